//! The renderer: which file holds what.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;
use serde::Serialize;

use super::current::{Current, Status};
use super::feed::Feed;
use super::incidents::{self, IncidentView, Month};
use super::overall::Overall;
use super::periods::DayView;
use super::planned::Agenda;
use super::site::{CertificateView, Facts, Outages, SitePage, SiteView};
use super::words::Moment;
use super::{PageInput, RenderError, SiteInput, Templates, api_planned, api_v1, chart, links};
use crate::model::{Artifact, Incident};

/// How many incidents a site's own page lists.
const SITE_INCIDENTS: usize = 20;
/// How many days the overview looks back for incidents, and how many it lists at most.
const RECENT_DAYS: i64 = 14;
const RECENT: usize = 10;

/// Renders a whole site, one watched site after the other: call [`Renderer::site`] for each in the order of the page,
/// then [`Renderer::finish`].
#[derive(Debug)]
pub struct Renderer<'a> {
    templates: &'a Templates,
    page: PageInput<'a>,
    incidents: Vec<IncidentView>,
    /// Indices of the incidents of each site, newest first.
    by_site: HashMap<&'a str, Vec<usize>>,
    sites: Vec<Rendered>,
}

/// What is kept of a site for the overview.
#[derive(Debug)]
struct Rendered {
    view: SiteView,
    current: Current,
    api: api_v1::Site,
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
    generated: Moment,
    /// From here to the page's base: `../../`, or nothing; an absolute path on the 404 page.
    root: &'a str,
    /// Name of the page, for the navigation.
    here: &'a str,
    favicon: &'static str,
}

impl<'a> Renderer<'a> {
    /// A renderer for a page.
    #[must_use]
    pub fn new(templates: &'a Templates, page: PageInput<'a>) -> Self {
        let incidents = page.incidents.iter().map(|incident| IncidentView::new(&page, incident)).collect();
        let mut by_site: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, incident) in page.incidents.iter().enumerate() {
            for site in &incident.sites {
                by_site.entry(site.slug.as_str()).or_default().push(index);
            }
        }
        Self { templates, page, incidents, by_site, sites: Vec::new() }
    }

    /// Renders what belongs to one site alone: its page and its API file.
    ///
    /// # Errors
    /// When a template uses what isn't there; the error names its file and line.
    pub fn site(&mut self, input: SiteInput<'_>) -> Result<Vec<Artifact>, RenderError> {
        let mut facts = Facts::new(&self.page, &input);
        self.explain(&input, &mut facts.current);
        let view = SiteView::new(&self.page, &input, &facts);
        let api = api_v1::Site::new(&input, &facts);
        let indices = self.by_site.get(input.site.slug.as_str()).map_or(&[][..], Vec::as_slice);
        let ids = indices.iter().filter_map(|index| Some(self.page.incidents.get(*index)?.id.0.as_str())).collect();
        let certificate = input.state.and_then(|state| state.certificate.as_ref());
        let own = SitePage {
            site: &view,
            days: facts.days.iter().rev().map(|day| DayView::new(day)).collect(),
            charts: chart::charts(&self.page, &input, &facts.days),
            outages: Outages::new(&facts.outages, !input.samples.is_empty()),
            certificate: certificate.map(|found| CertificateView::new(found, self.page.now)),
            incidents: indices.iter().take(SITE_INCIDENTS).filter_map(|index| self.incidents.get(*index)).collect(),
            more_incidents: indices.len() > SITE_INCIDENTS,
            agenda: Agenda::new(&self.page, self.page.planned_for(&input.site.slug), &HashMap::new()),
            maintained: facts.days.iter().any(|day| day.seconds.maintenance > 0),
        };
        let path = format!("sites/{}/index.html", input.site.slug);
        let html = self.html(path, "site.html", "../../", ("site", view.status), own)?;
        let json = api_v1::site(&self.page, &input, &facts, &api, ids)?;
        self.sites.push(Rendered { view, current: facts.current, api });
        Ok(vec![html, json])
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

    /// Renders everything else: overview, incidents, 404, API, feed and the files that go with them.
    ///
    /// # Errors
    /// When a template uses what isn't there; the error names its file and line.
    pub fn finish(mut self) -> Result<Vec<Artifact>, RenderError> {
        self.know_sites();
        let named: Vec<(&str, &Current)> =
            self.sites.iter().map(|site| (site.view.name.as_str(), &site.current)).collect();
        let overall = Overall::new(&self.page, &named);
        let api: Vec<api_v1::Site> = self.sites.iter().map(|site| site.api.clone()).collect();
        let mut out = vec![
            self.overview(&overall)?,
            self.past(&overall)?,
            self.not_found(&overall)?,
            self.feed(&overall)?,
            api_v1::status(&self.page, &overall, &api, &self.incidents)?,
            api_v1::incidents(&self.page, &self.incidents)?,
            api_planned::maintenance(&self.page)?,
        ];
        for incident in &self.incidents {
            out.push(self.incident(incident)?);
        }
        for name in ["style.css", "page.js", "robots.txt"] {
            out.push(Artifact { path: name.to_owned(), bytes: self.templates.plain(name) });
        }
        Ok(out)
    }

    /// Marks the affected sites that have a page to link to.
    fn know_sites(&mut self) {
        let known: HashSet<&str> = self.sites.iter().map(|site| site.view.slug.as_str()).collect();
        for affected in self.incidents.iter_mut().flat_map(|incident| &mut incident.sites) {
            affected.known = known.contains(affected.slug.as_str());
        }
    }

    fn overview(&self, overall: &Overall) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Overview<'v> {
            overall: &'v Overall,
            agenda: Agenda,
            active: Vec<&'v IncidentView>,
            groups: Vec<Group<'v>>,
            recent: Vec<&'v IncidentView>,
        }
        let since = self.page.now.checked_sub_signed(TimeDelta::days(RECENT_DAYS)).unwrap_or(self.page.now);
        let pairs = || self.page.incidents.iter().zip(&self.incidents);
        let names = self.sites.iter().map(|site| (site.view.slug.as_str(), site.view.name.as_str())).collect();
        let own = Overview {
            overall,
            agenda: Agenda::new(&self.page, self.page.planned.iter(), &names),
            active: pairs().filter(|(incident, _)| incident.ended.is_none()).map(|(_, view)| view).collect(),
            groups: groups(&self.sites),
            recent: pairs()
                .filter(|(incident, _)| incident.ended.is_some_and(|ended| ended >= since))
                .map(|(_, view)| view)
                .take(RECENT)
                .collect(),
        };
        self.html("index.html".to_owned(), "index.html", "", ("index", overall.status), own)
    }

    fn past(&self, overall: &Overall) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Past<'v> {
            months: Vec<Month<'v>>,
        }
        let own = Past { months: incidents::by_month(&self.incidents) };
        let place = ("incidents", overall.status);
        self.html("incidents/index.html".to_owned(), "incidents.html", "../", place, own)
    }

    fn incident(&self, incident: &IncidentView) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Own<'v> {
            incident: &'v IncidentView,
        }
        let path = format!("incidents/{}/index.html", incident.dir);
        self.html(path, "incident.html", "../../", ("incident", incident.status), Own { incident })
    }

    fn not_found(&self, overall: &Overall) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Own {}
        // A server shows this page at any depth, so its links start at the root of the host.
        let base = links::base(self.page.url);
        let root = base.as_ref().map_or("/", url::Url::path);
        self.html("404.html".to_owned(), "404.html", root, ("404", overall.status), Own {})
    }

    fn feed(&self, overall: &Overall) -> Result<Artifact, RenderError> {
        #[derive(Serialize)]
        struct Own {
            feed: Feed,
        }
        let own = Own { feed: Feed::new(&self.page, &self.incidents) };
        self.html("feed.xml".to_owned(), "feed.xml", "", ("feed", overall.status), own)
    }

    fn html<T: Serialize>(
        &self,
        path: String,
        template: &str,
        root: &str,
        (here, status): (&str, Status),
        own: T,
    ) -> Result<Artifact, RenderError> {
        let page = PageView {
            title: self.page.title,
            description: self.page.description,
            repository: self.page.repository.and_then(links::web),
            version: self.page.version,
            generated: Moment::new(self.page.now),
            root,
            here,
            favicon: status.favicon(),
        };
        let bytes = self.templates.render(template, &Context { page, own })?;
        Ok(Artifact { path, bytes })
    }
}

/// Sites under one heading.
#[derive(Serialize)]
struct Group<'a> {
    name: &'a str,
    sites: Vec<&'a SiteView>,
}

/// The sites by group, in the order in which the groups first appear.
fn groups(sites: &[Rendered]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let grouped = sites.iter().any(|site| site.view.group.is_some());
    for Rendered { view, .. } in sites {
        let name = view.group.as_deref().unwrap_or(if grouped { "Other sites" } else { "Sites" });
        let place = *places.entry(name).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.sites.push(view),
            None => groups.push(Group { name, sites: vec![view] }),
        }
    }
    groups
}
