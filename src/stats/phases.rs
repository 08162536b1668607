//! Where the time of checks goes: the median of each phase.

use crate::model::{PhaseMedians, PhaseMs, Timestamp};

/// The median of each phase of some checks, each with its time, in any order; `None` without checks.
///
/// The median is a value that was measured: the smallest that at least half of the checks did not exceed. A check that
/// lacks a phase spent no time on it; a phase that all lack has no median.
pub fn phase_medians(checks: impl IntoIterator<Item = (Timestamp, PhaseMs)>) -> Option<PhaseMedians> {
    let mut span: Option<(Timestamp, Timestamp)> = None;
    let mut phases: [Vec<Option<u32>>; 5] = Default::default();
    for (at, check) in checks {
        let (from, to) = span.unwrap_or((at, at));
        span = Some((from.min(at), to.max(at)));
        for (times, time) in phases.iter_mut().zip(check.in_order()) {
            times.push(time);
        }
    }
    let (from, to) = span?;
    let checks = phases.first().map_or(0, Vec::len) as u64;
    let [lookup, connect, tls, first_byte, body] = phases.map(median);
    Some(PhaseMedians { from, to, checks, median: PhaseMs { lookup, connect, tls, first_byte, body } })
}

fn median(mut times: Vec<Option<u32>>) -> Option<u32> {
    if times.iter().all(Option::is_none) {
        return None;
    }
    let middle = times.len().checked_sub(1)? / 2;
    // `None` sorts before all times, as no time at all does.
    let (_, median, _) = times.select_nth_unstable(middle);
    Some(median.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(second: i64, lookup: Option<u32>, first_byte: u32) -> (Timestamp, PhaseMs) {
        let phases = PhaseMs { lookup, connect: Some(5), first_byte: Some(first_byte), ..PhaseMs::default() };
        (Timestamp::from_timestamp(second, 0).unwrap_or_default(), phases)
    }

    #[test]
    fn the_median_is_of_all_checks_whichever_phases_they_had() {
        let times = phase_medians([check(60, None, 30), check(0, Some(9), 10), check(120, None, 2_000)]).unwrap();
        assert_eq!((times.from.timestamp(), times.to.timestamp(), times.checks), (0, 120, 3));
        assert_eq!(times.median.in_order(), [Some(0), Some(5), None, Some(30), None]);
        let even = phase_medians([check(0, None, 10), check(1, None, 20)]).unwrap();
        assert_eq!(even.median.first_byte, Some(10), "the lower of two");
        assert_eq!(phase_medians([]), None);
    }
}
