//! Times and figures before they become words of a language.

use serde::Serialize;

use crate::model::Timestamp;

/// A time for people and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Moment {
    /// RFC 3339, UTC, whole seconds.
    pub iso: String,
    /// `22 Nov 2026, 12:40 UTC`.
    pub text: String,
}

/// RFC 3339, UTC, whole seconds.
pub(super) fn iso(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Whole seconds from `from` to `to`; zero if `to` is earlier.
pub(super) fn seconds_between(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from((to - from).num_seconds()).unwrap_or(0)
}

/// Whole milliseconds of a quantile, at least 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
pub(super) fn whole(ms: f64) -> u32 {
    // A cast saturates, and is quicker than `round`.
    let below = ms as u32;
    below.saturating_add(u32::from(ms - f64::from(below) >= 0.5))
}
