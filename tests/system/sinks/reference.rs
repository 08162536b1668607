//! Our requests, held against those of Apprise, which knows the same services: method, path, how it logs in, the content
//! type, and the keys that each service needs, with the types of their values. Not the wording, and nothing beyond.
//!
//! | kind | what differs on purpose, or can't be compared |
//! |---|---|

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
    let (user, token) = ("u".repeat(30), "a".repeat(30));
    let (account, secret) = (format!("AC{}", "a".repeat(32)), "b".repeat(32));
    let teams = "/workflows/643e69f83c8944438d68119179a10a64/triggers/manual/paths/invoke?api-version=2016-06-01\
                 &sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=KODuebWbDGYFr0z0euxxxxxxxxxxxxxxxxxxxx";
    vec![
        ("slack", vec![], "/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ", &[Alike("/attachments/0/color")]),
        ("discord", vec![], "/api/webhooks/4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js", &[Alike("/embeds/0/title")]),
        ("mattermost", vec![], "/hooks/3ccdd113474722377935511fc85d3dd4", &[]),
        ("rocketchat", vec![], "/hooks/A1BRTD4JDxxxxxxxxxxx/TIiajkdnlazkcOXrIdevi7FQxxxxxxxxxxx", &[]),
        ("googlechat", vec![], "/v1/spaces/space/messages?token=token123&key=key123", &[]),
        ("teams", vec![], teams, &[]),
        ("telegram", vec![("token", of("123456789:abcdefg_hijklmnop")), ("chat", of("12315544"))], "", &[]),
        ("ntfy", vec![("topic", of("ops")), ("token", of("tk_token"))], "", &[]),
        ("gotify", vec![("token", of("A1token"))], "", &[]),
        ("pushover", vec![("user", of(&user)), ("token", of(&token))], "", &[]),
        ("pagerduty", vec![("key", of(&"R".repeat(32)))], "", &[]),
        ("opsgenie", vec![("key", of("273b322d-1111-2222-3333-444444444444"))], "", &[]),
        (
            "twilio",
            vec![
                ("account", of(&account)),
                ("token", of(&secret)),
                ("from", of("+15005550006")),
                ("to", list(&["+15005550001"])),
            ],
            "",
            &[],
        ),
        ("apprise", vec![("key", of("on-call-key-0123456789")), ("tag", of("ops"))], "", &[]),
    ]
}

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

#[tokio::test]
async fn show() {
    let theirs = of_apprise();
    for case in cases() {
        let ours = of_ours(&case).await;
        let theirs = &theirs[case.0];
        for got in [theirs, &ours] {
            println!("{} {} {:?} {:?} {:?}\n   {}", case.0, got.line(), got.headers.get("content-type"), got.headers.get("authorization"), got.headers.get("x-gotify-key"), got.body);
        }
    }
}
