//! Rules about issues and incidents.

use std::time::Duration;

use url::{Host, Url};

use super::choices::{IssueLabel, Login};
use super::desk::{ForgeChoice, IncidentsConfig, IssuesConfig};
use super::problem::{At, Report, quoted};
use super::raw_desk::{RawIncidents, RawIssues};
use super::read::List;
use super::target::public_url;
use super::validate::{DAY, ranged};

/// Where issues are kept, and what they look like.
pub(super) fn issues(raw: Option<&At<RawIssues>>, report: &mut Report<'_>) -> IssuesConfig {
    let default = IssuesConfig::default();
    let Some(At { value: raw, .. }) = raw else { return default };
    let forge = raw.forge.as_ref().map(|forge| forge.value.0);
    let own =
        |given: &Option<At<IssueLabel>>, usual: String| given.as_ref().map_or(usual, |label| label.value.0.clone());
    let (label, maintenance_label) =
        (own(&raw.label, default.label), own(&raw.maintenance_label, default.maintenance_label));
    if let Some(At { span, .. }) = raw.maintenance_label.as_ref().or(raw.label.as_ref())
        && label.to_lowercase() == maintenance_label.to_lowercase()
    {
        let message = format!("incidents and maintenance can't have the same label {}", quoted(&label));
        report.add(*span, message, None);
    }
    let most = Duration::from_secs(600);
    let budget = (Duration::from_secs(1), most);
    IssuesConfig {
        forge,
        api: api(raw.api.as_ref(), report),
        repository: repository(raw.repository.as_ref(), forge, report),
        label,
        labels: raw.labels.iter().flat_map(|list| &list.value.0).map(|label| label.value.0.clone()).collect(),
        maintenance_label,
        assignees: logins(raw.assignees.as_ref()),
        lock: raw.lock.as_ref().is_some_and(|flag| flag.value),
        pace: raw.pace.as_ref().map(|pace| ranged("pace", Some(pace), most, (Duration::ZERO, most), report)),
        budget: ranged("budget", raw.budget.as_ref(), default.budget, budget, report),
    }
}

/// Which trouble makes one incident.
pub(super) fn incidents(raw: Option<&At<RawIncidents>>, report: &mut Report<'_>) -> IncidentsConfig {
    let default = IncidentsConfig::default();
    let Some(At { value: raw, .. }) = raw else { return default };
    let within = (Duration::ZERO, 7 * DAY);
    IncidentsConfig {
        reopen_within: ranged("reopen_within", raw.reopen_within.as_ref(), default.reopen_within, within, report),
        fold: raw.fold.as_ref().map_or(default.fold, |flag| flag.value),
        many: raw.many.as_ref().map_or(default.many, |share| share.value.0),
    }
}

/// Where the forge's API is. The token goes there, so nobody on the way may read it.
fn api(raw: Option<&At<String>>, report: &mut Report<'_>) -> Option<String> {
    let address = public_url("api", raw, report)?;
    let url = Url::parse(&address).ok()?;
    let span = raw?.span;
    if url.scheme() == "http" && !is_this_machine(&url) {
        let help = Some("use `https://`".to_owned());
        report.add(span, "the API can't be reached by `http://`: the token would be readable on the way", help);
    } else if url.query().is_some() || url.fragment().is_some() {
        report.add(span, "`api` can't have a `?` or `#` in it", None);
    }
    Some(address.trim_end_matches('/').to_owned())
}

/// True for addresses that no other machine answers.
pub(super) fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        // A scheme that `url` has no rules for leaves an IPv4 address a name.
        Some(Host::Domain(name)) => {
            name == "localhost" || name.parse().is_ok_and(|address: std::net::Ipv4Addr| address.is_loopback())
        }
        None => false,
    }
}

/// `owner/name`; GitLab has groups in groups.
fn repository(raw: Option<&At<String>>, forge: Option<ForgeChoice>, report: &mut Report<'_>) -> Option<String> {
    let At { value, span } = raw?;
    let parts: Vec<_> = value.split('/').collect();
    let letter = |c: char| c.is_alphanumeric() || "-._".contains(c);
    let good = |part: &&str| !part.is_empty() && part.chars().all(letter) && !part.starts_with('.');
    let deep = matches!(forge, None | Some(ForgeChoice::GitLab));
    if !parts.iter().all(good) || parts.len() < 2 || value.len() > 255 {
        let help = Some("write `owner/name`".to_owned());
        report.add(*span, format!("{} can't be the name of a repository", quoted(value)), help);
    } else if parts.len() > 2 && !deep {
        let help = Some("write `owner/name`; only GitLab has groups in groups".to_owned());
        report.add(*span, format!("{} can't be the name of a repository here", quoted(value)), help);
    }
    Some(value.clone())
}

/// The people of a list.
pub(super) fn logins(raw: Option<&At<List<Login, 0, 10>>>) -> Vec<String> {
    raw.map(|list| list.value.0.iter().map(|login| login.value.0.clone()).collect()).unwrap_or_default()
}
