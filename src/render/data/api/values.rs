//! Values that mean the same in all files.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::model::Timestamp;
use crate::render::words::{iso, whole};
use crate::stats::{Ratio, Seconds, Sketch};

/// RFC 3339, UTC, whole seconds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Time(pub Timestamp);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&iso(self.0))
    }
}

impl JsonSchema for Time {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Time".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "date-time"})
    }
}

/// A share as it is printed: in percent, with two decimals, rounded down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Percent(pub Ratio);

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.percent(2))
    }
}

impl JsonSchema for Percent {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Percent".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^(100\\.00|[0-9]{1,2}\\.[0-9]{2})$"})
    }
}

/// Seconds in each state: together the whole period.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct ApiSeconds {
    up: u64,
    degraded: u64,
    down: u64,
    maintenance: u64,
    unknown: u64,
}

impl From<&Seconds> for ApiSeconds {
    fn from(from: &Seconds) -> Self {
        let Seconds { up, degraded, down, maintenance, unknown } = *from;
        Self { up, degraded, down, maintenance, unknown }
    }
}

/// Response times of the checks that got an answer, in milliseconds; `null` if there was none.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Latency {
    /// Half of the checks were at most this slow.
    p50_ms: Option<u32>,
    /// 95 % of the checks were at most this slow.
    p95_ms: Option<u32>,
    /// 99 % of the checks were at most this slow.
    p99_ms: Option<u32>,
}

impl From<&Sketch> for Latency {
    fn from(from: &Sketch) -> Self {
        let quantile = |q| from.quantile(q).map(whole);
        Self { p50_ms: quantile(0.5), p95_ms: quantile(0.95), p99_ms: quantile(0.99) }
    }
}

/// What is known about a period. Shares are `null` where nothing was observed.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(super) struct Figures {
    seconds: ApiSeconds,
    /// (up + degraded) / (up + degraded + down).
    uptime: Option<Percent>,
    /// The observed share of the period.
    coverage: Option<Percent>,
    /// Uptime if all unknown time had been down.
    worst: Option<Percent>,
    /// Uptime if all unknown time had been up.
    best: Option<Percent>,
    checks: u64,
    /// Checks that found it down.
    failed: u64,
    #[serde(flatten)]
    latency: Latency,
}

impl Figures {
    pub(super) fn new(seconds: &Seconds, checks: u64, failed: u64, latency: &Sketch) -> Self {
        let uptime = seconds.uptime();
        let bounds = uptime.and(seconds.bounds());
        Self {
            seconds: seconds.into(),
            uptime: uptime.map(Percent),
            coverage: seconds.coverage().map(Percent),
            worst: bounds.map(|(worst, _)| Percent(worst)),
            best: bounds.map(|(_, best)| Percent(best)),
            checks,
            failed,
            latency: latency.into(),
        }
    }
}

/// What is promised of a site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(super) struct ApiSlo {
    /// The least uptime in percent, such as `99.95`.
    target: String,
    /// The window in UTC days, today included.
    days: u32,
}

impl From<crate::model::Slo> for ApiSlo {
    fn from(from: crate::model::Slo) -> Self {
        Self { target: from.to_string(), days: from.days }
    }
}
