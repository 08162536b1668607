// Holds the figures that the program writes against what the CLDR says, by Node's own copy of it (full ICU).
//
//   cargo test --lib facts_of_all_languages -- --nocapture | sed -n 's/^.*LOCALE_FACTS //p' > facts.json
//   node tests/browser/locales.mjs facts.json
//
// What differs on purpose is listed below, with the reason; a reason that is not needed any more is an error, too. With
// another edition of the CLDR than the one this was written with, differences are told but are no failure.
import fs from "node:fs";
import process from "node:process";

const WRITTEN_WITH = "48";

// What is changed in the CLDR's text to make it ours, by `code/fact`, and why.
const three = "all months of the short form have three letters";
const DEVIATIONS = {
  "en/short_month": [three, (text) => text.replace("Sept", "Sep")],
  "en/date": [three, (text) => text.replace("Sept", "Sep")],
  "en/day_of_month": [three, (text) => text.replace("Sept", "Sep")],
  "en/percents": ["a space before the sign, as the SI has it", (text) => text.replace("%", "\u00a0%")],
  "he/weekdays": ["a calendar has no room for the word 'day' seven times", (text) => text.replace("יום ", "").replace("שבת", "ש׳")],
  "he/units": ["the spelling of the Academy, which the CLDR itself has in 'ago'", (text) => text.replace("שניה", "שנייה")],
  "he/ago": [
    "no figure in brackets, and two minutes as in the units",
    (text) => text.replace(/ \([12]\)/, "").replace("לפני 2 דקות", "לפני שתי דקות"),
  ],
  "ar/units": ["the ending is written", (text) => text.replace(/ثوان$/, "ثوانٍ")],
  "ar/ago": ["the ending is that without an article", (text) => text.replace(/ثوانِ$/, "ثوانٍ")],
  "he/plural_forms": [
    "the library is of a time when 20, 30, … had a form of their own; no text has it, so that the last one is taken",
    (form, count) => (count > 10 && count % 10 === 0 ? "many" : form),
  ],
  "zh/units": ["the shorter word for seconds, as in 1.2 秒", (text) => text.replace("秒钟", "秒")],
  "zh/ago": ["the shorter word for seconds, as in 1.2 秒", (text) => text.replace("秒钟", "秒")],
};

const file = process.argv[2];
const facts = JSON.parse(fs.readFileSync(file, "utf8"));
const needed = new Set();
const problems = [];
let compared = 0;

// English is that of the world: day before month, Monday first.
const cldr = (code) => (code === "en" ? "en-001" : code);
// Which kind of space stands there is compared for numbers and percentages alone: a figure and its unit never part.
const spaces = (text) => text.replace(/[\u00a0\u202f\u2009]/g, " ");
// Chinese and Japanese: whether a space parts digits and characters is a matter of taste, not of language.
const loose = (code, text) => (/^(ja|zh)$/.test(code) ? spaces(text).replace(/ /g, "") : spaces(text));

function compare(code, fact, ours, theirs) {
  compared += 1;
  const place = `${code}/${fact}`;
  const change = DEVIATIONS[place]?.[1];
  const right = change ? theirs.map(change) : theirs;
  if (JSON.stringify(right) !== JSON.stringify(theirs)) needed.add(place);
  if (JSON.stringify(ours) === JSON.stringify(right)) return;
  problems.push(`${place}: ${JSON.stringify(ours)}, in the CLDR ${JSON.stringify(right)}`);
}

for (const [code, own] of Object.entries(facts)) {
  const tag = cldr(code);
  const utc = { timeZone: "UTC", numberingSystem: "latn" };
  const days = [...Array(12).keys()].map((month) => new Date(Date.UTC(2026, month, 22, 12, 40)));
  const dates = (options) => days.map((day) => spaces(new Intl.DateTimeFormat(tag, { ...utc, ...options }).format(day)));
  const number = (value, options) => new Intl.NumberFormat(tag, { numberingSystem: "latn", ...options }).format(value);
  const locale = new Intl.Locale(tag);
  const week = locale.weekInfo ?? locale.getWeekInfo();
  const text = locale.textInfo ?? locale.getTextInfo();

  compare(code, "direction", own.direction, text.direction);
  compare(code, "week_starts", own.week_starts, week.firstDay);
  const monday = Date.UTC(2026, 10, 23);
  const weekday = new Intl.DateTimeFormat(tag, { ...utc, weekday: "short" });
  const names = [...Array(7).keys()].map((day) => weekday.format(new Date(monday + (day + week.firstDay - 1) * 86_400_000)));
  compare(code, "weekdays", own.weekdays, names);

  compare(code, "date", own.date.map(spaces), dates({ day: "numeric", month: "short", year: "numeric" }));
  compare(code, "date_long", own.date_long.map(spaces), dates({ day: "numeric", month: "long", year: "numeric" }));
  compare(code, "day_of_month", own.day_of_month.map(spaces), dates({ day: "numeric", month: "short" }));
  compare(code, "month", own.month.map(spaces), dates({ month: "long", year: "numeric" }));
  compare(code, "short_month", own.short_month.map(spaces), dates({ month: "short" }));
  // The zone is put behind the time in every language.
  const moment = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  compare(code, "moment", spaces(own.moment).replace(/ UTC$/, ""), spaces(new Intl.DateTimeFormat(tag, { ...utc, ...moment }).format(days[10])));

  // The minus sign is a real one, which the CLDR has for few languages.
  const minus = (written) => written.replace("\u2212", "-");
  compare(code, "numbers", own.numbers.map(([, written]) => minus(written)), own.numbers.map(([digits]) => minus(number(Number(digits)))));
  const share = { style: "percent", maximumFractionDigits: 2, roundingMode: "trunc" };
  const percents = own.percents.map(([value]) => number(value, share));
  compare(code, "percents", own.percents.map(([, written]) => written), percents);

  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  compare(code, "lists", own.lists.map(([, written]) => written), own.lists.map(([length]) => list.format(["a", "b", "c", "d"].slice(0, length))));

  const plural = new Intl.PluralRules(tag);
  compare(code, "plural_forms", own.plural_forms, own.plural_forms.map((_, count) => plural.select(count)));

  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "always", numberingSystem: "latn" });
  for (const unit of ["second", "minute", "hour", "day"]) {
    const lengths = own.counts.map((count) => loose(code, number(count, { style: "unit", unit, unitDisplay: "long" })));
    compare(code, "units", own.units[unit].map((written) => loose(code, written)), lengths);
    const ago = own.counts.map((count) => loose(code, relative.format(-count, unit)));
    compare(code, "ago", own.ago[unit].map((written) => loose(code, written)), ago);
  }
}

const edition = process.versions.cldr ?? "";
const idle = Object.keys(DEVIATIONS).filter((place) => !needed.has(place));
problems.push(...idle.map((place) => `${place}: the CLDR says it now as we do`));
for (const problem of problems) console.log(problem);
console.log(`${compared} facts of ${Object.keys(facts).length} languages compared with CLDR ${edition}: ${problems.length} differences`);
if (problems.length > 0 && edition.split(".")[0] === WRITTEN_WITH) process.exit(1);
