//! From the entries that git keeps to the journal that the history room reads.

use crate::history::{self, Journal};
use crate::repo::JournalEntry;

/// The decoded journal; it knows its broken lines.
#[must_use]
pub fn decode(entries: &[JournalEntry]) -> Journal {
    let mut records = Vec::new();
    let mut broken = Vec::new();
    for entry in entries {
        let (record, lines) = history::decode_run(&|name| entry.file(name), &entry.id);
        records.extend(record);
        broken.extend(lines);
    }
    Journal::new(records, broken)
}
