//! Rules about channels.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use url::Url;

use crate::model::{Channel, Masked, QuietHours, Route, Setting, Severity};

use super::interpolate::Filled;
use super::issues::is_this_machine;
use super::kinds::{Key, KeyValue, Kind};
use super::notice::{NoticeContext, render_notice};
use super::problem::{At, Report, Span, quoted};
use super::raw::Headers;
use super::raw_channel::{RawChannel, RawCommon, RawQuiet, RawSetting};
use super::read::List;
use super::scope::{Index, Scope};
use super::site::{Rules, headers};
use super::target::{Wrong, judge_http};
use super::times::zone;
use super::units::Length;
use super::validate::{DAY, ranged};

/// The entries under `notify`.
pub(super) fn channels(
    raw: Option<&At<List<RawChannel, 0, 50>>>,
    index: &mut Index<'_>,
    rules: &mut Rules<'_, '_, '_>,
) -> Vec<Channel> {
    let mut names = HashMap::new();
    let list = raw.map(|raw| raw.value.0.as_slice()).unwrap_or_default();
    list.iter().filter_map(|raw| channel(raw, &mut names, index, rules)).collect()
}

/// One channel. `None` if it lacks what makes one; then `report` says why.
fn channel<'r>(
    raw: &'r At<RawChannel>,
    names: &mut HashMap<&'r str, Span>,
    index: &mut Index<'_>,
    rules: &mut Rules<'_, '_, '_>,
) -> Option<Channel> {
    let RawChannel { common, kind, settings } = &raw.value;
    if let Some(At { value, span }) = &common.name {
        if let Some(first) = names.get(value.0.trim()) {
            let line = rules.report.line_of(*first);
            let message = format!("the channel name {} is already used on line {line}", quoted(&value.0));
            rules.report.add(*span, message, Some("give each channel a name of its own".to_owned()));
        } else {
            names.insert(value.0.trim(), *span);
        }
    }
    let route = route(common, index, rules.report);
    let quiet = common.quiet.as_ref().and_then(|quiet| quiet_hours(quiet, rules.report));
    let templates = [&common.title, &common.text].map(|text| text.as_ref().map(|text| template(text, rules.report)));
    let [title, text] = templates;
    let name = common.name.as_ref().map(|name| name.value.0.clone());
    let owner = name.as_ref().map_or_else(|| "this channel".to_owned(), |name| format!("channel {}", quoted(name)));
    let kind = (*kind)?;
    let settings = fill(kind, &owner, settings, rules);
    Some(Channel {
        name: name?,
        kind: kind.name,
        settings,
        route,
        after: ranged("after", common.after.as_ref(), Duration::ZERO, (Duration::ZERO, 7 * DAY), rules.report),
        reminders: reminders(common.reminders.as_ref(), rules.report),
        quiet,
        resolved: common.resolved.as_ref().is_none_or(|flag| flag.value),
        title,
        text,
    })
}

/// What it is told about.
fn route(common: &RawCommon, index: &mut Index<'_>, report: &mut Report<'_>) -> Route {
    let scope = Scope { sites: common.sites.as_ref(), tags: common.tags.as_ref(), groups: common.groups.as_ref() };
    let severity = common.severity.as_ref().map_or(Severity::Degraded, |severity| severity.value.0);
    Route { sites: index.sites(scope, report), severity }
}

/// Hours that are some, not none and not all.
fn quiet_hours(raw: &At<RawQuiet>, report: &mut Report<'_>) -> Option<QuietHours> {
    let (from, to) = (raw.value.from.as_ref()?, raw.value.to.as_ref()?);
    if from.value == to.value {
        let help = Some("to turn a channel off, remove it".to_owned());
        report.add(to.span, "`to` can't be the same as `from`", help);
    }
    Some(QuietHours {
        from: from.value.0,
        to: to.value.0,
        zone: zone(raw.value.timezone.as_ref()),
        except: raw.value.except.as_ref().map(|severity| severity.value.0),
    })
}

/// Reminders that become rarer, if anything.
fn reminders(raw: Option<&At<List<Length, 0, 10>>>, report: &mut Report<'_>) -> Vec<Duration> {
    let mut waits: Vec<Duration> = Vec::new();
    for At { value: Length(wait), span } in raw.iter().flat_map(|list| &list.value.0) {
        if !(Duration::from_secs(60)..=30 * DAY).contains(wait) {
            report.add(*span, "a wait before a reminder has to be from 1m to 30d", None);
        } else if waits.last().is_some_and(|last| wait < last) {
            let help = Some("reminders may become rarer, not more frequent".to_owned());
            report.add(*span, "this wait has to be at least as long as the one before", help);
        }
        waits.push(*wait);
    }
    waits
}

/// A template, tried out with an example.
fn template(text: &At<String>, report: &mut Report<'_>) -> String {
    try_out(&text.value, text.span, report);
    text.value.clone()
}

fn try_out(template: &str, span: Span, report: &mut Report<'_>) {
    if let Err(error) = render_notice(template, &NoticeContext::example()) {
        let help = Some("docs/sites.yml.md lists the variables of notifications".to_owned());
        report.add(span, format!("the template can't be used: {error}"), help);
    }
}

/// The kind's own values, references replaced.
fn fill(
    kind: &'static Kind,
    owner: &str,
    raw: &[(&'static Key, RawSetting)],
    rules: &mut Rules<'_, '_, '_>,
) -> BTreeMap<&'static str, Setting> {
    let local = raw.iter().any(|(key, setting)| is_local(key, setting));
    let mut settings = BTreeMap::new();
    for (key, setting) in raw {
        let mut one = |text: &At<String>| value(kind, key, text, local, owner, rules);
        let filled = match setting {
            RawSetting::Text(text) => one(text).map(Setting::Text),
            RawSetting::List(list) => Some(Setting::List(list.value.0.iter().filter_map(one).collect())),
            RawSetting::Headers(list) => {
                if !local {
                    plain_credentials(kind, list, rules.report);
                }
                Some(Setting::Pairs(headers(Some(list), owner, rules)))
            }
            RawSetting::Number(number) => Some(Setting::Number(*number)),
            RawSetting::Flag(flag) => Some(Setting::Flag(*flag)),
        };
        settings.extend(filled.map(|filled| (key.name, filled)));
    }
    settings
}

/// True for the address of a server on this machine: what is sent there is no secret, but a test.
fn is_local(key: &Key, setting: &RawSetting) -> bool {
    let RawSetting::Text(text) = setting else { return false };
    ["url", "server"].contains(&key.name) && Url::parse(&text.value).is_ok_and(|url| is_this_machine(&url))
}

/// One text of a kind's key.
fn value(
    kind: &Kind,
    key: &Key,
    text: &At<String>,
    local: bool,
    owner: &str,
    rules: &mut Rules<'_, '_, '_>,
) -> Option<Masked> {
    let filled = rules.env.fill(owner, text, rules.report)?;
    if key.secret && !filled.text.is_secret() && !local {
        written_out(kind, key.name, key.name, text.span, rules.report);
        return None;
    }
    let wrong = match key.value {
        KeyValue::Url => judge_http(&filled).err(),
        KeyValue::Template => {
            try_out(filled.text.shown(), text.span, rules.report);
            None
        }
        _ => on_one_line(key, &filled).or_else(|| special(kind, key, &filled)),
    };
    match wrong {
        Some((message, help)) => {
            if text.value.contains('@') {
                rules.report.hide(text.span);
            }
            rules.report.add(text.span, message, help);
            None
        }
        None => Some(filled.text),
    }
}

/// Headers that are secrets by nature.
fn plain_credentials(kind: &Kind, headers: &At<Headers>, report: &mut Report<'_>) {
    for (name, value) in &headers.value.0 {
        let lower = name.value.to_lowercase();
        if ["authorization", "proxy-authorization", "cookie", "x-api-key"].contains(&lower.as_str())
            && !value.value.contains("${")
        {
            written_out(kind, &lower.replace('-', "_"), &name.value, value.span, report);
        }
    }
}

/// A secret in plain text, which everyone can read who can read the file. The report does not repeat it.
fn written_out(kind: &Kind, variable: &str, key: &str, span: Span, report: &mut Report<'_>) {
    let name = format!("{}_{variable}", kind.name).to_uppercase();
    let help = format!(
        "write `${{{name}}}`, and give the job this environment variable from a secret of your CI; if the file is public already, change the secret"
    );
    report.hide(span);
    report.add(span, format!("the {} of {} must not stand in the file", quoted(key), kind.channel()), Some(help));
}

/// Most of these values end up in a header, a path or a field.
fn on_one_line(key: &Key, filled: &Filled) -> Option<Wrong> {
    let value = filled.text.reveal();
    let wrong = if value.trim().is_empty() {
        "is blank"
    } else if value.contains(char::is_control) {
        "has line ends or control characters in it"
    } else {
        return None;
    };
    Some((format!("the value of `{}` {wrong}", key.name), None))
}

/// Rules about single keys.
fn special(kind: &Kind, key: &Key, filled: &Filled) -> Option<Wrong> {
    let value = filled.text.reveal();
    if filled.stand_in {
        return None;
    }
    match (kind.name, key.name) {
        ("webhook", "method") if !["POST", "PUT", "PATCH"].contains(&value) => {
            Some(("`method` has to be `POST`, `PUT` or `PATCH`".to_owned(), None))
        }
        ("email", "server") if !is_mail_server(value) => {
            let help = "`smtps://host[:465]` is TLS, `smtp://host[:587]` is STARTTLS; `user` and `password` are keys of their own";
            Some(("`server` has to be the address of a mail server".to_owned(), Some(help.to_owned())))
        }
        _ => None,
    }
}

/// `smtp://` or `smtps://`, a host, perhaps a port, nothing else.
fn is_mail_server(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.port() != Some(0);
    matches!(url.scheme(), "smtp" | "smtps") && url.has_host() && plain && matches!(url.path(), "" | "/")
}
