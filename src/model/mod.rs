//! The vocabulary: plain data with no I/O and no clock. Every other room speaks in these words.

pub mod announced;
pub mod channel;
pub mod check;
pub mod desk;
pub mod figures;
pub mod files;
pub mod incident;
pub mod issue;
pub mod look;
pub mod maintenance;
pub mod observation;
pub mod phases;
pub mod recurrence;
pub mod sample;
pub mod secret;
pub mod site;
pub mod slo;
pub mod slug;
pub mod state;
pub mod verdict;

pub use announced::{Announced, Stretch};
pub use channel::{Channel, QuietHours, Route, Setting};
pub use check::{Attempt, Check, RunRecord};
pub use desk::{Case, DeskBook, IssueRef, Told};
pub use files::{Artifact, Changes, FileChange, FileSource};
pub use incident::{AffectedSite, Common, Entry, EntryKind, Incident, IncidentId, Origin, Severity};
pub use issue::{Comment, Issue};
pub use look::{Groups, LANGUAGES, Look, NavigationLink, Order, Security, Theme, WINDOWS};
pub use maintenance::{Effect, Planned, Schedule, Window};
pub use observation::{Certificate, Failure, Observation, Phase, Phases};
pub use phases::{PhaseMedians, PhaseMs};
pub use recurrence::Recurrence;
pub use sample::{Region, Sample};
pub use secret::{Masked, Redactor, Secret};
pub use site::{AddressFamily, Expectations, HttpTarget, Limits, Site, StatusRange, Target, TcpTarget};
pub use slo::Slo;
pub use slug::Slug;
pub use state::SiteState;
pub use verdict::{Judgement, Reason, Verdict};

/// A UTC instant. Formats written by Upkept carry whole seconds.
pub type Timestamp = chrono::DateTime<chrono::Utc>;
