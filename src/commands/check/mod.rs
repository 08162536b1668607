//! `upkept check`: probe, record, derive, report.
//!
//! The samples are recorded and pushed before anything is derived from them; state changes, incidents and folds are
//! then derived from what is recorded, so that a run that dies in between is finished by the next one.

mod derive;
mod ledger;
mod record;
mod redact;
pub mod report;
mod text;

use std::collections::HashMap;
use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::environment::CiSystem;
use super::{Context, github};
use crate::cli::{CheckArgs, Format};
use crate::config::{Config, MissingEnv};
use crate::diagnose::Failure;
use crate::model::{Check, RunRecord, Site, Slug};
use crate::probe::{self, NetProber, Prober, RunLimits};
use crate::repo::{Mode, RepoError, Repository};
use derive::{Derived, Fold, Inputs};
use report::{Report, Row};

/// How long a reference address may take to answer before the runner counts as without network.
const REFERENCE_TIMEOUT: Duration = Duration::from_secs(3);

/// Runs `upkept check` with real probes, and prints the result.
///
/// # Errors
/// When the config or the repository can't be used, or what was recorded did not reach the remote. A site that is
/// down is not an error.
pub async fn run(context: &Context, args: &CheckArgs) -> Result<(), Failure> {
    let config = context.load_config(MissingEnv::Refuse)?;
    let prober = NetProber::new(&config.user_agent).map_err(|err| Failure::Internal(err.to_string()))?;
    let (report, failure) = execute(context, args, config, Arc::new(prober)).await?;
    print(context, args, &report)?;
    failure.map_or(Ok(()), Err)
}

/// One run with any prober: everything but the printing. The second half of the result is what went wrong without
/// preventing the rest: a push that failed after the samples were recorded locally, or a damaged file of one site.
///
/// # Errors
/// As [`run`], for whatever prevents the report.
pub async fn execute(
    context: &Context,
    args: &CheckArgs,
    config: Config,
    prober: Arc<dyn Prober>,
) -> Result<(Report, Option<Failure>), Failure> {
    let mode = mode(context, args);
    let repo = context.open_repository(&config, mode)?;
    let fetching = tokio::task::spawn_blocking(move || {
        if mode == Mode::Push {
            fetch(&repo);
        }
        repo
    });
    let (checks, no_network) = probe_all(context, args, &config, prober).await;
    let repo = fetching.await.map_err(|err| Failure::Internal(err.to_string()))?;
    let rows = rows(&config, &checks, context);
    let (context, args) = (context.clone(), args.clone());
    let written = tokio::task::spawn_blocking(move || write(&context, &args, &config, &repo, &checks));
    let written = written.await.map_err(|err| Failure::Internal(err.to_string()))??;
    Ok(written.report(rows, no_network))
}

fn mode(context: &Context, args: &CheckArgs) -> Mode {
    if args.dry_run || args.no_push || !(args.push || context.environment.ci().is_some()) {
        Mode::Local
    } else {
        Mode::Push
    }
}

/// Brings the remote's branch and journals here while the probes run. If that can't be done now, it is tried again when
/// there is something to push.
fn fetch(repo: &Repository) {
    if let Err(err) = repo.lock().and_then(|_lock| repo.fetch()) {
        tracing::warn!("the remote could not be read before the run: {err}");
    }
}

/// Probes all sites; the checks come back redacted. True if the runner has no network.
async fn probe_all(
    context: &Context,
    args: &CheckArgs,
    config: &Config,
    prober: Arc<dyn Prober>,
) -> (Vec<Check>, bool) {
    let limits = RunLimits {
        total: config.concurrency.total,
        per_host: config.concurrency.per_host,
        deadline: args.deadline.or(config.deadline),
    };
    let progress = progress(config.sites.len());
    let mut checks = probe::check_all(&config.sites, Arc::clone(&prober), &limits, &|_| progress.inc(1)).await;
    progress.finish_and_clear();
    let mut no_network = false;
    if probe::nothing_reached(&checks) && !config.references.is_empty() {
        let references: Vec<String> = config.references.iter().map(ToString::to_string).collect();
        no_network = !probe::any_reachable(prober.as_ref(), &references, REFERENCE_TIMEOUT).await;
        if no_network {
            checks = probe::without_network(checks);
        }
    }
    let sites: HashMap<&Slug, &Site> = config.sites.iter().map(|site| (&site.slug, site)).collect();
    let clean = |text: &str| context.console.clean(text);
    let redacted = checks.into_iter().filter_map(|check| {
        let site = sites.get(&check.slug)?;
        Some(redact::redact(check, site, &clean))
    });
    (redacted.collect(), no_network)
}

fn progress(sites: usize) -> ProgressBar {
    if !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {pos}/{len} sites checked, {elapsed}");
    let bar = ProgressBar::new(sites as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

fn rows(config: &Config, checks: &[Check], context: &Context) -> Vec<Row> {
    let by_slug: HashMap<&Slug, &Check> = checks.iter().map(|check| (&check.slug, check)).collect();
    config.sites.iter().filter_map(|site| Some(Row::new(site, by_slug.get(&site.slug)?, context.now))).collect()
}

/// What the writing half of a run came to.
struct Written {
    run: RunRecord,
    derived: Derived,
    pushed: bool,
    failure: Option<Failure>,
    warnings: Vec<String>,
    dry_run: bool,
}

impl Written {
    fn report(self, checks: Vec<Row>, no_network: bool) -> (Report, Option<Failure>) {
        let mut warnings = self.warnings;
        warnings.extend(self.derived.warnings);
        let damaged = self.derived.damaged;
        let failure = self.failure.or_else(|| (!damaged.is_empty()).then(|| Failure::Damaged(damaged.join("\n"))));
        let report = Report {
            version: 1,
            at: self.run.at,
            region: self.run.region,
            dry_run: self.dry_run,
            no_network,
            checks,
            commits: self.derived.commits,
            incidents: self.derived.incidents,
            changed: self.derived.changed,
            pushed: self.pushed,
            warnings,
        };
        (report, failure)
    }
}

/// Records and derives; blocking, because git is.
fn write(
    context: &Context,
    args: &CheckArgs,
    config: &Config,
    repo: &Repository,
    checks: &[Check],
) -> Result<Written, Failure> {
    let mut run = record::run_record(checks, context.now, &args.region);
    let fold = match (args.fold, mode(context, args)) {
        (true, _) => Fold::Now,
        (false, Mode::Local) if repo.remote_url().is_some() => Fold::Never,
        (false, _) => Fold::WhenDue,
    };
    let inputs = Inputs { config, checks, now: context.now, fold, console: &context.console };
    if args.dry_run {
        let derived = ledger::dry_run(repo, &run, &inputs)?;
        return Ok(Written { run, derived, pushed: false, failure: None, warnings: Vec::new(), dry_run: true });
    }
    let _lock = repo.lock()?;
    let mut failure = keep_remote_errors(record::record(repo, &mut run))?;
    let mut derived = Derived::default();
    let mut pushed = failure.is_none() && mode(context, args) == Mode::Push;
    let mut warnings = Vec::new();
    if failure.is_none() {
        match ledger::publish(repo, &inputs) {
            Ok((done, published)) => {
                derived = done;
                warnings = published.warnings;
            }
            // Whatever it is, the samples are recorded: the result is worth printing, and the next run derives again.
            Err(failed) => {
                pushed = false;
                failure = Some(failed);
            }
        }
    }
    Ok(Written { run, derived, pushed, failure, warnings, dry_run: false })
}

/// A remote that can't be written to does not stop the run; a local repository that can't be written to does.
fn keep_remote_errors(result: Result<(), RepoError>) -> Result<Option<Failure>, Failure> {
    match result.map_err(Failure::from) {
        Ok(()) => Ok(None),
        Err(failed @ Failure::NotPushed(_)) => Ok(Some(failed)),
        Err(other) => Err(other),
    }
}

fn print(context: &Context, args: &CheckArgs, report: &Report) -> Result<(), Failure> {
    match args.format {
        Format::Text => context.console.out(&text::render(report)),
        Format::Json => {
            let json = serde_json::to_string_pretty(report).map_err(|err| Failure::Internal(err.to_string()))?;
            context.console.out(&format!("{json}\n"));
        }
    }
    if context.environment.ci() == Some(CiSystem::GitHub) && args.format == Format::Text {
        context.console.out(&github::annotations(report));
    }
    github::append(context, "GITHUB_STEP_SUMMARY", &github::summary(report))?;
    github::append(context, "GITHUB_OUTPUT", &format!("changed={}\npushed={}\n", report.changed, report.pushed))
}
