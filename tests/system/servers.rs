//! Probes against real servers: nginx, and OpenSSL with certificates and settings that a prober must tell apart.

use std::fs;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tempfile::TempDir;
use upkept::model::{Masked, Reason, Site, Verdict};
use upkept::probe::NetProber;

#[path = "../suite/probes/servers.rs"]
#[allow(dead_code, reason = "the suite's helpers, of which these tests use a part")]
pub(super) mod helpers;

use helpers::{expecting, http, look_with, target};

/// A program that ends with the test.
pub(super) struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// Starts a program and waits until it listens on `port`.
    pub(super) fn start(command: &mut Command, port: u16) -> Self {
        let program = format!("{command:?}");
        let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let running = Self(child.unwrap_or_else(|error| panic!("{program}: {error}")));
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "does not listen: {program}");
            std::thread::sleep(Duration::from_millis(20));
        }
        running
    }
}

/// A port that is free right now.
pub(super) fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// An authority with an intermediate, and what they sign, as PEM files in a directory.
pub(super) struct Authority {
    dir: TempDir,
    pub(super) root: String,
    intermediate: (String, Issuer<'static, KeyPair>),
}

impl Authority {
    pub(super) fn new() -> Self {
        let ca = |name: &str| {
            let mut params = CertificateParams::new(Vec::new()).unwrap();
            params.distinguished_name.push(DnType::CommonName, name);
            params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
            (params, KeyPair::generate().unwrap())
        };
        let (params, key) = ca("System Test Root");
        let root = params.self_signed(&key).unwrap().pem();
        let root_issuer = Issuer::new(params, key);
        let (params, key) = ca("System Test Intermediate");
        let pem = params.signed_by(&key, &root_issuer).unwrap().pem();
        Self { dir: TempDir::new().unwrap(), root, intermediate: (pem, Issuer::new(params, key)) }
    }

    /// Writes `NAME.crt` (leaf), `NAME.chain` (leaf and intermediate) and `NAME.key`.
    pub(super) fn leaf(&self, name: &str, host: &str, until: i32) {
        let mut params = CertificateParams::new(vec![host.to_owned()]).unwrap();
        params.distinguished_name.push(DnType::CommonName, host);
        (params.not_before, params.not_after) = (date_time_ymd(2019, 1, 1), date_time_ymd(until, 2, 1));
        let key = KeyPair::generate().unwrap();
        let pem = params.signed_by(&key, &self.intermediate.1).unwrap().pem();
        fs::write(self.path(&format!("{name}.chain")), format!("{pem}{}", self.intermediate.0)).unwrap();
        fs::write(self.path(&format!("{name}.crt")), pem).unwrap();
        fs::write(self.path(&format!("{name}.key")), key.serialize_pem()).unwrap();
    }

    pub(super) fn path(&self, name: &str) -> String {
        self.dir.path().join(name).display().to_string()
    }

    fn prober(&self) -> NetProber {
        NetProber::new("upkept-test").unwrap().with_roots([&self.root]).unwrap()
    }

    /// `openssl s_server` with a certificate of this directory and further arguments.
    fn serve(&self, name: &str, chain: bool, arguments: &[&str]) -> (Running, Site) {
        let port = free_port();
        let mut command = Command::new("openssl");
        command.args(["s_server", "-www", "-accept", &format!("127.0.0.1:{port}")]);
        command.args(["-key", &self.path(&format!("{name}.key")), "-cert", &self.path(&format!("{name}.crt"))]);
        if chain {
            command.args(["-cert_chain", &self.path(&format!("{name}.chain"))]);
        }
        let running = Running::start(command.args(arguments), port);
        (running, http(&format!("https://localhost:{port}/")))
    }
}

const NGINX: &str = r#"
daemon off; master_process off; pid DIR/nginx.pid; error_log DIR/error.log;
events {}
http {
  access_log off;
  client_body_temp_path DIR/b; proxy_temp_path DIR/p; fastcgi_temp_path DIR/f; uwsgi_temp_path DIR/u; scgi_temp_path DIR/s;
  gzip on; gzip_min_length 1; gzip_types text/plain; gzip_proxied any;
  server {
    listen 127.0.0.1:PLAIN;
    default_type text/plain;
    location = /ok { return 200 "all services are operational"; }
    location = /teapot { return 418; }
    location = /fail { return 503; }
    location = /moved { return 301 https://localhost:SECURE/ok; }
    location = /big { alias DIR/big; }
    location = /cut { return 444; }
  }
  server {
    listen 127.0.0.1:SECURE ssl http2;
    ssl_certificate DIR/good.chain; ssl_certificate_key DIR/good.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    default_type text/plain;
    location = /ok { return 200 "all services are operational, safely"; }
    location = /host { return 200 "asked for $host"; }
  }
}
"#;

/// Starts nginx; gives the ports for HTTP and HTTPS.
fn nginx(authority: &Authority) -> (Running, u16, u16) {
    authority.leaf("good", "localhost", 2090);
    let (plain, secure) = (free_port(), free_port());
    let dir = authority.dir.path().display().to_string();
    let config = NGINX.replace("DIR", &dir).replace("PLAIN", &plain.to_string()).replace("SECURE", &secure.to_string());
    fs::write(authority.path("nginx.conf"), config).unwrap();
    fs::write(authority.path("big"), vec![b'x'; 3 << 20]).unwrap();
    let mut command = Command::new("nginx");
    command.args(["-p", &dir, "-c", &authority.path("nginx.conf")]);
    (Running::start(&mut command, plain), plain, secure)
}

#[tokio::test]
async fn nginx_over_plain_http() {
    let authority = Authority::new();
    let (_nginx, plain, _) = nginx(&authority);
    let prober = authority.prober();
    let url = |path: &str| format!("http://127.0.0.1:{plain}{path}");
    let (seen, judged) = look_with(&prober, &expecting(http(&url("/ok")), "services are operational")).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!(seen.protocol.as_deref(), Some("HTTP/1.1"));
    let cases = [
        ("/fail", Reason::HttpStatus, "expected 200–299, got 503"),
        ("/teapot", Reason::HttpStatus, "expected 200–299, got 418"),
        ("/cut", Reason::ConnectionClosed, "connection closed before the answer was complete"),
    ];
    for (path, reason, detail) in cases {
        let judged = look_with(&prober, &http(&url(path))).await.1;
        assert_eq!((judged.reason, judged.detail.as_str()), (Some(reason), detail), "{path}");
    }
    let (seen, judged) = look_with(&prober, &expecting(http(&url("/big")), "xxx")).await;
    assert_eq!((judged.verdict, seen.body.map(|body| body.len())), (Verdict::Up, Some(64 * 1024)));
}

#[tokio::test]
async fn nginx_over_http2_and_a_redirect_from_http_to_https() {
    let authority = Authority::new();
    let (_nginx, plain, secure) = nginx(&authority);
    let prober = authority.prober();
    let site = expecting(http(&format!("http://127.0.0.1:{plain}/moved")), "operational, safely");
    let (seen, judged) = look_with(&prober, &site).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!((seen.redirects, seen.status), (1, Some(200)));
    assert_eq!((seen.protocol.as_deref(), seen.tls_version.as_deref()), (Some("HTTP/2.0"), Some("TLSv1.3")));
    assert_eq!(seen.certificate.map(|facts| facts.issuer), Some("System Test Intermediate".to_owned()));
    assert!(seen.phases.lookup.is_some() && seen.phases.tls.is_some() && seen.phases.first_byte.is_some());

    let mut site = expecting(http(&format!("https://localhost:{secure}/host")), "asked for virtual.example");
    target(&mut site).headers = vec![("Host".to_owned(), Masked::plain("virtual.example"))];
    let judged = look_with(&prober, &site).await.1;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");

    let judged = look_with(&prober, &http(&format!("https://127.0.0.1:{plain}/ok"))).await.1;
    assert_eq!(judged.detail, "server speaks no TLS");
    let (seen, judged) = look_with(&prober, &http(&format!("http://127.0.0.1:{secure}/ok"))).await;
    assert_eq!((judged.reason, seen.status), (Some(Reason::HttpStatus), Some(400)), "plain HTTP to a TLS port");
}

#[tokio::test]
async fn openssl_with_good_and_bad_certificates() {
    let authority = Authority::new();
    authority.leaf("good", "localhost", 2090);
    authority.leaf("expired", "localhost", 2020);
    authority.leaf("wrong", "other.example", 2090);
    let prober = authority.prober();
    let cases = [
        ("good", true, None),
        ("expired", true, Some("certificate expired on 2020-02-01")),
        ("wrong", true, Some("certificate is for other.example, not localhost")),
        ("good", false, Some("certificate is not signed by a trusted authority")),
    ];
    for (name, chain, complaint) in cases {
        let (_server, mut site) = authority.serve(name, chain, &[]);
        let (seen, judged) = look_with(&prober, &site).await;
        let expected = complaint.map_or((None, ""), |complaint| (Some(Reason::Tls), complaint));
        assert_eq!((judged.reason, judged.detail.as_str()), expected, "{name}, chain: {chain}");
        assert!(seen.certificate.is_some(), "{name}, chain: {chain}");
        target(&mut site).insecure = true;
        assert_eq!(look_with(&prober, &site).await.1.verdict, Verdict::Up, "{name} accepted as it is");
    }
}

#[tokio::test]
async fn openssl_with_unusual_settings() {
    let authority = Authority::new();
    authority.leaf("good", "localhost", 2090);
    let prober = authority.prober();
    let (_server, site) = authority.serve("good", true, &["-tls1_2"]);
    let (seen, judged) = look_with(&prober, &site).await;
    assert_eq!((judged.verdict, seen.tls_version.as_deref()), (Verdict::Up, Some("TLSv1.2")), "{judged:?}");

    let old = ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"];
    let (_server, site) = authority.serve("good", true, &old);
    let judged = look_with(&prober, &site).await.1;
    assert_eq!(judged.reason, Some(Reason::Tls), "{judged:?}");

    for version in ["-tls1_3", "-tls1_2"] {
        let (_server, site) = authority.serve("good", true, &[version, "-Verify", "1", "-verify_return_error"]);
        let judged = look_with(&prober, &site).await.1;
        assert_eq!(judged.reason, Some(Reason::Tls), "{version}: {judged:?}");
    }
}

#[tokio::test]
async fn openssl_with_a_weak_key() {
    let authority = Authority::new();
    let make = ["req", "-x509", "-newkey", "rsa:1024", "-nodes", "-days", "30", "-subj", "/CN=localhost"];
    let made = Command::new("openssl")
        .args(make)
        .args(["-keyout", &authority.path("weak.key"), "-out", &authority.path("weak.crt")])
        .args(["-addext", "subjectAltName=DNS:localhost"])
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(made.success() && Path::new(&authority.path("weak.crt")).exists());
    let (_server, mut site) = authority.serve("weak", false, &["-cipher", "ALL:@SECLEVEL=0"]);
    assert_eq!(look_with(&authority.prober(), &site).await.1.reason, Some(Reason::Tls));
    target(&mut site).insecure = true;
    let (seen, judged) = look_with(&authority.prober(), &site).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!(seen.certificate.map(|facts| facts.subject), Some("localhost".to_owned()));
}
