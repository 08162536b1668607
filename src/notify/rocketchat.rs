//! Rocket.Chat, by an incoming webhook:
//! <https://docs.rocket.chat/docs/integrations>, with the attachments of
//! <https://developer.rocket.chat/apidocs/post-message>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Channel, Message, NotifyError, post};

/// Characters of the title.
const MOST_TITLE: usize = 300;
/// Characters of the text. The usual limit of a message is 5,000.
const MOST_TEXT: usize = 4000;

/// A Rocket.Chat webhook.
pub struct RocketChat {
    http: Client,
    url: Url,
    channel: Option<String>,
}

impl RocketChat {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let other = Some(post::text(channel, "channel").to_owned()).filter(|name| !name.is_empty());
        Ok(Self { http: http.clone(), url: post::url(channel, "url", "")?, channel: other })
    }

    fn document(&self, message: &Message) -> Value {
        let text = |text: &str, most| post::cut_escaped(text, most, post::call_nobody);
        let title = text(&message.title, MOST_TITLE);
        let mut attachment = json!({
            "fallback": title,
            "color": post::colour_code(message),
            "title": title,
            "text": text(&message.text, MOST_TEXT),
            "footer": text(&message.page, MOST_TITLE),
        });
        if let Some(link) = &message.link {
            attachment["title_link"] = json!(link);
        }
        let mut document = json!({ "attachments": [attachment] });
        if let Some(channel) = &self.channel {
            document["channel"] = json!(channel);
        }
        document
    }
}

impl Channel for RocketChat {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &self.document(message)).await.map(drop) })
    }
}
