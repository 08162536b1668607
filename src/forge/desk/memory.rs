//! What the desk wrote to an issue last: the content of [`IssueRef::written`](crate::model::IssueRef::written).
//!
//! `1 t=3f2a91c0 b=… l=… s=open k p=91ab77f0.02c4… d=14`: digests of the title, the text and the labels, the state,
//! whether it is locked, digests of the keys of its comments, duplicates that are still to be closed, and
//! (`r`) what the forge refused. Words that are
//! not known are skipped; an unreadable memory is an empty one, which costs a comparison and nothing else.
//!
//! The first three are also on a hidden line of the issue's own text, written in the same call. So a run that died
//! before it could record what it wrote leaves no doubt about whose the words are.

use std::collections::BTreeSet;

use chrono::DateTime;

use crate::incident::issue::{BEGIN, END, Wanted};
use crate::model::Timestamp;

/// Whether the issue is open, and if not, who closed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum State {
    #[default]
    Open,
    /// By Upkept, or by people after the incident had ended.
    Closed,
    /// By people while the incident goes on, then.
    ByPeople(Timestamp),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Memory {
    pub(super) title: String,
    pub(super) body: String,
    pub(super) labels: String,
    pub(super) state: State,
    pub(super) locked: bool,
    pub(super) posted: BTreeSet<String>,
    pub(super) duplicates: BTreeSet<u64>,
    /// The [`version`] that the forge does not take.
    pub(super) refused: String,
}

/// In place of the digest of a text that people took over.
pub(super) const LEFT_ALONE: &str = "-";

impl Memory {
    /// The memory of an issue that was just written as a whole.
    pub(super) fn of(wanted: &Wanted) -> Self {
        Self { title: digest(&wanted.title), body: digest(&wanted.body), labels: labels(wanted), ..Self::default() }
    }

    pub(super) fn decode(text: &str) -> Self {
        let mut memory = Self::default();
        let mut words = text.split(' ');
        if words.next() != Some("1") {
            return memory;
        }
        for word in words {
            let (key, value) = word.split_once('=').unwrap_or((word, ""));
            match key {
                "t" => memory.title = value.to_owned(),
                "b" => memory.body = value.to_owned(),
                "r" => memory.refused = value.to_owned(),
                "l" => memory.labels = value.to_owned(),
                "s" => memory.state = state(value),
                "k" => memory.locked = true,
                "p" => memory.posted = value.split('.').map(str::to_owned).collect(),
                "d" => memory.duplicates = value.split('.').filter_map(|number| number.parse().ok()).collect(),
                _ => {}
            }
        }
        memory
    }

    pub(super) fn encode(&self) -> String {
        let state = match self.state {
            State::Open => "open".to_owned(),
            State::Closed => "closed".to_owned(),
            State::ByPeople(at) => at.timestamp().to_string(),
        };
        let mut text = format!("1 t={} b={} l={} s={state}", self.title, self.body, self.labels);
        if self.locked {
            text.push_str(" k");
        }
        if !self.refused.is_empty() {
            text.push_str(&format!(" r={}", self.refused));
        }
        for (key, list) in [
            ("p", self.posted.iter().cloned().collect::<Vec<_>>()),
            ("d", self.duplicates.iter().map(u64::to_string).collect()),
        ] {
            if !list.is_empty() {
                text.push_str(&format!(" {key}={}", list.join(".")));
            }
        }
        text
    }

    /// Takes over what the hidden line in an issue's text says, unless people have taken the text over.
    pub(super) fn learn(&mut self, text: &str) {
        let line = text.split_once(WROTE).and_then(|(_, rest)| rest.split_once(" -->"));
        let words: Vec<&str> = line.map(|(words, _)| words.split(' ').collect()).unwrap_or_default();
        if let ([title, labels, body], true) = (words.as_slice(), self.body != LEFT_ALONE) {
            (self.title, self.labels, self.body) = ((*title).to_owned(), (*labels).to_owned(), (*body).to_owned());
        }
    }

    pub(super) fn refuses(&self, wanted: &Wanted) -> bool {
        self.refused == version(wanted)
    }

    pub(super) fn has_posted(&self, key: &str) -> bool {
        self.posted.contains(&digest(key))
    }
}

fn state(word: &str) -> State {
    match word {
        "closed" => State::Closed,
        _ => word.parse().ok().and_then(|at| DateTime::from_timestamp(at, 0)).map_or(State::Open, State::ByPeople),
    }
}

/// The digest of the labels that should be there and of those that should not.
pub(super) fn labels(wanted: &Wanted) -> String {
    digest(&format!("{}\n\n{}", wanted.labels.join("\n"), wanted.not_labels.join("\n")))
}

/// The digest of everything that an edit writes, but for the state.
pub(super) fn version(wanted: &Wanted) -> String {
    digest(&format!("{} {} {}", digest(&wanted.title), labels(wanted), digest(&wanted.body)))
}

/// The beginning of the hidden line.
const WROTE: &str = "<!-- upkept:wrote ";

/// The hidden line.
fn wrote(wanted: &Wanted) -> String {
    format!("{WROTE}{} {} {} -->", digest(&wanted.title), labels(wanted), digest(&wanted.body))
}

/// The text of a new issue: with the hidden line.
pub(super) fn body(wanted: &Wanted) -> String {
    match wanted.body.rsplit_once(END) {
        Some((head, tail)) => format!("{head}{}\n{END}{tail}", wrote(wanted)),
        None => format!("{}\n{}", wanted.body, wrote(wanted)),
    }
}

/// What becomes of an issue's text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It says what it should.
    Same,
    /// The text with the new part.
    New(String),
    /// People took our lines out: the text is theirs now.
    Missing,
}

/// `current` with the part between our lines replaced by that of `wanted`; if that was written before (`old_part`), only
/// the hidden line is, and what people made of the part stays.
pub(super) fn with_part(current: &str, wanted: &Wanted, old_part: bool) -> Part {
    let cut = |text: &str| {
        let from = text.find(BEGIN)?;
        let to = from + text.get(from..)?.find(END)? + END.len();
        Some((from, to))
    };
    let Some((from, to)) = cut(current) else { return Part::Missing };
    let (Some(head), Some(old), Some(tail)) = (current.get(..from), current.get(from..to), current.get(to..)) else {
        return Part::Missing;
    };
    // Browsers send CRLF when people edit a text.
    let old = old.replace("\r\n", "\n");
    let line = old.split_once(WROTE).and_then(|(before, rest)| Some((before, rest.split_once(" -->")?.1)));
    let whole = body(wanted);
    let new = match (old_part, line) {
        (true, Some((before, after))) => format!("{before}{}{after}", wrote(wanted)),
        _ => cut(&whole).and_then(|(from, to)| whole.get(from..to)).unwrap_or(&whole).to_owned(),
    };
    if old == new { Part::Same } else { Part::New(format!("{head}{new}{tail}")) }
}

/// Eight hexadecimal digits of the SHA-256 of a text: enough to tell one version of a text from the next.
pub(super) fn digest(text: &str) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    digest.as_ref().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_is_read_as_it_was_written() {
        let memory = Memory {
            title: digest("t"),
            body: LEFT_ALONE.to_owned(),
            labels: digest("l"),
            state: State::ByPeople(DateTime::from_timestamp(1_795_000_000, 0).unwrap_or_default()),
            locked: true,
            posted: [digest("a"), digest("b")].into(),
            duplicates: [14, 15].into(),
            refused: digest("r"),
        };
        assert_eq!(Memory::decode(&memory.encode()), memory);
        assert_eq!(Memory::decode(&Memory::default().encode()), Memory::default());
        assert_eq!(Memory::decode("what is this"), Memory::default());
    }
}
