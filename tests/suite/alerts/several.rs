//! Several recipients, some of whom can't be reached.

use upkept::notify::{Event, NotifyError};

use super::echo::Echo;
use super::{channel, list, message, send, text};

fn numbers(echo: &Echo) -> upkept::model::Channel {
    let settings = [("account", text("AC1")), ("token", text("t")), ("from", text("+0"))];
    channel("twilio", &[&settings[..], &[("to", list(&["+1", "+2"])), ("url", text(&echo.url))]].concat())
}

fn called(echo: &Echo) -> Vec<String> {
    echo.requests().iter().map(|got| got.form()["To"].clone()).collect()
}

#[tokio::test]
async fn a_number_that_got_it_does_not_get_it_again() {
    let echo = Echo::open().answer(&[(201, "", "{}"), (503, "", "")]);
    let outcomes = send(&numbers(&echo), &[message(Event::Opened), message(Event::Opened)]).await;
    assert!(matches!(outcomes[..], [Err(NotifyError::Busy { .. }), Ok(())]), "{outcomes:?}");
    assert_eq!(called(&echo), ["+1", "+2", "+2"]);
}

#[tokio::test]
async fn a_wrong_number_keeps_nobody_else_waiting() {
    let echo = Echo::open().answer(&[(400, "", "{\"code\":21211}")]);
    let outcomes = send(&numbers(&echo), &[message(Event::Opened), message(Event::Resolved)]).await;
    assert_eq!(outcomes, [Ok(()), Ok(())]);
    assert_eq!(called(&echo), ["+1", "+2", "+1", "+2"], "each message is a new try");
}

#[tokio::test]
async fn if_nobody_got_it_it_was_not_delivered() {
    let echo = Echo::open().answer(&[(400, "", ""), (429, "3", ""), (400, "", ""), (400, "", "")]);
    let outcomes = send(&numbers(&echo), &[message(Event::Opened), message(Event::Opened)]).await;
    assert!(matches!(&outcomes[0], Err(NotifyError::Busy { retry_after: Some(wait), .. }) if wait.as_secs() == 3));
    assert!(matches!(&outcomes[1], Err(NotifyError::Refused(_))), "{outcomes:?}");
}

#[tokio::test]
async fn apprise_urls_are_recipients_too() {
    let echo = Echo::open().answer(&[(200, "", "{}"), (424, "", "{}")]);
    let settings = [("url", text(&echo.url)), ("urls", list(&["json://a", "json://b"]))];
    let outcomes = send(&channel("apprise", &settings), &[message(Event::Opened), message(Event::Opened)]).await;
    assert!(matches!(outcomes[..], [Err(NotifyError::Busy { .. }), Ok(())]), "{outcomes:?}");
    let urls: Vec<_> = echo.requests().iter().map(|got| got.json()["urls"].clone()).collect();
    assert_eq!(urls, ["json://a", "json://b", "json://b"]);
}
