//! Discord, by a webhook: <https://docs.discord.com/developers/resources/webhook#execute-webhook>; the limits are those of
//! <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Channel, Message, NotifyError, post};

/// Characters of an embed's title.
const MOST_TITLE: usize = 256;
/// Characters of an embed's text. 4,096 would be allowed, but all embeds together may have 6,000.
const MOST_TEXT: usize = 4000;
/// Characters of an embed's footer; 2,048 would be allowed.
const MOST_FOOTER: usize = 200;

/// A Discord webhook.
pub struct Discord {
    http: Client,
    url: Url,
}

impl Discord {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let mut url = post::url(channel, "url", "")?;
        // Without this, Discord answers before it knows whether it can post the message.
        if !url.query_pairs().any(|(key, _)| key == "wait") {
            url.query_pairs_mut().append_pair("wait", "true");
        }
        Ok(Self { http: http.clone(), url })
    }
}

impl Channel for Discord {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &document(message)).await.map(drop) })
    }
}

fn document(message: &Message) -> Value {
    let embed = json!({
        "title": post::cut(&message.title, MOST_TITLE),
        "description": post::cut(&message.text, MOST_TEXT),
        "color": post::colour(message),
        "timestamp": message.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "footer": {"text": post::cut(&message.page, MOST_FOOTER)},
    });
    let embed = post::with(embed, "url", message.link.as_deref());
    // No name in the text calls anybody.
    json!({"embeds": [embed], "allowed_mentions": {"parse": []}})
}
