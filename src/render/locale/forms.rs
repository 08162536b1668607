//! What a language writes figures with, read once from its texts: patterns, names of months, counted units.

use fluent_bundle::{FluentArgs, FluentValue};

use super::catalog::{Texts, tell};
use super::languages::Language;
use super::pattern::{Pattern, unbroken};
use crate::render::RenderError;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
}

impl Unit {
    /// The largest first.
    pub(super) const ALL: [Self; 4] = [Self::Day, Self::Hour, Self::Minute, Self::Second];

    /// In seconds.
    pub(super) fn seconds(self) -> u64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3_600,
            Self::Day => 86_400,
        }
    }

    /// The message of so many.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Second => "seconds",
            Self::Minute => "minutes",
            Self::Hour => "hours",
            Self::Day => "days",
        }
    }

    /// The message of so many ago.
    pub(super) fn ago(self) -> &'static str {
        match self {
            Self::Second => "seconds-ago",
            Self::Minute => "minutes-ago",
            Self::Hour => "hours-ago",
            Self::Day => "days-ago",
        }
    }

    /// So many are kept as text; of days there can be more, but seldom.
    fn kept(self) -> u64 {
        match self {
            Self::Second | Self::Minute => 60,
            Self::Hour => 24,
            Self::Day => 100,
        }
    }
}

/// The counted units of one kind: `0 days`, `1 day`, …
#[derive(Debug)]
pub(super) struct Counted {
    pub unit: Unit,
    kept: Vec<String>,
}

impl Counted {
    fn new(texts: &Texts, unit: Unit) -> Option<Self> {
        let kept = (0..unit.kept()).map(|count| say(texts, unit, count)).collect::<Option<_>>()?;
        Some(Self { unit, kept })
    }

    /// `12 minutes`.
    pub(super) fn write(&self, texts: &Texts, count: u64) -> String {
        let kept = usize::try_from(count).ok().and_then(|index| self.kept.get(index));
        kept.cloned().or_else(|| say(texts, self.unit, count)).unwrap_or_default()
    }
}

fn say(texts: &Texts, unit: Unit, count: u64) -> Option<String> {
    let mut args = FluentArgs::with_capacity(1);
    args.set("count", FluentValue::from(count));
    tell(texts, unit.key(), &args).map(|text| unbroken(&text))
}

/// See the messages of these names in `common.ftl`.
#[derive(Debug)]
pub(super) struct Forms {
    /// The largest unit first.
    pub units: [Counted; 4],
    pub duration_of_two: Pattern,
    pub milliseconds: Pattern,
    pub seconds_short: Pattern,
    pub percent: Pattern,
    pub months: [String; 12],
    pub months_in_date: [String; 12],
    pub months_short: [String; 12],
    pub months_short_in_date: [String; 12],
    /// From Monday.
    pub weekdays_short: [String; 7],
    pub date: Pattern,
    pub date_long: Pattern,
    pub day_of_month: Pattern,
    pub month_of_year: Pattern,
    pub moment: Pattern,
    pub moment_of_day: Pattern,
    pub list_two: Pattern,
    pub list_next: Pattern,
    pub list_last: Pattern,
    pub no_data: String,
    pub none: String,
}

impl Forms {
    /// Those of `language`.
    ///
    /// # Errors
    /// If one is missing, or a list of names has too many or too few.
    pub(super) fn new(language: &Language, texts: &Texts) -> Result<Self, RenderError> {
        let read = Reader { language, texts };
        let [day, hour, minute, second] = Unit::ALL;
        Ok(Self {
            units: [read.counted(day)?, read.counted(hour)?, read.counted(minute)?, read.counted(second)?],
            duration_of_two: read.pattern("duration-of-two", &["larger", "smaller"])?,
            milliseconds: read.pattern("milliseconds", &["number"])?.unbroken(),
            seconds_short: read.pattern("seconds-short", &["number"])?.unbroken(),
            percent: read.pattern("percent", &["number"])?.unbroken(),
            months: read.names("months")?,
            months_in_date: read.names("months-in-date")?,
            months_short: read.names("months-short")?,
            months_short_in_date: read.names("months-short-in-date")?,
            weekdays_short: read.names("weekdays-short")?,
            date: read.pattern("date", &["day", "month", "year"])?,
            date_long: read.pattern("date-long", &["day", "month", "year"])?,
            day_of_month: read.pattern("day-of-month", &["day", "month"])?,
            month_of_year: read.pattern("month-of-year", &["month", "year"])?,
            moment: read.pattern("moment", &["date", "time"])?,
            moment_of_day: read.pattern("moment-of-day", &["time"])?,
            list_two: read.pattern("list-two", &["first", "last"])?,
            list_next: read.pattern("list-next", &["first", "last"])?,
            list_last: read.pattern("list-last", &["first", "last"])?,
            no_data: read.pattern("no-data", &[])?.fill(&[]),
            none: read.pattern("none", &[])?.fill(&[]),
        })
    }
}

struct Reader<'a> {
    language: &'a Language,
    texts: &'a Texts,
}

impl Reader<'_> {
    fn pattern(&self, key: &str, names: &[&'static str]) -> Result<Pattern, RenderError> {
        Pattern::new(self.texts, key, names).ok_or_else(|| self.wrong(key, "is missing"))
    }

    fn counted(&self, unit: Unit) -> Result<Counted, RenderError> {
        Counted::new(self.texts, unit).ok_or_else(|| self.wrong(unit.key(), "is missing"))
    }

    fn names<const N: usize>(&self, key: &str) -> Result<[String; N], RenderError> {
        let text = self.pattern(key, &[])?.fill(&[]);
        let names: Vec<String> = text.split(',').map(|name| name.trim().to_owned()).collect();
        let count = names.len();
        names
            .try_into()
            .map_err(|_| self.wrong(key, &format!("has {count} names where {N} are needed, separated by commas")))
    }

    fn wrong(&self, key: &str, what: &str) -> RenderError {
        let file = format!("{}/common.ftl", self.language.code);
        RenderError::Template { file, line: None, problem: format!("`{key}` {what}") }
    }
}
