//! Bodies: searched, bounded, decoded, cut short.

use std::io::Write;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::AsyncWriteExt;
use upkept::model::{Masked, Phase, Reason, Verdict};

use super::servers::{Server, expecting, head, http, look, ok};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn text_is_searched_after_decoding() {
    let server = Server::fixed(ok(200, "content-encoding: gzip\r\n", &gzip(b"all systems nominal"))).await;
    let judged = look(&expecting(http(&server.url("/")), "systems nominal")).await.1;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    let judged = look(&expecting(http(&server.url("/")), "maintenance")).await.1;
    assert_eq!((judged.reason, judged.detail.as_str()), (Some(Reason::Body), "text \"maintenance\" not found"));
    let mut site = http(&server.url("/"));
    site.expect.absent = vec![Masked::plain("nominal")];
    assert_eq!(look(&site).await.1.reason, Some(Reason::Body));
}

#[tokio::test]
async fn broken_text_is_searched_all_the_same() {
    let server = Server::fixed(ok(200, "", b"\xfd\xff\xfe caf\xc3\xa9 \xff open")).await;
    for text in ["café", "open"] {
        assert_eq!(look(&expecting(http(&server.url("/")), text)).await.1.verdict, Verdict::Up);
    }
}

#[tokio::test]
async fn a_zip_bomb_is_bounded_by_the_limit() {
    let bomb = gzip(&vec![0; 32 << 20]);
    let server = Server::fixed(ok(200, "content-encoding: gzip\r\n", &bomb)).await;
    let mut site = expecting(http(&server.url("/")), "needle");
    site.limits.body = 100_000;
    let (seen, judged) = look(&site).await;
    assert_eq!(judged.reason, Some(Reason::Body), "{judged:?}");
    assert_eq!(seen.body.map(|body| body.len()), Some(100_000));
}

#[tokio::test]
async fn an_endless_stream_that_unpacks_to_nothing_ends_too() {
    let nothing = gzip(b"").repeat(200);
    let server = Server::raw(move |mut stream| {
        let nothing = nothing.clone();
        async move {
            head(&mut stream).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\n").await;
            while stream.write_all(&nothing).await.is_ok() {}
        }
    })
    .await;
    let (seen, judged) = look(&http(&server.url("/"))).await;
    assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
    assert!(seen.phases.total < Duration::from_secs(4), "{:?}", seen.phases);
}

#[tokio::test]
async fn an_endless_body_stops_at_the_limit_and_is_fine() {
    let endless = || {
        Server::raw(|mut stream| async move {
            head(&mut stream).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\nneedle").await;
            while stream.write_all(&[b'x'; 4096]).await.is_ok() {}
        })
    };
    let server = endless().await;
    let begun = Instant::now();
    for site in [http(&server.url("/")), expecting(http(&server.url("/")), "needle")] {
        let (seen, judged) = look(&site).await;
        assert_eq!(judged.verdict, Verdict::Up, "{judged:?}");
        assert!(seen.body.is_none_or(|body| body.len() == site.limits.body));
    }
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_truncated_or_stalled_body_is_noticed_even_if_nobody_searches_it() {
    let truncated = Server::fixed("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this").await;
    let chunked = Server::fixed("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n").await;
    for server in [truncated, chunked] {
        let (seen, judged) = look(&http(&server.url("/"))).await;
        assert_eq!(judged.reason, Some(Reason::ConnectionClosed), "{judged:?}");
        assert_eq!(seen.failure.map(|failure| failure.phase), Some(Phase::Body));
        assert_eq!(seen.status, Some(200));
    }
    let stalled = Server::raw(|mut stream| async move {
        head(&mut stream).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nonly this").await;
        tokio::time::sleep(Duration::from_secs(9)).await;
    })
    .await;
    let mut site = http(&stalled.url("/"));
    site.limits.total = Duration::from_millis(200);
    let judged = look(&site).await.1;
    assert!(judged.detail.starts_with("timed out while reading the body after "), "{judged:?}");
}

#[tokio::test]
async fn corrupt_bodies_are_told_as_such() {
    let mut damaged = gzip(b"all systems nominal, all systems nominal");
    damaged.truncate(damaged.len() - 6);
    let gz = Server::fixed(ok(200, "content-encoding: gzip\r\n", &damaged)).await;
    assert_eq!(look(&http(&gz.url("/"))).await.1.detail, "the compressed body is corrupt");
    let chunk = Server::fixed("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello").await;
    assert_eq!(look(&http(&chunk.url("/"))).await.1.verdict, Verdict::Down);
    let brotli = Server::fixed(ok(200, "content-encoding: br\r\n", b"??")).await;
    assert_eq!(look(&http(&brotli.url("/"))).await.1.verdict, Verdict::Up, "nobody wants the text");
    assert_eq!(look(&expecting(http(&brotli.url("/")), "x")).await.1.reason, Some(Reason::Body));
}

#[tokio::test]
async fn answers_without_a_body_are_complete() {
    let head_only = Server::fixed("HTTP/1.1 200 OK\r\ncontent-length: 999\r\ncontent-encoding: gzip\r\n\r\n").await;
    let mut site = http(&head_only.url("/"));
    super::servers::target(&mut site).method = "HEAD".to_owned();
    assert_eq!(look(&site).await.1.verdict, Verdict::Up);
    let empty = Server::fixed("HTTP/1.1 204 No Content\r\n\r\n").await;
    assert_eq!(look(&http(&empty.url("/"))).await.1.verdict, Verdict::Up);
}
