//! Where the time of checks goes, on the page and from a run of the binary to it.

use std::time::Duration;

use serde_json::{Value, json};
use upkept::model::PhaseMs;

use crate::harness::{HttpTarget, World};

use super::fixture::outage;
use super::html::{VOID, assert_balanced, tags};
use super::{hourly, said, text};

#[test]
fn the_phases_follow_each_other_and_fill_the_width() {
    let mut fixture = outage(hourly());
    let phases = fixture.sites[0].phases.as_mut().unwrap();
    (phases.from, phases.to) =
        (super::fixture::time("2026-11-22T06:00:02Z"), super::fixture::time("2026-11-22T12:00:02Z"));
    phases.median = PhaseMs { connect: Some(100), first_byte: Some(1_200), body: Some(300), ..PhaseMs::default() };
    let slug = fixture.sites[0].site.slug.to_string();
    let artifacts = fixture.render();
    let page = said(&artifacts, &format!("sites/{slug}/index.html"));
    assert_balanced(&tags(&page), &VOID);
    let card = page.split("class=\"card phases\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(card.contains("Medians of 36 checks") && card.contains("06:00 UTC</time>"), "{card}");
    let drawn: Vec<&str> = card.split("<rect x=\"").skip(1).map(|rest| rest.split(" height").next().unwrap()).collect();
    assert_eq!(drawn, ["0\" width=\"62\"", "62\" width=\"750\"", "812\" width=\"188\""]);
    let rows: Vec<(&str, &str)> = card
        .split("<th scope=\"row\">")
        .skip(1)
        .map(|row| (row.split('<').next().unwrap(), row.split("</svg></td><td>").nth(1).unwrap()))
        .map(|(name, time)| (name, time.split('<').next().unwrap()))
        .collect();
    let expected = [("Connecting", "100 ms"), ("Waiting for the answer", "1.2 s"), ("Receiving the answer", "300 ms")];
    assert_eq!(rows, expected);
    let file = super::json(&artifacts, &format!("api/v1/sites/{slug}.json"));
    let expected = json!({
        "from": "2026-11-22T06:00:02Z", "to": "2026-11-22T12:00:02Z", "checks": 36,
        "lookup_ms": null, "connect_ms": 100, "tls_ms": null, "first_byte_ms": 1200, "body_ms": 300
    });
    assert_eq!(file["phases"], expected);
}

#[test]
fn nothing_is_said_of_phases_that_were_not_measured() {
    let mut fixture = outage(hourly());
    fixture.sites[0].phases = None;
    let no_time = fixture.sites[1].phases.as_mut().unwrap();
    no_time.median = PhaseMs { connect: Some(0), ..PhaseMs::default() };
    let slugs = [0, 1].map(|index: usize| fixture.sites[index].site.slug.to_string());
    let artifacts = fixture.render();
    assert!(!text(&artifacts, &format!("sites/{}/index.html", slugs[0])).contains("card phases"));
    assert_eq!(super::json(&artifacts, &format!("api/v1/sites/{}.json", slugs[0]))["phases"], Value::Null);
    let page = said(&artifacts, &format!("sites/{}/index.html", slugs[1]));
    assert!(page.contains("width=\"0\" height=\"10\"/></svg></td><td>0 ms</td>"), "a time of nothing divides nothing");
}

#[test]
fn what_runs_measured_is_on_the_page_before_and_after_the_fold() {
    let site = HttpTarget::open();
    site.delay(Duration::from_millis(60));
    let config = format!(
        "name: Status\nreferences: []\ninterval: 5m\ndefaults: {{retries: [], timeout: 2s}}\nsites:\n  - {{name: Shop, url: \"{}\"}}\n",
        site.url("/")
    );
    let world = World::new().sites_yml(&config);
    let check = |now: &str, more: &[&str]| {
        let now = format!("2026-11-22T{now}Z");
        world.run([&["check", "--now", &now], more].concat()).success();
    };
    let phases = |now: &str| {
        let now = format!("2026-11-22T{now}Z");
        world.run(["build", "--now", now.as_str()]).success();
        let file: Value = serde_json::from_str(&world.read("site/api/v1/sites/shop.json")).unwrap();
        file["phases"].clone()
    };
    for now in ["12:00:00", "12:05:00", "12:10:00"] {
        check(now, &[]);
    }
    let journal = world.git(["show", "refs/upkept/journal/default:samples.csv"]);
    assert!(journal.lines().nth(1).unwrap().ends_with(",attempts,lookup,connect,tls,first_byte"), "{journal}");
    let before = phases("12:11:00");
    assert_eq!((&before["checks"], &before["from"]), (&json!(3), &json!("2026-11-22T12:00:00Z")));
    assert!(before["first_byte_ms"].as_u64().unwrap() >= 60, "{before}");
    assert_eq!((&before["lookup_ms"], &before["tls_ms"]), (&Value::Null, &Value::Null), "a bare address without TLS");

    check("12:15:00", &["--fold"]);
    let state: Value = serde_json::from_str(&world.read("history/shop/state.json")).unwrap();
    assert_eq!((&state["phases"]["checks"], &state["phases"]["to"]), (&json!(4), &json!("2026-11-22T12:15:00Z")));
    let day = world.read("history/shop/2026-11-22.csv");
    assert!(day.lines().skip(1).all(|line| line.matches(',').count() == 5), "not in the day files: {day}");
    assert_eq!(phases("12:16:00")["checks"], json!(4));
    // One check says less than the four before it.
    check("12:20:00", &[]);
    assert_eq!(phases("12:21:00")["to"], "2026-11-22T12:15:00Z");
    assert!(world.read("site/sites/shop/index.html").contains("Medians of 4 checks"));
}
