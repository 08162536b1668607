//! Reading the body of an answer: bounded, decoded, and turned into text if somebody wants to search it.

use encoding_rs::{Encoding, UTF_8};
use http_body_util::BodyExt;
use hyper::Response;
use hyper::body::Incoming;
use hyper::header::{self, HeaderMap, HeaderName};

use crate::model::{Phase, Reason};

use super::decode::Decoder;
use super::failure;
use super::trace::Trace;

/// Why the body is no good, with words for it.
type BadBody = (Reason, String);

/// Encoded bytes may exceed the limit for decoded ones by this many, before reading stops: a stream of empty blocks
/// would go on for ever without a decoded byte.
const ENCODED_SLACK: usize = 64 * 1024;

/// Reads up to `limit` decoded bytes. What follows is not looked at; what is cut short or corrupt before is an error,
/// also if nobody wants the text (`keep`).
pub(super) async fn read(
    response: Response<Incoming>,
    limit: usize,
    keep: bool,
    trace: &mut Trace,
) -> Result<Option<String>, crate::model::Failure> {
    trace.enter(Phase::Body);
    let (head, mut body) = response.into_parts();
    let text =
        collect(&head.headers, &mut body, limit, keep).await.map_err(|(reason, detail)| trace.fail(reason, detail))?;
    trace.complete();
    Ok(text)
}

/// The loop over the parts of a body.
async fn collect(head: &HeaderMap, body: &mut Incoming, limit: usize, keep: bool) -> Result<Option<String>, BadBody> {
    let coding = value(head, &header::CONTENT_ENCODING);
    let mut decoder = match Decoder::new(coding, limit, keep) {
        Some(decoder) => decoder,
        // without a text to search, it need not be understood
        None if !keep => Decoder::new("", limit, false).ok_or_else(corrupt)?,
        None => return Err((Reason::Body, "the body has a content coding other than gzip and deflate".to_owned())),
    };
    let (mut encoded, mut whole) = (0_usize, true);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| failure::of_http(&error))?;
        let Some(data) = frame.data_ref() else { continue };
        encoded = encoded.saturating_add(data.len());
        decoder.feed(data).map_err(|_| corrupt())?;
        if decoder.is_full() || encoded > limit.saturating_add(ENCODED_SLACK) {
            whole = false;
            break;
        }
    }
    let bytes = decoder.finish(whole && encoded > 0).map_err(|_| corrupt())?;
    if keep { text(head, &bytes).map(Some) } else { Ok(None) }
}

/// The words for a body that can't be decoded.
fn corrupt() -> BadBody {
    (Reason::Body, "the compressed body is corrupt".to_owned())
}

/// A header as text; empty if there is none.
fn value<'a>(head: &'a HeaderMap, name: &HeaderName) -> &'a str {
    head.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The body as text, by its byte order mark, else by the charset of its content type, else as UTF-8. Bytes that don't
/// belong there become U+FFFD; a charset nobody knows is an error.
fn text(head: &HeaderMap, bytes: &[u8]) -> Result<String, BadBody> {
    let encoding = match charset(value(head, &header::CONTENT_TYPE)) {
        None => UTF_8,
        Some(label) => Encoding::for_label(label.as_bytes())
            .ok_or_else(|| (Reason::Body, "the body has a charset that nobody knows".to_owned()))?,
    };
    Ok(encoding.decode(bytes).0.into_owned())
}

/// The `charset` of a content type (RFC 9110, section 8.3).
fn charset(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"');
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(content_type: &str, bytes: &[u8]) -> Result<String, BadBody> {
        let mut head = HeaderMap::new();
        head.insert(header::CONTENT_TYPE, content_type.parse().expect("header"));
        text(&head, bytes)
    }

    #[test]
    fn charsets_are_honoured_and_broken_bytes_survive() {
        assert_eq!(read_as("text/html; Charset=\"ISO-8859-1\"", b"Gr\xfc\xdfe").as_deref(), Ok("Grüße"));
        assert_eq!(read_as("text/html", "Grüße".as_bytes()).as_deref(), Ok("Grüße"));
        assert_eq!(read_as("text/html; charset=utf-8", b"ok \xff\xfe ok").as_deref(), Ok("ok \u{fffd}\u{fffd} ok"));
        assert_eq!(read_as("text/html", b"\xff\xfeo\0k\0").as_deref(), Ok("ok"));
        assert_eq!(read_as("text/html; charset=klingon", b"x").map_err(|bad| bad.0), Err(Reason::Body));
    }
}
