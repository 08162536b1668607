//! Files as the pure rooms see them: named bytes that somebody else reads and writes.

use std::collections::BTreeMap;
use std::io;

/// Where files are read from: a git tree, or a directory. Paths are relative, with `/`.
pub trait FileSource {
    /// The bytes of a file; `None` if there is none at that path.
    ///
    /// # Errors
    /// When the storage fails; a missing file is no error.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// The names (not paths) directly under a directory, sorted; directories end in `/`. Empty if there is none.
    ///
    /// # Errors
    /// When the storage fails; a missing directory is no error.
    fn list(&self, dir: &str) -> io::Result<Vec<String>>;
}

/// What shall become of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileChange {
    /// These are its bytes from now on.
    Write(Vec<u8>),
    /// It leaves the tree.
    Delete,
}

/// A set of changes by path, applied together.
pub type Changes = BTreeMap<String, FileChange>;

/// One rendered file: where it belongs under the output directory, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Relative path with `/`.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}
