//! Sends what is due: all channels at once, the messages of each in their order.

use std::time::Duration;

use futures_util::future::join_all;
use reqwest::{Client, redirect};
use tokio::time::{Instant, sleep, timeout};

use crate::model::{Channel, IncidentId, Masked, Redactor, Setting, Timestamp, Told};

use super::{Message, NotifyError, connect};

/// How long one attempt to send a message may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The wait before the second attempt, if the other side asks for none.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest wait that is granted; who asks for more is left to the next run.
const LONGEST_PAUSE: Duration = Duration::from_secs(5);
/// After this time, a channel's further messages are left to the next run.
const BUDGET: Duration = Duration::from_secs(60);
/// So many refusals in a row, and a channel's further messages are left to the next run: it is set up wrongly.
const MOST_REFUSALS: u32 = 3;
/// Keys whose values are secrets even if they stand in the config as they are.
const SECRET_KEYS: [&str; 7] = ["url", "urls", "token", "key", "secret", "password", "headers"];

/// What came of the messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// What arrived, for the book.
    pub told: Vec<(IncidentId, Told)>,
    /// What did not; it is due again in the next run.
    pub troubles: Vec<Trouble>,
}

/// A channel that did not take its messages, without any secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Name of the channel.
    pub channel: String,
    /// What the other side said to the first of them.
    pub error: NotifyError,
    /// How many messages wait for the next run because of that.
    pub waiting: usize,
}

/// A client for notifications. It follows no redirects: the message would get lost on the way (a POST becomes a GET), and
/// the answer of the page at the end would pass for success.
///
/// # Errors
/// Says why there can't be a client: no certificates on this machine.
pub fn client(tls: rustls::ClientConfig, user_agent: &str) -> Result<Client, String> {
    let builder = Client::builder().tls_backend_preconfigured(tls).user_agent(user_agent);
    builder.redirect(redirect::Policy::none()).timeout(PATIENCE).build().map_err(|error| error.to_string())
}

/// Sends each channel its messages, in their order: all channels at the same time, so that none holds back the others.
/// Once a message about an incident has failed, later ones about it wait, too, so that nobody hears of an end before
/// the beginning. A channel that is busy gets a second attempt; then the rest waits for the next run.
pub async fn deliver(queues: &[(&Channel, Vec<Message>)], http: &Client, now: Timestamp) -> Delivery {
    let queues = queues.iter().filter(|(_, messages)| !messages.is_empty());
    let deliveries = join_all(queues.map(|(channel, messages)| serve(channel, messages, http, now))).await;
    deliveries.into_iter().fold(Delivery::default(), |mut all, (told, troubles)| {
        all.told.extend(told);
        all.troubles.extend(troubles);
        all
    })
}

type Served = (Vec<(IncidentId, Told)>, Vec<Trouble>);

async fn serve(channel: &Channel, messages: &[Message], http: &Client, now: Timestamp) -> Served {
    let trouble = |error, waiting| Trouble { channel: channel.name.clone(), error: clean(channel, error), waiting };
    let link = match connect(channel, http) {
        Ok(link) => link,
        Err(error) => return (Vec::new(), vec![trouble(NotifyError::Refused(error), messages.len())]),
    };
    let (mut told, mut failed, mut stuck) = (Vec::new(), Vec::<(NotifyError, usize)>::new(), Vec::new());
    let (begun, mut refusals) = (Instant::now(), 0);
    let mut left = messages.len();
    for message in messages {
        left -= 1;
        if stuck.contains(&&message.incident) {
            failed.last_mut().into_iter().for_each(|(_, waiting)| *waiting += 1);
            continue;
        }
        let error = match send(link.as_ref(), message).await {
            Ok(()) => {
                refusals = 0;
                told.push((message.incident.clone(), told_of(channel, message, now)));
                let late = "its messages take too long".to_owned();
                if left == 0 || begun.elapsed() < BUDGET {
                    continue;
                }
                failed.push((NotifyError::Busy { message: late, retry_after: None }, left));
                break;
            }
            Err(error) => error,
        };
        stuck.push(&message.incident);
        refusals += 1;
        let hopeless = matches!(error, NotifyError::Busy { .. }) || refusals >= MOST_REFUSALS;
        let waiting = if hopeless { left + 1 } else { 1 };
        match failed.iter_mut().find(|(known, _)| *known == error) {
            Some((_, count)) => *count += waiting,
            None => failed.push((error, waiting)),
        }
        if hopeless {
            break;
        }
    }
    (told, failed.into_iter().map(|(error, waiting)| trouble(error, waiting)).collect())
}

/// What the book keeps of a delivered message.
fn told_of(channel: &Channel, message: &Message, now: Timestamp) -> Told {
    let prefix = format!("{}-", message.incident);
    let event = message.key.strip_prefix(&prefix).unwrap_or(&message.key).to_owned();
    Told { channel: channel.name.clone(), event, at: now }
}

/// Up to two attempts.
async fn send(link: &dyn super::Channel, message: &Message) -> Result<(), NotifyError> {
    match attempt(link, message).await {
        Err(NotifyError::Busy { retry_after, .. }) if retry_after.is_none_or(|wait| wait <= LONGEST_PAUSE) => {
            sleep(retry_after.unwrap_or(PAUSE)).await;
            attempt(link, message).await
        }
        result => result,
    }
}

async fn attempt(link: &dyn super::Channel, message: &Message) -> Result<(), NotifyError> {
    let late = |_| NotifyError::Busy { message: "no answer in time".to_owned(), retry_after: None };
    timeout(PATIENCE, link.send(message)).await.map_err(late)?
}

/// The error without what the channel's settings say: services repeat in their answers what they were sent.
fn clean(channel: &Channel, error: NotifyError) -> NotifyError {
    let mut secrets = Vec::new();
    for (key, setting) in &channel.settings {
        let secret = |text: &&Masked| text.is_secret() || SECRET_KEYS.contains(key);
        let texts: Vec<&Masked> = match setting {
            Setting::Text(text) => vec![text],
            Setting::List(texts) => texts.iter().collect(),
            Setting::Pairs(pairs) => pairs.iter().map(|(_, text)| text).collect(),
            Setting::Number(_) | Setting::Flag(_) => Vec::new(),
        };
        for text in texts.into_iter().filter(secret).map(Masked::reveal) {
            secrets.push((*key, text));
            // The part of an address after the host, as servers tell it.
            let path = text.split_once("://").and_then(|(_, rest)| rest.find('/').and_then(|at| rest.get(at..)));
            secrets.extend(path.filter(|path| path.len() >= Redactor::SHORT).map(|path| (*key, path)));
        }
    }
    let redactor = Redactor::new(secrets);
    match error {
        NotifyError::Busy { message, retry_after } => {
            NotifyError::Busy { message: redactor.text(&message), retry_after }
        }
        NotifyError::Refused(message) => NotifyError::Refused(redactor.text(&message)),
    }
}
