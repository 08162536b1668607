//! Pushover: push messages to phones.
//!
//! <https://pushover.net/api>: a form; 250 characters of title, 1024 of text, 512 of address, and priorities from -2 to 2
//! of which 2 would have to be acknowledged.

use futures_util::future::BoxFuture;
use reqwest::Client;
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, form, post};

const MOST_TITLE: usize = 250;
const MOST_TEXT: usize = 1024;
const MOST_ADDRESS: usize = 512;

/// A user or group, as an application reaches them.
pub struct Pushover {
    http: Client,
    url: Url,
    token: String,
    user: String,
}

impl Pushover {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let base = post::url(channel, "url", "https://api.pushover.net")?;
        Ok(Self {
            http: http.clone(),
            url: post::under(base, &["1", "messages.json"]),
            token: post::text(channel, "token").to_owned(),
            user: post::text(channel, "user").to_owned(),
        })
    }
}

impl Channel for Pushover {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let (title, text) = (post::cut(&message.title, MOST_TITLE), post::cut(&message.text, MOST_TEXT));
            let at = message.at.timestamp().to_string();
            let mut fields = vec![
                ("token", self.token.as_str()),
                ("user", &self.user),
                ("title", &title),
                ("message", &text),
                ("priority", priority(message)),
                ("timestamp", &at),
            ];
            if let Some(link) = message.link.as_deref().filter(|link| link.len() <= MOST_ADDRESS) {
                fields.push(("url", link));
            }
            post::send(form::fill(self.http.post(self.url.clone()), &fields)).await.map(drop)
        })
    }
}

/// 1 ignores the quiet hours of the user, 0 is usual.
fn priority(message: &Message) -> &'static str {
    match (message.event, message.severity) {
        (Event::Opened | Event::Worsened | Event::Reopened, Severity::Down) => "1",
        _ => "0",
    }
}
