//! Holds the documentation of `sites.yml` against the code.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use upkept::config::kinds::{Key, KeyValue};
use upkept::config::{self, KINDS, MissingEnv};
use upkept::model::Schedule;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

/// The documentation of every key.
fn reference() -> String {
    fs::read_to_string(path("sites.yml.md")).unwrap()
}

#[test]
fn the_reference_names_every_key() {
    let docs = reference();
    fn keys(schema: &Value, found: &mut Vec<String>) {
        if let Some(Value::Object(properties)) = schema.get("properties") {
            found.extend(properties.keys().cloned());
        }
        match schema {
            Value::Object(map) => map.values().for_each(|value| keys(value, found)),
            Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    keys(&config::schema(), &mut found);
    assert!(found.len() > 40);
    for key in found {
        assert!(docs.contains(&format!("`{key}`")), "docs/sites.yml.md does not explain `{key}`");
    }
}

/// A kind's key, as the documentation has it.
fn described(key: &Key) -> String {
    let value = match key.value {
        KeyValue::Url => "address".to_owned(),
        KeyValue::Text => "text".to_owned(),
        KeyValue::Template => "template".to_owned(),
        KeyValue::List => "text, or list of up to 20".to_owned(),
        KeyValue::Headers => "mapping".to_owned(),
        KeyValue::Number(min, u32::MAX) => format!("number from {min}"),
        KeyValue::Number(min, max) => format!("number from {min} to {max}"),
        KeyValue::Flag => "`true` or `false`".to_owned(),
    };
    let required = if key.required { "; required" } else { "" };
    let secret = if key.secret { "; secret" } else { "" };
    format!("`{}` | {value}{required}{secret} | {}", key.name, key.about)
}

#[test]
fn the_reference_has_the_table_of_channels() {
    let mut table = "| type | key | value | meaning |\n|---|---|---|---|\n".to_owned();
    for kind in KINDS {
        for (index, key) in kind.keys.iter().enumerate() {
            let first = if index == 0 { format!("**`{}`**: {}", kind.name, kind.about) } else { String::new() };
            writeln!(table, "| {first} | {} |", described(key)).unwrap();
        }
    }
    let docs = reference();
    let (before, rest) = docs.split_once("config -->\n").unwrap();
    let (now, after) = rest.split_once("<!-- /kinds -->").unwrap();
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(path("sites.yml.md"), format!("{before}config -->\n{table}<!-- /kinds -->{after}")).unwrap();
    } else {
        assert_eq!(now, table, "the table of docs/sites.yml.md is old");
    }
}

#[test]
fn the_examples_of_the_documentation_are_right() {
    let sites = "sites:\n  - {name: Web, url: https://web.example.org, tags: [public], group: Front}\n  - {name: Database, url: 'tcp://db.example.org:5432'}\n";
    let mut count = 0;
    for file in ["sites.yml.md", "maintenance.md", "page.md"] {
        let docs = fs::read_to_string(path(file)).unwrap();
        let examples = docs.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
        for example in examples.filter(|example| example.lines().any(|line| !line.starts_with('#'))) {
            let text = format!("name: Example\n{example}{sites}");
            let loaded = config::parse_with(file, text.as_bytes(), &|_| None, MissingEnv::Allow);
            assert!(loaded.is_ok(), "{}", loaded.unwrap_err());
            count += 1;
        }
    }
    assert!(count >= 3, "only {count} examples were found");
    let docs = fs::read_to_string(path("maintenance.md")).unwrap();
    let start = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(2, 30, 0).unwrap();
    let (rules, ends): (Vec<_>, Vec<_>) = docs
        .split('`')
        .filter(|code| code.starts_with("FREQ=") || (code.starts_with(';') && code.contains('=')))
        .partition(|code| code.starts_with("FREQ="));
    assert!(rules.len() > 3 && ends.len() == 2, "{rules:?} {ends:?}");
    for rule in ends.iter().map(|end| format!("{}{end}", rules[0])).chain(rules.iter().map(ToString::to_string)) {
        Schedule::repeat(&rule, start, chrono_tz::Tz::Europe__Berlin, Duration::from_secs(3600)).unwrap();
    }
}
