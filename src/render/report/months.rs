//! A site's calendar months in figures.

use std::borrow::Cow;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::Promise;
use crate::model::{Incident, Timestamp};
use crate::render::PageInput;
use crate::render::renderer::OneSite;
use crate::render::words::seconds_between;
use crate::stats::calendar::DAY_SECONDS;
use crate::stats::{Day, Seconds, Sketch, Summary, day_range, summarize};

/// A UTC calendar month of a site.
#[derive(Debug)]
pub(in crate::render) struct Month<'f> {
    /// Its first day.
    pub first: NaiveDate,
    /// Its first instant.
    pub from: Timestamp,
    /// The instant after its last one; now, while it is running.
    pub to: Timestamp,
    /// True for the month that is not over yet.
    pub running: bool,
    /// All its days; nobody looked on those before the first one known.
    pub sum: Summary,
    /// What was promised, and whether that was kept; `None` without a promise.
    pub promise: Option<Promise>,
    /// The site's incidents that touch it, newest first.
    pub incidents: Vec<Touch>,
    /// Its days from the first one known on.
    known: &'f [Cow<'f, Day>],
}

/// An incident's part of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Touch {
    /// Its place in [`PageInput::incidents`].
    pub index: usize,
    /// When the site recovered; `None` if it has not, or not within what is known.
    pub ended: Option<Timestamp>,
    /// How long it lasted within the month.
    pub seconds: u64,
}

impl Month<'_> {
    /// `2026-10`: its name in addresses and data.
    pub(in crate::render) fn key(&self) -> String {
        self.first.format("%Y-%m").to_string()
    }

    /// Its days in order, up to today: those that nobody knows of are unobserved.
    pub(super) fn days(&self) -> impl Iterator<Item = Cow<'_, Day>> {
        let known_from = self.known.first().map_or(self.first, |day| day.date);
        let before = self.first.iter_days().take_while(move |date| *date < known_from);
        before.map(|date| Cow::Owned(unobserved(date))).chain(self.known.iter().map(|day| Cow::Borrowed(day.as_ref())))
    }
}

/// A whole day on which nobody looked.
fn unobserved(date: NaiveDate) -> Day {
    let seconds = Seconds { unknown: DAY_SECONDS, ..Seconds::default() };
    Day { date, seconds, checks: 0, failed: 0, latency: Sketch::default() }
}

/// Every month from that of the first day that was observed to the present one, oldest first: never empty.
pub(in crate::render) fn months<'f>(page: &PageInput<'_>, one: &OneSite<'f>) -> Vec<Month<'f>> {
    let days: &'f [Cow<'f, Day>] = &one.facts.days;
    let observed = days.iter().find(|day| day.seconds.observed() > 0).map_or(page.now.date_naive(), |day| day.date);
    let begin = observed.with_day(1).unwrap_or(observed);
    let from = days.partition_point(|day| day.date < begin);
    let same = |a: &Cow<'_, Day>, b: &Cow<'_, Day>| (a.date.year(), a.date.month()) == (b.date.year(), b.date.month());
    days.get(from..).unwrap_or_default().chunk_by(same).filter_map(|known| month(page, one, known)).collect()
}

fn month<'f>(page: &PageInput<'_>, one: &OneSite<'f>, known: &'f [Cow<'f, Day>]) -> Option<Month<'f>> {
    let known_from = known.first()?.date;
    let first = known_from.with_day(1)?;
    let last = first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?;
    let (from, end) = (day_range(first).start, day_range(last).end);
    let mut sum = summarize(known.iter().map(Cow::as_ref));
    let before = u64::try_from((known_from - first).num_days()).unwrap_or(0);
    sum.seconds.unknown = sum.seconds.unknown.saturating_add(before.saturating_mul(DAY_SECONDS));
    let to = end.min(page.now);
    let incidents = one.incidents.iter().filter_map(|index| touch(page, one, *index, from, to)).collect();
    let promise = one.input.site.slo.map(|slo| Promise::new(slo, &sum.seconds));
    Some(Month { first, from, to, running: page.now < end, sum, promise, incidents, known })
}

/// The part that an incident has in a period, as far as the site is concerned.
fn touch(page: &PageInput<'_>, one: &OneSite<'_>, index: usize, from: Timestamp, to: Timestamp) -> Option<Touch> {
    let incident: &Incident = page.incidents.get(index)?;
    let own = incident.sites.iter().find(|site| site.slug == one.input.site.slug);
    let ended = own.and_then(|site| site.until).or(incident.ended);
    let touches = incident.started < to && ended.is_none_or(|ended| ended > from);
    let seconds = seconds_between(incident.started.max(from), ended.map_or(to, |ended| ended.min(to)));
    touches.then_some(Touch { index, ended, seconds })
}
