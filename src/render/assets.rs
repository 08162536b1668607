//! What every page carries: style, script, and the policy that allows these and nothing else.
//!
//! A page that says how things are now carries both inside, so that it is complete in the first answer. A page of the
//! past links them: there are many of those, and they are rarely the first that somebody opens.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};

use super::{PageInput, Templates};

/// The sheets and scripts besides `style.css` and `page.js`, by the kind of page ([`super::edition::Place::here`]).
const BESIDES: [(&str, &[&str]); 3] =
    [("site", &["site.css", "site.js"]), ("incident", &["incident.css"]), ("report", &["report.css"])];

/// Files that pages of the past link, and that lie at the page's root.
pub(super) const LINKED: [&str; 6] = ["style.css", "site.css", "incident.css", "report.css", "page.js", "site.js"];

/// What the pages of one kind carry.
#[derive(Debug, Clone)]
pub(super) struct Assets {
    pub style: String,
    pub script: String,
    /// Names of the files that say the same, for pages that link them.
    pub sheets: Vec<&'static str>,
    pub scripts: Vec<&'static str>,
    /// The Content-Security-Policy.
    pub policy: String,
}

impl Assets {
    /// Those of pages of a kind.
    pub(super) fn new(templates: &Templates, page: &PageInput<'_>, here: &str) -> Self {
        let besides = BESIDES.iter().find(|(kind, _)| *kind == here).map_or(&[][..], |(_, names)| *names);
        let names = || ["style.css", "page.js"].into_iter().chain(besides.iter().copied());
        let sheets: Vec<_> = names().filter(|name| name.ends_with(".css")).collect();
        let scripts: Vec<_> = names().filter(|name| name.ends_with(".js")).collect();
        let joined = |names: &[&str]| -> String {
            names.iter().map(|name| String::from_utf8_lossy(&templates.plain(name)).into_owned()).collect()
        };
        let (style, script) = (joined(&sheets), joined(&scripts));
        let policy = policy(page, &[hash(&style)], &[hash(&script)]);
        Self { style, script, sheets, scripts, policy }
    }

    /// The policy that allows whatever pages of several kinds carry, and a style and a script besides.
    pub(super) fn policy<'s>(
        page: &PageInput<'_>,
        kinds: impl Iterator<Item = &'s Self> + Clone,
        (style, script): (&str, &str),
    ) -> String {
        let all = |own: &str, of: fn(&Self) -> &String| -> Vec<String> {
            let texts: BTreeSet<&str> = kinds.clone().map(|kind| of(kind).as_str()).chain([own]).collect();
            texts.into_iter().map(hash).collect()
        };
        policy(page, &all(style, |kind| &kind.style), &all(script, |kind| &kind.script))
    }
}

/// A policy that allows styles and scripts by their hashes, and what the config allows.
fn policy(page: &PageInput<'_>, styles: &[String], scripts: &[String]) -> String {
    let own = page.look.allow.iter().map(|origin| format!(" {origin}")).collect::<String>();
    let (styles, scripts) = (styles.join(" "), scripts.join(" "));
    format!(
        "default-src 'none'; style-src 'self' {styles}{own}; script-src 'self' {scripts}{own}; \
         img-src 'self' data:{own}; base-uri 'none'; form-action 'none'"
    )
}

/// A source expression for a text that is inside of the page (CSP Level 3, section 2.3.1).
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, text.as_bytes())))
}
