//! Badges: small pictures for other pages, of the whole page and of each site. `docs/badges.md` describes them.
//!
//! A badge says what the page says: uptime is rounded down, and what nobody observed is neither up nor down. It tells no
//! time, so that its bytes stay the same while nothing changes.

mod drawing;
mod width;

use chrono::TimeDelta;

use drawing::{Badge, Tone, shown_name};

use crate::model::{Artifact, Certificate, Timestamp, WINDOWS};
use crate::render::current::Status;
use crate::render::edition::Edition;
use crate::render::locale::{Arg, Locale};
use crate::render::overall::Overall;
use crate::render::renderer::{OneSite, Summary};
use crate::render::site::CERTIFICATE_WARNING_DAYS;
use crate::render::words;
use crate::stats::{Ratio, Seconds};

/// From this uptime on, in parts of a thousand, a badge is green, and from the next one on yellow.
const GOOD: u64 = 999;
const FAIR: u64 = 990;
/// Below this share of observed time, in percent, the coverage stands beside the uptime.
const COVERAGE: u64 = 90;

/// The strokes of a state's mark, in a square of 20.
pub(super) fn mark(status: Status) -> &'static str {
    Tone::Of(status).mark()
}

/// The badges of a site.
pub(in crate::render) fn site(edition: &Edition<'_>, one: &OneSite<'_>) -> Vec<Artifact> {
    let OneSite { input, facts, .. } = *one;
    let locale = &edition.locale;
    let directory = format!("badge/{}/", input.site.slug);
    let status = facts.current.status;
    let mut badges = vec![Badge {
        path: format!("{directory}status"),
        what: None,
        message: locale.word(state_key(status)),
        tone: Tone::Of(status),
    }];
    let seconds: Vec<Seconds> = facts.windows.iter().map(|window| window.seconds).collect();
    let whats = Whats::new(locale);
    badges.extend(uptimes(locale, &directory, &seconds, &whats));
    let median = facts.window("24h").and_then(|day| day.latency.quantile(0.5));
    badges.push(Badge {
        path: format!("{directory}response"),
        what: Some(&whats.response),
        message: median.map_or_else(|| locale.word("badge-no-data"), |ms| locale.milliseconds(words::whole(ms))),
        tone: if median.is_some() { Tone::Plain } else { Tone::Of(Status::None) },
    });
    if let Some(certificate) = input.state.and_then(|state| state.certificate.as_ref()) {
        let (message, status) = certificate_left(locale, certificate, edition.page.now);
        let path = format!("{directory}certificate");
        badges.push(Badge { path, what: Some(&whats.certificate), message, tone: Tone::Of(status) });
    }
    let name = shown_name(&input.site.name);
    badges.into_iter().flat_map(|badge| badge.files(edition, &name)).collect()
}

/// The badges of the whole page: the sentence at its top, and the uptime of all sites taken together.
pub(in crate::render) fn page(edition: &Edition<'_>, overall: &Overall, sites: &[Summary]) -> Vec<Artifact> {
    let mut sums = [Seconds::default(); WINDOWS.len()];
    for site in sites {
        for (sum, seconds) in sums.iter_mut().zip(&site.windows) {
            *sum += *seconds;
        }
    }
    let whats = Whats::new(&edition.locale);
    let status = Badge {
        path: "badge/status".to_owned(),
        what: None,
        message: overall.sentence.clone(),
        tone: Tone::Of(overall.status),
    };
    let uptimes = uptimes(&edition.locale, "badge/", &sums, &whats);
    let name = shown_name(edition.page.title);
    std::iter::once(status).chain(uptimes).flat_map(|badge| badge.files(edition, &name)).collect()
}

/// What figures are called.
struct Whats {
    /// As [`WINDOWS`].
    uptime: [String; WINDOWS.len()],
    response: String,
    certificate: String,
}

impl Whats {
    fn new(locale: &Locale) -> Self {
        Self {
            uptime: WINDOWS.map(|key| locale.word(&format!("badge-uptime-{key}"))),
            response: locale.word("badge-response"),
            certificate: locale.word("badge-certificate"),
        }
    }
}

/// A badge for each window; `seconds` are as [`WINDOWS`].
fn uptimes<'a>(locale: &Locale, directory: &str, seconds: &[Seconds], whats: &'a Whats) -> Vec<Badge<'a>> {
    let windows = WINDOWS.iter().zip(&whats.uptime).zip(seconds);
    windows
        .map(|((key, what), seconds)| Badge {
            path: format!("{directory}uptime-{key}"),
            what: Some(what),
            message: uptime_message(locale, seconds),
            tone: Tone::Of(uptime_status(seconds.uptime())),
        })
        .collect()
}

/// `99.98 %`, with the coverage if much is unobserved.
fn uptime_message(locale: &Locale, seconds: &Seconds) -> String {
    let uptime = seconds.uptime();
    let Some(coverage) = uptime.and(seconds.coverage()) else { return locale.word("badge-no-data") };
    let percent = locale.percent(uptime);
    if at_least(coverage, COVERAGE, 100) {
        return percent;
    }
    let coverage = locale.percent_whole(Some(coverage));
    locale.say("badge-partly", &[("uptime", Arg::Text(&percent)), ("coverage", Arg::Text(&coverage))])
}

/// The state whose colour an uptime has.
fn uptime_status(uptime: Option<Ratio>) -> Status {
    match uptime {
        None => Status::None,
        Some(ratio) if at_least(ratio, GOOD, 1_000) => Status::Up,
        Some(ratio) if at_least(ratio, FAIR, 1_000) => Status::Degraded,
        Some(_) => Status::Down,
    }
}

fn at_least(ratio: Ratio, part: u64, whole: u64) -> bool {
    Ratio::new(part, whole).is_some_and(|limit| ratio >= limit)
}

/// How long a certificate is still good for, in whole days.
fn certificate_left(locale: &Locale, certificate: &Certificate, now: Timestamp) -> (String, Status) {
    let left = certificate.not_after - now;
    if left <= TimeDelta::zero() {
        return (locale.word("badge-expired"), Status::Down);
    }
    let status = match left.num_days() {
        0 => Status::Down,
        1..CERTIFICATE_WARNING_DAYS => Status::Degraded,
        _ => Status::Up,
    };
    let days = u64::try_from(left.num_days()).unwrap_or(0);
    (locale.say("badge-days-left", &[("count", Arg::Count(days))]), status)
}

fn state_key(status: Status) -> &'static str {
    match status {
        Status::None => "badge-state-none",
        Status::Unknown => "badge-state-unknown",
        Status::Up => "badge-state-up",
        Status::Maintenance => "badge-state-maintenance",
        Status::Degraded => "badge-state-degraded",
        Status::Down => "badge-state-down",
    }
}
