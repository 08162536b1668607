//! One language's edition of the page: its templates, its words, and where its files lie.

use std::collections::HashMap;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::assets::Assets;
use super::current::Status;
use super::incidents::IncidentView;
use super::locale::{Locale, Moment};
use super::templates::Engine;
use super::{PageInput, Picture, RenderError, Templates, links, markdown};
use crate::model::{Artifact, NavigationLink, Theme};

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
    /// By kind of page: what pages about now carry, and what those of the past link.
    assets: HashMap<&'static str, [Value; 2]>,
    /// All languages of the page, the first one at its root.
    languages: Vec<Language>,
    /// Markdown of the config as HTML; may be empty.
    intro: String,
    footer: String,
    /// The page's address, with a final `/`.
    base: Option<String>,
}

/// A language of the page.
#[derive(Debug)]
struct Language {
    code: String,
    /// Its name in itself.
    name: String,
    prefix: String,
}

/// The kinds of pages: what [`Place::here`] may be.
pub(super) const KINDS: [&str; 8] = ["index", "site", "incidents", "incident", "maintenance", "report", "404", "data"];

impl Language {
    fn new((index, locale): (usize, &Arc<Locale>)) -> Self {
        let code = locale.code().to_owned();
        let prefix = if index == 0 { String::new() } else { format!("{code}/") };
        Self { code, name: locale.word("language"), prefix }
    }
}

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
    /// Seconds after which it should be loaded again.
    refresh: u64,
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
    /// May search engines list it?
    indexed: bool,
    assets: Option<&'a Value>,
    theme: &'static str,
    themes: [&'static str; Theme::ALL.len()],
    navigation: Vec<LinkView<'a>>,
    /// This page in the languages of the page, if those are several.
    languages: Vec<LanguageView<'a>>,
    /// Its address, if the page's is known.
    canonical: Option<String>,
    /// Address of the page's start, with a final `/`.
    base: Option<&'a str>,
    /// True if everybody may read the page: then there are feeds, calendars and the like.
    open: bool,
    /// True if `preview.png` is there.
    preview: bool,
    intro: &'a str,
    footer: &'a str,
    own: OwnView<'a>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    name: &'a str,
    link: String,
}

impl<'a> LinkView<'a> {
    /// `None` for what is no web address.
    fn new(link: &'a NavigationLink) -> Option<Self> {
        Some(Self { name: &link.name, link: links::web(&link.link)? })
    }
}

/// This page in a language.
#[derive(Serialize)]
struct LanguageView<'a> {
    code: &'a str,
    name: &'a str,
    /// From here.
    href: String,
    /// Absolute, if the page's address is known.
    address: Option<String>,
    current: bool,
}

/// What the operator adds.
#[derive(Serialize)]
struct OwnView<'a> {
    head: &'a str,
    body: &'a str,
    logo: Option<PictureView<'a>>,
    favicon: Option<PictureView<'a>>,
}

#[derive(Serialize)]
struct PictureView<'a> {
    source: &'a str,
    /// True if the source is a path under the page's root.
    file: bool,
}

impl<'a> PictureView<'a> {
    fn new(picture: &'a Picture) -> Self {
        Self { source: &picture.source, file: picture.is_file() }
    }
}

/// What the page carries or links.
#[derive(Serialize)]
struct AssetsView<'a> {
    /// CSS and scripts to put inside; empty on pages of the past, which link them.
    style: &'a str,
    script: &'a str,
    sheets: &'a [&'static str],
    scripts: &'a [&'static str],
    /// The script in the head.
    first: &'a str,
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
            first: &assets.first,
            policy: if inside { &assets.policy } else { &assets.linking_policy },
        }
    }
}

impl<'a> Edition<'a> {
    /// The edition in one of the languages of the page.
    pub(super) fn new(
        templates: &Templates,
        page: &'a PageInput<'a>,
        locales: &[Arc<Locale>],
        locale: &Arc<Locale>,
    ) -> Self {
        let incidents = page.incidents.iter().map(|incident| IncidentView::new(page, locale, incident)).collect();
        let languages: Vec<Language> = locales.iter().enumerate().map(Language::new).collect();
        let own = languages.iter().find(|language| language.code == locale.code());
        let prefix = own.map_or_else(String::new, |language| language.prefix.clone());
        // Values that pages share: else each would have its own copy of the style and the script while it is made.
        let shared =
            |assets: &Assets| [false, true].map(|archive| Value::from(Serde(AssetsView::new(assets, archive))));
        let assets = KINDS.map(|here| (here, shared(&Assets::new(templates, page, here)))).into();
        Self {
            page,
            engine: templates.speaking(locale),
            prefix,
            incidents,
            locale: Arc::clone(locale),
            assets,
            languages,
            intro: markdown::to_html(&page.look.intro, 2),
            footer: markdown::to_html(&page.look.footer, 2),
            base: links::base(page.url).map(String::from),
        }
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
        let look = self.page.look;
        // The path without the edition's own part; files that are no pages, and the one that is shown anywhere, have none.
        let shared = path.strip_suffix("index.html").and_then(|directory| directory.strip_prefix(&self.prefix));
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
            refresh: self.page.interval.as_secs().clamp(60, 300),
            indexed: look.indexed,
            assets: self.assets.get(place.here).map(|[now, past]| if place.archive { past } else { now }),
            theme: look.theme.word(),
            themes: Theme::ALL.map(Theme::word),
            navigation: look.navigation.iter().filter_map(LinkView::new).collect(),
            languages: shared.map(|shared| self.translations(root, shared)).unwrap_or_default(),
            canonical: shared.and_then(|shared| Some(format!("{}{}{shared}", self.base.as_ref()?, self.prefix))),
            base: self.base.as_deref(),
            open: super::data::is_open(self.page),
            preview: cfg!(feature = "preview") && super::data::is_open(self.page),
            intro: &self.intro,
            footer: &self.footer,
            own: OwnView {
                head: &self.page.own.head,
                body: &self.page.own.body,
                logo: self.page.own.logo.as_ref().map(PictureView::new),
                favicon: self.page.own.favicon.as_ref().map(PictureView::new),
            },
        };
        let bytes = self.engine.render(template, &Context { page, own })?;
        Ok(Artifact { path, bytes })
    }

    /// This page in all languages; none if there is but one.
    fn translations(&self, root: &str, shared: &str) -> Vec<LanguageView<'_>> {
        if self.languages.len() < 2 {
            return Vec::new();
        }
        let views = self.languages.iter().map(|language| {
            let path = format!("{}{shared}", language.prefix);
            let href = format!("{root}{path}");
            LanguageView {
                code: &language.code,
                name: &language.name,
                href: if href.is_empty() { "./".to_owned() } else { href },
                address: self.base.as_ref().map(|base| format!("{base}{path}")),
                current: language.code == self.locale.code(),
            }
        });
        views.collect()
    }
}
