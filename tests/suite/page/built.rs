//! Maintenance from the config to the page, by whole runs of the binary.

use serde_json::Value;

use crate::harness::{HttpTarget, World};

const MAINTENANCE: &str = "maintenance:
  - {title: New disks, description: All of *them*., start: 2026-11-22 12:00, end: 2026-11-22 12:30, sites: all}
  - {title: Backup, start: 2026-11-22 22:00, duration: 1h, repeat: FREQ=DAILY, sites: all, effect: degraded}
";

fn config(site: &HttpTarget, more: &str) -> String {
    let head = "name: Status\nreferences: []\ninterval: 5m\ndefaults: {retries: [10ms], timeout: 2s}\n";
    format!("{head}sites:\n  - {{name: Shop, url: \"{}\"}}\n{more}", site.url("/"))
}

fn built(world: &World, now: &str) -> impl Fn(&str) -> Value {
    let now = format!("2026-11-22T{now}Z");
    world.run(["build", "--now", now.as_str()]).success();
    |file: &str| serde_json::from_str(&world.read(&format!("site/api/v1/{file}.json"))).unwrap()
}

fn check(world: &World, now: &str) {
    let now = format!("2026-11-22T{now}Z");
    world.run(["check", "--now", now.as_str()]).success();
}

#[test]
fn what_the_config_plans_is_on_the_page_and_what_was_recorded_stays() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&config(&site, MAINTENANCE));
    check(&world, "11:55:00");
    let page = built(&world, "11:56:00");
    let planned = page("maintenance");
    let planned = planned["maintenance"].as_array().unwrap();
    assert_eq!((planned[0]["id"].as_str(), planned.len()), (Some("new-disks-20261122-120000"), 1 + 30));
    assert_eq!(planned[0]["description"], "All of *them*.");

    site.status(503);
    check(&world, "12:01:00");
    let page = built(&world, "12:01:30");
    assert_eq!(
        (&page("status")["summary"], &page("sites/shop")["status"]),
        (&"Maintenance in progress".into(), &"maintenance".into())
    );
    check(&world, "12:06:00");
    site.status(200);
    check(&world, "12:11:00");

    // Taken out of the config, it ends with the next run, and what it excused stays excused.
    world.write("sites.yml", &config(&site, ""));
    check(&world, "12:16:00");
    let page = built(&world, "12:16:30");
    assert_eq!(page("maintenance")["maintenance"], Value::Array(vec![]));
    check(&world, "12:31:00");
    let page = built(&world, "12:31:30");
    assert_eq!(page("maintenance")["maintenance"], Value::Array(vec![]));
    let shop = page("sites/shop");
    assert_eq!(shop["maintenance"][0]["id"], "new-disks-20261122-120000");
    let today = &shop["days"][89]["seconds"];
    assert_eq!((&today["maintenance"], &today["down"]), (&600.into(), &0.into()), "12:01 to 12:11");
    assert_eq!(page("incidents")["incidents"], Value::Array(vec![]));
}

#[test]
fn a_window_that_no_check_has_seen_yet_is_on_the_page() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&config(&site, MAINTENANCE));
    site.status(503);
    world.run(["check", "--now", "2026-11-22T11:58:00Z"]);
    let page = built(&world, "12:00:30");
    assert_eq!(page("maintenance")["maintenance"][0]["title"], "New disks");
    // It was down before: an incident.
    assert_eq!(page("status")["summary"], "Shop is down");
}
