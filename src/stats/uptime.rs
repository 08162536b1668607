//! Seconds in each state, and the shares that follow from them.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Range};
use std::time::Duration;

use chrono::{SubsecRound, TimeDelta};

use super::Ratio;
use crate::model::{Sample, Timestamp, Verdict};

/// Whole seconds spent in each state; together, the length of the period. Sums stop at `u64::MAX` instead of wrapping.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seconds {
    /// Answering as expected.
    pub up: u64,
    /// Answering as expected, but slowly. Degraded time is availability.
    pub degraded: u64,
    /// Not answering, or not as expected.
    pub down: u64,
    /// Declared maintenance; neither up nor down.
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

    fn available(&self) -> u64 {
        self.up.saturating_add(self.degraded)
    }

    fn counted(&self) -> u64 {
        self.available().saturating_add(self.down)
    }

    fn count(&mut self, verdict: Verdict, seconds: u64) {
        let state = match verdict {
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
}

/// Seconds in each state within a window.
///
/// `samples` are sorted by time and may begin before the window: the last one at or before its start speaks into it.
/// Of samples with the same time, the last speaks. Fractions of a second at the window's ends are cut off, so the
/// result adds up to the whole seconds between the ends, and the parts of a split window add up to the whole.
#[must_use]
pub fn measure(samples: &[Sample], window: Range<Timestamp>, max_gap: Duration) -> Seconds {
    let mut seconds = Seconds::default();
    walk(samples, &window, max_gap, |stretch, verdict| {
        seconds.count(verdict, (stretch.end - stretch.start).unsigned_abs());
    });
    seconds
}

/// The stretches of a window in order, without holes; neighbours differ in verdict. Agrees with [`measure`].
#[must_use]
pub fn spans(samples: &[Sample], window: Range<Timestamp>, max_gap: Duration) -> Vec<Span> {
    let base = window.start.trunc_subsecs(0);
    let instant = |second: i64| base + TimeDelta::seconds(second - base.timestamp());
    let mut spans: Vec<Span> = Vec::new();
    walk(samples, &window, max_gap, |stretch, verdict| {
        let to = instant(stretch.end);
        match spans.last_mut() {
            Some(last) if last.verdict == verdict => last.to = to,
            _ => spans.push(Span { from: instant(stretch.start), to, verdict }),
        }
    });
    spans
}

/// Hands out the non-empty stretches of the window in order, in seconds since the epoch.
fn walk(samples: &[Sample], window: &Range<Timestamp>, max_gap: Duration, mut each: impl FnMut(Range<i64>, Verdict)) {
    let mut stretch = |range: Range<i64>, verdict| {
        if !range.is_empty() {
            each(range, verdict);
        }
    };
    let (mut cursor, end) = (window.start.timestamp(), window.end.timestamp());
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

#[cfg(test)]
mod tests {
    use super::*;

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
        let seconds = measure(&samples, at(0)..at(2_000), GAP);
        assert_eq!(seconds, Seconds { up: 300, down: 300, degraded: 900, maintenance: 0, unknown: 500 });
        assert_eq!(seconds.uptime().unwrap().percent(1), "80.0");
        assert_eq!(seconds.coverage().unwrap().percent(1), "75.0");
        let (worst, best) = seconds.bounds().unwrap();
        assert_eq!((worst.percent(0), best.percent(0)), ("60".into(), "85".into()));
    }

    #[test]
    fn the_sample_before_the_window_speaks_into_it() {
        let samples = [sample(0, Verdict::Down), sample(50, Verdict::Up)];
        assert_eq!(measure(&samples, at(100)..at(200), GAP), Seconds { up: 100, ..Seconds::default() });
        let spans = spans(&samples, at(100)..at(1_000), GAP);
        let expected = [(100, 950, Verdict::Up), (950, 1_000, Verdict::Unknown)].map(|(from, to, verdict)| Span {
            from: at(from),
            to: at(to),
            verdict,
        });
        assert_eq!(spans, expected);
    }

    #[test]
    fn nothing_observed_is_no_data_and_an_empty_window_is_nothing() {
        let none = measure(&[], at(0)..at(60), GAP);
        assert_eq!((none.unknown, none.uptime()), (60, None));
        assert_eq!(
            none.bounds().map(|(worst, best)| (worst.percent(0), best.percent(0))),
            Some(("0".into(), "100".into()))
        );
        assert_eq!(measure(&[sample(5, Verdict::Up)], at(60)..at(60), GAP), Seconds::default());
        assert_eq!(measure(&[sample(5, Verdict::Up)], at(60)..at(0), GAP), Seconds::default());
        assert_eq!(Seconds { maintenance: 5, ..Seconds::default() }.bounds(), None);
    }

    #[test]
    fn neighbouring_stretches_of_one_verdict_are_one_span() {
        let samples = [sample(0, Verdict::Unknown), sample(10, Verdict::Up), sample(20, Verdict::Up)];
        let spans = spans(&samples, at(-10)..at(30), GAP);
        assert_eq!(spans.iter().map(|span| span.verdict).collect::<Vec<_>>(), [Verdict::Unknown, Verdict::Up]);
    }
}
