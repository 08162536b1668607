//! What people write into an issue for Upkept to read: `key: value` lines between `---` at the top (front matter), or in
//! an HTML comment, as Upptime has them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

use crate::model::recurrence::instant;
use crate::model::{Site, Slug, Timestamp};

/// The longest time that can be asked for.
const LONGEST: TimeDelta = TimeDelta::days(366);
/// How many sites an error lists.
const LISTED: usize = 20;
/// The years that people mean.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=9000;

/// The lines of an issue's header, and the rest of its text.
#[derive(Debug, Default)]
pub(super) struct Header<'a> {
    /// Keys in small letters without `-` and `_`, with their values, in order.
    entries: Vec<(String, Vec<&'a str>)>,
    /// The text without front matter and HTML comments.
    pub(super) text: String,
}

impl<'a> Header<'a> {
    /// Takes the header out of an issue's text. Front matter without any of the `keys` is none: a text may begin with a
    /// rule. A comment without any of them is just a comment.
    ///
    /// # Errors
    /// A line of the header that is no `key: value`, a key that is there twice, or one that is not among `keys`.
    pub(super) fn read(body: &'a str, keys: &[&str]) -> Result<Self, String> {
        let body = body.trim_start_matches('\u{feff}').trim_start();
        let known = |key: &str| keys.iter().any(|known| plain(known) == plain(key));
        let is_header = |lines: &str| lines.lines().filter_map(pair).any(|(key, _)| known(key));
        let (front, rest) = front_matter(body).filter(|(front, _)| is_header(front)).unwrap_or(("", body));
        let (comments, text) = without_comments(rest);
        let mut header = Self { entries: Vec::new(), text: text.trim().to_owned() };
        let comment = comments.into_iter().find(|comment| is_header(comment));
        for (lines, strict) in [(front, true), (comment.unwrap_or_default(), false)] {
            header.add(lines, &|key| known(key) || !strict, keys)?;
        }
        Ok(header)
    }

    fn add(&mut self, lines: &'a str, known: &dyn Fn(&str) -> bool, keys: &[&str]) -> Result<(), String> {
        // Of the items of a list, those with the last key.
        let mut open = false;
        for line in lines.lines() {
            let bare = line.trim();
            let item = bare.strip_prefix("- ").or((bare == "-").then_some(""));
            if bare.is_empty() || bare.starts_with('#') {
                continue;
            }
            if let Some((_, values)) = self.entries.last_mut().filter(|_| open && item.is_some()) {
                values.extend(item.map(value).filter(|value| !value.is_empty()));
                continue;
            }
            let Some((key, rest)) = pair(line) else {
                return Err(format!("`{}` is no `key: value`.", shown(bare)));
            };
            if !known(key) {
                return Err(format!("`{}` is not known here. There are: {}.", shown(key), keys.join(", ")));
            }
            let key = plain(key);
            if self.entries.iter().any(|(other, _)| *other == key) {
                return Err(format!("`{key}` is there twice."));
            }
            let rest = value(rest);
            open = rest.is_empty();
            self.entries.push((key, if open { Vec::new() } else { vec![rest] }));
        }
        Ok(())
    }

    /// True if there is a value for any of the keys.
    pub(super) fn has(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| !self.all(key).is_empty())
    }

    fn all(&self, key: &str) -> &[&'a str] {
        let key = plain(key);
        self.entries.iter().find(|(other, _)| *other == key).map_or(&[], |(_, values)| values)
    }

    /// The value of a key that has one.
    ///
    /// # Errors
    /// When it is a list of several.
    pub(super) fn one(&self, key: &str) -> Result<Option<&'a str>, String> {
        match self.all(key) {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(format!("`{key}` has several values; it takes one.")),
        }
    }

    /// The zone of times that don't say theirs; UTC if none is named.
    ///
    /// # Errors
    /// When there is no such zone.
    pub(super) fn zone(&self) -> Result<Tz, String> {
        let Some(name) = self.one("timezone")? else { return Ok(Tz::UTC) };
        name.parse().map_err(|_| {
            format!("`timezone: {}` is no time zone. Write one like `Europe/Berlin` or `UTC`.", shown(name))
        })
    }

    /// A moment.
    ///
    /// # Errors
    /// When it can't be read as one.
    pub(super) fn moment(&self, key: &str, zone: Tz) -> Result<Option<Timestamp>, String> {
        let Some(text) = self.one(key)? else { return Ok(None) };
        moment(text, zone).map(Some).ok_or_else(|| {
            let why =
                if NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok() { "has no time of day" } else { "is no time" };
            format!(
                "`{key}: {}` {why}. Write it like `2026-12-01 22:00` (in the zone that `timezone` names, or UTC) or \
                 `2026-12-01T22:00:00+01:00`.",
                shown(text)
            )
        })
    }

    /// The items of several lists: a value each, or several in one value, separated by commas, perhaps in brackets.
    pub(super) fn items(&self, keys: &[&str]) -> Vec<&'a str> {
        keys.iter().flat_map(|key| self.all(key)).copied().collect()
    }
}

/// Splits front matter off: what is between a first line `---` and the next one.
fn front_matter(body: &str) -> Option<(&str, &str)> {
    let mut lines = body.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut end = first.len();
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((body.get(first.len()..end)?, body.get(end + line.len()..)?));
        }
        end += line.len();
    }
    None
}

/// What is in the HTML comments of a text, and the text without them. One that is not closed goes to the end.
fn without_comments(text: &str) -> (Vec<&str>, String) {
    let (mut comments, mut out, mut rest) = (Vec::new(), String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        let (comment, after) = after.split_once("-->").unwrap_or((after, ""));
        comments.push(comment);
        rest = after;
    }
    out.push_str(rest);
    (comments, out)
}

/// `key: value` of a line. A key is a word or two.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim();
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ');
    (!key.is_empty() && key.len() <= 30 && key.chars().all(word) && !key.starts_with('-')).then_some((key, value))
}

/// A key as it is compared: `expected_down`, `Expected-Down` and `expectedDown` are one.
fn plain(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// A value without quotation marks, brackets and comment.
fn value(text: &str) -> &str {
    let text = text.trim();
    for mark in ['"', '\''] {
        if let Some((inner, rest)) = text.strip_prefix(mark).and_then(|rest| rest.split_once(mark))
            && (rest.trim().is_empty() || rest.trim_start().starts_with('#'))
        {
            return inner.trim();
        }
    }
    let text = text.split_once(" #").map_or(text, |(text, _)| text).trim_end();
    text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text).trim()
}

/// RFC 3339, or a local time of the zone.
fn moment(text: &str, zone: Tz) -> Option<Timestamp> {
    let (text, zone) = match text.strip_suffix("UTC").or_else(|| text.strip_suffix(['Z', 'z'])) {
        Some(text) => (text.trim_end(), Tz::UTC),
        None => (text, zone),
    };
    let absolute = ["%Y-%m-%dT%H:%M:%S%.f%:z", "%Y-%m-%d %H:%M:%S%.f%:z", "%Y-%m-%dT%H:%M%:z", "%Y-%m-%d %H:%M%:z"];
    let local = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let compact = text.replace(" +", "+").replace(" -", "-");
    let absolute = absolute.iter().find_map(|format| DateTime::parse_from_str(&compact, format).ok());
    let found = match absolute {
        Some(at) => at.with_timezone(&Utc),
        None => instant(local.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?, zone)?,
    };
    found.with_nanosecond(0).filter(|at| YEARS.contains(&at.year()))
}

/// A length of time: `2h`, `1h 30m`, `90 minutes`, `1 day`.
///
/// # Errors
/// When it is none, or longer than a year.
pub(super) fn duration(text: &str) -> Result<TimeDelta, String> {
    let wrong = || {
        let days = LONGEST.num_days();
        format!(
            "`duration: {}` is no length of time up to {days} days. Write it like `90m`, `2h` or `1d 12h`.",
            shown(text)
        )
    };
    let (mut total, mut rest) = (TimeDelta::zero(), text.trim());
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
        let after = after.trim_start();
        let (unit, after) = after.split_at(after.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(after.len()));
        let seconds = match unit.to_ascii_lowercase().as_str() {
            "s" | "sec" | "second" | "seconds" => 1,
            "m" | "min" | "minute" | "minutes" => 60,
            "h" | "hour" | "hours" => 3_600,
            "d" | "day" | "days" => 86_400,
            "w" | "week" | "weeks" => 7 * 86_400,
            _ => return Err(wrong()),
        };
        let part = number.parse::<i64>().ok().and_then(|number| TimeDelta::try_seconds(number.checked_mul(seconds)?));
        total = part.and_then(|part| total.checked_add(&part)).ok_or_else(wrong)?;
        rest = after.trim_start_matches([' ', ',']);
    }
    if total <= TimeDelta::zero() || total > LONGEST { Err(wrong()) } else { Ok(total) }
}

/// The sites that an item names, by slug or name; several if it is a list with commas. In the order in which
/// they are named.
///
/// # Errors
/// When there is no such site.
pub(super) fn sites_named(items: &[&str], sites: &[Site]) -> Result<Vec<Slug>, String> {
    chosen(items, sites, "site", &|site, name| site.slug.as_str().eq_ignore_ascii_case(name) || same(&site.name, name))
}

/// The sites with a tag.
///
/// # Errors
/// When no site has it.
pub(super) fn sites_tagged(items: &[&str], sites: &[Site]) -> Result<Vec<Slug>, String> {
    chosen(items, sites, "tag", &|site, name| site.tags.iter().any(|tag| same(tag, name)))
}

/// The sites of a group.
///
/// # Errors
/// When there is no such group.
pub(super) fn sites_of_groups(items: &[&str], sites: &[Site]) -> Result<Vec<Slug>, String> {
    chosen(items, sites, "group", &|site, name| site.group.as_deref().is_some_and(|group| same(group, name)))
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn chosen(items: &[&str], sites: &[Site], what: &str, is: &dyn Fn(&Site, &str) -> bool) -> Result<Vec<Slug>, String> {
    let mut chosen: Vec<Slug> = Vec::new();
    for item in items {
        let whole = sites.iter().any(|site| is(site, value(item)));
        let names: Vec<&str> = if whole { vec![item] } else { item.split(',').collect() };
        for name in names.into_iter().map(value).filter(|name| !name.is_empty()) {
            let before = chosen.len();
            chosen.extend(sites.iter().filter(|site| is(site, name)).map(|site| site.slug.clone()));
            if chosen.len() == before {
                return Err(format!("There is no {what} `{}`. {}", shown(name), all(sites)));
            }
        }
    }
    Ok(chosen)
}

/// The sites there are, for people to choose from.
pub(super) fn all(sites: &[Site]) -> String {
    let names: Vec<String> = sites.iter().take(LISTED).map(|site| format!("`{}`", site.slug)).collect();
    let more = if sites.len() > LISTED { " and more" } else { "" };
    format!("The sites are: {}{more}.", names.join(", "))
}

/// A text from an issue that is said back in backquotes: short, on one line, and unable to end them.
pub(super) fn shown(text: &str) -> String {
    let clean = |c: char| if c.is_control() || c == '`' { ' ' } else { c };
    text.trim().chars().take(60).map(clean).collect()
}
