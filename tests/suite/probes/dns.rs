//! Name lookup against a small name server on loopback.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::net::UdpSocket;
use upkept::model::{AddressFamily, Phase, Reason, Verdict};
use upkept::probe::NetProber;

use super::servers::{Server, look_with, tcp};

/// Answers by the first label of the name: `nx`, `fail`, `refused`, `empty`, `four` (A only), `mixed` (A, but the
/// AAAA query fails), else not at all.
async fn name_server() -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let addr = socket.local_addr().unwrap();
    tokio::spawn(async move {
        let mut buffer = [0; 1500];
        while let Ok((length, peer)) = socket.recv_from(&mut buffer).await {
            if let Some(answer) = answer(&buffer[..length]) {
                let _ = socket.send_to(&answer, peer).await;
            }
        }
    });
    addr
}

fn answer(query: &[u8]) -> Option<Vec<u8>> {
    let label = &query[13..13 + usize::from(query[12])];
    let end = 12 + query[12..].iter().position(|byte| *byte == 0)? + 5;
    let is_a = query[end - 3] == 1;
    let label = String::from_utf8_lossy(label).to_lowercase();
    let (code, with_address) = match label.as_str() {
        "nx" => (3, false),
        "fail" => (2, false),
        "refused" => (5, false),
        "empty" => (0, false),
        "four" => (0, is_a),
        "mixed" => (if is_a { 0 } else { 2 }, is_a),
        _ => return None,
    };
    let mut message = query[..2].to_vec();
    message.extend([0x81, 0x80 | code, 0, 1, 0, u8::from(with_address), 0, 0, 0, 0]);
    message.extend(&query[12..end]);
    if with_address {
        message.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
    }
    Some(message)
}

#[tokio::test]
async fn failures_of_lookup_are_told_apart() {
    let prober = NetProber::new("x").unwrap().with_name_server(name_server().await);
    let cases = [
        ("nx", Reason::NameNotFound, "the name does not exist"),
        ("empty", Reason::NameNotFound, "the name has no address"),
        ("fail", Reason::NameLookupFailed, "the name server answered: Server Failure"),
        ("refused", Reason::NameLookupFailed, "the name server answered: Query Refused"),
    ];
    for (label, reason, detail) in cases {
        let (seen, judged) = look_with(&prober, &tcp(&format!("{label}.example.:80"))).await;
        assert_eq!((judged.verdict, judged.reason), (Verdict::Down, Some(reason)), "{label}: {judged:?}");
        assert_eq!(judged.detail, detail, "{label}");
        assert_eq!(seen.failure.map(|failure| failure.phase), Some(Phase::Lookup));
        assert_eq!(seen.phases.lookup, None);
    }
}

#[tokio::test]
async fn a_silent_name_server_costs_the_connect_limit() {
    let prober = NetProber::new("x").unwrap().with_name_server(name_server().await);
    let mut site = tcp("silent.example.:80");
    site.limits.connect = Duration::from_millis(250);
    let begun = Instant::now();
    let judged = look_with(&prober, &site).await.1;
    assert_eq!(judged.reason, Some(Reason::NameLookupFailed));
    assert!(judged.detail.starts_with("timed out during name lookup"), "{judged:?}");
    assert!(begun.elapsed() < Duration::from_secs(3));
}

#[tokio::test]
async fn addresses_of_one_family_are_enough_and_names_are_asked_for_again() {
    let prober = NetProber::new("x").unwrap().with_name_server(name_server().await);
    let server = Server::raw(|_| async {}).await;
    for label in ["four", "mixed", "four"] {
        let mut site = tcp(&format!("{label}.example.:{}", server.addr.port()));
        let (seen, judged) = look_with(&prober, &site).await;
        assert_eq!(judged.verdict, Verdict::Up, "{label}: {judged:?}");
        assert!(seen.phases.lookup.is_some());
        site.family = AddressFamily::V6;
        let judged = look_with(&prober, &site).await.1;
        assert_eq!(judged.verdict, Verdict::Down, "{label} has no IPv6 address");
    }
}
