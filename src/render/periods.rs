//! A site's last 90 days and the windows over them.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::words::{self, NO_DATA};
use super::{PageInput, SiteInput};
use crate::model::{Sample, Timestamp};
use crate::stats::calendar::DAY_SECONDS;
use crate::stats::{Day, Seconds, Sketch, answered, day_range, last_days, measure, summarize};

/// How many days the page looks back.
pub(super) const DAYS: u32 = 90;

/// The last 90 UTC days, oldest first, today (up to now) included: the recorded ones, those that can be computed from
/// samples, and unknown ones.
pub(super) fn last_ninety<'a>(page: &PageInput<'_>, input: &SiteInput<'a>) -> Vec<Cow<'a, Day>> {
    let recorded: HashMap<NaiveDate, &Day> = input.days.iter().map(|day| (day.date, day)).collect();
    let today = page.now.date_naive();
    let speaks_from = input.samples.first().map(|sample| sample.at.date_naive());
    last_days(page.now, DAYS)
        .into_iter()
        .map(|date| match recorded.get(&date) {
            Some(day) if date != today => Cow::Borrowed(*day),
            _ if date == today || speaks_from.is_some_and(|from| from <= date) => {
                Cow::Owned(Day::roll_until(date, input.samples, page.max_gap, input.announced, page.now))
            }
            _ => Cow::Owned(unobserved(date)),
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

/// The windows of every site: 24 hours to the second, then 7, 30 and 90 whole UTC days, today included.
pub(super) fn windows(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Vec<Window> {
    let whole = [("7d", 7_usize), ("30d", 30), ("90d", 90)].into_iter().filter_map(|(key, n)| {
        let last = days.get(days.len().saturating_sub(n)..)?;
        let sum = summarize(last.iter().map(Cow::as_ref));
        let from = day_range(last.first()?.date).start;
        let (seconds, checks, failed, latency) = (sum.seconds, sum.checks, sum.failed, sum.latency);
        Some(Window { key, from, to: page.now, seconds, checks, failed, latency })
    });
    std::iter::once(last_24_hours(page, input)).chain(whole).collect()
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

/// A window as the page shows it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct WindowView {
    label: &'static str,
    /// False if nothing was observed.
    uptime: bool,
    percent: String,
    /// True if so much is unobserved that it has to be said beside the figure.
    partial: bool,
    coverage: String,
    bounds: String,
    down: String,
    degraded: String,
    maintenance: String,
    p50: String,
    p95: String,
}

impl WindowView {
    pub(super) fn new(window: &Window) -> Self {
        let seconds = &window.seconds;
        let uptime = seconds.uptime();
        // Below 99 % the figure alone would claim more than anybody has seen.
        let partial = uptime.is_some() && seconds.unknown.saturating_mul(100) > seconds.total();
        Self {
            label: match window.key {
                "24h" => "24\u{a0}h",
                "7d" => "7\u{a0}days",
                "30d" => "30\u{a0}days",
                _ => "90\u{a0}days",
            },
            uptime: uptime.is_some(),
            percent: words::percent(uptime),
            partial,
            coverage: words::percent_whole(seconds.coverage()),
            bounds: match (uptime, seconds.bounds()) {
                (Some(_), Some((worst, best))) => {
                    format!("{} – {}", words::percent(Some(worst)), words::percent(Some(best)))
                }
                _ => NO_DATA.to_owned(),
            },
            down: words::or_none(seconds.down),
            degraded: words::or_none(seconds.degraded),
            maintenance: words::or_none(seconds.maintenance),
            p50: quantile(&window.latency, 0.5),
            p95: quantile(&window.latency, 0.95),
        }
    }
}

/// A quantile of response times in words.
pub(super) fn quantile(latency: &Sketch, q: f64) -> String {
    latency.quantile(q).map_or_else(|| NO_DATA.to_owned(), |ms| words::milliseconds(words::whole(ms)))
}

/// A day as a row of the table.
#[derive(Debug, Clone, Serialize)]
pub(super) struct DayView {
    date: String,
    percent: String,
    down: String,
    degraded: String,
    maintenance: String,
    unknown: String,
}

impl DayView {
    pub(super) fn new(day: &Day) -> Self {
        Self {
            date: day.date.format("%-d %b %Y").to_string(),
            percent: words::percent(day.seconds.uptime()),
            down: words::or_none(day.seconds.down),
            degraded: words::or_none(day.seconds.degraded),
            maintenance: words::or_none(day.seconds.maintenance),
            unknown: words::or_none(day.seconds.unknown),
        }
    }
}
