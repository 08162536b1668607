//! What a picture is, by its content: a header or a name may say anything.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};

use crate::render::Picture;

/// The largest SVG that is put inside of a page.
const SVG_INSIDE: usize = 8 * 1024;

/// Where a picture comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The status repository: whoever writes there can write HTML, too.
    Repository,
    /// Another server. An SVG from there is never a file of its own, because one that is opened by itself can run script.
    Elsewhere,
}

/// A picture that pages can show.
///
/// # Errors
/// Says why they can't.
pub(super) fn picture(bytes: Vec<u8>, from: From) -> Result<Picture, String> {
    match kind(&bytes) {
        Some("svg") if from == From::Elsewhere && bytes.len() > SVG_INSIDE => {
            Err(format!("the SVG has {} bytes; {SVG_INSIDE} can be put into a page", bytes.len()))
        }
        Some("svg") if from == From::Elsewhere => {
            let source = format!("data:image/svg+xml;base64,{}", STANDARD.encode(&bytes));
            Ok(Picture { source, bytes: Vec::new() })
        }
        Some(extension) => Ok(Picture { source: format!("icons/{}.{extension}", digits(&bytes)), bytes }),
        None => Err("it is no PNG, JPEG, GIF, WebP, ICO or SVG".to_owned()),
    }
}

/// The same within its address: for a private page, whose files are all encrypted, so that no `<img>` could show them.
pub(super) fn inside(picture: Picture) -> Picture {
    let subtype = match picture.source.rsplit('.').next() {
        Some("jpg") => "jpeg",
        Some("svg") => "svg+xml",
        Some("ico") => "x-icon",
        Some(other) if picture.is_file() => other,
        _ => return picture,
    };
    Picture { source: format!("data:image/{subtype};base64,{}", STANDARD.encode(&picture.bytes)), bytes: Vec::new() }
}

/// The usual extension for the content.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        [0, 0, 1, 0, ..] => Some("ico"),
        _ => std::str::from_utf8(bytes).is_ok_and(is_svg).then_some("svg"),
    }
}

/// True if the first element is `svg`, after what XML allows before it: a declaration, a document type, comments.
fn is_svg(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else { return false };
        rest = after.trim_start();
    }
    rest.strip_prefix("<svg").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '>'))
}

/// The first 16 hexadecimal digits of the SHA-256: the same picture has the same name from build to build.
pub(super) fn digits(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "\u{feff}<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg\nviewBox='0 0 1 1'/>";

    #[test]
    fn the_content_says_what_a_picture_is() {
        for (bytes, extension) in [
            (&b"\x89PNG\r\n\x1a\nx"[..], "png"),
            (b"\xff\xd8\xff\xe0", "jpg"),
            (b"GIF89a", "gif"),
            (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp"),
            (b"\x00\x00\x01\x00\x01\x00", "ico"),
            (SVG.as_bytes(), "svg"),
        ] {
            let picture = picture(bytes.to_vec(), From::Repository).unwrap();
            assert_eq!(picture.source, format!("icons/{}.{extension}", digits(bytes)));
            assert_eq!((picture.is_file(), picture.bytes.as_slice()), (true, bytes));
        }
        for text in
            ["<!doctype html><svg></svg><html>x", "<html><svg/></html>", "<svgx>", "", "<!-- <svg>", "{}", "\0\0\x02\0"]
        {
            let html = text.starts_with("<!doctype");
            assert_eq!(kind(text.as_bytes()), html.then_some("svg"), "{text}: a document type alone says nothing");
        }
    }

    #[test]
    fn an_svg_from_elsewhere_never_lies_on_the_page_s_own_host() {
        let found = picture(SVG.as_bytes().to_vec(), From::Elsewhere).unwrap();
        assert!(found.source.starts_with("data:image/svg+xml;base64,77u/PD94"), "{}", found.source);
        assert!(!found.is_file() && found.bytes.is_empty());
        let large = format!("<svg>{}</svg>", " ".repeat(SVG_INSIDE));
        assert!(picture(large.into_bytes(), From::Elsewhere).unwrap_err().contains("8192"));
    }
}
