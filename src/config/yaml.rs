//! YAML, behind one door: bytes in, a tree of values with their places out.
//!
//! The tree keeps duplicate keys and values of any type, so that the readers can report everything that is wrong with
//! a file at once; a derived deserializer would stop at the first mistake. Budgets bound what a hostile file can cost.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::options::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Location, MessageFormatter, Options, Spanned, UserMessageFormatter};

use super::problem::{Report, Span};

/// The largest file that is read, in bytes: room for about 10,000 sites.
pub(super) const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Lists and mappings inside each other; the file's own structure needs six.
const MAX_DEPTH: usize = 16;

/// A value with its place in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// What it is.
    pub(super) value: Value,
    /// Where it stands; for an alias, where the anchor defines it.
    pub(super) span: Span,
}

/// A YAML value of the core schema.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`; `yes`, `no`, `on` and `off` are texts.
    Bool(bool),
    /// A whole number.
    Int(i128),
    /// Any other number.
    Float(f64),
    /// A text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order of the file, duplicate keys included.
    Map(Vec<(Node, Node)>),
}

impl Value {
    /// What it is, with its article, as messages say it.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a boolean",
            Self::Int(_) | Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
        }
    }
}

/// Reads a file into a tree. `None` if it is no YAML or breaks a budget; then the reason is in `report`.
pub(super) fn tree(text: &str, report: &mut Report<'_>) -> Option<Node> {
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        report.add(Span::START, "the file has no content", Some("start with `name:` and `sites:`".to_owned()));
        return None;
    }
    match serde_saphyr::from_str_with_options::<Node>(text, options()) {
        Ok(root) => Some(root),
        Err(error) => {
            let span = error.location().map_or(Span::START, |at| place(at, report));
            report.add(span, describe(&error), None);
            None
        }
    }
}

/// Strict booleans, duplicate keys passed on, and budgets far below the crate's own.
fn options() -> Options {
    let budget = serde_saphyr::budget! {
        max_reader_input_bytes: Some(MAX_BYTES),
        flow_nesting_limit: MAX_DEPTH,
        max_depth: MAX_DEPTH,
        max_events: 600_000,
        max_nodes: 250_000,
        max_aliases: 10_000,
        max_anchors: 1_000,
        max_recorded_anchor_events: 20_000,
        max_recorded_anchor_bytes: MAX_BYTES,
        max_documents: 1,
        max_total_scalar_bytes: 2 * MAX_BYTES,
        max_merge_keys: 10_000,
        enforce_alias_anchor_ratio: false,
    };
    serde_saphyr::options! {
        budget: budget,
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Merge,
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: 200_000,
            max_replay_stack_depth: MAX_DEPTH,
            max_alias_expansions_per_anchor: 10_000,
        },
        strict_booleans: true,
        with_snippet: false,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
    }
}

/// The parser's message for users, on one line, without its own snippet and place.
fn describe(error: &serde_saphyr::Error) -> String {
    let error = error.without_snippet();
    if let serde_saphyr::Error::Budget { breach: BudgetBreach::Documents { .. }, .. } = error {
        return "a second document begins here: use one".to_owned();
    }
    let text = UserMessageFormatter.format_message(error);
    // Budgets are broken in several layers of the parser, each with its own words.
    if ["limit", "too complex", "breached"].iter().any(|word| text.contains(word)) {
        return "the file has more entries, nesting or aliases than can be read safely".to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a parser's location is in the text.
fn place(at: Location, report: &Report<'_>) -> Span {
    let whole = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    match at.span().byte_offset() {
        Some(start) => Span::at(whole(start)),
        None => report.span_of(whole(at.line()), whole(at.column())),
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let whole = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        let spanned = Spanned::<Value>::deserialize(deserializer)?;
        let at = spanned.defined.span();
        let start = whole(at.byte_offset());
        Ok(Self { value: spanned.value, span: Span { start, end: start.saturating_add(whole(at.byte_len())) } })
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Int(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Int(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Value::Map(entries))
    }
}
