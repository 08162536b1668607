//! git's smart HTTP protocol for libgit2, over reqwest and rustls: the one TLS stack of this program.
//!
//! `GET <url>/info/refs?service=git-…-pack` lists the refs, `POST <url>/git-…-pack` fetches or pushes (git's
//! `gitprotocol-http`). As git does, redirects are followed for the first request only, and what follows goes there.
//! The token is sent as basic authentication, and only to the host it was meant for.

use std::cell::RefCell;
use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use git2::transport::{Service, SmartSubtransport, SmartSubtransportStream, Transport};
use git2::{Direction, Error, ErrorClass, ErrorCode};
use reqwest::StatusCode;
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION};
use tokio::runtime::Runtime;
use url::Url;

use super::address::without_credentials;
use super::{RepoError, Repository};
use crate::model::{Redactor, Secret};

/// GitHub's name for the user of a token; other forges take any.
const TOKEN_USER: &str = "x-access-token";

/// How long to wait for a connection, and for each further piece of an answer (hooks may take their time).
const CONNECT: Duration = Duration::from_secs(30);
const SILENCE: Duration = Duration::from_secs(120);

/// How many redirects the first request follows.
const REDIRECTS: usize = 5;

thread_local! {
    /// What [`transport`] works with: libgit2 creates transports on the thread that asked for them.
    static CURRENT: RefCell<Option<Arc<Context>>> = const { RefCell::new(None) };
}

/// What all requests of a session share.
struct Context {
    runtime: Runtime,
    client: reqwest::Client,
    url: Url,
    user: String,
    token: Option<Secret>,
    /// Where redirects led.
    base: Mutex<Option<Url>>,
    /// The last failure, in words that libgit2 has no room for.
    fault: Mutex<Option<Fault>>,
}

enum Fault {
    Unauthorized(String),
    Other(String),
}

/// Talks over HTTP while it lives.
pub(super) struct Session {
    context: Arc<Context>,
    redactor: Redactor,
}

impl Drop for Session {
    fn drop(&mut self) {
        CURRENT.with_borrow_mut(|current| *current = None);
    }
}

impl Session {
    /// Gets ready to talk to the repository's remote.
    pub(super) fn begin(repository: &Repository, direction: Direction) -> Result<Self, RepoError> {
        let remote = repository.git.find_remote(&repository.options.remote);
        let remote = remote.map_err(RepoError::git("find the remote"))?;
        let pushed = if direction == Direction::Push { remote.pushurl().ok().flatten() } else { None };
        let text = pushed.or_else(|| remote.url().ok()).unwrap_or_default();
        let shown = without_credentials(text);
        let failed = |message: String| RepoError::Transport { url: shown.clone(), message };
        let url = Url::parse(text).map_err(|error| failed(error.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let context = Arc::new(Context {
            runtime: runtime.map_err(|error| failed(error.to_string()))?,
            client: client(url.scheme() == "https").map_err(failed)?,
            user: if url.username().is_empty() { TOKEN_USER } else { url.username() }.to_owned(),
            url: Url::parse(&shown).map_err(|error| failed(error.to_string()))?,
            token: repository.options.token.clone(),
            base: Mutex::new(None),
            fault: Mutex::new(None),
        });
        CURRENT.with_borrow_mut(|current| *current = Some(Arc::clone(&context)));
        Ok(Self { context, redactor: repository.redactor.clone() })
    }

    /// The remote as libgit2 needs it: by its address, without credentials.
    pub(super) fn remote<'a>(&self, git: &'a git2::Repository) -> Result<git2::Remote<'a>, RepoError> {
        git.remote_anonymous(self.context.url.as_str()).map_err(|error| self.failure(&error))
    }

    /// What libgit2's failure means, seen with ours.
    pub(super) fn failure(&self, error: &Error) -> RepoError {
        match self.context.fault.lock().unwrap_or_else(PoisonError::into_inner).take() {
            Some(Fault::Unauthorized(detail)) => {
                RepoError::Unauthorized { url: self.context.url.to_string(), detail: self.redactor.text(&detail) }
            }
            Some(Fault::Other(message)) => self.fault(message),
            None => self.fault(error.message()),
        }
    }

    /// A failure of the transport.
    pub(super) fn fault(&self, message: impl AsRef<str>) -> RepoError {
        RepoError::Transport { url: self.context.url.to_string(), message: self.redactor.text(message.as_ref()) }
    }
}

/// ring and the platform's certificates; read once a process, so that later connections resume TLS sessions.
fn tls() -> Result<rustls::ClientConfig, String> {
    use rustls_platform_verifier::BuilderVerifierExt;
    static CONFIG: OnceLock<Result<rustls::ClientConfig, String>> = OnceLock::new();
    let build = || {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
        Ok(builder.with_platform_verifier()?.with_no_client_auth())
    };
    CONFIG.get_or_init(|| build().map_err(|error: rustls::Error| error.to_string())).clone()
}

/// For plain HTTP on a machine without certificates: it works, and a redirect to HTTPS finds nothing it can trust.
fn trustless() -> Result<rustls::ClientConfig, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|error| error.to_string())?;
    Ok(builder.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth())
}

/// A client for one session.
fn client(needs_tls: bool) -> Result<reqwest::Client, String> {
    let tls = match tls() {
        Err(error) if needs_tls => return Err(format!("no certificates of authorities on this machine: {error}")),
        Err(_) => trustless()?,
        Ok(config) => config,
    };
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .read_timeout(SILENCE)
        // Some servers speak the smart protocol only to clients that call themselves git.
        .user_agent(concat!("git/2.0 (upkept ", env!("CARGO_PKG_VERSION"), ")"))
        .build()
        .map_err(|error| chain(&error.without_url()))
}

/// Creates a transport for the session of this thread; registered with libgit2 for `http` and `https`.
pub(super) fn transport(remote: &git2::Remote<'_>) -> Result<Transport, Error> {
    let context = CURRENT.with_borrow(Clone::clone).ok_or_else(|| http_error("no session was begun"))?;
    Transport::smart(remote, true, Subtransport(context))
}

struct Subtransport(Arc<Context>);

impl SmartSubtransport for Subtransport {
    fn action(&self, _url: &str, action: Service) -> Result<Box<dyn SmartSubtransportStream>, Error> {
        let (service, is_list) = match action {
            Service::UploadPackLs => ("git-upload-pack", true),
            Service::UploadPack => ("git-upload-pack", false),
            Service::ReceivePackLs => ("git-receive-pack", true),
            Service::ReceivePack => ("git-receive-pack", false),
        };
        let answer = if is_list { Some(self.0.list(service)?) } else { None };
        Ok(Box::new(Exchange {
            context: Arc::clone(&self.0),
            service,
            body: Vec::new(),
            answer,
            piece: io::Cursor::default(),
        }))
    }

    fn close(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// One request and its answer: libgit2 writes the one, then reads the other.
struct Exchange {
    context: Arc<Context>,
    service: &'static str,
    body: Vec<u8>,
    answer: Option<reqwest::Response>,
    piece: io::Cursor<Vec<u8>>,
}

impl Write for Exchange {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.body.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Exchange {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.answer.is_none() {
            let body = std::mem::take(&mut self.body);
            self.answer = Some(self.context.post(self.service, body).map_err(io::Error::other)?);
        }
        loop {
            let count = self.piece.read(buffer)?;
            let Some(answer) = self.answer.as_mut().filter(|_| count == 0) else { return Ok(count) };
            match self.context.runtime.block_on(answer.chunk()) {
                Ok(Some(bytes)) => self.piece = io::Cursor::new(bytes.to_vec()),
                Ok(None) => return Ok(0),
                Err(error) => {
                    return Err(io::Error::other(self.context.fail(Fault::Other(chain(&error.without_url())))));
                }
            }
        }
    }
}

impl Context {
    /// The first request of a service; follows redirects and remembers where they led.
    fn list(&self, service: &str) -> Result<reqwest::Response, Error> {
        let query = format!("/info/refs?service={service}");
        let mut url = joined(&self.url, &query).map_err(|message| self.fail(Fault::Other(message)))?;
        for _ in 0..=REDIRECTS {
            let answer = self.send(self.client.get(url.clone()).header(ACCEPT, "*/*"), &url)?;
            if !answer.status().is_redirection() {
                self.remember(&url, &query);
                return self.check(answer, service);
            }
            let target = answer.headers().get(LOCATION).and_then(|target| target.to_str().ok());
            let next = target.and_then(|target| url.join(target).ok());
            url = next.ok_or_else(|| self.fail(Fault::Other("a redirect leads nowhere".to_owned())))?;
        }
        Err(self.fail(Fault::Other("too many redirects".to_owned())))
    }

    fn post(&self, service: &str, body: Vec<u8>) -> Result<reqwest::Response, Error> {
        let base = self.base.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let base = base.unwrap_or_else(|| self.url.clone());
        let url = joined(&base, &format!("/{service}")).map_err(|message| self.fail(Fault::Other(message)))?;
        let request = self.client.post(url.clone()).body(body);
        let request = request.header(CONTENT_TYPE, format!("application/x-{service}-request"));
        let answer = self.send(request.header(ACCEPT, format!("application/x-{service}-result")), &url)?;
        self.check(answer, service)
    }

    fn send(&self, request: reqwest::RequestBuilder, url: &Url) -> Result<reqwest::Response, Error> {
        let ours = url.host() == self.url.host()
            && (url.port_or_known_default() == self.url.port_or_known_default() && url.scheme() == self.url.scheme()
                || url.scheme() == "https" && self.url.scheme() == "http");
        let request = match &self.token {
            Some(token) if ours => request.basic_auth(&self.user, Some(token.reveal())),
            _ => request,
        };
        // Built inside the runtime: reqwest starts its timers when it is called, not when it is awaited.
        let answer = async { request.send().await };
        self.runtime.block_on(answer).map_err(|error| self.fail(Fault::Other(chain(&error.without_url()))))
    }

    /// Turns a status that is no answer into a fault.
    fn check(&self, answer: reqwest::Response, service: &str) -> Result<reqwest::Response, Error> {
        let status = answer.status();
        if status.is_success() {
            let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            if kind.starts_with(&format!("application/x-{service}-")) {
                return Ok(answer);
            }
            return Err(self.fail(Fault::Other(format!("no git server: the answer is `{kind}`"))));
        }
        let text = self.runtime.block_on(answer.text()).unwrap_or_default();
        let text = text.split('<').next().unwrap_or_default().trim().chars().take(200).collect::<String>();
        let detail = format!("HTTP {status} {text}").trim_end().to_owned();
        Err(self.fail(match status {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => Fault::Unauthorized(detail),
            _ => Fault::Other(detail),
        }))
    }

    fn remember(&self, url: &Url, query: &str) {
        let base = url.as_str().strip_suffix(query).and_then(|base| Url::parse(base).ok());
        *self.base.lock().unwrap_or_else(PoisonError::into_inner) = base;
    }

    fn fail(&self, fault: Fault) -> Error {
        let error = match &fault {
            Fault::Unauthorized(text) => Error::new(ErrorCode::Auth, ErrorClass::Http, text),
            Fault::Other(text) => http_error(text),
        };
        *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
        error
    }
}

/// `rest` appended to a repository's address.
fn joined(base: &Url, rest: &str) -> Result<Url, String> {
    Url::parse(&format!("{}{rest}", base.as_str().trim_end_matches('/'))).map_err(|error| error.to_string())
}

fn http_error(text: &str) -> Error {
    Error::new(ErrorCode::GenericError, ErrorClass::Http, text)
}

/// An error with its causes.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
