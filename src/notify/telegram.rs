//! Telegram, by a bot: <https://core.telegram.org/bots/api#sendmessage>, with the HTML of
//! <https://core.telegram.org/bots/api#html-style>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model::{self, Setting};

use super::{Channel, Message, NotifyError, post};

/// UTF-16 units of the text, without tags. 4,096 are allowed for all; the title and the link take the rest.
const MOST_TEXT: usize = 3500;
/// The same, of the title.
const MOST_TITLE: usize = 300;

/// A Telegram chat.
pub struct Telegram {
    http: Client,
    url: Url,
    chat: String,
    thread: Option<u32>,
}

impl Telegram {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let base = post::url(channel, "url", "https://api.telegram.org")?;
        let bot = format!("bot{}", post::text(channel, "token"));
        let thread = match channel.settings.get("thread") {
            Some(Setting::Number(thread)) => Some(*thread),
            _ => None,
        };
        let chat = post::text(channel, "chat").to_owned();
        Ok(Self { http: http.clone(), url: post::under(base, &[&bot, "sendMessage"]), chat, thread })
    }

    /// The address is a link in the text: a button with an address that Telegram does not like would cost the message.
    fn document(&self, message: &Message) -> Value {
        let title = post::entities(&post::cut(&message.title, MOST_TITLE));
        let text = post::entities(&post::cut(&message.text, MOST_TEXT));
        let page = post::entities(&post::cut(&message.page, 200));
        let end = match &message.link {
            Some(link) => format!("<a href=\"{}\">{page}</a>", post::attribute(link)),
            None => page,
        };
        let document = json!({
            "chat_id": self.chat,
            "text": format!("<b>{title}</b>\n{text}\n{end}"),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true},
        });
        post::with(document, "message_thread_id", self.thread)
    }
}

impl Channel for Telegram {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &self.document(message)).await.map(drop) })
    }
}
