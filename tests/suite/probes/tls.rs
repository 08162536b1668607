//! TLS: certificates good and bad, made for each test, and servers that only pretend.

use std::sync::Arc;
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::AsyncWriteExt;
use tokio_rustls::TlsAcceptor;
use upkept::model::{Masked, Phase, Reason, Verdict};
use upkept::probe::NetProber;

use super::servers::{Server, http, look_with, ok, target};

/// A certificate authority of the test's own.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    der: CertificateDer<'static>,
}

impl Authority {
    fn new() -> Self {
        Self::named("Test Root")
    }

    fn named(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let der = params.self_signed(&key).unwrap().der().clone();
        Self { issuer: Issuer::new(params, key), der }
    }

    /// A server certificate for `name`, valid in these years.
    fn leaf(&self, name: &str, years: (i32, i32)) -> Identity {
        let (params, key) = leaf(name, years);
        Identity { chain: vec![params.signed_by(&key, &self.issuer).unwrap().der().clone()], key }
    }

    /// A prober that trusts it.
    fn prober(&self) -> NetProber {
        NetProber::new("upkept-test").unwrap().with_roots([&self.der]).unwrap()
    }
}

fn leaf(name: &str, (from, to): (i32, i32)) -> (CertificateParams, KeyPair) {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    (params.not_before, params.not_after) = (date_time_ymd(from, 1, 1), date_time_ymd(to, 2, 1));
    (params, KeyPair::generate().unwrap())
}

struct Identity {
    chain: Vec<CertificateDer<'static>>,
    key: KeyPair,
}

/// Serves `200 OK` over HTTP/1.1 with TLS.
async fn serve(identity: Identity) -> Server {
    serve_as(identity, &[], &ok(200, "", b"secret garden")).await
}

/// Agrees on a protocol, then sends these bytes, whatever was agreed.
async fn serve_as(identity: Identity, protocols: &[&str], bytes: &[u8]) -> Server {
    let bytes = bytes.to_vec();
    let key = PrivateKeyDer::try_from(identity.key.serialize_der()).unwrap();
    let mut config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(identity.chain, key)
        .unwrap();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    Server::raw(move |stream| {
        let (acceptor, bytes) = (acceptor.clone(), bytes.clone());
        async move {
            let Ok(mut tls) = acceptor.accept(stream).await else { return };
            let _ = tls.write_all(&bytes).await;
            let _ = tls.shutdown().await;
        }
    })
    .await
}

fn https(server: &Server) -> String {
    format!("https://localhost:{}/", server.addr.port())
}

#[tokio::test]
async fn a_good_certificate_is_accepted_and_its_facts_are_kept() {
    let authority = Authority::new();
    let server = serve(authority.leaf("localhost", (2020, 2090))).await;
    let (seen, judged) = look_with(&authority.prober(), &http(&https(&server))).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!(seen.tls_version.as_deref(), Some("TLSv1.3"));
    assert!(seen.phases.tls.is_some());
    let facts = seen.certificate.expect("facts");
    assert_eq!((facts.subject.as_str(), facts.issuer.as_str()), ("localhost", "Test Root"));
    assert_eq!(facts.not_after.format("%Y-%m-%d").to_string(), "2090-02-01");
}

#[tokio::test]
async fn bad_certificates_say_what_is_wrong_with_them() {
    let authority = Authority::new();
    let (params, key) = leaf("localhost", (2020, 2090));
    let self_signed = Identity { chain: vec![params.self_signed(&key).unwrap().der().clone()], key };
    let cases = [
        (authority.leaf("localhost", (2019, 2020)), "certificate expired on 2020-02-01"),
        (authority.leaf("localhost", (2089, 2090)), "certificate is not valid before 2089-01-01"),
        (authority.leaf("other.example", (2020, 2090)), "certificate is for other.example, not localhost"),
        (self_signed, "certificate is not signed by a trusted authority (self-signed)"),
        (Authority::named("Other").leaf("localhost", (2020, 2090)), "certificate is not signed by a trusted authority"),
        (
            Authority::new().leaf("localhost", (2020, 2090)),
            "certificate is not signed by a trusted authority (its signature is wrong)",
        ),
    ];
    for (identity, expected) in cases {
        let server = serve(identity).await;
        let mut site = http(&https(&server));
        let (seen, judged) = look_with(&authority.prober(), &site).await;
        assert_eq!((judged.reason, judged.detail.as_str()), (Some(Reason::Tls), expected));
        assert_eq!(seen.failure.as_ref().map(|failure| failure.phase), Some(Phase::Tls));
        assert!(seen.certificate.is_some(), "a rejected certificate has facts, too: {expected}");
        assert!(seen.connected() && seen.code() == 0);

        target(&mut site).insecure = true;
        let (seen, judged) = look_with(&authority.prober(), &site).await;
        assert_eq!(judged.verdict, Verdict::Up, "insecure: {expected}");
        assert!(seen.certificate.is_some());
    }
}

#[tokio::test]
async fn a_secret_host_is_not_named_by_its_certificate() {
    let authority = Authority::new();
    let server = serve(authority.leaf("other.example", (2020, 2090))).await;
    let mut site = http("");
    target(&mut site).url = Masked::secret("https://${HOST}/", https(&server));
    let (seen, judged) = look_with(&authority.prober(), &site).await;
    assert_eq!(judged.detail, "certificate is for another name");
    let shown = format!("{seen:?}");
    assert!(
        !["other.example", "localhost", "127.0.0.1", "Test Root"].iter().any(|name| shown.contains(name)),
        "{shown}"
    );
    assert!(seen.certificate.is_some_and(|facts| facts.not_after.timestamp() > 0));
}

#[tokio::test]
async fn servers_that_only_pretend_to_speak_tls() {
    let authority = Authority::new();
    let prober = authority.prober();
    let plain = Server::raw(|mut stream| async move {
        let _ = tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 4096]).await;
        let _ = stream.write_all(&ok(400, "", b"plain")).await;
    })
    .await;
    let judged = look_with(&prober, &http(&https(&plain))).await.1;
    assert_eq!((judged.reason, judged.detail.as_str()), (Some(Reason::Tls), "server speaks no TLS"));

    let eof = Server::raw(|mut stream| async move {
        let _ = tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 4096]).await;
    })
    .await;
    let judged = look_with(&prober, &http(&https(&eof))).await.1;
    assert_eq!(judged.reason, Some(Reason::ConnectionClosed), "{judged:?}");
    assert_eq!(judged.detail, "connection closed early during TLS handshake");

    let reset = Server::raw(|mut stream| async move {
        let _ = tokio::io::AsyncReadExt::read(&mut stream, &mut [0; 4096]).await;
        let _ = stream.set_zero_linger();
    })
    .await;
    assert_eq!(look_with(&prober, &http(&https(&reset))).await.1.reason, Some(Reason::ConnectionReset));

    let held = Server::raw(|stream| async move {
        tokio::time::sleep(Duration::from_secs(9)).await;
        drop(stream);
    })
    .await;
    let mut site = http(&https(&held));
    site.limits.connect = Duration::from_millis(200);
    let judged = look_with(&prober, &site).await.1;
    assert!(judged.detail.starts_with("timed out during TLS handshake after "), "{judged:?}");
}

#[tokio::test]
async fn http2_that_is_none_is_a_protocol_error() {
    let authority = Authority::new();
    let cases: [(&[u8], Reason); 3] = [
        (b"HTTP/1.1 200 OK\r\n\r\nand so on, at some length", Reason::Protocol),
        // a frame of 16 MiB
        (&[0xff, 0xff, 0xff, 4, 0, 0, 0, 0, 0], Reason::Protocol),
        (b"", Reason::ConnectionClosed),
    ];
    for (bytes, expected) in cases {
        let server = serve_as(authority.leaf("localhost", (2020, 2090)), &["h2"], bytes).await;
        let judged = look_with(&authority.prober(), &http(&https(&server))).await.1;
        assert_eq!(judged.reason, Some(expected), "{bytes:?}: {judged:?}");
    }
    let other = serve_as(authority.leaf("localhost", (2020, 2090)), &["smtp"], b"").await;
    let judged = look_with(&authority.prober(), &http(&https(&other))).await.1;
    assert_eq!(judged.reason, Some(Reason::Tls), "{judged:?}");
}

#[test]
fn trust_anchors_that_are_none_are_refused() {
    let refused =
        NetProber::new("x").unwrap().with_roots(["-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"]);
    assert!(refused.is_err_and(|error| error.to_string().contains("trust anchor 1")));
    assert!(NetProber::new("bad\nagent").is_err());
}
