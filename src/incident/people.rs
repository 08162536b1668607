//! What people say about an incident: comments of its issue, as entries of its timeline.

use chrono::Timelike;

use crate::model::{Comment, Entry, EntryKind, Incident, Origin, Severity, Timestamp};

use super::{heading, issue, timeline};

/// The most characters of a comment that are kept.
const MOST: usize = 16_000;

/// The states that people give an incident.
const STATES: [EntryKind; 4] =
    [EntryKind::Investigating, EntryKind::Identified, EntryKind::Monitoring, EntryKind::Resolved];

/// The incident with all that trusted people said in `comments`, which are all those of its issue: new comments become
/// entries, edited ones change theirs, and the entries of those that are gone (or whose author is not trusted any more)
/// go, too. Everything else in the timeline stays; it comes back sorted by time.
///
/// Where checks made the incident they decide when it ends, and how bad it is at least. A manual incident ends with a
/// comment `Resolved`, and a later one of another state opens it again; give it as its issue alone has it.
#[must_use]
pub fn follow(incident: &Incident, comments: &[Comment]) -> Incident {
    let mut said: Vec<(&Comment, Said)> = comments
        .iter()
        .filter(|comment| comment.trusted && !issue::is_own(&comment.body))
        .map(|comment| (comment, read(&comment.body)))
        .collect();
    said.sort_by_key(|(comment, _)| comment.created);
    let mut after = incident.clone();
    after.timeline.retain(|entry| entry.origin.is_none());
    after.timeline.extend(said.iter().filter_map(|(comment, said)| entry(incident, comment, said)));
    after.timeline.sort_by_key(|entry| entry.at);
    let severity = said.iter().rev().find_map(|(_, said)| said.severity);
    if incident.manual.is_some() {
        after.severity = severity.unwrap_or(incident.severity);
        end(&mut after, &said);
    } else {
        after.severity = incident.severity.max(severity.unwrap_or(incident.severity));
    }
    after
}

/// When a manual incident ended, by what was said and by when its issue was closed.
fn end(incident: &mut Incident, said: &[(&Comment, Said)]) {
    // The end that the issue gives has whole seconds: a comment of that second, made with the closing, is before it.
    let whole = |at: Timestamp| at.with_nanosecond(0).unwrap_or(at);
    let states = said.iter().filter_map(|(comment, said)| Some((whole(comment.created), said.kind?)));
    let closed = incident.ended.map(|at| (at, EntryKind::Resolved));
    let mut turns: Vec<_> = states.filter(|(_, kind)| STATES.contains(kind)).chain(closed).collect();
    turns.sort_by_key(|(at, _)| *at);
    incident.ended = turns.into_iter().fold(None, |ended, (at, kind)| match kind {
        EntryKind::Resolved => ended.or(Some(at.max(incident.started))),
        _ => None,
    });
}

fn entry(incident: &Incident, comment: &Comment, said: &Said) -> Option<Entry> {
    let kind = said.kind.unwrap_or(EntryKind::Note);
    // Only the checks know whether their incident is over: what people say of it is a remark, in their own words.
    let (kind, text) = match kind {
        EntryKind::Resolved if incident.manual.is_none() => (EntryKind::Note, &said.whole),
        _ => (kind, &said.text),
    };
    let origin = Origin { comment: comment.id.clone(), author: comment.author.clone() };
    let something = kind != EntryKind::Note || !text.is_empty();
    something.then(|| Entry { at: comment.created, kind, text: text.clone(), origin: Some(origin) })
}

/// What the newest entry by people says about an open incident: investigating, identified or monitoring. What was said
/// before it came back doesn't count.
#[must_use]
pub fn stage(incident: &Incident) -> Option<EntryKind> {
    let states = incident.timeline.iter().filter(|entry| STATES.contains(&entry.kind));
    let newest = states.filter(|entry| entry.at >= incident.since()).max_by_key(|entry| entry.at)?;
    (incident.is_open() && newest.kind != EntryKind::Resolved).then_some(newest.kind)
}

/// The state that an issue's labels give it; of several, the one that is furthest. A label is the word alone or after a
/// prefix: `monitoring`, `status: monitoring`, `status::monitoring`.
#[must_use]
pub fn stage_of_labels(labels: &[String]) -> Option<EntryKind> {
    STATES.into_iter().rev().find(|kind| labels.iter().any(|label| heading::kind(last_word(label)) == Some(*kind)))
}

/// The severity that an issue's labels give it; of both, the worse. Labels are written as for [`stage_of_labels`].
#[must_use]
pub fn severity_of_labels(labels: &[String]) -> Option<Severity> {
    labels.iter().filter_map(|label| severity_word(last_word(label))).max()
}

fn last_word(label: &str) -> &str {
    label.rsplit([':', '/', ' ']).next().unwrap_or(label)
}

fn severity_word(word: &str) -> Option<Severity> {
    [Severity::Degraded, Severity::Down].into_iter().find(|severity| severity.word().eq_ignore_ascii_case(word))
}

/// A comment, understood.
struct Said {
    kind: Option<EntryKind>,
    severity: Option<Severity>,
    /// Without the word of its state.
    text: String,
    /// With it.
    whole: String,
}

fn read(body: &str) -> Said {
    let visible = without_html_comments(&body.replace("\r\n", "\n"));
    let (severity, rest) = severity(&visible);
    let rest = rest.trim();
    let (kind, text) = state(rest).map_or((None, rest), |(kind, text)| (Some(kind), text));
    Said { kind, severity, text: tidy(text), whole: tidy(rest) }
}

/// The text without `<!-- … -->`; one that does not end hides the rest.
fn without_html_comments(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// The last line `severity: down` (or `degraded`), and the text without such lines.
fn severity(text: &str) -> (Option<Severity>, String) {
    let (mut found, mut lines) = (None, Vec::new());
    let all: Vec<&str> = text.lines().collect();
    for (line, code) in all.iter().zip(timeline::code_lines(&all)) {
        let plain: String = line.chars().filter(|c| !matches!(c, '*' | '_' | '`')).collect();
        let named = plain.split_once(':').filter(|(key, _)| !code && key.trim().eq_ignore_ascii_case("severity"));
        match named.and_then(|(_, value)| severity_word(value.trim())) {
            Some(severity) => found = Some(severity),
            None => lines.push(*line),
        }
    }
    (found, lines.join("\n"))
}

/// The state at the start of a text, and what comes after it: `Identified: …`, `**Identified** …`, `[monitoring] …`,
/// `Resolved - …`, a heading `## Postmortem`, or the word alone on its line. In a sentence it is a word like any other.
fn state(text: &str) -> Option<(EntryKind, &str)> {
    let bare = text.trim_start_matches('#');
    let heading = bare.len() < text.len() && bare.starts_with(' ');
    let inside = if heading { bare.trim_start() } else { text };
    let open = inside.trim_start_matches(['*', '_', '[']);
    let word: &str = open.split(|c: char| !(c.is_ascii_alphabetic() || c == '-')).next()?;
    let word = word.trim_end_matches('-');
    let kind = match heading::kind(word) {
        Some(kind) if STATES.contains(&kind) => kind,
        _ if heading && ["postmortem", "post-mortem"].contains(&word.to_ascii_lowercase().as_str()) => {
            EntryKind::Postmortem
        }
        _ => return None,
    };
    let marked = open.len() < inside.len();
    let rest = open.get(word.len()..)?;
    let after = if marked { rest.trim_start_matches(['*', '_', ']', ':']) } else { rest.trim_start_matches(':') };
    let closed = after.len() < rest.len() && !after.starts_with('(');
    let line_end = after.trim_start_matches([' ', '\t']);
    let dash = line_end.trim_start_matches(['-', '–', '—']);
    let alone = line_end.is_empty() || line_end.starts_with('\n');
    let dashed = dash.len() < line_end.len() && dash.starts_with([' ', '\n']);
    (closed || alone || dashed).then(|| (kind, if dashed { dash } else { line_end }.trim()))
}

/// The text as it goes into a timeline: headings below those of the file, and not too long.
fn tidy(text: &str) -> String {
    let all: Vec<&str> = text.lines().collect();
    let lines = all.iter().zip(timeline::code_lines(&all)).map(|(line, code)| {
        let level = line.bytes().take_while(|b| *b == b'#').count();
        let rest = line.get(level..).unwrap_or_default();
        if code || level == 0 || level > 6 || !(rest.is_empty() || rest.starts_with(' ')) {
            return (*line).to_owned();
        }
        format!("{}{rest}", "#".repeat((level + 3).min(6)))
    });
    let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}\n\n…", text.get(..at).unwrap_or_default().trim_end()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_read_where_it_stands_by_itself() {
        for (text, kind, rest) in [
            ("Investigating: who knows", EntryKind::Investigating, "who knows"),
            ("**Identified**: the disk", EntryKind::Identified, "the disk"),
            ("**Identified:** the disk", EntryKind::Identified, "the disk"),
            ("_monitoring_ it\nnow", EntryKind::Monitoring, "it\nnow"),
            ("[monitoring] a fix is out", EntryKind::Monitoring, "a fix is out"),
            ("Resolved - rebooted", EntryKind::Resolved, "rebooted"),
            ("RESOLVED — rebooted", EntryKind::Resolved, "rebooted"),
            ("identified\n\nThe disk.", EntryKind::Identified, "The disk."),
            ("## Monitoring\nAll of it.", EntryKind::Monitoring, "All of it."),
            ("## Postmortem\n\nIt was me.", EntryKind::Postmortem, "It was me."),
            ("# Post-mortem: the disk\nfull", EntryKind::Postmortem, "the disk\nfull"),
            ("Monitoring", EntryKind::Monitoring, ""),
        ] {
            assert_eq!(state(text), Some((kind, rest)), "{text}");
        }
    }

    #[test]
    fn a_word_in_a_sentence_is_no_state() {
        for text in [
            "Identified the cause",
            "I am investigating: soon",
            "[monitoring](https://a.example)",
            "postmortem: x",
            "Monitoring-only",
            "",
            "#",
            "[",
            "**",
        ] {
            assert_eq!(state(text), None, "{text}");
        }
    }

    #[test]
    fn hidden_text_stays_hidden_and_headings_go_below() {
        let said =
            read("Identified: a<!-- secret\n-->b\r\n\r\n## Cause\n```\n# code\n```\nseverity: **Down**\n<!-- rest");
        assert_eq!(said.kind, Some(EntryKind::Identified));
        assert_eq!(said.severity, Some(Severity::Down));
        assert_eq!(said.text, "ab\n\n##### Cause\n```\n# code\n```");
    }

    #[test]
    fn labels_say_the_state() {
        let labels = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(stage_of_labels(&labels(&["bug", "Investigating"])), Some(EntryKind::Investigating));
        assert_eq!(
            stage_of_labels(&labels(&["status: identified", "status::monitoring"])),
            Some(EntryKind::Monitoring)
        );
        assert_eq!(stage_of_labels(&labels(&["opened", "note"])), None);
        assert_eq!(severity_of_labels(&labels(&["severity/degraded", "x"])), Some(Severity::Degraded));
    }
}
