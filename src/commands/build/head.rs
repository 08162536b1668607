//! What a page's HTML names as its icons. No parser of HTML: a `<link>` that this overlooks costs a picture, nothing else.

/// The addresses in `<link rel="icon" href="…">`, as written, those for phones' home screens last.
pub(super) fn icons(html: &str) -> Vec<String> {
    let lower = html.to_ascii_lowercase();
    let (mut icons, mut touch) = (Vec::new(), Vec::new());
    for (at, start) in lower.match_indices("<link") {
        let tag = attributes(html.get(at + start.len()..).unwrap_or_default());
        let value = |name: &str| tag.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let (Some(rel), Some(href)) = (value("rel"), value("href")) else { continue };
        let has = |word: &str| rel.split_ascii_whitespace().any(|token| token.eq_ignore_ascii_case(word));
        let href = href.trim().replace("&amp;", "&");
        if has("icon") && !href.is_empty() {
            icons.push(href);
        } else if has("apple-touch-icon") && !href.is_empty() {
            touch.push(href);
        }
    }
    icons.append(&mut touch);
    icons
}

/// The attributes of a tag, names in lower case, from after the tag's name to its `>`.
fn attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    // What comes directly after the name belongs to another one: `<linkage`.
    if !rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/') {
        return found;
    }
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/')).unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if name.is_empty() {
            return found;
        }
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => value(after.trim_start()),
            None => ("", after),
        };
        found.push((name.to_ascii_lowercase(), value.to_owned()));
        rest = after;
    }
}

/// A value with or without quotes, and what comes after it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_are_found_however_they_are_written() {
        let html = "<!doctype html><HEAD><link rel=stylesheet href=a.css>\n\
            <link rel='apple-touch-icon' href='/touch.png'><linkage rel=icon href=no>\n\
            <LINK HREF=\"/i.svg?a=1&amp;b\" Rel=\"Shortcut Icon\"/><link rel=mask-icon href=mask.svg>\n\
            <link href=icon.png rel=icon><link data-x rel = icon sizes=\"1x1\" href = 'ü.ico' ><link rel=icon href=''>";
        assert_eq!(icons(html), ["/i.svg?a=1&b", "icon.png", "ü.ico", "/touch.png"]);
    }

    #[test]
    fn broken_pages_end() {
        for html in [
            "<link",
            "<link ",
            "<link rel",
            "<link rel=",
            "<link rel=\"icon",
            "<link rel=icon href='x",
            "<link =x>",
            "<link / / =",
        ] {
            assert!(icons(html).len() <= 1, "{html}");
        }
    }
}
