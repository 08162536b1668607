//! Whole runs of the real binary, with a stand-in for GitHub's issues: what people see on the forge, in the repository and
//! in their channels, whatever gets lost on the way.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Fault, GitHub, HttpTarget, Outcome, TOKEN, TcpTarget, World};

/// A repository on the stand-in, with sites that are down and up at will.
struct Desk {
    world: World,
    github: GitHub,
    hook: HttpTarget,
}

impl Desk {
    fn new(sites: &str, more: &str) -> Self {
        let (github, hook) = (GitHub::open(), HttpTarget::open());
        let config = format!(
            "name: Status\nrepository: https://github.example/a/b\nurl: https://status.example\nreferences: []\n\
             defaults: {{retries: [10ms], timeout: 2s}}\n\
             issues: {{forge: github, api: \"{}\", repository: a/b, pace: 1ms, budget: 5s}}\n\
             notify:\n  - {{name: ops, type: webhook, url: \"{}\"}}\n{more}\nsites:\n{sites}",
            github.api(),
            hook.url("/hook"),
        );
        let world = World::new().sites_yml(&config).remote_bare().env("UPKEPT_TOKEN", TOKEN);
        Self { world, github, hook }
    }

    /// A run at 12:00 plus `minute`.
    fn check(&self, minute: u32) -> Outcome {
        self.start(minute).wait()
    }

    fn start(&self, minute: u32) -> crate::harness::Running {
        let now = format!("2026-11-22T{:02}:{:02}:00Z", 12 + minute / 60, minute % 60);
        self.github.at(&now);
        let running = self.world.spawn(["check", "--push", "--now", &now]);
        self.github.victim(running.id());
        running
    }

    /// The events that the webhook got, by incident.
    fn events(&self) -> Vec<String> {
        let bodies = self.hook.requests().into_iter().map(|request| request.body);
        let events = bodies.map(|body| serde_json::from_str::<Value>(&body).unwrap());
        events.map(|event| event["event"].as_str().unwrap().to_owned()).collect()
    }

    /// Every commit that an issue or a comment links to is on the remote.
    fn assert_citations(&self) {
        let known = self.world.remote_git(["rev-list", "--all"]);
        for issue in self.github.issues() {
            let number = issue["number"].as_u64().unwrap();
            let texts = [issue["body"].as_str().unwrap().to_owned()].into_iter().chain(self.github.comments(number));
            for text in texts {
                for (at, _) in text.match_indices("/commit/") {
                    let hash: String = text[at + 8..].chars().take_while(char::is_ascii_hexdigit).collect();
                    assert!(known.contains(&hash), "{hash} is cited and not pushed: {text}");
                }
            }
        }
    }
}

fn tcp(name: &str, target: &TcpTarget) -> String {
    format!("  - {{name: {name}, url: \"tcp://{}\"}}\n", target.address())
}

#[test]
fn an_outage_becomes_an_issue_that_is_commented_on_and_closed() {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    assert_eq!(desk.github.calls(), ["GET /repos/a/b/issues", "GET /repos/a/b/issues"], "a label each, the first time");
    site.close();
    let outcome = desk.check(5).success();
    assert!(outcome.stdout.contains("Said: opened #1: 🛑 IP .104 is down"), "{outcome}");
    let issues = desk.github.issues();
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0]["title"], json!("🛑 IP .104 is down"));
    let body = issues[0]["body"].as_str().unwrap();
    assert!(body.contains("connection refused") && body.contains("https://github.example/a/b/commit/"), "{body}");
    assert!(body.contains("<!-- upkept:incident 20261122-120500-ip-104 -->"), "{body}");
    let file = desk.world.remote_git(["show", "main:history/incidents/2026/20261122-120500-ip-104.md"]);
    assert!(file.contains("issue: \"https://github.example/a/b/issues/1\""), "{file}");
    desk.assert_citations();
    // Nothing new: one listing, and nothing else.
    let before = desk.github.calls().len();
    desk.check(10).success();
    assert_eq!(desk.github.calls()[before..], ["GET /repos/a/b/issues"]);
    site.reopen();
    desk.check(130).success();
    let issues = desk.github.issues();
    assert_eq!((&issues[0]["state"], &issues[0]["state_reason"]), (&json!("closed"), &json!("completed")));
    let comments = desk.github.comments(1);
    assert_eq!(comments.len(), 1, "{comments:?}");
    assert!(comments[0].contains("**Resolved:**") && comments[0].contains("after 2 hours, 5 minutes"), "{comments:?}");
    assert_eq!(desk.events(), ["opened", "resolved"]);
    desk.assert_citations();
    assert!(desk.github.violations().is_empty(), "{:?}", desk.github.violations());
    desk.world.assert_nowhere(&[TOKEN]);
}

/// Down at 12:05 and 12:10, up from 12:15 on; a call of one of the runs goes wrong.
fn outage_with(fault: Fault, call: usize, minute_of_fault: u32) {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    site.close();
    for minute in [5, 10, 15, 20, 25] {
        if minute == 15 {
            site.reopen();
        }
        if minute == minute_of_fault {
            desk.github.fault(call, fault);
        }
        desk.check(minute);
        desk.github.heal();
    }
    let issues = desk.github.issues();
    let told = format!("{fault:?} at call {call} of {minute_of_fault}: {:#?}", (desk.github.calls(), &issues));
    assert_eq!(issues.len(), 1, "{told}");
    assert_eq!(issues[0]["state"], json!("closed"), "{told}");
    let resolved = desk.github.comments(1).iter().filter(|text| text.contains("**Resolved:**")).count();
    assert_eq!(resolved, 1, "{told}");
    let mut events = desk.events();
    // A run that was killed before it could note what it had told tells it once more.
    events.dedup();
    assert_eq!(events, ["opened", "resolved"], "{told}");
    desk.assert_citations();
    assert!(desk.github.violations().is_empty(), "{:?}", desk.github.violations());
}

#[test]
fn whatever_is_lost_on_the_way_there_is_one_issue_and_it_is_closed_in_the_end() {
    let faults = [Fault::Before, Fault::After, Fault::Lost, Fault::RateLimit, Fault::KillBefore, Fault::KillAfter];
    std::thread::scope(|scope| {
        for fault in faults {
            scope.spawn(move || {
                for call in 0..4 {
                    outage_with(fault, call, 5);
                    outage_with(fault, call, 15);
                }
            });
        }
    });
}

#[test]
fn what_people_say_below_an_issue_is_copied_and_followed() {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    site.close();
    desk.check(5).success();
    let identified = desk.github.person_comments("MEMBER", 1, "Identified: a **cable**.");
    desk.github.person_comments("NONE", 1, "me too!!1");
    desk.check(10).success();
    let path = "main:history/incidents/2026/20261122-120500-ip-104.md";
    let file = desk.world.remote_git(["show", path]);
    assert!(file.contains("— Identified <!-- comment 1 by ada -->\n\na **cable**."), "{file}");
    assert!(!file.contains("me too"), "{file}");
    desk.github.person_changes_comment(1, identified, Some("Identified: the *other* cable."));
    desk.github.person_edits(1, &json!({"title": "The cable", "labels": ["status", "down", "mine"]}));
    desk.check(15).success();
    let file = desk.world.remote_git(["show", path]);
    assert!(file.contains("the *other* cable.") && !file.contains("a **cable**"), "{file}");
    desk.github.person_changes_comment(1, identified, None);
    desk.check(20).success();
    assert!(!desk.world.remote_git(["show", path]).contains("other"), "a deleted comment is gone");
    site.reopen();
    desk.check(25).success();
    let issue = &desk.github.issues()[0];
    assert_eq!((&issue["title"], &issue["state"]), (&json!("The cable"), &json!("closed")), "people's title stays");
    assert!(issue["labels"].as_array().unwrap().contains(&json!({"name": "mine"})), "{issue}");
    desk.github.person_comments("OWNER", 1, "## Postmortem\\n\\nIt was the cable.".replace("\\n", "\n").as_str());
    desk.check(30).success();
    let file = desk.world.remote_git(["show", path]);
    assert!(file.contains("— Postmortem <!--") && file.contains("It was the cable."), "{file}");
}

#[test]
fn a_maintainer_can_tell_of_an_incident_that_no_check_sees() {
    let site = TcpTarget::open();
    let desk = Desk::new(&tcp("Shop", &site), "");
    desk.check(0).success();
    let body = "---\naffected: shop\nseverity: degraded\n---\nPayments take long.";
    let number = desk.github.person_opens("MEMBER", "Slow payments", body, &["status"]);
    desk.github.person_opens("NONE", "Your shop is bad", "---\naffected: shop\n---\n", &["status"]);
    desk.check(5).success();
    let names = desk.world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/incidents"]);
    assert_eq!(names.lines().count(), 1, "{names}");
    let file = desk.world.remote_git(["show", &format!("main:{names}")]);
    assert!(file.contains("title: \"Slow payments\"") && file.contains("Payments take long."), "{file}");
    assert!(file.contains("ended: null"), "{file}");
    desk.github.person_edits(number, &json!({"state": "closed"}));
    desk.check(10).success();
    let file = desk.world.remote_git(["show", &format!("main:{names}")]);
    assert!(!file.contains("ended: null"), "{file}");
    assert!(desk.github.calls().iter().all(|call| call.starts_with("GET ")), "people's issue is theirs");
    assert_eq!(desk.events(), ["opened", "resolved"]);
}

#[test]
fn trouble_during_announced_maintenance_opens_nothing() {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("Shop", &site), "");
    desk.check(0).success();
    let body = "---\nstart: 2026-11-22 12:04\nend: 2026-11-22 12:20\nsites: shop\n---\nNew disks.";
    desk.github.person_opens("MEMBER", "New disks", body, &["maintenance"]);
    let wrong = desk.github.person_opens("MEMBER", "Some day", "---\nstart: soon\n---\n", &["maintenance"]);
    site.close();
    desk.check(5).success();
    assert_eq!(desk.github.comments(wrong).len(), 1, "{:?}", desk.github.comments(wrong));
    let log = desk.world.subjects("origin/main");
    assert!(log.iter().any(|subject| subject.contains("🔧 Shop is down for maintenance")), "{log:?}");
    site.reopen();
    desk.check(15).success();
    desk.check(20).success();
    desk.check(25).success();
    assert_eq!(desk.github.comments(wrong).len(), 1, "it is said once");
    let issues = desk.github.issues();
    assert_eq!(issues.len(), 2, "{issues:#?}");
    assert_eq!(issues[0]["state"], json!("closed"), "the window is over");
    assert!(desk.events().is_empty());
    let windows = desk.world.remote_git(["show", "main:history/maintenance/2026.csv"]);
    assert!(windows.contains("issue-1,") && windows.contains("New disks"), "{windows}");
}

#[test]
fn trouble_that_outlasts_planned_maintenance_opens_an_incident() {
    let mut site = TcpTarget::open();
    let plan = "maintenance:\n  - {title: Backup, start: \"2026-11-22 12:04\", duration: 10m, sites: shop}";
    let desk = Desk::new(&tcp("Shop", &site), plan);
    desk.check(0).success();
    site.close();
    desk.check(5).success();
    assert!(desk.github.issues().is_empty());
    desk.check(15).success();
    let issues = desk.github.issues();
    assert_eq!(issues.len(), 1, "{issues:#?}");
    let names = desk.world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/incidents"]);
    let file = desk.world.remote_git(["show", &format!("main:{names}")]);
    assert!(file.contains("Backup"), "{file}");
    site.reopen();
    desk.check(20).success();
    assert_eq!(desk.github.issues()[0]["state"], json!("closed"));
    assert_eq!(desk.events(), ["opened", "resolved"]);
}

#[test]
fn two_hundred_sites_at_once_are_told_about_in_several_runs() {
    // At an address of their own, so that no other test's port gets taken.
    let many: Vec<TcpTarget> = (0..200).map(|_| TcpTarget::open_at("127.0.0.105")).collect();
    let sites: String = many.iter().enumerate().map(|(n, target)| tcp(&format!("Site {n}"), target)).collect();
    let mut many = many;
    let desk = Desk::new(&sites, "incidents: {fold: false, many: never}");
    desk.check(0).success();
    many.iter_mut().for_each(TcpTarget::close);
    let slow = desk.world.read("sites.yml").replace("pace: 1ms, budget: 5s", "pace: 30ms, budget: 2s");
    desk.world.write("sites.yml", &slow);
    let before = desk.github.calls().len();
    let outcome = desk.check(5).code(7);
    assert!(outcome.stderr.contains("next run"), "{outcome}");
    let mut runs = 1;
    while desk.github.issues().len() < 200 {
        desk.check(5 + 5 * runs);
        runs += 1;
        assert!(runs < 20, "{} issues", desk.github.issues().len());
    }
    assert!(runs > 1);
    let calls = desk.github.calls().len() - before;
    assert!(calls <= 3 * 200, "{calls} calls in {runs} runs");
    assert_eq!(desk.events().len(), 200, "{:?}", desk.events().len());
}

#[test]
fn a_forge_that_refuses_is_one_clear_error_and_nothing_is_lost() {
    let mut site = TcpTarget::open();
    let mut desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    desk.world.set_env("UPKEPT_TOKEN", Some("stale-token-123"));
    site.close();
    let outcome = desk.check(5).code(7);
    assert!(outcome.stderr.contains("a valid token"), "{outcome}");
    assert_eq!(desk.events(), ["opened"], "the channels are told all the same");
    desk.world.set_env("UPKEPT_TOKEN", Some(TOKEN));
    desk.check(10).success();
    assert_eq!(desk.github.issues().len(), 1);
    assert_eq!(desk.events(), ["opened"]);
}

#[test]
fn a_channel_that_is_down_is_told_by_the_next_run() {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    site.close();
    desk.hook.status(400);
    let outcome = desk.check(5).code(7);
    assert!(outcome.stderr.contains("channel `ops`") && !outcome.stderr.contains("/hook"), "{outcome}");
    let failed = desk.hook.requests().len();
    desk.hook.status(200);
    desk.check(10).success();
    desk.check(15).success();
    assert_eq!(desk.hook.requests().len(), failed + 1);
}

#[test]
fn a_channel_can_be_tried_out_by_hand() {
    let site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.world.run(["notify", "test", "ops"]).success();
    assert_eq!(desk.events(), ["test"]);
    let outcome = desk.world.run(["notify", "test", "nobody"]).code(2);
    assert!(outcome.stderr.contains("`ops`"), "{outcome}");
}

#[test]
fn a_forge_that_hangs_keeps_neither_samples_nor_alerts_waiting_long() {
    let mut site = TcpTarget::open();
    let desk = Desk::new(&tcp("IP .104", &site), "");
    desk.check(0).success();
    site.close();
    // Accepts connections, and never answers.
    let hole = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let api = format!("http://{}", hole.local_addr().unwrap());
    let config = desk.world.read("sites.yml");
    desk.world.write("sites.yml", &config.replace(&desk.github.api(), &api).replace("budget: 5s", "budget: 1m"));
    let outcome = desk.check(5).code(7);
    assert!(outcome.took < Duration::from_secs(12), "{outcome}");
    assert!(outcome.stderr.contains("takes too long"), "{outcome}");
    assert_eq!(desk.events(), ["opened"]);
    desk.world.write("sites.yml", &config);
    desk.check(10).success();
    assert_eq!(desk.github.issues().len(), 1);
}
