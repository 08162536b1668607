//! Channels, a message, and how it is sent: what all of these tests need.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{TimeZone, Utc};
use upkept::model::{self, IncidentId, Masked, Route, Setting, Severity};
use upkept::notify::{self, Event, Message, NotifyError};

/// A channel with these settings.
pub(crate) fn channel(kind: &str, settings: &[(&'static str, Setting)]) -> model::Channel {
    model::Channel {
        name: "on call".to_owned(),
        kind: upkept::config::KINDS.iter().map(|known| known.name).find(|name| *name == kind).expect("a kind"),
        settings: settings.iter().cloned().collect::<BTreeMap<_, _>>(),
        route: Route { sites: None, severity: Severity::Degraded },
        after: Duration::ZERO,
        reminders: Vec::new(),
        quiet: None,
        resolved: true,
        title: None,
        text: None,
    }
}

pub(crate) fn text(value: &str) -> Setting {
    Setting::Text(Masked::plain(value))
}

pub(crate) fn list(values: &[&str]) -> Setting {
    Setting::List(values.iter().map(|value| Masked::plain(value)).collect())
}

/// What is said about an incident.
pub(crate) fn message(event: Event) -> Message {
    let (word, title) = match event {
        Event::Resolved => ("resolved", "✅ IP .104 is up again after 2 hours"),
        Event::Reminder(_) => ("reminder-1", "⏰ IP .104 is still down"),
        Event::Worsened => ("worsened", "🛑 IP .104 is down"),
        Event::Test => ("test", "🛑 This is a test"),
        _ => ("opened", "🛑 IP .104 is down"),
    };
    Message {
        key: format!("20261122-124003-ip-104-{word}"),
        incident: IncidentId("20261122-124003-ip-104".to_owned()),
        event,
        severity: Severity::Down,
        title: title.to_owned(),
        text: "Connection refused.\n“Grüße” & <b>".to_owned(),
        markdown: "Connection **refused**.\n\n“Grüße” & <script>alert(1)</script>".to_owned(),
        sites: vec!["IP .104".to_owned(), "Shop".to_owned()],
        link: Some("https://status.example/incidents/1".to_owned()),
        page: "Status of Acme".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 12, 40, 3).unwrap(),
    }
}

/// Sends messages over a channel, one after the other.
pub(crate) async fn send(channel: &model::Channel, messages: &[Message]) -> Vec<Result<(), NotifyError>> {
    // Another test may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().no_proxy().timeout(Duration::from_secs(5)).build().unwrap();
    let connected = notify::connect(channel, &http).unwrap_or_else(|error| panic!("{}: {error}", channel.kind));
    let mut outcomes = Vec::new();
    for message in messages {
        outcomes.push(connected.send(message).await);
    }
    outcomes
}
