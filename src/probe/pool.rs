//! All sites at once, with bounded concurrency and an overall deadline.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{sleep, timeout};
use url::Url;

use crate::model::{Check, Judgement, Reason, Site, Slug, Target, Verdict};

use super::Prober;
use super::address::Endpoint;
use super::retry::{self, Progress};

/// How long an aborted probe may take to let go. One that blocks its thread is left behind.
const LET_GO: Duration = Duration::from_millis(50);

/// Bounds of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunLimits {
    /// Attempts at the same time; 0 counts as 1.
    pub total: usize,
    /// Attempts at the same time to the same host and port; 0 counts as 1.
    pub per_host: usize,
    /// From the start of the run; what is not finished then is unknown. `None`: as long as it takes.
    pub deadline: Option<Duration>,
}

/// The right to probe now.
pub(super) struct Slots {
    total: Arc<Semaphore>,
    hosts: HashMap<String, Arc<Semaphore>>,
}

impl Slots {
    /// As many slots as the limits say.
    fn new(sites: &[Site], limits: &RunLimits) -> Self {
        let semaphore = |permits: usize| Arc::new(Semaphore::new(permits.clamp(1, Semaphore::MAX_PERMITS)));
        let hosts = sites.iter().map(|site| (host(site), semaphore(limits.per_host))).collect();
        Self { total: semaphore(limits.total), hosts }
    }

    /// Waits for the right to probe `site`; it ends when the answer is dropped. The host's slot is taken first: who
    /// waits for a crowded host must not hold up the others. (The semaphores are never closed, so there is no error.)
    pub(super) async fn take(&self, site: &Site) -> (Option<OwnedSemaphorePermit>, Option<OwnedSemaphorePermit>) {
        let of_host = match self.hosts.get(&host(site)) {
            Some(semaphore) => Arc::clone(semaphore).acquire_owned().await.ok(),
            None => None,
        };
        (of_host, Arc::clone(&self.total).acquire_owned().await.ok())
    }
}

/// What sites share if they are on the same machine: host and port.
fn host(site: &Site) -> String {
    let endpoint = match &site.target {
        Target::Http(http) => Url::parse(http.url.reveal()).ok().and_then(|url| Endpoint::of_url(&url)),
        Target::Tcp(tcp) => Endpoint::parse(tcp.address.reveal()),
    };
    endpoint.map(|endpoint| format!("{}:{}", endpoint.host, endpoint.port)).unwrap_or_default()
}

/// Checks every site: one [`Check`] a site, sorted by slug, whatever happens. `on_done` hears of each check as it is
/// finished, in order of time.
///
/// Returns as soon as all are finished, or at the deadline. A probe that panics costs its own site's verdict only.
/// Must be called within a Tokio runtime with time and I/O; one with several threads keeps a busy probe from holding
/// up the others.
pub async fn check_all(
    sites: &[Site],
    prober: Arc<dyn Prober>,
    limits: &RunLimits,
    on_done: &(dyn Fn(&Check) + Sync),
) -> Vec<Check> {
    let mut run = Run::start(sites, &prober, limits);
    let mut checks = Vec::with_capacity(sites.len());
    let mut report = |check: Check| {
        on_done(&check);
        checks.push(check);
    };
    let begun = run.begun;
    let deadline = async {
        match limits.deadline {
            Some(deadline) => sleep(deadline.saturating_sub(begun.elapsed())).await,
            None => std::future::pending().await,
        }
    };
    tokio::pin!(deadline);
    loop {
        tokio::select! {
            biased;
            next = run.tasks.join_next_with_id() => match next {
                Some(ended) => run.concluded(&ended).into_iter().for_each(&mut report),
                None => break,
            },
            () = &mut deadline => {
                run.cut_off(limits.deadline.unwrap_or_default()).await.into_iter().for_each(&mut report);
                break;
            }
        }
    }
    checks.sort_by(|a, b| a.slug.cmp(&b.slug));
    checks
}

/// The checks under way.
struct Run {
    begun: Instant,
    tasks: JoinSet<()>,
    open: HashMap<Id, (Slug, Progress)>,
}

impl Run {
    /// Starts a task for every site; the slots say which of them may probe.
    fn start(sites: &[Site], prober: &Arc<dyn Prober>, limits: &RunLimits) -> Self {
        let slots = Arc::new(Slots::new(sites, limits));
        let mut run = Self { begun: Instant::now(), tasks: JoinSet::new(), open: HashMap::new() };
        for site in sites {
            let (progress, begun) = (Progress::default(), run.begun);
            let task = {
                let (site, prober, slots) = (site.clone(), Arc::clone(prober), Arc::clone(&slots));
                let progress = progress.clone();
                async move { retry::check(&site, prober.as_ref(), &slots, begun, &progress).await }
            };
            let handle = run.tasks.spawn(task);
            run.open.insert(handle.id(), (site.slug.clone(), progress));
        }
        run
    }

    /// The check of a task that ended, by itself or by a panic.
    fn concluded(&mut self, ended: &Result<(Id, ()), JoinError>) -> Option<Check> {
        let id = match ended {
            Ok((id, ())) => *id,
            Err(error) => error.id(),
        };
        let (slug, progress) = self.open.remove(&id)?;
        let mut check = retry::concluded(slug, progress.take());
        if ended.is_err() {
            check.judgement = Judgement::because(Verdict::Unknown, Reason::Internal, "the check panicked");
        }
        Some(check)
    }

    /// Ends what is still open, and makes a check of each.
    async fn cut_off(mut self, deadline: Duration) -> Vec<Check> {
        self.tasks.abort_all();
        let drained = async { while self.tasks.join_next().await.is_some() {} };
        // whoever does not let go in time is left behind: the answer must not wait for it
        let _ = timeout(LET_GO, drained).await;
        self.tasks.detach_all();
        let open = std::mem::take(&mut self.open);
        open.into_values().map(|(slug, progress)| retry::cut_off(slug, progress.take(), deadline)).collect()
    }
}
