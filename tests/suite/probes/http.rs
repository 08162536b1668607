//! Answers good and bad, and everything that can be wrong before the body.

use std::time::{Duration, Instant};

use tokio::io::AsyncWriteExt;
use upkept::model::{AddressFamily, Masked, Phase, Reason, Target, TcpTarget, Verdict};

use super::servers::{Server, closed_port, head, http, look, ok, reason, site, target, tcp};

#[tokio::test]
async fn a_good_answer_has_all_its_facts() {
    let server = Server::slow(200, Duration::from_millis(80)).await;
    let (seen, judged) = look(&http(&server.url("/"))).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!((seen.status, seen.protocol.as_deref()), (Some(200), Some("HTTP/1.1")));
    assert_eq!(seen.address, Some(server.addr.to_string()));
    assert!(seen.phases.lookup.is_none() && seen.phases.tls.is_none() && seen.phases.connect.is_some());
    assert!(seen.phases.first_byte.is_some_and(|time| time >= Duration::from_millis(80)), "{:?}", seen.phases);
    assert!(seen.body.is_none(), "nobody asked for the body");
}

#[tokio::test]
async fn a_name_is_looked_up_and_that_is_a_phase() {
    let server = Server::fixed(ok(200, "", b"")).await;
    let mut site = http(&format!("http://localhost:{}/", server.addr.port()));
    for family in [AddressFamily::Any, AddressFamily::V4] {
        site.family = family;
        let (seen, judged) = look(&site).await;
        assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
        assert!(seen.phases.lookup.is_some());
        assert_eq!(seen.address, Some(server.addr.to_string()));
    }
}

#[tokio::test]
async fn slow_is_degraded_then_down_and_a_slow_error_is_down() {
    let server = Server::slow(200, Duration::from_millis(60)).await;
    let mut site = http(&server.url("/"));
    site.expect.degraded_after = Some(Duration::from_millis(30));
    assert_eq!(look(&site).await.1.verdict, Verdict::Degraded);
    site.expect.down_after = Some(Duration::from_millis(40));
    let judged = look(&site).await.1;
    assert_eq!((judged.verdict, judged.reason), (Verdict::Down, Some(Reason::TooSlow)));

    let failing = Server::slow(500, Duration::from_millis(60)).await;
    let mut site = http(&failing.url("/"));
    site.expect.degraded_after = Some(Duration::from_millis(30));
    let judged = look(&site).await.1;
    assert_eq!((judged.verdict, judged.detail.as_str()), (Verdict::Down, "expected 200–299, got 500"));
}

#[tokio::test]
async fn a_closed_port_is_refused_with_code_zero_in_zero_ms() {
    let address = closed_port().await.to_string();
    for site in [tcp(&address), http(&format!("http://{address}/"))] {
        let (seen, judged) = look(&site).await;
        assert_eq!((judged.verdict, judged.reason), (Verdict::Down, Some(Reason::ConnectionRefused)));
        assert_eq!((seen.code(), seen.response_ms()), (0, 0));
        assert_eq!(seen.failure.as_ref().map(|failure| failure.phase), Some(Phase::Connect));
        assert_eq!(seen.address.as_ref(), Some(&address));
    }
}

#[tokio::test]
async fn an_open_port_takes_at_least_one_millisecond() {
    let server = Server::raw(|_| async {}).await;
    let (seen, judged) = look(&tcp(&server.addr.to_string())).await;
    assert_eq!(judged.verdict, Verdict::Up);
    assert!(seen.response_ms() >= 1);
}

#[tokio::test]
async fn resets_and_early_ends_are_told_apart() {
    let reset = Server::raw(|mut stream| async move {
        head(&mut stream).await;
        let _ = stream.set_zero_linger();
    })
    .await;
    assert_eq!(reason(&http(&reset.url("/"))).await, Some(Reason::ConnectionReset));
    for early in ["", "HTTP/1.1 200 OK\r\nserv"] {
        let server = Server::fixed(early).await;
        let (seen, judged) = look(&http(&server.url("/"))).await;
        assert_eq!(judged.reason, Some(Reason::ConnectionClosed), "{early:?}: {judged:?}");
        assert_eq!(seen.failure.map(|failure| failure.phase), Some(Phase::FirstByte));
        assert!(seen.phases.connect.is_some() && seen.phases.first_byte.is_none());
    }
}

#[tokio::test]
async fn what_is_not_http_is_a_protocol_error() {
    let flood = format!("HTTP/1.1 200 OK\r\n{}\r\n", "x-flood: 0123456789\r\n".repeat(2_000));
    let long = format!("HTTP/1.1 200 OK\r\nx-long: {}", "a".repeat(1_000_000));
    let hostile = ["220 mail.example ESMTP\r\n", "SSH-2.0-OpenSSH_9.6\r\n", "\0\0\0\0", "HTTP/1.1 999999 X\r\n\r\n"];
    for bytes in hostile.into_iter().chain([flood.as_str(), long.as_str()]) {
        let bytes = bytes.to_owned();
        let shown: String = bytes.chars().take(40).collect();
        let server = Server::raw(move |mut stream| {
            let bytes = bytes.clone();
            async move {
                head(&mut stream).await;
                let _ = stream.write_all(bytes.as_bytes()).await;
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        })
        .await;
        let judged = look(&http(&server.url("/"))).await.1;
        assert_eq!(judged.reason, Some(Reason::Protocol), "{shown:?}: {judged:?}");
    }
}

#[tokio::test]
async fn silence_and_slow_loris_cost_their_own_time_limit_and_name_the_phase() {
    let silent = Server::raw(|mut stream| async move {
        head(&mut stream).await;
        tokio::time::sleep(Duration::from_secs(9)).await;
    })
    .await;
    let loris = Server::raw(|mut stream| async move {
        for byte in b"HTTP/1.1 200 OK\r\nx: ".iter().chain(std::iter::repeat(&b'a')) {
            if stream.write_all(&[*byte]).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    for server in [silent, loris] {
        let mut site = http(&server.url("/"));
        site.limits.total = Duration::from_millis(300);
        let begun = Instant::now();
        let (seen, judged) = look(&site).await;
        assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
        assert_eq!(judged.reason, Some(Reason::TimedOut));
        assert!(judged.detail.starts_with("timed out while waiting for the answer after "), "{}", judged.detail);
        assert!(seen.response_ms() >= 300);
    }
}

#[tokio::test]
async fn the_request_is_what_was_asked_for() {
    let server = Server::answering(|head| ok(200, "", head.as_bytes())).await;
    let mut site = http(&server.url("/path?x=1"));
    let request = target(&mut site);
    request.method = "PUT".to_owned();
    request.headers = vec![("X-Key".to_owned(), Masked::secret("${K}", "hunter2".to_owned()))];
    request.body = Some(Masked::plain("hello"));
    site.expect.present = ["PUT /path?x=1 HTTP/1.1", "x-key: hunter2", "user-agent: upkept-test", "content-length: 5"]
        .map(Masked::plain)
        .to_vec();
    let (_, judged) = look(&site).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
}

#[tokio::test]
async fn a_secret_address_shows_nothing_of_itself() {
    let server = Server::fixed(ok(503, "", b"")).await;
    let mut up = http("");
    target(&mut up).url = Masked::secret("http://${HOST}/", server.url("/"));
    let closed = closed_port().await.to_string();
    let refused = site("s", Target::Tcp(TcpTarget { address: Masked::secret("${IP}:${PORT}", closed) }));
    for site in [up, refused] {
        let (seen, judged) = look(&site).await;
        assert_eq!(judged.verdict, Verdict::Down);
        let shown = format!("{seen:?} {judged:?}");
        assert!(!shown.contains("127.0.0.1"), "{shown}");
    }
}

#[tokio::test]
async fn families_that_do_not_fit_are_not_blamed_on_the_site() {
    let server = Server::raw(|_| async {}).await;
    let mut site = tcp(&server.addr.to_string());
    site.family = AddressFamily::V6;
    let judged = look(&site).await.1;
    assert_eq!((judged.verdict, judged.reason), (Verdict::Unknown, Some(Reason::Unsupported)));
}

#[tokio::test]
async fn a_failing_address_falls_back_to_the_next() {
    // `localhost` is 127.0.0.1 and ::1, of which only one listens: the other's refusal must not count
    let listener = match tokio::net::TcpListener::bind("[::1]:0").await {
        Ok(listener) => listener,
        Err(_) => tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap(),
    };
    let port = listener.local_addr().unwrap().port();
    assert_eq!(look(&tcp(&format!("sub.localhost:{port}"))).await.1.verdict, Verdict::Up);
}

#[tokio::test]
async fn the_head_of_the_last_answer_is_kept_without_credentials() {
    let headers = "Server: tiny\r\nSet-Cookie: sid=hunter2\r\nRetry-After: 120\r\n";
    let last = Server::fixed(ok(503, headers, b"")).await;
    let moved = format!("Location: {}\r\nX-First: 1\r\n", last.url("/b?code=hunter2"));
    let first = Server::fixed(ok(302, &moved, b"")).await;
    let mut site = http(&first.url("/"));
    let (seen, _) = look(&site).await;
    let wanted = "HTTP/1.1 503 Service Unavailable\ncontent-length: 0\nserver: tiny\nset-cookie: …\nretry-after: 120";
    assert_eq!(seen.head.as_deref(), Some(wanted));
    target(&mut site).redirects = 0;
    let head = look(&site).await.0.head.unwrap();
    assert!(head.contains("/b?…\nx-first: 1") && !head.contains("hunter2"), "{head}");
    target(&mut site).url = Masked::secret("${URL}", first.url("/"));
    assert_eq!(look(&site).await.0.head.as_deref(), Some("HTTP/1.1 302 Found"));
    assert_eq!(look(&tcp(&last.addr.to_string())).await.0.head, None);
}
