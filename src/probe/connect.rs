//! Opening a TCP connection to one of several addresses, staggered as RFC 8305 ("happy eyeballs") describes.

use std::io;
use std::net::{IpAddr, Ipv6Addr, SocketAddr, UdpSocket};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::model::{Failure, Phase, Reason, Site};

use super::address::Endpoint;
use super::failure;
use super::lookup::Resolver;
use super::trace::Trace;

/// True for this machine and for private networks (RFC 1918, RFC 3927, RFC 4193, RFC 4291).
fn is_nearby(address: &SocketAddr) -> bool {
    match address.ip().to_canonical() {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
    }
}

/// An address has this long before the next one is tried beside it (RFC 8305, section 5).
const STAGGER: Duration = Duration::from_millis(250);

/// More addresses than this are not tried.
const MOST: usize = 16;

/// Looks the host up and connects to it, noting both phases and the address.
pub(super) async fn reach(
    resolver: &Resolver,
    endpoint: &Endpoint,
    site: &Site,
    trace: &mut Trace,
) -> Result<TcpStream, Failure> {
    let named = matches!(endpoint.host, url::Host::Domain(_));
    trace.seen.address = None;
    trace.enter(if named { Phase::Lookup } else { Phase::Connect });
    let addresses =
        resolver.addresses(endpoint, site.family).await.map_err(|(reason, detail)| trace.fail(reason, detail))?;
    if named {
        trace.complete();
        trace.enter(Phase::Connect);
    }
    trace.seen.nearby = !addresses.is_empty() && addresses.iter().all(is_nearby);
    if let [only] = addresses.as_slice() {
        trace.seen.address = Some(only.to_string());
    }
    let stream = open(&addresses).await.map_err(|(reason, detail)| trace.fail(reason, detail))?;
    trace.complete();
    trace.seen.address = stream.peer_addr().ok().map(|peer| peer.to_string());
    // small writes must not wait for each other; where the option is refused, they just do
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

/// The first connection that opens.
///
/// # Errors
/// The most telling of the failures: that a host refused says more than that another had no route.
pub(super) async fn open(addresses: &[SocketAddr]) -> Result<TcpStream, (Reason, String)> {
    let mut waiting = interleaved(addresses).into_iter().take(MOST).peekable();
    let mut running = FuturesUnordered::new();
    let mut errors = Vec::new();
    loop {
        running.extend(waiting.next().map(TcpStream::connect));
        let next = tokio::select! {
            next = running.next() => next,
            () = sleep(STAGGER), if waiting.peek().is_some() => continue,
        };
        match next {
            Some(Ok(stream)) => return Ok(stream),
            Some(Err(error)) => errors.push(error),
            None => return Err(most_telling(&errors, addresses)),
        }
    }
}

/// IPv6 first, then the families in turn.
fn interleaved(addresses: &[SocketAddr]) -> Vec<SocketAddr> {
    let (v6, v4): (Vec<SocketAddr>, Vec<SocketAddr>) = addresses.iter().partition(|address| address.is_ipv6());
    let (mut v6, mut v4) = (v6.into_iter(), v4.into_iter());
    let mut order = Vec::with_capacity(addresses.len());
    loop {
        let before = order.len();
        order.extend(v6.next());
        order.extend(v4.next());
        if order.len() == before {
            return order;
        }
    }
}

/// One failure to stand for all.
fn most_telling(errors: &[io::Error], addresses: &[SocketAddr]) -> (Reason, String) {
    let rank = |reason: Reason| match reason {
        Reason::ConnectionRefused => 0,
        Reason::ConnectionReset | Reason::ConnectionClosed => 1,
        Reason::TimedOut => 2,
        Reason::NoRoute => 3,
        _ => 4,
    };
    let told = errors.iter().map(failure::of_socket).min_by_key(|(reason, _)| rank(*reason));
    let (reason, detail) = told.unwrap_or((Reason::NameNotFound, "the name has no address".to_owned()));
    let only_v6 = addresses.iter().all(|address| matches!(address.ip(), IpAddr::V6(ip) if !ip.is_loopback()));
    if only_v6 && matches!(reason, Reason::NoRoute | Reason::Unsupported) && !has_ipv6() {
        return (Reason::Unsupported, "this runner has no IPv6".to_owned());
    }
    (reason, detail)
}

/// Whether this machine has a way to the IPv6 internet. Connecting a datagram socket sends nothing: it only asks the
/// routing table, here for the first address of the global unicast range (RFC 4291, section 2.4).
fn has_ipv6() -> bool {
    let global = Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 1);
    UdpSocket::bind((Ipv6Addr::UNSPECIFIED, 0)).is_ok_and(|socket| socket.connect((global, 9)).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearby_is_this_machine_and_private_networks() {
        let near = |text: &str| is_nearby(&text.parse().expect("address"));
        for address in ["127.0.0.1:80", "[::1]:80", "10.1.2.3:80", "192.168.1.1:80", "[fd00::1]:80", "169.254.1.1:80"] {
            assert!(near(address), "{address}");
        }
        for address in ["192.0.2.1:80", "1.1.1.1:443", "[2606:4700::1111]:443", "172.32.0.1:80"] {
            assert!(!near(address), "{address}");
        }
    }

    #[test]
    fn families_take_turns() {
        let parse = |text: &str| text.parse::<SocketAddr>().expect("address");
        let given = ["1.0.0.1:1", "1.0.0.2:1", "1.0.0.3:1", "[2::1]:1"].map(parse);
        let order: Vec<String> = interleaved(&given).iter().map(ToString::to_string).collect();
        assert_eq!(order, ["[2::1]:1", "1.0.0.1:1", "1.0.0.2:1", "1.0.0.3:1"]);
    }

    #[test]
    fn a_refusal_says_more_than_a_missing_route() {
        let errors = [io::ErrorKind::NetworkUnreachable.into(), io::ErrorKind::ConnectionRefused.into()];
        let addresses = ["1.0.0.1:1".parse().expect("address")];
        assert_eq!(most_telling(&errors, &addresses).0, Reason::ConnectionRefused);
        assert_eq!(most_telling(&errors[..1], &addresses).0, Reason::NoRoute);
    }
}
