//! The renderer: which file holds what.

use std::collections::{HashMap, HashSet};

use super::current::Current;
use super::data::told::Told;
use super::data::{self, api, badge, calendar, embed, feeds, llms, metrics, sitemap, wellknown};
use super::edition::Edition;
use super::facts::Facts;
use super::overall::Overall;
use super::row::SiteView;
use super::{PageInput, RenderError, SiteInput, Templates, assets, incidents, overview, planned, report, site};
use crate::model::{Artifact, Incident};
use crate::stats::Seconds;

/// Renders a whole page: [`Renderer::site`] for each site and [`Renderer::incident`] for each incident, in any order and by
/// any number of threads, then [`Renderer::finish`] with what was kept of all sites.
#[derive(Debug)]
pub struct Renderer<'a> {
    templates: &'a Templates,
    pub(super) page: &'a PageInput<'a>,
    /// One a language; never empty.
    pub(super) editions: Vec<Edition<'a>>,
    /// Indices of the incidents of each site, newest first.
    by_site: HashMap<&'a str, Vec<usize>>,
    told: Told<'a>,
}

/// What is rendered of one site.
#[derive(Debug)]
pub struct Rendered {
    /// Its own files.
    pub artifacts: Vec<Artifact>,
    /// What the pages of all sites need of it.
    pub summary: Summary,
}

/// What is kept of a site for the pages of all sites.
#[derive(Debug)]
pub struct Summary {
    /// One an edition.
    pub(super) views: Vec<SiteView>,
    pub(super) current: Current,
    pub(super) api: api::Site,
    /// Directories of its pages, for the sitemap.
    pub(super) pages: Vec<String>,
    pub(super) metrics: metrics::Site,
    /// As [`crate::model::WINDOWS`].
    pub(super) windows: Vec<Seconds>,
    /// The days of the preview, the last one today.
    #[cfg(feature = "preview")]
    pub(super) days: Vec<Seconds>,
}

/// One site while its own files are made.
#[derive(Debug)]
pub(super) struct OneSite<'s> {
    pub input: &'s SiteInput<'s>,
    pub facts: &'s Facts<'s>,
    /// Indices of its incidents, newest first, in [`PageInput::incidents`] and [`Edition::incidents`].
    pub incidents: &'s [usize],
}

impl<'a> Renderer<'a> {
    /// A renderer for a page.
    ///
    /// # Errors
    /// [`RenderError::Language`] for a language that the page is not translated into.
    pub fn new(templates: &'a Templates, page: &'a PageInput<'a>) -> Result<Self, RenderError> {
        let locales = page.look.languages.iter().map(|code| templates.locale(code)).collect::<Result<Vec<_>, _>>()?;
        let mut editions = Vec::with_capacity(locales.len());
        for locale in &locales {
            let mut edition = Edition::new(templates, page, &locales, locale);
            know_sites(&mut edition);
            editions.push(edition);
        }
        let mut by_site: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, incident) in page.incidents.iter().enumerate() {
            for site in &incident.sites {
                by_site.entry(site.slug.as_str()).or_default().push(index);
            }
        }
        Ok(Self { templates, page, editions, by_site, told: Told::new(page) })
    }

    /// Renders what belongs to one site alone: its page in all languages, and its data files.
    ///
    /// # Errors
    /// When a template uses what isn't there; the error names its file and line.
    pub fn site(&self, input: &SiteInput<'_>) -> Result<Rendered, RenderError> {
        let incidents = self.by_site.get(input.site.slug.as_str()).map_or(&[][..], Vec::as_slice);
        let mut facts = Facts::new(self.page, input, incidents);
        self.explain(input, &mut facts.current);
        let one = OneSite { input, facts: &facts, incidents };
        let api = api::Site::new(input, &facts);
        let months = report::months(self.page, &one);
        let mut artifacts = vec![
            api::site(self.page, &one, &api)?,
            api::days(&one),
            api::reports(self.page, &one, &months)?,
            report::table(&one, &months),
        ];
        if let Some(first) = self.editions.first().filter(|_| data::is_open(self.page)) {
            artifacts.extend(feeds::of_site(first, &self.told, &one)?);
            artifacts.extend(calendar::of_site(first, &self.told, &one));
        }
        let mut views = Vec::with_capacity(self.editions.len());
        for edition in &self.editions {
            let view = SiteView::new(edition, &one);
            artifacts.push(site::page(edition, &one, &view)?);
            artifacts.extend(report::pages(edition, &one, &months)?);
            if data::is_open(self.page) {
                artifacts.extend(embed::site(self.templates, edition, &one)?);
            }
            views.push(view);
        }
        if let Some(edition) = self.editions.first().filter(|_| data::is_open(self.page)) {
            artifacts.extend(badge::site(edition, &one));
        }
        let summary = Summary {
            views,
            api,
            pages: artifacts.iter().filter_map(|artifact| self.listed(artifact)).collect(),
            metrics: metrics::Site::new(self.page, &one),
            windows: facts.windows.iter().map(|window| window.seconds).collect(),
            #[cfg(feature = "preview")]
            days: facts.last(super::preview::DAYS).iter().map(|day| day.seconds).collect(),
            current: facts.current,
        };
        Ok(Rendered { artifacts, summary })
    }

    /// Renders the page of the `index`-th incident in all languages; nothing if there is none.
    ///
    /// # Errors
    /// When a template uses what isn't there; the error names its file and line.
    pub fn incident(&self, index: usize) -> Result<Vec<Artifact>, RenderError> {
        self.editions.iter().filter_map(|edition| incidents::page(edition, index).transpose()).collect()
    }

    /// What plans and people have to do with a site's state.
    fn explain(&self, input: &SiteInput<'_>, current: &mut Current) {
        let indices = self.by_site.get(input.site.slug.as_str()).map_or(&[][..], Vec::as_slice);
        let of_site = indices.iter().filter_map(|index| self.page.incidents.get(*index));
        let suffers = |incident: &&Incident| incident.troubled().any(|site| site.slug == input.site.slug);
        let open: Vec<&Incident> = of_site.filter(|incident| incident.is_open()).filter(suffers).collect();
        let found = || open.iter().filter(|incident| incident.manual.is_none());
        current.excuse(input.announced, found().next().is_some(), self.page.now);
        if let Some(name) = found().find_map(|incident| incidents::reason_for(incident, input.site)) {
            current.blame(name);
        }
        for incident in open.iter().filter(|incident| incident.manual.is_some()) {
            current.report(incident.severity, incident.started);
        }
    }

    /// Renders everything else and hands it out file by file: overview, history, 404, data, and the files that go with
    /// them. `sites` are in the order of the page.
    ///
    /// # Errors
    /// When a template uses what isn't there; the error names its file and line. And what `put` returns.
    pub fn finish<E: From<RenderError>>(
        &self,
        sites: &[Summary],
        put: &mut dyn FnMut(Artifact) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut pages: Vec<String> = sites.iter().flat_map(|site| site.pages.iter().cloned()).collect();
        let incidents = self.editions.iter().take(1).flat_map(|edition| &edition.incidents);
        pages.extend(incidents.map(|incident| format!("incidents/{}/", incident.dir)));
        self.files(sites, &mut |artifact| {
            pages.extend(self.listed(&artifact));
            put(artifact)
        })?;
        sitemap::files(self.page, &self.editions, pages).into_iter().try_for_each(put)
    }

    /// The place of a page in the sitemap.
    fn listed(&self, artifact: &Artifact) -> Option<String> {
        let others: Vec<&str> = self.editions.iter().skip(1).map(|edition| edition.prefix.as_str()).collect();
        sitemap::listed(&artifact.path, &others)
    }

    /// Everything but the incidents and the sitemap.
    fn files<E: From<RenderError>>(
        &self,
        sites: &[Summary],
        put: &mut dyn FnMut(Artifact) -> Result<(), E>,
    ) -> Result<(), E> {
        for (index, edition) in self.editions.iter().enumerate() {
            let named: Vec<(&str, &Current)> =
                sites.iter().filter_map(|site| Some((site.views.get(index)?.name.as_str(), &site.current))).collect();
            let views: Vec<&SiteView> = sites.iter().filter_map(|site| site.views.get(index)).collect();
            let overall = Overall::new(edition, &named);
            put(overview::page(edition, &overall, &views)?)?;
            incidents::history(edition, &overall, put)?;
            put(planned::page(edition, &overall)?)?;
            if data::is_open(self.page) {
                embed::page(self.templates, edition, &overall)?.into_iter().try_for_each(&mut *put)?;
            }
            if index == 0 {
                put(edition.not_found(overall.status)?)?;
                self.data(edition, &overall, sites, put)?;
            }
        }
        for artifact in assets::linked(self.templates, self.page) {
            put(artifact)?;
        }
        for (path, bytes) in self.page.own.files() {
            put(Artifact { path: path.to_owned(), bytes: bytes.to_vec() })?;
        }
        Ok(())
    }

    /// The data files of the whole page, in its first language.
    fn data<E: From<RenderError>>(
        &self,
        edition: &Edition<'_>,
        overall: &Overall,
        sites: &[Summary],
        put: &mut dyn FnMut(Artifact) -> Result<(), E>,
    ) -> Result<(), E> {
        put(wellknown::robots(edition)?)?;
        wellknown::files(self.page).into_iter().try_for_each(&mut *put)?;
        if data::is_open(self.page) {
            feeds::of_page(edition, &self.told)?.into_iter().try_for_each(&mut *put)?;
            calendar::of_page(edition, &self.told).into_iter().try_for_each(&mut *put)?;
            put(llms::text(edition, &self.told, overall)?)?;
        }
        put(api::status(edition, overall, sites)?)?;
        put(api::incidents(edition)?)?;
        for year in api::years(edition) {
            put(year?)?;
        }
        put(api::maintenance(self.page)?)?;
        put(metrics::metrics(self.page, sites))?;
        for schema in api::schemas() {
            put(schema)?;
        }
        if data::is_open(self.page) {
            badge::page(edition, overall, sites).into_iter().try_for_each(&mut *put)?;
            put(embed::script(self.templates))?;
            #[cfg(feature = "preview")]
            super::preview::picture(edition, overall, sites.iter().map(|site| site.days.as_slice()))
                .map_or(Ok(()), put)?;
        }
        Ok(())
    }
}

/// Marks the affected sites that have a page to link to.
fn know_sites(edition: &mut Edition<'_>) {
    let known: HashSet<&str> = edition.page.sites.iter().map(|site| site.slug.as_str()).collect();
    for affected in edition.incidents.iter_mut().flat_map(|incident| &mut incident.sites) {
        affected.known = known.contains(affected.slug.as_str());
    }
}
