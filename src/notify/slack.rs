//! Slack, by an incoming webhook: <https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks>; the limits
//! are those of <https://docs.slack.dev/reference/block-kit/blocks/section-block>, the escapes those of
//! <https://docs.slack.dev/messaging/formatting-message-text>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Channel, Message, NotifyError, post};

/// Characters of the title.
const MOST_TITLE: usize = 300;
/// Characters of a section of text.
const MOST_TEXT: usize = 3000;

/// A Slack webhook.
pub struct Slack {
    http: Client,
    url: Url,
}

impl Slack {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Ok(Self { http: http.clone(), url: post::url(channel, "url", "")? })
    }
}

impl Channel for Slack {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &document(message)).await.map(drop) })
    }
}

/// The title is the message itself, so that it shows in the notification; the rest stands beside a bar in the colour of
/// the severity. A button would want an app that answers its clicks, so the address is a link.
fn document(message: &Message) -> Value {
    let section = |text: String| json!({"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": true}});
    let note =
        |text: String| json!({"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": true}]});
    let page = post::cut_escaped(&message.page, MOST_TITLE, post::entities);
    let text = post::cut_escaped(&message.text, MOST_TEXT, post::entities);
    let mut blocks = Vec::new();
    if !text.trim().is_empty() {
        blocks.push(section(text));
    }
    match message.link.as_deref().map(link).filter(|link| link.len() < MOST_TEXT) {
        Some(link) => blocks.push(note(format!("<{link}|Details> · {page}"))),
        None => blocks.push(note(page)),
    }
    json!({
        "text": format!("*{}*", post::cut_escaped(&message.title, MOST_TITLE, post::entities)),
        "attachments": [{"color": post::colour_code(message), "blocks": blocks}],
        "unfurl_links": false,
        "unfurl_media": false,
    })
}

/// An address between `<` and `|`.
fn link(address: &str) -> String {
    address.replace('|', "%7C").replace('<', "%3C").replace('>', "%3E").replace('&', "&amp;")
}
