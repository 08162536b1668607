//! How often it fails, and how long that lasts.
//!
//! The terms are those of IEC 60050-192 (dependability): mean time to restoration, 192-07-23; mean operating time
//! between failures, 192-05-13. Both are estimated by the mean over what happened.

use std::ops::Range;

use crate::model::Timestamp;

/// Figures about the outages of a window. Times are whole seconds, means are rounded down.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reliability {
    /// Number of outages that touch the window.
    pub outages: u64,
    /// Time within the window that was an outage.
    pub down: u64,
    /// The longest part of one outage within the window.
    pub longest: u64,
    /// Mean time to restoration: the mean whole length of the outages that ended in the window. `None` if none did.
    pub mttr: Option<u64>,
    /// Mean operating time between failures: the window without its outages, divided by the number of outages that
    /// began in it. `None` if none did.
    pub mtbf: Option<u64>,
}

/// Counts outages, given as start and end (`None`: not over yet), in any order. Those that overlap or touch are one.
///
/// Time that nobody observed counts as operating time; let the window begin with the first sample.
#[must_use]
pub fn reliability(outages: &[(Timestamp, Option<Timestamp>)], window: Range<Timestamp>) -> Reliability {
    let window = window.start.timestamp()..window.end.timestamp();
    let mut figures = Reliability::default();
    let (mut begun, mut ended, mut restoring) = (0_u64, 0_u64, 0_u64);
    for outage in joined(outages) {
        let within = outage.start.max(window.start)..outage.end.min(window.end);
        if within.is_empty() {
            continue;
        }
        let seconds = length(&within);
        figures.outages += 1;
        figures.down += seconds;
        figures.longest = figures.longest.max(seconds);
        begun += u64::from(outage.start >= window.start);
        if outage.end <= window.end {
            ended += 1;
            restoring = restoring.saturating_add(length(&outage));
        }
    }
    figures.mttr = restoring.checked_div(ended);
    figures.mtbf = length(&window).saturating_sub(figures.down).checked_div(begun);
    figures
}

fn length(range: &Range<i64>) -> u64 {
    range.end.saturating_sub(range.start).max(0).unsigned_abs()
}

/// Outages in seconds since the epoch, sorted, without overlap; one that is not over ends with time itself.
fn joined(outages: &[(Timestamp, Option<Timestamp>)]) -> Vec<Range<i64>> {
    let seconds =
        |&(start, end): &(Timestamp, Option<Timestamp>)| start.timestamp()..end.map_or(i64::MAX, |end| end.timestamp());
    let mut sorted: Vec<Range<i64>> = outages.iter().map(seconds).filter(|range| !range.is_empty()).collect();
    sorted.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<i64>> = Vec::with_capacity(sorted.len());
    for outage in sorted {
        match joined.last_mut() {
            Some(last) if outage.start <= last.end => last.end = last.end.max(outage.end),
            _ => joined.push(outage),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn outages_are_counted_within_the_window() {
        // 50 s reach into the window, 100 s lie in it (in two overlapping parts), and 100 s go on at its end.
        let outages = [(at(900), None), (at(-50), Some(at(50))), (at(460), Some(at(500))), (at(400), Some(at(480)))];
        let figures = reliability(&outages, at(0)..at(1_000));
        let expected = Reliability { outages: 3, down: 250, longest: 100, mttr: Some(100), mtbf: Some(750 / 2) };
        assert_eq!(figures, expected);
    }

    #[test]
    fn no_outage_is_no_mean() {
        assert_eq!(reliability(&[(at(5), Some(at(5)))], at(0)..at(10)), Reliability::default());
        let whole = reliability(&[(at(-5), None)], at(0)..at(10));
        assert_eq!((whole.down, whole.mttr, whole.mtbf), (10, None, None));
    }
}
