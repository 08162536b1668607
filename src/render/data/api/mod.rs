//! `api/v1`: what the pages say, for machines. `docs/api.md` describes it; fields are only ever added.

use serde::Serialize;

mod incident;
mod planned;

use incident::ApiIncident;
use planned::ApiWork;
pub(in crate::render) use planned::maintenance;

use crate::model::{Artifact, Certificate, Verdict};
use crate::render::current::Status;
use crate::render::edition::Edition;
use crate::render::facts::Facts;
use crate::render::overall::Overall;
use crate::render::periods::Window;
use crate::render::renderer::{OneSite, Summary};
use crate::render::words::iso;
use crate::render::{PageInput, RenderError, SiteInput, links};
use crate::stats::{Day, Ratio, Reliability, Seconds};

pub(in crate::render) const VERSION: u32 = 1;

/// A site in `status.json`, and the head of its own file.
#[derive(Debug, Clone, Serialize)]
pub(in crate::render) struct Site {
    slug: String,
    name: String,
    group: Option<String>,
    tags: Vec<String>,
    link: Option<String>,
    status: &'static str,
    last_verdict: Option<&'static str>,
    since: Option<String>,
    observed: Option<String>,
    code: u16,
    ms: u32,
    reason: Option<&'static str>,
    windows: Vec<ApiWindow>,
}

#[derive(Debug, Clone, Serialize)]
struct ApiWindow {
    window: &'static str,
    from: String,
    to: String,
    seconds: ApiSeconds,
    uptime: Option<String>,
    coverage: Option<String>,
    worst: Option<String>,
    best: Option<String>,
    checks: u64,
    failed: u64,
    p50_ms: Option<u32>,
    p95_ms: Option<u32>,
}

#[derive(Debug, Clone, Serialize)]
struct ApiSeconds {
    up: u64,
    degraded: u64,
    down: u64,
    maintenance: u64,
    unknown: u64,
}

impl From<&Seconds> for ApiSeconds {
    fn from(from: &Seconds) -> Self {
        let Seconds { up, degraded, down, maintenance, unknown } = *from;
        Self { up, degraded, down, maintenance, unknown }
    }
}

impl Site {
    pub(in crate::render) fn new(input: &SiteInput<'_>, facts: &Facts<'_>) -> Self {
        let (site, current) = (input.site, &facts.current);
        Self {
            slug: site.slug.to_string(),
            name: site.name.clone(),
            group: site.group.clone(),
            tags: site.tags.clone(),
            link: links::visit(site),
            status: status_word(current.status),
            last_verdict: current.last.map(Verdict::word),
            since: current.since.map(iso),
            observed: current.observed.map(iso),
            code: current.code,
            ms: current.ms,
            reason: current.reason.map(crate::model::Reason::word),
            windows: facts.windows.iter().map(ApiWindow::new).collect(),
        }
    }
}

impl ApiWindow {
    fn new(window: &Window) -> Self {
        let bounds = window.seconds.bounds();
        let quantile = |q| window.latency.quantile(q).map(crate::render::words::whole);
        let uptime = window.seconds.uptime();
        Self {
            window: window.key,
            from: iso(window.from),
            to: iso(window.to),
            seconds: (&window.seconds).into(),
            uptime: percent(uptime),
            coverage: percent(window.seconds.coverage()),
            worst: percent(uptime.and(bounds).map(|(worst, _)| worst)),
            best: percent(uptime.and(bounds).map(|(_, best)| best)),
            checks: window.checks,
            failed: window.failed,
            p50_ms: quantile(0.5),
            p95_ms: quantile(0.95),
        }
    }
}

/// `99.98`, rounded down; `null` where nothing was observed.
fn percent(ratio: Option<Ratio>) -> Option<String> {
    ratio.map(|ratio| ratio.percent(2))
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::None => "none",
        Status::Unknown => "unknown",
        Status::Up => "up",
        Status::Maintenance => "maintenance",
        Status::Degraded => "degraded",
        Status::Down => "down",
    }
}

/// `api/v1/status.json`.
pub(in crate::render) fn status(
    edition: &Edition<'_>,
    overall: &Overall,
    sites: &[Summary],
) -> Result<Artifact, RenderError> {
    let page = edition.page;
    #[derive(Serialize)]
    struct File<'a> {
        version: u32,
        generated: String,
        upkept: &'a str,
        title: &'a str,
        url: Option<String>,
        status: &'static str,
        summary: &'a str,
        overdue: bool,
        observed: Option<String>,
        due: Option<String>,
        interval_seconds: u64,
        max_gap_seconds: u64,
        incidents: Vec<ApiIncident<'a>>,
        sites: Vec<&'a Site>,
    }
    let open = page.incidents.iter().zip(&edition.incidents).filter(|(incident, _)| incident.ended.is_none());
    let file = File {
        version: VERSION,
        generated: iso(page.now),
        upkept: page.version,
        title: page.title,
        url: links::base(page.url).map(String::from),
        status: status_word(overall.status),
        summary: &overall.sentence,
        overdue: overall.overdue,
        observed: overall.observed_at.map(iso),
        due: overall.due_at.map(iso),
        interval_seconds: page.interval.as_secs(),
        max_gap_seconds: page.max_gap.as_secs(),
        incidents: open.map(|(incident, view)| ApiIncident::new(page, incident, view)).collect(),
        sites: sites.iter().map(|site| &site.api).collect(),
    };
    json("api/v1/status.json".to_owned(), &file)
}

/// `api/v1/sites/<slug>.json`.
pub(in crate::render) fn site(page: &PageInput<'_>, one: &OneSite<'_>, head: &Site) -> Result<Artifact, RenderError> {
    let OneSite { input, facts, incidents } = *one;
    #[derive(Serialize)]
    struct File<'a> {
        version: u32,
        generated: String,
        #[serde(flatten)]
        site: &'a Site,
        outages_30d: ApiOutages,
        certificate: Option<ApiCertificate>,
        incidents: Vec<&'a str>,
        maintenance: Vec<ApiWork<'a>>,
        days: Vec<ApiDay>,
    }
    let certificate = input.state.and_then(|state| state.certificate.as_ref());
    let planned =
        page.planned_for(&input.site.slug).filter(|work| crate::render::planned::is_known(&work.window, page.now));
    let file = File {
        version: VERSION,
        generated: iso(page.now),
        site: head,
        outages_30d: (&facts.outages).into(),
        certificate: certificate.map(|found| ApiCertificate::new(found, page, input)),
        incidents: incidents.iter().filter_map(|index| Some(page.incidents.get(*index)?.id.0.as_str())).collect(),
        maintenance: planned.map(ApiWork::new).collect(),
        days: facts.last(90).iter().map(|day| ApiDay::new(day)).collect(),
    };
    json(format!("api/v1/sites/{}.json", input.site.slug), &file)
}

#[derive(Serialize)]
struct ApiOutages {
    count: u64,
    total_seconds: u64,
    longest_seconds: u64,
    mttr_seconds: Option<u64>,
    mtbf_seconds: Option<u64>,
}

impl From<&Reliability> for ApiOutages {
    fn from(from: &Reliability) -> Self {
        Self {
            count: from.outages,
            total_seconds: from.down,
            longest_seconds: from.longest,
            mttr_seconds: from.mttr,
            mtbf_seconds: from.mtbf,
        }
    }
}

#[derive(Serialize)]
struct ApiCertificate {
    /// Names are left out where the target is secret: they would tell it.
    subject: Option<String>,
    issuer: Option<String>,
    not_after: String,
    days_left: i64,
}

impl ApiCertificate {
    fn new(found: &Certificate, page: &PageInput<'_>, input: &SiteInput<'_>) -> Self {
        let open = !input.site.target.is_secret();
        Self {
            subject: open.then(|| found.subject.clone()),
            issuer: open.then(|| found.issuer.clone()),
            not_after: iso(found.not_after),
            days_left: (found.not_after - page.now).num_seconds().div_euclid(86_400),
        }
    }
}

#[derive(Serialize)]
struct ApiDay {
    date: String,
    seconds: ApiSeconds,
    uptime: Option<String>,
    checks: u64,
    failed: u64,
    p50_ms: Option<u32>,
    p95_ms: Option<u32>,
}

impl ApiDay {
    fn new(day: &Day) -> Self {
        let quantile = |q| day.latency.quantile(q).map(crate::render::words::whole);
        Self {
            date: day.date.to_string(),
            seconds: (&day.seconds).into(),
            uptime: percent(day.seconds.uptime()),
            checks: day.checks,
            failed: day.failed,
            p50_ms: quantile(0.5),
            p95_ms: quantile(0.95),
        }
    }
}

/// `api/v1/incidents.json`.
pub(in crate::render) fn incidents(edition: &Edition<'_>) -> Result<Artifact, RenderError> {
    let page = edition.page;
    #[derive(Serialize)]
    struct File<'a> {
        version: u32,
        generated: String,
        incidents: Vec<ApiIncident<'a>>,
    }
    let all = page.incidents.iter().zip(&edition.incidents);
    let file = File {
        version: VERSION,
        generated: iso(page.now),
        incidents: all.map(|(incident, view)| ApiIncident::new(page, incident, view)).collect(),
    };
    json("api/v1/incidents.json".to_owned(), &file)
}

pub(in crate::render) fn json<T: Serialize>(path: String, file: &T) -> Result<Artifact, RenderError> {
    match serde_json::to_vec(file) {
        Ok(mut bytes) => {
            bytes.push(b'\n');
            Ok(Artifact { path, bytes })
        }
        Err(error) => Err(RenderError::Json { path, problem: error.to_string() }),
    }
}
