//! The seed case, from a real incident report: `IP .104`, watched by TCP at an address made of two secrets.

use crate::harness::{Place, TcpTarget, World};

const SITES: &str = "\
name: Status
sites:
  - name: IP .104
    url: tcp://${IP_GROUP_A}.104:${MONITORING_PORT}
    retries: [10ms]
";

/// `IP` is a prefix of `IP_GROUP_A`, and has another value.
fn world(port: u16) -> World {
    World::new()
        .env("IP", "192.0.2.9")
        .env("IP_GROUP_A", "127.0.0")
        .env("MONITORING_PORT", &port.to_string())
        .sites_yml(SITES)
        .remote_bare()
}

#[test]
fn ip_104_goes_down_and_comes_back() {
    let mut target = TcpTarget::open();
    let world = world(target.port());
    let at = |time: &'static str| ["check", "--push", "-vvv", "--now", time];

    world.run(at("2026-11-22T12:00:00Z")).success();
    assert_eq!(world.remote_git(["log", "-1", "--format=%s", "main"]), "🆕 Start watching 1 site [skip ci]");

    target.close();
    world.run(at("2026-11-22T12:05:00Z")).success();
    let down = world.remote_git(["log", "--format=%H %s", "main"]);
    let down = down.lines().find(|line| line.contains('🟥')).expect("a commit says that the site is down");
    let (hash, subject) = down.split_once(' ').unwrap();
    assert_eq!(subject, "🟥 IP .104 is down (0 in 0 ms) [skip ci]");
    let touched = world.touched(hash);
    assert!(touched.contains(&"history/ip-104/state.json".to_owned()), "{touched:?}");
    assert!(touched.iter().all(|path| path.starts_with("history/ip-104/")), "{touched:?}");

    let incident = world.remote_git(["show", "main:history/incidents/2026/20261122-120500-ip-104.md"]);
    assert!(incident.contains(&hash[..7]), "cites {hash}: {incident}");
    assert!(incident.contains("HTTP code 0, response time 0 ms"), "{incident}");
    assert!(incident.contains("connection refused"), "{incident}");
    assert!(incident.contains("\ncode: 0\n") && incident.contains("\nms: 0\n"), "{incident}");
    assert!(incident.contains("\nended: null\n"), "{incident}");

    target.reopen();
    world.run(at("2026-11-22T14:10:00Z")).success();
    let up = world.remote_git(["log", "--format=%s", "main"]);
    assert!(up.lines().any(|line| line.starts_with("🟩 IP .104 is up (") && line.ends_with(" ms) [skip ci]")), "{up}");
    let incident = world.remote_git(["show", "main:history/incidents/2026/20261122-120500-ip-104.md"]);
    assert!(incident.contains("ended: 2026-11-22T14:10:00Z") || incident.contains("ended: \"2026-11-22T14:10:00Z\""));
    assert!(incident.contains("after 2 hours, 5 minutes"), "{incident}");

    world.run(["build", "--now", "2026-11-22T14:11:00Z"]).success();
    let page = world.read("site/index.html");
    assert!(page.contains("IP .104"), "{page}");
    world.assert_nowhere(&["127.0.0.104", "127.0.0", &format!(":{}", target.port())]);
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 3);
    world.fsck();
}

#[test]
fn a_missing_variable_is_named_with_its_site_before_anything_is_probed() {
    let target = TcpTarget::open();
    let mut world = world(target.port());
    world.set_env("MONITORING_PORT", None);
    let before = world.git(["for-each-ref"]);
    let outcome = world.run(["check"]).code(3);
    assert!(outcome.stderr.contains("IP .104") && outcome.stderr.contains("MONITORING_PORT"), "{}", outcome.stderr);
    assert!(!outcome.stderr.contains("127.0.0"), "{}", outcome.stderr);
    assert_eq!(world.git(["for-each-ref"]), before, "nothing was recorded");
}

#[test]
fn a_variable_that_begins_like_another_is_not_confused_with_it() {
    let target = TcpTarget::open();
    let world = world(target.port()).sites_yml(
        "name: Status\nsites:\n  - name: A\n    url: tcp://${IP_GROUP_A}.104:${MONITORING_PORT}\n  - name: B\n    \
         url: tcp://${IP_GROUP_A}.105:${MONITORING_PORT}\n    retries: []\n    tags: [\"${IP}\"]\n",
    );
    world.run(["check", "--now", "2026-11-22T12:00:00Z"]).success();
    let state: serde_json::Value = serde_json::from_str(&world.show("main:history/a/state.json")).unwrap();
    assert_eq!(state["verdict"], "up");
}
