//! iCalendar: maintenance and incidents, of the page and of each site.

use chrono::TimeDelta;
use upkept::model::{Artifact, Effect};

use super::fixture::{CORPUS, desk, empty, hostile, maintenance, outage, work};
use super::{sparse, text};

fn calendars(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, &str)> {
    let files = artifacts.iter().filter(|one| one.path.ends_with(".ics"));
    files.map(|one| (one.path.as_str(), std::str::from_utf8(&one.bytes).unwrap()))
}

/// The lines without folds.
fn lines(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The lines of the event whose summary is that.
fn event(calendar: &str, summary: &str) -> Vec<String> {
    let lines = lines(calendar);
    let events = lines.split(|line| line == "BEGIN:VEVENT").skip(1);
    let mut found = events.filter(|event| event.contains(&format!("SUMMARY:{summary}")));
    found.next().unwrap_or_else(|| panic!("{calendar}")).to_vec()
}

fn value<'e>(event: &'e [String], name: &str) -> Option<&'e str> {
    event.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
}

#[test]
fn calendars_keep_to_the_form() {
    let all = [maintenance(sparse()), desk(sparse()), empty()].map(|fixture| fixture.render()).concat();
    let hostile = CORPUS.map(|text| hostile(text, sparse()).render()).concat();
    for (path, calendar) in calendars(&[all, hostile].concat()) {
        assert!(calendar.ends_with("\r\nEND:VCALENDAR\r\n") && !calendar.replace("\r\n", "").contains(['\r', '\n']));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{path}");
        let mut open = Vec::new();
        for line in lines(calendar) {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{path}: {line}"));
            let named = name.chars().all(|c| c.is_ascii_uppercase() || "-;=".contains(c));
            assert!(named && !value.contains(char::is_control), "{path}: {line:?}");
            match name {
                "BEGIN" => open.push(value.to_owned()),
                "END" => assert_eq!(open.pop().as_deref(), Some(value), "{path}"),
                _ => {}
            }
        }
        assert!(open.is_empty() && calendar.matches("BEGIN:").count() > 1, "{path}: a calendar holds something");
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"] {
            let count = lines(calendar).iter().filter(|line| line.starts_with(&format!("{name}:"))).count();
            let zones = calendar.matches("BEGIN:STANDARD").count() * usize::from(name == "DTSTART");
            assert_eq!(count, calendar.matches("BEGIN:VEVENT").count() + zones, "{path}: {name}");
        }
    }
}

#[test]
fn planned_work_is_an_event() {
    let artifacts = maintenance(sparse()).render();
    let event = event(text(&artifacts, "maintenance.ics"), "Move to the new data centre");
    let uid = "https://status.example.org/repo/maintenance/#move-to-the-new-data-centre-20261122-114710";
    for (name, wanted) in [
        ("UID", uid),
        ("DTSTART", "20261122T114710Z"),
        ("DTEND", "20261122T140210Z"),
        ("DTSTAMP", "20261122T114710Z"),
        ("CATEGORIES", "Maintenance"),
        ("URL", "https://status.example.org/repo/maintenance/"),
    ] {
        assert_eq!(value(&event, name), Some(wanted));
    }
    let description = value(&event, "DESCRIPTION").unwrap();
    let plain = "Affected: Shop and Documentation.\\n\\nAll services pause while the racks travel:\\n\\nOrder\\n\\n- first the shop\\n- then the docs (https://docs.example.org/)";
    assert!(description.ends_with(plain), "{description}");
    assert!(text(&artifacts, "sites/docs/maintenance.ics").contains("Move to the new data centre"));
    assert!(!text(&artifacts, "sites/website/maintenance.ics").contains("Move to the new data centre"));
}

#[test]
fn what_has_no_end_reaches_to_the_end_of_the_hour() {
    let mut fixture = maintenance(sparse());
    fixture.planned.push(work("Some day", -600, None, &["shop"], Effect::Down));
    let artifacts = fixture.render();
    let running = event(text(&artifacts, "maintenance.ics"), "Rebuild of the search index");
    assert_eq!(value(&running, "DTEND"), Some("20261122T130000Z"));
    assert_eq!(value(&running, "DTSTAMP"), Some("20261122T120000Z"));
    assert_eq!(value(&running, "URL"), Some("https://forge.example.org/example/status/issues/9"));
    let coming = event(text(&artifacts, "maintenance.ics"), "Some day");
    assert_eq!(
        (value(&coming, "DTSTART"), value(&coming, "DTEND")),
        (Some("20261122T224710Z"), Some("20261122T234710Z"))
    );
    let incident = event(text(&artifacts, "incidents.ics"), "IP .104 and IP .105 are down");
    assert_eq!(value(&incident, "DTEND"), Some("20261122T130000Z"));
}

#[test]
fn an_incident_is_an_event() {
    let artifacts = desk(sparse()).render();
    let past = event(text(&artifacts, "sites/website/incidents.ics"), "Website was down");
    assert_eq!(value(&past, "UID"), Some("https://status.example.org/repo/incidents/20261117-034710-website/"));
    assert_eq!(value(&past, "URL"), value(&past, "UID"));
    assert_eq!((value(&past, "DTSTART"), value(&past, "DTEND")), (Some("20261117T034710Z"), Some("20261117T124710Z")));
    let description = value(&past, "DESCRIPTION").unwrap();
    assert!(
        description.contains("A deployment filled the disk.\\n\\nWhat we change\\n\\n- logs are rotated"),
        "{description}"
    );
    assert_eq!(value(&past, "DTSTAMP"), Some("20261118T124710Z"), "the postmortem");
}

#[test]
fn a_calendar_stays_the_same_within_the_hour() {
    let mut fixture = maintenance(sparse());
    let before = fixture.render();
    fixture.now += TimeDelta::minutes(5);
    let after = fixture.render();
    for (path, calendar) in calendars(&before) {
        assert_eq!(calendar, text(&after, path), "{path}");
    }
    let mut quiet = outage(sparse());
    quiet.incidents.retain(|incident| incident.ended.is_some());
    let before = quiet.render();
    quiet.now += TimeDelta::days(3);
    let after = quiet.render();
    assert_eq!(text(&before, "incidents.ics"), text(&after, "incidents.ics"), "nothing is open");
}

#[test]
fn a_calendar_holds_what_is_near() {
    let mut fixture = outage(sparse());
    let all = |n: i64| work("Quarterly", -n * 60, Some(-n * 60 - 10), &["shop"], Effect::None);
    fixture.planned = (-300..300).map(all).collect();
    let long = work("Since long", 400 * 60, None, &["shop"], Effect::None);
    fixture.planned.insert(0, long);
    let artifacts = fixture.render();
    for (path, count) in [("maintenance.ics", 200), ("sites/shop/maintenance.ics", 50)] {
        let calendar = text(&artifacts, path);
        assert_eq!(calendar.matches("SUMMARY:Quarterly").count(), count, "{path}");
        assert!(calendar.contains("SUMMARY:Since long"), "what goes on is never left out");
        assert!(calendar.contains("DTSTART:20261122T134710Z"), "the next one");
    }
}
