//! Addresses in the repository's web pages.

use crate::model::Incident;

use super::super::prose;

/// How a forge's web pages are addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStyle {
    /// `/commit/<hash>`, `/blob/<branch>/<path>`.
    GitHub,
    /// `/-/commit/<hash>`, `/-/blob/<branch>/<path>`.
    GitLab,
    /// `/commit/<hash>`, `/src/branch/<branch>/<path>`.
    Forgejo,
}

/// Where commits and files are on the web.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    commits: String,
    files: String,
}

impl Links {
    /// Those of a repository (`https://forge.example/owner/name`) whose history is on `branch`.
    #[must_use]
    pub fn new(repository: &str, branch: &str, style: LinkStyle) -> Self {
        let base = repository.trim_end_matches('/');
        let (commits, files) = match style {
            LinkStyle::GitHub => ("commit", "blob"),
            LinkStyle::GitLab => ("-/commit", "-/blob"),
            LinkStyle::Forgejo => ("commit", "src/branch"),
        };
        Self { commits: format!("{base}/{commits}"), files: format!("{base}/{files}/{branch}") }
    }

    /// The address of a file.
    pub(super) fn file(&self, path: &str) -> String {
        format!("{}/{path}", self.files)
    }
}

/// A commit by its short hash, with a link if there are any: `[9b3799b](https://…)`.
pub(super) fn commit(hash: &str, links: Option<&Links>) -> String {
    let short = prose::short(hash);
    match links.filter(|_| hash.bytes().all(|b| b.is_ascii_hexdigit())) {
        Some(links) => format!("[{short}]({}/{hash})", links.commits),
        None => prose::escape(short),
    }
}

/// The text with links where it cites the incident's commits.
pub(super) fn cited(text: &str, incident: &Incident, links: Option<&Links>) -> String {
    let mut out = text.to_owned();
    for hash in incident.commits.iter().filter(|hash| hash.len() >= 7) {
        let words = format!("recorded in {}", prose::short(hash));
        if out.contains(&words) {
            out = out.replace(&words, &format!("recorded in {}", commit(hash, links)));
        }
    }
    out
}
