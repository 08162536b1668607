//! Fetches icons: bounded in size, and never led astray to an address that only this machine can reach.

pub(super) use reqwest::Client;
use reqwest::redirect::Policy;
use url::{Host, Url};

use super::head;
use super::picture::{From, picture};

/// The most that is read of an answer.
const LIMIT: usize = 256 * 1024;
/// How many redirects are followed.
const REDIRECTS: usize = 5;
/// How many of the icons that a page names are tried.
const TRIES: usize = 3;

/// A client for pictures of other servers.
///
/// # Errors
/// Says why there can't be one.
pub(super) fn client(user_agent: &str) -> Result<Client, String> {
    // An error says that a provider is installed already, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    let policy = Policy::custom(|attempt| match attempt.previous().first() {
        Some(first) if attempt.previous().len() <= REDIRECTS && may_lead(first, attempt.url()) => attempt.follow(),
        _ => attempt.stop(),
    });
    Client::builder().user_agent(user_agent).redirect(policy).build().map_err(|err| err.to_string())
}

/// May an answer of the site `from` make us ask `to`? Names yes; an address by number, or this machine, only if that is
/// where we came from: what else lies behind those is not meant for the whole world.
fn may_lead(from: &Url, to: &Url) -> bool {
    let named = matches!(to.host(), Some(Host::Domain(name)) if name.contains('.') && !name.ends_with(".localhost"));
    matches!(to.scheme(), "http" | "https") && (named || from.host() == to.host())
}

/// The picture at an address.
///
/// # Errors
/// Says why there is none.
pub(super) async fn image(client: &Client, address: &str) -> Result<Vec<u8>, String> {
    let (_, bytes, whole) = get(client, address).await?;
    if !whole {
        return Err(format!("it is larger than {} KiB", LIMIT / 1024));
    }
    picture(bytes.clone(), From::Elsewhere).map(|_| bytes)
}

/// The icon of the site at an address: what its page names, or else `/favicon.ico`.
///
/// # Errors
/// Says why there is none.
pub(super) async fn icon_of(client: &Client, address: &str) -> Result<Vec<u8>, String> {
    let start = Url::parse(address).map_err(|err| err.to_string())?;
    let mut candidates = Vec::new();
    // A page that can't be read may have the usual icon all the same.
    if let Ok((at, html, _)) = get(client, address).await {
        let links = head::icons(&String::from_utf8_lossy(&html));
        let named = links.iter().filter_map(|link| at.join(link).ok()).filter(|link| may_lead(&at, link));
        candidates.extend(named.take(TRIES));
    }
    candidates.extend(start.join("/favicon.ico"));
    let mut wrong = String::new();
    for candidate in candidates {
        match image(client, candidate.as_str()).await {
            Ok(bytes) => return Ok(bytes),
            Err(why) => wrong = format!("{}: {why}", candidate.path()),
        }
    }
    Err(wrong)
}

/// Where the answer came from in the end, its first bytes, and whether these are all.
async fn get(client: &Client, address: &str) -> Result<(Url, Vec<u8>, bool), String> {
    let said = |err: reqwest::Error| err.without_url().to_string();
    let answer = client.get(address).send().await.map_err(said)?;
    if !answer.status().is_success() {
        return Err(format!("the server answers {}", answer.status().as_u16()));
    }
    let (mut answer, mut bytes) = (answer, Vec::new());
    let at = answer.url().clone();
    while let Some(chunk) = answer.chunk().await.map_err(said)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LIMIT {
            bytes.truncate(LIMIT);
            return Ok((at, bytes, false));
        }
    }
    Ok((at, bytes, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_can_not_lead_us_to_this_machine() {
        let may = |from: &str, to: &str| may_lead(&Url::parse(from).unwrap(), &Url::parse(to).unwrap());
        assert!(may("https://a.example.org/", "https://cdn.example.net/icon.png"));
        assert!(may("http://192.0.2.1/", "http://192.0.2.1:8080/icon.png"));
        for to in
            ["http://127.0.0.1/", "http://169.254.169.254/", "http://[::1]/", "http://localhost/", "http://metadata/"]
        {
            assert!(!may("https://a.example.org/", to), "{to}");
        }
        assert!(!may("https://a.example.org/", "file:///etc/passwd") && !may("https://a.example.org/", "data:,x"));
    }
}
