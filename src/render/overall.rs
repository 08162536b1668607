//! The sentence at the top: how everything is doing.

use chrono::TimeDelta;
use serde::Serialize;

use super::current::{Current, Status};
use super::edition::Edition;
use super::words::{self, Moment};
use crate::model::Timestamp;

/// The state of all sites together.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Overall {
    pub status: Status,
    pub sentence: String,
    /// What else a reader should know; may be empty.
    note: String,
    pub overdue: bool,
    observed: Option<Moment>,
    due: Option<Moment>,
    /// When a reader whose clock is later than this should mistrust the page (RFC 3339).
    late_after: Option<String>,
    #[serde(skip)]
    pub observed_at: Option<Timestamp>,
    #[serde(skip)]
    pub due_at: Option<Timestamp>,
}

impl Overall {
    /// Sums up the sites, given with their names.
    pub(super) fn new(edition: &Edition<'_>, sites: &[(&str, &Current)]) -> Self {
        let page = edition.page;
        let observed_at = sites.iter().filter_map(|(_, current)| current.observed).max();
        let after = |wait| observed_at.and_then(|at| at.checked_add_signed(TimeDelta::from_std(wait).ok()?));
        let (due_at, late_at) = (after(page.interval), after(page.max_gap));
        let overdue = late_at.is_some_and(|late| page.now > late);
        let (status, sentence, note) = if observed_at.is_none() {
            (Status::None, "No data yet".to_owned(), String::new())
        } else if overdue {
            (Status::Unknown, "Monitoring is overdue".to_owned(), last_seen(sites))
        } else {
            summed_up(sites)
        };
        let moment = |at: Option<Timestamp>| at.map(Moment::new);
        Self {
            status,
            sentence,
            note,
            overdue,
            observed: moment(observed_at),
            due: due_at.map(|due| Moment::beside(due, observed_at.unwrap_or(due))),
            late_after: late_at.map(words::iso),
            observed_at,
            due_at,
        }
    }
}

/// The sentence while the checks come in time.
fn summed_up(sites: &[(&str, &Current)]) -> (Status, String, String) {
    let in_state = |status: Status| sites.iter().filter(|(_, current)| current.status == status).count();
    let (down, slow) = (in_state(Status::Down), in_state(Status::Degraded));
    let (stale, new) = (in_state(Status::Unknown), in_state(Status::None));
    let maintained = in_state(Status::Maintenance);
    let mut notes = Vec::new();
    if down > 0 && slow > 0 {
        notes.push(sentence(sites, Status::Degraded, slow, "slow") + ".");
    }
    if maintained > 0 {
        notes.push(sentence(sites, Status::Maintenance, maintained, "under maintenance") + ".");
    }
    if stale > 0 && down + slow + maintained > 0 {
        notes.push(format!("{} could not be observed lately.", words::counted(stale as u64, "site")));
    }
    if new > 0 {
        let have = if new == 1 { "has" } else { "have" };
        notes.push(format!("{} {have} no data yet.", words::counted(new as u64, "site")));
    }
    let (status, sentence) = if down > 0 {
        (Status::Down, sentence(sites, Status::Down, down, "down"))
    } else if slow > 0 {
        (Status::Degraded, sentence(sites, Status::Degraded, slow, "slow"))
    } else if maintained > 0 {
        (Status::Maintenance, "Maintenance in progress".to_owned())
    } else if stale > 0 {
        (Status::Unknown, sentence(sites, Status::Unknown, stale, "without recent data"))
    } else if new > 0 {
        // Unknown is not up: what was never looked at is not claimed to work.
        (Status::Up, "All observed systems operational".to_owned())
    } else {
        (Status::Up, "All systems operational".to_owned())
    };
    (status, sentence, notes.join(" "))
}

/// `IP .104 is down`, `2 of 10 sites are down`, `All 10 sites are down`.
fn sentence(sites: &[(&str, &Current)], status: Status, count: usize, word: &str) -> String {
    match sites.iter().find(|(_, current)| current.status == status) {
        Some((name, _)) if count == 1 => format!("{name} is {word}"),
        _ if count == sites.len() => format!("All {count} sites are {word}"),
        _ => format!("{count} of {} sites are {word}", sites.len()),
    }
}

/// What was wrong when somebody last looked.
fn last_seen(sites: &[(&str, &Current)]) -> String {
    let down: Vec<&str> = sites.iter().filter(|(_, current)| current.was_down()).map(|(name, _)| *name).collect();
    match down.as_slice() {
        [] => String::new(),
        [name] => format!("When last checked, {name} was down."),
        names => format!("When last checked, {} of {} sites were down.", names.len(), sites.len()),
    }
}
