//! A site's own page.

mod budget;
mod figures;
mod phases;
mod place;
mod years;

use std::collections::HashMap;

use chrono::TimeDelta;
use serde::Serialize;

use self::budget::BudgetView;
use self::figures::{Figures, OutagesView, day_rows};
use self::phases::PhasesView;
use self::years::Year;
use super::current::Status;
use super::edition::{Edition, Place};
use super::incidents::IncidentView;
use super::locale::{Arg, Moment};
use super::planned::Agenda;
use super::renderer::OneSite;
use super::row::SiteView;
use super::words::seconds_between;
use super::{Locale, RenderError, SiteInput, chart, links};
use crate::model::{Artifact, Certificate, Timestamp};

/// How many incidents a site's own page lists.
const SITE_INCIDENTS: usize = 20;

/// Days before its end from which a certificate is shown as a worry.
pub(super) const CERTIFICATE_WARNING_DAYS: i64 = 14;

/// A site's own page.
pub(super) fn page(edition: &Edition<'_>, one: &OneSite<'_>, view: &SiteView) -> Result<Artifact, RenderError> {
    let OneSite { input, facts, incidents } = *one;
    let (page, locale) = (edition.page, &edition.locale);
    let maintained = facts.days.iter().any(|day| day.seconds.maintenance > 0);
    let own = SitePage {
        site: view,
        days: day_rows(locale, facts.last(90), maintained),
        charts: chart::charts(edition, input, facts),
        phases: input.phases.map(|times| PhasesView::new(locale, times)),
        figures: facts.windows.iter().map(|window| Figures::new(locale, window)).collect(),
        outages: facts.reliability.iter().map(|outages| OutagesView::new(locale, outages, facts)).collect(),
        budget: BudgetView::new(edition, input, facts),
        years: years::years(locale, &facts.days),
        certificate: CertificateView::new(locale, input, page.now),
        incidents: incidents.iter().take(SITE_INCIDENTS).filter_map(|index| edition.incidents.get(*index)).collect(),
        more_incidents: incidents.len() > SITE_INCIDENTS,
        agenda: Agenda::new(edition, page.planned_for(&input.site.slug), &HashMap::new()),
        gap: locale.duration(page.max_gap.as_secs()),
        raw_days: input.samples.first().map_or(0, |first| u64::try_from((page.now - first.at).num_days()).unwrap_or(0)),
        maintained,
        recorded: page.repository.and_then(links::web).and_then(|base| place::recorded(&base, &input.site.slug)),
    };
    let directory = format!("sites/{}/", input.site.slug);
    let place = Place { directory, here: "site", status: view.status, archive: false };
    edition.html(&place, "site.html", own)
}

/// What a site's own page says.
#[derive(Debug, Serialize)]
struct SitePage<'a> {
    site: &'a SiteView,
    /// Rows of the table of the last 90 days, as HTML.
    days: String,
    charts: Vec<chart::Chart>,
    phases: Option<PhasesView>,
    figures: Vec<Figures>,
    outages: Vec<OutagesView>,
    budget: Option<BudgetView>,
    /// The newest first.
    years: Vec<Year>,
    certificate: Option<CertificateView>,
    incidents: Vec<&'a IncidentView>,
    more_incidents: bool,
    agenda: Agenda,
    /// The longest time that a check speaks for.
    gap: String,
    /// For how many days there are single checks.
    raw_days: u64,
    /// True if time counted as maintenance on any day.
    maintained: bool,
    /// Where the recorded checks lie.
    recorded: Option<place::Recorded>,
}

/// How long the certificate is good for.
#[derive(Debug, Serialize)]
struct CertificateView {
    status: Status,
    left: String,
    until: Moment,
    /// `None` where the target is secret: the name would tell it.
    issuer: Option<String>,
}

impl CertificateView {
    fn new(locale: &Locale, input: &SiteInput<'_>, now: Timestamp) -> Option<Self> {
        let certificate: &Certificate = input.state?.certificate.as_ref()?;
        let left = certificate.not_after - now;
        let (status, key, time) = if left < TimeDelta::zero() {
            (Status::Down, "certificate-expired", locale.between(certificate.not_after, now))
        } else {
            let seconds = seconds_between(now, certificate.not_after);
            // Of many days, the hours don't matter.
            let seconds = if seconds > 86_400 { seconds - seconds % 86_400 } else { seconds };
            let status = match left {
                left if left < TimeDelta::days(1) => Status::Down,
                left if left < TimeDelta::days(CERTIFICATE_WARNING_DAYS) => Status::Degraded,
                _ => Status::Up,
            };
            (status, "certificate-left", locale.duration(seconds))
        };
        let open = !input.site.target.is_secret() && !certificate.issuer.is_empty();
        Some(Self {
            status,
            left: locale.say(key, &[("time", Arg::Text(&time))]),
            until: locale.moment(certificate.not_after),
            issuer: open.then(|| certificate.issuer.clone()),
        })
    }
}
