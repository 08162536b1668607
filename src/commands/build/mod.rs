//! `upkept build`: history in, static site out.

mod age;
mod fetch;
mod head;
mod icons;
pub(super) mod own;
mod pages;
mod picture;
mod planned;
mod publish;
mod shelf;
pub(super) mod templates;
mod write;

use std::path::Path;
use std::thread;

use super::Context;
use super::github;
use super::journal::Pending;
use crate::cli::BuildArgs;
use crate::config::{Config, MissingEnv};
use crate::diagnose::Failure;
use crate::forge;
use crate::history::Journal;
use crate::model::{Announced, FileSource, Window};
use crate::render::{OwnFiles, PageInput, Renderer};
use crate::repo::{self, Mode};
use pages::Work;
use publish::Publisher;
use write::Output;

/// Runs `upkept build`.
///
/// # Errors
/// When the config or history can't be read, a template is wrong, or the output can't be written.
pub async fn run(context: &Context, args: &BuildArgs) -> Result<(), Failure> {
    let mut config = context.load_config(MissingEnv::Allow)?;
    config.url = config.url.or_else(|| context.environment.page());
    config.repository = config.repository.or_else(|| context.environment.repository());
    if let Some(limit) = args.if_older
        && age::is_fresh(&config, context.now, limit).await
    {
        context.console.out("The published page is fresh enough; nothing was built.\n");
        return github::append(context, "GITHUB_OUTPUT", "built=false\n");
    }
    let own = own::gather(context, &config, !args.no_fetch).await?;
    let (task, output, fetch) = (context.clone(), args.output.clone(), fetch_wanted(context, args));
    let pages = tokio::task::spawn_blocking(move || build(&task, &config, &own, &output, fetch))
        .await
        .map_err(|err| Failure::Internal(err.to_string()))??;
    context.console.out(&format!("{pages} files written to {}\n", args.output.display()));
    github::append(context, "GITHUB_OUTPUT", "built=true\n")
}

fn fetch_wanted(context: &Context, args: &BuildArgs) -> bool {
    !args.no_fetch && (args.fetch || context.environment.ci().is_some())
}

/// Renders the whole site into `output`; the number of files written.
///
/// # Errors
/// As [`run`].
pub fn build(context: &Context, config: &Config, own: &OwnFiles, output: &Path, fetch: bool) -> Result<usize, Failure> {
    let mode = if fetch { Mode::Push } else { Mode::Local };
    let repo = context.open_repository(config, mode)?;
    if fetch {
        let _lock = repo.lock()?;
        if let Err(err) = repo.fetch() {
            // A page from what is here is better than none.
            tracing::warn!("the newest history could not be fetched: {err}");
        }
    }
    repo::trust_objects();
    // One for this thread, and one for each that renders sites: git's library shares none.
    let source = repo.tree()?;
    let threads = thread::available_parallelism().map_or(1, usize::from).min(config.sites.len()).max(1);
    let sources = (0..threads).map(|_| repo.tree()).collect::<Result<Vec<_>, _>>()?;
    let journal = Pending::read(&repo.journal()?, &source)?.journal;
    if !fetch && journal.records().is_empty() && repo.remote_url().is_some() {
        // A plain clone brings no journal.
        context.console.err("note: the newest samples may be in the remote's journal; `--fetch` brings them here\n");
    }
    let output = Output::begin(output)?;
    render(context, config, own, &source, sources, &journal, &output)?;
    output.finish()
}

fn render<S: FileSource + Send>(
    context: &Context,
    config: &Config,
    own: &OwnFiles,
    source: &S,
    sources: Vec<S>,
    journal: &Journal,
    output: &Output<'_>,
) -> Result<(), Failure> {
    let (incidents, damaged) = forge::list_incidents(source);
    for error in damaged {
        tracing::warn!("{error}");
    }
    let planned::Known { planned, finished, broken } = planned::known(source, &config.maintenance, context.now)?;
    for line in &broken {
        tracing::warn!("{line}");
    }
    let windows: Vec<Window> = planned.iter().map(|work| work.window.clone()).collect();
    let announced = Announced::by_site(&windows);
    let page = PageInput {
        title: &config.name,
        description: config.description.as_deref(),
        url: config.url.as_deref(),
        repository: config.repository.as_deref(),
        now: context.now,
        interval: config.interval,
        max_gap: config.history.max_gap,
        look: &config.look,
        own,
        sites: &config.sites,
        incidents: &incidents,
        planned: &planned,
        finished: &finished,
        version: env!("CARGO_PKG_VERSION"),
    };
    let templates = templates::read(context.directory(), &config.look.languages)?;
    let renderer = Renderer::new(&templates, &page)?;
    let publisher = &Publisher::new(context, config, &templates, &page, output)?;
    let (sites, incidents) = (&*config.sites, incidents.len());
    let work = Work { sites, incidents, renderer: &renderer, journal, announced: &announced, publisher };
    let summaries = work.all(sources)?;
    renderer.finish(&summaries, &mut |artifact| publisher.put(artifact))
}
