//! Markdown as plain text, for calendars.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The text of Markdown: paragraphs apart, list items with a dash or their number, addresses of links behind them.
pub(super) fn text(source: &str) -> String {
    let mut writer = Writer::default();
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        writer.take(&event);
    }
    writer.out.trim().to_owned()
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The next number of each list that is open; `None` for one without numbers.
    lists: Vec<Option<u64>>,
    /// Addresses of the links that are open, and where their texts begin.
    links: Vec<(String, usize)>,
}

impl Writer {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.out.push_str(text);
            }
            Event::SoftBreak => self.out.push(' '),
            Event::HardBreak | Event::End(TagEnd::TableRow | TagEnd::TableHead) => self.break_line(),
            Event::End(TagEnd::TableCell) => self.out.push(' '),
            Event::Rule | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table) => {
                self.end_block();
            }
            Event::Start(Tag::List(first)) => {
                self.break_line();
                self.lists.push(*first);
            }
            Event::End(TagEnd::List(_)) => {
                self.lists.pop();
                self.end_block();
            }
            Event::Start(Tag::Item) => self.begin_item(),
            Event::Start(Tag::Link { dest_url, .. }) => self.links.push((dest_url.to_string(), self.out.len())),
            Event::End(TagEnd::Link) => self.end_link(),
            _ => {}
        }
    }

    fn begin_item(&mut self) {
        self.break_line();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.out.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.out.push_str("- "),
        }
    }

    fn end_link(&mut self) {
        if let Some((address, start)) = self.links.pop()
            && self.out.get(start..).is_some_and(|text| text != address)
        {
            self.out.push_str(&format!(" ({address})"));
        }
    }

    /// Within a list blocks are as close as its items.
    fn end_block(&mut self) {
        self.break_line();
        if self.lists.is_empty() {
            self.out.push('\n');
        }
    }

    fn break_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_reads_as_text() {
        let source = "# Why\n\nThe *generator* is **new**,\nsee [the docs](https://docs.example.org/):\n\n1. one\n2. `two`\n\n- a\n\n- b\n\n<https://a.example/>";
        assert_eq!(
            text(source),
            "Why\n\nThe generator is new, see the docs (https://docs.example.org/):\n\n1. one\n2. two\n\n- a\n- b\n\nhttps://a.example/"
        );
    }

    #[test]
    fn tables_and_code_keep_their_lines() {
        assert_eq!(text("| a | b |\n|--|--|\n| 1 | 2 |\n\n```\nx\ny\n```\nend"), "a b \n1 2 \n\nx\ny\n\nend");
    }
}
