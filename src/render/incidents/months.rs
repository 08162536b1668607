//! The history cut into months, and long months into parts, so that no page grows without bound.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::view::IncidentView;
use crate::model::{Timestamp, Window};
use crate::render::Locale;
use crate::render::edition::Edition;
use crate::render::planned::{Names, WorkView, done};

/// How many incidents a page of a month lists.
const PART: usize = 100;
/// How much finished work it lists.
const WORKS: usize = 50;

/// A month of the history.
#[derive(Debug)]
pub(super) struct Month<'e> {
    /// Its first day.
    pub first: NaiveDate,
    /// Newest first.
    pub incidents: Vec<&'e IncidentView>,
    /// What was finished of the work that began in it, newest first.
    pub works: Vec<&'e Window>,
}

impl Month<'_> {
    /// How many pages it takes; at least one.
    pub(super) fn parts(&self) -> usize {
        self.incidents.len().div_ceil(PART).max(1)
    }

    /// The directory of its `part`-th page under `incidents/`.
    pub(super) fn directory(&self, part: usize) -> String {
        let month = self.first.format("%Y-%m");
        if part == 0 { format!("{month}/") } else { format!("{month}/{}/", part + 1) }
    }
}

/// All months in which anything happened, newest first. One pass over the history.
pub(super) fn months<'e>(edition: &'e Edition<'_>) -> Vec<Month<'e>> {
    let mut months: BTreeMap<NaiveDate, Month<'e>> = BTreeMap::new();
    let mut of = |day: NaiveDate, add: &mut dyn FnMut(&mut Month<'e>)| {
        let first = first_day(day);
        add(months.entry(first).or_insert_with(|| Month { first, incidents: Vec::new(), works: Vec::new() }));
    };
    for view in &edition.incidents {
        of(view.day, &mut |month| month.incidents.push(view));
    }
    for window in edition.page.finished.iter().rev() {
        of(window.start.date_naive(), &mut |month| month.works.push(window));
    }
    months.into_values().rev().collect()
}

/// The first day of the month of `day`.
pub(super) fn first_day(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// True for a month that is over.
pub(super) fn is_past(month: NaiveDate, now: Timestamp) -> bool {
    month < first_day(now.date_naive())
}

/// A month, or a part of it, ready for the templates.
#[derive(Debug, Serialize)]
pub(super) struct MonthView<'e> {
    /// `November 2026`.
    name: String,
    /// Of its first page.
    directory: String,
    /// How many incidents there are to tell of, listed here or not.
    count: usize,
    days: Vec<DayView<'e>>,
    works: Vec<WorkView>,
    /// True if it has more than is listed here.
    pub more: bool,
}

/// The incidents that began on a UTC day.
#[derive(Debug, Serialize)]
struct DayView<'e> {
    date: String,
    incidents: Vec<&'e IncidentView>,
}

impl<'e> MonthView<'e> {
    /// The `part`-th page of a month: a hundred incidents; finished work stands on the first.
    pub(super) fn part(locale: &Locale, month: &Month<'e>, part: usize, names: &Names<'_>) -> Self {
        let incidents: Vec<_> = month.incidents.iter().copied().skip(part * PART).take(PART).collect();
        Self::new(locale, month, &incidents, if part == 0 { Some(names) } else { None })
    }

    /// What is over of a month, at most so many incidents.
    pub(super) fn over(locale: &Locale, month: &Month<'e>, most: usize, names: &Names<'_>) -> Self {
        let over = month.incidents.iter().copied().filter(|view| view.ended.is_some());
        let listed: Vec<_> = over.clone().take(most).collect();
        let count = over.count();
        Self { count, more: count > listed.len(), ..Self::new(locale, month, &listed, Some(names)) }
    }

    /// How many incidents it lists.
    pub(super) fn listed(&self) -> usize {
        self.days.iter().map(|day| day.incidents.len()).sum()
    }

    /// True if there is nothing to list.
    pub(super) fn is_empty(&self) -> bool {
        self.days.is_empty() && self.works.is_empty()
    }

    fn new(locale: &Locale, month: &Month<'e>, listed: &[&'e IncidentView], names: Option<&Names<'_>>) -> Self {
        let mut works = names.map_or_else(Vec::new, |names| done(locale, month.works.iter().copied(), names));
        works.truncate(WORKS);
        let days = listed
            .chunk_by(|a, b| a.day == b.day)
            .filter_map(|day| Some(DayView { date: locale.date(day.first()?.day), incidents: day.to_vec() }));
        Self {
            name: locale.month(month.first),
            directory: month.directory(0),
            count: month.incidents.len(),
            days: days.collect(),
            works,
            more: false,
        }
    }
}
