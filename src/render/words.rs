//! Figures as people write them: durations, times, percentages, response times.

use serde::Serialize;

use crate::model::Timestamp;
use crate::model::figures::thousands;
use crate::stats::Ratio;

/// Between a figure and its unit.
pub(super) const NBSP: char = '\u{a0}';

/// What is printed where nothing was observed.
pub(super) const NO_DATA: &str = "no data";

/// A time for people and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Moment {
    /// RFC 3339, UTC, whole seconds.
    pub iso: String,
    /// `22 Nov 2026, 12:40 UTC`.
    pub text: String,
}

impl Moment {
    /// The two forms of `at`.
    pub(super) fn new(at: Timestamp) -> Self {
        Self { iso: iso(at), text: at.format("%-d %b %Y, %H:%M UTC").to_string() }
    }

    /// As [`Moment::new`], but without the date in the text if that of `other` is the same: `12:40 UTC`.
    pub(super) fn beside(at: Timestamp, other: Timestamp) -> Self {
        if at.date_naive() != other.date_naive() {
            return Self::new(at);
        }
        Self { iso: iso(at), text: at.format("%H:%M UTC").to_string() }
    }
}

/// RFC 3339, UTC, whole seconds.
pub(super) fn iso(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// `12 minutes`, `1 hour 5 minutes`, `3 days 2 hours`: the two largest units, rounded down.
pub(super) fn duration(seconds: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(86_400, "day"), (3_600, "hour"), (60, "minute")];
    let Some(first) = UNITS.iter().position(|(size, _)| seconds >= *size) else {
        return counted(seconds, "second");
    };
    let mut rest = seconds;
    let mut parts = Vec::new();
    for (size, unit) in UNITS.iter().skip(first).take(2) {
        if rest >= *size {
            parts.push(counted(rest / size, unit));
        }
        rest %= size;
    }
    parts.join(" ")
}

/// The time from `from` to `to`, as [`duration`]; zero if `to` is earlier.
pub(super) fn between(from: Timestamp, to: Timestamp) -> String {
    duration(seconds_between(from, to))
}

/// Whole seconds from `from` to `to`; zero if `to` is earlier.
pub(super) fn seconds_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from((to - from).num_seconds()).unwrap_or(0)
}

/// `1 minute`, `1,440 checks`.
pub(super) fn counted(count: u64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{}{NBSP}{unit}{plural}", thousands(count))
}

/// `123 ms`, `1.2 s`, `12 s`.
pub(super) fn milliseconds(ms: u32) -> String {
    match ms {
        0..1_000 => format!("{ms}{NBSP}ms"),
        1_000..10_000 => format!("{}.{}{NBSP}s", ms / 1_000, ms % 1_000 / 100),
        _ => format!("{}{NBSP}s", ms / 1_000),
    }
}

/// `99.98 %`, rounded down; `100 %` only if it is exactly that.
pub(super) fn percent(ratio: Option<Ratio>) -> String {
    let Some(ratio) = ratio else { return NO_DATA.to_owned() };
    let figure = ratio.percent(2);
    format!("{}{NBSP}%", figure.trim_end_matches('0').trim_end_matches('.'))
}

/// `99 %`, rounded down.
pub(super) fn percent_whole(ratio: Option<Ratio>) -> String {
    ratio.map_or_else(|| NO_DATA.to_owned(), |ratio| format!("{}{NBSP}%", ratio.percent(0)))
}

/// A duration, or `none`.
pub(super) fn or_none(seconds: u64) -> String {
    if seconds == 0 { "none".to_owned() } else { duration(seconds) }
}

/// Whole milliseconds of a quantile, at least 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
pub(super) fn whole(ms: f64) -> u32 {
    ms.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_speech() {
        let plain = |seconds| duration(seconds).replace(NBSP, " ");
        assert_eq!(plain(0), "0 seconds");
        assert_eq!(plain(59), "59 seconds");
        assert_eq!(plain(60), "1 minute");
        assert_eq!(plain(3_900), "1 hour 5 minutes");
        assert_eq!(plain(3_605), "1 hour");
        assert_eq!(plain(86_400 + 59), "1 day");
        assert_eq!(plain(26 * 3_600), "1 day 2 hours");
    }

    #[test]
    fn response_times_keep_two_or_three_figures() {
        let plain = |ms| milliseconds(ms).replace(NBSP, " ");
        assert_eq!(plain(7), "7 ms");
        assert_eq!(plain(999), "999 ms");
        assert_eq!(plain(1_290), "1.2 s");
        assert_eq!(plain(31_999), "31 s");
    }
}
