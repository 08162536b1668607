//! The data files: each fits the schema that it names, and the large ones stay small.

use chrono::TimeDelta;
use serde_json::Value;
use upkept::model::{Artifact, Slo};

use super::fixture::{CORPUS, desk, empty, healthy, hostile, maintenance, now, outage, overdue};
use super::{hourly, json, paths, sparse, text};

/// What is wrong with a value, held against a schema: the words of JSON Schema that these schemas use. A field that the
/// schema doesn't tell of is wrong, too, since it is made from the same types.
fn faults(value: &Value, schema: &Value, root: &Value, at: &str) -> Vec<String> {
    let Some(schema) = schema.as_object() else { return vec![] };
    let mut found = Vec::new();
    for (word, rule) in schema {
        let wrong = match word.as_str() {
            "$schema" | "$defs" | "title" | "description" | "format" | "required" | "minimum" | "maximum" => None,
            "$ref" => {
                let target = root.pointer(rule.as_str().unwrap().trim_start_matches('#')).expect("a definition");
                found.extend(faults(value, target, root, at));
                None
            }
            "type" => {
                let types = rule.as_array().cloned().unwrap_or_else(|| vec![rule.clone()]);
                (!types.iter().any(|name| is(value, name.as_str().unwrap()))).then_some("type")
            }
            "enum" => (!rule.as_array().unwrap().contains(value)).then_some("enum"),
            "const" => (value != rule).then_some("const"),
            "anyOf" | "oneOf" => {
                let fits = |one: &&Value| faults(value, one, root, at).is_empty();
                (rule.as_array().unwrap().iter().filter(fits).count() != 1).then_some("anyOf")
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(item, rule, root, &format!("{at}/{index}")));
                }
                None
            }
            "properties" => {
                for (key, part) in value.as_object().into_iter().flatten() {
                    match rule.get(key) {
                        Some(rule) => found.extend(faults(part, rule, root, &format!("{at}/{key}"))),
                        None => found.push(format!("{at}/{key}: not in the schema")),
                    }
                }
                let needed = schema.get("required").and_then(Value::as_array).into_iter().flatten();
                let missing = needed.filter(|key| value.is_object() && value.get(key.as_str().unwrap()).is_none());
                found.extend(missing.map(|key| format!("{at}/{key}: missing")));
                None
            }
            "pattern" => {
                let pattern = regex_lite::Regex::new(rule.as_str().unwrap()).unwrap();
                value.as_str().is_some_and(|text| !pattern.is_match(text)).then_some("pattern")
            }
            other => panic!("the check does not know `{other}`"),
        };
        found.extend(wrong.map(|word| format!("{at}: {word}: {value}")));
    }
    found
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type `{other}`"),
    }
}

/// The data files with their schemas.
fn files(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, Value, Value)> {
    let api = artifacts.iter().filter(|one| one.path.starts_with("api/v1/") && one.path.ends_with(".json"));
    api.filter(|one| !one.path.contains("/schema/")).map(|one| {
        let file = json(artifacts, &one.path);
        let base = url::Url::parse("http://page.test/").unwrap().join(&one.path).unwrap();
        let named = base.join(file["$schema"].as_str().unwrap_or_else(|| panic!("{}", one.path))).unwrap();
        let schema = json(artifacts, named.path().trim_start_matches('/'));
        (one.path.as_str(), file, schema)
    })
}

#[test]
fn every_file_fits_the_schema_it_names() {
    let mut promised = outage(sparse());
    promised.sites[0].site.slo = Some(Slo { target: 999_999, days: 30 });
    let hostile = hostile(&CORPUS.join(" "), sparse());
    for fixture in
        [healthy(sparse()), promised, desk(sparse()), maintenance(sparse()), overdue(sparse()), empty(), hostile]
    {
        let artifacts = fixture.render();
        let mut count = 0;
        for (path, file, schema) in files(&artifacts) {
            assert_eq!(faults(&file, &schema, &schema, ""), Vec::<String>::new(), "{path}");
            count += 1;
        }
        assert!(count >= 3 + 2 * fixture.sites.len(), "{count}");
    }
}

#[test]
fn schemas_refuse_what_is_no_data_of_upkept() {
    let artifacts = outage(sparse()).render();
    let schema = json(&artifacts, "api/v1/schema/status.json");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let good = json(&artifacts, "api/v1/status.json");
    for (pointer, bad) in [
        ("/status", "fine".into()),
        ("/version", 2.into()),
        ("/sites/0/windows/0/uptime", "99".into()),
        ("/sites/0/windows/0/seconds", Value::Null),
        ("/incidents/0/severity", "bad".into()),
        ("/interval_seconds", "300".into()),
    ] {
        let mut broken = good.clone();
        *broken.pointer_mut(pointer).unwrap() = bad;
        assert!(!faults(&broken, &schema, &schema, "").is_empty(), "{pointer}");
    }
    let mut broken = good;
    broken.as_object_mut().unwrap().remove("due");
    assert_eq!(faults(&broken, &schema, &schema, ""), ["/\"due\": missing"]);
}

#[test]
fn all_incidents_are_kept_but_only_those_of_late_in_one_file() {
    let mut fixture = healthy(sparse());
    for (index, days) in [(1, 91), (2, 400)] {
        let incident = &mut fixture.incidents[index];
        let lasted = incident.ended.unwrap() - incident.started;
        incident.ended = Some(now() - TimeDelta::days(days));
        incident.started = incident.ended.unwrap() - lasted;
    }
    let artifacts = fixture.render();
    let recent = json(&artifacts, "api/v1/incidents.json");
    assert_eq!(recent["years"], serde_json::json!([2026, 2025]));
    let ids = |file: &Value| -> Vec<String> {
        file["incidents"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    let known: Vec<&str> = fixture.incidents.iter().map(|one| one.id.0.as_str()).collect();
    assert_eq!(ids(&recent), [known[0]]);
    assert_eq!(ids(&json(&artifacts, "api/v1/incidents/2026.json")), [known[0], known[1]]);
    assert_eq!(ids(&json(&artifacts, "api/v1/incidents/2025.json")), [known[2]]);
    fixture.now += TimeDelta::hours(1);
    let later = fixture.render();
    let past = "api/v1/incidents/2025.json";
    assert_eq!(text(&artifacts, past), text(&later, past), "past years stay as they are");
}

#[test]
fn the_days_of_a_site_add_up_to_its_windows() {
    let artifacts = outage(hourly()).render();
    let table = text(&artifacts, "api/v1/sites/legacy/days.csv");
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    let documentation = include_str!("../../../docs/api.md");
    assert!(rows[0].iter().all(|column| documentation.contains(&format!("`{column}`"))), "{:?}", rows[0]);
    let sum = |column: usize| rows[1..].iter().map(|row| row[column].parse::<u64>().unwrap()).sum::<u64>();
    let all = &json(&artifacts, "api/v1/sites/legacy.json")["windows"][5];
    assert_eq!(all["window"], "all");
    for (column, state) in [(1, "up"), (2, "degraded"), (3, "down"), (4, "maintenance"), (5, "unknown")] {
        assert_eq!(all["seconds"][state], sum(column), "{state}");
    }
    assert_eq!((&all["checks"], &all["failed"]), (&sum(6).into(), &sum(7).into()));
    assert_eq!(rows[rows.len() - 1][0], "2026-11-22");
    assert_eq!(text(&empty().render(), "api/v1/sites/shop/days.csv").lines().count(), 1);
}

#[test]
fn months_of_the_api_are_those_of_the_table() {
    let artifacts = outage(hourly()).render();
    let months = json(&artifacts, "api/v1/sites/legacy/reports.json")["months"].as_array().unwrap().clone();
    let table: Vec<Vec<&str>> =
        text(&artifacts, "sites/legacy/reports.csv").lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(months.len(), table.len());
    for (month, row) in months.iter().zip(table) {
        assert_eq!((month["month"].as_str(), month["to"].as_str()), (Some(row[0]), Some(row[2])));
        assert_eq!(month["seconds"]["down"].to_string(), row[5]);
        assert_eq!(
            (month["p99_ms"].to_string(), month["checks"].to_string()),
            (row[16].to_owned(), row[12].to_owned())
        );
    }
    assert!(paths(&artifacts).contains(&"api/v1/schema/incidents-year.json"));
}
