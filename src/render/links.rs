//! Which addresses may become links, and how pages find each other.

use url::Url;

use crate::model::{IncidentId, Site, Target};

/// `text` if it is an absolute `http` or `https` address: nothing else becomes a link on a page.
pub(super) fn web(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok()?;
    matches!(url.scheme(), "http" | "https").then(|| url.to_string())
}

/// Where a visitor finds the site: its own link, or what is probed if that is a web address without secrets or
/// credentials.
#[must_use]
pub fn visit(site: &Site) -> Option<String> {
    if let Some(link) = &site.link {
        return web(link);
    }
    let Target::Http(http) = &site.target else { return None };
    if http.url.is_secret() {
        return None;
    }
    let url = Url::parse(http.url.shown()).ok()?;
    (url.username().is_empty() && url.password().is_none()).then(|| web(http.url.shown()))?
}

/// What is probed, as far as it may be shown.
pub(super) fn target(site: &Site) -> Option<String> {
    match &site.target {
        target if target.is_secret() => None,
        Target::Http(_) => visit(&Site { link: None, ..site.clone() }),
        Target::Tcp(tcp) => Some(format!("tcp://{}", tcp.address.shown().trim_start_matches("tcp://"))),
    }
}

/// The page's address with a final `/`, if it is a web address.
pub(super) fn base(url: Option<&str>) -> Option<Url> {
    let mut url = Url::parse(url?.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    url.set_query(None);
    url.set_fragment(None);
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
    Some(url)
}

/// An incident's name as a directory under `incidents/`: what isn't a letter, a digit or `-` becomes `-`, so that no edited file can
/// name a place outside of the output.
pub(super) fn segment(id: &IncidentId) -> String {
    let name: String = id.0.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(120).collect();
    // `2026-11` is the page of a month.
    let is_month = name.len() == 7 && name.bytes().filter(|b| *b == b'-').count() == 1;
    if name.is_empty() || is_month { name + "-" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        for bad in ["javascript:alert(1)", " java\nscript:x", "data:text/html,x", "//x.example", "ftp://x.example", ""]
        {
            assert_eq!(web(bad), None, "{bad}");
        }
        assert_eq!(web("https://x.example/\"><script>").as_deref(), Some("https://x.example/%22%3E%3Cscript%3E"));
    }

    #[test]
    fn names_stay_inside() {
        assert_eq!(segment(&IncidentId("../../etc/x".to_owned())), "------etc-x");
        assert_eq!(segment(&IncidentId(String::new())), "-");
        assert_eq!(segment(&IncidentId("2026-11".to_owned())), "2026-11-");
    }

    #[test]
    fn a_base_ends_in_a_slash() {
        assert_eq!(
            base(Some("https://x.example/repo?q")).map(String::from).as_deref(),
            Some("https://x.example/repo/")
        );
        assert!(base(Some("mailto:x@example")).is_none());
    }
}
