//! Where a forge shows the recorded checks.

use serde::Serialize;

use crate::model::Slug;

/// Addresses on a forge.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Recorded {
    /// The files.
    files: String,
    /// The commits that changed them.
    commits: String,
}

/// The addresses in a repository, if its forge is one whose addresses are known for whatever branch is the first: GitHub
/// and GitLab, by the name of their host. Others want the name of the branch.
pub(super) fn recorded(repository: &str, slug: &Slug) -> Option<Recorded> {
    let url = url::Url::parse(repository).ok()?;
    let host = url.host_str()?;
    let between = match host.split('.').next()? {
        "github" => "",
        "gitlab" => "-/",
        _ => return None,
    };
    let base = url.as_str().trim_end_matches('/').trim_end_matches(".git");
    let address = |what: &str| format!("{base}/{between}{what}/HEAD/history/{slug}");
    Some(Recorded { files: address("tree"), commits: address("commits") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_forges_whose_addresses_are_known_are_linked() {
        let slug = Slug::new("shop").unwrap();
        let files = |repository| recorded(repository, &slug).map(|found| found.files);
        assert_eq!(files("https://github.com/o/r/").as_deref(), Some("https://github.com/o/r/tree/HEAD/history/shop"));
        assert_eq!(
            files("https://gitlab.example.org/g/s/r").as_deref(),
            Some("https://gitlab.example.org/g/s/r/-/tree/HEAD/history/shop")
        );
        assert_eq!(files("https://forge.example.org/o/r"), None);
    }
}
