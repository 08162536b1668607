//! A site's `state.json`.

use std::io;

use serde::Serialize;
use serde_json::{Map, Value};

use super::paths;
use crate::model::{FileSource, SiteState, Slug, Verdict};

/// The version this room reads and writes.
const VERSION: u64 = 1;

/// The fields of a [`SiteState`], and the version; all others belong to somebody else.
const KNOWN: [&str; 12] = [
    "version",
    "name",
    "verdict",
    "since",
    "until",
    "code",
    "ms",
    "reason",
    "certificate",
    "incident",
    "last_incident",
    "phases",
];

/// Why a state can't be read.
#[derive(Debug, thiserror::Error)]
pub enum StateError {
    /// The storage failed.
    #[error("can't read {path}: {source}")]
    Read {
        /// The file.
        path: String,
        /// What the storage said.
        source: io::Error,
    },
    /// Not the JSON it should be.
    #[error("{path}: {source}; restore it from git, or delete it to begin anew")]
    Json {
        /// The file.
        path: String,
        /// What is wrong, with its place.
        source: serde_json::Error,
    },
    /// Written by a version of Upkept that this one doesn't know.
    #[error(
        "{path}: has version {found}, this upkept reads version {VERSION}; use the version that wrote it, or a newer one"
    )]
    Version {
        /// The file.
        path: String,
        /// The version it has, as JSON.
        found: String,
    },
    /// A verdict that a site can't be in.
    #[error("{path}: a site's state can't be `unknown`; restore it from git, or delete it to begin anew")]
    Unknown {
        /// The file.
        path: String,
    },
}

impl StateError {
    /// The line it is about, counted from 1.
    pub(super) fn line(&self) -> usize {
        match self {
            Self::Json { source, .. } => source.line().max(1),
            _ => 1,
        }
    }

    /// The message without the path.
    pub(super) fn problem(&self) -> String {
        let text = self.to_string();
        text.split_once(": ").map_or(text.clone(), |(_, problem)| problem.to_owned())
    }
}

/// The current state of a site; `None` if it has none yet. Reads that one file.
///
/// # Errors
/// When the storage fails, or the file is broken or of another version.
pub fn load_state(source: &dyn FileSource, slug: &Slug) -> Result<Option<SiteState>, StateError> {
    let path = paths::state(slug);
    match source.read(&path) {
        Ok(None) => Ok(None),
        Ok(Some(bytes)) => parse(&bytes, path).map(Some),
        Err(source) => Err(StateError::Read { path, source }),
    }
}

/// Reads the content of a state file. One without a version is taken as version 1.
pub(super) fn parse(bytes: &[u8], path: String) -> Result<SiteState, StateError> {
    #[derive(serde::Deserialize)]
    struct Head {
        version: Option<Value>,
    }
    let broken = |source| StateError::Json { path: path.clone(), source };
    // The version comes first: the state of another version need not look like ours.
    let head: Head = serde_json::from_slice(bytes).map_err(broken)?;
    if let Some(found) = head.version.filter(|version| version.as_u64() != Some(VERSION)) {
        return Err(StateError::Version { path, found: found.to_string() });
    }
    let mut state: SiteState = serde_json::from_slice(bytes).map_err(broken)?;
    if state.verdict == Verdict::Unknown {
        return Err(StateError::Unknown { path });
    }
    state.unknown.retain(|name, _| !KNOWN.contains(&name.as_str()));
    Ok(state)
}

/// The bytes of a state file: pretty-printed JSON, fields in the documented order, those of other versions after them.
///
/// Fields that only the old file has are kept; if it is no JSON, there is nothing to keep.
#[must_use]
pub fn write_state(old_bytes: Option<&[u8]>, state: &SiteState) -> Vec<u8> {
    #[derive(Serialize)]
    struct File<'a> {
        version: u64,
        #[serde(flatten)]
        state: &'a SiteState,
    }
    let old: Map<String, Value> = old_bytes.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
    let mut state = state.clone();
    for (name, value) in old {
        state.unknown.entry(name).or_insert(value);
    }
    state.unknown.retain(|name, _| !KNOWN.contains(&name.as_str()));
    // Plain data with texts as keys: there is nothing in it that JSON can't say.
    let mut bytes = serde_json::to_vec_pretty(&File { version: VERSION, state: &state }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
