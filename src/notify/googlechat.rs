//! Google Chat, by a webhook: <https://developers.google.com/workspace/chat/quickstart/webhooks>, with the formats of
//! <https://developers.google.com/workspace/chat/format-messages>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Channel, Message, NotifyError, post};

/// Characters of the title, and of the name of the page.
const MOST_TITLE: usize = 300;
/// Characters of the text: at worst three bytes each, and a message may have 32,000.
const MOST_TEXT: usize = 4000;

/// A Google Chat webhook.
pub struct GoogleChat {
    http: Client,
    url: Url,
}

impl GoogleChat {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Ok(Self { http: http.clone(), url: post::url(channel, "url", "")? })
    }
}

impl Channel for GoogleChat {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &document(message)).await.map(drop) })
    }
}

fn document(message: &Message) -> Value {
    let text = |text: &str, most| post::cut_escaped(text, most, harmless);
    let page = text(&message.page, MOST_TITLE);
    let end = match &message.link {
        Some(link) => format!("<{}|{page}>", link.replace('|', "%7C").replace('>', "%3E")),
        None => page,
    };
    json!({ "text": format!("*{}*\n{}\n{end}", text(&message.title, MOST_TITLE), text(&message.text, MOST_TEXT)) })
}

/// The text with an invisible mark after each `<`, so that it makes no links and calls nobody (`<users/all>`). There are
/// no escapes.
fn harmless(text: &str) -> String {
    text.replace('<', "<\u{200b}")
}
