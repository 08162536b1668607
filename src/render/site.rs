//! A site as the pages show it.

use std::collections::HashMap;

use chrono::TimeDelta;
use serde::Serialize;

use super::current::Status;
use super::edition::{Edition, Place};
use super::periods::DayView;
use super::planned::Agenda;
use super::renderer::OneSite;
use super::row::SiteView;
use super::words::{self, Moment};
use super::{RenderError, chart};
use crate::model::figures::thousands;
use crate::model::{Artifact, Certificate, Timestamp};
use crate::stats::Reliability;

/// How many incidents a site's own page lists.
const SITE_INCIDENTS: usize = 20;

/// Days before its end from which a certificate is shown as a worry.
const CERTIFICATE_WARNING_DAYS: i64 = 14;

/// A site's own page.
pub(super) fn page(edition: &Edition<'_>, one: &OneSite<'_>, view: &SiteView) -> Result<Artifact, RenderError> {
    let OneSite { input, facts, incidents } = *one;
    let page = edition.page;
    let certificate = input.state.and_then(|state| state.certificate.as_ref());
    let own = SitePage {
        site: view,
        days: facts.last(90).iter().rev().map(|day| DayView::new(day)).collect(),
        charts: chart::charts(page, input, facts.last(30)),
        outages: Outages::new(&facts.outages, !input.samples.is_empty()),
        certificate: certificate.map(|found| CertificateView::new(found, page.now)),
        incidents: incidents.iter().take(SITE_INCIDENTS).filter_map(|index| edition.incidents.get(*index)).collect(),
        more_incidents: incidents.len() > SITE_INCIDENTS,
        agenda: Agenda::new(edition, page.planned_for(&input.site.slug), &HashMap::new()),
        maintained: facts.last(90).iter().any(|day| day.seconds.maintenance > 0),
    };
    let directory = format!("sites/{}/", input.site.slug);
    let place = Place { directory, here: "site", status: view.status, archive: false };
    edition.html(&place, "site.html", own)
}

/// The numbers on a site's own page.
#[derive(Debug, Serialize)]
struct SitePage<'a> {
    pub site: &'a SiteView,
    pub days: Vec<DayView>,
    pub charts: Vec<chart::Chart>,
    pub outages: Outages,
    pub certificate: Option<CertificateView>,
    pub incidents: Vec<&'a super::incidents::IncidentView>,
    pub more_incidents: bool,
    pub agenda: Agenda,
    /// True if time counted as maintenance in the last 90 days.
    pub maintained: bool,
}

/// Reliability in words.
#[derive(Debug, Serialize)]
pub(super) struct Outages {
    count: String,
    total: String,
    longest: String,
    mttr: String,
    mtbf: String,
}

impl Outages {
    /// `observed` is false if there is nothing to count in: then nothing is claimed.
    pub(super) fn new(figures: &Reliability, observed: bool) -> Self {
        let said = |text: String| if observed { text } else { words::NO_DATA.to_owned() };
        let mean = |seconds: Option<u64>| seconds.map_or_else(|| "–".to_owned(), words::duration);
        Self {
            count: said(if figures.outages == 0 { "none".to_owned() } else { thousands(figures.outages) }),
            total: said(words::or_none(figures.down)),
            longest: said(if figures.longest == 0 { "–".to_owned() } else { words::duration(figures.longest) }),
            mttr: said(mean(figures.mttr)),
            mtbf: said(mean(figures.mtbf)),
        }
    }
}

/// How long the certificate is good for.
#[derive(Debug, Serialize)]
pub(super) struct CertificateView {
    status: Status,
    left: String,
    until: Moment,
}

impl CertificateView {
    pub(super) fn new(certificate: &Certificate, now: Timestamp) -> Self {
        let left = certificate.not_after - now;
        let (status, text) = if left < TimeDelta::zero() {
            (Status::Down, format!("expired {} ago", words::between(certificate.not_after, now)))
        } else if left < TimeDelta::days(1) {
            (Status::Down, format!("{} left", words::between(now, certificate.not_after)))
        } else {
            let days = u64::try_from(left.num_days()).unwrap_or(0);
            let worry = left < TimeDelta::days(CERTIFICATE_WARNING_DAYS);
            (if worry { Status::Degraded } else { Status::Up }, format!("{} left", words::counted(days, "day")))
        };
        Self { status, left: text, until: Moment::new(certificate.not_after) }
    }
}
