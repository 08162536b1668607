//! What is known about a site right now: the content of its `state.json`.

use serde::{Deserialize, Serialize};

use super::{Certificate, IncidentId, PhaseMedians, Reason, Sample, Timestamp, Verdict};

/// The current state of a site. Written when the state changes and at each fold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteState {
    /// The site's display name when the state was written.
    pub name: String,
    /// Up, degraded or down; never unknown (a look that saw nothing changes no state).
    pub verdict: Verdict,
    /// The first sample of this state.
    pub since: Timestamp,
    /// The newest sample that went into this state; samples after it have not been looked at yet.
    pub until: Timestamp,
    /// Code of the newest sample.
    pub code: u16,
    /// Response time of the newest sample, in milliseconds.
    pub ms: u32,
    /// Why, unless up.
    pub reason: Option<Reason>,
    /// Facts of the certificate last seen.
    #[serde(default)]
    pub certificate: Option<Certificate>,
    /// The open incident, if any.
    #[serde(default)]
    pub incident: Option<IncidentId>,
    /// The incident that ended last, which a relapse opens again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_incident: Option<IncidentId>,
    /// Where the time of the checks went that the last fold took.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phases: Option<PhaseMedians>,
    /// What a newer version wrote here; survives a rewrite.
    #[serde(flatten)]
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

impl SiteState {
    /// The state a site is in after its first sample.
    #[must_use]
    pub fn first(name: &str, sample: &Sample) -> Self {
        Self {
            name: name.to_owned(),
            verdict: sample.verdict,
            since: sample.at,
            until: sample.at,
            code: sample.code,
            ms: sample.ms,
            reason: sample.reason,
            certificate: None,
            incident: None,
            last_incident: None,
            phases: None,
            unknown: serde_json::Map::new(),
        }
    }
}
