//! What was said is written down, so that it is not said again.

use super::Desk;
use super::docket;
use super::speak::Said;
use crate::diagnose::Failure;
use crate::forge::{LocalDesk, LocalError};
use crate::history;
use crate::model::{Changes, FileChange, FileSource};
use crate::repo::{Batch, PublishError, Repository};

/// Writes into the book, and into the incidents' files, what was said. What another run wrote meanwhile stays. The id and the
/// subject of the commit, if one was made.
///
/// # Errors
/// When it can't be committed or pushed. Then the next run finds out from the forge what is there, and tells the channels
/// again.
pub(in crate::commands) fn note(
    repo: &Repository,
    desk: &Desk,
    said: &Said,
) -> Result<Option<(String, String)>, Failure> {
    if !said.is_worth_noting() {
        return Ok(None);
    }
    let _lock = repo.lock()?;
    let message = desk.console.clean(&desk.config.messages.desk(&said.summary())?);
    let mut made = None;
    let published = repo.publish(&mut |batch: &mut Batch<'_>| -> Result<(), Failure> {
        let changes = changes(batch, desk, said)?;
        made = Batch::commit(batch, &message, &changes)?;
        Ok(())
    });
    published.map_err(|err| match err {
        PublishError::Derive(failure) => failure,
        PublishError::Repo(error) => error.into(),
    })?;
    Ok(made.map(|id| (id, message)))
}

fn changes(files: &dyn FileSource, desk: &Desk, said: &Said) -> Result<Changes, Failure> {
    let mut book = docket::load(files)?;
    let mut incidents = LocalDesk::new(files);
    for (id, issue) in &said.issues {
        // A file that is broken keeps what it has; the book knows the issue.
        if let Some(mut incident) = unless_broken(incidents.incident(id))?.flatten() {
            incident.issue = Some(issue.address.clone());
            unless_broken(incidents.put(&incident))?;
        }
        book.cases.entry(id.clone()).or_default().issue = Some(issue.clone());
    }
    for (id, told) in &said.told {
        let case = book.cases.entry(id.clone()).or_default();
        if !case.told.iter().any(|known| known.channel == told.channel && known.event == told.event) {
            // Of reminders, the newest says it all: an incident of weeks would fill the book with them.
            if let Some(prefix) = reminder_prefix(&told.event) {
                case.told.retain(|old| old.channel != told.channel || reminder_prefix(&old.event) != Some(prefix));
            }
            case.told.push(told.clone());
        }
    }
    for id in &said.shown {
        book.cases.entry(id.clone()).or_default().shown = true;
    }
    for id in &said.windows {
        book.windows.remove(id);
    }
    let mut changes = incidents.into_changes();
    changes.insert(history::desk_path().to_owned(), FileChange::Write(history::write_desk(&book)));
    let clean = |(path, change)| match change {
        FileChange::Write(bytes) => (path, FileChange::Write(desk.console.clean_file(bytes))),
        FileChange::Delete => (path, FileChange::Delete),
    };
    Ok(changes.into_iter().map(clean).collect())
}

/// A reminder's key without its number.
fn reminder_prefix(event: &str) -> Option<&str> {
    event.rsplit_once('-').map(|(prefix, _)| prefix).filter(|prefix| prefix.starts_with("reminder"))
}

fn unless_broken<T>(result: Result<T, LocalError>) -> Result<Option<T>, Failure> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(LocalError::File(_)) => Ok(None),
        Err(LocalError::Storage { source, .. }) => Err(Failure::History(source)),
    }
}
