//! Mail to a server with TLS from the first byte on, by STARTTLS, or without; with good and bad certificates.
//!
//! The authorities a program trusts are fixed when it starts, so each letter is sent by another process: this test program
//! again, with `SSL_CERT_FILE`.

use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;
use upkept::notify::Event;

use super::super::servers::{Authority, Running, free_port};
use super::sending::{channel, list, message, send, text};

const PASSWORD: &str = "säsame: \"open\"";

struct Server {
    _running: Running,
    dir: TempDir,
    port: u16,
}

impl Server {
    fn start(mode: &str, authority: &Authority, certificate: &str) -> Self {
        let (dir, port) = (TempDir::new().unwrap(), free_port());
        let mut command = Command::new(super::program("python3"));
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/system/sinks/mail_server.py"));
        command.args([mode, &port.to_string()]);
        command.args([authority.path(&format!("{certificate}.chain")), authority.path(&format!("{certificate}.key"))]);
        command.arg(dir.path()).env("PASSWORD", PASSWORD);
        Self { _running: Running::start(&mut command, port), dir, port }
    }

    fn letters(&self) -> Vec<Value> {
        let letters = (1..).map_while(|number| std::fs::read(self.dir.path().join(format!("{number}.json"))).ok());
        letters.map(|letter| serde_json::from_slice(&letter).unwrap()).collect()
    }

    fn log(&self) -> Vec<String> {
        let log = std::fs::read_to_string(self.dir.path().join("log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }
}

/// Sends the messages in a process that trusts this authority only; what came of them.
fn post(authority: &Authority, server: &str, password: &str, to: &str) -> String {
    let root = authority.path("root.pem");
    std::fs::write(&root, &authority.root).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["sinks::mail::sends_what_it_is_told", "--exact", "--ignored", "--nocapture"]);
    command.env("SSL_CERT_FILE", root).env_remove("SSL_CERT_DIR");
    command.env("SINK_SERVER", server).env("SINK_PASSWORD", password).env("SINK_TO", to);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let outcome = said.lines().find_map(|line| line.split_once("OUTCOME ")).map(|(_, outcome)| outcome.to_owned());
    outcome.unwrap_or_else(|| panic!("{said}\n{}", String::from_utf8_lossy(&output.stderr)))
}

#[tokio::test]
#[ignore = "the others start it, with what it is to send in the environment"]
#[allow(clippy::print_stdout, reason = "the others read it")]
async fn sends_what_it_is_told() {
    let set = |name| std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set"));
    let recipients = set("SINK_TO");
    let settings = [
        ("server", text(&set("SINK_SERVER"))),
        ("from", text("Störungen <status@acme.example>")),
        ("to", list(&recipients.split(' ').collect::<Vec<_>>())),
        ("user", text("me")),
        ("password", text(&set("SINK_PASSWORD"))),
    ];
    let messages = [message(Event::Opened), message(Event::Resolved)];
    println!("\nOUTCOME {:?}", send(&channel("email", &settings), &messages).await);
}

fn authority() -> Authority {
    let authority = Authority::new();
    authority.leaf("good", "localhost", 2090);
    authority.leaf("expired", "localhost", 2020);
    authority.leaf("wrong", "other.example", 2090);
    authority
}

#[test]
fn letters_arrive_once_encrypted_and_readable() {
    let authority = authority();
    for (mode, scheme) in [("tls", "smtps"), ("starttls", "smtp")] {
        let server = Server::start(mode, &authority, "good");
        let address = format!("{scheme}://localhost:{}", server.port);
        let outcome = post(&authority, &address, PASSWORD, "ops@acme.example nobody@acme.example zoe@acme.example");
        assert_eq!(outcome, "[Ok(()), Ok(())]", "{mode}");
        assert_eq!(server.log(), ["AUTH encrypted PLAIN", "MAIL encrypted"].repeat(2), "{mode}");
        let letters = server.letters();
        assert_eq!(letters.len(), 2, "{mode}: each once");
        let (first, second) = (&letters[0], &letters[1]);
        assert_eq!(first["defects"], serde_json::json!([]), "{mode}");
        let envelope = ["status@acme.example", "ops@acme.example", "zoe@acme.example"];
        assert_eq!(first["envelope"], serde_json::json!(envelope));
        let headers = &first["headers"];
        assert_eq!(headers["Subject"], "🛑 IP .104 is down");
        assert_eq!(headers["From"], "Störungen <status@acme.example>");
        assert_eq!(headers["Date"], "Sun, 22 Nov 2026 12:40:03 +0000");
        assert_eq!(second["headers"]["References"], headers["Message-ID"], "a thread");
        let plain = "Connection refused.\n“Grüße” & <b>\nhttps://status.example/incidents/1";
        assert_eq!(first["plain"].as_str().unwrap().replace('\r', "").trim_end(), plain);
        let html = first["html"].as_str().unwrap();
        assert!(html.contains("<strong>refused</strong>") && html.contains("“Grüße”"), "{html}");
        assert!(html.contains("href=\"https://status.example/incidents/1\"") && !html.contains("<script"), "{html}");
    }
}

#[test]
fn a_wrong_password_and_bad_certificates_are_clear_errors_and_nothing_is_sent() {
    let authority = authority();
    let cases = [
        ("good", "localhost", "wrong: SECRET", "535"),
        ("expired", "localhost", PASSWORD, "Expired"),
        ("wrong", "localhost", PASSWORD, "NotValidForName"),
        ("good", "127.0.0.1", PASSWORD, "NotValidForName"),
    ];
    for (mode, scheme) in [("tls", "smtps"), ("starttls", "smtp")] {
        for (certificate, host, password, words) in cases {
            let server = Server::start(mode, &authority, certificate);
            let begun = Instant::now();
            let address = format!("{scheme}://{host}:{}", server.port);
            let outcome = post(&authority, &address, password, "ops@acme.example");
            let case = format!("{mode} {certificate} {host}: {outcome}");
            // The names of rustls's errors, without the words between them.
            assert!(outcome.replace(' ', "").to_lowercase().contains(&words.to_lowercase()), "{case}");
            assert!(outcome.starts_with("[Err(Refused(") && !outcome.contains("SECRET"), "{case}");
            assert!(server.letters().is_empty() && !server.log().iter().any(|line| line.contains("clear")), "{case}");
            assert!(begun.elapsed() < Duration::from_secs(20), "{case}");
        }
    }
    let stranger = Authority::new();
    let server = Server::start("tls", &authority, "good");
    let outcome = post(&stranger, &format!("smtps://localhost:{}", server.port), PASSWORD, "ops@acme.example");
    assert!(outcome.starts_with("[Err(Refused(") && outcome.contains("invalid peer certificate"), "{outcome}");
}

#[test]
fn a_server_without_starttls_gets_neither_password_nor_letter() {
    let authority = authority();
    let server = Server::start("plain", &authority, "good");
    let outcome = post(&authority, &format!("smtp://localhost:{}", server.port), PASSWORD, "ops@acme.example");
    assert!(outcome.contains("the server offers no STARTTLS: nothing was sent"), "{outcome}");
    assert_eq!((server.letters().len(), server.log().len()), (0, 0));
}
