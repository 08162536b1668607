//! `history/maintenance/<year>.csv`.

use std::collections::BTreeMap;
use std::io;

use proptest::prelude::*;
use upkept::history::{FoldOptions, Journal, fold, load_site, load_windows, record_windows};
use upkept::model::{Changes, Effect, FileChange, FileSource, Region, RunRecord, Sample, Timestamp, Verdict, Window};

use super::{slugs, time};

const FIRST: &str = "history/maintenance/2026.csv";
const SECOND: &str = "history/maintenance/2027.csv";

#[derive(Debug, Clone, Default, PartialEq)]
struct Tree(BTreeMap<String, Vec<u8>>);

impl Tree {
    fn with(path: &str, text: &str) -> Self {
        Self(BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]))
    }

    fn record(&mut self, windows: &[Window], now: &str) -> usize {
        let changes = record_windows(self, windows, time(now)).unwrap();
        let count = changes.len();
        self.apply(changes);
        assert_eq!(record_windows(self, windows, time(now)).unwrap(), Changes::new(), "recorded twice");
        count
    }

    fn apply(&mut self, changes: Changes) {
        for (path, change) in changes {
            match change {
                FileChange::Write(bytes) => drop(self.0.insert(path, bytes)),
                FileChange::Delete => drop(self.0.remove(&path)),
            }
        }
    }

    fn text(&self, path: &str) -> &str {
        self.0.get(path).map_or("", |bytes| std::str::from_utf8(bytes).unwrap())
    }

    fn ids(&self, from: &str, to: &str) -> Vec<String> {
        let (windows, broken) = load_windows(self, time(from), time(to)).unwrap();
        assert_eq!(broken, []);
        windows.into_iter().map(|window| window.id).collect()
    }
}

impl FileSource for Tree {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.get(path).cloned())
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        let below = self.0.keys().filter_map(|path| path.strip_prefix(dir)?.strip_prefix('/'));
        let mut names: Vec<String> =
            below.map(|rest| rest.split_inclusive('/').next().unwrap_or_default().to_owned()).collect();
        names.dedup();
        Ok(names)
    }
}

fn window(id: &str, start: &str, end: &str) -> Window {
    Window {
        id: id.to_owned(),
        title: "Backup".to_owned(),
        start: time(start),
        end: Some(end).filter(|end| !end.is_empty()).map(time),
        sites: slugs("shop mail"),
        effect: Effect::Down,
        issue: id.starts_with("issue-").then(|| "https://forge.example/o/r/issues/7".to_owned()),
    }
}

#[test]
fn windows_are_recorded_when_they_begin_or_are_announced_by_an_issue() {
    let mut tree = Tree::default();
    let mut issue = window("issue-7", "2027-01-03T00:00:00Z", "");
    issue.title = "Rack, moved\nby 100%".to_owned();
    let wanted = [
        window("backup-20261231-230000", "2026-12-31T23:00:00Z", "2027-01-01T01:00:00Z"),
        window("backup-20270107-230000", "2027-01-07T23:00:00Z", "2027-01-08T01:00:00Z"),
        issue,
    ];
    tree.record(&wanted, "2026-12-31T23:00:00Z");
    insta::assert_snapshot!(tree.text(FIRST), @r"
    # upkept maintenance v1
    id,start,end,sites,effect,issue,title
    backup-20261231-230000,2026-12-31T23:00:00Z,2027-01-01T01:00:00Z,shop mail,down,,Backup
    ");
    insta::assert_snapshot!(tree.text(SECOND), @r"
    # upkept maintenance v1
    id,start,end,sites,effect,issue,title
    issue-7,2027-01-03T00:00:00Z,,shop mail,down,https://forge.example/o/r/issues/7,Rack%2C moved%0Aby 100%
    ");
    let (read, _) = load_windows(&tree, time("2027-01-01T00:00:00Z"), time("2027-02-01T00:00:00Z")).unwrap();
    assert_eq!(read, [wanted[0].clone(), wanted[2].clone()]);
    assert_eq!(tree.ids("2027-01-01T01:00:00Z", "2027-01-03T00:00:00Z"), [""; 0]);
}

#[test]
fn what_is_over_never_changes_and_what_goes_on_does() {
    let mut tree = Tree::default();
    let planned = |end| window("backup-20261231-230000", "2026-12-31T23:00:00Z", end);
    tree.record(&[planned("2027-01-01T01:00:00Z")], "2026-12-31T23:30:00Z");
    assert_eq!(tree.record(&[planned("2027-01-01T02:00:00Z")], "2027-01-01T00:59:59Z"), 1);
    // Not wanted any more: it has begun, and stays.
    assert_eq!(tree.record(&[], "2027-01-01T01:30:00Z"), 0);
    let before = tree.clone();
    assert_eq!(tree.record(&[planned("2027-01-01T03:00:00Z")], "2027-01-01T02:00:00Z"), 0);
    assert_eq!(tree, before);
}

#[test]
fn an_issue_is_moved_called_off_and_ended() {
    let mut tree = Tree::default();
    let first = window("issue-7", "2026-12-30T00:00:00Z", "2026-12-30T02:00:00Z");
    tree.record(&[first], "2026-12-01T00:00:00Z");
    let moved = window("issue-7", "2027-01-05T00:00:00Z", "");
    assert_eq!(tree.record(std::slice::from_ref(&moved), "2026-12-02T00:00:00Z"), 2);
    assert!(!tree.0.contains_key(FIRST) && tree.text(SECOND).contains("issue-7,2027-01-05T00:00:00Z,,"));
    let called_off = Window { end: Some(moved.start), ..moved.clone() };
    let mut other = tree.clone();
    assert_eq!(other.record(&[called_off], "2026-12-03T00:00:00Z"), 1);
    assert_eq!(other, Tree::default());
    let ended = Window { end: Some(time("2027-01-05T04:00:00Z")), ..moved };
    tree.record(&[ended], "2027-01-05T04:00:00Z");
    assert!(tree.text(SECOND).contains("issue-7,2027-01-05T00:00:00Z,2027-01-05T04:00:00Z,"));
}

#[test]
fn columns_and_lines_of_others_survive_and_broken_ones_are_reported() {
    let old = "# upkept maintenance v1 by hand\r\nid,start,end,sites,effect,issue,title,room\r\n\
               a-20260101-000000,2026-01-01T00:00:00Z,,shop,down,,A,12\r\n\
               # a comment\r\n\
               b,yesterday,,shop,down,,B\n\
               a-20260101-000000,2026-01-01T00:00:00Z,,mail,down,,A\n";
    let mut tree = Tree::with(FIRST, old);
    let (windows, broken) = load_windows(&tree, time("2026-06-01T00:00:00Z"), time("2026-06-02T00:00:00Z")).unwrap();
    assert_eq!(windows.len(), 1);
    let broken: Vec<String> = broken.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(broken.join("\n"), @r#"
    history/maintenance/2026.csv:5: start is "yesterday", expected a time like 2026-11-22T12:40:03Z
    history/maintenance/2026.csv:6: says something else about a-20260101-000000 than a line above; that one counts
    "#);
    let ended = Window { end: Some(time("2026-06-01T00:00:00Z")), ..windows[0].clone() };
    assert_eq!(tree.record(&[ended], "2026-06-01T00:00:00Z"), 1);
    assert_eq!(tree.text(FIRST), old.replacen("Z,,shop,down,,A,12\r\n", "Z,2026-06-01T00:00:00Z,shop,down,,A,12\n", 1));
    let newer = Tree::with(FIRST, "# upkept maintenance v2\n");
    let wanted = [window("x-1", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")];
    let refused = record_windows(&newer, &wanted, time("2026-01-01T00:00:00Z")).unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::InvalidData);
}

#[test]
fn a_fold_counts_what_the_files_announce_as_maintenance() {
    let mut tree = Tree::default();
    tree.record(&[window("backup-1", "2026-11-20T23:30:00Z", "2026-11-21T00:10:00Z")], "2026-11-20T23:30:00Z");
    let down = |at: &str| Sample { at: time(at), verdict: Verdict::Down, code: 0, ms: 0, reason: None, attempts: 1 };
    let run = |sample: Sample| RunRecord {
        at: sample.at,
        region: Region::default(),
        run: sample.at.to_string(),
        samples: vec![(slugs("shop")[0].clone(), sample)],
        phases: Vec::new(),
        evidence: Vec::new(),
    };
    let runs = ["2026-11-20T23:50:00Z", "2026-11-21T00:00:00Z"].map(|at| run(down(at)));
    let journal = Journal::new(runs.to_vec(), Vec::new());
    let max_gap = std::time::Duration::from_secs(900);
    let options = FoldOptions { now: time("2026-11-23T00:00:00Z"), max_gap, retention_days: 35 };
    let folded = fold(&tree, &journal, &options).unwrap();
    tree.apply(folded.changes);
    let days = load_site(&tree, &slugs("shop")[0], &Journal::default()).unwrap().days;
    let seconds: Vec<_> = days.iter().map(|day| (day.seconds.maintenance, day.seconds.down, day.failed)).collect();
    assert_eq!(seconds, [(600, 0, 1), (600, 300, 1)]);
}

fn instants() -> impl Strategy<Value = Timestamp> {
    // 2026-12-20 to 2027-01-10.
    (1_797_724_800_i64..1_799_539_200).prop_map(|second| Timestamp::from_timestamp(second, 0).unwrap())
}

prop_compose! {
    fn some_windows()(list in prop::collection::vec((0..6_u8, any::<bool>(), instants(), prop::option::of(0_i64..200_000), "[ -~é,%\n]{0,6}"), 0..5)) -> Vec<Window> {
        let mut windows = Vec::new();
        for (number, by_issue, start, length, title) in list {
            let key = if by_issue { "issue" } else { "plan" };
            let id = format!("{key}-{number}");
            if windows.iter().all(|other: &Window| other.id != id) {
                let end = length.map(|length| start + chrono::TimeDelta::seconds(length));
                windows.push(Window { title, start, end, ..window(&id, "2026-01-01T00:00:00Z", "") });
            }
        }
        windows
    }
}

proptest! {
    #[test]
    fn whatever_is_recorded_is_read_back_and_the_past_stays(steps in prop::collection::vec((some_windows(), 0_i64..400_000), 1..6)) {
        let mut tree = Tree::default();
        let mut now = time("2026-12-20T00:00:00Z");
        let all = |tree: &Tree| {
            let (windows, broken) = load_windows(tree, Timestamp::MIN_UTC, Timestamp::MAX_UTC).unwrap();
            assert_eq!(broken, []);
            windows
        };
        for (wanted, wait) in steps {
            now += chrono::TimeDelta::seconds(wait);
            let before = all(&tree);
            tree.record(&wanted, &now.to_rfc3339());
            let after = all(&tree);
            prop_assert!(after.is_sorted_by_key(|window| (window.start, window.id.clone())));
            let over = |window: &&Window| window.end.is_some_and(|end| end <= now);
            prop_assert!(before.iter().filter(over).all(|old| after.contains(old)));
            for window in wanted.iter().filter(|window| !window.is_empty() && window.start <= now) {
                let known = before.iter().find(|old| old.id == window.id).filter(over);
                prop_assert!(after.contains(known.unwrap_or(window)));
            }
            for text in tree.0.values() {
                let rows = std::str::from_utf8(text).unwrap().lines().skip(2).count();
                prop_assert!(rows > 0);
            }
        }
    }
}
