//! PagerDuty, Events API v2: an alert that opens with the incident and is resolved with it.
//!
//! <https://developer.pagerduty.com/docs/events-api-v2/trigger-events/> (the limits: 1024 characters of summary, 255 of
//! key) and <https://developer.pagerduty.com/docs/ZG9jOjExMDI5NTgw-events-api-v2-overview>. The incident's id is the
//! `dedup_key`, so what is sent twice is one alert. Upkept never acknowledges: that is what people do. A reminder
//! triggers the alert again: it adds a line to one that is open, and pages again if somebody resolved it too early.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, post};

const MOST_SUMMARY: usize = 1024;
const MOST_KEY: usize = 255;

/// An integration of a service.
pub struct PagerDuty {
    http: Client,
    url: Url,
    key: String,
}

impl PagerDuty {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let base = post::url(channel, "url", "https://events.pagerduty.com")?;
        let key = post::text(channel, "key").to_owned();
        Ok(Self { http: http.clone(), url: post::under(base, &["v2", "enqueue"]), key })
    }

    async fn enqueue(&self, document: Value) -> Result<(), NotifyError> {
        post::post_json(&self.http, &self.url, &document).await.map(drop)
    }

    fn trigger(&self, message: &Message) -> Value {
        let severity = match (message.event, message.severity) {
            (Event::Test, _) => "info",
            (_, Severity::Down) => "critical",
            (_, Severity::Degraded) => "warning",
        };
        let link = message.link.iter();
        let document = json!({
            "routing_key": self.key,
            "event_action": "trigger",
            "dedup_key": post::cut(&message.incident.0, MOST_KEY),
            "client": message.page,
            "payload": {
                "summary": post::cut(&message.title, MOST_SUMMARY),
                "source": source(message),
                "severity": severity,
                "timestamp": message.at.to_rfc3339(),
                "custom_details": { "text": message.text, "sites": message.sites, "key": message.key },
            },
            "links": link.map(|link| json!({ "href": link, "text": message.page })).collect::<Vec<_>>(),
        });
        post::with(document, "client_url", message.link.as_deref())
    }

    fn resolve(&self, message: &Message) -> Value {
        json!({
            "routing_key": self.key,
            "event_action": "resolve",
            "dedup_key": post::cut(&message.incident.0, MOST_KEY),
        })
    }
}

impl Channel for PagerDuty {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            match message.event {
                Event::Resolved => self.enqueue(self.resolve(message)).await,
                // A test leaves nothing open behind.
                Event::Test => {
                    self.enqueue(self.trigger(message)).await?;
                    self.enqueue(self.resolve(message)).await
                }
                _ => self.enqueue(self.trigger(message)).await,
            }
        })
    }
}

/// What the alert is about; never empty.
fn source(message: &Message) -> String {
    let names = if message.sites.is_empty() { message.page.clone() } else { message.sites.join(", ") };
    post::cut(if names.is_empty() { "Upkept" } else { &names }, MOST_SUMMARY)
}
