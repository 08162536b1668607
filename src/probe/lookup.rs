//! Finding the addresses of a name: the hosts file, then DNS, with nothing kept from one attempt to the next.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use futures_util::future::{Either, select};
use hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ProtocolConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::op::Query;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use hickory_resolver::{Hosts, TokioResolver};
use url::Host;

use crate::model::{AddressFamily, Reason};

use super::address::Endpoint;

/// How long the second family's answer is waited for once the first has addresses (RFC 8305, section 3).
const RESOLUTION_DELAY: Duration = Duration::from_millis(50);

/// Why there is no address, with words for it.
pub(super) type NoAddress = (Reason, String);

/// Where names are looked up.
pub(super) struct Resolver {
    /// `None` if the machine has no usable name server configuration.
    dns: Option<TokioResolver>,
    hosts: Hosts,
}

impl Resolver {
    /// The machine's hosts file and name servers, as they are now.
    pub(super) fn system() -> Self {
        let dns = hickory_resolver::system_conf::read_system_conf()
            .ok()
            .filter(|(config, _)| !config.name_servers.is_empty())
            .and_then(|(config, options)| build(config, options));
        Self { dns, hosts: Hosts::from_system().unwrap_or_default() }
    }

    /// The machine's hosts file and this one name server.
    pub(super) fn asking(server: SocketAddr) -> Self {
        let connections = [ProtocolConfig::Udp, ProtocolConfig::Tcp]
            .into_iter()
            .map(|protocol| {
                let mut connection = ConnectionConfig::new(protocol);
                connection.port = server.port();
                connection
            })
            .collect();
        let servers = vec![NameServerConfig::new(server.ip(), true, connections)];
        let config = ResolverConfig::from_parts(None, Vec::new(), servers);
        let dns = build(config, ResolverOpts::default());
        Self { dns, hosts: Hosts::from_system().unwrap_or_default() }
    }

    /// Where a host can be reached, in no particular order; never empty.
    ///
    /// # Errors
    /// `NameNotFound` if the name does not exist or has no address of the family; `NameLookupFailed` if that could not
    /// be found out; `Unsupported` if the host is a literal address of the other family.
    pub(super) async fn addresses(
        &self,
        endpoint: &Endpoint,
        family: AddressFamily,
    ) -> Result<Vec<SocketAddr>, NoAddress> {
        let found = match &endpoint.host {
            Host::Ipv4(ip) => literal(IpAddr::V4(*ip), family)?,
            Host::Ipv6(ip) => literal(IpAddr::V6(*ip), family)?,
            Host::Domain(name) => self.named(name, family).await?,
        };
        Ok(found.into_iter().map(|ip| SocketAddr::new(ip, endpoint.port)).collect())
    }

    /// The addresses of a name.
    async fn named(&self, name: &str, family: AddressFamily) -> Result<Vec<IpAddr>, NoAddress> {
        let known = self.without_dns(name);
        if !known.is_empty() {
            return of_family(known, family);
        }
        let dns = self
            .dns
            .as_ref()
            .ok_or_else(|| (Reason::NameLookupFailed, "this runner has no name server configured".to_owned()))?;
        match family {
            AddressFamily::V4 => query(dns, name, RecordType::A).await,
            AddressFamily::V6 => query(dns, name, RecordType::AAAA).await,
            AddressFamily::Any => both(dns, name).await,
        }
        .map_err(|error| describe(&error, family))
    }

    /// What the hosts file says, and `localhost`, which is never asked for on the wire (RFC 6761, section 6.3).
    fn without_dns(&self, name: &str) -> Vec<IpAddr> {
        let Ok(parsed) = Name::from_utf8(name) else { return Vec::new() };
        let mut found = Vec::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            let lookup = self.hosts.lookup_static_host(&Query::query(parsed.clone(), kind));
            found.extend(lookup.iter().flat_map(|lookup| lookup.answers()).filter_map(|record| address(&record.data)));
        }
        let bare = name.trim_end_matches('.');
        if found.is_empty() && (bare == "localhost" || bare.ends_with(".localhost")) {
            found = vec![IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
        }
        found
    }
}

/// A resolver without memory.
fn build(config: ResolverConfig, mut options: ResolverOpts) -> Option<TokioResolver> {
    options.cache_size = 0;
    options.use_hosts_file = ResolveHosts::Never;
    TokioResolver::builder_with_config(config, TokioRuntimeProvider::default()).with_options(options).build().ok()
}

/// Asks for one kind of record. An answer without addresses is an error of [`NetError`], too.
async fn query(dns: &TokioResolver, name: &str, kind: RecordType) -> Result<Vec<IpAddr>, NetError> {
    let lookup = dns.lookup(name, kind).await?;
    Ok(lookup.answers().iter().filter_map(|record| address(&record.data)).collect())
}

/// Asks for both families at once. What one finds is not held up or spoilt by a name server that fails on the other.
async fn both(dns: &TokioResolver, name: &str) -> Result<Vec<IpAddr>, NetError> {
    let v6 = Box::pin(query(dns, name, RecordType::AAAA));
    let v4 = Box::pin(query(dns, name, RecordType::A));
    let (first, rest) = match select(v6, v4).await {
        Either::Left((first, rest)) | Either::Right((first, rest)) => (first, rest),
    };
    match first {
        Ok(mut found) if !found.is_empty() => {
            if let Ok(Ok(more)) = tokio::time::timeout(RESOLUTION_DELAY, rest).await {
                found.extend(more);
            }
            Ok(found)
        }
        Ok(_) => rest.await,
        Err(first) => match rest.await {
            Ok(found) => Ok(found),
            // "does not exist" is only certain if neither family's answer is missing
            Err(second) if second.is_no_records_found() => Err(first),
            Err(second) => Err(second),
        },
    }
}

/// The address in a record, if it is an address record.
fn address(data: &RData) -> Option<IpAddr> {
    match data {
        RData::A(a) => Some(IpAddr::V4(a.0)),
        RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
        _ => None,
    }
}

/// A literal address, if it may be used.
fn literal(ip: IpAddr, family: AddressFamily) -> Result<Vec<IpAddr>, NoAddress> {
    match (ip, family) {
        (IpAddr::V6(_), AddressFamily::V4) => {
            Err((Reason::Unsupported, "the address is IPv6, but only IPv4 is allowed".to_owned()))
        }
        (IpAddr::V4(_), AddressFamily::V6) => {
            Err((Reason::Unsupported, "the address is IPv4, but only IPv6 is allowed".to_owned()))
        }
        _ => Ok(vec![ip]),
    }
}

/// The addresses that may be used.
fn of_family(mut found: Vec<IpAddr>, family: AddressFamily) -> Result<Vec<IpAddr>, NoAddress> {
    found.retain(|ip| match family {
        AddressFamily::Any => true,
        AddressFamily::V4 => ip.is_ipv4(),
        AddressFamily::V6 => ip.is_ipv6(),
    });
    if found.is_empty() { Err((Reason::NameNotFound, no_record(family).to_owned())) } else { Ok(found) }
}

/// Words for a name that exists without addresses.
fn no_record(family: AddressFamily) -> &'static str {
    match family {
        AddressFamily::Any => "the name has no address",
        AddressFamily::V4 => "the name has no IPv4 address",
        AddressFamily::V6 => "the name has no IPv6 address",
    }
}

/// The reason behind a failed lookup. The name itself is left out of the words: it may be secret.
fn describe(error: &NetError, family: AddressFamily) -> NoAddress {
    use hickory_resolver::net::DnsError;
    use hickory_resolver::proto::op::ResponseCode;

    if error.is_nx_domain() {
        return (Reason::NameNotFound, "the name does not exist".to_owned());
    }
    let detail = match error {
        NetError::Dns(DnsError::NoRecordsFound(none)) if none.response_code == ResponseCode::NoError => {
            return (Reason::NameNotFound, no_record(family).to_owned());
        }
        NetError::Dns(DnsError::NoRecordsFound(none)) => refusal(none.response_code),
        NetError::Dns(DnsError::ResponseCode(code)) => refusal(*code),
        NetError::Timeout => "no answer from the name server".to_owned(),
        NetError::Io(_) | NetError::NoConnections => "the name server can't be reached".to_owned(),
        _ => "the name server's answer makes no sense".to_owned(),
    };
    (Reason::NameLookupFailed, detail)
}

/// Words for a name server that answered with an error (`SERVFAIL`, `REFUSED`).
fn refusal(code: hickory_resolver::proto::op::ResponseCode) -> String {
    format!("the name server answered: {}", code.to_str())
}
