//! Embeds: the state of the page, or of a site, within other pages. `docs/badges.md` describes them.
//!
//! `embed/…/index.html` is for an `<iframe>` and needs no script; `embed.js` is an element that reads
//! `embed/…/status.json`, which holds its sentences in the language of the edition and little else, so that a visitor of
//! the other page does not fetch the figures of all sites for one line of text.

use chrono::TimeDelta;
use serde::Serialize;
use serde_json::json;

use super::badge;
use crate::model::{Artifact, Timestamp};
use crate::render::current::Status;
use crate::render::edition::{Edition, Place};
use crate::render::locale::{Arg, Moment};
use crate::render::overall::Overall;
use crate::render::renderer::OneSite;
use crate::render::words::iso;
use crate::render::{RenderError, Templates, assets};

const VERSION: u32 = 1;

/// What an embed says.
struct Told<'a> {
    /// Below the edition: nothing, or `shop/`.
    directory: String,
    /// The page that it leads to, below the edition.
    path: String,
    name: &'a str,
    status: Status,
    sentence: String,
    observed: Option<Timestamp>,
}

/// The embed of a site.
pub(in crate::render) fn site(
    templates: &Templates,
    edition: &Edition<'_>,
    one: &OneSite<'_>,
) -> Result<[Artifact; 2], RenderError> {
    let (site, current) = (one.input.site, &one.facts.current);
    let told = Told {
        directory: format!("{}/", site.slug),
        path: format!("sites/{}/", site.slug),
        name: &site.name,
        status: current.status,
        sentence: edition.locale.say(sentence_key(current.status), &[("name", Arg::Text(&site.name))]),
        observed: current.observed,
    };
    files(templates, edition, &told)
}

/// The embed of the whole page.
pub(in crate::render) fn page(
    templates: &Templates,
    edition: &Edition<'_>,
    overall: &Overall,
) -> Result<[Artifact; 2], RenderError> {
    let told = Told {
        directory: String::new(),
        path: String::new(),
        name: edition.page.title,
        status: overall.status,
        sentence: overall.sentence.clone(),
        observed: overall.observed_at,
    };
    files(templates, edition, &told)
}

/// The element that other pages use.
pub(in crate::render) fn script(templates: &Templates) -> Artifact {
    Artifact { path: "embed.js".to_owned(), bytes: templates.plain("embed.js") }
}

fn sentence_key(status: Status) -> &'static str {
    match status {
        Status::None => "embed-none",
        Status::Unknown => "embed-unknown",
        Status::Up => "embed-up",
        Status::Maintenance => "embed-maintenance",
        Status::Degraded => "embed-degraded",
        Status::Down => "embed-down",
    }
}

fn files(templates: &Templates, edition: &Edition<'_>, told: &Told<'_>) -> Result<[Artifact; 2], RenderError> {
    #[derive(Serialize)]
    struct Own<'a> {
        embed: View<'a>,
    }
    #[derive(Serialize)]
    struct View<'a> {
        path: &'a str,
        status: Status,
        sentence: &'a str,
        mark: &'static str,
        observed: Option<Moment>,
        style: &'a str,
        hash: String,
    }
    let style = templates.plain("embed.css");
    let style = String::from_utf8_lossy(&style);
    let embed = View {
        path: &told.path,
        status: told.status,
        sentence: &told.sentence,
        mark: badge::mark(told.status),
        observed: told.observed.map(|at| edition.locale.moment(at)),
        style: &style,
        hash: assets::hash(&style),
    };
    let directory = format!("embed/{}", told.directory);
    let place = Place { directory, here: "data", status: told.status, archive: false };
    Ok([edition.html(&place, "embed.html", Own { embed })?, data(edition, told)])
}

/// `embed/…/status.json`.
fn data(edition: &Edition<'_>, told: &Told<'_>) -> Artifact {
    let page = edition.page;
    let late = told.observed.and_then(|at| at.checked_add_signed(TimeDelta::from_std(page.max_gap).ok()?));
    let data = json!({
        "version": VERSION,
        "name": told.name,
        "status": told.status,
        "sentence": told.sentence,
        "observed": told.observed.map(iso),
        "checked": edition.locale.say("embed-observed", &[("time", Arg::Text("{time}"))]),
        "late_after": late.map(iso),
        "late": edition.locale.word("embed-late"),
        "interval_seconds": page.interval.as_secs(),
        "path": told.path,
        "language": edition.locale.code(),
        "direction": edition.locale.direction(),
    });
    let path = format!("{}embed/{}status.json", edition.prefix, told.directory);
    Artifact { path, bytes: data.to_string().into_bytes() }
}
