//! Markdown from outside as harmless HTML.

mod raw;

use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html,
};

/// Schemes a link may have.
const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Renders Markdown (CommonMark with tables, strikethrough and task lists). Of raw HTML the text stays and the tags go.
/// Images become links to them: the page fetches nothing from elsewhere. Links keep their address only if it is absolute
/// with an allowed scheme; bare web addresses become links. The first heading gets the level `top_heading` (1–6) and no
/// level is skipped below it, so that they fit into the page's outline.
#[must_use]
pub fn to_html(source: &str, top_heading: u8) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let top = usize::from(top_heading);
    let mut filter =
        Filter { out: Vec::new(), open: Vec::new(), raw: String::new(), code: false, top, first: None, depth: 0 };
    for event in TextMergeStream::new(Parser::new_ext(source, options)) {
        filter.take(event);
    }
    let mut out = String::with_capacity(source.len() * 2);
    html::push_html(&mut out, filter.out.into_iter());
    out
}

/// A link or an image that has begun.
struct Opened<'a> {
    /// True if it became a link.
    linked: bool,
    /// What an image is called if it has no description.
    name: Option<CowStr<'a>>,
    /// How many events there were when it began.
    at: usize,
}

/// What passes, and what has to be remembered for that.
struct Filter<'a> {
    out: Vec<Event<'a>>,
    open: Vec<Opened<'a>>,
    /// The block of raw HTML that is being read.
    raw: String,
    /// True inside of a code block.
    code: bool,
    /// The level of the first heading in the page, and in the text.
    top: usize,
    first: Option<usize>,
    /// How far below the top the newest heading is.
    depth: usize,
}

impl<'a> Filter<'a> {
    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Html(text) => self.raw.push_str(&text),
            Event::InlineHtml(tag) if raw::is_break(&tag) => self.out.push(Event::HardBreak),
            Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {}
            Event::End(TagEnd::HtmlBlock) => self.raw_text(),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => self.begin(link_type, dest_url, false),
            Event::Start(Tag::Image { dest_url, .. }) => self.begin(LinkType::Inline, dest_url, true),
            Event::End(TagEnd::Link | TagEnd::Image) => self.end(),
            Event::Start(Tag::Heading { level, .. }) => {
                self.descend(level as usize);
                let level = self.level();
                self.out.push(Event::Start(Tag::Heading { level, id: None, classes: vec![], attrs: vec![] }));
            }
            Event::End(TagEnd::Heading(_)) => self.out.push(Event::End(TagEnd::Heading(self.level()))),
            // Alignment would become style attributes, which the page's policy forbids.
            Event::Start(Tag::Table(columns)) => {
                self.out.push(Event::Start(Tag::Table(vec![Alignment::None; columns.len()])));
            }
            // A box that can't be ticked needs no form.
            Event::TaskListMarker(done) => self.out.push(Event::Text(if done { "☑ " } else { "☐ " }.into())),
            Event::Text(text) if !self.code && !self.in_link() => self.text(&text),
            other => {
                match other {
                    Event::Start(Tag::CodeBlock(_)) => self.code = true,
                    Event::End(TagEnd::CodeBlock) => self.code = false,
                    _ => {}
                }
                self.out.push(other);
            }
        }
    }

    fn in_link(&self) -> bool {
        self.open.iter().any(|opened| opened.linked)
    }

    /// A link, if it may be one; there is none within another.
    fn begin(&mut self, link_type: LinkType, dest_url: CowStr<'a>, is_image: bool) {
        // An address in angle brackets gets its `mailto:` when it is written.
        let fine = link_type == LinkType::Email || allowed(&dest_url);
        let linked = fine && !self.in_link();
        let name = is_image.then(|| dest_url.clone());
        if linked {
            let (title, id) = ("".into(), "".into());
            self.out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
        }
        self.open.push(Opened { linked, name, at: self.out.len() });
    }

    fn end(&mut self) {
        let Some(opened) = self.open.pop() else { return };
        if let Some(name) = opened.name.filter(|_| self.out.len() == opened.at) {
            self.out.push(Event::Text(name));
        }
        if opened.linked {
            self.out.push(Event::End(TagEnd::Link));
        }
    }

    /// What a block of raw HTML says.
    fn raw_text(&mut self) {
        let text = raw::text(&std::mem::take(&mut self.raw));
        if !text.is_empty() {
            self.out.push(Event::Start(Tag::Paragraph));
            self.text(&text);
            self.out.push(Event::End(TagEnd::Paragraph));
        }
    }

    /// Text, its web addresses as links.
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, address, after)) = raw::address(rest) {
            self.out.push(Event::Text(before.to_owned().into()));
            let (dest_url, title, id): (CowStr<'_>, _, _) = (address.to_owned().into(), "".into(), "".into());
            let shown = Event::Text(dest_url.clone());
            self.out.push(Event::Start(Tag::Link { link_type: LinkType::Autolink, dest_url, title, id }));
            self.out.extend([shown, Event::End(TagEnd::Link)]);
            rest = after;
        }
        self.out.push(Event::Text(rest.to_owned().into()));
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
    fn of_raw_html_the_text_stays() {
        let html = to_html("<script>alert(1)</script>\n\nhi <b onclick=x>there</b>", 3);
        assert_eq!(html, "<p>hi there</p>\n");
        assert_eq!(to_html("a<br/>b", 3), "<p>a<br />\nb</p>\n");
        let html = to_html("<details>\n<summary>More</summary>\n\n*within*\n\n</details>\n\n<!-- not\n\nthis -->", 3);
        assert_eq!(html, "<p>More</p>\n<p><em>within</em></p>\n");
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
    fn images_become_links_to_them() {
        let link = |text: &str| format!("<p><a href=\"https://a.example/x.png\">{text}</a></p>\n");
        assert_eq!(to_html("![A *huge* picture](https://a.example/x.png \"t\")", 3), link("A <em>huge</em> picture"));
        assert_eq!(to_html("![](https://a.example/x.png)", 3), link("https://a.example/x.png"));
        let nested = to_html("[![pic](https://a.example/x.png)](https://b.example/)", 3);
        assert_eq!(nested, "<p><a href=\"https://b.example/\">pic</a></p>\n", "no link within another");
        let nested = to_html("![see [this](https://b.example/)](https://a.example/x.png)", 3);
        assert_eq!(nested, link("see this"));
    }

    #[test]
    fn bare_addresses_become_links_but_not_in_code() {
        let link = "<a href=\"https://a.example/x_y_z\">https://a.example/x_y_z</a>";
        assert_eq!(to_html("See https://a.example/x_y_z.", 3), format!("<p>See {link}.</p>\n"));
        assert_eq!(to_html("(https://a.example/x_y_z)", 3), format!("<p>({link})</p>\n"));
        for plain in ["`https://a.example/`", "```\nhttps://a.example/\n```", "xhttps://a.example", "https://"] {
            assert!(!to_html(plain, 3).contains("<a"), "{plain}");
        }
        assert_eq!(to_html("[https://b.example](https://a.example/)", 3).matches("<a").count(), 1);
    }

    #[test]
    fn task_lists_need_no_form() {
        let html = to_html("- [x] done\n- [ ] to do", 3);
        assert!(html.contains("☑ done") && html.contains("☐ to do") && !html.contains("<input"), "{html}");
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
