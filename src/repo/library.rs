//! The remote by way of libgit2, over the transport in [`http`].

use std::cell::RefCell;

use git2::{AutotagOption, Direction, ErrorCode, FetchOptions, PushOptions, RemoteCallbacks};

use super::wire::{Choose, Outcome, Update, outcome_of};
use super::{RepoError, Repository, http};

/// Lists and fetches; see [`Repository::download`].
pub(super) fn fetch(repository: &Repository, choose: &mut Choose<'_>) -> Result<(), RepoError> {
    let session = http::Session::begin(repository, Direction::Fetch)?;
    let mut remote = session.remote(&repository.git)?;
    let failed = |error: git2::Error| session.failure(&error);
    let mut wants = {
        let connection = remote.connect_auth(Direction::Fetch, None, None).map_err(failed)?;
        let heads = connection.list().map_err(failed)?;
        choose(&heads.iter().map(|head| (head.name().to_owned(), head.oid())).collect::<Vec<_>>())?
    };
    wants.sort_by_key(|want| want.shallow);
    for group in wants.chunk_by(|a, b| a.shallow == b.shallow) {
        let mut remote = session.remote(&repository.git)?;
        let specs: Vec<_> = group.iter().map(|want| format!("+{}:{}", want.reference, want.tracking)).collect();
        let mut options = FetchOptions::new();
        options.download_tags(AutotagOption::None).update_fetchhead(false);
        if group.iter().any(|want| want.shallow) {
            options.depth(1);
        }
        remote.fetch(&specs, Some(&mut options), Some("upkept: fetch")).map_err(failed)?;
    }
    Ok(())
}

/// Pushes; see [`Repository::push`]. libgit2 says `Ok` to a push that the server refused: what counts is the status of
/// each ref.
pub(super) fn push(repository: &Repository, updates: &[Update]) -> Result<Vec<Outcome>, RepoError> {
    let mut outcomes: Vec<Option<Outcome>> = vec![None; updates.len()];
    loop {
        let open: Vec<_> = updates.iter().zip(&outcomes).filter(|(_, done)| done.is_none()).map(|(u, _)| u).collect();
        if open.is_empty() {
            return Ok(outcomes.into_iter().flatten().collect());
        }
        let results = push_once(repository, &open)?;
        for (update, outcome) in updates.iter().zip(&mut outcomes) {
            if let Some((_, result)) = results.iter().find(|(name, _)| *name == update.reference) {
                *outcome = Some(result.clone());
            }
        }
    }
}

/// One push. If the server advertises other values than expected for some refs, nothing is sent, and only those have a
/// result; else all have one.
fn push_once(repository: &Repository, updates: &[&Update]) -> Result<Vec<(String, Outcome)>, RepoError> {
    let session = http::Session::begin(repository, Direction::Push)?;
    let mut remote = session.remote(&repository.git)?;
    let text = RefCell::new(Vec::new());
    let statuses = RefCell::new(Vec::new());
    let moved = RefCell::new(Vec::new());
    let mut callbacks = RemoteCallbacks::new();
    callbacks.sideband_progress(|bytes| {
        text.borrow_mut().extend_from_slice(bytes);
        true
    });
    callbacks.push_update_reference(|name, status| {
        statuses.borrow_mut().push((name.to_owned(), status.map(str::to_owned)));
        Ok(())
    });
    callbacks.push_negotiation(|offers| {
        for offer in offers {
            let name = offer.dst_refname()?;
            let lease = updates.iter().find(|update| update.reference == name).and_then(|update| update.old);
            if (!offer.src().is_zero()).then(|| offer.src()) != lease {
                moved.borrow_mut().push((name.to_owned(), Outcome::Moved));
            }
        }
        let fine = moved.borrow().is_empty();
        if fine { Ok(()) } else { Err(git2::Error::new(ErrorCode::Modified, git2::ErrorClass::Net, "lease")) }
    });
    let mut options = PushOptions::new();
    options.remote_callbacks(callbacks);
    let specs: Vec<_> = updates.iter().map(|update| refspec(update)).collect();
    let result = remote.push(&specs, Some(&mut options));
    drop(options);
    if !moved.borrow().is_empty() {
        return Ok(moved.into_inner());
    }
    let statuses = statuses.into_inner();
    if let Err(error) = result {
        if error.code() == ErrorCode::NotFastForward {
            return Ok(updates.iter().map(|update| (update.reference.clone(), Outcome::Moved)).collect());
        }
        return Err(session.failure(&error));
    }
    let said = repository.redactor.text(&String::from_utf8_lossy(&text.into_inner()));
    updates.iter().map(|update| outcome(update, &statuses, &said).map_err(|message| session.fault(message))).collect()
}

/// Forced, because the lease is the condition, and a shallow clone has no ancestry to show.
fn refspec(update: &Update) -> String {
    match update.new {
        Some(new) => format!("+{new}:{}", update.reference),
        None => format!(":{}", update.reference),
    }
}

/// What the server said about one ref.
fn outcome(update: &Update, statuses: &[(String, Option<String>)], said: &str) -> Result<(String, Outcome), String> {
    let name = update.reference.clone();
    match statuses.iter().find(|(reference, _)| *reference == name) {
        Some((_, None)) => Ok((name, Outcome::Accepted)),
        Some((_, Some(status))) => Ok((name, outcome_of(status, said))),
        None => Err(format!("the server said nothing about `{name}` {said}")),
    }
}
