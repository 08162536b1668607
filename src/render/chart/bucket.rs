//! Response times and states, bucket by bucket.

use std::borrow::Cow;

use chrono::TimeDelta;

use crate::model::{Sample, Timestamp, Verdict};
use crate::render::periods::since;
use crate::render::{PageInput, SiteInput, words};
use crate::stats::{Day, Seconds, Sketch, Span, answered, day_range, measure, spans, summarize};

/// A stretch of time and what was seen in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bucket {
    pub from: Timestamp,
    pub to: Timestamp,
    /// Median, 95th and 99th percentile in milliseconds; `None` if no check got an answer.
    pub ms: Option<[u32; 3]>,
    pub seconds: Seconds,
}

/// More stretches than this are drawn as whole buckets: a site that flaps for a month has thousands.
const MOST_BANDS: usize = 240;

/// The response times of the last 24 hours by half hours, without states.
pub(super) fn last_day_of(page: &PageInput<'_>, samples: &[Sample]) -> Vec<Bucket> {
    let half_hours = half_hours(page.now);
    half_hours
        .map(|(from, to)| Bucket { from, to, ms: times(page, samples, from, to), seconds: Seconds::default() })
        .collect()
}

/// The last 24 hours by half hours.
pub(super) fn last_day(page: &PageInput<'_>, input: &SiteInput<'_>) -> Vec<Bucket> {
    half_hours(page.now).map(|(from, to)| from_samples(page, input, from, to)).collect()
}

fn half_hours(now: Timestamp) -> impl Iterator<Item = (Timestamp, Timestamp)> {
    let at = move |back: i32| now.checked_sub_signed(TimeDelta::minutes(30) * back);
    (0..48).rev().filter_map(move |back| at(back + 1).zip(at(back)))
}

/// Some UTC days in parts of so many hours, up to now. A day whose samples have left the tree is one bucket.
pub(super) fn parts(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>], hours: i64) -> Vec<Bucket> {
    let mut buckets = Vec::with_capacity(120);
    for day in days {
        let range = day_range(day.date);
        if since(input.samples, range.start, range.end).is_empty() {
            buckets.extend(from_days(std::slice::from_ref(day)));
            continue;
        }
        let mut from = range.start;
        while from < range.end.min(page.now) {
            let to = from + TimeDelta::hours(hours);
            buckets.push(from_samples(page, input, from, to));
            from = to;
        }
    }
    buckets
}

/// Days, so many to a bucket; the last bucket ends today, the first may have fewer.
pub(super) fn groups(days: &[Cow<'_, Day>], size: usize) -> Vec<Bucket> {
    let mut buckets: Vec<Bucket> = days.rchunks(size.max(1)).filter_map(from_days).collect();
    buckets.reverse();
    buckets
}

fn from_samples(page: &PageInput<'_>, input: &SiteInput<'_>, from: Timestamp, to: Timestamp) -> Bucket {
    let known = known(input.samples, page.now);
    let seconds = measure(known, from..to.min(page.now).max(from), page.max_gap, input.announced);
    Bucket { from, to, ms: times(page, input.samples, from, to), seconds }
}

/// Percentiles of the response times in `[from, to)`, by the nearest-rank method.
fn times(page: &PageInput<'_>, samples: &[Sample], from: Timestamp, to: Timestamp) -> Option<[u32; 3]> {
    let within = since(samples, from, to.min(page.now)).iter().filter(|sample| sample.at < to);
    let mut times: Vec<u32> = within.filter(|sample| answered(sample)).map(|sample| sample.ms).collect();
    times.sort_unstable();
    let rank = |percent: usize| times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    rank(50).zip(rank(95)).zip(rank(99)).map(|((p50, p95), p99)| [p50, p95, p99])
}

fn known(samples: &[Sample], now: Timestamp) -> &[Sample] {
    samples.get(..samples.partition_point(|sample| sample.at <= now)).unwrap_or_default()
}

fn from_days(days: &[Cow<'_, Day>]) -> Option<Bucket> {
    let (first, last) = (days.first()?, days.last()?);
    let (seconds, ms) = match days {
        [day] => (day.seconds, quantiles(&day.latency)),
        days => {
            let sum = summarize(days.iter().map(Cow::as_ref));
            (sum.seconds, quantiles(&sum.latency))
        }
    };
    Some(Bucket { from: day_range(first.date).start, to: day_range(last.date).end, ms, seconds })
}

/// Median, 95th and 99th percentile in whole milliseconds.
pub(in crate::render) fn quantiles(latency: &Sketch) -> Option<[u32; 3]> {
    let at = |q| latency.quantile(q).map(words::whole);
    at(0.5).zip(at(0.95)).zip(at(0.99)).map(|((p50, p95), p99)| [p50, p95, p99])
}

/// The stretches that are drawn behind the lines: exact ones where there are samples. Before, the time in each state is
/// known for a bucket, but not when it was: it is drawn from the bucket's begin, as wide as it was long.
pub(super) fn bands(page: &PageInput<'_>, input: &SiteInput<'_>, buckets: &[Bucket], exact: bool) -> Vec<Span> {
    let begin = buckets.first().map_or(page.now, |first| first.from);
    let sampled = input.samples.first().map_or(page.now, |first| day_range(first.at.date_naive()).start);
    let exact_from = if exact { sampled.max(begin).min(page.now) } else { page.now };
    let close = spans(known(input.samples, page.now), exact_from..page.now, page.max_gap, input.announced);
    if close.len() > MOST_BANDS {
        return buckets.iter().flat_map(sorted).collect();
    }
    let mut bands: Vec<Span> = buckets.iter().filter(|bucket| bucket.from < exact_from).flat_map(sorted).collect();
    bands.extend(close);
    bands
}

/// The states of a bucket but for up, one after the other.
fn sorted(bucket: &Bucket) -> impl Iterator<Item = Span> {
    let Seconds { down, degraded, maintenance, unknown, .. } = bucket.seconds;
    let mut from = bucket.from;
    [
        (down, Verdict::Down, false),
        (degraded, Verdict::Degraded, false),
        (maintenance, Verdict::Down, true),
        (unknown, Verdict::Unknown, false),
    ]
    .into_iter()
    .filter(|(seconds, ..)| *seconds > 0)
    .map(move |(seconds, verdict, maintenance)| {
        let to = from + TimeDelta::seconds(i64::try_from(seconds).unwrap_or(0).min(1 << 40));
        let span = Span { from, to, verdict, maintenance };
        from = to;
        span
    })
}
