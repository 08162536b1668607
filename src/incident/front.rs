//! The front matter of an incident's file.

use serde::Deserialize;

use crate::model::{Common, Incident, IncidentId, Reason, Severity, Timestamp};

use super::affected;
use super::file::{Flaw, VERSION};
use super::heading::parse_time;

/// The longest front matter that is read, in bytes: room for thousands of sites.
const MAX_LEN: usize = 1024 * 1024;

/// The front matter as it is written; keys that are not known are left alone.
#[derive(Deserialize)]
struct Raw {
    version: u32,
    id: String,
    #[serde(default)]
    title: Option<String>,
    sites: Vec<affected::Raw>,
    severity: Severity,
    started: String,
    #[serde(default)]
    ended: Option<String>,
    #[serde(default)]
    relapses: Option<Vec<String>>,
    #[serde(default)]
    cause: Option<Reason>,
    #[serde(default)]
    common: Option<String>,
    #[serde(default)]
    code: u16,
    #[serde(default)]
    ms: u32,
    #[serde(default)]
    commits: Option<Vec<String>>,
    #[serde(default)]
    issue: Option<String>,
}

/// Keys that are left out while they say nothing.
const OPTIONAL: [&str; 3] = ["title", "relapses", "common"];

/// The known keys in their order, with their values as they are written (nested ones on lines of their own).
fn values(incident: &Incident) -> [(&'static str, String); 14] {
    let list = |items: String| if items.is_empty() { " []".to_owned() } else { items };
    let text = |value: Option<&str>| format!(" {}", value.map_or_else(|| "null".to_owned(), quoted));
    let relapses: String = incident.relapses.iter().map(|at| format!("\n  - {}", written(*at))).collect();
    let commits: String = incident.commits.iter().map(|hash| format!("\n  - {}", quoted(hash))).collect();
    [
        ("version", format!(" {VERSION}")),
        ("id", format!(" {}", incident.id)),
        ("title", text(incident.manual.as_deref())),
        ("sites", list(affected::encode(&incident.sites))),
        ("severity", format!(" {}", incident.severity.word())),
        ("started", format!(" {}", written(incident.started))),
        ("ended", format!(" {}", incident.ended.map_or_else(|| "null".to_owned(), written))),
        ("relapses", list(relapses)),
        ("cause", format!(" {}", incident.cause.map_or("null", Reason::word))),
        ("common", text(incident.common.as_ref().map(Common::encode).as_deref())),
        ("code", format!(" {}", incident.code)),
        ("ms", format!(" {}", incident.ms)),
        ("commits", list(commits)),
        ("issue", text(incident.issue.as_deref())),
    ]
}

/// A time as it is written: `2026-11-22T12:40:03Z`.
pub(super) fn written(at: Timestamp) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A text as a YAML double-quoted scalar on one line (YAML 1.2.2, 5.7 and 7.3.1).
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            '\u{a0}'..='\u{d7ff}' | '\u{e000}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' if !c.is_whitespace() => {
                out.push(c);
            }
            '\u{1_0000}'.. => out.push(c),
            _ => out.push_str(&format!("\\u{:04X}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// The lines between the rules.
pub(super) fn encode(incident: &Incident) -> String {
    let said = |key: &str, value: &str| !OPTIONAL.contains(&key) || !matches!(value, " null" | " []");
    let values = values(incident);
    values.iter().filter(|(key, value)| said(key, value)).map(|(key, value)| format!("{key}:{value}\n")).collect()
}

/// Reads the lines between the rules, which begin on line 2 of the file. Timeline and evidence are left empty.
pub(super) fn parse(front: &str) -> Result<Incident, Flaw> {
    if front.len() > MAX_LEN {
        return Err(Flaw::new(1, format!("the front matter is longer than {MAX_LEN} bytes")));
    }
    let raw: Raw = serde_saphyr::from_str(front).map_err(|error| {
        let line = error.location().and_then(|at| usize::try_from(at.line()).ok()).unwrap_or(0);
        let message = error.without_snippet().to_string();
        let words = message.lines().next().unwrap_or_default();
        // Its own position counts from the start of the front matter.
        Flaw::new(line + 1, words.split_once(" at line ").map_or(words, |(words, _)| words))
    })?;
    raw.read().map_err(|(key, message)| Flaw::new(line_of(front, key), message))
}

/// What is wrong with the value of a key.
type Wrong = (&'static str, String);

/// Reads the time in the value of a key.
fn time(key: &'static str, text: &str) -> Result<Timestamp, Wrong> {
    parse_time(text).ok_or_else(|| (key, format!("`{text}` is no time; write it like `2026-11-22T12:40:03Z`")))
}

impl Raw {
    fn read(self) -> Result<Incident, Wrong> {
        if self.version != VERSION {
            let message = format!("version {} is not known; this program knows {VERSION}", self.version);
            return Err(("version", message));
        }
        if self.id.is_empty() || !self.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
            return Err(("id", format!("`{}` is no id; they look like `20261122-124003-ip-104`", self.id)));
        }
        if self.sites.is_empty() {
            return Err(("sites", "an incident has at least one site".to_owned()));
        }
        let started = time("started", &self.started)?;
        let ended = self.ended.as_deref().map(|text| time("ended", text)).transpose()?;
        if ended.is_some_and(|ended| ended < started) {
            return Err(("ended", "the end is before the start".to_owned()));
        }
        let no_time = |text: String| time("sites", &text).err().unwrap_or(("sites", text));
        let relapses = self.relapses.unwrap_or_default();
        Ok(Incident {
            id: IncidentId(self.id),
            sites: self.sites.into_iter().map(|site| site.read().map_err(no_time)).collect::<Result<_, _>>()?,
            severity: self.severity,
            started,
            ended,
            cause: self.cause,
            manual: self.title,
            common: self.common.as_deref().map(common).transpose()?,
            relapses: relapses.iter().map(|text| time("relapses", text)).collect::<Result<_, _>>()?,
            code: self.code,
            ms: self.ms,
            commits: self.commits.unwrap_or_default(),
            issue: self.issue,
            timeline: Vec::new(),
            evidence: String::new(),
        })
    }
}

fn common(text: &str) -> Result<Common, Wrong> {
    Common::decode(text).ok_or_else(|| {
        let message = format!("`{text}` is no common cause; they look like `address 203.0.113.7` or `many`");
        ("common", message)
    })
}

/// The line of the file on which a key stands; the first line of the front matter if it doesn't.
pub(super) fn line_of(front: &str, key: &str) -> usize {
    front.lines().position(|line| key_of(line) == Some(key)).unwrap_or(0) + 2
}

/// The lines with the values in which `after` differs from `before`. `front` has `\n` line ends.
pub(super) fn update(front: &str, before: &Incident, after: &Incident) -> String {
    let mut front = front.to_owned();
    for ((key, old), (_, new)) in values(before).iter().zip(values(after).iter()) {
        if old == new {
            continue;
        }
        front = (*key == "sites")
            .then(|| with_sites(&front, before, after))
            .flatten()
            .unwrap_or_else(|| with_value(&front, key, old, new));
    }
    front
}

/// `front` with another list of sites, if the old one can be changed line by line.
fn with_sites(front: &str, before: &Incident, after: &Incident) -> Option<String> {
    let lines: Vec<&str> = front.lines().collect();
    let at = lines.iter().position(|line| key_of(line) == Some("sites"))?;
    let end = block_end(&lines, at);
    let sites = affected::update(lines.get(at..end)?, &before.sites, &after.sites)?;
    let around = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    Some(format!("{}{}\n{}", around(lines.get(..at)?), sites.join("\n"), around(lines.get(end..)?)))
}

/// `front` with another value for one key.
fn with_value(front: &str, key: &str, old: &str, new: &str) -> String {
    let lines: Vec<&str> = front.lines().collect();
    let Some(at) = lines.iter().position(|line| key_of(line) == Some(key)) else {
        return format!("{front}{}{key}:{new}\n", if front.is_empty() || front.ends_with('\n') { "" } else { "\n" });
    };
    let end = block_end(&lines, at);
    let (Some(head), Some(block), Some(tail)) = (lines.get(..at), lines.get(at..end), lines.get(end..)) else {
        return front.to_owned();
    };
    let mut out: Vec<String> = head.iter().map(|line| (*line).to_owned()).collect();
    match (new.strip_prefix(old), block.last().filter(|line| line.trim_start().starts_with("- "))) {
        // A longer list: its lines stay, with the comments on them.
        (Some(more), Some(item)) if block.len() > 1 => {
            let indent: String = item.chars().take_while(|c| *c == ' ').collect();
            out.extend(block.iter().map(|line| (*line).to_owned()));
            out.extend(
                more.lines().filter(|line| !line.is_empty()).map(|line| format!("{indent}{}", line.trim_start())),
            );
        }
        _ => out.push(format!("{key}:{new}{}", comment(block))),
    }
    out.extend(tail.iter().map(|line| (*line).to_owned()));
    out.join("\n") + "\n"
}

/// The key of a `key: value` line that is not indented.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(':')?;
    let key = key.trim_end();
    let plain = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    (plain && !key.starts_with('-')).then_some(key)
}

/// Where the value of the key at `at` ends: after its last indented line or list item. Blank lines and comments
/// between it and the next key belong to whoever wrote them.
fn block_end(lines: &[&str], at: usize) -> usize {
    let mut end = at + 1;
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if !line.starts_with([' ', '\t', '-']) {
            break;
        }
        end = index + 1;
    }
    end
}

/// The comment after a plain value on one line, with the space before it.
pub(super) fn comment<'a>(block: &[&'a str]) -> &'a str {
    match block {
        [line] if !line.contains(['"', '\'']) => line.find(" #").and_then(|at| line.get(at..)).unwrap_or(""),
        _ => "",
    }
}
