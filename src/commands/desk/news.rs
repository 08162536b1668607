//! What people did on the forge since the last look.

use std::collections::BTreeMap;

use crate::config::IssuesConfig;
use crate::forge::desk::{next_cursor, sort_listed};
use crate::forge::{Forge, ForgeError};
use crate::model::{Comment, DeskBook, Issue, Timestamp};

/// Issues that changed, and what was said below those that matter.
#[derive(Debug, Default)]
pub(in crate::commands) struct News {
    /// The issues that changed since the book's cursor.
    pub(in crate::commands) listed: Vec<Issue>,
    /// All comments of the issues whose comments may have changed, by the issue's number.
    pub(in crate::commands) threads: BTreeMap<u64, Vec<Comment>>,
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
    Ok(News { listed, threads, cursor })
}
