//! The attempts of one site: probe, judge, wait, until one is good or the retries are used up.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use tokio::time::sleep;

use crate::judge::judge;
use crate::model::{Attempt, Check, Judgement, Observation, Phase, Reason, Site, Slug, Verdict};

use super::Prober;
use super::pool::Slots;
use super::worth::worth_retrying;

/// The attempts made so far, readable while the site is still being checked.
#[derive(Clone, Default)]
pub(super) struct Progress(Arc<Mutex<Vec<Attempt>>>);

impl Progress {
    /// Adds an attempt.
    fn push(&self, attempt: Attempt) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(attempt);
    }

    /// The attempts so far, which are gone from here afterwards.
    pub(super) fn take(&self) -> Vec<Attempt> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Checks one site. The last attempt decides: a good one ends the series, and the best of several bad ones is not
/// picked out. Slots are held while probing, not while waiting.
pub(super) async fn check(site: &Site, prober: &dyn Prober, slots: &Slots, begun: Instant, progress: &Progress) {
    let mut waits = site.retries.iter();
    loop {
        let attempt = {
            let _slot = slots.take(site).await;
            attempt(site, prober, begun).await
        };
        let again = worth_retrying(&attempt.judgement);
        progress.push(attempt);
        match waits.next() {
            Some(wait) if again => sleep(*wait).await,
            _ => return,
        }
    }
}

/// One attempt, judged. The body is dropped as soon as it has been judged; a panic becomes an internal fault.
async fn attempt(site: &Site, prober: &dyn Prober, begun: Instant) -> Attempt {
    let started = Instant::now();
    let probed = AssertUnwindSafe(async { prober.probe(site).await }).catch_unwind().await;
    let mut observation = probed.unwrap_or_else(|_panic| {
        Observation::failed(Phase::Lookup, Reason::Internal, "the probe panicked", started.elapsed())
    });
    let judgement = judge(&observation, &site.expect);
    observation.body = None;
    Attempt { offset: started.saturating_duration_since(begun), observation, judgement }
}

/// The check that a finished series of attempts makes.
pub(super) fn concluded(slug: Slug, attempts: Vec<Attempt>) -> Check {
    let judgement = attempts.last().map_or_else(
        || Judgement::because(Verdict::Unknown, Reason::Internal, "the check ended without an attempt"),
        |last| last.judgement.clone(),
    );
    Check { slug, attempts, judgement }
}

/// The check of a site that was not finished when the run's deadline came. Trouble that could not be confirmed is not
/// believed: a failed first attempt may have been a blip, so the verdict is unknown, and the attempts are kept.
pub(super) fn cut_off(slug: Slug, attempts: Vec<Attempt>, deadline: Duration) -> Check {
    let seconds = deadline.as_secs_f64();
    let detail = match attempts.last() {
        None => format!("not finished when the run's deadline of {seconds} s came"),
        Some(last) => {
            format!("not confirmed when the run's deadline of {seconds} s came: {}", last.judgement.detail)
        }
    };
    Check { slug, attempts, judgement: Judgement::because(Verdict::Unknown, Reason::Deadline, detail) }
}
