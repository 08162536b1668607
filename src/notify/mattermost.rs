//! Mattermost, by an incoming webhook: <https://developers.mattermost.com/integrate/webhooks/incoming/>, with the
//! attachments of <https://developers.mattermost.com/integrate/reference/message-attachments/>.

use futures_util::future::BoxFuture;
use reqwest::Client;

use crate::model;

use super::attachments::Hook;
use super::{Channel, Message, NotifyError};

/// Characters of the text. A post has room for 16,383; longer attachments are folded.
const MOST_TEXT: usize = 7000;

/// A Mattermost webhook.
pub struct Mattermost(Hook);

impl Mattermost {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(channel: &model::Channel, http: &Client) -> Result<Self, String> {
        Hook::new(channel, http).map(Self)
    }
}

impl Channel for Mattermost {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(self.0.send(message, MOST_TEXT))
    }
}
