//! Numbers, lengths of time and dates as the language writes them.
//!
//! Nothing is ever rounded up: 99.999 % is not 100 %, and 59 seconds are not a minute.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, Timelike};

use super::forms::Unit;
use super::{Arg, Locale};
use crate::model::Timestamp;
use crate::render::words;
use crate::stats::Ratio;

pub(in crate::render) use crate::render::words::Moment;

impl Locale {
    /// `1,440`.
    pub(in crate::render) fn number(&self, number: u64) -> String {
        self.decimal(&number.to_string())
    }

    /// A decimal number given as ASCII digits (`-1440.95`), with the language's own marks and a real minus sign.
    pub(in crate::render) fn decimal(&self, digits: &str) -> String {
        let text = self.language.marks.write(digits);
        // Between words that are written from right to left, a sign would move behind its number.
        if self.language.rtl && digits.starts_with('-') { format!("\u{200e}{text}") } else { text }
    }

    /// `12 minutes`, `1 hour 5 minutes`, `3 days 2 hours`: the two largest units, rounded down. It stands alone: in
    /// many languages the words have another form in a sentence like "for 12 minutes".
    pub(in crate::render) fn duration(&self, seconds: u64) -> String {
        let units = &self.forms.units;
        let first = units.iter().position(|counted| seconds >= counted.unit.seconds()).unwrap_or(units.len() - 1);
        let mut pair = units.iter().skip(first);
        let Some(larger) = pair.next() else { return String::new() };
        let text = larger.write(&self.texts, seconds / larger.unit.seconds());
        let rest = seconds % larger.unit.seconds();
        match pair.next().filter(|smaller| smaller.unit != Unit::Second && rest >= smaller.unit.seconds()) {
            Some(smaller) => {
                let second = smaller.write(&self.texts, rest / smaller.unit.seconds());
                self.forms.duration_of_two.fill(&[&text, &second])
            }
            None => text,
        }
    }

    /// The time from `from` to `to`, as [`Locale::duration`]; zero if `to` is earlier.
    pub(in crate::render) fn between(&self, from: Timestamp, to: Timestamp) -> String {
        self.duration(words::seconds_between(from, to))
    }

    /// `12 minutes ago`, seen at `to`: the largest unit alone, rounded down; zero if `to` is earlier.
    pub(in crate::render) fn relative(&self, from: Timestamp, to: Timestamp) -> String {
        let seconds = words::seconds_between(from, to);
        let unit = Unit::ALL.into_iter().find(|unit| seconds >= unit.seconds()).unwrap_or(Unit::Second);
        self.say(unit.ago(), &[("count", Arg::Count(seconds / unit.seconds()))])
    }

    /// A duration, or `none`.
    pub(in crate::render) fn or_none(&self, seconds: u64) -> String {
        if seconds == 0 { self.forms.none.clone() } else { self.duration(seconds) }
    }

    /// `no data`.
    pub(in crate::render) fn no_data(&self) -> String {
        self.forms.no_data.clone()
    }

    /// `123 ms`, `1.2 s`, `12 s`, rounded down.
    pub(in crate::render) fn milliseconds(&self, ms: u32) -> String {
        match ms {
            0..1_000 => self.forms.milliseconds.fill(&[&ms.to_string()]),
            1_000..10_000 => {
                let seconds = format!("{}{}{}", ms / 1_000, self.language.marks.decimal(), ms % 1_000 / 100);
                self.forms.seconds_short.fill(&[&seconds])
            }
            _ => self.forms.seconds_short.fill(&[&self.number(u64::from(ms / 1_000))]),
        }
    }

    /// `99.98 %`, rounded down; `100 %` only if it is exactly that; `no data` for `None`.
    pub(in crate::render) fn percent(&self, ratio: Option<Ratio>) -> String {
        let Some(ratio) = ratio else { return self.no_data() };
        let figure = ratio.percent(2);
        self.percent_of(figure.trim_end_matches('0').trim_end_matches('.'))
    }

    /// `99 %`, rounded down.
    pub(in crate::render) fn percent_whole(&self, ratio: Option<Ratio>) -> String {
        ratio.map_or_else(|| self.no_data(), |ratio| self.percent_of(&ratio.percent(0)))
    }

    /// A percentage given as ASCII digits: `99.95 %`.
    pub(in crate::render) fn percent_of(&self, digits: &str) -> String {
        self.forms.percent.fill(&[&self.decimal(digits)])
    }

    /// `22 Nov 2026, 12:40 UTC`.
    pub(in crate::render) fn moment(&self, at: Timestamp) -> Moment {
        let text = self.forms.moment.fill(&[&self.date(at.date_naive()), &self.clock(at)]);
        Moment { iso: words::iso(at), text }
    }

    /// As [`Locale::moment`], but without the date in the text if that of `other` is the same: `12:40 UTC`.
    pub(in crate::render) fn moment_beside(&self, at: Timestamp, other: Timestamp) -> Moment {
        if at.date_naive() != other.date_naive() {
            return self.moment(at);
        }
        Moment { iso: words::iso(at), text: self.forms.moment_of_day.fill(&[&self.clock(at)]) }
    }

    /// `22 Nov 2026`.
    pub(in crate::render) fn date(&self, date: NaiveDate) -> String {
        let month = name(&self.forms.months_short_in_date, date.month0());
        self.forms.date.fill(&[&date.day().to_string(), month, &date.year().to_string()])
    }

    /// `22 November 2026`.
    pub(in crate::render) fn date_long(&self, date: NaiveDate) -> String {
        let month = name(&self.forms.months_in_date, date.month0());
        self.forms.date_long.fill(&[&date.day().to_string(), month, &date.year().to_string()])
    }

    /// `22 Nov`.
    pub(in crate::render) fn day_of_month(&self, date: NaiveDate) -> String {
        let month = name(&self.forms.months_short_in_date, date.month0());
        self.forms.day_of_month.fill(&[&date.day().to_string(), month])
    }

    /// `November 2026`.
    pub(in crate::render) fn month(&self, date: NaiveDate) -> String {
        self.forms.month_of_year.fill(&[name(&self.forms.months, date.month0()), &date.year().to_string()])
    }

    /// `Nov`, alone.
    pub(in crate::render) fn short_month(&self, date: NaiveDate) -> String {
        name(&self.forms.months_short, date.month0()).to_owned()
    }

    /// The day that a week starts with.
    pub(in crate::render) fn week_starts(&self) -> chrono::Weekday {
        self.language.week_starts
    }

    /// `Mon`, the first day of the week first.
    pub(in crate::render) fn weekdays(&self) -> [String; 7] {
        let mut days = self.forms.weekdays_short.clone();
        days.rotate_left(self.week_starts().num_days_from_monday() as usize);
        days
    }

    /// `12:40`, UTC. Always 24 hours and four digits, so that times stand below each other.
    pub(in crate::render) fn clock(&self, at: Timestamp) -> String {
        let mut out = String::with_capacity(5);
        // Writing into a String can't fail.
        let _ = write!(out, "{:02}:{:02}", at.hour(), at.minute());
        out
    }

    /// `a, b and c`.
    pub(in crate::render) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first, last] => self.forms.list_two.fill(&[first, last]),
            [first, middle @ .., last] => {
                let head = middle.iter().fold(first.clone(), |head, next| self.forms.list_next.fill(&[&head, next]));
                self.forms.list_last.fill(&[&head, last])
            }
        }
    }
}

/// The name at an index from 0.
fn name(names: &[String; 12], index: u32) -> &str {
    names.get(index as usize).map_or("", String::as_str)
}
