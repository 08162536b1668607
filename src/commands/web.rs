//! The HTTP client that speaks with forges, channels and the published page.

use std::time::Duration;

use crate::diagnose::Failure;

/// For opening a connection.
const CONNECT: Duration = Duration::from_secs(10);

/// For a whole exchange; what is urgent sets a shorter time itself.
const EXCHANGE: Duration = Duration::from_secs(30);

/// A client that follows at most so many redirects. Whoever writes should follow none: after one, a POST becomes a GET,
/// and a message counts as delivered that nobody got.
///
/// # Errors
/// When this machine has no certificates of authorities.
pub fn client(redirects: usize) -> Result<reqwest::Client, Failure> {
    // An error says that a provider is installed already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .connect_timeout(CONNECT)
        .timeout(EXCHANGE)
        .redirect(reqwest::redirect::Policy::limited(redirects))
        .user_agent(concat!("upkept/", env!("CARGO_PKG_VERSION")))
        .build()
        .map_err(|err| Failure::Internal(format!("no HTTP client can be had: {}", err.without_url())))
}
