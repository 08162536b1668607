//! A site in `api/v1`.

use schemars::JsonSchema;
use serde::Serialize;

use super::planned::ApiWork;
use super::values::{ApiSeconds, ApiSlo, Figures, Latency, Percent, Time};
use super::{Head, json};
use crate::model::{Artifact, Certificate, PhaseMedians, Verdict};
use crate::render::current::Status;
use crate::render::facts::Facts;
use crate::render::periods::Window;
use crate::render::renderer::OneSite;
use crate::render::{PageInput, RenderError, SiteInput, links};
use crate::stats::{Day, Reliability};

/// A site in `status.json`, and the head of its own file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(in crate::render) struct Site {
    slug: String,
    name: String,
    group: Option<String>,
    tags: Vec<String>,
    /// Where visitors find it, if that may be shown.
    link: Option<String>,
    status: Status,
    /// How it was when it was last observed, however long ago; `null` if never.
    #[schemars(extend("enum" = ["up", "degraded", "down", "unknown", null]))]
    last_verdict: Option<&'static str>,
    /// Start of that state.
    since: Option<Time>,
    /// The newest observation.
    observed: Option<Time>,
    /// HTTP status of that observation; 0: none.
    code: u16,
    /// Response time of that observation; 0 with code 0: no connection was made.
    ms: u32,
    /// Why it is not up.
    reason: Option<&'static str>,
    /// What is promised.
    slo: Option<ApiSlo>,
    windows: Vec<ApiWindow>,
}

/// A period up to now.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct ApiWindow {
    #[schemars(extend("enum" = ["24h", "7d", "30d", "90d", "1y", "all"]))]
    window: &'static str,
    from: Time,
    to: Time,
    #[serde(flatten)]
    figures: Figures,
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
            status: current.status,
            last_verdict: current.last.map(Verdict::word),
            since: current.since.map(Time),
            observed: current.observed.map(Time),
            code: current.code,
            ms: current.ms,
            reason: current.reason.map(crate::model::Reason::word),
            slo: site.slo.map(ApiSlo::from),
            windows: facts.windows.iter().map(ApiWindow::new).collect(),
        }
    }
}

impl ApiWindow {
    fn new(window: &Window) -> Self {
        let Window { key, from, to, ref seconds, checks, failed, ref latency } = *window;
        let figures = Figures::new(seconds, checks, failed, latency);
        Self { window: key, from: Time(from), to: Time(to), figures }
    }
}

/// `api/v1/sites/<slug>.json`.
#[derive(Serialize, JsonSchema)]
pub(super) struct SiteFile<'a> {
    #[serde(flatten)]
    head: Head,
    /// When the page was written.
    generated: Time,
    #[serde(flatten)]
    site: &'a Site,
    outages_30d: ApiOutages,
    /// Where the time of the newest checks went; `null` if that was not measured.
    phases: Option<ApiPhases>,
    /// The newest one seen.
    certificate: Option<ApiCertificate>,
    /// Ids, newest first.
    incidents: Vec<&'a str>,
    /// Of the last 90 days, of now and of the next 30 days, oldest first.
    maintenance: Vec<ApiWork<'a>>,
    /// The last 90, oldest first.
    days: Vec<ApiDay>,
}

/// The file of one site.
pub(in crate::render) fn site(page: &PageInput<'_>, one: &OneSite<'_>, head: &Site) -> Result<Artifact, RenderError> {
    let OneSite { input, facts, incidents } = *one;
    let certificate = input.state.and_then(|state| state.certificate.as_ref());
    let planned =
        page.planned_for(&input.site.slug).filter(|work| crate::render::planned::is_known(&work.window, page.now));
    let file = SiteFile {
        head: Head::new("../schema/site.json"),
        generated: Time(page.now),
        site: head,
        outages_30d: (&facts.outages).into(),
        phases: input.phases.map(ApiPhases::from),
        certificate: certificate.map(|found| ApiCertificate::new(found, page, input)),
        incidents: incidents.iter().filter_map(|index| Some(page.incidents.get(*index)?.id.0.as_str())).collect(),
        maintenance: planned.map(ApiWork::new).collect(),
        days: facts.last(90).iter().map(|day| ApiDay::new(day)).collect(),
    };
    json(format!("api/v1/sites/{}.json", input.site.slug), &file)
}

/// Outages of the last 30 days: each from the first failed check to the first good one.
#[derive(Serialize, JsonSchema)]
struct ApiOutages {
    count: u64,
    total_seconds: u64,
    longest_seconds: u64,
    /// Mean time to recover.
    mttr_seconds: Option<u64>,
    /// Mean time between failures.
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

/// The median of each phase, in milliseconds; `null` for one that there was not.
#[derive(Serialize, JsonSchema)]
struct ApiPhases {
    /// The first of the checks.
    from: Time,
    /// The last of them.
    to: Time,
    /// How many they are.
    checks: u64,
    lookup_ms: Option<u32>,
    connect_ms: Option<u32>,
    tls_ms: Option<u32>,
    /// From the request to the head of the answer.
    first_byte_ms: Option<u32>,
    body_ms: Option<u32>,
}

impl From<&PhaseMedians> for ApiPhases {
    fn from(times: &PhaseMedians) -> Self {
        let [lookup_ms, connect_ms, tls_ms, first_byte_ms, body_ms] = times.median.in_order();
        let (from, to) = (Time(times.from), Time(times.to));
        Self { from, to, checks: times.checks, lookup_ms, connect_ms, tls_ms, first_byte_ms, body_ms }
    }
}

/// A TLS certificate. Names are left out where the target is secret: they would tell it.
#[derive(Serialize, JsonSchema)]
struct ApiCertificate {
    subject: Option<String>,
    issuer: Option<String>,
    not_after: Time,
    /// Whole days; negative once it has expired.
    days_left: i64,
}

impl ApiCertificate {
    fn new(found: &Certificate, page: &PageInput<'_>, input: &SiteInput<'_>) -> Self {
        let open = !input.site.target.is_secret();
        Self {
            subject: open.then(|| found.subject.clone()),
            issuer: open.then(|| found.issuer.clone()),
            not_after: Time(found.not_after),
            days_left: (found.not_after - page.now).num_seconds().div_euclid(86_400),
        }
    }
}

/// A UTC day; today goes up to `generated`.
#[derive(Serialize, JsonSchema)]
struct ApiDay {
    #[schemars(extend("format" = "date"))]
    date: String,
    seconds: ApiSeconds,
    uptime: Option<Percent>,
    checks: u64,
    failed: u64,
    #[serde(flatten)]
    latency: Latency,
}

impl ApiDay {
    fn new(day: &Day) -> Self {
        Self {
            date: day.date.to_string(),
            seconds: (&day.seconds).into(),
            uptime: day.seconds.uptime().map(Percent),
            checks: day.checks,
            failed: day.failed,
            latency: (&day.latency).into(),
        }
    }
}
