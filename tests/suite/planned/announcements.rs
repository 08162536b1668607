//! What people write into issues.

use proptest::prelude::*;
use upkept::incident::announcement::{maintenance, manual};
use upkept::model::{Effect, EntryKind, Severity};

use super::{closed, issue, sites, slugs, time};

const UPPTIME: &str = "<!--
start: 2021-08-24T13:00:00.220Z
end: 2021-08-24T14:00:00.220Z
expectedDown: shop, ip-104
expectedDegraded: mail
-->

We move the rack.";

const FRONT: &str = "---\r\nstart: 2027-03-28 01:30 # night\r\nDuration: 2h 30m\r\ntimezone: \"Europe/Berlin\"\r\ntags: [web]\r\n\
                     sites:\r\n  - IP .104\r\n  - 'Shop'\r\neffect: Degraded\r\n---\r\nText.";

#[test]
fn an_issue_of_upptime_announces_a_window() {
    let issue = issue("  Rack moves\u{7} ", UPPTIME);
    let window = maintenance(&issue, &sites()).unwrap();
    assert_eq!((window.id.as_str(), window.title.as_str()), ("issue-12", "Rack moves"));
    assert_eq!((window.start, window.end), (time("2021-08-24T13:00:00Z"), Some(time("2021-08-24T14:00:00Z"))));
    assert_eq!((window.sites, window.effect), (slugs("shop ip-104 mail"), Effect::Down));
    assert_eq!(window.issue, Some(issue.address));
}

#[test]
fn front_matter_has_a_zone_a_length_and_lists() {
    let window = maintenance(&issue("Night", FRONT), &sites()).unwrap();
    // The clocks go forward half an hour after the start: the length is real time.
    assert_eq!((window.start, window.end), (time("2027-03-28T00:30:00Z"), Some(time("2027-03-28T03:00:00Z"))));
    assert_eq!((window.sites, window.effect), (slugs("ip-104 shop mail"), Effect::Degraded));
}

#[test]
fn times_are_read_as_people_write_them() {
    let start = |text: &str| {
        let body = format!("---\nstart: {text}\ntimezone: America/New_York\nsites: mail\n---");
        maintenance(&issue("x", &body), &sites()).map(|window| window.start)
    };
    for text in [
        "2026-12-01T23:00:00Z",
        "2026-12-01 23:00 UTC",
        "2026-12-01T23:00:00.999Z",
        "2026-12-02 00:00 +01:00",
        "2026-12-02T00:00+01:00",
        "2026-12-01 18:00",
        "'2026-12-01T18:00:00'",
    ] {
        assert_eq!(start(text), Ok(time("2026-12-01T23:00:00Z")), "{text}");
    }
    assert!(start("2026-12-01").unwrap_err().contains("`start: 2026-12-01` has no time of day. Write it like"));
    assert!(start("tomorrow").unwrap_err().contains("`start: tomorrow` is no time."));
}

#[test]
fn closing_the_issue_ends_the_window_or_calls_it_off() {
    let open = issue("x", "---\nstart: 2026-12-01 22:00\nsites: Mail, in\n---");
    let until = |closing: &str| maintenance(&closed(&open, closing), &sites()).unwrap();
    let window = maintenance(&open, &sites()).unwrap();
    assert_eq!((window.end, window.sites), (None, slugs("mail")));
    assert_eq!(until("2026-12-02T01:00:00.9Z").end, Some(time("2026-12-02T01:00:00Z")));
    assert!(until("2026-11-30T01:00:00Z").is_empty());
    let planned = issue("x", "---\nstart: 2026-12-01 22:00\nduration: 1h\nsites: mail\n---");
    let end = |closing: &str| maintenance(&closed(&planned, closing), &sites()).unwrap().end;
    assert_eq!(end("2026-12-05T00:00:00Z"), Some(time("2026-12-01T23:00:00Z")));
    assert_eq!(end("2026-12-01T22:10:00Z"), Some(time("2026-12-01T22:10:00Z")));
}

#[test]
fn what_is_wrong_is_said_with_an_example() {
    let wrong = |body: &str| maintenance(&issue("x", body), &sites()).unwrap_err();
    insta::assert_snapshot!(wrong("We will be down tonight."), @r"
    This maintenance can't be read: it has no `start`.

    Begin the text of the issue with lines like these, then edit it:

    ```
    ---
    start: 2026-12-01 22:00
    duration: 2h
    timezone: Europe/Berlin
    sites: shop
    ---
    ```
    ");
    let start = "start: 2026-12-01 22:00";
    for (lines, words) in [
        (start.to_owned(), "it names no sites. The sites are: `shop`, `ip-104`, `mail`."),
        (format!("{start}\nsites: shop, blog"), "There is no site `blog`. The sites are:"),
        (format!("{start}\ntags: db"), "There is no tag `db`."),
        (format!("{start}\ngroups: back"), "There is no group `back`."),
        (format!("{start}\nsite: shop"), "`site` is not known here. There are: start, end, duration"),
        (format!("{start}\n{start}"), "`start` is there twice."),
        (format!("{start}\nat night"), "`at night` is no `key: value`."),
        (format!("{start}\nsites: shop\nend: 2026-12-01 22:00"), "its `end` is not after its `start`."),
        (format!("{start}\nsites: shop\nend: 2026-12-02 22:00\nduration: 1h"), "both `end` and `duration`"),
        (format!("{start}\nsites: shop\nduration: soon"), "`duration: soon` is no length of time"),
        (format!("{start}\nsites: shop\nduration: 0h"), "is no length of time"),
        (format!("{start}\nsites: shop\nduration: 99999999999999999d"), "is no length of time"),
        (format!("{start}\nsites: shop\ntimezone: MEZ"), "`timezone: MEZ` is no time zone. Write one like"),
        (format!("{start}\nsites: shop\neffect: bad"), "it is `down`, `degraded` or `none`"),
    ] {
        let said = wrong(&format!("---\n{lines}\n---\n"));
        assert!(said.contains(words), "{lines}: {said}");
    }
    let said = wrong("---\nstart: `@all`\u{202e} ``` soon\n---");
    assert!(!said.lines().next().unwrap().contains("``"), "{said}");
}

#[test]
fn a_maintainer_tells_of_an_incident() {
    let body = "---\naffected: shop, IP .104\nseverity: degraded\nstart: 2026-11-30 07:45\n---\n<!-- A hint. -->\nOrders are slow.\n";
    let open = issue("Orders are slow", body);
    let incident = manual(&open, &sites()).unwrap().unwrap();
    assert_eq!(incident.id.0, "20261130-074500-shop");
    assert_eq!((incident.manual.as_deref(), incident.severity), (Some("Orders are slow"), Severity::Degraded));
    assert_eq!(incident.sites.iter().map(|site| site.slug.clone()).collect::<Vec<_>>(), slugs("shop ip-104"));
    assert_eq!((incident.started, incident.ended), (time("2026-11-30T07:45:00Z"), None));
    let [entry] = incident.timeline.as_slice() else { panic!("{:?}", incident.timeline) };
    assert_eq!((entry.kind, entry.text.as_str(), entry.at), (EntryKind::Opened, "Orders are slow.", incident.started));
    assert_eq!(manual(&open, &sites()), Ok(Some(incident.clone())));
    let over = manual(&closed(&open, "2026-11-30T10:00:00Z"), &sites()).unwrap().unwrap();
    assert_eq!((over.ended, over.sites[0].until), (Some(time("2026-11-30T10:00:00Z")), over.ended));
    assert_eq!(over.id, incident.id);
}

#[test]
fn the_affected_sites_can_be_a_list_in_the_text() {
    let body = "Something.\n\n## Affected sites\n\n- [ ] mail\n* [x] `ip-104`\n- **[Shop](https://shop.example)**\n\n\
                ## Else\n\n- nothing";
    let incident = manual(&issue("x", body), &sites()).unwrap().unwrap();
    assert_eq!(incident.sites.iter().map(|site| site.slug.clone()).collect::<Vec<_>>(), slugs("ip-104 shop"));
    assert_eq!((incident.severity, incident.started), (Severity::Down, time("2026-11-30T08:00:00Z")));
    assert_eq!(incident.timeline[0].text, body);
}

#[test]
fn an_issue_without_sites_is_no_incident_and_a_wrong_site_is_said() {
    let told = |body: &str| manual(&issue("x", body), &sites());
    for body in
        ["", "---\n\nRules are nice.\n\n---\n", "<!-- affected sites: please list -->", "## Affected\n\n- [ ] shop"]
    {
        assert_eq!(told(body), Ok(None), "{body}");
    }
    assert_eq!(told("<!-- upkept:incident 20261122-124003-shop -->\n## Affected\n- shop"), Ok(None));
    let said = told("## Affected\n- everything").unwrap_err();
    assert!(said.starts_with("This incident can't be read: There is no site `everything`. The sites are: `shop`"));
    assert!(told("---\nsites: shop\nseverity: meh\n---").unwrap_err().contains("it is `down` or `degraded`"));
}

fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "(start|end|duration|timezone|sites|affected|tags|effect|severity|expectedDown): ?.{0,20}",
        "(start|end): 20[0-9]{2}-[01][0-9]-[0-3][0-9][T ][0-2][0-9]:[0-6][0-9](Z| UTC|[+-][01][0-9]:00)?",
        "duration: [0-9]{1,20}[smhdw]",
        Just("---".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("# Affected".to_owned()),
        "[-*] (\\[[x ]\\] )?(shop|mail|.{0,5})",
        ".{0,30}",
    ];
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #[test]
    fn any_text_is_an_announcement_or_an_error(body in lines(), title in ".{0,10}") {
        let (issue, sites) = (issue(&title, &body), sites());
        if let Ok(window) = maintenance(&issue, &sites) {
            prop_assert!(!window.is_empty() && !window.sites.is_empty() && !window.title.is_empty());
        }
        if let Ok(Some(incident)) = manual(&issue, &sites) {
            prop_assert!(!incident.sites.is_empty() && incident.ended.is_none());
        }
        let over = closed(&issue, "2026-12-01T00:00:00Z");
        prop_assert_eq!(maintenance(&issue, &sites).is_ok(), maintenance(&over, &sites).is_ok());
    }
}
