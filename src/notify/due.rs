//! What a channel has still to be told about an incident.
//!
//! It follows from the incident as it is and from what was delivered, never from what an earlier run did or meant to
//! do: a message that was lost is due again, whatever happened since. Pure.

use std::time::Duration;

use chrono::TimeDelta;

use crate::model::{Channel, EntryKind, Incident, Severity, Timestamp, Told};

use super::Event;

/// What could not be delivered within this time of an incident's end is let go.
pub const GIVE_UP: TimeDelta = TimeDelta::days(3);

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What happened.
    pub event: Event,
    /// Names it within its incident and channel; what [`Told::event`] keeps: `opened-down`, `worsened`, `reminder-2`,
    /// `resolved`. After a relapse with its time: `reopened-20261122-140003-down`, `resolved-20261122-140003`.
    pub key: String,
    /// When it happened; of a reminder, from when on it was due.
    pub at: Timestamp,
}

/// What `channel` is to be told now about `incident`, in this order: each only if the one before was delivered.
/// `told` may hold what other channels were told.
///
/// - It hears of a stretch of trouble if one of its sites has part in it, the incident is severe enough, and it lasts
///   `after`; also once it is over, if the delivery failed, but not if quiet hours covered all of it.
/// - It hears of the end if it heard of the beginning, and of reminders counted from the last it was told.
/// - In quiet hours nothing is due.
#[must_use]
pub fn due(incident: &Incident, told: &[Told], channel: &Channel, now: Timestamp) -> Vec<Due> {
    if is_quiet(channel, incident.severity, now) { Vec::new() } else { pending(incident, told, channel, now) }
}

/// True if no channel will ever be told more about the incident, unless it comes back: it has ended, and everything
/// is delivered or given up. While it may come back, what was told is still worth keeping: without it, a relapse is told
/// as if it were the first stretch.
#[must_use]
pub fn finished(incident: &Incident, told: &[Told], channels: &[Channel], now: Timestamp) -> bool {
    !incident.is_open() && channels.iter().all(|channel| pending(incident, told, channel, now).is_empty())
}

/// As [`due`], quiet hours or not.
fn pending(incident: &Incident, told: &[Told], channel: &Channel, now: Timestamp) -> Vec<Due> {
    if incident.ended.is_some_and(|ended| now - ended >= GIVE_UP) {
        return Vec::new();
    }
    let case = View { incident, channel, heard: told.iter().filter(|told| told.channel == channel.name).collect() };
    let opening = case.opening(now);
    if incident.is_open() {
        return opening.or_else(|| case.worsening()).or_else(|| case.reminder(now)).into_iter().collect();
    }
    let resolution = case.resolution(opening.is_some());
    opening.into_iter().chain(resolution).collect()
}

/// An incident as one channel has to do with it.
struct View<'a> {
    incident: &'a Incident,
    channel: &'a Channel,
    heard: Vec<&'a Told>,
}

impl View<'_> {
    /// The beginning of the present (or last) stretch, if it must be told still.
    fn opening(&self, now: Timestamp) -> Option<Due> {
        let (start, stretch) = (self.incident.since(), stretch_name(self.incident.relapses.last()));
        let severity = self.incident.severity;
        if severity < self.channel.route.severity || !self.concerned() || self.opened(&stretch).is_some() {
            return None;
        }
        let from = start.checked_add_signed(TimeDelta::from_std(self.channel.after).ok()?)?;
        let told_in_time = self.over().is_none_or(|over| speaks_between(self.channel, severity, from, over));
        if from > now || !told_in_time {
            return None;
        }
        let again = self.last_opened().is_some();
        let (event, word) = if again { (Event::Reopened, "reopened") } else { (Event::Opened, "opened") };
        Some(Due { event, key: format!("{word}{stretch}-{}", severity.word()), at: start })
    }

    /// Degraded became down after the channel had heard of it as degraded.
    fn worsening(&self) -> Option<Due> {
        let stretch = stretch_name(self.incident.relapses.last());
        let knows = |told: &&Told| told.event.ends_with("-down") || told.event.starts_with("worsened");
        if self.incident.severity != Severity::Down || self.opened(&stretch).is_none() || self.heard.iter().any(knows) {
            return None;
        }
        Some(Due { event: Event::Worsened, key: format!("worsened{stretch}"), at: worsened_at(self.incident) })
    }

    /// The next reminder, if its time has come. Those that nobody was there to send are not made up for.
    fn reminder(&self, now: Timestamp) -> Option<Due> {
        let stretch = stretch_name(self.incident.relapses.last());
        let opened = self.opened(&stretch)?;
        if self.over().is_some() {
            return None;
        }
        let prefix = format!("reminder{stretch}-");
        let worsened = format!("worsened{stretch}");
        let count = |told: &&Told| told.event.strip_prefix(&prefix)?.parse::<u32>().ok();
        let before = self.heard.iter().filter_map(count).max().unwrap_or(0);
        let said = |told: &&&Told| count(told).is_some() || told.event == worsened;
        let last = self.heard.iter().filter(said).map(|told| told.at).fold(opened, Timestamp::max);
        let at = last.checked_add_signed(TimeDelta::from_std(wait(&self.channel.reminders, before)?).ok()?)?;
        let number = before.checked_add(1)?;
        (at <= now).then(|| Due { event: Event::Reminder(number), key: format!("{prefix}{number}"), at })
    }

    /// The end, if it must be told still: once for each beginning that was told. `opening`: the last one is about to be.
    fn resolution(&self, opening: bool) -> Option<Due> {
        let latest = stretch_name(self.incident.relapses.last());
        let stretch = if opening { latest } else { self.last_opened()? };
        let key = format!("resolved{stretch}");
        let told = self.heard.iter().any(|told| told.event == key);
        let due = self.channel.resolved && !told;
        Some(Due { event: Event::Resolved, key, at: self.incident.ended? }).filter(|_| due)
    }

    /// True if one of the channel's sites has, or had, part in it.
    fn concerned(&self) -> bool {
        self.sites().next().is_some()
    }

    fn sites(&self) -> impl Iterator<Item = &crate::model::AffectedSite> {
        let route = self.channel.route.sites.as_ref();
        self.incident.sites.iter().filter(move |site| route.is_none_or(|slugs| slugs.contains(&site.slug)))
    }

    /// When it was over for the channel's sites: they may recover before others. `None` while it goes on.
    fn over(&self) -> Option<Timestamp> {
        let ended = self.incident.ended;
        // Recoveries of an earlier stretch say nothing about this one.
        let since = self.incident.since();
        if self.incident.sites.iter().all(|site| site.until.is_some_and(|until| until < since)) {
            return ended;
        }
        let recovered = self.sites().map(|site| site.until).max_by_key(|until| until.unwrap_or(Timestamp::MAX_UTC));
        match (recovered.flatten(), ended) {
            (Some(until), Some(ended)) => Some(until.min(ended)),
            (until, ended) => until.or(ended),
        }
    }

    /// When the beginning of that stretch was told.
    fn opened(&self, stretch: &str) -> Option<Timestamp> {
        let fits = |told: &&&Told| {
            let words = ["opened", "reopened"].into_iter();
            let rest = words.filter_map(|word| told.event.strip_prefix(word)?.strip_prefix(stretch)).next();
            rest.is_some_and(|rest| ["-degraded", "-down"].contains(&rest))
        };
        self.heard.iter().filter(fits).map(|told| told.at).max()
    }

    /// The latest stretch whose beginning was told.
    fn last_opened(&self) -> Option<String> {
        let relapses = self.incident.relapses.iter().rev().map(Some).chain([None]);
        relapses.map(stretch_name).find(|stretch| self.opened(stretch).is_some())
    }
}

/// A stretch's part of a key: nothing for the first, the time of the relapse for the others.
fn stretch_name(relapse: Option<&Timestamp>) -> String {
    relapse.map(|at| at.format("-%Y%m%d-%H%M%S").to_string()).unwrap_or_default()
}

/// The wait before the reminder after `before` others; the last one repeats.
fn wait(reminders: &[Duration], before: u32) -> Option<Duration> {
    let index = usize::try_from(before).ok()?;
    reminders.get(index).or(reminders.last()).copied()
}

/// When the first entry was made that may tell of the worsening; if there is none, when the stretch began.
fn worsened_at(incident: &Incident) -> Timestamp {
    let changed = |kind| incident.timeline.iter().filter(move |entry| entry.kind == kind);
    let worse = changed(EntryKind::Changed).find(|entry| entry.text.starts_with("**Worse"));
    worse.or_else(|| changed(EntryKind::Changed).next()).map_or(incident.since(), |entry| entry.at)
}

/// True if the channel is not to be disturbed at that moment by trouble this severe.
fn is_quiet(channel: &Channel, severity: Severity, at: Timestamp) -> bool {
    let Some(quiet) = &channel.quiet else { return false };
    if quiet.except.is_some_and(|least| severity >= least) {
        return false;
    }
    let time = at.with_timezone(&quiet.zone).time();
    if quiet.from <= quiet.to { quiet.from <= time && time < quiet.to } else { quiet.from <= time || time < quiet.to }
}

/// True if there is a moment from `from` on and before `to` that is not quiet. Quiet hours begin and end with a minute
/// and are shorter than a day (25 hours when the clocks go back), so a look at each minute of that time is enough, and right
/// in every time zone.
fn speaks_between(channel: &Channel, severity: Severity, from: Timestamp, to: Timestamp) -> bool {
    let next_minute = 60 - from.timestamp().rem_euclid(60);
    let minutes = (0..=26 * 60).map(|count| from + TimeDelta::seconds(next_minute + 60 * count));
    [from].into_iter().chain(minutes).take_while(|at| *at < to).any(|at| !is_quiet(channel, severity, at))
}
