//! What is promised.

use std::fmt;

/// A service level objective: the least uptime within a window that slides along with time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slo {
    /// The least uptime, in millionths: 999,500 is 99.95 %. At least 1, at most 999,999: what may never fail has no
    /// budget to speak of.
    pub target: u32,
    /// Length of the window in UTC days, today included.
    pub days: u32,
}

impl fmt::Display for Slo {
    /// `99.95`: the target in percent, without a sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = format!("{}.{:04}", self.target / 10_000, self.target % 10_000);
        f.write_str(digits.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_written_without_idle_zeros() {
        let shown = [999_500, 990_000, 999_999, 500_000].map(|target| Slo { target, days: 30 }.to_string());
        assert_eq!(shown, ["99.95", "99", "99.9999", "50"]);
    }
}
