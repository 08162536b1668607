//! What the issues are about that changed since the last run.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::incident::issue::marked;
use crate::model::{DeskBook, IncidentId, Issue, IssueRef, Timestamp};

/// The listed issues that concern Upkept. Pull requests, strangers' issues and everything else are left out.
#[derive(Debug, Default)]
pub struct Sorted<'a> {
    /// Issues that Upkept wrote about incidents, by the marker in their text or the number in the book; lowest number
    /// first.
    pub incidents: BTreeMap<IncidentId, Vec<&'a Issue>>,
    /// Announcements of maintenance: the label, opened by someone who may write to the repository.
    pub maintenance: Vec<&'a Issue>,
    /// Incidents that people tell of: the label, opened by someone who may write to the repository.
    pub manual: Vec<&'a Issue>,
    /// The numbers of issues about incidents, of either kind, whose comments may have changed since they were seen last.
    pub to_read: Vec<u64>,
}

/// Sorts `listed` by what the issues are about. `label` and `maintenance_label` are those of the config.
#[must_use]
pub fn sort_listed<'a>(listed: &'a [Issue], book: &DeskBook, label: &str, maintenance_label: &str) -> Sorted<'a> {
    let refs = || book.cases.iter().filter_map(|(id, case)| Some((id, case.issue.as_ref()?)));
    let known: BTreeMap<u64, (&IncidentId, &IssueRef)> =
        refs().map(|(id, issue)| (issue.number, (id, issue))).collect();
    let mut sorted = Sorted::default();
    let mut in_order: Vec<&Issue> = listed.iter().collect();
    in_order.sort_by_key(|issue| issue.number);
    for issue in in_order {
        let booked = known.get(&issue.number);
        // Nothing is ever written to people's own issues.
        let ours = booked.filter(|(_, known)| !known.written.is_empty()).map(|(id, _)| (*id).clone());
        let has = |label: &str| issue.labels.iter().any(|other| other.to_lowercase() == label.to_lowercase());
        let unread = booked.is_none_or(|(_, known)| has_news(issue, known));
        if let Some(id) = ours.or_else(|| marked(&issue.body).filter(|_| issue.trusted)) {
            sorted.incidents.entry(id).or_default().push(issue);
        } else if !issue.trusted || marked(&issue.body).is_some() {
            continue;
        } else if has(maintenance_label) {
            sorted.maintenance.push(issue);
            continue;
        } else if has(label) || booked.is_some() {
            sorted.manual.push(issue);
        } else {
            continue;
        }
        // Without comments there is nothing to read, unless there was something before.
        if unread && (booked.is_some() || issue.comments != Some(0)) {
            sorted.to_read.push(issue.number);
        }
    }
    sorted
}

/// How far the clocks of the run and the forge may be apart.
const SKEW: TimeDelta = TimeDelta::hours(1);

/// How much of a list is read again, because forges may show an issue in it a little late.
const LATE: TimeDelta = TimeDelta::minutes(5);

/// True if people may have said something since the issue was read.
fn has_news(issue: &Issue, known: &IssueRef) -> bool {
    let more = issue.comments.zip(known.comments).is_some_and(|(now, then)| now != then);
    more || known.seen.is_none_or(|seen| issue.updated > seen)
}

/// Where the next run begins to list, once this one's issues were dealt with: comments read, and the outcome recorded. A
/// run that could not do that keeps the old cursor.
///
/// The first cursor, `next_cursor(None, &[], now)`, belongs into the book *before* the first write: the list of open
/// issues alone would not show one that this run makes, and that people close before it is recorded.
#[must_use]
pub fn next_cursor(before: Option<Timestamp>, listed: &[Issue], now: Timestamp) -> Timestamp {
    let newest = listed.iter().map(|issue| issue.updated - LATE).max();
    before.max(newest).unwrap_or(now - SKEW)
}
