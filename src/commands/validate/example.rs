//! A made-up status page, so that templates can be tried out: everything that a page may have to say, once.

use std::time::Duration;

use chrono::TimeDelta;

use crate::config;
use crate::model::{
    AffectedSite, Announced, Artifact, Certificate, Common, Effect, Entry, EntryKind, Incident, IncidentId, Look,
    Origin, PhaseMedians, PhaseMs, Reason, Sample, Severity, Site, SiteState, Slug, Timestamp, Verdict, Window,
};
use crate::render::{Doors, OwnFiles, PageInput, Picture, PlannedWork, RenderError, Renderer, SiteInput, Templates};
use crate::stats::{Day, last_days};

/// Its sites: one for each state, the last two without a history.
const SITES: &str = "
name: Example
defaults: {slo: 99.9%, group: Group}
sites:
  - {name: Up, url: https://up.example.org, icon: 🟢}
  - {name: Slow, url: https://slow.example.org}
  - {name: Down, url: 'tcp://down.example.org:443'}
  - {name: Unknown, url: https://unknown.example.org}
  - {name: Maintained, url: https://maintained.example.org, group: Another}
  - {name: New, url: https://new.example.org, slo: none}
";

/// The last moment of its history: 2026-11-22, 12:00 UTC.
const NOW: i64 = 1_795_348_800;
const INTERVAL: Duration = Duration::from_secs(3_600);
/// Days of its history: more than a month, so that there is a month that is over.
const DAYS: u32 = 60;

/// A page to be.
struct Example {
    look: Look,
    own: OwnFiles,
    sites: Vec<Site>,
    incidents: Vec<Incident>,
    planned: Vec<PlannedWork>,
    /// False: as little as there can be.
    rich: bool,
}

/// Renders every kind of page: once with all there may be, once with next to nothing. What goes wrong comes back.
pub(super) fn render(templates: &Templates, look: &Look) -> Vec<RenderError> {
    let sites =
        config::parse("example", SITES.as_bytes(), &|_| None).map(|loaded| loaded.config.sites).unwrap_or_default();
    let picture = Picture { source: "data:image/gif;base64,R0lGODlhAQABAAAAADs=".to_owned(), bytes: Vec::new() };
    let rich = Example {
        look: Look { passphrase: None, ..look.clone() },
        own: OwnFiles {
            logo: Some(picture.clone()),
            icons: sites.iter().take(2).map(|site| (site.slug.clone(), picture.clone())).collect(),
            ..OwnFiles::default()
        },
        incidents: incidents(&sites),
        planned: planned(&sites),
        sites,
        rich: true,
    };
    let bare = Example {
        look: Look { languages: look.languages.clone(), ..Look::default() },
        own: OwnFiles::default(),
        sites: rich.sites.iter().rev().take(1).cloned().collect(),
        incidents: Vec::new(),
        planned: Vec::new(),
        rich: false,
    };
    [rich, bare].iter().flat_map(|example| example.errors(templates)).collect()
}

fn now() -> Timestamp {
    Timestamp::from_timestamp(NOW, 0).unwrap_or_default()
}

impl Example {
    fn errors(&self, templates: &Templates) -> Vec<RenderError> {
        let only_if_rich = |text| self.rich.then_some(text);
        let page = PageInput {
            title: "Example",
            description: only_if_rich("An example"),
            url: only_if_rich("https://status.example.org/"),
            repository: only_if_rich("https://forge.example.org/example/status"),
            now: now(),
            interval: INTERVAL,
            max_gap: INTERVAL * 3,
            look: &self.look,
            own: &self.own,
            sites: &self.sites,
            incidents: &self.incidents,
            planned: &self.planned,
            finished: &[],
            version: env!("CARGO_PKG_VERSION"),
        };
        let mut errors = Vec::new();
        let renderer = match Renderer::new(templates, &page) {
            Ok(renderer) => renderer,
            Err(error) => return vec![error],
        };
        let mut summaries = Vec::new();
        for site in &self.sites {
            match self.site(&renderer, site) {
                Ok(summary) => summaries.push(summary),
                Err(error) => errors.push(error),
            }
        }
        errors.extend((0..self.incidents.len()).filter_map(|index| renderer.incident(index).err()));
        let nowhere = &mut |_: Artifact| Ok::<(), RenderError>(());
        errors.extend(renderer.finish(&summaries, nowhere).err());
        // What a private page shows first; nothing needs to be encrypted to try it.
        let door = Doors::new(templates, &page).and_then(|doors| doors.shell("index.html", "{}".to_owned()));
        errors.extend(door.err());
        errors
    }

    fn site(&self, renderer: &Renderer<'_>, site: &Site) -> Result<crate::render::Summary, RenderError> {
        let windows = self.planned.iter().map(|work| &work.window);
        let announced = &Announced::new(windows.filter(|window| window.sites.contains(&site.slug)));
        let samples = samples(site);
        let mut days: Vec<Day> =
            last_days(now(), DAYS).into_iter().map(|date| Day::roll(date, &samples, INTERVAL * 3, announced)).collect();
        // Today is not complete.
        days.pop();
        let state = samples.last().map(|last| state(site, last));
        let days = if samples.is_empty() { &[][..] } else { &days };
        let phases = state.as_ref().map(|state| phases(state.until));
        let input =
            SiteInput { site, state: state.as_ref(), samples: &samples, days, phases: phases.as_ref(), announced };
        renderer.site(&input).map(|rendered| rendered.summary)
    }
}

/// Sixty days of a sample an hour, with some trouble ten days ago, and what the site's name says in the last hours.
fn samples(site: &Site) -> Vec<Sample> {
    if site.name == "New" {
        return Vec::new();
    }
    let hours = i32::try_from(DAYS).unwrap_or_default() * 24;
    let sample = |ago: i32| {
        let (verdict, reason) = match (site.name.as_str(), ago) {
            ("Unknown", 0..10) => return None,
            ("Slow", 0..5) => (Verdict::Degraded, Some(Reason::TooSlow)),
            ("Down" | "Maintained", 0..2) | (_, 240..245) => (Verdict::Down, Some(Reason::TimedOut)),
            _ => (Verdict::Up, None),
        };
        let is_down = verdict == Verdict::Down;
        let (code, ms) = if is_down { (0, 0) } else { (200, 80 + (ago % 7).unsigned_abs() * 10) };
        Some(Sample {
            at: now() - TimeDelta::hours(i64::from(ago)),
            verdict,
            code,
            ms,
            reason,
            attempts: if is_down { 3 } else { 1 },
        })
    };
    (0..hours).rev().filter_map(sample).collect()
}

fn state(site: &Site, last: &Sample) -> SiteState {
    let mut state = SiteState::first(&site.name, last);
    state.certificate = Some(Certificate {
        subject: "up.example.org".to_owned(),
        issuer: "Example CA".to_owned(),
        not_before: now() - TimeDelta::days(80),
        not_after: now() + TimeDelta::days(10),
    });
    state
}

/// The phases of six checks, the last of them at `to`.
fn phases(to: Timestamp) -> PhaseMedians {
    let median = PhaseMs { lookup: Some(8), connect: Some(12), tls: Some(31), first_byte: Some(52), body: Some(4) };
    PhaseMedians { from: to - TimeDelta::hours(5), to, checks: 6, median }
}

/// One that is open, one that is over, and one that people tell of.
fn incidents(sites: &[Site]) -> Vec<Incident> {
    let slug = |name: &str| sites.iter().find(|site| site.name == name).map(|site| site.slug.clone());
    let (Some(down), Some(slow)) = (slug("Down"), slug("Slow")) else { return Vec::new() };
    let open = incident(&[(&down, "Down"), (&slow, "Slow")], 1, None);
    let over = incident(&[(&slow, "Slow"), (&down, "Down")], 244, Some(239));
    let told = Incident {
        manual: Some("People tell of trouble".to_owned()),
        cause: None,
        ..incident(&[(&slow, "Slow")], 3, None)
    };
    vec![Incident { issue: Some("https://forge.example.org/example/status/issues/1".to_owned()), ..open }, told, over]
}

/// An incident of those sites, that began and ended so many hours ago, with everything that an incident may have.
fn incident(sites: &[(&Slug, &str)], from: i64, to: Option<i64>) -> Incident {
    let at = |ago: i64| now() - TimeDelta::hours(ago);
    let entry = |ago: i64, kind: EntryKind, author: Option<&str>| Entry {
        at: at(ago),
        kind,
        text: "**Something** happened, and [somebody](https://example.org/) looks at it.".to_owned(),
        origin: author.map(|author| Origin { comment: format!("c-{ago}"), author: author.to_owned() }),
    };
    let mut timeline = vec![entry(from, EntryKind::Opened, None), entry(from, EntryKind::Investigating, Some("ada"))];
    if let Some(to) = to {
        timeline.push(entry(to, EntryKind::Resolved, None));
        timeline.push(entry(to, EntryKind::Postmortem, Some("ada")));
    }
    let first = sites.first().map(|(slug, _)| IncidentId::new(at(from), slug));
    Incident {
        id: first.unwrap_or_else(|| IncidentId(String::new())),
        manual: None,
        sites: sites
            .iter()
            .map(|(slug, name)| AffectedSite { slug: (*slug).clone(), name: (*name).to_owned(), until: to.map(at) })
            .collect(),
        severity: Severity::Down,
        started: at(from),
        ended: to.map(at),
        cause: Some(Reason::TimedOut),
        common: (sites.len() > 1).then(|| Common::Address("192.0.2.1".to_owned())),
        code: 0,
        ms: 0,
        relapses: if to.is_some() { vec![at(from - 1)] } else { Vec::new() },
        commits: vec!["9b3799b0c1d2e3f405162738495a6b7c8d9e0f10".to_owned()],
        issue: None,
        timeline,
        evidence: "### Check\n\n| attempt | outcome |\n|--:|---|\n| 1 | timed out |\n".to_owned(),
    }
}

/// Work that is over, under way, and to come.
fn planned(sites: &[Site]) -> Vec<PlannedWork> {
    let slug = sites.iter().find(|site| site.name == "Maintained").map(|site| site.slug.clone());
    let work = |from: i64, to: i64| PlannedWork {
        window: Window {
            id: format!("example-{from}"),
            title: "Planned work".to_owned(),
            start: now() + TimeDelta::hours(from),
            end: Some(now() + TimeDelta::hours(to)),
            sites: slug.iter().cloned().collect(),
            effect: Effect::Down,
            issue: None,
        },
        description: "More about *it*.".to_owned(),
    };
    vec![work(-245, -239), work(-2, 2), work(48, 50)]
}
