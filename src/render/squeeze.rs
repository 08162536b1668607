//! Style and script without what only their authors read.

/// CSS without comments and needless spaces. Strings stay as they are.
pub(super) fn css(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else if next == '"' || next == '\'' {
            let length = string_length(rest, next);
            let (text, after) = rest.split_at(length);
            out.push_str(text);
            rest = after;
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            let before = out.ends_with(['{', '}', ';', ',', ':']) || out.is_empty();
            if !before && !rest.starts_with(['{', '}', ';', ',']) && !rest.is_empty() {
                out.push(' ');
            }
        } else {
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// Bytes of the string at the start, with its quotes.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

/// JavaScript without lines that are comments, and without indentation. A script with template literals, in which lines
/// and spaces have a meaning, stays as it is.
pub(super) fn js(source: &str) -> String {
    if source.contains('`') {
        return source.to_owned();
    }
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Text that can stand in `<style>` or `<script>`: nothing in it ends the element.
pub(super) fn enclosed(text: &str, element: &str) -> String {
    let end = format!("</{element}");
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        let (head, tail) = rest.split_at(at);
        out.push_str(head);
        let ends = tail.get(..end.len()).is_some_and(|start| start.eq_ignore_ascii_case(&end));
        out.push_str(if ends { "<\\/" } else { "</" });
        rest = tail.get(2..).unwrap_or_default();
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_loses_comments_and_spaces_only() {
        let sheet = "/* a */\n:root {\n  --a: 1px  solid;\n}\n.a > .b, .c :hover { margin: -1px calc(1px + 2px); content: \" ; } /* x */ \\\" \"; }\n";
        let small = ":root{--a:1px solid}.a > .b,.c :hover{margin:-1px calc(1px + 2px);content:\" ; } /* x */ \\\" \"}";
        assert_eq!(css(sheet), small);
        assert_eq!(css("@media (width > 1px) and (a: b) { p { } }"), "@media (width > 1px) and (a:b){p{}}");
        assert_eq!(css("p { content: 'ä"), "p{content:'ä");
    }

    #[test]
    fn a_script_loses_comments_and_indentation_only() {
        assert_eq!(js("// a\n  let b = 1; // c\n\n  b()\n"), "let b = 1; // c\nb()\n");
        assert_eq!(js("let a = `\n  // b`"), "let a = `\n  // b`");
    }

    #[test]
    fn nothing_ends_the_element_it_stands_in() {
        assert_eq!(enclosed("a</STYLE >b</styl</style", "style"), "a<\\/STYLE >b</styl<\\/style");
        assert_eq!(enclosed("p::after { content: \"</ü\" }", "style"), "p::after { content: \"</ü\" }");
    }
}
