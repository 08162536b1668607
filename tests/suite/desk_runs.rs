//! Whole runs of the real binary in the situations that nobody plans for: configs that change under an open incident, books
//! and states that are lost, forges and channels that can't be had. See `forge_runs` for the usual ones.

use serde_json::{Value, json};

use crate::harness::{Fault, GitHub, HttpTarget, Outcome, TOKEN, TcpTarget, World};

/// A repository with a remote, a stand-in for GitHub's issues, and one webhook.
struct Place {
    world: World,
    github: GitHub,
    hook: HttpTarget,
}

const INCIDENT: &str = "main:history/incidents/2026/20261122-120500-shop.md";

impl Place {
    fn new() -> Self {
        Self {
            world: World::new().remote_bare().env("UPKEPT_TOKEN", TOKEN),
            github: GitHub::open(),
            hook: HttpTarget::open(),
        }
    }

    /// Writes the config; `forge` and `channel` say who can be told.
    fn config(&self, forge: bool, channel: Option<&str>, more: &str, sites: &str) {
        let mut text = "name: Status\nreferences: []\ndefaults: {retries: [10ms], timeout: 2s}\n".to_owned();
        if forge {
            let api = self.github.api();
            text += &format!("issues: {{forge: github, api: \"{api}\", repository: a/b, pace: 1ms, budget: 5s}}\n");
        } else {
            text += "issues: {forge: none}\n";
        }
        if let Some(name) = channel {
            text += &format!("notify:\n  - {{name: {name}, type: webhook, url: \"{}\"}}\n", self.hook.url("/hook"));
        }
        self.world.write("sites.yml", &format!("{text}{more}\nsites:\n{sites}"));
    }

    fn check(&self, minute: u32) -> Outcome {
        self.check_with(minute, &[])
    }

    fn check_with(&self, minute: u32, more: &[&str]) -> Outcome {
        let now = format!(
            "2026-11-{:02}T{:02}:{:02}:00Z",
            22 + (12 * 60 + minute) / 1440,
            (12 + minute / 60) % 24,
            minute % 60
        );
        self.github.at(&now);
        self.world.run(["check", "--push", "--now", &now].iter().chain(more).copied())
    }

    fn events(&self) -> Vec<String> {
        let bodies = self.hook.requests().into_iter().map(|request| request.body);
        let events = bodies.map(|body| serde_json::from_str::<Value>(&body).unwrap());
        events.map(|event| event["event"].as_str().unwrap().to_owned()).collect()
    }

    fn remote(&self, what: &str) -> String {
        self.world.remote_git(["show", what])
    }

    /// Removes files on the remote, as a person would.
    fn person_removes(&self, paths: &[&str]) {
        let clone = self.world.clone_as(&format!("person-{}", paths.len()), &[]);
        let mut args = vec!["rm", "-r", "--quiet", "--"];
        args.extend(paths);
        clone.git(args);
        clone.git(["commit", "--quiet", "-m", "Tidy up"]);
        clone.git(["push", "--quiet"]);
    }
}

fn site(name: &str, target: &TcpTarget) -> String {
    format!("  - {{name: {name}, url: \"tcp://{}\"}}\n", target.address())
}

#[test]
fn an_incident_ends_although_the_state_of_its_site_was_lost_while_it_was_up() {
    for forge in [true, false] {
        let (mut shop, place) = (TcpTarget::open(), Place::new());
        place.config(forge, None, "", &site("Shop", &shop));
        place.check(0).success();
        shop.close();
        place.check(5).success();
        assert!(place.remote(INCIDENT).contains("ended: null"));
        place.person_removes(&["history/shop"]);
        shop.reopen();
        place.check(10).success();
        let file = place.remote(INCIDENT);
        assert!(!file.contains("ended: null"), "with a forge: {forge}\n{file}");
        if forge {
            assert_eq!(place.github.issues()[0]["state"], json!("closed"));
        }
    }
}

#[test]
fn an_incident_ends_although_its_site_left_the_config_and_its_files_went_with_it() {
    let (mut shop, mail, place) = (TcpTarget::open(), TcpTarget::open(), Place::new());
    place.config(true, None, "", &(site("Shop", &shop) + &site("Mail", &mail)));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    place.person_removes(&["history/shop"]);
    place.config(true, None, "", &site("Mail", &mail));
    place.check_with(10, &["--fold"]).success();
    let file = place.remote(INCIDENT);
    assert!(!file.contains("ended: null"), "{file}");
    assert_eq!(place.github.issues()[0]["state"], json!("closed"));
    let files = place.world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/shop"]);
    assert!(!files.contains("state.json"), "what people removed stays away: {files}");
}

#[test]
fn samples_are_recorded_although_the_forge_has_an_impossible_address() {
    let (shop, mut place) = (TcpTarget::open(), Place::new());
    place.world.write("sites.yml", &format!("name: Status\nreferences: []\nsites:\n{}", site("Shop", &shop)));
    for (name, value) in
        [("GITHUB_ACTIONS", "true"), ("GITHUB_REPOSITORY", "a/b"), ("GITHUB_API_URL", "not an address")]
    {
        place.world.set_env(name, Some(value));
    }
    let outcome = place.check(0).code(7);
    assert!(outcome.stderr.contains("not an address"), "{outcome}");
    let refs = place.world.remote_git(["for-each-ref", "--format=%(refname)"]);
    assert!(refs.contains("refs/upkept/journal/default"), "{refs}");
}

#[test]
fn a_relapse_is_closed_although_the_forge_was_away_for_long_after_its_end() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, None, "incidents: {reopen_within: 10m}", &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    shop.reopen();
    place.check(10).success();
    shop.close();
    place.check(15).success();
    assert_eq!(place.github.issues()[0]["state"], json!("open"), "it came back");
    shop.reopen();
    // The forge can be read and not be written, for four days; somebody else's issues move the cursor on meanwhile.
    for minute in [20, 60, 6000, 6300] {
        place.github.at(&format!("2026-11-{:02}T09:00:00Z", 23 + minute / 1440));
        place.github.person_opens("MEMBER", "Colours", "please", &["status"]);
        for call in 1..9 {
            place.github.fault(call, Fault::RateLimit);
        }
        place.check_with(minute, &["--fold"]);
        place.github.heal();
    }
    place.check(6310).success();
    let issues = place.github.issues();
    assert_eq!((issues.len(), &issues[0]["state"]), (5, &json!("closed")));
}

#[test]
fn a_channel_that_is_new_hears_of_what_goes_on_and_not_of_what_is_over() {
    let (mut shop, mut mail, place) = (TcpTarget::open(), TcpTarget::open(), Place::new());
    let sites = site("Shop", &shop) + &site("Mail", &mail);
    place.config(true, None, "incidents: {fold: false, many: never}", &sites);
    place.check(0).success();
    shop.close();
    place.check(5).success();
    shop.reopen();
    mail.close();
    place.check(10).success();
    place.config(true, Some("ops"), "incidents: {fold: false, many: never}", &sites);
    place.check(15).success();
    place.github.person_comments("OWNER", 1, "## Postmortem\n\nIt was the cable.");
    place.check(20).success();
    place.check(25).success();
    assert_eq!(place.events(), ["opened"], "the mail's incident goes on, the shop's is over");
    mail.reopen();
    place.check(30).success();
    assert_eq!(place.events(), ["opened", "resolved"]);
    place.config(true, Some("renamed"), "incidents: {fold: false, many: never}", &sites);
    place.check(35).success();
    assert_eq!(place.events(), ["opened", "resolved"], "another name is no news");
}

#[test]
fn an_issue_that_people_open_again_long_after_the_end_tells_nobody() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, Some("ops"), "incidents: {reopen_within: 10m}", &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    shop.reopen();
    place.check(10).success();
    // Something else moves the cursor on, and the case is struck off the book.
    place.github.at("2026-11-22T13:30:00Z");
    place.github.person_opens("MEMBER", "Colours", "please", &["status"]);
    place.check(100).success();
    place.check_with(105, &["--fold"]).success();
    place.github.at("2026-11-22T13:50:00Z");
    place.github.person_edits(1, &json!({"state": "open"}));
    place.check(115).success();
    place.check(120).success();
    assert_eq!(place.events(), ["opened", "resolved"]);
    assert_eq!(place.github.issues()[0]["state"], json!("closed"));
}

#[test]
fn a_forge_that_is_new_gets_the_open_incident_and_the_log_says_so() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(false, None, "", &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    assert!(!place.world.remote_git(["ls-tree", "--name-only", "main", "history/"]).contains("desk.json"));
    place.config(true, None, "", &site("Shop", &shop));
    place.check(10).success();
    assert_eq!(place.github.issues().len(), 1);
    let log = place.world.subjects("origin/main");
    assert!(log.iter().all(|subject| !subject.contains("Repair")), "{log:?}");
}

#[test]
fn planned_work_that_leaves_the_config_ends_at_once() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    let plan = "maintenance:\n  - {title: Backup, start: \"2026-11-22 12:04\", duration: 5h, sites: shop}";
    place.config(true, None, plan, &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    assert!(place.github.issues().is_empty());
    place.config(true, None, "", &site("Shop", &shop));
    place.check(10).success();
    place.check(15).success();
    let rows = place.remote("main:history/maintenance/2026.csv");
    assert!(rows.contains(",2026-11-22T12:04:00Z,2026-11-22T12:10:00Z,"), "{rows}");
    assert_eq!(place.github.issues().len(), 1, "trouble counts again");
}

#[test]
fn an_announcement_whose_label_is_taken_away_ends_at_once_and_its_issue_is_left_alone() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, None, "", &site("Shop", &shop));
    place.check(0).success();
    let body = "---\nstart: 2026-11-22 12:04\nend: 2026-11-22 12:20\nsites: shop\n---\nNew disks.";
    let number = place.github.person_opens("MEMBER", "New disks", body, &["maintenance"]);
    shop.close();
    place.check(5).success();
    place.github.person_edits(number, &json!({"labels": []}));
    for minute in [10, 15, 25] {
        place.check(minute).success();
    }
    let rows = place.remote("main:history/maintenance/2026.csv");
    assert!(rows.contains(",2026-11-22T12:04:00Z,2026-11-22T12:10:00Z,"), "{rows}");
    let issues = place.github.issues();
    assert_eq!(issues[0]["state"], json!("open"), "it is none of ours any more");
    assert_eq!(issues.len(), 2, "trouble counts again");
}

#[test]
fn a_slip_in_an_announcement_under_way_does_not_end_it() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, None, "", &site("Shop", &shop));
    place.check(0).success();
    let body = "---\nstart: 2026-11-22 12:04\nend: 2026-11-22 12:40\nsites: shop\n---\nNew disks.";
    let number = place.github.person_opens("MEMBER", "New disks", body, &["maintenance"]);
    shop.close();
    place.check(5).success();
    place.github.person_edits(number, &json!({"body": body.replace("end:", "end: soon")}));
    place.check(10).success();
    place.check(15).success();
    assert_eq!(place.github.issues().len(), 1, "the shop's trouble is announced still");
    shop.reopen();
    place.check(20).success();
    place.check(45).success();
    assert_eq!(place.github.issues()[0]["state"], json!("closed"));
}

#[test]
fn a_damaged_list_of_windows_holds_up_nothing_else() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    let plan =
        "maintenance:\n  - {title: Backup, start: \"2026-11-22 11:00\", duration: 5h, sites: shop, effect: none}";
    place.world.write("history/maintenance/2026.csv", "# upkept maintenance v9\nwhat is this\n");
    place.world.git(["add", "history"]);
    place.world.git(["commit", "--quiet", "-m", "Break it"]);
    place.world.git(["push", "--quiet", "-u", "origin", "HEAD"]);
    place.config(true, None, plan, &site("Shop", &shop));
    place.check(0).code(4);
    shop.close();
    let outcome = place.check(5).code(4);
    assert!(outcome.stderr.contains("history/maintenance/2026.csv"), "{outcome}");
    assert_eq!(place.github.issues().len(), 1);
    assert!(place.remote("main:history/maintenance/2026.csv").contains("v9"));
}

#[test]
fn a_damaged_book_is_an_error_and_is_caught_up_with_once_mended() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, Some("ops"), "", &site("Shop", &shop));
    place.check(0).success();
    place.world.git(["pull", "--quiet", "origin", "main"]);
    place.world.write("history/desk.json", "{ nonsense");
    place.world.git(["add", "history"]);
    place.world.git(["commit", "--quiet", "-m", "Break it"]);
    place.world.git(["push", "--quiet", "origin", "HEAD:main"]);
    shop.close();
    let outcome = place.check(5).code(4);
    assert!(outcome.stderr.contains("history/desk.json"), "{outcome}");
    assert!(place.remote(INCIDENT).contains("ended: null"), "the incident is recorded");
    assert_eq!(place.remote("main:history/desk.json"), "{ nonsense", "the file is left to those who mend it");
    place.person_removes(&["history/desk.json"]);
    place.check(10).success();
    assert_eq!((place.github.issues().len(), place.events()), (1, vec!["opened".to_owned()]));
}

#[test]
fn a_test_message_is_not_sent_to_a_stand_in() {
    let place = Place::new();
    let url = place.hook.url("/${SECRET_PATH}");
    let notify = format!(
        "notify:\n  - {{name: ops, type: webhook, url: \"{url}\"}}\n  - {{name: fine, type: webhook, url: \"{}\"}}",
        place.hook.url("/hook")
    );
    place.config(false, None, &notify, "  - {name: Shop, url: \"https://${ELSEWHERE}.example\"}\n");
    let outcome = place.world.run(["notify", "test", "ops"]).code(3);
    assert!(outcome.stderr.contains("`SECRET_PATH`") && !outcome.stderr.contains("ELSEWHERE"), "{outcome}");
    assert!(place.hook.requests().is_empty());
    place.world.run(["notify", "test", "fine"]).success();
    assert_eq!(place.events(), ["test"]);
}

#[test]
fn the_same_trial_and_local_runs_speak_with_nobody() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, Some("ops"), "", &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    let calls = place.github.calls().len();
    for mode in ["--dry-run", "--no-push"] {
        place.world.run(["check", mode, "--now", "2026-11-22T12:05:00Z"]).success();
    }
    assert_eq!((place.github.calls().len(), place.events().len()), (calls, 0));
    // What was recorded by hand is spoken about once it is pushed.
    place.check(10).success();
    assert_eq!((place.github.issues().len(), place.events().len()), (1, 1));
}

#[test]
fn a_secret_address_is_in_no_issue_message_or_file() {
    let (mut shop, mut place) = (TcpTarget::open(), Place::new());
    let address = shop.address().to_string();
    place.world.set_env("SHOP", Some(&address));
    place.config(true, Some("ops"), "", "  - {name: Shop, url: \"tcp://${SHOP}\"}\n");
    place.check(0).success();
    shop.close();
    place.check(5).success();
    shop.reopen();
    place.check(10).success();
    let mut seen: Vec<String> = place.github.issues().iter().map(Value::to_string).collect();
    seen.extend(place.github.comments(1));
    seen.extend(place.hook.requests().into_iter().map(|request| request.body));
    assert!(seen.len() >= 4, "{seen:?}");
    assert!(seen.iter().all(|text| !text.contains(&address)), "{seen:?}");
    place.world.assert_nowhere(&[&address]);
}

#[test]
fn runs_of_two_regions_at_the_same_moment_do_not_tell_everything_twice() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, Some("ops"), "", &site("Shop", &shop));
    place.check_with(0, &["--region", "east"]).success();
    let west = place.world.clone_as("west", &[]);
    west.write("sites.yml", &place.world.read("sites.yml"));
    shop.close();
    place.github.at("2026-11-22T12:05:00Z");
    let check = |world: &World, region: &'static str, now: &'static str| {
        world.spawn(["check", "--push", "--now", now, "--region", region])
    };
    let both = |now| {
        let runs = [check(&place.world, "east", now), check(&west, "west", now)];
        runs.into_iter().for_each(|run| drop(run.wait().success()));
    };
    // The first to push waits for the other, so that both have begun before either speaks.
    place.world.remote_hook("update", "#!/bin/sh\ncase $1 in refs/heads/*) sleep 1;; esac\n");
    both("2026-11-22T12:05:00Z");
    shop.reopen();
    both("2026-11-22T12:10:00Z");
    check(&place.world, "east", "2026-11-22T12:15:00Z").wait().success();
    assert_eq!(place.events(), ["opened", "resolved"]);
    assert_eq!(place.github.issues().len(), 1, "{:#?}", place.github.calls());
    assert_eq!(place.github.comments(1).len(), 1, "{:?}", place.github.comments(1));
}

#[test]
fn a_forge_that_never_answers_does_not_hang_the_run() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    place.config(true, Some("ops"), "", &site("Shop", &shop));
    let config = place.world.read("sites.yml");
    let api = format!("http://{}", silent.local_addr().unwrap());
    place.world.write("sites.yml", &config.replace(&place.github.api(), &api).replace("budget: 5s", "budget: 2s"));
    shop.close();
    let begun = std::time::Instant::now();
    place.check(5).code(7);
    assert!(begun.elapsed().as_secs() < 15, "{:?}", begun.elapsed());
    assert_eq!(place.events(), ["opened"], "the channels are told all the same");
    assert!(place.remote(INCIDENT).contains("ended: null"));
}

#[test]
fn maintenance_that_ends_unseen_is_said_to_be_overdue() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, None, "", &site("Shop", &shop));
    place.check(0).success();
    let body = "---\nstart: 2026-11-22 12:04\nend: 2026-11-22 12:20\nsites: shop\n---\nNew disks.";
    let number = place.github.person_opens("MEMBER", "New disks", body, &["maintenance"]);
    shop.close();
    place.check(5).success();
    // A run that has no time to look knows nothing of the shop.
    place.check_with(25, &["--deadline", "1ms"]).success();
    let comments = place.github.comments(number);
    assert!(comments.iter().any(|text| text.contains("**Overdue:**")), "{comments:?}");
    assert_eq!(place.github.issues()[0]["state"], json!("closed"));
}

#[test]
fn what_people_told_of_ends_although_they_deleted_the_issue() {
    let (shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, None, "", &site("Shop", &shop));
    place.check(0).success();
    let slow = place.github.person_opens("MEMBER", "Slow", "---\naffected: shop\n---\nSlow.", &["status"]);
    let body = "---\nstart: 2026-11-22 12:01\nsites: shop\n---\nNew disks.";
    let disks = place.github.person_opens("MEMBER", "New disks", body, &["maintenance"]);
    place.check(5).success();
    place.github.person_deletes(slow);
    place.github.person_deletes(disks);
    let calls = place.github.calls().len();
    place.check(10).success();
    assert_eq!(place.github.calls().len(), calls + 1, "what was seen today is not asked for");
    for minute in [1445, 1450, 1455, 1460] {
        place.check(minute).success();
    }
    let names = place.world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/incidents"]);
    let file = place.remote(&format!("main:{names}"));
    assert!(!file.contains("ended: null"), "{file}");
    let rows = place.remote("main:history/maintenance/2026.csv");
    assert!(!rows.contains("Z,,shop"), "{rows}");
}

#[test]
fn what_else_went_wrong_is_told_beside_a_damaged_file() {
    let (mut shop, mut mail, place) = (TcpTarget::open(), TcpTarget::open(), Place::new());
    let sites = site("Shop", &shop) + &site("Mail", &mail);
    place.config(true, Some("ops"), "incidents: {fold: false, many: never}", &sites);
    place.check(0).success();
    shop.close();
    place.check(5).success();
    let clone = place.world.clone_as("person", &[]);
    clone.commit("history/incidents/2026/20261122-120500-shop.md", "nonsense");
    mail.close();
    place.hook.status(400);
    let outcome = place.check(10).code(4);
    assert!(outcome.stderr.contains("20261122-120500-shop.md"), "{outcome}");
    let all = format!("{}{}", outcome.stdout, outcome.stderr);
    assert!(all.contains("channel `ops`"), "{outcome}");
    assert_eq!(place.github.issues().len(), 2, "the mail's incident has its issue");
}

#[test]
fn reminders_of_weeks_do_not_fill_the_book() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(false, Some("ops"), "", &site("Shop", &shop));
    let config = place.world.read("sites.yml").replace("type: webhook,", "type: webhook, reminders: [1h],");
    place.world.write("sites.yml", &config);
    place.check(0).success();
    shop.close();
    for minute in [5, 70, 140, 210, 280] {
        place.check(minute).success();
    }
    assert_eq!(place.events(), ["opened", "reminder", "reminder", "reminder", "reminder"]);
    let book = place.remote("main:history/desk.json");
    assert_eq!(book.matches("reminder-").count(), 1, "{book}");
}

#[test]
fn whatever_is_written_below_an_issue_the_incident_stays_readable() {
    let (mut shop, place) = (TcpTarget::open(), Place::new());
    place.config(true, Some("ops"), "", &site("Shop", &shop));
    place.check(0).success();
    shop.close();
    place.check(5).success();
    let own = place.github.issues()[0]["body"].as_str().unwrap().to_owned();
    for body in [
        "x".repeat(60_000),
        "---\nid: other\nended: 2026-11-22T12:00:00Z\n---\n# Title\n## Timeline\n### 2026-11-22 12:00:00 UTC — Resolved\n".to_owned(),
        "<script>alert(1)</script>\n## Evidence\n```\nunclosed".to_owned(),
        "<!-- comment 7 by eve -->\n### 2026-11-22 12:40:03 UTC — Opened".to_owned(),
        own.clone(),
    ] {
        place.github.person_comments("MEMBER", 1, &body);
    }
    for n in 0..120 {
        place.github.person_comments("MEMBER", 1, &format!("note {n}"));
    }
    // A stranger claims the incident, and one that never was.
    place.github.person_opens("NONE", "Mine", &own, &["status"]);
    place.github.person_opens("MEMBER", "Neither", "---\naffected: nobody\n---\n", &["status", "maintenance"]);
    place.check(10).success();
    place.check(15).success();
    let file = place.remote(INCIDENT);
    assert!(file.contains("note 119") && file.contains("ended: null"), "{}", file.len());
    let commits = place.world.remote_git(["rev-list", "--count", "main"]);
    place.check(20).success();
    assert_eq!(place.world.remote_git(["rev-list", "--count", "main"]), commits, "it is read once");
    shop.reopen();
    place.check(25).success();
    let file = place.remote(INCIDENT);
    assert!(!file.contains("ended: null") && file.contains("id: 20261122-120500-shop"), "{}", file.len());
    let issues = place.github.issues();
    assert_eq!((&issues[0]["state"], &issues[1]["state"]), (&json!("closed"), &json!("open")));
    assert_eq!(place.events(), ["opened", "resolved"]);
}
