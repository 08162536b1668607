//! The vocabulary: plain data with no I/O and no clock. Every other room speaks in these words.

pub mod check;
pub mod figures;
pub mod files;
pub mod incident;
pub mod observation;
pub mod sample;
pub mod secret;
pub mod site;
pub mod slug;
pub mod state;
pub mod verdict;

pub use check::{Attempt, Check, RunRecord};
pub use files::{Artifact, Changes, FileChange, FileSource};
pub use incident::{AffectedSite, Entry, EntryKind, Incident, IncidentId, Severity};
pub use observation::{Certificate, Failure, Observation, Phase, Phases};
pub use sample::{Region, Sample};
pub use secret::{Masked, Redactor, Secret};
pub use site::{AddressFamily, Expectations, HttpTarget, Limits, Site, StatusRange, Target, TcpTarget};
pub use slug::Slug;
pub use state::SiteState;
pub use verdict::{Judgement, Reason, Verdict};

/// A UTC instant. Formats written by Upkept carry whole seconds.
pub type Timestamp = chrono::DateTime<chrono::Utc>;
