//! Git: every kind of clone, every kind of trouble, and after each `git fsck` and a count of the samples.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Barrier;
use std::time::Duration;

use upkept::model::{Changes, FileChange, FileSource, Region, Timestamp};
use upkept::repo::{Mode, Options, PublishError, Published, RepoError, Repository};

use crate::repo_steps::{LOG, fold, fsck, git, lines, one, read, record, record_in, try_git};

const JOURNAL: &str = "refs/upkept/journal/default";

/// A bare remote with one commit on `main`, and room for clones.
struct World {
    dir: tempfile::TempDir,
}

impl World {
    fn new() -> Self {
        let world = Self::empty();
        let seed = world.clone("seed", &[]);
        fs::write(seed.join("sites.yml"), "sites: []\n").unwrap();
        fs::write(seed.join("README.md"), "Hello\n").unwrap();
        git(&seed, &["add", "."]);
        git(&seed, &["commit", "-qm", "Begin"]);
        git(&seed, &["push", "-q", "origin", "HEAD:main"]);
        world
    }

    fn empty() -> Self {
        let world = Self { dir: tempfile::tempdir().unwrap() };
        git(world.dir.path(), &["init", "-q", "--bare", "-b", "main", "remote.git"]);
        world
    }

    fn remote(&self) -> PathBuf {
        self.dir.path().join("remote.git")
    }

    fn clone(&self, name: &str, args: &[&str]) -> PathBuf {
        let url = format!("file://{}", self.remote().display());
        git(self.dir.path(), &[&["clone", "-q"], args, &[&url, name]].concat());
        self.dir.path().join(name)
    }

    fn hook(&self, script: &str) {
        let hook = self.remote().join("hooks/pre-receive");
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::write(&hook, format!("#!/bin/sh\n{script}\n")).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    }

    /// Every sample that the remote has, in files and journals of `branch`, as often as it is there.
    fn samples(&self, branch: &str) -> Vec<String> {
        let remote = self.remote();
        fsck(&remote);
        let (exists, file) = try_git(&remote, &["show", &format!("{branch}:{LOG}")]);
        let mut samples: Vec<String> = if exists { file.lines().map(str::to_owned).collect() } else { Vec::new() };
        for id in git(&remote, &["rev-list", "--glob=refs/upkept/journal"]).lines() {
            samples.extend(git(&remote, &["show", &format!("{id}:samples.csv")]).lines().map(str::to_owned));
        }
        samples.sort();
        samples
    }
}

fn now() -> Timestamp {
    "2026-11-22T12:40:03Z".parse().unwrap()
}

fn options() -> Options {
    Options { author_email: "upkept@example.org".to_owned(), ..Options::new(now()) }
}

/// Opens with next to no waiting between tries.
fn open(dir: &Path, mode: Mode, options: Options) -> Repository {
    Repository::open(dir, mode, options).unwrap().with_sleep(|wait| std::thread::sleep(wait / 100))
}

fn publish(repository: &Repository, path: &str, text: &str) -> Published {
    repository.publish(&mut |batch| batch.commit("🟥 A change [skip ci]", &one(path, text)).map(drop)).unwrap()
}

/// A whole run: lock, fetch, record, fold.
fn run(dir: &Path, options: Options, sample: &str) -> Published {
    let repository = open(dir, Mode::Push, options);
    let _lock = repository.lock().unwrap();
    repository.fetch().unwrap();
    record(&repository, sample).unwrap();
    repository.publish(&mut fold).unwrap()
}

#[test]
fn a_depth_1_clone_records_and_publishes() {
    let world = World::new();
    run(&world.clone("first", &[]), options(), "a");
    let clone = world.clone("ci", &["--depth=1"]);
    let published = run(&clone, options(), "b");
    assert_eq!((published.commits.len(), published.pushed, published.warnings), (1, true, Vec::<String>::new()));
    assert_eq!(world.samples("main"), ["a", "b"]);
    assert_eq!(git(&world.remote(), &["rev-parse", "main"]), published.commits[0]);
    assert_eq!(git(&world.remote(), &["rev-list", "--count", "main"]), "3");
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    assert_eq!(git(&clone, &["rev-parse", "HEAD"]), published.commits[0]);
    fsck(&clone);
}

/// What a person may have lying around: staged, unstaged, both, deleted, untracked.
fn make_a_mess(clone: &Path) -> String {
    fs::write(clone.join("sites.yml"), "sites: [mine]\n").unwrap();
    git(clone, &["add", "sites.yml"]);
    fs::write(clone.join("sites.yml"), "sites: [mine, too]\n").unwrap();
    fs::remove_file(clone.join("README.md")).unwrap();
    fs::write(clone.join("staged.txt"), "new\n").unwrap();
    git(clone, &["add", "staged.txt"]);
    fs::write(clone.join("untracked.txt"), "new\n").unwrap();
    git(clone, &["status", "--porcelain"])
}

#[test]
fn work_in_progress_is_neither_committed_nor_disturbed() {
    for mode in [Mode::Local, Mode::Push] {
        let world = World::new();
        let clone = world.clone("clone", &[]);
        let before = make_a_mess(&clone);
        let diff = git(&clone, &["diff", "--cached"]);
        let repository = open(&clone, mode, options());
        let published = publish(&repository, "history/a/state.json", "{}\n");
        assert_eq!(published.warnings, Vec::<String>::new());
        assert_eq!(git(&clone, &["status", "--porcelain"]), before);
        assert_eq!(git(&clone, &["diff", "--cached"]), diff);
        assert_eq!(fs::read_to_string(clone.join("history/a/state.json")).unwrap(), "{}\n");
        assert_eq!(
            git(&clone, &["show", "--name-only", "--format=%ae", "HEAD"]),
            "upkept@example.org\n\nhistory/a/state.json"
        );
        assert_eq!(git(&clone, &["rev-parse", "HEAD"]), published.commits[0]);
        let pushed = git(&world.remote(), &["rev-parse", "main"]) == published.commits[0];
        assert_eq!((pushed, published.pushed), (mode == Mode::Push, mode == Mode::Push));
        fsck(&clone);
    }
}

#[test]
fn our_own_files_are_left_where_somebody_changed_them() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let repository = open(&clone, Mode::Local, options());
    for path in ["history/edited", "history/staged", "history/deleted", "history/clean", "history/gone"] {
        publish(&repository, path, "one\n");
    }
    fs::write(clone.join("history/edited"), "mine\n").unwrap();
    fs::write(clone.join("history/staged"), "mine\n").unwrap();
    fs::write(clone.join("history/untracked"), "mine\n").unwrap();
    git(&clone, &["add", "history/staged"]);
    fs::remove_file(clone.join("history/deleted")).unwrap();
    let two = FileChange::Write(b"two\n".to_vec());
    let mut changes: Changes = ["edited", "staged", "deleted", "clean", "untracked"]
        .into_iter()
        .map(|name| (format!("history/{name}"), two.clone()))
        .collect();
    changes.insert("history/gone".to_owned(), FileChange::Delete);
    let published = repository.publish(&mut |batch| batch.commit("Two", &changes).map(drop)).unwrap();
    let expected = "left as they are, because they were changed here: \
                    history/deleted, history/edited, history/staged, history/untracked";
    assert_eq!(published.warnings, [expected]);
    let on_disk = |name: &str| fs::read_to_string(clone.join("history").join(name)).ok();
    assert_eq!(on_disk("clean").as_deref(), Some("two\n"));
    assert_eq!(on_disk("gone"), None);
    assert_eq!(on_disk("deleted"), None);
    for name in ["edited", "staged", "untracked"] {
        assert_eq!(on_disk(name).as_deref(), Some("mine\n"), "{name}");
    }
    assert_eq!(git(&clone, &["diff", "--cached", "--name-only"]), "history/staged");
}

#[test]
fn an_empty_repository_is_a_fine_start() {
    let dir = tempfile::tempdir().unwrap();
    git(dir.path(), &["init", "-q", "-b", "trunk"]);
    fs::write(dir.path().join("sites.yml"), "sites: []\n").unwrap();
    let repository = open(dir.path(), Mode::Local, options());
    assert_eq!((repository.branch(), repository.tip()), ("trunk", None));
    assert_eq!(repository.tree().unwrap().list("").unwrap(), Vec::<String>::new());
    record(&repository, "a").unwrap();
    let published = repository.publish(&mut fold).unwrap();
    assert_eq!(repository.tip().as_ref(), published.commits.last());
    assert_eq!(read(&repository.tree().unwrap(), LOG).as_deref(), Some("a\n"));
    assert_eq!(git(dir.path(), &["status", "--porcelain"]), "?? sites.yml");
    assert_eq!(repository.journal().unwrap(), []);
    fsck(dir.path());

    let world = World::empty();
    let clone = world.clone("clone", &[]);
    run(&clone, options(), "a");
    run(&clone, options(), "b");
    assert_eq!(world.samples("main"), ["a", "b"]);
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
}

#[test]
fn the_history_can_have_a_branch_of_its_own() {
    let world = World::new();
    let own = || Options { branch: Some("status".to_owned()), ..options() };
    let clone = world.clone("clone", &[]);
    let main = git(&clone, &["rev-parse", "HEAD"]);
    run(&clone, own(), "a");
    assert_eq!(git(&world.remote(), &["ls-tree", "-r", "--name-only", "status"]), LOG);
    assert_eq!(git(&world.remote(), &["log", "--format=%p", "status"]), "");
    run(&clone, own(), "b");
    assert_eq!(git(&clone, &["rev-parse", "HEAD"]), main);
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    assert!(!clone.join("history").exists());

    let shallow = world.clone("ci", &["--depth=1"]);
    run(&shallow, own(), "c");
    assert_eq!(world.samples("status"), ["a", "b", "c"]);
    assert_eq!(git(&shallow, &["rev-list", "--count", "refs/remotes/origin/status"]), "2", "one fetched, one new");
    assert_eq!(git(&world.remote(), &["rev-list", "--count", "status"]), "3");
    fsck(&shallow);
}

#[test]
fn a_detached_head_needs_a_hint() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    git(&clone, &["checkout", "-q", "--detach"]);
    git(&clone, &["branch", "-qD", "main"]);
    let error = Repository::open(&clone, Mode::Push, options()).err().unwrap();
    assert!(matches!(error, RepoError::NoBranch), "{error}");
    run(&clone, Options { branch_hint: Some("main".to_owned()), ..options() }, "a");
    assert_eq!(world.samples("main"), ["a"]);
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
}

#[test]
fn linked_work_trees_and_bare_repositories_work() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    git(&clone, &["worktree", "add", "-q", "-b", "status", "../linked"]);
    let linked = world.dir.path().join("linked");
    let repository = open(&linked, Mode::Local, options());
    assert_eq!(repository.branch(), "status");
    publish(&repository, LOG, "a\n");
    assert_eq!(git(&linked, &["status", "--porcelain"]), "");
    assert!(linked.join(LOG).exists() && !clone.join(LOG).exists());
    // From the linked tree onto the branch of the other one: that one follows.
    publish(&open(&linked, Mode::Local, Options { branch: Some("main".to_owned()), ..options() }), LOG, "b\n");
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    assert_eq!(fs::read_to_string(clone.join(LOG)).unwrap(), "b\n");

    let bare = open(&world.remote(), Mode::Local, options());
    assert_eq!(bare.workdir(), None);
    publish(&bare, LOG, "c\n");
    assert_eq!(world.samples("main"), ["c"]);
}

#[test]
fn what_can_not_work_is_said_with_the_way_out() {
    let dir = tempfile::tempdir().unwrap();
    let text = Repository::open(dir.path(), Mode::Local, options()).err().unwrap().to_string();
    assert!(text.contains("is not in a git repository: run `git init`"), "{text}");
    git(dir.path(), &["init", "-q", "-b", "main"]);
    let text = Repository::open(dir.path(), Mode::Push, options()).err().unwrap().to_string();
    assert!(text.contains("there is no remote `origin`: add it with `git remote add origin <url>`"), "{text}");
    // A clone that can't be written to. (Permission bits would not stop root.)
    fs::create_dir(dir.path().join(".git/upkept.lock")).unwrap();
    let repository = open(dir.path(), Mode::Local, options());
    let error = repository.lock().unwrap_err();
    assert!(matches!(error, RepoError::ReadOnly { .. }), "{error}");
    for path in ["/etc/passwd", "../x", "a//b", ".git/config", "a/.GIT/b", ""] {
        let result = repository.publish(&mut |batch| batch.commit("x", &one(path, "x")).map(drop));
        assert!(matches!(result, Err(PublishError::Derive(RepoError::BadPath(_)))), "{path}");
    }
    git(dir.path(), &["remote", "add", "origin", "https://bot:hunter2@127.0.0.1:9/status.git"]);
    let repository = open(dir.path(), Mode::Push, options());
    assert_eq!(repository.remote_url().as_deref(), Some("https://127.0.0.1:9/status.git"));
    let error = repository.fetch().unwrap_err();
    assert!(
        matches!(error, RepoError::Transport { .. }) && !format!("{error} {error:?}").contains("hunter2"),
        "{error}"
    );
}

#[test]
fn two_writers_at_once_lose_nothing() {
    const ROUNDS: usize = 20;
    let world = World::new();
    let clones = [world.clone("one", &[]), world.clone("two", &["--depth=1"])];
    let barrier = Barrier::new(2);
    std::thread::scope(|scope| {
        for (writer, clone) in clones.iter().enumerate() {
            let barrier = &barrier;
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    barrier.wait();
                    let repository = open(clone, Mode::Push, options());
                    let _lock = repository.lock().unwrap();
                    repository.fetch().unwrap();
                    record(&repository, &format!("{round:02}-{writer}")).unwrap();
                    if round % 8 == 4 * writer {
                        repository.publish(&mut fold).unwrap();
                    } else if round % 4 == 2 {
                        publish(&repository, &format!("history/{writer}/state.json"), &format!("{round}\n"));
                    }
                }
            });
        }
    });
    let mut expected: Vec<_> = (0..ROUNDS).flat_map(|round| (0..2).map(move |w| format!("{round:02}-{w}"))).collect();
    expected.sort();
    let mut samples = world.samples("main");
    // A fold may leave entries that it has folded, if the other writer appended meanwhile; the key tells.
    samples.dedup();
    assert_eq!(samples, expected);
    for clone in &clones {
        assert_eq!(git(clone, &["status", "--porcelain"]), "");
        fsck(clone);
    }
    run(&clones[0], options(), "99");
    assert_eq!(world.samples("main").len(), 2 * ROUNDS + 1, "each once, after a fold in peace");
}

#[test]
fn a_push_rejected_five_times_goes_through_the_sixth_time() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    world.hook(
        "n=$(cat count 2>/dev/null || echo 0); echo $((n + 1)) > count; [ $((n % 6)) -eq 5 ] || { echo busy; exit 1; }",
    );
    let repository = open(&clone, Mode::Push, options());
    record(&repository, "a").unwrap();
    assert_eq!(fs::read_to_string(world.remote().join("count")).unwrap().trim(), "6");
    assert!(publish(&repository, LOG, "a\n").pushed);
    assert_eq!(fs::read_to_string(world.remote().join("count")).unwrap().trim(), "12");
    assert_eq!(world.samples("main"), ["a", "a"]);
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
}

#[test]
fn a_refusal_is_reported_and_the_samples_stay() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    world.hook("echo 'no pushes on Friday' >&2; exit 1");
    let repository = open(&clone, Mode::Push, options());
    for sample in ["a", "b"] {
        let error = record(&repository, sample).unwrap_err();
        let PublishError::Repo(RepoError::Refused { reference, message }) = &error else { panic!("{error}") };
        assert_eq!(reference, JOURNAL);
        assert_eq!(message, "pre-receive hook declined (no pushes on Friday)");
    }
    let before = git(&clone, &["rev-parse", "HEAD"]);
    let error = repository.publish(&mut fold).unwrap_err();
    assert!(error.to_string().contains("refuses to update `refs/heads/main`: pre-receive hook declined"), "{error}");
    assert_eq!(git(&clone, &["rev-parse", "HEAD"]), before);
    assert_eq!(lines(&repository.journal().unwrap(), &Region::default()), ["a", "b"]);
    assert_eq!(world.samples("main"), Vec::<String>::new());
    fs::remove_file(world.remote().join("hooks/pre-receive")).unwrap();
    record(&repository, "c").unwrap();
    assert_eq!(world.samples("main"), ["a", "b", "c"]);
    fsck(&clone);
}

#[test]
fn a_protected_branch_is_not_asked_again_and_again() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    world.hook("echo x >> count; echo 'GH006: Protected branch update failed' >&2; exit 1");
    let repository = open(&clone, Mode::Push, options());
    let result = repository.publish(&mut |batch| batch.commit("x", &one(LOG, "a\n")).map(drop));
    assert!(matches!(result, Err(PublishError::Repo(RepoError::Refused { .. }))));
    assert_eq!(fs::read_to_string(world.remote().join("count")).unwrap(), "x\n");
}

#[test]
fn a_fold_does_not_delete_what_was_appended_meanwhile() {
    let world = World::new();
    let (one_dir, two_dir) = (world.clone("one", &[]), world.clone("two", &[]));
    let (first, second) = (open(&one_dir, Mode::Push, options()), open(&two_dir, Mode::Push, options()));
    let other = Region::new("eu").unwrap();
    record(&first, "a").unwrap();
    record_in(&first, &other, "e").unwrap();
    let calls = Cell::new(0);
    let published = first.publish(&mut |batch| {
        calls.set(calls.get() + 1);
        fold(batch)?;
        second.fetch()?;
        record(&second, "b").map_err(|_| RepoError::NoBranch)
    });
    assert_eq!((published.unwrap().warnings, calls.get()), (Vec::new(), 1));
    assert_eq!(world.samples("main"), ["a", "a", "b", "e"], "the quiet region's journal is gone, the other's is not");
    first.fetch().unwrap();
    assert_eq!(lines(&first.journal().unwrap(), &Region::default()), ["a", "b"]);
    first.publish(&mut fold).unwrap();
    assert_eq!(world.samples("main"), ["a", "b", "e"]);
    // The other clone learns that its entries are folded.
    second.fetch().unwrap();
    assert_eq!(second.journal().unwrap(), []);
    assert_eq!(git(&two_dir, &["for-each-ref", "refs/upkept"]), "");
}

#[test]
fn entries_that_never_got_there_survive_a_fold_by_others() {
    let world = World::new();
    let (one_dir, two_dir) = (world.clone("one", &[]), world.clone("two", &[]));
    let first = open(&one_dir, Mode::Push, options());
    record(&first, "a").unwrap();
    record(&open(&one_dir, Mode::Local, options()), "b").unwrap();
    run(&two_dir, options(), "c");
    assert_eq!(world.samples("main"), ["a", "c"]);
    first.fetch().unwrap();
    assert_eq!(lines(&first.journal().unwrap(), &Region::default()), ["b"], "a is folded, b is known here only");
    run(&one_dir, options(), "d");
    assert_eq!(world.samples("main"), ["a", "b", "c", "d"]);
}

#[test]
fn runs_by_hand_are_published_along_and_other_work_is_not() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let by_hand = open(&clone, Mode::Local, options());
    record(&by_hand, "a").unwrap();
    by_hand.publish(&mut fold).unwrap();
    run(&clone, options(), "b");
    assert_eq!(world.samples("main"), ["a", "b"]);
    // A person's own commit stays theirs, and stays.
    fs::write(clone.join("README.md"), "Mine\n").unwrap();
    git(&clone, &["commit", "-qam", "Mine"]);
    let head = git(&clone, &["rev-parse", "HEAD"]);
    let published = run(&clone, options(), "c");
    assert_eq!(published.warnings, ["`main` has 1 commit of its own: run `git pull --rebase`"]);
    assert_eq!(git(&clone, &["rev-parse", "HEAD"]), head);
    assert_eq!(git(&world.remote(), &["show", "main:README.md"]), "Hello");
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    git(&clone, &["pull", "-q", "--rebase"]);
    assert_eq!(world.samples("main"), ["a", "b", "c"]);
}

#[test]
fn trees_have_no_empty_directories_and_large_commits_are_packs() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let repository = open(&clone, Mode::Local, options());
    let mut changes = Changes::new();
    for site in 0..100 {
        let bytes = format!("{site}\n").into_bytes();
        changes.insert(format!("history/site-{site}/2026/state.json"), FileChange::Write(bytes));
    }
    let loose = |line: &str| git(&clone, &["count-objects", "-v"]).contains(line);
    let before = git(&clone, &["count-objects", "-v"]).lines().next().unwrap().to_owned();
    repository.publish(&mut |batch| batch.commit("Many", &changes).map(drop)).unwrap();
    assert!(loose("packs: 1") || loose("packs: 2"), "{before}");
    assert_eq!(git(&clone, &["ls-tree", "-r", "--name-only", "HEAD", "history"]).lines().count(), 100);
    fsck(&clone);
    let gone: Changes = changes.keys().skip(1).map(|path| (path.clone(), FileChange::Delete)).collect();
    let published = repository
        .publish(&mut |batch| {
            batch.commit("Fewer", &gone)?;
            assert_eq!(batch.list("history").unwrap(), ["site-0/"]);
            assert_eq!(batch.commit("Nothing", &gone)?, None);
            batch
                .commit("None", &Changes::from([("history/site-0/2026/state.json".to_owned(), FileChange::Delete)]))
                .map(drop)
        })
        .unwrap();
    assert_eq!(published.commits.len(), 2);
    assert_eq!(git(&clone, &["ls-tree", "--name-only", "HEAD"]), "README.md\nsites.yml");
    assert!(!clone.join("history").exists());
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    let file_in_the_way = repository.publish(&mut |batch| batch.commit("x", &one("README.md/x", "x")).map(drop));
    let dir_in_the_way = repository.publish(&mut |batch| {
        batch.commit("x", &one("a/b", "x"))?;
        batch.commit("x", &one("a", "x")).map(drop)
    });
    assert!(file_in_the_way.is_err() && dir_in_the_way.is_err());
    fsck(&clone);
}

#[test]
fn locks_of_a_killed_run_are_removed_and_others_are_not() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let lock = clone.join(".git/refs/heads/main.lock");
    let note = clone.join(".git/upkept.writing");
    let repository = open(&clone, Mode::Local, options());
    let publish = || repository.publish(&mut |batch| batch.commit("x", &one(LOG, "a\n")).map(drop));
    // Somebody else's: waited for, reported, left.
    fs::write(&lock, "").unwrap();
    drop(repository.lock().unwrap());
    let error = publish().unwrap_err();
    assert!(matches!(&error, PublishError::Repo(RepoError::Locked(name)) if name == "refs/heads/main"), "{error}");
    assert!(lock.exists());
    // Ours, of a run that died: the note says so.
    fs::write(&note, format!("{}\n", lock.display())).unwrap();
    drop(repository.lock().unwrap());
    assert!(!lock.exists() && !note.exists());
    assert_eq!(publish().unwrap().commits.len(), 1);
    assert!(!note.exists());
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
}

#[test]
fn files_left_behind_by_a_killed_run_catch_up() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let repository = open(&clone, Mode::Local, options());
    publish(&repository, LOG, "a\n");
    publish(&repository, LOG, "b\n");
    // As if killed between the branch and the files: index and file of the first commit, branch at the second.
    git(&clone, &["reset", "-q", "--hard", "HEAD~1"]);
    git(&clone, &["update-ref", "refs/upkept/before", "HEAD^{tree}"]);
    git(&clone, &["update-ref", "refs/heads/main", "HEAD@{1}"]);
    assert_ne!(git(&clone, &["status", "--porcelain"]), "");
    drop(repository.lock().unwrap());
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    assert_eq!(fs::read_to_string(clone.join(LOG)).unwrap(), "b\n");
    assert_eq!(git(&clone, &["for-each-ref", "refs/upkept"]), "");
}

#[test]
fn one_run_a_clone() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let (first, second) = (open(&clone, Mode::Local, options()), open(&clone, Mode::Local, options()));
    let lock = first.lock().unwrap();
    let error = second.lock_within(Duration::from_millis(300)).unwrap_err();
    assert!(matches!(error, RepoError::Busy(_)), "{error}");
    // Git blocks, so a repository must be able to move to a thread of its own.
    let waiting = std::thread::spawn(move || second.lock_within(Duration::from_secs(20)).is_ok());
    drop(lock);
    assert!(waiting.join().unwrap());
}

#[test]
fn journals_can_live_under_branches() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    let options = || Options { journal_prefix: "refs/heads/upkept/journal".to_owned(), ..options() };
    let repository = open(&clone, Mode::Push, options());
    record(&repository, "a").unwrap();
    assert_eq!(git(&world.remote(), &["show", "upkept/journal/default:samples.csv"]), "a");
    run(&clone, options(), "b");
    assert_eq!(world.samples("main"), ["a", "b"]);
    assert_eq!(git(&world.remote(), &["branch", "--format=%(refname)"]), "refs/heads/main");
}

/// The child of the test below: records and folds until it is killed, and says what it has recorded.
#[test]
fn a_writer_to_be_killed() {
    let (Ok(clone), Ok(round)) = (std::env::var("UPKEPT_TEST_CLONE"), std::env::var("UPKEPT_TEST_ROUND")) else {
        return;
    };
    for count in 0.. {
        let sample = format!("{round}-{count:03}");
        let repository = open(Path::new(&clone), Mode::Push, options());
        let _lock = repository.lock().unwrap();
        repository.fetch().unwrap();
        record(&repository, &sample).unwrap();
        let said = fs::OpenOptions::new().append(true).create(true).open(format!("{clone}.recorded"));
        std::io::Write::write_all(&mut said.unwrap(), format!("{sample}\n").as_bytes()).unwrap();
        repository.publish(&mut fold).unwrap();
    }
}

#[test]
fn a_run_killed_at_any_instant_leaves_everything_whole() {
    let world = World::new();
    let clone = world.clone("clone", &[]);
    for round in 0..8_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "repo::a_writer_to_be_killed", "--nocapture"])
            .env("UPKEPT_TEST_CLONE", &clone)
            .env("UPKEPT_TEST_ROUND", round.to_string())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        // Every other time, not before it has recorded something.
        let recorded = || fs::read_to_string(clone.with_extension("recorded")).unwrap_or_default();
        for _ in 0..1000 {
            if round % 2 == 0 || recorded().contains(&format!("{round}-")) {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        std::thread::sleep(Duration::from_millis(60 + round * 37));
        assert_eq!(child.try_wait().unwrap(), None, "the writer failed on its own");
        child.kill().unwrap();
        child.wait().unwrap();
        fsck(&clone);
    }
    run(&clone, options(), "last");
    let recorded = fs::read_to_string(clone.with_extension("recorded")).unwrap();
    let samples = world.samples("main");
    for sample in recorded.lines().chain(["last"]) {
        assert_eq!(samples.iter().filter(|line| *line == sample).count(), 1, "{sample} in {samples:?}");
    }
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    assert_eq!(git(&clone, &["for-each-ref", "refs/upkept"]), "");
    fsck(&clone);
}
