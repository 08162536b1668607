//! Small servers with bad manners, sites that point to them, and what the tests ask of both.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use upkept::judge::judge;
use upkept::model::{
    AddressFamily, Expectations, HttpTarget, Judgement, Limits, Masked, Observation, Reason, Site, Slug, StatusRange,
    Target, TcpTarget,
};
use upkept::probe::{NetProber, Prober};

/// A listener whose every connection goes to a handler; it ends with the test.
pub(crate) struct Server {
    pub(crate) addr: SocketAddr,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// Hands each connection to `handle`.
    pub(crate) async fn raw<H, F>(handle: H) -> Self
    where
        H: Fn(TcpStream) -> F + Send + Sync + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(handle(stream));
            }
        });
        Self { addr, task }
    }

    /// Reads a request's head, answers with what `answer` makes of it, and closes.
    pub(crate) async fn answering<A>(answer: A) -> Self
    where
        A: Fn(&str) -> Vec<u8> + Send + Sync + 'static,
    {
        let answer = Arc::new(answer);
        Self::raw(move |mut stream| {
            let answer = Arc::clone(&answer);
            async move {
                let head = head(&mut stream).await;
                let _ = stream.write_all(&answer(&head)).await;
                let _ = stream.shutdown().await;
            }
        })
        .await
    }

    /// Always the same bytes.
    pub(crate) async fn fixed(bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self::answering(move |_| bytes.clone()).await
    }

    /// `200 OK` with a body, after a while.
    pub(crate) async fn slow(status: u16, after: Duration) -> Self {
        Self::raw(move |mut stream| async move {
            head(&mut stream).await;
            tokio::time::sleep(after).await;
            let _ = stream.write_all(&ok(status, "", b"hello")).await;
        })
        .await
    }

    /// Where it is, for a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }
}

/// The head of a request, up to its empty line.
pub(crate) async fn head(stream: &mut TcpStream) -> String {
    let mut seen = Vec::new();
    let mut byte = [0; 1];
    while !seen.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte).await {
            Ok(1) => seen.push(byte[0]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&seen).into_owned()
}

/// A whole answer.
pub(crate) fn ok(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// An address where nobody listens.
pub(crate) async fn closed_port() -> SocketAddr {
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    // A program that another test starts just then holds a copy of the socket until its exec.
    for _ in 0..500 {
        if tokio::net::TcpStream::connect(address).await.is_err() {
            return address;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{address} does not close")
}

/// An HTTP site with 5 redirects and no retries that expects 200–299.
pub(crate) fn http(url: &str) -> Site {
    site(
        "site",
        Target::Http(HttpTarget {
            url: Masked::plain(url),
            method: "GET".to_owned(),
            headers: Vec::new(),
            body: None,
            redirects: 5,
            insecure: false,
        }),
    )
}

/// A TCP site.
pub(crate) fn tcp(address: &str) -> Site {
    site("site", Target::Tcp(TcpTarget { address: Masked::plain(address) }))
}

/// A site with a target.
pub(crate) fn site(slug: &str, target: Target) -> Site {
    let status = match &target {
        Target::Http(_) => vec![StatusRange { from: 200, to: 299 }],
        Target::Tcp(_) => Vec::new(),
    };
    Site {
        slug: Slug::new(slug).unwrap(),
        name: slug.to_owned(),
        target,
        expect: Expectations { status, ..Expectations::default() },
        limits: Limits { connect: Duration::from_secs(4), total: Duration::from_secs(5), body: 64 * 1024 },
        retries: Vec::new(),
        family: AddressFamily::Any,
        group: None,
        tags: Vec::new(),
        icon: None,
        link: None,
        depends_on: Vec::new(),
        assignees: Vec::new(),
        slo: None,
    }
}

/// The HTTP part of a site.
pub(crate) fn target(site: &mut Site) -> &mut HttpTarget {
    match &mut site.target {
        Target::Http(target) => target,
        Target::Tcp(_) => panic!("not an HTTP site"),
    }
}

/// Demands a text in the body.
pub(crate) fn expecting(mut site: Site, text: &str) -> Site {
    site.expect.present.push(Masked::plain(text));
    site
}

/// One attempt, seen and judged.
pub(crate) async fn look(site: &Site) -> (Observation, Judgement) {
    look_with(&NetProber::new("upkept-test").unwrap(), site).await
}

/// One attempt of a given prober.
pub(crate) async fn look_with(prober: &NetProber, site: &Site) -> (Observation, Judgement) {
    let observation = prober.probe(site).await;
    let phases = &observation.phases;
    let parts = [phases.lookup, phases.connect, phases.tls, phases.first_byte].into_iter().flatten().sum::<Duration>();
    assert!(parts <= phases.total, "the phases exceed the whole: {phases:?}");
    let judgement = judge(&observation, &site.expect);
    (observation, judgement)
}

/// The reason of one attempt.
pub(crate) async fn reason(site: &Site) -> Option<Reason> {
    look(site).await.1.reason
}

/// Requests that a server has seen.
pub(crate) type Seen = Arc<Mutex<Vec<String>>>;
