//! From the file's structs to the ones the code sees: one rule a function.

use std::collections::HashMap;
use std::time::Duration;

use crate::model::{Site, Slug, Verdict};

use super::channels::channels;
use super::depends::needs;
use super::interpolate::Environment;
use super::issues::{incidents, issues};
use super::messages::Messages;
use super::page::look;
use super::planned::planned;
use super::problem::{At, Report, Span, quoted};
use super::raw::{RawConcurrency, RawConfig, RawDefaults, RawGit, RawHistory, RawMessages, RawSite};
use super::read::List;
use super::scope::Index;
use super::site::{Rules, defaults, site, slug};
use super::target::{host_and_port, public_url};
use super::units::Length;
use super::{Concurrency, Config, GitConfig, HistoryConfig, Reference};

pub(super) const DAY: Duration = Duration::from_secs(86_400);
const INTERVAL: Duration = Duration::from_secs(300);
const FOLD_EVERY: Duration = Duration::from_secs(6 * 3600);

/// Public resolvers that answer on the HTTPS port; run by three operators, so that one outage means nothing.
const REFERENCES: [&str; 3] = ["1.1.1.1", "8.8.8.8", "9.9.9.9"];

/// Applies every rule. What comes back is only meant for use if nothing was reported.
pub(super) fn config(raw: &RawConfig, env: &mut Environment<'_>, report: &mut Report<'_>) -> Config {
    let interval = ranged("interval", raw.interval.as_ref(), INTERVAL, (Duration::from_secs(1), DAY), report);
    let url = public_url("url", raw.url.as_ref(), report);
    let none = RawDefaults::default();
    let shared = raw.defaults.as_ref().map_or(&none, |shared| &shared.value);
    let mut index = Index::default();
    let sites = sites(raw, shared, &mut index, &mut Rules { env, report });
    let maintenance = planned(raw.maintenance.as_ref(), &mut index, report);
    let channels = channels(raw.notify.as_ref(), &mut index, &mut Rules { env, report });
    let look = look(raw.page.as_ref(), &mut Rules { env, report });
    Config {
        name: raw.name.as_ref().map(|name| name.value.0.clone()).unwrap_or_default(),
        description: raw.description.as_ref().map(|text| text.value.clone()),
        repository: public_url("repository", raw.repository.as_ref(), report),
        sites,
        interval,
        history: history(raw.history.as_ref(), interval, report),
        git: git(raw.git.as_ref(), report),
        concurrency: concurrency(raw.concurrency.as_ref()),
        deadline: deadline(raw.deadline.as_ref(), report),
        user_agent: user_agent(raw.user_agent.as_ref(), url.as_deref(), report),
        messages: messages(raw.messages.as_ref(), report),
        references: references(raw.references.as_ref(), report),
        issues: issues(raw.issues.as_ref(), report),
        incidents: incidents(raw.incidents.as_ref(), report),
        maintenance,
        look,
        channels,
        url,
    }
}

/// A length of time between two others.
pub(super) fn ranged(
    key: &str,
    length: Option<&At<Length>>,
    default: Duration,
    (least, most): (Duration, Duration),
    report: &mut Report<'_>,
) -> Duration {
    let Some(At { value: Length(length), span }) = length else { return default };
    if !(least..=most).contains(length) {
        report.add(*span, format!("`{key}` has to be from {} to {}", short(least), short(most)), None);
    }
    *length
}

/// A length of time in the file's notation.
fn short(length: Duration) -> String {
    let seconds = length.as_secs();
    match seconds {
        0 if length.is_zero() => "0s".to_owned(),
        0 => format!("{}ms", length.as_millis()),
        _ if seconds.is_multiple_of(86_400) => format!("{}d", seconds / 86_400),
        _ if seconds.is_multiple_of(60) => format!("{}m", seconds / 60),
        _ => format!("{seconds}s"),
    }
}

/// A run has to end, but not before it began.
fn deadline(deadline: Option<&At<Length>>, report: &mut Report<'_>) -> Option<Duration> {
    deadline?;
    Some(ranged("deadline", deadline, DAY, (Duration::from_secs(1), DAY), report))
}

/// The sites, each checked, with no name or slug used twice.
fn sites<'r>(
    raw: &'r RawConfig,
    shared: &'r RawDefaults,
    index: &mut Index<'r>,
    rules: &mut Rules<'_, '_, '_>,
) -> Vec<Site> {
    let list = raw.sites.as_ref().map(|sites| sites.value.0.as_slice()).unwrap_or_default();
    let defaults = defaults(shared, rules);
    let (mut names, mut slugs) = (HashMap::new(), HashMap::new());
    let mut sites = Vec::with_capacity(list.len());
    for raw in list {
        let slug = slug(&raw.value, rules.report);
        if let (true, Some(slug)) = (name_is_new(raw, &mut names, rules.report), &slug) {
            slug_is_new(raw, slug, &mut slugs, rules.report);
        }
        index.add(&raw.value, slug.as_ref(), shared);
        sites.push(site(&raw.value, slug, &defaults, rules));
    }
    for (site, needs) in sites.iter_mut().zip(needs(list, index, rules.report)) {
        if let Some(site) = site {
            site.depends_on = needs.into_iter().filter_map(|place| index.slug(place).cloned()).collect();
        }
    }
    sites.into_iter().flatten().collect()
}

/// Two sites of one name can't be told apart on the page.
fn name_is_new<'n>(raw: &'n At<RawSite>, names: &mut HashMap<&'n str, Span>, report: &mut Report<'_>) -> bool {
    let Some(At { value, span }) = &raw.value.name else { return true };
    let Some(first) = names.insert(value.0.trim(), *span) else { return true };
    names.insert(value.0.trim(), first);
    let message = format!("the name {} is already used on line {}", quoted(&value.0), report.line_of(first));
    report.add(*span, message, Some("give each site a name of its own".to_owned()));
    false
}

/// Two sites of one slug would write the same files.
fn slug_is_new(raw: &At<RawSite>, slug: &Slug, slugs: &mut HashMap<Slug, Span>, report: &mut Report<'_>) {
    let own = raw.value.slug.as_ref().map(|slug| slug.span);
    let Some(span) = own.or(raw.value.name.as_ref().map(|name| name.span)) else { return };
    let Some(first) = slugs.get(slug) else {
        slugs.insert(slug.clone(), span);
        return;
    };
    let line = report.line_of(*first);
    let message = match own {
        Some(_) => format!("the slug `{slug}` is already used on line {line}"),
        None => format!("the slug `{slug}`, made from this name, is already used on line {line}"),
    };
    report.add(span, message, Some("give one of the two sites another `slug`".to_owned()));
}

/// Folding, retention and gaps.
fn history(raw: Option<&At<RawHistory>>, interval: Duration, report: &mut Report<'_>) -> HistoryConfig {
    let none = RawHistory::default();
    let raw = raw.map_or(&none, |raw| &raw.value);
    let retention = ranged("retention", raw.retention.as_ref(), 35 * DAY, (2 * DAY, 3650 * DAY), report);
    if let Some(At { span, .. }) = raw.retention.as_ref().filter(|_| !retention.as_secs().is_multiple_of(DAY.as_secs()))
    {
        report.add(*span, "`retention` has to be whole days", Some("write `35d`".to_owned()));
    }
    let fold = raw.fold.as_ref().map(|fold| At { value: Length(fold.value.0), span: fold.span });
    let fold_every = ranged("fold", fold.as_ref(), FOLD_EVERY, (Duration::ZERO, DAY), report);
    let max_gap = ranged("max_gap", raw.max_gap.as_ref(), interval.saturating_mul(3), (interval, 7 * DAY), report);
    let retention_days = u32::try_from(retention.as_secs() / DAY.as_secs()).unwrap_or(u32::MAX);
    HistoryConfig { fold_every, retention_days, max_gap }
}

/// How many checks at once.
fn concurrency(raw: Option<&At<RawConcurrency>>) -> Concurrency {
    let given = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let raw = raw.map(|raw| &raw.value);
    let total = raw.and_then(|raw| raw.total.as_ref()).map_or(64, |number| given(number.value.0));
    let per_host = raw.and_then(|raw| raw.per_host.as_ref()).map_or(8, |number| given(number.value.0));
    Concurrency { total, per_host: per_host.min(total) }
}

/// Names that git takes.
fn git(raw: Option<&At<RawGit>>, report: &mut Report<'_>) -> GitConfig {
    let none = RawGit::default();
    let raw = raw.map_or(&none, |raw| &raw.value);
    let default = GitConfig::default();
    for (key, name) in [("branch", &raw.branch), ("remote", &raw.remote), ("journal", &raw.journal)] {
        if let Some(At { value, span }) = name.as_ref().filter(|name| !is_ref_name(&name.value)) {
            report.add(*span, format!("{} can't be git's name of a {key}", quoted(value)), None);
        }
    }
    let branch = raw.branch.as_ref().map(|branch| branch.value.clone());
    let journal = raw.journal.as_ref().map_or(default.journal, |journal| journal.value.clone());
    if let Some(At { span, .. }) = &raw.journal {
        let own = branch.as_ref().is_some_and(|branch| journal == format!("refs/heads/{branch}"));
        if own {
            report.add(*span, "the journal can't be the branch of the history itself", None);
        } else if !journal.starts_with("refs/") || journal.split('/').count() < 3 {
            let help = Some("write `refs/upkept/journal`, or `refs/heads/upkept-journal` for a branch".to_owned());
            report.add(*span, "the journal has to be a full ref name", help);
        }
    }
    GitConfig {
        branch,
        remote: raw.remote.as_ref().map_or(default.remote, |remote| remote.value.clone()),
        journal,
        author_name: author("author_name", raw.author_name.as_ref(), report).unwrap_or(default.author_name),
        author_email: author("author_email", raw.author_email.as_ref(), report).unwrap_or(default.author_email),
    }
}

/// Part of an author line, where `<` and `>` have a meaning.
fn author(key: &str, text: Option<&At<super::units::Label>>, report: &mut Report<'_>) -> Option<String> {
    let At { value, span } = text?;
    if value.0.contains(['<', '>']) {
        report.add(*span, format!("`{key}` can't have `<` or `>` in it"), None);
    }
    Some(value.0.clone())
}

/// The rules of git-check-ref-format for a name with or without `/`.
fn is_ref_name(name: &str) -> bool {
    let bad = |c: char| c.is_control() || c.is_whitespace() || "~^:?*[\\".contains(c);
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with(".lock");
    !name.contains(bad)
        && !name.contains("..")
        && !name.contains("@{")
        && !name.starts_with('-')
        && !name.ends_with('.')
        && name != "@"
        && name.len() <= 200
        && name.split('/').all(part)
}

/// The User-Agent header.
fn user_agent(raw: Option<&At<String>>, url: Option<&str>, report: &mut Report<'_>) -> String {
    let Some(At { value, span }) = raw else {
        let version = env!("CARGO_PKG_VERSION");
        return url
            .filter(|url| url.is_ascii())
            .map_or_else(|| format!("Upkept/{version}"), |url| format!("Upkept/{version} (+{url})"));
    };
    if value.trim().is_empty() || !value.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        report.add(*span, "`user_agent` has to be printable ASCII", None);
    }
    value.clone()
}

/// Addresses that tell whether the runner has a network.
fn references(raw: Option<&At<List<String, 0, 20>>>, report: &mut Report<'_>) -> Vec<Reference> {
    let Some(list) = raw else {
        return REFERENCES.map(|host| Reference { host: host.to_owned(), port: 443 }).to_vec();
    };
    let mut references = Vec::new();
    for At { value, span } in &list.value.0 {
        match host_and_port(value) {
            Ok((host, port)) => references.push(Reference { host, port }),
            Err(wrong) => {
                report.add(*span, format!("{}: {wrong}", quoted(value)), Some("write `host:port`".to_owned()))
            }
        }
    }
    references
}

/// Templates, tried out with sample values.
fn messages(raw: Option<&At<RawMessages>>, report: &mut Report<'_>) -> Messages {
    let default = Messages::default();
    let Some(At { value: raw, .. }) = raw else { return default };
    let text = |key: &Option<At<String>>, default: String| key.as_ref().map_or(default, |text| text.value.clone());
    let messages = Messages {
        up: text(&raw.up, default.up),
        degraded: text(&raw.degraded, default.degraded),
        down: text(&raw.down, default.down),
        start: text(&raw.start, default.start),
        fold: text(&raw.fold, default.fold),
        incident: text(&raw.incident, default.incident),
        many: text(&raw.many, default.many),
        maintenance: text(&raw.maintenance, default.maintenance),
        desk: text(&raw.desk, default.desk),
    };
    let tries = [
        (&raw.up, messages.try_transition(Verdict::Up, None)),
        (&raw.degraded, messages.try_transition(Verdict::Degraded, None)),
        (&raw.down, messages.try_transition(Verdict::Down, None)),
        (&raw.maintenance, messages.try_transition(Verdict::Down, Some("Example"))),
        (&raw.desk, messages.desk("1 issue").map(drop)),
        (&raw.start, messages.start(20).map(drop)),
        (&raw.fold, messages.fold(1440, 20).map(drop)),
        (&raw.incident, messages.incident("Open", "Example is down").map(drop)),
        (&raw.many, messages.many(800, 100, 100).map(drop)),
    ];
    for (key, result) in tries {
        if let (Some(At { span, .. }), Err(error)) = (key, result) {
            report.add(*span, error.to_string(), Some("docs/sites.yml.md lists the variables".to_owned()));
        }
    }
    messages
}
