//! Files of lines: reading them one by one, and putting new lines among old ones without touching those.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

/// A line that can't be read. It stays in its file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BrokenLine {
    /// The file.
    pub path: String,
    /// Counted from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl fmt::Display for BrokenLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Why a line can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum LineError {
    #[error("not UTF-8 text")]
    NotText,
    #[error("the line ends before its `{0}` column")]
    Missing(&'static str),
    #[error("{column} is {text:?}, expected {expected}")]
    Value { column: &'static str, text: String, expected: &'static str },
    #[error("says something else about {0} than a line above; that one counts")]
    Duplicate(String),
    #[error("seconds add up to {0}, expected 86400")]
    Length(u128),
    #[error("more failed checks than checks")]
    Failed,
    #[error("{0}")]
    Sketch(#[from] crate::stats::SketchError),
    #[error(
        "{found:?} is not a format this upkept reads (`# upkept {kind} v1`); use the version that wrote it, or a newer one"
    )]
    Version { kind: &'static str, found: String },
}

impl LineError {
    pub(super) fn value(column: &'static str, text: &str, expected: &'static str) -> Self {
        Self::Value { column, text: excerpt(text), expected }
    }

    pub(super) fn at(&self, path: &str, line: usize) -> BrokenLine {
        BrokenLine { path: path.to_owned(), line, message: self.to_string() }
    }

    /// As an error of writing: the file can't be changed without harm.
    pub(super) fn refuse(&self, path: &str) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, format!("{path}: line 1: {self}"))
    }
}

/// Enough of a text to recognise it by.
fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A line of a file.
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub(super) number: usize,
    /// The bytes, line end included.
    pub(super) raw: &'a [u8],
    /// The bytes without line end (`\n` or `\r\n`) and byte order mark.
    bytes: &'a [u8],
}

impl<'a> Line<'a> {
    /// The content; `None` if it is blank or a comment.
    pub(super) fn content(&self) -> Option<Result<&'a str, LineError>> {
        match self.bytes.first() {
            None | Some(b'#') => None,
            Some(_) => Some(std::str::from_utf8(self.bytes).map_err(|_| LineError::NotText)),
        }
    }
}

/// The lines of a file.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = Line<'_>> {
    bytes.split_inclusive(|&byte| byte == b'\n').zip(1..).map(|(raw, number)| {
        let bytes = match raw {
            // A last `\r` without `\n` is a line end, too: it becomes one when a line is added after it.
            [bytes @ .., b'\r', b'\n'] | [bytes @ .., b'\n' | b'\r'] => bytes,
            bytes => bytes,
        };
        let bytes = match bytes {
            [0xef, 0xbb, 0xbf, bytes @ ..] if number == 1 => bytes,
            bytes => bytes,
        };
        Line { number, raw, bytes }
    })
}

/// Checks the first line: `# upkept <kind> v1`, perhaps with more after a blank. A file without it is taken as version 1.
pub(super) fn check_version(bytes: &[u8], kind: &'static str) -> Result<(), LineError> {
    let first = lines(bytes).next().map_or(&[][..], |line| line.bytes);
    let Some(words) = first.strip_prefix(b"# upkept ") else { return Ok(()) };
    let mut words = words.split(|&byte| byte == b' ');
    if words.next() == Some(kind.as_bytes()) && words.next() == Some(b"v1") {
        return Ok(());
    }
    Err(LineError::Version { kind, found: excerpt(&String::from_utf8_lossy(first)) })
}

/// New lines, without line end, by key.
pub(super) type NewLines<K> = BTreeMap<K, String>;

/// The file with new lines in it. Old lines stay byte for byte, in their order; the first one whose key is in `replace`
/// is replaced, and each line of `insert` goes before the first old line with a greater key. One pass.
///
/// `head` begins a file that is empty. `key` is `None` for lines that have none: comments, headers, broken lines.
pub(super) fn splice<K: Ord>(
    old: &[u8],
    head: &str,
    mut insert: NewLines<K>,
    mut replace: NewLines<K>,
    key: impl Fn(&Line<'_>) -> Option<K>,
) -> Vec<u8> {
    let mut out = Vec::with_capacity(old.len() + 64 * (insert.len() + 2));
    if old.is_empty() {
        out.extend_from_slice(head.as_bytes());
    }
    for line in lines(old) {
        if let Some(key) = key(&line) {
            while let Some(entry) = insert.first_entry()
                && *entry.key() < key
            {
                push_line(&mut out, &entry.remove());
            }
            if let Some(text) = replace.remove(&key) {
                push_line(&mut out, &text);
                continue;
            }
        }
        out.extend_from_slice(line.raw);
    }
    for text in insert.values() {
        push_line(&mut out, text);
    }
    out
}

fn push_line(out: &mut Vec<u8>, text: &str) {
    if out.last().is_some_and(|&byte| byte != b'\n') {
        out.push(b'\n');
    }
    out.extend_from_slice(text.as_bytes());
    out.push(b'\n');
}
