//! One language's edition of the page: its templates, its words, and where its files lie.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Serialize;

use super::assets::Assets;
use super::current::Status;
use super::incidents::IncidentView;
use super::locale::{Locale, Moment};
use super::templates::Engine;
use super::{PageInput, RenderError, Templates, links};
use crate::model::Artifact;

/// The page in one language. The first language of the page lies at its root, the others in directories of their code.
#[derive(Debug)]
pub(super) struct Edition<'a> {
    pub page: &'a PageInput<'a>,
    pub locale: Arc<Locale>,
    /// Where it lies under the page's root: nothing, or `de/`.
    pub prefix: String,
    /// Those of the page, in the same order.
    pub incidents: Vec<IncidentView>,
    engine: Engine,
    /// By kind of page.
    assets: HashMap<&'static str, Assets>,
}

/// The kinds of pages: what [`Place::here`] may be.
pub(super) const KINDS: [&str; 8] = ["index", "site", "incidents", "incident", "maintenance", "report", "404", "data"];

/// Which page it is, and where.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its directory below the edition: nothing, or `sites/shop/`.
    pub directory: String,
    /// What kind of page it is: one of [`KINDS`].
    pub here: &'static str,
    /// The state it tells of, for its icon.
    pub status: Status,
    /// True for a page that tells of the past alone: it says nothing about now, so that its bytes stay the same.
    pub archive: bool,
}

/// What a template gets: the page, and its own part.
#[derive(Serialize)]
struct Context<'a, T> {
    page: PageView<'a>,
    #[serde(flatten)]
    own: T,
}

/// What every page needs.
#[derive(Serialize)]
struct PageView<'a> {
    title: &'a str,
    description: Option<&'a str>,
    repository: Option<String>,
    version: &'a str,
    /// When it was written; `None` on pages of the past.
    generated: Option<Moment>,
    /// From here to the page's base, where files lie that all languages share: `../../`, or nothing; an absolute path
    /// on the 404 page.
    root: &'a str,
    /// From here to the start of this edition.
    home: &'a str,
    /// Name of the page, for the navigation.
    here: &'a str,
    favicon: &'static str,
    /// BCP 47 code.
    language: &'a str,
    /// `ltr` or `rtl`.
    direction: &'static str,
    archive: bool,
    assets: Option<AssetsView<'a>>,
}

/// What the page carries or links.
#[derive(Serialize)]
struct AssetsView<'a> {
    /// CSS and scripts to put inside; empty on pages of the past, which link them.
    style: &'a str,
    script: &'a str,
    sheets: &'a [&'static str],
    scripts: &'a [&'static str],
    policy: &'a str,
}

impl<'a> AssetsView<'a> {
    fn new(assets: &'a Assets, archive: bool) -> Self {
        let (inside, linked) = (!archive, archive);
        Self {
            style: if inside { &assets.style } else { "" },
            script: if inside { &assets.script } else { "" },
            sheets: if linked { &assets.sheets } else { &[] },
            scripts: if linked { &assets.scripts } else { &[] },
            policy: &assets.policy,
        }
    }
}

impl<'a> Edition<'a> {
    /// The edition in the `index`-th language of the page.
    pub(super) fn new(templates: &Templates, page: &'a PageInput<'a>, locale: Arc<Locale>, index: usize) -> Self {
        let incidents = page.incidents.iter().map(|incident| IncidentView::new(page, &locale, incident)).collect();
        let prefix = if index == 0 { String::new() } else { format!("{}/", locale.code()) };
        let assets = KINDS.map(|here| (here, Assets::new(templates, page, here))).into();
        Self { page, engine: templates.speaking(&locale), prefix, incidents, locale, assets }
    }

    /// A page: `index.html` in its directory.
    pub(super) fn html<T: Serialize>(&self, place: &Place, template: &str, own: T) -> Result<Artifact, RenderError> {
        let up = |directory: &str| "../".repeat(directory.matches('/').count());
        let home = up(&place.directory);
        let root = format!("{}{home}", up(&self.prefix));
        let path = format!("{}{}index.html", self.prefix, place.directory);
        self.file(path, (&root, &home), place, template, own)
    }

    /// `404.html`: a server shows it at any depth, so its links start at the root of the host.
    pub(super) fn not_found(&self, status: Status) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Own {}
        let base = links::base(self.page.url);
        let root = base.as_ref().map_or("/", url::Url::path);
        let place = Place { directory: String::new(), here: "404", status, archive: false };
        self.file("404.html".to_owned(), (root, root), &place, "404.html", Own {})
    }

    /// A data file that a template makes. It is about the past: its bytes change only when its own data do.
    pub(super) fn document<T: Serialize>(&self, path: String, template: &str, own: T) -> Result<Artifact, RenderError> {
        let root = "../".repeat(path.matches('/').count());
        let place = Place { directory: String::new(), here: "data", status: Status::Up, archive: true };
        self.file(path, (&root, &root), &place, template, own)
    }

    fn file<T: Serialize>(
        &self,
        path: String,
        (root, home): (&str, &str),
        place: &Place,
        template: &str,
        own: T,
    ) -> Result<Artifact, RenderError> {
        let page = PageView {
            title: self.page.title,
            description: self.page.description,
            repository: self.page.repository.and_then(links::web),
            version: self.page.version,
            generated: (!place.archive).then(|| self.locale.moment(self.page.now)),
            root,
            home,
            here: place.here,
            favicon: place.status.favicon(),
            language: self.locale.code(),
            direction: self.locale.direction(),
            archive: place.archive,
            assets: self.assets.get(place.here).map(|assets| AssetsView::new(assets, place.archive)),
        };
        let bytes = self.engine.render(template, &Context { page, own })?;
        Ok(Artifact { path, bytes })
    }
}
