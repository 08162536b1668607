//! The samples of one site, region and UTC day: `history/<slug>/<date>.csv`.

use std::collections::{BTreeMap, HashSet};

use chrono::{NaiveDate, NaiveTime, SubsecRound, TimeDelta};

use super::fields::{self, Columns};
use super::lines::{BrokenLine, Line, LineError, NewLines, check_version, lines, splice};
use crate::model::{Sample, Timestamp};

const KIND: &str = "samples";

/// Refuses a file of another version: nothing may be computed from it, or added to it.
pub(super) fn check(bytes: &[u8]) -> Result<(), LineError> {
    check_version(bytes, KIND)
}

/// The samples of a file, sorted by time. Of two lines with the same time, the first counts.
pub(super) fn read(bytes: &[u8], date: NaiveDate, path: &str, broken: &mut Vec<BrokenLine>) -> Vec<Sample> {
    if let Err(error) = check(bytes) {
        broken.push(error.at(path, 1));
        return Vec::new();
    }
    let midnight = midnight(date);
    let mut found: Vec<(usize, Sample)> = Vec::with_capacity(bytes.len() / 20);
    for line in lines(bytes) {
        match sample(&line, midnight) {
            Some(Ok(sample)) => found.push((line.number, sample)),
            Some(Err(error)) => broken.push(error.at(path, line.number)),
            None => {}
        }
    }
    found.sort_by_key(|(_, sample)| sample.at);
    found.dedup_by(|(number, later), (_, first)| {
        if later.at == first.at && later != first {
            broken.push(LineError::Duplicate(later.at.format("%H:%M:%S").to_string()).at(path, *number));
        }
        later.at == first.at
    });
    found.into_iter().map(|(_, sample)| sample).collect()
}

/// The file with `new` samples of its day in it, and how many were not there before; `None` if all were.
pub(super) fn merge(old: &[u8], date: NaiveDate, new: &[Sample]) -> Result<Option<(Vec<u8>, usize)>, LineError> {
    check(old)?;
    let midnight = midnight(date);
    let key = |line: &Line<'_>| sample(line, midnight)?.ok().map(|sample| sample.at);
    let known: HashSet<Timestamp> = lines(old).filter_map(|line| key(&line)).collect();
    let mut insert = NewLines::new();
    for sample in new {
        let at = sample.at.trunc_subsecs(0);
        if !known.contains(&at) {
            insert.entry(at).or_insert_with(|| format!("{},{}", at.format("%H:%M:%S"), fields::write(sample)));
        }
    }
    let added = insert.len();
    let head = format!("# upkept {KIND} v1\ntime,{}\n", fields::NAMES);
    Ok((added > 0).then(|| (splice(old, &head, insert, NewLines::new(), key), added)))
}

/// Samples by UTC day.
pub(super) fn by_date(samples: &[Sample]) -> BTreeMap<NaiveDate, Vec<Sample>> {
    let mut days: BTreeMap<NaiveDate, Vec<Sample>> = BTreeMap::new();
    for sample in samples {
        days.entry(sample.at.date_naive()).or_default().push(*sample);
    }
    days
}

fn midnight(date: NaiveDate) -> Timestamp {
    date.and_time(NaiveTime::MIN).and_utc()
}

/// The sample in a line; `None` if it is a comment, a header or blank.
fn sample(line: &Line<'_>, midnight: Timestamp) -> Option<Result<Sample, LineError>> {
    let text = match line.content()? {
        Ok(text) => text,
        Err(error) => return Some(Err(error)),
    };
    let mut columns = Columns::of(text);
    let time = match columns.next("time") {
        Ok("time") => return None,
        time => time,
    };
    let read = time.and_then(|time| {
        let second = second_of_day(time).ok_or_else(|| LineError::value("time", time, "hh:mm:ss"))?;
        fields::read(&mut columns, midnight + TimeDelta::seconds(second))
    });
    Some(read)
}

/// Reads `hh:mm:ss`.
fn second_of_day(text: &str) -> Option<i64> {
    let &[h1, h2, b':', m1, m2, b':', s1, s2] = text.as_bytes() else { return None };
    let number = |tens: u8, ones: u8, limit: i64| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        let value = i64::from(tens) * 10 + i64::from(ones) - i64::from(b'0') * 11;
        (digits && value < limit).then_some(value)
    };
    Some(number(h1, h2, 24)? * 3_600 + number(m1, m2, 60)? * 60 + number(s1, s2, 60)?)
}
