//! Our requests, held against those of Apprise, which knows the same services: method, path, how it logs in, the kind of
//! content, and the keys that each service needs, with the types of their values. Not the wording, and nothing beyond.
//!
//! | kind | the same | of one type | what differs on purpose, or can't be compared |
//! |---|---|---|---|
//! | slack | | colour | text in blocks, where Apprise uses the older attachment fields |
//! | discord | | embed: title, description, colour | `wait` in the query, as documented; Apprise has it in the body |
//! | mattermost, rocketchat | | | ours is an attachment with a colour and a link; Apprise sends bare `text` |
//! | googlechat | | text | |
//! | teams | the envelope and the card's type and version | body | rich text blocks: nothing in them is markup |
//! | telegram | parse mode | text | `chat_id` as text, which takes `@channel`, too; Apprise sends a number |
//! | ntfy | login, topic, title | message | priority and tags, which Apprise sends as headers; a click |
//! | gotify | login, title, priority | message | |
//! | pushover | token, user, title, priority | message | Apprise logs in by a header, too; the documentation asks for none |
//! | pagerduty | routing key, action, dedup key, severity, link | summary, source, client | as pushover |
//! | opsgenie | login, message, alias, tags | description, source, priority, details | closing: Apprise names the alert by its id, which it keeps on disk; we by our alias |
//! | twilio | login, To, From | Body | |
//! | apprise | title, type | body | one `tag` as text, which is as good as a list of one |
//!
//! Not held against anything: `webhook` (our own document), `matrix` and `email` (real servers in the other files).
//! Apprise's own API server is a Django project that is not on PyPI; its client is held against ours here, and its answers
//! are those of its documentation.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::{Value, json};
use upkept::model::Setting;
use upkept::notify::Event;

use super::echo::{Echo, Got};
use super::sending::{channel, list, message, send, text};

/// What both must have: where in the body, and whether the values must be the same or only of one type.
#[derive(Clone, Copy)]
enum Both {
    /// The same value.
    Same(&'static str),
    /// A value of the same type.
    Alike(&'static str),
}

use Both::{Alike, Same};

/// Kind, settings other than `url`, the path of `url`, and what both must have.
type Case = (&'static str, Vec<(&'static str, Setting)>, &'static str, &'static [Both]);

fn cases() -> Vec<Case> {
    let of = |value: &str| text(value);
    let account = format!("AC{}", "a".repeat(32));
    let to = list(&["+15005550001"]);
    vec![
        ("slack", vec![], "/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", &[Alike("/attachments/0/color")]),
        (
            "discord",
            vec![],
            "/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js",
            &[Same("/embeds/0/title"), Alike("/embeds/0/description"), Alike("/embeds/0/color")],
        ),
        ("mattermost", vec![], "/hooks/3ccdd113474722377935511fc85d3dd4", &[]),
        ("rocketchat", vec![], "/hooks/A1BRTD4JDxxxxxxxxxxx/TIiajkdnlazkcOXrIdevi7FQxxxxxxxxxxx", &[]),
        ("googlechat", vec![], "/v1/spaces/space/messages?token=token123&key=key123", &[Alike("/text")]),
        ("teams", vec![], TEAMS, &CARD),
        (
            "telegram",
            vec![("token", of("123456789:abcdefg_hijklmnop")), ("chat", of("12315544"))],
            "",
            &[Same("/parse_mode"), Alike("/text")],
        ),
        (
            "ntfy",
            vec![("topic", of("ops")), ("token", of("tk_token"))],
            "",
            &[Same("/topic"), Same("/title"), Alike("/message")],
        ),
        ("gotify", vec![("token", of("A1token"))], "", &[Same("/title"), Same("/priority"), Alike("/message")]),
        (
            "pushover",
            vec![("user", of(&"u".repeat(30))), ("token", of(&"a".repeat(30)))],
            "",
            &[Same("/token"), Same("/user"), Same("/title"), Same("/priority"), Alike("/message")],
        ),
        ("pagerduty", vec![("key", of(&"R".repeat(32)))], "", &ALERT),
        (
            "opsgenie",
            vec![("key", of("273b322d-1111-2222-3333-444444444444"))],
            "",
            &[
                Same("/message"),
                Same("/alias"),
                Same("/tags"),
                Alike("/description"),
                Alike("/source"),
                Alike("/priority"),
                Alike("/details"),
            ],
        ),
        (
            "twilio",
            vec![("account", of(&account)), ("token", of(&"b".repeat(32))), ("from", of("+15005550006")), ("to", to)],
            "",
            &[Same("/To"), Same("/From"), Alike("/Body")],
        ),
        (
            "apprise",
            vec![("key", of("on-call-key-0123456789")), ("tag", of("ops"))],
            "",
            &[Same("/title"), Same("/type"), Alike("/body")],
        ),
    ]
}

const TEAMS: &str = "/workflows/643e69f83c8944438d68119179a10a64/triggers/manual/paths/invoke?api-version=2016-06-01\
                     &sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=KODuebWbDGYFr0z0euxxxxxxxxxxxxxxxxxxxx";

const CARD: [Both; 5] = [
    Same("/type"),
    Same("/attachments/0/contentType"),
    Same("/attachments/0/content/type"),
    Same("/attachments/0/content/version"),
    Alike("/attachments/0/content/body"),
];

const ALERT: [Both; 8] = [
    Same("/routing_key"),
    Same("/event_action"),
    Same("/dedup_key"),
    Same("/payload/severity"),
    Same("/links/0/href"),
    Alike("/payload/summary"),
    Alike("/payload/source"),
    Alike("/client"),
];

/// What Apprise sends, by kind.
fn of_apprise() -> BTreeMap<String, Got> {
    let echo = Echo::open();
    let mut command = Command::new(super::program("python3"));
    command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/system/sinks/reference.py")).arg(&echo.url);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    echo.requests().into_iter().map(|got| (got.headers["x-kind"].clone(), got)).collect()
}

/// What we send.
async fn of_ours(case: &Case) -> Got {
    let echo = Echo::open();
    let (kind, mut settings, path, _) = case.clone();
    settings.push(("url", text(&format!("{}{path}", echo.url))));
    let _ = send(&channel(kind, &settings), &[message(Event::Opened)]).await;
    echo.requests().remove(0)
}

/// A body of JSON, or a form as if it were.
fn body(got: &Got) -> Value {
    if content(got) == "application/json" { got.json() } else { json!(got.form()) }
}

/// The content type without its parameters.
fn content(got: &Got) -> &str {
    got.headers["content-type"].split(';').next().unwrap()
}

/// How a request logs in, where the service wants that outside of the body.
fn login<'a>(kind: &str, got: &'a Got) -> Option<&'a str> {
    match kind {
        "gotify" => got.headers.get("x-gotify-key").map(String::as_str),
        // The body holds the key, and that is what the documentation asks for.
        "pushover" | "pagerduty" => None,
        _ => got.headers.get("authorization").map(String::as_str),
    }
}

/// What is not as it should be.
fn differences(kind: &str, both: &[Both], ours: &Got, theirs: &Got) -> Vec<String> {
    let mut faults = Vec::new();
    let mut hold = |what: &str, ours: Value, theirs: Value| {
        if ours != theirs {
            faults.push(format!("{what}: ours {ours}, Apprise's {theirs}"));
        }
    };
    let line = |got: &Got| json!(got.line().trim_end_matches("?wait=true"));
    hold("request", line(ours), line(theirs));
    hold("login", json!(login(kind, ours)), json!(login(kind, theirs)));
    hold("content", json!(content(ours)), json!(content(theirs)));
    let (our_body, their_body) = (body(ours), body(theirs));
    for key in both {
        let (Same(at) | Alike(at)) = key;
        let (Some(our), Some(their)) = (our_body.pointer(at), their_body.pointer(at)) else {
            faults.push(format!("{at}: ours {:?}, Apprise's {:?}", our_body.pointer(at), their_body.pointer(at)));
            continue;
        };
        let alike = std::mem::discriminant(our) == std::mem::discriminant(their);
        if !alike || matches!(key, Same(_)) && our != their {
            faults.push(format!("{at}: ours {our}, Apprise's {their}"));
        }
    }
    faults
}

#[tokio::test]
#[allow(clippy::print_stdout, reason = "the table of what was compared")]
async fn services_get_from_us_what_they_get_from_apprise() {
    let theirs = of_apprise();
    let mut faults = Vec::new();
    println!("| kind | request | content | keys held against Apprise's |\n|---|---|---|---|");
    for case in cases() {
        let (kind, _, _, both) = &case;
        let ours = of_ours(&case).await;
        let theirs = theirs.get(*kind).unwrap_or_else(|| panic!("Apprise sent nothing to {kind}"));
        faults.extend(differences(kind, both, &ours, theirs).into_iter().map(|fault| format!("{kind}: {fault}")));
        let keys: Vec<&str> = both.iter().map(|(Same(at) | Alike(at))| *at).collect();
        let path = ours.path.split('?').next().unwrap();
        println!("| {kind} | {} {path} | {} | {} |", ours.method, content(&ours), keys.join(" "));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
