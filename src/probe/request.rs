//! One request of a redirect chain, and how it is put on the wire.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Uri};
use url::Url;

use crate::model::HttpTarget;

/// What is asked, and of whom.
#[derive(Clone)]
pub(super) struct Hop {
    /// Where to; without fragment.
    pub(super) url: Url,
    /// How.
    pub(super) method: Method,
    /// Configured headers; those with secrets are marked as sensitive.
    pub(super) headers: HeaderMap,
    /// What is sent along.
    pub(super) body: Option<Bytes>,
    /// The body holds a secret.
    pub(super) body_is_secret: bool,
}

impl Hop {
    /// The first request of a target. `None` if a part of it can't be sent (the config checks that beforehand).
    pub(super) fn first(target: &HttpTarget) -> Option<Self> {
        let mut url = Url::parse(target.url.reveal()).ok()?;
        url.set_fragment(None);
        let mut headers = HeaderMap::new();
        for (name, value) in &target.headers {
            let name: HeaderName = name.parse().ok()?;
            let mut sent = HeaderValue::from_bytes(value.reveal().as_bytes()).ok()?;
            sent.set_sensitive(value.is_secret());
            headers.append(name, sent);
        }
        Some(Self {
            url,
            method: target.method.parse().ok()?,
            headers,
            body: target.body.as_ref().map(|body| Bytes::copy_from_slice(body.reveal().as_bytes())),
            body_is_secret: target.body.as_ref().is_some_and(crate::model::Masked::is_secret),
        })
    }

    /// True if the connection is to be made with TLS.
    pub(super) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The message to send; HTTP/2 wants the authority in the address, HTTP/1.1 in the `Host` header.
    pub(super) fn message(&self, user_agent: &HeaderValue, http2: bool) -> Option<Request<Full<Bytes>>> {
        let mut headers = self.headers.clone();
        let host = match headers.remove(header::HOST) {
            Some(host) => host,
            None => HeaderValue::from_str(&self.authority()?).ok()?,
        };
        default(&mut headers, header::USER_AGENT, user_agent.clone());
        default(&mut headers, header::ACCEPT, HeaderValue::from_static("*/*"));
        default(&mut headers, header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, deflate"));
        if let Some(login) = self.login() {
            default(&mut headers, header::AUTHORIZATION, login);
        }
        let path = &self.url[url::Position::BeforePath..url::Position::AfterQuery];
        let uri = if http2 {
            Uri::builder().scheme(self.url.scheme()).authority(host.as_bytes()).path_and_query(path).build().ok()?
        } else {
            headers.insert(header::HOST, host);
            path.parse().ok()?
        };
        let mut message = Request::new(Full::new(self.body.clone().unwrap_or_default()));
        *message.method_mut() = self.method.clone();
        *message.uri_mut() = uri;
        *message.headers_mut() = headers;
        Some(message)
    }

    /// Host and, unless it is the scheme's own, port.
    fn authority(&self) -> Option<String> {
        let host = self.url.host_str()?;
        Some(self.url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
    }

    /// User name and password of the address (RFC 7617).
    fn login(&self) -> Option<HeaderValue> {
        let (user, password) = (self.url.username(), self.url.password());
        if user.is_empty() && password.is_none() {
            return None;
        }
        let pair = [percent_decoded(user), b":".to_vec(), percent_decoded(password.unwrap_or_default())].concat();
        let mut value = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(pair))).ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

/// Sets a header unless the config did.
fn default(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    if !headers.contains_key(&name) {
        headers.insert(name, value);
    }
}

/// RFC 3986 percent-decoding; what is no valid escape stays as it is.
fn percent_decoded(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let escaped = (*first == b'%')
            .then(|| tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match escaped {
            Some(byte) => {
                out.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    out
}

/// Two addresses with the same scheme, host and port share their secrets (RFC 6454).
pub(super) fn same_origin(one: &Url, other: &Url) -> bool {
    let origin = |url: &Url| (url.scheme().to_owned(), url.host().map(|h| h.to_owned()), url.port_or_known_default());
    origin(one) == origin(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Masked;

    fn target(url: &str, headers: &[(&str, &str)]) -> HttpTarget {
        HttpTarget {
            url: Masked::plain(url),
            method: "GET".to_owned(),
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), Masked::plain(value))).collect(),
            body: None,
            redirects: 0,
            insecure: false,
        }
    }

    fn sent(url: &str, headers: &[(&str, &str)], http2: bool) -> Request<Full<Bytes>> {
        let agent = HeaderValue::from_static("upkept");
        Hop::first(&target(url, headers)).and_then(|hop| hop.message(&agent, http2)).expect("can be sent")
    }

    #[test]
    fn a_login_in_the_address_becomes_a_header_and_leaves_the_wire_path_clean() {
        let message = sent("http://us%65r:p%40ss@h.example:8080/a?b#c", &[], false);
        assert_eq!(message.headers()["authorization"], "Basic dXNlcjpwQHNz");
        assert_eq!(message.headers()["host"], "h.example:8080");
        assert_eq!(message.uri(), "/a?b");
    }

    #[test]
    fn http2_carries_a_configured_host_as_its_authority() {
        let message = sent("https://127.0.0.1/x", &[("Host", "virtual.example")], true);
        assert_eq!(message.uri(), "https://virtual.example/x");
        assert!(!message.headers().contains_key("host"));
    }

    #[test]
    fn configured_headers_replace_the_defaults_and_may_repeat() {
        let message = sent("http://h/", &[("User-Agent", "mine"), ("X-A", "1"), ("x-a", "2")], false);
        assert_eq!(message.headers()["user-agent"], "mine");
        assert_eq!(message.headers().get_all("x-a").iter().count(), 2);
    }
}
