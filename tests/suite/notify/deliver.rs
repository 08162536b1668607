//! Many messages over many channels, some of which don't work.

use std::time::{Duration, Instant};

use upkept::model::{Channel, IncidentId, Masked, Setting, Told};
use upkept::notify::{self, Delivery, Message, NotifyError, Trouble};

use super::{at, channel, message, run, text};
use crate::alerts::echo::Echo;

/// A webhook of that name.
fn hook(name: &str, url: &str) -> Channel {
    Channel { name: name.to_owned(), ..channel("webhook", &[("url", text(url))]) }
}

fn note(incident: &str, event: &str) -> Message {
    Message { key: format!("{incident}-{event}"), incident: IncidentId(incident.to_owned()), ..message() }
}

fn deliver(queues: &[(&Channel, Vec<Message>)]) -> Delivery {
    run(notify::deliver(queues, &notify::client("Upkept/test").unwrap(), at(30)))
}

fn keys(echo: &Echo) -> Vec<String> {
    echo.requests().iter().map(|got| got.headers["x-upkept-delivery"].clone()).collect()
}

fn told(incident: &str, channel: &str, event: &str) -> (IncidentId, Told) {
    let told = Told { channel: channel.to_owned(), event: event.to_owned(), at: at(30) };
    (IncidentId(incident.to_owned()), told)
}

#[test]
fn what_arrives_is_for_the_book() {
    let (a, b) = (Echo::open(), Echo::open());
    let (first, second) = (hook("first", &a.url), hook("second", &b.url));
    let queues =
        [(&first, vec![note("x", "opened-down"), note("x", "resolved")]), (&second, vec![note("y", "worsened")])];
    let delivery = deliver(&queues);
    let expected =
        vec![told("x", "first", "opened-down"), told("x", "first", "resolved"), told("y", "second", "worsened")];
    assert_eq!(delivery, Delivery { told: expected, troubles: vec![] });
    assert_eq!(keys(&a), ["x-opened-down", "x-resolved"], "in their order");
}

#[test]
fn a_slow_channel_holds_back_no_other() {
    let echoes: Vec<Echo> = (0..5).map(|_| Echo::open().answer(&[(503, "1", "")])).collect();
    let hooks: Vec<Channel> = echoes.iter().map(|echo| hook("c", &echo.url)).collect();
    let queues: Vec<_> = hooks.iter().map(|hook| (hook, vec![note("x", "opened-down")])).collect();
    let begun = Instant::now();
    let delivery = deliver(&queues);
    assert!(begun.elapsed() < Duration::from_secs(4), "all wait at the same time");
    assert_eq!((delivery.told.len(), delivery.troubles.len()), (5, 0), "the second attempt succeeds");
    assert!(echoes.iter().all(|echo| keys(echo) == ["x-opened-down", "x-opened-down"]));
}

#[test]
fn a_busy_channel_is_left_to_the_next_run() {
    let echo = Echo::open().answer(&[(429, "60", "")]);
    let busy = hook("busy", &echo.url);
    let delivery = deliver(&[(&busy, vec![note("x", "opened-down"), note("x", "resolved"), note("y", "opened-down")])]);
    let error =
        NotifyError::Busy { message: "HTTP 429 Too Many Requests".into(), retry_after: Some(Duration::from_secs(60)) };
    assert_eq!(
        delivery,
        Delivery { told: vec![], troubles: vec![Trouble { channel: "busy".into(), error, waiting: 3 }] }
    );
    assert_eq!(keys(&echo), ["x-opened-down"], "it asked for more than a run grants");
}

#[test]
fn nobody_hears_of_an_end_before_the_beginning() {
    let echo = Echo::open().answer(&[(400, "", "bad words")]);
    let picky = hook("picky", &echo.url);
    let delivery =
        deliver(&[(&picky, vec![note("x", "opened-down"), note("x", "resolved"), note("y", "opened-down")])]);
    assert_eq!(delivery.told, [told("y", "picky", "opened-down")]);
    let error = NotifyError::Refused("HTTP 400 Bad Request: bad words".into());
    assert_eq!(delivery.troubles, [Trouble { channel: "picky".into(), error, waiting: 2 }]);
    assert_eq!(keys(&echo), ["x-opened-down", "y-opened-down"]);
}

#[test]
fn a_channel_that_is_set_up_wrongly_is_asked_thrice() {
    let echo = Echo::open().answer(&[(401, "", ""); 200]);
    let wrong = hook("wrong", &echo.url);
    let delivery = deliver(&[(&wrong, (0..200).map(|n| note(&format!("i{n}"), "opened-down")).collect())]);
    assert_eq!(echo.requests().len(), 3);
    assert_eq!(delivery.troubles.len(), 1, "and reported once");
    assert_eq!(delivery.troubles[0].waiting, 200);
}

#[test]
fn one_that_can_not_be_made_is_reported() {
    let broken = hook("broken", "nowhere");
    let delivery = deliver(&[(&broken, vec![note("x", "opened-down")]), (&broken, vec![])]);
    let error = NotifyError::Refused("`url` is no address: relative URL without a base".into());
    assert_eq!(delivery.troubles, [Trouble { channel: "broken".into(), error, waiting: 1 }]);
}

#[test]
fn what_the_other_side_repeats_of_our_secrets_is_not_told() {
    let echo = Echo::open().answer(&[(403, "", "no hook at /hooks/s3cret-path for key s3cret-key, team s3cret-team")]);
    let headers = Setting::Pairs(vec![("X-Key".to_owned(), Masked::plain("s3cret-key"))]);
    let team = Setting::Text(Masked::secret("${TEAM}", "s3cret-team".to_owned()));
    let settings = [("url", text(&format!("{}/hooks/s3cret-path", echo.url))), ("headers", headers), ("body", team)];
    let delivery = deliver(&[(&channel("webhook", &settings), vec![note("x", "opened-down")])]);
    let error = &delivery.troubles[0].error;
    assert_eq!(error.to_string(), "HTTP 403 Forbidden: no hook at ${url} for key ${headers}, team ${body}");
}
