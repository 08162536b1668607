//! `sites.yml`: what is read, what is refused, and in which words.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use upkept::commands;
use upkept::config::{self, Loaded, Messages, MissingEnv, TransitionContext};
use upkept::model::{AddressFamily, HttpTarget, Reason, Sample, Site, Slug, Target, Timestamp, Verdict};

mod desk;
mod docs;
mod page;
mod schema;

const FIXTURES: [&str; 15] = [
    "full",
    "desk",
    "channels",
    "page",
    "seed",
    "anchors",
    "many",
    "variables",
    "not-utf8",
    "empty",
    "no-sites",
    "indent",
    "open-bracket",
    "list",
    "two-documents",
];

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/config").join(name)
}

fn read_fixture(name: &str) -> Vec<u8> {
    fs::read(fixture(&format!("{name}.yml"))).unwrap()
}

/// Parses with these variables set.
fn parse(text: impl AsRef<[u8]>, env: &[(&str, &str)]) -> Result<Loaded, String> {
    let env: BTreeMap<_, _> = env.iter().copied().collect();
    let env = |name: &str| env.get(name).map(|value| (*value).to_owned());
    config::parse("sites.yml", text.as_ref(), &env).map_err(|problems| problems.to_string())
}

/// A file with one site that has these lines.
fn one_site(lines: &str) -> String {
    format!("name: X\nsites:\n  - name: A\n{}", lines.lines().map(|line| format!("    {line}\n")).collect::<String>())
}

fn http(site: &Site) -> &HttpTarget {
    match &site.target {
        Target::Http(http) => http,
        Target::Tcp(_) => panic!("{} is checked by TCP", site.name),
    }
}

/// Processor time of this thread: what other programs on the machine do does not count.
fn processor_time() -> Duration {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}

#[test]
fn every_mistake_comes_out_in_one_go_with_its_place() {
    for name in FIXTURES.into_iter().filter(|name| !["full", "seed", "anchors"].contains(name)) {
        let printed = format!("{}\n", parse(read_fixture(name), &[]).unwrap_err());
        let expected = fixture(&format!("{name}.txt"));
        if std::env::var_os("UPDATE_FIXTURES").is_some() {
            fs::write(&expected, &printed).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap();
        assert!(printed == expected, "{name}.yml now gives:\n{printed}\ninstead of:\n{expected}");
    }
}

#[test]
fn ten_sites_with_a_mistake_each_give_ten_problems_in_order() {
    let sites: String = (0..10)
        .map(|n| {
            format!("  - name: S{n}\n    url: https://s{n}.example.org\n    {}\n", ["tmeout: 1s", "tags: 7"][n % 2])
        })
        .collect();
    let problems = config::parse("f", format!("name: X\nsites:\n{sites}").as_bytes(), &|_| None).unwrap_err().problems;
    assert_eq!(problems.iter().map(|p| p.line).collect::<Vec<_>>(), (0..10).map(|n| 5 + 3 * n).collect::<Vec<_>>());
    assert_eq!(problems[0].help.as_deref(), Some("did you mean `timeout`?"));
}

#[test]
fn every_key_reaches_the_config() {
    let config = parse(read_fixture("full"), &[("TOKEN", "t0ken")]).unwrap().config;
    assert_eq!((config.name.as_str(), config.url.as_deref()), ("Everything", Some("https://status.example.org/page")));
    assert_eq!(config.description.as_deref(), Some("All the keys."));
    assert_eq!(config.repository.as_deref(), Some("https://github.com/example/status"));
    assert_eq!(config.interval, Duration::from_secs(600));
    assert_eq!(config.deadline, Some(Duration::from_secs(480)));
    assert_eq!(config.user_agent, "Example/1.0 (status)");
    assert_eq!((config.concurrency.total, config.concurrency.per_host), (32, 4));
    let references: Vec<_> = config.references.iter().map(ToString::to_string).collect();
    assert_eq!(references, ["192.0.2.1:443", "[2001:db8::1]:53", "example.org:80"]);
    assert_eq!(config.history.fold_every, Duration::ZERO);
    assert_eq!((config.history.retention_days, config.history.max_gap), (60, Duration::from_secs(2700)));
    assert_eq!((config.git.branch.as_deref(), config.git.remote.as_str()), (Some("history"), "upstream"));
    assert_eq!(config.git.journal, "refs/heads/upkept-journal");
    assert_eq!((config.git.author_name.as_str(), config.git.author_email.as_str()), ("Status Bot", "bot@example.org"));
    assert_eq!(config.messages.fold(1440, 20).unwrap(), "1,440 of 20");
    assert_eq!(config.messages.incident("Open", "T").unwrap(), "Open T");
}

#[test]
fn a_site_takes_the_defaults_that_it_does_not_set() {
    let config = parse(read_fixture("full"), &[("TOKEN", "t0ken")]).unwrap().config;
    let plain = &config.sites[0];
    assert_eq!(plain.slug.as_str(), "plain");
    assert_eq!((http(plain).method.as_str(), http(plain).redirects, http(plain).insecure), ("POST", 2, true));
    assert_eq!(http(plain).headers.len(), 2);
    let status: Vec<_> = plain.expect.status.iter().map(ToString::to_string).collect();
    assert_eq!(status, ["200", "204"]);
    assert_eq!(plain.expect.present[0].reveal(), "welcome");
    assert_eq!((plain.limits.total, plain.limits.connect), (Duration::from_secs(20), Duration::from_secs(3)));
    assert_eq!((plain.limits.body, plain.retries.as_slice()), (65536, [Duration::from_secs(1)].as_slice()));
    assert_eq!((plain.tags.as_slice(), plain.group.as_deref()), (["shared".to_owned()].as_slice(), Some("Shared")));
    assert_eq!((plain.icon.as_deref(), plain.family), (Some("icons/shared.svg"), AddressFamily::V4));

    let socket = &config.sites[2];
    assert_eq!(socket.target.shown(), "[2001:db8::2]:5432");
    assert_eq!((socket.family, socket.expect.need_body()), (AddressFamily::Any, false));
    assert!(socket.expect.status.is_empty() && socket.expect.degraded_after == Some(Duration::from_secs(2)));
}

#[test]
fn a_site_s_own_keys_win() {
    let config = parse(read_fixture("full"), &[("TOKEN", "t0ken")]).unwrap().config;
    let own = &config.sites[1];
    assert_eq!((own.slug.as_str(), http(own).method.as_str(), http(own).redirects), ("own-slug", "PUT", 0));
    let headers: Vec<_> = http(own).headers.iter().map(|(name, value)| (name.as_str(), value.reveal())).collect();
    assert_eq!(headers, [("X-From", "defaults"), ("x-both", "own t0ken"), ("Accept", "text/plain")]);
    assert_eq!(http(own).body.as_ref().unwrap().reveal(), r#"{"key": "t0ken"}"#);
    assert_eq!(http(own).body.as_ref().unwrap().shown(), r#"{"key": "${TOKEN}"}"#);
    assert_eq!(own.expect.status[0].to_string(), "200–299");
    assert_eq!(own.expect.present.iter().map(|text| text.reveal()).collect::<Vec<_>>(), ["one", "two t0ken"]);
    assert_eq!(own.expect.absent[1].reveal(), "${NOT_A_REFERENCE} costs $5");
    assert_eq!(own.expect.degraded_after.zip(own.expect.down_after).unwrap().1, Duration::from_millis(1500));
    assert_eq!((own.limits.total, own.limits.body, own.retries.len()), (Duration::from_secs(2), 4096, 0));
    assert_eq!((own.link.as_deref(), own.family), (Some("https://example.org/"), AddressFamily::V6));
    assert!(!http(own).insecure);
}

#[test]
fn defaults_are_those_of_the_documentation() {
    let loaded = parse(one_site("url: https://a.example.org\ntimeout: 3s"), &[]).unwrap();
    let (config, site) = (&loaded.config, &loaded.config.sites[0]);
    assert_eq!((config.interval, config.history.max_gap), (Duration::from_secs(300), Duration::from_secs(900)));
    assert_eq!((config.history.fold_every.as_secs(), config.history.retention_days), (21_600, 35));
    assert_eq!((config.git.remote.as_str(), config.git.journal.as_str()), ("origin", "refs/upkept/journal"));
    assert_eq!((config.concurrency.total, config.concurrency.per_host, config.references.len()), (64, 8, 3));
    assert!(config.user_agent.starts_with("Upkept/") && config.deadline.is_none());
    assert_eq!((site.limits.connect, site.limits.body), (Duration::from_secs(3), 1 << 20), "connect fits in timeout");
    assert_eq!(site.retries, [2, 5].map(Duration::from_secs));
    assert_eq!((http(site).method.as_str(), http(site).redirects), ("GET", 10));
}

#[test]
fn editors_and_other_tools_may_write_the_file() {
    let plain = "---\nname: X\nsites: [\n  {name: A, url: https://a.example.org},\n]\n...\n";
    let json = r#"{"name": "X", "sites": [{"name": "A", "url": "https://a.example.org"}]}"#;
    for text in [plain.to_owned(), plain.replace('\n', "\r\n"), format!("\u{feff}{plain}"), json.to_owned()] {
        assert_eq!(parse(&text, &[]).unwrap().config.sites.len(), 1, "{text:?}");
    }
    let problems = parse("\u{feff}name: X\r\nsites: 5\r\n", &[]).unwrap_err();
    assert_eq!(problems, "sites.yml:2:8: expected a list, found a number\n    sites: 5\n           ^");
    let problems = parse("name: .nan\nsites: .inf\nurl: 99999999999999999999999999", &[]).unwrap_err();
    assert_eq!(problems.matches("found a number").count(), 3, "{problems}");
}

#[test]
fn anchors_aliases_and_merge_keys_work() {
    let config = parse(read_fixture("anchors"), &[]).unwrap().config;
    let sites: Vec<_> =
        config.sites.iter().map(|site| (site.name.as_str(), site.target.shown(), site.tags.len())).collect();
    let (one, three) = ("https://one.example.org", "https://three.example.org");
    assert_eq!(sites, [("One", one, 2), ("Two", one, 2), ("Three", three, 2)]);
}

#[test]
fn the_seed_case_keeps_its_secrets_and_tells_prefixes_apart() {
    let env = [("IP", "wrong"), ("IP_GROUP_A", "10.20.30"), ("MONITORING_PORT", "9100")];
    let loaded = parse(read_fixture("seed"), &env).unwrap();
    let site = &loaded.config.sites[0];
    assert_eq!((site.slug.as_str(), site.target.shown()), ("ip-104", "${IP_GROUP_A}.104:${MONITORING_PORT}"));
    let Target::Tcp(tcp) = &site.target else { panic!("not TCP") };
    assert_eq!(tcp.address.reveal(), "10.20.30.104:9100");
    assert_eq!(loaded.redactor.text("connect to 10.20.30.104:9100"), "connect to ${IP_GROUP_A}.104:${MONITORING_PORT}");
    let debug = format!("{loaded:?}");
    assert!(!debug.contains("10.20.30") && !debug.contains("9100"), "{debug}");

    let problems = parse(read_fixture("seed"), &[("IP", "10.0.0"), ("MONITORING_PORT", "")]).unwrap_err();
    assert!(problems.contains("site `IP .104` needs the variable `IP_GROUP_A`, which is not set"), "{problems}");
    assert!(problems.contains("site `IP .104` needs the variable `MONITORING_PORT`"), "empty is missing: {problems}");
}

#[test]
fn problems_never_show_a_secret() {
    for (lines, value) in [
        ("url: tcp://${SECRET}:1", "hidden host"),
        ("url: tcp://example.org:${SECRET}", "hidden70000"),
        ("url: https://example.org:${SECRET}/", "hidden"),
        ("url: ${SECRET}", "hidden://example.org"),
        ("url: ${SECRET}", "hidden.example.org"),
        ("url: https://${SECRET}@example.org", "user:hidden"),
        ("url: https://example.org/${SECRET}", "hidden\n"),
        ("url: https://example.org\nheaders: {X: \"${SECRET}\"}", "hidden\r\nX-Evil: 1"),
        ("url: https://${SECRET}/", "hid$den"),
    ] {
        let problems = parse(one_site(lines), &[("SECRET", value)]).unwrap_err();
        assert!(!problems.contains("hid") && problems.contains("${SECRET}"), "{lines}: {problems}");
    }
}

#[test]
fn names_and_links_are_not_interpolated() {
    let text = "name: ${A}\nsites:\n  - {name: \"${B}\", url: https://a.example.org, group: $C}";
    let config = parse(text, &[("A", "x"), ("B", "y")]).unwrap().config;
    assert_eq!((config.name.as_str(), config.sites[0].name.as_str()), ("${A}", "${B}"));
    let problems = parse(one_site("url: https://a.example.org\nlink: ${A}"), &[("A", "https://x")]).unwrap_err();
    assert!(problems.contains("variables are not replaced in `link`"), "{problems}");
}

#[test]
fn validate_works_where_the_secrets_are_not() {
    let line = commands::validate::run(&fixture("seed.yml"), &|name| (name == "IP_GROUP_A").then(|| "10.0.0".into()));
    let line = line.unwrap();
    assert!(line.ends_with("1 site (0 HTTP, 1 TCP); not set here: MONITORING_PORT"), "{line}");
    for url in ["https://${HOST}:${PORT}/", "tcp://[${V6}]:${PORT}", "${URL}", "http://[${V6}]/"] {
        let text = one_site(&format!("url: {url}"));
        let loaded = config::parse_with("f", text.as_bytes(), &|_| None, MissingEnv::Allow);
        assert_eq!(loaded.unwrap().config.sites[0].target.shown(), url.trim_start_matches("tcp://"));
    }
    let text = one_site("url: gopher://${HOST}/\ntimeout: 0s");
    let problems = config::parse_with("f", text.as_bytes(), &|_| None, MissingEnv::Allow).unwrap_err();
    assert_eq!(problems.problems.len(), 2, "what can be judged is judged: {problems}");
}

#[test]
fn the_sample_file_is_right_and_needs_nothing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sites.yml");
    let loaded = config::load(&path, &|_| None).unwrap();
    assert_eq!(loaded.config.sites.len(), 3);
    assert!(commands::validate::run(&path, &|_| None).unwrap().ends_with("3 sites (2 HTTP, 1 TCP)"));
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let problems = config::load(&fixture("not-there.yml"), &|_| None).unwrap_err().to_string();
    assert!(problems.contains("not-there.yml:1:1: can't read the file") && problems.contains("help:"), "{problems}");
    assert!(config::load(&fixture("."), &|_| None).unwrap_err().to_string().contains("can't read the file"));
}

#[test]
fn subjects_come_out_as_in_the_incident_report() {
    let text =
        "name: X\nsites:\n  - {name: IP .104, url: \"tcp://192.0.2.1:1\"}\n  - {name: Web, url: https://example.org}";
    let sites = parse(text, &[]).unwrap().config.sites;
    let subject = |site: usize, verdict, code, ms| {
        let reason = (verdict != Verdict::Up).then_some(Reason::ConnectionRefused);
        let sample = Sample { at: Timestamp::UNIX_EPOCH, verdict, code, ms, reason, attempts: 3 };
        let context = TransitionContext {
            site: &sites[site],
            sample: &sample,
            previous: None,
            duration: None,
            maintenance: None,
        };
        Messages::default().transition(&context)
    };
    assert_eq!(subject(0, Verdict::Down, 0, 0).unwrap(), "🟥 IP .104 is down (0 in 0 ms) [skip ci]");
    assert_eq!(subject(0, Verdict::Up, 0, 12).unwrap(), "🟩 IP .104 is up (open in 12 ms) [skip ci]");
    assert_eq!(subject(1, Verdict::Up, 200, 120).unwrap(), "🟩 Web is up (200 in 120 ms) [skip ci]");
    let degraded = "🟨 Web has degraded performance (200 in 5000 ms) [skip ci]";
    assert_eq!(subject(1, Verdict::Degraded, 200, 5000).unwrap(), degraded);
    assert!(subject(1, Verdict::Unknown, 0, 0).is_err());
    let messages = Messages::default();
    assert_eq!(messages.fold(1440, 20).unwrap(), "📈 Record 1,440 checks of 20 sites [skip ci]");
    assert_eq!(messages.fold(1, 1).unwrap(), "📈 Record 1 check of 1 site [skip ci]");
    assert_eq!(messages.start(20).unwrap(), "🆕 Start watching 20 sites [skip ci]");
    assert_eq!(messages.incident("Open", "A\nB").unwrap(), "📝 Open incident: A B [skip ci]");
}

#[test]
fn hostile_files_get_an_error_soon() {
    let aliases: String = (1..12).map(|n| format!("l{n}: &l{n} [{}]\n", format!("*l{}, ", n - 1).repeat(9))).collect();
    let text = "x".repeat(1_000_000);
    let unknown: String = (0..100_000).map(|n| format!("key{n}: 1\n")).collect();
    let hostile = [
        ("alias bomb", format!("l0: &l0 [x, x, x]\n{aliases}")),
        ("long text many times", format!("a: &a {text}\nb: [{}]", "*a, ".repeat(5000))),
        ("brackets", "[".repeat(100_000)),
        ("4 MiB of brackets", "[".repeat(4_000_000)),
        ("4 MiB of braces", "{a: ".repeat(1_000_000)),
        ("block nesting", "- ".repeat(2_000_000)),
        ("indented nesting", (0..2500).map(|n| format!("{}a:\n", " ".repeat(n))).collect()),
        ("unknown keys", format!("name: X\n{unknown}")),
        ("unknown keys on one line", format!("{{{}}}", unknown.replace('\n', ", "))),
        ("many documents", "---\n".repeat(1_000_000)),
        ("merge keys", format!("a: &a {{x: 1}}\n{}", "b: {<<: *a}\n".repeat(100_000))),
        ("a key that never ends", format!("? {text}")),
        ("a wide list", format!("name: X\nsites: [{}]", "1, ".repeat(1_300_000))),
        ("duplicate names", format!("name: X\nsites:\n{}", "- {name: A, url: 'https://a'}\n".repeat(130_000))),
        (
            "endless template",
            format!(
                "name: X\nmessages: {{up: '{}x{}'}}\nsites: []",
                "{% for a in range(9999) %}".repeat(9),
                "{% endfor %}".repeat(9)
            ),
        ),
    ];
    for (what, text) in hostile {
        let start = processor_time();
        let problems = config::parse("f", text.as_bytes(), &|_| None).unwrap_err();
        let elapsed = processor_time() - start;
        assert!(elapsed < Duration::from_secs(5), "{what} took {elapsed:?}");
        assert!(problems.to_string().len() < 1_000_000, "{what}: the answer is too long");
    }
}

#[test]
fn a_huge_file_is_not_read_to_its_end() {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().set_len(1 << 40).unwrap();
    let start = Instant::now();
    let problems = config::load(file.path(), &|_| None).unwrap_err().to_string();
    assert!(problems.contains("larger than 4 MiB") && start.elapsed() < Duration::from_secs(2), "{problems}");
}

#[test]
fn two_thousand_sites_take_no_time() {
    let sites: String = (0..2000)
        .map(|n| {
            format!("  - name: Site {n}\n    url: https://s{n}.example.org/\n    headers: {{X: \"a ${{T}}\"}}\n    expect: {{status: [2xx, 301], degraded_after: 2s}}\n    tags: [a, b]\n")
        })
        .collect();
    let start = processor_time();
    let loaded = parse(format!("name: X\nsites:\n{sites}"), &[("T", "t")]).unwrap();
    let elapsed = processor_time() - start;
    assert_eq!(loaded.config.sites.len(), 2000);
    assert!(elapsed < Duration::from_secs(3), "an unoptimized build may take a while, but not {elapsed:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = config::parse("f", &bytes, &|_| None);
    }

    #[test]
    fn a_damaged_file_gets_an_answer_with_places_in_it(
        which in 0..FIXTURES.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..3_u8, any::<prop::sample::Index>()), 1..6),
    ) {
        let mut text = read_fixture(FIXTURES[which]);
        for (at, kind, other) in edits {
            let at = at.index(text.len() + 1);
            match kind {
                0 => text.truncate(at.max(1)),
                1 => text.insert(at, b"[]{}:-&*#!|>'\"%@`, \n\t$\\\xff\x00aA0"[other.index(28)]),
                _ => { text.drain(at..(at + other.index(20)).min(text.len())); }
            }
            if text.is_empty() { text.push(b' '); }
        }
        if let Err(problems) = config::parse("f", &text, &|_| Some("1".to_owned())) {
            let lines = text.split(|byte| *byte == b'\n').count();
            prop_assert!(!problems.problems.is_empty());
            prop_assert!(problems.problems.iter().all(|p| (1..=lines).contains(&p.line) && p.column > 0));
            prop_assert!(problems.problems.is_sorted_by_key(|p| (p.line, p.column)));
        }
    }

    #[test]
    fn slugs_are_slugs_and_stable(name in "\\PC{0,80}") {
        let slug = upkept::model::slug::slug_for(&name);
        prop_assert!(Slug::new(&slug).is_ok(), "{:?} gives {:?}", name, slug);
        prop_assert_eq!(upkept::model::slug::slug_for(&name), slug.clone());
        prop_assert_eq!(upkept::model::slug::slug_for(&slug), slug);
    }
}
