//! Who is told: messages to people, over channels of many kinds.
//!
//! What has to be told is worked out anew in each run from the incidents and from what the desk's book says was
//! delivered already ([`due()`]); [`compose()`] puts it into words, and a channel ([`Channel`]) only delivers. So a channel that is down today is tried again by
//! the next run, and none holds back the others.

pub mod apprise;
mod attachments;
pub mod client;
pub mod compose;
pub mod deliver;
pub mod discord;
pub mod due;
pub mod email;
mod form;
pub mod googlechat;
pub mod gotify;
mod ledger;
pub mod matrix;
pub mod mattermost;
pub mod ntfy;
pub mod opsgenie;
pub mod pagerduty;
mod post;
pub mod pushover;
mod registry;
pub mod rocketchat;
pub mod slack;
mod smtp;
pub mod teams;
pub mod telegram;
pub mod twilio;
pub mod webhook;
mod wording;

pub use client::client;
pub use compose::{About, Composed, compose, sample};
pub use deliver::{Delivery, Trouble, deliver};
pub use due::{Due, due, finished};
pub use registry::connect;

use std::time::Duration;

use futures_util::future::BoxFuture;
use thiserror::Error;

use crate::model::{IncidentId, Severity, Timestamp};

/// What happened that somebody is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// An incident began (or has lasted for the channel's `after`).
    Opened,
    /// Degraded became down.
    Worsened,
    /// An incident came back.
    Reopened,
    /// It still goes on; the how-manieth reminder, from 1.
    Reminder(u32),
    /// It is over.
    Resolved,
    /// `upkept notify test`.
    Test,
}

impl Event {
    /// The word used in templates and in the document of webhooks.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Worsened => "worsened",
            Self::Reopened => "reopened",
            Self::Reminder(_) => "reminder",
            Self::Resolved => "resolved",
            Self::Test => "test",
        }
    }
}

/// A message, ready to be sent. Texts have passed the redactor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The same each time this very message is sent again: channels that can, deliver it only once. Letters, digits, `-`.
    pub key: String,
    /// The incident; channels that keep alerts (PagerDuty, Opsgenie) use it as the name of the alert.
    pub incident: IncidentId,
    /// What happened.
    pub event: Event,
    /// How bad it is, or was.
    pub severity: Severity,
    /// One line of plain text: `🛑 IP .104 is down`.
    pub title: String,
    /// Plain text, a few lines.
    pub text: String,
    /// The same in Markdown (CommonMark).
    pub markdown: String,
    /// Names of the sites concerned.
    pub sites: Vec<String>,
    /// Where people find more: the issue or the page.
    pub link: Option<String>,
    /// Title of the status page.
    pub page: String,
    /// When it happened.
    pub at: Timestamp,
}

/// A way to reach people.
pub trait Channel: Send + Sync {
    /// Delivers the message; `Ok` once the other side has taken it.
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>>;
}

/// Why a message was not delivered.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum NotifyError {
    /// Not now; a later attempt may succeed.
    #[error("{message}")]
    Busy {
        /// What happened.
        message: String,
        /// How long the other side asked to be left alone.
        retry_after: Option<Duration>,
    },
    /// The other side does not take it: a wrong address, token or setting.
    #[error("{0}")]
    Refused(String),
}
