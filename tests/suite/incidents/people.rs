//! What people say about an incident.

use upkept::incident::{file, issue, people};
use upkept::model::{Comment, EntryKind, Incident, Severity, Timestamp};

use super::codec::sample_incident;

fn at(time: &str) -> Timestamp {
    format!("2026-11-22T{time}Z").parse().unwrap()
}

fn comment(id: &str, time: &str, body: &str) -> Comment {
    let (id, body) = (id.to_owned(), body.to_owned());
    Comment { id, author: "ada".to_owned(), trusted: true, body, created: at(time) }
}

/// The incident after it went into its file and came back.
fn filed(text: &mut String, incident: &Incident) -> Incident {
    *text = file::update(text, incident).unwrap();
    file::parse(text, &incident.id.path()).unwrap()
}

/// Entries of comments, as `kind author: text`.
fn told(incident: &Incident) -> Vec<String> {
    let entries = incident.timeline.iter().filter_map(|entry| Some((entry, entry.origin.as_ref()?)));
    entries.map(|(entry, origin)| format!("{:?} {}: {}", entry.kind, origin.author, entry.text)).collect()
}

#[test]
fn trusted_comments_become_entries_and_follow_edits_and_deletions() {
    let own = issue::comment_marker(&sample_incident().id, "resolved-20261122-130000");
    let stranger = Comment { trusted: false, ..comment("2", "12:42:00", "Buy pills") };
    let mut comments = vec![
        comment("3", "12:43:00", "Identified: the disk is full.\n\n<!-- ask Bob -->\n## What now\nDelete logs."),
        stranger,
        comment("1", "12:41:00", "**Investigating** - on it"),
        comment("4", "12:44:00", &format!("{own}\n**Resolved:** up again")),
        comment("5", "12:45:00", "<!-- nothing -->"),
    ];
    let mut text = file::encode(&sample_incident());
    let first = people::follow(&sample_incident(), &comments);
    let expected = ["Investigating ada: on it", "Identified ada: the disk is full.\n\n\n##### What now\nDelete logs."];
    assert_eq!(told(&first), expected);
    assert_eq!(people::stage(&first), Some(EntryKind::Identified));
    let read = filed(&mut text, &first);
    assert_eq!(told(&read), expected);
    assert_eq!(people::follow(&read, &comments), read, "following twice changes nothing");

    comments[0].body = "Monitoring: logs are deleted.".to_owned();
    comments.remove(2);
    let edited = filed(&mut text, &people::follow(&read, &comments));
    assert_eq!(told(&edited), ["Monitoring ada: logs are deleted."]);
    comments[0].trusted = false;
    let gone = filed(&mut text, &people::follow(&edited, &comments));
    assert_eq!(gone, sample_incident());
    assert_eq!(text, file::encode(&sample_incident()));
}

#[test]
fn only_checks_end_their_incidents() {
    let after = people::follow(&sample_incident(), &[comment("1", "12:50:00", "Resolved: I rebooted it")]);
    assert!(after.is_open());
    assert_eq!(told(&after), ["Note ada: Resolved: I rebooted it"]);
    let worse = people::follow(&sample_incident(), &[comment("1", "12:50:00", "Nothing works.\n\nSeverity: down")]);
    assert_eq!((worse.severity, told(&worse)), (Severity::Down, vec!["Note ada: Nothing works.".to_owned()]));
    let better = people::follow(&worse, &[comment("1", "12:50:00", "severity: degraded")]);
    assert_eq!(better.severity, Severity::Down, "a person can't say it is less than the checks saw");
}

#[test]
fn a_manual_incident_ends_and_goes_on_as_people_say() {
    let manual = Incident { manual: Some("Mail".to_owned()), cause: None, ..sample_incident() };
    let mut comments = vec![comment("1", "12:50:00", "[resolved] all sent"), comment("2", "12:55:00", "thanks!")];
    let ended = people::follow(&manual, &comments);
    assert_eq!(ended.ended, Some(at("12:50:00")));
    assert_eq!(people::stage(&ended), None);
    comments.push(comment("3", "13:00:00", "Investigating: not all, after all\nseverity: down"));
    let again = people::follow(&manual, &comments);
    assert_eq!((again.ended, again.severity), (None, Severity::Down));
    assert_eq!(people::stage(&again), Some(EntryKind::Investigating));
    // Its issue is closed in the end.
    let closed = Incident { ended: Some(at("13:10:00")), ..manual.clone() };
    assert_eq!(people::follow(&closed, &comments).ended, Some(at("13:10:00")));
    let early = Incident { ended: Some(at("12:52:00")), ..manual };
    assert_eq!(people::follow(&early, &comments[..2]).ended, Some(at("12:50:00")));
}

#[test]
fn what_was_said_before_a_relapse_is_no_stage_of_it() {
    let mut incident = people::follow(&sample_incident(), &[comment("1", "12:50:00", "Monitoring: fixed")]);
    assert_eq!(people::stage(&incident), Some(EntryKind::Monitoring));
    incident.relapses.push(at("12:55:00"));
    assert_eq!(people::stage(&incident), None);
}

#[test]
fn a_comment_in_the_second_of_the_closing_does_not_keep_an_incident_open() {
    let manual = Incident { manual: Some("Slow".to_owned()), ended: Some(at("13:00:00")), ..sample_incident() };
    // GitLab tells milliseconds.
    let comments = [comment("1", "13:00:00.176", "Identified: a bank")];
    assert_eq!(people::follow(&manual, &comments).ended, Some(at("13:00:00")));
    let later = [comment("1", "13:00:01.176", "Identified: a bank")];
    assert_eq!(people::follow(&manual, &later).ended, None, "whoever says so later opens it again");
}
