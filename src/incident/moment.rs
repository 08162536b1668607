//! What happens to an incident at one time, and the entry of the timeline that tells it.

use crate::model::{Check, Entry, EntryKind, Incident, Timestamp};

use super::apply::Event;
use super::plan::StepKind;
use super::sharing::{self, Told};

/// The steps of one time.
pub(super) struct Moment<'a> {
    pub(super) at: Timestamp,
    opened: Vec<Event<'a>>,
    reopened: Vec<Event<'a>>,
    joined: Vec<Event<'a>>,
    pub(super) worse: Vec<Event<'a>>,
    better: Vec<Event<'a>>,
    pub(super) left: Vec<Event<'a>>,
    pub(super) abandoned: Vec<Event<'a>>,
}

impl<'a> Moment<'a> {
    pub(super) fn new(at: Timestamp) -> Self {
        let (opened, reopened, joined) = (Vec::new(), Vec::new(), Vec::new());
        let (worse, better, left, abandoned) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { at, opened, reopened, joined, worse, better, left, abandoned }
    }

    pub(super) fn add(&mut self, event: Event<'a>) {
        let group = match event.step.kind {
            StepKind::Open { .. } => &mut self.opened,
            StepKind::Reopen { .. } => &mut self.reopened,
            StepKind::Join { .. } => &mut self.joined,
            StepKind::Worsen { .. } => &mut self.worse,
            StepKind::Ease { .. } => &mut self.better,
            StepKind::Resolve { .. } => &mut self.left,
            StepKind::Abandon => &mut self.abandoned,
        };
        group.push(event);
    }

    /// Those whose trouble begins: first the one that opens the incident.
    pub(super) fn entering(&self) -> impl Iterator<Item = &Event<'a>> {
        self.opened.iter().chain(&self.reopened).chain(&self.joined)
    }

    /// The commits to cite.
    pub(super) fn commits(&self) -> impl Iterator<Item = &'a String> {
        let changed = self.left.iter().chain(&self.abandoned).chain(&self.worse).chain(&self.better);
        changed.chain(self.entering()).filter_map(|event| event.commit)
    }

    /// What is said about it, given the incident as it is afterwards. `over` if it has just ended.
    pub(super) fn entry(
        &self,
        incident: &Incident,
        troubled: usize,
        over: bool,
        find: &dyn Fn(&Event<'_>) -> Option<Check>,
    ) -> Option<Entry> {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(sharing::abandoned(&self.told(&self.abandoned), incident, over));
        if !over {
            parts.extend(sharing::recovered(&self.told(&self.left), incident, troubled));
        }
        parts.extend(sharing::worse(&self.detailed(&self.worse, find)));
        parts.extend(sharing::better(&self.detailed(&self.better, find)));
        parts.extend(self.opened.first().map(|event| sharing::opened(&told(event, find(event)))));
        parts.extend(self.reopened.first().map(|event| sharing::relapsed(&told(event, find(event)), incident)));
        let others: Vec<Event<'_>> = self.entering().skip(self.first_entering()).copied().collect();
        parts.extend(sharing::joined(&self.detailed(&others, find), incident));
        if over {
            parts.extend(sharing::resolved(&self.told(&self.left), incident));
        }
        let kind = self.kind(over);
        (!parts.is_empty()).then(|| Entry { at: self.at, kind, text: parts.join("\n\n"), origin: None })
    }

    /// How many of those that enter have a paragraph of their own: the one that opens it, or opens it again.
    fn first_entering(&self) -> usize {
        usize::from(!self.opened.is_empty() || !self.reopened.is_empty())
    }

    fn kind(&self, over: bool) -> EntryKind {
        let only_abandoned =
            self.left.is_empty() && self.worse.is_empty() && self.better.is_empty() && self.entering().next().is_none();
        match () {
            () if only_abandoned => EntryKind::Note,
            () if over => EntryKind::Resolved,
            () if !self.opened.is_empty() => EntryKind::Opened,
            () if !self.reopened.is_empty() => EntryKind::Reopened,
            () => EntryKind::Changed,
        }
    }

    fn told<'b>(&self, events: &'b [Event<'a>]) -> Vec<Told<'b>> {
        events.iter().map(|event| told(event, None)).collect()
    }

    /// With the particulars of the check, which only one alone is told with.
    fn detailed<'b>(&self, events: &'b [Event<'a>], find: &dyn Fn(&Event<'_>) -> Option<Check>) -> Vec<Told<'b>> {
        match events {
            [one] => vec![told(one, find(one))],
            many => self.told(many),
        }
    }
}

fn told<'b>(event: &'b Event<'_>, check: Option<Check>) -> Told<'b> {
    let detail = check.map(|check| check.judgement.detail).unwrap_or_default();
    Told { name: &event.plan.name, step: event.step, commit: event.commit(), detail }
}
