//! Any address that takes an HTTP request. The document, the headers and the signature are described in
//! `docs/notifications.md`; the signature is made as GitHub makes its own:
//! <https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries>.

use futures_util::future::BoxFuture;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method};
use ring::hmac;
use serde_json::json;
use url::Url;

use crate::config::render_notice;
use crate::model::{self, Setting};

use super::{Channel, Event, Message, NotifyError, post};

/// The version of the document.
const VERSION: u32 = 1;

/// An address that takes messages.
pub struct Webhook {
    http: Client,
    url: Url,
    method: Method,
    headers: HeaderMap,
    template: Option<String>,
    key: Option<hmac::Key>,
}

impl Webhook {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let method = post::text_or(channel, "method", "POST");
        let allowed = [Method::POST, Method::PUT, Method::PATCH];
        let method = allowed.into_iter().find(|known| known.as_str() == method);
        let setting = |key| Some(post::text(channel, key)).filter(|text| !text.is_empty());
        Ok(Self {
            http: http.clone(),
            url: post::url(channel, "url", "")?,
            method: method.ok_or("`method` is none of `POST`, `PUT`, `PATCH`")?,
            headers: headers(channel)?,
            template: setting("body").map(str::to_owned),
            key: setting("secret").map(|secret| hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes())),
        })
    }

    /// The body and its type.
    fn body(&self, message: &Message) -> Result<(String, &'static str), NotifyError> {
        const JSON: &str = "application/json";
        let Some(template) = &self.template else { return Ok((document(message), JSON)) };
        let refused = |error| NotifyError::Refused(format!("the template `body` fails: {error}"));
        let body = render_notice(template, &message.context()).map_err(refused)?;
        let is_json = serde_json::from_str::<serde::de::IgnoredAny>(&body).is_ok();
        Ok((body, if is_json { JSON } else { "text/plain; charset=utf-8" }))
    }

    async fn deliver(&self, message: &Message) -> Result<(), NotifyError> {
        let (body, kind) = self.body(message)?;
        let mut request = self.http.request(self.method.clone(), self.url.clone());
        request = request.header("X-Upkept-Delivery", &message.key);
        if let Some(key) = &self.key {
            request = request.header("X-Upkept-Signature", signature(key, &body));
        }
        if !self.headers.contains_key(CONTENT_TYPE) {
            request = request.header(CONTENT_TYPE, kind);
        }
        post::send(request.headers(self.headers.clone()).body(body)).await.map(drop)
    }
}

impl Channel for Webhook {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(self.deliver(message))
    }
}

/// The request headers of the config.
fn headers(channel: &model::Channel) -> Result<HeaderMap, String> {
    let Some(Setting::Pairs(pairs)) = channel.settings.get("headers") else { return Ok(HeaderMap::new()) };
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        let wrong =
            || format!("the header `{name}` can't be sent: its name or its value has characters that may not be");
        let key = HeaderName::try_from(name).map_err(|_| wrong())?;
        let mut value = HeaderValue::from_str(value.reveal()).map_err(|_| wrong())?;
        value.set_sensitive(true);
        headers.append(key, value);
    }
    Ok(headers)
}

/// The usual document.
fn document(message: &Message) -> String {
    let reminder = match message.event {
        Event::Reminder(number) => Some(number),
        _ => None,
    };
    json!({
        "version": VERSION,
        "event": message.event.word(),
        "reminder": reminder,
        "key": message.key,
        "incident": message.incident.0,
        "severity": message.severity.word(),
        "title": message.title,
        "text": message.text,
        "markdown": message.markdown,
        "sites": message.sites,
        "link": message.link,
        "page": message.page,
        "at": message.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
    })
    .to_string()
}

/// `sha256=` and the HMAC-SHA256 of the body, in hexadecimal digits.
fn signature(key: &hmac::Key, body: &str) -> String {
    let tag = hmac::sign(key, body.as_bytes());
    tag.as_ref().iter().fold("sha256=".to_owned(), |text, byte| format!("{text}{byte:02x}"))
}
