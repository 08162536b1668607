//! Reference addresses: well-known places that answer if this runner has a network.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::time::timeout as within;

use super::Prober;
use crate::model::{
    AddressFamily, Expectations, HttpTarget, Limits, Masked, Observation, Phase, Site, Slug, Target, TcpTarget,
};

/// True as soon as one of `addresses` (`host:port`) has answered; false if none has after `timeout`, or there are none.
/// They are tried in parallel, with the same prober as the sites.
///
/// An answer on port 443 is a TLS handshake with a certificate that is valid for the address: captive portals and
/// intercepting proxies accept any connection. On other ports an open connection will do. A refusal is no answer: a
/// firewall on the runner itself may refuse.
pub async fn any_reachable(prober: &dyn Prober, addresses: &[String], timeout: Duration) -> bool {
    let sites: Vec<Site> = addresses.iter().filter_map(|address| site(address, timeout)).collect();
    let mut tries: FuturesUnordered<_> = sites.iter().map(|site| prober.probe(site)).collect();
    let any = async {
        while let Some(seen) = tries.next().await {
            if answered(&seen) {
                return true;
            }
        }
        false
    };
    within(timeout, any).await.unwrap_or(false)
}

/// The connection was made, and made securely where that was asked for; what is said on it does not matter.
fn answered(seen: &Observation) -> bool {
    seen.failure.as_ref().is_none_or(|failure| failure.phase > Phase::Tls)
}

/// A reference as something to probe.
fn site(address: &str, timeout: Duration) -> Option<Site> {
    let target = if address.ends_with(":443") {
        Target::Http(HttpTarget {
            url: Masked::plain(&format!("https://{address}/")),
            method: "HEAD".to_owned(),
            headers: Vec::new(),
            body: None,
            redirects: 0,
            insecure: false,
        })
    } else {
        Target::Tcp(TcpTarget { address: Masked::plain(address) })
    };
    Some(Site {
        slug: Slug::new("reference").ok()?,
        name: address.to_owned(),
        target,
        expect: Expectations::default(),
        limits: Limits { connect: timeout, total: timeout, body: 0 },
        retries: Vec::new(),
        family: AddressFamily::Any,
        group: None,
        tags: Vec::new(),
        icon: None,
        link: None,
        depends_on: Vec::new(),
        assignees: Vec::new(),
        slo: None,
    })
}
