//! The incident desk's part of the file as it is written: issues, incidents, planned work.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::choices::{Forge, Impact, IssueLabel, Login, Share};
use super::problem::Report;
use super::read::{Keys, List, OneOrMore, Read, mirror};
use super::scope::Sites;
use super::times::{Moment, Zone};
use super::units::{Label, Length};
use super::yaml::Node;

mirror! {
    /// Issues on the forge that hosts the repository.
    RawIssues is "`issues`", needs [] {
        /// Which forge; `none` keeps incidents in files alone. Default: found out from CI and the remote.
        forge: Forge,
        /// Base address of the forge's API, https:// (http:// only on this machine). Default: found out from CI and the remote.
        api: String,
        /// The repository that gets the issues: owner/name, on GitLab also group/subgroup/name. Default: the repository of the history.
        repository: String,
        /// Label of every incident's issue, and of issues that people open to tell of an incident. Default status.
        label: IssueLabel,
        /// Further labels of every incident's issue.
        labels: List<IssueLabel, 0, 20>,
        /// Label of issues that announce maintenance. Default maintenance.
        maintenance_label: IssueLabel,
        /// Logins of the people who get every incident's issue assigned.
        assignees: List<Login, 0, 10>,
        /// Only people who may write to the repository can comment. Default false.
        lock: bool,
        /// The shortest time between two writes. Default: what the forge asks for.
        pace: Length,
        /// How long a run may speak with the forge before it leaves the rest to the next one, 1s to 10m. Default 1m.
        budget: Length,
    }
}

mirror! {
    /// Which trouble makes one incident.
    RawIncidents is "`incidents`", needs [] {
        /// Trouble that comes back within this time of its end opens the incident again, 0s (never) to 7d. Default 1h.
        reopen_within: Length,
        /// Sites that fail together and share an address, a zone, a certificate or an endpoint share an incident. Default true.
        fold: bool,
        /// If more than this share of all sites fails at once, they share one incident: a percentage as 50%, or never. Default 50%.
        many: Share,
    }
}

mirror! {
    /// Planned work: trouble during it opens no incident.
    RawPlannedKeys is "planned maintenance", needs ["title", "start"] {
        /// What people read.
        title: Label,
        /// More for people to read, Markdown.
        description: String,
        /// When it begins; of a repetition, when it first begins.
        start: Moment,
        /// When it ends.
        end: Moment,
        /// How long it takes, instead of `end`.
        duration: Length,
        /// Recurrence rule of RFC 5545: FREQ=WEEKLY;BYDAY=SU
        repeat: String,
        /// Time zone of the times without an offset and of the repetition. Default UTC.
        timezone: Zone,
        /// The sites concerned, by slug or name, or all.
        sites: Sites,
        /// The sites with one of these tags.
        tags: OneOrMore<Label>,
        /// The sites of these groups.
        groups: OneOrMore<Label>,
        /// What is expected to happen to the sites. Default down.
        effect: Impact,
    }
}

/// Planned work that has what makes it one: sites, and an end.
#[derive(Debug, Clone)]
pub(super) struct RawPlanned(pub(super) RawPlannedKeys);

impl Read for RawPlanned {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let keys = Keys::open(node, "planned maintenance", RawPlannedKeys::KEYS, &["title", "start"], report)?;
        let [end, duration, repeat] = ["end", "duration", "repeat"].map(|key| keys.node(key));
        let wrong = match (repeat, end, duration) {
            (Some(rule), end, None) => Some((
                end.unwrap_or(rule),
                "maintenance that repeats needs the key `duration`, not `end`",
                "write how long it takes each time: `duration: 2h`; `UNTIL=` in the rule ends it",
            )),
            (_, Some(end), Some(_)) => {
                Some((end, "planned maintenance can't have both `end` and `duration`", "leave one of them out"))
            }
            (None, None, None) => Some((
                node,
                "planned maintenance needs the key `end` or `duration`",
                "write `end: 2026-11-22 04:00` or `duration: 2h`",
            )),
            _ => None,
        };
        if let Some((place, wrong, help)) = wrong {
            report.add(place.span, wrong, Some(help.to_owned()));
        }
        if ["sites", "tags", "groups"].iter().all(|key| keys.node(key).is_none()) {
            let help = Some("name the sites it concerns, or write `sites: all`".to_owned());
            report.add(node.span, "planned maintenance needs one of the keys `sites`, `tags`, `groups`", help);
        }
        Some(Self(RawPlannedKeys::take(&keys, report)))
    }
}

impl JsonSchema for RawPlanned {
    fn schema_name() -> Cow<'static, str> {
        "Planned".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        RawPlannedKeys::json_schema(generator)
    }
}
