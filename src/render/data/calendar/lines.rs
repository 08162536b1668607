//! Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded, ended by CR LF.

use crate::model::{Artifact, Timestamp};

/// The longest line in octets, without its end.
const WIDTH: usize = 75;

/// A calendar as it grows.
#[derive(Debug)]
pub(super) struct Lines {
    out: String,
    /// Where the events begin.
    head: usize,
}

impl Lines {
    /// The first lines.
    pub(super) fn begin() -> Self {
        let mut lines = Self { out: String::new(), head: 0 };
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//Upkept//Upkept//EN");
        lines.raw("CALSCALE", "GREGORIAN");
        lines
    }

    /// A value that is written as it is: it has no character that would need an escape.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        if name == "BEGIN" && value == "VEVENT" && self.head == 0 {
            self.head = self.out.len();
        }
        self.fold(&format!("{name}:{}", value.replace(char::is_control, "")));
    }

    /// A value that is text from outside.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        let mut line = String::with_capacity(name.len() + value.len() + 8);
        line.push_str(name);
        line.push(':');
        for c in value.trim().chars() {
            match c {
                '\n' => line.push_str("\\n"),
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\t' => line.push(' '),
                // Neither control characters nor those that turn the direction of the text around.
                c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {}
                c => line.push(c),
            }
        }
        self.fold(&line);
    }

    /// A moment, UTC.
    pub(super) fn time(&mut self, name: &str, at: Timestamp) {
        self.raw(name, &at.format("%Y%m%dT%H%M%SZ").to_string());
    }

    /// The calendar as a file.
    pub(super) fn end(mut self, path: String) -> Artifact {
        if self.head == 0 {
            // A calendar has to hold something (RFC 5545, section 3.6): what its times are in, if there is no event.
            for (name, value) in [
                ("BEGIN", "VTIMEZONE"),
                ("TZID", "UTC"),
                ("BEGIN", "STANDARD"),
                ("DTSTART", "19700101T000000"),
                ("TZOFFSETFROM", "+0000"),
                ("TZOFFSETTO", "+0000"),
                ("END", "STANDARD"),
                ("END", "VTIMEZONE"),
            ] {
                self.raw(name, value);
            }
        }
        self.raw("END", "VCALENDAR");
        Artifact { path, bytes: self.out.into_bytes() }
    }

    /// Writes a line; one that is too long goes on in lines that begin with a blank, which counts.
    fn fold(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > WIDTH {
                self.out.push_str("\r\n ");
                width = 1;
            }
            self.out.push(c);
            width += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str) -> String {
        let mut lines = Lines { out: String::new(), head: 0 };
        lines.text("SUMMARY", value);
        lines.out
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        for text in ["a".repeat(300), "ü".repeat(200), "日本語🛑".repeat(40)] {
            let folded = written(&text);
            assert!(folded.split("\r\n").all(|line| line.len() <= WIDTH), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
        assert_eq!(written(&"a".repeat(WIDTH - 8)).matches("\r\n").count(), 1);
        assert_eq!(written(&"a".repeat(WIDTH - 7)).matches("\r\n").count(), 2);
    }

    #[test]
    fn text_stays_within_its_line() {
        assert_eq!(written("a,b;c\\d\ne\r\nEND:VEVENT\u{0}\u{202e}"), "SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VEVENT\r\n");
    }
}
