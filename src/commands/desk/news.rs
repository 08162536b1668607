//! What people did on the forge since the last look.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use crate::config::IssuesConfig;
use crate::forge::desk::{next_cursor, sort_listed};
use crate::forge::{Forge, ForgeError};
use crate::model::{Comment, DeskBook, Issue, IssueRef, Timestamp};

/// Issues that changed, and what was said below those that matter.
#[derive(Debug, Default)]
pub(in crate::commands) struct News {
    /// The issues that changed since the book's cursor.
    pub(in crate::commands) listed: Vec<Issue>,
    /// All comments of the issues whose comments may have changed, by the issue's number.
    pub(in crate::commands) threads: BTreeMap<u64, Vec<Comment>>,
    /// The numbers of people's issues that are not there any more.
    pub(in crate::commands) gone: BTreeSet<u64>,
    /// Up to here, everything has been read: the book's next cursor.
    pub(in crate::commands) cursor: Option<Timestamp>,
}

/// Reads the news: one listing, and the comments of those incidents' issues that changed.
///
/// # Errors
/// When the forge can't be read; then nothing is known, and nothing may be made there.
pub(super) async fn read(
    forge: &mut dyn Forge,
    book: &DeskBook,
    config: &IssuesConfig,
    now: Timestamp,
) -> Result<News, ForgeError> {
    let labels = [config.label.clone(), config.maintenance_label.clone()];
    let mut listed = forge.list(book.cursor, &labels).await?;
    let cursor = Some(next_cursor(book.cursor, &listed, now));
    let mut threads = BTreeMap::new();
    for number in sort_listed(&listed, book, &config.label, &config.maintenance_label).to_read {
        match forge.thread(number).await {
            Ok((_, comments)) => drop(threads.insert(number, comments)),
            Err(ForgeError::Gone(_)) => {}
            Err(error) => return Err(error),
        }
    }
    listed.sort_by_key(|issue| issue.number);
    let mut gone = BTreeSet::new();
    for number in long_unseen(book, &listed, now) {
        match forge.thread(number).await {
            Err(ForgeError::Gone(_)) => drop(gone.insert(number)),
            other => drop(other?),
        }
    }
    Ok(News { listed, threads, gone, cursor })
}

/// An issue that was deleted or moved away shows in no list. People's own are asked for when they have not been seen for
/// this long, and each time that this long has passed again.
const UNSEEN: TimeDelta = TimeDelta::days(1);
/// The runs within this time are asked to, since there is no telling which of them will be made.
const ASKING: TimeDelta = TimeDelta::minutes(30);
/// At most so many in a run.
const MOST_ASKED: usize = 5;

fn long_unseen(book: &DeskBook, listed: &[Issue], now: Timestamp) -> BTreeSet<u64> {
    let told = book.cases.values().filter_map(|case| case.issue.as_ref()).filter(|issue| issue.written.is_empty());
    let past = |seen: Timestamp| (now - seen).num_seconds().rem_euclid(UNSEEN.num_seconds()) < ASKING.num_seconds();
    let unseen = |issue: &&IssueRef| issue.seen.is_none_or(|seen| now - seen > UNSEEN && past(seen));
    let numbers = told.chain(book.windows.values()).filter(unseen).map(|issue| issue.number);
    numbers.filter(|number| listed.iter().all(|issue| issue.number != *number)).take(MOST_ASKED).collect()
}
