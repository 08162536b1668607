//! Errors as people read them, and the table of exit codes (`docs/exit-codes.md`).

use std::process::ExitCode;

use crate::config::Problems;
use crate::render::RenderError;
use crate::repo::RepoError;

/// Why a command could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something that should not happen.
    #[error("{0}")]
    Internal(String),
    /// The command line names something that there is not.
    #[error("{0}")]
    Usage(String),
    /// The config can't be used.
    #[error("{0}")]
    Config(#[from] Problems),
    /// The local repository can't be used.
    #[error("{0}")]
    Repository(RepoError),
    /// The history can't be read or planned on.
    #[error("the history can't be read: {0}")]
    History(#[from] std::io::Error),
    /// A history file is not what it should be.
    #[error("{0}")]
    Damaged(String),
    /// A commit message template gives no message.
    #[error("{0}")]
    Message(#[from] crate::config::MessageError),
    /// What was recorded did not reach the remote.
    #[error("{0}")]
    NotPushed(RepoError),
    /// The forge or a channel could not be told.
    #[error("{0}")]
    NotSaid(String),
    /// The page could not be rendered.
    #[error("{0}")]
    Render(#[from] RenderError),
    /// The page could not be written.
    #[error("{0}")]
    Write(String),
}

/// True for what a remote says or fails to say: the local repository is fine then, and has the samples.
fn is_about_the_remote(error: &RepoError) -> bool {
    matches!(
        error,
        RepoError::Unauthorized { .. }
            | RepoError::Refused { .. }
            | RepoError::Rejected { .. }
            | RepoError::Transport { .. }
            | RepoError::NoGitProgram(_)
    )
}

impl From<RepoError> for Failure {
    fn from(error: RepoError) -> Self {
        if is_about_the_remote(&error) { Self::NotPushed(error) } else { Self::Repository(error) }
    }
}

impl Failure {
    /// The exit code, as documented in `docs/exit-codes.md`.
    #[must_use]
    pub fn code(&self) -> u8 {
        match self {
            Self::Internal(_) => 1,
            Self::Usage(_) => 2,
            Self::Config(_) | Self::Message(_) => 3,
            Self::Repository(_) | Self::History(_) | Self::Damaged(_) => 4,
            Self::NotPushed(_) => 5,
            Self::Render(_) | Self::Write(_) => 6,
            Self::NotSaid(_) => 7,
        }
    }

    /// The same for the operating system.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }

    /// What to read or do next.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Internal(_) => Some("this is a fault in upkept; please report it with the output of -vv"),
            Self::Config(_) | Self::Message(_) => {
                Some("`upkept schema` prints all keys; docs/sites.yml.md explains them")
            }
            Self::NotPushed(RepoError::Refused { .. }) => Some(
                "every sample is safe in the local repository; where the branch is protected, name another one for the \
                 history with `git: {branch: …}` in the config, or let the token past the rule",
            ),
            Self::NotPushed(_) => {
                Some("every sample is safe in the local repository; the next run that can push takes them along")
            }
            Self::Damaged(_) => {
                Some("the site concerned was left as it is; its samples wait in the journal until the file is mended")
            }
            Self::NotSaid(_) => Some("samples and incidents are recorded; the next run says what is still to be said"),
            Self::Usage(_) | Self::Repository(_) | Self::History(_) | Self::Render(_) | Self::Write(_) => None,
        }
    }

    /// The whole message: the error, then the help line.
    #[must_use]
    pub fn message(&self) -> String {
        let mut text = format!("error: {self}\n");
        if let Some(help) = self.help() {
            text.push_str(&format!("help: {help}\n"));
        }
        text
    }
}
