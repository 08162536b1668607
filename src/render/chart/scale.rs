//! Where things lie in a drawing.

use std::fmt::{self, Write as _};

use super::bucket::Bucket;
use crate::model::Timestamp;

/// Where an instant lies from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    from: Timestamp,
    to: Timestamp,
    width: f64,
}

impl Place {
    /// `None` if there is no time to draw.
    pub(super) fn new(buckets: &[Bucket], width: f64) -> Option<Self> {
        Some(Self { from: buckets.first()?.from, to: buckets.last()?.to, width })
    }

    #[allow(clippy::cast_precision_loss, reason = "drawing needs no more than 53 bits")]
    pub(super) fn x(&self, at: Timestamp) -> f64 {
        let share = (at - self.from).num_seconds() as f64 / ((self.to - self.from).num_seconds() as f64).max(1.0);
        share.clamp(0.0, 1.0) * self.width
    }

    fn middle(&self, bucket: &Bucket) -> f64 {
        f64::midpoint(self.x(bucket.from), self.x(bucket.to))
    }
}

/// Where a response time lies from bottom to top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub place: Place,
    pub height: f64,
    /// The response time at the upper edge.
    pub top: u32,
    /// The slowest figure, if it lies above the upper edge.
    pub beyond: Option<u32>,
}

impl Scale {
    /// `None` if there is nothing to draw.
    ///
    /// A few figures far above all others would press everything else flat. So the edge lies at what nine of ten buckets
    /// stay below with their slowest 1 %, and at least at twice their slowest 5 %, if that is well below the highest.
    pub(super) fn new(buckets: &[Bucket], width: f64, height: f64) -> Option<Self> {
        let highest = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms[2]).max()?;
        let usual = |which: usize| {
            let mut all: Vec<u32> = buckets.iter().filter_map(|bucket| bucket.ms?.get(which).copied()).collect();
            all.sort_unstable();
            all.get((all.len() * 9).div_ceil(10).saturating_sub(1)).copied()
        };
        let limit = round_up(usual(1)?.saturating_mul(2).max(usual(2)?));
        let beyond = (highest > limit.saturating_add(limit / 2)).then_some(highest);
        let top = if beyond.is_some() { limit } else { round_up(highest) };
        Some(Self { place: Place::new(buckets, width)?, height, top, beyond })
    }

    pub(super) fn y(&self, ms: u32) -> f64 {
        self.height - f64::from(ms.min(self.top)) / f64::from(self.top) * self.height
    }

    /// A line through the middles of neighbouring buckets, broken where there is no data. A bucket that stands alone
    /// becomes a dash of its own width.
    pub(super) fn lines(&self, buckets: &[Bucket], which: fn([u32; 3]) -> u32) -> String {
        let mut out = String::new();
        // Writing into a String can't fail.
        for run in buckets.chunk_by(|a, b| a.ms.is_some() && b.ms.is_some()) {
            if let [Bucket { ms: Some(ms), from, to, .. }] = run {
                let (x, end, y) = (self.place.x(*from), self.place.x(*to), self.y(which(*ms)));
                let _ = write!(out, "M{} {}H{}", Whole(x), Whole(y), Whole(end));
            } else {
                for (step, bucket) in run.iter().enumerate() {
                    let Some(ms) = bucket.ms else { continue };
                    let command = if step == 0 { 'M' } else { 'L' };
                    let _ = write!(out, "{command}{} {}", Whole(self.place.middle(bucket)), Tenths(self.y(which(ms))));
                }
            }
        }
        out
    }

    /// The area between the median and the 95th percentile.
    pub(super) fn area(&self, buckets: &[Bucket]) -> String {
        let mut out = String::new();
        for run in buckets.chunk_by(|a, b| a.ms.is_some() && b.ms.is_some()) {
            let upper = run.iter().filter_map(|bucket| Some((self.place.middle(bucket), bucket.ms?[1])));
            let lower = run.iter().rev().filter_map(|bucket| Some((self.place.middle(bucket), bucket.ms?[0])));
            let mut command = 'M';
            for (x, ms) in upper.chain(lower) {
                let _ = write!(out, "{command}{} {}", Whole(x), Tenths(self.y(ms)));
                command = 'L';
            }
            if command == 'L' {
                out.push('Z');
            }
        }
        out
    }

    /// Small arrows at the upper edge, where something lies beyond it.
    pub(super) fn arrows(&self, buckets: &[Bucket]) -> String {
        let mut out = String::new();
        for bucket in buckets.iter().filter(|bucket| bucket.ms.is_some_and(|ms| ms[2] > self.top)) {
            let _ = write!(out, "M{} 0l9 11h-18z", Whole(self.place.middle(bucket)));
        }
        out
    }
}

/// Writes a place in a drawing as `{:.0}` does, but several times as fast: charts are made of thousands of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole(pub f64);

/// As [`Whole`], but as `{:.1}` does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tenths(pub f64);

/// Places that lie in a drawing. Zero is left out for its sign.
fn is_usual(value: f64) -> bool {
    value > 0.0 && value < 100_000.0
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "usual places are small and positive")]
impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value) = *self;
        if is_usual(value) { write!(f, "{}", value.round_ties_even() as u32) } else { write!(f, "{value:.0}") }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "usual places are small and positive")]
impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value) = *self;
        let tenths = value * 10.0;
        // In the middle between two tenths, what multiplication rounds off decides.
        if is_usual(value) && (tenths - tenths.floor() - 0.5).abs() > 1e-6 {
            let tenths = tenths.round_ties_even() as u32;
            write!(f, "{}.{}", tenths / 10, tenths % 10)
        } else {
            write!(f, "{value:.1}")
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
    use crate::stats::Seconds;

    fn buckets(list: &[Option<[u32; 3]>]) -> Vec<Bucket> {
        let at = |minute: usize| Timestamp::from_timestamp(i64::try_from(minute).unwrap() * 60, 0).unwrap();
        let bucket = |(n, ms): (usize, &Option<[u32; 3]>)| Bucket {
            from: at(n),
            to: at(n + 1),
            ms: *ms,
            seconds: Seconds::default(),
        };
        list.iter().enumerate().map(bucket).collect()
    }

    #[test]
    fn the_upper_edge_is_round() {
        for (ms, top) in [(0, 10), (10, 10), (11, 20), (123, 200), (201, 300), (5_001, 6_000), (u32::MAX, u32::MAX)] {
            assert_eq!(round_up(ms), top);
        }
    }

    #[test]
    fn places_are_written_as_the_formatter_does() {
        for value in (0..40_000).map(|n| f64::from(n) / 40.0).chain([0.35, 99.95, 999.949_999_9, -0.04, 1e9, f64::NAN])
        {
            assert_eq!(Whole(value).to_string(), format!("{value:.0}"), "{value}");
            assert_eq!(Tenths(value).to_string(), format!("{value:.1}"), "{value}");
        }
    }

    #[test]
    fn a_line_breaks_where_nothing_was_measured() {
        let some = Some([5, 10, 10]);
        let buckets = buckets(&[some, some, None, some]);
        let scale = Scale::new(&buckets, 100.0, 20.0).unwrap();
        assert_eq!(scale.lines(&buckets, |ms| ms[0]), "M12 10.0L38 10.0M75 10H100");
        assert_eq!(scale.area(&buckets), "M12 0.0L38 0.0L38 10.0L12 10.0ZM88 0.0L88 10.0Z");
        assert!(Scale::new(&[], 100.0, 20.0).is_none());
    }

    #[test]
    fn one_huge_outlier_does_not_press_the_rest_flat() {
        let mut list = vec![Some([100, 150, 180]); 20];
        list[7] = Some([100, 9_000, 30_000]);
        let buckets = buckets(&list);
        let scale = Scale::new(&buckets, 100.0, 20.0).unwrap();
        assert_eq!((scale.top, scale.beyond), (300, Some(30_000)));
        assert_eq!(scale.arrows(&buckets).matches('M').count(), 1);
        list[7] = Some([100, 200, 400]);
        let calm = Scale::new(&super::tests::buckets(&list), 100.0, 20.0).unwrap();
        assert_eq!((calm.top, calm.beyond), (400, None));
    }
}
