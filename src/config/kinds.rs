//! The kinds of channels that people can be told through, and the keys that each takes: one entry a kind. The code that
//! sends is in `notify`, a file a kind.

/// A kind of channel.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// The word for `type`.
    pub name: &'static str,
    /// What it is, for the documentation.
    pub about: &'static str,
    /// The keys it takes besides those of every channel.
    pub keys: &'static [Key],
}

impl Kind {
    /// What messages call a channel of this kind: ``a `slack` channel``.
    #[must_use]
    pub fn channel(&self) -> String {
        let article = if self.name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} `{}` channel", self.name)
    }
}

/// A key of a kind.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What its value is.
    pub value: KeyValue,
    /// True if the channel does not work without it.
    pub required: bool,
    /// True if its value is a secret by nature: then it may not stand in the file as it is.
    pub secret: bool,
    /// What it means, for the documentation; with the default, if it has one.
    pub about: &'static str,
}

/// What a key's value is. Texts may have `${NAME}` references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyValue {
    /// An absolute `https://` or `http://` address.
    Url,
    /// Any text on one line.
    Text,
    /// A minijinja template, tried out when the file is read.
    Template,
    /// A text, or a list of up to 20.
    List,
    /// A mapping of header names to texts.
    Headers,
    /// A whole number in these bounds.
    Number(u32, u32),
    /// `true` or `false`.
    Flag,
}

const fn must(name: &'static str, value: KeyValue, about: &'static str) -> Key {
    Key { name, value, required: true, secret: false, about }
}

const fn may(name: &'static str, value: KeyValue, about: &'static str) -> Key {
    Key { name, value, required: false, secret: false, about }
}

/// A key whose value is a secret.
const fn secret(key: Key) -> Key {
    Key { secret: true, ..key }
}

use KeyValue::{Flag, Headers, List, Number, Template, Text, Url};

/// Every kind, in the order of the documentation.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "webhook",
        about: "any address that takes an HTTP request",
        keys: &[
            must("url", Url, "the address"),
            may("method", Text, "`POST`, `PUT` or `PATCH`; default `POST`"),
            may("headers", Headers, "request headers"),
            may("body", Template, "the request body; default a JSON document of the message"),
            secret(may(
                "secret",
                Text,
                "key of an HMAC-SHA256 signature of the body, sent as `X-Upkept-Signature: sha256=<hex>`",
            )),
        ],
    },
    Kind {
        name: "slack",
        about: "Slack, incoming webhook",
        keys: &[secret(must("url", Url, "the webhook's address"))],
    },
    Kind { name: "discord", about: "Discord, webhook", keys: &[secret(must("url", Url, "the webhook's address"))] },
    Kind {
        name: "teams",
        about: "Microsoft Teams, workflow that posts a card",
        keys: &[secret(must("url", Url, "the workflow's address"))],
    },
    Kind {
        name: "telegram",
        about: "Telegram, bot",
        keys: &[
            secret(must("token", Text, "the bot's token")),
            must("chat", Text, "id of the chat, or `@channel`"),
            may("thread", Number(1, u32::MAX), "id of a topic in the chat"),
            may("url", Url, "address of the Bot API; default `https://api.telegram.org`"),
        ],
    },
    Kind {
        name: "matrix",
        about: "Matrix",
        keys: &[
            must("url", Url, "address of the homeserver"),
            secret(must("token", Text, "access token")),
            must("room", Text, "id of the room (`!abc:example.org`)"),
        ],
    },
    Kind {
        name: "mattermost",
        about: "Mattermost, incoming webhook",
        keys: &[
            secret(must("url", Url, "the webhook's address")),
            may("channel", Text, "another channel than the webhook's"),
        ],
    },
    Kind {
        name: "rocketchat",
        about: "Rocket.Chat, incoming webhook",
        keys: &[
            secret(must("url", Url, "the webhook's address")),
            may("channel", Text, "another channel than the webhook's"),
        ],
    },
    Kind {
        name: "googlechat",
        about: "Google Chat, webhook",
        keys: &[secret(must("url", Url, "the webhook's address, with its key and token"))],
    },
    Kind {
        name: "ntfy",
        about: "ntfy",
        keys: &[
            must("topic", Text, "the topic"),
            may("url", Url, "the server; default `https://ntfy.sh`"),
            secret(may("token", Text, "access token")),
        ],
    },
    Kind {
        name: "gotify",
        about: "Gotify",
        keys: &[must("url", Url, "the server"), secret(must("token", Text, "the application's token"))],
    },
    Kind {
        name: "pushover",
        about: "Pushover",
        keys: &[
            secret(must("token", Text, "the application's token")),
            secret(must("user", Text, "key of the user or group")),
            may("url", Url, "address of the API; default `https://api.pushover.net`"),
        ],
    },
    Kind {
        name: "pagerduty",
        about: "PagerDuty, Events API v2",
        keys: &[
            secret(must("key", Text, "the integration's routing key")),
            may(
                "url",
                Url,
                "address of the API; default `https://events.pagerduty.com`, in the EU `https://events.eu.pagerduty.com`",
            ),
        ],
    },
    Kind {
        name: "opsgenie",
        about: "Opsgenie",
        keys: &[
            secret(must("key", Text, "the API integration's key")),
            may(
                "url",
                Url,
                "address of the API; default `https://api.opsgenie.com`, in the EU `https://api.eu.opsgenie.com`",
            ),
        ],
    },
    Kind {
        name: "email",
        about: "e-mail over SMTP",
        keys: &[
            must("server", Text, "`smtps://host[:465]` for TLS, `smtp://host[:587]` for STARTTLS"),
            must("from", Text, "sender: an address, or `Name <address>`"),
            must("to", List, "recipients"),
            may("user", Text, "user name"),
            secret(may("password", Text, "password")),
            may("insecure", Flag, "allow `smtp://` without STARTTLS, for a server on this machine; default `false`"),
        ],
    },
    Kind {
        name: "twilio",
        about: "SMS by Twilio",
        keys: &[
            must("account", Text, "account SID"),
            secret(must("token", Text, "auth token")),
            must("from", Text, "sending number (`+15005550006`) or messaging service SID"),
            must("to", List, "receiving numbers"),
            may("url", Url, "address of the API; default `https://api.twilio.com`"),
        ],
    },
    Kind {
        name: "apprise",
        about: "anything that Apprise knows, through an Apprise API server",
        keys: &[
            must("url", Url, "the server"),
            secret(may("urls", List, "Apprise URLs to notify")),
            secret(may("key", Text, "key of a configuration kept by the server, instead of `urls`")),
            may("tag", Text, "tag of that configuration"),
        ],
    },
];
