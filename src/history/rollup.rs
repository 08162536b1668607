//! Which daily rows a fold has to write.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{Days, NaiveDate};

use super::daily::Rows;
use crate::stats::calendar::DAY_SECONDS;

/// A longer run of days without samples gets no rows: a runner whose clock once stood at 1970 would cost 20,000.
const LONGEST_GAP: i64 = 3_660;
/// No sample speaks further than so many days.
const FARTHEST_REACH: u64 = 366;

/// What is known about a site's days before any row is written.
pub(super) struct Calendar<'a> {
    /// Its daily rows.
    pub(super) rows: &'a Rows,
    /// Days with raw samples at hand before this fold.
    pub(super) before: &'a BTreeSet<NaiveDate>,
    /// Days with raw samples at hand now.
    pub(super) at_hand: &'a BTreeSet<NaiveDate>,
    /// Days that this fold put samples into.
    pub(super) touched: &'a BTreeSet<NaiveDate>,
    /// The day that is still running.
    pub(super) today: NaiveDate,
    /// How many days a sample can speak beyond its own.
    pub(super) reach: u64,
}

/// How many days beyond its own a sample can speak into: at least one, for there is always a midnight.
pub(super) fn reach(max_gap: Duration) -> u64 {
    max_gap.as_secs().div_ceil(DAY_SECONDS).clamp(1, FARTHEST_REACH)
}

impl Calendar<'_> {
    /// The complete days whose rows are to be computed: those that have none, and those that changed.
    pub(super) fn due(&self) -> BTreeSet<NaiveDate> {
        let mut due = self.missing();
        let near = self.touched.iter().flat_map(|&date| (0..=self.reach).filter_map(move |n| after(date, n)));
        due.extend(near.filter(|date| self.rows.days.contains_key(date) && self.can_recompute(*date)));
        due.retain(|date| *date < self.today);
        due
    }

    /// The days whose samples are needed for the rows of `due`.
    pub(super) fn needed(&self, due: &BTreeSet<NaiveDate>) -> BTreeSet<NaiveDate> {
        let near = due.iter().flat_map(|&date| self.with_head(date));
        near.filter(|date| self.at_hand.contains(date)).collect()
    }

    /// Days with samples but no row, and days between that have neither.
    fn missing(&self) -> BTreeSet<NaiveDate> {
        let mut missing: BTreeSet<NaiveDate> =
            self.at_hand.iter().copied().filter(|date| !self.rows.days.contains_key(date)).collect();
        let known: BTreeSet<NaiveDate> = self.at_hand.iter().chain(self.rows.days.keys()).copied().collect();
        for (&from, &to) in known.iter().zip(known.iter().skip(1)) {
            if (to - from).num_days() <= LONGEST_GAP {
                let between = from.iter_days().skip(1).take_while(|date| *date < to);
                missing.extend(between.filter(|date| self.is_gap(*date)));
            }
        }
        missing
    }

    /// True if a day without row and samples never had any, rather than having lost them: raw samples leave only after
    /// their row was written, so that holds after the last row, and while older samples are still there.
    fn is_gap(&self, date: NaiveDate) -> bool {
        let last_row = self.rows.days.keys().next_back();
        let since = self.at_hand.first();
        let proven = last_row.is_none_or(|last| date > *last) || since.is_some_and(|since| date > *since);
        proven && !self.rows.unreadable.contains(&date)
    }

    /// True unless raw samples that went into a row have left the tree since.
    fn can_recompute(&self, date: NaiveDate) -> bool {
        self.with_head(date).all(|day| {
            let had_samples = self.rows.days.get(&day).is_some_and(|row| row.checks > 0);
            !had_samples || self.before.contains(&day)
        })
    }

    /// A day, after those that can speak into it.
    fn with_head(&self, date: NaiveDate) -> impl Iterator<Item = NaiveDate> + use<> {
        (0..=self.reach).rev().filter_map(move |n| date.checked_sub_days(Days::new(n)))
    }
}

fn after(date: NaiveDate, days: u64) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(days))
}

/// The days before which raw samples leave the tree, as far as they have a row.
pub(super) fn cutoff(today: NaiveDate, retention_days: u32, reach: u64) -> NaiveDate {
    // Never sooner than the rows that they can speak into are written.
    let kept = u64::from(retention_days).max(reach);
    today.checked_sub_days(Days::new(kept)).unwrap_or(NaiveDate::MIN)
}

/// Raw files of a site: which regions each day has.
pub(super) type DayFiles = BTreeMap<NaiveDate, BTreeSet<crate::model::Region>>;
