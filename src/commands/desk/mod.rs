//! The incident desk in a run: what people said is read while the probes run; what has to be said is said after the push.

pub mod place;

mod docket;
mod forge;
mod news;
mod note;
mod speak;
mod wanted;
mod windows;

use std::sync::Arc;

use super::Context;
use super::console::Console;
use crate::config::Config;
use crate::diagnose::Failure;
use crate::forge::{Forge, ForgeError};
use crate::incident::issue::Links;
use crate::model::{DeskBook, Timestamp};
use crate::notify::{self, About};
use crate::repo::Repository;

pub(super) use docket::{Docket, Stages, load, stages};
pub(super) use news::News;
pub(super) use note::note;
pub(super) use speak::Said;

/// Whom this run can speak with.
pub(super) struct Desk {
    config: Arc<Config>,
    console: Console,
    now: Timestamp,
    http: Option<reqwest::Client>,
    forge: Option<Box<dyn Forge>>,
    news: Option<News>,
    /// Why the forge or the channels can't be had in this run.
    troubles: Vec<String>,
    /// How far the incidents of the book had come when the run began.
    before: Stages,
    about: About,
    links: Option<Links>,
}

impl Desk {
    /// A desk with the forge of these surroundings and the channels of the config. What can't be had is no reason not to
    /// record samples: [`Desk::speak`] says so after the push.
    pub(super) fn open(context: &Context, config: &Arc<Config>, repo: &Repository) -> Self {
        let mut desk = Self::closed(context, config);
        if let Some(place) = place::find(&context.environment, &config.issues, repo.remote_url().as_deref()) {
            match forge::connect(&place, &config.issues) {
                Ok(forge) => desk.forge = forge,
                Err(failure) => desk.troubles.push(failure.to_string()),
            }
            let repository = config.repository.clone().or_else(|| context.environment.repository());
            desk.links = repository.map(|web| Links::new(&web, repo.branch(), forge::link_style(place.forge)));
        }
        if !config.channels.is_empty() {
            match channels() {
                Ok(http) => desk.http = Some(http),
                Err(failure) => desk.troubles.push(failure.to_string()),
            }
        }
        desk
    }

    /// A desk that speaks with nobody.
    pub(super) fn closed(context: &Context, config: &Arc<Config>) -> Self {
        Self {
            config: Arc::clone(config),
            console: context.console.clone(),
            now: context.now,
            http: None,
            forge: None,
            news: None,
            troubles: Vec::new(),
            before: Stages::new(),
            about: About { page: config.name.clone(), url: config.url.clone().or_else(|| context.environment.page()) },
            links: None,
        }
    }

    /// True if somebody may have to be told: then the book is kept.
    pub(super) fn has_ears(&self) -> bool {
        self.forge.is_some() || self.http.is_some() || !self.troubles.is_empty()
    }

    /// True if there is a forge to speak with.
    pub(super) fn has_forge(&self) -> bool {
        self.forge.is_some()
    }

    /// Takes in how far the incidents of the book have come before this run.
    pub(super) fn begin(&mut self, stages: Stages) {
        self.before = stages;
    }

    /// Reads what people did on the forge, as long as `patience` lasts. If it can't be read now, [`Desk::speak`] says so;
    /// until then the run goes on without.
    pub(super) async fn read(&mut self, book: &DeskBook, patience: impl Future<Output = ()>) {
        let Some(forge) = self.forge.as_deref_mut() else { return };
        let reading = news::read(forge, book, &self.config.issues, self.now);
        let read = tokio::select! {
            read = reading => read,
            () = patience => {
                let message = "it takes too long to answer".to_owned();
                Err(ForgeError::Busy { message, retry_after: None })
            }
        };
        match read {
            Ok(news) => self.news = Some(news),
            Err(error) => self.troubles.push(format!("the forge could not be read: {error}")),
        }
    }

    /// What was read.
    pub(super) fn news(&self) -> Option<&News> {
        self.news.as_ref()
    }
}

/// The HTTP client for channels.
///
/// # Errors
/// When this machine has no certificates of authorities.
pub(super) fn channels() -> Result<reqwest::Client, Failure> {
    notify::client(concat!("upkept/", env!("CARGO_PKG_VERSION"))).map_err(Failure::NotSaid)
}
