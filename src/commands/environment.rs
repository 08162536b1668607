//! What the surroundings say: environment variables, read once.

use std::collections::HashMap;

use crate::config::ForgeChoice;
use crate::model::{Redactor, Secret};

/// Variables that CI systems which hand out credentials set, and what they are called.
///
/// A bare `CI=true` is not enough to push: plenty of machines set it for quieter tools.
const CI_SYSTEMS: [(&str, CiSystem); 10] = [
    ("GITHUB_ACTIONS", CiSystem::GitHub),
    ("FORGEJO_ACTIONS", CiSystem::Other),
    ("GITEA_ACTIONS", CiSystem::Other),
    ("GITLAB_CI", CiSystem::Other),
    ("CI_WOODPECKER", CiSystem::Other),
    ("CIRCLECI", CiSystem::Other),
    ("BUILDKITE", CiSystem::Other),
    ("JENKINS_URL", CiSystem::Other),
    ("TF_BUILD", CiSystem::Other),
    ("BITBUCKET_BUILD_NUMBER", CiSystem::Other),
];

/// Tokens, and the forge each is for: the variable that names its address, and the one it has by default. A token
/// without a forge goes wherever the remote is.
const TOKENS: [(&str, Option<(&str, &str)>); 4] = [
    ("UPKEPT_TOKEN", None),
    ("GITHUB_TOKEN", Some(("GITHUB_SERVER_URL", "https://github.com"))),
    ("GH_TOKEN", Some(("GITHUB_SERVER_URL", "https://github.com"))),
    ("GITLAB_TOKEN", Some(("CI_SERVER_URL", "https://gitlab.com"))),
];

/// A CI system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CiSystem {
    /// GitHub Actions: annotations, job summary and outputs are written.
    GitHub,
    /// Any other one.
    Other,
}

/// A snapshot of the environment variables.
#[derive(Clone, Default)]
pub struct Environment {
    vars: HashMap<String, String>,
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Values may be secrets.
        f.debug_set().entries(self.vars.keys()).finish()
    }
}

impl Environment {
    /// The variables of this process; those that are not UTF-8 are left out.
    #[must_use]
    pub fn of_process() -> Self {
        let vars = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self { vars }
    }

    /// These variables and no others.
    #[cfg(test)]
    pub(super) fn of(vars: &[(&str, &str)]) -> Self {
        Self { vars: vars.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect() }
    }

    /// A variable, if it is set and not empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.vars.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The CI system this runs on, if any.
    #[must_use]
    pub fn ci(&self) -> Option<CiSystem> {
        // Forgejo and Gitea also claim to be GitHub; they do understand its commands.
        CI_SYSTEMS.iter().find(|(name, _)| self.get(name).is_some()).map(|(_, system)| *system)
    }

    /// The token to push to `remote` with, if one is meant for that host.
    #[must_use]
    pub fn token_for(&self, remote: &str) -> Option<Secret> {
        let host = host(remote)?;
        let meant = |forge: Option<(&str, &str)>| {
            forge.is_none_or(|(variable, default)| {
                self::host(self.get(variable).unwrap_or(default)) == Some(host.clone())
            })
        };
        let token = TOKENS.iter().filter(|(_, forge)| meant(*forge)).find_map(|(name, _)| self.get(name));
        token.map(|value| Secret::new(value.to_owned()))
    }

    /// The token to speak to the API of a forge with, if one is meant for its host.
    #[must_use]
    pub fn token_for_forge(&self, forge: ForgeChoice, api: &str) -> Option<Secret> {
        let own = match forge {
            ForgeChoice::GitHub => vec![("GITHUB_TOKEN", self.github_api()), ("GH_TOKEN", self.github_api())],
            ForgeChoice::Forgejo => vec![("GITHUB_TOKEN", self.github_api())],
            ForgeChoice::GitLab => {
                let api = self.get("CI_API_V4_URL").or_else(|| self.get("CI_SERVER_URL"));
                vec![("GITLAB_TOKEN", api.unwrap_or("https://gitlab.com").to_owned())]
            }
            ForgeChoice::Local => return None,
        };
        let meant = own.iter().filter(|(_, address)| host(address).is_some() && host(address) == host(api));
        let own = meant.filter_map(|(name, _)| self.get(name));
        self.get("UPKEPT_TOKEN").into_iter().chain(own).next().map(|value| Secret::new(value.to_owned()))
    }

    /// The API that the tokens of GitHub Actions, and of those that call themselves so, are for.
    fn github_api(&self) -> String {
        match (self.get("GITHUB_API_URL"), self.get("GITHUB_SERVER_URL")) {
            (Some(api), _) => api.to_owned(),
            (None, Some(server)) if server != "https://github.com" => server.to_owned(),
            _ => "https://api.github.com".to_owned(),
        }
    }

    /// Cleans every known token out of text, whether it is used or not.
    #[must_use]
    pub fn redactor(&self) -> Redactor {
        Redactor::new(TOKENS.iter().filter_map(|(name, _)| Some((*name, self.get(name)?))))
    }

    /// The branch a CI system says it is on; none for tags and for the merge refs of pull requests.
    #[must_use]
    pub fn branch(&self) -> Option<String> {
        match self.get("GITHUB_REF") {
            Some(reference) => reference.strip_prefix("refs/heads/").map(str::to_owned),
            None => self.get("CI_COMMIT_BRANCH").map(str::to_owned),
        }
    }

    /// The address that the page has if the config names none: that of GitHub Pages on GitHub Actions, of GitLab Pages
    /// on GitLab CI.
    #[must_use]
    pub fn page(&self) -> Option<String> {
        if self.get("GITHUB_SERVER_URL") == Some("https://github.com") {
            return github_pages(self.get("GITHUB_REPOSITORY")?);
        }
        self.get("CI_PAGES_URL").map(str::to_owned)
    }

    /// The web address of the repository a CI system works for.
    #[must_use]
    pub fn repository(&self) -> Option<String> {
        match (self.get("GITHUB_SERVER_URL"), self.get("GITHUB_REPOSITORY")) {
            (Some(server), Some(name)) => Some(format!("{server}/{name}")),
            _ => self.get("CI_PROJECT_URL").map(str::to_owned),
        }
    }
}

/// Where GitHub Pages serves a repository `owner/name`, unless a domain of its own is set up.
fn github_pages(repository: &str) -> Option<String> {
    let (owner, name) = repository.split_once('/')?;
    let host = format!("{}.github.io", owner.to_lowercase());
    Some(if name.eq_ignore_ascii_case(&host) { format!("https://{host}") } else { format!("https://{host}/{name}") })
}

/// Host and port of an http(s) address.
fn host(address: &str) -> Option<(String, Option<u16>)> {
    let url = url::Url::parse(address).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some((url.host_str()?.to_owned(), url.port_or_known_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(vars: &[(&str, &str)]) -> Environment {
        Environment::of(vars)
    }

    #[test]
    fn a_bare_ci_variable_is_no_reason_to_push() {
        assert_eq!(environment(&[("CI", "true")]).ci(), None);
        assert_eq!(environment(&[("CI", "true"), ("GITHUB_ACTIONS", "true")]).ci(), Some(CiSystem::GitHub));
    }

    #[test]
    fn pages_are_where_the_forge_puts_them() {
        let page =
            |name| environment(&[("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_REPOSITORY", name)]).page();
        assert_eq!(page("Acme/status").as_deref(), Some("https://acme.github.io/status"));
        assert_eq!(page("Acme/acme.github.io").as_deref(), Some("https://acme.github.io"));
        assert_eq!(environment(&[("GITHUB_REPOSITORY", "a/b")]).page(), None);
    }

    #[test]
    fn tags_and_pull_requests_are_no_branches() {
        let branch = |reference| environment(&[("GITHUB_REF", reference)]).branch();
        assert_eq!(branch("refs/heads/a/b").as_deref(), Some("a/b"));
        assert_eq!((branch("refs/tags/v1"), branch("refs/pull/7/merge")), (None, None));
    }

    #[test]
    fn a_token_goes_only_where_it_is_meant_for() {
        let there = |vars: &[(&str, &str)], remote: &str| environment(vars).token_for(remote).is_some();
        let github = [("GITHUB_TOKEN", "t")];
        assert!(there(&github, "https://github.com/a/b.git"));
        assert!(!there(&github, "https://example.org/a/b.git"));
        assert!(!there(&github, "git@github.com:a/b.git"), "SSH has its own keys");
        let forgejo = [("GITHUB_TOKEN", "t"), ("GITHUB_SERVER_URL", "https://codeberg.org")];
        assert!(there(&forgejo, "https://codeberg.org/a/b") && !there(&forgejo, "https://github.com/a/b"));
        assert!(there(&[("UPKEPT_TOKEN", "t")], "https://example.org/a/b.git"));
    }
}
