//! One thing watched, as validated: what the code sees of an entry under `sites:`.

use std::time::Duration;

use super::{Masked, Slo, Slug};

/// A watched site.
#[derive(Debug, Clone)]
pub struct Site {
    /// Names its files and its page.
    pub slug: Slug,
    /// Display name.
    pub name: String,
    /// What is probed.
    pub target: Target,
    /// What a good answer looks like.
    pub expect: Expectations,
    /// How long an attempt may take, and how much it may read.
    pub limits: Limits,
    /// Waits before each further attempt after a failed one; its length is the number of retries.
    pub retries: Vec<Duration>,
    /// Which addresses may be used.
    pub family: AddressFamily,
    /// Heading it is shown under.
    pub group: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// An emoji, the path of a picture, its address, or `auto` for the one that the site itself has.
    pub icon: Option<String>,
    /// Address for visitors, if it differs from what is probed or if that is secret.
    pub link: Option<String>,
    /// The sites that it can't work without; never itself, and never in a circle.
    pub depends_on: Vec<Slug>,
    /// Logins of the people who get its issues assigned, besides those of all issues.
    pub assignees: Vec<String>,
    /// What is promised of it, if anything.
    pub slo: Option<Slo>,
}

impl Site {
    /// Its icon, if that is a character or two (an emoji) and not a picture.
    #[must_use]
    pub fn emblem(&self) -> Option<&str> {
        self.icon.as_deref().filter(|icon| (1..=8).contains(&icon.chars().count()) && !icon.is_ascii())
    }
}

/// What is probed.
#[derive(Debug, Clone)]
pub enum Target {
    /// `http://` or `https://`.
    Http(HttpTarget),
    /// `tcp://host:port`.
    Tcp(TcpTarget),
}

impl Target {
    /// The address as it may be shown: secrets as `${NAME}`.
    #[must_use]
    pub fn shown(&self) -> &str {
        match self {
            Self::Http(http) => http.url.shown(),
            Self::Tcp(tcp) => tcp.address.shown(),
        }
    }

    /// True if part of the address is a secret: then resolved addresses and certificate names are secret, too.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        match self {
            Self::Http(http) => http.url.is_secret(),
            Self::Tcp(tcp) => tcp.address.is_secret(),
        }
    }

    /// The word for the kind of check.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Http(_) => "http",
            Self::Tcp(_) => "tcp",
        }
    }
}

/// An HTTP request.
#[derive(Debug, Clone)]
pub struct HttpTarget {
    /// A valid absolute `http` or `https` URL once revealed.
    pub url: Masked,
    /// Request method, upper case.
    pub method: String,
    /// Request headers, in order; names and values are valid once revealed.
    pub headers: Vec<(String, Masked)>,
    /// Request body.
    pub body: Option<Masked>,
    /// How many redirects are followed; 0 means that a redirect is the answer.
    pub redirects: u8,
    /// Accept any certificate (its facts are still recorded).
    pub insecure: bool,
}

/// A TCP connection.
#[derive(Debug, Clone)]
pub struct TcpTarget {
    /// `host:port`, IPv6 literals in brackets; valid once revealed.
    pub address: Masked,
}

/// Which address families may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AddressFamily {
    /// Whatever the name has and the runner can use.
    #[default]
    Any,
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
}

/// Bounds of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// For name lookup, connect and TLS handshake together, a hop.
    pub connect: Duration,
    /// For the whole attempt, redirects and body included.
    pub total: Duration,
    /// Bytes of the decoded body that are read; what comes after is not looked at.
    pub body: usize,
}

/// An inclusive range of status codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusRange {
    /// First code.
    pub from: u16,
    /// Last code, not below `from`.
    pub to: u16,
}

impl StatusRange {
    /// True if `code` is in the range.
    #[must_use]
    pub fn contains(self, code: u16) -> bool {
        (self.from..=self.to).contains(&code)
    }
}

impl std::fmt::Display for StatusRange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}–{}", self.from, self.to) }
    }
}

/// What a good answer looks like.
#[derive(Debug, Clone, Default)]
pub struct Expectations {
    /// Acceptable status codes; empty for kinds that have none.
    pub status: Vec<StatusRange>,
    /// Texts that must be in the body.
    pub present: Vec<Masked>,
    /// Texts that must not be in the body.
    pub absent: Vec<Masked>,
    /// Slower than this is degraded.
    pub degraded_after: Option<Duration>,
    /// Slower than this is down.
    pub down_after: Option<Duration>,
}

impl Expectations {
    /// True if the body has to be read to judge the answer.
    #[must_use]
    pub fn need_body(&self) -> bool {
        !self.present.is_empty() || !self.absent.is_empty()
    }
}
