//! The file as it is written: one struct a mapping, one field a key. Descriptions end up in the JSON Schema.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::choices::Login;
use super::problem::{At, Report};
use super::raw_channel::RawChannel;
use super::raw_desk::{RawIncidents, RawIssues, RawPlanned};
use super::raw_page::RawPage;
use super::read::{List, Number, OneOrMore, Read, mirror, read_at, text_key, wrong_type};
use super::slo::RawSlo;
use super::units::{Cadence, Ip, Label, Length, Method, Size, Status};
use super::yaml::{Node, Value};

mirror! {
    /// Upkept's sites.yml: what is watched, and how it is recorded and shown.
    RawConfig is "the file", needs ["name", "sites"] {
        /// Title of the status page.
        name: Label,
        /// Address where the page will be; a path in it is respected. Example: `https://status.example.org`
        url: String,
        /// Introduction on the page.
        description: String,
        /// Address of the repository, for links to commits. In CI it is known without this.
        repository: String,
        /// How often checks usually run. Default 5m.
        interval: Length,
        /// The longest a run may take, whatever the sites do. Default: none.
        deadline: Length,
        /// The User-Agent header of every check.
        user_agent: String,
        /// How many checks run at once.
        concurrency: RawConcurrency,
        /// Addresses (host:port) that are tried when no site can be reached: if they can't be reached either, the runner has no network and the run records `unknown`. An empty list turns this off.
        references: List<String, 0, 20>,
        /// How the history is kept.
        history: RawHistory,
        /// How results are committed and pushed.
        git: RawGit,
        /// Subjects of commits, as minijinja templates.
        messages: RawMessages,
        /// Issues on the forge that hosts the repository.
        issues: RawIssues,
        /// Which trouble makes one incident.
        incidents: RawIncidents,
        /// Planned work.
        maintenance: List<RawPlanned, 0, 500>,
        /// How the page looks and what it offers.
        page: RawPage,
        /// Who is told of incidents.
        notify: List<RawChannel, 0, 50>,
        /// Values for every site that does not set its own.
        defaults: RawDefaults,
        /// What is watched.
        sites: List<RawSite, 1, 5000>,
    }
}

mirror! {
    /// How many checks run at once.
    RawConcurrency is "`concurrency`", needs [] {
        /// All together. Default 64.
        total: Number<1, 1024>,
        /// To one host. Default 8.
        per_host: Number<1, 1024>,
    }
}

mirror! {
    /// How the history is kept.
    RawHistory is "`history`", needs [] {
        /// How often samples move from the journal into the history files: a length of time, or `every run`. Default 6h.
        fold: Cadence,
        /// How long samples stay in the working tree, in whole days. Default 35d.
        retention: Length,
        /// The longest time one sample speaks for; after that the time is unknown. Default three times `interval`.
        max_gap: Length,
    }
}

mirror! {
    /// How results are committed and pushed.
    RawGit is "`git`", needs [] {
        /// The branch that gets the history. Default: the one that is checked out.
        branch: String,
        /// The remote that is pushed to. Default origin.
        remote: String,
        /// The ref under which the newest samples are kept between folds; the region is appended. Default refs/upkept/journal.
        journal: String,
        /// Author of the commits. Default Upkept.
        author_name: Label,
        /// The author's mail address.
        author_email: Label,
    }
}

mirror! {
    /// Subjects of commits, as minijinja templates. An undefined variable is an error.
    RawMessages is "`messages`", needs [] {
        /// A site is up again.
        up: String,
        /// A site has become slow.
        degraded: String,
        /// A site is down.
        down: String,
        /// Sites are watched for the first time.
        start: String,
        /// Samples are moved into the history files.
        fold: String,
        /// An incident's file is written.
        incident: String,
        /// More than 500 sites change their state at once, and share a commit.
        many: String,
        /// A site is in trouble during planned maintenance.
        maintenance: String,
        /// It is written down who was told what.
        desk: String,
    }
}

mirror! {
    /// Values for every site that does not set its own. Keys that make no sense for a TCP check are left out there.
    RawDefaults is "`defaults`", needs [] {
        /// Request method. Default GET.
        method: Method,
        /// Request headers; a site's own are added.
        headers: Headers,
        /// What a good answer looks like; a site overrides it key by key.
        expect: RawExpect,
        /// The longest an attempt may take. Default 10s.
        timeout: Length,
        /// The longest name lookup, connect and TLS handshake may take together. Default 5s.
        connect_timeout: Length,
        /// How much of a decoded body is read. Default 1 MiB, at most 16 MiB.
        body_limit: Size,
        /// How many redirects are followed. Default 10.
        redirects: Number<0, 20>,
        /// Waits before further attempts of a failed check. Default [2s, 5s].
        retries: List<Length, 0, 10>,
        /// Labels; a site's own replace them.
        tags: List<Label, 0, 20>,
        /// Heading on the page.
        group: Label,
        /// An emoji, the path of a picture in the repository, its address, or `auto`: the icon that the site itself has.
        icon: String,
        /// Accept any certificate. Default false.
        insecure: bool,
        /// Use only IPv4 or only IPv6 addresses. Default any.
        ip: Ip,
        /// Service level objective: the least uptime, as 99.9%, or a mapping with `target` and `window`; `none` for no promise.
        slo: RawSlo,
    }
}

mirror! {
    /// One thing that is watched.
    RawSite is "a site", needs ["name", "url"] {
        /// Name on the page and in commits.
        name: Label,
        /// What is checked: https://…, http://… or tcp://host:port. ${NAME} stands for an environment variable.
        url: String,
        /// Names the site's files. Default: made from the name.
        slug: Slug,
        /// Request method. Default GET.
        method: Method,
        /// Request headers. ${NAME} in a value stands for an environment variable.
        headers: Headers,
        /// Request body. ${NAME} stands for an environment variable.
        body: String,
        /// What a good answer looks like.
        expect: RawExpect,
        /// The longest an attempt may take. Default 10s.
        timeout: Length,
        /// The longest name lookup, connect and TLS handshake may take together. Default 5s.
        connect_timeout: Length,
        /// How much of the decoded body is read. Default 1 MiB, at most 16 MiB.
        body_limit: Size,
        /// How many redirects are followed; with 0 the redirect is the answer. Default 10.
        redirects: Number<0, 20>,
        /// Waits before further attempts of a failed check; an empty list turns them off. Default [2s, 5s].
        retries: List<Length, 0, 10>,
        /// Labels.
        tags: List<Label, 0, 20>,
        /// Heading on the page.
        group: Label,
        /// An emoji, the path of a picture in the repository, its address, or `auto`: the icon that the site itself has.
        icon: String,
        /// Address for visitors, if it is another one than `url` or that is secret.
        link: String,
        /// Accept any certificate. Default false.
        insecure: bool,
        /// Use only IPv4 or only IPv6 addresses. Default any.
        ip: Ip,
        /// The sites it can't work without, by slug or name: trouble while one of them is down belongs to that one's incident.
        depends_on: OneOrMore<Label>,
        /// Logins of the people who get its issues assigned, besides those of all issues.
        assignees: List<Login, 0, 10>,
        /// Service level objective: the least uptime, as 99.9%, or a mapping with `target` and `window`; `none` for no promise.
        slo: RawSlo,
    }
}

mirror! {
    /// What a good answer looks like.
    RawExpect is "`expect`", needs [] {
        /// Status codes: 200, 2xx, 200-299, or a list of those. Default 2xx.
        status: OneOrMore<Status>,
        /// Texts the body must have. ${NAME} stands for an environment variable.
        present: OneOrMore<String>,
        /// Texts the body must not have. ${NAME} stands for an environment variable.
        absent: OneOrMore<String>,
        /// A slower answer is degraded.
        degraded_after: Length,
        /// A slower answer is down.
        down_after: Length,
    }
}

/// A slug as written; whether it may be used is a rule, not a type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slug(pub(super) String);

impl Read for Slug {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        String::read(node, report).map(Self)
    }
}

impl JsonSchema for Slug {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Slug".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "maxLength": 64, "pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"})
    }
}

/// Headers of a site or of the defaults.
const MAX_HEADERS: usize = 50;

/// Header names and values in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Headers(pub(super) Vec<(At<String>, At<String>)>);

impl Read for Headers {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            wrong_type(node, "a mapping of header names to texts", report);
            return None;
        };
        if let Some((first, _)) = entries.get(MAX_HEADERS) {
            report.add(first.span, format!("too many headers: there may be {MAX_HEADERS}"), None);
        }
        let mut headers = Vec::new();
        for (key, value) in entries.iter().take(MAX_HEADERS) {
            let name = text_key(key, report).map(|name| At { value: name.to_owned(), span: key.span });
            if let (Some(name), Some(value)) = (name, read_at::<String>(value, report)) {
                headers.push((name, value));
            }
        }
        Some(Self(headers))
    }
}

impl JsonSchema for Headers {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Headers".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": {"pattern": "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},
            "additionalProperties": {"type": "string"},
            "maxProperties": MAX_HEADERS,
        })
    }
}

/// The JSON Schema (draft 2020-12) of `sites.yml`.
#[must_use]
pub fn schema() -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    generator.into_root_schema_for::<RawConfig>().to_value()
}
