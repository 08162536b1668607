//! What the user asked for: `sites.yml`, validated.
//!
//! The file becomes a tree with places (`yaml`), the tree becomes structs that mirror the file (`raw…`, by the
//! readers in `read`, `units`, `times` and `choices`), and those become what the code sees (the other files, by theme;
//! `validate` joins them). Each step reports all it finds instead of stopping at the first mistake.

use std::fmt;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use crate::model::{Channel, Look, Planned, Redactor, Site};

mod channels;
mod choices;
mod depends;
mod desk;
mod expect;
mod interpolate;
mod issues;
pub mod kinds;
mod messages;
mod notice;
mod page;
mod planned;
mod problem;
mod raw;
mod raw_channel;
mod raw_desk;
mod raw_page;
mod read;
mod scope;
mod site;
mod slo;
mod suggest;
mod target;
mod times;
mod units;
mod validate;
mod yaml;

pub use desk::{ForgeChoice, IncidentsConfig, IssuesConfig};
pub use interpolate::MissingEnv;
pub use kinds::KINDS;
pub use messages::{MessageError, Messages, TransitionContext};
pub use notice::{NoticeContext, render_notice};
pub use problem::{Problem, Problems, utf8};
pub use raw::schema;
pub use suggest::did_you_mean;
pub use units::duration;

/// Everything `sites.yml` says, with defaults filled in.
#[derive(Debug, Clone)]
pub struct Config {
    /// Title of the page.
    pub name: String,
    /// Address of the page, for links and for the path it lives under.
    pub url: Option<String>,
    /// Introduction on the page.
    pub description: Option<String>,
    /// Address of the repository, for links to commits.
    pub repository: Option<String>,
    /// What is watched, in the order of the file; never empty, slugs and names unique.
    pub sites: Vec<Site>,
    /// The usual time between runs.
    pub interval: Duration,
    /// How the history is kept.
    pub history: HistoryConfig,
    /// How results are committed and pushed.
    pub git: GitConfig,
    /// How many checks run at once.
    pub concurrency: Concurrency,
    /// The longest a run may take.
    pub deadline: Option<Duration>,
    /// The User-Agent header.
    pub user_agent: String,
    /// Subjects of commits.
    pub messages: Messages,
    /// Tried when no site can be reached; empty turns that off.
    pub references: Vec<Reference>,
    /// Issues on the forge.
    pub issues: IssuesConfig,
    /// Which trouble makes one incident.
    pub incidents: IncidentsConfig,
    /// Planned work.
    pub maintenance: Vec<Planned>,
    /// How the page is to look and what it offers.
    pub look: Look,
    /// Who is told about incidents.
    pub channels: Vec<Channel>,
}

/// How the history is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryConfig {
    /// Time between folds; zero folds in every run.
    pub fold_every: Duration,
    /// Days that samples stay in the working tree.
    pub retention_days: u32,
    /// The longest time a sample speaks for.
    pub max_gap: Duration,
}

/// How results are committed and pushed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GitConfig {
    /// The branch of the history; `None` for the one that is checked out.
    pub branch: Option<String>,
    /// The remote's name.
    pub remote: String,
    /// Ref under which journals are kept; `/<region>` is appended.
    pub journal: String,
    /// Author's name.
    pub author_name: String,
    /// Author's mail address.
    pub author_email: String,
}

impl Default for GitConfig {
    fn default() -> Self {
        Self {
            branch: None,
            remote: "origin".to_owned(),
            journal: "refs/upkept/journal".to_owned(),
            author_name: "Upkept".to_owned(),
            author_email: "upkept@noreply.invalid".to_owned(),
        }
    }
}

/// How many checks run at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concurrency {
    /// All together, at least 1.
    pub total: usize,
    /// To one host, from 1 to `total`.
    pub per_host: usize,
}

/// An address that tells whether the runner has a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Name or address; an IPv6 address in brackets.
    pub host: String,
    /// TCP port.
    pub port: u16,
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// A file that is right.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// What it says.
    pub config: Config,
    /// Knows every secret the file refers to.
    pub redactor: Redactor,
    /// Variables it refers to that are not set; only with [`MissingEnv::Allow`], and then the sites can't be probed.
    pub unset: Vec<String>,
}

/// Reads `sites.yml` for a run: every variable has to be set. `env` looks up environment variables.
///
/// # Errors
/// Everything that is wrong with the file, or why it can't be read.
pub fn load(path: &Path, env: &dyn Fn(&str) -> Option<String>) -> Result<Loaded, Problems> {
    load_with(path, env, MissingEnv::Refuse)
}

/// [`load`], with a choice of what a variable that is not set means.
///
/// # Errors
/// Everything that is wrong with the file, or why it can't be read.
pub fn load_with(path: &Path, env: &dyn Fn(&str) -> Option<String>, missing: MissingEnv) -> Result<Loaded, Problems> {
    let name = path.display().to_string();
    let mut text = Vec::new();
    // One byte more than is allowed tells a file of just that size from a longer one.
    let limit = u64::try_from(yaml::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let read = std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut text));
    match read {
        Ok(_) => parse_with(&name, &text, env, missing),
        Err(error) => {
            let help = (error.kind() == std::io::ErrorKind::NotFound)
                .then(|| "write a `sites.yml`, or name another file with `--config`".to_owned());
            Err(Problems::whole_file(&name, format!("can't read the file: {error}"), help))
        }
    }
}

/// Reads the text of a `sites.yml`; `file_name` is what problems call it.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(file_name: &str, text: &[u8], env: &dyn Fn(&str) -> Option<String>) -> Result<Loaded, Problems> {
    parse_with(file_name, text, env, MissingEnv::Refuse)
}

/// [`parse`], with a choice of what a variable that is not set means.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse_with(
    file_name: &str,
    text: &[u8],
    env: &dyn Fn(&str) -> Option<String>,
    missing: MissingEnv,
) -> Result<Loaded, Problems> {
    if text.len() > yaml::MAX_BYTES {
        let limit = yaml::MAX_BYTES / (1024 * 1024);
        return Err(Problems::whole_file(file_name, format!("the file is larger than {limit} MiB"), None));
    }
    let text = problem::utf8(file_name, text)?;
    let mut report = problem::Report::new(file_name, text);
    let raw = yaml::tree(text, &mut report).and_then(|tree| read::read_at::<raw::RawConfig>(&tree, &mut report));
    let Some(raw) = raw else {
        report.finish()?;
        return Err(Problems::whole_file(file_name, "the file can't be used".to_owned(), None));
    };
    let mut environment = interpolate::Environment::new(env, missing);
    let config = validate::config(&raw.value, &mut environment, &mut report);
    report.finish()?;
    let (redactor, unset) = environment.finish();
    Ok(Loaded { config, redactor, unset })
}
