//! Uptime, times and outages of windows, as text.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use crate::render::Locale;
use crate::render::chart::quantiles;
use crate::render::facts::{Facts, Outages};
use crate::render::locale::Arg;
use crate::render::periods::Window;
use crate::render::templates::escaped;
use crate::stats::Day;

/// The figures of a window.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    key: &'static str,
    /// False if nothing was observed.
    known: bool,
    uptime: String,
    worst: String,
    best: String,
    coverage: String,
    down: String,
    slow: String,
    maintenance: String,
    /// Percentiles of the response time.
    p50: String,
    p95: String,
    p99: String,
}

impl Figures {
    pub(super) fn new(locale: &Locale, window: &Window) -> Self {
        let seconds = &window.seconds;
        let uptime = seconds.uptime();
        let bounds = seconds.bounds().filter(|_| uptime.is_some());
        let times = quantiles(&window.latency).map(|times| times.map(|ms| locale.milliseconds(ms)));
        let [p50, p95, p99] = times.unwrap_or_else(|| [locale.no_data(), locale.no_data(), locale.no_data()]);
        Self {
            key: window.key,
            known: uptime.is_some(),
            uptime: locale.percent(uptime),
            worst: locale.percent(bounds.map(|bounds| bounds.0)),
            best: locale.percent(bounds.map(|bounds| bounds.1)),
            coverage: locale.percent_whole(seconds.coverage()),
            down: locale.or_none(seconds.down),
            slow: locale.or_none(seconds.degraded),
            maintenance: locale.or_none(seconds.maintenance),
            p50,
            p95,
            p99,
        }
    }
}

/// The outages of a window.
#[derive(Debug, Serialize)]
pub(super) struct OutagesView {
    key: &'static str,
    /// False if nothing was observed: then nothing is claimed.
    known: bool,
    count: u64,
    /// Said if some are known from incidents.
    source: Option<String>,
    total: String,
    /// `None` where there is nothing to take a mean of.
    longest: Option<String>,
    recovery: Option<String>,
    between: Option<String>,
}

impl OutagesView {
    pub(super) fn new(locale: &Locale, outages: &Outages, facts: &Facts<'_>) -> Self {
        let figures = &outages.figures;
        let seconds = facts.window(outages.key).map(|window| window.seconds).unwrap_or_default();
        let from_incidents = Arg::Count(outages.from_incidents);
        Self {
            key: outages.key,
            known: seconds.observed() > 0 || figures.outages > 0,
            count: figures.outages,
            source: (outages.from_incidents > 0).then(|| locale.say("outages-source", &[("count", from_incidents)])),
            total: locale.or_none(figures.down),
            longest: (figures.longest > 0).then(|| locale.duration(figures.longest)),
            recovery: figures.mttr.map(|seconds| locale.duration(seconds)),
            between: figures.mtbf.filter(|seconds| *seconds > 0).map(|seconds| locale.duration(seconds)),
        }
    }
}

/// Days as rows of a table, the newest first: date, uptime, down, slow, maintenance (if there was any at all), not observed.
/// HTML.
pub(super) fn day_rows(locale: &Locale, days: &[Cow<'_, Day>], maintained: bool) -> String {
    let mut out = String::with_capacity(days.len() * 130);
    let none = escaped(&locale.or_none(0));
    let time = |seconds: u64| if seconds == 0 { none.clone() } else { escaped(&locale.duration(seconds)) };
    for day in days.iter().rev() {
        let seconds = &day.seconds;
        // Writing into a String can't fail.
        let _ = write!(
            out,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td>{}<td>{}</td></tr>",
            escaped(&locale.date(day.date)),
            escaped(&locale.percent(seconds.uptime())),
            time(seconds.down),
            time(seconds.degraded),
            if maintained { format!("<td>{}</td>", time(seconds.maintenance)) } else { String::new() },
            time(seconds.unknown)
        );
    }
    out
}
