//! What all channels over HTTP share: their settings, and what an answer means.

use std::time::Duration;

use reqwest::header::RETRY_AFTER;
use reqwest::{RequestBuilder, StatusCode};

use crate::model::{Channel, Masked, Setting};

use super::NotifyError;

/// How much of an answer is told when the other side refuses.
const MOST_WORDS: usize = 300;

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

/// Sends a request; the body of a successful answer.
///
/// # Errors
/// Network trouble, 408, 425, 429 and 5xx can be tried again later; any other refusal can't.
pub(super) async fn send(request: RequestBuilder) -> Result<String, NotifyError> {
    let busy = |err: reqwest::Error| NotifyError::Busy { message: cause(&err), retry_after: None };
    let answer = request.send().await.map_err(busy)?;
    let status = answer.status();
    let wait = answer.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    let body = answer.text().await.map_err(busy)?;
    if status.is_success() {
        return Ok(body);
    }
    let words: String = body.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST_WORDS).collect();
    let message = if words.is_empty() { format!("HTTP {status}") } else { format!("HTTP {status}: {words}") };
    let later = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_EARLY, StatusCode::TOO_MANY_REQUESTS];
    if status.is_server_error() || later.contains(&status) {
        return Err(NotifyError::Busy { message, retry_after: wait.map(Duration::from_secs) });
    }
    Err(NotifyError::Refused(message))
}

/// The innermost reason, without the address: that is often the secret.
fn cause(error: &reqwest::Error) -> String {
    let mut source: &dyn std::error::Error = error;
    while let Some(inner) = source.source() {
        source = inner;
    }
    if error.is_timeout() { "no answer in time".to_owned() } else { source.to_string() }
}
