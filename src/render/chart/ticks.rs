//! Which instants are named under a chart.

use chrono::{Datelike, Months, NaiveDate, TimeDelta, Timelike};

use super::bucket::Bucket;
use crate::model::Timestamp;
use crate::render::Locale;
use crate::stats::day_range;

/// Round instants within a chart and what they are called: hours within a day, days within a month, else months and
/// years. At most thirteen.
pub(super) fn ticks(locale: &Locale, key: &str, buckets: &[Bucket]) -> Vec<(Timestamp, String)> {
    let (Some(first), Some(last)) = (buckets.first(), buckets.last()) else { return Vec::new() };
    let (from, to) = (first.from, last.to);
    match key {
        "24h" => hours(from, to).into_iter().map(|at| (at, locale.clock(at))).collect(),
        "7d" => days(from, to, 1).into_iter().map(|at| (at, locale.day_of_month(at.date_naive()))).collect(),
        "30d" => days(from, to, 7).into_iter().map(|at| (at, locale.day_of_month(at.date_naive()))).collect(),
        "90d" => days(from, to, 14).into_iter().map(|at| (at, locale.day_of_month(at.date_naive()))).collect(),
        _ => {
            let months = usize::try_from((to - from).num_days() / 30).unwrap_or(0);
            let step = [1, 2, 3, 6, 12, 24, 36].into_iter().find(|step| months / *step as usize <= 9).unwrap_or(60);
            let name = |date: NaiveDate| {
                if step < 12 && date.month() > 1 { locale.short_month(date) } else { date.year().to_string() }
            };
            starts_of_months(from, to, step).into_iter().map(|at| (at, name(at.date_naive()))).collect()
        }
    }
}

fn hours(from: Timestamp, to: Timestamp) -> Vec<Timestamp> {
    let midnight = day_range(from.date_naive()).start;
    let all = (0..9).map(|step| midnight + TimeDelta::hours(6) * step);
    all.filter(|at| at.hour().is_multiple_of(6) && (from..=to).contains(at)).collect()
}

/// Midnights, so many days apart, counted back from the last day.
fn days(from: Timestamp, to: Timestamp, step: i32) -> Vec<Timestamp> {
    let last = day_range((to - TimeDelta::seconds(1)).date_naive()).start;
    let mut all: Vec<Timestamp> =
        (0..13).map(|back| last - TimeDelta::days(1) * (back * step)).take_while(|at| *at >= from).collect();
    all.reverse();
    all
}

/// First days of months, so many months apart, January among them.
fn starts_of_months(from: Timestamp, to: Timestamp, step: u32) -> Vec<Timestamp> {
    let year = from.date_naive().year();
    // Steps of several years stay at the same years whatever the first one is.
    let year = if step > 12 { year - year.rem_euclid(i32::try_from(step / 12).unwrap_or(1)) } else { year };
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
    (0..80)
        .map_while(|n| first.checked_add_months(Months::new(n * step)))
        .map(|date| day_range(date).start)
        .skip_while(|at| *at < from)
        .take_while(|at| *at <= to)
        .collect()
}
