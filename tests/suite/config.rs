//! `sites.yml`: what is read, what is refused, and in which words.

use std::fs;
use std::path::{Path, PathBuf};

use upkept::config::{self};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/config").join(name)
}

/// The problems of a fixture, as printed; held against the file beside it (`UPDATE_FIXTURES=1` writes it anew).
fn refused(name: &str) {
    let text = fs::read(fixture(&format!("{name}.yml"))).unwrap();
    let problems = config::parse("sites.yml", &text, &|_| None).unwrap_err();
    let printed = format!("{problems}\n");
    let expected = fixture(&format!("{name}.txt"));
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(&expected, &printed).unwrap();
    }
    let expected = fs::read_to_string(&expected).unwrap();
    assert!(printed == expected, "{name}.yml now gives:\n{printed}\ninstead of:\n{expected}");
}

#[test]
fn every_mistake_comes_out_in_one_go_with_its_place() {
    for name in
        ["many", "variables", "not-utf8", "empty", "no-sites", "indent", "open-bracket", "list", "two-documents"]
    {
        refused(name);
    }
}
