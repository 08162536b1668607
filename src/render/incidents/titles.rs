//! What an incident is called, and what its sites have in common.

use crate::model::{Common, Incident, Severity};
use crate::render::Locale;
use crate::render::locale::Arg;
use crate::render::templates::escaped;

/// `IP .104 is down`, `IP .104 and 2 more sites were slow`, or what people called it.
pub(super) fn plain(locale: &Locale, incident: &Incident) -> String {
    match &incident.manual {
        Some(title) => title.clone(),
        None => told(locale, incident, [name(incident, 0), name(incident, 1)]),
    }
}

/// The same as HTML, with names that keep their own direction of writing.
pub(super) fn html(locale: &Locale, incident: &Incident) -> String {
    let isolated = |name: &str| format!("<bdi>{}</bdi>", escaped(name));
    if let Some(title) = &incident.manual {
        return isolated(title);
    }
    // Private characters stand for the names until the sentence has been escaped.
    const MARKS: [&str; 2] = ["\u{f0000}", "\u{f0001}"];
    let sentence = escaped(&told(locale, incident, MARKS));
    let mut html = String::with_capacity(sentence.len());
    for c in sentence.chars() {
        match MARKS.iter().position(|mark| mark.starts_with(c)) {
            Some(index) => html.push_str(&isolated(name(incident, index))),
            None => html.push(c),
        }
    }
    html
}

fn told(locale: &Locale, incident: &Incident, [first, second]: [&str; 2]) -> String {
    let (one, two) = (("site", Arg::Text(first)), ("other", Arg::Text(second)));
    let count = incident.sites.len();
    let who = match count {
        0 | 1 => "one",
        2 => "two",
        _ => "many",
    };
    let was = if incident.is_open() { "" } else { "-was" };
    let how = match incident.severity {
        Severity::Degraded => "slow",
        Severity::Down => "down",
    };
    let more = ("count", Arg::Count(count.saturating_sub(1) as u64));
    locale.say(&format!("incident-{who}{was}-{how}"), &[one, two, more])
}

fn name(incident: &Incident, index: usize) -> &str {
    incident.sites.get(index).map_or(incident.id.0.as_str(), |site| site.name.as_str())
}

/// Why several sites share it: `all at the address 203.0.113.7`.
pub(super) fn shared(locale: &Locale, incident: &Incident) -> Option<String> {
    let said = |key, what| locale.say(key, &[("what", Arg::Text(what))]);
    Some(match incident.common.as_ref()? {
        Common::Dependency => said("incident-common-dependency", name(incident, 0)),
        Common::Address(what) => said("incident-common-address", what),
        Common::Zone(what) => said("incident-common-zone", what),
        Common::Certificate(what) => said("incident-common-certificate", what),
        Common::Endpoint(what) => said("incident-common-endpoint", what),
        Common::Many => locale.word("incident-common-many"),
    })
}
