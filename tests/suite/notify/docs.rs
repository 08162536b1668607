//! `docs/notifications.md` against the list of kinds.

use std::collections::BTreeSet;

use upkept::config::KINDS;
use upkept::config::kinds::Kind;

const DOCS: &str = include_str!("../../../docs/notifications.md");
const COMMON: [&str; 12] =
    ["name", "type", "sites", "tags", "groups", "severity", "after", "reminders", "quiet", "resolved", "title", "text"];

/// The text from a kind's heading to the next.
fn section(kind: &Kind) -> &'static str {
    let heading = format!("\n### `{}`", kind.name);
    let (_, rest) = DOCS.split_once(&heading).unwrap_or_else(|| panic!("no section of {}", kind.name));
    rest.split("\n### ").next().unwrap()
}

#[test]
fn every_kind_has_an_example_with_keys_that_there_are() {
    for kind in KINDS {
        let example = section(kind).split("```").nth(1).unwrap();
        let lines = example.lines().filter_map(|line| line.trim_start_matches([' ', '-']).split_once(':'));
        let used: BTreeSet<&str> = lines.map(|(key, _)| key).collect();
        let known: BTreeSet<&str> = COMMON.into_iter().chain(kind.keys.iter().map(|key| key.name)).collect();
        assert!(used.is_subset(&known), "{}: {:?}", kind.name, used.difference(&known));
        let required = kind.keys.iter().filter(|key| key.required).map(|key| key.name);
        let must: BTreeSet<&str> = ["name", "type"].into_iter().chain(required).collect();
        assert!(must.is_subset(&used), "{}: {:?}", kind.name, must.difference(&used));
        assert!(example.contains(&format!("type: {}\n", kind.name)), "{example}");
    }
}

#[test]
fn every_key_is_named() {
    for kind in KINDS {
        for key in kind.keys {
            let named = [format!("{}:", key.name), format!("`{}`", key.name), format!("`{}:", key.name)];
            // The address of a service's own API, which only tests and proxies change, is in the schema.
            let for_few = key.name == "url" && !key.required;
            assert!(for_few || named.iter().any(|name| section(kind).contains(name)), "{}: {}", kind.name, key.name);
        }
    }
}

#[test]
fn every_common_key_is_explained() {
    for key in COMMON {
        assert!(DOCS.contains(&format!("`{key}`")), "{key}");
    }
}
