//! Letters, as a mail server without TLS sees them. Servers with TLS are in `tests/system/sinks`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use upkept::model::{Channel, Setting};
use upkept::notify::{self, Event, NotifyError};

use super::{channel, list, message, send, text};

/// What the server says to a line that begins so, instead of what it usually says.
type Script = &'static [(&'static str, &'static str)];

/// A mail server for one connection after the other.
struct Post {
    server: String,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Post {
    fn open(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = format!("smtp://{}", listener.local_addr().unwrap());
        let lines = Arc::<Mutex<Vec<String>>>::default();
        let kept = Arc::clone(&lines);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                serve(&stream, script, &kept);
            }
        });
        Self { server, lines }
    }

    /// Everything that was said to it.
    fn heard(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }

    /// The commands among it, without what follows their first word.
    fn commands(&self) -> Vec<String> {
        let mut letter = false;
        let mut commands = Vec::new();
        for line in self.heard() {
            let word = line.split(' ').next().unwrap().to_owned();
            if !letter {
                commands.push(word.clone());
            }
            letter = if letter { line != "." } else { word == "DATA" };
        }
        commands
    }

    /// The letters, with `\n`, lines folded by encoding or length still folded.
    fn letters(&self) -> Vec<String> {
        let text = self.heard().join("\n");
        text.split("\nDATA\n").skip(1).map(|rest| rest.split("\n.\n").next().unwrap().to_owned()).collect()
    }

    fn channel(&self, further: &[(&'static str, Setting)]) -> Channel {
        let settings = [
            ("server", text(&self.server)),
            ("from", text("Störungen <status@acme.example>")),
            ("to", list(&["ops@acme.example", "Zoë <zoe@acme.example>"])),
            ("insecure", Setting::Flag(true)),
        ];
        channel("email", &[&settings[..], further].concat())
    }
}

fn serve(stream: &TcpStream, script: Script, kept: &Mutex<Vec<String>>) {
    let mut writer = stream;
    let mut say = |words: &str| writer.write_all(format!("{words}\r\n").as_bytes()).is_ok();
    say("220 mail.test ESMTP");
    let mut letter = false;
    for line in BufReader::new(stream).lines() {
        let Ok(line) = line else { return };
        kept.lock().unwrap().push(line.clone());
        if letter && line != "." {
            continue;
        }
        let scripted = script.iter().find(|(start, _)| line.starts_with(start)).map(|(_, words)| *words);
        let words = scripted.unwrap_or(match line.split(' ').next().unwrap() {
            "EHLO" => "250-mail.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
            "DATA" => "354 go on",
            "AUTH" => "235 hello",
            _ => "250 fine",
        });
        letter = words.starts_with("354");
        if words.is_empty() || !say(words) {
            return;
        }
    }
}

#[tokio::test]
async fn a_letter_has_what_mail_programs_look_for() {
    let post = Post::open(&[]);
    assert_eq!(send(&post.channel(&[]), &[message(Event::Opened)]).await, [Ok(())]);
    assert_eq!(post.commands(), ["EHLO", "MAIL", "RCPT", "RCPT", "DATA", "QUIT"]);
    let heard = post.heard();
    assert_eq!(heard[1], "MAIL FROM:<status@acme.example>");
    assert_eq!(heard[2..4], ["RCPT TO:<ops@acme.example>", "RCPT TO:<zoe@acme.example>"]);
    let letter = &post.letters()[0];
    assert!(letter.is_ascii(), "whatever the server can do");
    for header in [
        "From: =?utf-8?b?U3TDtnJ1bmdlbg==?= <status@acme.example>",
        "Subject: =?utf-8?b?8J+bkQ==?= IP .104 is down",
        "To: ops@acme.example, =?utf-8?b?Wm/Dqw==?= <zoe@acme.example>",
        "Date: Sun, 22 Nov 2026 12:40:03 +0000",
        "Message-ID: <20261122-124003-ip-104@acme.example>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(letter.lines().any(|line| line.starts_with(header)), "{header} is not in\n{letter}");
    }
    assert!(!letter.contains("In-Reply-To"), "the first one answers to nothing");
}

#[tokio::test]
async fn the_letters_of_an_incident_make_a_thread() {
    let post = Post::open(&[]);
    let messages = [message(Event::Opened), message(Event::Reminder(1)), message(Event::Resolved)];
    assert_eq!(send(&post.channel(&[]), &messages).await, [Ok(()), Ok(()), Ok(())]);
    let letters = post.letters();
    for (letter, word) in letters[1..].iter().zip(["reminder-1", "resolved"]) {
        for header in [
            format!("Message-ID: <20261122-124003-ip-104-{word}@acme.example>"),
            "In-Reply-To: <20261122-124003-ip-104@acme.example>".to_owned(),
            "References: <20261122-124003-ip-104@acme.example>".to_owned(),
        ] {
            assert!(letter.lines().any(|line| line == header), "{header} is not in\n{letter}");
        }
    }
}

#[tokio::test]
async fn nothing_is_sent_in_clear_unless_that_is_wanted() {
    let post = Post::open(&[]);
    let login = [("user", text("me")), ("password", text("SECRET")), ("insecure", Setting::Flag(false))];
    let outcome = send(&post.channel(&login), &[message(Event::Opened)]).await;
    let refused = NotifyError::Refused("the server offers no STARTTLS: nothing was sent".to_owned());
    assert_eq!(outcome, [Err(refused)]);
    assert_eq!(post.commands(), ["EHLO", "QUIT"]);
}

#[tokio::test]
async fn a_wrong_password_is_told_without_it() {
    let post = Post::open(&[("AUTH", "535 5.7.8 bad credentials")]);
    let login = [("user", text("me")), ("password", text("SECRET"))];
    let error = send(&post.channel(&login), &[message(Event::Opened)]).await.remove(0).unwrap_err();
    assert_eq!(error, NotifyError::Refused("permanent error (535): 5.7.8 bad credentials".to_owned()));
    assert!(!post.commands().contains(&"MAIL".to_owned()));
}

#[tokio::test]
async fn one_refused_recipient_does_not_cost_the_others_the_letter() {
    let post = Post::open(&[("RCPT TO:<ops", "550 5.1.1 no such user")]);
    assert_eq!(send(&post.channel(&[]), &[message(Event::Opened)]).await, [Ok(())]);
    assert_eq!(post.letters().len(), 1);
    let post = Post::open(&[("RCPT TO:<ops", "451 4.7.1 greylisted")]);
    let outcomes = send(&post.channel(&[]), &[message(Event::Opened), message(Event::Opened)]).await;
    assert!(matches!(outcomes[..], [Err(NotifyError::Busy { .. }), Ok(())]), "{outcomes:?}");
    let recipients: Vec<String> = post.heard().into_iter().filter(|line| line.starts_with("RCPT")).collect();
    let expected = ["RCPT TO:<ops@acme.example>", "RCPT TO:<zoe@acme.example>", "RCPT TO:<ops@acme.example>"];
    assert_eq!(recipients, expected, "who has the letter does not get it again");
}

#[tokio::test]
async fn what_the_server_says_decides_whether_it_is_worth_another_try() {
    let cases: [(Script, bool); 5] = [
        (&[("RCPT", "550 no")], false),
        (&[("RCPT", "452 full")], true),
        (&[("MAIL", "421 too busy")], true),
        (&[(".", "554 spam")], false),
        (&[("DATA", "")], true),
    ];
    for (script, passes) in cases {
        let post = Post::open(script);
        let outcome = send(&post.channel(&[]), &[message(Event::Opened)]).await.remove(0).unwrap_err();
        assert_eq!(matches!(outcome, NotifyError::Busy { .. }), passes, "{script:?}: {outcome}");
    }
}

#[tokio::test]
async fn a_letter_that_was_taken_is_delivered_whatever_comes_after() {
    for farewell in ["", "421 cross"] {
        let script: Script = if farewell.is_empty() { &[("QUIT", "")] } else { &[("QUIT", "421 cross")] };
        let post = Post::open(script);
        assert_eq!(send(&post.channel(&[]), &[message(Event::Opened)]).await, [Ok(())], "{farewell}");
    }
}

#[test]
fn wrong_settings_are_told_without_their_values() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::new();
    let fine = [("server", "smtps://mail.example"), ("from", "a@acme.example"), ("to", "b@acme.example")];
    for (key, value, expected) in [
        ("server", "mail.example", "`server` must be"),
        ("server", "https://mail.example", "`server` must be"),
        ("server", "smtp://mail.example/SECRET", "`server` must be"),
        ("server", "smtp://me:SECRET@mail.example", "`server` takes no login"),
        ("from", "SECRET", "`from` is no mail address"),
        ("to", "SECRET", "`to` is no mail address"),
        ("user", "SECRET", "`user` and `password` go together"),
    ] {
        let mut settings: Vec<(&'static str, Setting)> = Vec::new();
        for (name, usual) in fine.into_iter().chain([(key, value)].into_iter().filter(|(key, _)| *key == "user")) {
            let value = if name == key { value } else { usual };
            settings.push((name, if name == "to" { list(&[value]) } else { text(value) }));
        }
        let error = notify::connect(&channel("email", &settings), &http).err().expect("an error");
        assert!(error.contains(expected) && !error.contains("SECRET"), "{key}={value}: {error}");
    }
}
