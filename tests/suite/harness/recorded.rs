//! Samples as git holds them, read with `git` and by splitting lines, so that nothing of Upkept counts itself.

use std::collections::BTreeMap;

use super::World;

/// Which repository is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Local,
    Remote,
}

/// One recorded sample, as text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Recorded {
    pub(crate) slug: String,
    pub(crate) region: String,
    /// `2026-11-22T12:40:03Z`
    pub(crate) time: String,
    /// `up,200,123,,`: verdict, code, milliseconds, reason, attempts.
    pub(crate) fields: String,
}

impl Recorded {
    pub(crate) fn verdict(&self) -> &str {
        self.fields.split(',').next().unwrap()
    }

    fn key(&self) -> (String, String, String) {
        (self.slug.clone(), self.region.clone(), self.time.clone())
    }
}

/// The samples of a repository, in the two places where they may be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Samples {
    pub(crate) journal: Vec<Recorded>,
    pub(crate) files: Vec<Recorded>,
}

impl Samples {
    /// Files and journal together. A sample may be in both while a fold is under way, but then it is the same; within
    /// either place it is there once. Panics otherwise.
    #[track_caller]
    pub(crate) fn merged(&self) -> Vec<Recorded> {
        let mut merged: BTreeMap<_, Recorded> = BTreeMap::new();
        for place in [&self.files, &self.journal] {
            let mut seen = BTreeMap::new();
            for sample in place {
                let twin = seen.insert(sample.key(), sample);
                assert_eq!(twin, None, "doubled: {sample:?}");
                let other = merged.insert(sample.key(), sample.clone());
                assert!(
                    other.as_ref().is_none_or(|other| other == sample),
                    "{other:?} in files, {sample:?} in journal"
                );
            }
        }
        merged.into_values().collect()
    }
}

impl World {
    /// The samples on the journal refs of this repository.
    pub(crate) fn journal_samples(&self) -> Vec<Recorded> {
        self.samples(Place::Local, "main").journal
    }

    /// Every sample of a repository: on its journal refs, and in the files of `branch`.
    pub(crate) fn samples(&self, place: Place, branch: &str) -> Samples {
        let git = |args: &[&str]| match place {
            Place::Local => self.git(args.iter().copied()),
            Place::Remote => self.remote_git(args.iter().copied()),
        };
        let mut samples = Samples::default();
        for journal in git(&["for-each-ref", "--format=%(refname)", "refs/upkept/journal/"]).lines() {
            for commit in git(&["rev-list", journal]).lines() {
                let entry = git(&["show", &format!("{commit}:samples.csv")]);
                samples.journal.extend(journal_entry(&entry));
            }
        }
        if !git(&["for-each-ref", &format!("refs/heads/{branch}")]).is_empty() {
            for path in git(&["ls-tree", "-r", "--name-only", branch, "--", "history/"]).lines() {
                if let Some((slug, date, region)) = day_file(path) {
                    let text = git(&["show", &format!("{branch}:{path}")]);
                    samples.files.extend(day(slug, date, region, &text));
                }
            }
        }
        samples
    }
}

/// `# upkept journal v1 <time> <region> <run>`, then `slug,verdict,code,ms,reason,attempts`.
fn journal_entry(text: &str) -> Vec<Recorded> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(' ').collect();
    assert_eq!(&head[..4], ["#", "upkept", "journal", "v1"], "{text}");
    let (time, region) = (head[4], head[5]);
    let rows = lines.filter(|line| !line.starts_with("slug,") && !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let (slug, fields) = line.split_once(',').unwrap();
        Recorded { slug: slug.into(), region: region.into(), time: time.into(), fields: fields.into() }
    })
    .collect()
}

/// `history/<slug>/<date>.csv` or `history/<slug>/<date>@<region>.csv`: slug, date, region.
fn day_file(path: &str) -> Option<(&str, &str, &str)> {
    let (slug, name) = path.strip_prefix("history/")?.split_once('/')?;
    let name = name.strip_suffix(".csv")?;
    let (date, region) = name.split_once('@').unwrap_or((name, "default"));
    let shape = date.len() == 10 && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    shape.then_some((slug, date, region))
}

/// `12:40:03,up,200,123,,` under two head lines.
fn day(slug: &str, date: &str, region: &str, text: &str) -> Vec<Recorded> {
    assert!(text.starts_with("# upkept samples v1\ntime,"), "{slug} {date}: {text}");
    let rows = text.lines().skip(2).filter(|line| !line.is_empty());
    rows.map(|line| {
        let (time, fields) = line.split_once(',').unwrap();
        let time = format!("{date}T{time}Z");
        Recorded { slug: slug.into(), region: region.into(), time, fields: fields.into() }
    })
    .collect()
}

/// Puts an entry on a journal ref with plain git, as a run would.
fn put_entry(world: &World, region: &str, text: &str) {
    world.write("samples.csv", text);
    let blob = world.git(["hash-object", "-w", "samples.csv"]);
    world.git(["update-index", "--add", "--cacheinfo", &format!("100644,{blob},samples.csv")]);
    let tree = world.git(["write-tree"]);
    let name = format!("refs/upkept/journal/{region}");
    let tip = world.try_git(["rev-parse", "--verify", "--quiet", &name]);
    let parent = tip.as_ref().map_or(vec![], |tip| vec!["-p", tip.as_str()]);
    let commit = world.git(["commit-tree", &tree, "-m", "Entry"].into_iter().chain(parent));
    world.git(["update-ref", &name, &commit]);
    world.git(["read-tree", "--empty"]);
}

#[test]
fn samples_are_counted_from_both_places() {
    let head = "# upkept samples v1\ntime,verdict,code,ms,reason,attempts\n";
    let world = World::new()
        .commit("history/a/2026-11-22.csv", &format!("{head}12:40:03,up,200,123,,\n12:45:02,down,0,0,timed-out,3\n"))
        .commit("history/a/2026-11-22@eu-1.csv", &format!("{head}12:40:03,up,200,9,,\n"))
        .commit("history/a/daily.csv", "# upkept daily v1\n")
        .commit("history/incidents/2026/x.md", "");
    let columns = "slug,verdict,code,ms,reason,attempts\n";
    put_entry(
        &world,
        "default",
        &format!("# upkept journal v1 2026-11-22T12:45:02Z default r1\n{columns}a,down,0,0,timed-out,3\n"),
    );
    put_entry(
        &world,
        "default",
        &format!("# upkept journal v1 2026-11-22T12:50:00Z default r2\n{columns}a,up,200,5,,\nb,up,200,7,,\n"),
    );
    let samples = world.samples(Place::Local, "main");
    assert_eq!((samples.journal.len(), samples.files.len()), (3, 3));
    let merged = samples.merged();
    assert_eq!(merged.len(), 5, "{merged:#?}");
    assert_eq!(merged.iter().filter(|sample| sample.verdict() == "down").count(), 1);
    let doubled = Samples { journal: [samples.journal.clone(), samples.journal].concat(), files: vec![] };
    assert!(std::panic::catch_unwind(|| doubled.merged()).is_err());
}
