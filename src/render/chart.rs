//! Response times as inline SVG: the typical line, the band up to the slowest 5 %, and the time that was down or that
//! nobody observed.
//!
//! The drawing is stretched to the width of the page, so it holds no text; labels stand beside it as HTML.

use std::borrow::Cow;
use std::fmt::Write as _;

use chrono::TimeDelta;
use serde::Serialize;

use super::periods::since;
use super::words::{self, NO_DATA};
use super::{PageInput, SiteInput};
use crate::model::{Sample, Timestamp, Verdict};
use crate::stats::{Day, Span, answered, day_range, spans};

const WIDTH: f64 = 1_000.0;
const HEIGHT: f64 = 200.0;
/// Narrower marks than this can't be seen on a phone.
const LEAST_WIDTH: f64 = 3.0;

/// A chart with all that stands around it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Chart {
    title: &'static str,
    summary: String,
    /// Labels from top to bottom.
    y: Vec<String>,
    /// Labels from left to right, evenly spread.
    x: Vec<String>,
    svg: String,
    rows: Vec<Row>,
}

/// A row of the table that says the same as the chart.
#[derive(Debug, Clone, Serialize)]
struct Row {
    from: String,
    p50: String,
    p95: String,
}

/// A stretch of time with the response times measured in it.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    from: Timestamp,
    to: Timestamp,
    /// Median and 95th percentile in milliseconds; `None` if no check got an answer.
    ms: Option<(u32, u32)>,
}

/// The last 24 hours by half hours, and the last 30 UTC days by quarters.
pub(super) fn charts(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Vec<Chart> {
    let samples = input.samples;
    let day = last_day(page, samples);
    let from = page.now.checked_sub_signed(TimeDelta::hours(24)).unwrap_or(page.now);
    let bands = spans(samples, from..page.now, page.max_gap, input.announced);
    let month = last_month(samples, days);
    let month_bands = month_spans(page, input, days);
    vec![
        chart("Last 24 hours", "%H:%M", "%-d %b, %H:%M", &day, &bands),
        chart("Last 30 days", "%-d %b", "%-d %b, %H:%M", &month, &month_bands),
    ]
}

/// The typical response times of the last 24 hours as a small line, if there are any.
pub(super) fn spark(page: &PageInput<'_>, samples: &[Sample]) -> Option<String> {
    let buckets = last_day(page, samples);
    // No labels here: the line may use all the height, from zero up.
    let highest = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms.0).max()?;
    let scale = Scale { top: highest.max(1), ..Scale::new(&buckets, 100.0, 20.0)? };
    let line = scale.lines(&buckets, |ms| ms.0);
    Some(format!(
        "<svg class=\"spark\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\" \
         focusable=\"false\"><path d=\"{line}\"/></svg>"
    ))
}

fn last_day(page: &PageInput<'_>, samples: &[Sample]) -> Vec<Bucket> {
    let step = TimeDelta::minutes(30);
    (0..48)
        .rev()
        .filter_map(|back| {
            let to = page.now.checked_sub_signed(step * back)?;
            Some(bucket(samples, to.checked_sub_signed(step)?, to))
        })
        .collect()
}

/// Quarters of days from samples; a day whose samples have left the tree is drawn from its sketch.
fn last_month(samples: &[Sample], days: &[Cow<'_, Day>]) -> Vec<Bucket> {
    let last = days.get(days.len().saturating_sub(30)..).unwrap_or_default();
    let mut buckets = Vec::with_capacity(120);
    for day in last {
        let range = day_range(day.date);
        if since(samples, range.start, range.end).is_empty() {
            let ms = day.latency.quantile(0.5).zip(day.latency.quantile(0.95));
            let ms = ms.map(|(p50, p95)| (words::whole(p50), words::whole(p95)));
            buckets.push(Bucket { from: range.start, to: range.end, ms });
        } else {
            let at = |quarter: i32| range.start + TimeDelta::hours(6) * quarter;
            buckets.extend((0..4).map(|quarter| bucket(samples, at(quarter), at(quarter + 1))));
        }
    }
    buckets
}

/// The response times in `[from, to)`, by the nearest-rank method.
fn bucket(samples: &[Sample], from: Timestamp, to: Timestamp) -> Bucket {
    let within = since(samples, from, to).iter().filter(|sample| sample.at < to && answered(sample));
    let mut times: Vec<u32> = within.map(|sample| sample.ms).collect();
    times.sort_unstable();
    let rank = |percent: usize| times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    Bucket { from, to, ms: rank(50).zip(rank(95)) }
}

/// States over 30 days: exact where there are samples; before them, days without any observation are unknown.
fn month_spans(page: &PageInput<'_>, input: &SiteInput<'_>, days: &[Cow<'_, Day>]) -> Vec<Span> {
    let last = days.get(days.len().saturating_sub(30)..).unwrap_or_default();
    let exact_from = input.samples.first().map_or(page.now, |first| day_range(first.at.date_naive()).start);
    let mut out: Vec<Span> = last
        .iter()
        .map(|day| (day_range(day.date), day.seconds.observed() == 0))
        .filter(|(range, dark)| *dark && range.start < exact_from)
        .map(|(range, _)| Span {
            from: range.start,
            to: range.end.min(page.now),
            verdict: Verdict::Unknown,
            maintenance: false,
        })
        .collect();
    if let Some(first) = last.first() {
        let from = day_range(first.date).start.max(exact_from);
        out.extend(spans(input.samples, from..page.now.max(from), page.max_gap, input.announced));
    }
    out
}

fn chart(title: &'static str, tick: &str, row: &str, buckets: &[Bucket], bands: &[Span]) -> Chart {
    let scale = Scale::new(buckets, WIDTH, HEIGHT);
    let summary = summary(buckets);
    let y = scale
        .as_ref()
        .map_or_else(Vec::new, |scale| [scale.top, scale.top / 2, 0].into_iter().map(words::milliseconds).collect());
    let rows = buckets.iter().filter_map(|bucket| {
        let (p50, p95) = bucket.ms?;
        let from = bucket.from.format(row).to_string();
        Some(Row { from, p50: words::milliseconds(p50), p95: words::milliseconds(p95) })
    });
    Chart {
        title,
        y,
        x: ticks(buckets, tick),
        rows: rows.collect(),
        svg: draw(title, &summary, buckets, bands),
        summary,
    }
}

fn summary(buckets: &[Bucket]) -> String {
    let typical = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms.0);
    match (typical.clone().min(), typical.max()) {
        (Some(low), Some(high)) if words::milliseconds(low) == words::milliseconds(high) => {
            format!("typically {}", words::milliseconds(low))
        }
        (Some(low), Some(high)) => {
            format!("typically {} to {}", words::milliseconds(low), words::milliseconds(high))
        }
        _ => NO_DATA.to_owned(),
    }
}

/// Five times, evenly spread over the chart.
fn ticks(buckets: &[Bucket], format: &str) -> Vec<String> {
    let (Some(first), Some(last)) = (buckets.first(), buckets.last()) else { return Vec::new() };
    let length = last.to - first.from;
    // The last label names the last moment inside: the end of a day is not the next day.
    let at = |quarter: i32| (first.from + length / 4 * quarter).min(last.to - TimeDelta::seconds(1));
    (0..5).map(|quarter| at(quarter).format(format).to_string()).collect()
}

fn draw(title: &str, summary: &str, buckets: &[Bucket], bands: &[Span]) -> String {
    let mut out = String::with_capacity(buckets.len() * 150);
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" \
         aria-label=\"Response time, {}: {summary}.{}\">",
        title.to_lowercase(),
        trouble(bands)
    );
    for y in [0.5, HEIGHT / 2.0, HEIGHT - 0.5] {
        let _ = write!(out, "<path class=\"c-grid\" d=\"M0 {y}H{WIDTH}\"/>");
    }
    if let (Some(first), Some(last)) = (buckets.first(), buckets.last()) {
        let place = Place { from: first.from, to: last.to, width: WIDTH };
        bands.iter().for_each(|span| band(&mut out, &place, span));
    }
    if let Some(scale) = Scale::new(buckets, WIDTH, HEIGHT) {
        let _ = write!(out, "<path class=\"c-band\" d=\"{}\"/>", scale.area(buckets));
        let _ = write!(out, "<path class=\"c-p50\" d=\"{}\"/>", scale.lines(buckets, |ms| ms.0));
        scale.titles(&mut out, buckets);
    }
    out.push_str("</svg>");
    out
}

/// What the coloured stretches say, for those who can't see them.
fn trouble(bands: &[Span]) -> String {
    let sum = |verdict: Verdict| {
        bands
            .iter()
            .filter(|span| span.verdict == verdict && !span.maintenance)
            .map(|span| words::seconds_between(span.from, span.to))
            .sum()
    };
    let planned = bands.iter().filter(|span| span.maintenance && span.verdict == Verdict::Down);
    let planned: u64 = planned.map(|span| words::seconds_between(span.from, span.to)).sum();
    let planned =
        if planned > 0 { format!(" Down in maintenance: {}.", words::duration(planned)) } else { String::new() };
    let (down, unknown) = (words::or_none(sum(Verdict::Down)), words::or_none(sum(Verdict::Unknown)));
    format!(" Down: {down}.{planned} Not observed: {unknown}.")
}

fn band(out: &mut String, place: &Place, span: &Span) {
    let (x, end) = (place.x(span.from), place.x(span.to));
    let width = (end - x).max(LEAST_WIDTH);
    match span.verdict {
        Verdict::Down if !span.maintenance => {
            let _ = write!(
                out,
                "<rect class=\"c-down\" x=\"{x:.1}\" y=\"0\" width=\"{width:.1}\" height=\"{HEIGHT}\"/>\
                 <rect class=\"c-foot\" x=\"{x:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"8\"/>",
                HEIGHT - 8.0
            );
        }
        Verdict::Down => {
            let _ = write!(
                out,
                "<rect class=\"c-maintenance\" x=\"{x:.1}\" y=\"0\" width=\"{width:.1}\" height=\"{HEIGHT}\"/>"
            );
        }
        Verdict::Unknown => {
            let _ = write!(
                out,
                "<rect fill=\"url(#hatch-wide)\" x=\"{x:.1}\" y=\"0\" width=\"{:.1}\" height=\"{HEIGHT}\"/>",
                end - x
            );
        }
        Verdict::Up | Verdict::Degraded => {}
    }
}

/// Where an instant lies from left to right.
struct Place {
    from: Timestamp,
    to: Timestamp,
    width: f64,
}

impl Place {
    #[allow(clippy::cast_precision_loss, reason = "drawing needs no more than 53 bits")]
    fn x(&self, at: Timestamp) -> f64 {
        let share = (at - self.from).num_seconds() as f64 / ((self.to - self.from).num_seconds() as f64).max(1.0);
        share.clamp(0.0, 1.0) * self.width
    }
}

/// Where a response time lies from bottom to top.
struct Scale {
    place: Place,
    height: f64,
    /// The response time at the upper edge.
    top: u32,
}

impl Scale {
    /// `None` if there is nothing to draw.
    fn new(buckets: &[Bucket], width: f64, height: f64) -> Option<Self> {
        let slowest = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms.1).max()?;
        let place = Place { from: buckets.first()?.from, to: buckets.last()?.to, width };
        Some(Self { place, height, top: round_up(slowest) })
    }

    fn y(&self, ms: u32) -> f64 {
        self.height - f64::from(ms) / f64::from(self.top) * self.height
    }

    fn middle(&self, bucket: &Bucket) -> f64 {
        f64::midpoint(self.place.x(bucket.from), self.place.x(bucket.to))
    }

    /// A line through the middles of neighbouring buckets, broken where there is no data. A bucket that stands alone
    /// becomes a dash of its own width.
    fn lines(&self, buckets: &[Bucket], which: fn((u32, u32)) -> u32) -> String {
        let mut out = String::new();
        for run in buckets.chunk_by(|a, b| a.ms.is_some() && b.ms.is_some()) {
            if let [Bucket { ms: Some(ms), from, to }] = run {
                let (x, end, y) = (self.place.x(*from), self.place.x(*to), self.y(which(*ms)));
                let _ = write!(out, "M{x:.1} {y:.1}H{end:.1}");
            } else {
                for (step, bucket) in run.iter().enumerate() {
                    let Some(ms) = bucket.ms else { continue };
                    let command = if step == 0 { 'M' } else { 'L' };
                    let _ = write!(out, "{command}{:.1} {:.1}", self.middle(bucket), self.y(which(ms)));
                }
            }
        }
        out
    }

    /// The band between the median and the 95th percentile.
    fn area(&self, buckets: &[Bucket]) -> String {
        let mut out = String::new();
        for run in buckets.chunk_by(|a, b| a.ms.is_some() && b.ms.is_some()) {
            let upper = run.iter().filter_map(|bucket| Some((self.middle(bucket), bucket.ms?.1)));
            let lower = run.iter().rev().filter_map(|bucket| Some((self.middle(bucket), bucket.ms?.0)));
            let corners: Vec<(f64, u32)> = upper.chain(lower).collect();
            for (step, (x, ms)) in corners.iter().enumerate() {
                let command = if step == 0 { 'M' } else { 'L' };
                let _ = write!(out, "{command}{x:.1} {:.1}", self.y(*ms));
            }
            if !corners.is_empty() {
                out.push('Z');
            }
        }
        out
    }

    /// Invisible columns that tell their figures when pointed at.
    fn titles(&self, out: &mut String, buckets: &[Bucket]) {
        for bucket in buckets {
            let Some((p50, p95)) = bucket.ms else { continue };
            let x = self.place.x(bucket.from);
            let _ = write!(
                out,
                "<rect class=\"c-hit\" x=\"{x:.1}\" y=\"0\" width=\"{:.1}\" height=\"{}\"><title>{}: typically {}, \
                 slowest 5 % from {}</title></rect>",
                self.place.x(bucket.to) - x,
                self.height,
                bucket.from.format("%-d %b, %H:%M UTC"),
                words::milliseconds(p50),
                words::milliseconds(p95)
            );
        }
    }
}

/// The next 1, 2, 3, 4, 6 or 8 times a power of ten, at least 10: a round figure for the upper edge, and its half is
/// round, too.
fn round_up(ms: u32) -> u32 {
    let mut power = 10_u32;
    loop {
        for step in [1, 2, 3, 4, 6, 8] {
            match power.checked_mul(step) {
                Some(top) if top >= ms => return top,
                Some(_) => {}
                None => return u32::MAX,
            }
        }
        power = power.saturating_mul(10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_upper_edge_is_round() {
        for (ms, top) in [(0, 10), (10, 10), (11, 20), (123, 200), (201, 300), (5_001, 6_000), (u32::MAX, u32::MAX)] {
            assert_eq!(round_up(ms), top);
        }
    }

    #[test]
    fn a_line_breaks_where_nothing_was_measured() {
        let at = |minute: i64| Timestamp::from_timestamp(minute * 60, 0).unwrap();
        let bucket = |n: i64, ms| Bucket { from: at(n), to: at(n + 1), ms };
        let some = Some((5, 10));
        let buckets = [bucket(0, some), bucket(1, some), bucket(2, None), bucket(3, some)];
        let scale = Scale::new(&buckets, 100.0, 20.0).unwrap();
        assert_eq!(scale.lines(&buckets, |ms| ms.0), "M12.5 10.0L37.5 10.0M75.0 10.0H100.0");
        assert!(Scale::new(&[bucket(0, None)], 100.0, 20.0).is_none());
    }
}
