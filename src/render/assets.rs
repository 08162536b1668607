//! What every page carries: style, script, and the policy that allows these and nothing else.
//!
//! A page that says how things are now carries both inside, so that it is complete in the first answer. A page of the
//! past links them: there are many of those, and they are rarely the first that somebody opens.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{SHA256, digest};

use super::{PageInput, Templates, brand, squeeze};
use crate::model::Artifact;

/// The sheets and scripts besides `style.css` and `page.js`, by the kind of page ([`super::edition::Place::here`]).
const BESIDES: [(&str, &[&str]); 5] = [
    ("site", &["site.css", "site.js"]),
    ("incident", &["incident.css"]),
    ("incidents", &["incident.css"]),
    ("maintenance", &["incident.css"]),
    ("report", &["report.css"]),
];

/// Files that pages of the past link, and that lie at the page's root.
const LINKED: [&str; 6] = ["style.css", "site.css", "incident.css", "report.css", "page.js", "site.js"];
/// What the operator adds to the style; it is there only if there is something in it.
const OWN: &str = "own.css";
/// Runs before anything is drawn, in every page.
const FIRST: &str = "theme.js";

/// What the pages of one kind carry.
#[derive(Debug, Clone)]
pub(super) struct Assets {
    /// What pages about now carry, and their policy.
    pub style: String,
    pub script: String,
    pub policy: String,
    /// Names of the files that say the same, for pages that link them, and the policy of those.
    pub sheets: Vec<&'static str>,
    pub scripts: Vec<&'static str>,
    pub linking_policy: String,
    /// The script that every page carries in its head.
    pub first: String,
}

impl Assets {
    /// Those of pages of a kind.
    pub(super) fn new(templates: &Templates, page: &PageInput<'_>, here: &str) -> Self {
        let besides = BESIDES.iter().find(|(kind, _)| *kind == here).map_or(&[][..], |(_, names)| *names);
        let names = || ["style.css", "page.js"].into_iter().chain(besides.iter().copied());
        let mut sheets: Vec<_> = names().filter(|name| name.ends_with(".css")).collect();
        let scripts: Vec<_> = names().filter(|name| name.ends_with(".js")).collect();
        let joined = |names: &[&str]| -> String { names.iter().map(|name| squeezed(templates, name)).collect() };
        let own = own_style(page);
        let style = joined(&sheets) + &own;
        if !own.is_empty() {
            sheets.push(OWN);
        }
        let (script, first) = (joined(&scripts), squeezed(templates, FIRST));
        let inside = policy(page, (&hash(&style), &hash(&script)), &first);
        let linking_policy = policy(page, ("'self'", "'self'"), &first);
        Self { style, script, policy: inside, sheets, scripts, linking_policy, first }
    }

    /// The policy that allows whatever pages of several kinds carry or link, and a style and a script besides.
    pub(super) fn policy(
        templates: &Templates,
        page: &PageInput<'_>,
        kinds: &[Self],
        (style, script): (&str, &str),
    ) -> String {
        let all = |own: &str, of: fn(&Self) -> &String| -> String {
            let texts: BTreeSet<&str> = kinds.iter().map(|kind| of(kind).as_str()).chain([own]).collect();
            texts.into_iter().map(|text| format!(" {}", hash(text))).collect()
        };
        let (styles, scripts) = (all(style, |kind| &kind.style), all(script, |kind| &kind.script));
        let sources = (&*format!("'self'{styles}"), &*format!("'self'{scripts}"));
        policy(page, sources, &squeezed(templates, FIRST))
    }
}

/// The files that pages of the past link.
pub(super) fn linked(templates: &Templates, page: &PageInput<'_>) -> Vec<Artifact> {
    let file = |name: &str, text: String| Artifact { path: name.to_owned(), bytes: text.into_bytes() };
    let own = Some(own_style(page)).filter(|own| !own.is_empty());
    LINKED.into_iter().map(|name| file(name, squeezed(templates, name))).chain(own.map(|own| file(OWN, own))).collect()
}

/// A sheet or script as the pages carry it.
fn squeezed(templates: &Templates, name: &str) -> String {
    let source = templates.plain(name);
    let source = String::from_utf8_lossy(&source);
    if name.ends_with(".css") {
        squeeze::enclosed(&squeeze::css(&source), "style")
    } else {
        squeeze::enclosed(&squeeze::js(&source), "script")
    }
}

/// The brand colour, and the operator's own CSS.
fn own_style(page: &PageInput<'_>) -> String {
    let brand = page.look.brand.as_deref().map(brand::rule).unwrap_or_default();
    brand + &squeeze::enclosed(&page.own.css, "style")
}

/// The Content-Security-Policy of a page with style and script from such sources: these, what the operator's own HTML
/// brings, and pictures of the page.
fn policy(page: &PageInput<'_>, (style, script): (&str, &str), first: &str) -> String {
    let html = [page.own.head.as_str(), page.own.body.as_str()];
    let hashes = |element| -> String {
        html.iter().flat_map(|html| inline(html, element)).map(|text| format!(" {}", hash(text))).collect()
    };
    let allow = page.look.allow.iter().map(|origin| format!(" {origin}")).collect::<String>();
    let more = if allow.is_empty() {
        String::new()
    } else {
        ["font-src", "frame-src", "media-src"].map(|kind| format!("; {kind}{allow}")).concat()
    };
    // The page itself asks for nothing. Lighthouse asks for `robots.txt` under the page's policy, and a refusal costs the
    // page its full marks.
    format!(
        "default-src 'none'; style-src {style}{}{allow}; script-src {script} {}{}{allow}; img-src 'self' data:{allow}; \
         connect-src 'self'{allow}{more}; base-uri 'none'; form-action 'none'",
        hashes("style"),
        hash(first),
        hashes("script"),
    )
}

/// What stands in the elements of that name.
fn inline<'h>(html: &'h str, element: &str) -> Vec<&'h str> {
    // Only ASCII letters change, so places stay the same.
    let lower = html.to_ascii_lowercase();
    let (open, close) = (format!("<{element}"), format!("</{element}"));
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = lower.get(at..).and_then(|rest| rest.find(&open)).map(|start| at + start) {
        let Some(inside) = lower.get(start..).and_then(|rest| rest.find('>')).map(|end| start + end + 1) else { break };
        let end = lower.get(inside..).and_then(|rest| rest.find(&close)).map_or(lower.len(), |end| inside + end);
        found.extend(html.get(inside..end).filter(|text| !text.is_empty()));
        at = end;
    }
    found
}

/// A source expression for a text that is inside of the page (CSP Level 3, section 2.3.1).
pub(super) fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_the_operator_are_found() {
        let html = "<p>a</p><SCRIPT async>let a = 1</Script><script src=\"x.js\"></script><style>p{}</style>";
        assert_eq!(inline(html, "script"), ["let a = 1"]);
        assert_eq!(inline(html, "style"), ["p{}"]);
        assert_eq!(inline("<script", "script"), Vec::<&str>::new());
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        // The example of CSP Level 3, section 2.3.1.
        assert_eq!(hash("doSomething();"), "'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='");
    }
}
