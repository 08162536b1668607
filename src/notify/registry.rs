//! Which code sends for which kind of channel. A new kind is a file, a line here, an entry in `config::KINDS`, a test.

use reqwest::Client;

use crate::model;

use super::{Channel, apprise, discord, email, googlechat, gotify, matrix, mattermost, ntfy, opsgenie};
use super::{pagerduty, pushover, rocketchat, slack, teams, telegram, twilio, webhook};

type Connected = Result<Box<dyn Channel>, String>;
type Maker = fn(&model::Channel, &Client) -> Connected;

/// How each kind is made, in the order of `config::KINDS`.
const MAKERS: &[(&str, Maker)] = &[
    ("webhook", |channel, http| boxed(webhook::Webhook::new(channel, http))),
    ("slack", |channel, http| boxed(slack::Slack::new(channel, http))),
    ("discord", |channel, http| boxed(discord::Discord::new(channel, http))),
    ("teams", |channel, http| boxed(teams::Teams::new(channel, http))),
    ("telegram", |channel, http| boxed(telegram::Telegram::new(channel, http))),
    ("matrix", |channel, http| boxed(matrix::Matrix::new(channel, http))),
    ("mattermost", |channel, http| boxed(mattermost::Mattermost::new(channel, http))),
    ("rocketchat", |channel, http| boxed(rocketchat::RocketChat::new(channel, http))),
    ("googlechat", |channel, http| boxed(googlechat::GoogleChat::new(channel, http))),
    ("ntfy", |channel, http| boxed(ntfy::Ntfy::new(channel, http))),
    ("gotify", |channel, http| boxed(gotify::Gotify::new(channel, http))),
    ("pushover", |channel, http| boxed(pushover::Pushover::new(channel, http))),
    ("pagerduty", |channel, http| boxed(pagerduty::PagerDuty::new(channel, http))),
    ("opsgenie", |channel, http| boxed(opsgenie::Opsgenie::new(channel, http))),
    ("email", |channel, http| boxed(email::Email::new(channel, http))),
    ("twilio", |channel, http| boxed(twilio::Twilio::new(channel, http))),
    ("apprise", |channel, http| boxed(apprise::Apprise::new(channel, http))),
];

/// Makes ready to send over a channel; nothing is sent yet. `http` may be shared by all channels.
///
/// # Errors
/// Says what is wrong with the channel's settings, without their values.
pub fn connect(channel: &model::Channel, http: &Client) -> Connected {
    let (_, make) = MAKERS
        .iter()
        .find(|(kind, _)| *kind == channel.kind)
        .ok_or_else(|| format!("there is no kind of channel called `{}`", channel.kind))?;
    make(channel, http)
}

fn boxed<C: Channel + 'static>(made: Result<C, String>) -> Connected {
    made.map(|channel| Box::new(channel) as Box<dyn Channel>)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_config_has_code_and_no_other() {
        let here: Vec<&str> = MAKERS.iter().map(|(kind, _)| *kind).collect();
        let there: Vec<&str> = crate::config::KINDS.iter().map(|kind| kind.name).collect();
        assert_eq!(here, there);
    }
}
