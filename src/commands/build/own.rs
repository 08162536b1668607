//! Files of the status repository that the page uses: CSS, HTML, logo, favicon.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use super::icons;
use super::picture::{self, From, picture};
use crate::commands::Context;
use crate::config::{self, Config, Problem, Problems};
use crate::diagnose::Failure;
use crate::model::{Look, Timestamp};
use crate::render::{OwnFiles, Picture};

/// The most that such a file may have: what is on every page should be small.
const LIMIT: u64 = 256 * 1024;

/// Everything that the page uses besides the history, pictures of sites included. Only if `online`, other servers are
/// asked for those.
///
/// # Errors
/// When a file that the config names can't be used, or the page's passphrase is not set.
pub(super) async fn gather(context: &Context, config: &Config, online: bool) -> Result<OwnFiles, Failure> {
    openable(&config.look)?;
    warn_if_expired(&config.look, context.now);
    let mut own = read(context.directory(), &config.look)?;
    own.icons = icons::of_sites(context, config, online).await;
    if config.look.passphrase.is_some() {
        own.logo = own.logo.map(picture::inside);
        own.favicon = own.favicon.map(picture::inside);
        own.icons = own.icons.into_iter().map(|(slug, icon)| (slug, picture::inside(icon))).collect();
    }
    Ok(own)
}

/// A page for those who have the passphrase must never be written without one.
fn openable(look: &Look) -> Result<(), Failure> {
    match &look.passphrase {
        Some(passphrase) if passphrase.reveal().is_empty() => {
            let name = passphrase.shown();
            let message = format!("`page.passphrase` is {name}, which is not set: the page can't be encrypted");
            let help = "give the job that builds the page this environment variable from a secret of your CI";
            Err(Problems::whole_file("sites.yml", message, Some(help.to_owned())).into())
        }
        _ => Ok(()),
    }
}

fn warn_if_expired(look: &Look, now: Timestamp) {
    if let Some(security) = look.security.as_ref().filter(|security| security.expires <= now) {
        tracing::warn!("security.txt is out of date since {}: look at `page.security`", security.expires.date_naive());
    }
}

/// Reads the files that `look` names, relative to `directory`; no pictures of sites.
///
/// # Errors
/// Every file that is not there or is not what it should be.
pub(in crate::commands) fn read(directory: &Path, look: &Look) -> Result<OwnFiles, Problems> {
    let mut problems = Vec::new();
    let own = OwnFiles {
        css: kept(&mut problems, look.css.as_deref().map(|path| text(directory, "css", path))),
        head: kept(&mut problems, look.head.as_deref().map(|path| text(directory, "head", path))),
        body: kept(&mut problems, look.body.as_deref().map(|path| text(directory, "body", path))),
        logo: kept(&mut problems, look.logo.as_deref().map(|path| image(directory, "logo", path).map(Some))),
        favicon: kept(&mut problems, look.favicon.as_deref().map(|path| image(directory, "favicon", path).map(Some))),
        icons: std::collections::BTreeMap::new(),
    };
    if problems.is_empty() { Ok(own) } else { Err(Problems { problems }) }
}

/// What was read; what went wrong is noted.
fn kept<T: Default>(problems: &mut Vec<Problem>, read: Option<Result<T, Problems>>) -> T {
    match read {
        Some(Ok(value)) => value,
        Some(Err(found)) => {
            problems.extend(found.problems);
            T::default()
        }
        None => T::default(),
    }
}

/// A text file.
fn text(directory: &Path, key: &str, path: &str) -> Result<String, Problems> {
    let bytes = named(directory, key, path)?;
    config::utf8(&directory.join(path).display().to_string(), &bytes).map(str::to_owned)
}

/// A picture.
fn image(directory: &Path, key: &str, path: &str) -> Result<Picture, Problems> {
    let bytes = named(directory, key, path)?;
    let wrong = |why| unusable(directory, key, path, &format!("can't be shown: {why}"));
    picture(bytes, From::Repository).map_err(wrong)
}

fn named(directory: &Path, key: &str, path: &str) -> Result<Vec<u8>, Problems> {
    file(directory, path).map_err(|why| unusable(directory, key, path, &format!("can't be read: {why}")))
}

fn unusable(directory: &Path, key: &str, path: &str, wrong: &str) -> Problems {
    let message = format!("the file that `page.{key}` names {wrong}");
    let help = "paths are relative to the directory of the config file".to_owned();
    Problems::whole_file(&directory.join(path).display().to_string(), message, Some(help))
}

/// The bytes of a file below `directory`. A symbolic link may not lead out of it: the page is public.
///
/// # Errors
/// Says why there are none.
pub(super) fn file(directory: &Path, path: &str) -> Result<Vec<u8>, String> {
    let said = |error: io::Error| error.to_string();
    let whole = directory.canonicalize().map_err(said)?;
    let real = directory.join(path).canonicalize().map_err(said)?;
    if !real.starts_with(&whole) {
        return Err(format!("it leads out of {}", whole.display()));
    }
    let mut bytes = Vec::new();
    let read = fs::File::open(&real).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes));
    match read.map_err(said)? {
        count if u64::try_from(count).is_ok_and(|count| count <= LIMIT) => Ok(bytes),
        _ => Err(format!("it is larger than {} KiB", LIMIT / 1024)),
    }
}
