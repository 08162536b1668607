//! A site's last 90 days and the windows over them.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Days, NaiveDate, TimeDelta};

use super::{PageInput, SiteInput};
use crate::model::{Sample, Timestamp, WINDOWS};
use crate::stats::calendar::DAY_SECONDS;
use crate::stats::{Day, Seconds, Sketch, Summary, answered, day_range, last_days, measure, summarize};

/// How many days the page shows at least.
const DAYS: usize = 90;
/// How many days it looks back at most: a row of the year 1 in a damaged file must not make 700,000 days.
const MOST_DAYS: i64 = 20 * 366;

/// Every UTC day from the first one known (but at least the last 90) to today (up to now), oldest first: the recorded
/// ones, those that can be computed from samples, and unknown ones.
pub(super) fn days<'a>(page: &PageInput<'_>, input: &SiteInput<'a>) -> Vec<Cow<'a, Day>> {
    let today = page.now.date_naive();
    let earliest = today.checked_sub_signed(TimeDelta::days(MOST_DAYS)).unwrap_or(today);
    let mut recorded: Vec<&Day> = input.days.iter().filter(|day| (earliest..today).contains(&day.date)).collect();
    recorded.sort_unstable_by_key(|day| day.date);
    let speaks_from = input.samples.first().map(|sample| sample.at.date_naive());
    let shown = last_days(page.now, DAYS as u32).first().copied().unwrap_or(today);
    let first = recorded.first().map_or(shown, |day| day.date.min(shown));
    let first = speaks_from.map_or(first, |from| from.min(first)).max(earliest);
    let mut recorded = recorded.into_iter().peekable();
    first
        .iter_days()
        .take_while(|date| *date <= today)
        .map(|date| match recorded.next_if(|day| day.date == date) {
            Some(day) => Cow::Borrowed(day),
            None if date == today || speaks_from.is_some_and(|from| from <= date) => {
                Cow::Owned(Day::roll_until(date, input.samples, page.max_gap, input.announced, page.now))
            }
            None => Cow::Owned(unobserved(date)),
        })
        .collect()
}

/// A whole day on which nobody looked.
fn unobserved(date: NaiveDate) -> Day {
    let seconds = Seconds { unknown: DAY_SECONDS, ..Seconds::default() };
    Day { date, seconds, checks: 0, failed: 0, latency: Sketch::default() }
}

/// A period and what is known about it.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// `24h`, `7d` …: the key in the API.
    pub key: &'static str,
    /// First instant.
    pub from: Timestamp,
    /// The instant after the last.
    pub to: Timestamp,
    pub seconds: Seconds,
    pub checks: u64,
    pub failed: u64,
    pub latency: Sketch,
}

/// The windows of every site: 24 hours to the second, then 7, 30, 90 and 365 whole UTC days and all, today included. A
/// window that reaches back before the first day known counts that time as unobserved; `all` begins with the first day
/// that was observed.
pub(super) fn windows(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Vec<Window> {
    let known = days.iter().position(|day| day.seconds.observed() > 0).map_or(0, |first| days.len() - first);
    let mut windows = vec![last_24_hours(page, input)];
    let mut sum = Summary::default();
    let mut lengths = [("7d", 7), ("30d", 30), ("90d", 90), ("1y", 365), ("all", known)];
    // The days are added up once, from today back; each window is the sum when its length is reached.
    lengths.sort_by_key(|(_, length)| *length);
    let mut sums: HashMap<&str, (Summary, usize)> = HashMap::new();
    let mut added = 0;
    for (key, length) in lengths {
        let until = days.len().saturating_sub(added);
        let from = days.len().saturating_sub(length).min(until);
        let more = summarize(days.get(from..until).unwrap_or_default().iter().rev().map(Cow::as_ref));
        sum = sum + more;
        added = added.max(days.len() - from);
        sums.insert(key, (sum.clone(), length));
    }
    for key in WINDOWS.into_iter().skip(1) {
        let Some((mut sum, length)) = sums.remove(key) else { continue };
        let today = page.now.date_naive();
        let back = u64::try_from(length.saturating_sub(1)).unwrap_or(0);
        let first = today.checked_sub_days(Days::new(back)).unwrap_or(today);
        let missing = length.saturating_sub(days.len()) as u64;
        sum.seconds.unknown = sum.seconds.unknown.saturating_add(missing.saturating_mul(DAY_SECONDS));
        let Summary { seconds, checks, failed, latency } = sum;
        windows.push(Window { key, from: day_range(first).start, to: page.now, seconds, checks, failed, latency });
    }
    windows
}

fn last_24_hours(page: &PageInput<'_>, input: &SiteInput<'_>) -> Window {
    let from = page.now.checked_sub_signed(TimeDelta::hours(24)).unwrap_or(page.now);
    let within = since(input.samples, from, page.now);
    let mut latency = Sketch::default();
    within.iter().filter(|sample| answered(sample)).for_each(|sample| latency.add(sample.ms));
    let failed = within.iter().filter(|sample| sample.verdict == crate::model::Verdict::Down).count();
    Window {
        key: "24h",
        from,
        to: page.now,
        seconds: measure(input.samples, from..page.now, page.max_gap, input.announced),
        checks: within.len() as u64,
        failed: failed as u64,
        latency,
    }
}

/// The samples from `from` up to and including `to`.
pub(super) fn since(samples: &[Sample], from: Timestamp, to: Timestamp) -> &[Sample] {
    let first = samples.partition_point(|sample| sample.at < from);
    let end = samples.partition_point(|sample| sample.at <= to).max(first);
    samples.get(first..end).unwrap_or_default()
}
