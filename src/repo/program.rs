//! The remote by way of the `git` program: SSH, credential helpers, local paths.
//!
//! Its output is made for machines (`--porcelain`, `LC_ALL=C`). Nothing can ask a question, the user's hooks don't run
//! (these are a machine's commits), and a command that hangs is ended.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use git2::Oid;

use super::wire::{Choose, Outcome, Update, Want, outcome_of};
use super::{RepoError, Repository};

/// How long one command may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// Variables that would point the program at another repository.
const AMBIENT: [&str; 6] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

/// What a command said.
struct Answer {
    success: bool,
    stdout: String,
    stderr: String,
}

/// How often to list again, and the wait before, when a ref vanishes between listing and fetching (a journal that was just
/// folded), or when another git process is updating the same refs here.
const LISTINGS: usize = 5;
const LISTING_WAIT: Duration = Duration::from_millis(200);
const PASSING: [&str; 3] = ["find remote ref", "cannot lock ref", ".lock': File exists"];

/// Lists and fetches; see [`Repository::download`].
pub(super) fn fetch(repository: &Repository, choose: &mut Choose<'_>) -> Result<(), RepoError> {
    let remote = repository.options.remote.as_str();
    let journals = format!("{}/*", repository.options.journal_prefix.trim_end_matches('/'));
    let mut last = None;
    for _ in 0..LISTINGS {
        let listed = repository.run(&["ls-remote", "--refs", remote, &repository.branch_ref(), &journals])?;
        if !listed.success {
            return Err(repository.failure(&listed));
        }
        let heads: Vec<_> = listed.stdout.lines().filter_map(head).collect();
        match fetch_refs(repository, &choose(&heads)?)? {
            None => return Ok(()),
            Some(answer) if PASSING.iter().any(|text| answer.stderr.contains(text)) => {
                (repository.sleep)(LISTING_WAIT);
                last = Some(answer);
            }
            Some(answer) => return Err(repository.failure(&answer)),
        }
    }
    last.map_or(Ok(()), |answer| Err(repository.failure(&answer)))
}

/// Fetches into the tracking refs; what the program said, if it failed.
fn fetch_refs(repository: &Repository, wants: &[Want]) -> Result<Option<Answer>, RepoError> {
    let locks = wants.iter().map(|want| want.tracking.as_str()).chain(["packed-refs", "shallow"]);
    let _writing = repository.writing(&locks.collect::<Vec<_>>())?;
    // Journals (never shallow) come before a shallow branch: a journal that is folded in between is then seen twice, which
    // readers sort out, and not missed.
    for shallow in [false, true] {
        let group = wants.iter().filter(|want| want.shallow == shallow);
        let specs: Vec<_> = group.map(|want| format!("+{}:{}", want.reference, want.tracking)).collect();
        if specs.is_empty() {
            continue;
        }
        let mut args = vec!["fetch", "--quiet", "--no-tags", "--no-prune", "--no-write-fetch-head", "--refmap="];
        args.extend(["--no-recurse-submodules", "--no-auto-maintenance", "--no-show-forced-updates"]);
        args.extend(shallow.then_some("--depth=1"));
        args.push(&repository.options.remote);
        args.extend(specs.iter().map(String::as_str));
        let answer = repository.run(&args)?;
        if !answer.success {
            return Ok(Some(answer));
        }
    }
    Ok(None)
}

impl Repository {
    /// Lets git pack what has piled up, if it finds that worth while: every run leaves a few objects, and a clone that
    /// lives for years would have a million. Nothing depends on it, so a failure is only a word in the log.
    pub fn tidy(&self) {
        // As a rule the commands here must not start it; this one is it, with the user's limit or git's own.
        let limit = self.git.config().and_then(|config| config.get_i64("gc.auto")).unwrap_or(6_700);
        let limit = format!("gc.auto={limit}");
        match self.run(&["-c", &limit, "-c", "gc.autoDetach=false", "gc", "--auto", "--quiet"]) {
            Ok(answer) if answer.success => {}
            Ok(answer) => tracing::info!("git gc --auto: {}", answer.stderr.trim()),
            Err(error) => tracing::info!("git gc --auto: {error}"),
        }
    }
}

/// Pushes; see [`Repository::push`].
pub(super) fn push(repository: &Repository, updates: &[Update]) -> Result<Vec<Outcome>, RepoError> {
    let hex = |id: Option<Oid>| id.map_or_else(String::new, |id| id.to_string());
    let leases = updates.iter().map(|u| format!("--force-with-lease={}:{}", u.reference, hex(u.old)));
    let specs = updates.iter().map(|u| format!("{}:{}", hex(u.new), u.reference));
    let head = ["push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no"];
    let args: Vec<_> = head
        .into_iter()
        .map(str::to_owned)
        .chain(leases)
        .chain(std::iter::once(repository.options.remote.clone()))
        .chain(specs)
        .collect();
    let answer = repository.run(&args.iter().map(String::as_str).collect::<Vec<_>>())?;
    let said = remote_text(&answer.stderr);
    let outcomes: Vec<_> = updates
        .iter()
        .map_while(|update| answer.stdout.lines().find_map(|line| status(line, &update.reference, &said)))
        .collect();
    if outcomes.len() < updates.len() { Err(repository.failure(&answer)) } else { Ok(outcomes) }
}

/// A line of `ls-remote`.
fn head(line: &str) -> Option<(String, Oid)> {
    let (id, name) = line.split_once('\t')?;
    Some((name.to_owned(), Oid::from_str(id).ok()?))
}

/// The outcome in a line of `push --porcelain` (`<flag>\t<from>:<to>\t<summary> (<reason>)`), if it is about `reference`.
fn status(line: &str, reference: &str, said: &str) -> Option<Outcome> {
    let (flag, rest) = line.split_once('\t')?;
    let (refs, summary) = rest.split_once('\t')?;
    if refs.rsplit_once(':')?.1 != reference {
        return None;
    }
    if flag != "!" {
        return Some(Outcome::Accepted);
    }
    let reason =
        summary.split_once('(').and_then(|(_, rest)| rest.rsplit_once(')')).map_or(summary, |(inner, _)| inner);
    Some(outcome_of(reason, said))
}

/// What the other side said, hooks included.
fn remote_text(stderr: &str) -> String {
    stderr.lines().filter_map(|line| line.strip_prefix("remote:")).collect::<Vec<_>>().join("\n")
}

impl Repository {
    /// Runs the program on this repository.
    fn run(&self, args: &[&str]) -> Result<Answer, RepoError> {
        let mut command = Command::new("git");
        command.arg("--git-dir").arg(self.git.path());
        command.args(["-c", "core.hooksPath=/dev/null", "-c", "gc.auto=0", "-c", "advice.pushUpdateRejected=false"]);
        command.args(args).env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").env("GCM_INTERACTIVE", "never");
        for name in AMBIENT {
            command.env_remove(name);
        }
        let own_ssh = ["GIT_SSH_COMMAND", "GIT_SSH"].iter().any(|name| std::env::var_os(name).is_some())
            || self.git.config().is_ok_and(|config| config.get_string("core.sshCommand").is_ok());
        if !own_ssh {
            command.env("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
        }
        let url = || self.remote_url().unwrap_or_default();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => RepoError::NoGitProgram(url()),
            _ => RepoError::Io { what: "start the git program".to_owned(), source: error },
        })?;
        let (stdout, stderr) = (collect(child.stdout.take()), collect(child.stderr.take()));
        let out = stdout.recv_timeout(PATIENCE);
        let err = out.is_ok().then(|| stderr.recv_timeout(PATIENCE).ok()).flatten();
        let (Ok(out), Some(err)) = (out, err) else {
            let _ = child.kill();
            let _ = child.wait();
            let message = format!("no answer within {} seconds", PATIENCE.as_secs());
            return Err(RepoError::Transport { url: url(), message });
        };
        let status = child.wait().map_err(RepoError::io("wait for the git program"))?;
        Ok(Answer { success: status.success(), stdout: out, stderr: self.redactor.text(&err) })
    }

    /// What a command's failure means.
    fn failure(&self, answer: &Answer) -> RepoError {
        const DOORS: [&str; 8] = [
            "authentication failed",
            "could not read username",
            "could not read password",
            "terminal prompts disabled",
            "permission denied",
            "permission to",
            "host key verification failed",
            "error: 403",
        ];
        let url = self.remote_url().unwrap_or_default();
        let lines = answer.stderr.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("hint:"));
        let message = lines.take(6).collect::<Vec<_>>().join("; ");
        let lower = message.to_lowercase();
        let is_door = DOORS.iter().any(|door| lower.contains(door));
        if is_door { RepoError::Unauthorized { url, detail: message } } else { RepoError::Transport { url, message } }
    }
}

/// Reads a pipe to its end in the background.
fn collect(pipe: Option<impl Read + Send + 'static>) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let read = pipe.map(|mut pipe| pipe.read_to_end(&mut bytes));
        tracing::trace!(?read, "the git program's output ended");
        let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
    });
    receiver
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn porcelain_lines_are_read() {
        let line = "!\trefs/heads/x:refs/heads/main\t[remote rejected] (pre-receive hook declined (twice))";
        let refused = Outcome::Refused("pre-receive hook declined (twice) (no)".to_owned());
        assert_eq!(status(line, "refs/heads/main", " no "), Some(refused));
        assert_eq!(status("!\ta:b\t[rejected] (stale info)", "b", ""), Some(Outcome::Moved));
        assert_eq!(
            status("-\t:refs/upkept/journal/default\t[deleted]", "refs/upkept/journal/default", ""),
            Some(Outcome::Accepted)
        );
        assert_eq!(status("To /srv/status.git", "b", ""), None);
    }
}
