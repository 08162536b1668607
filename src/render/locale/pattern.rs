//! Texts that are filled in a thousand times a page: taken apart once, then only put together.

use fluent_bundle::{FluentArgs, FluentValue};

use super::catalog::{Texts, tell};

/// Between a figure and its unit.
const NBSP: &str = "\u{a0}";

/// A text with gaps.
#[derive(Debug)]
pub(super) struct Pattern(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Text(String),
    /// The index of what goes here.
    Gap(usize),
}

/// Stand for the arguments while a text is taken apart. Private characters, which no text may contain.
const MARKS: [char; 3] = ['\u{f0000}', '\u{f0001}', '\u{f0002}'];

impl Pattern {
    /// The message `key` with a gap for each of `names`, of which there are at most three; `None` without such a message.
    pub(super) fn new(texts: &Texts, key: &str, names: &[&'static str]) -> Option<Self> {
        let mut args = FluentArgs::with_capacity(names.len());
        for (name, mark) in names.iter().zip(MARKS) {
            args.set(*name, FluentValue::from(mark.to_string()));
        }
        let text = tell(texts, key, &args)?;
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some((at, mark)) = rest.char_indices().find(|(_, c)| MARKS.contains(c)) {
            let (head, tail) = rest.split_at(at);
            if !head.is_empty() {
                pieces.push(Piece::Text(head.to_owned()));
            }
            pieces.push(Piece::Gap(MARKS.iter().position(|known| *known == mark).unwrap_or_default()));
            rest = tail.get(mark.len_utf8()..).unwrap_or_default();
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Some(Self(pieces))
    }

    /// The same, with spaces that never break.
    pub(super) fn unbroken(mut self) -> Self {
        for piece in &mut self.0 {
            if let Piece::Text(text) = piece {
                *text = unbroken(text);
            }
        }
        self
    }

    /// The text with its gaps filled.
    pub(super) fn fill(&self, values: &[&str]) -> String {
        let mut out = String::with_capacity(48);
        for piece in &self.0 {
            out.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Gap(index) => values.get(*index).copied().unwrap_or_default(),
            });
        }
        out
    }
}

/// Text with spaces that never break.
pub(super) fn unbroken(text: &str) -> String {
    text.replace(' ', NBSP)
}
