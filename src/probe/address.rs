//! Host and port, as written in a target.

use url::{Host, Url};

/// Where to connect to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Endpoint {
    /// A name (ASCII, lower case) or a literal address.
    pub(super) host: Host,
    /// TCP port.
    pub(super) port: u16,
}

impl Endpoint {
    /// Reads `host:port`, IPv6 literals in brackets; `None` if it is not that.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (host, port) = text.rsplit_once(':')?;
        Some(Self { host: Host::parse(host).ok()?, port: port.parse().ok().filter(|port| *port != 0)? })
    }

    /// Host and port of an `http` or `https` URL; `None` if it has another scheme.
    pub(super) fn of_url(url: &Url) -> Option<Self> {
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        Some(Self { host: url.host()?.to_owned(), port: url.port_or_known_default()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_names_and_nonsense() {
        let v6 = Endpoint::parse("[::1]:80").expect("valid");
        assert_eq!((v6.host, v6.port), (Host::Ipv6(std::net::Ipv6Addr::LOCALHOST), 80));
        let name = Endpoint::parse("Bücher.example:443").expect("valid");
        assert_eq!(name.host, Host::Domain("xn--bcher-kva.example".to_owned()));
        for wrong in ["", "host", "host:", "host:0", "host:99999", "::1:80", ":80"] {
            assert_eq!(Endpoint::parse(wrong), None, "{wrong}");
        }
    }
}
