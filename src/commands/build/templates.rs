//! What a status repository puts in the place of the page's own templates and texts.

use std::fs;
use std::io;
use std::path::Path;

use crate::config::{self, Problems};
use crate::diagnose::Failure;
use crate::render::Templates;

/// The directory in `templates/` that holds texts: a directory a language.
pub(in crate::commands) const TEXTS: &str = "locales";

/// The embedded templates, with those of `templates/` below `directory` in their place, and the texts of these languages
/// that are in `templates/locales/<code>/`.
///
/// # Errors
/// When a file can't be read or parsed.
pub(super) fn read(directory: &Path, languages: &[String]) -> Result<Templates, Failure> {
    let mut templates = Templates::embedded()?;
    let directory = directory.join("templates");
    for name in Templates::names() {
        let path = directory.join(name);
        match fs::read_to_string(&path) {
            Ok(source) => templates.with_override(name, source)?,
            Err(err) if err.kind() == io::ErrorKind::NotFound => {}
            Err(err) => return Err(Failure::Write(format!("{} can't be read: {err}", path.display()))),
        }
    }
    for code in languages {
        templates.with_texts(code, texts(&directory, code)?)?;
    }
    Ok(templates)
}

/// The files of texts for a language, sorted: their names under `templates/` and what is in them.
///
/// # Errors
/// When one can't be read, or is no UTF-8.
pub(in crate::commands) fn texts(templates: &Path, code: &str) -> Result<Vec<(String, String)>, Problems> {
    let directory = templates.join(TEXTS).join(code);
    let unreadable = |path: &Path, err: &io::Error| {
        Problems::whole_file(&path.display().to_string(), format!("can't be read: {err}"), None)
    };
    let entries = match fs::read_dir(&directory) {
        Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|err| unreadable(&directory, &err))?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.map_err(|err| unreadable(&directory, &err))?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut files = Vec::new();
    for name in names.into_iter().filter(|name| name.ends_with(".ftl")) {
        let path = directory.join(&name);
        let bytes = fs::read(&path).map_err(|err| unreadable(&path, &err))?;
        let text = config::utf8(&path.display().to_string(), &bytes)?.to_owned();
        files.push((format!("{TEXTS}/{code}/{name}"), text));
    }
    Ok(files)
}
