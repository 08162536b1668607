//! SMS by Twilio.
//!
//! <https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource>: a form with the account's SID
//! and token as Basic authentication, one request a number. Twilio knows no key against doubles, so this run remembers
//! who got what.

use futures_util::future::BoxFuture;
use reqwest::Client;
use url::Url;

use crate::model;

use super::ledger::Ledger;
use super::{Channel, Message, NotifyError, form, post, wording};

/// UTF-16 units of a message. Each part of 70 (with an emoji, as in our titles) costs as much as a message.
const MOST_TEXT: usize = 320;

/// Numbers, and the account that sends to them.
pub struct Twilio {
    http: Client,
    url: Url,
    account: String,
    token: String,
    from: String,
    to: Vec<String>,
    ledger: Ledger,
}

impl Twilio {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `url` is no address.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        let base = post::url(channel, "url", "https://api.twilio.com")?;
        let account = post::text(channel, "account").to_owned();
        let url = post::under(base, &["2010-04-01", "Accounts", &account, "Messages.json"]);
        Ok(Self {
            http: http.clone(),
            url,
            account,
            token: post::text(channel, "token").to_owned(),
            from: post::text(channel, "from").to_owned(),
            to: post::list(channel, "to").into_iter().map(str::to_owned).collect(),
            ledger: Ledger::default(),
        })
    }

    async fn text(&self, number: &str, body: &str) -> Result<(), NotifyError> {
        // A messaging service's SID begins so; it chooses the number by itself.
        let sender = if self.from.starts_with("MG") { "MessagingServiceSid" } else { "From" };
        let request = self.http.post(self.url.clone()).basic_auth(&self.account, Some(&self.token));
        let fields = [("To", number), (sender, &self.from), ("Body", body)];
        post::send(form::fill(request, &fields)).await.map(drop)
    }
}

impl Channel for Twilio {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let body = wording::all_in_one(message, MOST_TEXT);
            let mut outcomes = Vec::new();
            for (position, number) in self.to.iter().enumerate() {
                if self.ledger.lacks(&message.key, position) {
                    outcomes.push((position, self.text(number, &body).await));
                }
            }
            self.ledger.enter(&message.key, outcomes)
        })
    }
}
