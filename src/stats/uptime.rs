//! Seconds in each state, and the shares that follow from them.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Range};
use std::time::Duration;

use chrono::{SubsecRound, TimeDelta};

use super::Ratio;
use crate::model::{Announced, Sample, Severity, Stretch, Timestamp, Verdict};

/// Whole seconds spent in each state; together, the length of the period. Sums stop at `u64::MAX` instead of wrapping.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seconds {
    /// Answering as expected.
    pub up: u64,
    /// Answering as expected, but slowly. Degraded time is availability.
    pub degraded: u64,
    /// Not answering, or not as expected.
    pub down: u64,
    /// Trouble that was announced as maintenance; neither up nor down.
    pub maintenance: u64,
    /// Nobody looked.
    pub unknown: u64,
}

impl Seconds {
    /// The length of the period.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.observed().saturating_add(self.unknown)
    }

    /// The time whose state is known, maintenance included.
    #[must_use]
    pub fn observed(&self) -> u64 {
        self.counted().saturating_add(self.maintenance)
    }

    /// `(up + degraded) / (up + degraded + down)`; `None` if nothing was observed outside maintenance.
    #[must_use]
    pub fn uptime(&self) -> Option<Ratio> {
        Ratio::new(self.available(), self.counted())
    }

    /// `observed / total`; `None` for an empty period.
    #[must_use]
    pub fn coverage(&self) -> Option<Ratio> {
        Ratio::new(self.observed(), self.total())
    }

    /// The least and the greatest uptime that fit what was observed: unknown time counted as down, and as up.
    /// `None` if the whole period was maintenance, or empty.
    #[must_use]
    pub fn bounds(&self) -> Option<(Ratio, Ratio)> {
        let whole = self.counted().saturating_add(self.unknown);
        let worst = Ratio::new(self.available(), whole)?;
        let best = Ratio::new(self.available().saturating_add(self.unknown), whole)?;
        Some((worst, best))
    }

    /// Up or degraded: the time that it worked.
    #[must_use]
    pub fn available(&self) -> u64 {
        self.up.saturating_add(self.degraded)
    }

    /// Up, degraded or down: what uptime is a share of.
    #[must_use]
    pub fn counted(&self) -> u64 {
        self.available().saturating_add(self.down)
    }

    fn count(&mut self, verdict: Verdict, maintenance: bool, seconds: u64) {
        let state = match verdict {
            _ if maintenance => &mut self.maintenance,
            Verdict::Up => &mut self.up,
            Verdict::Degraded => &mut self.degraded,
            Verdict::Down => &mut self.down,
            Verdict::Unknown => &mut self.unknown,
        };
        *state = state.saturating_add(seconds);
    }
}

impl Add for Seconds {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            up: self.up.saturating_add(other.up),
            degraded: self.degraded.saturating_add(other.degraded),
            down: self.down.saturating_add(other.down),
            maintenance: self.maintenance.saturating_add(other.maintenance),
            unknown: self.unknown.saturating_add(other.unknown),
        }
    }
}

impl AddAssign for Seconds {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Seconds {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), Add::add)
    }
}

/// A stretch of time in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// The state; unknown where nobody looked.
    pub verdict: Verdict,
    /// True if it is trouble that was announced: then it counts as maintenance, whatever was seen.
    pub maintenance: bool,
}

/// Seconds in each state within a window.
///
/// `samples` are sorted by time and may begin before the window: the last one at or before its start speaks into it.
/// Of samples with the same time, the last speaks. Trouble that was `announced` counts as maintenance; up and unknown
/// stay what they are. Fractions of a second at the window's ends are cut off, so the result adds up to the whole
/// seconds between the ends, and the parts of a split window add up to the whole.
#[must_use]
pub fn measure(samples: &[Sample], window: Range<Timestamp>, max_gap: Duration, announced: &Announced) -> Seconds {
    let mut seconds = Seconds::default();
    walk(samples, &window, max_gap, announced, |stretch, verdict, maintenance| {
        seconds.count(verdict, maintenance, (stretch.end - stretch.start).unsigned_abs());
    });
    seconds
}

/// The stretches of a window in order, without holes; neighbours differ in verdict or in being maintenance. Agrees with
/// [`measure`].
#[must_use]
pub fn spans(samples: &[Sample], window: Range<Timestamp>, max_gap: Duration, announced: &Announced) -> Vec<Span> {
    let base = window.start.trunc_subsecs(0);
    let instant = |second: i64| base + TimeDelta::seconds(second - base.timestamp());
    let mut spans: Vec<Span> = Vec::new();
    walk(samples, &window, max_gap, announced, |stretch, verdict, maintenance| {
        let to = instant(stretch.end);
        match spans.last_mut() {
            Some(last) if (last.verdict, last.maintenance) == (verdict, maintenance) => last.to = to,
            _ => spans.push(Span { from: instant(stretch.start), to, verdict, maintenance }),
        }
    });
    spans
}

/// Hands out the non-empty stretches of the window in order, in seconds since the epoch: what was seen, and whether it is
/// trouble that was announced.
fn walk(
    samples: &[Sample],
    window: &Range<Timestamp>,
    max_gap: Duration,
    announced: &Announced,
    mut each: impl FnMut(Range<i64>, Verdict, bool),
) {
    let (mut cursor, end) = (window.start.timestamp(), window.end.timestamp());
    let mut planned = Planned::from(announced, cursor);
    let mut stretch = |range: Range<i64>, verdict| match Severity::of(verdict) {
        Some(severity) => planned.split(range, severity, |part, covered| each(part, verdict, covered)),
        None if !range.is_empty() => each(range, verdict, false),
        None => {}
    };
    let gap = i64::try_from(max_gap.as_secs()).unwrap_or(i64::MAX);
    let first = samples.partition_point(|sample| sample.at.timestamp() <= cursor).saturating_sub(1);
    let mut rest = samples.get(first..).unwrap_or_default().iter().peekable();
    while let Some(sample) = rest.next()
        && cursor < end
    {
        let at = sample.at.timestamp();
        let next = rest.peek().map_or(i64::MAX, |next| next.at.timestamp());
        let begin = at.clamp(cursor, end);
        let finish = at.saturating_add(gap).min(next).clamp(begin, end);
        stretch(cursor..begin, Verdict::Unknown);
        stretch(begin..finish, sample.verdict);
        cursor = finish;
    }
    stretch(cursor..end, Verdict::Unknown);
}

/// Goes along what was announced, in step with the samples.
struct Planned<'a> {
    /// What does not end before the place reached.
    rest: &'a [Stretch],
}

impl<'a> Planned<'a> {
    fn from(announced: &'a Announced, second: i64) -> Self {
        let all = announced.stretches();
        let past = all.partition_point(|stretch| stretch.to.timestamp() <= second);
        Self { rest: all.get(past..).unwrap_or_default() }
    }

    /// Hands out the non-empty parts of a range, which lies after those before: whether trouble this bad was announced.
    fn split(&mut self, range: Range<i64>, severity: Severity, mut each: impl FnMut(Range<i64>, bool)) {
        let mut cursor = range.start;
        let mut part = |to: i64, covered| {
            if cursor < to {
                each(cursor..to, covered);
                cursor = to;
            }
        };
        while let Some((stretch, after)) = self.rest.split_first()
            && stretch.from.timestamp() < range.end
        {
            let to = stretch.to.timestamp();
            part(stretch.from.timestamp().clamp(range.start, range.end), false);
            part(to.min(range.end), stretch.effect.covers(severity));
            if to > range.end {
                break;
            }
            self.rest = after;
        }
        part(range.end, false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Effect, Window};

    const GAP: Duration = Duration::from_secs(900);

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(second, 0).unwrap()
    }

    fn sample(second: i64, verdict: Verdict) -> Sample {
        Sample { at: at(second), verdict, code: 0, ms: 1, reason: None, attempts: 1 }
    }

    #[test]
    fn a_sample_speaks_until_the_next_one_but_not_for_ever() {
        let samples = [sample(100, Verdict::Up), sample(400, Verdict::Down), sample(700, Verdict::Degraded)];
        let seconds = measure(&samples, at(0)..at(2_000), GAP, Announced::NOTHING);
        assert_eq!(seconds, Seconds { up: 300, down: 300, degraded: 900, maintenance: 0, unknown: 500 });
        assert_eq!(seconds.uptime().unwrap().percent(1), "80.0");
        assert_eq!(seconds.coverage().unwrap().percent(1), "75.0");
        let (worst, best) = seconds.bounds().unwrap();
        assert_eq!((worst.percent(0), best.percent(0)), ("60".into(), "85".into()));
    }

    #[test]
    fn the_sample_before_the_window_speaks_into_it() {
        let samples = [sample(0, Verdict::Down), sample(50, Verdict::Up)];
        assert_eq!(
            measure(&samples, at(100)..at(200), GAP, Announced::NOTHING),
            Seconds { up: 100, ..Seconds::default() }
        );
        let spans = spans(&samples, at(100)..at(1_000), GAP, Announced::NOTHING);
        let expected = [(100, 950, Verdict::Up), (950, 1_000, Verdict::Unknown)].map(|(from, to, verdict)| Span {
            from: at(from),
            to: at(to),
            verdict,
            maintenance: false,
        });
        assert_eq!(spans, expected);
    }

    #[test]
    fn nothing_observed_is_no_data_and_an_empty_window_is_nothing() {
        let none = measure(&[], at(0)..at(60), GAP, Announced::NOTHING);
        assert_eq!((none.unknown, none.uptime()), (60, None));
        assert_eq!(
            none.bounds().map(|(worst, best)| (worst.percent(0), best.percent(0))),
            Some(("0".into(), "100".into()))
        );
        assert_eq!(measure(&[sample(5, Verdict::Up)], at(60)..at(60), GAP, Announced::NOTHING), Seconds::default());
        assert_eq!(measure(&[sample(5, Verdict::Up)], at(60)..at(0), GAP, Announced::NOTHING), Seconds::default());
        assert_eq!(Seconds { maintenance: 5, ..Seconds::default() }.bounds(), None);
    }

    #[test]
    fn neighbouring_stretches_of_one_verdict_are_one_span() {
        let samples = [sample(0, Verdict::Unknown), sample(10, Verdict::Up), sample(20, Verdict::Up)];
        let spans = spans(&samples, at(-10)..at(30), GAP, Announced::NOTHING);
        assert_eq!(spans.iter().map(|span| span.verdict).collect::<Vec<_>>(), [Verdict::Unknown, Verdict::Up]);
    }

    fn announced(windows: &[(i64, i64, Effect)]) -> Announced {
        let window = |&(start, end, effect): &(i64, i64, Effect)| Window {
            id: String::new(),
            title: String::new(),
            start: at(start),
            end: Some(at(end)),
            sites: Vec::new(),
            effect,
            issue: None,
        };
        Announced::new(&windows.iter().map(window).collect::<Vec<_>>())
    }

    #[test]
    fn announced_trouble_is_maintenance_and_nothing_else_is() {
        let samples = [
            sample(0, Verdict::Up),
            sample(100, Verdict::Degraded),
            sample(200, Verdict::Down),
            sample(500, Verdict::Up),
        ];
        let down = announced(&[(50, 250, Effect::Down), (300, 310, Effect::Down), (2_000, 3_000, Effect::Down)]);
        let seconds = measure(&samples, at(0)..at(2_500), GAP, &down);
        let expected = Seconds { up: 100 + 900, degraded: 0, down: 300 - 60, maintenance: 160, unknown: 1_100 };
        assert_eq!(seconds, expected);
        let slow = announced(&[(150, 250, Effect::Degraded)]);
        let seconds = measure(&samples, at(0)..at(500), GAP, &slow);
        assert_eq!((seconds.degraded, seconds.down, seconds.maintenance), (50, 300, 50));
        let spans = spans(&samples, at(0)..at(500), GAP, &slow);
        let seen: Vec<_> = spans.iter().map(|span| (span.from.timestamp(), span.verdict, span.maintenance)).collect();
        let expected = [
            (0, Verdict::Up, false),
            (100, Verdict::Degraded, false),
            (150, Verdict::Degraded, true),
            (200, Verdict::Down, false),
        ];
        assert_eq!(seen, expected);
    }
}
