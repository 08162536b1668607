//! What programs look for at places that they know: `robots.txt` (RFC 9309), `.well-known/security.txt` (RFC 9116), and
//! the file that keeps GitHub Pages from leaving directories with a dot out.

use serde::Serialize;

use super::sitemap;
use crate::model::{Artifact, Security};
use crate::render::edition::Edition;
use crate::render::words::iso;
use crate::render::{PageInput, RenderError, links};

/// `robots.txt`.
pub(in crate::render) fn robots(edition: &Edition<'_>) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own {
        robots: Robots,
    }
    #[derive(Serialize)]
    struct Robots {
        open: bool,
        /// Address of the sitemap.
        sitemap: Option<String>,
    }
    let page = edition.page;
    let base = links::base(page.url).filter(|_| sitemap::wanted(page));
    let robots = Robots {
        open: page.look.indexed && super::is_open(page),
        sitemap: base.map(|base| format!("{base}sitemap.xml")),
    };
    edition.document("robots.txt".to_owned(), "robots.txt", Own { robots })
}

/// `.well-known/security.txt` if it is configured, and `.nojekyll`, without which GitHub Pages would not show it where a
/// branch is published.
pub(in crate::render) fn files(page: &PageInput<'_>) -> Vec<Artifact> {
    let artifact = |path: &str, text: String| Artifact { path: path.to_owned(), bytes: text.into_bytes() };
    let mut files = vec![artifact(".nojekyll", String::new())];
    if let Some(security) = &page.look.security {
        files.push(artifact(".well-known/security.txt", security_txt(page, security)));
    }
    files
}

fn security_txt(page: &PageInput<'_>, security: &Security) -> String {
    let mut out = String::new();
    let mut field = |name: &str, value: &str| {
        // One line each, whatever the value.
        let value = value.replace(char::is_control, "");
        out.push_str(&format!("{name}: {}\n", value.trim()));
    };
    security.contact.iter().for_each(|contact| field("Contact", contact));
    field("Expires", &iso(security.expires));
    if let Some(key) = &security.encryption {
        field("Encryption", key);
    }
    if let Some(policy) = &security.policy {
        field("Policy", policy);
    }
    if !security.languages.is_empty() {
        field("Preferred-Languages", &security.languages.join(", "));
    }
    if let Some(base) = links::base(page.url) {
        field("Canonical", &format!("{base}.well-known/security.txt"));
    }
    out
}
