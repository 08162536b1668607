//! Mattermost.

use futures_util::future::BoxFuture;
use reqwest::Client;

use crate::model;

use super::{Channel, Message, NotifyError};

/// Mattermost.
pub struct Mattermost;

impl Mattermost {
    /// Makes ready to send.
    ///
    /// # Errors
    /// Says what is wrong with the channel's settings, without their values.
    pub fn new(_channel: &model::Channel, _http: &Client) -> Result<Self, String> {
        Ok(Self)
    }
}

impl Channel for Mattermost {
    fn send<'a>(&'a self, _message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async { Err(NotifyError::Refused("not built yet".to_owned())) })
    }
}
