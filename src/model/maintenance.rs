//! Planned work: what was announced, and the windows that come of it.

use std::time::Duration;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::{Recurrence, Severity, Slug, Timestamp};

/// What planned work is expected to do to the sites concerned. Trouble up to that counts as maintenance; worse trouble
/// is an incident, as ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// Nothing: it is only announced.
    None,
    /// Slow.
    Degraded,
    /// Down.
    #[default]
    Down,
}

impl Effect {
    /// The word used in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }

    /// Reads [`Effect::word`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::None, Self::Degraded, Self::Down].into_iter().find(|effect| effect.word() == word)
    }

    /// True if trouble this bad was announced.
    #[must_use]
    pub fn covers(self, severity: Severity) -> bool {
        match severity {
            Severity::Degraded => self >= Self::Degraded,
            Severity::Down => self == Self::Down,
        }
    }
}

/// An entry under `maintenance:`, validated.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Names its windows' ids: a slug of the title, unique.
    pub key: String,
    /// What people read.
    pub title: String,
    /// More for people to read, Markdown; may be empty.
    pub description: String,
    /// The sites concerned, resolved from `sites`, `tags` and `groups`, in the order of the config; never empty.
    pub sites: Vec<Slug>,
    /// What is expected to happen to them.
    pub effect: Effect,
    /// When.
    pub schedule: Schedule,
}

/// When planned work happens.
#[derive(Debug, Clone, PartialEq)]
pub enum Schedule {
    /// Once.
    Once {
        /// First moment.
        start: Timestamp,
        /// First moment after it; later than `start`.
        end: Timestamp,
    },
    /// Again and again, by the wall clock of a time zone.
    Repeat {
        /// Value of an RFC 5545 recurrence rule (`FREQ=WEEKLY;BYDAY=SU`), valid, without `DTSTART`.
        rule: String,
        /// Local time of the first occurrence (`DTSTART`).
        start: NaiveDateTime,
        /// The zone whose wall clock it goes by.
        zone: Tz,
        /// How long each occurrence takes, in real time.
        length: Duration,
    },
}

/// Repeated planned work takes no longer than this each time.
const LONGEST: Duration = Duration::from_secs(31 * 86_400);

impl Schedule {
    /// Planned work that repeats: an RFC 5545 rule (`FREQ=WEEKLY;BYDAY=SU`), the local time of its start, the zone, and
    /// how long it takes each time.
    ///
    /// # Errors
    /// What is wrong, and what would be right: see [`Recurrence::new`]; or a length of nothing, or of more than 31 days.
    pub fn repeat(rule: &str, start: NaiveDateTime, zone: Tz, length: Duration) -> Result<Self, String> {
        Recurrence::new(rule, start, zone)?;
        if length.as_secs() == 0 || length > LONGEST {
            return Err("planned work that repeats takes from one second to 31 days each time".to_owned());
        }
        Ok(Self::Repeat { rule: rule.trim().to_owned(), start, zone, length })
    }
}

/// One stretch of planned work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Names it for ever: `<key>-<UTC start>` (`backup-20261122-020000`) from the config, `issue-<number>` from an
    /// issue.
    pub id: String,
    /// What people read.
    pub title: String,
    /// First moment.
    pub start: Timestamp,
    /// First moment after it; `None` while nobody knows (an issue without an end, until it is closed).
    pub end: Option<Timestamp>,
    /// The sites concerned.
    pub sites: Vec<Slug>,
    /// What is expected to happen to them.
    pub effect: Effect,
    /// Address of the issue that announces it, if one does.
    pub issue: Option<String>,
}

impl Window {
    /// True if the window is open at that moment.
    #[must_use]
    pub fn contains(&self, at: Timestamp) -> bool {
        self.start <= at && self.end.is_none_or(|end| at < end)
    }

    /// True if it never happens: called off before it began.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end.is_some_and(|end| end <= self.start)
    }

    /// True if part of it lies in `[from, to)`.
    #[must_use]
    pub fn overlaps(&self, from: Timestamp, to: Timestamp) -> bool {
        self.start < to && self.end.is_none_or(|end| end > from) && !self.is_empty()
    }
}
