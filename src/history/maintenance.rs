//! Announced maintenance: `history/maintenance/<year>.csv`, a row a window, in the file of the UTC year it begins in.
//!
//! The rows say which trouble counted as maintenance, so that anyone can compute the numbers again, whatever has become
//! of the config and the issues since.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Utc};

use super::fields::Columns;
use super::lines::{BrokenLine, Line, LineError, NewLines, check_version, lines, splice};
use crate::model::{Changes, Effect, FileChange, FileSource, Slug, Timestamp, Window};

const KIND: &str = "maintenance";
const HEAD: &str = "# upkept maintenance v1\nid,start,end,sites,effect,issue,title\n";
const DIRECTORY: &str = "history/maintenance";
/// Ids of windows that an issue announces begin so.
const BY_ISSUE: &str = "issue-";

/// A row's place in its file.
type Key = (Timestamp, String);

/// The recorded windows of which a part lies in `[from, to)`, sorted by start and id, and what could not be read. Reads
/// the files of those years and of the year before: a window that began earlier than that is not found.
///
/// # Errors
/// When the source fails.
pub fn load_windows(
    source: &dyn FileSource,
    from: Timestamp,
    to: Timestamp,
) -> io::Result<(Vec<Window>, Vec<BrokenLine>)> {
    let mut broken = Vec::new();
    let mut found = BTreeMap::new();
    for file in files(source, from.year().saturating_sub(1)..=to.year())? {
        for (window, line) in file.rows(&mut broken) {
            if found.contains_key(&window.id) {
                broken.push(LineError::Duplicate(window.id).at(&file.path, line.number));
            } else {
                found.insert(window.id.clone(), window);
            }
        }
    }
    let mut windows: Vec<Window> = found.into_values().filter(|window| window.overlaps(from, to)).collect();
    windows.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    Ok((windows, broken))
}

/// What has to change so that the files hold `windows`: all those wanted as of `now`, of the config and of issues. Those
/// of the config are recorded once they have begun, those of issues at once.
///
/// The row of a window that is over by `now` never changes. A row that has not begun and is not wanted any more is
/// removed if an issue announced it. A row that has begun stays, even if it is not among `windows`: what ends early is to
/// be given with its end. Empty if nothing changes.
///
/// # Errors
/// When the source fails, or a file that has to change has another version (`InvalidData`).
pub fn record_windows(source: &dyn FileSource, windows: &[Window], now: Timestamp) -> io::Result<Changes> {
    let mut wanted: BTreeMap<&str, &Window> = windows
        .iter()
        .filter(|window| !window.is_empty() && (window.start <= now || window.id.starts_with(BY_ISSUE)))
        .map(|window| (window.id.as_str(), window))
        .collect();
    // What began earlier is over, or goes on as it is.
    let first = wanted.values().map(|window| window.start.year()).fold(now.year() - 1, i32::min);
    let mut files: BTreeMap<i32, File> =
        files(source, first..=i32::MAX)?.into_iter().map(|file| (file.year, file)).collect();
    let mut edits: BTreeMap<i32, Edit> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for file in files.values() {
        for (old, line) in file.rows(&mut Vec::new()) {
            // Of two rows with an id, the first counts, and the other is left for people to see.
            if !seen.insert(old.id.clone()) {
                continue;
            }
            let edit = edits.entry(file.year).or_default();
            match wanted.remove(old.id.as_str()) {
                _ if old.end.is_some_and(|end| end <= now) => {}
                Some(new) if written(new) == written(&old) => {}
                Some(new) if new.start == old.start => {
                    let more = row(&line).and_then(Result::ok).and_then(|(_, more)| more);
                    let text = more.map_or_else(|| written(new), |more| format!("{},{more}", written(new)));
                    edit.replace.insert(key(&old), text);
                }
                Some(new) => {
                    edit.remove.insert(key(&old));
                    edits.entry(new.start.year()).or_default().insert.insert(key(new), written(new));
                }
                None if old.start > now && old.id.starts_with(BY_ISSUE) => drop(edit.remove.insert(key(&old))),
                None => {}
            }
        }
    }
    for new in wanted.into_values() {
        edits.entry(new.start.year()).or_default().insert.insert(key(new), written(new));
    }
    edits.retain(|_, edit| !edit.is_empty());
    let changes = edits.into_iter().map(|(year, edit)| {
        let file = files.remove(&year).unwrap_or_else(|| File::new(year, Vec::new()));
        edit.apply(&file).map(|change| (file.path, change))
    });
    changes.collect()
}

/// A file as it is.
struct File {
    year: i32,
    path: String,
    bytes: Vec<u8>,
}

impl File {
    fn new(year: i32, bytes: Vec<u8>) -> Self {
        Self { year, path: format!("{DIRECTORY}/{year:04}.csv"), bytes }
    }

    /// The rows that can be read. A file of another version has none.
    fn rows(&self, broken: &mut Vec<BrokenLine>) -> Vec<(Window, Line<'_>)> {
        if let Err(error) = check_version(&self.bytes, KIND) {
            broken.push(error.at(&self.path, 1));
            return Vec::new();
        }
        let mut rows = Vec::new();
        for line in lines(&self.bytes) {
            match row(&line).map(|row| row.map(|(window, _)| window)) {
                Some(Ok(window)) => rows.push((window, line)),
                Some(Err(error)) => broken.push(error.at(&self.path, line.number)),
                None => {}
            }
        }
        rows
    }
}

/// What becomes of the rows of a file.
#[derive(Default)]
struct Edit {
    insert: NewLines<Key>,
    replace: NewLines<Key>,
    remove: BTreeSet<Key>,
}

impl Edit {
    fn is_empty(&self) -> bool {
        self.insert.is_empty() && self.replace.is_empty() && self.remove.is_empty()
    }

    fn apply(self, file: &File) -> io::Result<FileChange> {
        check_version(&file.bytes, KIND).map_err(|error| error.refuse(&file.path))?;
        let place = |line: &Line<'_>| row(line)?.ok().map(|(window, _)| key(&window));
        let mut remove = self.remove;
        let mut old = Vec::with_capacity(file.bytes.len());
        for line in lines(&file.bytes) {
            // Only the first of two rows with a key.
            if !place(&line).is_some_and(|key| remove.remove(&key)) {
                old.extend_from_slice(line.raw);
            }
        }
        let bytes = splice(&old, HEAD, self.insert, self.replace, place);
        Ok(if bytes == HEAD.as_bytes() { FileChange::Delete } else { FileChange::Write(bytes) })
    }
}

/// The files of some years, in order.
fn files(source: &dyn FileSource, years: RangeInclusive<i32>) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for name in source.list(DIRECTORY)? {
        let year = name.strip_suffix(".csv").filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
        let Some(year) = year.and_then(|year| year.parse().ok()).filter(|year| years.contains(year)) else { continue };
        let bytes = source.read(&format!("{DIRECTORY}/{name}"))?.unwrap_or_default();
        files.push(File::new(year, bytes));
    }
    files.sort_by_key(|file| file.year);
    Ok(files)
}

fn key(window: &Window) -> Key {
    (window.start, window.id.clone())
}

fn written(window: &Window) -> String {
    let time = |at: Timestamp| at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let Window { id, title, start, end, sites, effect, issue } = window;
    let sites: Vec<&str> = sites.iter().map(Slug::as_str).collect();
    format!(
        "{},{},{},{},{},{},{}",
        packed(id),
        time(*start),
        end.map(time).unwrap_or_default(),
        sites.join(" "),
        effect.word(),
        packed(issue.as_deref().unwrap_or_default()),
        packed(title)
    )
}

/// A text as a column: commas, control characters and what looks like them already are written as `%` and the byte. Other
/// percent signs stay, as addresses are full of them.
fn packed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let ambiguous = c == '%' && text.get(at + 1..).is_some_and(|next| escaped(next).is_some());
        if special(c) && (c != '%' || ambiguous) {
            // Writing into a String can't fail.
            let _ = write!(out, "%{:02X}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Reads [`packed`] back.
fn unpacked(text: &str) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match escaped(part) {
            Some(c) => {
                out.push(c);
                out.push_str(part.get(2..).unwrap_or_default());
            }
            None => {
                out.push('%');
                out.push_str(part);
            }
        }
    }
    out
}

fn special(c: char) -> bool {
    matches!(c, ',' | '%') || c.is_ascii_control()
}

/// What the two digits after a percent sign stand for, if it is one of ours.
fn escaped(text: &str) -> Option<char> {
    let digits = text.get(..2).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok().map(char::from).filter(|c| special(*c))
}

/// The window in a line with the columns after those known, if any; `None` if it is a comment, a header or blank.
fn row<'a>(line: &Line<'a>) -> Option<Result<(Window, Option<&'a str>), LineError>> {
    match line.content()? {
        Ok(text) if text.starts_with("id,") => None,
        Ok(text) => Some(parse(text)),
        Err(error) => Some(Err(error)),
    }
}

fn parse(text: &str) -> Result<(Window, Option<&str>), LineError> {
    let mut columns = Columns::of(text);
    let id = columns.next("id")?;
    let time = |name, text: &str| {
        let time = DateTime::parse_from_rfc3339(text).map(|at| at.with_timezone(&Utc));
        time.map_err(|_| LineError::value(name, text, "a time like 2026-11-22T12:40:03Z"))
    };
    let start = time("start", columns.next("start")?)?;
    let end = match columns.next("end")? {
        "" => None,
        text => Some(time("end", text)?),
    };
    let slugs = columns.next("sites")?;
    let sites = slugs.split(' ').filter(|slug| !slug.is_empty()).map(Slug::new).collect::<Result<Vec<_>, _>>();
    let effect = columns.next("effect")?;
    let issue = columns.next("issue")?;
    let window = Window {
        id: unpacked(id),
        title: unpacked(columns.next("title")?),
        start,
        end,
        sites: sites.map_err(|_| LineError::value("sites", slugs, "slugs, separated by blanks"))?,
        effect: Effect::from_word(effect)
            .ok_or_else(|| LineError::value("effect", effect, "none, degraded or down"))?,
        issue: Some(issue).filter(|issue| !issue.is_empty()).map(unpacked),
    };
    Ok((window, columns.rest))
}
