//! Whether a month kept what was promised of it.

use crate::model::Slo;
use crate::stats::Seconds;

/// A promise, held against the time that was observed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Promise {
    /// What was promised. Its window slides; here it is the month that counts.
    pub slo: Slo,
    /// How it went; `None` if nothing was observed outside of maintenance.
    pub verdict: Option<Verdict>,
}

/// How it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Verdict {
    /// Kept, and so many seconds more might have been down.
    Kept(u64),
    /// Missed, by so many seconds of downtime.
    Missed(u64),
}

/// What a target is counted in.
const MILLION: u128 = 1_000_000;

impl Promise {
    /// Seconds may be down up to the share of the observed time (up, degraded and down) that the target leaves.
    pub(super) fn new(slo: Slo, seconds: &Seconds) -> Self {
        let verdict = seconds.uptime().map(|uptime| {
            let left_over = MILLION.saturating_sub(u128::from(slo.target));
            let allowed = u64::try_from(u128::from(uptime.den()) * left_over / MILLION).unwrap_or(u64::MAX);
            match allowed.checked_sub(seconds.down) {
                Some(left) => Verdict::Kept(left),
                None => Verdict::Missed(seconds.down.saturating_sub(allowed)),
            }
        });
        Self { slo, verdict }
    }
}

impl Verdict {
    /// True if the promise was kept.
    pub(in crate::render) fn is_kept(self) -> bool {
        matches!(self, Self::Kept(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_kept_to_the_second() {
        let held = |down| {
            let seconds = Seconds { up: 1_000_000 - down, down, unknown: 5, maintenance: 7, ..Seconds::default() };
            Promise::new(Slo { target: 999_500, days: 30 }, &seconds).verdict
        };
        assert_eq!(held(0), Some(Verdict::Kept(500)));
        assert_eq!(held(500), Some(Verdict::Kept(0)));
        assert_eq!(held(501), Some(Verdict::Missed(1)));
        let dark = Seconds { unknown: 5, maintenance: 7, ..Seconds::default() };
        assert_eq!(Promise::new(Slo { target: 999_500, days: 30 }, &dark).verdict, None);
    }
}
