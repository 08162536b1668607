//! UTC days.

use std::ops::Range;

use chrono::{Days, NaiveDate, NaiveTime};

use crate::model::Timestamp;

/// Seconds of a UTC day. Unix time has no leap seconds, so every day has the same length.
pub const DAY_SECONDS: u64 = 86_400;

/// The last `n` UTC days up to and including the one `now` is in, oldest first. Fewer only at the beginning of time.
#[must_use]
pub fn last_days(now: Timestamp, n: u32) -> Vec<NaiveDate> {
    let today = now.date_naive();
    (0..u64::from(n)).rev().filter_map(|back| today.checked_sub_days(Days::new(back))).collect()
}

/// The instants of a UTC day: its midnight up to (not including) the next one.
#[must_use]
pub fn day_range(date: NaiveDate) -> Range<Timestamp> {
    let midnight = |date: NaiveDate| date.and_time(NaiveTime::MIN).and_utc();
    midnight(date)..midnight(date.succ_opt().unwrap_or(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn windows_cross_leap_days_and_years() {
        let now = "2028-03-01T00:00:00Z".parse().unwrap();
        assert_eq!(last_days(now, 3), [date("2028-02-28"), date("2028-02-29"), date("2028-03-01")]);
        let now = "2038-01-19T03:14:08Z".parse().unwrap();
        assert_eq!(last_days(now, 90).first(), Some(&date("2037-10-22")));
        assert!(last_days(now, 0).is_empty());
    }

    #[test]
    fn a_day_is_86400_seconds_long() {
        for day in ["2026-11-22", "2028-02-29", "2016-12-31", "1969-12-31"] {
            let range = day_range(date(day));
            assert_eq!((range.end - range.start).num_seconds(), 86_400, "{day}");
        }
    }

    #[test]
    fn the_last_day_of_the_calendar_has_no_end() {
        let range = day_range(NaiveDate::MAX);
        assert_eq!(range.start, range.end);
    }
}
