//! The Markdown file of an incident.

use std::time::Duration;

use chrono::{DateTime, TimeZone, Utc};
use proptest::prelude::*;
use upkept::incident::{evidence, file};
use upkept::model::{
    AffectedSite, Attempt, Certificate, Check, Common, Entry, EntryKind, Incident, IncidentId, Judgement, Observation,
    Origin, Phase, Phases, Reason, Severity, Slug, Timestamp, Verdict,
};

fn time(text: &str) -> Timestamp {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

pub(super) fn sample_incident() -> Incident {
    let slug = Slug::new("ip-104").unwrap();
    let started = time("2026-11-22T12:40:03Z");
    Incident {
        id: IncidentId::new(started, &slug),
        sites: vec![AffectedSite { slug, name: "IP .104".to_owned(), until: None }],
        severity: Severity::Degraded,
        started,
        ended: None,
        cause: Some(Reason::TooSlow),
        manual: None,
        common: None,
        relapses: Vec::new(),
        code: 200,
        ms: 3_400,
        commits: vec!["9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807".to_owned()],
        issue: None,
        timeline: vec![Entry { at: started, kind: EntryKind::Opened, text: "Too slow.".to_owned(), origin: None }],
        evidence: "### Check\n\nfacts".to_owned(),
    }
}

/// The incident, a minute later: worse, with one more commit, entry and section of evidence.
fn worsened(mut incident: Incident) -> Incident {
    let at = time("2026-11-22T12:41:00Z");
    incident.severity = Severity::Down;
    incident.commits.push("0c0ffee".to_owned());
    incident.timeline.push(Entry { at, kind: EntryKind::Changed, text: "Down now.".to_owned(), origin: None });
    incident.evidence.push_str("\n\n### Another check\n\nmore facts");
    incident
}

const NEW: &str = r#"---
version: 1
id: 20261122-124003-ip-104
sites:
  - slug: "ip-104"
    name: "IP .104"
severity: degraded
started: 2026-11-22T12:40:03Z
ended: null
cause: too-slow
code: 200
ms: 3400
commits:
  - "9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807"
issue: null
---

# IP .104

## Timeline

### 2026-11-22 12:40:03 UTC — Opened

Too slow.

## Evidence

### Check

facts
"#;

#[test]
fn a_new_file_looks_like_this() {
    assert_eq!(file::encode(&sample_incident()), NEW);
}

#[test]
fn an_update_keeps_what_people_wrote() {
    let old = NEW
        .replace("severity: degraded", "# asked Ada about it\nseverity:   degraded # was her call\nroot-cause: [disk, 'x']")
        .replace("d0c9c2f1fbd2d2f0e7a6d5c4b3a291807\"\n", "\" # the one\n\n# end of commits\n")
        .replace(
            "Too slow.\n",
            "Too slow, *says who?*\n\n### 2026-11-22 12:40 UTC - Ada rebooted it\n\n```sh\n## Evidence\nreboot\n```\n\n\n",
        );
    let path = sample_incident().id.path();
    let before = file::parse(&old, &path).unwrap();
    assert_eq!(before.timeline[1].text, "Ada rebooted it\n\n```sh\n## Evidence\nreboot\n```");
    let new = file::update(&old, &worsened(before)).unwrap();
    let expected = old
        .replace("severity:   degraded #", "severity: down #")
        .replace("# the one\n", "# the one\n  - \"0c0ffee\"\n")
        .replace("reboot\n```\n", "reboot\n```\n\n### 2026-11-22 12:41:00 UTC — Changed\n\nDown now.\n")
        .replace("facts\n", "facts\n\n### Another check\n\nmore facts\n");
    assert_eq!(new, expected);
}

#[test]
fn an_update_with_nothing_new_changes_no_byte() {
    let windows = NEW.replace('\n', "\r\n");
    for text in [NEW, &windows, &format!("\u{feff}{NEW}\n\n"), NEW.trim_end(), &NEW.replace("## Timeline\n", "")] {
        let incident = file::parse(text, &sample_incident().id.path()).unwrap();
        assert_eq!(file::update(text, &incident).unwrap(), text);
    }
}

#[test]
fn a_file_with_windows_line_ends_keeps_them() {
    let old = NEW.replace('\n', "\r\n");
    let before = file::parse(&old, &sample_incident().id.path()).unwrap();
    assert_eq!(before, sample_incident());
    let after = worsened(before);
    let new = file::update(&old, &after).unwrap();
    assert_eq!(new.replace("\r\n", ""), new.replace(['\r', '\n'], ""), "a line end is not \\r\\n");
    assert_eq!(file::parse(&new, &after.id.path()).unwrap(), after);
}

/// Three sites, two of them recovered, and people's words about it.
fn shared() -> Incident {
    let site = |slug: &str, until: Option<&str>| AffectedSite {
        slug: Slug::new(slug).unwrap(),
        name: format!("Site {slug}"),
        until: until.map(time),
    };
    let origin = |comment: &str, author: &str| Some(Origin { comment: comment.to_owned(), author: author.to_owned() });
    let at = time("2026-11-22T12:50:00Z");
    let mut incident = sample_incident();
    incident.sites = vec![site("ip-104", None), site("b", Some("2026-11-22T12:45:00Z")), site("c", None)];
    incident.common = Some(Common::Address("203.0.113.7".to_owned()));
    incident.relapses = vec![time("2026-11-22T12:44:00Z")];
    incident.timeline.extend([
        Entry {
            at,
            kind: EntryKind::Identified,
            text: "The disk is full.".to_owned(),
            origin: origin("123456", "ada"),
        },
        Entry { at, kind: EntryKind::Note, text: "An intern helps.".to_owned(), origin: origin("123457", "x[bot]") },
    ]);
    incident
}

const SHARED: &str = r#"---
version: 1
id: 20261122-124003-ip-104
sites:
  - slug: "ip-104"
    name: "Site ip-104"
  - slug: "b"
    name: "Site b"
    until: 2026-11-22T12:45:00Z
  - slug: "c"
    name: "Site c"
severity: degraded
started: 2026-11-22T12:40:03Z
ended: null
relapses:
  - 2026-11-22T12:44:00Z
cause: too-slow
common: "address 203.0.113.7"
code: 200
ms: 3400
commits:
  - "9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807"
issue: null
---

# Site ip-104, Site b, Site c

## Timeline

### 2026-11-22 12:40:03 UTC — Opened

Too slow.

### 2026-11-22 12:50:00 UTC — Identified <!-- comment 123456 by ada -->

The disk is full.

### 2026-11-22 12:50:00 UTC — Note <!-- comment 123457 by x[bot] -->

An intern helps.

## Evidence

### Check

facts
"#;

#[test]
fn a_shared_incident_with_comments_looks_like_this() {
    assert_eq!(file::encode(&shared()), SHARED);
    assert_eq!(file::parse(SHARED, &shared().id.path()), Ok(shared()));
}

#[test]
fn a_manual_incident_has_a_title_and_no_cause() {
    let manual = Incident { manual: Some("Slow *mail*".to_owned()), cause: None, ..sample_incident() };
    let text = file::encode(&manual);
    assert!(text.contains("\ntitle: \"Slow *mail*\"\n") && text.contains("\ncause: null\n"), "{text}");
    assert!(text.contains("\n# Slow \\*mail\\*\n"), "{text}");
    assert_eq!(file::parse(&text, &manual.id.path()), Ok(manual));
}

#[test]
fn sites_come_and_go_line_by_line() {
    let old = SHARED
        .replace("name: \"Site b\"\n", "name: \"Site b\" # Ada's\n    x-room: 7\n")
        .replace("T12:45:00Z\n", "T12:45:00Z # by hand\n  # the odd one\n");
    let mut incident = file::parse(&old, &shared().id.path()).unwrap();
    assert_eq!(incident.sites, shared().sites);
    incident.sites[0].until = Some(time("2026-11-22T13:00:00Z"));
    incident.sites[1].until = None;
    incident.sites.push(AffectedSite { slug: Slug::new("d").unwrap(), name: "D".to_owned(), until: None });
    incident.relapses.push(time("2026-11-22T12:59:00Z"));
    let new = file::update(&old, &incident).unwrap();
    let expected = old
        .replace("\"Site ip-104\"\n", "\"Site ip-104\"\n    until: 2026-11-22T13:00:00Z\n")
        .replace("until: 2026-11-22T12:45:00Z #", "until: null #")
        .replace("\"Site c\"\n", "\"Site c\"\n  - slug: \"d\"\n    name: \"D\"\n")
        .replace("T12:44:00Z\n", "T12:44:00Z\n  - 2026-11-22T12:59:00Z\n");
    assert_eq!(new, expected);
    // A site that was in front of it moves there, with its lines.
    incident.sites.swap(0, 2);
    let moved = file::update(&new, &incident).unwrap();
    assert!(
        moved
            .contains("sites:\n  - slug: \"c\"\n    name: \"Site c\"\n  - slug: \"b\"\n    name: \"Site b\" # Ada's\n")
    );
}

#[test]
fn an_incident_of_thousands_of_sites_is_written_read_and_changed() {
    let mut incident = sample_incident();
    incident.sites = (0..5_000)
        .map(|n| AffectedSite {
            slug: Slug::new(&format!("site-{n}")).unwrap(),
            name: format!("Site number {n}"),
            until: None,
        })
        .collect();
    let text = file::encode(&incident);
    assert_eq!(file::parse(&text, &incident.id.path()), Ok(incident.clone()));
    incident.sites.iter_mut().for_each(|site| site.until = Some(incident.started));
    let text = file::update(&text, &incident).unwrap();
    assert_eq!(file::parse(&text, &incident.id.path()), Ok(incident));
}

#[test]
fn a_relapse_opens_the_file_again() {
    let ended = Incident { ended: Some(time("2026-11-22T12:43:00Z")), ..sample_incident() };
    let old = file::encode(&ended).replace("12:43:00Z\n", "12:43:00Z # at last\n");
    let again = Incident { ended: None, relapses: shared().relapses, ..file::parse(&old, &ended.id.path()).unwrap() };
    let new = file::update(&old, &again).unwrap();
    assert!(new.contains("\nended: null # at last\n"), "{new}");
    assert!(new.contains("\nrelapses:\n  - 2026-11-22T12:44:00Z\n---\n"), "{new}");
}

#[test]
fn entries_of_comments_are_changed_and_removed_in_place() {
    let old = SHARED.replace("An intern helps.\n", "An intern helps.\n\n### 2026-11-22 13:00 - Ada says hello\n");
    let mut incident = file::parse(&old, &shared().id.path()).unwrap();
    incident.timeline[1].text = "The *log* disk is full.".to_owned();
    incident.timeline[1].kind = EntryKind::Monitoring;
    incident.timeline.remove(2);
    let new = file::update(&old, &incident).unwrap();
    let expected = old
        .replace("Identified <!--", "Monitoring <!--")
        .replace("The disk", "The *log* disk")
        .replace("### 2026-11-22 12:50:00 UTC — Note <!-- comment 123457 by x[bot] -->\n\nAn intern helps.\n\n", "");
    assert_eq!(new, expected);
    incident.timeline.retain(|entry| entry.origin.is_none());
    incident.timeline.retain(|entry| entry.kind == EntryKind::Opened);
    let bare = file::update(&new, &incident).unwrap();
    assert!(bare.contains("Too slow.\n\n### 2026-11-22 13:00 - Ada says hello\n\n## Evidence"), "{bare}");
}

#[test]
fn a_stale_entry_that_somebody_edited_is_not_added_again() {
    let after = worsened(sample_incident());
    let edited = file::encode(&after).replace("Down now.", "Down. Disk full.");
    assert_eq!(file::update(&edited, &after).unwrap(), edited);
}

#[test]
fn sections_that_somebody_removed_come_back_when_needed() {
    let bare = NEW.split("# IP").next().unwrap();
    let before = file::parse(bare, &sample_incident().id.path()).unwrap();
    assert!(before.timeline.is_empty() && before.evidence.is_empty());
    let after = worsened(before);
    let new = file::update(bare, &after).unwrap();
    let read = file::parse(&new, &after.id.path()).unwrap();
    assert_eq!(read.timeline, after.timeline);
    assert_eq!(read.evidence, "### Another check\n\nmore facts");
}

#[test]
fn a_front_matter_in_braces_is_read_but_not_rewritten() {
    let text = "---\n{version: 1, id: 20261122-124003-ip-104, sites: [{slug: ip-104, name: x}], severity: down, \
                started: 2026-11-22T12:40:03Z, cause: tls}\n---\n";
    let incident = file::parse(text, &sample_incident().id.path()).unwrap();
    assert_eq!(file::update(text, &incident).unwrap(), text);
    let ended = Incident { ended: Some(incident.started), ..incident };
    assert!(file::update(text, &ended).unwrap_err().message.contains("`key: value`"));
}

#[test]
fn errors_name_the_line() {
    let path = sample_incident().id.path();
    for (from, to, line, words) in [
        ("---\nversion", "version", 1, "front matter"),
        ("---\n\n# IP", "\n# IP", 1, "no end"),
        ("version: 1", "version: 2", 2, "version 2"),
        ("id: 2026", "id: 2025", 3, "history/incidents/2025/"),
        ("ip-104\nsites", "../x\nsites", 3, "is no id"),
        ("severity: degraded", "severity: bad", 7, "bad"),
        ("12:40:03Z", "noon", 8, "is no time"),
        ("ended: null", "ended: 2026-11-22T12:40:02Z", 9, "before the start"),
        ("cause: too-slow", "cause: gremlins", 10, "gremlins"),
        ("code: 200", "code: 70000", 11, "u16"),
        ("\"IP .104\"", "\"IP .104", 17, ""),
    ] {
        let broken = NEW.replacen(from, to, 1);
        assert_ne!(broken, NEW);
        let error = file::parse(&broken, &path).unwrap_err();
        assert_eq!(error.path, path);
        assert!(error.message.contains(words), "{error}");
        assert!(error.line == line || words.is_empty(), "{error}: expected line {line}");
    }
}

#[test]
fn people_may_write_times_as_they_like() {
    for (written, read) in [
        ("2026-11-22 13:00", "2026-11-22T13:00:00Z"),
        ("2026-11-22 13:00:59 UTC", "2026-11-22T13:00:59Z"),
        ("2026-11-22T15:00:00+02:00", "2026-11-22T13:00:00Z"),
        ("\"2026-11-22T15:00:00.7+02:00\"", "2026-11-22T13:00:00Z"),
        ("2026-11-23", "2026-11-23T00:00:00Z"),
    ] {
        let text = NEW.replace("ended: null", &format!("ended: {written}"));
        let parsed = file::parse(&text, &sample_incident().id.path());
        assert_eq!(parsed.map(|incident| incident.ended), Ok(Some(time(read))), "{written}");
    }
}

#[test]
fn evidence_tells_each_attempt_and_lets_no_outside_text_out_of_its_cell() {
    let ms = Duration::from_millis;
    let refused = Observation::failed(Phase::Connect, Reason::ConnectionRefused, "refused", ms(2));
    let certificate = Certificate {
        subject: "a|b<script>".to_owned(),
        issuer: "CA".to_owned(),
        not_before: time("2026-01-01T00:00:00Z"),
        not_after: time("2026-12-31T00:00:00Z"),
    };
    let answered = Observation {
        phases: Phases { connect: Some(ms(3)), total: ms(2_340), ..Phases::default() },
        address: Some("192.0.2.1:443".to_owned()),
        protocol: Some("HTTP/1.1".to_owned()),
        tls_version: Some("TLSv1.3".to_owned()),
        status: Some(503),
        head: Some("HTTP/1.1 503 X\nx-a: ```\n## Evidence".to_owned()),
        certificate: Some(certificate),
        ..Observation::default()
    };
    let down = |reason, detail: &str| Judgement::because(Verdict::Down, reason, detail);
    let last = down(Reason::HttpStatus, "expected 200|204\n## got `503`");
    let check = Check {
        slug: Slug::new("a").unwrap(),
        attempts: vec![
            Attempt { offset: ms(0), observation: refused, judgement: down(Reason::ConnectionRefused, "") },
            Attempt { offset: ms(2_002), observation: answered, judgement: last.clone() },
        ],
        judgement: last,
    };
    assert_eq!(
        evidence::section(time("2026-11-22T12:40:03Z"), &check),
        "### Check of 2026-11-22 12:40:03 UTC\n\n\
         | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |\n\
         |--:|--:|--:|--:|--:|--:|--:|---|---|---|\n\
         | 1 | 0.0 ms | – | – | – | – | 2.0 ms | – | – | down: connection refused (connect) |\n\
         | 2 | 2.00 s | – | 3.0 ms | – | – | 2.34 s | 192.0.2.1:443 | HTTP/1.1, TLSv1.3 | down, HTTP 503: unexpected \
         HTTP status: expected 200\\|204 \\#\\# got \\`503\\` |\n\n\
         Certificate: a\\|b&lt;script&gt;, issued by CA, valid from 2026-01-01 to 2026-12-31.\n\n\
         Head of the last answer:\n\n\
         ````http\nHTTP/1.1 503 X\nx-a: ```\n## Evidence\n````"
    );
}

fn any_time() -> impl Strategy<Value = Timestamp> {
    (0..253_402_300_800_i64).prop_map(|seconds| Utc.timestamp_opt(seconds, 0).unwrap())
}

/// Markdown as Upkept writes it: no heading, no fence, no blank ends.
fn tidy_text() -> impl Strategy<Value = String> {
    prop::collection::vec("[^#`~\\s\\p{Cc}][^\\r\\n\\p{Cc}]{0,20}", 0..4).prop_map(|lines| lines.join("\n\n"))
}

fn any_kind() -> impl Strategy<Value = EntryKind> {
    prop::sample::select(vec![
        EntryKind::Opened,
        EntryKind::Changed,
        EntryKind::Resolved,
        EntryKind::Reopened,
        EntryKind::Investigating,
        EntryKind::Identified,
        EntryKind::Monitoring,
        EntryKind::Postmortem,
        EntryKind::Note,
    ])
}

fn any_common() -> impl Strategy<Value = Common> {
    (0..6, any::<String>()).prop_map(|(which, what)| match which {
        0 => Common::Dependency,
        1 => Common::Address(what),
        2 => Common::Zone(what),
        3 => Common::Certificate(what),
        4 => Common::Endpoint(what),
        _ => Common::Many,
    })
}

fn any_origin() -> impl Strategy<Value = Origin> {
    ("[A-Za-z0-9-]{1,12}", "[A-Za-z0-9][A-Za-z0-9._-]{0,8}(\\[bot\\])?")
        .prop_map(|(comment, author)| Origin { comment, author })
}

fn any_entry(text: impl Strategy<Value = String>) -> impl Strategy<Value = Entry> {
    (any_time(), any_kind(), text).prop_map(|(at, kind, text)| Entry { at, kind, text, origin: None })
}

fn any_copied(text: impl Strategy<Value = String>) -> impl Strategy<Value = Entry> {
    (any_entry(text), any_origin()).prop_map(|(entry, origin)| Entry { origin: Some(origin), ..entry })
}

prop_compose! {
    fn any_incident()(
        sites in prop::collection::vec(("[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", any::<String>(), prop::option::of(any_time())), 1..4),
        down in any::<bool>(), started in any_time(), lasted in prop::option::of(0..1_000_000_i64),
        cause in prop::option::of(prop::sample::select(Reason::ALL.to_vec())), manual in prop::option::of(any::<String>()),
        common in prop::option::of(any_common()), relapses in prop::collection::vec(any_time(), 0..3), code in any::<u16>(), ms in any::<u32>(),
        commits in prop::collection::vec("[0-9a-f]{40}|[0-9]{7}|[0-9]e[0-9]{3}", 0..3),
        issue in prop::option::of(any::<String>()),
        timeline in prop::collection::vec(prop_oneof![any_entry(tidy_text()), any_copied(tidy_text())], 0..5), evidence in tidy_text(),
    ) -> Incident {
        let sites: Vec<AffectedSite> = sites.into_iter()
            .map(|(slug, name, until)| AffectedSite { slug: Slug::new(&slug).unwrap_or(Slug::new("x").unwrap()), name, until })
            .collect();
        Incident {
            id: IncidentId::new(started, &sites[0].slug),
            sites, severity: if down { Severity::Down } else { Severity::Degraded }, started,
            ended: lasted.map(|seconds| started + chrono::TimeDelta::seconds(seconds))
                .filter(|end| end.timestamp() < 253_402_300_800),
            cause, code, ms, commits, issue, timeline, evidence, manual, common, relapses,
        }
    }
}

proptest! {
    #![proptest_config(super::some_cases())]

    #[test]
    fn what_is_written_is_read_back(incident in any_incident()) {
        prop_assert_eq!(file::parse(&file::encode(&incident), &incident.id.path()), Ok(incident));
    }

    /// Whatever an entry's text is, it does not swallow or invent entries, and an update adds it only once.
    #[test]
    fn no_text_breaks_the_file(mut incident in any_incident(), entry in any_entry("(#{1,3} |```|~~~|\\PC|\\n|\\r| ){0,40}")) {
        let old = file::encode(&incident);
        incident.timeline.retain(|known| known.at != entry.at);
        incident.timeline.push(entry);
        let old = file::update(&old, &file::parse(&old, &incident.id.path()).unwrap()).unwrap();
        let new = file::update(&old, &incident).unwrap();
        let read = file::parse(&new, &incident.id.path()).unwrap();
        prop_assert_eq!(read.timeline.len(), incident.timeline.len());
        prop_assert_eq!(&read.evidence, &incident.evidence);
        prop_assert_eq!(file::update(&new, &incident).unwrap(), new);
    }

    /// From any incident to any other of the same name: the facts are those of the other, and a second time changes
    /// nothing.
    #[test]
    fn an_update_says_what_is_so_now(old in any_incident(), new in any_incident()) {
        let new = Incident { id: old.id.clone(), ..new };
        let text = file::update(&file::encode(&old), &new).unwrap();
        let read = file::parse(&text, &new.id.path()).unwrap();
        prop_assert_eq!(&read.sites, &new.sites);
        prop_assert_eq!((read.ended, read.relapses, read.common), (new.ended, new.relapses.clone(), new.common.clone()));
        prop_assert_eq!(file::update(&text, &new).unwrap(), text);
    }

    /// Entries copied from comments follow these, in place; every line around them stays.
    #[test]
    fn comments_are_followed(copied in prop::collection::vec(any_copied("(#{1,5} |```|~~~|\\PC|\\n|\\r| ){0,30}"), 1..5), fates in prop::collection::vec((0..4, any_kind(), "(#{1,5} |```|\\PC|\\n){0,30}"), 5)) {
        let mut before = sample_incident();
        for (index, mut entry) in copied.into_iter().enumerate() {
            entry.origin.as_mut().unwrap().comment.push_str(&format!("-{index}"));
            let text = format!("An editor's words, {index}.");
            before.timeline.push(entry);
            before.timeline.push(Entry { at: before.started, kind: EntryKind::Note, text, origin: None });
        }
        let old = file::encode(&before);
        let mut after = file::parse(&old, &before.id.path()).unwrap();
        let mut fates = fates.into_iter();
        after.timeline.retain_mut(|entry| {
            let Some((fate, kind, text)) = entry.origin.is_some().then(|| fates.next().unwrap()) else { return true };
            match fate {
                0 => return false,
                1 => entry.text = text,
                2 => entry.kind = kind,
                _ => {}
            }
            true
        });
        let new = file::update(&old, &after).unwrap();
        let read = file::parse(&new, &after.id.path()).unwrap();
        let heads = |incident: &Incident| incident.timeline.iter().map(|entry| (entry.kind, entry.origin.clone())).collect::<Vec<_>>();
        prop_assert_eq!(heads(&read), heads(&after), "{}", new);
        prop_assert_eq!(&read.evidence, &after.evidence);
        prop_assert_eq!(new.matches("An editor's words").count(), before.timeline.len() / 2);
        prop_assert_eq!(file::update(&new, &after).unwrap(), new);
    }

    /// A comment and a key put before any key of the front matter, and text put into the body, outlive an update.
    #[test]
    fn edits_outlive_an_update(at in prop::sample::select(vec![1_usize, 2, 3, 6, 7, 8, 9, 10, 11, 12, 14]), note in "[a-z ]{1,20}", below in 0..3_usize) {
        let mut lines: Vec<String> = NEW.lines().map(str::to_owned).collect();
        let places = ["## Timeline", "Too slow.", "facts"];
        let place = lines.iter().position(|line| line == places[below]).unwrap();
        lines.insert(place + 1, format!("{note}!"));
        lines.insert(at, format!("# {note}"));
        lines.insert(at, format!("x-{at}: {note}"));
        let old = lines.join("\n");
        let parsed = file::parse(&old, &sample_incident().id.path());
        let new = file::update(&old, &worsened(parsed.unwrap())).unwrap();
        let mut left = new.lines();
        for line in old.lines().filter(|line| !line.starts_with("severity:")) {
            prop_assert!(left.any(|new| new == line), "{line:?} is gone from\n{new}");
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), front in "(\\PC|\\n|: |- ){0,80}", at in 0..NEW.len(), noise in "\\PC{0,3}|\\n---\\n|```|## Evidence") {
        let path = sample_incident().id.path();
        let _ = file::parse(&text, &path);
        let _ = file::parse(&format!("---\n{front}\n---\n{text}"), &path);
        let mut damaged = NEW.to_owned();
        let at = (at..).find(|at| damaged.is_char_boundary(*at)).unwrap();
        damaged.insert_str(at, &noise);
        if let Ok(incident) = file::parse(&damaged, &path) {
            let _ = file::update(&damaged, &worsened(incident));
        }
    }
}

#[test]
fn hostile_files_are_read_in_bounded_time() {
    let start = std::time::Instant::now();
    let path = sample_incident().id.path();
    let fences: String = (0..200_000).map(|_| "```x\n").collect();
    assert!(file::parse(&NEW.replace("Too slow.", &fences), &path).is_ok());
    let nested = format!("---\nsites: {}\n---\n", "[".repeat(60_000));
    assert!(file::parse(&nested, &path).is_err());
    let aliases: String = (1..9).map(|n| format!("a{n}: &a{n} [*a{0}, *a{0}, *a{0}]\n", n - 1)).collect();
    assert!(file::parse(&format!("---\na0: &a0 [x]\n{aliases}---\n"), &path).is_err());
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
}
