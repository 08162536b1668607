//! What a probe attempt saw. Facts only: nothing here says whether they are good or bad.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Reason, Timestamp};

/// The phases of an attempt, in the order in which they happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Finding the addresses of the name.
    Lookup,
    /// Opening the TCP connection.
    Connect,
    /// The TLS handshake.
    Tls,
    /// Sending the request and waiting for the head of the answer.
    FirstByte,
    /// Reading the body.
    Body,
}

impl Phase {
    /// The phase as people say it.
    #[must_use]
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Lookup => "name lookup",
            Self::Connect => "connect",
            Self::Tls => "TLS handshake",
            Self::FirstByte => "waiting for the answer",
            Self::Body => "reading the body",
        }
    }
}

/// How long each phase took; `None` where the attempt did not get that far (or has no such phase).
///
/// Of a redirect chain, `lookup`, `connect` and `tls` are sums over its hops, so that the parts never exceed `total`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phases {
    /// Name lookup.
    pub lookup: Option<Duration>,
    /// TCP connect.
    pub connect: Option<Duration>,
    /// TLS handshake.
    pub tls: Option<Duration>,
    /// From the connection being ready to the head of the answer (time to first byte).
    pub first_byte: Option<Duration>,
    /// The whole attempt, from its start to its end or failure.
    pub total: Duration,
}

/// A failed attempt: where it failed, how, and the words the system used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The phase that did not complete.
    pub phase: Phase,
    /// The kind of failure.
    pub reason: Reason,
    /// A sentence with the particulars (`certificate expired on 2020-02-01`).
    pub detail: String,
}

/// Facts of the certificate a server presented, also of a rejected one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Subject common name or first alternative name.
    pub subject: String,
    /// Issuer's common name.
    pub issuer: String,
    /// First moment of validity.
    pub not_before: Timestamp,
    /// Last moment of validity.
    pub not_after: Timestamp,
}

/// What one attempt saw: an answer, or a failure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// Phase times.
    pub phases: Phases,
    /// Remote address and port of the last connection (`203.0.113.7:443`).
    pub address: Option<String>,
    /// True if what was connected to, or tried, is on this machine or in a private network: a refusal then comes from
    /// the host itself, while one from the internet may as well come from the runner's own firewall. Not recorded.
    #[serde(skip)]
    pub nearby: bool,
    /// Application protocol (`HTTP/1.1`, `HTTP/2.0`), and TLS version if any.
    pub protocol: Option<String>,
    /// TLS protocol version (`TLSv1.3`).
    pub tls_version: Option<String>,
    /// The server's certificate.
    pub certificate: Option<Certificate>,
    /// HTTP status of the last answer.
    pub status: Option<u16>,
    /// Head of the last answer (status line and headers, a line each), bounded, and without headers that carry
    /// credentials; kept as evidence of HTTP checks that found trouble.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
    /// Number of redirects followed.
    pub redirects: u8,
    /// The decoded body, up to the body limit; kept only until it has been judged, never recorded.
    #[serde(skip)]
    pub body: Option<String>,
    /// Why the attempt failed; `None` if an answer was received in full.
    pub failure: Option<Failure>,
}

impl Observation {
    /// An attempt that failed in `phase` after `total`.
    #[must_use]
    pub fn failed(phase: Phase, reason: Reason, detail: impl Into<String>, total: Duration) -> Self {
        Self {
            phases: Phases { total, ..Phases::default() },
            failure: Some(Failure { phase, reason, detail: detail.into() }),
            ..Self::default()
        }
    }

    /// True once a TCP connection was open.
    #[must_use]
    pub fn connected(&self) -> bool {
        self.phases.connect.is_some()
    }

    /// The recorded response time in whole milliseconds: 0 exactly when no connection was made, else at least 1.
    #[must_use]
    pub fn response_ms(&self) -> u32 {
        if !self.connected() {
            return 0;
        }
        u32::try_from(self.phases.total.as_millis()).unwrap_or(u32::MAX).max(1)
    }

    /// The recorded code: the HTTP status, or 0 if there is none.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.status.unwrap_or(0)
    }
}
