//! Maintenance on the page: what it says, and what it makes of trouble and figures.

use chrono::TimeDelta;
use serde_json::{Value, json as value};
use upkept::model::{Effect, Sample, Timestamp, Verdict};

use super::figures::seen;
use super::fixture::{Fixture, maintenance, now, storm, work};
use super::{hourly, json, said, sparse, text};

const FIVE: std::time::Duration = std::time::Duration::from_secs(300);

fn status(fixture: &Fixture) -> (String, String) {
    let file = json(&fixture.render(), "api/v1/status.json");
    (file["summary"].as_str().unwrap().into(), file["sites"][0]["status"].as_str().unwrap().into())
}

#[test]
fn announced_trouble_is_maintenance_and_not_a_failure() {
    use Verdict::{Degraded, Down, Up};
    let (down, slow, up): (&[(i64, Verdict)], _, _) = (&[(6, Down), (1, Down)], &[(1, Degraded)][..], &[(1, Up)][..]);
    let maintained = ("Maintenance in progress", "maintenance");
    for (seen_a, effect, from, to, expected) in [
        (down, Effect::Down, 10, Some(-5), maintained),
        (down, Effect::Down, 10, None, maintained),
        (slow, Effect::Down, 10, Some(-5), maintained),
        (slow, Effect::Degraded, 10, Some(-5), maintained),
        (down, Effect::Degraded, 10, Some(-5), ("A is down", "down")),
        (slow, Effect::None, 10, Some(-5), ("A is slow", "degraded")),
        (down, Effect::Down, 10, Some(0), ("A is down", "down")),
        (down, Effect::Down, -1, Some(-5), ("A is down", "down")),
        (up, Effect::Down, 10, Some(-5), ("All systems operational", "up")),
    ] {
        let mut fixture = seen(&[("A", seen_a), ("B", up)]);
        fixture.planned = vec![work("Work", from, to, &["a"], effect)];
        assert_eq!(status(&fixture), (expected.0.into(), expected.1.into()), "{effect:?} from {from} to {to:?}");
    }
}

#[test]
fn maintenance_stands_between_up_and_degraded() {
    use Verdict::{Degraded, Down, Up};
    let down: &[(i64, Verdict)] = &[(1, Down)];
    for (others, sentence) in [
        (&[("B", &[(1, Up)][..])][..], "Maintenance in progress"),
        (&[("B", &[(1, Degraded)])], "B is slow"),
        (&[("B", down)], "B is down"),
        (&[("B", &[(60, Up)])], "Maintenance in progress"),
    ] {
        let mut fixture = seen(&[&[("A", down)], others].concat());
        fixture.planned = vec![work("Work", 10, Some(-5), &["a"], Effect::Down)];
        let artifacts = fixture.render();
        assert_eq!(json(&artifacts, "api/v1/status.json")["summary"], sentence);
        assert!(
            said(&artifacts, "index.html").contains("<p>A is under maintenance. ")
                || said(&artifacts, "index.html").contains("<p>A is under maintenance.</p>"),
            "{sentence}"
        );
    }
}

#[test]
fn trouble_beyond_the_window_is_told_with_its_end() {
    let artifacts = maintenance(FIVE).render();
    let page = said(&artifacts, "index.html");
    for detail in [
        "<p class=\"detail\">until 14:02 UTC · down for 32 minutes</p>",
        "<p class=\"detail\">until further notice · slow for 47 minutes</p>",
        "connection refused · maintenance was to end at 12:17 UTC</p>",
        "HTTP status 500 · worse than the maintenance announced</p>",
    ] {
        assert!(page.contains(detail), "{detail}: {page}");
    }
    let shop = said(&artifacts, "sites/shop/index.html");
    assert!(
        shop.contains("<section class=\"banner maintenance\"") && shop.contains("<strong>Under maintenance</strong>")
    );
    assert!(shop.contains("HTTP 503 in"), "what the checks see is told, too");
}

#[test]
fn trouble_that_has_an_incident_stays_what_it_is() {
    let mut fixture = maintenance(FIVE);
    fixture.planned.push(work("Another", 5, Some(-60), &["ip-104"], Effect::Down));
    let site = json(&fixture.render(), "api/v1/sites/ip-104.json");
    assert_eq!(site["status"], "down");
    fixture.incidents.clear();
    assert_eq!(json(&fixture.render(), "api/v1/sites/ip-104.json")["status"], "maintenance");
}

#[test]
fn nobody_was_down_who_was_last_seen_in_maintenance() {
    let mut fixture = seen(&[("A", &[(1, Verdict::Down)])]);
    fixture.planned = vec![work("Work", 10, Some(-5), &["a"], Effect::Down)];
    fixture.now += TimeDelta::hours(5);
    let page = said(&fixture.render(), "index.html");
    assert!(page.contains("Monitoring is overdue") && !page.contains("was down"), "{page}");
}

/// The seconds of trouble within a window, counted one by one.
fn counted(samples: &[Sample], from: Timestamp, to: Timestamp, window: (Timestamp, Timestamp)) -> (u64, u64) {
    let (mut inside, mut outside) = (0, 0);
    let mut at = from;
    while at < to {
        let last = samples.iter().rev().find(|sample| sample.at <= at);
        let speaks = last.filter(|sample| at - sample.at < TimeDelta::seconds(900));
        if speaks.is_some_and(|sample| sample.verdict == Verdict::Down) {
            *if window.0 <= at && at < window.1 { &mut inside } else { &mut outside } += 1;
        }
        at += TimeDelta::seconds(1);
    }
    (inside, outside)
}

#[test]
fn figures_of_maintenance_are_those_of_the_samples() {
    let fixture = maintenance(FIVE);
    let artifacts = fixture.render();
    for (slug, title) in [("shop", "Move to the new data centre"), ("ip-104", "New switch in rack 4")] {
        let watched = fixture.sites.iter().find(|one| one.site.slug.as_str() == slug).unwrap();
        let window = &fixture.planned.iter().find(|work| work.window.title == title).unwrap().window;
        let times = (window.start, window.end.unwrap());
        let (inside, outside) = counted(&watched.samples, now() - TimeDelta::hours(24), now(), times);
        assert!(inside > 1_000);
        let file = json(&artifacts, &format!("api/v1/sites/{slug}.json"));
        let day = &file["windows"][0]["seconds"];
        assert_eq!((&day["maintenance"], &day["down"]), (&value!(inside), &value!(outside)), "{slug}");
        let midnight = now() - TimeDelta::seconds(12 * 3_600 + 47 * 60 + 10);
        let (today, _) = counted(&watched.samples, midnight, now(), times);
        assert_eq!(file["days"][89]["seconds"]["maintenance"], today);
    }
    let shop = json(&artifacts, "api/v1/sites/shop.json");
    assert_eq!((&shop["windows"][0]["uptime"], &shop["outages_30d"]["count"]), (&value!("100.00"), &value!(0)));
}

#[test]
fn a_day_with_maintenance_says_so() {
    let artifacts = maintenance(FIVE).render();
    let shop = said(&artifacts, "sites/shop/index.html");
    assert!(shop.contains("<title>22 Nov: 100 % up · 32 minutes of maintenance</title>"), "{shop}");
    assert!(shop.contains("2 days with maintenance") && shop.contains("class=\"b-maintenance\""));
    assert!(
        shop.contains("<th scope=\"col\">Maintenance</th>") && shop.contains("<h2 id=\"past\">Past maintenance</h2>")
    );
    // Down was worse.
    let ip = said(&artifacts, "sites/ip-104/index.html");
    assert!(ip.contains(" of maintenance</title>") && !ip.contains("class=\"b-maintenance\""), "{ip}");
    let website = said(&artifacts, "sites/website/index.html");
    assert!(!website.contains("<th scope=\"col\">Maintenance</th>") && !website.contains("days with maintenance"));
}

#[test]
fn what_goes_on_comes_before_incidents_and_repetitions_are_told_once() {
    let artifacts = maintenance(sparse()).render();
    let page = said(&artifacts, "index.html");
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    let order = [">Maintenance in progress</h2>", ">Happening now</h2>", ">Planned maintenance</h2>", ">Public</h2>"]
        .map(place);
    assert!(order.is_sorted(), "{order:?}");
    let times = "<time datetime=\"2026-11-22T11:47:10Z\">22 Nov 2026, 11:47 UTC</time> – \
                 <time datetime=\"2026-11-22T14:02:10Z\">14:02 UTC</time>";
    assert!(page.contains(times), "{page}");
    assert!(page.contains("<a href=\"sites/docs/\">Documentation</a> · downtime possible"));
    assert!(page.contains("pause while the <strong>racks</strong> travel"));
    assert!(page.contains("until further notice · <a href=\"https://forge.example.org/example/status/issues/9\">"));
    assert_eq!(page.matches("Nightly backup").count(), 1);
    assert!(page.contains(" · 25 more times within 30 days"), "{page}");
    assert!(page.contains("<summary>10 sites · no interruption expected</summary>"));
    assert!(!page.contains("Old backup"), "what is over is told by the site's page");
}

#[test]
fn ten_announcements_are_enough() {
    let mut fixture = maintenance(sparse());
    let later = (1..=13).map(|n| work(&format!("Work {n}"), -n * 60, Some(-n * 60 - 5), &["mail"], Effect::Down));
    fixture.planned =
        later.chain([work("Far away", -31 * 1_440, Some(-31 * 1_440 - 5), &["mail"], Effect::Down)]).collect();
    let artifacts = fixture.render();
    let page = said(&artifacts, "index.html");
    assert!(
        page.contains(" Work 10</p>") && !page.contains(" Work 11</p>") && page.contains("And 3 more within 30 days.")
    );
    let listed = &json(&artifacts, "api/v1/maintenance.json")["maintenance"];
    assert_eq!(listed.as_array().unwrap().len(), 13, "far away is left out");
}

#[test]
fn the_api_lists_what_goes_on_and_what_comes() {
    let artifacts = maintenance(sparse()).render();
    let file = json(&artifacts, "api/v1/maintenance.json");
    let listed = file["maintenance"].as_array().unwrap();
    let titles: Vec<&str> = listed.iter().filter_map(|one| one["title"].as_str()).take(3).collect();
    assert_eq!(titles, ["Move to the new data centre", "Rebuild of the search index", "Nightly backup"]);
    assert_eq!(listed[0]["id"], "move-to-the-new-data-centre-20261122-114710");
    assert_eq!((&listed[0]["end"], &listed[1]["end"]), (&value!("2026-11-22T14:02:10Z"), &Value::Null));
    assert_eq!((&listed[1]["effect"], &listed[1]["sites"]), (&value!("degraded"), &value!(["api", "search", "login"])));
    let shop = json(&artifacts, "api/v1/sites/shop.json");
    let own: Vec<&str> =
        shop["maintenance"].as_array().unwrap().iter().filter_map(|one| one["title"].as_str()).collect();
    assert_eq!(own, ["Old backup", "Move to the new data centre", "Power test"]);
}

#[test]
fn an_incident_of_many_sites_names_few() {
    let artifacts = storm().render();
    let id = "20261122-111210-ip-104";
    let page = said(&artifacts, &format!("incidents/{id}/index.html"));
    assert!(page.contains("<h1 id=\"name\">IP .104 and 199 more sites are down</h1>"), "{page}");
    assert!(page.contains("<summary>200 sites</summary>") && page.contains("<small>199 still in trouble</small>"));
    assert!(page.contains("Shop number 1 <span class=\"quiet\">recovered <time datetime=\"2026-11-22T12:06:10Z\">"));
    let index = said(&artifacts, "index.html");
    assert!(index.contains("199 of 200 sites still in trouble") && !index.contains("Shop number"), "{index}");
    assert!(!said(&artifacts, "incidents/index.html").contains("Shop number"));
    assert!(!text(&artifacts, "feed.xml").contains("Shop number"));
}

#[test]
fn a_child_names_its_parent_while_that_is_in_trouble() {
    let mut fixture = maintenance(hourly());
    fixture.planned.clear();
    let because = "connection refused · because of IP .104</p>";
    let page = said(&fixture.render(), "index.html");
    assert_eq!(page.matches("because of").count(), 1);
    assert!(page.contains(because), "{page}");
    let incident = said(&fixture.render(), "incidents/20261122-121710-ip-104/index.html");
    assert!(incident.contains("the others depend on IP .104"), "{incident}");
    // Also where it depends on it by way of others.
    fixture.sites[5].site.depends_on.clear();
    assert!(said(&fixture.render(), "index.html").contains(because));
    fixture.incidents[1].sites[0].until = Some(now() - TimeDelta::minutes(2));
    assert!(!said(&fixture.render(), "index.html").contains("because of"));
}
