//! Puts the rendered files in place: all of them or none.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnose::Failure;
use crate::model::Artifact;

/// Marks a directory as one that `upkept build` may replace.
const MARKER: &str = ".upkept-site";

/// Writes the files into a fresh directory beside `output`, then puts it in `output`'s place. A directory that was not
/// made by `upkept build` is left alone.
///
/// The files are not synced one by one: they can be made again at any time, and an interrupted build leaves the old
/// directory as it was.
///
/// # Errors
/// When `output` holds something else, or can't be written.
pub(super) fn replace_directory(
    output: &Path,
    artifacts: Vec<Artifact>,
    clean: &dyn Fn(Vec<u8>) -> Vec<u8>,
) -> Result<(), Failure> {
    check_replaceable(output)?;
    let said = |err: io::Error| Failure::Write(format!("{} can't be written: {err}", output.display()));
    let parent = match output.parent() {
        Some(dir) if !dir.as_os_str().is_empty() => dir,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(said)?;
    let fresh = tempfile::Builder::new().prefix(".upkept-build-").tempdir_in(parent).map_err(said)?;
    fill(fresh.path(), artifacts, clean).map_err(said)?;
    readable_by_all(fresh.path()).map_err(said)?;
    swap(fresh, output, parent).map_err(said)
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

fn fill(dir: &Path, artifacts: Vec<Artifact>, clean: &dyn Fn(Vec<u8>) -> Vec<u8>) -> io::Result<()> {
    fs::write(dir.join(MARKER), "made by upkept build; replaced as a whole by the next one\n")?;
    let mut made: Option<PathBuf> = None;
    for artifact in artifacts {
        let path = dir.join(&artifact.path);
        let parent = path.parent().map(Path::to_path_buf);
        if parent != made {
            if let Some(parent) = &parent {
                fs::create_dir_all(parent)?;
            }
            made = parent;
        }
        fs::write(path, clean(artifact.bytes))?;
    }
    Ok(())
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
