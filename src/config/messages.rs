//! Subjects of commits: minijinja templates, and the one line each has to give.

use std::time::Duration;

use minijinja::value::Value;
use minijinja::{Environment, UndefinedBehavior, context};

use crate::model::figures::thousands;
use crate::model::{Reason, Sample, Site, Timestamp, Verdict};

/// Templates of commit subjects. Every variable is a text unless noted; one that is not listed is an error.
///
/// - `up`, `degraded`, `down`: `icon` (🟩 🟨 🟥), `site.name`, `site.slug`, `site.group` (may be empty), `site.tags`
///   (list), `site.kind` (`http`, `tcp`), `verdict`, `code` (number; 0: none), `answer` (the code, or `open` for a TCP
///   connection that was made), `ms` (number), `reason` (a phrase, empty for `up`), `previous` (verdict; empty at
///   first), `duration` (how long the previous state lasted, as `2 h 5 min`; empty at first).
/// - `maintenance`: the same, and `maintenance` (title of the planned work).
/// - `start`: `sites` (number of new sites, with thousands separators).
/// - `fold`: `checks`, `sites` (numbers with thousands separators).
/// - `incident`: `action` (`Open`, `Update`, `Resolve` …), `title`.
/// - `many`: `sites`, `down`, `degraded`, `up` (numbers with thousands separators).
/// - `desk`: `what` was said or announced (`1 issue, 2 messages`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Messages {
    /// A site is up (again).
    pub up: String,
    /// A site has become slow.
    pub degraded: String,
    /// A site is down.
    pub down: String,
    /// Sites are watched for the first time.
    pub start: String,
    /// Samples are moved into the history files.
    pub fold: String,
    /// An incident's file is written.
    pub incident: String,
    /// Very many sites change their state at once, and share a commit.
    pub many: String,
    /// A site is in trouble during planned work.
    pub maintenance: String,
    /// It is written down who was told what.
    pub desk: String,
}

impl Default for Messages {
    fn default() -> Self {
        let plural = |name: &str, word: &str| format!("{{{{ {name} }}}} {word}{{{{ '' if {name} == '1' else 's' }}}}");
        Self {
            up: "{{ icon }} {{ site.name }} is up ({{ answer }} in {{ ms }} ms) [skip ci]".to_owned(),
            degraded: "{{ icon }} {{ site.name }} has degraded performance ({{ answer }} in {{ ms }} ms) [skip ci]"
                .to_owned(),
            down: "{{ icon }} {{ site.name }} is down ({{ code }} in {{ ms }} ms) [skip ci]".to_owned(),
            start: format!("🆕 Start watching {} [skip ci]", plural("sites", "site")),
            fold: format!("📈 Record {} of {} [skip ci]", plural("checks", "check"), plural("sites", "site")),
            incident: "📝 {{ action }} incident: {{ title }} [skip ci]".to_owned(),
            many: "🔀 {{ sites }} sites changed: {{ down }} down, {{ degraded }} degraded, {{ up }} up [skip ci]"
                .to_owned(),
            maintenance: "🔧 {{ site.name }} is {{ verdict }} for maintenance ({{ answer }} in {{ ms }} ms) [skip ci]"
                .to_owned(),
            desk: "💬 Note {{ what }} [skip ci]".to_owned(),
        }
    }
}

/// A change of a site's state.
#[derive(Debug, Clone, Copy)]
pub struct TransitionContext<'a> {
    /// The site.
    pub site: &'a Site,
    /// The first sample of the new state; its verdict is up, degraded or down.
    pub sample: &'a Sample,
    /// The state before; `None` for a site's first.
    pub previous: Option<Verdict>,
    /// How long the state before lasted.
    pub duration: Option<Duration>,
    /// Title of the planned work that explains the trouble.
    pub maintenance: Option<&'a str>,
}

/// What the templates of a change see.
struct Facts<'a> {
    name: &'a str,
    slug: &'a str,
    group: &'a str,
    tags: &'a [String],
    kind: &'a str,
    sample: &'a Sample,
    previous: Option<Verdict>,
    duration: Option<Duration>,
    maintenance: Option<&'a str>,
}

/// Why a template gives no subject.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessageError {
    /// The template is wrong, or uses a variable that there is not.
    #[error("`messages.{template}` can't be used: {detail}")]
    Template {
        /// The key under `messages`.
        template: &'static str,
        /// What the template engine says.
        detail: String,
    },
    /// Nothing but white space came out.
    #[error("`messages.{0}` gives an empty subject")]
    Empty(&'static str),
    /// Unknown is the absence of a look, not a state.
    #[error("an `unknown` verdict is no change of state")]
    NoState,
}

/// Instructions a template may take: plenty for a line, nothing for a loop that never ends.
const FUEL: u64 = 10_000;

/// The longest subject, in characters.
const LONGEST: usize = 500;

impl Messages {
    /// The subject of the commit that records a change of state.
    ///
    /// # Errors
    /// When the template fails or gives nothing, or the sample's verdict is `unknown`.
    pub fn transition(&self, context: &TransitionContext<'_>) -> Result<String, MessageError> {
        let site = context.site;
        self.changed(&Facts {
            name: &site.name,
            slug: site.slug.as_str(),
            group: site.group.as_deref().unwrap_or_default(),
            tags: &site.tags,
            kind: site.target.kind(),
            sample: context.sample,
            previous: context.previous,
            duration: context.duration,
            maintenance: context.maintenance,
        })
    }

    /// Renders the subject of a change to `verdict` for a site that could be.
    pub(super) fn try_transition(&self, verdict: Verdict, maintenance: Option<&str>) -> Result<(), MessageError> {
        let reason = (verdict != Verdict::Up).then_some(Reason::TooSlow);
        let sample = Sample { at: Timestamp::UNIX_EPOCH, verdict, code: 200, ms: 123, reason, attempts: 1 };
        let tags = ["example".to_owned()];
        for (previous, duration) in [(None, None), (Some(Verdict::Up), Some(Duration::from_secs(300)))] {
            let (name, slug, kind) = ("Example", "example", "http");
            let (group, tags, sample) = ("", &tags, &sample);
            self.changed(&Facts { name, slug, group, tags, kind, sample, previous, duration, maintenance })?;
        }
        Ok(())
    }

    fn changed(&self, facts: &Facts<'_>) -> Result<String, MessageError> {
        let sample = facts.sample;
        let (key, template, icon) = match sample.verdict {
            Verdict::Up => ("up", &self.up, "🟩"),
            Verdict::Degraded => ("degraded", &self.degraded, "🟨"),
            Verdict::Down => ("down", &self.down, "🟥"),
            Verdict::Unknown => return Err(MessageError::NoState),
        };
        let planned = facts.maintenance.filter(|_| sample.verdict != Verdict::Up);
        let (key, template) = planned.map_or((key, template), |_| ("maintenance", &self.maintenance));
        let open = facts.kind == "tcp" && sample.verdict != Verdict::Down;
        let site = context! {
            name => facts.name,
            slug => facts.slug,
            group => facts.group,
            tags => facts.tags.to_vec(),
            kind => facts.kind,
        };
        let values = context! {
            icon,
            site,
            verdict => sample.verdict.word(),
            code => sample.code,
            answer => if open { "open".to_owned() } else { sample.code.to_string() },
            ms => sample.ms,
            reason => sample.reason.map(Reason::phrase).unwrap_or_default(),
            previous => facts.previous.map(Verdict::word).unwrap_or_default(),
            duration => facts.duration.map(humane).unwrap_or_default(),
            maintenance => planned.unwrap_or_default(),
        };
        line(key, template, values)
    }

    /// The subject of a fold of `checks` samples of `sites` sites.
    ///
    /// # Errors
    /// When the template fails or gives nothing.
    pub fn fold(&self, checks: u64, sites: usize) -> Result<String, MessageError> {
        let values = context! { checks => thousands(checks), sites => thousands(wide(sites)) };
        line("fold", &self.fold, values)
    }

    /// The subject of the commit that begins to watch `sites` new sites.
    ///
    /// # Errors
    /// When the template fails or gives nothing.
    pub fn start(&self, sites: usize) -> Result<String, MessageError> {
        line("start", &self.start, context! { sites => thousands(wide(sites)) })
    }

    /// The subject of the commit that writes an incident's file: `action` is `Open`, `Update`, `Resolve` or the like.
    ///
    /// # Errors
    /// When the template fails or gives nothing.
    pub fn incident(&self, action: &str, title: &str) -> Result<String, MessageError> {
        line("incident", &self.incident, context! { action, title })
    }

    /// The subject of the commit that very many changes of state share.
    ///
    /// # Errors
    /// When the template fails or gives nothing.
    pub fn many(&self, down: usize, degraded: usize, up: usize) -> Result<String, MessageError> {
        let [sites, down, degraded, up] = [down + degraded + up, down, degraded, up].map(|n| thousands(wide(n)));
        line("many", &self.many, context! { sites, down, degraded, up })
    }

    /// The subject of the commit that notes what was said or announced: `what` is like `1 issue, 2 messages`.
    ///
    /// # Errors
    /// When the template fails or gives nothing.
    pub fn desk(&self, what: &str) -> Result<String, MessageError> {
        line("desk", &self.desk, context! { what })
    }
}

/// Renders a template and forces the result into a single line.
fn line(key: &'static str, template: &str, values: Value) -> Result<String, MessageError> {
    let text = engine(FUEL)
        .render_str(template, values)
        .map_err(|error| MessageError::Template { template: key, detail: explain(&error) })?;
    let words: Vec<_> = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let line: String = words.join(" ").chars().take(LONGEST).collect();
    if line.is_empty() { Err(MessageError::Empty(key)) } else { Ok(line) }
}

/// An engine to which an undefined variable is an error, and that takes at most `fuel` instructions.
pub(super) fn engine(fuel: u64) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(fuel));
    environment
}

/// The engine's words on one line, without its template names.
pub(super) fn explain(error: &minijinja::Error) -> String {
    let kind = error.kind().to_string();
    error.detail().map_or(kind.clone(), |detail| format!("{kind}: {detail}"))
}

fn wide(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// The two largest units of a length of time: `2 d 3 h`, `2 h 5 min`, `40 s`.
fn humane(length: Duration) -> String {
    let seconds = length.as_secs();
    let parts = [(seconds / 86_400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")];
    let first = parts.iter().position(|(number, _)| *number > 0).unwrap_or(parts.len() - 1);
    let shown = parts.iter().skip(first).take(2).enumerate().filter(|(index, (number, _))| *index == 0 || *number > 0);
    shown.map(|(_, (number, unit))| format!("{number} {unit}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_read_well() {
        let lengths = [0, 40, 7500, 90_000, 3600].map(|seconds| humane(Duration::from_secs(seconds)));
        assert_eq!(lengths, ["0 s", "40 s", "2 h 5 min", "1 d 1 h", "1 h"]);
    }

    #[test]
    fn a_subject_is_one_line_and_not_empty() {
        let messages = Messages { start: " a\n\n{{ sites }}\tb\u{7} ".to_owned(), ..Messages::default() };
        assert_eq!(messages.start(1200), Ok("a 1,200 b".to_owned()));
        let messages = Messages { start: " \n".to_owned(), ..Messages::default() };
        assert_eq!(messages.start(1), Err(MessageError::Empty("start")));
        let endless = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
        let messages = Messages { start: endless.to_owned(), ..Messages::default() };
        assert!(matches!(messages.start(1), Err(MessageError::Template { template: "start", .. })));
    }
}
