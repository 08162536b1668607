//! The incident desk's part of `sites.yml`: issues, incidents, dependencies, planned work, channels.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};
use upkept::commands;
use upkept::config::kinds::{KeyValue, Kind};
use upkept::config::{Config, ForgeChoice, IncidentsConfig, IssuesConfig, KINDS, Messages, TransitionContext};
use upkept::model::{Channel, Effect, Planned, Reason, Sample, Schedule, Setting, Severity, Slug, Timestamp, Verdict};

use super::{fixture, one_site, parse, processor_time, read_fixture};

const TOKEN: &str = "geheim-0815";

fn full() -> Config {
    parse(read_fixture("full"), &[("TOKEN", TOKEN)]).unwrap().config
}

/// A file with two sites and these lines.
fn with(lines: &str) -> String {
    format!(
        "name: X\n{lines}\nsites:\n  - {{name: Web, url: https://web.example.org, tags: [t], group: G}}\n  - {{name: DB, url: 'tcp://db.example.org:1'}}\n"
    )
}

/// The only channel, of a file with these lines in it.
fn channel(lines: &str) -> Result<Channel, String> {
    let lines: String = lines.lines().map(|line| format!("    {line}\n")).collect();
    let loaded =
        parse(with(&format!("notify:\n  - name: N\n{lines}")), &[("TOKEN", TOKEN), ("URL", "https://x.example")])?;
    Ok(loaded.config.channels.into_iter().next().unwrap())
}

/// The planned work of a file with these entries.
fn planned(entries: &str) -> Result<Vec<Planned>, String> {
    Ok(parse(with(&format!("maintenance:\n{entries}")), &[])?.config.maintenance)
}

/// A channel of a kind with no more than it needs.
pub(super) fn least(kind: &Kind) -> Value {
    let mut channel = json!({"name": "N", "type": kind.name});
    for key in kind.keys.iter().filter(|key| key.required || (kind.name, key.name) == ("apprise", "key")) {
        channel[key.name] = match (key.value, key.name) {
            (KeyValue::Url, _) => json!("https://example.org/${TOKEN}"),
            (KeyValue::Number(least, _), _) => json!(least),
            (KeyValue::Flag, _) => json!(true),
            (KeyValue::Headers, _) => json!({"A": "${TOKEN}"}),
            (_, "server") => json!("smtps://mail.example.org"),
            _ => json!("${TOKEN}"),
        };
    }
    channel
}

fn slugs(slugs: &[Slug]) -> Vec<&str> {
    slugs.iter().map(Slug::as_str).collect()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn every_key_of_issues_and_incidents_reaches_the_config() {
    let config = full();
    let expected = IssuesConfig {
        forge: Some(ForgeChoice::GitLab),
        api: Some("https://gitlab.example.org/api/v4".to_owned()),
        repository: Some("group/sub/status".to_owned()),
        label: "outage".to_owned(),
        labels: vec!["on-call".to_owned(), "public".to_owned()],
        maintenance_label: "planned".to_owned(),
        assignees: vec!["ada".to_owned(), "grace".to_owned()],
        lock: true,
        pace: Some(Duration::from_secs(2)),
        budget: Duration::from_secs(180),
    };
    assert_eq!(config.issues, expected);
    let expected = IncidentsConfig { reopen_within: Duration::from_secs(1800), fold: false, many: Some(25) };
    assert_eq!(config.incidents, expected);
    let plain = parse(one_site("url: https://a.example.org"), &[]).unwrap().config;
    assert_eq!((plain.issues, plain.incidents), (IssuesConfig::default(), IncidentsConfig::default()));
    assert!(plain.maintenance.is_empty() && plain.channels.is_empty());
    let never = parse(with("incidents: {many: never, reopen_within: 0s}"), &[]).unwrap().config.incidents;
    assert_eq!((never.many, never.reopen_within), (None, Duration::ZERO));
}

#[test]
fn forges_have_their_names_and_their_repositories() {
    for (name, forge) in [
        ("github", ForgeChoice::GitHub),
        ("gitlab", ForgeChoice::GitLab),
        ("forgejo", ForgeChoice::Forgejo),
        ("gitea", ForgeChoice::Forgejo),
        ("none", ForgeChoice::Local),
    ] {
        let lines = format!("issues: {{forge: {name}, repository: a/b, api: 'http://127.0.0.1:3000/api/v1/'}}");
        let issues = parse(with(&lines), &[]).unwrap().config.issues;
        assert_eq!((issues.forge, issues.api.as_deref()), (Some(forge), Some("http://127.0.0.1:3000/api/v1")));
    }
    for (lines, wrong) in [
        ("{forge: github, repository: a/b/c}", "only GitLab has groups in groups"),
        ("{repository: https://github.com/a/b}", "write `owner/name`"),
        ("{repository: a/..}", "can't be the name of a repository"),
        ("{api: 'https://x.example/?a=b'}", "`?` or `#`"),
        ("{api: 'https://u:p@x.example/'}", "can't have a user or password"),
        ("{label: maintenance}", "the same label"),
    ] {
        let problems = parse(with(&format!("issues: {lines}")), &[]).unwrap_err();
        assert!(problems.contains(wrong), "{problems}");
    }
}

#[test]
fn sites_know_what_they_depend_on_by_slug_or_name() {
    let config = full();
    let needs: Vec<_> = config.sites.iter().map(|site| slugs(&site.depends_on)).collect();
    assert_eq!(needs, [vec![], vec!["socket", "plain"], vec!["plain"]]);
    assert_eq!(config.sites[1].assignees, ["linus"]);
    assert!(config.sites[0].assignees.is_empty());
}

#[test]
fn planned_work_has_its_times_and_its_sites() {
    let config = full();
    let [backup, moving] = config.maintenance.as_slice() else { panic!("{:?}", config.maintenance) };
    assert_eq!((backup.key.as_str(), backup.title.as_str()), ("backup", "Backup"));
    assert_eq!((backup.description.as_str(), backup.effect), ("The **weekly** one.", Effect::Degraded));
    assert_eq!(slugs(&backup.sites), ["plain", "own-slug", "socket"], "by the order of the file, each once");
    let Schedule::Repeat { rule, start, zone, length } = &backup.schedule else { panic!("{backup:?}") };
    assert_eq!((rule.as_str(), zone.name(), length.as_secs()), ("FREQ=WEEKLY;BYDAY=SU", "Europe/Berlin", 7200));
    assert_eq!(start.to_string(), "2026-11-22 02:00:00");
    assert_eq!((slugs(&moving.sites).len(), moving.effect), (3, Effect::Down));
    let expected = Schedule::Once { start: at("2026-12-01T21:00:00Z"), end: at("2026-12-02T01:30:00Z") };
    assert_eq!(moving.schedule, expected);
}

#[test]
fn entries_with_the_same_title_are_told_apart_by_their_order() {
    let entry = |title: &str| format!("  - {{title: {title}, start: 2026-11-22 02:00, duration: 1h, sites: all}}\n");
    let titles = ["Backup", "Backup 2", "Backup", "backup!"];
    let keys: Vec<_> = planned(&titles.map(entry).concat()).unwrap().into_iter().map(|planned| planned.key).collect();
    assert_eq!(keys, ["backup", "backup-2", "backup-3", "backup-4"]);
}

#[test]
fn a_time_that_the_clocks_skip_is_refused_and_a_doubled_one_is_the_first() {
    let entry = |start: &str| {
        planned(&format!("  - {{title: T, start: {start}, duration: 1h, timezone: America/New_York, tags: t}}\n"))
    };
    assert!(entry("2026-03-08 02:30").unwrap_err().contains("there is no 2026-03-08 02:30 in America/New_York"));
    let expected = Schedule::Once { start: at("2026-11-01T05:30:00Z"), end: at("2026-11-01T06:30:00Z") };
    assert_eq!(entry("2026-11-01 01:30").unwrap()[0].schedule, expected);
    let offset = entry("2026-03-08T02:30:00-05:00").unwrap();
    assert!(matches!(offset[0].schedule, Schedule::Once { start, .. } if start == at("2026-03-08T07:30:00Z")));
    assert_eq!(slugs(&offset[0].sites), ["web"]);
}

#[test]
fn rules_may_have_the_name_of_their_property() {
    for rule in ["FREQ=DAILY", "'RRULE:FREQ=DAILY'", "'rrule: FREQ=DAILY '"] {
        let entry = format!("  - {{title: T, start: 2026-11-22 02:00, duration: 7d, repeat: {rule}, groups: G}}\n");
        let planned = planned(&entry).unwrap();
        assert!(matches!(&planned[0].schedule, Schedule::Repeat { rule, .. } if rule == "FREQ=DAILY"), "{planned:?}");
    }
}

#[test]
fn every_key_of_a_channel_reaches_the_config() {
    let config = full();
    let [team, pager, chat, mail] = config.channels.as_slice() else { panic!("{:?}", config.channels) };
    assert_eq!((team.name.as_str(), team.kind, team.resolved), ("Team", "slack", true));
    assert_eq!((&team.route.sites, team.route.severity, team.after), (&None, Severity::Degraded, Duration::ZERO));
    assert!(team.reminders.is_empty() && team.quiet.is_none() && team.title.is_none() && team.text.is_none());

    assert_eq!(slugs(pager.route.sites.as_ref().unwrap()), ["plain", "own-slug", "socket"]);
    assert_eq!((pager.route.severity, pager.after.as_secs(), pager.resolved), (Severity::Down, 600, false));
    assert_eq!(pager.reminders, [1800, 3600, 3600].map(Duration::from_secs));
    let quiet = pager.quiet.as_ref().unwrap();
    assert_eq!((quiet.from.to_string(), quiet.to.to_string()), ("22:00:00".to_owned(), "07:00:00".to_owned()));
    assert_eq!((quiet.zone.name(), quiet.except), ("Europe/Berlin", Some(Severity::Down)));
    assert_eq!(pager.title.as_deref(), Some("{{ icon }} {{ page }}"));
    assert_eq!(pager.settings.keys().copied().collect::<Vec<_>>(), ["body", "headers", "method", "secret", "url"]);
    let Setting::Pairs(headers) = &pager.settings["headers"] else { panic!("{pager:?}") };
    assert_eq!((headers[0].1.shown(), headers[0].1.reveal()), ("Bearer ${TOKEN}", "Bearer geheim-0815"));

    assert!(matches!(chat.settings["thread"], Setting::Number(7)));
    assert!(matches!(&mail.settings["to"], Setting::List(to) if to.len() == 2));
    assert!(matches!(mail.settings["insecure"], Setting::Flag(true)));
}

#[test]
fn a_channel_needs_no_more_than_its_kind_does() {
    for kind in KINDS {
        let text = least(kind);
        let file = json!({"name": "X", "sites": [{"name": "A", "url": "https://example.org"}], "notify": [text]});
        let loaded = parse(file.to_string(), &[("TOKEN", TOKEN)]).unwrap();
        assert_eq!(loaded.config.channels[0].kind, kind.name);
        assert!(!format!("{loaded:?}").contains(TOKEN), "{}", kind.name);
        assert_eq!(loaded.redactor.text(&format!("to /{TOKEN}")), "to /${TOKEN}");
    }
}

#[test]
fn secrets_may_not_stand_in_the_file_and_are_not_repeated() {
    for lines in [
        "type: slack\nurl: https://hooks.slack.example/geheim",
        "type: pagerduty\nkey: 'ab\\x67eheim'",
        "type: webhook\nurl: https://x.example\nheaders: {authorization: 'Bearer geheim'}",
        "type: apprise\nurl: https://x.example\nurls: ['slack://geheim', '${TOKEN}']",
        "type: gotify\nurl: https://u:geheim@x.example\ntoken: ${TOKEN}",
        "type: email\nserver: smtps://u:geheim@x.example\nfrom: a@b.example\nto: c@d.example",
        "type: email\nserver: smtps://x.example\nfrom: a@b.example\nto: c@d.example\npassword: >\n  geheim\n  geheim",
        "type: slakc\nurl: https://hooks.slack.example/geheim",
        "type: gotify\nurl: https://x.example\ntokn: geheim",
        "type: mattermost\nurl: https://x.example/geheim\nchannel: http://localhost/",
    ] {
        let problems = channel(lines).unwrap_err();
        assert!(!problems.contains("geheim"), "{problems}");
    }
    let problems = channel("type: slack\nurl: https://hooks.slack.example/x").unwrap_err();
    assert!(problems.contains("write `${SLACK_URL}`"), "{problems}");
    let number = channel("type: telegram\nchat: x\ntoken: 12345").unwrap_err();
    assert!(number.contains("found a number") && !number.contains("12345"), "{number}");
    assert!(channel("type: slack\nurl: http://127.0.0.1:8080/x").is_ok());
    assert!(channel("type: telegram\nurl: http://[::1]:8080\ntoken: x\nchat: y").is_ok());
    assert!(channel("type: email\nserver: smtp://localhost:25\nfrom: a\nto: b\npassword: x").is_ok());
    assert!(channel("type: slack\nurl: http://127.0.0.1.evil.example/x").is_err());
}

#[test]
fn values_of_variables_are_judged_and_never_shown() {
    let channel = |value: &str| {
        let text = with("notify:\n  - {name: N, type: slack, url: \"${HOOK}\"}");
        parse(text, &[("HOOK", value)])
    };
    assert!(channel("https://hooks.slack.example/geheim").is_ok());
    for value in ["hooks.slack.example/geheim", "ftp://geheim", "https://u:geheim@x.example", "https://x/geheim\n"] {
        let problems = channel(value).unwrap_err();
        assert!(problems.starts_with("sites.yml:") && !problems.contains("geheim"), "{problems}");
    }
}

#[test]
fn a_channel_that_is_there_twice_by_an_alias_is_noticed() {
    let twice = with("notify:\n  - &a {name: N, type: ntfy, topic: x}\n  - *a");
    assert!(parse(twice, &[]).unwrap_err().contains("the channel name `N` is already used on line 3"));
}

#[test]
fn routes_are_the_sites_that_any_of_the_keys_names() {
    let sites = |lines: &str| {
        let channel = channel(&format!("type: ntfy\ntopic: x\n{lines}")).unwrap();
        channel.route.sites.map(|sites| slugs(&sites).join(" "))
    };
    assert_eq!(sites(""), None);
    assert_eq!(sites("sites: DB").as_deref(), Some("db"));
    assert_eq!(sites("tags: t").as_deref(), Some("web"));
    assert_eq!(sites("groups: G\nsites: [db]").as_deref(), Some("web db"));
    assert_eq!(sites("sites: all").as_deref(), Some("web db"));
}

#[test]
fn validate_checks_channels_without_their_secrets_and_counts_them() {
    let line = commands::validate::run(&fixture("full.yml"), &|_| None).unwrap();
    assert!(
        line.ends_with("3 sites (2 HTTP, 1 TCP), 2 maintenance entries, 4 channels; not set here: PASSPHRASE, TOKEN"),
        "{line}"
    );
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), with("notify: [{name: N, type: slack, url: \"${URL}\"}, {name: M, type: email, server: \"${S}\", from: \"${F}\", to: \"${T}\"}]")).unwrap();
    let line = commands::validate::run(file.path(), &|_| None).unwrap();
    assert!(line.ends_with(", 2 channels; not set here: F, S, T, URL"), "{line}");
}

#[test]
fn subjects_say_what_was_planned_and_what_was_said() {
    let config = full();
    let site = &config.sites[0];
    let subject = |messages: &Messages, verdict: Verdict, maintenance| {
        let reason = (verdict != Verdict::Up).then_some(Reason::ConnectionRefused);
        let sample = Sample { at: Timestamp::UNIX_EPOCH, verdict, code: 0, ms: 0, reason, attempts: 1 };
        messages.transition(&TransitionContext { site, sample: &sample, previous: None, duration: None, maintenance })
    };
    let usual = Messages::default();
    let planned = "🔧 Plain is down for maintenance (0 in 0 ms) [skip ci]";
    assert_eq!(subject(&usual, Verdict::Down, Some("Backup")).unwrap(), planned);
    assert_eq!(subject(&config.messages, Verdict::Down, Some("Backup")).unwrap(), "WORK Plain: Backup");
    assert!(subject(&usual, Verdict::Down, None).unwrap().starts_with("🟥"));
    assert!(subject(&usual, Verdict::Up, Some("Backup")).unwrap().starts_with("🟩"), "no trouble, nothing to explain");
    assert_eq!(usual.desk("1 issue, 2 messages").unwrap(), "💬 Note 1 issue, 2 messages [skip ci]");
}

/// `count` sites, each with these further keys.
fn many(count: usize, keys: impl Fn(usize) -> String) -> String {
    (0..count).map(|n| format!("  - {{name: S{n}, url: 'tcp://s{n}.example.org:1', {}}}\n", keys(n))).collect()
}

#[test]
fn five_thousand_sites_that_depend_on_each_other_take_no_time() {
    let chain = many(5000, |n| format!("tags: [a, b, c{n}], group: G, depends_on: [S{}]", (n + 1).min(4999)));
    let chain = chain
        .replace(", depends_on: [S4999]}\n  - {name: S4999", "}\n  - {name: S4999")
        .replace(", depends_on: [S4999]", "");
    let work: String = (0..500)
        .map(|n| format!("  - {{title: W{n}, start: 2026-11-22 02:00, duration: 1h, tags: [a, b], groups: G}}\n"))
        .collect();
    let circle = many(5000, |n| format!("depends_on: [s{}]", (n + 1) % 5000));
    let dense = many(5000, |n| {
        let others: Vec<_> = (1..=20).map(|step| format!("s{}", (n + step) % 5000)).collect();
        format!("depends_on: [{}]", others.join(", "))
    });
    let nowhere = many(5000, |n| format!("depends_on: [nowhere{n}], tags: [x{n}]"));
    let nothing: String = (0..500)
        .map(|n| {
            format!(
                "  - {{title: W, start: 2026-11-22 02:00, duration: 1h, sites: [y{n}], tags: [z{n}], timezone: q{n}}}\n"
            )
        })
        .collect();
    for (what, text, problems) in [
        ("a chain", format!("name: X\nmaintenance:\n{work}sites:\n{chain}"), 0),
        ("a circle", format!("name: X\nsites:\n{circle}"), 1),
        ("many circles", format!("name: X\nsites:\n{dense}"), 100),
        ("names that are nowhere", format!("name: X\nmaintenance:\n{nothing}sites:\n{nowhere}"), 1001),
    ] {
        let start = processor_time();
        let found = parse(&text, &[]);
        let elapsed = processor_time() - start;
        assert!(
            elapsed < Duration::from_secs(10),
            "{what}: an unoptimized build may take a while, but not {elapsed:?}"
        );
        let lines = found.err().map_or(0, |found| found.lines().filter(|line| line.starts_with("sites.yml:")).count());
        assert_eq!(lines, problems, "{what}");
    }
    let problem = parse(format!("name: X\nsites:\n{circle}"), &[]).unwrap_err();
    assert!(problem.contains("s0 → s1 → s2") && problem.contains("→ … → s0"), "{problem}");
}
