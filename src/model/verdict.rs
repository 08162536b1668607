//! The judgement on a check, and the word that says why.

use serde::{Deserialize, Serialize};

/// What a check means for the people who use the site.
///
/// Ordered from best to worst, so that `max` is the worse of two; [`Verdict::Unknown`] is outside that order
/// (it says nothing about the site) and sorts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nobody could look: the runner had no network, or the run's deadline came first.
    Unknown,
    /// The site answered as expected.
    Up,
    /// The site answered as expected, but slower than its `degraded` limit.
    Degraded,
    /// The site did not answer, or not as expected.
    Down,
}

impl Verdict {
    /// The word used in files, on the terminal and in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Up => "up",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }

    /// Reads [`Verdict::word`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "unknown" => Self::Unknown,
            "up" => Self::Up,
            "degraded" => Self::Degraded,
            "down" => Self::Down,
            _ => return None,
        })
    }

    /// True for the verdicts that make an incident.
    #[must_use]
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Degraded | Self::Down)
    }
}

/// Why a verdict is what it is: a closed list of words, so that causes can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The name has no address (NXDOMAIN, or no A/AAAA record).
    NameNotFound,
    /// The resolver failed or did not answer, so nothing is known about the name.
    NameLookupFailed,
    /// The host answered that nobody listens on the port.
    ConnectionRefused,
    /// No answer within the time allowed, in whichever phase.
    TimedOut,
    /// The network says there is no way to the host (unreachable host or network).
    NoRoute,
    /// The connection was cut by a reset.
    ConnectionReset,
    /// The other side closed the connection before the answer was complete.
    ConnectionClosed,
    /// The TLS handshake failed, or the certificate is not acceptable.
    Tls,
    /// The answer is not valid for the protocol.
    Protocol,
    /// Too many redirects, a redirect loop, or a redirect that leads nowhere.
    Redirects,
    /// The HTTP status code is not among those expected.
    HttpStatus,
    /// The body lacks an expected text, contains a forbidden one, or can't be decoded.
    Body,
    /// The answer was right, but took longer than a limit.
    TooSlow,
    /// This runner could reach neither the sites nor the reference addresses.
    NoNetwork,
    /// The run's own deadline came before the check was finished.
    Deadline,
    /// The runner can't make this kind of check (for example no IPv6).
    Unsupported,
    /// A fault in Upkept itself, isolated to this check.
    Internal,
}

impl Reason {
    /// Every reason, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::NameNotFound,
        Self::NameLookupFailed,
        Self::ConnectionRefused,
        Self::TimedOut,
        Self::NoRoute,
        Self::ConnectionReset,
        Self::ConnectionClosed,
        Self::Tls,
        Self::Protocol,
        Self::Redirects,
        Self::HttpStatus,
        Self::Body,
        Self::TooSlow,
        Self::NoNetwork,
        Self::Deadline,
        Self::Unsupported,
        Self::Internal,
    ];

    /// The word used in files and in the API.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NameNotFound => "name-not-found",
            Self::NameLookupFailed => "name-lookup-failed",
            Self::ConnectionRefused => "connection-refused",
            Self::TimedOut => "timed-out",
            Self::NoRoute => "no-route",
            Self::ConnectionReset => "connection-reset",
            Self::ConnectionClosed => "connection-closed",
            Self::Tls => "tls",
            Self::Protocol => "protocol",
            Self::Redirects => "redirects",
            Self::HttpStatus => "http-status",
            Self::Body => "body",
            Self::TooSlow => "too-slow",
            Self::NoNetwork => "no-network",
            Self::Deadline => "deadline",
            Self::Unsupported => "unsupported",
            Self::Internal => "internal",
        }
    }

    /// Reads [`Reason::word`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }

    /// The reason as people say it, lower case, without a full stop.
    #[must_use]
    pub fn phrase(self) -> &'static str {
        match self {
            Self::NameNotFound => "name not found",
            Self::NameLookupFailed => "name lookup failed",
            Self::ConnectionRefused => "connection refused",
            Self::TimedOut => "timed out",
            Self::NoRoute => "no route to host",
            Self::ConnectionReset => "connection reset",
            Self::ConnectionClosed => "connection closed early",
            Self::Tls => "TLS handshake failed",
            Self::Protocol => "invalid answer",
            Self::Redirects => "redirects lead nowhere",
            Self::HttpStatus => "unexpected HTTP status",
            Self::Body => "unexpected body",
            Self::TooSlow => "too slow",
            Self::NoNetwork => "this runner has no network",
            Self::Deadline => "the run's deadline came first",
            Self::Unsupported => "not possible on this runner",
            Self::Internal => "internal fault",
        }
    }
}

/// A verdict with its reason and a sentence for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Why; `None` for [`Verdict::Up`].
    pub reason: Option<Reason>,
    /// What exactly was seen, in words (`expected 200–299, got 503`); empty for [`Verdict::Up`].
    pub detail: String,
}

impl Judgement {
    /// The judgement on a check with nothing to complain about.
    #[must_use]
    pub fn up() -> Self {
        Self { verdict: Verdict::Up, reason: None, detail: String::new() }
    }

    /// A judgement with a reason.
    #[must_use]
    pub fn because(verdict: Verdict, reason: Reason, detail: impl Into<String>) -> Self {
        Self { verdict, reason: Some(reason), detail: detail.into() }
    }
}
