//! The sentence at the top: how everything is doing.

use chrono::TimeDelta;
use serde::Serialize;

use super::current::{Current, Status};
use super::edition::Edition;
use super::locale::{Arg, Locale, Moment};
use super::words;
use crate::model::Timestamp;

/// The state of all sites together.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Overall {
    pub status: Status,
    /// The sentence as text, without anything that grows old.
    #[serde(skip)]
    pub sentence: String,
    /// The sentence as a heading.
    headline: Told,
    /// Since when, if the heading tells of one site.
    since: Option<Moment>,
    /// What else a reader should know.
    notes: Vec<Told>,
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

/// A sentence about sites: a message and what goes into it, so that a template can mark a name as one.
#[derive(Debug, Clone, Default, Serialize)]
struct Told {
    key: String,
    /// Name of the site that it is about; may be empty.
    site: String,
    /// How many sites, and of how many.
    count: usize,
    total: usize,
    /// For how long; may be empty.
    duration: String,
}

impl Told {
    fn plain(key: &str) -> Self {
        Self { key: key.to_owned(), ..Self::default() }
    }

    fn counted(key: &str, count: usize, total: usize) -> Self {
        Self { key: key.to_owned(), count, total, ..Self::default() }
    }

    fn named(key: &str, site: &str) -> Self {
        Self { key: key.to_owned(), site: site.to_owned(), ..Self::default() }
    }

    fn text(&self, locale: &Locale) -> String {
        let (count, total) = (Arg::Count(self.count as u64), Arg::Count(self.total as u64));
        locale.say(&self.key, &[("site", Arg::Text(&self.site)), ("count", count), ("total", total)])
    }
}

impl Overall {
    /// Sums up the sites, given with their names.
    pub(super) fn new(edition: &Edition<'_>, sites: &[(&str, &Current)]) -> Self {
        let page = edition.page;
        let observed_at = sites.iter().filter_map(|(_, current)| current.observed).max();
        let after = |wait| observed_at.and_then(|at| at.checked_add_signed(TimeDelta::from_std(wait).ok()?));
        let (due_at, late_at) = (after(page.interval), after(page.max_gap));
        let overdue = late_at.is_some_and(|late| page.now > late);
        let locale = &edition.locale;
        let (status, told, notes) = if observed_at.is_none() {
            (Status::None, Told::plain("overall-none"), Vec::new())
        } else if overdue {
            (Status::Unknown, Told::plain("overall-overdue"), last_seen(sites).into_iter().collect())
        } else {
            summed_up(sites)
        };
        let since = alone(sites, status).filter(|_| !overdue);
        let mut headline = told.clone();
        if let Some(since) = since {
            headline.key = format!("overall-{}-for", status.key());
            headline.duration = locale.between(since, page.now);
        }
        Self {
            status,
            sentence: told.text(locale),
            headline,
            since: since.map(|since| locale.moment_beside(since, page.now)),
            notes,
            overdue,
            observed: observed_at.map(|at| locale.moment(at)),
            due: due_at.map(|due| locale.moment_beside(due, observed_at.unwrap_or(due))),
            late_after: late_at.map(words::iso),
            observed_at,
            due_at,
        }
    }
}

/// Since when the only site in trouble is in trouble.
fn alone(sites: &[(&str, &Current)], status: Status) -> Option<Timestamp> {
    if !matches!(status, Status::Down | Status::Degraded) {
        return None;
    }
    let mut such = sites.iter().filter(|(_, current)| current.status == status);
    let (_, first) = such.next()?;
    first.lasting_since().filter(|_| such.next().is_none())
}

/// The sentence and what to add to it, while the checks come in time.
fn summed_up(sites: &[(&str, &Current)]) -> (Status, Told, Vec<Told>) {
    let in_state = |status: Status| sites.iter().filter(|(_, current)| current.status == status).count();
    let (down, slow) = (in_state(Status::Down), in_state(Status::Degraded));
    let (stale, new) = (in_state(Status::Unknown), in_state(Status::None));
    let maintained = in_state(Status::Maintenance);
    let mut notes = Vec::new();
    if down > 0 && slow > 0 {
        notes.push(also(sites, Status::Degraded, slow));
    }
    if maintained > 0 {
        notes.push(also(sites, Status::Maintenance, maintained));
    }
    if stale > 0 && down + slow + maintained > 0 {
        notes.push(Told::counted("overall-also-unknown", stale, sites.len()));
    }
    if new > 0 {
        notes.push(Told::counted("overall-also-none", new, sites.len()));
    }
    let (status, sentence) = if down > 0 {
        (Status::Down, sentence(sites, Status::Down, down))
    } else if slow > 0 {
        (Status::Degraded, sentence(sites, Status::Degraded, slow))
    } else if maintained > 0 {
        (Status::Maintenance, Told::plain("overall-maintenance"))
    } else if stale > 0 {
        (Status::Unknown, sentence(sites, Status::Unknown, stale))
    } else if new > 0 {
        // Unknown is not up: what was never looked at is not claimed to work.
        (Status::Up, Told::plain("overall-up-observed"))
    } else {
        (Status::Up, Told::plain("overall-up"))
    };
    (status, sentence, notes)
}

/// Name of the first site in a state.
fn first<'s>(sites: &[(&'s str, &Current)], status: Status) -> &'s str {
    sites.iter().find(|(_, current)| current.status == status).map_or("", |(name, _)| *name)
}

/// `IP .104 is down`, `2 of 10 sites are down`, `All 10 sites are down`.
fn sentence(sites: &[(&str, &Current)], status: Status, count: usize) -> Told {
    let key = |form: &str| format!("overall-{}-{form}", status.key());
    match count {
        1 => Told::named(&key("one"), first(sites, status)),
        _ if count == sites.len() => Told::counted(&key("all"), count, count),
        _ => Told::counted(&key("some"), count, sites.len()),
    }
}

/// `Shop is slow.`, `2 sites are slow.`
fn also(sites: &[(&str, &Current)], status: Status, count: usize) -> Told {
    let key = format!("overall-also-{}", status.key());
    match count {
        1 => Told::named(&format!("{key}-one"), first(sites, status)),
        _ => Told::counted(&key, count, sites.len()),
    }
}

/// What was wrong when somebody last looked.
fn last_seen(sites: &[(&str, &Current)]) -> Option<Told> {
    let down: Vec<&str> = sites.iter().filter(|(_, current)| current.was_down()).map(|(name, _)| *name).collect();
    match down.as_slice() {
        [] => None,
        [name] => Some(Told::named("overall-was-down-one", name)),
        names => Some(Told::counted("overall-was-down", names.len(), sites.len())),
    }
}
