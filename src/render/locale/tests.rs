use chrono::{NaiveDate, TimeDelta, TimeZone, Utc};
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::catalog;
use super::languages::LANGUAGES;
use super::{Arg, Locale};
use crate::model::Timestamp;
use crate::stats::Ratio;

fn locale(code: &str) -> std::sync::Arc<Locale> {
    Locale::find(code).unwrap()
}

/// With ordinary spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn at(minutes: i64) -> Timestamp {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 40, 0).unwrap() + TimeDelta::minutes(minutes)
}

fn share(num: u64, den: u64) -> Option<Ratio> {
    Ratio::new(num, den)
}

#[test]
fn durations_read_like_speech() {
    let said = |code: &str, seconds| plain(&locale(code).duration(seconds));
    assert_eq!(said("en", 0), "0 seconds");
    assert_eq!(said("en", 59), "59 seconds");
    assert_eq!(said("en", 60), "1 minute");
    assert_eq!(said("en", 3_900), "1 hour 5 minutes");
    assert_eq!(said("en", 3_605), "1 hour");
    assert_eq!(said("en", 86_400 + 59), "1 day");
    assert_eq!(said("en", 26 * 3_600), "1 day 2 hours");
    assert_eq!(said("en", 1_500 * 86_400), "1,500 days");
    assert_eq!(said("ru", 22 * 86_400 + 5 * 3_600), "22 дня 5 часов");
    assert_eq!(said("pl", 2 * 3_600 + 60), "2 godziny 1 minuta");
    assert_eq!(said("ar", 7_200 + 300), "ساعتان و5 دقائق");
    assert_eq!(said("ja", 3_900), "1時間5分");
    assert_eq!(said("fr", 0), "0 seconde");
}

#[test]
fn times_ago_are_whole_phrases_of_one_unit() {
    let said = |code: &str, minutes: i64| plain(&locale(code).relative(at(-minutes), at(0)));
    assert_eq!(said("en", 12), "12 minutes ago");
    assert_eq!(said("en", 119), "1 hour ago");
    assert_eq!(said("en", -5), "0 seconds ago");
    assert_eq!(said("de", 3 * 1_440), "vor 3 Tagen");
    assert_eq!(said("cs", 3 * 1_440), "před 3 dny");
    assert_eq!(said("uk", 21), "21 хвилину тому");
    assert_eq!(said("zh", 12), "12 分钟前");
}

#[test]
fn response_times_keep_two_or_three_figures() {
    let said = |code: &str, ms| plain(&locale(code).milliseconds(ms));
    assert_eq!(said("en", 7), "7 ms");
    assert_eq!(said("en", 999), "999 ms");
    assert_eq!(said("en", 1_290), "1.2 s");
    assert_eq!(said("en", 31_999), "31 s");
    assert_eq!(said("de", 1_290), "1,2 s");
    assert_eq!(said("ru", 999), "999 мс");
}

#[test]
fn percentages_are_rounded_down_and_written_as_the_language_does() {
    let (almost, all) = (share(99_999, 100_000), share(7, 7));
    assert_eq!(locale("en").percent(almost), "99.99\u{a0}%");
    assert_eq!(locale("en").percent(all), "100\u{a0}%");
    assert_eq!(locale("de").percent(almost), "99,99\u{a0}%");
    assert_eq!(locale("tr").percent(almost), "%99,99");
    assert_eq!(locale("nl").percent_whole(almost), "99%");
    assert_eq!(locale("en").percent(None), "no data");
}

#[test]
fn numbers_are_grouped_as_the_language_does_also_within_texts() {
    for (code, four, seven) in [
        ("en", "1,440", "1,234,567"),
        ("de", "1.440", "1.234.567"),
        ("es", "1440", "1.234.567"),
        ("pl", "1440", "1\u{a0}234\u{a0}567"),
        ("fr", "1\u{202f}440", "1\u{202f}234\u{202f}567"),
    ] {
        let locale = locale(code);
        assert_eq!(locale.number(1_440), four, "{code}");
        assert_eq!(locale.number(1_234_567), seven, "{code}");
        assert!(locale.say("days", &[("count", Arg::Count(1_440))]).starts_with(four), "{code}");
    }
    assert_eq!(locale("de").decimal("-1234.5"), "\u{2212}1.234,5");
    assert_eq!(locale("he").decimal("-3"), "\u{200e}\u{2212}3");
}

#[test]
fn a_moment_leaves_out_a_date_that_stands_beside_it() {
    let german = locale("de");
    assert_eq!(german.moment(at(0)).text, "22. Nov. 2026, 12:40 UTC");
    assert_eq!(german.moment(at(0)).iso, "2026-11-22T12:40:00Z");
    assert_eq!(german.moment_beside(at(5), at(0)).text, "12:45 UTC");
    assert_eq!(german.moment_beside(at(720), at(0)).text, "23. Nov. 2026, 00:40 UTC");
}

#[test]
fn weeks_start_where_the_language_starts_them() {
    assert_eq!(locale("en").weekdays().first().unwrap(), "Mon");
    assert_eq!(locale("ja").weekdays().first().unwrap(), "日");
    assert_eq!(locale("ar").weekdays().first().unwrap(), "السبت");
}

#[test]
fn every_language_has_all_figures_and_its_own_name() {
    let names: std::collections::BTreeSet<String> = Locale::codes().map(|code| locale(code).name()).collect();
    assert_eq!(names.len(), LANGUAGES.len());
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let english = catalog::texts(&LANGUAGES[0]).unwrap();
    let mut german = std::sync::Arc::into_inner(locale("de")).unwrap();
    german.texts = fluent_bundle::concurrent::FluentBundle::new_concurrent(Vec::new());
    let key = "none";
    assert_eq!(Some(german.word(key)), catalog::tell(&english, key, &FluentArgs::new()));
    assert_eq!(german.word("no-such-message"), "no-such-message");
}

#[test]
fn overrides_change_some_words_and_leave_the_rest() {
    let own =
        Locale::with_overrides("de", &[("own.ftl", "state-up = Läuft\nmonths-short = A,B,C,D,E,F,G,H,I,J,K,L\n")]);
    let own = own.unwrap();
    assert_eq!(own.word("state-up"), "Läuft");
    assert_eq!(own.word("state-down"), "Ausgefallen");
    assert_eq!(own.short_month(at(0).date_naive()), "K");
}

#[test]
fn a_slip_in_an_override_is_an_error_with_its_line() {
    let error = |text: &str| Locale::with_overrides("de", &[("own.ftl", text)]).unwrap_err().to_string();
    let said = error("# One\n\nstate-upp = x\n");
    assert!(said.contains("own.ftl:3") || said.contains("line 3"), "{said}");
    assert!(said.contains("is `state-up` meant?"), "{said}");
    let said = error("state-up = x\nminutes = { $n }\n");
    assert!(said.contains('2') && said.contains("it has `$count`"), "{said}");
    let said = error("state-up = x\nstate-down = { $\n");
    assert!(said.contains("own.ftl") && said.contains('2'), "{said}");
    let said = error("months = January\n");
    assert!(said.contains("`months` has 1 names where 12 are needed"), "{said}");
    assert!(error("state-up =\n").contains("state-up"));
}

/// `tests/browser/locales.mjs` compares the line that this prints with what the CLDR says.
#[test]
fn facts_of_all_languages() {
    let facts: serde_json::Map<String, Value> =
        Locale::codes().map(|code| (code.to_owned(), facts(&locale(code)))).collect();
    assert_eq!(facts.len(), LANGUAGES.len());
    println!("LOCALE_FACTS {}", Value::Object(facts));
}

/// The plural forms of all numbers up to 1,000.
fn plural_forms(code: &str) -> Vec<String> {
    let mut locale = std::sync::Arc::into_inner(locale(code)).unwrap();
    let forms = ["zero", "one", "two", "few", "many"].map(|form| format!("    [{form}] {form}\n")).concat();
    let message = format!("form = {{ $count ->\n{forms}   *[other] other\n}}\n");
    locale.texts.add_resource_overriding(catalog::parse("form.ftl", &message).unwrap());
    (0..=1_000).map(|count| locale.say("form", &[("count", Arg::Count(count))])).collect()
}

fn facts(locale: &Locale) -> Value {
    let dates: Vec<NaiveDate> = (1..=12).map(|month| NaiveDate::from_ymd_opt(2026, month, 22).unwrap()).collect();
    let dated = |write: &dyn Fn(NaiveDate) -> String| dates.iter().copied().map(write).collect::<Vec<_>>();
    let counts = [0, 1, 2, 3, 5, 11, 21, 59, 100, 1_440, 12_345, 1_000_000];
    let counted = |suffix: &str| {
        ["second", "minute", "hour", "day"]
            .map(|unit| (unit, counts.map(|n| locale.say(&format!("{unit}s{suffix}"), &[("count", Arg::Count(n))]))))
            .into_iter()
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let numbers = ["0", "999", "1440", "12345", "1234567", "1.5", "-3", "-1234.25"].map(|n| (n, locale.decimal(n)));
    let percents = [(0_u32, 1_u32), (1, 3), (1, 2), (9_998, 10_000), (1, 1)]
        .map(|(num, den)| (f64::from(num) / f64::from(den), locale.percent(share(num.into(), den.into()))));
    let letters = ["a", "b", "c", "d"].map(str::to_owned);
    let lists = [1, 2, 3, 4].map(|length| (length, locale.list(&letters[..length])));
    let milliseconds = [7, 120, 1_200, 31_000].map(|ms| (ms, locale.milliseconds(ms)));
    let clock = [locale.clock(at(0)), locale.clock(at(-760)), locale.clock(at(-215))];
    json!({
        "name": locale.name(),
        "direction": locale.direction(),
        "week_starts": locale.week_starts().number_from_monday(),
        "weekdays": locale.weekdays(),
        "date": dated(&|date| locale.date(date)),
        "date_long": dated(&|date| locale.date_long(date)),
        "day_of_month": dated(&|date| locale.day_of_month(date)),
        "month": dated(&|date| locale.month(date)),
        "short_month": dated(&|date| locale.short_month(date)),
        "moment": locale.moment(at(0)).text,
        "clock": clock,
        "numbers": numbers,
        "percents": percents,
        "lists": lists,
        "plural_forms": plural_forms(locale.code()),
        "counts": counts,
        "units": counted(""),
        "ago": counted("-ago"),
        "milliseconds": milliseconds,
        "duration": locale.duration(3_900),
    })
}
