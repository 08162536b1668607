//! Sends what is due: all channels at once, the messages of each in their order.

use std::time::Duration;

use futures_util::future::join_all;
use reqwest::Client;
use tokio::time::{Instant, sleep, timeout};

use crate::model::{Channel, IncidentId, Masked, Redactor, Setting, Timestamp, Told};

use super::client::PATIENCE;
use super::{Message, NotifyError, connect};

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

/// Sends each channel its messages, in their order: all channels at the same time, so that none holds back the others.
/// Once a message about an incident has failed, later ones about it wait, too, so that nobody hears of an end before
/// the beginning. A channel that is busy gets a second attempt; then the rest waits for the next run.
pub async fn deliver(queues: &[(&Channel, Vec<Message>)], http: &Client, now: Timestamp) -> Delivery {
    let queues = queues.iter().filter(|(_, messages)| !messages.is_empty());
    let deliveries = join_all(queues.map(|(channel, messages)| serve(channel, messages, http, now))).await;
    deliveries.into_iter().fold(Delivery::default(), |mut all, one| {
        all.told.extend(one.told);
        all.troubles.extend(one.troubles);
        all
    })
}

async fn serve(channel: &Channel, messages: &[Message], http: &Client, now: Timestamp) -> Delivery {
    let mut round = Round::default();
    match connect(channel, http) {
        Ok(link) => round.send_all(link.as_ref(), channel, messages, now).await,
        Err(error) => round.fail(NotifyError::Refused(error), messages.len()),
    }
    let trouble = |(error, waiting)| Trouble { channel: channel.name.clone(), error: clean(channel, error), waiting };
    Delivery { told: round.told, troubles: round.failures.into_iter().map(trouble).collect() }
}

/// One channel's part of a run.
#[derive(Default)]
struct Round {
    told: Vec<(IncidentId, Told)>,
    /// What went wrong, and how many messages wait because of it.
    failures: Vec<(NotifyError, usize)>,
    /// Incidents with a message that failed.
    stuck: Vec<IncidentId>,
}

impl Round {
    async fn send_all(&mut self, link: &dyn super::Channel, channel: &Channel, messages: &[Message], now: Timestamp) {
        let (begun, mut refusals) = (Instant::now(), 0);
        for (index, message) in messages.iter().enumerate() {
            let left = messages.len() - index;
            if self.stuck.contains(&message.incident) {
                self.failures.last_mut().into_iter().for_each(|(_, waiting)| *waiting += 1);
                continue;
            }
            if begun.elapsed() >= BUDGET {
                let message = "its messages take too long".to_owned();
                return self.fail(NotifyError::Busy { message, retry_after: None }, left);
            }
            match send(link, message).await {
                Ok(()) => {
                    refusals = 0;
                    self.told.push((message.incident.clone(), told_of(channel, message, now)));
                }
                Err(error) => {
                    refusals += 1;
                    if matches!(error, NotifyError::Busy { .. }) || refusals >= MOST_REFUSALS {
                        return self.fail(error, left);
                    }
                    self.fail(error, 1);
                    self.stuck.push(message.incident.clone());
                }
            }
        }
    }

    fn fail(&mut self, error: NotifyError, waiting: usize) {
        match self.failures.iter_mut().find(|(known, _)| *known == error) {
            Some((_, count)) => *count += waiting,
            None => self.failures.push((error, waiting)),
        }
    }
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
