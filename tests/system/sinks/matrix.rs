//! Matrix: a Synapse of one's own, on SQLite and loopback.

use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;
use upkept::notify::{Event, NotifyError};

use super::super::servers::{Running, free_port};
use super::sending::{channel, message, send, text};

struct Synapse {
    _running: Running,
    _dir: TempDir,
    url: String,
    http: reqwest::Client,
}

fn must(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Synapse {
    fn start() -> Self {
        let (dir, port) = (TempDir::new().unwrap(), free_port());
        let homeserver = || {
            let mut command = Command::new(super::program("python3"));
            command.current_dir(dir.path()).args(["-m", "synapse.app.homeserver", "--config-path", "made.yaml"]);
            command
        };
        must(homeserver().args(["--server-name", "upkept.test", "--generate-config", "--report-stats=no"]));
        let made = std::fs::read_to_string(dir.path().join("made.yaml")).unwrap();
        let made = made.replace("port: 8008", &format!("port: {port}")).replace("    - ::1\n", "");
        let made = made.replace("trusted_key_servers:\n  - server_name: \"matrix.org\"", "trusted_key_servers: []");
        std::fs::write(dir.path().join("made.yaml"), made).unwrap();
        let running = Running::start(&mut homeserver(), port);
        let url = format!("http://127.0.0.1:{port}");
        must(
            Command::new(super::program("register_new_matrix_user"))
                .args(["--user", "upkept", "--password", "sesame", "--no-admin", "--config", "made.yaml", &url])
                .current_dir(dir.path()),
        );
        let _ = rustls::crypto::ring::default_provider().install_default();
        Self { _running: running, _dir: dir, url, http: reqwest::Client::builder().no_proxy().build().unwrap() }
    }

    async fn ask(&self, method: reqwest::Method, path: &str, token: &str, document: Value) -> Value {
        let request = self.http.request(method, format!("{}/_matrix/client/v3{path}", self.url));
        let request = if token.is_empty() { request } else { request.bearer_auth(token) };
        let answer = request.json(&document).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.text().await.unwrap());
        answer.json().await.unwrap()
    }

    /// The texts in a room, newest first.
    async fn said(&self, token: &str, room: &str) -> Vec<Value> {
        let path = format!("/rooms/{room}/messages?dir=b&limit=100");
        let answer = self.ask(reqwest::Method::GET, &path, token, json!({})).await;
        let events = answer["chunk"].as_array().unwrap().iter();
        events.filter(|event| event["type"] == "m.room.message").map(|event| event["content"].clone()).collect()
    }
}

#[tokio::test]
async fn what_is_sent_twice_is_said_once() {
    let synapse = Synapse::start();
    let login = json!({
        "type": "m.login.password",
        "identifier": { "type": "m.id.user", "user": "upkept" },
        "password": "sesame",
    });
    let login = synapse.ask(reqwest::Method::POST, "/login", "", login).await;
    let token = login["access_token"].as_str().unwrap();
    let room = synapse.ask(reqwest::Method::POST, "/createRoom", token, json!({ "name": "On call" })).await;
    let room = room["room_id"].as_str().unwrap();
    let to = |token: &str, room: &str| {
        channel("matrix", &[("url", text(&synapse.url)), ("token", text(token)), ("room", text(room))])
    };

    // Three attempts by two runs: each `send` connects anew.
    let opened = message(Event::Opened);
    assert_eq!(send(&to(token, room), &[opened.clone(), opened.clone()]).await, [Ok(()), Ok(())]);
    assert_eq!(send(&to(token, room), &[opened]).await, [Ok(())]);
    let said = synapse.said(token, room).await;
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0]["body"].as_str().unwrap().starts_with("🛑 IP .104 is down\n"), "{said:?}");
    let html = said[0]["formatted_body"].as_str().unwrap();
    assert!(html.contains("“Grüße” &amp; &lt;b&gt;"), "{html}");

    assert_eq!(send(&to(token, room), &[message(Event::Resolved)]).await, [Ok(())]);
    assert_eq!(synapse.said(token, room).await.len(), 2);

    for (token, room) in [("SECRET", room), (token, "!none:upkept.test")] {
        let outcome = send(&to(token, room), &[message(Event::Opened)]).await.remove(0).unwrap_err();
        assert!(matches!(&outcome, NotifyError::Refused(words) if words.starts_with("HTTP 40")), "{outcome}");
        assert!(!outcome.to_string().contains("SECRET"), "{outcome}");
    }
}
