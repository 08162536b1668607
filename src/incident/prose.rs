//! What people read about an incident: titles, the paragraphs of its timeline, durations.
//!
//! Titles and headlines are plain text. Paragraphs are Markdown; whatever comes from outside (names, details) is
//! escaped, and stands after words of ours, so that it can't start a block.

use std::time::Duration;

use crate::model::figures::thousands;
use crate::model::{Common, Incident, Sample, Severity, Verdict};

use super::plan::{Step, StepKind, cause};

/// The title of the incident's issue: `🛑 IP .104 is down`, `⚠️ IP .104 has degraded performance`.
#[must_use]
pub fn title(incident: &Incident) -> String {
    format!("{} {}", emoji(incident.severity), headline(incident))
}

/// The title without its emoji: `IP .104 is down`, or what people called it.
#[must_use]
pub fn headline(incident: &Incident) -> String {
    if let Some(title) = &incident.manual {
        return one_line(title);
    }
    let names: Vec<String> = incident.sites.iter().map(|site| one_line(&site.name)).collect();
    let (who, many) = match names.as_slice() {
        [] => ("A site".to_owned(), false),
        [name] => (name.clone(), false),
        [a, b] => (format!("{a} and {b}"), true),
        [a, b, rest @ ..] => (format!("{a}, {b} and {} more", rest.len()), true),
    };
    let what = match (incident.severity, many) {
        (Severity::Down, false) => "is down",
        (Severity::Down, true) => "are down",
        (Severity::Degraded, false) => "has degraded performance",
        (Severity::Degraded, true) => "have degraded performance",
    };
    format!("{who} {what}")
}

/// Why several sites share an incident, as plain text: `all at the address 203.0.113.7`.
#[must_use]
pub fn shared(common: &Common) -> String {
    match common {
        Common::Dependency => "the others depend on the first one".to_owned(),
        Common::Address(what) => format!("all at the address {}", one_line(what)),
        Common::Zone(what) => format!("all in the DNS zone {}", one_line(what)),
        Common::Certificate(what) => format!("all with the certificate {}", one_line(what)),
        Common::Endpoint(what) => format!("all at the same host and phase: {}", one_line(what)),
        Common::Many => "a large share of all sites, at once".to_owned(),
    }
}

/// The sign of a severity.
#[must_use]
pub fn emoji(severity: Severity) -> &'static str {
    match severity {
        Severity::Down => "🛑",
        Severity::Degraded => "⚠️",
    }
}

/// One line for the terminal about a step that is to be, or was, done: `open 20261122-124003-ip-104: IP .104 is down`.
#[must_use]
pub fn summary(step: &Step, name: &str) -> String {
    let (verb, what) = match &step.kind {
        StepKind::Open { sample, .. } => ("open", format!("is {}: {}", sample.verdict.word(), cause(sample).phrase())),
        StepKind::Join { sample, .. } => ("join", format!("is {}: {}", sample.verdict.word(), cause(sample).phrase())),
        StepKind::Reopen { sample, .. } => {
            ("reopen", format!("is {} again: {}", sample.verdict.word(), cause(sample).phrase()))
        }
        StepKind::Worsen { sample } => ("worsen", format!("is down: {}", cause(sample).phrase())),
        StepKind::Ease { sample } => ("ease", format!("is only degraded: {}", cause(sample).phrase())),
        StepKind::Resolve { .. } => ("resolve", "is up".to_owned()),
        StepKind::Abandon => ("end", "is no longer monitored".to_owned()),
    };
    format!("{verb} {}: {} {what}", step.incident, one_line(name))
}

/// The opening paragraph: what was seen, HTTP code, response time, why, and the commit that recorded it.
/// `detail` are the particulars that the check noted, or empty.
#[must_use]
pub fn opened(name: &str, sample: &Sample, detail: &str, commit: Option<&str>) -> String {
    let what = match sample.verdict {
        Verdict::Degraded => "with **degraded performance**",
        _ => "**down**",
    };
    format!("The check found {} {what}: {}", escape(name), particulars(sample, detail, commit))
}

/// The opening paragraph of an incident whose file is gone though the site is still in trouble.
#[must_use]
pub fn reopened(name: &str, sample: &Sample) -> String {
    format!(
        "The file of this incident was missing while it was open, so it has been written again. {}",
        opened(name, sample, "", None)
    )
}

/// Degraded became down.
#[must_use]
pub fn worsened(name: &str, sample: &Sample, detail: &str, commit: Option<&str>) -> String {
    format!("**Worse:** {} is now down: {}", escape(name), particulars(sample, detail, commit))
}

/// Down became degraded.
#[must_use]
pub fn eased(name: &str, sample: &Sample, detail: &str, commit: Option<&str>) -> String {
    format!(
        "**Better:** {} answers again, but with degraded performance: {}",
        escape(name),
        particulars(sample, detail, commit)
    )
}

/// The trouble is over. `unobserved` is how much of the time nobody looked; zero if somebody always did.
#[must_use]
pub fn resolved(name: &str, sample: &Sample, lasted: Duration, unobserved: Duration, commit: Option<&str>) -> String {
    let mut text = format!(
        "**Resolved:** {} is up again ({} in {} ms) after {}{}.",
        escape(name),
        sample.code,
        thousands(sample.ms.into()),
        duration(lasted),
        recorded(commit)
    );
    if !unobserved.is_zero() {
        text.push_str(&format!(" It was not observed for {} of that time.", duration(unobserved)));
    }
    text
}

/// The site left the config while it was in trouble.
#[must_use]
pub fn abandoned(name: &str, lasted: Duration) -> String {
    format!(
        "**No longer monitored:** {} was taken out of the configuration after {} of trouble. Whether it has recovered \
         is not known.",
        escape(name),
        duration(lasted)
    )
}

/// `connection refused (HTTP code 0, response time 0 ms), recorded in 9b3799b.`
pub(super) fn particulars(sample: &Sample, detail: &str, commit: Option<&str>) -> String {
    let reason = cause(sample).phrase();
    // A detail often begins with the words of the reason; saying them twice helps nobody.
    let why = match detail.trim() {
        "" => reason.to_owned(),
        detail if detail.to_lowercase().contains(&reason.to_lowercase()) => escape(detail),
        detail => format!("{reason}, {}", escape(detail)),
    };
    format!("{why} (HTTP code {}, response time {} ms){}.", sample.code, thousands(sample.ms.into()), recorded(commit))
}

pub(super) fn recorded(commit: Option<&str>) -> String {
    commit.map(|hash| format!(", recorded in {}", short(hash))).unwrap_or_default()
}

/// The first seven digits of a commit's hash, which forges turn into a link.
#[must_use]
pub fn short(hash: &str) -> &str {
    hash.get(..7).unwrap_or(hash)
}

/// A duration as people say it: its two largest units, rounded down (`2 hours, 5 minutes`, `45 seconds`).
#[must_use]
pub fn duration(length: Duration) -> String {
    let seconds = length.as_secs();
    let units = [
        (seconds / 86_400, "day"),
        (seconds / 3_600 % 24, "hour"),
        (seconds / 60 % 60, "minute"),
        (seconds % 60, "second"),
    ];
    let said = |&(count, unit): &(u64, &str)| format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    let largest = units.iter().position(|(count, _)| *count > 0).unwrap_or(units.len());
    let parts: Vec<String> = units.iter().skip(largest).take(2).filter(|(count, _)| *count > 0).map(said).collect();
    if parts.is_empty() { "less than a second".to_owned() } else { parts.join(", ") }
}

/// Text from outside as Markdown that shows just that text: on one line, without markup, table cells, links, HTML
/// or mentions of people.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let line = one_line(text);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Between letters and digits it is no markup (CommonMark 6.2), and file and variable names stay readable.
            '_' if out.ends_with(char::is_alphanumeric) && chars.peek().is_some_and(|c| c.is_alphanumeric()) => {
                out.push(c);
            }
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '|' | '#' | '!' | '$' | '^' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

/// The text on one line: white space and control characters become single spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_said_with_two_units() {
        for (seconds, said) in [
            (0, "less than a second"),
            (1, "1 second"),
            (45, "45 seconds"),
            (60, "1 minute"),
            (7_531, "2 hours, 5 minutes"),
            (7_205, "2 hours"),
            (3 * 86_400 + 4 * 3_600 + 59, "3 days, 4 hours"),
        ] {
            assert_eq!(duration(Duration::from_secs(seconds)), said);
        }
    }

    #[test]
    fn outside_text_can_do_nothing() {
        assert_eq!(escape("a|b `c`\n## Evidence <b>"), "a\\|b \\`c\\` \\#\\# Evidence &lt;b&gt;");
        assert_eq!(escape("IP .104"), "IP .104");
        assert_eq!(escape("@all"), "&#64;all");
    }
}
