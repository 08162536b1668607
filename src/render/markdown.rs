//! Markdown from outside as harmless HTML.

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// Schemes a link may have.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Renders Markdown (CommonMark with tables and strikethrough). Raw HTML becomes text, images become their
/// description, links keep their address only if it is absolute with an allowed scheme; the first heading gets the level
/// `top_heading` (1–6) and no level is skipped below it, so that they fit into the page's outline.
#[must_use]
pub fn to_html(source: &str, top_heading: u8) -> String {
    let parser = Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut filter = Filter { open: Vec::new(), top: usize::from(top_heading), first: None, depth: 0 };
    let mut out = String::with_capacity(source.len() * 2);
    html::push_html(&mut out, parser.filter_map(|event| filter.pass(event)));
    out
}

/// Remembers which of the open links and images were let through.
struct Filter {
    open: Vec<bool>,
    /// The level of the first heading in the page, and in the text.
    top: usize,
    first: Option<usize>,
    /// How far below the top the newest heading is.
    depth: usize,
}

impl Filter {
    fn pass<'a>(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
            Event::Start(Tag::HtmlBlock) => Some(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Link { link_type, dest_url, id, .. }) => {
                // An address in angle brackets gets its `mailto:` when it is written.
                let fine = link_type == LinkType::Email || allowed(&dest_url);
                self.open.push(fine);
                let title = CowStr::Borrowed("");
                fine.then_some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
            }
            Event::Start(Tag::Image { .. }) => {
                self.open.push(false);
                None
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.open.pop().unwrap_or(false).then_some(event),
            Event::Start(Tag::Heading { level, .. }) => {
                self.descend(level as usize);
                Some(Event::Start(Tag::Heading { level: self.level(), id: None, classes: vec![], attrs: vec![] }))
            }
            Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(self.level()))),
            // Alignment would become style attributes, which the page's policy forbids.
            Event::Start(Tag::Table(columns)) => Some(Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))),
            other => Some(other),
        }
    }

    fn descend(&mut self, level: usize) {
        let below = level.saturating_sub(*self.first.get_or_insert(level));
        self.depth = below.min(self.depth + 1);
    }

    fn level(&self) -> HeadingLevel {
        HeadingLevel::try_from(self.top + self.depth).unwrap_or(HeadingLevel::H6)
    }
}

/// True for an absolute address with an allowed scheme.
fn allowed(address: &str) -> bool {
    let address = address.trim();
    let Some((scheme, _)) = address.split_once(':') else { return false };
    !address.contains(char::is_control) && SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_becomes_text() {
        let html = to_html("<script>alert(1)</script>\n\nhi <b onclick=x>there</b>", 3);
        assert!(!html.contains("<script") && !html.contains("<b"), "{html}");
        assert!(html.contains("&lt;script&gt;"), "{html}");
    }

    #[test]
    fn only_allowed_schemes_become_links() {
        for bad in ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "//x.example", "/x"] {
            let html = to_html(&format!("[text]({bad}) ![pic]({bad}) <{bad}>"), 3);
            assert!(!html.contains("<a") && !html.contains("<img"), "{html}");
            assert!(html.contains("text"), "{html}");
        }
        assert!(to_html("[x](https://a.example/)", 3).contains("<a href=\"https://a.example/\">x</a>"));
        assert!(to_html("<me@a.example>", 3).contains("href=\"mailto:"), "addresses become links");
    }

    #[test]
    fn headings_fit_the_outline() {
        assert!(to_html("# Evidence\n\n#### Deep", 3).contains("<h3>Evidence</h3>\n<h4>Deep</h4>"));
        assert_eq!(to_html("### Deep\n\n# High", 3), "<h3>Deep</h3>\n<h3>High</h3>\n");
    }

    #[test]
    fn tables_carry_no_style() {
        assert!(!to_html("| a |\n|--:|\n| 1 |\n", 3).contains("style"));
    }
}
