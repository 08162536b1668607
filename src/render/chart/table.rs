//! The chart as a table. A script reads it, too, to say what the chart shows where the pointer is.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::bucket::Bucket;
use super::draw::WIDTH;
use super::scale::{Place, Whole};
use crate::model::Timestamp;
use crate::render::Locale;
use crate::render::locale::Arg;
use crate::render::templates::escaped;

/// Rows as HTML, and where each begins in the drawing.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub rows: String,
    pub places: String,
}

impl Table {
    /// One row a bucket; neighbours without any figure share one.
    pub(super) fn new(locale: &Locale, key: &str, buckets: &[Bucket]) -> Self {
        let mut table = Self::default();
        let Some(place) = Place::new(buckets, WIDTH) else { return table };
        let mut names = Names { locale, key, day: None };
        let no_data = escaped(&locale.no_data());
        for run in buckets.chunk_by(|a, b| is_dark(a) && is_dark(b)) {
            let Some(bucket) = run.first() else { continue };
            let blank = if table.places.is_empty() { "" } else { " " };
            // Writing into a String can't fail.
            let _ = write!(table.places, "{blank}{}", Whole(place.x(bucket.from)));
            let _ = write!(table.rows, "<tr><th scope=\"row\">{}</th>", escaped(&names.of(bucket.from)));
            match bucket.ms {
                Some(ms) => {
                    for ms in ms {
                        let _ = write!(table.rows, "<td>{}</td>", escaped(&locale.number(u64::from(ms))));
                    }
                }
                None => {
                    let _ = write!(table.rows, "<td>{no_data}</td><td></td><td></td>");
                }
            }
            let _ = write!(table.rows, "<td>{}</td></tr>", escaped(&trouble(locale, bucket)));
        }
        let _ = write!(table.places, " {:.0}", buckets.last().map_or(WIDTH, |last| place.x(last.to)));
        table
    }
}

/// Neither a figure nor an observation.
fn is_dark(bucket: &Bucket) -> bool {
    bucket.ms.is_none() && bucket.seconds.observed() == 0
}

/// What was not right: `down 12 minutes and slow 5 minutes`; empty if nothing.
fn trouble(locale: &Locale, bucket: &Bucket) -> String {
    let seconds = &bucket.seconds;
    let parts: Vec<String> = [
        ("chart-row-down", seconds.down),
        ("chart-row-slow", seconds.degraded),
        ("chart-row-maintenance", seconds.maintenance),
    ]
    .into_iter()
    .filter(|(_, seconds)| *seconds > 0)
    .map(|(key, seconds)| locale.say(key, &[("time", Arg::Text(&locale.duration(seconds)))]))
    .collect();
    locale.list(&parts)
}

/// Names the begin of buckets; the name of a day is made once.
struct Names<'l> {
    locale: &'l Locale,
    key: &'l str,
    day: Option<(NaiveDate, String)>,
}

impl Names<'_> {
    fn of(&mut self, at: Timestamp) -> String {
        let date = at.date_naive();
        if !matches!(self.key, "24h" | "7d" | "30d") {
            return self.locale.date(date);
        }
        if self.day.as_ref().is_none_or(|(day, _)| *day != date) {
            self.day = Some((date, self.locale.day_of_month(date)));
        }
        let day = self.day.as_ref().map_or("", |(_, name)| name.as_str());
        self.locale.say("chart-row-time", &[("date", Arg::Text(day)), ("time", Arg::Text(&self.locale.clock(at)))])
    }
}
