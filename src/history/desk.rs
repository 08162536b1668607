//! The desk's book, `history/desk.json`: what is still to be said about incidents, and what has been said.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::StateError;
use crate::model::{DeskBook, FileSource};

/// The version this room reads and writes.
const VERSION: u64 = 1;

/// Where the book is.
#[must_use]
pub fn desk_path() -> &'static str {
    "history/desk.json"
}

/// The book; an empty one if there is none yet.
///
/// # Errors
/// When the storage fails, or the file is broken or of another version.
pub fn load_desk(source: &dyn FileSource) -> Result<DeskBook, StateError> {
    #[derive(Deserialize)]
    struct Head {
        version: Option<Value>,
    }
    let path = || desk_path().to_owned();
    let broken = |source| StateError::Json { path: path(), source };
    let bytes = match source.read(desk_path()) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Ok(DeskBook::default()),
        Err(source) => return Err(StateError::Read { path: path(), source }),
    };
    let head: Head = serde_json::from_slice(&bytes).map_err(broken)?;
    if let Some(found) = head.version.filter(|version| version.as_u64() != Some(VERSION)) {
        return Err(StateError::Version { path: path(), found: found.to_string() });
    }
    serde_json::from_slice(&bytes).map_err(broken)
}

/// The bytes of the book: pretty-printed JSON.
#[must_use]
pub fn write_desk(book: &DeskBook) -> Vec<u8> {
    #[derive(Serialize)]
    struct File<'a> {
        version: u64,
        #[serde(flatten)]
        book: &'a DeskBook,
    }
    // Plain data with texts as keys: there is nothing in it that JSON can't say.
    let mut bytes = serde_json::to_vec_pretty(&File { version: VERSION, book }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
