//! What has to be said is said: to the forge, then to the channels, each as far as it is to be had.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::Desk;
use super::docket::Docket;
use crate::commands::check::report::plural;
use crate::forge::desk::{Desired, Outcome, reconcile};
use crate::incident::issue::Wanted;
use crate::model::{Channel, IncidentId, IssueRef, Redactor, Timestamp, Told};
use crate::notify::{self, About, Delivery, Message};

/// People wait this long for the link to the issue; then they are told without it.
const LINK_PATIENCE: Duration = Duration::from_secs(10);

/// What was said, and what could not be.
#[derive(Debug, Default)]
pub(in crate::commands) struct Said {
    /// Issues that were made or changed.
    pub(super) issues: BTreeMap<IncidentId, IssueRef>,
    /// Incidents whose issue shows their end since this run.
    pub(super) shown: BTreeSet<IncidentId>,
    /// Messages delivered.
    pub(super) told: Vec<(IncidentId, Told)>,
    /// Windows of maintenance whose issues are closed since this run.
    pub(super) windows: BTreeSet<String>,
    /// What was done, for the terminal.
    pub(in crate::commands) done: Vec<String>,
    /// What was left out without harm.
    pub(in crate::commands) warnings: Vec<String>,
    /// What could not be said.
    pub(in crate::commands) problems: Vec<String>,
}

impl Said {
    /// What it comes to, for a commit's subject: `1 issue, 2 messages`.
    pub(super) fn summary(&self) -> String {
        let count = |n: usize, noun: &str| (n > 0).then(|| plural(n, noun));
        let windows = (!self.windows.is_empty()).then(|| "the end of maintenance".to_owned());
        let shown = (self.issues.is_empty() && !self.shown.is_empty()).then(|| "the end of an incident".to_owned());
        let parts = [count(self.issues.len(), "issue"), count(self.told.len(), "message"), shown, windows];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// True if the book has to know.
    pub(super) fn is_worth_noting(&self) -> bool {
        !(self.issues.is_empty() && self.shown.is_empty() && self.told.is_empty() && self.windows.is_empty())
    }

    /// Keeps what is new of an outcome.
    fn take(&mut self, outcome: Outcome, docket: &Docket) {
        for (id, issue) in outcome.issues {
            if docket.book.cases.get(&id).and_then(|case| case.issue.as_ref()) != Some(&issue) {
                self.issues.insert(id, issue);
            }
        }
        let was_shown = |id: &IncidentId| docket.book.cases.get(id).is_some_and(|case| case.shown);
        self.shown.extend(outcome.shown.into_iter().filter(|id| !was_shown(id)));
        self.done.extend(outcome.done);
        self.warnings.extend(outcome.warnings);
        self.problems.extend(outcome.problems.iter().map(ToString::to_string));
    }
}

impl Desk {
    /// Brings the forge in line and tells the channels what they have to hear.
    pub(in crate::commands) async fn speak(&mut self, docket: &Docket) -> Said {
        let mut said = Said::default();
        said.problems.append(&mut self.troubles);
        let wanted = self.wanted(docket.incidents.iter().map(|(incident, _)| incident));
        let desired = desired(docket, &wanted);
        let redactor = self.console.redactor();
        let teller = Teller { channels: &self.config.channels, about: &self.about, redactor: &redactor, now: self.now };
        let http = self.http.as_ref();
        let (Some(forge), Some(news)) = (self.forge.as_deref_mut(), &self.news) else {
            teller.tell(http, docket, &BTreeMap::new(), &mut said).await;
            return said;
        };
        let mut told = Said::default();
        let outcome = {
            let reconciling = reconcile(forge, &desired, &news.listed);
            tokio::pin!(reconciling);
            match tokio::time::timeout(LINK_PATIENCE, &mut reconciling).await {
                Ok(outcome) => {
                    teller.tell(http, docket, &outcome.issues, &mut told).await;
                    outcome
                }
                Err(_slow) => {
                    let none = BTreeMap::new();
                    tokio::join!(reconciling, teller.tell(http, docket, &none, &mut told)).0
                }
            }
        };
        let goes_on = outcome.problems.is_empty();
        said.take(outcome, docket);
        said.told = told.told;
        said.warnings.extend(told.warnings);
        said.problems.extend(told.problems);
        if goes_on {
            self.tidy_issues(docket, &mut said).await;
        }
        said
    }
}

fn desired<'a>(docket: &'a Docket, wanted: &'a [Wanted]) -> Vec<Desired<'a>> {
    wanted
        .iter()
        .map(|wanted| {
            let case = docket.book.cases.get(&wanted.incident);
            Desired {
                wanted,
                known: case.and_then(|case| case.issue.as_ref()),
                shown: case.is_some_and(|case| case.shown && !wanted.open),
            }
        })
        .collect()
}

/// What telling needs.
struct Teller<'a> {
    channels: &'a [Channel],
    about: &'a About,
    redactor: &'a Redactor,
    now: Timestamp,
}

impl Teller<'_> {
    /// Tells every channel what it has to hear. `issues` are those that the book does not know yet.
    async fn tell(
        &self,
        http: Option<&reqwest::Client>,
        docket: &Docket,
        issues: &BTreeMap<IncidentId, IssueRef>,
        said: &mut Said,
    ) {
        let Some(http) = http else { return };
        let queues: Vec<(&Channel, Vec<Message>)> = self
            .channels
            .iter()
            .map(|channel| (channel, self.messages(channel, docket, issues, &mut said.warnings)))
            .collect();
        let Delivery { told, troubles } = notify::deliver(&queues, http, self.now).await;
        said.told = told;
        for trouble in troubles {
            let waiting = plural(trouble.waiting, "message");
            said.problems.push(format!("channel `{}`: {} ({waiting} waiting)", trouble.channel, trouble.error));
        }
    }

    fn messages(
        &self,
        channel: &Channel,
        docket: &Docket,
        issues: &BTreeMap<IncidentId, IssueRef>,
        warnings: &mut Vec<String>,
    ) -> Vec<Message> {
        let mut messages = Vec::new();
        let since = docket.book.channels.get(&channel.name).copied().unwrap_or(self.now);
        for (incident, case) in &docket.incidents {
            let heard = case.told.iter().any(|told| told.channel == channel.name);
            if !heard && incident.ended.is_some_and(|ended| ended <= since) {
                continue;
            }
            for due in notify::due(incident, &case.told, channel, self.now) {
                let mut incident = incident.clone();
                if let Some(issue) = issues.get(&incident.id) {
                    incident.issue = Some(issue.address.clone());
                }
                let composed = notify::compose(&incident, &due, channel, self.about);
                warnings.extend(composed.warnings);
                messages.push(composed.message.redacted(self.redactor));
            }
        }
        messages
    }
}
