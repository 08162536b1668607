//! What the page says about how it has been.

use std::time::Duration;

use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::json;
use upkept::model::{Masked, Reason, Sample, Verdict};

use super::fixture::{Fixture, Watched, empty, healthy, http, now, outage, overdue};
use super::{hourly, json, said, sparse};

/// Samples at minutes before now.
fn samples(list: &[(i64, Verdict)]) -> Vec<Sample> {
    let sample = |&(ago, verdict): &(i64, Verdict)| Sample {
        at: now() - TimeDelta::minutes(ago),
        verdict,
        code: if verdict == Verdict::Down { 0 } else { 200 },
        ms: if verdict == Verdict::Down { 0 } else { 120 },
        reason: match verdict {
            Verdict::Up => None,
            Verdict::Down => Some(Reason::ConnectionRefused),
            Verdict::Degraded => Some(Reason::TooSlow),
            Verdict::Unknown => Some(Reason::NoNetwork),
        },
        attempts: 1,
    };
    list.iter().map(sample).collect()
}

/// Sites that have just these samples.
pub(super) fn seen(sites: &[(&str, &[(i64, Verdict)])]) -> Fixture {
    let watched = sites.iter().map(|(name, list)| Watched {
        site: http(&name.to_lowercase(), name, Masked::plain("https://www.example.org/")),
        state: None,
        samples: samples(list),
        days: vec![],
        phases: None,
    });
    Fixture { sites: watched.collect(), ..empty() }
}

#[test]
fn the_sentence_at_the_top() {
    use Verdict::{Degraded, Down, Unknown, Up};
    let up: &[(i64, Verdict)] = &[(1, Up)];
    let down: &[(i64, Verdict)] = &[(6, Down), (1, Down)];
    let slow: &[(i64, Verdict)] = &[(1, Degraded)];
    let old: &[(i64, Verdict)] = &[(60, Up)];
    let blind: &[(i64, Verdict)] = &[(60, Up), (1, Unknown)];
    for (sites, sentence, status) in [
        (&[("A", up), ("B", up)][..], "All systems operational", "up"),
        (&[("A", down), ("B", up)], "A is down", "down"),
        (&[("A", down), ("B", down), ("C", slow)], "2 of 3 sites are down", "down"),
        (&[("A", down), ("B", down)], "All 2 sites are down", "down"),
        (&[("A", slow), ("B", up)], "A is slow", "degraded"),
        (&[("A", old), ("B", up)], "A is without recent data", "unknown"),
        (&[("A", blind), ("B", up)], "A is without recent data", "unknown"),
        (&[("A", old), ("B", old)], "Monitoring is overdue", "unknown"),
        (&[("A", up), ("B", &[])], "All observed systems operational", "up"),
        (&[("A", &[]), ("B", &[])], "No data yet", "none"),
        (&[], "No data yet", "none"),
    ] {
        let artifacts = seen(sites).render();
        let status_file = json(&artifacts, "api/v1/status.json");
        assert_eq!((&status_file["summary"], &status_file["status"]), (&json!(sentence), &json!(status)));
        let page = said(&artifacts, "index.html");
        // The page says of a single site for how long.
        let heading = match sentence {
            "A is down" => "A has been down for 6 minutes",
            "A is slow" => "A has been slow for 1 minute",
            other => other,
        };
        assert!(page.contains(&format!("<h1 id=\"overall\">{heading}</h1>")), "{sentence}");
        assert!(page.contains(&format!("<section class=\"banner {status}\"")), "{sentence}");
    }
}

#[test]
fn trouble_says_since_when_and_why() {
    let artifacts = seen(&[("A", &[(20, Verdict::Up), (12, Verdict::Down), (2, Verdict::Down)])]).render();
    assert!(said(&artifacts, "index.html").contains("for 12 minutes · connection refused"));
    let site = said(&artifacts, "sites/a/index.html");
    assert!(site.contains("since <time datetime=\"2026-11-22T12:35:10Z\">22 Nov 2026, 12:35 UTC</time>"), "{site}");
    assert!(site.contains("no connection"));
    let overdue = said(&overdue(hourly()).render(), "index.html");
    assert!(overdue.contains("Monitoring is overdue") && overdue.contains("has not come"));
    assert!(overdue.contains("2 of 10 sites were down"));
}

#[test]
fn nothing_observed_is_no_data_and_no_percentage() {
    for artifacts in [empty().render(), seen(&[("A", &[(30, Verdict::Unknown)])]).render()] {
        for path in ["index.html", "sites/a/index.html", "sites/api/index.html"] {
            let Some(artifact) = artifacts.iter().find(|artifact| artifact.path == path) else { continue };
            let page = String::from_utf8(artifact.bytes.clone()).unwrap().replace('\u{a0}', " ");
            assert!(page.contains("no data"));
            // The share that was observed may be 0 %, uptime may not. Explanations are no figures.
            let figures = page.split("<details class=\"how\">").enumerate();
            let figures =
                figures.map(|(n, part)| part.split_once("</details>").filter(|_| n > 0).map_or(part, |cut| cut.1));
            let figures: String = figures.collect();
            let uptime = figures.split("<dd>").skip(1).map(|cell| cell.split("</dd>").next().unwrap().to_owned());
            assert!(uptime.clone().all(|cell| !cell.contains('%')), "{path}: {:?}", uptime.collect::<Vec<_>>());
        }
    }
    let window = &json(&empty().render(), "api/v1/status.json")["sites"][0]["windows"][0];
    assert_eq!((&window["uptime"], &window["worst"], &window["p50_ms"]), (&json!(null), &json!(null), &json!(null)));
    assert_eq!(window["seconds"]["unknown"], 86_400);
}

#[test]
fn windows_are_exact() {
    // Up for 10 minutes, down for 5, unseen for 25 (a sample speaks for 15), up for 5.
    let list = [(60, Verdict::Up), (50, Verdict::Down), (45, Verdict::Up), (5, Verdict::Up)];
    let artifacts = seen(&[("A", &list)]).render();
    let windows = &json(&artifacts, "api/v1/sites/a.json")["windows"];
    let up = 60 * (10 + 15 + 5);
    let day = &windows[0];
    assert_eq!((&day["window"], &day["from"]), (&json!("24h"), &json!("2026-11-21T12:47:10Z")));
    assert_eq!(
        day["seconds"],
        json!({"up": up, "degraded": 0, "down": 300, "maintenance": 0, "unknown": 86_400 - up - 300})
    );
    assert_eq!((&day["uptime"], &day["coverage"], &day["checks"]), (&json!("85.71"), &json!("2.43"), &json!(4)));
    let best = format!("{:.2}", f64::from((86_400 - 300) * 10_000 / 86_400) / 100.0);
    assert_eq!((&day["worst"], &day["best"]), (&json!("2.08"), &json!(best)));
    // Whole UTC days, today up to now.
    let today = 12 * 3_600 + 47 * 60 + 10;
    for (index, days) in [(1, 7), (2, 30), (3, 90)] {
        let seconds = &windows[index]["seconds"];
        assert_eq!(seconds["unknown"], (days - 1) * 86_400 + today - up - 300, "{days} days");
        assert_eq!((&seconds["up"], &seconds["down"]), (&json!(up), &json!(300)));
    }
    assert_eq!(windows[1]["from"], "2026-11-16T00:00:00Z");
    let page = said(&artifacts, "sites/a/index.html");
    assert!(
        page.contains("<strong>85.71 %</strong></td><td>2.08 % – 99.65 %</td><td>2 %</td><td>5 minutes</td>"),
        "{page}"
    );
}

#[test]
fn recorded_days_and_days_from_samples_agree() {
    let mut fixture = healthy(sparse());
    let recorded = fixture.render();
    for watched in &mut fixture.sites {
        watched.days.retain(|day| (now().date_naive() - day.date).num_days() >= 34);
    }
    assert_eq!(recorded, fixture.render());
}

#[test]
fn a_day_without_checks_is_a_hatched_gap() {
    let artifacts = healthy(hourly()).render();
    let page = said(&artifacts, "sites/mail/index.html");
    assert!(page.contains("<g><title>3 Nov: no data</title><rect fill=\"url(#bar-unknown)\""), "{page}");
    let day = json(&artifacts, "api/v1/sites/mail.json")["days"]
        .as_array()
        .and_then(|days| days.iter().find(|day| day["date"] == "2026-11-03"))
        .cloned()
        .unwrap();
    assert_eq!((&day["uptime"], &day["seconds"]["unknown"]), (&json!(null), &json!(86_400)));
}

#[test]
fn every_window_adds_up() {
    for artifacts in [healthy(sparse()).render(), outage(sparse()).render()] {
        for site in json(&artifacts, "api/v1/status.json")["sites"].as_array().unwrap() {
            for window in site["windows"].as_array().unwrap() {
                let time = |key: &str| window[key].as_str().unwrap().parse::<upkept::model::Timestamp>().unwrap();
                let total: u64 = window["seconds"].as_object().unwrap().values().filter_map(|v| v.as_u64()).sum();
                assert_eq!(i64::try_from(total).unwrap(), (time("to") - time("from")).num_seconds(), "{site}");
            }
        }
    }
}

#[test]
fn outages_are_counted_over_30_days() {
    use Verdict::{Down, Up};
    let list = [(600, Up), (590, Down), (560, Down), (550, Up), (100, Down), (80, Up), (2, Up)];
    let outages = &json(&seen(&[("A", &list)]).render(), "api/v1/sites/a.json")["outages_30d"];
    let expected = json!({
        "count": 2, "total_seconds": 60 * 60, "longest_seconds": 40 * 60, "mttr_seconds": 30 * 60,
        // Seen to work: 10 minutes before the first one; 15, 15 and 2 after that, as a check speaks for 15.
        "mtbf_seconds": (10 + 15 + 15 + 2) * 60 / 2,
    });
    assert_eq!(outages, &expected);
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(vec![Verdict::Up, Verdict::Down, Verdict::Degraded, Verdict::Unknown])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_history_renders(
        mut list in prop::collection::vec((-60_i64..60_000, verdict(), 0_u32..200_000, 0_u16..600), 0..60),
        gap in 0_u64..10_000,
    ) {
        list.sort_by_key(|(ago, ..)| std::cmp::Reverse(*ago));
        let mut fixture = seen(&[("A", &[])]);
        fixture.interval = Duration::from_secs(gap);
        fixture.sites[0].samples = list.iter().map(|&(ago, verdict, ms, code)| Sample {
            ms, code, ..samples(&[(ago, verdict)])[0]
        }).collect();
        for (path, page) in super::pages(&fixture.render()) {
            super::html::assert_balanced(&super::html::tags(page), &super::html::VOID);
            let page = super::html::without_raw(page);
            prop_assert!(!page.contains("NaN") && !page.contains("inf\"") && !page.contains(" x=\"-") && !page.contains("th=\"-"), "{}", path);
        }
    }
}
