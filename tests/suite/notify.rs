//! What is due, how it reads, and the chat channels against servers on loopback that keep what they were sent.

mod channels;
mod deliver;
mod docs;
mod due;
mod wording;

use std::time::Duration;

use chrono::{TimeDelta, TimeZone, Utc};
use upkept::model::{
    AffectedSite, Channel, Entry, EntryKind, Incident, IncidentId, Reason, Setting, Severity, Slug, Timestamp, Told,
};
use upkept::notify::{Event, Message};

use crate::alerts::sending::{self, text};

/// Minutes after the start of the incidents here, a Sunday at 12:40:03 UTC.
fn at(minutes: i64) -> Timestamp {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, 40, 3).unwrap() + TimeDelta::minutes(minutes)
}

fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

/// A channel of a kind with these settings, that is told everything.
fn channel(kind: &str, settings: &[(&'static str, Setting)]) -> Channel {
    Channel { name: "crew".to_owned(), ..sending::channel(kind, settings) }
}

fn site(slug: &str, name: &str) -> AffectedSite {
    AffectedSite { slug: Slug::new(slug).unwrap(), name: name.to_owned(), until: None }
}

/// One site down since minute 0.
fn incident() -> Incident {
    let first = site("ip-104", "IP .104");
    Incident {
        id: IncidentId::new(at(0), &first.slug),
        manual: None,
        sites: vec![first],
        severity: Severity::Down,
        started: at(0),
        ended: None,
        cause: Some(Reason::ConnectionRefused),
        common: None,
        code: 0,
        ms: 0,
        relapses: Vec::new(),
        commits: Vec::new(),
        issue: None,
        timeline: vec![Entry { at: at(0), kind: EntryKind::Opened, text: "Down.".to_owned(), origin: None }],
        evidence: String::new(),
    }
}

fn told(event: &str, minute: i64) -> Told {
    Told { channel: "crew".to_owned(), event: event.to_owned(), at: at(minute) }
}

/// A message with everything in it that must not get out of hand.
fn message() -> Message {
    Message {
        key: "20261122-124003-ip-104-opened-down".to_owned(),
        incident: IncidentId("20261122-124003-ip-104".to_owned()),
        event: Event::Opened,
        severity: Severity::Down,
        title: "🛑 IP .104 is down".to_owned(),
        text: "Cause: <b>&</b> @all <!channel>\nSince: noon".to_owned(),
        markdown: "- **Cause:** &lt;b&gt;".to_owned(),
        sites: vec!["IP .104".to_owned(), "Shop".to_owned()],
        link: Some("https://status.example/incidents/1/?a=1&b=\"|>".to_owned()),
        page: "Status of <Acme>".to_owned(),
        at: at(0),
    }
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
