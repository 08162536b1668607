//! The headings of a timeline's entries: `### 2026-11-22 12:50:00 UTC — Identified <!-- comment 123456 by ada -->`.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike, Utc};

use crate::model::{Entry, EntryKind, Origin, Timestamp};

/// The kinds with the words that stand for them.
const WORDS: [(EntryKind, &str); 9] = [
    (EntryKind::Opened, "Opened"),
    (EntryKind::Changed, "Changed"),
    (EntryKind::Resolved, "Resolved"),
    (EntryKind::Reopened, "Reopened"),
    (EntryKind::Investigating, "Investigating"),
    (EntryKind::Identified, "Identified"),
    (EntryKind::Monitoring, "Monitoring"),
    (EntryKind::Postmortem, "Postmortem"),
    (EntryKind::Note, "Note"),
];

/// The word for a kind of entry.
#[must_use]
pub fn word(kind: EntryKind) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == kind).map_or("Note", |(_, word)| word)
}

/// The kind that a word stands for, in upper or lower case.
#[must_use]
pub fn kind(text: &str) -> Option<EntryKind> {
    WORDS.iter().find(|(_, word)| word.eq_ignore_ascii_case(text)).map(|(kind, _)| *kind)
}

/// Reads a time as people write it: RFC 3339, or `2026-11-22 12:40[:03][ UTC]`, or a date.
pub(super) fn parse_time(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return time.with_timezone(&Utc).with_nanosecond(0);
    }
    let bare = text.strip_suffix("UTC").or_else(|| text.strip_suffix('Z')).unwrap_or(text).trim_end();
    for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"] {
        if let Ok(time) = NaiveDateTime::parse_from_str(bare, format) {
            return time.and_utc().with_nanosecond(0);
        }
    }
    NaiveDate::parse_from_str(bare, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0).map(|time| time.and_utc())
}

/// The heading of an entry.
pub(super) fn encode(entry: &Entry) -> String {
    let origin = entry.origin.as_ref().map(|origin| {
        // Nothing from outside ends the comment, or the line.
        let plain = |text: &str, also: &[char]| {
            let text: String = text.chars().filter(|c| c.is_alphanumeric() || also.contains(c)).collect();
            if text.is_empty() { "unknown".to_owned() } else { text }
        };
        let (comment, author) =
            (plain(&origin.comment, &['-']), plain(&origin.author, &['-', '.', '_', '[', ']', '@']));
        format!(" <!-- comment {comment} by {author} -->")
    });
    format!("### {} — {}{}", entry.at.format("%Y-%m-%d %H:%M:%S UTC"), word(entry.kind), origin.unwrap_or_default())
}

/// Reads a heading: the time, the kind, the origin, and as text the other words of a note.
pub(super) fn read(line: &str) -> Option<Entry> {
    let heading = line.strip_prefix("### ")?.trim();
    let (heading, origin) = match origin(heading) {
        Some((heading, origin)) => (heading, Some(origin)),
        None => (heading, None),
    };
    let cut = heading.find(['—', '–']).or_else(|| heading.find(" - ")).unwrap_or(heading.len());
    let (when, title) = heading.split_at_checked(cut)?;
    let title = title.trim_start_matches([' ', '—', '–', '-']).trim();
    let (kind, words) = kind(title).map_or((EntryKind::Note, title), |kind| (kind, ""));
    Some(Entry { at: parse_time(when)?, kind, text: words.to_owned(), origin })
}

/// The heading without the comment that it was copied from, and that comment.
fn origin(heading: &str) -> Option<(&str, Origin)> {
    let (rest, origin) = heading.strip_suffix("-->")?.rsplit_once("<!-- comment ")?;
    let (comment, author) = origin.trim().split_once(" by ")?;
    let fits = !comment.is_empty() && comment.chars().all(|c| c.is_alphanumeric() || c == '-');
    let author = author.trim();
    let fits = fits && !author.is_empty() && !author.contains(char::is_whitespace);
    fits.then(|| (rest.trim_end(), Origin { comment: comment.to_owned(), author: author.to_owned() }))
}
