//! Exact shares.

use std::cmp::Ordering;

/// A share, as the two whole numbers it comes from. Compares by value: 1/2 equals 2/4.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    num: u64,
    den: u64,
}

/// More decimals than this are not printed, so that the arithmetic stays within 128 bits.
const MAX_DECIMALS: u8 = 12;

impl Ratio {
    /// `num / den`; `None` if `den` is 0, because a share of nothing has no value ("no data").
    #[must_use]
    pub fn new(num: u64, den: u64) -> Option<Self> {
        (den != 0).then_some(Self { num, den })
    }

    /// The part.
    #[must_use]
    pub fn num(&self) -> u64 {
        self.num
    }

    /// The whole; never 0.
    #[must_use]
    pub fn den(&self) -> u64 {
        self.den
    }

    /// The share in percent with so many decimals (at most 12), without a percent sign, rounded down: `99.99`, and
    /// `100.00` only for exactly 1.
    #[must_use]
    pub fn percent(&self, decimals: u8) -> String {
        let decimals = decimals.min(MAX_DECIMALS);
        let unit = 10_u128.pow(u32::from(decimals));
        let value = u128::from(self.num) * 100 * unit / u128::from(self.den);
        let whole = value / unit;
        if decimals == 0 {
            return whole.to_string();
        }
        format!("{whole}.{:0width$}", value % unit, width = usize::from(decimals))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = u128::from(self.num) * u128::from(other.den);
        let right = u128::from(other.num) * u128::from(self.den);
        left.cmp(&right)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(num: u64, den: u64) -> Ratio {
        Ratio::new(num, den).unwrap()
    }

    #[test]
    fn percentages_are_rounded_down() {
        assert_eq!(ratio(99_999, 100_000).percent(2), "99.99");
        assert_eq!(ratio(u64::MAX - 1, u64::MAX).percent(12), "99.999999999999");
        assert_eq!(ratio(7, 7).percent(2), "100.00");
        assert_eq!(ratio(1, 3).percent(0), "33");
        assert_eq!(ratio(0, 3).percent(3), "0.000");
        assert_eq!(ratio(1, 2_000).percent(200), "0.050000000000");
    }

    #[test]
    fn shares_compare_by_value() {
        assert_eq!(ratio(1, 2), ratio(2, 4));
        assert!(ratio(u64::MAX - 1, u64::MAX) < ratio(1, 1));
        assert!(Ratio::new(0, 0).is_none());
    }
}
