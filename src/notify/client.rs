//! The HTTP client of all channels.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, redirect};
use rustls_platform_verifier::BuilderVerifierExt as _;

/// How long one request may take.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// A client for notifications. It follows no redirects: the message would get lost on the way (a POST becomes a GET),
/// and the page at the end would answer as if it had arrived.
///
/// # Errors
/// Says why there can't be one: this machine knows no certificates of authorities.
pub fn client(user_agent: &str) -> Result<Client, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| Ok(builder.with_platform_verifier()?.with_no_client_auth()))
        .map_err(|error| format!("no certificates of authorities on this machine: {error}"))?;
    let builder = Client::builder().tls_backend_preconfigured(tls).user_agent(user_agent);
    builder.redirect(redirect::Policy::none()).timeout(PATIENCE).build().map_err(|error| error.to_string())
}
