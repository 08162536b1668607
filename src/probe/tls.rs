//! The TLS handshake: one shared set-up a run, one witness a connection, no session resumed.

use std::io;
use std::sync::Arc;

use rustls::client::Resumption;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{AlertDescription, ClientConfig, InvalidMessage};
use rustls_platform_verifier::Verifier;
use tokio::net::TcpStream;
use tokio::sync::OnceCell;
use tokio::task::spawn_blocking;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use url::Host;

use crate::model::{Certificate, Failure, Phase, Reason};

use super::trace::Trace;
use super::verifier::{Shown, Witness};
use super::{ProbeError, certificate, failure};

/// What every handshake of a run shares.
pub(super) struct Setup {
    provider: Arc<CryptoProvider>,
    /// The configuration up to the verifier; cloning it is cheap.
    base: ClientConfig,
    extra: Vec<CertificateDer<'static>>,
    /// The trust store, read once, and only if a site needs it.
    trust: OnceCell<Option<Arc<dyn ServerCertVerifier>>>,
}

impl Setup {
    /// TLS 1.2 and 1.3 by ring, HTTP/2 preferred.
    pub(super) fn new() -> Result<Self, ProbeError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut base = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(rustls::RootCertStore::empty())
            .with_no_client_auth();
        base.resumption = Resumption::disabled();
        base.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self { provider, base, extra: Vec::new(), trust: OnceCell::new() })
    }

    /// Adds trust anchors.
    pub(super) fn trust(&mut self, anchors: Vec<CertificateDer<'static>>) {
        self.extra.extend(anchors);
        self.trust = OnceCell::new();
    }

    /// The machine's trust store and the extra anchors; `None` if there is no anchor at all. Read once, by a thread
    /// that may block; a caller that measures time asks once before.
    pub(super) async fn trusted(&self) -> Option<Arc<dyn ServerCertVerifier>> {
        let read = || async {
            let (extra, provider) = (self.extra.clone(), Arc::clone(&self.provider));
            let verifier = spawn_blocking(|| Verifier::new_with_extra_roots(extra, provider)).await;
            Some(Arc::new(verifier.ok()?.ok()?) as Arc<dyn ServerCertVerifier>)
        };
        self.trust.get_or_init(read).await.clone()
    }

    /// A configuration for one connection.
    fn configured(&self, judge: Option<Arc<dyn ServerCertVerifier>>, shown: &Shown) -> Arc<ClientConfig> {
        let schemes = self.provider.signature_verification_algorithms.supported_schemes();
        let mut config = self.base.clone();
        let witness = Witness { shown: shown.clone(), judge, schemes };
        config.dangerous().set_certificate_verifier(Arc::new(witness));
        Arc::new(config)
    }
}

/// How a handshake shall go.
pub(super) struct Wish<'a> {
    /// Whom to speak to: sent as server name, and held against the certificate.
    pub(super) host: &'a Host,
    /// Accept any certificate.
    pub(super) insecure: bool,
    /// Leave names out of what is told.
    pub(super) hide: bool,
}

/// Shakes hands, noting the phase, the TLS version and the certificate, also that of a failed handshake.
pub(super) async fn handshake(
    setup: &Setup,
    tcp: TcpStream,
    wish: &Wish<'_>,
    trace: &mut Trace,
) -> Result<TlsStream<TcpStream>, Failure> {
    trace.enter(Phase::Tls);
    let judge = if wish.insecure { None } else { setup.trusted().await };
    if judge.is_none() && !wish.insecure {
        return Err(trace.fail(Reason::Unsupported, "this runner has no trusted certificate authorities"));
    }
    let name = server_name(wish.host)
        .ok_or_else(|| trace.fail(Reason::Tls, "the host name can't be sent in a TLS handshake"))?;
    let shown = Shown::default();
    let outcome = TlsConnector::from(setup.configured(judge, &shown)).connect(name, tcp).await;
    trace.seen.certificate = shown.take().as_ref().and_then(certificate::facts);
    let stream = outcome.map_err(|error| {
        let (reason, detail) = describe(&error, trace.seen.certificate.as_ref(), wish.hide);
        trace.fail(reason, detail)
    })?;
    trace.complete();
    let version = stream.get_ref().1.protocol_version();
    trace.seen.tls_version = version.and_then(|version| version.as_str()).map(|name| name.replace('_', "."));
    Ok(stream)
}

/// The name to ask for.
fn server_name(host: &Host) -> Option<ServerName<'static>> {
    match host {
        Host::Domain(name) => ServerName::try_from(name.trim_end_matches('.').to_owned()).ok(),
        Host::Ipv4(ip) => Some(ServerName::from(std::net::IpAddr::V4(*ip))),
        Host::Ipv6(ip) => Some(ServerName::from(std::net::IpAddr::V6(*ip))),
    }
}

/// The reason behind a failed handshake. The TLS error hides inside of the socket error.
fn describe(error: &io::Error, facts: Option<&Certificate>, hide: bool) -> (Reason, String) {
    let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) else {
        let (reason, detail) = failure::of_socket(error);
        return (reason, format!("{detail} during TLS handshake"));
    };
    (Reason::Tls, words(tls, facts, hide))
}

/// A TLS error in words. With `hide`, they hold no names.
pub(super) fn words(error: &rustls::Error, facts: Option<&Certificate>, hide: bool) -> String {
    match error {
        rustls::Error::InvalidCertificate(error) => certificate::complaint(error, facts, hide),
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType | InvalidMessage::UnknownProtocolVersion) => {
            "server speaks no TLS".to_owned()
        }
        rustls::Error::InvalidMessage(_) => "server sent a broken TLS message".to_owned(),
        rustls::Error::AlertReceived(AlertDescription::CertificateRequired) => {
            "server demands a client certificate".to_owned()
        }
        rustls::Error::AlertReceived(alert) => format!("server refused the TLS handshake ({alert:?})"),
        rustls::Error::PeerIncompatible(_) => "no TLS version or cipher in common with the server".to_owned(),
        rustls::Error::NoApplicationProtocol => "server speaks neither HTTP/1.1 nor HTTP/2 over TLS".to_owned(),
        rustls::Error::PeerMisbehaved(_) => "server breaks the rules of TLS".to_owned(),
        _ => "TLS failed".to_owned(),
    }
}
