//! Holds `upkept schema` against the parser, both ways.

use std::cell::RefCell;
use std::collections::HashMap;

use regex_lite::Regex;
use serde_json::{Map, Value, json};
use upkept::config::{self, KINDS};

/// A validator for the part of JSON Schema that ours uses; any other keyword is a failure of the test.
struct Validator {
    root: Value,
    patterns: RefCell<HashMap<String, Regex>>,
}

impl Validator {
    fn accepts(&self, schema: &Value, value: &Value) -> bool {
        let Value::Object(keywords) = schema else { return schema == &json!(true) };
        keywords.iter().all(|(keyword, rule)| self.keyword(keyword, rule, keywords, value))
    }

    fn matches(&self, pattern: &str, text: &str) -> bool {
        let mut patterns = self.patterns.borrow_mut();
        patterns.entry(pattern.to_owned()).or_insert_with(|| Regex::new(pattern).unwrap()).is_match(text)
    }

    fn keyword(&self, keyword: &str, rule: &Value, schema: &Map<String, Value>, value: &Value) -> bool {
        let bound = || usize::try_from(rule.as_u64().unwrap()).unwrap();
        match keyword {
            "$schema" | "title" | "description" | "$defs" => true,
            "$ref" => {
                let path = rule.as_str().unwrap().strip_prefix('#').unwrap();
                self.accepts(self.root.pointer(path).unwrap(), value)
            }
            "type" => match rule.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                "integer" => value.is_i64() || value.is_u64(),
                other => panic!("type {other}"),
            },
            "enum" => rule.as_array().unwrap().contains(value),
            "const" => rule == value,
            // Says something only together with `if`.
            "then" => true,
            "if" => !self.accepts(rule, value) || self.accepts(&schema["then"], value),
            "allOf" => rule.as_array().unwrap().iter().all(|schema| self.accepts(schema, value)),
            "anyOf" => rule.as_array().unwrap().iter().any(|schema| self.accepts(schema, value)),
            "pattern" => value.as_str().is_none_or(|text| self.matches(rule.as_str().unwrap(), text)),
            "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().unwrap()),
            "maximum" => value.as_i64().is_none_or(|number| number <= rule.as_i64().unwrap()),
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() >= bound()),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() <= bound()),
            "minItems" => value.as_array().is_none_or(|list| list.len() >= bound()),
            "maxItems" => value.as_array().is_none_or(|list| list.len() <= bound()),
            "maxProperties" => value.as_object().is_none_or(|map| map.len() <= bound()),
            "items" => value.as_array().is_none_or(|list| list.iter().all(|item| self.accepts(rule, item))),
            "required" => value
                .as_object()
                .is_none_or(|map| rule.as_array().unwrap().iter().all(|key| map.contains_key(key.as_str().unwrap()))),
            "properties" => value.as_object().is_none_or(|map| {
                let known = rule.as_object().unwrap();
                map.iter().all(|(key, value)| known.get(key).is_none_or(|schema| self.accepts(schema, value)))
            }),
            "additionalProperties" => value.as_object().is_none_or(|map| {
                let known = schema.get("properties").and_then(Value::as_object);
                let mut others = map.iter().filter(|(key, _)| known.is_none_or(|known| !known.contains_key(*key)));
                others.all(|(_, value)| self.accepts(rule, value))
            }),
            "propertyNames" => {
                value.as_object().is_none_or(|map| map.keys().all(|key| self.accepts(rule, &json!(key))))
            }
            other => panic!("the schema uses `{other}`, which this test does not know"),
        }
    }
}

/// What the parser refuses although the schema can't: rules between keys, and about what an address or a name may be.
const BEYOND: [&str; 41] = [
    "is no point in time",
    "can't be the path",
    "can't be an origin",
    "can't be used as an address",
    "can't be the name of a repository",
    "by `http://`",
    "there is no site",
    "no site has the",
    "both `end` and `duration`",
    "needs the key `end` or",
    "needs one of the keys",
    "needs the key `duration`, not",
    "must not stand in the file",
    "is blank",
    "has line ends",
    "can't be the same",
    "has no scheme",
    "can't be checked",
    "is no valid address",
    "has to be",
    "have to be",
    "can't be git's name",
    "can't be used",
    "empty subject",
    "already used",
    "means nothing to a TCP check",
    "never reached",
    "longer than",
    "the port is missing",
    "no body to look for",
    "the text to look for",
    "an icon is",
    "can't have",
    "is set by Upkept",
    "can't be a slug",
    "the host is",
    "names no variable",
    "spaces or control",
    "is no status code",
    "is here twice",
    "can't be sent",
];

/// The paths of a document, by JSON pointer.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| paths(value, &format!("{at}/{}", key.replace('/', "~1")), found));
        }
        Value::Array(list) => list.iter().enumerate().for_each(|(n, value)| paths(value, &format!("{at}/{n}"), found)),
        _ => {}
    }
}

/// Values of every type and notation, put where they belong and where they don't.
fn samples() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(1),
        json!(4),
        json!(6),
        json!(15),
        json!(200),
        json!(600),
        json!(-3),
        json!(1.5),
        json!(99_999_999_999_u64),
        json!(""),
        json!(" "),
        json!("a"),
        json!("text with spaces"),
        json!("tab\there"),
        json!("any"),
        json!("GET"),
        json!("get"),
        json!("HEAD"),
        json!("10s"),
        json!("10"),
        json!("10 s"),
        json!("1w"),
        json!("3d"),
        json!("every run"),
        json!("2xx"),
        json!("6xx"),
        json!("200-299"),
        json!("299-200"),
        json!("1 MiB"),
        json!("1MiB"),
        json!("1 MB"),
        json!("https://example.org/"),
        json!("ftp://example.org"),
        json!("tcp://example.org:1"),
        json!("example.org:1"),
        json!("Slug"),
        json!("a-b"),
        json!("-a"),
        json!("x".repeat(65)),
        json!("x".repeat(101)),
        json!([]),
        json!(["a"]),
        json!(["1s", "2s"]),
        json!([1]),
        json!(vec!["1s"; 11]),
        json!(vec!["a"; 21]),
        json!([200, "3xx"]),
        json!([null]),
        json!({}),
        json!({"a": "b"}),
        json!({"a b": "c"}),
        json!({"a": 1}),
        json!({"total": 5}),
        json!({"fold": "1h"}),
    ]
}

/// What the parser says of a document: `Ok`, or the messages.
fn parse(document: &Value) -> Result<(), Vec<String>> {
    let text = document.to_string();
    match config::parse("f", text.as_bytes(), &|_| Some("a-long-t0ken".to_owned())) {
        Ok(_) => Ok(()),
        Err(problems) => Err(problems.problems.into_iter().map(|problem| problem.message).collect()),
    }
}

fn hold(validator: &Validator, document: &Value, change: &str) {
    let schema = validator.accepts(&validator.root, document);
    match (schema, parse(document)) {
        (false, Ok(())) => panic!("{change}: the parser takes what the schema refuses"),
        (true, Err(messages)) => {
            let unknown: Vec<_> = messages.iter().filter(|m| !BEYOND.iter().any(|rule| m.contains(rule))).collect();
            assert!(unknown.is_empty(), "{change}: the schema takes what the parser refuses: {unknown:?}");
        }
        _ => {}
    }
}

#[test]
fn schema_and_parser_agree_on_every_key_and_notation() {
    let validator = Validator { root: config::schema(), patterns: RefCell::default() };
    let text = String::from_utf8(super::read_fixture("full")).unwrap();
    let full: Value = serde_saphyr::from_str(&text).unwrap();
    assert!(validator.accepts(&validator.root, &full));
    assert_eq!(parse(&full), Ok(()));
    let mut count = 0;
    for (key, value) in full.as_object().unwrap() {
        // One top-level key and one entry at a time: small documents are parsed fast.
        let mut entries = match value {
            Value::Array(list) if key != "references" => list.iter().map(|entry| json!([entry])).collect(),
            other => vec![other.clone()],
        };
        let mut base = json!({"name": "X", "sites": [
            {"name": "Plain", "url": "tcp://example.org:1", "tags": ["shared", "a"]},
            {"name": "Socket", "slug": "own-slug", "url": "tcp://example.org:1", "group": "Own group"},
        ]});
        if key == "sites" {
            entries = vec![json!([value[1], base["sites"][0], {"name": "Socket", "url": "tcp://example.org:1"}])];
        }
        for entry in entries {
            base[key] = entry;
            assert_eq!(parse(&base), Ok(()), "{base}");
            let mut all = vec![String::new()];
            paths(&base[key], &format!("/{key}"), &mut all);
            // The further sites are only there to be named.
            all.retain(|path| !path.starts_with("/sites/1") && !path.starts_with("/sites/2"));
            count += all.len();
            all.iter().for_each(|path| hold_changes(&validator, &base, path));
        }
    }
    assert!(count > 80, "only {count} places were tried");
}

/// Puts every sample at `path`, leaves `path` out, and adds a key there.
fn hold_changes(validator: &Validator, base: &Value, path: &str) {
    for sample in samples() {
        let mut changed = base.clone();
        *changed.pointer_mut(path).unwrap() = sample.clone();
        hold(validator, &changed, &format!("{path} = {sample}"));
    }
    let mut changed = base.clone();
    if let Some((parent, key)) = path.rsplit_once('/')
        && let Some(Value::Object(map)) = changed.pointer_mut(parent)
    {
        map.remove(key);
        hold(validator, &changed, &format!("without {path}"));
    }
    let mut changed = base.clone();
    if let Some(Value::Object(map)) = changed.pointer_mut(path) {
        map.insert("unheard_of".to_owned(), json!("x"));
        hold(validator, &changed, &format!("{path} with an unknown key"));
    }
}

#[test]
fn schema_and_parser_agree_on_every_type_of_channel() {
    let validator = Validator { root: config::schema(), patterns: RefCell::default() };
    let document = |channel: &Value| json!({"name": "X", "sites": [{"name": "A", "url": "https://example.org"}], "notify": [channel]});
    let others: Vec<_> = KINDS.iter().flat_map(|kind| kind.keys).map(|key| key.name).collect();
    for kind in KINDS {
        let channel = super::desk::least(kind);
        assert_eq!(parse(&document(&channel)), Ok(()), "{channel}");
        assert!(validator.accepts(&validator.root, &document(&channel)), "{channel}");
        let required = kind.keys.iter().filter(|key| key.required).map(|key| key.name);
        for key in ["name", "type"].into_iter().chain(required) {
            let mut less = channel.clone();
            less.as_object_mut().unwrap().remove(key);
            assert!(
                parse(&document(&less)).is_err() && !validator.accepts(&validator.root, &document(&less)),
                "{less}"
            );
        }
        for key in others.iter().filter(|other| !kind.keys.iter().any(|key| key.name == **other)) {
            let mut more = channel.clone();
            more[*key] = json!("${TOKEN}");
            assert!(
                parse(&document(&more)).is_err() && !validator.accepts(&validator.root, &document(&more)),
                "{more}"
            );
        }
    }
}

#[test]
fn the_schema_describes_every_key() {
    let schema = config::schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let defs = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    for (key, value) in defs.filter_map(|def| def["properties"].as_object()).flatten() {
        assert!(value["description"].as_str().is_some_and(|text| text.len() > 5), "{key} has no description");
    }
    assert_eq!(upkept::commands::schema::run(), format!("{schema:#}\n"));
}
