//! The steps of a made-up run on a real repository, for the tests of the `repo` room: record one sample, fold them all into
//! one file. A sample is any line here; what lines mean is another room's affair.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::Path;
use std::process::Command;

use upkept::model::{Changes, FileChange, FileSource, Region};
use upkept::repo::{Batch, Files, PublishError, RepoError, Repository};

/// Where folds put the samples.
pub(crate) const LOG: &str = "history/log.csv";

/// Runs git; the user's own configuration stays out of it.
pub(crate) fn try_git(dir: &Path, args: &[&str]) -> (bool, String) {
    let output = Command::new("git")
        .current_dir(dir)
        .args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main"])
        .args(["-c", "safe.directory=*"])
        .args(args)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.success(), text)
}

pub(crate) fn git(dir: &Path, args: &[&str]) -> String {
    let (success, text) = try_git(dir, args);
    assert!(success, "git {args:?}: {text}");
    text.trim_end().to_owned()
}

pub(crate) fn fsck(dir: &Path) {
    let (success, text) = try_git(dir, &["fsck", "--strict", "--no-dangling"]);
    let trouble: Vec<_> = text.lines().filter(|line| !line.starts_with("notice:")).collect();
    assert!(success && trouble.is_empty(), "{text}");
}

/// The record step of a run: one sample, and what never reached the remote before.
pub(crate) fn record(repository: &Repository, sample: &str) -> Result<(), PublishError<Infallible>> {
    record_in(repository, &Region::default(), sample)
}

pub(crate) fn record_in(
    repository: &Repository,
    region: &Region,
    sample: &str,
) -> Result<(), PublishError<Infallible>> {
    let mut own: Vec<String> = lines(&repository.journal().unwrap(), region);
    if !own.contains(&sample.to_owned()) {
        own.push(sample.to_owned());
    }
    repository.append_journal(region, &mut |there| {
        let there = lines(there, region);
        let missing: Vec<Files> = own
            .iter()
            .filter(|line| !there.contains(line))
            .map(|line| vec![("samples.csv".to_owned(), format!("{line}\n").into_bytes())])
            .collect();
        Ok((!missing.is_empty()).then_some(missing))
    })
}

pub(crate) fn lines(entries: &[upkept::repo::JournalEntry], region: &Region) -> Vec<String> {
    let of_region = entries.iter().filter(|entry| entry.region == *region);
    of_region
        .map(|entry| String::from_utf8(entry.file("samples.csv").unwrap()).unwrap().trim_end().to_owned())
        .collect()
}

pub(crate) fn read(source: &impl FileSource, path: &str) -> Option<String> {
    source.read(path).unwrap().map(|bytes| String::from_utf8(bytes).unwrap())
}

/// The derive step of a run that folds: all samples of the journal into the file.
pub(crate) fn fold(batch: &mut Batch<'_>) -> Result<(), RepoError> {
    let mut rows: BTreeSet<String> = read(batch, LOG).unwrap_or_default().lines().map(str::to_owned).collect();
    for entry in batch.journal()? {
        rows.insert(String::from_utf8(entry.file("samples.csv").unwrap()).unwrap().trim_end().to_owned());
    }
    let text: String = rows.iter().map(|row| format!("{row}\n")).collect();
    batch.commit("📈 Fold [skip ci]", &one(LOG, &text))?;
    batch.clear_journal();
    Ok(())
}

pub(crate) fn one(path: &str, text: &str) -> Changes {
    Changes::from([(path.to_owned(), FileChange::Write(text.as_bytes().to_vec()))])
}
