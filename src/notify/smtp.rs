//! One letter, handed to a mail server.
//!
//! The commands are given one by one, rather than by lettre's transport: that one drops a letter for all recipients if
//! the server refuses one of them, and takes a failed farewell for a failed delivery.

use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use url::Url;

use super::{NotifyError, post};

/// How long to wait for a connection to each address of the server, and for everything.
const CONNECT: Duration = Duration::from_secs(5);
const WHOLE: Duration = Duration::from_secs(10);

/// Characters of a server's answer that are told.
const MOST_WORDS: usize = 300;

/// Who the server knows us as.
pub(super) struct Login {
    pub(super) user: String,
    pub(super) password: String,
}

/// A mail server.
pub(super) struct Server {
    host: String,
    port: u16,
    /// True for TLS from the first byte on, false for STARTTLS.
    wrapped: bool,
    /// True if a server without STARTTLS will do.
    insecure: bool,
    login: Option<Login>,
}

impl Server {
    /// Reads `smtps://host[:465]` or `smtp://host[:587]`.
    pub(super) fn parse(text: &str, login: Option<Login>, insecure: bool) -> Result<Self, String> {
        let wrong = || "`server` must be `smtps://host`, or `smtp://host` for STARTTLS".to_owned();
        let url = Url::parse(text).map_err(|_| wrong())?;
        let (wrapped, port) = match url.scheme() {
            "smtps" => (true, 465),
            "smtp" => (false, 587),
            _ => return Err(wrong()),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err("`server` takes no login: that goes to `user` and `password`".to_owned());
        }
        if !matches!(url.path(), "" | "/") || url.query().is_some() {
            return Err(wrong());
        }
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(wrong)?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Self { host, port: url.port().unwrap_or(port), wrapped, insecure, login })
    }

    /// Hands a letter over for these recipients; how it went for each of them.
    ///
    /// # Errors
    /// Nobody got it.
    pub(super) async fn deliver(
        &self,
        from: &Address,
        to: &[&Address],
        letter: &[u8],
    ) -> Result<Vec<Result<(), NotifyError>>, NotifyError> {
        let whole = async {
            let mut connection = self.connect().await?;
            let outcomes = hand_over(&mut connection, from, to, letter).await;
            // The server has said what it had to say.
            drop(connection.quit().await);
            outcomes
        };
        tokio::time::timeout(WHOLE, whole).await.unwrap_or_else(|_| Err(busy("no answer in time".to_owned())))
    }

    /// A connection that is encrypted (unless it need not be) and logged in.
    async fn connect(&self) -> Result<AsyncSmtpConnection, NotifyError> {
        let (name, address) = (ClientId::default(), (self.host.as_str(), self.port));
        let tls = if self.wrapped { Some(self.tls()?) } else { None };
        let connection = AsyncSmtpConnection::connect_tokio1(address, Some(CONNECT), &name, tls, None).await;
        let mut connection = connection.map_err(|error| meaning(&error))?;
        if !self.wrapped && connection.can_starttls() {
            connection.starttls(self.tls()?, &name).await.map_err(|error| meaning(&error))?;
        }
        if !self.wrapped && !connection.is_encrypted() && !self.insecure {
            drop(connection.quit().await);
            return Err(NotifyError::Refused("the server offers no STARTTLS: nothing was sent".to_owned()));
        }
        if let Some(login) = &self.login {
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            let logged_in = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await;
            logged_in.map_err(|error| meaning(&error))?;
        }
        Ok(connection)
    }

    /// ring and the platform's certificates, by lettre's features.
    fn tls(&self) -> Result<TlsParameters, NotifyError> {
        TlsParameters::new(self.host.clone()).map_err(|error| meaning(&error))
    }
}

/// MAIL, RCPT for each, DATA if any of them is taken.
async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    from: &Address,
    to: &[&Address],
    letter: &[u8],
) -> Result<Vec<Result<(), NotifyError>>, NotifyError> {
    let foreign = std::iter::once(&from).chain(to).any(|address| !AsRef::<str>::as_ref(*address).is_ascii());
    if foreign && !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
        return Err(NotifyError::Refused("the server takes no addresses beyond ASCII (SMTPUTF8)".to_owned()));
    }
    let options = if foreign { vec![MailParameter::SmtpUtfEight] } else { Vec::new() };
    connection.command(Mail::new(Some(from.clone()), options)).await.map_err(|error| meaning(&error))?;
    let mut outcomes = Vec::new();
    for address in to {
        let taken = connection.command(Rcpt::new((*address).clone(), Vec::new())).await;
        outcomes.push(taken.map(drop).map_err(|error| meaning(&error)));
    }
    if outcomes.iter().any(Result::is_ok) {
        connection.command(Data).await.map_err(|error| meaning(&error))?;
        connection.message(letter).await.map_err(|error| meaning(&error))?;
    }
    Ok(outcomes)
}

/// A 5xx answer, a certificate that is not to be trusted and the like stay so; the rest may pass.
fn meaning(error: &Error) -> NotifyError {
    let mut inner: &dyn std::error::Error = error;
    while let Some(source) = inner.source().filter(|_| error.status().is_none()) {
        inner = source;
    }
    let words = inner.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    let words = post::cut(&words, MOST_WORDS);
    if error.is_permanent() || error.is_client() || error.is_tls() || words.contains("invalid peer certificate") {
        return NotifyError::Refused(words);
    }
    busy(words)
}

fn busy(message: String) -> NotifyError {
    NotifyError::Busy { message, retry_after: None }
}
