//! What must change: from samples to incidents.
//!
//! [`plan`] compares what is recorded of a site with what should exist and says what to do; [`folding`] decides which
//! sites' troubles are one incident, by what their checks have in common ([`traits`]); [`apply()`] does it to the incidents,
//! once the commits to cite are known; [`prose`] has the words for it, [`evidence`] the facts kept with it;
//! [`mod@file`] reads and writes the Markdown file of an incident. Everything here is pure.

pub mod announcement;
pub mod apply;
pub mod evidence;
pub mod file;
pub mod folding;
pub mod heading;
pub mod issue;
pub mod maintenance;
pub mod people;
pub mod plan;
pub mod prose;
pub mod traits;

mod affected;
mod book;
mod front;
mod grouping;
mod header;
mod join;
mod machine;
mod moment;
mod sharing;
mod timeline;
mod windows;

pub use apply::apply;
pub use file::FileError;
pub use join::join;
pub use plan::{Beyond, FLAPPING, SiteInput, SitePlan, Step, StepKind, Transition, plan_removed, plan_site};
