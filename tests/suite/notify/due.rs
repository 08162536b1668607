//! When what is told to whom.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta, TimeZone};
use proptest::prelude::*;
use upkept::model::{Channel, Incident, QuietHours, Route, Severity, Slug, Told};
use upkept::notify::{Event, due, finished};

use super::{at, channel, incident, minutes, site, told};

fn crew() -> Channel {
    channel("slack", &[])
}

/// The keys of what is due at that minute.
fn keys(incident: &Incident, told: &[Told], channel: &Channel, minute: i64) -> Vec<String> {
    due(incident, told, channel, at(minute)).into_iter().map(|due| due.key).collect()
}

fn ended(minute: i64) -> Incident {
    Incident { ended: Some(at(minute)), ..incident() }
}

fn relapsed(minute: i64) -> Incident {
    Incident { relapses: vec![at(minute)], ..incident() }
}

const NONE: [&str; 0] = [];

#[test]
fn an_outage_is_told_once_and_so_is_its_end() {
    assert_eq!(keys(&incident(), &[], &crew(), 0), ["opened-down"]);
    let heard = [told("opened-down", 1)];
    assert_eq!(keys(&incident(), &heard, &crew(), 5), NONE);
    assert_eq!(keys(&ended(10), &heard, &crew(), 10), ["resolved"]);
    let heard = [told("opened-down", 1), told("resolved", 10)];
    assert_eq!(keys(&ended(10), &heard, &crew(), 15), NONE);
}

#[test]
fn what_was_lost_is_told_late_beginning_and_end() {
    let late = due(&ended(10), &[], &crew(), at(60));
    let events: Vec<_> = late.iter().map(|due| (due.event, due.at)).collect();
    assert_eq!(events, [(Event::Opened, at(0)), (Event::Resolved, at(10))]);
}

#[test]
fn others_know_nothing_of_what_one_channel_heard() {
    let elsewhere = [Told { channel: "other".to_owned(), ..told("opened-down", 1) }];
    assert_eq!(keys(&incident(), &elsewhere, &crew(), 5), ["opened-down"]);
}

#[test]
fn a_worsening_is_told_to_those_who_heard_of_the_milder_trouble() {
    let heard = [told("opened-degraded", 1)];
    assert_eq!(keys(&incident(), &heard, &crew(), 5), ["worsened"]);
    let heard = [told("opened-degraded", 1), told("worsened", 5)];
    assert_eq!(keys(&incident(), &heard, &crew(), 10), NONE);
    assert_eq!(keys(&ended(10), &[told("opened-degraded", 1)], &crew(), 10), ["resolved"], "too late for it");
}

#[test]
fn a_channel_hears_nothing_below_its_severity() {
    let picky = Channel { route: Route { sites: None, severity: Severity::Down }, ..crew() };
    let mild = Incident { severity: Severity::Degraded, ..incident() };
    assert_eq!(keys(&mild, &[], &picky, 60), NONE);
    let mild = Incident { ended: Some(at(90)), ..mild };
    assert_eq!(keys(&mild, &[], &picky, 90), NONE, "nor of its end");
    let worse = due(&incident(), &[], &picky, at(60));
    assert_eq!((worse[0].event, worse[0].key.as_str()), (Event::Opened, "opened-down"));
}

#[test]
fn a_channel_hears_of_its_sites_only() {
    let route = |slug: &str| Route { sites: Some(vec![Slug::new(slug).unwrap()]), severity: Severity::Degraded };
    let shared = Incident { sites: vec![site("ip-104", "IP .104"), site("shop", "Shop")], ..incident() };
    assert_eq!(keys(&shared, &[], &Channel { route: route("shop"), ..crew() }, 1), ["opened-down"]);
    assert_eq!(keys(&shared, &[], &Channel { route: route("mail"), ..crew() }, 1), NONE);
    let nobody = Route { sites: Some(vec![]), severity: Severity::Degraded };
    assert_eq!(keys(&shared, &[], &Channel { route: nobody, ..crew() }, 1), NONE);
}

#[test]
fn a_site_that_left_a_shared_incident_is_not_told_about_any_more() {
    let mut shared = Incident { sites: vec![site("ip-104", "IP .104"), site("shop", "Shop")], ..incident() };
    shared.sites[1].until = Some(at(10));
    let route = Route { sites: Some(vec![Slug::new("shop").unwrap()]), severity: Severity::Degraded };
    let shop = Channel { route, after: minutes(15), reminders: vec![minutes(30)], ..crew() };
    assert_eq!(keys(&shared, &[], &shop, 60), NONE, "it did not last");
    let at_once = Channel { after: minutes(0), ..shop };
    assert_eq!(keys(&shared, &[told("opened-down", 1)], &at_once, 60), NONE, "no reminder");
    shared.ended = Some(at(90));
    assert_eq!(keys(&shared, &[told("opened-down", 1)], &at_once, 90), ["resolved"]);
}

#[test]
fn short_trouble_is_not_told_to_those_who_wait() {
    let patient = Channel { after: minutes(15), ..crew() };
    assert_eq!(keys(&incident(), &[], &patient, 14), NONE);
    assert_eq!(keys(&incident(), &[], &patient, 15), ["opened-down"]);
    assert_eq!(keys(&ended(15), &[], &patient, 60), NONE);
    assert_eq!(keys(&ended(16), &[], &patient, 60), ["opened-down", "resolved"]);
}

#[test]
fn reminders_come_with_growing_waits_and_never_in_heaps() {
    let forgetful = Channel { reminders: vec![minutes(30), minutes(60)], ..crew() };
    let mut heard = vec![told("opened-down", 2)];
    assert_eq!(keys(&incident(), &heard, &forgetful, 31), NONE);
    let first = due(&incident(), &heard, &forgetful, at(500));
    assert_eq!((first[0].event, first[0].at, first.len()), (Event::Reminder(1), at(32), 1), "one, however late");
    heard.push(told("reminder-1", 500));
    assert_eq!(keys(&incident(), &heard, &forgetful, 559), NONE);
    assert_eq!(keys(&incident(), &heard, &forgetful, 560), ["reminder-2"]);
    heard.push(told("reminder-2", 560));
    assert_eq!(keys(&incident(), &heard, &forgetful, 620), ["reminder-3"], "the last wait repeats");
    assert_eq!(keys(&ended(600), &heard, &forgetful, 620), ["resolved"], "none after the end");
    assert_eq!(keys(&incident(), &[], &forgetful, 620), ["opened-down"], "none before the beginning was told");
    let mild = [told("opened-degraded", 2), told("worsened", 20)];
    assert_eq!(keys(&incident(), &mild, &forgetful, 49), NONE, "a worsening is a reminder, too");
    assert_eq!(keys(&incident(), &mild[..1], &forgetful, 60), ["worsened"], "and goes before one");
}

#[test]
fn a_relapse_is_told_again_and_ends_again() {
    let stretch = "20261122-134003";
    let mut heard = vec![told("opened-down", 1), told("resolved", 10)];
    let again = due(&relapsed(60), &heard, &crew(), at(60));
    assert_eq!((again[0].event, again[0].key.clone()), (Event::Reopened, format!("reopened-{stretch}-down")));
    heard.push(told(&again[0].key, 61));
    assert_eq!(keys(&relapsed(60), &heard, &crew(), 70), NONE);
    let over = Incident { ended: Some(at(90)), ..relapsed(60) };
    assert_eq!(keys(&over, &heard, &crew(), 90), [format!("resolved-{stretch}")]);
    heard.push(told(&format!("resolved-{stretch}"), 90));
    assert_eq!(keys(&over, &heard, &crew(), 95), NONE);
    let forgetful = Channel { reminders: vec![minutes(5)], ..crew() };
    assert_eq!(keys(&relapsed(60), &heard, &forgetful, 70), [format!("reminder-{stretch}-1")], "counted anew");
}

#[test]
fn a_relapse_nobody_was_told_of_still_ends_what_was_told() {
    let heard = [told("opened-down", 1)];
    let patient = Channel { after: minutes(30), ..crew() };
    assert_eq!(
        keys(&relapsed(60), &heard, &patient, 70),
        NONE,
        "the end of the first stretch was missed, and is not so"
    );
    let over = Incident { ended: Some(at(75)), ..relapsed(60) };
    assert_eq!(keys(&over, &heard, &patient, 75), ["resolved"]);
    let heard = [told("opened-down", 1), told("resolved", 40)];
    assert_eq!(keys(&over, &heard, &patient, 75), NONE);
}

#[test]
fn who_first_hears_of_it_in_a_relapse_hears_that_it_began() {
    let first = due(&relapsed(60), &[], &crew(), at(60));
    assert_eq!((first[0].event, first[0].key.as_str()), (Event::Opened, "opened-20261122-134003-down"));
}

#[test]
fn recoveries_of_an_earlier_stretch_do_not_count_in_the_next() {
    let mut again = relapsed(60);
    again.sites[0].until = Some(at(10));
    assert_eq!(keys(&again, &[told("opened-down", 1), told("resolved", 10)], &crew(), 61).len(), 1);
}

#[test]
fn some_channels_do_not_want_to_hear_of_the_end() {
    let short = Channel { resolved: false, ..crew() };
    assert_eq!(keys(&ended(10), &[told("opened-down", 1)], &short, 10), NONE);
    assert!(finished(&ended(10), &[told("opened-down", 1)], &[short], at(10)));
}

#[test]
fn manual_incidents_are_told_about_like_others() {
    let manual = Incident { manual: Some("The cat ate the cable".to_owned()), cause: None, ..incident() };
    assert_eq!(keys(&manual, &[], &crew(), 1), ["opened-down"]);
}

#[test]
fn what_can_not_be_told_is_given_up_three_days_after_the_end() {
    let days = 3 * 24 * 60;
    assert_eq!(keys(&ended(10), &[], &crew(), days + 9), ["opened-down", "resolved"]);
    assert!(!finished(&ended(10), &[], &[crew()], at(days + 9)));
    assert_eq!(keys(&ended(10), &[], &crew(), days + 10), NONE);
    assert!(finished(&ended(10), &[], &[crew()], at(days + 10)));
    assert_eq!(keys(&incident(), &[], &crew(), 2 * days), ["opened-down"], "but never while it lasts");
}

#[test]
fn it_is_finished_when_everybody_has_heard_everything() {
    let other = Channel { name: "other".to_owned(), ..crew() };
    let channels = [crew(), other];
    assert!(!finished(&incident(), &[told("opened-down", 1)], &channels[..1], at(5)), "it lasts");
    let heard = [told("opened-down", 1), told("resolved", 10)];
    assert!(finished(&ended(10), &heard, &channels[..1], at(10)));
    assert!(!finished(&ended(10), &heard, &channels, at(10)));
    assert!(finished(&ended(10), &[], &[], at(10)), "nobody wants to know");
}

/// From 22:00 to 07:00 in Berlin: in November from 21:00 to 06:00 UTC.
fn sleeper() -> Channel {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let quiet = QuietHours { from: time(22), to: time(7), zone: chrono_tz::Europe::Berlin, except: None };
    Channel { quiet: Some(quiet), ..crew() }
}

/// The minute of that hour and minute (UTC) of the day when the incidents begin; 24 is midnight of the next.
fn clock(hour: i64, minute: i64) -> i64 {
    (hour - 12) * 60 + minute - 40
}

fn from_to(from: i64, to: Option<i64>) -> Incident {
    Incident { started: at(from), ended: to.map(at), ..incident() }
}

#[test]
fn quiet_hours_hold_back_what_still_matters_afterwards() {
    let night = from_to(clock(23, 0), None);
    assert_eq!(keys(&night, &[], &sleeper(), clock(23, 5)), NONE);
    assert_eq!(keys(&night, &[], &sleeper(), clock(29, 59)), NONE);
    assert_eq!(keys(&night, &[], &sleeper(), clock(30, 0)), ["opened-down"]);
    let over = from_to(clock(23, 0), Some(clock(25, 0)));
    assert_eq!(keys(&over, &[], &sleeper(), clock(30, 5)), NONE, "it began and ended within");
    assert!(finished(&over, &[], &[sleeper()], at(clock(25, 0))));
    let into_the_day = from_to(clock(23, 0), Some(clock(30, 1)));
    assert_eq!(keys(&into_the_day, &[], &sleeper(), clock(30, 5)), ["opened-down", "resolved"]);
}

#[test]
fn an_end_in_the_night_is_told_in_the_morning() {
    let evening = from_to(clock(20, 0), Some(clock(23, 0)));
    let heard = [told("opened-down", clock(20, 1))];
    assert_eq!(keys(&evening, &heard, &sleeper(), clock(23, 5)), NONE);
    assert!(!finished(&evening, &heard, &[sleeper()], at(clock(23, 5))));
    assert_eq!(keys(&evening, &heard, &sleeper(), clock(30, 5)), ["resolved"]);
}

#[test]
fn the_worst_may_wake_people() {
    let mut alert = sleeper();
    alert.quiet.as_mut().unwrap().except = Some(Severity::Down);
    let night = from_to(clock(23, 0), None);
    assert_eq!(keys(&night, &[], &alert, clock(23, 5)), ["opened-down"]);
    let mild = Incident { severity: Severity::Degraded, ..night };
    assert_eq!(keys(&mild, &[], &alert, clock(23, 5)), NONE);
}

#[test]
fn quiet_hours_follow_the_wall_clock_when_it_is_changed() {
    // In the night to 28 March 2027 the clocks of Berlin go forward: 07:00 there is 05:00 UTC from then on.
    let morning = |hour, minute| chrono::Utc.with_ymd_and_hms(2027, 3, 28, hour, minute, 0).unwrap();
    let night = Incident { started: morning(1, 0), ..incident() };
    let keys = |now| due(&night, &[], &sleeper(), now).len();
    assert_eq!((keys(morning(4, 59)), keys(morning(5, 0))), (0, 1));
    let over = Incident { ended: Some(morning(5, 30)), ..night.clone() };
    assert_eq!(due(&over, &[], &sleeper(), morning(6, 0)).len(), 2);
    let over = Incident { ended: Some(morning(4, 30)), ..night.clone() };
    assert_eq!(due(&over, &[], &sleeper(), morning(6, 0)).len(), 0);
}

#[derive(Debug, Clone)]
struct Story {
    /// Lengths of trouble and of peace, in turns.
    stretches: Vec<(i64, i64)>,
    /// Degraded until this minute; then down.
    worsens: i64,
    /// Between runs.
    gaps: Vec<i64>,
    /// Which deliveries are lost, and which are delivered but not remembered.
    faults: Vec<u8>,
    after: u64,
    reminders: Vec<u64>,
    quiet: bool,
    picky: bool,
}

fn stories() -> impl Strategy<Value = Story> {
    let stretches = prop::collection::vec((1i64..400, 1i64..200), 1..4);
    let faults = prop::collection::vec(0u8..6, 1..40);
    let reminders = prop::collection::vec(10u64..200, 0..3);
    let rest = (0u64..60, reminders, any::<bool>(), any::<bool>());
    (stretches, 0i64..600, prop::collection::vec(1i64..90, 1..20), faults, rest).prop_map(
        |(stretches, worsens, gaps, faults, (after, reminders, quiet, picky))| Story {
            stretches,
            worsens,
            gaps,
            faults,
            after,
            reminders,
            quiet,
            picky,
        },
    )
}

impl Story {
    /// The incident as a run in that minute finds it.
    fn at(&self, now: i64) -> Incident {
        let mut seen = incident();
        seen.severity = if now < self.worsens { Severity::Degraded } else { Severity::Down };
        let mut begin = 0;
        for (trouble, peace) in &self.stretches {
            if begin > now {
                break;
            }
            if begin > 0 {
                seen.relapses.push(at(begin));
            }
            seen.ended = (begin + trouble <= now).then(|| at(begin + trouble));
            begin += trouble + peace;
        }
        seen
    }

    fn channel(&self) -> Channel {
        let severity = if self.picky { Severity::Down } else { Severity::Degraded };
        let base = if self.quiet { sleeper() } else { crew() };
        Channel {
            after: minutes(self.after),
            reminders: self.reminders.iter().map(|wait| minutes(*wait)).collect(),
            route: Route { sites: None, severity },
            ..base
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_lost_the_right_things_are_told(story in stories()) {
        let (channel, mut book, mut heard) = (story.channel(), Vec::<Told>::new(), Vec::<(Event, String)>::new());
        let (mut gaps, mut faults) = (story.gaps.iter().cycle(), story.faults.iter().cycle());
        let length: i64 = story.stretches.iter().map(|(trouble, peace)| trouble + peace).sum();
        let mut now = 0;
        while now < length + 3 * 1440 {
            let incident = story.at(now);
            let dues = due(&incident, &book, &channel, at(now));
            prop_assert!(dues.iter().filter(|due| matches!(due.event, Event::Reminder(_))).count() <= 1);
            for due in dues {
                prop_assert!(due.at <= at(now) && at(now) - incident.since() >= TimeDelta::minutes(story.after as i64)
                    || due.event == Event::Resolved);
                if matches!(due.event, Event::Reminder(_) | Event::Worsened) {
                    prop_assert!(incident.is_open());
                }
                if due.event == Event::Resolved {
                    prop_assert!(!incident.is_open());
                }
                // One in six is lost, one in six arrives and is forgotten; then nothing more is sent in this run. After
                // the end, all is well.
                let fault = if now > length { 5 } else { *faults.next().unwrap() };
                if fault != 0 {
                    heard.push((due.event, due.key.clone()));
                }
                if fault <= 1 {
                    break;
                }
                book.push(Told { channel: channel.name.clone(), event: due.key, at: at(now) });
            }
            now += gaps.next().unwrap();
        }
        let last = story.at(now);
        prop_assert!(finished(&last, &book, std::slice::from_ref(&channel), at(now)));
        prop_assert_eq!(due(&last, &book, &channel, at(now)), vec![]);
        // The book has nothing twice, and as many ends as beginnings at most; nothing without a beginning.
        let mut counts = BTreeMap::<&str, usize>::new();
        for told in &book {
            *counts.entry(&told.event).or_default() += 1;
        }
        prop_assert!(counts.values().all(|count| *count == 1), "{book:?}");
        let opens = |told: &&Told| told.event.contains("opened");
        let ends = |told: &&Told| told.event.starts_with("resolved");
        prop_assert!(book.iter().filter(ends).count() <= book.iter().filter(opens).count());
        prop_assert!(book.first().is_none_or(|told| told.event.contains("opened")));
        // The last word about it is that it is over.
        prop_assert!(book.last().is_none_or(|told| told.event.starts_with("resolved")), "{book:?}");
        // Whoever waits for nothing and never sleeps hears of trouble that is going on when a run comes along and nothing
        // is lost.
        if story.after == 0 && !story.quiet && !story.picky && story.faults.iter().all(|fault| *fault > 1) {
            prop_assert!(book.iter().any(|told| told.event.contains("opened")));
        }
        // Delivered twice is what was forgotten, and nothing else.
        let arrived: std::collections::BTreeSet<&String> = heard.iter().map(|(_, key)| key).collect();
        prop_assert!(book.iter().all(|told| arrived.contains(&told.event)));
    }
}
