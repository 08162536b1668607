//! Rules about addresses: what is probed, and what is linked to.

use std::net::Ipv6Addr;

use url::{Host, Url};

use crate::model::{Masked, TcpTarget};

use super::interpolate::{Environment, Filled};
use super::problem::{At, Report, Span, quoted};
use super::suggest::did_you_mean_or_list;

/// Schemes of a check.
const SCHEMES: [&str; 3] = ["https", "http", "tcp"];

/// A site's address by kind of check; the text is valid once revealed.
pub(super) enum Address {
    /// A URL.
    Http(Masked),
    /// `host:port`.
    Tcp(TcpTarget),
}

/// What a problem says is wrong, and what would be right. Never holds a revealed value.
pub(super) type Wrong = (String, Option<String>);

/// Reads a site's `url`. `None` if it is unusable; then `report` says why.
pub(super) fn address(
    owner: &str,
    url: &At<String>,
    env: &mut Environment<'_>,
    report: &mut Report<'_>,
) -> Option<Address> {
    let filled = env.fill(owner, url, report)?;
    match judge(&filled) {
        Ok(address) => Some(address),
        Err((message, help)) => {
            report.add(url.span, message, help);
            None
        }
    }
}

/// Sorts an address by its scheme and checks the rest.
fn judge(filled: &Filled) -> Result<Address, Wrong> {
    let (shown, value) = (filled.text.shown(), filled.text.reveal());
    let Some((scheme, rest)) = value.split_once("://") else {
        if filled.stand_in {
            return Ok(Address::Http(filled.text.clone()));
        }
        let help = "start it with `https://`, `http://` or `tcp://`".to_owned();
        return Err((format!("{} has no scheme", quoted(shown)), Some(help)));
    };
    match scheme {
        "tcp" => tcp(filled, shown.strip_prefix("tcp://").unwrap_or(shown), rest).map(Address::Tcp),
        "http" | "https" => http(filled).map(Address::Http),
        other if filled.text.is_secret() && !shown.starts_with(other) => {
            Err((format!("{} has a scheme that can't be checked", quoted(shown)), Some(schemes(""))))
        }
        other => Err((format!("the scheme {} can't be checked", quoted(other)), Some(schemes(other)))),
    }
}

fn schemes(word: &str) -> String {
    did_you_mean_or_list(word, &SCHEMES)
}

/// `host:port`, nothing more.
fn tcp(filled: &Filled, shown: &str, rest: &str) -> Result<TcpTarget, Wrong> {
    let masked = |value: &str| {
        if filled.text.is_secret() { Masked::secret(shown, value.to_owned()) } else { Masked::plain(value) }
    };
    match host_and_port(rest) {
        Ok((host, port)) => Ok(TcpTarget { address: masked(&format!("{host}:{port}")) }),
        Err(_) if filled.stand_in => Ok(TcpTarget { address: masked(rest) }),
        Err(wrong) => {
            let help = "write `tcp://host:port`, an IPv6 address in brackets, a variable as `${NAME}`";
            Err((format!("{}: {wrong}", quoted(&format!("tcp://{shown}"))), Some(help.to_owned())))
        }
    }
}

/// Splits `host:port`; the host comes back in ASCII, IPv6 in brackets.
///
/// # Errors
/// Says what is wrong, without showing the text.
pub(super) fn host_and_port(text: &str) -> Result<(String, u16), &'static str> {
    let (host, port) = text.rsplit_once(':').ok_or("the port is missing")?;
    let number = port.bytes().all(|byte| byte.is_ascii_digit()).then(|| port.parse::<u16>());
    let Some(Ok(port @ 1..)) = number else {
        return Err("the port has to be a number from 1 to 65535");
    };
    if let Some(inner) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return inner.parse::<Ipv6Addr>().map(|_| (host.to_owned(), port)).map_err(|_| "the IPv6 address is not valid");
    }
    if host.is_empty() {
        return Err("the host is missing");
    }
    match Host::parse(host) {
        // The text is kept where it is ASCII: `Host` would turn `1.104` into `1.0.0.104`.
        Ok(_) if is_host_name(host) => Ok((host.to_owned(), port)),
        Ok(ascii) if !host.is_ascii() && is_host_name(&ascii.to_string()) => Ok((ascii.to_string(), port)),
        _ => Err("the host is not valid"),
    }
}

/// Letters, digits, `-`, `.`, and the `_` that some names have against the rules. `url` takes much more, `$` among it.
fn is_host_name(host: &str) -> bool {
    host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

/// The address of a request that is no check.
///
/// # Errors
/// What is wrong, and what would be right, without showing the value.
pub(super) fn judge_http(filled: &Filled) -> Result<(), Wrong> {
    let scheme = filled.text.reveal().split_once("://").map(|(scheme, _)| scheme);
    if matches!(scheme, Some("http" | "https")) || filled.stand_in {
        return http(filled).map(drop);
    }
    Err((format!("{} has to start with `https://` or `http://`", quoted(filled.text.shown())), None))
}

/// An `http` or `https` URL without a user in it.
fn http(filled: &Filled) -> Result<Masked, Wrong> {
    let shown = quoted(filled.text.shown());
    let value = filled.text.reveal();
    if value.chars().any(|c| c.is_control() || c == ' ') {
        let help = Some("write a space as `%20`; look for line ends in the variables".to_owned());
        return Err((format!("{shown} has spaces or control characters in it"), help));
    }
    match Url::parse(value) {
        Ok(url) if !url.username().is_empty() || url.password().is_some() => {
            let help = "send it in a header: `headers: {Authorization: \"Basic ${NAME}\"}`".to_owned();
            Err(("a user or password in the address would end up in logs".to_owned(), Some(help)))
        }
        Ok(url) if url.port() == Some(0) => Err((format!("{shown}: the port has to be from 1 to 65535"), None)),
        Ok(url) if matches!(url.host(), Some(Host::Domain(name)) if !is_host_name(name)) => {
            Err((format!("{shown}: the host is not valid"), Some("a variable is written `${NAME}`".to_owned())))
        }
        Ok(_) => Ok(filled.text.clone()),
        Err(_) if filled.stand_in => Ok(filled.text.clone()),
        Err(error) => Err((format!("{shown} is no valid address: {error}"), None)),
    }
}

/// A public address (of the page, the repository, a link): `https://…` or `http://…`, without a user.
pub(super) fn public_url(key: &str, url: Option<&At<String>>, report: &mut Report<'_>) -> Option<String> {
    let At { value, span } = url?;
    let parsed = Url::parse(value).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let message = match parsed {
        Some(url) if !url.username().is_empty() || url.password().is_some() => {
            format!("`{key}` is public and can't have a user or password in it")
        }
        Some(_) if !value.contains(|c: char| c.is_control() || c == ' ') => return Some(value.clone()),
        _ => format!("`{key}` has to be an address that starts with `https://` or `http://`"),
    };
    let help = value.contains("${").then(|| format!("variables are not replaced in `{key}`, because it is public"));
    report.add(*span, message, help);
    None
}

/// An icon: a public address, or a path on the page's own host.
pub(super) fn icon(icon: Option<&At<String>>, report: &mut Report<'_>) -> Option<String> {
    let At { value, span } = icon?;
    if value.contains("://") {
        return public_url("icon", Some(&At { value: value.clone(), span: *span }), report);
    }
    let bad = |c: char| c.is_control() || c.is_whitespace() || matches!(c, ':' | '\\' | '"' | '<' | '>');
    if value.is_empty() || value.contains(bad) || value.starts_with("//") || value.split('/').any(|part| part == "..") {
        not_an_icon(*span, report);
        return None;
    }
    Some(value.clone())
}

fn not_an_icon(span: Span, report: &mut Report<'_>) {
    let help = Some("write `https://example.org/icon.svg` or `icons/example.svg`".to_owned());
    report.add(span, "an icon is an address or a path without `..`, spaces or colons", help);
}
