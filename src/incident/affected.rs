//! The affected sites in the front matter of an incident's file: written, read, and changed line by line.

use std::collections::HashMap;

use serde::Deserialize;

use crate::model::{AffectedSite, Slug, Timestamp};

use super::front::{comment, quoted, written};
use super::heading::parse_time;

/// A site as it is written.
#[derive(Deserialize)]
pub(super) struct Raw {
    slug: Slug,
    name: String,
    #[serde(default)]
    until: Option<String>,
}

impl Raw {
    /// The site, or the text that is no time.
    pub(super) fn read(self) -> Result<AffectedSite, String> {
        let until = match self.until {
            Some(text) => Some(parse_time(&text).ok_or(text)?),
            None => None,
        };
        Ok(AffectedSite { slug: self.slug, name: self.name, until })
    }
}

/// The list as it is written, each line with a line end before it.
pub(super) fn encode(sites: &[AffectedSite]) -> String {
    sites.iter().map(item).collect()
}

fn item(site: &AffectedSite) -> String {
    let until = site.until.map(|at| format!("\n    until: {}", written(at))).unwrap_or_default();
    format!("\n  - slug: {}\n    name: {}{until}", quoted(site.slug.as_str()), quoted(&site.name))
}

/// The lines of the list after a change: what did not change keeps its lines, with the comments on them. `None` if the
/// list is not laid out as one `key: value` a line.
pub(super) fn update(block: &[&str], before: &[AffectedSite], after: &[AffectedSite]) -> Option<Vec<String>> {
    let first = block.iter().position(|line| line.trim_start().starts_with("- "))?;
    let indent = block.get(first)?.find('-')?;
    let starts = |line: &&str| line.find("- ") == Some(indent) && line.trim_start().starts_with("- ");
    let mut items: Vec<Vec<&str>> = Vec::new();
    for line in block.get(first..)? {
        match items.last_mut() {
            Some(item) if !starts(line) => item.push(line),
            _ => items.push(vec![line]),
        }
    }
    if items.len() != before.len() {
        return None;
    }
    let mut out: Vec<String> = block.get(..first)?.iter().map(|line| (*line).to_owned()).collect();
    let places: HashMap<&Slug, usize> = before.iter().enumerate().map(|(at, old)| (&old.slug, at)).collect();
    for site in after {
        match places.get(&site.slug).and_then(|at| Some((before.get(*at)?, items.get(*at)?))) {
            Some((old, lines)) if old == site => out.extend(lines.iter().map(|line| (*line).to_owned())),
            Some((old, lines)) if old.name == site.name => out.extend(with_until(lines, site.until)?),
            _ => out.extend(item(site).lines().skip(1).map(|line| indented(line, indent))),
        }
    }
    Some(out)
}

/// A line of a new item, as far to the right as those that are there.
fn indented(line: &str, indent: usize) -> String {
    format!("{}{}", " ".repeat(indent), line.strip_prefix("  ").unwrap_or(line))
}

/// The lines of an item with another time of recovery.
fn with_until(lines: &[&str], until: Option<Timestamp>) -> Option<Vec<String>> {
    let head = lines.first()?;
    let dash = head.find("- ")?;
    let keys = dash + 2 + head.get(dash + 2..)?.chars().take_while(|c| *c == ' ').count();
    if !head.get(keys..)?.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let value = until.map_or_else(|| "null".to_owned(), written);
    let is_until = |line: &&&str| line.get(keys..).is_some_and(|rest| rest.starts_with("until:"));
    let mut out: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let line = |old: &str| format!("{}until: {value}{}", " ".repeat(keys), comment(&[old]));
    match lines.iter().skip(1).position(|line| is_until(&line)).map(|at| at + 1) {
        Some(at) => *out.get_mut(at)? = line(lines.get(at)?),
        None => {
            // After the item's last value: comments below it belong to whoever wrote them.
            let full = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
            out.insert(lines.iter().rposition(full)? + 1, line(""));
        }
    }
    Some(out)
}
