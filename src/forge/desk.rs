//! Brings a forge's issues in line with the incidents.
//!
//! Level-triggered: each run looks at what is there and repairs the difference, so that a run that failed, was killed,
//! or never learned what came of a call is caught up with by the next one. Nothing is ever deleted.
//!
//! What people do to an issue stays. Upkept writes a title, a text or labels only when what *it* has to say has changed
//! since it wrote last ([`IssueRef::written`]), and of the text only the part between its own two lines.

mod case;
mod listed;
mod memory;
mod window;

use std::collections::{BTreeMap, BTreeSet};

use crate::incident::issue::{self, Wanted};
use crate::model::{IncidentId, Issue, IssueRef};

use super::{Forge, ForgeError};

pub use listed::{Sorted, next_cursor, sort_listed};
pub use window::{WindowEnd, close_stray, finish_window, report_problem};

/// An incident, as far as its issue is concerned.
#[derive(Debug, Clone, Copy)]
pub struct Desired<'a> {
    /// What its issue should say.
    pub wanted: &'a Wanted,
    /// Its issue, as far as the book knows.
    pub known: Option<&'a IssueRef>,
    /// True if the issue showed the incident as ended and closed before: then no new one is made. A relapse makes it false.
    pub shown: bool,
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The issues of all incidents that have one now. An incident whose issue is gone is missing here. `seen` is passed
    /// on: who reads the comments of a known issue sets it.
    pub issues: BTreeMap<IncidentId, IssueRef>,
    /// Incidents that have ended, and whose issue says so and is closed.
    pub shown: BTreeSet<IncidentId>,
    /// What did not work.
    pub problems: Vec<ForgeError>,
    /// What the forge left out, for people to read.
    pub warnings: Vec<String>,
    /// What was done, a line each: `opened #12: 🛑 IP .104 is down`.
    pub done: Vec<String>,
}

/// Brings the issues in line with what is `desired`. `listed` is what [`Forge::list`] gave in this run: issues that are
/// not in it are as they were when they were seen last.
///
/// An issue belongs to an incident by the marker in its text, if its author may write to the repository, or by the number
/// in the book; never by title or label. The outcome is worth recording whatever went wrong.
pub async fn reconcile(forge: &mut dyn Forge, desired: &[Desired<'_>], listed: &[Issue]) -> Outcome {
    let (mut out, mut work) = (Outcome::default(), Vec::new());
    let mut marked: BTreeMap<IncidentId, Vec<&Issue>> = BTreeMap::new();
    let mut numbered = BTreeMap::new();
    for issue in listed {
        numbered.insert(issue.number, issue);
        if let Some(id) = issue::marked(&issue.body).filter(|_| issue.trusted) {
            marked.entry(id).or_default().push(issue);
        }
    }
    for one in desired {
        let id = &one.wanted.incident;
        let found = case::candidates(one, marked.get(id).map_or(&[][..], Vec::as_slice), &numbered);
        out.issues.extend(found.front().map(|case| (id.clone(), case.to_ref())));
        out.shown.extend(one.shown.then(|| id.clone()));
        work.push((one, found));
    }
    for (one, found) in work {
        let Err(error) = case::settle(forge, one, found, &mut out).await else { continue };
        // Neither the rights nor the forge's patience get better with the next incident.
        let last = matches!(error, ForgeError::Denied { .. } | ForgeError::Busy { .. });
        out.problems.push(error);
        if last {
            break;
        }
    }
    out
}
