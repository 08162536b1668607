//! Joins the rooms, in order. The clock is read here and nowhere below.

pub mod build;
pub mod check;
pub mod console;
pub mod desk;
pub mod environment;
pub mod github;
pub mod journal;
pub mod notify;
pub mod schema;
pub mod unseal;
pub mod validate;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{SubsecRound, Utc};

use crate::cli::{Cli, Command, Common, NotifyCommand};
use crate::config;
use crate::diagnose::Failure;
use crate::model::Timestamp;
use crate::repo;
use console::Console;
use environment::Environment;

/// What every command needs from outside: the surroundings, the output, and the time.
#[derive(Debug, Clone)]
pub struct Context {
    /// Environment variables.
    pub environment: Environment,
    /// Output.
    pub console: Console,
    /// The present time, whole seconds.
    pub now: Timestamp,
    /// Path of the config file as given.
    pub config: PathBuf,
}

impl Context {
    /// The directory of the config file, from which the repository is found.
    #[must_use]
    pub fn directory(&self) -> &Path {
        match self.config.parent() {
            Some(dir) if !dir.as_os_str().is_empty() => dir,
            _ => Path::new("."),
        }
    }

    /// Loads the config; its secrets are known to the console from here on. What probes nothing can do without them.
    ///
    /// # Errors
    /// All problems of the config.
    pub fn load_config(&self, missing: config::MissingEnv) -> Result<config::Config, Failure> {
        self.load(missing).map(|loaded| loaded.config)
    }

    /// The same, with what was not set.
    ///
    /// # Errors
    /// All problems of the config.
    pub fn load(&self, missing: config::MissingEnv) -> Result<config::Loaded, Failure> {
        let env = |name: &str| self.environment.get(name).map(str::to_owned);
        let loaded = config::load_with(&self.config, &env, missing)?;
        self.console.learn(loaded.redactor.clone());
        Ok(loaded)
    }

    /// Opens the repository around the config.
    ///
    /// # Errors
    /// When there is none, or it can't be used.
    pub fn open_repository(&self, config: &config::Config, mode: repo::Mode) -> Result<repo::Repository, Failure> {
        let options = repo::Options {
            branch: config.git.branch.clone(),
            remote: config.git.remote.clone(),
            journal_prefix: config.git.journal.clone(),
            author_name: config.git.author_name.clone(),
            author_email: config.git.author_email.clone(),
            token: None,
            branch_hint: self.environment.branch(),
            now: self.now,
        };
        let repo = repo::Repository::open(self.directory(), mode, options)?;
        let token = repo.remote_url().and_then(|url| self.environment.token_for(&url));
        Ok(repo.with_token(token))
    }
}

/// Runs a command to its end.
#[must_use]
pub fn run(cli: Cli) -> ExitCode {
    let context = context(&cli.common);
    match dispatch(cli.command, &context) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            context.console.err(&failure.message());
            failure.exit_code()
        }
    }
}

fn context(common: &Common) -> Context {
    let environment = Environment::of_process();
    let console = Console::new(common.color, environment.redactor());
    console.start_log(common.verbose);
    let now = common.now.unwrap_or_else(Utc::now).trunc_subsecs(0);
    Context { environment, console, now, config: common.config.clone() }
}

fn dispatch(command: Command, context: &Context) -> Result<(), Failure> {
    match command {
        Command::Check(args) => runtime()?.block_on(check::run(context, &args)),
        Command::Build(args) => runtime()?.block_on(build::run(context, &args)),
        Command::Validate => {
            let env = |name: &str| context.environment.get(name).map(str::to_owned);
            let summary = validate::run(&context.config, &env)?;
            context.console.out(&format!("{summary}\n"));
            Ok(())
        }
        Command::Notify(NotifyCommand::Test { channel }) => runtime()?.block_on(notify::test(context, &channel)),
        Command::Unseal { file } => unseal::run(context, &file),
        Command::Schema => {
            context.console.out(&format!("{}\n", schema::run()));
            Ok(())
        }
    }
}

fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|err| Failure::Internal(format!("the asynchronous runtime can't start: {err}")))
}
