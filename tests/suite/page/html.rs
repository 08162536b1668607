//! Just enough of a scanner to compare the structure of pages and to follow their links.

/// A tag: its name (`/name` for an end tag) and its attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub closed: bool,
}

impl Tag {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Name and names of attributes: what an injection would change.
    pub(crate) fn shape(&self) -> String {
        let keys: Vec<&str> = self.attributes.iter().map(|(key, _)| key.as_str()).collect();
        format!("{} {}", self.name, keys.join(" "))
    }
}

/// All tags of an HTML or XML text, in order. Panics on what a strict parser would reject: a bare `<` or `&`, an
/// attribute without quotes around its value, a control character.
pub(crate) fn tags(text: &str) -> Vec<Tag> {
    let bad = text.chars().find(|c| (c.is_control() && !matches!(c, '\n' | '\t')) || *c == '\u{202e}');
    assert_eq!(bad, None, "control character");
    let text = without_raw(text);
    entities(&text);
    let mut out = Vec::new();
    let mut rest = text.as_str();
    while let Some((_, tail)) = rest.split_once('<') {
        if let Some(tail) = tail.strip_prefix(['!', '?']) {
            rest = tail.split_once('>').expect("a declaration ends").1;
            continue;
        }
        let (tag, tail) = tag(tail);
        out.push(tag);
        rest = tail;
    }
    out
}

/// The text without what stands in `<style>` and `<script>`, which is no HTML and ends at the first end tag.
pub(crate) fn without_raw(text: &str) -> String {
    let mut out = text.to_owned();
    for name in ["style", "script"] {
        let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
        while let Some(from) =
            out.find(&begin).map(|at| at + begin.len()).filter(|from| !out[*from..].starts_with(&end))
        {
            let length = out[from..].find(&end).unwrap_or_else(|| panic!("<{name}> does not end"));
            out.replace_range(from..from + length, "");
            // What is empty now is not looked at again.
            out.replace_range(from - 1..from, " data-raw>");
        }
    }
    out
}

fn tag(text: &str) -> (Tag, &str) {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '/')).expect("a tag ends");
    let end = text[..end].rfind('/').filter(|at| *at > 0).unwrap_or(end);
    let mut tag = Tag { name: text[..end].to_owned(), attributes: vec![], closed: false };
    assert!(tag.name.len() > usize::from(tag.name.starts_with('/')), "bare < before {:?}", text.get(..40));
    let mut rest = text[end..].trim_start();
    loop {
        if let Some(after) = rest.strip_prefix("/>") {
            tag.closed = true;
            return (tag, after);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-:_".contains(c))).expect("an attribute ends");
        assert!(end > 0, "no attribute in <{}>: {:?}", tag.name, rest.chars().take(40).collect::<String>());
        let name = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (inside, after) = after.split_once('"').expect("a value ends");
            assert!(!inside.contains('<'), "< in the attribute {name}");
            value = inside.to_owned();
            rest = after;
        }
        tag.attributes.push((name, value));
        rest = rest.trim_start();
    }
}

/// Holds every `&` against the references that both HTML and XML know.
fn entities(text: &str) {
    for (at, _) in text.match_indices('&') {
        let tail: String = text[at + 1..].chars().take(8).collect();
        let name = tail.split_once(';').map_or("", |(name, _)| name);
        let known = ["amp", "lt", "gt", "quot", "nbsp"].contains(&name) || name.starts_with('#');
        assert!(known, "bare & before {tail:?}");
    }
}

/// Panics unless every tag that begins also ends, in order.
pub(crate) fn assert_balanced(tags: &[Tag], void: &[&str]) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags.iter().filter(|tag| !tag.closed && !void.contains(&tag.name.as_str())) {
        match tag.name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None => open.push(&tag.name),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Elements without an end tag.
pub(crate) const VOID: [&str; 6] = ["meta", "link", "br", "hr", "img", "input"];
