//! Where a redirect leads, and what may go along.

use std::collections::BTreeSet;

use hyper::header::{self, HeaderMap};
use hyper::{Method, StatusCode};
use url::Url;

use super::request::{Hop, same_origin};

/// What an answer asks for.
struct Turn {
    /// The next address.
    url: Url,
    /// The next method.
    method: Method,
}

/// The redirects followed so far.
pub(super) struct Chain {
    most: u8,
    followed: u8,
    visited: BTreeSet<(String, String)>,
}

impl Chain {
    /// A chain that may have `most` redirects.
    pub(super) fn new(most: u8) -> Self {
        Self { most, followed: 0, visited: BTreeSet::new() }
    }

    /// The next request, or `None` if this answer is the last one: it is no redirect, names no location, or none
    /// shall be followed.
    ///
    /// # Errors
    /// In words, if the chain is too long, comes back to where it was, or leads nowhere. The words hold no address.
    pub(super) fn next(&mut self, hop: &Hop, status: StatusCode, head: &HeaderMap) -> Result<Option<Hop>, String> {
        let Some(location) = head.get(header::LOCATION).filter(|_| self.most > 0 && is_redirect(status)) else {
            return Ok(None);
        };
        if self.followed >= self.most {
            return Err(format!("more than {} redirects", self.most));
        }
        self.visited.insert((hop.method.to_string(), hop.url.to_string()));
        let url = destination(&hop.url, location.as_bytes())?;
        let turn = Turn { url, method: next_method(&hop.method, status) };
        if self.visited.contains(&(turn.method.to_string(), turn.url.to_string())) {
            return Err(format!("redirect loop after {} redirects", self.followed.saturating_add(1)));
        }
        let next = carried_over(hop, turn)?;
        self.followed = self.followed.saturating_add(1);
        Ok(Some(next))
    }

    /// How many redirects have been followed.
    pub(super) fn followed(&self) -> u8 {
        self.followed
    }
}

/// The codes that name another address to ask (RFC 9110, section 15.4).
fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// The address a `Location` names, seen from `base`.
fn destination(base: &Url, location: &[u8]) -> Result<Url, String> {
    let text = std::str::from_utf8(location).map_err(|_| "redirect to an address that is no text".to_owned())?;
    let mut url = base.join(text).map_err(|_| "redirect to an address that can't be read".to_owned())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(format!("redirect to the scheme `{}`, which is not HTTP", url.scheme()));
    }
    url.set_fragment(None);
    Ok(url)
}

/// As browsers do (Fetch standard, HTTP-redirect fetch): 303 asks with GET, and so do 301 and 302 after a POST.
fn next_method(method: &Method, status: StatusCode) -> Method {
    let turns = match status.as_u16() {
        301 | 302 => *method == Method::POST,
        303 => *method != Method::GET && *method != Method::HEAD,
        _ => false,
    };
    if turns { Method::GET } else { method.clone() }
}

/// The next request. A request that turned into GET loses its body; another origin gets no secret, and no header that
/// was meant for the first one.
fn carried_over(hop: &Hop, turn: Turn) -> Result<Hop, String> {
    let mut next = hop.clone();
    if turn.method != hop.method {
        next.body = None;
        for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LANGUAGE, header::CONTENT_LENGTH] {
            next.headers.remove(name);
        }
    }
    if !same_origin(&hop.url, &turn.url) {
        if next.body.is_some() && hop.body_is_secret {
            return Err("redirect would send a secret body to another origin".to_owned());
        }
        next.headers = public(&hop.headers, &next.headers);
    }
    next.url = turn.url;
    next.method = turn.method;
    Ok(next)
}

/// Those of `kept` that may be shown to another origin. A name that was used with a secret once is dropped altogether.
fn public(all: &HeaderMap, kept: &HeaderMap) -> HeaderMap {
    const OWN: [header::HeaderName; 4] =
        [header::AUTHORIZATION, header::COOKIE, header::PROXY_AUTHORIZATION, header::HOST];
    let secret = |name: &header::HeaderName| all.get_all(name).iter().any(header::HeaderValue::is_sensitive);
    let mut out = HeaderMap::new();
    for (name, value) in kept {
        if !OWN.contains(name) && !secret(name) {
            out.append(name.clone(), value.clone());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HttpTarget, Masked};

    fn hop(method: &str, url: &str) -> Hop {
        let secret = |name: &str| (name.to_owned(), Masked::secret("${K}", "hunter2".to_owned()));
        let plain = |name: &str| (name.to_owned(), Masked::plain("x"));
        Hop::first(&HttpTarget {
            url: Masked::plain(url),
            method: method.to_owned(),
            headers: vec![
                secret("X-Key"),
                plain("Authorization"),
                plain("Cookie"),
                plain("X-Open"),
                plain("Content-Type"),
            ],
            body: Some(Masked::plain("data")),
            redirects: 5,
            insecure: false,
        })
        .expect("can be sent")
    }

    fn follow(hop: &Hop, status: u16, location: &str) -> Result<Option<Hop>, String> {
        let mut head = HeaderMap::new();
        head.insert(header::LOCATION, location.parse().expect("header"));
        Chain::new(5).next(hop, StatusCode::from_u16(status).expect("status"), &head)
    }

    #[test]
    fn methods_turn_as_in_browsers() {
        let cases = [
            (301, "POST", "GET"),
            (302, "POST", "GET"),
            (302, "PUT", "PUT"),
            (303, "PUT", "GET"),
            (303, "HEAD", "HEAD"),
            (307, "POST", "POST"),
            (308, "PUT", "PUT"),
        ];
        for (status, method, expected) in cases {
            let next = follow(&hop(method, "http://a/1"), status, "/2").expect("leads on").expect("is a redirect");
            assert_eq!(next.method, expected, "{status} {method}");
            assert_eq!(next.body.is_some(), method == expected, "{status} {method}: body");
            assert_eq!(next.headers.contains_key("content-type"), method == expected, "{status} {method}: type");
        }
    }

    #[test]
    fn another_origin_gets_no_secrets() {
        let kept = |location: &str| {
            let next = follow(&hop("GET", "http://a.example/1"), 302, location).expect("leads on").expect("redirect");
            ["x-key", "authorization", "cookie", "x-open"].map(|name| next.headers.contains_key(name))
        };
        assert_eq!(kept("http://a.example:80/2"), [true; 4]);
        for other in ["http://b.example/", "https://a.example/", "http://a.example:81/", "//b.example/"] {
            assert_eq!(kept(other), [false, false, false, true], "{other}");
        }
    }

    #[test]
    fn a_secret_body_stays_with_its_origin() {
        let mut first = hop("POST", "http://a/");
        first.body_is_secret = true;
        assert!(follow(&first, 307, "http://b/").is_err());
        assert!(follow(&first, 307, "/b").is_ok());
        assert!(follow(&first, 302, "http://b/").is_ok_and(|next| next.is_some_and(|next| next.body.is_none())));
    }

    #[test]
    fn bad_addresses_and_loops_are_told_without_the_address() {
        let told = |location: &str| follow(&hop("GET", "http://a.example/1"), 302, location).err().unwrap_or_default();
        assert_eq!(told("ftp://a.example/"), "redirect to the scheme `ftp`, which is not HTTP");
        assert_eq!(told("http://[nonsense/"), "redirect to an address that can't be read");
        assert_eq!(told("/1#elsewhere"), "redirect loop after 1 redirects");
        assert_eq!(told(""), "redirect loop after 1 redirects");
    }
}
