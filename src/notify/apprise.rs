//! Anything else, through an Apprise API server.
//!
//! <https://github.com/caronc/apprise-api#api-details>: `POST /notify` with Apprise URLs, one request each, so that a
//! URL that fails does not make the others get it again; or `POST /notify/<key>` for a configuration that the server
//! keeps. 424 says that at least one service did not take the message, and not why: it is tried again. 204 says that
//! there is nobody to notify.

use futures_util::future::BoxFuture;
use reqwest::Client;
use reqwest::header::ACCEPT;
use serde_json::{Value, json};
use url::Url;

use crate::model::{self, Severity};

use super::ledger::Ledger;
use super::{Channel, Event, Message, NotifyError, post, wording};

/// Characters of a text; services behind it cut or split by limits of their own.
const MOST_TEXT: usize = 30_000;

/// A server, and whom it notifies.
pub struct Apprise {
    http: Client,
    url: Url,
    urls: Vec<String>,
    tag: String,
    ledger: Ledger,
}

impl Apprise {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address, or neither or both of `urls` and `key` are given.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let url = post::under(post::url(channel, "url", "")?, &["notify"]);
        let urls: Vec<String> = post::list(channel, "urls").into_iter().map(str::to_owned).collect();
        let (key, tag) = (post::text(channel, "key"), post::text(channel, "tag").to_owned());
        if key.is_empty() == urls.is_empty() {
            return Err("needs either `urls`, or the `key` of a configuration that the server keeps".to_owned());
        }
        let url = if key.is_empty() { url } else { post::under(url, &[key]) };
        Ok(Self { http: http.clone(), url, urls, tag, ledger: Ledger::default() })
    }

    async fn notify(&self, document: &Value) -> Result<(), NotifyError> {
        let request = self.http.post(self.url.clone()).header(ACCEPT, "application/json").json(document);
        match post::send(request).await {
            Ok(answer) if answer.is_empty() => {
                Err(NotifyError::Refused("the server knows nobody to notify (HTTP 204)".to_owned()))
            }
            Ok(_) => Ok(()),
            Err(NotifyError::Refused(message)) if message.starts_with("HTTP 424") => {
                Err(NotifyError::Busy { message, retry_after: None })
            }
            Err(error) => Err(error),
        }
    }
}

impl Channel for Apprise {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let document = json!({
                "title": message.title,
                "body": wording::with_link(message, MOST_TEXT),
                "type": word(message),
                "format": "text",
            });
            if self.urls.is_empty() {
                let tag = Some(self.tag.as_str()).filter(|tag| !tag.is_empty());
                return self.notify(&post::with(document, "tag", tag)).await;
            }
            let mut outcomes = Vec::new();
            for (position, url) in self.urls.iter().enumerate() {
                if self.ledger.lacks(&message.key, position) {
                    let document = post::with(document.clone(), "urls", Some(url.as_str()));
                    outcomes.push((position, self.notify(&document).await));
                }
            }
            self.ledger.enter(&message.key, outcomes)
        })
    }
}

/// Apprise's words for what kind of message this is.
fn word(message: &Message) -> &'static str {
    match (message.event, message.severity) {
        (Event::Resolved, _) => "success",
        (Event::Test, _) => "info",
        (_, Severity::Down) => "failure",
        (_, Severity::Degraded) => "warning",
    }
}
