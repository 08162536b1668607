//! `llms.txt` (<https://llmstxt.org>): what the page is, how things are, and where the data is, for language models that
//! read it on somebody's behalf.

use serde::Serialize;

use super::told::Told;
use crate::model::Artifact;
use crate::render::RenderError;
use crate::render::edition::Edition;
use crate::render::locale::Arg;
use crate::render::overall::Overall;

/// More sites than these are not listed: `status.json` has them.
const SITES: usize = 50;
/// How many open incidents are listed.
const OPEN: usize = 20;

/// What the template gets. All of it is text within Markdown: what would be markup is escaped.
#[derive(Serialize)]
struct Llms {
    title: String,
    description: Option<String>,
    about: String,
    now: String,
    incidents: Section,
    data: Section,
    sites: Section,
}

/// A heading with links.
#[derive(Serialize)]
struct Section {
    heading: String,
    links: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    name: String,
    address: String,
    /// What is behind it; may be empty.
    note: String,
}

/// `llms.txt`.
pub(in crate::render) fn text(
    edition: &Edition<'_>,
    told: &Told<'_>,
    overall: &Overall,
) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own {
        llms: Llms,
    }
    let (page, locale) = (edition.page, &edition.locale);
    let observed = overall.observed_at.map_or_else(|| locale.no_data(), |at| locale.moment(at).text);
    let link = |name: &str, path: String| Link {
        name: markdown(name),
        address: format!("{}{path}", told.base),
        note: String::new(),
    };
    let open = page.incidents.iter().zip(&edition.incidents).filter(|(incident, _)| incident.is_open());
    let few = Some(page.sites).filter(|sites| sites.len() <= SITES).unwrap_or_default();
    let count = u64::try_from(page.sites.len()).unwrap_or(u64::MAX);
    let llms = Llms {
        title: markdown(page.title),
        description: page.description.map(markdown),
        about: locale.say("data-llms-about", &[("count", Arg::Count(count))]),
        now: markdown(
            &locale.say("data-llms-now", &[("sentence", Arg::Text(&overall.sentence)), ("at", Arg::Text(&observed))]),
        ),
        incidents: Section {
            heading: locale.word("data-llms-incidents"),
            links: open.take(OPEN).map(|(_, view)| link(&view.title, format!("incidents/{}/", view.dir))).collect(),
        },
        data: Section { heading: locale.word("data-llms-data"), links: data(edition, told) },
        sites: Section {
            heading: locale.word("data-llms-sites"),
            links: few.iter().map(|site| link(&site.name, format!("sites/{}/", site.slug))).collect(),
        },
    };
    edition.document("llms.txt".to_owned(), "llms.txt", Own { llms })
}

/// The files that a program should read rather than the pages.
fn data(edition: &Edition<'_>, told: &Told<'_>) -> Vec<Link> {
    [
        ("status.json", "api/v1/status.json", "data-llms-status"),
        ("incidents.json", "api/v1/incidents.json", "data-llms-history"),
        ("maintenance.json", "api/v1/maintenance.json", "data-llms-planned"),
        ("feed.xml", "feed.xml", "data-llms-feed"),
        ("maintenance.ics", "maintenance.ics", "data-llms-calendar"),
    ]
    .map(|(name, path, key)| Link {
        name: name.to_owned(),
        address: format!("{}{path}", told.base),
        note: edition.locale.word(key),
    })
    .into()
}

/// Text as Markdown on one line.
fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
