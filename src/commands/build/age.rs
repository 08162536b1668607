//! How old the published page is: asked of the page itself, which is what visitors have.

use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::commands::unseal;
use crate::config::Config;
use crate::model::{Masked, Timestamp};

/// How long the published page may take to say its age.
const PATIENCE: Duration = Duration::from_secs(10);

/// True if the page at the config's `url` was generated less than `limit` before `now`. A page that can't be read, or
/// has no address, counts as old: building once too often does no harm.
pub(super) async fn is_fresh(config: &Config, now: Timestamp, limit: Duration) -> bool {
    let Some(url) = &config.url else { return false };
    let passphrase = config.look.passphrase.as_ref().map(Masked::reveal);
    match generated_at(url, passphrase).await {
        Ok(time) => (now - time).to_std().is_ok_and(|age| age < limit),
        Err(why) => {
            tracing::info!("the published page does not say its age ({why}); building");
            false
        }
    }
}

async fn generated_at(url: &str, passphrase: Option<&str>) -> Result<DateTime<Utc>, String> {
    let address = format!("{}/api/v1/status.json", url.trim_end_matches('/'));
    // An error says that a provider is installed already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::builder().timeout(PATIENCE).build().map_err(|err| err.to_string())?;
    let answer = client.get(address).send().await.and_then(reqwest::Response::error_for_status);
    let answer = answer.map_err(|err| err.without_url().to_string())?;
    let mut text = answer.text().await.map_err(|err| err.without_url().to_string())?;
    if let Some((passphrase, envelope)) = passphrase.zip(unseal::envelope(&text)) {
        let bytes = envelope.open(passphrase).map_err(|err| err.to_string())?;
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    let document: serde_json::Value = serde_json::from_str(&text).map_err(|err| err.to_string())?;
    let text = document.get("generated").and_then(|value| value.as_str()).ok_or("no `generated`")?;
    DateTime::parse_from_rfc3339(text).map(|time| time.with_timezone(&Utc)).map_err(|err| err.to_string())
}
