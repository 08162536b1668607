//! What planned work makes of a site's time: which trouble was announced, and when.

use std::collections::BTreeMap;

use super::{Effect, Severity, Slug, Timestamp, Window};

/// A stretch of time in which trouble was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// First moment.
    pub from: Timestamp,
    /// First moment after it; the end of time if nobody knows.
    pub to: Timestamp,
    /// The worst that was announced for it; never [`Effect::None`].
    pub effect: Effect,
}

/// The trouble that was announced for one site. Where several windows overlap, the worst of them counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Announced(Vec<Stretch>);

impl Announced {
    /// Nothing was announced.
    pub const NOTHING: &'static Self = &Self(Vec::new());

    /// From the windows of one site, in any order.
    #[must_use]
    pub fn new<'a>(windows: impl IntoIterator<Item = &'a Window>) -> Self {
        // What begins (+1) and ends (-1) at each moment: degraded, down.
        let mut steps: BTreeMap<Timestamp, (i64, i64)> = BTreeMap::new();
        for window in windows {
            if window.effect == Effect::None || window.is_empty() {
                continue;
            }
            for (at, step) in [(window.start, 1), (window.end.unwrap_or(Timestamp::MAX_UTC), -1)] {
                let (degraded, down) = steps.entry(at).or_default();
                *(if window.effect == Effect::Down { down } else { degraded }) += step;
            }
        }
        let (mut degraded, mut down) = (0, 0);
        let mut stretches: Vec<Stretch> = Vec::new();
        let ends: Vec<Timestamp> = steps.keys().copied().collect();
        for ((from, step), to) in steps.into_iter().zip(ends.into_iter().skip(1)) {
            degraded += step.0;
            down += step.1;
            let effect = match (down, degraded) {
                (1.., _) => Effect::Down,
                (_, 1..) => Effect::Degraded,
                _ => continue,
            };
            match stretches.last_mut() {
                Some(last) if last.to == from && last.effect == effect => last.to = to,
                _ => stretches.push(Stretch { from, to, effect }),
            }
        }
        Self(stretches)
    }

    /// For each site that any of the windows concerns.
    #[must_use]
    pub fn by_site(windows: &[Window]) -> BTreeMap<Slug, Self> {
        let mut of_site: BTreeMap<&Slug, Vec<&Window>> = BTreeMap::new();
        for window in windows {
            for slug in &window.sites {
                of_site.entry(slug).or_default().push(window);
            }
        }
        of_site.into_iter().map(|(slug, windows)| (slug.clone(), Self::new(windows))).collect()
    }

    /// The stretches, sorted, without overlap; those that touch differ in effect.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        &self.0
    }

    /// The stretch that a moment is in.
    #[must_use]
    pub fn at(&self, at: Timestamp) -> Option<&Stretch> {
        let next = self.0.partition_point(|stretch| stretch.to <= at);
        self.0.get(next).filter(|stretch| stretch.from <= at)
    }

    /// True if trouble this bad was announced for that moment.
    #[must_use]
    pub fn covers(&self, at: Timestamp, severity: Severity) -> bool {
        self.at(at).is_some_and(|stretch| stretch.effect.covers(severity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(second, 0).unwrap()
    }

    fn window(start: i64, end: Option<i64>, effect: Effect, sites: &[&str]) -> Window {
        Window {
            id: format!("w-{start}"),
            title: String::new(),
            start: at(start),
            end: end.map(at),
            sites: sites.iter().map(|slug| Slug::new(slug).unwrap()).collect(),
            effect,
            issue: None,
        }
    }

    #[test]
    fn the_worst_of_overlapping_windows_counts() {
        let windows = [
            window(30, Some(40), Effect::Down, &["a"]),
            window(10, Some(50), Effect::Degraded, &["a"]),
            window(40, Some(40), Effect::Down, &["a"]),
            window(50, Some(60), Effect::Degraded, &["a"]),
            window(0, Some(99), Effect::None, &["a"]),
            window(70, None, Effect::Down, &["a"]),
        ];
        let announced = Announced::new(&windows);
        let stretch = |from, to, effect| Stretch { from: at(from), to, effect };
        let expected = [
            stretch(10, at(30), Effect::Degraded),
            stretch(30, at(40), Effect::Down),
            stretch(40, at(60), Effect::Degraded),
            stretch(70, Timestamp::MAX_UTC, Effect::Down),
        ];
        assert_eq!(announced.stretches(), expected);
        let down = |second| announced.covers(at(second), Severity::Down);
        assert_eq!(
            [9, 29, 30, 39, 40, 65, 70, 1 << 40].map(down),
            [false, false, true, true, false, false, true, true]
        );
        assert!(announced.covers(at(10), Severity::Degraded) && !announced.covers(at(60), Severity::Degraded));
    }

    #[test]
    fn each_site_gets_its_own() {
        let windows = [window(0, Some(9), Effect::Down, &["a", "b"]), window(5, Some(20), Effect::Down, &["b"])];
        let all = Announced::by_site(&windows);
        let ends: Vec<_> = all.values().map(|announced| announced.stretches()[0].to).collect();
        assert_eq!(ends, [at(9), at(20)]);
    }
}
