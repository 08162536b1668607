//! Error budgets: how much failing an objective allows, and how fast that is used up.
//!
//! The terms are those of the Site Reliability Workbook (Beyer, Murphy, Rensin, Kawahara, Thorne; O'Reilly 2018), chapter
//! 5, "Alerting on SLOs". The objective is by time: the good events are the seconds up or degraded, the bad ones the
//! seconds down. Maintenance counts for neither. Everything is whole seconds and exact ratios of them.

use super::{Ratio, Seconds};
use crate::model::Slo;

/// Targets are given in millionths.
const MILLION: u64 = 1_000_000;

/// An objective and what was observed in its window.
///
/// `counted` is the time up, degraded or down. The budget allows `(1 − target) × counted` seconds down, rounded down to
/// whole ones; so the target is met exactly while no more is spent than allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    slo: Slo,
    seconds: Seconds,
}

impl Budget {
    /// The budget of a window in which the states lasted so long.
    #[must_use]
    pub fn new(slo: Slo, seconds: Seconds) -> Self {
        Self { slo, seconds }
    }

    /// The seconds of being down that the target allows in the time observed.
    #[must_use]
    pub fn allowed(&self) -> u64 {
        let allowed = u128::from(tolerance(self.slo)) * u128::from(self.seconds.counted()) / u128::from(MILLION);
        u64::try_from(allowed).unwrap_or(u64::MAX)
    }

    /// The seconds that it was down.
    #[must_use]
    pub fn spent(&self) -> u64 {
        self.seconds.down
    }

    /// The seconds that it may be down still; 0 once all is spent.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.allowed().saturating_sub(self.spent())
    }

    /// True if the uptime is at least the target; also if nothing was observed.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.spent() <= self.allowed()
    }

    /// The share of the budget that is spent; above 1 if it is overspent. `None` if nothing was observed.
    #[must_use]
    pub fn share(&self) -> Option<Ratio> {
        burn_rate(self.slo, &self.seconds)
    }

    /// The least and the greatest share that fit what was observed: unknown time counted as up, and as down.
    #[must_use]
    pub fn bounds(&self) -> Option<(Ratio, Ratio)> {
        let Seconds { up, down, unknown, .. } = self.seconds;
        let best = Seconds { up: up.saturating_add(unknown), unknown: 0, ..self.seconds };
        let worst = Seconds { down: down.saturating_add(unknown), unknown: 0, ..self.seconds };
        burn_rate(self.slo, &best).zip(burn_rate(self.slo, &worst))
    }

    /// Observed seconds until the rest of the budget is spent, if it goes on as in `recent` and nothing spent earlier
    /// leaves the window. `None` if such a pace can be kept up: a burn rate of 1 or less, or nothing observed.
    #[must_use]
    pub fn lasts(&self, recent: &Seconds) -> Option<u64> {
        let pace = burn_rate(self.slo, recent)?;
        if pace.num() <= pace.den() {
            return None;
        }
        let lasts = u128::from(self.left()) * u128::from(recent.counted()) / u128::from(recent.down);
        Some(u64::try_from(lasts).unwrap_or(u64::MAX))
    }
}

/// The burn rate: the share of failing time divided by the share that the target allows. At 1, the budget of a window is
/// spent exactly when the window ends. `None` if nothing was observed.
#[must_use]
pub fn burn_rate(slo: Slo, seconds: &Seconds) -> Option<Ratio> {
    Ratio::new(seconds.down.saturating_mul(MILLION), tolerance(slo).saturating_mul(seconds.counted()))
}

/// What the target lets fail, in millionths; at least 1.
fn tolerance(slo: Slo) -> u64 {
    MILLION.saturating_sub(u64::from(slo.target)).max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const THREE_NINES: Slo = Slo { target: 999_000, days: 30 };

    #[test]
    fn a_month_of_three_nines_allows_43_minutes() {
        let seconds = Seconds { up: 30 * 86_400 - 600, down: 600, ..Seconds::default() };
        let budget = Budget::new(THREE_NINES, seconds);
        assert_eq!((budget.allowed(), budget.spent(), budget.left()), (2_592, 600, 1_992));
        assert_eq!(budget.share().unwrap().percent(1), "23.1");
        assert!(budget.is_met());
    }

    #[test]
    fn the_workbook_s_example_burns_14_4_times_too_fast() {
        // 2 % of a 30-day budget in one hour.
        let hour = Seconds { up: 3_548, down: 52, ..Seconds::default() };
        assert_eq!(burn_rate(THREE_NINES, &hour).unwrap().percent(0), "1444");
        let budget = Budget::new(THREE_NINES, Seconds { up: 2_591_948, down: 52, ..Seconds::default() });
        assert_eq!(budget.lasts(&hour), Some(2_540 * 3_600 / 52));
        assert_eq!(budget.lasts(&Seconds { up: 999, down: 1, ..Seconds::default() }), None, "that pace can be kept");
    }

    #[test]
    fn nothing_observed_promises_nothing() {
        let budget = Budget::new(THREE_NINES, Seconds { unknown: 100, ..Seconds::default() });
        assert_eq!(
            (budget.allowed(), budget.left(), budget.share(), budget.lasts(&Seconds::default())),
            (0, 0, None, None)
        );
        let (best, worst) = budget.bounds().unwrap();
        assert_eq!((best.percent(0), worst.percent(0)), ("0".into(), "100000".into()));
    }

    prop_compose! {
        fn seconds()(up in 0_u64..1 << 30, degraded in 0_u64..1 << 20, down in 0_u64..1 << 28, maintenance in 0_u64..1 << 20,
                     unknown in 0_u64..1 << 30) -> Seconds {
            Seconds { up, degraded, down, maintenance, unknown }
        }
    }

    proptest! {
        #[test]
        fn the_target_is_met_exactly_while_the_budget_holds(target in 1_u32..1_000_000, seconds in seconds()) {
            let budget = Budget::new(Slo { target, days: 30 }, seconds);
            let wanted = Ratio::new(u64::from(target), MILLION).unwrap();
            prop_assert_eq!(budget.is_met(), seconds.uptime().is_none_or(|uptime| uptime >= wanted));
            let whole = Ratio::new(1, 1).unwrap();
            prop_assert_eq!(budget.is_met(), budget.share().is_none_or(|share| share <= whole));
        }

        #[test]
        fn the_truth_lies_between_the_bounds(
            target in 1_u32..1_000_000, seconds in seconds(), share in 0_u64..=100,
        ) {
            let slo = Slo { target, days: 30 };
            let failing = seconds.unknown * share / 100;
            let truth = Seconds {
                down: seconds.down + failing, up: seconds.up + seconds.unknown - failing, unknown: 0, ..seconds
            };
            let bounds = Budget::new(slo, seconds).bounds();
            if let (Some((best, worst)), Some(truth)) = (bounds, Budget::new(slo, truth).share()) {
                prop_assert!(best <= truth && truth <= worst);
            }
        }

        #[test]
        fn a_budget_lasts_as_long_as_it_says(target in 1_u32..1_000_000, seconds in seconds(), recent in seconds()) {
            let budget = Budget::new(Slo { target, days: 30 }, seconds);
            if let Some(lasts) = budget.lasts(&recent) {
                let failing = |time: u64| u128::from(time) * u128::from(recent.down);
                let left = u128::from(budget.left()) * u128::from(recent.counted());
                prop_assert!(failing(lasts) <= left && left < failing(lasts + 1));
            }
        }
    }
}
