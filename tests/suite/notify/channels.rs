//! The request that each channel makes, whole.

use reqwest::Client;
use serde_json::{Value, json};
use upkept::model::{Channel, Masked, Setting};
use upkept::notify::{self, Event, Message, NotifyError, connect};

use super::{channel, message, run, text};
use crate::alerts::echo::{Echo, Got};

fn http() -> Client {
    notify::client("Upkept/test").unwrap()
}

fn send(channel: &Channel, message: &Message) -> Result<(), NotifyError> {
    let connected = connect(channel, &http()).unwrap();
    run(connected.send(message))
}

/// What a channel of that kind, with the server's address as `url`, sends.
fn sent(kind: &str, path: &str, more: &[(&'static str, Setting)], message: &Message) -> Got {
    let echo = Echo::open();
    let mut settings = vec![("url", text(&format!("{}{path}", echo.url)))];
    settings.extend(more.iter().cloned());
    send(&channel(kind, &settings), message).unwrap();
    let mut requests = echo.requests();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

const WEBHOOKS: [&str; 6] = ["slack", "discord", "teams", "mattermost", "rocketchat", "googlechat"];

#[test]
fn slack() {
    let got = sent("slack", "/services/T/B/secret", &[], &message());
    assert_eq!(got.line(), "POST /services/T/B/secret");
    assert_eq!(got.headers["content-type"], "application/json");
    let section = |text: &str| json!({"type": "mrkdwn", "text": text, "verbatim": true});
    let words = "Cause: &lt;b&gt;&amp;&lt;/b&gt; @all &lt;!channel&gt;\nSince: noon";
    let link = "<https://status.example/incidents/1/?a=1&amp;b=\"%7C%3E|Details> · Status of &lt;Acme&gt;";
    assert_eq!(
        got.json(),
        json!({
            "text": "*🛑 IP .104 is down*",
            "attachments": [{"color": "#d73a49", "blocks": [
                {"type": "section", "text": section(words)},
                {"type": "context", "elements": [section(link)]},
            ]}],
            "unfurl_links": false,
            "unfurl_media": false,
        })
    );
}

#[test]
fn discord() {
    let got = sent("discord", "/api/webhooks/1/secret", &[], &message());
    assert_eq!(got.line(), "POST /api/webhooks/1/secret?wait=true");
    assert_eq!(
        got.json(),
        json!({
            "embeds": [{
                "title": "🛑 IP .104 is down",
                "description": "Cause: <b>&</b> @all <!channel>\nSince: noon",
                "color": 0xd73a49,
                "timestamp": "2026-11-22T12:40:03Z",
                "footer": {"text": "Status of <Acme>"},
                "url": "https://status.example/incidents/1/?a=1&b=\"|>",
            }],
            "allowed_mentions": {"parse": []},
        })
    );
}

#[test]
fn teams() {
    let got = sent("teams", "/workflows/x/invoke?sig=secret", &[], &message());
    assert_eq!(got.line(), "POST /workflows/x/invoke?sig=secret");
    let line = |run: Value| json!({"type": "RichTextBlock", "spacing": "small", "inlines": [run]});
    let words = |text: &str| line(json!({"type": "TextRun", "text": text}));
    assert_eq!(
        got.json(),
        json!({"type": "message", "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "contentUrl": null,
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "body": [
                    line(json!({"type": "TextRun", "text": "🛑 IP .104 is down", "weight": "bolder",
                        "size": "medium", "color": "attention"})),
                    words("Cause: <b>&</b> @all <!channel>"),
                    words("Since: noon"),
                    line(json!({"type": "TextRun", "text": "Status of <Acme>", "isSubtle": true, "size": "small"})),
                ],
                "actions": [{"type": "Action.OpenUrl", "title": "Details",
                    "url": "https://status.example/incidents/1/?a=1&b=\"|>"}],
                "msteams": {"width": "Full"},
            },
        }]})
    );
}

#[test]
fn telegram() {
    let settings = [("token", text("12:se/cret")), ("chat", text("@crew")), ("thread", Setting::Number(7))];
    let got = sent("telegram", "/proxy/", &settings, &message());
    assert_eq!(got.line(), "POST /proxy/bot12:se%2Fcret/sendMessage");
    assert_eq!(
        got.json(),
        json!({
            "chat_id": "@crew",
            "text": "<b>🛑 IP .104 is down</b>\nCause: &lt;b&gt;&amp;&lt;/b&gt; @all &lt;!channel&gt;\nSince: noon\n\
                <a href=\"https://status.example/incidents/1/?a=1&amp;b=&quot;|&gt;\">Status of &lt;Acme&gt;</a>",
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": true},
            "message_thread_id": 7,
        })
    );
}

#[test]
fn matrix() {
    let settings = [("token", text("secret")), ("room", text("!a/b:example.org"))];
    let got = sent("matrix", "", &settings, &message());
    assert_eq!(
        got.line(),
        "PUT /_matrix/client/v3/rooms/!a%2Fb:example.org/send/m.room.message/20261122-124003-ip-104-opened-down",
        "sent again, it has the same transaction id"
    );
    assert_eq!(got.headers["authorization"], "Bearer secret");
    assert_eq!(
        got.json(),
        json!({
            "msgtype": "m.text",
            "body": "🛑 IP .104 is down\nCause: <b>&</b> @all <!channel>\nSince: noon\n\
                Status of <Acme>: https://status.example/incidents/1/?a=1&b=\"|>",
            "format": "org.matrix.custom.html",
            "formatted_body": "<strong>🛑 IP .104 is down</strong><br>\
                Cause: &lt;b&gt;&amp;&lt;/b&gt; @all &lt;!channel&gt;<br>Since: noon<br>\
                <a href=\"https://status.example/incidents/1/?a=1&amp;b=&quot;|&gt;\">Status of &lt;Acme&gt;</a>",
            "m.mentions": {},
        })
    );
}

#[test]
fn mattermost_and_rocketchat() {
    for kind in ["mattermost", "rocketchat"] {
        let got = sent(kind, "/hooks/secret", &[("channel", text("ops"))], &message());
        assert_eq!(got.line(), "POST /hooks/secret");
        assert_eq!(
            got.json(),
            json!({
                "channel": "ops",
                "attachments": [{
                    "fallback": "🛑 IP .104 is down",
                    "color": "#d73a49",
                    "title": "🛑 IP .104 is down",
                    "title_link": "https://status.example/incidents/1/?a=1&b=\"|>",
                    "text": "Cause: <b>&</b> @\u{200b}all <!channel>\nSince: noon",
                    "footer": "Status of <Acme>",
                }],
            })
        );
        assert_eq!(sent(kind, "/", &[], &message()).json().get("channel"), None, "the webhook knows its own");
    }
}

#[test]
fn googlechat() {
    let got = sent("googlechat", "/v1/spaces/A/messages?key=k&token=secret", &[], &message());
    assert_eq!(got.line(), "POST /v1/spaces/A/messages?key=k&token=secret");
    assert_eq!(
        got.json(),
        json!({"text": "*🛑 IP .104 is down*\nCause: <\u{200b}b>&<\u{200b}/b> @all <\u{200b}!channel>\nSince: noon\n\
            <https://status.example/incidents/1/?a=1&b=\"%7C%3E|Status of <\u{200b}Acme>>"})
    );
}

#[test]
fn a_webhook_gets_a_signed_document() {
    let headers = Setting::Pairs(vec![("X-Team".to_owned(), Masked::plain("crew"))]);
    let settings = [("secret", text("It's a secret")), ("method", text("PUT")), ("headers", headers)];
    let plain = Message { text: "Down.".to_owned(), markdown: "Down.".to_owned(), link: None, ..message() };
    let got = sent("webhook", "/in", &settings, &plain);
    assert_eq!(got.line(), "PUT /in");
    assert_eq!(got.headers["content-type"], "application/json");
    assert_eq!(got.headers["x-team"], "crew");
    assert_eq!(got.headers["x-upkept-delivery"], "20261122-124003-ip-104-opened-down");
    assert_eq!(
        got.json(),
        json!({
            "version": 1, "event": "opened", "reminder": null, "key": "20261122-124003-ip-104-opened-down",
            "incident": "20261122-124003-ip-104", "severity": "down", "title": "🛑 IP .104 is down", "text": "Down.",
            "markdown": "Down.", "sites": ["IP .104", "Shop"], "link": null, "page": "Status of <Acme>",
            "at": "2026-11-22T12:40:03Z",
        })
    );
    let reminder = sent("webhook", "/in", &[], &Message { event: Event::Reminder(3), ..message() });
    assert_eq!(reminder.json()["reminder"], 3);
    assert_eq!(reminder.headers.get("x-upkept-signature"), None, "no secret, no signature");
}

/// The example of GitHub's documentation of its signatures, which has another prefix of the header's name only.
#[test]
fn the_signature_is_that_of_the_known_example() {
    let settings = [("secret", text("It's a Secret to Everybody")), ("body", text("Hello, World!"))];
    let got = sent("webhook", "/", &settings, &message());
    assert_eq!(got.body, "Hello, World!");
    assert_eq!(got.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(
        got.headers["x-upkept-signature"],
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    );
}

#[test]
fn a_webhook_has_its_own_body() {
    let body = text(r#"{"msg": {{ title | tojson }}, "key": {{ key | tojson }}}"#);
    let own_type = Setting::Pairs(vec![("content-type".to_owned(), Masked::plain("application/vnd.acme+json"))]);
    let got = sent("webhook", "/", &[("body", body.clone())], &message());
    assert_eq!(got.json(), json!({"msg": "🛑 IP .104 is down", "key": "20261122-124003-ip-104-opened-down"}));
    assert_eq!(got.headers["content-type"], "application/json");
    let got = sent("webhook", "/", &[("body", body), ("headers", own_type)], &message());
    assert_eq!(got.headers["content-type"], "application/vnd.acme+json");
}

#[test]
fn long_texts_keep_to_the_limits() {
    let long = "<🛑&".repeat(5_000);
    let message = Message { title: long.clone(), text: long.clone(), page: long, ..message() };
    let units = |value: &Value| value.as_str().unwrap().encode_utf16().count();

    let slack = sent("slack", "/", &[], &message).json();
    assert!(units(&slack["attachments"][0]["blocks"][0]["text"]["text"]) <= 3000);
    assert!(units(&slack["text"]) <= 302);
    let embed = sent("discord", "/", &[], &message).json()["embeds"][0].clone();
    assert!(units(&embed["title"]) <= 256 && units(&embed["description"]) <= 4096);
    assert!(units(&embed["title"]) + units(&embed["description"]) + units(&embed["footer"]["text"]) <= 6000);
    assert!(sent("teams", "/", &[], &message).body.len() <= 28_000);
    let chat = [("token", text("t")), ("chat", text("1"))];
    let telegram = sent("telegram", "/", &chat, &message).json();
    let shown =
        regex_lite::Regex::new("<[^>]*>").unwrap().replace_all(telegram["text"].as_str().unwrap(), "").into_owned();
    let shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    assert!(shown.encode_utf16().count() <= 4096);
    let room = [("token", text("t")), ("room", text("!r:x"))];
    assert!(sent("matrix", "/", &room, &message).body.len() <= 60_000);
    assert!(units(&sent("mattermost", "/", &[], &message).json()["attachments"][0]["text"]) <= 7600);
    assert!(units(&sent("rocketchat", "/", &[], &message).json()["attachments"][0]["text"]) <= 5000);
    assert!(sent("googlechat", "/", &[], &message).body.len() <= 32_000);
}

#[test]
fn colours_tell_how_it_is() {
    let colour = |event, severity| {
        let got = sent("mattermost", "/", &[], &Message { event, severity, ..message() });
        got.json()["attachments"][0]["color"].as_str().unwrap().to_owned()
    };
    use upkept::model::Severity::{Degraded, Down};
    let colours = [
        colour(Event::Opened, Down),
        colour(Event::Reminder(1), Degraded),
        colour(Event::Resolved, Down),
        colour(Event::Test, Degraded),
    ];
    assert_eq!(colours, ["#d73a49", "#dbab09", "#2ea043", "#1f6feb"]);
}

#[test]
fn answers_say_whether_another_attempt_makes_sense() {
    for kind in WEBHOOKS.into_iter().chain(["webhook"]) {
        let outcome = |status, retry, body| {
            let echo = Echo::open().answer(&[(status, retry, body)]);
            send(&channel(kind, &[("url", text(&echo.url))]), &message())
        };
        let busy = |message: &str, seconds: Option<u64>| {
            let retry_after = seconds.map(std::time::Duration::from_secs);
            Err(NotifyError::Busy { message: message.to_owned(), retry_after })
        };
        assert_eq!(outcome(204, "", ""), Ok(()));
        assert_eq!(outcome(202, "", "accepted"), Ok(()));
        assert_eq!(outcome(503, "", "down"), busy("HTTP 503 Service Unavailable: down", None));
        assert_eq!(outcome(429, "7", ""), busy("HTTP 429 Too Many Requests", Some(7)));
        let said = r#"{"retry_after":2}"#;
        assert_eq!(outcome(429, "", said), busy(&format!("HTTP 429 Too Many Requests: {said}"), Some(2)));
        assert_eq!(
            outcome(404, "", "no such hook"),
            Err(NotifyError::Refused("HTTP 404 Not Found: no such hook".into()))
        );
        let ugly = "\u{1b}[2J\r\n gone\u{7} ";
        assert_eq!(outcome(410, "", ugly), Err(NotifyError::Refused("HTTP 410 Gone: [2J gone".into())));
        let moved = Err(NotifyError::Refused("HTTP 302 Found".into()));
        assert_eq!(outcome(302, "", ""), moved, "{kind}: a redirect loses the message");
    }
}

#[test]
fn nobody_there_is_busy_and_tells_no_address() {
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for kind in WEBHOOKS.into_iter().chain(["webhook"]) {
        let error =
            send(&channel(kind, &[("url", text(&format!("http://{gone}/s3cret-path")))]), &message()).unwrap_err();
        assert!(matches!(error, NotifyError::Busy { .. }), "{error:?}");
        assert!(!error.to_string().contains("s3cret") && !error.to_string().is_empty(), "{error}");
    }
}

#[test]
fn a_server_that_says_nothing_is_busy() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    let impatient = Client::builder().timeout(std::time::Duration::from_millis(100));
    let provider = rustls::crypto::ring::default_provider();
    let tls = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    let http = impatient.tls_backend_preconfigured(tls).build().unwrap();
    let connected = connect(&channel("slack", &[("url", text(&url))]), &http).unwrap();
    let late = NotifyError::Busy { message: "no answer in time".to_owned(), retry_after: None };
    assert_eq!(run(connected.send(&message())), Err(late));
}

#[test]
fn wrong_settings_are_said_without_their_values() {
    let refuse = |kind: &str, settings: &[(&'static str, Setting)]| {
        connect(&channel(kind, settings), &http()).err().expect("an error")
    };
    for kind in WEBHOOKS {
        assert_eq!(refuse(kind, &[("url", text("s3cret"))]), "`url` is no address: relative URL without a base");
        assert_eq!(refuse(kind, &[("url", text("ftp://s3cret"))]), "`url` must begin with `https://` or `http://`");
    }
    let url = ("url", text("https://a.example"));
    assert_eq!(
        refuse("webhook", &[url.clone(), ("method", text("GET"))]),
        "`method` is none of `POST`, `PUT`, `PATCH`"
    );
    let broken = Setting::Pairs(vec![("X-Key".to_owned(), Masked::plain("s3cret\n"))]);
    let error = refuse("webhook", &[url, ("headers", broken)]);
    assert!(error.contains("X-Key") && !error.contains("s3cret"), "{error}");
}
