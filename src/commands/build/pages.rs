//! The sites' own files, several sites at a time: each thread loads a site's history, renders its files, writes them, and
//! lets go of both before it takes the next site. So memory does not grow with the number of sites, and all cores work.
//! The incidents' pages, of which there are more, are made in the same way.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::publish::Publisher;
use crate::diagnose::Failure;
use crate::history::{self, BrokenLine, Journal};
use crate::model::{Announced, FileSource, Site, Slug};
use crate::render::{Renderer, SiteInput, Summary};

/// What the threads share.
pub(super) struct Work<'a> {
    pub sites: &'a [Site],
    /// How many there are.
    pub incidents: usize,
    pub renderer: &'a Renderer<'a>,
    pub journal: &'a Journal,
    pub announced: &'a BTreeMap<Slug, Announced>,
    pub publisher: &'a Publisher<'a>,
}

/// What is kept of a site.
struct Done {
    index: usize,
    summary: Summary,
    broken: Vec<BrokenLine>,
}

impl Work<'_> {
    /// Renders and writes all sites and incidents with one thread for each of the `sources`, which are all the same tree;
    /// what the pages of all sites need, in the order of the sites.
    ///
    /// # Errors
    /// Of the first site that fails: when its history can't be read, a template is wrong, or a file can't be written.
    pub(super) fn all<S: FileSource + Send>(&self, sources: Vec<S>) -> Result<Vec<Summary>, Failure> {
        let next = &AtomicUsize::new(0);
        let shares: Vec<Result<Vec<Done>, Failure>> = thread::scope(|scope| {
            let start = |source: S| scope.spawn(move || self.share(&source, next));
            let threads: Vec<_> = sources.into_iter().map(start).collect();
            let ended = threads.into_iter().map(|thread| {
                let lost = |_| Failure::Internal("a thread that rendered sites did not come to its end".to_owned());
                thread.join().map_err(lost).and_then(|share| share)
            });
            ended.collect()
        });
        let mut done = Vec::with_capacity(self.sites.len());
        for share in shares {
            done.extend(share?);
        }
        done.sort_by_key(|site| site.index);
        for line in done.iter().flat_map(|site| &site.broken) {
            tracing::warn!("{line}");
        }
        Ok(done.into_iter().map(|site| site.summary).collect())
    }

    /// One thread's share: whichever site is next, then whichever incident, until there is none.
    fn share(&self, source: &dyn FileSource, next: &AtomicUsize) -> Result<Vec<Done>, Failure> {
        let mut done = Vec::new();
        let end = self.sites.len() + self.incidents;
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let made = match self.sites.get(index) {
                Some(site) => self.one(index, site, source).map(|one| done.push(one)),
                None if index < end => self.incident(index - self.sites.len()),
                None => return Ok(done),
            };
            // After a failure the others need not begin another one.
            made.inspect_err(|_| next.store(end, Ordering::Relaxed))?;
        }
    }

    fn incident(&self, index: usize) -> Result<(), Failure> {
        self.renderer.incident(index)?.into_iter().try_for_each(|artifact| self.publisher.put(artifact))
    }

    fn one(&self, index: usize, site: &Site, source: &dyn FileSource) -> Result<Done, Failure> {
        let past = history::load_site(source, &site.slug, self.journal)?;
        let input = SiteInput {
            site,
            state: past.state.as_ref(),
            samples: &past.samples,
            days: &past.days,
            phases: past.phases.as_ref(),
            announced: self.announced.get(&site.slug).unwrap_or(Announced::NOTHING),
        };
        let rendered = self.renderer.site(&input)?;
        rendered.artifacts.into_iter().try_for_each(|artifact| self.publisher.put(artifact))?;
        Ok(Done { index, summary: rendered.summary, broken: past.broken })
    }
}
