//! What happened: probes that observe and never judge.
//!
//! [`NetProber`] makes one attempt with fresh connections and fresh name lookups; the pool runs the attempts of all
//! sites, and `retry` those of one. Everything above the [`Prober`] seam can be tested with scripted observations.
//!
//! Proxies are not used, whatever the environment says: a status page tells how the site answers, and the phases and
//! addresses seen through a proxy are the proxy's.

mod address;
mod body;
mod certificate;
mod connect;
mod decode;
mod exchange;
mod failure;
mod head;
mod http;
mod lookup;
pub mod network;
pub mod pool;
mod redirect;
pub mod reference;
mod request;
mod retry;
mod tcp;
mod tls;
mod trace;
mod verifier;
mod worth;

use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;

use rustls::pki_types::CertificateDer;

use crate::model::{Observation, Site, Target};

pub use network::{nothing_reached, without_network};
pub use pool::{RunLimits, check_all};
pub use reference::any_reachable;

/// The seam between running checks and touching the network.
pub trait Prober: Send + Sync {
    /// Makes one attempt. Always ends within the site's own time limit, and reports what failed as an observation.
    fn probe<'a>(&'a self, site: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>>;
}

/// Why a prober can't be made.
#[derive(Debug, thiserror::Error)]
pub enum ProbeError {
    /// The user agent has characters that a header can't carry.
    #[error("`user_agent` can't be sent as a header: use visible ASCII characters")]
    UserAgent,
    /// A certificate given as a trust anchor is none.
    #[error("trust anchor {number} is no usable certificate: give PEM or DER of a certificate authority")]
    TrustAnchor {
        /// Which one, counted from 1.
        number: usize,
    },
    /// TLS could not be set up.
    #[error("TLS can't be set up: {0}")]
    Tls(#[from] rustls::Error),
}

/// What all attempts of a run share: name servers, trust anchors, header values. No connection and no name is kept.
pub struct NetProber {
    resolver: lookup::Resolver,
    tls: tls::Setup,
    user_agent: hyper::header::HeaderValue,
}

impl NetProber {
    /// A prober that uses the machine's name servers and trust store, and calls itself `user_agent`.
    ///
    /// # Errors
    /// If the user agent is no header value, or TLS can't be set up. A trust store that can't be read is not an error
    /// here: it shows at the first site that needs it.
    pub fn new(user_agent: &str) -> Result<Self, ProbeError> {
        let user_agent = user_agent.parse().map_err(|_| ProbeError::UserAgent)?;
        Ok(Self { resolver: lookup::Resolver::system(), tls: tls::Setup::new()?, user_agent })
    }

    /// Trusts these certificate authorities, too. Each is DER, or PEM with one or more certificates.
    ///
    /// # Errors
    /// Names the first that is no usable certificate authority.
    pub fn with_roots<R: AsRef<[u8]>>(mut self, roots: impl IntoIterator<Item = R>) -> Result<Self, ProbeError> {
        let mut anchors: Vec<CertificateDer<'static>> = Vec::new();
        for (index, root) in roots.into_iter().enumerate() {
            let number = index.saturating_add(1);
            anchors.extend(certificate::anchors(root.as_ref()).ok_or(ProbeError::TrustAnchor { number })?);
        }
        self.tls.trust(anchors);
        Ok(self)
    }

    /// Asks this name server (UDP, then TCP) instead of the machine's own. The hosts file still goes first.
    #[must_use]
    pub fn with_name_server(mut self, server: SocketAddr) -> Self {
        self.resolver = lookup::Resolver::asking(server);
        self
    }
}

impl Prober for NetProber {
    fn probe<'a>(&'a self, site: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>> {
        Box::pin(async move {
            let seen = match &site.target {
                Target::Http(target) => http::probe(self, site, target).await,
                Target::Tcp(target) => tcp::probe(self, site, target).await,
            };
            if site.target.is_secret() { trace::conceal(seen) } else { seen }
        })
    }
}
