//! Whole runs of the real binary against real repositories: what a person sees in git afterwards.

use std::time::Duration;

use crate::harness::{HttpTarget, Place, TcpTarget, World};

/// A config with one site a URL, quick to give up.
fn sites(urls: &[String]) -> String {
    let mut text = "name: Status\nreferences: []\ndefaults: {retries: [10ms], timeout: 2s}\nsites:\n".to_owned();
    for (index, url) in urls.iter().enumerate() {
        text.push_str(&format!("  - {{name: Site {index}, url: \"{url}\"}}\n"));
    }
    text
}

fn at(minute: u32) -> Vec<String> {
    let (hour, minute) = (12 + minute / 60, minute % 60);
    vec!["--now".to_owned(), format!("2026-11-22T{hour:02}:{minute:02}:00Z")]
}

/// `upkept check` at 12:00 plus `minute`, with more arguments.
fn check(world: &World, minute: u32, more: &[&str]) -> crate::harness::Outcome {
    let mut args = vec!["check".to_owned()];
    args.extend(at(minute));
    args.extend(more.iter().map(|arg| (*arg).to_owned()));
    world.run(args.iter().map(String::as_str))
}

#[test]
fn by_hand_commits_locally_and_leaves_the_users_work_alone() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")])).commit("notes.txt", "one\n").remote_bare();
    world.write("notes.txt", "two, not committed\n");
    world.write("staged.txt", "staged\n");
    world.git(["add", "staged.txt"]);
    world.write("untracked.txt", "untracked\n");
    let before = world.git(["status", "--porcelain"]);
    check(&world, 0, &[]).success();
    assert_eq!(world.git(["status", "--porcelain"]), before);
    assert_eq!(world.touched("main").iter().filter(|path| !path.starts_with("history/")).count(), 0);
    assert!(world.exists("history/site-0/state.json"), "the work tree has what was committed");
    assert!(world.remote_git(["for-each-ref", "refs/upkept"]).is_empty(), "nothing was pushed");
    assert_eq!(world.samples(Place::Local, "main").merged().len(), 1);
}

#[test]
fn a_quiet_run_leaves_the_branch_alone_and_a_fold_empties_the_journal() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")])).remote_bare();
    for minute in [0, 5, 10] {
        check(&world, minute, &["--push"]).success();
    }
    assert_eq!(world.remote_git(["rev-list", "--count", "main"]), "2", "sites.yml, then the start");
    assert_eq!(world.samples(Place::Remote, "main").journal.len(), 3);
    check(&world, 6 * 60, &["--push"]).success();
    assert_eq!(world.remote_git(["log", "-1", "--format=%s", "main"]), "📈 Record 4 checks of 1 site [skip ci]");
    let samples = world.samples(Place::Remote, "main");
    assert_eq!((samples.journal.len(), samples.files.len()), (0, 4));
    check(&world, 6 * 60 + 5, &["--push"]).success();
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 5);
    world.fsck();
}

#[test]
fn what_is_recorded_by_hand_goes_along_with_the_next_push() {
    let mut site = TcpTarget::open();
    let world = World::new().sites_yml(&sites(&[format!("tcp://{}", site.address())])).remote_bare();
    let second = world.clone_as("second", &[]);
    check(&world, 0, &["--push"]).success();
    // By hand, over more than a fold's time, while the remote moves on without this clone.
    site.close();
    check(&second, 30, &[]).success();
    check(&world, 60, &["--push", "--fold"]).success();
    check(&second, 7 * 60, &[]).success();
    site.reopen();
    let outcome = check(&second, 7 * 60 + 5, &["--push"]).success();
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 5);
    let log = world.remote_git(["log", "--format=%s", "main"]);
    assert!(log.contains("🟥 Site 0 is down") && log.contains("🟩 Site 0 is up"), "{log}");
    // Both branches have commits of their own now; bringing them together is the user's decision.
    assert!(outcome.stdout.contains("git pull --rebase"), "{}", outcome.stdout);
    assert_eq!(second.git(["status", "--porcelain"]), "");
}

#[test]
fn a_dry_run_says_what_would_be_and_changes_nothing() {
    let mut site = TcpTarget::open();
    let world = World::new().sites_yml(&sites(&[format!("tcp://{}", site.address())])).remote_bare();
    check(&world, 0, &[]).success();
    site.close();
    let before = (world.git(["for-each-ref"]), world.git(["count-objects"]), world.git(["status", "--porcelain"]));
    let outcome = check(&world, 5, &["--dry-run"]).success();
    assert!(outcome.stdout.contains("would commit: 🟥 Site 0 is down (0 in 0 ms) [skip ci]"), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("would open: Site 0 is down"), "{}", outcome.stdout);
    let after = (world.git(["for-each-ref"]), world.git(["count-objects"]), world.git(["status", "--porcelain"]));
    assert_eq!(before, after);
}

#[test]
fn a_protected_branch_is_reported_and_caught_up_with_later() {
    let mut site = TcpTarget::open();
    let world = World::new().sites_yml(&sites(&[format!("tcp://{}", site.address())])).remote_bare();
    check(&world, 0, &["--push"]).success();
    world.remote_hook(
        "update",
        "#!/bin/sh\n[ \"$1\" = refs/heads/main ] || exit 0\necho 'branch main is protected' >&2\nexit 1\n",
    );
    site.close();
    let outcome = check(&world, 5, &["--push"]).code(5);
    assert!(outcome.stderr.contains("branch main is protected"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("git: {branch: …}"), "{}", outcome.stderr);
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 2, "the sample is in the remote's journal");
    site.reopen();
    std::fs::remove_file(world.remote_path().join("hooks/update")).unwrap();
    check(&world, 10, &["--push"]).success();
    let log = world.remote_git(["log", "--reverse", "--format=%s", "main"]);
    let log: Vec<&str> = log.lines().skip(2).collect();
    assert_eq!(log[0], "🟥 Site 0 is down (0 in 0 ms) [skip ci]");
    assert!(log[1].starts_with("🟩 Site 0 is up ("), "{log:?}");
    let incident = world.remote_git(["show", "main:history/incidents/2026/20261122-120500-site-0.md"]);
    assert!(incident.contains("after 5 minutes"), "{incident}");
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 3);
}

#[test]
fn a_remote_that_is_gone_costs_no_sample() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")])).remote_bare();
    check(&world, 0, &["--push"]).success();
    let (bare, away) = (world.remote_path(), world.remote_path().with_extension("away"));
    std::fs::rename(&bare, &away).unwrap();
    check(&world, 5, &["--push"]).code(5);
    check(&world, 10, &["--push"]).code(5);
    std::fs::rename(&away, &bare).unwrap();
    check(&world, 15, &["--push"]).success();
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 4);
}

#[test]
fn two_runs_at_once_lose_and_double_nothing() {
    let site = HttpTarget::open();
    let mut other = TcpTarget::open();
    let text = sites(&[site.url("/"), format!("tcp://{}", other.address())]);
    let world = World::new().sites_yml(&text).remote_bare();
    let second = world.clone_as("second", &["--depth=1"]);
    let rounds: u32 = 10;
    for round in 0..rounds {
        if round % 2 == 0 {
            other.close()
        } else {
            other.reopen()
        }
        let minute = format!("2026-11-22T12:{round:02}:00Z");
        // The same second, the same region: the worst case.
        let args = ["check", "--push", "--now", minute.as_str()];
        let (a, b) = (world.spawn(args), second.spawn(args));
        a.wait().success();
        b.wait().success();
    }
    world.run(["check", "--push", "--fold", "--now", "2026-11-22T12:30:00Z"]).success();
    let samples = world.samples(Place::Remote, "main").merged();
    assert_eq!(samples.len(), (rounds * 2 * 2 + 2) as usize);
    let log = world.remote_git(["log", "--format=%s", "main"]);
    let count = |what: &str| log.lines().filter(|line| line.contains(what)).count();
    assert_eq!(count("🟥"), 5, "each change of state is committed once: {log}");
    assert_eq!(count("🟩"), 5, "{log}");
    world.fsck();
    second.fsck();
}

#[test]
fn the_history_may_live_on_a_branch_of_its_own() {
    let site = HttpTarget::open();
    let text = format!("git: {{branch: status}}\n{}", sites(&[site.url("/")]));
    let world = World::new().sites_yml(&text).remote_bare();
    let main = world.git(["rev-parse", "main"]);
    check(&world, 0, &["--push"]).success();
    assert_eq!(world.remote_git(["rev-parse", "main"]), main);
    let files = world.remote_git(["ls-tree", "-r", "--name-only", "status"]);
    assert!(files.lines().all(|path| path.starts_with("history/")) && !files.is_empty(), "{files}");
    world.run(["build", "--now", "2026-11-22T12:01:00Z"]).success();
    assert!(world.read("site/index.html").contains("Site 0"));
}

#[test]
fn a_repository_without_a_commit_will_do() {
    let site = HttpTarget::open();
    let world = World::new();
    world.write("sites.yml", &sites(&[site.url("/")]));
    check(&world, 0, &[]).success();
    assert_eq!(world.git(["log", "--format=%s"]), "🆕 Start watching 1 site [skip ci]");
    assert_eq!(world.git(["status", "--porcelain"]), "?? sites.yml");
}

#[test]
fn a_runner_without_network_knows_nothing_and_opens_nothing() {
    // 192.0.2.0/24 is for documentation; nothing answers there, and the reference is no better off.
    let text = "name: Status\nreferences: [\"192.0.2.1:443\"]\ndefaults: {retries: [], timeout: 1s, connect_timeout: 500ms}\n\
                sites:\n  - {name: Far, url: \"tcp://192.0.2.2:80\"}\n";
    let world = World::new().sites_yml(text);
    let outcome = check(&world, 0, &[]).success();
    assert!(outcome.stdout.contains("This runner has no network"), "{}", outcome.stdout);
    assert_eq!(world.git(["log", "--format=%s"]), "Write sites.yml");
    let samples = world.samples(Place::Local, "main").merged();
    assert_eq!(samples[0].fields, "unknown,0,0,no-network,");
}

#[test]
fn one_hanging_site_delays_nobody_and_the_deadline_ends_the_run() {
    let (good, hanging) = (HttpTarget::open(), HttpTarget::open());
    hanging.delay(Duration::from_secs(30));
    let text = "name: Status\nreferences: []\ndefaults: {retries: [], timeout: 20s}\nsites:\n".to_owned()
        + &format!(
            "  - {{name: Good, url: \"{}\"}}\n  - {{name: Hangs, url: \"{}\"}}\n",
            good.url("/"),
            hanging.url("/")
        );
    let world = World::new().sites_yml(&text);
    let start = std::time::Instant::now();
    let outcome = check(&world, 0, &["--deadline", "1s", "--format", "json"]).success();
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    let report: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(report["checks"][0]["verdict"], "up");
    assert_eq!(report["checks"][1]["verdict"], "unknown");
    assert_eq!(report["checks"][1]["reason"], "deadline");
}

#[test]
fn github_actions_gets_annotations_a_summary_and_outputs() {
    let site = HttpTarget::open();
    site.status(503);
    let world = World::new().sites_yml(&sites(&[site.url("/")])).remote_bare().github_actions();
    let outcome = check(&world, 0, &[]).success();
    assert!(outcome.stdout.contains("::error title=Site 0 is down::"), "{}", outcome.stdout);
    assert!(!outcome.stdout.contains('\u{1b}'), "no escapes in CI");
    assert!(world.github_output().contains("changed=true\npushed=true\n"), "{}", world.github_output());
    assert!(world.summary().contains("| Site 0 | 🟥 down | 503 |"), "{}", world.summary());
    check(&world, 5, &[]).success();
    assert!(world.github_output().ends_with("changed=false\npushed=true\n"), "{}", world.github_output());
}

#[test]
fn a_header_secret_stays_inside() {
    let site = HttpTarget::open();
    site.status(500).body("you sent open-sesame-12");
    let text = format!(
        "name: Status\nreferences: []\nsites:\n  - name: API\n    url: \"{}\"\n    retries: []\n    headers: {{Authorization: \"Bearer ${{API_TOKEN}}\"}}\n",
        site.url("/?q=1")
    );
    let world = World::new().sites_yml(&text).env("API_TOKEN", "open-sesame-12").remote_bare();
    check(&world, 0, &["--push", "-vvv"]).success();
    world.run(["build", "-vvv", "--now", "2026-11-22T12:01:00Z"]).success();
    assert_eq!(site.requests()[0].header("authorization"), Some("Bearer open-sesame-12"));
    world.assert_nowhere(&["open-sesame-12"]);
}

#[test]
fn a_site_leaves_the_config_and_comes_back() {
    let mut site = TcpTarget::open();
    let good = HttpTarget::open();
    let both = sites(&[good.url("/"), format!("tcp://{}", site.address())]);
    let world = World::new().sites_yml(&both);
    site.close();
    check(&world, 0, &[]).success();
    let world = world.sites_yml(&sites(&[good.url("/")]));
    check(&world, 5, &[]).success();
    let ended = world.show("main:history/incidents/2026/20261122-120000-site-1.md");
    assert!(ended.contains("No longer monitored"), "{ended}");
    let world = world.sites_yml(&both);
    check(&world, 10, &[]).success();
    let state: serde_json::Value = serde_json::from_str(&world.show("main:history/site-1/state.json")).unwrap();
    assert_eq!(state["incident"], "20261122-121000-site-1");
}

#[test]
fn the_page_is_not_written_over_somebody_elses_files() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")]));
    check(&world, 0, &[]).success();
    world.write("public/precious.txt", "mine\n");
    world.run(["build", "--output", "public"]).code(6);
    assert_eq!(world.read("public/precious.txt"), "mine\n");
    world.run(["build", "--output", "out"]).success();
    world.run(["build", "--output", "out"]).success();
    assert!(world.exists("out/index.html"));
}

#[test]
fn exit_codes_are_those_of_the_table() {
    let table = include_str!("../../docs/exit-codes.md");
    let documented: Vec<&str> = table.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next()).collect();
    assert_eq!(documented, ["code", "0", "1", "2", "3", "4", "5", "6", "7"]);
    let world = World::new();
    let help = world.run(["--help"]).success().stdout;
    assert!(documented[1..].iter().all(|code| help.contains(&format!("\n  {code}  "))), "{help}");
    world.run(["check", "--no-such-flag"]).code(2);
    let missing = world.run(["check"]).code(3);
    assert!(missing.stderr.contains("sites.yml"), "{}", missing.stderr);
    world.write("sites.yml", &sites(&["tcp://127.0.0.1:9".to_owned()]));
    std::fs::remove_dir_all(world.root().join(".git")).unwrap();
    let outcome = check(&world, 0, &[]).code(4);
    assert!(outcome.stderr.contains("git init"), "{}", outcome.stderr);
}

#[test]
fn a_damaged_file_holds_up_its_own_site_only() {
    let (mut one, mut two) = (TcpTarget::open(), TcpTarget::open());
    let both = sites(&[format!("tcp://{}", one.address()), format!("tcp://{}", two.address())]);
    let world = World::new().sites_yml(&both);
    check(&world, 0, &[]).success();
    let good = world.show("main:history/site-0/state.json");
    let world = world.commit("history/site-0/state.json", "{\"version\": 1, oops");
    one.close();
    two.close();
    let outcome = check(&world, 5, &["--fold"]).code(4);
    assert!(outcome.stderr.contains("history/site-0/state.json"), "{}", outcome.stderr);
    assert!(world.subjects("main")[1].starts_with("🟥 Site 1 is down"), "{:?}", world.subjects("main"));
    assert_eq!(world.samples(Place::Local, "main").journal.len(), 4, "the journal is kept for the damaged site");
    let world = world.commit("history/site-0/state.json", &good);
    check(&world, 10, &[]).success();
    let incident = world.show("main:history/incidents/2026/20261122-120500-site-0.md");
    assert!(incident.contains("connection refused"), "{incident}");
}

#[test]
fn a_day_file_of_another_version_only_keeps_the_fold_waiting() {
    let mut site = TcpTarget::open();
    let world = World::new().sites_yml(&sites(&[format!("tcp://{}", site.address())]));
    check(&world, 0, &[]).success();
    let world = world.commit("history/site-0/2026-11-22.csv", "# upkept samples v9\n");
    site.close();
    let outcome = check(&world, 5, &["--fold"]).code(4);
    assert!(outcome.stderr.contains("history/site-0/2026-11-22.csv"), "{}", outcome.stderr);
    assert!(world.subjects("main").iter().any(|subject| subject.starts_with("🟥")), "the rest was done");
    assert_eq!(world.git(["rev-list", "--count", "refs/upkept/journal/default"]), "2");
}

#[test]
fn a_fresh_page_is_not_built_again() {
    let (site, page) = (HttpTarget::open(), HttpTarget::open());
    page.body(r#"{"generated": "2026-11-22T12:00:00Z"}"#);
    let text = format!("url: {}\n{}", page.url("/status"), sites(&[site.url("/")]));
    let world = World::new().sites_yml(&text);
    check(&world, 0, &[]).success();
    let build = |now: &str| world.run(["build", "--if-older", "15m", "--now", now]).success();
    build("2026-11-22T12:14:00Z").says("nothing was built");
    assert!(!world.exists("site"));
    assert_eq!(page.requests()[0].line(), "GET /status/api/v1/status.json HTTP/1.1");
    build("2026-11-22T12:15:00Z").says("files written");
    let built: serde_json::Value = serde_json::from_str(&world.read("site/api/v1/status.json")).unwrap();
    assert_eq!(built["generated"], "2026-11-22T12:15:00Z");
    page.status(500);
    build("2026-11-22T12:16:00Z").says("files written");
}

#[test]
fn more_than_five_hundred_changes_at_once_share_a_commit() {
    // Nobody listens on the discard port of these loopback addresses.
    let urls: Vec<String> = (0..501).map(|n| format!("tcp://127.9.{}.{}:9", n / 200, n % 200 + 1)).collect();
    let world = World::new().sites_yml(&sites(&urls));
    check(&world, 0, &[]).success();
    let subjects = world.subjects("main");
    assert_eq!(subjects.len(), 3, "{subjects:?}");
    assert_eq!(subjects[0], "📝 Open incident: Site 0, Site 1 and 499 more are down [skip ci]");
    assert_eq!(subjects[1], "🔀 501 sites changed: 501 down, 0 degraded, 0 up [skip ci]");
    let hash = world.git(["rev-parse", "main~1"]);
    let incident = world.show("main:history/incidents/2026/20261122-120000-site-0.md");
    assert!(incident.contains(&hash[..7]), "{incident}");
}

#[test]
fn a_clone_that_lives_long_is_packed_now_and_then() {
    let site = HttpTarget::open();
    let text = format!("history: {{fold: every run}}\n{}", sites(&[site.url("/")]));
    let world = World::new().sites_yml(&text);
    world.git(["config", "gc.auto", "1"]);
    // git estimates the number of loose objects by those whose name begins with 17.
    let names: Vec<String> = (0..1_500).map(|n| format!("loose/{n}")).collect();
    names.iter().for_each(|name| world.write(name, name));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    world.git(["hash-object", "-w", "--"].into_iter().chain(names));
    let packs = || world.git(["count-objects", "-v"]).lines().any(|line| line == "packs: 1");
    assert!(!packs());
    check(&world, 0, &[]).success();
    assert!(packs());
    world.fsck();
    assert_eq!(world.samples(Place::Local, "main").merged().len(), 1);
}

#[test]
fn a_plain_clone_builds_what_it_has_and_says_how_to_get_the_rest() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")])).remote_bare();
    check(&world, 0, &["--push"]).success();
    check(&world, 5, &["--push"]).success();
    let clone = world.clone_as("reader", &[]);
    let observed = || {
        let status: serde_json::Value = serde_json::from_str(&clone.read("site/api/v1/status.json")).unwrap();
        status["observed"].clone()
    };
    let outcome = clone.run(["build", "--now", "2026-11-22T12:06:00Z"]).success();
    assert!(outcome.stderr.contains("--fetch"), "{}", outcome.stderr);
    assert_ne!(observed(), "2026-11-22T12:05:00Z");
    let outcome = clone.run(["build", "--fetch", "--now", "2026-11-22T12:06:00Z"]).success();
    assert!(!outcome.stderr.contains("--fetch"), "{}", outcome.stderr);
    assert_eq!(observed(), "2026-11-22T12:05:00Z");
}

#[test]
fn a_journal_that_was_folded_elsewhere_long_ago_is_not_counted_again() {
    let site = HttpTarget::open();
    let world = World::new().sites_yml(&sites(&[site.url("/")])).remote_bare();
    let second = world.clone_as("second", &[]);
    check(&second, 0, &["--push"]).success();
    // The other clone folds that run, and later another, by when the list has forgotten it.
    check(&world, 5, &["--push", "--fold"]).success();
    check(&world, 180, &["--push", "--fold"]).success();
    second.git(["pull", "--quiet"]);
    assert_eq!(second.journal_samples().len(), 1, "git pull knows nothing of journals");
    second.run(["build", "--now", "2026-11-22T15:01:00Z"]).success();
    let page: serde_json::Value = serde_json::from_str(&second.read("site/api/v1/status.json")).unwrap();
    assert_eq!(page["sites"][0]["windows"][0]["checks"], 3, "{}", page["sites"][0]["windows"][0]);
}
