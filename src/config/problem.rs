//! What is wrong with a file: every problem with its place, the line itself, and what would be right.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fmt;

use super::suggest::crop;

/// No more problems than this are listed; a file with more has one mistake made many times.
const MAX_PROBLEMS: usize = 1000;

/// Characters shown of a line, left and right of the problem.
const SNIPPET: usize = 80;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was named by whoever asked to read it.
    pub file: String,
    /// Line, counted from 1.
    pub line: usize,
    /// Column in characters, counted from 1.
    pub column: usize,
    /// The offending line (part of it, if it is long) and below it a caret under the column; empty if there is none.
    pub snippet: String,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        for line in self.snippet.lines() {
            write!(f, "\n    {line}")?;
        }
        if let Some(help) = &self.help {
            write!(f, "\n  help: {help}")?;
        }
        Ok(())
    }
}

/// Everything that is wrong with a file, in the order of the file; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Problems {
    /// The problems.
    pub problems: Vec<Problem>,
}

impl Problems {
    /// One problem with the file as a whole, such as that it can't be read.
    #[must_use]
    pub fn whole_file(file: &str, message: String, help: Option<String>) -> Self {
        let problem = Problem { file: file.to_owned(), line: 1, column: 1, snippet: String::new(), message, help };
        Self { problems: vec![problem] }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

/// A stretch of the file, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    /// First byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
}

impl Span {
    /// The start of the file, for what belongs nowhere else.
    pub(super) const START: Self = Self { start: 0, end: 0 };

    /// A single place.
    pub(super) fn at(start: usize) -> Self {
        Self { start, end: start }
    }
}

/// A value of the file with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct At<T> {
    /// The value.
    pub(super) value: T,
    /// Its place.
    pub(super) span: Span,
}

/// Collects problems while a file is read.
pub(super) struct Report<'a> {
    file: &'a str,
    text: &'a str,
    /// In the order of the file, each once.
    found: BTreeSet<(usize, String, Option<String>)>,
    /// Problems beyond the limit.
    more: usize,
    /// Stretches that no snippet may show.
    hidden: Vec<Span>,
    /// Where lines begin; found out when first asked for.
    line_starts: OnceCell<Vec<usize>>,
}

impl<'a> Report<'a> {
    /// For a file with this name and content.
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, found: BTreeSet::new(), more: 0, hidden: Vec::new(), line_starts: OnceCell::new() }
    }

    /// Notes a problem at the start of `span`.
    pub(super) fn add(&mut self, span: Span, message: impl Into<String>, help: Option<String>) {
        self.add_with(span, || (message.into(), help));
    }

    /// Notes a problem whose words take some work; that is saved if there are too many already.
    pub(super) fn add_with(&mut self, span: Span, words: impl FnOnce() -> (String, Option<String>)) {
        if self.found.len() < MAX_PROBLEMS {
            let (message, help) = words();
            self.found.insert((span.start.min(self.text.len()), message, help));
        } else {
            self.more += 1;
        }
    }

    /// Keeps a secret that stands in the file out of the snippets.
    pub(super) fn hide(&mut self, span: Span) {
        self.hidden.push(span);
    }

    /// The text of a stretch of the file.
    pub(super) fn source(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end.min(self.text.len())).unwrap_or("")
    }

    /// The line a place is on, counted from 1.
    pub(super) fn line_of(&self, span: Span) -> usize {
        let starts = self.line_starts.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        });
        starts.partition_point(|start| *start <= span.start)
    }

    /// The place of a line and column, both counted from 1, columns in characters.
    pub(super) fn span_of(&self, line: usize, column: usize) -> Span {
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = self.text.get(start..).unwrap_or("");
        let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at);
        Span::at(start + inside)
    }

    /// The problems in the order of the file, each once; `Ok` if there are none.
    pub(super) fn finish(self) -> Result<(), Problems> {
        if self.found.is_empty() {
            return Ok(());
        }
        let text = veiled(self.text, &self.hidden);
        let mut cursor = Cursor::new(&text);
        let mut problems = Vec::with_capacity(self.found.len());
        for (offset, message, help) in self.found {
            let (line, column, snippet) = cursor.go(offset);
            problems.push(Problem { file: self.file.to_owned(), line, column, snippet, message, help });
        }
        if let (more @ 1.., Some(last)) = (self.more, problems.last().cloned()) {
            let message = format!("{more} more problems are not listed");
            problems.push(Problem { message, help: None, snippet: String::new(), ..last });
        }
        Err(Problems { problems })
    }
}

/// The text with asterisks for what is hidden: byte for byte, so that places stay where they are.
fn veiled<'a>(text: &'a str, hidden: &[Span]) -> Cow<'a, str> {
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut bytes = text.as_bytes().to_vec();
    for span in hidden {
        let stretch = bytes.get_mut(span.start..span.end).unwrap_or_default();
        stretch.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b'*');
    }
    // Spans begin and end between characters.
    String::from_utf8(bytes).map_or_else(|_| Cow::Owned(String::new()), Cow::Owned)
}

/// The bytes as text.
///
/// # Errors
/// The place of the first byte that is no UTF-8.
pub fn utf8<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Problems> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => error,
    };
    let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or("");
    let mut report = Report::new(file, good);
    report.add(Span::at(good.len()), "the file is not UTF-8 from here on", Some("save it as UTF-8".to_owned()));
    match report.finish() {
        Err(problems) => Err(problems),
        Ok(()) => Ok(good),
    }
}

/// Walks through a text once, so that the places of many problems cost no more than one reading.
struct Cursor<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
    line_start: usize,
    column: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, offset: 0, line: 1, line_start: 0, column: 1 }
    }

    /// Line, column and snippet of an offset not before the last one.
    fn go(&mut self, offset: usize) -> (usize, usize, String) {
        let step = self.text.get(self.offset..offset).unwrap_or("");
        for (at, char) in step.char_indices() {
            if char == '\n' {
                self.line += 1;
                self.line_start = self.offset + at + 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.offset += step.len();
        (self.line, self.column, self.snippet())
    }

    /// The line around the place with a caret below it.
    fn snippet(&self) -> String {
        let before = self.text.get(self.line_start..self.offset).unwrap_or("");
        let left: String = {
            let mut kept: Vec<char> = before.chars().rev().take(SNIPPET).collect();
            kept.reverse();
            kept.into_iter().map(visible).collect()
        };
        let after = self.text.get(self.offset..).unwrap_or("");
        let right: String = after.chars().take_while(|c| *c != '\n').take(SNIPPET).map(visible).collect();
        let cut = if before.chars().nth(SNIPPET).is_some() { "…" } else { "" };
        let line = format!("{cut}{left}{right}");
        if line.trim().is_empty() {
            return String::new();
        }
        let pad = " ".repeat(unicode_width::UnicodeWidthStr::width(format!("{cut}{left}").as_str()));
        format!("{}\n{pad}^", line.trim_end())
    }
}

/// A control character would disturb the terminal or the alignment.
fn visible(char: char) -> char {
    if char.is_control() { ' ' } else { char }
}

/// A value from the file, quoted for a message and cut to a readable length.
pub(super) fn quoted(value: &str) -> String {
    format!("`{}`", crop(value))
}
