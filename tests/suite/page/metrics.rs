//! The text for monitoring systems.

use std::collections::{BTreeMap, HashSet};

use super::fixture::{CORPUS, empty, hostile, maintenance, outage};
use super::{hourly, sparse, text};

/// A sample: its labels, unescaped, and its value.
type Sample = (BTreeMap<String, String>, f64);

/// Reads the text as strictly as the specification asks; samples by family.
fn read(text: &str) -> BTreeMap<String, Vec<Sample>> {
    let body = text.strip_suffix("# EOF\n").expect("it ends with # EOF");
    let (mut families, mut present): (BTreeMap<String, Vec<Sample>>, String) = Default::default();
    for line in body.split_terminator('\n') {
        if let Some(family) = line.strip_prefix("# TYPE ") {
            present = family.strip_suffix(" gauge").expect("a gauge").to_owned();
            assert!(families.insert(present.clone(), Vec::new()).is_none(), "{present} comes twice");
        } else if let Some(unit) = line.strip_prefix("# UNIT ") {
            let (name, unit) = unit.split_once(' ').unwrap();
            assert!(name == present && name.ends_with(&format!("_{unit}")), "{line}");
        } else if let Some(help) = line.strip_prefix("# HELP ") {
            assert!(help.starts_with(&format!("{present} ")), "{line}");
        } else {
            let (series, value) = line.rsplit_once(' ').unwrap();
            let (name, labels) = series.split_once('{').unwrap_or((series, "}"));
            assert_eq!(name, present, "families are not mixed");
            families.get_mut(name).unwrap().push((labels_of(labels), value.parse().unwrap()));
        }
    }
    families
}

/// `a="1",b="x\"y"}`.
fn labels_of(mut rest: &str) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    while rest != "}" {
        let (name, after) = rest.split_once("=\"").unwrap();
        let mut value = String::new();
        let mut chars = after.chars();
        loop {
            match chars.next().expect("the quote is closed") {
                '"' => break,
                '\\' => value.push(match chars.next() {
                    Some('n') => '\n',
                    Some(c @ ('\\' | '"')) => c,
                    other => panic!("no escape: {other:?}"),
                }),
                c => value.push(c),
            }
        }
        assert!(labels.insert(name.to_owned(), value).is_none());
        rest = chars.as_str().strip_prefix(',').unwrap_or(chars.as_str());
    }
    labels
}

fn value(families: &BTreeMap<String, Vec<Sample>>, name: &str, labels: &[(&str, &str)]) -> Option<f64> {
    let wanted = |(found, _): &&Sample| labels.iter().all(|(key, value)| found.get(*key).is_some_and(|v| v == value));
    families[name].iter().find(wanted).map(|(_, value)| *value)
}

#[test]
fn monitoring_reads_what_the_page_says() {
    let artifacts = outage(hourly()).render();
    let families = read(text(&artifacts, "metrics.txt"));
    let of = |name: &str, labels: &[(&str, &str)]| value(&families, name, labels);
    assert_eq!(of("upkept_page_generated_timestamp_seconds", &[]), Some(1_795_351_630.0));
    assert_eq!(of("upkept_incidents_open", &[]), Some(3.0));
    assert_eq!(of("upkept_site_info", &[("site", "search"), ("name", "Suche für Bücher")]), Some(1.0));
    assert_eq!(of("upkept_site_up", &[("site", "ip-104")]), Some(0.0));
    assert_eq!(of("upkept_site_up", &[("site", "shop")]), Some(1.0));
    assert_eq!(of("upkept_site_up", &[("site", "login")]), None, "nobody has looked lately");
    assert_eq!(of("upkept_site_incidents_open", &[("site", "ip-104")]), Some(1.0));
    assert_eq!(of("upkept_site_certificate_expiry_timestamp_seconds", &[("site", "shop")]), Some(1_799_137_800.0));
    assert_eq!(of("upkept_site_response_seconds", &[("site", "ip-104")]), None, "there was no connection");
    let uptime = of("upkept_site_uptime_ratio", &[("site", "legacy"), ("window", "90d")]).unwrap();
    assert!((0.90..0.92).contains(&uptime), "{uptime}");
    for site in families["upkept_site_info"].iter().map(|(labels, _)| &labels["site"]) {
        let states = families["upkept_site_state"].iter().filter(|(labels, _)| labels["site"] == *site);
        assert_eq!(states.map(|(_, value)| *value).sum::<f64>(), 1.0, "{site} is in one state");
    }
}

#[test]
fn every_metric_and_label_is_documented() {
    let documentation = include_str!("../../../docs/api.md");
    let families = read(text(&maintenance(sparse()).render(), "metrics.txt"));
    let labels: HashSet<&String> = families.values().flatten().flat_map(|(labels, _)| labels.keys()).collect();
    for word in families.keys().chain(labels) {
        assert!(documentation.contains(&format!("`{word}`")), "{word}");
    }
}

#[test]
fn names_from_outside_break_no_line() {
    for corpus in CORPUS.into_iter().chain(["a\nb{c=\"d\"} 1\\\r\u{2028}# EOF", "\\", "\""]) {
        let artifacts = hostile(corpus, sparse()).render();
        let families = read(text(&artifacts, "metrics.txt"));
        assert_eq!(families["upkept_site_info"].len(), 2, "{corpus}");
        if !corpus.contains(|c: char| c.is_control() || c == '\u{2028}') {
            assert_eq!(families["upkept_site_info"][0].0["name"], format!("n {corpus}"));
        }
    }
    assert_eq!(read(text(&empty().render(), "metrics.txt"))["upkept_site_uptime_ratio"].len(), 0);
}
