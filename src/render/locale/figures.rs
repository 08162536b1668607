//! Numbers, lengths of time and dates as the language writes them.

use chrono::NaiveDate;

use super::Locale;
use crate::model::Timestamp;
use crate::render::words;
use crate::stats::Ratio;

pub(in crate::render) use crate::render::words::Moment;

impl Locale {
    /// `1,440`.
    pub(in crate::render) fn number(&self, number: u64) -> String {
        crate::model::figures::thousands(number)
    }

    /// `12 minutes`, `1 hour 5 minutes`, `3 days 2 hours`: the two largest units, rounded down.
    pub(in crate::render) fn duration(&self, seconds: u64) -> String {
        words::duration(seconds)
    }

    /// The time from `from` to `to`, as [`Locale::duration`]; zero if `to` is earlier.
    pub(in crate::render) fn between(&self, from: Timestamp, to: Timestamp) -> String {
        self.duration(words::seconds_between(from, to))
    }

    /// A duration, or `none`.
    pub(in crate::render) fn or_none(&self, seconds: u64) -> String {
        words::or_none(seconds)
    }

    /// `no data`.
    pub(in crate::render) fn no_data(&self) -> String {
        words::NO_DATA.to_owned()
    }

    /// `123 ms`, `1.2 s`, `12 s`.
    pub(in crate::render) fn milliseconds(&self, ms: u32) -> String {
        words::milliseconds(ms)
    }

    /// `99.98 %`, rounded down; `100 %` only if it is exactly that; `no data` for `None`.
    pub(in crate::render) fn percent(&self, ratio: Option<Ratio>) -> String {
        words::percent(ratio)
    }

    /// `99 %`, rounded down.
    pub(in crate::render) fn percent_whole(&self, ratio: Option<Ratio>) -> String {
        words::percent_whole(ratio)
    }

    /// A decimal number given as ASCII digits, with the language's own marks: `99.95`.
    pub(in crate::render) fn decimal(&self, digits: &str) -> String {
        digits.to_owned()
    }

    /// `22 Nov 2026, 12:40 UTC`.
    pub(in crate::render) fn moment(&self, at: Timestamp) -> Moment {
        Moment::new(at)
    }

    /// As [`Locale::moment`], but without the date in the text if that of `other` is the same: `12:40 UTC`.
    pub(in crate::render) fn moment_beside(&self, at: Timestamp, other: Timestamp) -> Moment {
        Moment::beside(at, other)
    }

    /// `22 Nov 2026`.
    pub(in crate::render) fn date(&self, date: NaiveDate) -> String {
        date.format("%-d %b %Y").to_string()
    }

    /// `22 Nov`.
    pub(in crate::render) fn day_of_month(&self, date: NaiveDate) -> String {
        date.format("%-d %b").to_string()
    }

    /// `November 2026`.
    pub(in crate::render) fn month(&self, date: NaiveDate) -> String {
        date.format("%B %Y").to_string()
    }

    /// `Nov`.
    pub(in crate::render) fn short_month(&self, date: NaiveDate) -> String {
        date.format("%b").to_string()
    }

    /// `Mon`, the first day of the week first.
    pub(in crate::render) fn weekdays(&self) -> [String; 7] {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned)
    }

    /// `12:40`, UTC.
    pub(in crate::render) fn clock(&self, at: Timestamp) -> String {
        at.format("%H:%M").to_string()
    }

    /// `a, b and c`.
    pub(in crate::render) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [head @ .., last] => format!("{} and {last}", head.join(", ")),
        }
    }
}
