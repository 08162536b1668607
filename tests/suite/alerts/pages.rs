//! What each channel sends, whole.

use serde_json::json;
use upkept::model::{Setting, Severity};
use upkept::notify::{Event, NotifyError};

use super::echo::{Echo, Got};
use super::{channel, list, message, send, text};

/// Sends one message, and gives what the server got of it.
async fn sent(kind: &str, settings: &[(&'static str, Setting)], event: Event) -> Vec<Got> {
    let echo = Echo::open();
    let mut settings = settings.to_vec();
    settings.push(("url", text(&echo.url)));
    let outcomes = send(&channel(kind, &settings), &[message(event)]).await;
    assert_eq!(outcomes, [Ok(())], "{kind}");
    echo.requests()
}

fn lines(got: &[Got]) -> Vec<String> {
    got.iter().map(Got::line).collect()
}

#[tokio::test]
async fn ntfy_gets_json_that_names_the_topic() {
    let settings = [("topic", text("ops")), ("token", text("tk_1"))];
    let got = sent("ntfy", &settings, Event::Opened).await;
    assert_eq!(lines(&got), ["POST /"]);
    assert_eq!(got[0].headers["authorization"], "Bearer tk_1");
    let expected = json!({
        "topic": "ops",
        "title": "🛑 IP .104 is down",
        "message": "Connection refused.\n“Grüße” & <b>",
        "priority": 5,
        "tags": ["down"],
        "click": "https://status.example/incidents/1",
    });
    assert_eq!(got[0].json(), expected);
    assert_eq!(sent("ntfy", &settings, Event::Reminder(1)).await[0].json()["priority"], 4);
    assert_eq!(sent("ntfy", &settings, Event::Resolved).await[0].json()["priority"], 3);
    let open = sent("ntfy", &[("topic", text("ops"))], Event::Opened).await;
    assert_eq!(open[0].headers.get("authorization"), None);
}

#[tokio::test]
async fn gotify_gets_its_token_in_a_header() {
    let got = sent("gotify", &[("token", text("A1"))], Event::Opened).await;
    assert_eq!(lines(&got), ["POST /message"]);
    assert_eq!(got[0].headers["x-gotify-key"], "A1");
    let expected = json!({
        "title": "🛑 IP .104 is down",
        "message": "Connection refused.\n“Grüße” & <b>",
        "priority": 8,
        "extras": { "client::notification": { "click": { "url": "https://status.example/incidents/1" } } },
    });
    assert_eq!(got[0].json(), expected);
}

#[tokio::test]
async fn pushover_gets_a_form_within_its_limits() {
    let echo = Echo::open();
    let settings = [("url", text(&echo.url)), ("token", text("a")), ("user", text("u"))];
    let mut long = message(Event::Opened);
    (long.title, long.text) = ("ä".repeat(300), "ü".repeat(2000));
    long.link = Some(format!("https://status.example/{}", "x".repeat(600)));
    let outcomes = send(&channel("pushover", &settings), &[message(Event::Opened), long]).await;
    assert_eq!(outcomes, [Ok(()), Ok(())]);
    let got = echo.requests();
    assert_eq!(got[0].line(), "POST /1/messages.json");
    assert_eq!(got[0].headers["content-type"], "application/x-www-form-urlencoded");
    let expected = [
        ("message", "Connection refused.\n“Grüße” & <b>"),
        ("priority", "1"),
        ("timestamp", "1795351203"),
        ("title", "🛑 IP .104 is down"),
        ("token", "a"),
        ("url", "https://status.example/incidents/1"),
        ("user", "u"),
    ];
    assert_eq!(got[0].form(), expected.map(|(key, value)| (key.to_owned(), value.to_owned())).into());
    let form = got[1].form();
    assert_eq!((form["title"].chars().count(), form["message"].chars().count()), (250, 1024));
    assert!(!form.contains_key("url"), "half an address leads nowhere");
}

#[tokio::test]
async fn pagerduty_triggers_and_resolves_one_alert() {
    let settings = [("key", text("R0"))];
    let got = sent("pagerduty", &settings, Event::Opened).await;
    assert_eq!(lines(&got), ["POST /v2/enqueue"]);
    let trigger = json!({
        "routing_key": "R0",
        "event_action": "trigger",
        "dedup_key": "20261122-124003-ip-104",
        "client": "Status of Acme",
        "client_url": "https://status.example/incidents/1",
        "payload": {
            "summary": "🛑 IP .104 is down",
            "source": "IP .104, Shop",
            "severity": "critical",
            "timestamp": "2026-11-22T12:40:03+00:00",
            "custom_details": {
                "text": "Connection refused.\n“Grüße” & <b>",
                "sites": ["IP .104", "Shop"],
                "key": "20261122-124003-ip-104-opened",
            },
        },
        "links": [{ "href": "https://status.example/incidents/1", "text": "Status of Acme" }],
    });
    assert_eq!(got[0].json(), trigger);
    let resolve = json!({
        "routing_key": "R0", "event_action": "resolve", "dedup_key": "20261122-124003-ip-104",
    });
    let resolved = sent("pagerduty", &settings, Event::Resolved).await;
    assert_eq!((resolved.len(), resolved[0].json()), (1, resolve.clone()));
    let test = sent("pagerduty", &settings, Event::Test).await;
    assert_eq!((test.len(), &test[0].json()["payload"]["severity"]), (2, &json!("info")));
    assert_eq!(test[1].json(), resolve, "a test leaves nothing open");
}

#[tokio::test]
async fn pagerduty_is_told_a_degraded_site_as_a_warning() {
    let echo = Echo::open();
    let mut degraded = message(Event::Opened);
    degraded.severity = Severity::Degraded;
    degraded.link = None;
    let settings = [("key", text("R0")), ("url", text(&echo.url))];
    assert_eq!(send(&channel("pagerduty", &settings), &[degraded]).await, [Ok(())]);
    let document = echo.requests()[0].json();
    assert_eq!((&document["payload"]["severity"], &document["links"]), (&json!("warning"), &json!([])));
    assert_eq!(document.get("client_url"), None);
}

#[tokio::test]
async fn opsgenie_knows_the_alert_by_its_alias() {
    let settings = [("key", text("G-1"))];
    let got = sent("opsgenie", &settings, Event::Opened).await;
    assert_eq!(lines(&got), ["POST /v2/alerts"]);
    assert_eq!(got[0].headers["authorization"], "GenieKey G-1");
    let expected = json!({
        "message": "🛑 IP .104 is down",
        "alias": "20261122-124003-ip-104",
        "description": "Connection refused.\n“Grüße” & <b>\nhttps://status.example/incidents/1",
        "priority": "P1",
        "source": "Status of Acme",
        "tags": ["down"],
        "details": {
            "sites": "IP .104, Shop",
            "since": "2026-11-22T12:40:03+00:00",
            "link": "https://status.example/incidents/1",
        },
    });
    assert_eq!(got[0].json(), expected);
    let of = |action: &str| format!("/v2/alerts/20261122-124003-ip-104/{action}?identifierType=alias");
    let reminder = sent("opsgenie", &settings, Event::Reminder(1)).await;
    assert_eq!(lines(&reminder), [format!("POST {}", of("notes"))]);
    assert_eq!(reminder[0].json()["source"], "Status of Acme");
    let worse = sent("opsgenie", &settings, Event::Worsened).await;
    let steps = ["POST /v2/alerts".to_owned(), format!("PUT {}", of("priority")), format!("POST {}", of("notes"))];
    assert_eq!(lines(&worse), steps);
    assert_eq!(worse[1].json(), json!({ "priority": "P1" }));
    let closed = sent("opsgenie", &settings, Event::Resolved).await;
    assert_eq!(lines(&closed), [format!("POST {}", of("close"))]);
    assert!(closed[0].json()["note"].as_str().unwrap().starts_with("✅ IP .104 is up again after 2 hours\n"));
    assert_eq!(lines(&sent("opsgenie", &settings, Event::Test).await).len(), 2, "a test leaves nothing open");
}

#[tokio::test]
async fn twilio_sends_a_form_to_each_number() {
    let settings = |from: &str| {
        [("account", text("AC1")), ("token", text("t")), ("from", text(from)), ("to", list(&["+1", "+2"]))]
    };
    let got = sent("twilio", &settings("+15005550006"), Event::Opened).await;
    assert_eq!(lines(&got), ["POST /2010-04-01/Accounts/AC1/Messages.json"; 2]);
    assert_eq!(got[0].headers["authorization"], "Basic QUMxOnQ=");
    let (first, second) = (got[0].form(), got[1].form());
    assert_eq!((first["To"].as_str(), second["To"].as_str(), first["From"].as_str()), ("+1", "+2", "+15005550006"));
    let body = "🛑 IP .104 is down\nConnection refused.\n“Grüße” & <b>\nhttps://status.example/incidents/1";
    assert_eq!(first["Body"], body);
    let service = sent("twilio", &settings("MG0"), Event::Opened).await[0].form();
    assert_eq!((service["MessagingServiceSid"].as_str(), service.contains_key("From")), ("MG0", false));
}

#[tokio::test]
async fn an_sms_has_320_units_at_most_and_a_whole_link() {
    let echo = Echo::open();
    let settings = [("account", text("AC1")), ("token", text("t")), ("from", text("+1")), ("to", list(&["+2"]))];
    let mut long = message(Event::Opened);
    long.text = "🛑".repeat(999);
    let channel = channel("twilio", &[&settings[..], &[("url", text(&echo.url))]].concat());
    assert_eq!(send(&channel, &[long]).await, [Ok(())]);
    let body = echo.requests()[0].form()["Body"].clone();
    assert_eq!(body.encode_utf16().count(), 319, "an emoji counts twice");
    assert!(body.ends_with("…\nhttps://status.example/incidents/1"), "{body}");
}

#[tokio::test]
async fn apprise_gets_one_request_a_url_or_one_for_a_key() {
    let got = sent("apprise", &[("urls", list(&["json://a", "json://b"]))], Event::Opened).await;
    assert_eq!(lines(&got), ["POST /notify"; 2]);
    let expected = json!({
        "title": "🛑 IP .104 is down",
        "body": "Connection refused.\n“Grüße” & <b>\nhttps://status.example/incidents/1",
        "type": "failure",
        "format": "text",
        "urls": "json://a",
    });
    assert_eq!((got[0].json(), &got[1].json()["urls"]), (expected, &json!("json://b")));
    let got = sent("apprise", &[("key", text("on/call")), ("tag", text("ops"))], Event::Resolved).await;
    assert_eq!(lines(&got), ["POST /notify/on%2Fcall"]);
    assert_eq!((&got[0].json()["type"], &got[0].json()["tag"]), (&json!("success"), &json!("ops")));
    assert_eq!(got[0].json().get("urls"), None);
}

#[tokio::test]
async fn a_server_below_a_path_is_found() {
    for (kind, settings, path) in [
        ("gotify", vec![("token", text("A1"))], "/push/message"),
        ("apprise", vec![("key", text("k"))], "/push/notify/k"),
        ("opsgenie", vec![("key", text("k"))], "/push/v2/alerts"),
    ] {
        for end in ["", "/"] {
            let echo = Echo::open();
            let url = ("url", text(&format!("{}/push{end}", echo.url)));
            let outcomes =
                send(&channel(kind, &[settings.clone(), vec![url]].concat()), &[message(Event::Opened)]).await;
            assert_eq!((outcomes, echo.requests()[0].path.as_str()), (vec![Ok(())], path), "{kind}");
        }
    }
}

/// Every kind that speaks HTTP, with one recipient and `SECRET` wherever a secret goes.
fn every_kind(url: &str) -> Vec<(&'static str, Vec<(&'static str, Setting)>)> {
    let secret = |key| (key, text("SECRET"));
    let url = || ("url", text(url));
    vec![
        ("ntfy", vec![url(), secret("topic"), secret("token")]),
        ("gotify", vec![url(), secret("token")]),
        ("pushover", vec![url(), secret("token"), secret("user")]),
        ("pagerduty", vec![url(), secret("key")]),
        ("opsgenie", vec![url(), secret("key")]),
        ("twilio", vec![url(), secret("account"), secret("token"), secret("from"), ("to", list(&["SECRET"]))]),
        ("apprise", vec![url(), ("urls", list(&["json://SECRET"]))]),
        ("apprise", vec![url(), secret("key")]),
    ]
}

#[tokio::test]
async fn a_refusal_stays_and_trouble_passes() {
    for status in [400, 401, 403, 404, 413, 429, 500, 503] {
        let count = every_kind("").len();
        for position in 0..count {
            let echo = Echo::open().answer(&[(status, "7", "no  such\nthing")]);
            let (kind, settings) = every_kind(&echo.url).remove(position);
            let outcome = send(&channel(kind, &settings), &[message(Event::Opened)]).await.remove(0).unwrap_err();
            match &outcome {
                NotifyError::Busy { retry_after, .. } => {
                    assert!(status == 429 || status >= 500, "{kind} {status}");
                    assert_eq!(retry_after.map(|wait| wait.as_secs()), Some(7), "{kind} {status}");
                }
                NotifyError::Refused(_) => assert!(status < 500 && status != 429, "{kind} {status}"),
            }
            let words = outcome.to_string();
            assert!(words.starts_with(&format!("HTTP {status}")) && words.ends_with(": no such thing"), "{words}");
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_without_its_address() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (kind, settings) in every_kind(&format!("http://{closed}/SECRET")) {
        let outcome = send(&channel(kind, &settings), &[message(Event::Opened)]).await.remove(0).unwrap_err();
        assert!(matches!(outcome, NotifyError::Busy { .. }), "{kind}: {outcome:?}");
        assert!(!format!("{outcome} {outcome:?}").to_lowercase().contains("secret"), "{kind}: {outcome:?}");
    }
}

#[tokio::test]
async fn apprise_says_when_there_is_nobody_and_when_a_service_failed() {
    let echo = Echo::open().answer(&[(204, "", ""), (424, "", "{\"error\":\"not all sent\"}")]);
    let settings = [("url", text(&echo.url)), ("key", text("k"))];
    let outcomes = send(&channel("apprise", &settings), &[message(Event::Opened), message(Event::Opened)]).await;
    let nobody = NotifyError::Refused("the server knows nobody to notify (HTTP 204)".to_owned());
    assert_eq!(outcomes[0], Err(nobody));
    assert!(matches!(&outcomes[1], Err(NotifyError::Busy { message, .. }) if message.contains("not all sent")));
}
