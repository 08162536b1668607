//! What a failing check may have in common with others.

use std::net::IpAddr;

use crate::model::{Certificate, Check, Common, Observation, Phase, Reason, Site, Target};

/// What this check, redacted and in trouble, may have in common with checks of other sites: its address, the zone that
/// could not be looked up, the certificate that was refused, the host and the phase in which it failed.
///
/// Of a site with a secret address nothing is told that comes from it.
#[must_use]
pub fn traits(site: &Site, check: &Check) -> Vec<Common> {
    let Some(attempt) = check.attempts.last().filter(|_| check.judgement.verdict.is_trouble()) else {
        return Vec::new();
    };
    if site.target.is_secret() {
        return Vec::new();
    }
    let (seen, host) = (&attempt.observation, host_of(&site.target));
    let address = seen.address.as_deref().map(without_port).map(|address| Common::Address(address.to_owned()));
    let zone = host.filter(|_| lookup_failed(seen)).and_then(zone_of).map(Common::Zone);
    let certificate =
        refused(seen).map(|seen| Common::Certificate(format!("{}, issued by {}", seen.subject, seen.issuer)));
    let endpoint = host
        .zip(seen.failure.as_ref())
        .map(|(host, failure)| Common::Endpoint(format!("{}, {}", host.to_ascii_lowercase(), word(failure.phase))));
    [address, zone, certificate, endpoint].into_iter().flatten().collect()
}

/// The host that is asked first: a redirect may lead elsewhere, but it begins here.
fn host_of(target: &Target) -> Option<&str> {
    let authority = match target {
        Target::Http(http) => {
            let (_, rest) = http.url.shown().split_once("://")?;
            rest.split(['/', '?', '#']).next()?
        }
        Target::Tcp(tcp) => tcp.address.shown(),
    };
    Some(without_port(authority)).filter(|host| !host.is_empty())
}

/// `203.0.113.7:443` → `203.0.113.7`, `[2001:db8::1]:443` → `2001:db8::1`, `example.org` as it is.
fn without_port(text: &str) -> &str {
    if let Some((inner, _)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return inner;
    }
    match text.split_once(':') {
        // A second colon: an IPv6 address without brackets, and without a port.
        Some((host, port)) if !port.contains(':') => host,
        _ => text,
    }
}

fn lookup_failed(seen: &Observation) -> bool {
    let reasons = [Reason::NameNotFound, Reason::NameLookupFailed];
    seen.failure.as_ref().is_some_and(|failure| failure.phase == Phase::Lookup || reasons.contains(&failure.reason))
}

/// The parent domain of a name, with at least two labels, so that all of `.org` is never one cause; for a name of two
/// labels the name itself. None for single labels and addresses.
fn zone_of(host: &str) -> Option<String> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if host.parse::<IpAddr>().is_ok() {
        return None;
    }
    let (_, parent) = host.split_once('.')?;
    Some(if parent.contains('.') { parent.to_owned() } else { host })
}

/// The certificate of a failed handshake.
fn refused(seen: &Observation) -> Option<&Certificate> {
    seen.failure.as_ref().filter(|failure| failure.phase == Phase::Tls || failure.reason == Reason::Tls)?;
    seen.certificate.as_ref()
}

/// The phase in a word, as files have it.
fn word(phase: Phase) -> &'static str {
    match phase {
        Phase::Lookup => "lookup",
        Phase::Connect => "connect",
        Phase::Tls => "tls",
        Phase::FirstByte => "first-byte",
        Phase::Body => "body",
    }
}
