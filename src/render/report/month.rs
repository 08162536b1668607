//! A month's own page.

use serde::Serialize;

use super::months::Touch;
use super::{Month, Verdict, directory};
use crate::model::Artifact;
use crate::render::RenderError;
use crate::render::current::Status;
use crate::render::edition::{Edition, Place};
use crate::render::locale::{Locale, Moment};
use crate::render::renderer::OneSite;
use crate::render::words::whole;
use crate::stats::{Day, Ratio, Seconds};

/// What the template gets.
#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    slug: &'a str,
    month: String,
    first: String,
    /// Its last day.
    last: String,
    /// Up to when its figures go, while it is running.
    until: Option<Moment>,
    uptime: String,
    coverage: String,
    /// At worst and at best.
    bounds: Option<(String, String)>,
    promise: Option<PromiseView>,
    /// Typical response time, and that of the slowest 5 % and 1 %.
    quantiles: Option<[String; 3]>,
    states: Vec<State>,
    /// True if time counted as maintenance.
    maintained: bool,
    incidents: Vec<IncidentRow<'a>>,
    days: Vec<DayRow>,
}

#[derive(Serialize)]
struct PromiseView {
    target: String,
    kept: Option<bool>,
    /// How much more might have been down, or how much less should have been.
    by: String,
}

/// The time in a state.
#[derive(Serialize)]
struct State {
    word: &'static str,
    seconds: String,
    time: String,
    share: String,
}

#[derive(Serialize)]
struct IncidentRow<'a> {
    dir: &'a str,
    title: &'a str,
    started: Moment,
    ended: Option<Moment>,
    lasted: String,
}

#[derive(Serialize)]
struct DayRow {
    name: String,
    bar: String,
    uptime: String,
    down: Option<String>,
    degraded: Option<String>,
    maintenance: Option<String>,
    unknown: Option<String>,
}

/// The page of a month.
pub(super) fn page(edition: &Edition<'_>, one: &OneSite<'_>, month: &Month<'_>) -> Result<Artifact, RenderError> {
    let directory = format!("{}{}/", directory(one), month.key());
    // A month has no state of its own, and must not tell today's.
    let place = Place { directory, here: "report", status: Status::None, archive: !month.running };
    edition.html(&place, "report.html", report(edition, one, month))
}

fn report<'a>(edition: &'a Edition<'_>, one: &OneSite<'a>, month: &Month<'_>) -> Report<'a> {
    let locale = &edition.locale;
    let (site, seconds) = (one.input.site, &month.sum.seconds);
    let uptime = seconds.uptime();
    let bounds = uptime.and(seconds.bounds());
    let quantile = |q| Some(locale.milliseconds(whole(month.sum.latency.quantile(q)?)));
    let last = month.days().last().map_or(month.first, |day| day.date);
    Report {
        name: &site.name,
        slug: site.slug.as_str(),
        month: locale.month(month.first),
        first: locale.date(month.first),
        last: locale.date(last),
        until: month.running.then(|| locale.moment(month.to)),
        uptime: locale.percent(uptime),
        coverage: locale.percent(seconds.coverage()),
        bounds: bounds.map(|(worst, best)| (locale.percent(Some(worst)), locale.percent(Some(best)))),
        promise: promise(locale, month),
        quantiles: quantile(0.5).zip(quantile(0.95)).zip(quantile(0.99)).map(|((a, b), c)| [a, b, c]),
        states: states(locale, seconds),
        maintained: seconds.maintenance > 0,
        incidents: month.incidents.iter().filter_map(|touch| incident(edition, touch)).collect(),
        days: month.days().map(|day| day_row(locale, &day)).collect(),
    }
}

fn promise(locale: &Locale, month: &Month<'_>) -> Option<PromiseView> {
    let promise = month.promise?;
    let by = match promise.verdict {
        Some(Verdict::Kept(by) | Verdict::Missed(by)) => locale.duration(by),
        None => String::new(),
    };
    let target = locale.percent(Ratio::new(u64::from(promise.slo.target), 1_000_000));
    Some(PromiseView { target, kept: promise.verdict.map(Verdict::is_kept), by })
}

fn states(locale: &Locale, seconds: &Seconds) -> Vec<State> {
    let &Seconds { up, degraded, down, maintenance, unknown } = seconds;
    let all = [("up", up), ("degraded", degraded), ("down", down), ("maintenance", maintenance), ("unknown", unknown)];
    let state = |(word, part)| State {
        word,
        seconds: locale.number(part),
        time: locale.or_none(part),
        share: locale.percent(Ratio::new(part, seconds.total())),
    };
    all.into_iter().map(state).collect()
}

fn incident<'a>(edition: &'a Edition<'_>, touch: &Touch) -> Option<IncidentRow<'a>> {
    let incident = edition.page.incidents.get(touch.index)?;
    let view = edition.incidents.get(touch.index)?;
    Some(IncidentRow {
        dir: &view.dir,
        title: &view.title,
        started: edition.locale.moment(incident.started),
        ended: touch.ended.map(|at| edition.locale.moment(at)),
        lasted: edition.locale.duration(touch.seconds),
    })
}

fn day_row(locale: &Locale, day: &Day) -> DayRow {
    let seconds = &day.seconds;
    let told = |part: u64| (part > 0).then(|| locale.duration(part));
    DayRow {
        name: locale.day_of_month(day.date),
        bar: super::bar::svg(seconds),
        uptime: locale.percent(seconds.uptime()),
        down: told(seconds.down),
        degraded: told(seconds.degraded),
        maintenance: told(seconds.maintenance),
        unknown: told(seconds.unknown),
    }
}
