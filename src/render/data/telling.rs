//! The sentences that feeds and calendars share, in the page's first language.

use super::told::{Phase, Told, Work};
use crate::model::{Effect, Incident};
use crate::render::Locale;
use crate::render::locale::Arg;

/// More sites than these are counted, not named.
const NAMED: usize = 10;

/// `From … to …, 12 minutes. Cause: timed out.` No length while it lasts: that would change with every build.
pub(super) fn incident_sentence(locale: &Locale, incident: &Incident, cause: &str) -> String {
    let started = locale.moment(incident.started).text;
    let from = ("from", Arg::Text(&started));
    let when = match incident.ended {
        Some(ended) => {
            let (to, lasted) = (locale.moment(ended).text, locale.between(incident.started, ended));
            locale.say("data-incident-over", &[from, ("to", Arg::Text(&to)), ("lasted", Arg::Text(&lasted))])
        }
        None => locale.say("data-incident-open", &[from]),
    };
    if cause.is_empty() { when } else { format!("{when} {}", locale.say("data-cause", &[("cause", Arg::Text(cause))])) }
}

/// `Affected: Shop, Mail.`
pub(super) fn affected(locale: &Locale, names: &[&str]) -> String {
    if names.len() > NAMED {
        let count = u64::try_from(names.len()).unwrap_or(u64::MAX);
        return locale.say("data-affected-many", &[("count", Arg::Count(count))]);
    }
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    locale.say("data-affected", &[("sites", Arg::Text(&locale.list(&names)))])
}

/// When planned work is, what to expect of it unless it is over, and which sites it concerns.
pub(super) fn work_sentences(locale: &Locale, told: &Told<'_>, work: &Work<'_>) -> Vec<String> {
    let window = &work.work.window;
    let start = locale.moment(window.start).text;
    let from = ("from", Arg::Text(&start));
    let when = match window.end.map(|end| locale.moment(end).text) {
        Some(end) => locale.say("data-work-until", &[from, ("to", Arg::Text(&end))]),
        None => locale.say("data-work-open", &[from]),
    };
    let effect = match window.effect {
        Effect::None => "data-effect-none",
        Effect::Degraded => "data-effect-degraded",
        Effect::Down => "data-effect-down",
    };
    let names: Vec<&str> = window.sites.iter().map(|slug| told.name(slug)).collect();
    let expected = (work.phase != Phase::Finished).then(|| locale.word(effect));
    [Some(when), expected, Some(affected(locale, &names))].into_iter().flatten().collect()
}

/// `Planned maintenance: Power test`.
pub(super) fn work_title(locale: &Locale, work: &Work<'_>) -> String {
    let key = match work.phase {
        Phase::Ahead | Phase::Announced => "data-work-announced",
        Phase::Ongoing => "data-work-ongoing",
        Phase::Finished => "data-work-finished",
    };
    locale.say(key, &[("title", Arg::Text(&work.work.window.title))])
}

/// The word for the kind of thing that is told of.
pub(super) fn category(locale: &Locale, incident: bool) -> String {
    locale.word(if incident { "data-incident" } else { "data-maintenance" })
}
