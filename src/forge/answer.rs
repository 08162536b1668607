//! What a forge's answer over HTTP means: done, never, or later, and when.

use std::error::Error;
use std::time::Duration;

use chrono::DateTime;
use reqwest::StatusCode;
use reqwest::header::{DATE, HeaderMap, LINK, RETRY_AFTER};
use url::Url;

use super::ForgeError;
use super::client::{Call, Words};

/// How much of an answer is read.
const LARGEST: usize = 8 * 1024 * 1024;

/// How much of a forge's message is shown.
const SHOWN: usize = 300;

/// What GitHub asks for when a rate limit names no time ("Rate limits for the REST API").
const UNNAMED: Duration = Duration::from_secs(60);

/// Why a request has no answer that counts.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    /// What happened.
    pub(super) why: String,
    /// How long the forge asks to be left alone.
    pub(super) wait: Option<Duration>,
    /// True if the forge certainly did not do what it was asked.
    pub(super) undone: bool,
}

impl Trouble {
    /// No answer, or only a part of one.
    pub(super) fn network(forge: &str, call: &Call<'_>, error: &reqwest::Error) -> Self {
        let what = if error.is_timeout() { "did not answer in time to" } else { "could not be asked" };
        let why = format!("{forge} {what} {}: {}", call.shown(), innermost(error));
        Self { why, wait: None, undone: error.is_connect() }
    }

    /// An answer that was not read to its end.
    pub(super) fn too_large(forge: &str, call: &Call<'_>) -> Self {
        let why = format!("{forge}'s answer to {} is larger than {LARGEST} bytes", call.shown());
        Self { why, wait: None, undone: false }
    }

    /// The error that ends the attempts. Of a write that may have been done, it says so.
    pub(super) fn give_up(self, repeatable: bool) -> ForgeError {
        let open = if repeatable || self.undone { "" } else { " (it may have been done; the next run looks)" };
        ForgeError::Busy { message: format!("{}{open}", self.why), retry_after: self.wait }
    }
}

/// What to do with an answer.
pub(super) enum Meaning {
    Done,
    Error(ForgeError),
    Later(Trouble),
}

/// A whole answer.
pub(super) struct Answer {
    status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// Reads an answer to its end; `None` if it is too large.
    pub(super) async fn read(mut response: reqwest::Response) -> Result<Self, Option<reqwest::Error>> {
        let (status, headers) = (response.status(), response.headers().clone());
        let mut body = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(Some)? {
            if body.len() + piece.len() > LARGEST {
                return Err(None);
            }
            body.extend_from_slice(&piece);
        }
        Ok(Self { status, headers, body })
    }

    /// What it means for the request that it answers.
    pub(super) fn meaning(&self, call: &Call<'_>, words: &Words) -> Meaning {
        let said = self.message();
        let colon = if said.is_empty() { "" } else { ": " };
        let message = format!("{} answered {} to {}{colon}{said}", words.forge, self.status.as_u16(), call.shown());
        let denied =
            |needs: &str| Meaning::Error(ForgeError::Denied { message: message.clone(), needs: needs.to_owned() });
        match (self.status.as_u16(), call.issue) {
            (200..=299, _) => Meaning::Done,
            (429, _) => Meaning::Later(Trouble { why: message, wait: self.wait(), undone: true }),
            (403, _) if self.is_rate_limit(&said) => {
                Meaning::Later(Trouble { why: message, wait: Some(self.wait().unwrap_or(UNNAMED)), undone: true })
            }
            (408 | 500..=599, _) => Meaning::Later(Trouble { why: message, wait: self.wait(), undone: false }),
            (401, _) => denied(words.token),
            (403, _) => {
                denied(if said.contains("archived") { "a repository that is not archived" } else { words.permission })
            }
            (410, _) if said.to_lowercase().contains("disabled") => denied(words.issues),
            // An issue that was moved to another repository answers with a redirect.
            (300..=399 | 404 | 410, Some(issue)) => Meaning::Error(ForgeError::Gone(issue)),
            (410, None) => denied(words.issues),
            (300..=399 | 404, None) => denied(words.repository),
            _ => Meaning::Error(ForgeError::Refused(message)),
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok().map(str::trim)
    }

    /// The forge's own time.
    fn date(&self) -> Option<i64> {
        Some(DateTime::parse_from_rfc2822(self.header(DATE.as_str())?).ok()?.timestamp())
    }

    /// GitHub's primary limit shows in a header, its secondary one in `Retry-After` or only in words.
    fn is_rate_limit(&self, said: &str) -> bool {
        let said = said.to_lowercase();
        self.header(RETRY_AFTER.as_str()).is_some()
            || self.header("x-ratelimit-remaining") == Some("0")
            // The second is what GitHub Enterprise may still say.
            || ["secondary rate limit", "abuse detection"].iter().any(|words| said.contains(words))
    }

    /// How long the forge asks to be left alone: `Retry-After` (seconds or a date, RFC 9110), else the end of a spent
    /// rate limit.
    fn wait(&self) -> Option<Duration> {
        let until = |time: i64| u64::try_from(time.checked_sub(self.date()?)?).ok().map(Duration::from_secs);
        if let Some(text) = self.header(RETRY_AFTER.as_str()) {
            let date = || until(DateTime::parse_from_rfc2822(text).ok()?.timestamp());
            return text.parse().ok().map(Duration::from_secs).or_else(date);
        }
        if self.header("x-ratelimit-remaining") != Some("0") {
            return None;
        }
        // One second more: the limit ends with that second.
        until(self.header("x-ratelimit-reset")?.parse::<i64>().ok()?)
            .map(|wait| wait.saturating_add(Duration::from_secs(1)))
    }

    /// What the forge says: the text of `message` (all), `error` (GitLab), and of the first of `errors` (GitHub).
    fn message(&self) -> String {
        let Ok(document) = serde_json::from_slice::<serde_json::Value>(&self.body) else { return String::new() };
        let text = |value: &serde_json::Value| match value {
            serde_json::Value::String(text) => Some(text.clone()),
            serde_json::Value::Null => None,
            other => Some(other.to_string()),
        };
        let first = document.get("errors").and_then(|errors| errors.get(0));
        let parts = [document.get("message"), document.get("error"), first];
        let said: Vec<String> = parts.into_iter().flatten().filter_map(text).collect();
        said.join(", ").chars().filter(|c| !c.is_control()).take(SHOWN).collect()
    }
}

/// The address of the next page, resolved against that of this one.
pub(super) fn next_page(headers: &HeaderMap, this: &Url) -> Option<Url> {
    let links = headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok());
    if let Some(link) = links.flat_map(links_of).find(|(_, rel)| rel == "next").map(|(link, _)| link) {
        return this.join(link).ok();
    }
    let number = headers.get("x-next-page")?.to_str().ok()?.trim();
    let _is_number: u32 = number.parse().ok()?;
    let mut next = this.clone();
    let others: Vec<(String, String)> =
        this.query_pairs().filter(|(name, _)| name != "page").map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
    next.query_pairs_mut().clear().extend_pairs(others).append_pair("page", number);
    Some(next)
}

/// The targets and relations of a `Link` header. Targets may hold commas.
fn links_of(header: &str) -> impl Iterator<Item = (&str, String)> {
    header.split('<').skip(1).filter_map(|link| {
        let (target, parameters) = link.split_once('>')?;
        let rel = parameters.split([';', ',']).find_map(|parameter| parameter.trim().strip_prefix("rel="))?;
        Some((target, rel.trim_matches('"').to_ascii_lowercase()))
    })
}

/// The last cause of an error: the one that says what happened.
fn innermost(error: &reqwest::Error) -> String {
    let mut cause: &dyn Error = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause.to_string()
}
