//! Titles and texts, and the templates of the config.

use upkept::model::{Channel, Common, Entry, EntryKind, Incident, Reason, Redactor, Severity};
use upkept::notify::{About, Due, Event, Message, compose, sample};

use super::{at, channel, incident, site, text};

fn about() -> About {
    About { page: "Acme status".to_owned(), url: Some("https://status.example".to_owned()) }
}

fn crew() -> Channel {
    channel("slack", &[("url", text("https://a.example"))])
}

fn said(incident: &Incident, event: Event, minute: i64) -> Message {
    let composed = compose(incident, &Due { event, key: "k".to_owned(), at: at(minute) }, &crew(), &about());
    assert!(composed.warnings.is_empty());
    composed.message
}

fn ended(minute: i64) -> Incident {
    let resolved = Entry { at: at(minute), kind: EntryKind::Resolved, text: "Up.".to_owned(), origin: None };
    let mut incident = Incident { ended: Some(at(minute)), ..incident() };
    incident.timeline.push(resolved);
    incident
}

#[test]
fn titles_say_what_happened() {
    let title = |incident: &Incident, event, minute| said(incident, event, minute).title;
    assert_eq!(title(&incident(), Event::Opened, 0), "🛑 IP .104 is down");
    assert_eq!(title(&incident(), Event::Worsened, 5), "🛑 IP .104 is down now");
    assert_eq!(title(&incident(), Event::Reminder(2), 120), "⏰ Still down after 2 hours: IP .104");
    assert_eq!(title(&ended(125), Event::Resolved, 125), "✅ IP .104 is up again after 2 hours, 5 minutes");
    let again = Incident { relapses: vec![at(60)], ..incident() };
    assert_eq!(title(&again, Event::Reopened, 60), "🔁 IP .104 is down again");
    let again = Incident { relapses: vec![at(60)], ..ended(90) };
    assert_eq!(title(&again, Event::Resolved, 90), "✅ IP .104 is up again after 30 minutes");
    let slow = Incident { severity: Severity::Degraded, ..ended(10) };
    assert_eq!(title(&slow, Event::Opened, 0), "⚠️ IP .104 has degraded performance");
    assert_eq!(title(&slow, Event::Resolved, 10), "✅ IP .104 is fast again after 10 minutes");
    let two = Incident { sites: vec![site("a", "A"), site("b", "B\n\u{7}b")], ..incident() };
    assert_eq!(title(&two, Event::Opened, 0), "🛑 A and B b are down");
}

#[test]
fn titles_of_people_are_kept() {
    let manual = Incident { manual: Some("The cat ate the cable".to_owned()), cause: None, ..ended(30) };
    let title = |event| said(&manual, event, 30).title;
    assert_eq!(title(Event::Opened), "🛑 The cat ate the cable");
    assert_eq!(title(Event::Reminder(1)), "⏰ Still going on after 30 minutes: The cat ate the cable");
    assert_eq!(title(Event::Resolved), "✅ Resolved after 30 minutes: The cat ate the cable");
}

#[test]
fn nobody_claims_that_a_site_is_up_that_nobody_watches() {
    let mut gone = ended(30);
    gone.timeline.last_mut().unwrap().kind = EntryKind::Note;
    assert_eq!(said(&gone, Event::Resolved, 30).title, "✅ The incident with IP .104 is over after 30 minutes");
}

#[test]
fn the_text_has_the_facts() {
    let opened = said(&incident(), Event::Opened, 0);
    assert_eq!(opened.text, "Cause: connection refused\nSince: 2026-11-22 12:40 UTC");
    assert_eq!(opened.markdown, "- **Cause:** connection refused\n- **Since:** 2026-11-22 12:40 UTC");
    assert_eq!(opened.link.as_deref(), Some("https://status.example/incidents/20261122-124003-ip-104/"));
    let sites = (1..=12).map(|n| site(&format!("s{n}"), &format!("Site <{n}>"))).collect();
    let shared = Incident {
        sites,
        cause: Some(Reason::HttpStatus),
        common: Some(Common::Address("203.0.113.7".to_owned())),
        code: 503,
        ms: 1203,
        issue: Some("https://forge.example/issues/7".to_owned()),
        relapses: vec![at(60)],
        ..ended(90)
    };
    let again = said(&shared, Event::Reopened, 60);
    assert_eq!(
        again.text,
        "Cause at first: unexpected HTTP status\nAnswer: HTTP code 503 in 1,203 ms\nIn common: the address 203.0.113.7\n\
         Sites: Site <1>, Site <2>, Site <3>, Site <4>, Site <5>, Site <6>, Site <7>, Site <8>, Site <9>, Site <10> and \
         2 more\nSince: 2026-11-22 13:40 UTC\nFirst began: 2026-11-22 12:40 UTC\n\
         Over: 2026-11-22 14:10 UTC, after 30 minutes"
    );
    assert!(again.markdown.contains("Site &lt;1&gt;"), "{}", again.markdown);
    assert_eq!(again.link.as_deref(), Some("https://forge.example/issues/7"));
    assert_eq!(again.sites.len(), 12);
}

#[test]
fn the_key_names_incident_and_event() {
    let due = Due { event: Event::Opened, key: "opened-down".to_owned(), at: at(0) };
    let message = compose(&incident(), &due, &crew(), &about()).message;
    assert_eq!(message.key, "20261122-124003-ip-104-opened-down");
}

#[test]
fn templates_put_it_in_other_words() {
    let own = Channel {
        title: Some("{{ icon }} {{ event | upper }}\n{{ sites | join(', ') }}".to_owned()),
        text: Some("{{ text }}\n**{{ severity }}**, {{ link }}".to_owned()),
        ..crew()
    };
    let due = Due { event: Event::Opened, key: "opened-down".to_owned(), at: at(0) };
    let composed = compose(&incident(), &due, &own, &about());
    assert_eq!(composed.message.title, "🛑 OPENED IP .104");
    let text = "Cause: connection refused\nSince: 2026-11-22 12:40 UTC\n**down**, \
        https://status.example/incidents/20261122-124003-ip-104/";
    assert_eq!((composed.message.text.as_str(), composed.message.markdown.as_str()), (text, text));
    assert!(composed.warnings.is_empty());
}

#[test]
fn a_template_that_fails_loses_no_message() {
    let broken = Channel {
        title: Some("{{ sites[0].name.first }}".to_owned()),
        text: Some("{% if event == 'test' %}x{% endif %}".to_owned()),
        ..crew()
    };
    let due = Due { event: Event::Opened, key: "opened-down".to_owned(), at: at(0) };
    let composed = compose(&incident(), &due, &broken, &about());
    assert_eq!(composed.message.title, "🛑 IP .104 is down");
    assert_eq!(
        composed.message.text, "Cause: connection refused\nSince: 2026-11-22 12:40 UTC",
        "an empty one says nothing"
    );
    assert_eq!(composed.warnings.len(), 1);
    assert!(composed.warnings[0].starts_with("channel `crew`: its template `title` fails: undefined"), "{composed:?}");
}

#[test]
fn a_sample_says_that_it_is_one() {
    let message = sample(&crew(), &about(), at(0)).message;
    assert_eq!(message.title, "🔔 Test message from Acme status");
    assert_eq!(message.text, "Acme status can reach you over the channel crew. Nothing is wrong.");
    assert_eq!((message.event, message.key.as_str()), (Event::Test, "20261122-124003-test"));
}

#[test]
fn secrets_are_redacted_everywhere() {
    let hidden = Incident { sites: vec![site("a", "at 10.20.30.40")], ..incident() };
    let about = About { page: "10.20.30.40".to_owned(), url: Some("https://10.20.30.40".to_owned()) };
    let due = Due { event: Event::Opened, key: "k".to_owned(), at: at(0) };
    let own = Channel { text: Some("{{ sites }} {{ link }}".to_owned()), ..crew() };
    let message = compose(&hidden, &due, &own, &about).message;
    assert!(format!("{message:?}").contains("10.20.30.40"));
    let clean = message.redacted(&Redactor::new([("IP", "10.20.30.40")]));
    assert!(!format!("{clean:?}").contains("10.20.30.40"), "{clean:?}");
    assert_eq!(clean.title, "🛑 at ${IP} is down");
}
