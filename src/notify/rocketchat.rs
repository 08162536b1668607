//! Rocket.Chat, by an incoming webhook:
//! <https://docs.rocket.chat/docs/integrations>, with the attachments of
//! <https://developer.rocket.chat/apidocs/post-message>.

use futures_util::future::BoxFuture;
use reqwest::Client;

use crate::model;

use super::attachments::Hook;
use super::{Channel, Message, NotifyError};

/// Characters of the text. The usual limit of a message is 5,000.
const MOST_TEXT: usize = 4000;

/// A Rocket.Chat webhook.
pub struct RocketChat(Hook);

impl RocketChat {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Hook::new(channel, http).map(Self)
    }
}

impl Channel for RocketChat {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(self.0.send(message, MOST_TEXT))
    }
}
