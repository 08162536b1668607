//! How a message reads. Pure; the texts still have to pass the redactor ([`Message::redacted`]).

use std::time::Duration;

use crate::config::{NoticeContext, render_notice};
use crate::incident::prose::{self, one_line};
use crate::model::figures::thousands;
use crate::model::{Channel, Common, EntryKind, Incident, IncidentId, Redactor, Severity, Timestamp};

use super::{Due, Event, Message};

/// How many sites are listed by name.
const MOST_SITES: usize = 10;

/// Where messages come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Title of the status page.
    pub page: String,
    /// Address of the status page, if it is known.
    pub url: Option<String>,
}

/// A message, and what went wrong with the channel's templates, if anything did: the usual words stand in then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// The message.
    pub message: Message,
    /// For the person who wrote the templates.
    pub warnings: Vec<String>,
}

/// Puts into words what is due.
#[must_use]
pub fn compose(incident: &Incident, due: &Due, channel: &Channel, about: &About) -> Composed {
    let facts = facts(incident, due);
    let line = |(label, value): &(&str, String)| format!("{label}: {value}");
    let bullet = |(label, value): &(&str, String)| format!("- **{label}:** {}", prose::escape(value));
    let page = about.url.as_deref().map(|url| format!("{}/incidents/{}/", url.trim_end_matches('/'), incident.id));
    let message = Message {
        key: format!("{}-{}", incident.id, due.key),
        incident: incident.id.clone(),
        event: due.event,
        severity: incident.severity,
        title: title(incident, due),
        text: facts.iter().map(line).collect::<Vec<_>>().join("\n"),
        markdown: facts.iter().map(bullet).collect::<Vec<_>>().join("\n"),
        sites: incident.sites.iter().map(|site| one_line(&site.name)).collect(),
        link: incident.issue.clone().or(page),
        page: about.page.clone(),
        at: due.at,
    };
    in_the_words_of(channel, message)
}

/// What `upkept notify test` sends.
#[must_use]
pub fn sample(channel: &Channel, about: &About, now: Timestamp) -> Composed {
    let text = format!("{} can reach you over the channel {}. Nothing is wrong.", about.page, channel.name);
    let incident = IncidentId(now.format("%Y%m%d-%H%M%S-test").to_string());
    let message = Message {
        key: incident.0.clone(),
        incident,
        event: Event::Test,
        severity: Severity::Degraded,
        title: format!("🔔 Test message from {}", one_line(&about.page)),
        markdown: prose::escape(&text),
        text,
        sites: Vec::new(),
        link: about.url.clone(),
        page: about.page.clone(),
        at: now,
    };
    in_the_words_of(channel, message)
}

impl Message {
    /// What templates can use of it.
    #[must_use]
    pub fn context(&self) -> NoticeContext {
        let icon = match self.event {
            Event::Resolved => "✅",
            _ => prose::emoji(self.severity),
        };
        NoticeContext {
            event: self.event.word().to_owned(),
            icon: icon.to_owned(),
            title: self.title.clone(),
            text: self.text.clone(),
            severity: self.severity.word().to_owned(),
            sites: self.sites.clone(),
            link: self.link.clone().unwrap_or_default(),
            page: self.page.clone(),
            incident: self.incident.0.clone(),
            key: self.key.clone(),
            at: self.at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }

    /// The message without any secret value.
    #[must_use]
    pub fn redacted(mut self, redactor: &Redactor) -> Self {
        for text in [&mut self.title, &mut self.text, &mut self.markdown, &mut self.page] {
            *text = redactor.text(text);
        }
        self.sites.iter_mut().for_each(|site| *site = redactor.text(site));
        self.link = self.link.map(|link| redactor.text(&link));
        self
    }
}

/// Applies the channel's templates. One that fails, or says nothing, leaves the usual words.
fn in_the_words_of(channel: &Channel, mut message: Message) -> Composed {
    let context = message.context();
    let mut warnings = Vec::new();
    let mut render = |key: &str, template: Option<&String>| {
        let rendered = template.map(|template| render_notice(template, &context))?;
        match rendered {
            Ok(text) => Some(text).filter(|text| !text.trim().is_empty()),
            Err(error) => {
                warnings.push(format!("channel `{}`: its template `{key}` fails: {error}", channel.name));
                None
            }
        }
    };
    if let Some(title) = render("title", channel.title.as_ref()) {
        message.title = one_line(&title);
    }
    if let Some(text) = render("text", channel.text.as_ref()) {
        message.markdown.clone_from(&text);
        message.text = text;
    }
    Composed { message, warnings }
}

fn title(incident: &Incident, due: &Due) -> String {
    let sign = prose::emoji(incident.severity);
    let lasted = lasted(incident, incident.ended.unwrap_or(due.at));
    if let Some(title) = incident.manual.as_deref().map(one_line) {
        return match due.event {
            Event::Opened | Event::Test => format!("{sign} {title}"),
            Event::Worsened => format!("{sign} Worse: {title}"),
            Event::Reopened => format!("🔁 Again: {title}"),
            Event::Reminder(_) => format!("⏰ Still going on after {lasted}: {title}"),
            Event::Resolved => format!("✅ Resolved after {lasted}: {title}"),
        };
    }
    let (who, many) = who(incident);
    let down = incident.severity == Severity::Down;
    let is = if many { "are" } else { "is" };
    let state = match (down, many) {
        (true, _) => format!("{is} down"),
        (false, false) => "has degraded performance".to_owned(),
        (false, true) => "have degraded performance".to_owned(),
    };
    match due.event {
        Event::Opened | Event::Test => format!("{sign} {who} {state}"),
        Event::Worsened => format!("{sign} {who} {is} down now"),
        Event::Reopened => format!("🔁 {who} {state} again"),
        Event::Reminder(_) => format!("⏰ Still {} after {lasted}: {who}", incident.severity.word()),
        Event::Resolved if !recovered(incident) => format!("✅ The incident with {who} is over after {lasted}"),
        Event::Resolved if down => format!("✅ {who} {is} up again after {lasted}"),
        Event::Resolved => format!("✅ {who} {is} fast again after {lasted}"),
    }
}

/// Whose trouble it is, and whether they are several: `A`, `A and B`, `A, B and 3 more`.
fn who(incident: &Incident) -> (String, bool) {
    let names: Vec<String> = incident.sites.iter().map(|site| one_line(&site.name)).collect();
    match names.as_slice() {
        [] => ("A site".to_owned(), false),
        [name] => (name.clone(), false),
        [a, b] => (format!("{a} and {b}"), true),
        [a, b, rest @ ..] => (format!("{a}, {b} and {} more", rest.len()), true),
    }
}

/// False if it ended because nobody looks at the site any more: then the end has a note instead of a resolution.
fn recovered(incident: &Incident) -> bool {
    let at_the_end = |kind| incident.timeline.iter().any(|e| Some(e.at) == incident.ended && e.kind == kind);
    at_the_end(EntryKind::Resolved) || !at_the_end(EntryKind::Note)
}

/// What there is to say, as labels and plain texts of one line.
fn facts(incident: &Incident, due: &Due) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(cause) = incident.cause {
        let label = if due.event == Event::Opened { "Cause" } else { "Cause at first" };
        facts.push((label, cause.phrase().to_owned()));
    }
    let ms = thousands(incident.ms.into());
    match (incident.code, incident.ms) {
        (0, 0) => {}
        (0, _) => facts.push(("Response time", format!("{ms} ms"))),
        (code, _) => facts.push(("Answer", format!("HTTP code {code} in {ms} ms"))),
    }
    if let Some(common) = &incident.common {
        facts.push(("In common", in_common(common)));
    }
    if incident.sites.len() > 1 {
        facts.push(("Sites", listed(incident)));
    }
    facts.push(("Since", moment(incident.since())));
    if due.event == Event::Reopened {
        facts.push(("First began", moment(incident.started)));
    }
    if let Some(ended) = incident.ended {
        facts.push(("Over", format!("{}, after {}", moment(ended), lasted(incident, ended))));
    }
    facts
}

fn in_common(common: &Common) -> String {
    match common {
        Common::Dependency => "they depend on the first".to_owned(),
        Common::Address(address) => format!("the address {}", one_line(address)),
        Common::Zone(zone) => format!("the DNS zone {}", one_line(zone)),
        Common::Certificate(certificate) => format!("the certificate {}", one_line(certificate)),
        Common::Endpoint(endpoint) => format!("the same failure at {}", one_line(endpoint)),
        Common::Many => "a large share of all sites failed at once".to_owned(),
    }
}

fn listed(incident: &Incident) -> String {
    let names: Vec<String> = incident.sites.iter().take(MOST_SITES).map(|site| one_line(&site.name)).collect();
    match incident.sites.len().saturating_sub(MOST_SITES) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

/// How long the present stretch has lasted at that moment.
fn lasted(incident: &Incident, at: Timestamp) -> String {
    prose::duration((at - incident.since()).to_std().unwrap_or(Duration::ZERO))
}

fn moment(at: Timestamp) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}
