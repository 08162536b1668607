//! Matrix: <https://spec.matrix.org/latest/client-server-api/#put_matrixclientv3roomsroomidsendeventtypetxnid>. The
//! message's key is the transaction id, so a message that is sent again is one event all the same.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model;

use super::{Channel, Message, NotifyError, post};

/// Characters of the text: an event may have 64 KiB, and holds the text twice, once with entities.
const MOST_TEXT: usize = 4000;
/// Characters of the title.
const MOST_TITLE: usize = 500;

/// A Matrix room.
pub struct Matrix {
    http: Client,
    /// The address up to the transaction id.
    url: Url,
    token: String,
}

impl Matrix {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let room = post::text(channel, "room");
        let path = ["_matrix", "client", "v3", "rooms", room, "send", "m.room.message"];
        let url = post::under(post::url(channel, "url", "")?, &path);
        Ok(Self { http: http.clone(), url, token: post::text(channel, "token").to_owned() })
    }
}

impl Channel for Matrix {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async {
            let url = post::under(self.url.clone(), &[&message.key]);
            post::send(self.http.put(url).bearer_auth(&self.token).json(&document(message))).await.map(drop)
        })
    }
}

/// A text, not a notice: by the default push rules, notices ring at nobody's. The empty mentions keep names in the text
/// from calling anybody.
fn document(message: &Message) -> Value {
    let title = post::cut(&message.title, MOST_TITLE);
    let text = post::cut(&message.text, MOST_TEXT);
    let page = post::cut(&message.page, MOST_TITLE);
    let (end, link) = match &message.link {
        Some(link) => {
            let shown = format!("<a href=\"{}\">{}</a>", post::attribute(link), post::entities(&page));
            (format!("{page}: {link}"), shown)
        }
        None => (page.clone(), post::entities(&page)),
    };
    let lines = post::entities(&text).replace('\n', "<br>");
    json!({
        "msgtype": "m.text",
        "body": format!("{title}\n{text}\n{end}"),
        "format": "org.matrix.custom.html",
        "formatted_body": format!("<strong>{}</strong><br>{lines}<br>{link}", post::entities(&title)),
        "m.mentions": {},
    })
}
