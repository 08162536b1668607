//! One incident and its issue.

use std::collections::{BTreeMap, VecDeque};

use crate::incident::issue::{OwnComment, Wanted, comment_marker};
use crate::model::{Comment, IncidentId, Issue, IssueRef, Timestamp};

use super::memory::{self, LEFT_ALONE, Memory, Part, State, digest};
use super::{Desired, Outcome};
use crate::forge::{Forge, ForgeError, Write, Written};

/// The key of the comment on an issue that people opened again after its incident's end.
const OVER: &str = "over";

/// An issue in hand.
pub(super) struct Case {
    number: u64,
    address: String,
    /// Up to when its comments are read; our own writes count as read.
    seen: Option<Timestamp>,
    /// How many comments it has then, if that is known: one that people make between our reading and our writing shows in
    /// the number.
    comments: Option<u32>,
    memory: Memory,
    /// The issue as the forge has it, if this run has seen it.
    current: Option<Issue>,
    /// Its comments, if this run has read them. Whoever copies a marker of ours only keeps us from repeating ourselves.
    thread: Option<Vec<Comment>>,
    /// True if people opened it again after the end.
    reopened: bool,
    created: bool,
}

/// The issues that belong to an incident, the one to keep first: the lowest number stays. What the list tells of it is
/// taken in at once: the next list may not tell it again.
pub(super) fn candidates(desired: &Desired<'_>, marked: &[&Issue], numbered: &BTreeMap<u64, &Issue>) -> VecDeque<Case> {
    let mut found: BTreeMap<u64, Case> = marked.iter().map(|issue| (issue.number, Case::adopted(issue))).collect();
    if let Some(known) = desired.known {
        let case = Case {
            number: known.number,
            address: known.address.clone(),
            seen: known.seen,
            comments: known.comments,
            memory: Memory::decode(&known.written),
            current: numbered.get(&known.number).map(|issue| (*issue).clone()),
            thread: None,
            reopened: false,
            created: false,
        };
        found.insert(known.number, case);
    }
    let mut found = found.into_values().collect();
    lead(&mut found, desired.wanted);
    found
}

/// Makes the first issue the one to keep, and the others its duplicates.
fn lead(found: &mut VecDeque<Case>, wanted: &Wanted) {
    let others = found.iter().skip(1).filter(|other| other.current.as_ref().is_none_or(|issue| issue.open));
    let duplicates: Vec<u64> = others.map(|other| other.number).collect();
    if let Some(first) = found.front_mut() {
        first.memory.duplicates.extend(duplicates);
        first.orient(wanted);
    }
}

/// Brings an incident's issue in line, or makes one, and closes duplicates. What was achieved is in `out` whatever
/// happens.
pub(super) async fn settle(
    forge: &mut dyn Forge,
    desired: &Desired<'_>,
    mut found: VecDeque<Case>,
    out: &mut Outcome,
) -> Result<(), ForgeError> {
    let (wanted, id) = (desired.wanted, &desired.wanted.incident);
    loop {
        let mut case = match found.pop_front() {
            Some(case) => case,
            None if desired.shown => return Ok(()),
            None => create(forge, wanted, out).await?,
        };
        let mut result = case.bring(forge, wanted, out).await;
        if matches!(result, Err(ForgeError::Gone(_))) && !case.created {
            out.issues.remove(id);
            lead(&mut found, wanted);
            continue;
        }
        if result.is_ok() {
            result = case.close_duplicates(forge, id, out).await;
        }
        if case.shows_the_end_of(wanted) {
            out.shown.insert(id.clone());
        } else {
            out.shown.remove(id);
        }
        out.issues.insert(id.clone(), case.to_ref());
        return result;
    }
}

async fn create(forge: &mut dyn Forge, wanted: &Wanted, out: &mut Outcome) -> Result<Case, ForgeError> {
    let write = Write::Create {
        title: wanted.title.clone(),
        body: memory::body(wanted),
        labels: wanted.labels.clone(),
        assignees: wanted.assignees.clone(),
    };
    let Written { number, address, updated, warnings } = forge.write(&write).await?;
    out.warnings.extend(warnings);
    out.done.push(format!("opened #{number}: {}", wanted.title));
    Ok(Case {
        number,
        address: address.unwrap_or_default(),
        seen: updated,
        comments: Some(0),
        memory: Memory::of(wanted),
        current: None,
        thread: Some(Vec::new()),
        reopened: false,
        created: true,
    })
}

impl Case {
    /// An issue that the book does not know: made by a run that could not record it.
    fn adopted(issue: &Issue) -> Self {
        Self {
            number: issue.number,
            address: issue.address.clone(),
            seen: Some(issue.updated),
            comments: issue.comments,
            memory: Memory::default(),
            current: Some(issue.clone()),
            thread: None,
            reopened: false,
            created: false,
        }
    }

    /// Our own change is no news, as long as the number of comments tells if there is other news in it.
    fn have_written(&mut self, written: &Written) {
        if self.comments.is_some() {
            self.seen = self.seen.max(written.updated);
        }
    }

    /// What the book is to remember of it.
    pub(super) fn to_ref(&self) -> IssueRef {
        let (address, written) = (self.address.clone(), self.memory.encode());
        IssueRef { number: self.number, address, seen: self.seen, comments: self.comments, written }
    }

    /// At most one read, then comments, then the issue itself (so that nothing is said below a closed issue), then the
    /// lock.
    async fn bring(&mut self, forge: &mut dyn Forge, wanted: &Wanted, out: &mut Outcome) -> Result<(), ForgeError> {
        let unsure = !self.has_written(wanted) && !self.memory.refuses(wanted);
        if (self.thread.is_none() && !self.pending(wanted).is_empty()) || (self.current.is_none() && unsure) {
            self.read(forge).await?;
            self.orient(wanted);
        }
        for comment in self.pending(wanted) {
            self.say(forge, &wanted.incident, &comment, out).await?;
        }
        self.amend(forge, wanted, out).await?;
        if wanted.lock && !self.memory.locked {
            let written = forge.write(&Write::Lock { number: self.number }).await?;
            out.warnings.extend(written.warnings);
            self.memory.locked = true;
        }
        Ok(())
    }

    /// Learns from the issue as it is: what people did to its state, and what Upkept wrote in a run that could not record
    /// it.
    fn orient(&mut self, wanted: &Wanted) {
        let Some(now) = &self.current else { return };
        self.memory.learn(&now.body);
        self.memory.locked |= now.locked;
        let before = self.memory.state;
        self.memory.state = match before {
            _ if now.open => State::Open,
            _ if !wanted.open => State::Closed,
            State::Closed => State::Closed,
            State::Open | State::ByPeople(_) => State::ByPeople(now.closed.unwrap_or(now.updated)),
        };
        self.reopened = now.open && !wanted.open && (self.reopened || before == State::Closed);
    }

    async fn read(&mut self, forge: &mut dyn Forge) -> Result<(), ForgeError> {
        let (issue, comments) = forge.thread(self.number).await?;
        self.address.clone_from(&issue.address);
        self.thread = Some(comments);
        self.current = Some(issue);
        Ok(())
    }

    /// The comments that are still to be made.
    fn pending(&self, wanted: &Wanted) -> Vec<OwnComment> {
        let new = |comment: &&OwnComment| !self.memory.has_posted(&comment.key);
        let mut pending: Vec<OwnComment> = wanted.comments.iter().filter(new).cloned().collect();
        // If there is news to tell, it explains the change of state well enough.
        if pending.is_empty() {
            pending.extend(self.explanation(wanted).filter(|comment| new(&comment)));
        }
        pending
    }

    /// Why Upkept undoes what people did to the state, if it does.
    fn explanation(&self, wanted: &Wanted) -> Option<OwnComment> {
        let (key, text) = match self.memory.state {
            State::ByPeople(at) if wanted.open => (
                format!("still-{}", at.format("%Y%m%d-%H%M%S")),
                "This issue was closed, but the checks still find trouble, so it is open again. It closes by itself \
                 once the trouble is over. If the trouble is planned, declare maintenance: then it is not counted.",
            ),
            State::Open if self.reopened => (
                OVER.to_owned(),
                "This incident is over, so its issue is closed again. Comments are still welcome here. For other \
                 trouble, please open an issue of its own.",
            ),
            _ => return None,
        };
        let body = format!("{}\n{text}", comment_marker(&wanted.incident, &key));
        Some(OwnComment { key, body })
    }

    async fn say(
        &mut self,
        forge: &mut dyn Forge,
        id: &IncidentId,
        comment: &OwnComment,
        out: &mut Outcome,
    ) -> Result<(), ForgeError> {
        let marker = comment_marker(id, &comment.key);
        if !self.thread.iter().flatten().any(|other| other.body.contains(&marker)) {
            match forge.write(&Write::Comment { number: self.number, body: comment.body.clone() }).await {
                Ok(written) => {
                    out.done.push(format!("commented on #{} ({})", self.number, comment.key));
                    self.comments = self.comments.map(|count| count + 1);
                    self.have_written(&written);
                }
                // Asking again won't help, and must not keep the issue from being closed.
                Err(error @ ForgeError::Refused(_)) => out.problems.push(error),
                Err(error) => return Err(error),
            }
        }
        self.memory.posted.insert(digest(&comment.key));
        Ok(())
    }

    /// Title, text, labels and state, in one call if any of them is to be changed.
    async fn amend(&mut self, forge: &mut dyn Forge, wanted: &Wanted, out: &mut Outcome) -> Result<(), ForgeError> {
        let (number, (edit, left_alone)) = (self.number, self.edit(wanted));
        let Write::Edit { title, body, labels, open, .. } = &edit else { return Ok(()) };
        let (open, content) = (*open, title.is_some() || body.is_some() || labels.is_some());
        if content || open.is_some() {
            let mut result = forge.write(&edit).await;
            if let (Err(ForgeError::Refused(_)), true, Some(_)) = (&result, content, open) {
                // Whatever is wrong with the words, the state has to be right.
                out.problems.extend(result.err());
                self.memory.refused = memory::version(wanted);
                let only_state = Write::Edit { number, title: None, body: None, labels: None, open };
                result = forge.write(&only_state).await;
            }
            match result {
                Ok(written) => {
                    self.have_written(&written);
                    out.warnings.extend(written.warnings);
                    out.done.push(format!("{} #{number}: {}", verb(open), wanted.title));
                }
                Err(error @ ForgeError::Refused(_)) if open.is_none() => {
                    out.problems.push(error);
                    self.memory.refused = memory::version(wanted);
                }
                Err(error) => return Err(error),
            }
        }
        self.remember(wanted, left_alone);
        Ok(())
    }

    /// What is to be changed, and whether people have taken the text over.
    fn edit(&self, wanted: &Wanted) -> (Write, bool) {
        // What was refused once is not offered again.
        let now = self.current.as_ref().filter(|_| !self.memory.refuses(wanted));
        let retitle = self.memory.title != digest(&wanted.title);
        let title = now.filter(|now| retitle && now.title != wanted.title).map(|_| wanted.title.clone());
        let relabel = self.memory.labels != memory::labels(wanted);
        let labels = now.filter(|_| relabel).and_then(|now| relabelled(now, wanted));
        let rewrite = self.memory.body != LEFT_ALONE && !self.has_written(wanted);
        let old_part = self.memory.body == digest(&wanted.body);
        let part = now.filter(|_| rewrite).map(|now| memory::with_part(&now.body, wanted, old_part));
        let left_alone = self.memory.body == LEFT_ALONE || part == Some(Part::Missing);
        let body = if let Some(Part::New(body)) = part { Some(body) } else { None };
        let open = ((self.memory.state == State::Open) != wanted.open).then_some(wanted.open);
        (Write::Edit { number: self.number, title, body, labels, open }, left_alone)
    }

    fn remember(&mut self, wanted: &Wanted, left_alone: bool) {
        let told: Vec<String> = wanted.comments.iter().map(|comment| digest(&comment.key)).collect();
        let memory = &mut self.memory;
        memory.posted.retain(|key| told.contains(key) || *key == digest(OVER));
        memory.title = digest(&wanted.title);
        memory.labels = memory::labels(wanted);
        memory.body = if left_alone { LEFT_ALONE.to_owned() } else { digest(&wanted.body) };
        memory.state = if wanted.open { State::Open } else { State::Closed };
    }

    /// True if title, labels and text were written as they should be, whatever people made of them since.
    fn has_written(&self, wanted: &Wanted) -> bool {
        let text = self.memory.body == LEFT_ALONE || self.memory.body == digest(&wanted.body);
        text && self.memory.title == digest(&wanted.title) && self.memory.labels == memory::labels(wanted)
    }

    fn shows_the_end_of(&self, wanted: &Wanted) -> bool {
        !wanted.open
            && self.memory.state == State::Closed
            && self.memory.labels == memory::labels(wanted)
            && self.memory.duplicates.is_empty()
            && wanted.comments.iter().all(|comment| self.memory.has_posted(&comment.key))
    }

    async fn close_duplicates(
        &mut self,
        forge: &mut dyn Forge,
        id: &IncidentId,
        out: &mut Outcome,
    ) -> Result<(), ForgeError> {
        while let Some(number) = self.memory.duplicates.first().copied() {
            let text = format!("Duplicate of #{}.", self.number);
            match close(forge, number, id, &format!("duplicate-of-{}", self.number), &text).await {
                Ok(true) => out.done.push(format!("closed #{number}, a duplicate of #{}", self.number)),
                Ok(false) | Err(ForgeError::Gone(_)) => {}
                // Nothing that another run could do better.
                Err(error @ ForgeError::Refused(_)) => out.problems.push(error),
                Err(error) => return Err(error),
            }
            self.memory.duplicates.remove(&number);
        }
        Ok(())
    }
}

/// Closes an open issue after a comment that says why; the comment is made once. False if it was closed before.
pub(super) async fn close(
    forge: &mut dyn Forge,
    number: u64,
    id: &IncidentId,
    key: &str,
    text: &str,
) -> Result<bool, ForgeError> {
    let (issue, comments) = forge.thread(number).await?;
    if !issue.open {
        return Ok(false);
    }
    let marker = comment_marker(id, key);
    if !comments.iter().any(|comment| comment.body.contains(&marker)) {
        forge.write(&Write::Comment { number, body: format!("{marker}\n{text}") }).await?;
    }
    forge.write(&Write::Edit { number, title: None, body: None, labels: None, open: Some(false) }).await?;
    Ok(true)
}

fn verb(open: Option<bool>) -> &'static str {
    match open {
        Some(true) => "reopened",
        Some(false) => "closed",
        None => "updated",
    }
}

/// All labels that the issue should have, if they differ from those it has. People's own stay. Forges take `Down` and
/// `down` for the same label.
fn relabelled(now: &Issue, wanted: &Wanted) -> Option<Vec<String>> {
    let among = |list: &[String], label: &str| list.iter().any(|other| other.to_lowercase() == label.to_lowercase());
    let mut labels = now.labels.clone();
    labels.retain(|label| among(&wanted.labels, label) || !among(&wanted.not_labels, label));
    for label in &wanted.labels {
        if !among(&labels, label) {
            labels.push(label.clone());
        }
    }
    (labels != now.labels).then_some(labels)
}
