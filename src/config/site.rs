//! Rules about one site: its own keys over the defaults, each checked where it was written.

use std::time::Duration;

use crate::model::{AddressFamily, Expectations, HttpTarget, Limits, Masked, Site, Slug, Target};

use super::expect::{Expect, expect, expectations};
use super::interpolate::Environment;
use super::issues::logins;
use super::problem::{At, Report, Span, quoted};
use super::raw::{Headers, RawDefaults, RawSite};
use super::read::{List, Number};
use super::slo::slo;
use super::target::{self, Address};
use super::units::{Label, Length, Size};
use crate::model::slug::slug_for;

/// For a whole attempt.
const TIMEOUT: Duration = Duration::from_secs(10);
/// For lookup, connect and TLS handshake.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The longest time that may be given to an attempt or a wait.
const LONGEST: Duration = Duration::from_secs(600);
/// Decoded bytes of a body.
const BODY_LIMIT: usize = 1024 * 1024;
/// The most that may be read of a body.
const BODY_LIMIT_MAX: usize = 16 * 1024 * 1024;
/// Redirects followed.
const REDIRECTS: u8 = 10;
/// Waits before further attempts.
const RETRIES: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(5)];
/// Bytes of all header values of a site or of the defaults; few servers take more.
const HEADERS_MAX: usize = 8192;

/// What rules need: where values come from and where problems go.
pub(super) struct Rules<'r, 'e, 't> {
    /// The environment.
    pub(super) env: &'r mut Environment<'e>,
    /// The problems so far.
    pub(super) report: &'r mut Report<'t>,
}

/// The defaults with their references replaced, once for all sites.
pub(super) struct Defaults<'d> {
    raw: &'d RawDefaults,
    headers: Vec<(String, Masked)>,
    expect: Expect,
}

/// Checks the defaults.
pub(super) fn defaults<'d>(raw: &'d RawDefaults, rules: &mut Rules<'_, '_, '_>) -> Defaults<'d> {
    let headers = headers(raw.headers.as_ref(), "`defaults`", rules);
    let expect = expect(raw.expect.as_ref(), "`defaults`", rules);
    Defaults { raw, headers, expect }
}

/// Checks a site. `None` if it lacks what makes a site; then `report` says why.
pub(super) fn site(
    raw: &RawSite,
    slug: Option<Slug>,
    defaults: &Defaults<'_>,
    rules: &mut Rules<'_, '_, '_>,
) -> Option<Site> {
    let name = raw.name.as_ref().map(|name| name.value.0.clone());
    let owner = name.as_ref().map_or_else(|| "this site".to_owned(), |name| format!("site {}", quoted(name)));
    let own = expect(raw.expect.as_ref(), &owner, rules);
    let own_headers = headers(raw.headers.as_ref(), &owner, rules);
    let body = raw.body.as_ref().and_then(|body| rules.env.fill(&owner, body, rules.report)).map(|body| body.text);
    let address = raw.url.as_ref().and_then(|url| target::address(&owner, url, rules.env, rules.report));
    if let Some(Address::Tcp(_)) = address {
        not_for_tcp(raw, rules.report);
    }
    let is_http = !matches!(address, Some(Address::Tcp(_)));
    let limits = limits(raw, defaults.raw, rules.report);
    let expect = expectations(own, &defaults.expect, is_http, limits.total, rules.report);
    let shared = defaults.raw;
    let retries = retries(raw.retries.as_ref().or(shared.retries.as_ref()), rules.report);
    let family = raw.ip.as_ref().or(shared.ip.as_ref()).map_or(AddressFamily::Any, |ip| ip.value.0);
    let icon = target::icon(raw.icon.as_ref().or(shared.icon.as_ref()), rules.report);
    let link = target::public_url("link", raw.link.as_ref(), rules.report);
    let target = match address? {
        Address::Tcp(tcp) => Target::Tcp(tcp),
        Address::Http(url) => Target::Http(HttpTarget {
            url,
            method: method(raw, shared, &expect, rules.report),
            headers: merged(&defaults.headers, &own_headers),
            body,
            redirects: raw.redirects.as_ref().or(shared.redirects.as_ref()).map_or(REDIRECTS, redirects),
            insecure: raw.insecure.as_ref().or(shared.insecure.as_ref()).is_some_and(|flag| flag.value),
        }),
    };
    let group = raw.group.as_ref().or(shared.group.as_ref()).map(|group| group.value.0.clone());
    let assignees = logins(raw.assignees.as_ref());
    let slo = slo(raw.slo.as_ref().or(shared.slo.as_ref()), rules.report);
    let tags = labels(raw.tags.as_ref().or(shared.tags.as_ref()));
    Some(Site {
        slug: slug?,
        name: name?,
        target,
        expect,
        limits,
        retries,
        family,
        group,
        tags,
        icon,
        link,
        depends_on: Vec::new(),
        assignees,
        slo,
    })
}

/// The slug as given, or made from the name.
pub(super) fn slug(raw: &RawSite, report: &mut Report<'_>) -> Option<Slug> {
    let Some(At { value, span }) = &raw.slug else {
        return Slug::new(&slug_for(&raw.name.as_ref()?.value.0)).ok();
    };
    match Slug::new(&value.0) {
        Ok(slug) => Some(slug),
        Err(_) => {
            let message = format!(
                "{} can't be a slug: use 1 to 64 of a-z, 0-9 and inner `-`, and no reserved word",
                quoted(&value.0)
            );
            report.add(*span, message, Some(format!("`{}` would do", slug_for(&value.0))));
            None
        }
    }
}

/// Keys that mean nothing to a TCP check are mistakes there.
fn not_for_tcp(raw: &RawSite, report: &mut Report<'_>) {
    fn place<T>(key: &Option<At<T>>) -> Option<Span> {
        key.as_ref().map(|key| key.span)
    }
    let expect = raw.expect.as_ref().map(|expect| &expect.value);
    let keys = [
        ("method", place(&raw.method)),
        ("headers", place(&raw.headers)),
        ("body", place(&raw.body)),
        ("body_limit", place(&raw.body_limit)),
        ("redirects", place(&raw.redirects)),
        ("insecure", place(&raw.insecure)),
        ("expect.status", expect.and_then(|expect| place(&expect.status))),
        ("expect.present", expect.and_then(|expect| place(&expect.present))),
        ("expect.absent", expect.and_then(|expect| place(&expect.absent))),
    ];
    for (key, span) in keys.into_iter().filter_map(|(key, span)| span.map(|span| (key, span))) {
        report.add(span, format!("`{key}` means nothing to a TCP check"), Some("leave it out".to_owned()));
    }
}

/// The request method; one whose answer has no body can't be judged by its body.
fn method(raw: &RawSite, shared: &RawDefaults, expect: &Expectations, report: &mut Report<'_>) -> String {
    let Some(method) = raw.method.as_ref().or(shared.method.as_ref()) else { return "GET".to_owned() };
    if method.value.0 == "HEAD" && expect.need_body() {
        let help = Some("use `GET`, or leave out `present` and `absent`".to_owned());
        report.add(method.span, "an answer to `HEAD` has no body to look for texts in", help);
    }
    method.value.0.clone()
}

/// Header names and values that may go on the wire (RFC 9110, section 5).
pub(super) fn headers(raw: Option<&At<Headers>>, owner: &str, rules: &mut Rules<'_, '_, '_>) -> Vec<(String, Masked)> {
    let mut headers: Vec<(String, Masked)> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let list = raw.map(|raw| raw.value.0.as_slice()).unwrap_or_default();
    let bytes: usize = list.iter().map(|(_, value)| value.value.len()).sum();
    if let (Some(raw), true) = (raw, bytes > HEADERS_MAX) {
        rules.report.add(raw.span, format!("the headers are larger than {HEADERS_MAX} bytes"), None);
        return headers;
    }
    for (name, value) in list {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        let framing = ["content-length", "transfer-encoding", "connection"];
        let lower = name.value.to_lowercase();
        let wrong = if name.value.is_empty() || !name.value.bytes().all(token) {
            Some("is no header name")
        } else if framing.contains(&lower.as_str()) {
            Some("is set by Upkept itself")
        } else if seen.insert(lower) {
            None
        } else {
            Some("is here twice")
        };
        if let Some(wrong) = wrong {
            rules.report.add(name.span, format!("{} {wrong}", quoted(&name.value)), None);
        }
        let Some(filled) = rules.env.fill(owner, value, rules.report) else { continue };
        if filled.text.reveal().bytes().any(|byte| !matches!(byte, b'\t' | b' '..=b'~')) {
            let help = Some("use printable ASCII; look for line ends in the variables".to_owned());
            rules.report.add(value.span, format!("the value of {} can't be sent", quoted(&name.value)), help);
        } else {
            headers.push((name.value.clone(), filled.text));
        }
    }
    headers
}

/// The defaults' headers that a site does not set, then the site's own.
fn merged(shared: &[(String, Masked)], own: &[(String, Masked)]) -> Vec<(String, Masked)> {
    let kept = shared.iter().filter(|(name, _)| !own.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
    kept.cloned().chain(own.iter().cloned()).collect()
}

/// Timeouts and the body limit.
fn limits(raw: &RawSite, shared: &RawDefaults, report: &mut Report<'_>) -> Limits {
    let timeout = raw.timeout.as_ref().or(shared.timeout.as_ref());
    let total = timeout.map_or(TIMEOUT, |timeout| bounded("timeout", timeout, report));
    let connect = match raw.connect_timeout.as_ref().or(shared.connect_timeout.as_ref()) {
        None => CONNECT_TIMEOUT.min(total),
        Some(connect) => {
            let length = bounded("connect_timeout", connect, report);
            if length > total {
                let help = Some("lower it, or raise `timeout`".to_owned());
                report.add(connect.span, format!("`connect_timeout` is longer than `timeout` ({total:?})"), help);
            }
            length
        }
    };
    let body = raw.body_limit.as_ref().or(shared.body_limit.as_ref()).map_or(BODY_LIMIT, |size| body(size, report));
    Limits { connect, total, body }
}

/// A body limit that memory can bear.
fn body(size: &At<Size>, report: &mut Report<'_>) -> usize {
    match usize::try_from(size.value.0) {
        Ok(bytes @ 1..=BODY_LIMIT_MAX) => bytes,
        _ => {
            report.add(size.span, "`body_limit` has to be from 1 B to 16 MiB", None);
            BODY_LIMIT
        }
    }
}

/// A timeout that ends, and not at once.
fn bounded(key: &str, length: &At<Length>, report: &mut Report<'_>) -> Duration {
    if length.value.0.is_zero() || length.value.0 > LONGEST {
        report.add(length.span, format!("`{key}` has to be from 1ms to 10m"), None);
    }
    length.value.0
}

/// The waits before further attempts.
fn retries(raw: Option<&At<List<Length, 0, 10>>>, report: &mut Report<'_>) -> Vec<Duration> {
    let Some(At { value: List(waits), .. }) = raw else { return RETRIES.to_vec() };
    for wait in waits.iter().filter(|wait| wait.value.0 > LONGEST) {
        report.add(wait.span, "a wait can't be longer than 10m", None);
    }
    waits.iter().map(|wait| wait.value.0).collect()
}

/// At most 20, by its type.
fn redirects(number: &At<Number<0, 20>>) -> u8 {
    u8::try_from(number.value.0).unwrap_or(REDIRECTS)
}

/// The texts of a list.
fn labels(raw: Option<&At<List<Label, 0, 20>>>) -> Vec<String> {
    raw.map(|list| list.value.0.iter().map(|label| label.value.0.clone()).collect()).unwrap_or_default()
}
