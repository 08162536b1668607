//! Reference addresses: well-known places that answer if this runner has a network.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::time::timeout as within;

use crate::model::AddressFamily;

use super::address::Endpoint;
use super::connect;
use super::lookup::Resolver;

/// True as soon as a TCP connection to one of `addresses` (`host:port`) opens; false if none has after `timeout`, or
/// there are none. They are tried in parallel. A refusal does not count here: the addresses are chosen because
/// they accept, and a firewall on the runner itself may refuse.
pub async fn any_reachable(addresses: &[String], timeout: Duration) -> bool {
    let resolver = Resolver::system();
    let mut tries: FuturesUnordered<_> =
        addresses.iter().filter_map(|address| Endpoint::parse(address)).map(|place| opens(&resolver, place)).collect();
    let any = async {
        while let Some(open) = tries.next().await {
            if open {
                return true;
            }
        }
        false
    };
    within(timeout, any).await.unwrap_or(false)
}

/// True if a connection opens.
async fn opens(resolver: &Resolver, place: Endpoint) -> bool {
    match resolver.addresses(&place, AddressFamily::Any).await {
        Ok(addresses) => connect::open(&addresses).await.is_ok(),
        Err(_) => false,
    }
}
