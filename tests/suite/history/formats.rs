//! What is written can be read; what can't be read stays.

use std::time::Duration;

use proptest::prelude::*;
use upkept::history::{
    BrokenLine, Journal, StateError, decode_run, encode_run, free_time, known_slugs, load_site, load_state, write_state,
};
use upkept::model::{
    Attempt, Certificate, Check, FileChange, IncidentId, Judgement, Observation, Phase, PhaseMedians, PhaseMs, Reason,
    Region, RunRecord, Sample, SiteState, Verdict,
};

use super::{Tree, any_sample, down, region, slug, some_samples, time, up};

/// The shop as version 1 wrote it, and as people and other versions left it.
fn fixture() -> Tree {
    Tree::default()
        .with("history/shop/state.json", include_bytes!("../../fixtures/history/shop/state.json"))
        .with("history/shop/2028-02-29.csv", include_bytes!("../../fixtures/history/shop/2028-02-29.csv"))
        .with("history/shop/2028-02-29@eu-west.csv", include_bytes!("../../fixtures/history/shop/eu-west.csv"))
        .with("history/shop/daily.csv", include_bytes!("../../fixtures/history/shop/daily.csv"))
        .with("history/shop/notes.txt", "not ours")
        .with("history/README.md", "not a site")
        .with("history/incidents/2028/x.md", "not a site")
}

#[test]
fn the_fixture_is_read_and_its_broken_lines_are_named() {
    let history = load_site(&fixture(), &slug("shop"), &Journal::default()).unwrap();
    let state = history.state.unwrap();
    assert_eq!((state.name.as_str(), state.verdict, state.code), ("Café „Ü“", Verdict::Down, 503));
    assert_eq!(state.unknown["mood"], "grim");

    let times: Vec<String> = history.samples.iter().map(|sample| sample.at.format("%H:%M:%S").to_string()).collect();
    assert_eq!(times, ["00:00:03", "12:40:03", "12:42:00", "12:45:02", "23:59:59"]);
    // Both regions have 12:40:03: the default one counts.
    assert_eq!((history.samples[1].ms, history.samples[2].ms), (123, 77));
    assert_eq!((history.samples[3].reason, history.samples[3].attempts), (Some(Reason::ConnectionRefused), 3));

    let days: Vec<_> = history.days.iter().map(|day| (day.date.to_string(), day.checks, day.failed)).collect();
    assert_eq!(days, [("2028-02-27".to_owned(), 288, 0), ("2028-02-28".to_owned(), 287, 12)]);

    let broken: Vec<_> = history.broken.iter().map(|b| (b.path.rsplit('/').next().unwrap(), b.line)).collect();
    let expected =
        [("2028-02-29.csv", 6), ("2028-02-29.csv", 7), ("2028-02-29.csv", 8), ("daily.csv", 5), ("daily.csv", 6)];
    assert_eq!(broken, expected, "{:#?}", history.broken);
    let first = BrokenLine {
        path: "history/shop/2028-02-29.csv".into(),
        line: 6,
        message: "verdict is \"sideways\", expected up, degraded, down or unknown".into(),
    };
    assert_eq!(history.broken[0], first);
    assert_eq!(known_slugs(&fixture()).unwrap(), [slug("shop")]);
}

#[test]
fn files_look_as_documented() {
    let samples = [down("2026-11-22T12:45:02Z"), up("2026-11-22T12:40:03Z", 123)];
    let changes = super::add_samples(&Tree::default(), &slug("shop"), &region("eu"), &samples).unwrap();
    let expected = "# upkept samples v1\ntime,verdict,code,ms,reason,attempts\n\
                    12:40:03,up,200,123,,\n12:45:02,down,0,0,connection-refused,3\n";
    let write = |text: &str| FileChange::Write(text.as_bytes().to_vec());
    assert_eq!(changes.into_iter().collect::<Vec<_>>(), [("history/shop/2026-11-22@eu.csv".into(), write(expected))]);

    let record = RunRecord {
        at: time("2026-11-22T12:45:02Z"),
        region: Region::default(),
        run: "k3x9".into(),
        samples: vec![(slug("blog"), samples[1]), (slug("shop"), samples[0])],
        phases: vec![(slug("blog"), phases(8, 12, None, 90).within(123))],
        evidence: Vec::new(),
    };
    let expected = "# upkept journal v1 2026-11-22T12:45:02Z default k3x9\n\
                    slug,verdict,code,ms,reason,attempts,lookup,connect,tls,first_byte\n\
                    blog,up,200,123,,,8,12,,90\nshop,down,0,0,connection-refused,3\n";
    assert_eq!(encode_run(&record), [("samples.csv".to_owned(), expected.as_bytes().to_vec())]);

    let state = String::from_utf8(write_state(None, &SiteState::first("Shop", &samples[0]))).unwrap();
    let expected = r#"{
  "version": 1,
  "name": "Shop",
  "verdict": "down",
  "since": "2026-11-22T12:45:02Z",
  "until": "2026-11-22T12:45:02Z",
  "code": 0,
  "ms": 0,
  "reason": "connection-refused",
  "certificate": null,
  "incident": null
}
"#;
    assert_eq!(state, expected);
}

#[test]
fn a_line_end_that_is_missing_or_from_windows_does_no_harm() {
    let old = "\u{feff}# upkept samples v1\r\ntime,verdict,code,ms,reason,attempts\r\n12:00:00,up,200,5,,\r\n13:00:00,up,200,6,,";
    let tree = Tree::default().with("history/shop/2026-11-22.csv", old);
    let samples = [up("2026-11-22T12:30:00Z", 7), up("2026-11-22T13:30:00Z", 8), up("2026-11-22T13:00:00Z", 9)];
    let mut after = tree.clone();
    after.apply(super::add_samples(&tree, &slug("shop"), &Region::default(), &samples).unwrap());
    let expected = old.replace("13:00:00", "12:30:00,up,200,7,,\n13:00:00") + "\n13:30:00,up,200,8,,\n";
    assert_eq!(after.text("history/shop/2026-11-22.csv"), expected);
}

#[test]
fn files_of_another_version_are_reported_and_not_touched() {
    let tree = Tree::default()
        .with("history/shop/2026-11-22.csv", "# upkept samples v2\n12:00:00;up\n")
        .with("history/shop/daily.csv", "# upkept daily v9\n")
        .with("history/shop/state.json", r#"{"version": 2, "status": {"is": "fine"}}"#);
    let history = load_site(&tree, &slug("shop"), &Journal::default()).unwrap();
    assert!(history.samples.is_empty() && history.state.is_none());
    assert_eq!(history.broken.iter().map(|broken| broken.line).collect::<Vec<_>>(), [1, 1, 1]);
    assert!(matches!(load_state(&tree, &slug("shop")), Err(StateError::Version { found, .. }) if found == "2"));
    let error =
        super::add_samples(&tree, &slug("shop"), &Region::default(), &[up("2026-11-22T12:30:00Z", 7)]).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidData);
    assert!(error.to_string().contains("history/shop/2026-11-22.csv: line 1"), "{error}");
}

#[test]
fn a_broken_state_is_an_error_with_its_place() {
    for text in ["", "{", "[]", r#"{"name": 3}"#, &"[".repeat(100_000)] {
        let tree = Tree::default().with("history/shop/state.json", text);
        let error = load_state(&tree, &slug("shop")).unwrap_err().to_string();
        assert!(error.starts_with("history/shop/state.json: ") && error.contains("line 1"), "{error}");
    }
    assert!(load_state(&Tree::default(), &slug("shop")).unwrap().is_none());
}

#[test]
fn a_taken_second_moves_on() {
    let (at, next) = (time("2038-01-19T03:14:07Z"), time("2038-01-19T03:14:10Z"));
    assert_eq!(free_time(at, &|second| second < next), next);
    assert_eq!(free_time(at, &|_| false), at);
}

#[test]
fn an_entry_from_before_phases_or_with_strange_ones_reads_as_it_always_did() {
    let head = "# upkept journal v1 2026-11-22T12:45:02Z default k3x9\nslug,verdict,code,ms,reason,attempts\n";
    let read = |line: &str| decode_run(&|name| (name == "samples.csv").then(|| format!("{head}{line}").into()), "x");
    for tail in ["", ",", ",,,,", ",soon,-1,,1.5", ",,,,,more"] {
        let (record, broken) = read(&format!("shop,up,200,123,,{tail}\n"));
        let record = record.unwrap();
        assert_eq!((record.samples.len(), record.phases.len(), broken.len()), (1, 0, 0), "{tail}");
    }
    let (record, _) = read("shop,up,200,123,,2,8,12,,90,what a newer version says\n");
    assert_eq!(record.unwrap().phases_of(&slug("shop")), Some(phases(8, 12, None, 90).within(123)));
    let (record, _) = read("shop,up,200,5,,2,8,12,,90\n");
    let body = record.unwrap().phases_of(&slug("shop")).unwrap().body;
    assert_eq!(body, Some(0), "the parts exceed the whole");
}

fn phases(lookup: u32, connect: u32, tls: Option<u32>, first_byte: u32) -> PhaseMs {
    PhaseMs { lookup: Some(lookup), connect: Some(connect), tls, first_byte: Some(first_byte), body: None }
}

/// A check with two attempts, as evidence keeps it.
fn evidence() -> Check {
    let observation = Observation::failed(
        Phase::Connect,
        Reason::ConnectionRefused,
        "refused, \"really\"\n",
        Duration::from_micros(1_234),
    );
    let judgement = Judgement::because(Verdict::Down, Reason::ConnectionRefused, "nobody listens");
    let attempt = Attempt { offset: Duration::from_millis(2_001), observation, judgement: judgement.clone() };
    Check { slug: slug("shop"), attempts: vec![attempt.clone(), attempt], judgement }
}

#[test]
fn evidence_is_found_by_site_and_time() {
    let sample = down("2026-11-22T12:45:02Z");
    let entry = |region: &str, evidence| RunRecord { evidence, ..super::run(region, sample) };
    let files = encode_run(&entry("eu", vec![evidence()]));
    let lookup = |name: &str| files.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
    let (record, broken) = decode_run(&lookup, "journal");
    assert_eq!((record.as_ref(), broken), (Some(&entry("eu", vec![evidence()])), vec![]));
    let journal = super::journal([super::run("default", sample), record.unwrap()]);
    assert_eq!(journal.evidence(&slug("shop"), sample.at), Some(&evidence()));
    assert_eq!(journal.evidence(&slug("shop"), time("2026-11-22T12:45:03Z")), None);
    assert_eq!(journal.evidence(&slug("other"), sample.at), None);
}

/// Lines as they may turn up in a file: good ones, and whatever else.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        3 => (0_i64..40).prop_map(|n| format!("00:00:{n:02},up,200,{n},,").into_bytes()),
        1 => (0_i64..40).prop_map(|n| format!("00:00:{n:02},down,503,9,http-status,3,extra,columns").into_bytes()),
        1 => "[a-z0-9:,]{0,20}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..12),
        1 => Just(b"# a remark".to_vec()),
    ];
    let end = prop_oneof![4 => Just(&b"\n"[..]), 1 => Just(&b"\r\n"[..])];
    (prop::collection::vec((line, end), 0..20), any::<bool>()).prop_map(|(lines, whole)| {
        let mut bytes: Vec<u8> = lines.iter().flat_map(|(line, end)| [line.as_slice(), end].concat()).collect();
        if !whole {
            bytes.pop();
        }
        bytes
    })
}

prop_compose! {
    fn any_phases()(times in prop::array::uniform4(prop::option::of(any::<u32>()))) -> PhaseMs {
        let [lookup, connect, tls, first_byte] = times;
        PhaseMs { lookup, connect, tls, first_byte, body: None }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_journal_entry_reads_back(
        samples in prop::collection::btree_map("[a-z]{1,8}[0-9]", any_sample(0, 4_000_000_000), 0..8),
        times in prop::collection::vec(any_phases(), 8),
        second in 0_i64..253_402_300_800,
        region in "[a-z]{1,8}",
        run in "[a-z0-9]{1,16}",
    ) {
        let at = upkept::model::Timestamp::from_timestamp(second, 0).unwrap();
        let samples: Vec<_> = samples.iter().map(|(name, sample)| (slug(name), Sample { at, ..*sample })).collect();
        let measured = samples.iter().zip(&times).filter(|(_, phases)| !phases.is_empty());
        let phases = measured.map(|((slug, sample), phases)| (slug.clone(), phases.within(sample.ms))).collect();
        let record = RunRecord { at, region: super::region(&region), run, samples, phases, evidence: vec![evidence()] };
        let files = encode_run(&record);
        let lookup = |name: &str| files.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
        prop_assert_eq!(decode_run(&lookup, "journal"), (Some(record), vec![]));
    }

    #[test]
    fn day_files_read_back(samples in some_samples(60)) {
        let mut tree = Tree::default();
        tree.apply(super::add_samples(&tree, &slug("shop"), &Region::default(), &samples).unwrap());
        let history = load_site(&tree, &slug("shop"), &Journal::default()).unwrap();
        prop_assert_eq!((history.samples, history.broken), (samples, vec![]));
    }

    #[test]
    fn adding_keeps_every_old_line_and_adds_once(old in any_file(), new in prop::collection::vec(any_sample(0, 50), 0..20)) {
        let path = "history/shop/1970-01-01.csv";
        let tree = Tree::default().with(path, old.clone());
        let before = load_site(&tree, &slug("shop"), &Journal::default()).unwrap().samples;
        let mut after = tree.clone();
        after.apply(super::add_samples(&tree, &slug("shop"), &Region::default(), &new).unwrap());

        // Old lines are all there, in their order.
        let lines = |bytes: &[u8]| bytes.split(|&b| b == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
        let mut rest = lines(&after.0[path]).into_iter();
        for line in lines(&old).into_iter().filter(|line| !line.is_empty()) {
            prop_assert!(rest.any(|now| now == line), "lost {:?}", String::from_utf8_lossy(&line));
        }
        // Every sample is there, the old ones unchanged.
        let read = load_site(&after, &slug("shop"), &Journal::default()).unwrap().samples;
        prop_assert!(before.iter().all(|sample| read.contains(sample)));
        prop_assert!(new.iter().all(|sample| read.iter().any(|known| known.at == sample.at)));
        prop_assert!(read.iter().all(|sample| before.contains(sample) || new.contains(sample)));
        prop_assert!(super::add_samples(&after, &slug("shop"), &Region::default(), &new).unwrap().is_empty());
    }

    #[test]
    fn a_state_reads_back_and_keeps_what_it_does_not_know(
        name in ".{0,20}",
        sample in any_sample(0, 4_000_000_000),
        verdict in prop::sample::select(vec![Verdict::Up, Verdict::Degraded, Verdict::Down]),
        unknown in prop::collection::btree_map("x-[a-z]{1,4}", ".{0,8}", 0..4),
        certificate in any::<bool>(),
        median in any_phases(),
    ) {
        let certificate = certificate.then(|| Certificate {
            subject: name.clone(),
            issuer: "CA".into(),
            not_before: sample.at,
            not_after: time("2050-01-01T00:00:00Z"),
        });
        let incident = Some(IncidentId::new(sample.at, &slug("shop")));
        let median = median.within(sample.ms);
        let phases = Some(PhaseMedians { from: sample.at, to: sample.at, checks: 36, median });
        let mut state = SiteState { verdict, certificate, incident, phases, ..SiteState::first(&name, &sample) };
        state.unknown = unknown.into_iter().map(|(name, text)| (name, text.into())).collect();
        let old = br#"{"version": 1, "name": "gone", "x-old-field": [1, {"deep": null}]}"#;
        let bytes = write_state(Some(old), &state);
        let read = load_state(&Tree::default().with("history/shop/state.json", bytes.clone()), &slug("shop"));
        let read = read.unwrap().unwrap();
        prop_assert_eq!(&read.unknown["x-old-field"], &serde_json::json!([1, {"deep": null}]));
        state.unknown.insert("x-old-field".into(), read.unknown["x-old-field"].clone());
        prop_assert_eq!(&read, &state);
        prop_assert_eq!(write_state(Some(&bytes), &read), bytes);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop_oneof![any_file(), prop::collection::vec(any::<u8>(), 0..200)], head in 0..5_usize) {
        let heads = ["", "# upkept samples v1\n", "# upkept daily v1\n2028-02-29,", "# upkept journal v1 ", "# upkept journal v1 2026-11-22T12:45:02Z eu x\nshop,"];
        let bytes = [heads[head].as_bytes(), &bytes].concat();
        let tree = ["state.json", "daily.csv", "2028-02-29.csv", "2028-03-01@eu.csv"]
            .iter()
            .fold(Tree::default(), |tree, name| tree.with(&format!("history/shop/{name}"), bytes.clone()));
        let (record, _) = decode_run(&|_| Some(bytes.clone()), "journal");
        let journal = super::journal(record);
        load_site(&tree, &slug("shop"), &journal).unwrap();
        let now = time("2028-03-05T00:00:00Z");
        let options = upkept::history::FoldOptions { now, max_gap: super::GAP, retention_days: 1 };
        if let Ok(folded) = upkept::history::fold(&tree, &journal, &options) {
            let mut after = tree.clone();
            after.apply(folded.changes);
            prop_assert!(upkept::history::fold(&after, &journal, &options).unwrap().changes.is_empty());
        }
    }
}
