//! From the tree of the file to the structs that mirror it: typed readers that report and go on.
//!
//! [`mirror!`] makes a struct, its reader and its part of the JSON Schema from one list of keys, so the three can't
//! drift apart.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::problem::{At, Report, Span, quoted};
use super::suggest::{did_you_mean, list};
use super::yaml::{Node, Value};

/// Reads a value of the file; what is wrong goes to the report, and then there is no value.
pub(super) trait Read: Sized + JsonSchema {
    /// Reads `node`.
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self>;
}

/// Reads a value and keeps its place.
pub(super) fn read_at<T: Read>(node: &Node, report: &mut Report<'_>) -> Option<At<T>> {
    T::read(node, report).map(|value| At { value, span: node.span })
}

/// Reports a value of the wrong type; `wanted` with its article.
pub(super) fn wrong_type(node: &Node, wanted: &str, report: &mut Report<'_>) {
    let help = match &node.value {
        Value::Null => Some("give it a value, or leave the key out".to_owned()),
        Value::Int(_) | Value::Float(_) | Value::Bool(_) if wanted.starts_with("a text") => {
            Some(format!("put it in quotes: `\"{}\"`", report.source(node.span)))
        }
        _ => None,
    };
    report.add(node.span, format!("expected {wanted}, found {}", node.value.kind()), help);
}

impl Read for String {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => {
                wrong_type(node, "a text", report);
                None
            }
        }
    }
}

impl Read for bool {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        if let Value::Bool(value) = node.value {
            return Some(value);
        }
        match &node.value {
            Value::Text(text) if ["yes", "on", "no", "off"].contains(&text.to_lowercase().as_str()) => {
                let help = Some("write `true` or `false`".to_owned());
                report.add(node.span, format!("expected `true` or `false`, found {}", quoted(text)), help);
            }
            _ => wrong_type(node, "`true` or `false`", report),
        }
        None
    }
}

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number<const MIN: u32, const MAX: u32>(pub(super) u32);

impl<const MIN: u32, const MAX: u32> Read for Number<MIN, MAX> {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        number(node, MIN, MAX, report).map(Self)
    }
}

/// Reads a whole number in bounds that a table gives.
pub(super) fn number(node: &Node, min: u32, max: u32, report: &mut Report<'_>) -> Option<u32> {
    let Value::Int(number) = node.value else {
        wrong_type(node, "a whole number", report);
        return None;
    };
    let inside = u32::try_from(number).ok().filter(|number| (min..=max).contains(number));
    if inside.is_none() {
        report.add(node.span, format!("{number} is out of range: use {min} to {max}"), None);
    }
    inside
}

impl<const MIN: u32, const MAX: u32> JsonSchema for Number<MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Number{MIN}To{MAX}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "minimum": MIN, "maximum": MAX})
    }
}

/// A list with `MIN` to `MAX` entries. Lists of defaults are copied into every site, so none may be huge.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct List<T, const MIN: usize, const MAX: usize>(pub(super) Vec<At<T>>);

impl<T: Read, const MIN: usize, const MAX: usize> Read for List<T, MIN, MAX> {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            wrong_type(node, "a list", report);
            return None;
        };
        if items.len() < MIN {
            let help = Some("give it an entry, or leave the key out".to_owned());
            report.add(node.span, "the list is empty", help);
        }
        if let Some(first) = items.get(MAX) {
            report.add(first.span, format!("the list is too long: it may have {MAX} entries"), None);
        }
        Some(Self(items.iter().take(MAX).filter_map(|item| read_at(item, report)).collect()))
    }
}

impl<T: JsonSchema, const MIN: usize, const MAX: usize> JsonSchema for List<T, MIN, MAX> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("List{MIN}To{MAX}{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let item = generator.subschema_for::<T>();
        let mut schema = json_schema!({"type": "array", "items": item, "maxItems": MAX});
        if MIN > 0 {
            schema.insert("minItems".to_owned(), MIN.into());
        }
        schema
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// One value, or a list of 1 to 20.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OneOrMore<T>(pub(super) Vec<At<T>>);

impl<T: Read> Read for OneOrMore<T> {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let list = match &node.value {
            Value::List(_) => List::<T, 1, 20>::read(node, report)?.0,
            _ => vec![read_at(node, report)?],
        };
        (!list.is_empty()).then_some(Self(list))
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMore<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("OneOrMore{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        let more = List::<T, 1, 20>::json_schema(generator);
        json_schema!({"anyOf": [one, more]})
    }
}

/// The entries of a mapping, checked against the keys it may have.
pub(super) struct Keys<'n> {
    entries: Vec<(&'n str, &'n Node)>,
}

impl<'n> Keys<'n> {
    /// Opens a mapping that is `what`; reports unknown, repeated and missing keys.
    pub(super) fn open(
        node: &'n Node,
        what: &str,
        known: &[&str],
        needed: &[&str],
        report: &mut Report<'_>,
    ) -> Option<Self> {
        let Value::Map(map) = &node.value else {
            wrong_type(node, &format!("a mapping with the keys of {what}"), report);
            return None;
        };
        let mut entries: Vec<(&str, &Node)> = Vec::new();
        for (key, value) in map {
            let Some(name) = text_key(key, report) else { continue };
            if !known.contains(&name) {
                report.add_with(key.span, || {
                    let help = did_you_mean(name, known).unwrap_or_else(|| format!("{what} has {}", list(known)));
                    (format!("unknown key {}", quoted(name)), Some(help))
                });
            } else if entries.iter().any(|(seen, _)| *seen == name) {
                report.add(key.span, format!("the key {} is here twice", quoted(name)), Some("remove one".to_owned()));
            } else {
                entries.push((name, value));
            }
        }
        for key in needed.iter().filter(|key| !entries.iter().any(|(seen, _)| seen == *key)) {
            report.add(first_place(node), format!("{what} needs the key `{key}`"), None);
        }
        Some(Self { entries })
    }

    /// Reads the value of a key, if it is there and as it should be.
    pub(super) fn take<T: Read>(&self, key: &str, report: &mut Report<'_>) -> Option<At<T>> {
        read_at(self.node(key)?, report)
    }

    /// The value of a key as it stands in the file.
    pub(super) fn node(&self, key: &str) -> Option<&'n Node> {
        self.entries.iter().find(|(name, _)| *name == key).map(|(_, node)| *node)
    }
}

/// A mapping's key, which has to be a text.
pub(super) fn text_key<'n>(key: &'n Node, report: &mut Report<'_>) -> Option<&'n str> {
    match &key.value {
        Value::Text(name) => Some(name),
        other => {
            let help = Some("put it in quotes".to_owned());
            report.add(key.span, format!("a key has to be a text, found {}", other.kind()), help);
            None
        }
    }
}

/// Where a mapping's first key stands; better to point at than the mapping.
fn first_place(node: &Node) -> Span {
    match &node.value {
        Value::Map(entries) => entries.first().map_or(node.span, |(key, _)| key.span),
        _ => node.span,
    }
}

/// The part of the schema for a mapping: `keys` are (name, description, schema).
pub(super) fn mapping_schema(about: &str, needed: &[&str], keys: Vec<(&str, &str, Schema)>) -> Schema {
    let mut properties = serde_json::Map::new();
    for (name, description, mut schema) in keys {
        schema.insert("description".to_owned(), description.trim().into());
        properties.insert(name.to_owned(), schema.to_value());
    }
    let mut schema = json_schema!({
        "type": "object",
        "description": about.trim(),
        "properties": properties,
        "additionalProperties": false,
    });
    if !needed.is_empty() {
        schema.insert("required".to_owned(), needed.into());
    }
    schema
}

/// Declares a mapping of the file: its keys with their types and descriptions, and which of them it needs.
///
/// Makes the struct (every key optional, since a broken value is reported and then left out), its [`Read`] and its
/// [`JsonSchema`].
macro_rules! mirror {
    ($(#[doc = $about:literal])* $name:ident is $what:literal, needs [$($needed:literal),*] {
        $($(#[doc = $doc:literal])* $key:ident: $type:ty,)*
    }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Default)]
        pub(super) struct $name {
            $($(#[doc = $doc])* pub(super) $key: Option<$crate::config::problem::At<$type>>,)*
        }

        impl $name {
            /// Every key.
            pub(super) const KEYS: &[&str] = &[$(stringify!($key)),*];

            /// Reads the values of a mapping that is open.
            pub(super) fn take(
                keys: &$crate::config::read::Keys<'_>,
                report: &mut $crate::config::problem::Report<'_>,
            ) -> Self {
                Self { $($key: keys.take(stringify!($key), report),)* }
            }
        }

        impl $crate::config::read::Read for $name {
            fn read(
                node: &$crate::config::yaml::Node,
                report: &mut $crate::config::problem::Report<'_>,
            ) -> Option<Self> {
                let keys = $crate::config::read::Keys::open(node, $what, Self::KEYS, &[$($needed),*], report)?;
                Some(Self::take(&keys, report))
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).trim_start_matches("Raw").into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let keys = vec![$((
                    stringify!($key),
                    concat!($($doc),*),
                    generator.subschema_for::<$type>(),
                ),)*];
                $crate::config::read::mapping_schema(concat!($($about),*), &[$($needed),*], keys)
            }
        }
    };
}
pub(super) use mirror;
