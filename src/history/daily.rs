//! One row a day: `history/<slug>/daily.csv`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::fields::Columns;
use super::lines::{BrokenLine, Line, LineError, NewLines, check_version, lines, splice};
use super::paths;
use crate::stats::{Day, Seconds, Sketch};

const KIND: &str = "daily";
const HEAD: &str = "# upkept daily v1\ndate,up,degraded,down,maintenance,unknown,checks,failed,latency\n";

/// The rows of a file.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Those that can be read, by day. Of two rows of a day, the first counts.
    pub(super) days: BTreeMap<NaiveDate, Day>,
    /// The days of those whose date is all that can be read.
    pub(super) unreadable: BTreeSet<NaiveDate>,
}

/// Reads a file.
pub(super) fn read(bytes: &[u8], path: &str, broken: &mut Vec<BrokenLine>) -> Rows {
    let mut rows = Rows::default();
    if let Err(error) = check_version(bytes, KIND) {
        broken.push(error.at(path, 1));
        return rows;
    }
    for line in lines(bytes) {
        match row(&line) {
            Some(Ok((day, _))) => match rows.days.get(&day.date) {
                None => drop(rows.days.insert(day.date, day)),
                Some(first) if *first == day => {}
                Some(_) => broken.push(LineError::Duplicate(day.date.to_string()).at(path, line.number)),
            },
            Some(Err(error)) => {
                rows.unreadable.extend(date_of(&line));
                broken.push(error.at(path, line.number));
            }
            None => {}
        }
    }
    rows
}

/// The file with these rows in it: new ones inserted, those that differ replaced (columns this version doesn't know
/// are kept). `None` if that changes nothing.
pub(super) fn merge(old: &[u8], new: &[Day]) -> Result<Option<Vec<u8>>, LineError> {
    check_version(old, KIND)?;
    let mut insert: NewLines<NaiveDate> = new.iter().map(|day| (day.date, write(day))).collect();
    let days: BTreeMap<NaiveDate, &Day> = new.iter().map(|day| (day.date, day)).collect();
    let mut replace = NewLines::new();
    for line in lines(old) {
        let Some(Ok((known, rest))) = row(&line) else { continue };
        if let Some(text) = insert.remove(&known.date)
            && days.get(&known.date).is_some_and(|day| **day != known)
        {
            replace.insert(known.date, rest.map_or(text.clone(), |rest| format!("{text},{rest}")));
        }
    }
    if insert.is_empty() && replace.is_empty() {
        return Ok(None);
    }
    Ok(Some(splice(old, HEAD, insert, replace, |line| row(line)?.ok().map(|(day, _)| day.date))))
}

fn write(day: &Day) -> String {
    let Day { date, seconds: Seconds { up, degraded, down, maintenance, unknown }, checks, failed, latency } = day;
    format!("{date},{up},{degraded},{down},{maintenance},{unknown},{checks},{failed},{}", latency.encode())
}

fn date_of(line: &Line<'_>) -> Option<NaiveDate> {
    paths::parse_date(line.content()?.ok()?.split(',').next()?)
}

/// The day in a line with the columns after those known, if any; `None` if it is a comment, a header or blank.
fn row<'a>(line: &Line<'a>) -> Option<Result<(Day, Option<&'a str>), LineError>> {
    match line.content()? {
        Ok(text) if text.starts_with("date,") => None,
        Ok(text) => Some(parse(text)),
        Err(error) => Some(Err(error)),
    }
}

fn parse(text: &str) -> Result<(Day, Option<&str>), LineError> {
    let mut columns = Columns::of(text);
    let date = columns.next("date")?;
    let date = paths::parse_date(date).ok_or_else(|| LineError::value("date", date, "yyyy-mm-dd"))?;
    let mut number = |name| {
        let text = columns.next(name)?;
        text.parse::<u64>().map_err(|_| LineError::value(name, text, "a whole number"))
    };
    let seconds = Seconds {
        up: number("up")?,
        degraded: number("degraded")?,
        down: number("down")?,
        maintenance: number("maintenance")?,
        unknown: number("unknown")?,
    };
    let (checks, failed) = (number("checks")?, number("failed")?);
    let Seconds { up, degraded, down, maintenance, unknown } = seconds;
    let length = [up, degraded, down, maintenance, unknown].map(u128::from).iter().sum();
    if length != 86_400 {
        return Err(LineError::Length(length));
    }
    if failed > checks {
        return Err(LineError::Failed);
    }
    let latency = Sketch::decode(columns.next("latency")?)?;
    Ok((Day { date, seconds, checks, failed, latency }, columns.rest))
}
