//! What happens to a run that is killed, or whose disk is full or read-only: no sample is lost or doubled, the repository
//! stays whole, and the next run heals what was left undone.

use std::path::Path;
use std::process::Command;

use crate::harness::{Place, TcpTarget, World};

/// Every system call by which a run changes a file.
const WRITES: &str = "write,pwrite64,writev,rename,renameat,renameat2,fsync,fdatasync,unlink,unlinkat,mkdir,mkdirat,\
                      link,linkat,ftruncate";

fn config(target: &TcpTarget) -> String {
    format!(
        "name: Status\nreferences: []\nhistory: {{fold: every run}}\nsites:\n  \
         - {{name: Port, url: \"tcp://{}\", retries: []}}\n",
        target.address()
    )
}

fn time(minute: u32) -> String {
    format!("2026-11-22T{:02}:{:02}:00Z", minute / 60, minute % 60)
}

/// Every change of state among the samples has its commit, and an incident is open exactly if the site is down.
fn assert_consistent(world: &World, place: Place) {
    let samples = world.samples(place, "main").merged();
    let git = |args: &[&str]| match place {
        Place::Local => world.git(args.iter().copied()),
        Place::Remote => world.remote_git(args.iter().copied()),
    };
    let turns = samples.windows(2).filter(|pair| pair[0].verdict() != pair[1].verdict()).count();
    let log = git(&["log", "--format=%s", "main"]);
    let commits = log.lines().filter(|line| line.starts_with('🟥') || line.starts_with('🟩')).count();
    assert_eq!(commits, turns, "samples: {samples:#?}\nlog: {log}");
    let files = git(&["ls-tree", "-r", "--name-only", "main", "--", "history/incidents/"]);
    let open = files.lines().filter(|path| git(&["show", &format!("main:{path}")]).contains("\nended: null")).count();
    assert_eq!(open, usize::from(samples.last().unwrap().verdict() == "down"), "{files}");
    let downs = samples.windows(2).filter(|pair| pair[0].verdict() == "up" && pair[1].verdict() == "down").count();
    // An outage soon after another is a relapse of the same incident: a time in its list.
    let relapses =
        |path: &str| git(&["show", &format!("main:{path}")]).lines().filter(|l| l.starts_with("  - 2")).count();
    let told: usize = files.lines().map(|path| 1 + relapses(path)).sum();
    assert_eq!(told, downs, "one incident, or one relapse, an outage: {files}");
}

/// Kills runs at their first, second, third … writing system call (in each thread) until one is not killed any more.
fn kill_everywhere(push: bool) {
    let mut target = TcpTarget::open();
    let world = World::new().sites_yml(&config(&target)).remote_bare();
    let place = if push { Place::Remote } else { Place::Local };
    let how = if push { "--push" } else { "--no-push" };
    world.run(["check", how, "--now", &time(0)]).success();
    let (mut minute, mut calm, mut certain, mut killed) = (0, 1, 0, 0);
    for call in 1.. {
        if call % 2 == 0 {
            target.reopen()
        } else {
            target.close()
        }
        minute += 1;
        let mut command = world.command("strace");
        let inject = format!("inject={WRITES}:signal=SIGKILL:when={call}");
        command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={WRITES}"), "-e", &inject]);
        command.args([env!("CARGO_BIN_EXE_upkept"), "check", how, "--now", &time(minute)]);
        let outcome = world.start(command).wait();
        if outcome.status.success() {
            certain += 1;
            break;
        }
        killed += 1;
        minute += 1;
        // A killed run may leave git's own lock on a ref; it is broken once it is old enough.
        world.run(["check", how, "--now", &time(minute)]).success();
        calm += 1;
        assert_consistent(&world, place);
        if call % 10 == 0 {
            world.fsck();
        }
    }
    let samples = world.samples(place, "main").merged().len();
    assert!(killed > 20, "only {killed} runs were killed: does strace see the writes?");
    assert!((calm + certain..=calm + certain + killed).contains(&samples), "{samples} samples of {calm} calm runs");
    world.fsck();
}

#[test]
fn a_run_killed_at_any_write_is_healed_by_the_next_local() {
    kill_everywhere(false);
}

#[test]
fn a_run_killed_at_any_write_is_healed_by_the_next_pushing() {
    kill_everywhere(true);
}

/// A file system of `size` bytes, unmounted on drop.
struct Small(tempfile::TempDir);

impl Small {
    fn new(size: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        run("mount", &["-t", "tmpfs", "-o", &format!("size={size}"), "upkept-test", path(dir.path())]);
        Self(dir)
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _gone = Command::new("umount").args(["-l", path(self.0.path())]).status();
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn run(program: &str, args: &[&str]) {
    let status = Command::new(program).args(args).status().unwrap_or_else(|err| panic!("{program}: {err}"));
    assert!(status.success(), "{program} {args:?}: {status}");
}

#[test]
fn a_full_disk_is_said_and_healed() {
    let mut target = TcpTarget::open();
    let small = Small::new("2m");
    let world = World::new_in(small.0.path()).sites_yml(&config(&target));
    world.run(["check", "--now", &time(0)]).success();
    target.close();
    let filler = small.0.path().join("filler");
    // Leaves a little more room each time, so that the disk fills up at another write.
    for (step, spare) in [0_u64, 4, 8, 12, 16, 24, 32].into_iter().enumerate() {
        fill(&filler, small.0.path(), spare * 1024);
        let outcome = world.run(["check", "--now", &time(1 + 2 * step as u32)]);
        std::fs::remove_file(&filler).unwrap();
        if !outcome.status.success() {
            let outcome = outcome.code(4);
            assert!(outcome.stderr.to_lowercase().contains("no space left"), "{}", outcome.stderr);
            assert!(outcome.stdout.contains("Port"), "the result is told all the same: {}", outcome.stdout);
        }
        world.run(["check", "--now", &time(2 + 2 * step as u32)]).success();
        assert_consistent(&world, Place::Local);
        world.fsck();
    }
}

/// Fills the file system but for `spare` bytes.
fn fill(filler: &Path, dir: &Path, spare: u64) {
    let out = Command::new("df").args(["--output=avail", "-B1", path(dir)]).output().unwrap();
    let text = String::from_utf8(out.stdout).unwrap();
    let free: u64 = text.lines().nth(1).unwrap().trim().parse().unwrap();
    std::fs::write(filler, vec![0_u8; usize::try_from(free.saturating_sub(spare)).unwrap()]).unwrap();
}

#[test]
fn a_read_only_tree_is_said() {
    let target = TcpTarget::open();
    let small = Small::new("4m");
    let world = World::new_in(small.0.path()).sites_yml(&config(&target));
    world.run(["check", "--now", &time(0)]).success();
    run("mount", &["-o", "remount,ro", path(small.0.path())]);
    let outcome = world.run(["check", "--now", &time(1)]).code(4);
    assert!(outcome.stderr.to_lowercase().contains("read-only"), "{}", outcome.stderr);
    run("mount", &["-o", "remount,rw", path(small.0.path())]);
    world.run(["check", "--now", &time(2)]).success();
    assert_eq!(world.samples(Place::Local, "main").merged().len(), 2);
}

#[test]
fn two_runs_racing_fifty_times_lose_and_double_nothing() {
    let target = TcpTarget::open();
    let text = config(&target).replace("every run", "3m");
    let world = World::new().sites_yml(&text).remote_bare();
    let second = world.clone_as("second", &["--depth=1"]);
    for round in 0..50 {
        let now = time(round);
        let args = ["check", "--push", "--now", now.as_str()];
        let (a, b) = (world.spawn(args), second.spawn(args));
        a.wait().success();
        b.wait().success();
    }
    // A sample that is still in the journal may have the time of one in the files; the fold tells them apart.
    world.run(["check", "--push", "--fold", "--now", &time(60)]).success();
    let samples = world.samples(Place::Remote, "main");
    assert_eq!((samples.merged().len(), samples.journal.len()), (101, 0));
    world.fsck();
    second.fsck();
}

#[test]
fn a_push_rejected_five_times_gets_through() {
    let target = TcpTarget::open();
    let world = World::new().sites_yml(&config(&target)).remote_bare();
    world.remote_hook(
        "pre-receive",
        "#!/bin/sh\nn=$(cat count 2>/dev/null || echo 0)\necho $((n + 1)) > count\n[ \"$n\" -ge 5 ] || { echo \"not yet ($n)\" >&2; exit 1; }\n",
    );
    world.run(["check", "--push", "--now", &time(0)]).success();
    assert_eq!(world.samples(Place::Remote, "main").merged().len(), 1);
    world.fsck();
}
