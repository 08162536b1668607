//! One site's day in numbers, and sums of days.

use std::time::Duration;

use chrono::NaiveDate;

use super::latency::Tally;
use super::{Seconds, Sketch, day_range, measure};
use crate::model::{Announced, Reason, Sample, Timestamp, Verdict};

/// One UTC day of one site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// Which day.
    pub date: NaiveDate,
    /// Seconds in each state; 86,400 together once the day is over.
    pub seconds: Seconds,
    /// Number of checks.
    pub checks: u64,
    /// Number of checks whose verdict was down.
    pub failed: u64,
    /// Response times, in milliseconds, of the checks that got an answer.
    pub latency: Sketch,
}

impl Day {
    /// A whole day. `samples` are sorted by time and may include those of neighbouring days; the last one before the
    /// day is needed, because it may speak into it. Trouble that was `announced` is maintenance.
    #[must_use]
    pub fn roll(date: NaiveDate, samples: &[Sample], max_gap: Duration, announced: &Announced) -> Self {
        let range = day_range(date);
        let day = samples_before(samples, range.start).len()..samples_before(samples, range.end).len();
        let seconds = measure(samples, range, max_gap, announced);
        Self::of(date, samples.get(day).unwrap_or_default(), seconds)
    }

    /// A day that is still running: as [`Day::roll`], but what comes after `now` is left out of seconds and counts.
    /// The whole day if it is over, nothing if it has not begun.
    #[must_use]
    pub fn roll_until(
        date: NaiveDate,
        samples: &[Sample],
        max_gap: Duration,
        announced: &Announced,
        now: Timestamp,
    ) -> Self {
        let range = day_range(date);
        if now >= range.end {
            return Self::roll(date, samples, max_gap, announced);
        }
        let first = samples_before(samples, range.start).len();
        let end = samples.partition_point(|sample| sample.at <= now).max(first);
        let known = samples.get(..end).unwrap_or_default();
        let seconds = measure(known, range.start..now.max(range.start), max_gap, announced);
        Self::of(date, known.get(first..).unwrap_or_default(), seconds)
    }

    fn of(date: NaiveDate, samples: &[Sample], seconds: Seconds) -> Self {
        let mut rolled = Self { date, seconds, checks: 0, failed: 0, latency: Sketch::default() };
        for sample in samples {
            rolled.checks += 1;
            rolled.failed += u64::from(sample.verdict == Verdict::Down);
            if answered(sample) {
                rolled.latency.add(sample.ms);
            }
        }
        rolled
    }
}

fn samples_before(samples: &[Sample], end: Timestamp) -> &[Sample] {
    samples.get(..samples.partition_point(|sample| sample.at < end)).unwrap_or_default()
}

/// True if the check got a whole answer, be it the wrong one: the time until a failure is no response time.
#[must_use]
pub fn answered(sample: &Sample) -> bool {
    sample.ms > 0
        && match sample.verdict {
            Verdict::Up | Verdict::Degraded => true,
            Verdict::Down => matches!(sample.reason, Some(Reason::HttpStatus | Reason::Body | Reason::TooSlow)),
            Verdict::Unknown => false,
        }
}

/// The sum of several days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Seconds in each state.
    pub seconds: Seconds,
    /// Number of checks.
    pub checks: u64,
    /// Number of checks whose verdict was down.
    pub failed: u64,
    /// Response times, in milliseconds, of the checks that got an answer.
    pub latency: Sketch,
}

impl std::ops::Add for Summary {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.seconds += other.seconds;
        self.checks = self.checks.saturating_add(other.checks);
        self.failed = self.failed.saturating_add(other.failed);
        self.latency.merge(&other.latency);
        self
    }
}

/// Adds days up. The order makes no difference. A day that is not given counts for nothing, not even as unknown.
#[must_use]
pub fn summarize<'a>(days: impl Iterator<Item = &'a Day>) -> Summary {
    let mut latency = Tally::new();
    let sum = days.fold(Summary::default(), |mut sum, day| {
        sum.seconds += day.seconds;
        sum.checks = sum.checks.saturating_add(day.checks);
        sum.failed = sum.failed.saturating_add(day.failed);
        latency.add(&day.latency);
        sum
    });
    Summary { latency: latency.sketch(), ..sum }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: Duration = Duration::from_secs(900);

    fn sample(time: &str, verdict: Verdict, code: u16, ms: u32, reason: Option<Reason>) -> Sample {
        Sample { at: time.parse().unwrap(), verdict, code, ms, reason, attempts: 1 }
    }

    fn leap_day() -> [Sample; 4] {
        [
            sample("2028-02-28T23:55:00Z", Verdict::Up, 200, 90, None),
            sample("2028-02-29T00:05:00Z", Verdict::Down, 503, 40, Some(Reason::HttpStatus)),
            sample("2028-02-29T00:10:00Z", Verdict::Down, 0, 9_000, Some(Reason::TimedOut)),
            sample("2028-02-29T23:59:00Z", Verdict::Up, 200, 80, None),
        ]
    }

    #[test]
    fn a_day_takes_its_head_from_the_day_before_and_keeps_no_tail() {
        let day = Day::roll("2028-02-29".parse().unwrap(), &leap_day(), GAP, Announced::NOTHING);
        let seconds = Seconds { up: 300 + 60, down: 300 + 900, unknown: 86_400 - 1_560, ..Seconds::default() };
        assert_eq!((day.seconds, day.checks, day.failed), (seconds, 3, 2));
        // The time-out is no response time, the 503 is.
        assert_eq!((day.latency.count(), day.latency.quantile(0.0)), (2, Some(40.0)));
    }

    #[test]
    fn a_running_day_ends_now() {
        let (date, samples) = ("2028-02-29".parse().unwrap(), leap_day());
        let now = samples[1].at;
        let day = Day::roll_until(date, &samples, GAP, Announced::NOTHING, now);
        assert_eq!((day.seconds.total(), day.seconds.up, day.checks), (300, 300, 1));
        let before = Day::roll_until(date, &samples, GAP, Announced::NOTHING, "2028-02-01T00:00:00Z".parse().unwrap());
        assert_eq!((before.seconds.total(), before.checks), (0, 0));
        let after = Day::roll_until(date, &samples, GAP, Announced::NOTHING, "2028-03-01T00:00:00Z".parse().unwrap());
        assert_eq!(after, Day::roll(date, &samples, GAP, Announced::NOTHING));
    }
}
