//! One small world a test: a home, a repository, maybe a remote, and the real `upkept` binary run in it. Nothing of the
//! machine's environment leaks in. What the tests count, they count with `git` and plain text, never with Upkept's own
//! readers, so that a fault in those can't hide itself.
#![allow(dead_code, reason = "two test binaries share this vocabulary and neither needs every word of it")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;

use tempfile::TempDir;

#[path = "harness/faults.rs"]
mod faults;
#[path = "harness/github.rs"]
mod github;
#[path = "harness/outcome.rs"]
mod outcome;
#[path = "harness/recorded.rs"]
mod recorded;
#[path = "harness/targets.rs"]
mod targets;

#[allow(unused_imports, reason = "two test binaries share this vocabulary")]
pub(crate) use self::faults::Fault;
#[allow(unused_imports, reason = "as above")]
pub(crate) use self::github::{GitHub, TOKEN};
#[allow(unused_imports, reason = "as above")]
pub(crate) use self::outcome::{Outcome, Running};
#[allow(unused_imports, reason = "as above")]
pub(crate) use self::recorded::{Place, Recorded, Samples};
#[allow(unused_imports, reason = "as above")]
pub(crate) use self::targets::{HttpTarget, SeenRequest, TcpTarget};

/// A temporary directory with `home/`, a repository, and (after [`World::remote_bare`]) the bare repository it pushes to.
/// Clones made by [`World::clone_as`] share the directory and the remote.
pub(crate) struct World {
    dir: Rc<TempDir>,
    root: PathBuf,
    env: BTreeMap<String, String>,
    /// Everything that any program said so far, in all clones of this world.
    said: Rc<RefCell<Vec<u8>>>,
}

impl World {
    /// An empty repository on branch `main`, without a remote.
    pub(crate) fn new() -> Self {
        Self::new_in(&std::env::temp_dir())
    }

    /// The same under a directory of the test's choice: a small file system, say.
    pub(crate) fn new_in(parent: &Path) -> Self {
        let dir = tempfile::Builder::new().prefix("upkept-world-").tempdir_in(parent).unwrap();
        let root = dir.path().join("work");
        fs::create_dir_all(dir.path().join("home")).unwrap();
        fs::create_dir_all(&root).unwrap();
        fs::write(
            dir.path().join("home/.gitconfig"),
            "[user]\n\tname = Test Person\n\temail = person@example.org\n[init]\n\tdefaultBranch = main\n\
             [gc]\n\tauto = 0\n[safe]\n\tdirectory = *\n[advice]\n\tdetachedHead = false\n",
        )
        .unwrap();
        let world = Self { dir: Rc::new(dir), root, env: BTreeMap::new(), said: Rc::default() };
        world.git(["init", "--quiet", "--initial-branch=main"]);
        world
    }

    /// Writes `sites.yml` and commits it (and pushes it, if there is a remote).
    pub(crate) fn sites_yml(self, text: &str) -> Self {
        self.commit("sites.yml", text)
    }

    /// Writes a file and commits just that (and pushes it, if there is a remote).
    pub(crate) fn commit(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self.git(["add", "--", path]);
        self.git(["commit", "--quiet", "-m", &format!("Write {path}"), "--", path]);
        if self.has_remote() {
            self.git(["push", "--quiet", "-u", "origin", "HEAD"]);
        }
        self
    }

    /// Writes a file of the work tree and leaves it at that.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let file = self.root.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    /// Sets an environment variable for the runs to come.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.env.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Changes an environment variable between runs; `None` unsets it.
    pub(crate) fn set_env(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.env.insert(name.to_owned(), value.to_owned()),
            None => self.env.remove(name),
        };
    }

    /// Runs as a job of GitHub Actions would; see [`World::github_output`] and [`World::summary`].
    pub(crate) fn github_actions(self) -> Self {
        let home = self.home();
        let file = |name: &str| {
            let path = home.join(name);
            fs::write(&path, "").unwrap();
            path.to_str().unwrap().to_owned()
        };
        let (output, summary) = (file("github-output"), file("github-summary"));
        self.env("CI", "true")
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_OUTPUT", &output)
            .env("GITHUB_STEP_SUMMARY", &summary)
    }

    /// A bare repository beside this one, as its `origin`; what is on `main` so far is pushed.
    pub(crate) fn remote_bare(self) -> Self {
        let bare = self.remote_path();
        self.git(["init", "--quiet", "--bare", "--initial-branch=main", bare.to_str().unwrap()]);
        self.git(["remote", "add", "origin", bare.to_str().unwrap()]);
        if self.try_git(["rev-parse", "--verify", "--quiet", "HEAD"]).is_ok() {
            self.git(["push", "--quiet", "-u", "origin", "HEAD"]);
        }
        self
    }

    /// Another clone of the remote, with the same environment: `clone_as("second", &["--depth=1"])`.
    pub(crate) fn clone_as(&self, name: &str, options: &[&str]) -> Self {
        let root = self.dir.path().join(name);
        // Over `file://`, because a clone by path ignores `--depth`.
        let url = format!("file://{}", self.remote_path().display());
        let mut args = vec!["clone", "--quiet"];
        args.extend(options);
        args.extend([url.as_str(), root.to_str().unwrap()]);
        self.git_in(self.dir.path(), &args).unwrap();
        Self { dir: Rc::clone(&self.dir), root, env: self.env.clone(), said: Rc::clone(&self.said) }
    }

    /// The work tree.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// `$HOME` of everything that runs in this world.
    pub(crate) fn home(&self) -> PathBuf {
        self.dir.path().join("home")
    }

    /// The bare repository, whether or not it exists yet.
    pub(crate) fn remote_path(&self) -> PathBuf {
        self.dir.path().join("remote.git")
    }

    pub(crate) fn has_remote(&self) -> bool {
        self.remote_path().exists()
    }

    /// Installs an executable hook (`pre-receive`, `update` …) in the remote.
    pub(crate) fn remote_hook(&self, name: &str, script: &str) {
        use std::os::unix::fs::PermissionsExt as _;
        let hook = self.remote_path().join("hooks").join(name);
        fs::create_dir_all(hook.parent().unwrap()).unwrap();
        fs::write(&hook, script).unwrap();
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs the binary to its end.
    pub(crate) fn run<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Outcome {
        self.spawn(args).wait()
    }

    /// Starts the binary; [`Running::wait`] gives the outcome.
    pub(crate) fn spawn<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Running {
        let mut command = self.command(env!("CARGO_BIN_EXE_upkept"));
        command.args(args);
        self.start(command)
    }

    /// Starts any command made by [`World::command`] (the binary under `strace`, say).
    pub(crate) fn start(&self, command: Command) -> Running {
        Running::start(command, Rc::clone(&self.said))
    }

    /// A command in the work tree with this world's environment and nothing of the machine's but `PATH`.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env_clear().stdin(Stdio::null());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        // The search for a repository stops at this world's edge, wherever the temporary directory lies.
        command.env("GIT_CEILING_DIRECTORIES", self.dir.path());
        let home = self.home();
        command.env("HOME", &home).env("XDG_CONFIG_HOME", home.join(".config"));
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", home.join(".gitconfig"));
        command.env("GIT_TERMINAL_PROMPT", "0").env("LC_ALL", "C.UTF-8").env("TZ", "UTC").envs(&self.env);
        command
    }

    /// Runs git in the work tree; its output without the final line end. Panics if git fails.
    pub(crate) fn git<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> String {
        self.try_git(args).unwrap_or_else(|said| panic!("{said}"))
    }

    /// Runs git in the work tree; the error is the command and what git said.
    pub(crate) fn try_git<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> Result<String, String> {
        let args: Vec<&str> = args.into_iter().collect();
        self.git_in(&self.root, &args)
    }

    /// Runs git in the remote.
    pub(crate) fn remote_git<'a>(&self, args: impl IntoIterator<Item = &'a str>) -> String {
        let args: Vec<&str> = args.into_iter().collect();
        self.git_in(&self.remote_path(), &args).unwrap_or_else(|said| panic!("{said}"))
    }

    fn git_in(&self, dir: &Path, args: &[&str]) -> Result<String, String> {
        let bytes = self.git_bytes(dir, args)?;
        let text = String::from_utf8(bytes).map_err(|_| format!("git {args:?} did not answer in UTF-8"))?;
        Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
    }

    fn git_bytes(&self, dir: &Path, args: &[&str]) -> Result<Vec<u8>, String> {
        let output = self.command("git").current_dir(dir).args(args).output().unwrap();
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("git {args:?} in {}: {}\n{said}", dir.display(), output.status))
    }

    /// A file of the work tree. Panics if there is none.
    pub(crate) fn read(&self, path: &str) -> String {
        let file = self.root.join(path);
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }

    /// A file of a commit: `show("main:history/ip-104/state.json")`.
    pub(crate) fn show(&self, what: &str) -> String {
        self.git(["show", what])
    }

    /// The subjects of a branch of the work tree's repository, newest first.
    pub(crate) fn subjects(&self, branch: &str) -> Vec<String> {
        self.git(["log", "--format=%s", branch, "--"]).lines().map(str::to_owned).collect()
    }

    /// The paths that a commit touched.
    pub(crate) fn touched(&self, commit: &str) -> Vec<String> {
        let args = ["show", "--format=", "--name-only", "-z", commit];
        self.git(args).split('\0').map(str::trim).filter(|path| !path.is_empty()).map(str::to_owned).collect()
    }

    /// What the run wrote for the following steps of the job.
    pub(crate) fn github_output(&self) -> String {
        fs::read_to_string(self.home().join("github-output")).unwrap()
    }

    /// What the run wrote for the summary of the job.
    pub(crate) fn summary(&self) -> String {
        fs::read_to_string(self.home().join("github-summary")).unwrap()
    }

    /// Panics unless git finds every object of this repository and of the remote whole, and no lock was left behind.
    pub(crate) fn fsck(&self) {
        let mut places = vec![self.root.clone()];
        places.extend(self.has_remote().then(|| self.remote_path()));
        for place in places {
            let said = self.git_in(&place, &["fsck", "--full", "--strict", "--no-dangling", "--no-progress"]).unwrap();
            assert!(said.is_empty(), "git fsck in {}: {said}", place.display());
            let mut locks = Vec::new();
            files_under(&place, &mut |path| {
                // `upkept.lock` stays: who holds it is the system's knowledge, not the file's.
                let name = path.file_name().unwrap().to_str().unwrap_or_default();
                let inside = place.join("HEAD").exists() || path.starts_with(place.join(".git"));
                if inside && name.ends_with(".lock") && name != "upkept.lock" {
                    locks.push(path.to_owned());
                }
            });
            assert!(locks.is_empty(), "left behind: {locks:?}");
        }
    }

    /// Every byte there is: all files of this world, all objects and refs of its repositories, everything that was said.
    pub(crate) fn everything(&self) -> Vec<u8> {
        let mut all = self.said.borrow().clone();
        files_under(self.dir.path(), &mut |path| {
            writeln!(all, "{}", path.display()).unwrap();
            // A socket or a dangling link has no content to search.
            all.extend(fs::read(path).unwrap_or_default());
        });
        for repository in self.repositories() {
            for args in [&["cat-file", "--batch-all-objects", "--batch", "--buffer"][..], &["for-each-ref"][..]] {
                all.extend(self.git_bytes(&repository, args).unwrap());
            }
        }
        all
    }

    /// Panics if one of the values turns up in [`World::everything`], as it is or percent-encoded.
    pub(crate) fn assert_nowhere(&self, secrets: &[&str]) {
        let all = self.everything();
        for secret in secrets {
            for form in [(*secret).to_owned(), percent(secret)] {
                if let Some(at) = all.windows(form.len()).position(|window| window == form.as_bytes()) {
                    let around = &all[at.saturating_sub(200)..(at + form.len() + 100).min(all.len())];
                    panic!("a secret got out:\n{}", String::from_utf8_lossy(around));
                }
            }
        }
    }

    fn repositories(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.dir.path()).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.join(".git").exists() || path.join("HEAD").exists()).collect()
    }
}

/// The text with everything but letters and digits percent-encoded.
fn percent(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

fn files_under(dir: &Path, visit: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        match entry.file_type().unwrap().is_dir() {
            true => files_under(&entry.path(), visit),
            false => visit(&entry.path()),
        }
    }
}

#[test]
fn a_world_sees_nothing_of_the_machine() {
    let world = World::new().env("KEPT", "yes");
    let mut command = world.command("env");
    command.arg("-0");
    let outcome = world.start(command).wait().success();
    let names: Vec<&str> = outcome.stdout.split('\0').filter_map(|pair| pair.split('=').next()).collect();
    assert!(names.contains(&"KEPT"));
    let foreign = |name: &&&str| name.starts_with("GITHUB_") || name.starts_with("CARGO") || **name == "CI";
    assert_eq!(names.iter().find(foreign), None, "{names:?}");
}

#[test]
fn a_secret_in_a_forgotten_object_is_found() {
    let world = World::new().commit("notes.txt", "the value is hunter-two").commit("notes.txt", "");
    world.git(["checkout", "--quiet", "--orphan", "fresh"]);
    world.git(["branch", "-D", "main"]);
    world.git(["repack", "-adkq"]);
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| world.assert_nowhere(&["hunter-two"])));
    assert!(caught.is_err(), "it is still in the object store");
    world.assert_nowhere(&["hunter-three"]);
}

#[test]
fn a_damaged_repository_is_noticed() {
    let world = World::new().remote_bare().sites_yml("name: X\n");
    world.fsck();
    assert_eq!(world.subjects("main"), ["Write sites.yml"]);
    assert_eq!(world.touched("HEAD"), ["sites.yml"]);
    world.write(".git/upkept.lock", "");
    world.write("Cargo.lock", "");
    world.fsck();
    world.write("../remote.git/refs/heads/main.lock", "");
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| world.fsck())).is_err());
}

#[test]
fn a_shallow_clone_shares_the_remote_and_its_hooks() {
    let world = World::new().remote_bare().sites_yml("name: X\n").commit("notes.txt", "two");
    let clone = world.clone_as("second", &["--depth=1"]);
    assert_eq!(clone.git(["rev-parse", "--is-shallow-repository"]), "true");
    assert_eq!(clone.subjects("HEAD"), ["Write notes.txt"]);
    world.remote_hook("pre-receive", "#!/bin/sh\necho not today >&2\nexit 1\n");
    clone.write("notes.txt", "three");
    clone.git(["commit", "--quiet", "-am", "Three"]);
    let refused = clone.try_git(["push", "--quiet"]).unwrap_err();
    assert!(refused.contains("not today"), "{refused}");
    assert_eq!(world.remote_git(["log", "--format=%s", "-1", "main"]), "Write notes.txt");
}
