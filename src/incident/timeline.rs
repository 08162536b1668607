//! The body of an incident's file: its timeline, which people edit, and its evidence.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike, Utc};

use crate::model::{Entry, EntryKind, Incident, Timestamp};

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

/// An entry as it is appended: a blank line, heading, blank line, text.
pub(super) fn encode_entry(entry: &Entry) -> String {
    let word = match entry.kind {
        EntryKind::Opened => "Opened",
        EntryKind::Changed => "Changed",
        EntryKind::Resolved => "Resolved",
        EntryKind::Reopened => "Reopened",
        EntryKind::Investigating => "Investigating",
        EntryKind::Identified => "Identified",
        EntryKind::Monitoring => "Monitoring",
        EntryKind::Postmortem => "Postmortem",
        EntryKind::Note => "Note",
    };
    let heading = format!("\n### {} — {word}\n", entry.at.format("%Y-%m-%d %H:%M:%S UTC"));
    let text = tame(&entry.text);
    if text.is_empty() { heading } else { format!("{heading}\n{text}\n") }
}

/// A text that can't end its entry: lines that would be a heading, or a code fence without end, get a backslash.
fn tame(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().collect();
    let code = code_lines(&lines);
    let tamed: Vec<String> = lines
        .iter()
        .zip(code)
        .map(|(line, code)| {
            let start = line.trim_start();
            if code || !(start.starts_with('#') || fence(line).is_some()) {
                return (*line).to_owned();
            }
            let indent = line.strip_suffix(start).unwrap_or_default();
            format!("{indent}\\{start}")
        })
        .collect();
    paragraph(tamed.iter().map(String::as_str))
}

/// Lines joined, without the blank ones at both ends.
fn paragraph<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.collect();
    let full = |line: &&str| !line.trim().is_empty();
    let from = lines.iter().position(full).unwrap_or(lines.len());
    let to = lines.iter().rposition(full).map_or(from, |last| last + 1);
    lines.get(from..to).unwrap_or_default().join("\n")
}

/// The marks of a code fence: which character, how many, and whether it can close one.
fn fence(line: &str) -> Option<(char, usize, bool)> {
    let start = line.trim_start_matches(' ');
    let mark = start.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let rest = start.trim_start_matches(mark);
    let count = start.len() - rest.len();
    let opens = line.len() - start.len() < 4 && count >= 3 && !(mark == '`' && rest.contains('`'));
    opens.then_some((mark, count, rest.trim().is_empty()))
}

/// Which lines belong to fenced code (CommonMark 4.5). A fence that is never closed is not taken as one here: it would
/// swallow the rest of the file.
fn code_lines(lines: &[&str]) -> Vec<bool> {
    let mut code = vec![false; lines.len()];
    // From this many marks on, no closing fence follows (for '`' and '~'); keeps this linear.
    let mut unclosed = [usize::MAX; 2];
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let mut next = index + 1;
        if let Some((mark, count, _)) = fence(line) {
            let [ticks, tildes] = &mut unclosed;
            let limit = if mark == '`' { ticks } else { tildes };
            if count < *limit {
                let closes = |line: &&str| fence(line).is_some_and(|(m, n, bare)| m == mark && n >= count && bare);
                match lines.iter().skip(next).position(closes) {
                    Some(offset) => {
                        next += offset + 1;
                        code.iter_mut().take(next).skip(index).for_each(|line| *line = true);
                    }
                    None => *limit = count,
                }
            }
        }
        index = next;
    }
    code
}

/// The part of a file after its front matter.
pub(super) struct Body<'a> {
    text: &'a str,
    /// Lines without their ends.
    lines: Vec<&'a str>,
    /// Byte offset of each line, and of the end.
    offsets: Vec<usize>,
    code: Vec<bool>,
    /// The line of `## Timeline`.
    timeline: Option<usize>,
    /// The line of `## Evidence`.
    evidence: Option<usize>,
}

impl<'a> Body<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let (mut lines, mut offsets, mut offset) = (Vec::new(), Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            lines.push(line.trim_end_matches(['\r', '\n']));
            offsets.push(offset);
            offset += line.len();
        }
        offsets.push(offset);
        let code = code_lines(&lines);
        let mut body = Self { text, lines, offsets, code, timeline: None, evidence: None };
        body.timeline = body.section("timeline", 0);
        body.evidence = body.section("evidence", body.timeline.unwrap_or(0));
        body
    }

    /// The first line, from `from` on, that is a second-level heading with these words.
    fn section(&self, words: &str, from: usize) -> Option<usize> {
        let is = |line: &str| {
            line.strip_prefix("## ").is_some_and(|rest| rest.trim_end_matches('#').trim().eq_ignore_ascii_case(words))
        };
        let found = |(line, code): (&&str, &bool)| is(line) && !code;
        self.lines.iter().zip(&self.code).skip(from).position(found).map(|offset| from + offset)
    }

    /// The entries of the timeline, oldest first as they stand. What comes before the first is a note of the time
    /// `started`.
    pub(super) fn entries(&self, started: Timestamp) -> Vec<Entry> {
        let Some(heading) = self.timeline else { return Vec::new() };
        let end = self.evidence.unwrap_or(self.lines.len());
        let mut entries = Vec::new();
        let mut current = Entry { at: started, kind: EntryKind::Note, text: String::new(), origin: None };
        let mut begun = false;
        let mut lines: Vec<&str> = Vec::new();
        for (line, code) in self.lines.iter().zip(&self.code).take(end).skip(heading + 1) {
            match entry_heading(line).filter(|_| !code) {
                Some((at, kind, title)) => {
                    close(&mut entries, &current, &mut lines, begun);
                    current = Entry { at, kind, text: title.to_owned(), origin: None };
                    begun = true;
                }
                None => lines.push(line),
            }
        }
        close(&mut entries, &current, &mut lines, begun);
        entries
    }

    /// The Markdown after `## Evidence`.
    pub(super) fn evidence(&self) -> String {
        let lines = self.evidence.and_then(|at| self.lines.get(at + 1..)).unwrap_or_default();
        paragraph(lines.iter().copied())
    }

    /// The text with what `after` has and this lacks: entries at the end of the timeline, evidence at the end.
    pub(super) fn with(&self, before: &Incident, after: &Incident, eol: &str) -> String {
        let known = |entry: &&Entry| before.timeline.iter().any(|old| same(old, entry));
        let entries: String = after.timeline.iter().filter(|entry| !known(entry)).map(encode_entry).collect();
        let at = self.end_of_timeline();
        let (head, tail) = (self.text.get(..at).unwrap_or(self.text), self.text.get(at..).unwrap_or_default());
        let mut out = head.to_owned();
        if !entries.is_empty() {
            let heading = if self.timeline.is_none() { "\n## Timeline\n" } else { "" };
            if !head.is_empty() && !head.ends_with('\n') {
                out.push_str(eol);
            }
            out.push_str(&format!("{heading}{entries}").replace('\n', eol));
            if !tail.is_empty() && !tail.starts_with(['\r', '\n']) {
                out.push_str(eol);
            }
        }
        out.push_str(tail);
        let more = after.evidence.strip_prefix(before.evidence.as_str()).unwrap_or_default();
        let more = paragraph(more.lines());
        if !more.is_empty() {
            let heading = if self.evidence.is_none() { "\n## Evidence\n" } else { "" };
            out.truncate(out.trim_end().len());
            out.push_str(&format!("\n{heading}\n{more}\n").replace('\n', eol));
        }
        out
    }

    /// The byte after the last full line of the timeline, where the next entry belongs.
    fn end_of_timeline(&self) -> usize {
        let end = self.evidence.unwrap_or(self.lines.len());
        let full = |line: &&str| !line.trim().is_empty();
        let last = self.lines.get(..end).unwrap_or_default().iter().rposition(full).map_or(0, |last| last + 1);
        self.offsets.get(last).copied().unwrap_or(self.text.len())
    }
}

/// Ends an entry with the lines that belong to it; words in its heading come before them.
fn close(entries: &mut Vec<Entry>, entry: &Entry, lines: &mut Vec<&str>, begun: bool) {
    let text = paragraph(lines.drain(..));
    if !begun && text.is_empty() {
        return;
    }
    let parts: Vec<&str> = [entry.text.as_str(), text.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    entries.push(Entry { at: entry.at, kind: entry.kind, text: parts.join("\n\n"), origin: None });
}

/// True if both are the same entry, whatever people made of its words. Of notes there may be several at a time.
fn same(old: &Entry, new: &Entry) -> bool {
    old.at == new.at && old.kind == new.kind && (old.kind != EntryKind::Note || tame(&old.text) == tame(&new.text))
}

/// Reads `### 2026-11-22 12:40:03 UTC — Opened`: the time, the kind, and other words if it is a note.
fn entry_heading(line: &str) -> Option<(Timestamp, EntryKind, &str)> {
    let heading = line.strip_prefix("### ")?.trim();
    let cut = heading.find(['—', '–']).or_else(|| heading.find(" - ")).unwrap_or(heading.len());
    let (when, title) = heading.split_at_checked(cut)?;
    let title = title.trim_start_matches([' ', '—', '–', '-']).trim();
    let kind = match title.to_ascii_lowercase().as_str() {
        "opened" => EntryKind::Opened,
        "changed" => EntryKind::Changed,
        "resolved" => EntryKind::Resolved,
        "reopened" => EntryKind::Reopened,
        "investigating" => EntryKind::Investigating,
        "identified" => EntryKind::Identified,
        "monitoring" => EntryKind::Monitoring,
        "postmortem" => EntryKind::Postmortem,
        _ => EntryKind::Note,
    };
    let words = if kind == EntryKind::Note && !title.eq_ignore_ascii_case("note") { title } else { "" };
    Some((parse_time(when)?, kind, words))
}
