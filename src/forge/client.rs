//! What all forges share: requests over HTTP with one token, repeated where that is harmless, paced, and bounded in time.
//!
//! A write that is not idempotent (a new issue, a comment) is repeated only if the forge certainly did not do it: no
//! connection was made, or the forge turned it away because of its rate limit. After a lost answer, a timeout or a
//! server fault it may have been done; the next run looks first. Everything else may be repeated.
//!
//! The waits are elapsed time within one run, not the time of day. Where a forge names a time of day (`Retry-After` as a
//! date, `x-ratelimit-reset`), it is compared with the `Date` of the same answer: the forge's own clock.

use std::time::Duration;

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};
use serde::de::DeserializeOwned;
use tokio::time::{Instant, sleep};
use url::{Host, Url};

use super::ForgeError;
use super::answer::{Answer, Meaning, Trouble, next_page};
use crate::model::Secret;

/// How long to wait for a connection, and for a whole answer.
const CONNECT: Duration = Duration::from_secs(10);
const REQUEST: Duration = Duration::from_secs(30);

/// The waits before a request is repeated; a forge that asks for more gets more.
const STEPS: [Duration; 4] =
    [Duration::from_millis(500), Duration::from_secs(1), Duration::from_secs(2), Duration::from_secs(4)];

/// A write is not begun with less than this left: its answer would be lost.
const ROOM: Duration = Duration::from_secs(1);

/// How long an unused connection is kept. Short, because a write on one that the forge has just closed has no answer.
const IDLE: Duration = Duration::from_secs(15);

/// The connections of a forge's client: no redirects, since they could carry the token elsewhere.
///
/// # Errors
/// [`ForgeError::Busy`] if TLS can't be set up on this machine.
pub fn connections() -> Result<reqwest::Client, ForgeError> {
    // An error says that a provider is installed already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .pool_idle_timeout(IDLE)
        .user_agent(concat!("upkept/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|error| ForgeError::Busy { message: error.without_url().to_string(), retry_after: None })
}

/// A forge's words for what it needs, for [`ForgeError::Denied`]: each ends the sentence "…; it needs …".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The forge's name: `GitHub`.
    pub forge: &'static str,
    /// When the token is not known (401).
    pub token: &'static str,
    /// When the token may not (403).
    pub permission: &'static str,
    /// When the repository is not to be seen (404, or a redirect).
    pub repository: &'static str,
    /// When the repository has no issues (410).
    pub issues: &'static str,
}

/// Where issues are, and who comes: what is needed to reach any forge.
#[derive(Debug, Clone)]
pub struct Access {
    /// The connections, as from [`connections`].
    pub http: reqwest::Client,
    /// Address of the API, without the repository: `https://api.github.com`.
    pub base: Url,
    /// True if the operator wrote the address, so that plain `http` is meant.
    pub plain: bool,
    /// The token, by itself.
    pub token: Secret,
    /// `owner/name`.
    pub repository: String,
    /// The shortest time between two writes; `None` for what the forge asks for.
    pub pace: Option<Duration>,
    /// How long all requests together may take.
    pub budget: Duration,
}

impl Access {
    /// A client whose token follows `scheme` in the `Authorization` header, and that keeps `pace` if the operator names
    /// no other.
    ///
    /// # Errors
    /// As [`Client::new`].
    pub fn client(self, scheme: &str, headers: HeaderMap, pace: Duration, words: Words) -> Result<Client, ForgeError> {
        let value = Secret::new(format!("{scheme} {}", self.token.reveal()));
        Client::new(Settings {
            http: self.http,
            base: self.base,
            plain: self.plain,
            auth: (AUTHORIZATION, value),
            headers,
            pace: self.pace.unwrap_or(pace),
            budget: self.budget,
            words,
        })
    }

    /// Owner and name of the repository.
    ///
    /// # Errors
    /// [`ForgeError::Refused`] if it is not of the form `owner/name`.
    pub fn owner_and_name(&self) -> Result<(String, String), ForgeError> {
        let whole = |part: &str| !part.is_empty() && !part.contains('/') && part != "." && part != "..";
        match self.repository.split_once('/') {
            Some((owner, name)) if whole(owner) && whole(name) => Ok((owner.to_owned(), name.to_owned())),
            _ => Err(ForgeError::Refused(format!("`{}` is no repository: `owner/name` is wanted", self.repository))),
        }
    }
}

/// What a [`Client`] is made of.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its connections, as from [`connections`].
    pub http: reqwest::Client,
    /// Address of the API, without the repository: `https://api.github.com`.
    pub base: Url,
    /// True if the operator wrote the address, so that plain `http` is meant. Loopback needs no such word.
    pub plain: bool,
    /// The header that carries the token, and its value (`Bearer …`).
    pub auth: (HeaderName, Secret),
    /// Further headers of every request.
    pub headers: HeaderMap,
    /// The shortest time from the end of a write to the next one.
    pub pace: Duration,
    /// How long all requests together may take, with the waits for them.
    pub budget: Duration,
    /// The forge's words.
    pub words: Words,
}

/// One request.
#[derive(Debug, Clone)]
pub struct Call<'a> {
    pub(super) method: Method,
    path: &'a [&'a str],
    query: Vec<(&'a str, String)>,
    body: Option<serde_json::Value>,
    pub(super) issue: Option<u64>,
    repeatable: bool,
}

impl<'a> Call<'a> {
    /// A request to the segments of a path below the base; each is percent-encoded (`group/name` becomes one segment).
    #[must_use]
    pub fn new(method: Method, path: &'a [&'a str]) -> Self {
        let repeatable = method != Method::POST;
        Self { method, path, query: Vec::new(), body: None, issue: None, repeatable }
    }

    /// A `GET`.
    #[must_use]
    pub fn get(path: &'a [&'a str]) -> Self {
        Self::new(Method::GET, path)
    }

    /// With one more parameter in its query.
    #[must_use]
    pub fn query(mut self, name: &'a str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    /// With a JSON body.
    #[must_use]
    pub fn json(mut self, body: serde_json::Value) -> Self {
        self.body = Some(body);
        self
    }

    /// About an issue: if it is not there, [`ForgeError::Gone`] tells.
    #[must_use]
    pub fn about(mut self, issue: u64) -> Self {
        self.issue = Some(issue);
        self
    }

    /// A `POST` that does no harm when done twice (adding a label that is there).
    #[must_use]
    pub fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    fn is_write(&self) -> bool {
        self.method != Method::GET
    }

    /// Method and path, for messages. The query is left out.
    pub(super) fn shown(&self) -> String {
        format!("{} /{}", self.method, self.path.join("/"))
    }
}

/// Speaks with one forge during one run.
#[derive(Debug)]
pub struct Client {
    settings: Settings,
    headers: HeaderMap,
    /// Of the budget.
    spent: Duration,
    /// When the last write ended.
    written: Option<Instant>,
}

impl Client {
    /// A client.
    ///
    /// # Errors
    /// [`ForgeError::Refused`] for an address that the token must not be sent to: neither `https`, nor `http` to this
    /// machine, nor `http` by the operator's own word. [`ForgeError::Denied`] for a token that no header can carry.
    pub fn new(settings: Settings) -> Result<Self, ForgeError> {
        let words = settings.words;
        let local = match settings.base.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(ip)) => ip.is_loopback(),
            Some(Host::Ipv6(ip)) => ip.is_loopback(),
            None => false,
        };
        let scheme = settings.base.scheme();
        if !(scheme == "https" || scheme == "http" && (local || settings.plain)) || settings.base.cannot_be_a_base() {
            let forge = words.forge;
            return Err(ForgeError::Refused(format!(
                "the token is not sent to {forge} without TLS: use an https address"
            )));
        }
        let mut value = HeaderValue::from_str(settings.auth.1.reveal()).map_err(|_| ForgeError::Denied {
            message: format!("the token for {} has characters that no token has", words.forge),
            needs: words.token.to_owned(),
        })?;
        value.set_sensitive(true);
        let mut headers = settings.headers.clone();
        headers.insert(settings.auth.0.clone(), value);
        Ok(Self { settings, headers, spent: Duration::ZERO, written: None })
    }

    /// Sends a request and reads its JSON answer.
    ///
    /// # Errors
    /// [`ForgeError`]: what can't be repeated, or not within the budget, ends here. `Busy` after a write that can't be
    /// repeated leaves open whether it was done.
    pub async fn send<T: DeserializeOwned>(&mut self, call: &Call<'_>) -> Result<T, ForgeError> {
        let url = self.address(call)?;
        let answer = self.request(call, url).await?;
        self.read(call, &answer)
    }

    /// Sends a request whose answer's text does not matter.
    ///
    /// # Errors
    /// As [`Client::send`].
    pub async fn done(&mut self, call: &Call<'_>) -> Result<(), ForgeError> {
        let url = self.address(call)?;
        self.request(call, url).await.map(|_| ())
    }

    /// Sends a `GET` whose answer is a list, and reads all its pages: the `Link` to the next one (RFC 8288), else
    /// `x-next-page` (GitLab).
    ///
    /// # Errors
    /// As [`Client::send`]; [`ForgeError::Refused`] if the next page is on another host: the token is not sent there.
    pub async fn pages<T: DeserializeOwned>(&mut self, call: &Call<'_>) -> Result<Vec<T>, ForgeError> {
        let (mut all, mut url) = (Vec::new(), self.address(call)?);
        loop {
            let answer = self.request(call, url.clone()).await?;
            all.extend(self.read::<Vec<T>>(call, &answer)?);
            let Some(next) = next_page(&answer.headers, &url) else { return Ok(all) };
            if next.origin() != self.settings.base.origin() {
                return Err(ForgeError::Refused(format!(
                    "{}'s next page of {} is at another address, and the token is not sent there",
                    self.settings.words.forge,
                    call.shown()
                )));
            }
            url = next;
        }
    }

    fn address(&self, call: &Call<'_>) -> Result<Url, ForgeError> {
        let mut url = self.settings.base.clone();
        let no_base = |()| ForgeError::Refused("the address of the forge can't have a path".to_owned());
        url.path_segments_mut().map_err(no_base)?.pop_if_empty().extend(call.path);
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        Ok(url)
    }

    fn read<T: DeserializeOwned>(&self, call: &Call<'_>, answer: &Answer) -> Result<T, ForgeError> {
        serde_json::from_slice(&answer.body).map_err(|error| {
            // Where the answer stops making sense, but not the answer itself.
            let at = format!("line {}, column {}", error.line(), error.column());
            let message = format!(
                "{} answered {} with something else than its API ({at})",
                self.settings.words.forge,
                call.shown()
            );
            ForgeError::Busy { message, retry_after: None }
        })
    }

    async fn request(&mut self, call: &Call<'_>, url: Url) -> Result<Answer, ForgeError> {
        let begun = Instant::now();
        let deadline = begun + self.settings.budget.saturating_sub(self.spent);
        let answer = self.in_time(call, &url, deadline).await;
        // What happens between requests (probes, git) is not the forge's doing.
        self.spent += begun.elapsed();
        answer
    }

    async fn in_time(&mut self, call: &Call<'_>, url: &Url, deadline: Instant) -> Result<Answer, ForgeError> {
        if Instant::now() >= deadline {
            return Err(self.out_of_time());
        }
        if call.is_write() {
            let free = self.written.map_or_else(Instant::now, |written| written + self.settings.pace);
            self.wait(call, free.saturating_duration_since(Instant::now()), deadline, None).await?;
        }
        let answer = self.attempts(call, url, deadline).await;
        if call.is_write() {
            self.written = Some(Instant::now());
        }
        answer
    }

    async fn attempts(&self, call: &Call<'_>, url: &Url, deadline: Instant) -> Result<Answer, ForgeError> {
        let mut steps = STEPS.iter();
        loop {
            let trouble = match self.attempt(call, url, deadline).await {
                Ok(answer) => match answer.meaning(call, &self.settings.words) {
                    Meaning::Done => return Ok(answer),
                    Meaning::Error(error) => return Err(error),
                    Meaning::Later(trouble) => trouble,
                },
                Err(trouble) => trouble,
            };
            let again = call.repeatable || trouble.undone;
            let Some(step) = steps.next().filter(|_| again) else { return Err(trouble.give_up(call.repeatable)) };
            let pace = if call.is_write() { self.settings.pace } else { Duration::ZERO };
            let wait = trouble.wait.unwrap_or_default().max(*step).max(pace);
            tracing::debug!("{}; again in {} ms", trouble.why, wait.as_millis());
            self.wait(call, wait, deadline, Some(&trouble)).await?;
        }
    }

    /// Waits, or says at once that the run has not the time for it.
    async fn wait(
        &self,
        call: &Call<'_>,
        wait: Duration,
        deadline: Instant,
        trouble: Option<&Trouble>,
    ) -> Result<(), ForgeError> {
        let room = if call.is_write() { ROOM } else { Duration::ZERO };
        let begin = Instant::now().checked_add(wait.saturating_add(room));
        if begin.is_none_or(|begin| begin > deadline) {
            return Err(trouble.map_or_else(
                || self.out_of_time(),
                // Nothing is left open: it would have been repeated.
                |trouble| trouble.clone().give_up(true),
            ));
        }
        sleep(wait).await;
        Ok(())
    }

    fn out_of_time(&self) -> ForgeError {
        let forge = self.settings.words.forge;
        let message = format!("the time for {forge} is up; the rest is left to the next run");
        ForgeError::Busy { message, retry_after: None }
    }

    async fn attempt(&self, call: &Call<'_>, url: &Url, deadline: Instant) -> Result<Answer, Trouble> {
        let forge = self.settings.words.forge;
        let left = deadline.saturating_duration_since(Instant::now());
        let request = self.settings.http.request(call.method.clone(), url.clone());
        let mut request = request.headers(self.headers.clone()).timeout(left.min(REQUEST));
        if let Some(body) = &call.body {
            request = request.json(body);
        }
        let failed = |error: reqwest::Error| Trouble::network(forge, call, &error.without_url());
        let response = request.send().await.map_err(failed)?;
        Answer::read(response).await.map_err(|error| match error {
            Some(error) => failed(error),
            None => Trouble::too_large(forge, call),
        })
    }
}
