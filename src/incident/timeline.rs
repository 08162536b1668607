//! The body of an incident's file: its timeline, which people edit, and its evidence.

use std::ops::Range;

use crate::model::{Entry, EntryKind, Incident, Timestamp};

use super::heading;

/// An entry as it is appended: a blank line, heading, blank line, text.
pub(super) fn encode_entry(entry: &Entry) -> String {
    let (heading, text) = (heading::encode(entry), tame(&entry.text));
    if text.is_empty() { format!("\n{heading}\n") } else { format!("\n{heading}\n\n{text}\n") }
}

/// A text that can't end its entry: lines that would be a heading of the first three levels, or a code fence without
/// end, get a backslash.
fn tame(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.lines().collect();
    let code = code_lines(&lines);
    let tamed: Vec<String> = lines
        .iter()
        .zip(code)
        .map(|(line, code)| {
            let start = line.trim_start();
            let heading = start.starts_with('#') && !start.starts_with("####");
            if code || !(heading || fence(line).is_some()) {
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
pub(super) fn code_lines(lines: &[&str]) -> Vec<bool> {
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

/// What closes the code that is still open after these lines; `code` says of each of them whether it belongs to code.
pub(super) fn open_fence(lines: &[&str], code: &[bool]) -> Option<String> {
    let mut open: Option<(char, usize)> = None;
    for (line, _) in lines.iter().zip(code).filter(|(_, code)| **code) {
        open = match (open, fence(line)) {
            (None, Some((mark, count, _))) => Some((mark, count)),
            (Some((mark, count)), Some((other, more, true))) if other == mark && more >= count => None,
            (open, _) => open,
        };
    }
    open.map(|(mark, count)| mark.to_string().repeat(count))
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
        self.spans(started).into_iter().map(|(_, entry)| entry).collect()
    }

    /// The entries with the lines they stand on, from the heading to the next one.
    fn spans(&self, started: Timestamp) -> Vec<(Range<usize>, Entry)> {
        let Some(heading) = self.timeline else { return Vec::new() };
        let end = self.evidence.unwrap_or(self.lines.len());
        let mut found =
            vec![(heading + 1, Entry { at: started, kind: EntryKind::Note, text: String::new(), origin: None })];
        for (index, (line, code)) in self.lines.iter().zip(&self.code).enumerate().take(end).skip(heading + 1) {
            found.extend(heading::read(line).filter(|_| !code).map(|entry| (index, entry)));
        }
        let ends: Vec<usize> = found.iter().skip(1).map(|(from, _)| *from).chain([end]).collect();
        let spans = found.into_iter().zip(ends).enumerate().map(|(index, ((from, entry), to))| {
            let text = paragraph(self.lines.get(from + usize::from(index > 0)..to).unwrap_or_default().iter().copied());
            let parts: Vec<&str> = [entry.text.as_str(), &text].into_iter().filter(|part| !part.is_empty()).collect();
            (from..to, Entry { text: parts.join("\n\n"), ..entry })
        });
        spans
            .enumerate()
            .filter(|(index, (_, entry))| *index > 0 || !entry.text.is_empty())
            .map(|(_, span)| span)
            .collect()
    }

    /// The Markdown after `## Evidence`.
    pub(super) fn evidence(&self) -> String {
        let lines = self.evidence.and_then(|at| self.lines.get(at + 1..)).unwrap_or_default();
        paragraph(lines.iter().copied())
    }

    /// The text with what `after` has and this lacks: comments' entries as they are now, other entries at the end of the
    /// timeline, evidence at the end.
    pub(super) fn with(&self, before: &Incident, after: &Incident, eol: &str) -> String {
        let known = |entry: &&Entry| before.timeline.iter().any(|old| same(old, entry));
        let entries: String = after.timeline.iter().filter(|entry| !known(entry)).map(encode_entry).collect();
        let at = self.end_of_timeline();
        let mut out = self.followed(before.started, &after.timeline, at, eol);
        let tail = self.text.get(self.offset(at)..).unwrap_or_default();
        if !entries.is_empty() {
            let heading = if self.timeline.is_none() { "\n## Timeline\n" } else { "" };
            if !out.is_empty() && !out.ends_with('\n') {
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

    /// The text up to the line `end`, in which the entries copied from comments say what `timeline` has of them.
    fn followed(&self, started: Timestamp, timeline: &[Entry], end: usize, eol: &str) -> String {
        let (mut out, mut done) = (String::new(), 0);
        for (lines, old) in self.spans(started) {
            let Some(origin) = &old.origin else { continue };
            let now = timeline.iter().find(|new| new.origin.as_ref().is_some_and(|new| new.comment == origin.comment));
            if now
                .is_some_and(|new| heading::encode(new) == heading::encode(&old) && tame(&new.text) == tame(&old.text))
            {
                continue;
            }
            out.push_str(self.text.get(self.offset(done)..self.offset(lines.start)).unwrap_or_default());
            done = lines.end.min(end);
            let Some(new) = now else { continue };
            out.push_str(&encode_entry(new).trim_start().replace('\n', eol));
            // The blank lines below it stay.
            let full = |line: &&str| !line.trim().is_empty();
            let last = self.lines.get(..done).unwrap_or_default().iter().rposition(full).map_or(0, |last| last + 1);
            done = last.max(lines.start + 1);
        }
        if done == end && !out.is_empty() {
            // What was removed stood last: the blank lines above it go, too.
            out.truncate(out.trim_end().len());
            out.push_str(eol);
        }
        out.push_str(self.text.get(self.offset(done)..self.offset(end)).unwrap_or_default());
        out
    }

    /// The byte at which a line begins.
    fn offset(&self, line: usize) -> usize {
        self.offsets.get(line).copied().unwrap_or(self.text.len())
    }

    /// The line after the last full one of the timeline, where the next entry belongs.
    fn end_of_timeline(&self) -> usize {
        let end = self.evidence.unwrap_or(self.lines.len());
        let full = |line: &&str| !line.trim().is_empty();
        self.lines.get(..end).unwrap_or_default().iter().rposition(full).map_or(0, |last| last + 1)
    }
}

/// True if both are the same entry, whatever people made of its words. Of notes there may be several at a time.
fn same(old: &Entry, new: &Entry) -> bool {
    if let (Some(old), Some(new)) = (&old.origin, &new.origin) {
        return old.comment == new.comment;
    }
    let note = old.kind == EntryKind::Note;
    old.origin.is_none()
        && new.origin.is_none()
        && old.at == new.at
        && old.kind == new.kind
        && (!note || tame(&old.text) == tame(&new.text))
}
