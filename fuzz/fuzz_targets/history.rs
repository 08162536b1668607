//! Arbitrary bytes as every history file at once: readers must not panic, a fold must keep each line of a day file,
//! and folding again must change nothing.
#![no_main]

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use upkept::history::{FoldOptions, Journal, decode_run, fold, load_site};
use upkept::model::{FileChange, FileSource, Slug, Timestamp};
use upkept::stats::Sketch;

struct Tree(BTreeMap<String, Vec<u8>>);

impl FileSource for Tree {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.get(path).cloned())
    }

    fn list(&self, dir: &str) -> io::Result<Vec<String>> {
        Ok(match dir {
            "history" => vec!["shop/".to_owned()],
            _ => self.0.keys().filter_map(|path| path.strip_prefix("history/shop/")).map(str::to_owned).collect(),
        })
    }
}

/// The input, cut at NUL bytes, is: journal samples, evidence, state, daily rows, day file.
fuzz_target!(|data: &[u8]| {
    let parts: Vec<&[u8]> = data.splitn(5, |&byte| byte == 0).collect();
    let part = |index: usize| parts.get(index).copied().unwrap_or_default().to_vec();
    let entry = |name: &str| Some(part(usize::from(name != "samples.csv")));
    let (record, broken) = decode_run(&entry, "journal");
    let journal = Journal::new(record.into_iter().collect(), broken);
    let names = [("state.json", 2), ("daily.csv", 3), ("2028-02-29.csv", 4), ("2028-03-01@eu.csv", 4)];
    let mut tree = Tree(names.map(|(name, index)| (format!("history/shop/{name}"), part(index))).into());
    let slug = Slug::new("shop").expect("a slug");
    let history = load_site(&tree, &slug, &journal).expect("memory doesn't fail");
    for day in &history.days {
        assert_eq!(Sketch::decode(&day.latency.encode()).as_ref(), Ok(&day.latency));
    }

    let now = Timestamp::from_timestamp(1_835_700_000, 0).expect("a time");
    let options = FoldOptions { now, max_gap: Duration::from_secs(900), retention_days: 35 };
    let Ok(folded) = fold(&tree, &journal, &options) else { return };
    for (path, change) in folded.changes {
        match change {
            FileChange::Write(bytes) => {
                let lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
                let old = tree.0.get(&path).cloned().unwrap_or_default();
                let kept = |line: &[u8]| line.is_empty() || lines.contains(&line);
                assert!(path.ends_with("daily.csv") || old.split(|&byte| byte == b'\n').all(kept));
                tree.0.insert(path, bytes);
            }
            FileChange::Delete => drop(tree.0.remove(&path)),
        }
    }
    assert!(fold(&tree, &journal, &options).is_ok_and(|again| again.changes.is_empty()));
});
