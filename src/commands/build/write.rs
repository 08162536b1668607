//! Puts the rendered files in place: all of them or none.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::diagnose::Failure;
use crate::model::Artifact;

/// Marks a directory as one that `upkept build` may replace.
const MARKER: &str = ".upkept-site";

/// A fresh directory beside the output, into which several threads may write, and which takes the output's place once it
/// is complete. A directory that was not made by `upkept build` is left alone.
///
/// The files are not synced one by one: they can be made again at any time, and an interrupted build leaves the old
/// directory as it was.
pub(super) struct Output<'a> {
    place: &'a Path,
    parent: &'a Path,
    fresh: tempfile::TempDir,
    /// Directories that exist.
    made: Mutex<HashSet<PathBuf>>,
    count: AtomicUsize,
}

impl<'a> Output<'a> {
    /// Begins to fill `place`.
    ///
    /// # Errors
    /// When `place` holds something else, or can't be written.
    pub(super) fn begin(place: &'a Path) -> Result<Self, Failure> {
        check_replaceable(place)?;
        let parent = match place.parent() {
            Some(dir) if !dir.as_os_str().is_empty() => dir,
            _ => Path::new("."),
        };
        let begin = || {
            fs::create_dir_all(parent)?;
            let fresh = tempfile::Builder::new().prefix(".upkept-build-").tempdir_in(parent)?;
            fs::write(fresh.path().join(MARKER), "made by upkept build; replaced as a whole by the next one\n")?;
            Ok(fresh)
        };
        let fresh = begin().map_err(|err| unwritable(place, &err))?;
        let made = Mutex::new(HashSet::new());
        Ok(Self { place, parent, fresh, made, count: AtomicUsize::new(0) })
    }

    /// Writes a file.
    ///
    /// # Errors
    /// When it can't be written.
    pub(super) fn put(&self, artifact: &Artifact) -> Result<(), Failure> {
        let path = self.fresh.path().join(&artifact.path);
        let write = || {
            if let Some(parent) = path.parent() {
                self.make(parent)?;
            }
            fs::write(&path, &artifact.bytes)
        };
        write().map_err(|err| unwritable(self.place, &err))?;
        self.count.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn make(&self, dir: &Path) -> io::Result<()> {
        let known = |made: &HashSet<PathBuf>| made.contains(dir);
        if self.made.lock().is_ok_and(|made| known(&made)) {
            return Ok(());
        }
        fs::create_dir_all(dir)?;
        if let Ok(mut made) = self.made.lock() {
            made.insert(dir.to_owned());
        }
        Ok(())
    }

    /// Puts the files in place; how many there are.
    ///
    /// # Errors
    /// When that is not possible; then the old ones are still there.
    pub(super) fn finish(self) -> Result<usize, Failure> {
        let Self { place, parent, fresh, count, .. } = self;
        let done = readable_by_all(fresh.path()).and_then(|()| swap(fresh, place, parent));
        done.map_err(|err| unwritable(place, &err))?;
        Ok(count.into_inner())
    }
}

fn unwritable(place: &Path, err: &io::Error) -> Failure {
    Failure::Write(format!("{} can't be written: {err}", place.display()))
}

fn check_replaceable(output: &Path) -> Result<(), Failure> {
    let mut entries = match fs::read_dir(output) {
        Ok(entries) => entries,
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(err) => return Err(Failure::Write(format!("{} can't be read: {err}", output.display()))),
    };
    if entries.next().is_none() || output.join(MARKER).exists() {
        return Ok(());
    }
    let text = "holds files that `upkept build` did not make; name an empty directory with --output, or remove it";
    Err(Failure::Write(format!("{} {text}", output.display())))
}

/// A temporary directory is private to its owner; a web server has to read this one.
#[cfg(unix)]
fn readable_by_all(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn readable_by_all(_dir: &Path) -> io::Result<()> {
    Ok(())
}

fn swap(fresh: tempfile::TempDir, output: &Path, parent: &Path) -> io::Result<()> {
    let old = tempfile::Builder::new().prefix(".upkept-old-").tempdir_in(parent)?;
    let aside = old.path().join("site");
    match fs::rename(output, &aside) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(err),
        _ => {}
    }
    let fresh = fresh.keep();
    fs::rename(&fresh, output).inspect_err(|_| {
        // Put the old one back rather than leave nothing.
        let _still_aside = fs::rename(&aside, output);
        let _leftover = fs::remove_dir_all(&fresh);
    })
}
