//! The first half of a run's writing: its samples go to the journal, before anything is made of them.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

use crate::commands::console::Console;
use crate::history;
use crate::model::{Check, PhaseMs, Region, RunRecord, Slug, Timestamp, Verdict};
use crate::repo::{Files, JournalEntry, PublishError, RepoError, Repository};
use crate::stats::answered;

/// What this run has to remember.
#[must_use]
pub(super) fn run_record(checks: &[Check], at: Timestamp, region: &Region) -> RunRecord {
    let mut samples: Vec<_> = checks.iter().map(|check| (check.slug.clone(), check.sample(at))).collect();
    samples.sort_by(|(a, _), (b, _)| a.cmp(b));
    let phases = phases(checks, at);
    let evidence = checks
        .iter()
        .filter(|check| check.judgement.verdict != Verdict::Unknown)
        .filter(|check| check.attempts.len() > 1 || check.judgement.verdict != Verdict::Up)
        .cloned()
        .collect();
    RunRecord { at, region: region.clone(), run: random_name(at), samples, phases, evidence }
}

/// Where the time of each check that got an answer went, sorted by slug.
fn phases(checks: &[Check], at: Timestamp) -> Vec<(Slug, PhaseMs)> {
    let answered = checks.iter().filter(|check| answered(&check.sample(at)));
    let measured = answered.filter_map(|check| Some((&check.slug, PhaseMs::of(&check.attempts.last()?.observation))));
    let measured = measured.filter(|(_, phases)| !phases.is_empty());
    let mut phases: Vec<_> = measured.map(|(slug, phases)| (slug.clone(), phases)).collect();
    phases.sort_by(|(a, _), (b, _)| a.cmp(b));
    phases
}

/// Sixteen hexadecimal digits that no other run has, from the operating system's randomness.
fn random_name(at: Timestamp) -> String {
    format!("{:016x}", RandomState::new().hash_one((std::process::id(), at)))
}

/// Appends the run to its region's journal and, when pushing, sees it accepted by the remote. Moves the run's time
/// forward where another run of the region has the same second.
///
/// # Errors
/// When the journal can't be written, or not pushed; in the latter case the samples are in the local journal.
pub(super) fn record(repo: &Repository, run: &mut RunRecord, console: &Console) -> Result<(), RepoError> {
    let wanted = run.at;
    let region = run.region.clone();
    let appended =
        repo.append_journal(&region, &mut |entries: &[JournalEntry]| -> Result<Option<Vec<Files>>, RepoError> {
            let there: Vec<RunRecord> = entries.iter().filter_map(decode).collect();
            let known: HashSet<&str> = there.iter().map(|record| record.run.as_str()).collect();
            let mut missing = left_behind(repo, &region, entries, &known, &run.run)?;
            set_time(run, wanted);
            missing.extend((!known.contains(run.run.as_str())).then(|| run.clone()));
            let mut taken: HashSet<Timestamp> = there.iter().map(|record| record.at).collect();
            for record in &mut missing {
                set_time(record, history::free_time(record.at, &|at| taken.contains(&at)));
                taken.insert(record.at);
            }
            if let Some(own) = there.iter().chain(&missing).find(|record| record.run == run.run) {
                set_time(run, own.at);
            }
            Ok((!missing.is_empty()).then(|| missing.iter().map(|record| files(record, console)).collect()))
        });
    appended.map_err(|err| match err {
        PublishError::Derive(err) | PublishError::Repo(err) => err,
    })
}

/// Records of this clone that never reached the journal they belong to because an earlier push failed, without those
/// of the present run.
fn left_behind(
    repo: &Repository,
    region: &Region,
    there: &[JournalEntry],
    known: &HashSet<&str>,
    present: &str,
) -> Result<Vec<RunRecord>, RepoError> {
    let there: HashSet<&str> = there.iter().map(|entry| entry.id.as_str()).collect();
    let entries = repo.journal()?;
    // As a rule there is nothing to decode: all entries are there already.
    let own = entries.iter().filter(|entry| entry.region == *region && !there.contains(entry.id.as_str()));
    let own = own.filter_map(decode);
    Ok(own.filter(|record| record.run != present && !known.contains(record.run.as_str())).collect())
}

/// The record's files, past the same net for secrets as all others.
fn files(record: &RunRecord, console: &Console) -> Files {
    history::encode_run(record).into_iter().map(|(name, bytes)| (name, console.clean_file(bytes))).collect()
}

fn decode(entry: &JournalEntry) -> Option<RunRecord> {
    history::decode_run(&|name| entry.file(name), &entry.id).0
}

fn set_time(run: &mut RunRecord, at: Timestamp) {
    run.at = at;
    for (_, sample) in &mut run.samples {
        sample.at = at;
    }
}
