//! A webhook that takes messages with attachments, as Mattermost and Rocket.Chat have it from Slack's older days.

use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Message, NotifyError, post};

/// Characters of the title, and of the name of the page.
const MOST_TITLE: usize = 300;

/// Such a webhook.
pub(super) struct Hook {
    http: Client,
    url: Url,
    channel: Option<String>,
}

impl Hook {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub(super) fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let other = Some(post::text(channel, "channel").to_owned()).filter(|name| !name.is_empty());
        Ok(Self { http: http.clone(), url: post::url(channel, "url", "")?, channel: other })
    }

    /// Sends the message with at most so many characters of its text.
    ///
    /// # Errors
    /// Those of [`post::send`].
    pub(super) async fn send(&self, message: &Message, most: usize) -> Result<(), NotifyError> {
        post::post_json(&self.http, &self.url, &self.document(message, most)).await.map(drop)
    }

    fn document(&self, message: &Message, most: usize) -> Value {
        let text = |text: &str, most| post::cut_escaped(text, most, post::call_nobody);
        let title = text(&message.title, MOST_TITLE);
        let attachment = json!({
            "fallback": title,
            "color": post::colour_code(message),
            "title": title,
            "text": text(&message.text, most),
            "footer": text(&message.page, MOST_TITLE),
        });
        let attachment = post::with(attachment, "title_link", message.link.as_deref());
        post::with(json!({ "attachments": [attachment] }), "channel", self.channel.as_deref())
    }
}
