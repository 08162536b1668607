//! One attempt at a TCP target: it is up if the connection opens.

use tokio::time::timeout;

use crate::model::{Failure, Observation, Reason, Site, TcpTarget};

use super::address::Endpoint;
use super::trace::Trace;
use super::{NetProber, connect};

/// Makes one attempt; ends within the shorter of the two time limits.
pub(super) async fn probe(net: &NetProber, site: &Site, target: &TcpTarget) -> Observation {
    let mut trace = Trace::start();
    let outcome = match timeout(site.limits.connect.min(site.limits.total), open(net, site, target, &mut trace)).await {
        Ok(outcome) => outcome,
        Err(_elapsed) => Err(trace.timed_out()),
    };
    trace.finish(outcome)
}

/// Opens the connection and closes it.
async fn open(net: &NetProber, site: &Site, target: &TcpTarget, trace: &mut Trace) -> Result<(), Failure> {
    let endpoint = Endpoint::parse(target.address.reveal())
        .ok_or_else(|| trace.fail(Reason::Internal, "the address is not `host:port`"))?;
    connect::reach(&net.resolver, &endpoint, site, trace).await.map(drop)
}
