//! E-mail over SMTP.
//!
//! The letter: RFC 5322, with <https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4> for what makes a thread of an
//! incident's mails, and <https://www.rfc-editor.org/rfc/rfc3834#section-5> so that no absence notice answers. The way:
//! RFC 5321 over TLS (<https://www.rfc-editor.org/rfc/rfc8314#section-3>): from the first byte on (`smtps://`), or by
//! STARTTLS (`smtp://`), which then has to be there. Written with lettre (<https://docs.rs/lettre>).

use futures_util::future::BoxFuture;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message as Letter};
use reqwest::Client;

use crate::model::{self, Setting};

use super::ledger::Ledger;
use super::smtp::{Login, Server};
use super::{Channel, Event, Message, NotifyError, post, wording};

/// Characters of a text.
const MOST_TEXT: usize = 100_000;

/// A mail server, and whom it brings letters to.
pub struct Email {
    server: Server,
    from: Mailbox,
    to: Vec<Mailbox>,
    ledger: Ledger,
}

impl Email {
    /// Makes ready to send.
    ///
    /// # Errors
    /// `server` is not what it should be, an address is none, or there is a `password` without a `user`.
    pub fn new(channel: &model::Channel, _http: &Client) -> Result<Self, String> {
        let (user, password) = (post::text(channel, "user"), post::text(channel, "password"));
        if user.is_empty() != password.is_empty() {
            return Err("`user` and `password` go together".to_owned());
        }
        let login = (!user.is_empty()).then(|| Login { user: user.to_owned(), password: password.to_owned() });
        let insecure = matches!(channel.settings.get("insecure"), Some(Setting::Flag(true)));
        let mailbox = |key: &str, text: &str| {
            text.parse::<Mailbox>().map_err(|error| format!("`{key}` is no mail address: {error}"))
        };
        Ok(Self {
            server: Server::parse(post::text(channel, "server"), login, insecure)?,
            from: mailbox("from", post::text(channel, "from"))?,
            to: post::list(channel, "to").into_iter().map(|text| mailbox("to", text)).collect::<Result<_, _>>()?,
            ledger: Ledger::default(),
        })
    }

    /// The letter as bytes.
    fn letter(&self, message: &Message) -> Result<Vec<u8>, NotifyError> {
        let names = Names::of(message, &self.from.email);
        let mut letter = Letter::builder().from(self.from.clone()).subject(message.title.as_str());
        for mailbox in &self.to {
            letter = letter.to(mailbox.clone());
        }
        letter = letter.date(message.at.into()).message_id(Some(names.own)).raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ));
        if let Some(first) = names.first {
            letter = letter.in_reply_to(first.clone()).references(first);
        }
        let body = MultiPart::alternative_plain_html(wording::with_link(message, MOST_TEXT), html(message));
        let letter = letter.multipart(body).map_err(|error| NotifyError::Refused(error.to_string()))?;
        Ok(letter.formatted())
    }
}

impl Channel for Email {
    fn send<'a>(&'a self, message: &'a Message) -> BoxFuture<'a, Result<(), NotifyError>> {
        Box::pin(async move {
            let letter = self.letter(message)?;
            let lacking = self.to.iter().enumerate().filter(|(at, _)| self.ledger.lacks(&message.key, *at));
            let (positions, to): (Vec<usize>, Vec<&Address>) = lacking.map(|(at, to)| (at, &to.email)).unzip();
            if to.is_empty() {
                return Ok(());
            }
            let outcomes = self.server.deliver(&self.from.email, &to, &letter).await?;
            self.ledger.enter(&message.key, positions.into_iter().zip(outcomes).collect())
        })
    }
}

/// What the letter is called, and what the first one of its thread is.
struct Names {
    own: String,
    first: Option<String>,
}

impl Names {
    /// The letter that opens an incident is named after the incident, and the others answer to it. A letter that is
    /// sent again has the name it had, so that mail systems can tell.
    fn of(message: &Message, from: &Address) -> Self {
        let host =
            url::Host::parse(from.domain()).map_or_else(|_| "upkept.invalid".to_owned(), |host| host.to_string());
        let first = format!("<{}@{host}>", message.incident);
        match message.event {
            Event::Opened => Self { own: first, first: None },
            Event::Test => Self { own: format!("<{}@{host}>", message.key), first: None },
            _ => Self { own: format!("<{}@{host}>", message.key), first: Some(first) },
        }
    }
}

/// The letter for readers of HTML.
fn html(message: &Message) -> String {
    let text = crate::render::to_html(&message.markdown, 2);
    let title = post::entities(&message.title);
    let link = message.link.as_deref().filter(|link| !message.markdown.contains(link) && link.starts_with("http"));
    let link = link.map_or_else(String::new, |link| {
        format!("<p><a href=\"{}\">{}</a></p>\n", post::attribute(link), post::entities(link))
    });
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
         <body>\n<h1 style=\"font-size:1.25em\">{title}</h1>\n{text}{link}</body>\n</html>\n"
    )
}
