//! Redirects: followed, counted, bounded, and never with a secret to a stranger.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use upkept::model::{Masked, Phase, Reason, Verdict};

use super::servers::{Seen, Server, closed_port, expecting, http, look, ok, target};

fn to(location: &str) -> Vec<u8> {
    ok(302, &format!("location: {location}\r\n"), b"")
}

fn path(head: &str) -> String {
    head.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_chain_is_followed_and_counted() {
    let server = Server::answering(|head| match path(head).as_str() {
        "/one" => to("two"),
        "/two" => to("/three?x"),
        _ => ok(200, "", head.as_bytes()),
    })
    .await;
    let (seen, judged) = look(&expecting(http(&server.url("/one")), "GET /three?x HTTP/1.1")).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert_eq!((seen.redirects, seen.status), (2, Some(200)));
}

#[tokio::test]
async fn with_none_allowed_the_redirect_is_the_answer() {
    let server = Server::fixed(to("/elsewhere")).await;
    let mut site = http(&server.url("/"));
    target(&mut site).redirects = 0;
    let (seen, judged) = look(&site).await;
    assert_eq!((seen.status, seen.redirects), (Some(302), 0));
    assert_eq!(judged.detail, "expected 200–299, got 302");
    let lost = Server::fixed(ok(302, "", b"")).await;
    assert_eq!(look(&http(&lost.url("/"))).await.1.detail, "expected 200–299, got 302", "a redirect to nowhere named");
}

#[tokio::test]
async fn loops_and_endless_chains_end() {
    let looping = Server::answering(|head| to(if path(head) == "/a" { "/b" } else { "/a" })).await;
    let (seen, judged) = look(&http(&looping.url("/a"))).await;
    assert_eq!(judged.reason, Some(Reason::Redirects));
    assert_eq!((judged.detail.as_str(), seen.redirects), ("redirect loop after 2 redirects", 1));

    let endless = Server::answering(|head| {
        let next: u64 = path(head).trim_start_matches('/').parse().unwrap_or(0);
        to(&format!("/{}", next + 1))
    })
    .await;
    let mut site = http(&endless.url("/0"));
    target(&mut site).redirects = 20;
    let begun = Instant::now();
    let (seen, judged) = look(&site).await;
    assert_eq!((judged.detail.as_str(), seen.redirects), ("more than 20 redirects", 20));
    assert!(begun.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn bad_locations_are_redirects_that_lead_nowhere() {
    for location in ["http://[::bad", "gopher://old.example/", "javascript:alert(1)", "http://"] {
        let server = Server::fixed(to(location)).await;
        assert_eq!(look(&http(&server.url("/"))).await.1.reason, Some(Reason::Redirects), "{location}");
    }
    let binary = Server::fixed(b"HTTP/1.1 302 X\r\nlocation: /\xff\xfe\r\ncontent-length: 0\r\n\r\n".to_vec()).await;
    assert_eq!(look(&http(&binary.url("/"))).await.1.reason, Some(Reason::Redirects));
}

#[tokio::test]
async fn a_redirect_to_a_dead_host_fails_there() {
    let dead = closed_port().await;
    let server = Server::fixed(to(&format!("http://{dead}/"))).await;
    let (seen, judged) = look(&http(&server.url("/"))).await;
    assert_eq!(judged.reason, Some(Reason::ConnectionRefused));
    assert_eq!(seen.failure.as_ref().map(|failure| failure.phase), Some(Phase::Connect));
    assert_eq!(seen.address, Some(dead.to_string()));
    assert!(seen.connected(), "the first hop was connected");
}

#[tokio::test]
async fn secrets_stay_with_their_origin() {
    let seen: Seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let stranger = Server::answering(move |head| {
        log.lock().unwrap().push(head.to_owned());
        ok(200, "", b"")
    })
    .await;
    let elsewhere = stranger.url("/landing");
    let home = Server::answering(move |head| {
        assert!(head.contains("hunter2") && head.contains("sesame") && head.contains("crumbs"), "{head}");
        if path(head) == "/start" { to("/next") } else { to(&elsewhere) }
    })
    .await;
    let mut site = http(&home.url("/start"));
    target(&mut site).headers = vec![
        ("Authorization".to_owned(), Masked::plain("Bearer sesame")),
        ("Cookie".to_owned(), Masked::plain("crumbs=1")),
        ("X-Api-Key".to_owned(), Masked::secret("${KEY}", "hunter2".to_owned())),
        ("X-Plain".to_owned(), Masked::plain("harmless")),
    ];
    let (observed, judged) = look(&site).await;
    assert_eq!((judged.verdict, observed.redirects), (Verdict::Up, 2), "{judged:?}");
    let requests = seen.lock().unwrap().join("\n");
    assert!(requests.contains("harmless"), "{requests}");
    for secret in ["hunter2", "sesame", "crumbs"] {
        assert!(!requests.contains(secret), "{secret} went to a stranger: {requests}");
    }
}

#[tokio::test]
async fn a_post_turns_into_a_get_at_303() {
    let server = Server::answering(|head| match path(head).as_str() {
        "/form" => ok(303, "location: /done\r\n", b""),
        _ => ok(200, "", head.as_bytes()),
    })
    .await;
    let mut site = expecting(http(&server.url("/form")), "GET /done HTTP/1.1");
    let request = target(&mut site);
    request.method = "POST".to_owned();
    request.body = Some(Masked::plain("a=b"));
    site.expect.absent = vec![Masked::plain("content-length")];
    let judged = look(&site).await.1;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
}
