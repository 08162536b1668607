//! Who is told about incidents, and how: what the code sees of an entry under `notify:`.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::{Masked, Severity, Slug};

/// A way to tell people.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its name, unique.
    pub name: String,
    /// The kind, one of `config::KINDS`.
    pub kind: &'static str,
    /// What the kind needs, by key; the kind's required keys are there, all values are of the kind's types.
    pub settings: BTreeMap<&'static str, Setting>,
    /// What it is told about.
    pub route: Route,
    /// Only trouble that lasts this long is told about.
    pub after: Duration,
    /// Waits before each reminder, counted from the one before; the last one repeats. Empty: no reminders.
    pub reminders: Vec<Duration>,
    /// When it is not to be disturbed; what is due then is told afterwards, unless it has become pointless.
    pub quiet: Option<QuietHours>,
    /// True if it also hears that trouble is over.
    pub resolved: bool,
    /// Template of the title; `None` for the usual one.
    pub title: Option<String>,
    /// Template of the text; `None` for the usual one.
    pub text: Option<String>,
}

/// A value of a channel's settings.
#[derive(Debug, Clone)]
pub enum Setting {
    /// A text, perhaps with secrets.
    Text(Masked),
    /// Several texts.
    List(Vec<Masked>),
    /// Names and texts (headers).
    Pairs(Vec<(String, Masked)>),
    /// A whole number.
    Number(u32),
    /// Yes or no.
    Flag(bool),
}

/// What a channel is told about: incidents at least this severe that concern one of the sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The sites, resolved from `sites`, `tags` and `groups`; `None` for all.
    pub sites: Option<Vec<Slug>>,
    /// From this severity on.
    pub severity: Severity,
}

/// A stretch of each day, by the wall clock of a zone. `from` later than `to` crosses midnight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietHours {
    /// First minute.
    pub from: NaiveTime,
    /// First minute after it; never the same as `from`.
    pub to: NaiveTime,
    /// The zone.
    pub zone: Tz,
    /// Trouble this severe is told all the same; `None`: nothing is.
    pub except: Option<Severity>,
}
