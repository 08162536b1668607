//! Microsoft Teams, by a workflow ("Post to a channel when a webhook request is received") that takes an Adaptive Card:
//! <https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using>; what
//! cards may hold: <https://adaptivecards.io/explorer/>.

use futures_util::future::BoxFuture;
use reqwest::Client;
use serde_json::{Value, json};
use url::Url;

use crate::model::{self, Severity};

use super::{Channel, Event, Message, NotifyError, post};

/// Characters of the title.
const MOST_TITLE: usize = 300;
/// Characters of the text: at worst three bytes each, and a message may have 28 KB.
const MOST_TEXT: usize = 6000;

/// A Teams workflow.
pub struct Teams {
    http: Client,
    url: Url,
}

impl Teams {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Ok(Self { http: http.clone(), url: post::url(channel, "url", "")? })
    }
}

impl Channel for Teams {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { post::post_json(&self.http, &self.url, &document(message)).await.map(drop) })
    }
}

fn document(message: &Message) -> Value {
    let colour = match (message.event, message.severity) {
        (Event::Resolved, _) => "good",
        (Event::Test, _) => "accent",
        (_, Severity::Down) => "attention",
        (_, Severity::Degraded) => "warning",
    };
    let title = json!({"type": "TextRun", "text": post::cut(&message.title, MOST_TITLE), "weight": "bolder",
        "size": "medium", "color": colour});
    let page =
        json!({"type": "TextRun", "text": post::cut(&message.page, MOST_TITLE), "isSubtle": true, "size": "small"});
    let text = post::cut(&message.text, MOST_TEXT);
    let mut body = vec![rich(&title)];
    body.extend(text.lines().filter(|line| !line.trim().is_empty()).map(plain));
    body.push(rich(&page));
    let actions: Vec<Value> =
        message.link.iter().map(|link| json!({"type": "Action.OpenUrl", "title": "Details", "url": link})).collect();
    let card = json!({
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
        "actions": actions,
        "msteams": {"width": "Full"},
    });
    let attachment =
        json!({"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": null, "content": card});
    json!({"type": "message", "attachments": [attachment]})
}

fn plain(line: &str) -> Value {
    rich(&json!({"type": "TextRun", "text": line}))
}

/// A line that is no Markdown: a `TextBlock` would be.
fn rich(run: &Value) -> Value {
    json!({"type": "RichTextBlock", "spacing": "small", "inlines": [run]})
}
