//! A channel as it is written: the keys of every channel, and those that the table of kinds has for its `type`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::choices::Trouble;
use super::kinds::{KINDS, Key, KeyValue, Kind};
use super::problem::{At, Report, quoted};
use super::raw::Headers;
use super::read::{Keys, List, OneOrMore, Read, mirror, number, read_at, wrong_type};
use super::scope::Sites;
use super::suggest::did_you_mean_or_list;
use super::times::{ClockTime, Zone};
use super::units::{Label, Length};
use super::yaml::{Node, Value};

mirror! {
    /// A way to tell people of incidents.
    RawCommon is "a channel", needs ["name"] {
        /// Name of the channel, not used twice.
        name: Label,
        /// Only trouble with these sites, by slug or name. Default all.
        sites: Sites,
        /// Only trouble with sites that have one of these tags.
        tags: OneOrMore<Label>,
        /// Only trouble with sites of these groups.
        groups: OneOrMore<Label>,
        /// From which severity on. Default degraded.
        severity: Trouble,
        /// Only trouble that lasts this long, 0s to 7d. Default 0s.
        after: Length,
        /// Waits before each reminder, each at least 1m and none shorter than the one before; the last one repeats. Default none.
        reminders: List<Length, 0, 10>,
        /// When it is not to be disturbed.
        quiet: RawQuiet,
        /// Also tell it that trouble is over. Default true.
        resolved: bool,
        /// Template of the title.
        title: String,
        /// Template of the text.
        text: String,
    }
}

mirror! {
    /// A stretch of each day when a channel is not to be disturbed.
    RawQuiet is "`quiet`", needs ["from", "to"] {
        /// First minute.
        from: ClockTime,
        /// First minute after it.
        to: ClockTime,
        /// Time zone. Default UTC.
        timezone: Zone,
        /// Trouble this severe is told all the same. Default: none is.
        except: Trouble,
    }
}

/// A channel with the keys of its kind.
#[derive(Debug, Clone)]
pub(super) struct RawChannel {
    /// The keys of every channel.
    pub(super) common: RawCommon,
    /// Its kind; `None` if `type` is missing or wrong.
    pub(super) kind: Option<&'static Kind>,
    /// The values of its kind's keys, in the order of the table.
    pub(super) settings: Vec<(&'static Key, RawSetting)>,
}

/// The value of a kind's key.
#[derive(Debug, Clone)]
pub(super) enum RawSetting {
    /// An address, a text or a template.
    Text(At<String>),
    /// One text or more.
    List(At<OneOrMore<String>>),
    /// Request headers.
    Headers(At<Headers>),
    /// A whole number.
    Number(u32),
    /// Yes or no.
    Flag(bool),
}

impl Read for RawChannel {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let kind = kind(node, report);
        let what = kind.map_or_else(|| "a channel".to_owned(), Kind::channel);
        // Without a kind, a key that any kind has may be right.
        let own: Vec<&Key> = kind.map_or_else(|| KINDS.iter().flat_map(|kind| kind.keys).collect(), keys_of);
        let known: Vec<_> = ["type"].iter().chain(RawCommon::KEYS).copied().chain(own.iter().map(|k| k.name)).collect();
        let needed = own.iter().filter(|key| key.required && kind.is_some()).map(|key| key.name);
        let needed: Vec<_> = ["name", "type"].into_iter().chain(needed).collect();
        let keys = Keys::open(node, &what, &known, &needed, report)?;
        let has = |key: &str| keys.node(key).is_some();
        if kind.is_some_and(|kind| kind.name == "apprise") && has("urls") == has("key") {
            let help = "`urls` for Apprise URLs, `key` for a configuration that the server keeps".to_owned();
            report.add(node.span, format!("{what} has to have either `urls` or `key`"), Some(help));
        }
        hide_strangers(node, &own, kind, report);
        let common = RawCommon::take(&keys, report);
        let settings = kind.map_or(&[][..], |kind| kind.keys).iter().filter_map(|key| {
            let value = keys.node(key.name)?;
            Some((key, setting(key, &what, value, report)?))
        });
        Some(Self { common, kind, settings: settings.collect() })
    }
}

/// Keeps out of the report what may be a secret although nobody can tell: values of misspelt keys, and of keys that are
/// secrets for some kind, if the kind is unknown.
fn hide_strangers(node: &Node, own: &[&Key], kind: Option<&Kind>, report: &mut Report<'_>) {
    let Value::Map(entries) = &node.value else { return };
    for (key, value) in entries {
        let (Value::Text(name), Value::Text(text)) = (&key.value, &value.value) else { continue };
        let same = || own.iter().filter(|key| key.name == *name);
        let harmless = name == "type"
            || RawCommon::KEYS.contains(&name.as_str())
            || (same().count() > 0 && (kind.is_some() || same().all(|key| !key.secret)));
        if !harmless && !text.contains("${") {
            report.hide(value.span);
        }
    }
}

fn keys_of(kind: &'static Kind) -> Vec<&'static Key> {
    kind.keys.iter().collect()
}

/// The kind that `type` names.
fn kind(node: &Node, report: &mut Report<'_>) -> Option<&'static Kind> {
    let Value::Map(entries) = &node.value else { return None };
    let (_, value) = entries.iter().find(|(key, _)| matches!(&key.value, Value::Text(name) if name == "type"))?;
    let name = String::read(value, report)?;
    let kind = KINDS.iter().find(|kind| kind.name == name);
    if kind.is_none() {
        let help = did_you_mean_or_list(&name, &KINDS.iter().map(|kind| kind.name).collect::<Vec<_>>());
        report.add(value.span, format!("{} is no type of channel", quoted(&name)), Some(help));
    }
    kind
}

/// Reads the value of a kind's key.
fn setting(key: &Key, what: &str, node: &Node, report: &mut Report<'_>) -> Option<RawSetting> {
    let (fits, wanted) = match (key.value, &node.value) {
        (KeyValue::Url | KeyValue::Text | KeyValue::Template, value) => (matches!(value, Value::Text(_)), "a text"),
        (KeyValue::List, value) => (matches!(value, Value::Text(_) | Value::List(_)), "a text, or a list of texts,"),
        (KeyValue::Headers, value) => (matches!(value, Value::Map(_)), "a mapping of header names to texts"),
        (KeyValue::Number(..), value) => (matches!(value, Value::Int(_)), "a whole number"),
        (KeyValue::Flag, value) => (matches!(value, Value::Bool(_)), "`true` or `false`"),
    };
    let wanted = format!("{wanted} for the `{}` of {what}", key.name);
    if !fits && key.secret {
        report.hide(node.span);
        report.add(node.span, format!("expected {wanted}, found {}", node.value.kind()), None);
        return None;
    }
    if !fits {
        wrong_type(node, &wanted, report);
        return None;
    }
    match key.value {
        KeyValue::Url | KeyValue::Text | KeyValue::Template => read_at(node, report).map(RawSetting::Text),
        KeyValue::List => read_at(node, report).map(RawSetting::List),
        KeyValue::Headers => read_at(node, report).map(RawSetting::Headers),
        KeyValue::Number(min, max) => number(node, min, max, report).map(RawSetting::Number),
        KeyValue::Flag => bool::read(node, report).map(RawSetting::Flag),
    }
}

impl JsonSchema for RawChannel {
    fn schema_name() -> Cow<'static, str> {
        "Channel".into()
    }

    /// The keys of every channel, and for each `type` those that come with it.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = RawCommon::json_schema(generator).to_value();
        let about: Vec<_> = KINDS.iter().map(|kind| format!("{}: {}", kind.name, kind.about)).collect();
        let types: Vec<_> = KINDS.iter().map(|kind| kind.name).collect();
        let kinds: Vec<_> = KINDS.iter().map(|kind| kind_schema(kind, generator)).collect();
        if let Some(schema) = schema.as_object_mut() {
            let about = format!("What kind of channel it is. {}.", about.join("; "));
            schema.remove("additionalProperties");
            schema.insert("required".to_owned(), serde_json::json!(["name", "type"]));
            schema.insert("allOf".to_owned(), kinds.into());
            if let Some(properties) = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
                properties.insert("type".to_owned(), serde_json::json!({"enum": types, "description": about}));
            }
        }
        Schema::try_from(schema).unwrap_or_default()
    }
}

/// If `type` is this kind, these are its keys.
fn kind_schema(kind: &Kind, generator: &mut SchemaGenerator) -> Schema {
    let mut properties = serde_json::Map::new();
    for key in kind.keys {
        let mut schema = match key.value {
            KeyValue::Url => json_schema!({"type": "string", "pattern": "^(https?://|\\$\\{)"}),
            KeyValue::Text | KeyValue::Template => String::json_schema(generator),
            KeyValue::List => OneOrMore::<String>::json_schema(generator),
            KeyValue::Headers => generator.subschema_for::<Headers>(),
            KeyValue::Number(min, max) => json_schema!({"type": "integer", "minimum": min, "maximum": max}),
            KeyValue::Flag => bool::json_schema(generator),
        };
        schema.insert("description".to_owned(), key.about.into());
        properties.insert(key.name.to_owned(), schema.to_value());
    }
    let required: Vec<_> = kind.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let names = ["type"].iter().chain(RawCommon::KEYS).copied().chain(kind.keys.iter().map(|key| key.name));
    json_schema!({
        "if": {"properties": {"type": {"const": kind.name}}, "required": ["type"]},
        "then": {
            "properties": properties,
            "required": required,
            "propertyNames": {"enum": names.collect::<Vec<_>>()},
        },
    })
}
