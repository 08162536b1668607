//! The head of an answer as evidence: a line each, without what nobody else should have.

use hyper::header::{HeaderName, HeaderValue};
use hyper::{Response, Version};

/// The most lines and bytes that are kept until the redactor has seen them; it makes them fewer.
const MOST_LINES: usize = 64;
const MOST_BYTES: usize = 16 * 1024;

/// Stands for a value that is left out.
const LEFT_OUT: &str = "…";

/// Parts of the names of headers that carry credentials, or what stands for them for a while.
const CONFIDENTIAL: [&str; 13] = [
    "auth",
    "cookie",
    "credential",
    "csrf",
    "jwt",
    "key",
    "passw",
    "secret",
    "session",
    "signature",
    "ticket",
    "token",
    "xsrf",
];

/// Headers with an address, whose query may hold anything.
const ADDRESSES: [&str; 4] = ["content-location", "link", "location", "refresh"];

/// Status line and headers. Values are whole or left out, never cut: a part of a secret would pass the redactor.
pub(super) fn text<B>(answer: &Response<B>) -> String {
    let version = match answer.version() {
        Version::HTTP_10 => "HTTP/1.0",
        Version::HTTP_2 => "HTTP/2",
        _ => "HTTP/1.1",
    };
    let status = answer.status();
    let mut out = format!("{version} {} {}", status.as_u16(), status.canonical_reason().unwrap_or_default());
    out.truncate(out.trim_end().len());
    for (name, value) in answer.headers().iter().take(MOST_LINES) {
        let line = format!("\n{name}: {}", shown(name, value));
        if out.len() + line.len() > MOST_BYTES {
            break;
        }
        out.push_str(&line);
    }
    out
}

fn shown(name: &HeaderName, value: &HeaderValue) -> String {
    let name = name.as_str();
    let text: String = String::from_utf8_lossy(value.as_bytes())
        .chars()
        .map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c })
        .collect();
    if name == "www-authenticate" {
        // Its scheme says which login is wanted; what follows may be a challenge.
        return text.split_whitespace().next().map_or_else(String::new, |scheme| format!("{scheme} {LEFT_OUT}"));
    }
    if name.starts_with("proxy-") || CONFIDENTIAL.iter().any(|part| name.contains(part)) {
        return LEFT_OUT.to_owned();
    }
    if ADDRESSES.contains(&name) {
        return match text.split_once('?') {
            _ if text.contains('@') => LEFT_OUT.to_owned(),
            Some((address, _)) => format!("{address}?{LEFT_OUT}"),
            None => text,
        };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_and_queries_are_left_out() {
        let mut answer = Response::new(());
        *answer.status_mut() = hyper::StatusCode::SERVICE_UNAVAILABLE;
        for (name, value) in [
            ("server", "nginx\u{9}x"),
            ("set-cookie", "sid=1"),
            ("www-authenticate", "Negotiate abc"),
            ("proxy-status", "x"),
            ("x-api-key", "k"),
            ("x-amz-security-token", "t"),
            ("location", "https://a.example/x?code=1#f"),
            ("refresh", "0; url=https://ada:pw@a.example/"),
            ("retry-after", "120"),
        ] {
            let name = HeaderName::from_static(name);
            answer.headers_mut().append(name, HeaderValue::from_str(value).expect("a header"));
        }
        assert_eq!(
            text(&answer),
            "HTTP/1.1 503 Service Unavailable\nserver: nginx\u{fffd}x\nset-cookie: …\nwww-authenticate: Negotiate …\n\
             proxy-status: …\nx-api-key: …\nx-amz-security-token: …\nlocation: https://a.example/x?…\nrefresh: …\n\
             retry-after: 120"
        );
    }

    #[test]
    fn an_endless_head_ends() {
        let mut answer = Response::new(());
        for _ in 0..200 {
            answer.headers_mut().append("x-a", HeaderValue::from_str(&"a".repeat(1_000)).expect("a header"));
        }
        let text = text(&answer);
        assert!(text.len() <= MOST_BYTES && text.lines().count() > 10, "{}", text.len());
    }
}
