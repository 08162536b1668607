//! What channels over HTTP share: their settings, how texts are made to fit, and what an answer means.

use std::time::Duration;

use reqwest::header::RETRY_AFTER;
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::Value;
use url::Url;

use crate::model::{Channel, Masked, Setting, Severity};

use super::{Event, Message, NotifyError};

/// How many characters of an answer are told when the other side refuses.
const MOST_WORDS: usize = 300;
/// How many bytes of an answer are read.
const MOST_BYTES: usize = 64 * 1024;

/// The text of a key; empty if it is not set.
pub(super) fn text<'a>(channel: &'a Channel, key: &str) -> &'a str {
    match channel.settings.get(key) {
        Some(Setting::Text(text)) => text.reveal(),
        _ => "",
    }
}

/// The text of a key, or what it is by default.
pub(super) fn text_or<'a>(channel: &'a Channel, key: &str, default: &'a str) -> &'a str {
    Some(text(channel, key)).filter(|text| !text.is_empty()).unwrap_or(default)
}

/// The texts of a key; empty if it is not set.
pub(super) fn list<'a>(channel: &'a Channel, key: &str) -> Vec<&'a str> {
    match channel.settings.get(key) {
        Some(Setting::List(texts)) => texts.iter().map(Masked::reveal).collect(),
        _ => Vec::new(),
    }
}

/// Sends a request; the body of a successful answer, as far as it was read.
///
/// # Errors
/// Network trouble, 408, 425, 429 and 5xx can be tried again later; any other refusal can't.
pub(super) async fn send(request: RequestBuilder) -> Result<String, NotifyError> {
    let busy = |err: reqwest::Error| NotifyError::Busy { message: cause(&err), retry_after: None };
    let answer = request.send().await.map_err(busy)?;
    let status = answer.status();
    let asked = answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
    // Whatever becomes of the rest of the answer: the status has said whether the message was taken.
    let body = beginning(answer).await;
    if status.is_success() {
        return Ok(body);
    }
    let words: String = body
        .replace(char::is_control, " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(MOST_WORDS)
        .collect();
    let message = if words.is_empty() { format!("HTTP {status}") } else { format!("HTTP {status}: {words}") };
    let later = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_EARLY, StatusCode::TOO_MANY_REQUESTS];
    if status.is_server_error() || later.contains(&status) {
        let seconds: Option<f64> = asked.or_else(|| asked_in_body(&body));
        let retry_after = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        return Err(NotifyError::Busy { message, retry_after });
    }
    Err(NotifyError::Refused(message))
}

/// The answer's body, up to [`MOST_BYTES`].
async fn beginning(mut answer: Response) -> String {
    let mut bytes = Vec::new();
    while bytes.len() < MOST_BYTES
        && let Ok(Some(chunk)) = answer.chunk().await
    {
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The seconds to wait, where the header does not say it: Discord's and Telegram's `retry_after`, Matrix's
/// `retry_after_ms`.
fn asked_in_body(body: &str) -> Option<f64> {
    let answer: Value = serde_json::from_str(body).ok()?;
    let seconds = answer.get("retry_after").or_else(|| answer.pointer("/parameters/retry_after"));
    let milliseconds = || Some(answer.get("retry_after_ms")?.as_f64()? / 1000.0);
    seconds.and_then(Value::as_f64).or_else(milliseconds)
}

/// A valid address from a key that holds one.
///
/// # Errors
/// Names the key, not its value.
pub(super) fn url(channel: &Channel, key: &str, default: &str) -> Result<Url, String> {
    let text = text_or(channel, key, default);
    let url = Url::parse(text).map_err(|error| format!("`{key}` is no address: {error}"))?;
    if matches!(url.scheme(), "http" | "https") && url.has_host() {
        Ok(url)
    } else {
        Err(format!("`{key}` must begin with `https://` or `http://`"))
    }
}

/// The address with further path segments; each is encoded as needed.
pub(super) fn under(mut base: Url, segments: &[&str]) -> Url {
    // Never refused: an `http` address always has a path.
    if let Ok(mut path) = base.path_segments_mut() {
        path.pop_if_empty().extend(segments);
    }
    base
}

/// Sends a document as JSON; the body of the answer.
///
/// # Errors
/// Those of [`send`].
pub(super) async fn post_json(http: &Client, url: &Url, document: &Value) -> Result<String, NotifyError> {
    send(http.post(url.clone()).json(document)).await
}

/// The document with one more field, if there is a value for it.
pub(super) fn with(mut document: Value, key: &str, value: Option<impl Into<Value>>) -> Value {
    if let (Some(fields), Some(value)) = (document.as_object_mut(), value) {
        fields.insert(key.to_owned(), value.into());
    }
    document
}

/// How long a text is as most services count: in UTF-16 units. No way of counting characters counts more.
pub(super) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text in at most `most` UTF-16 units: cut between characters, with an ellipsis.
pub(super) fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(1);
    let mut used = 0;
    let fits = |c: &char| {
        used += c.len_utf16();
        used <= room
    };
    let mut out: String = text.chars().take_while(fits).collect();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// The text, escaped, in at most `most` UTF-16 units: the text is cut, never an escape.
pub(super) fn cut_escaped(text: &str, most: usize, escape: impl Fn(&str) -> String) -> String {
    let mut room = most;
    loop {
        let escaped = escape(&cut(text, room));
        if length(&escaped) <= most || room < 2 {
            return escaped;
        }
        room = room * 3 / 4;
    }
}

/// The colour of a message as a number: green when it is over, red, amber; blue for a test.
pub(super) fn colour(message: &Message) -> u32 {
    match (message.event, message.severity) {
        (Event::Resolved, _) => 0x2e_a0_43,
        (Event::Test, _) => 0x1f_6f_eb,
        (_, Severity::Down) => 0xd7_3a_49,
        (_, Severity::Degraded) => 0xdb_ab_09,
    }
}

/// The colour as `#d73a49`.
pub(super) fn colour_code(message: &Message) -> String {
    format!("#{:06x}", colour(message))
}

/// The text with an invisible mark after each `@`, so that it calls nobody.
pub(super) fn call_nobody(text: &str) -> String {
    text.replace('@', "@\u{200b}")
}

/// The text with `&`, `<` and `>` as entities.
pub(super) fn entities(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// As [`entities`], and quotes too: for the value of an attribute.
pub(super) fn attribute(text: &str) -> String {
    entities(text).replace('"', "&quot;")
}

/// The innermost reason, without the address: that is often the secret.
fn cause(error: &reqwest::Error) -> String {
    let mut source: &dyn std::error::Error = error;
    while let Some(inner) = source.source() {
        source = inner;
    }
    if error.is_timeout() { "no answer in time".to_owned() } else { source.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_characters() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("abcd", 3), "ab…");
        assert_eq!(cut("🛑🛑🛑", 5), "🛑🛑…", "an emoji counts twice");
        assert_eq!(cut("ab cd", 4), "ab…");
    }

    #[test]
    fn escapes_are_never_cut() {
        let escaped = cut_escaped(&"<".repeat(100), 50, entities);
        assert!(length(&escaped) <= 50 && escaped.ends_with("&lt;…"), "{escaped}");
    }

    #[test]
    fn a_wait_is_found_where_each_service_says_it() {
        assert_eq!(asked_in_body(r#"{"retry_after": 0.5}"#), Some(0.5));
        assert_eq!(asked_in_body(r#"{"ok":false,"parameters":{"retry_after":3}}"#), Some(3.0));
        assert_eq!(asked_in_body(r#"{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2000}"#), Some(2.0));
        assert_eq!(asked_in_body("slow down"), None);
    }
}
