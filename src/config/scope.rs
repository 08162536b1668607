//! Which sites an entry of the file means: by slug or name, by tag, by group.

use std::borrow::Cow;
use std::collections::HashMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::Slug;

use super::problem::{At, Report, quoted};
use super::raw::{RawDefaults, RawSite};
use super::read::{List, OneOrMore, Read, read_at};
use super::suggest::did_you_mean;
use super::units::Label;
use super::yaml::{Node, Value};

/// Names that are nowhere get a suggestion until there are this many: each is compared with every name there is.
const SUGGESTIONS: usize = 20;

/// What an entry may name at most.
const NAMED: usize = 1000;

/// `all`, a site, or a list of sites.
#[derive(Debug, Clone)]
pub(super) enum Sites {
    /// Every site.
    All,
    /// Slugs or names.
    These(Vec<At<Label>>),
}

impl Read for Sites {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "all" => Some(Self::All),
            Value::List(_) => List::<Label, 1, NAMED>::read(node, report).map(|list| Self::These(list.0)),
            _ => read_at(node, report).map(|name| Self::These(vec![name])),
        }
    }
}

impl JsonSchema for Sites {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Sites".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<Label>();
        let more = List::<Label, 1, NAMED>::json_schema(generator);
        json_schema!({"anyOf": [{"const": "all"}, one, more]})
    }
}

/// The keys of an entry that say which sites it means.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'r> {
    /// `sites`.
    pub(super) sites: Option<&'r At<Sites>>,
    /// `tags`.
    pub(super) tags: Option<&'r At<OneOrMore<Label>>>,
    /// `groups`.
    pub(super) groups: Option<&'r At<OneOrMore<Label>>>,
}

/// Every site of the file by what it can be named by, broken ones included: a mistake is reported once.
#[derive(Debug, Default)]
pub(super) struct Index<'r> {
    slugs: Vec<Option<Slug>>,
    by_slug: HashMap<String, usize>,
    by_name: HashMap<&'r str, usize>,
    by_tag: HashMap<&'r str, Vec<usize>>,
    by_group: HashMap<&'r str, Vec<usize>>,
    unknown: usize,
}

impl<'r> Index<'r> {
    /// Adds the next site of the file.
    pub(super) fn add(&mut self, raw: &'r RawSite, slug: Option<&Slug>, defaults: &'r RawDefaults) {
        let place = self.slugs.len();
        self.slugs.push(slug.cloned());
        if let Some(slug) = slug {
            self.by_slug.entry(slug.to_string()).or_insert(place);
        }
        if let Some(name) = &raw.name {
            self.by_name.entry(name.value.0.trim()).or_insert(place);
        }
        for tag in raw.tags.as_ref().or(defaults.tags.as_ref()).iter().flat_map(|tags| &tags.value.0) {
            self.by_tag.entry(tag.value.0.trim()).or_default().push(place);
        }
        if let Some(group) = raw.group.as_ref().or(defaults.group.as_ref()) {
            self.by_group.entry(group.value.0.trim()).or_default().push(place);
        }
    }

    /// The place in the file of the site with this slug, or else this name.
    pub(super) fn find(&mut self, name: &At<Label>, report: &mut Report<'_>) -> Option<usize> {
        let text = name.value.0.trim();
        let found = self.by_slug.get(text).or_else(|| self.by_name.get(text)).copied();
        if found.is_none() {
            let names = || self.by_name.keys().copied().chain(self.by_slug.keys().map(String::as_str)).collect();
            unknown("site", name, names, &mut self.unknown, report);
        }
        found
    }

    /// The slug of the site at a place, if it has a valid one.
    pub(super) fn slug(&self, place: usize) -> Option<&Slug> {
        self.slugs.get(place)?.as_ref()
    }

    /// The sites that an entry means, in the order of the file; `None` if it has none of the keys.
    pub(super) fn sites(&mut self, scope: Scope<'_>, report: &mut Report<'_>) -> Option<Vec<Slug>> {
        if scope.sites.is_none() && scope.tags.is_none() && scope.groups.is_none() {
            return None;
        }
        let all = matches!(scope.sites, Some(At { value: Sites::All, .. }));
        let mut meant = vec![all; self.slugs.len()];
        let mut mean = |place: usize| meant.get_mut(place).into_iter().for_each(|meant| *meant = true);
        if let Some(At { value: Sites::These(names), .. }) = scope.sites {
            names.iter().filter_map(|name| self.find(name, report)).for_each(&mut mean);
        }
        for (what, names, known) in [("tag", scope.tags, &self.by_tag), ("group", scope.groups, &self.by_group)] {
            for name in names.iter().flat_map(|names| &names.value.0) {
                match known.get(name.value.0.trim()) {
                    Some(places) => places.iter().copied().for_each(&mut mean),
                    None => unknown(what, name, || known.keys().copied().collect(), &mut self.unknown, report),
                }
            }
        }
        let meant = self.slugs.iter().zip(meant).filter(|(_, meant)| *meant);
        Some(meant.filter_map(|(slug, _)| slug.clone()).collect())
    }
}

/// Reports a name that nothing has.
fn unknown<'n>(
    what: &str,
    name: &At<Label>,
    names: impl FnOnce() -> Vec<&'n str>,
    count: &mut usize,
    report: &mut Report<'_>,
) {
    *count += 1;
    let help = (*count <= SUGGESTIONS).then(|| did_you_mean(&name.value.0, &names())).flatten();
    let message = match what {
        "site" => format!("there is no site {}", quoted(&name.value.0)),
        _ => format!("no site has the {what} {}", quoted(&name.value.0)),
    };
    report.add(name.span, message, help);
}
