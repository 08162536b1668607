//! What must change: from samples to incidents.
//!
//! [`plan`] compares what is recorded with what should exist and says what to do; [`apply()`] does it to the incidents,
//! once the commits to cite are known; [`prose`] has the words for it, [`evidence`] the facts kept with it;
//! [`mod@file`] reads and writes the Markdown file of an incident. Everything here is pure.

pub mod apply;
pub mod evidence;
pub mod file;
pub mod heading;
pub mod issue;
pub mod people;
pub mod plan;
pub mod prose;

mod affected;
mod front;
mod machine;
mod timeline;

pub use apply::apply;
pub use file::FileError;
pub use plan::{SiteInput, SitePlan, Step, StepKind, Transition, plan_removed, plan_site};
