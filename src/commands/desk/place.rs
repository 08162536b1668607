//! Which forge has the issues, and what to speak to it with.

use crate::commands::environment::Environment;
use crate::config::{ForgeChoice, IssuesConfig};
use crate::model::Secret;

/// A repository's issue tracker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The kind of forge.
    pub forge: ForgeChoice,
    /// Base address of its API.
    pub api: String,
    /// `owner/name`; GitLab's may have more parts.
    pub repository: String,
    /// What it is spoken to with.
    pub token: Secret,
}

/// Where the issues are: what the config says, then what CI says, then what the remote's address says. `None` if
/// there is no forge, or no token for it.
#[must_use]
pub fn find(environment: &Environment, config: &IssuesConfig, remote: Option<&str>) -> Option<Place> {
    let remote = remote.and_then(Address::of);
    let forge = config.forge.or_else(|| of_ci(environment)).or_else(|| remote.as_ref()?.forge())?;
    let api =
        config.api.clone().or_else(|| api_of_ci(environment, forge)).or_else(|| api_of(forge, remote.as_ref()))?;
    let repository = config
        .repository
        .clone()
        .or_else(|| repository_of_ci(environment, forge))
        .or_else(|| Some(remote?.path))
        .filter(|name| name.contains('/') || forge == ForgeChoice::GitLab)?;
    let token = environment.token_for_forge(forge, &api)?;
    Some(Place { forge, api: api.trim_end_matches('/').to_owned(), repository, token })
}

/// Forgejo and Gitea set GitHub's variables, too: they are asked for first.
fn of_ci(environment: &Environment) -> Option<ForgeChoice> {
    let set = |name| environment.get(name).is_some();
    let woodpecker = || match environment.get("CI_FORGE_TYPE")? {
        "github" => Some(ForgeChoice::GitHub),
        "gitlab" => Some(ForgeChoice::GitLab),
        "forgejo" | "gitea" => Some(ForgeChoice::Forgejo),
        _ => None,
    };
    if set("FORGEJO_ACTIONS") || set("GITEA_ACTIONS") {
        Some(ForgeChoice::Forgejo)
    } else if set("GITHUB_ACTIONS") {
        Some(ForgeChoice::GitHub)
    } else if set("GITLAB_CI") {
        Some(ForgeChoice::GitLab)
    } else {
        woodpecker()
    }
}

fn api_of_ci(environment: &Environment, forge: ForgeChoice) -> Option<String> {
    let get = |name: &str| environment.get(name).map(str::to_owned);
    match forge {
        ForgeChoice::GitHub => get("GITHUB_API_URL"),
        ForgeChoice::GitLab => get("CI_API_V4_URL"),
        ForgeChoice::Forgejo => {
            let server = get("GITHUB_SERVER_URL").or_else(|| get("CI_FORGE_URL"));
            get("GITHUB_API_URL").or_else(|| Some(format!("{}/api/v1", server?.trim_end_matches('/'))))
        }
        ForgeChoice::Local => None,
    }
}

fn repository_of_ci(environment: &Environment, forge: ForgeChoice) -> Option<String> {
    let own = match forge {
        ForgeChoice::GitHub | ForgeChoice::Forgejo => environment.get("GITHUB_REPOSITORY"),
        ForgeChoice::GitLab => environment.get("CI_PROJECT_PATH"),
        ForgeChoice::Local => None,
    };
    own.or_else(|| environment.get("CI_REPO")).map(str::to_owned)
}

/// The API of the forge that a remote is on.
fn api_of(forge: ForgeChoice, remote: Option<&Address>) -> Option<String> {
    let host = remote.map(|remote| remote.host.as_str());
    match (forge, host) {
        (ForgeChoice::GitHub, Some("github.com") | None) => Some("https://api.github.com".to_owned()),
        (ForgeChoice::GitHub, Some(host)) => Some(format!("https://{host}/api/v3")),
        (ForgeChoice::GitLab, host) => Some(format!("https://{}/api/v4", host.unwrap_or("gitlab.com"))),
        (ForgeChoice::Forgejo, host) => Some(format!("https://{}/api/v1", host?)),
        (ForgeChoice::Local, _) => None,
    }
}

/// A remote's address in parts.
struct Address {
    host: String,
    /// Without `.git`.
    path: String,
}

impl Address {
    /// Reads `https://host/owner/name.git`, `ssh://git@host/owner/name` and `git@host:owner/name.git`.
    fn of(remote: &str) -> Option<Self> {
        let (host, path) = match url::Url::parse(remote) {
            Ok(url) => (url.host_str()?.to_owned(), url.path().to_owned()),
            Err(_) => {
                let (host, path) = remote.split_once(':')?;
                (host.rsplit('@').next()?.to_owned(), path.to_owned())
            }
        };
        let path = path.trim_matches('/').trim_end_matches(".git").to_owned();
        (!host.is_empty() && !path.is_empty()).then_some(Self { host, path })
    }

    /// The forge of the well-known hosts.
    fn forge(&self) -> Option<ForgeChoice> {
        match self.host.as_str() {
            "github.com" => Some(ForgeChoice::GitHub),
            "gitlab.com" => Some(ForgeChoice::GitLab),
            "codeberg.org" => Some(ForgeChoice::Forgejo),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(vars: &[(&str, &str)], config: &IssuesConfig, remote: Option<&str>) -> Option<(ForgeChoice, String)> {
        let place = find(&Environment::of(vars), config, remote)?;
        Some((place.forge, format!("{} {}", place.api, place.repository)))
    }

    #[test]
    fn the_forge_is_known_from_ci() {
        let none = IssuesConfig::default();
        let github = [("GITHUB_ACTIONS", "true"), ("GITHUB_REPOSITORY", "a/b"), ("GITHUB_TOKEN", "t")];
        let api = [("GITHUB_API_URL", "https://git.example/api/v3"), ("GITHUB_SERVER_URL", "https://git.example")];
        let at = |vars: &[(&str, &str)]| found(vars, &none, None);
        assert_eq!(at(&github), Some((ForgeChoice::GitHub, "https://api.github.com a/b".to_owned())));
        let enterprise = [&github[..], &api].concat();
        assert_eq!(at(&enterprise), Some((ForgeChoice::GitHub, "https://git.example/api/v3 a/b".to_owned())));
        let forgejo = [&github[..], &[("FORGEJO_ACTIONS", "true"), ("GITHUB_SERVER_URL", "https://codeberg.org")]];
        assert_eq!(at(&forgejo.concat()), Some((ForgeChoice::Forgejo, "https://codeberg.org/api/v1 a/b".to_owned())));
        let gitlab = [("GITLAB_CI", "true"), ("CI_PROJECT_PATH", "g/s/p"), ("GITLAB_TOKEN", "t")];
        assert_eq!(at(&gitlab), Some((ForgeChoice::GitLab, "https://gitlab.com/api/v4 g/s/p".to_owned())));
    }

    #[test]
    fn the_forge_is_known_from_the_remote() {
        let none = IssuesConfig::default();
        let token = [("UPKEPT_TOKEN", "t")];
        for remote in ["https://github.com/a/b.git", "git@github.com:a/b.git", "ssh://git@github.com/a/b"] {
            let expected = Some((ForgeChoice::GitHub, "https://api.github.com a/b".to_owned()));
            assert_eq!(found(&token, &none, Some(remote)), expected);
        }
        assert_eq!(found(&token, &none, Some("https://git.example/a/b")), None);
        assert_eq!(found(&[], &none, Some("https://github.com/a/b")), None, "no token, no forge");
        let own = IssuesConfig { forge: Some(ForgeChoice::Forgejo), ..IssuesConfig::default() };
        let expected = Some((ForgeChoice::Forgejo, "https://git.example/api/v1 a/b".to_owned()));
        assert_eq!(found(&token, &own, Some("https://git.example/a/b")), expected);
    }

    #[test]
    fn a_token_is_not_sent_to_another_forge() {
        let elsewhere = IssuesConfig { api: Some("https://evil.example/api/v3".to_owned()), ..IssuesConfig::default() };
        let github = [("GITHUB_ACTIONS", "true"), ("GITHUB_REPOSITORY", "a/b"), ("GITHUB_TOKEN", "t")];
        assert_eq!(found(&github, &elsewhere, None), None);
    }
}
