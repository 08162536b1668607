//! Addresses of remotes, and keeping credentials out of what is shown.

use url::Url;

use super::Options;
use crate::model::Redactor;

/// True for an address that this transport serves.
pub(super) fn is_http(url: &str) -> bool {
    Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
}

/// The address without user and password.
pub(super) fn without_credentials(url: &str) -> String {
    let Ok(mut parsed) = Url::parse(url) else { return url.to_owned() };
    let user = parsed.username().to_owned();
    if parsed.scheme() == "ssh" && parsed.password().is_none() || user.is_empty() && parsed.password().is_none() {
        return url.to_owned();
    }
    // Both fail only for addresses that can't have credentials.
    let _ = parsed.set_password(None);
    let _ = parsed.set_username("");
    parsed.into()
}

/// Cleans texts of the token and of passwords in the remote's address.
pub(super) fn redactor(git: &git2::Repository, options: &Options) -> Redactor {
    let remote = git.find_remote(&options.remote).ok();
    let address = |url: Option<&str>| url.and_then(|url| Url::parse(url).ok());
    let urls = [
        remote.as_ref().and_then(|remote| address(remote.url().ok())),
        remote.as_ref().and_then(|remote| address(remote.pushurl().ok().flatten())),
    ];
    let passwords = urls.iter().flatten().filter_map(|url| url.password()).map(|password| ("password", password));
    let token = options.token.iter().map(|token| ("token", token.reveal()));
    Redactor::new(token.chain(passwords).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_their_credentials() {
        assert_eq!(without_credentials("https://bot:secret@example.org/a.git"), "https://example.org/a.git");
        assert_eq!(without_credentials("https://token@example.org/a.git"), "https://example.org/a.git");
        for plain in ["git@example.org:a/b.git", "ssh://git@example.org/a.git", "/srv/a.git", "https://example.org/a"] {
            assert_eq!(without_credentials(plain), plain);
        }
    }
}
