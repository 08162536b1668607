//! The incident desk: where incidents are worked on.
//!
//! An incident is *decided* by [`crate::incident`], from samples; a desk only shows the decision to people and tells
//! what it shows. The embedded desk is the directory of incident files ([`local::LocalDesk`]), which is always kept: it
//! is the record. A forge's issue tracker is a second desk beside it, brought in line after the push.

pub mod local;

use std::time::Duration;

use futures_util::future::BoxFuture;
use thiserror::Error;

use crate::incident::FileError;
use crate::model::{Incident, IncidentId};

pub use local::{LocalDesk, list_incidents};

/// An incident as a desk shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// The incident it shows.
    pub incident: IncidentId,
    /// Where people find it: a URL, or the path of a file.
    pub address: String,
    /// Its title, as it is now.
    pub title: String,
    /// True until the trouble is over.
    pub open: bool,
}

/// A place that shows incidents to people.
///
/// Calls follow one another (`&mut self`), as forges ask of writers. Each brings about a state rather than an event,
/// so repeating a call whose answer was lost does no harm.
pub trait Desk {
    /// The open issues that Upkept made here.
    fn list(&mut self) -> BoxFuture<'_, Result<Vec<Issue>, DeskError>>;

    /// Shows an incident that is not here yet. If it is here after all, it is updated.
    fn create<'a>(&'a mut self, incident: &'a Incident) -> BoxFuture<'a, Result<Issue, DeskError>>;

    /// Brings title, text, timeline and open or closed in line with the incident. What people wrote stays.
    fn update<'a>(&'a mut self, issue: &'a Issue, incident: &'a Incident) -> BoxFuture<'a, Result<Issue, DeskError>>;
}

/// Why a desk did not do what it was asked.
#[derive(Debug, Error)]
pub enum DeskError {
    /// Not now: the next run, or a later attempt of this one, may succeed (network, server fault, rate limit).
    #[error("{message}")]
    Busy {
        /// What happened.
        message: String,
        /// How long the desk asked to be left alone.
        retry_after: Option<Duration>,
    },
    /// Not with these credentials.
    #[error("{message}; it needs {needs}")]
    Denied {
        /// What was refused.
        message: String,
        /// The permission that would do (`issues: write`).
        needs: String,
    },
    /// There is no such issue any more.
    #[error("there is no incident at `{0}`")]
    Gone(String),
    /// The incident's file is broken; people must mend it.
    #[error(transparent)]
    File(#[from] FileError),
    /// The storage of the files failed.
    #[error("can't read `{path}`")]
    Storage {
        /// The file or directory.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

impl DeskError {
    /// True if the same call may succeed later without anybody doing something.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::Busy { .. } | Self::Storage { .. })
    }
}
