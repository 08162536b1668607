//! When repeated planned work begins: RFC 5545 recurrence rules by the wall clock of a time zone.
//!
//! The rule is worked out on the wall clock alone, and each local time is then looked up in the zone, so that a clock
//! change neither drops nor moves an occurrence: a time that the clock skips counts with the offset before the gap, a
//! time that it shows twice is the first of the two (RFC 5545, 3.3.5).

use chrono::{Datelike, Month, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Unvalidated};

use super::Timestamp;

/// A longer rule is no rule.
const MAX_RULE: usize = 500;
/// Occurrences a day.
const MAX_PER_DAY: usize = 96;
/// Finding the last of so many takes less than a millisecond.
const MAX_COUNT: u32 = 1_000;
/// The years that a rule can start in, and is asked about. The library ends with the year 10000.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=9000;
/// What may be in a rule, besides `UNTIL`.
const PARTS: &[&str] = &[
    "FREQ",
    "INTERVAL",
    "COUNT",
    "WKST",
    "BYMONTH",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYMONTHDAY",
    "BYDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
    "BYSETPOS",
];

/// A recurrence rule that is known to be good, with its start.
#[derive(Debug, Clone)]
pub struct Recurrence {
    /// Without `UNTIL`.
    rule: RRule<Unvalidated>,
    /// The last moment at which an occurrence can begin.
    until: Option<Timestamp>,
    start: NaiveDateTime,
    zone: Tz,
}

impl Recurrence {
    /// Reads a rule (`FREQ=WEEKLY;BYDAY=SU`, with or without `RRULE:`).
    ///
    /// # Errors
    /// What is wrong with it, and what would be right: not a rule, a rule that never happens, or one that happens too
    /// often to be planned work.
    pub fn new(rule: &str, start: NaiveDateTime, zone: Tz) -> Result<Self, String> {
        let text = normal(rule)?;
        if !YEARS.contains(&start.year()) {
            return Err(format!("`start` is in the year {}; it has to be from 1970 to 9000", start.year()));
        }
        let parts = parts(&text)?;
        let until = parts.iter().find(|(key, _)| *key == "UNTIL").map(|(_, value)| until(value, zone)).transpose()?;
        let rest: Vec<String> =
            parts.iter().filter(|(key, _)| *key != "UNTIL").map(|(key, value)| format!("{key}={value}")).collect();
        let wrong = |error: rrule::RRuleError| {
            let words = error.to_string();
            format!("`{text}` is no recurrence rule: {}", words.trim_end_matches('.'))
        };
        parts.iter().filter(|(key, _)| *key == "BYDAY").try_for_each(|(_, days)| weekdays(days))?;
        let rule: RRule<Unvalidated> = rest.join(";").parse().map_err(wrong)?;
        rule.clone().validate(floating(start)).map_err(wrong)?;
        check(&rule, until.is_some())?;
        let recurrence = Self { rule, until, start, zone };
        match recurrence.locals(start).next() {
            None => Err(format!("`{text}` never happens: no date fits it")),
            Some(first) if until.is_some_and(|until| recurrence.instant(first).is_none_or(|first| first > until)) => {
                Err(format!("`{text}` never happens: it ends before it begins"))
            }
            Some(_) => Ok(recurrence),
        }
    }

    /// The beginnings in `[from, to)`, sorted. Costs as much as the occurrences in that time, however long ago the rule
    /// began; a rule with `COUNT` is counted from its start.
    #[must_use]
    pub fn beginnings(&self, from: Timestamp, to: Timestamp) -> Vec<Timestamp> {
        // No zone is further from UTC than a day; a skipped day takes another.
        let slack = TimeDelta::days(2);
        let lower = from.naive_utc().checked_sub_signed(slack).unwrap_or(NaiveDateTime::MIN);
        if lower.year() > *YEARS.end() {
            return Vec::new();
        }
        let upper = to.naive_utc().checked_add_signed(slack).unwrap_or(NaiveDateTime::MAX);
        let last = self.until.unwrap_or(Timestamp::MAX_UTC);
        let mut found: Vec<Timestamp> = self
            .locals(lower)
            .take_while(|local| *local < upper)
            .filter_map(|local| self.instant(local))
            .filter(|at| *at >= from && *at < to && *at <= last)
            .collect();
        // A skipped time can fall on, or behind, the occurrence after it.
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Local times of the occurrences, in order; those before `lower` may be missing.
    fn locals(&self, lower: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> + use<> {
        let (rule, begin) = self.moved(lower);
        let begin = floating(begin);
        let set = rule.validate(begin).map(|rule| RRuleSet::new(begin).rrule(rule).limit());
        let start = self.start;
        set.ok()
            .map(|set| (&set).into_iter())
            .into_iter()
            .flatten()
            .map(|at| at.naive_utc())
            .skip_while(move |at| *at < start)
    }

    /// The rule from a later start on: a whole number of its intervals later, at least one interval before `lower`. What
    /// it takes from its start is written out, if the new start doesn't have it.
    fn moved(&self, lower: NaiveDateTime) -> (RRule<Unvalidated>, NaiveDateTime) {
        let stay = (self.rule.clone(), self.start);
        if self.rule.get_count().is_some() || lower <= self.start {
            return stay;
        }
        let interval = i64::from(self.rule.get_interval().max(1));
        let passed = lower - self.start;
        let years = i64::from(lower.year()) - i64::from(self.start.year());
        let months = years * 12 + i64::from(lower.month0()) - i64::from(self.start.month0());
        // A weekly rule knows only the rest of the week it starts in, which `BYSETPOS` would notice: one interval less.
        let whole = |units: i64| (units / interval - 1).max(0) * interval;
        match self.rule.get_freq() {
            Frequency::Yearly => self.in_month(whole(years) * 12 - i64::from(self.start.month0())),
            Frequency::Monthly => self.in_month(whole(months)),
            Frequency::Weekly => self.later(TimeDelta::try_weeks(whole(passed.num_weeks()))),
            Frequency::Daily => self.later(TimeDelta::try_days(whole(passed.num_days()))),
            _ => self.later(TimeDelta::try_hours(whole(passed.num_hours()))),
        }
        .unwrap_or(stay)
    }

    fn later(&self, by: Option<TimeDelta>) -> Option<(RRule<Unvalidated>, NaiveDateTime)> {
        Some((self.rule.clone(), self.start.checked_add_signed(by?)?))
    }

    /// From the first day of the month so many after that of the start. What the rule took from the start stays.
    fn in_month(&self, later: i64) -> Option<(RRule<Unvalidated>, NaiveDateTime)> {
        let month = i64::from(self.start.year()) * 12 + i64::from(self.start.month0()) + later;
        let first = NaiveDate::from_ymd_opt(
            i32::try_from(month.div_euclid(12)).ok()?,
            u32::try_from(month.rem_euclid(12)).ok()? + 1,
            1,
        )?;
        let mut rule = self.rule.clone();
        let free = rule.get_by_week_no().is_empty()
            && rule.get_by_year_day().is_empty()
            && rule.get_by_month_day().is_empty()
            && rule.get_by_weekday().is_empty();
        if free {
            if rule.get_freq() == Frequency::Yearly && rule.get_by_month().is_empty() {
                let month = u8::try_from(self.start.month()).ok()?;
                rule = rule.by_month(&[Month::try_from(month).ok()?]);
            }
            rule = rule.by_month_day(vec![i8::try_from(self.start.day()).ok()?]);
        }
        Some((rule, first.and_time(self.start.time())))
    }

    fn instant(&self, local: NaiveDateTime) -> Option<Timestamp> {
        instant(local, self.zone)
    }
}

/// The moment at which the clocks of a zone show a local time. The first of two; if they skip it, the moment at which
/// they would show it had they not been changed. `None` at the far ends of the calendar.
#[must_use]
pub fn instant(local: NaiveDateTime, zone: Tz) -> Option<Timestamp> {
    if let Some(at) = zone.from_local_datetime(&local).earliest() {
        return Some(at.to_utc());
    }
    // No gap is longer than a day (Samoa, 2011).
    (1..=100).find_map(|quarters| {
        let before = TimeDelta::minutes(15 * quarters);
        let known = zone.from_local_datetime(&local.checked_sub_signed(before)?).latest()?;
        known.to_utc().checked_add_signed(before)
    })
}

/// A wall clock time for the rule, which knows of no zone.
fn floating(local: NaiveDateTime) -> chrono::DateTime<rrule::Tz> {
    rrule::Tz::UTC.from_utc_datetime(&local)
}

/// The rule in capitals, without its name.
fn normal(rule: &str) -> Result<String, String> {
    let text = rule.trim().to_ascii_uppercase();
    let text = text.strip_prefix("RRULE:").unwrap_or(&text).trim_end_matches(';');
    let plain = |c: char| c.is_ascii_alphanumeric() || "=,;+-".contains(c);
    if text.is_empty() {
        return Err("the rule is empty; one looks like `FREQ=WEEKLY;BYDAY=SU`".to_owned());
    }
    if text.len() > MAX_RULE {
        return Err(format!("the rule has {} characters; at most {MAX_RULE} are read", text.len()));
    }
    if let Some(strange) = text.chars().find(|c| !plain(*c)) {
        return Err(format!(
            "`{}` has no place in a recurrence rule; one looks like `FREQ=WEEKLY;BYDAY=SU`",
            strange.escape_debug()
        ));
    }
    Ok(text.to_owned())
}

/// The parts of a rule, each known and there once.
fn parts(text: &str) -> Result<Vec<(&str, &str)>, String> {
    let mut parts: Vec<(&str, &str)> = Vec::new();
    for part in text.split(';') {
        let Some((key, value)) = part.split_once('=').filter(|(_, value)| !value.is_empty()) else {
            return Err(format!("`{part}` has no value; a rule looks like `FREQ=WEEKLY;BYDAY=SU`"));
        };
        if key == "DTSTART" {
            return Err("`DTSTART` has a key of its own: put it into `start`".to_owned());
        }
        if key != "UNTIL" && !PARTS.contains(&key) {
            return Err(format!("`{key}` is no part of a rule; there are {}, UNTIL", PARTS.join(", ")));
        }
        if parts.iter().any(|(known, _)| *known == key) {
            return Err(format!("`{key}` is there twice"));
        }
        parts.push((key, value));
    }
    Ok(parts)
}

/// `UNTIL`: a UTC time, a local time, or a date, which counts to its end.
fn until(value: &str, zone: Tz) -> Result<Timestamp, String> {
    let wrong = || {
        format!("`UNTIL={value}` is no time; write a UTC time (`UNTIL=20271231T220000Z`) or a date (`UNTIL=20271231`)")
    };
    let local = |value: &str| NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").ok();
    let found = match value.strip_suffix('Z') {
        Some(utc) => local(utc).map(|at| at.and_utc()),
        None => local(value)
            .or_else(|| {
                Some(NaiveDate::parse_from_str(value, "%Y%m%d").ok()?.and_time(NaiveTime::from_hms_opt(23, 59, 59)?))
            })
            .and_then(|at| instant(at, zone)),
    };
    found.filter(|at| value.len() >= 8 && YEARS.contains(&at.year())).ok_or_else(wrong)
}

/// The library reads `XSU` as `SU`.
fn weekdays(list: &str) -> Result<(), String> {
    for day in list.split(',') {
        let number = day.strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or(day);
        let number = number.strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or(number);
        if !number.is_empty() && !number.parse::<i8>().is_ok_and(|number| number != 0) {
            return Err(format!("`{day}` is no weekday; they look like `SU`, the last of a month like `-1SU`"));
        }
    }
    Ok(())
}

/// What the library lets pass.
fn check(rule: &RRule<Unvalidated>, until: bool) -> Result<(), String> {
    let freq = rule.get_freq();
    if matches!(freq, Frequency::Minutely | Frequency::Secondly) {
        return Err(format!("`FREQ={freq}` is too often for planned work; the shortest is `FREQ=HOURLY`"));
    }
    if rule.get_interval() == 0 {
        return Err("`INTERVAL=0` never comes; it is 1 or more".to_owned());
    }
    match rule.get_count() {
        Some(_) if until => return Err("`COUNT` and `UNTIL` exclude each other; leave one out".to_owned()),
        Some(count) if !(1..=MAX_COUNT).contains(&count) => {
            return Err(format!("`COUNT={count}` is not from 1 to {MAX_COUNT}; `UNTIL` can end later"));
        }
        _ => {}
    }
    let numbered = rule.get_by_weekday().iter().any(|day| matches!(day, NWeekday::Nth(..)));
    if numbered && !matches!(freq, Frequency::Monthly | Frequency::Yearly) {
        return Err(format!("`BYDAY` with numbers needs `FREQ=MONTHLY` or `FREQ=YEARLY`, not `FREQ={freq}`"));
    }
    let number = |list: &[u8]| list.len().max(1);
    let hours = if freq == Frequency::Hourly { 24 } else { number(rule.get_by_hour()) };
    if hours * number(rule.get_by_minute()) * number(rule.get_by_second()) > MAX_PER_DAY {
        return Err(format!("that is more than {MAX_PER_DAY} times a day, which is too often for planned work"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn beginnings(rule: &str, start: &str, zone: Tz, from: &str, to: &str) -> Vec<String> {
        let found = Recurrence::new(rule, local(start), zone).unwrap();
        let found = found.beginnings(from.parse().unwrap(), to.parse().unwrap());
        found.iter().map(|at| at.format("%Y-%m-%d %H:%M").to_string()).collect()
    }

    const BERLIN: Tz = Tz::Europe__Berlin;

    #[test]
    fn a_weekly_time_follows_the_wall_clock_over_clock_changes() {
        let rule = "FREQ=WEEKLY;BYDAY=SU";
        // 02:30 is skipped on 2027-03-28 and shown twice on 2027-10-31.
        let spring = beginnings(rule, "2020-01-05T02:30:00", BERLIN, "2027-03-20T00:00:00Z", "2027-04-05T00:00:00Z");
        assert_eq!(spring, ["2027-03-21 01:30", "2027-03-28 01:30", "2027-04-04 00:30"]);
        let autumn = beginnings(rule, "2020-01-05T02:30:00", BERLIN, "2027-10-24T00:00:00Z", "2027-11-08T00:00:00Z");
        assert_eq!(autumn, ["2027-10-24 00:30", "2027-10-31 00:30", "2027-11-07 01:30"]);
    }

    #[test]
    fn month_ends_year_ends_and_leap_days_are_kept() {
        let utc = |rule, start, from, to| beginnings(rule, start, Tz::UTC, from, to);
        let all = ("2027-12-31T23:00:00", "2027-01-01T00:00:00Z", "2036-12-31T00:00:00Z");
        assert_eq!(utc("FREQ=YEARLY", all.0, "2029-12-01T00:00:00Z", "2030-12-01T00:00:00Z"), ["2029-12-31 23:00"]);
        let last = utc("FREQ=MONTHLY;BYMONTHDAY=-1", all.0, "2028-02-01T00:00:00Z", "2028-04-01T00:00:00Z");
        assert_eq!(last, ["2028-02-29 23:00", "2028-03-31 23:00"]);
        // A month without a 31st has none.
        let odd = utc("FREQ=MONTHLY", all.0, "2030-01-01T00:00:00Z", "2030-05-01T00:00:00Z");
        assert_eq!(odd, ["2030-01-31 23:00", "2030-03-31 23:00"]);
        let leap = utc("FREQ=YEARLY", "2024-02-29T10:00:00", all.1, all.2);
        assert_eq!(leap, ["2028-02-29 10:00", "2032-02-29 10:00", "2036-02-29 10:00"]);
    }

    #[test]
    fn a_rule_ends_with_its_count_or_its_last_day() {
        let days =
            |rule| beginnings(rule, "2027-01-01T01:00:00", BERLIN, "2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
        assert_eq!(days("FREQ=DAILY;COUNT=2"), ["2027-01-01 00:00", "2027-01-02 00:00"]);
        assert_eq!(days("FREQ=DAILY;UNTIL=20270102"), ["2027-01-01 00:00", "2027-01-02 00:00"]);
        assert_eq!(days("FREQ=DAILY;UNTIL=20270102T000000Z"), ["2027-01-01 00:00", "2027-01-02 00:00"]);
        assert_eq!(days("rrule:freq=daily;until=20270102T005959;"), ["2027-01-01 00:00"]);
    }

    #[test]
    fn a_skipped_day_counts_with_the_clock_before_it() {
        // Samoa had no 2011-12-30.
        let zone = Tz::Pacific__Apia;
        let found =
            beginnings("FREQ=DAILY", "2011-12-28T12:00:00", zone, "2011-12-29T00:00:00Z", "2012-01-01T00:00:00Z");
        assert_eq!(found, ["2011-12-29 22:00", "2011-12-30 22:00", "2011-12-31 22:00"]);
    }

    #[test]
    fn a_wrong_rule_is_told_what_would_be_right() {
        let wrong = |rule| Recurrence::new(rule, local("2027-01-01T01:00:00"), BERLIN).unwrap_err();
        for (rule, words) in [
            ("", "the rule is empty"),
            ("every sunday", "has no place in a recurrence rule"),
            ("WEEKLY", "`WEEKLY` has no value; a rule looks like `FREQ=WEEKLY;BYDAY=SU`"),
            ("FREQ=WEEKLY;BYDAY=SONNTAG", "is no weekday"),
            ("FREQ=WEEKLY;BYDAY=XSU", "`XSU` is no weekday"),
            ("FREQ=WEEKLY;BYDAY=1SU", "needs `FREQ=MONTHLY`"),
            ("FREQ=MINUTELY", "too often"),
            ("FREQ=HOURLY;BYMINUTE=0,10,20,30,40", "more than 96 times a day"),
            ("FREQ=DAILY;INTERVAL=0", "1 or more"),
            ("FREQ=DAILY;COUNT=0", "from 1 to 1000"),
            ("FREQ=DAILY;COUNT=3;UNTIL=20280101", "leave one out"),
            ("FREQ=DAILY;UNTIL=tomorrow", "is no time"),
            ("FREQ=DAILY;UNTIL=20260101", "ends before it begins"),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never happens: no date fits it"),
            ("DTSTART=20270101T000000;FREQ=DAILY", "put it into `start`"),
            ("FREQ=DAILY;FREQ=DAILY", "twice"),
            ("BYDAY=SU", "FREQ"),
        ] {
            assert!(wrong(rule).contains(words), "{rule}: {}", wrong(rule));
        }
    }
}
