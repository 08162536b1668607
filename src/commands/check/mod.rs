//! `upkept check`: probe, record, derive, report.
//!
//! The samples are recorded and pushed before anything is derived from them; state changes, incidents and folds are
//! then derived from what is recorded, so that a run that dies in between is finished by the next one.

mod book;
mod commits;
mod derive;
mod ledger;
mod lost;
mod record;
mod redact;
pub mod report;
mod take;
mod text;
mod written;

use std::collections::HashMap;
use std::io::{IsTerminal, stderr};
use std::sync::Arc;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use tokio::sync::Notify;

use super::desk::{self, Desk, Docket, Stages};
use super::environment::CiSystem;
use super::{Context, github};
use crate::cli::{CheckArgs, Format};
use crate::config::{Config, MissingEnv};
use crate::diagnose::Failure;
use crate::model::{Check, DeskBook, Site, Slug};
use crate::probe::{self, NetProber, Prober, RunLimits};
use crate::repo::{Mode, Repository};
use derive::{Fold, Inputs};
use report::{Report, Row};
use written::Written;

/// How long a reference address may take to answer before the runner counts as without network.
const REFERENCE_TIMEOUT: Duration = Duration::from_secs(3);

/// How long after the last probe a forge may take to tell the news. The samples are worth more than that.
const NEWS_PATIENCE: Duration = Duration::from_secs(5);

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
/// keeping the result from being told: a push that failed, a damaged file of one site, a disk that is full.
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
    let config = Arc::new(config);
    let mut desk = desk(context, args, &config, &repo, mode);
    let probed = Notify::new();
    let probing = async {
        let checks = probe_all(context, args, &config, prober).await;
        probed.notify_one();
        checks
    };
    let reading = async {
        let (repo, (book, stages)) = blocking(move || {
            let found = fetched(&repo, mode);
            (repo, found)
        })
        .await?;
        desk.begin(stages);
        let patience = async {
            probed.notified().await;
            tokio::time::sleep(NEWS_PATIENCE).await;
        };
        desk.read(&book, patience).await;
        Ok::<_, Failure>((repo, desk))
    };
    let ((checks, no_network), reading) = tokio::join!(probing, reading);
    let (repo, desk) = reading?;
    let rows = rows(&config, &checks, context);
    let (console, args, now) = (context.console.clone(), args.clone(), context.now);
    let (written, repo, desk, docket) = blocking(move || {
        let fold = fold(&args, mode, &repo);
        let inputs = Inputs { config: &config, checks: &checks, now, fold, console: &console, desk: &desk };
        let run = record::run_record(&checks, now, &args.region);
        let written = if args.dry_run {
            Written::imagine(run, &repo, &inputs)
        } else {
            Written::write(run, &repo, mode, &inputs)
        };
        let docket = docket(&written, &repo, &desk);
        (written, repo, desk, docket)
    })
    .await?;
    let written = match docket {
        Ok(Some(docket)) => spoken(written, repo, desk, &docket).await?,
        Ok(None) => written,
        Err(failure) => written.unsaid(failure),
    };
    Ok(written.report(rows, no_network))
}

/// Says what is to be said, and notes it.
async fn spoken(written: Written, repo: Repository, mut desk: Desk, docket: &Docket) -> Result<Written, Failure> {
    let said = desk.speak(docket).await;
    blocking(move || written.noted(&repo, &desk, said)).await
}

/// The desk of this run. By hand, in a clone that has a remote, nobody is spoken to: what is said may only be about what
/// is pushed.
fn desk(context: &Context, args: &CheckArgs, config: &Arc<Config>, repo: &Repository, mode: Mode) -> Desk {
    let speaks = !args.dry_run && (mode == Mode::Push || repo.remote_url().is_none());
    if speaks { Desk::open(context, config, repo) } else { Desk::closed(context, config) }
}

/// What is to be said, if the history branch holds what it is about.
fn docket(written: &Written, repo: &Repository, desk: &Desk) -> Result<Option<Docket>, Failure> {
    if !written.is_published() || !desk.has_ears() {
        return Ok(None);
    }
    match Docket::read(&repo.tree()?, desk, &written.own_incidents(), written.unseen()) {
        Ok(docket) => Ok(Some(docket)),
        // The derivation has reported it.
        Err(Failure::Damaged(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Runs what blocks (git does) beside the asynchronous work.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|err| Failure::Internal(err.to_string()))
}

fn mode(context: &Context, args: &CheckArgs) -> Mode {
    if args.dry_run || args.no_push || !(args.push || context.environment.ci().is_some()) {
        Mode::Local
    } else {
        Mode::Push
    }
}

fn fold(args: &CheckArgs, mode: Mode, repo: &Repository) -> Fold {
    match mode {
        _ if args.fold => Fold::Now,
        Mode::Local if repo.remote_url().is_some() => Fold::Never,
        Mode::Local | Mode::Push => Fold::WhenDue,
    }
}

/// Brings the remote's branch and journals here while the probes run, and reads the desk's book. If that can't be done now,
/// it is tried again when there is something to push.
fn fetched(repo: &Repository, mode: Mode) -> (DeskBook, Stages) {
    if mode == Mode::Push
        && let Err(err) = repo.lock().and_then(|_lock| repo.fetch())
    {
        tracing::warn!("the remote could not be read before the run: {err}");
    }
    // Whatever is wrong with it, the derivation reports; the samples come first.
    let read = || {
        let files = repo.tree().ok()?;
        let book = desk::load(&files).ok()?;
        let stages = desk::stages(&files, &book);
        Some((book, stages))
    };
    read().unwrap_or_default()
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
