//! Gotify: push messages from a server of one's own.
//!
//! <https://gotify.net/docs/pushmsg>, and <https://gotify.net/docs/msgextras> for the link.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::json;
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, post};

/// An application on a server.
pub struct Gotify {
    http: Client,
    url: Url,
    token: String,
}

impl Gotify {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let url = post::under(post::url(channel, "url", "")?, &["message"]);
        Ok(Self { http: http.clone(), url, token: post::text(channel, "token").to_owned() })
    }
}

impl Channel for Gotify {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let document = json!({
                "title": message.title,
                "message": message.text,
                "priority": priority(message),
            });
            let link = message.link.as_ref();
            let extras = link.map(|link| json!({ "client::notification": { "click": { "url": link } } }));
            let document = post::with(document, "extras", extras);
            // A header, because addresses end up in the logs of proxies.
            let request = self.http.post(self.url.clone()).header("X-Gotify-Key", &self.token).json(&document);
            post::send(request).await.map(drop)
        })
    }
}

/// Phones show 8 and more over other things, and make a sound from 4 on.
fn priority(message: &Message) -> u8 {
    match (message.event, message.severity) {
        (Event::Resolved | Event::Test, _) => 4,
        (_, Severity::Degraded) | (Event::Reminder(_), _) => 6,
        (_, Severity::Down) => 8,
    }
}
