//! From the entries that git keeps to the journal that the history room reads.

use std::collections::BTreeSet;
use std::io;

use crate::history::{self, FoldedRuns, Journal};
use crate::model::{FileSource, RunRecord};
use crate::repo::JournalEntry;

/// What is recorded and not yet in the files.
#[derive(Debug)]
pub struct Pending {
    /// The runs that are not in the files.
    pub journal: Journal,
    /// The runs that are, as far as it matters.
    pub folded: FoldedRuns,
    /// Names of all runs on the journal refs.
    pub present: BTreeSet<String>,
}

impl Pending {
    /// Decodes the entries, and sorts out what `source` has already. Broken entries are known to the journal.
    ///
    /// # Errors
    /// When the source fails, or its list of folded runs can't be read.
    pub fn read(entries: &[JournalEntry], source: &dyn FileSource) -> io::Result<Self> {
        let mut records = Vec::new();
        let mut broken = Vec::new();
        for entry in entries {
            let (record, lines) = history::decode_run(&|name| entry.file(name), &entry.id);
            records.extend(record);
            broken.extend(lines);
        }
        Self::new(records, broken, source)
    }

    /// The same with one more run, for looking at what it would do.
    ///
    /// # Errors
    /// As [`Pending::read`].
    pub fn with(self, run: RunRecord, source: &dyn FileSource) -> io::Result<Self> {
        let records = self.journal.records().iter().cloned().chain([run]).collect();
        Self::new(records, self.journal.broken().to_vec(), source)
    }

    fn new(records: Vec<RunRecord>, broken: Vec<history::BrokenLine>, source: &dyn FileSource) -> io::Result<Self> {
        let present = records.iter().map(|record| record.run.clone()).collect();
        let folded = FoldedRuns::read(source)?;
        let journal = Journal::new(folded.settle(source, records)?, broken);
        Ok(Self { journal, folded, present })
    }
}
