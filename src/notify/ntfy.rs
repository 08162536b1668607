//! ntfy: push messages to phones and desktops.
//!
//! <https://docs.ntfy.sh/publish/#publish-as-json>: one JSON document to the server's root names the topic, so that
//! texts need no encoding as they would in headers. Limits: <https://docs.ntfy.sh/publish/#limitations>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::json;
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, post, wording};

/// Bytes of a message; a longer one arrives as an attached file.
const MOST_TEXT: usize = 4096;
/// Characters of a title. ntfy names no limit, the push services behind it have one for the whole.
const MOST_TITLE: usize = 250;

/// A topic on a server.
pub struct Ntfy {
    http: Client,
    url: Url,
    topic: String,
    token: String,
}

impl Ntfy {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Ok(Self {
            http: http.clone(),
            url: post::url(channel, "url", "https://ntfy.sh")?,
            topic: post::text(channel, "topic").to_owned(),
            token: post::text(channel, "token").to_owned(),
        })
    }
}

impl Channel for Ntfy {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let document = json!({
                "topic": self.topic,
                "title": post::cut(&message.title, MOST_TITLE),
                "message": wording::bytes(&message.text, MOST_TEXT),
                "priority": priority(message),
                "tags": [message.severity.word()],
            });
            let document = post::with(document, "click", message.link.as_deref());
            let mut request = self.http.post(self.url.clone()).json(&document);
            if !self.token.is_empty() {
                request = request.bearer_auth(&self.token);
            }
            post::send(request).await.map(drop)
        })
    }
}

/// 5 rings through "do not disturb", 4 is loud, 3 is usual.
fn priority(message: &Message) -> u8 {
    match (message.event, message.severity) {
        (Event::Resolved | Event::Test, _) => 3,
        (_, Severity::Degraded) | (Event::Reminder(_), _) => 4,
        (_, Severity::Down) => 5,
    }
}
