//! The embedded desk: its issues are the files under `history/incidents/`.
//!
//! It reads through a [`FileSource`] and collects what shall be written as [`Changes`], so that incidents are committed
//! together with everything else, and built anew from the new tip when a push was rejected.

use thiserror::Error;

use crate::incident::{FileError, file, join};
use crate::model::{Changes, FileChange, FileSource, Incident, IncidentId};

/// Where the files are: a directory a year.
const ROOT: &str = "history/incidents";

/// Why an incident's file could not be read or changed.
#[derive(Debug, Error)]
pub enum LocalError {
    /// It is broken; people must mend it.
    #[error(transparent)]
    File(#[from] FileError),
    /// The storage of the files failed.
    #[error("can't read `{path}`")]
    Storage {
        /// The file or directory.
        path: String,
        /// Why.
        source: std::io::Error,
    },
}

/// The incident files of a repository, and what shall become of them.
pub struct LocalDesk<'a> {
    source: &'a dyn FileSource,
    changes: Changes,
}

impl<'a> LocalDesk<'a> {
    /// A desk over the files as they are.
    #[must_use]
    pub fn new(source: &'a dyn FileSource) -> Self {
        Self { source, changes: Changes::new() }
    }

    /// The incident of that name, with what was put here; `None` if it has no file.
    ///
    /// # Errors
    /// When the file is broken or can't be read.
    pub fn incident(&self, id: &IncidentId) -> Result<Option<Incident>, LocalError> {
        let path = id.path();
        Ok(self.text(&path)?.map(|text| file::parse(&text, &path)).transpose()?)
    }

    /// The open incidents, newest first, and the files that can't be read.
    #[must_use]
    pub fn open(&self) -> (Vec<Incident>, Vec<FileError>) {
        let (mut incidents, broken) = list_incidents(&Overlay { desk: self });
        incidents.retain(|incident| incident.ended.is_none());
        (incidents, broken)
    }

    /// Writes an incident: a new file, or a change of the file that is there, which keeps what people wrote in it.
    ///
    /// # Errors
    /// When the file that is there is broken or can't be read. Then nothing is changed: keep the state that names the
    /// incident as it is, so that the next run tries again.
    pub fn put(&mut self, incident: &Incident) -> Result<(), LocalError> {
        let path = incident.id.path();
        let old = self.text(&path)?;
        let new = match &old {
            Some(text) => file::update(text, &join(&file::parse(text, &path)?, incident))?,
            None => file::encode(incident),
        };
        if old.as_deref() != Some(&new) {
            self.changes.insert(path, FileChange::Write(new.into_bytes()));
        }
        Ok(())
    }

    /// Writes an incident as it is given: for what people say, who may take back what they said. The file keeps what its
    /// editors wrote in it.
    ///
    /// # Errors
    /// As [`LocalDesk::put`].
    pub fn replace(&mut self, incident: &Incident) -> Result<(), LocalError> {
        let path = incident.id.path();
        let old = self.text(&path)?;
        let new = old.as_ref().map_or_else(|| Ok(file::encode(incident)), |text| file::update(text, incident))?;
        if old.as_deref() != Some(&new) {
            self.changes.insert(path, FileChange::Write(new.into_bytes()));
        }
        Ok(())
    }

    /// The files to write.
    #[must_use]
    pub fn into_changes(self) -> Changes {
        self.changes
    }

    fn bytes(&self, path: &str) -> std::io::Result<Option<Vec<u8>>> {
        match self.changes.get(path) {
            Some(FileChange::Write(bytes)) => Ok(Some(bytes.clone())),
            Some(FileChange::Delete) => Ok(None),
            None => self.source.read(path),
        }
    }

    fn text(&self, path: &str) -> Result<Option<String>, LocalError> {
        let bytes = self.bytes(path).map_err(|source| LocalError::Storage { path: path.to_owned(), source })?;
        Ok(bytes.map(|bytes| text_of(bytes, path)).transpose()?)
    }
}

/// The files with a desk's changes over them.
struct Overlay<'a> {
    desk: &'a LocalDesk<'a>,
}

impl FileSource for Overlay<'_> {
    fn read(&self, path: &str) -> std::io::Result<Option<Vec<u8>>> {
        self.desk.bytes(path)
    }

    fn list(&self, dir: &str) -> std::io::Result<Vec<String>> {
        let mut names = self.desk.source.list(dir)?;
        for path in self.desk.changes.keys() {
            let Some(rest) = path.strip_prefix(dir).and_then(|rest| rest.strip_prefix('/')) else { continue };
            names.push(rest.split_inclusive('/').next().unwrap_or(rest).to_owned());
        }
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }
}

/// All incidents, newest first, and the files that can't be read.
#[must_use]
pub fn list_incidents(source: &dyn FileSource) -> (Vec<Incident>, Vec<FileError>) {
    let (mut incidents, mut broken) = (Vec::new(), Vec::new());
    for year in names(source, ROOT, "/", &mut broken) {
        let dir = format!("{ROOT}/{}", year.trim_end_matches('/'));
        for name in names(source, &dir, ".md", &mut broken) {
            let path = format!("{dir}/{name}");
            let read = match source.read(&path) {
                Ok(Some(bytes)) => text_of(bytes, &path).and_then(|text| file::parse(&text, &path)),
                Ok(None) => continue,
                Err(error) => Err(unreadable(&path, &error)),
            };
            match read {
                Ok(incident) => incidents.push(incident),
                Err(error) => broken.push(error),
            }
        }
    }
    incidents.sort_by(|a: &Incident, b| b.started.cmp(&a.started).then_with(|| a.id.cmp(&b.id)));
    (incidents, broken)
}

/// The names in a directory that end in `suffix`; a README beside the years' directories is none of ours.
fn names(source: &dyn FileSource, dir: &str, suffix: &str, broken: &mut Vec<FileError>) -> Vec<String> {
    match source.list(dir) {
        Ok(names) => names.into_iter().filter(|name| name.ends_with(suffix)).collect(),
        Err(error) => {
            broken.push(unreadable(dir, &error));
            Vec::new()
        }
    }
}

fn unreadable(path: &str, error: &std::io::Error) -> FileError {
    FileError { path: path.to_owned(), line: 1, message: format!("can't be read: {error}") }
}

fn text_of(bytes: Vec<u8>, path: &str) -> Result<String, FileError> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        FileError { path: path.to_owned(), line, message: "not valid UTF-8".to_owned() }
    })
}
