//! Where the time of checks goes: their phases in whole milliseconds.

use std::time::Duration;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{Observation, Timestamp};

/// Medians of this many checks are worth showing in the place of older ones of more checks.
const ENOUGH_CHECKS: u64 = 3;

/// The phases in whole milliseconds; `None` for one that there was not (no name to look up, no TLS).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseMs {
    /// Name lookup.
    #[serde(rename = "lookup_ms", default, skip_serializing_if = "Option::is_none")]
    pub lookup: Option<u32>,
    /// TCP connect.
    #[serde(rename = "connect_ms", default, skip_serializing_if = "Option::is_none")]
    pub connect: Option<u32>,
    /// TLS handshake.
    #[serde(rename = "tls_ms", default, skip_serializing_if = "Option::is_none")]
    pub tls: Option<u32>,
    /// From the request to the head of the answer.
    #[serde(rename = "first_byte_ms", default, skip_serializing_if = "Option::is_none")]
    pub first_byte: Option<u32>,
    /// What is left of the whole: mainly the body of the answer.
    #[serde(rename = "body_ms", default, skip_serializing_if = "Option::is_none")]
    pub body: Option<u32>,
}

impl PhaseMs {
    /// The phases of an attempt. Each ends at a whole millisecond of the time measured so far, so that rounding
    /// favours none of them, and together they are [`Observation::response_ms`] if there was an answer to read.
    #[must_use]
    pub fn of(seen: &Observation) -> Self {
        let mut so_far = Duration::ZERO;
        let mut cut = |phase: Option<Duration>| {
            let begin = whole_ms(so_far);
            so_far = so_far.saturating_add(phase?);
            Some(whole_ms(so_far) - begin)
        };
        let phases = &seen.phases;
        let [lookup, connect, tls, first_byte] =
            [phases.lookup, phases.connect, phases.tls, phases.first_byte].map(&mut cut);
        Self { lookup, connect, tls, first_byte, body: None }.within(seen.response_ms())
    }

    /// The phases of a check that took `ms` altogether: after the head of an answer, the rest is its body.
    #[must_use]
    pub fn within(self, ms: u32) -> Self {
        let spent = [self.lookup, self.connect, self.tls, self.first_byte].into_iter().flatten();
        let rest = spent.fold(ms, u32::saturating_sub);
        Self { body: self.first_byte.map(|_| rest), ..self }
    }

    /// In the order in which they happen.
    #[must_use]
    pub fn in_order(self) -> [Option<u32>; 5] {
        [self.lookup, self.connect, self.tls, self.first_byte, self.body]
    }

    /// True if nothing was measured.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

fn whole_ms(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX)
}

/// Where the time of several checks went, and which checks these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseMedians {
    /// The first of the checks.
    pub from: Timestamp,
    /// The last of them.
    pub to: Timestamp,
    /// How many they are; only those that got an answer count.
    pub checks: u64,
    /// The median of each phase. Medians don't add up to the median of the whole.
    #[serde(flatten)]
    pub median: PhaseMs,
}

impl PhaseMedians {
    /// What to show of times known so far and newer ones: the newer ones, unless they are of so few checks that they
    /// say less than those of the day before.
    #[must_use]
    pub fn newest(known: Option<Self>, newer: Option<Self>) -> Option<Self> {
        let (Some(old), Some(new)) = (known, newer) else { return newer.or(known) };
        let tells = new.checks >= ENOUGH_CHECKS || new.checks >= old.checks || new.to - old.to > TimeDelta::days(1);
        Some(if tells { new } else { old })
    }
}
