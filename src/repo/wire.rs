//! Talking to the remote: which way, what came of a push, and trying again.
//!
//! HTTP(S) with a token goes through libgit2 and reqwest. Everything else goes through the `git` program: it alone has
//! SSH and the credential helpers, and for local paths it alone runs the other side's hooks and updates its refs by
//! compare-and-swap (libgit2's local transport overwrites them).

use std::time::Duration;

use git2::Oid;

use super::{PublishError, RepoError, Repository, address, library, program};

/// Waits before each try of a push.
const SCHEDULE: [u64; 10] = [0, 200, 500, 1000, 2000, 4000, 4000, 4000, 8000, 8000];

/// After so many refusals (a hook may be down for a moment), and so many failures of the network, we give up.
const REFUSALS: usize = 6;
const FAILURES: usize = 5;

/// A ref of the remote to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Want {
    /// Full name at the remote.
    pub reference: String,
    /// The ref here that remembers it.
    pub tracking: String,
    /// Fetch only its newest commit.
    pub shallow: bool,
}

/// An update of one ref of the remote: from `old` (`None`: it must not exist) to `new` (`None`: delete it).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Update {
    pub reference: String,
    pub old: Option<Oid>,
    pub new: Option<Oid>,
}

/// What came of an [`Update`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It is done.
    Accepted,
    /// The ref was not `old` any more, or somebody else was updating it.
    Moved,
    /// The remote does not want it, in its words.
    Refused(String),
}

/// Sorts the status that a server gives for a ref it did not update.
pub(super) fn outcome_of(status: &str, text: &str) -> Outcome {
    const RACES: [&str; 11] = [
        "stale info",
        "fetch first",
        "non-fast-forward",
        "needs force",
        "failed to update ref",
        "cannot lock ref",
        "failed to lock",
        "reference already exists",
        "incorrect old value",
        "unable to lock",
        "atomic push failed",
    ];
    let lower = status.to_lowercase();
    if RACES.iter().any(|race| lower.contains(race)) {
        return Outcome::Moved;
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Outcome::Refused(if text.is_empty() { status.to_owned() } else { format!("{status} ({text})") })
}

/// True if trying again is pointless: the refusal is a rule, not a mood.
fn is_rule(message: &str) -> bool {
    const RULES: [&str; 6] =
        ["protected branch", "gh006", "gh013", "not allowed to push", "rule violations", "permission"];
    let lower = message.to_lowercase();
    RULES.iter().any(|rule| lower.contains(rule))
}

/// Says which of the listed refs of the remote to fetch.
pub(super) type Choose<'a> = dyn FnMut(&[(String, Oid)]) -> Result<Vec<Want>, RepoError> + 'a;

impl Repository {
    /// Lists the remote's refs (the history branch and the journals), lets `choose` say which to fetch, fetches them and
    /// sets their tracking refs.
    pub(super) fn download(&self, choose: &mut Choose<'_>) -> Result<(), RepoError> {
        self.over_the_wire(|repository, by_library| {
            if by_library { library::fetch(repository, choose) } else { program::fetch(repository, choose) }
        })
    }

    /// Pushes updates, each on its own merits; one outcome each, in order.
    pub(super) fn push(&self, updates: &[Update]) -> Result<Vec<Outcome>, RepoError> {
        self.over_the_wire(|repository, by_library| {
            if by_library { library::push(repository, updates) } else { program::push(repository, updates) }
        })
    }

    /// Does `talk` the way this remote needs; a token that is turned away leaves it to the `git` program's credentials.
    fn over_the_wire<T>(&self, mut talk: impl FnMut(&Self, bool) -> Result<T, RepoError>) -> Result<T, RepoError> {
        let remote = self.git.find_remote(&self.options.remote);
        let remote = remote.map_err(|_| RepoError::NoRemote(self.options.remote.clone()))?;
        let url = remote.url().map_err(RepoError::git("read the remote's address"))?;
        let is_http = address::is_http(url);
        if !is_http || self.options.token.is_none() || self.use_program.get() {
            return match talk(self, false) {
                Err(RepoError::NoGitProgram(_)) if is_http => talk(self, true),
                other => other,
            };
        }
        match talk(self, true) {
            Err(RepoError::Unauthorized { url, detail }) => {
                tracing::info!(%url, "the token was turned away; trying the git program's credentials");
                let result = talk(self, false);
                self.use_program.set(result.is_ok());
                result.map_err(|_| RepoError::Unauthorized { url, detail })
            }
            other => other,
        }
    }

    /// Does `attempt` until it has a result; before each further try, waits and fetches. `attempt` says `None` if somebody
    /// else was faster.
    pub(super) fn until_accepted<T, E>(
        &self,
        reference: &str,
        mut attempt: impl FnMut(&Self) -> Result<Option<T>, PublishError<E>>,
    ) -> Result<T, PublishError<E>> {
        let (mut refusals, mut failures) = (0, 0);
        for (tries, wait) in SCHEDULE.iter().enumerate() {
            (self.sleep)(Duration::from_millis(*wait));
            let result = match (tries, self.mode) {
                (0, _) | (_, super::Mode::Local) => attempt(self),
                _ => self.fetch().map_err(PublishError::Repo).and_then(|()| attempt(self)),
            };
            match result {
                Ok(Some(done)) => return Ok(done),
                Ok(None) => tracing::debug!(reference, tries, "somebody else was faster"),
                Err(PublishError::Repo(error)) => {
                    match &error {
                        RepoError::Refused { message, .. } if !is_rule(message) => refusals += 1,
                        error if error.is_passing() => failures += 1,
                        _ => return Err(error.into()),
                    }
                    if refusals >= REFUSALS || failures >= FAILURES {
                        return Err(error.into());
                    }
                    tracing::debug!(reference, tries, %error, "trying again");
                }
                Err(error) => return Err(error),
            }
        }
        Err(RepoError::Rejected { reference: reference.to_owned(), attempts: SCHEDULE.len() }.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn races_and_refusals_are_told_apart() {
        for race in [
            "stale info",
            "[rejected] (fetch first)",
            "cannot lock ref 'refs/heads/main': is at",
            "failed to update ref",
        ] {
            assert_eq!(outcome_of(race, "noise"), Outcome::Moved, "{race}");
        }
        let refused = outcome_of("pre-receive hook declined", "no pushes\n on  Friday\n");
        assert_eq!(refused, Outcome::Refused("pre-receive hook declined (no pushes on Friday)".to_owned()));
        assert!(is_rule("protected branch hook declined") && !is_rule("pre-receive hook declined (busy)"));
    }
}
