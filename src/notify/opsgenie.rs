//! Opsgenie: an alert that opens with the incident and is closed with it.
//!
//! <https://docs.opsgenie.com/docs/alert-api>: create, add a note, change the priority, close. The incident's id is the
//! alert's `alias`: Opsgenie keeps one open alert of an alias, and counts what is sent twice. Limits: 130 characters of
//! message, 15,000 of description, 512 of alias, 100 of source, 25,000 of note. All requests are taken with 202 and
//! worked off later.

use futures_util::future::BoxFuture;
use reqwest::header::AUTHORIZATION;
use reqwest::{Client, Method};
use serde_json::{Value, json};
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, post, wording};

const MOST_MESSAGE: usize = 130;
const MOST_DESCRIPTION: usize = 15_000;
const MOST_ALIAS: usize = 512;
const MOST_SOURCE: usize = 100;
const MOST_NOTE: usize = 25_000;

/// An API integration.
pub struct Opsgenie {
    http: Client,
    url: Url,
    key: String,
}

impl Opsgenie {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let url = post::under(post::url(channel, "url", "https://api.opsgenie.com")?, &["v2", "alerts"]);
        Ok(Self { http: http.clone(), url, key: post::text(channel, "key").to_owned() })
    }

    async fn call(&self, method: Method, url: Url, document: Value) -> Result<(), NotifyError> {
        let request = self.http.request(method, url).header(AUTHORIZATION, format!("GenieKey {}", self.key));
        post::send(request.json(&document)).await.map(drop)
    }

    /// `/v2/alerts/<alias>/<action>?identifierType=alias`
    async fn act(&self, method: Method, action: &str, message: &Message, body: Value) -> Result<(), NotifyError> {
        let mut url = post::under(self.url.clone(), &[&alias(message), action]);
        url.query_pairs_mut().append_pair("identifierType", "alias");
        self.call(method, url, body).await
    }

    async fn create(&self, message: &Message) -> Result<(), NotifyError> {
        let document = json!({
            "message": post::cut(&message.title, MOST_MESSAGE),
            "alias": alias(message),
            "description": wording::with_link(message, MOST_DESCRIPTION),
            "priority": priority(message),
            "source": source(message),
            "tags": [message.severity.word()],
            "details": {
                "sites": message.sites.join(", "),
                "since": message.at.to_rfc3339(),
                "link": message.link.as_deref().unwrap_or_default(),
            },
        });
        self.call(Method::POST, self.url.clone(), document).await
    }

    async fn note(&self, action: &str, message: &Message) -> Result<(), NotifyError> {
        let note = wording::all_in_one(message, MOST_NOTE);
        self.act(Method::POST, action, message, json!({ "note": note, "source": source(message) })).await
    }
}

impl Channel for Opsgenie {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            match message.event {
                Event::Opened | Event::Reopened => self.create(message).await,
                Event::Worsened => {
                    // An alert that is there stays as it is; this makes one if somebody has closed it.
                    self.create(message).await?;
                    let priority = json!({ "priority": priority(message) });
                    self.act(Method::PUT, "priority", message, priority).await?;
                    self.note("notes", message).await
                }
                Event::Reminder(_) => self.note("notes", message).await,
                Event::Resolved => self.note("close", message).await,
                // A test leaves nothing open behind.
                Event::Test => {
                    self.create(message).await?;
                    self.note("close", message).await
                }
            }
        })
    }
}

fn alias(message: &Message) -> String {
    post::cut(&message.incident.0, MOST_ALIAS)
}

fn source(message: &Message) -> String {
    post::cut(if message.page.is_empty() { "Upkept" } else { &message.page }, MOST_SOURCE)
}

fn priority(message: &Message) -> &'static str {
    match (message.event, message.severity) {
        (Event::Test, _) => "P5",
        (_, Severity::Down) => "P1",
        (_, Severity::Degraded) => "P3",
    }
}
