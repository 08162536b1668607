//! git over real HTTP: Apache with `git-http-backend` and basic authentication.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use upkept::model::{Changes, FileChange, FileSource, Secret};
use upkept::repo::{Mode, Options, PublishError, Published, RepoError, Repository};

use crate::repo_steps::{LOG, fold, fsck, git, record, try_git};

/// Runs a program that must be there and must succeed.
fn must(program: &str, args: &[&str]) {
    let output = Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Apache on a free port, with `status.git` and three users: `bot` and `x-access-token` may push, `guest` may not.
struct Server {
    dir: tempfile::TempDir,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ =
            Command::new("apache2").arg("-f").arg(self.dir.path().join("apache.conf")).args(["-k", "stop"]).output();
        let pid = self.dir.path().join("apache.pid");
        for _ in 0..50 {
            if !pid.exists() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Server {
    fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Self { dir, port };
        let root = server.dir.path();
        fs::set_permissions(root, fs::Permissions::from_mode(0o755)).unwrap();
        fs::create_dir(root.join("repos")).unwrap();
        git(root, &["init", "-q", "--bare", "-b", "main", "repos/status.git"]);
        git(&server.repository(), &["config", "http.receivepack", "true"]);
        let users = root.join("users");
        for (index, (user, password)) in
            [("bot", "s3same-open"), ("x-access-token", "s3same-open"), ("guest", "s3same-read")].iter().enumerate()
        {
            must("htpasswd", &[if index == 0 { "-bc" } else { "-b" }, users.to_str().unwrap(), user, password]);
        }
        must("chown", &["-R", "www-data:www-data", root.join("repos").to_str().unwrap()]);
        fs::write(root.join("apache.conf"), server.config()).unwrap();
        must("apache2", &["-f", root.join("apache.conf").to_str().unwrap(), "-k", "start"]);
        let start = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(10), "Apache does not listen");
            std::thread::sleep(Duration::from_millis(50));
        }
        let seed = server.clone("seed", &[]);
        fs::write(seed.join("sites.yml"), "sites: []\n").unwrap();
        git(&seed, &["add", "."]);
        git(&seed, &["commit", "-qm", "Begin"]);
        git(&seed, &["push", "-q", &server.url("bot:s3same-open@", "status.git"), "HEAD:main"]);
        server
    }

    fn config(&self) -> String {
        let root = self.dir.path().display();
        let exec = git(self.dir.path(), &["--exec-path"]);
        let modules: String = [
            "mpm_event",
            "authn_core",
            "authn_file",
            "auth_basic",
            "authz_core",
            "authz_user",
            "alias",
            "env",
            "setenvif",
            "cgid",
        ]
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
        format!(
            "ServerRoot /etc/apache2\nServerName localhost\nPidFile {root}/apache.pid\nListen 127.0.0.1:{port}\n\
             User www-data\nGroup www-data\nErrorLog {root}/error.log\n{modules}ScriptSock {root}/cgi.sock\n\
             SetEnv GIT_PROJECT_ROOT {root}/repos\nSetEnv GIT_HTTP_EXPORT_ALL\n\
             SetEnvIf Git-Protocol \".*\" GIT_PROTOCOL=$0\n\
             RedirectMatch 302 ^/moved/(.*)$ /$1\n\
             ScriptAlias / {exec}/git-http-backend/\n\
             <Directory {exec}>\nRequire all granted\n</Directory>\n\
             <Location />\nAuthType Basic\nAuthName git\nAuthUserFile {root}/users\nRequire valid-user\n\
             AuthzSendForbiddenOnFailure On\n</Location>\n\
             <If \"%{{QUERY_STRING}} =~ /git-receive-pack/ || %{{REQUEST_URI}} =~ /git-receive-pack$/\">\n\
             AuthMerging Off\nRequire user bot x-access-token\n</If>\n",
            port = self.port
        )
    }

    fn repository(&self) -> PathBuf {
        self.dir.path().join("repos/status.git")
    }

    fn url(&self, credentials: &str, path: &str) -> String {
        format!("http://{credentials}127.0.0.1:{}/{path}", self.port)
    }

    /// A clone whose remote holds no password.
    fn clone(&self, name: &str, args: &[&str]) -> PathBuf {
        let url = self.url("bot:s3same-open@", "status.git");
        git(self.dir.path(), &[&["clone", "-q"], args, &[&url, name]].concat());
        let clone = self.dir.path().join(name);
        git(&clone, &["remote", "set-url", "origin", &self.url("", "status.git")]);
        clone
    }

    fn hook(&self, script: &str) {
        let hook = self.repository().join("hooks/pre-receive");
        fs::write(&hook, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Every sample that the server has, in files and journals, as often as it is there; after `git fsck`.
    fn samples(&self, branch: &str) -> Vec<String> {
        let dir = self.repository();
        fsck(&dir);
        let (exists, file) = try_git(&dir, &["show", &format!("{branch}:{LOG}")]);
        let mut samples: Vec<String> = if exists { file.lines().map(str::to_owned).collect() } else { Vec::new() };
        for id in git(&dir, &["rev-list", "--glob=refs/upkept/journal"]).lines() {
            samples.extend(git(&dir, &["show", &format!("{id}:samples.csv")]).lines().map(str::to_owned));
        }
        samples.sort();
        samples
    }
}

fn options(token: Option<&str>) -> Options {
    Options {
        token: token.map(|token| Secret::new(token.to_owned())),
        ..Options::new("2026-11-22T12:40:03Z".parse().unwrap())
    }
}

fn open(dir: &Path, options: Options) -> Repository {
    Repository::open(dir, Mode::Push, options).unwrap().with_sleep(|wait| std::thread::sleep(wait / 100))
}

fn run(dir: &Path, options: Options, sample: &str) -> Published {
    let repository = open(dir, options);
    let _lock = repository.lock().unwrap();
    repository.fetch().unwrap();
    record(&repository, sample).unwrap();
    repository.publish(&mut fold).unwrap()
}

#[test]
fn a_token_fetches_and_pushes() {
    let server = Server::start();
    let clone = server.clone("clone", &[]);
    let published = run(&clone, options(Some("s3same-open")), "a");
    assert_eq!((published.pushed, published.warnings), (true, Vec::<String>::new()));
    let shallow = server.clone("ci", &["--depth=1"]);
    run(&shallow, options(Some("s3same-open")), "b");
    run(&clone, options(Some("s3same-open")), "c");
    // The shallow clone fetches what came meanwhile, and goes on from there.
    run(&shallow, options(Some("s3same-open")), "d");
    assert_eq!(server.samples("main"), ["a", "b", "c", "d"]);
    assert_eq!(git(&server.repository(), &["rev-list", "--count", "main"]), "5");
    for clone in [&clone, &shallow] {
        fsck(clone);
        assert_eq!(git(clone, &["status", "--porcelain"]), "");
    }
    // The user in the address is used; redirects are followed; a history branch of its own comes shallow.
    git(&shallow, &["remote", "set-url", "origin", &server.url("bot@", "moved/status.git")]);
    let own = || Options { branch: Some("status".to_owned()), ..options(Some("s3same-open")) };
    run(&clone, own(), "e");
    run(&clone, own(), "f");
    run(&shallow, own(), "g");
    assert_eq!(server.samples("status"), ["e", "f", "g"]);
    assert_eq!(git(&shallow, &["rev-list", "--count", "refs/remotes/origin/status"]), "2");
    fsck(&shallow);
}

#[test]
fn a_wrong_token_is_one_clear_error() {
    let server = Server::start();
    let clone = server.clone("clone", &[]);
    let repository = open(&clone, options(Some("wrong-t0ken")));
    let errors = [repository.fetch().unwrap_err().to_string(), record(&repository, "a").unwrap_err().to_string()];
    for error in errors {
        assert!(
            error.starts_with(&format!("{} does not let us in (HTTP 401", server.url("", "status.git"))),
            "{error}"
        );
        assert!(error.contains("set `GITHUB_TOKEN`") && !error.contains("wrong-t0ken"), "{error}");
    }
    // No token, no helper: the same answer. With a helper, the git program knows the way.
    let without = open(&clone, options(None)).fetch().unwrap_err();
    assert!(matches!(without, RepoError::Unauthorized { .. }), "{without}");
    git(&clone, &["config", "credential.helper", "!f() { echo username=bot; echo password=s3same-open; }; f"]);
    run(&clone, options(None), "b");
    run(&clone, options(Some("wrong-t0ken")), "c");
    assert_eq!(server.samples("main"), ["a", "b", "c"], "the sample of the failed run was kept");
}

#[test]
fn a_token_that_may_only_read_is_told_so() {
    let server = Server::start();
    let clone = server.clone("clone", &[]);
    git(&clone, &["remote", "set-url", "origin", &server.url("guest@", "status.git")]);
    let repository = open(&clone, options(Some("s3same-read")));
    repository.fetch().unwrap();
    let error = record(&repository, "a").unwrap_err().to_string();
    assert!(error.contains("HTTP 403") && error.contains("contents: write"), "{error}");
    assert_eq!(repository.journal().unwrap().len(), 1);
}

#[test]
fn hooks_are_waited_for_and_heard() {
    let server = Server::start();
    let clone = server.clone("clone", &[]);
    let repository = open(&clone, options(Some("s3same-open")));
    server.hook("echo 'no pushes on Friday' >&2; exit 1");
    let error = record(&repository, "a").unwrap_err();
    let PublishError::Repo(RepoError::Refused { message, .. }) = &error else { panic!("{error}") };
    assert_eq!(message, "pre-receive hook declined (no pushes on Friday)");
    server.hook("n=$(cat count 2>/dev/null || echo 0); echo $((n + 1)) > count; [ $n -ge 5 ] || exit 1; sleep 2");
    record(&repository, "b").unwrap();
    assert_eq!(fs::read_to_string(server.repository().join("count")).unwrap(), "6\n");
    assert_eq!(server.samples("main"), ["a", "b"]);
}

#[test]
fn a_large_push_arrives() {
    let server = Server::start();
    let clone = server.clone("clone", &["--depth=1"]);
    let repository = open(&clone, options(Some("s3same-open")));
    // Bytes that don't compress: a xorshift generator, 300 files of 64 KiB.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let changes: Changes = (0..300)
        .map(|file| (format!("history/{file}/data"), FileChange::Write((0..8192).flat_map(|_| noise()).collect())))
        .collect();
    repository.publish(&mut |batch| batch.commit("Large", &changes).map(drop)).unwrap();
    fsck(&server.repository());
    let tree = git(&server.repository(), &["rev-parse", "main^{tree}"]);
    assert_eq!(git(&clone, &["rev-parse", "HEAD^{tree}"]), tree);
    assert_eq!(git(&clone, &["status", "--porcelain"]), "");
    // And the way back: another clone fetches it.
    let other = server.clone("other", &[]);
    git(&other, &["reset", "-q", "--hard", "HEAD~1"]);
    git(&other, &["update-ref", "-d", "refs/remotes/origin/main"]);
    let other = open(&other, options(Some("s3same-open")));
    other.fetch().unwrap();
    assert_eq!(other.tree().unwrap().list("history").unwrap().len(), 300);
}

#[test]
fn two_writers_over_http_lose_nothing() {
    const ROUNDS: usize = 6;
    let server = Server::start();
    let clones = [server.clone("one", &[]), server.clone("two", &["--depth=1"])];
    let barrier = std::sync::Barrier::new(2);
    std::thread::scope(|scope| {
        for (writer, clone) in clones.iter().enumerate() {
            let barrier = &barrier;
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    barrier.wait();
                    run(clone, options(Some("s3same-open")), &format!("{round}-{writer}"));
                }
            });
        }
    });
    let mut samples = server.samples("main");
    samples.dedup();
    let expected: Vec<_> = (0..ROUNDS).flat_map(|round| (0..2).map(move |w| format!("{round}-{w}"))).collect();
    assert_eq!(samples, expected);
    for clone in &clones {
        fsck(clone);
        assert_eq!(git(clone, &["status", "--porcelain"]), "");
    }
}

/// What a CI job does: a depth-1 clone without credentials in it, the token in the environment, the program.
#[test]
fn the_program_checks_pushes_and_builds_like_a_ci_job() {
    let server = Server::start();
    let job = server.clone("job", &["--depth=1"]);
    let sites = "name: Job\nreferences: []\nsites:\n  - {name: Closed, url: \"tcp://127.0.0.1:9\", retries: []}\n";
    fs::write(job.join("sites.yml"), sites).unwrap();
    let outputs = server.dir.path().join("outputs");
    let upkept = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_upkept"))
            .current_dir(&job)
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", server.dir.path())
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_OUTPUT", &outputs)
            .env("UPKEPT_TOKEN", "s3same-open")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !said.contains("s3same-open"), "{args:?}: {said}");
        said
    };
    for time in ["2026-11-22T10:00:00Z", "2026-11-22T10:05:00Z", "2026-11-22T17:00:00Z"] {
        assert!(upkept(&["check", "-vvv", "--now", time]).contains("recorded and pushed"));
    }
    upkept(&["build", "-vvv", "--now", "2026-11-22T17:01:00Z"]);
    let log = try_git(&server.repository(), &["log", "--format=%s", "main"]).1;
    let expected = [
        "📈 Record 3 checks of 1 site [skip ci]",
        "📝 Open incident: Closed is down [skip ci]",
        "🟥 Closed is down (0 in 0 ms) [skip ci]",
        "Begin",
    ];
    assert_eq!(log.lines().collect::<Vec<_>>(), expected);
    let refs = try_git(&server.repository(), &["for-each-ref", "--format=%(refname)"]).1;
    assert_eq!(refs.trim(), "refs/heads/main", "the fold cleared the journal at the remote, too");
    let told = fs::read_to_string(&outputs).unwrap();
    let changed: Vec<&str> = told.lines().filter(|line| !line.starts_with("pushed=true")).collect();
    assert_eq!(changed, ["changed=true", "changed=false", "changed=false", "built=true"]);
    assert!(fs::read_to_string(job.join("site/index.html")).unwrap().contains("Closed"));
    let found = Command::new("grep").args(["-rq", "s3same-open", "."]).current_dir(&job).status().unwrap();
    assert_eq!(found.code(), Some(1), "the token is nowhere in the clone");
    fsck(&job);
}
