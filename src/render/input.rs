//! What the page is made from.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::model::{Announced, Incident, Look, PhaseMedians, Sample, Site, SiteState, Slug, Timestamp, Window};
use crate::stats::Day;

/// What all pages share.
#[derive(Debug, Clone)]
pub struct PageInput<'a> {
    /// The page's name.
    pub title: &'a str,
    /// A sentence under the name.
    pub description: Option<&'a str>,
    /// Where the page will be found (`https://status.example/base/`); needed for absolute links in the feed, and for
    /// the links of `404.html` if the page is not at the root of its host.
    pub url: Option<&'a str>,
    /// Web address of the repository (`https://forge.example/owner/name`), to link commits.
    pub repository: Option<&'a str>,
    /// The moment the page is about.
    pub now: Timestamp,
    /// The usual time between two checks.
    pub interval: Duration,
    /// The longest time a sample speaks for.
    pub max_gap: Duration,
    /// How it is to look and what it offers.
    pub look: &'a Look,
    /// Files of the status repository that it uses.
    pub own: &'a OwnFiles,
    /// All sites, in the order of the page.
    pub sites: &'a [Site],
    /// All incidents, newest first.
    pub incidents: &'a [Incident],
    /// Maintenance of the last 90 days, of now, and of the next 30 days at least, sorted by start.
    pub planned: &'a [PlannedWork],
    /// All recorded maintenance that is over, however long ago, sorted by start.
    pub finished: &'a [Window],
    /// Upkept's version.
    pub version: &'a str,
}

impl<'a> PageInput<'a> {
    /// The planned work that concerns a site.
    pub(super) fn planned_for(&self, slug: &'a Slug) -> impl Iterator<Item = &'a PlannedWork> + use<'a> {
        self.planned.iter().filter(move |work| work.window.sites.contains(slug))
    }
}

/// Files of the status repository that the page uses, and pictures of the sites: read by whoever builds.
#[derive(Debug, Clone, Default)]
pub struct OwnFiles {
    /// CSS after the page's own.
    pub css: String,
    /// HTML at the end of `<head>`, put in as it is.
    pub head: String,
    /// HTML at the end of `<body>`, put in as it is.
    pub body: String,
    /// Shown instead of the page's name.
    pub logo: Option<Picture>,
    /// The icon in the browser's tab.
    pub favicon: Option<Picture>,
    /// Pictures of sites. A site without one shows a letter.
    pub icons: BTreeMap<Slug, Picture>,
}

impl OwnFiles {
    /// The pictures that are files, each once, sorted by path.
    pub(super) fn files(&self) -> BTreeMap<&str, &[u8]> {
        let all = self.icons.values().chain(&self.logo).chain(&self.favicon);
        all.filter(|picture| picture.is_file())
            .map(|picture| (picture.source.as_str(), picture.bytes.as_slice()))
            .collect()
    }
}

/// A picture that the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What stands in `src`: a path under the page's root (`icons/3f2a….png`), or a `data:` address.
    pub source: String,
    /// The file's bytes; empty for a `data:` address.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// True if it is a file of its own, and not within the address.
    #[must_use]
    pub fn is_file(&self) -> bool {
        !self.source.starts_with("data:")
    }
}

/// A stretch of planned work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedWork {
    /// When, where, and how bad it may get.
    pub window: Window,
    /// More for people to read, Markdown; may be empty.
    pub description: String,
}

/// What is known about one site.
#[derive(Debug, Clone, Copy)]
pub struct SiteInput<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its recorded state; `None` before the first check.
    pub state: Option<&'a SiteState>,
    /// Raw samples, at most about 35 days of them, sorted by time, the journal's included.
    pub samples: &'a [Sample],
    /// Complete UTC days, in any order.
    pub days: &'a [Day],
    /// Where the time of its newest checks went; `None` if that was not measured.
    pub phases: Option<&'a PhaseMedians>,
    /// The maintenance that was announced for the site.
    pub announced: &'a Announced,
}
