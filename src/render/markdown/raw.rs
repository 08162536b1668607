//! What is left of raw HTML, and where web addresses stand in a text.

/// Elements whose content is no text.
const SILENT: [&str; 2] = ["script", "style"];

/// The text of raw HTML, without tags, comments, and what scripts and styles hold. What does not end is text.
pub(super) fn text(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    // A comment may end with the text; a tag can't, and is not looked for again and again where none ends.
    let last = html.rfind('>').map_or(0, |at| html.len() - at);
    while let Some((before, tail)) = rest.split_once('<') {
        out.push_str(before);
        if tail.len() < last && !tail.starts_with("!--") {
            out.push('<');
            rest = tail;
            break;
        }
        match after_tag(tail) {
            Some(after) => rest = after,
            None => {
                out.push('<');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What comes after a tag or a comment, given what comes after its `<`; `None` if there is neither.
fn after_tag(tail: &str) -> Option<&str> {
    if let Some(comment) = tail.strip_prefix("!--") {
        return Some(comment.split_once("-->").map_or("", |(_, after)| after));
    }
    let name: String = tail.chars().take_while(char::is_ascii_alphanumeric).collect();
    if name.is_empty() && !tail.starts_with(['/', '!', '?']) {
        return None;
    }
    let (_, after) = tail.split_once('>')?;
    let silent = SILENT.iter().find(|silent| silent.eq_ignore_ascii_case(&name));
    let Some(silent) = silent else { return Some(after) };
    let end = format!("</{silent}");
    let at = after.char_indices().map(|(at, _)| at).find(|at| starts_with(after.get(*at..), &end));
    Some(at.and_then(|at| after.get(at..)).unwrap_or_default())
}

fn starts_with(text: Option<&str>, prefix: &str) -> bool {
    text.and_then(|text| text.get(..prefix.len())).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// The first web address in a text: what comes before it, the address, and what comes after. Punctuation at its end
/// belongs to the sentence.
pub(super) fn address(text: &str) -> Option<(&str, &str, &str)> {
    for (at, _) in text.match_indices("http") {
        let (before, tail) = text.split_at_checked(at)?;
        let host = tail.strip_prefix("https://").or_else(|| tail.strip_prefix("http://"));
        let starts = host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['));
        if !starts || before.ends_with(char::is_alphanumeric) {
            continue;
        }
        let end =
            tail.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"`|\\".contains(c)).unwrap_or(tail.len());
        let whole = tail.get(..end)?;
        let mut address = whole.trim_end_matches(|c: char| ".,;:!?'*_~".contains(c));
        if address.ends_with(')') && !address.contains('(') {
            address = address.trim_end_matches(|c: char| ").,;:!?'*_~".contains(c));
        }
        return Some((before, address, tail.get(address.len()..)?));
    }
    None
}

/// True for `<br>`.
pub(super) fn is_break(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    name.eq_ignore_ascii_case("br")
}
