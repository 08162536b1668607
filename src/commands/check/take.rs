//! What people said and announced on the forge is taken into the history: comments, incidents of their own, maintenance.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::commits::cleaned;
use super::derive::{Work, desk_failure};
use super::report::IncidentRow;
use crate::diagnose::Failure;
use crate::forge::LocalDesk;
use crate::forge::desk::{Sorted, sort_listed};
use crate::history;
use crate::incident::{announcement, heading, maintenance, people};
use crate::model::{Case, Comment, Incident, IncidentId, Issue, IssueRef, Window};

/// How far ahead announced windows are looked for in the history.
const AHEAD: TimeDelta = TimeDelta::days(400);

/// The windows of maintenance that a run knows.
#[derive(Debug, Default)]
pub(super) struct Windows {
    /// Those that matter to the samples at hand.
    pub(super) known: Vec<Window>,
    /// Those that the config and the issues ask for, to be recorded.
    wanted: Vec<Window>,
}

impl<'a> Work<'a> {
    /// The windows of maintenance that matter to the samples at hand and to people who wait: recorded, planned in the
    /// config, and announced by issues.
    ///
    /// # Errors
    /// When the history's storage fails.
    pub(super) fn learn_windows(&mut self) -> Result<(), Failure> {
        let now = self.inputs.now;
        let from = self.journal.oldest().unwrap_or(now).min(now);
        let (recorded, broken) = history::load_windows(self.ledger.files(), from, now + AHEAD)?;
        self.done.warnings.extend(broken.iter().map(ToString::to_string));
        let mut windows: BTreeMap<String, Window> = BTreeMap::new();
        let mut wanted: BTreeMap<String, Window> = BTreeMap::new();
        let announced = self.announced();
        let listed = self.listed_windows();
        let unclear = self.unclear();
        for window in &recorded {
            windows.insert(window.id.clone(), window.clone());
            // An announcement stands until its issue says something else that can be understood.
            if window.id.starts_with(BY_ISSUE) && (!listed.contains(&window.id) || unclear.contains(&window.id)) {
                wanted.insert(window.id.clone(), window.clone());
            }
        }
        let planned = maintenance::windows(&self.inputs.config.maintenance, from, now + TimeDelta::seconds(1));
        for window in planned.into_iter().chain(announced) {
            wanted.insert(window.id.clone(), window.clone());
            let is_over = recorded.iter().any(|old| old.id == window.id && old.end.is_some_and(|end| end <= now));
            if !is_over {
                windows.insert(window.id.clone(), window);
            }
        }
        // What goes on and is wanted no more, by the config or because of a label, ends here.
        for old in recorded.into_iter().filter(|old| old.contains(now)) {
            if wanted.contains_key(&old.id) {
                continue;
            }
            let ended = Window { end: Some(now.max(old.start + TimeDelta::seconds(1))), ..old };
            windows.insert(ended.id.clone(), ended.clone());
            wanted.insert(ended.id.clone(), ended);
        }
        let is_over = |window: &Window| window.end.is_some_and(|end| end <= now);
        windows.retain(|id, window| !listed.contains(id) || wanted.contains_key(id) || is_over(window));
        self.windows = Windows { known: windows.into_values().collect(), wanted: wanted.into_values().collect() };
        Ok(())
    }

    /// An incident as its file has it by now.
    pub(super) fn on_file(&self, id: &IncidentId) -> Result<Option<Incident>, Failure> {
        LocalDesk::new(self.ledger.files()).incident(id).map_err(desk_failure)
    }

    fn listed(&self) -> &'a [Issue] {
        self.inputs.desk.news().map_or(&[], |news| &news.listed)
    }

    /// The ids that the listed issues' windows would have, and those of issues that are gone.
    fn listed_windows(&self) -> BTreeSet<String> {
        let gone = self.inputs.desk.news().map(|news| &news.gone).into_iter().flatten();
        self.listed().iter().map(window_id).chain(gone.map(|number| format!("{BY_ISSUE}{number}"))).collect()
    }

    fn sorted(&self) -> Option<Sorted<'a>> {
        let (news, book) = (self.inputs.desk.news()?, self.book.as_ref()?);
        let issues = &self.inputs.config.issues;
        Some(sort_listed(&news.listed, &book.now, &issues.label, &issues.maintenance_label))
    }

    /// The windows that issues announce; what can't be understood is told to its author after the push.
    fn announced(&self) -> Vec<Window> {
        let issues = self.sorted().map(|sorted| sorted.maintenance).unwrap_or_default();
        issues.iter().filter_map(|issue| announcement::maintenance(issue, &self.inputs.config.sites).ok()).collect()
    }

    /// The windows of open announcements that can't be understood (any more).
    fn unclear(&self) -> BTreeSet<String> {
        let issues = self.sorted().map(|sorted| sorted.maintenance).unwrap_or_default();
        let unclear =
            |issue: &&&Issue| issue.open && announcement::maintenance(issue, &self.inputs.config.sites).is_err();
        issues.iter().filter(unclear).map(|issue| window_id(issue)).collect()
    }

    /// One commit for what people said, for their own incidents, and for windows that begin or are announced.
    ///
    /// # Errors
    /// When the storage fails or a commit can't be made.
    pub(super) fn commit_news(&mut self) -> Result<(), Failure> {
        let recorded = history::record_windows(self.ledger.files(), &self.windows.wanted, self.inputs.now);
        let recorded = recorded.map_err(|error| match error.kind() {
            std::io::ErrorKind::InvalidData => Failure::Damaged(error.to_string()),
            _ => Failure::History(error),
        });
        let mut changes = self.unless_damaged(recorded)?.unwrap_or_default();
        let mut rows = Vec::new();
        for news in self.retold()? {
            let mut desk = LocalDesk::new(self.ledger.files());
            let written = desk.replace(&news.after).map_err(desk_failure).map(|()| desk.into_changes());
            let Some(written) = self.unless_damaged(written)? else { continue };
            if !written.is_empty() {
                rows.push(IncidentRow::told(news.before.as_ref(), &news.after));
                changes.extend(written.into_iter().map(|(path, change)| (path, cleaned(change, self.inputs.console))));
            }
            self.book_issue(&news.after.id, news.issue);
        }
        let announced = self.book_windows();
        if changes.is_empty() && !announced {
            return Ok(());
        }
        self.put_book(&mut changes);
        self.done.changed = true;
        let message = if rows.is_empty() {
            self.inputs.config.messages.desk("maintenance")?
        } else {
            let (action, title) = IncidentRow::summary(&rows);
            self.inputs.config.messages.incident(action, &title)?
        };
        self.done.incidents.extend(rows);
        self.commit(&message, &changes).map(|_| ())
    }

    /// The incidents that people said something about since the last look, as they must be now.
    fn retold(&mut self) -> Result<Vec<Retold>, Failure> {
        let (Some(news), Some(sorted)) = (self.inputs.desk.news(), self.sorted()) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for (id, issues) in &sorted.incidents {
            let Some(&issue) = issues.first() else { continue };
            let Some(comments) = news.threads.get(&issue.number) else { continue };
            let comments = with_labels(issue, comments);
            found.push((id.clone(), issue, None, comments));
        }
        for issue in &sorted.manual {
            let comments = match news.threads.get(&issue.number) {
                Some(comments) => comments.as_slice(),
                None if issue.comments == Some(0) => &[],
                None => continue,
            };
            // Its author is told what is wrong with it after the push.
            let Ok(Some(told)) = announcement::manual(issue, &self.inputs.config.sites) else { continue };
            let id = self.id_of(issue).unwrap_or_else(|| told.id.clone());
            found.push((id, issue, Some(told), with_labels(issue, comments)));
        }
        let mut retold = self.over_with_their_issues()?;
        for (id, issue, told, comments) in found {
            let read = self.on_file(&id);
            let Some(before) = self.unless_damaged(read)? else { continue };
            let Some(base) = (match (told, &before) {
                (Some(told), before) => Some(as_told(told, id, before.as_ref())),
                (None, before) => before.clone(),
            }) else {
                continue;
            };
            retold.push(Retold { issue: reference(issue), after: people::follow(&base, &comments), before });
        }
        Ok(retold)
    }

    /// Incidents that people told of and whose issues are gone: nobody will say that they are over.
    fn over_with_their_issues(&mut self) -> Result<Vec<Retold>, Failure> {
        let (Some(news), Some(book)) = (self.inputs.desk.news(), &self.book) else { return Ok(Vec::new()) };
        let refs = book.now.cases.iter().filter_map(|(id, case)| Some((id.clone(), case.issue.clone()?)));
        let gone: Vec<_> = refs.filter(|(_, issue)| news.gone.contains(&issue.number)).collect();
        let mut retold = Vec::new();
        for (id, issue) in gone {
            let read = self.on_file(&id);
            let Some(Some(before)) = self.unless_damaged(read)? else { continue };
            if before.manual.is_some() && before.is_open() {
                let mut after = before.clone();
                let ended = self.inputs.now.max(after.started);
                after.ended = Some(ended);
                after.sites.iter_mut().for_each(|site| site.until = Some(ended));
                retold.push(Retold { issue, before: Some(before), after });
            }
        }
        Ok(retold)
    }

    /// The incident that the book has for an issue.
    fn id_of(&self, issue: &Issue) -> Option<IncidentId> {
        let cases = &self.book.as_ref()?.now.cases;
        let its = |case: &Case| case.issue.as_ref().is_some_and(|known| known.number == issue.number);
        cases.iter().find(|(_, case)| its(case)).map(|(id, _)| id.clone())
    }

    /// Notes that an issue was read up to its last change.
    fn book_issue(&mut self, id: &IncidentId, issue: IssueRef) {
        let Some(book) = &mut self.book else { return };
        if !book.now.cases.contains_key(id) {
            self.done.booked.insert(id.clone());
        }
        let case = book.now.cases.entry(id.clone()).or_default();
        match &mut case.issue {
            Some(known) if known.number == issue.number => {
                known.seen = issue.seen;
                known.comments = issue.comments;
            }
            known => *known = Some(issue),
        }
    }

    /// An announcement as the book has it, or as it is.
    fn known_window(&self, issue: &Issue) -> IssueRef {
        let known = self.book.as_ref().and_then(|book| book.now.windows.get(&window_id(issue)));
        known.cloned().unwrap_or_else(|| reference(issue))
    }

    /// Notes which announcements are open. True if that matters enough for a commit.
    fn book_windows(&mut self) -> bool {
        let (Some(sorted), Some(book)) = (self.sorted(), &self.book) else { return false };
        let (mut windows, unclear) = (book.now.windows.clone(), self.unclear());
        let listed = self.listed_windows().into_iter();
        // An issue that lost its label announces nothing, and is nobody's to close.
        for id in listed.filter(|id| !unclear.contains(id)) {
            windows.remove(&id);
        }
        for issue in sorted.maintenance.iter().filter(|issue| issue.open && !unclear.contains(&window_id(issue))) {
            windows.insert(window_id(issue), self.known_window(issue));
        }
        let Some(book) = &mut self.book else { return false };
        let changed = book.now.windows != windows;
        book.now.windows = windows;
        changed
    }
}

/// Ids of windows that issues announce begin so.
const BY_ISSUE: &str = "issue-";

fn window_id(issue: &Issue) -> String {
    format!("{BY_ISSUE}{}", issue.number)
}

/// What people's words make of an incident.
struct Retold {
    issue: IssueRef,
    before: Option<Incident>,
    after: Incident,
}

fn reference(issue: &Issue) -> IssueRef {
    IssueRef {
        number: issue.number,
        address: issue.address.clone(),
        seen: Some(issue.updated),
        comments: issue.comments,
        written: String::new(),
    }
}

/// People's incident as their issue tells it, under the name and with the timeline that it has already.
fn as_told(told: Incident, id: IncidentId, before: Option<&Incident>) -> Incident {
    let Some(before) = before else { return Incident { id, ..told } };
    Incident { id, timeline: before.timeline.clone(), commits: before.commits.clone(), ..told }
}

/// The comments, and the state that a label gives the issue as one more: said with the newest comment, since a forge does
/// not tell when a label was put on.
fn with_labels(issue: &Issue, comments: &[Comment]) -> Vec<Comment> {
    let mut all = comments.to_vec();
    let newest = comments.iter().map(|comment| comment.created).max();
    all.extend(people::stage_of_labels(&issue.labels).map(heading::word).map(|state| Comment {
        id: format!("label-{}", state.to_lowercase()),
        author: issue.author.clone(),
        trusted: true,
        body: state.to_owned(),
        created: newest.unwrap_or(issue.created),
    }));
    all
}
