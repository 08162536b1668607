//! Keeps what was fetched, for the builds to come.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use ring::digest::{SHA256, digest};

use crate::model::Timestamp;

/// After this time a picture is asked for again.
const PICTURE: Duration = Duration::from_secs(7 * 86_400);
/// After this time it is tried again where there was none.
const NOTHING: Duration = Duration::from_secs(86_400);

/// A directory with one file an address; an empty one says that there was nothing.
#[derive(Debug)]
pub(super) struct Shelf {
    directory: Option<PathBuf>,
    now: SystemTime,
}

/// What was kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kept {
    /// Empty if there was nothing.
    pub(super) bytes: Vec<u8>,
    /// True if it is too soon to ask again.
    pub(super) fresh: bool,
}

impl Shelf {
    /// Keeps things in `directory`; without one, nothing is kept.
    pub(super) fn new(directory: Option<PathBuf>, now: Timestamp) -> Self {
        Self { directory, now: now.into() }
    }

    /// What was kept under a key.
    pub(super) fn get(&self, key: &str) -> Option<Kept> {
        let path = self.path(key)?;
        let bytes = fs::read(&path).ok()?;
        let age = self.now.duration_since(fs::metadata(&path).ok()?.modified().ok()?);
        let limit = if bytes.is_empty() { NOTHING } else { PICTURE };
        // What comes from the future was written by a wrong clock.
        Some(Kept { bytes, fresh: age.is_ok_and(|age| age < limit) })
    }

    /// Keeps `bytes`. That this may fail is no harm: it is fetched again then.
    pub(super) fn put(&self, key: &str, bytes: &[u8]) {
        if let Err(error) = self.write(key, bytes) {
            tracing::debug!("what was fetched can't be kept: {error}");
        }
    }

    fn write(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        let (Some(directory), Some(path)) = (&self.directory, self.path(key)) else { return Ok(()) };
        fs::create_dir_all(directory)?;
        let mut file = tempfile::NamedTempFile::new_in(directory)?;
        file.write_all(bytes)?;
        file.as_file().set_modified(self.now)?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        let name: String = digest(&SHA256, key.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        self.directory.as_ref().map(|directory| directory.join(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_fresh_for_a_week_and_nothing_for_a_day() {
        let dir = tempfile::tempdir().unwrap();
        let days = |days: f64| {
            let now = "2026-11-22T12:00:00Z".parse::<Timestamp>().unwrap()
                + chrono::TimeDelta::minutes((days * 1440.0) as i64);
            Shelf::new(Some(dir.path().join("a/b")), now)
        };
        assert_eq!(days(0.0).get("x"), None);
        days(0.0).put("x", b"picture");
        days(0.0).put("y", b"");
        for (age, x, y) in
            [(0.0, true, true), (0.9, true, true), (1.1, true, false), (7.1, false, false), (-1.0, false, false)]
        {
            assert_eq!(days(age).get("x"), Some(Kept { bytes: b"picture".to_vec(), fresh: x }), "{age}");
            assert_eq!(days(age).get("y"), Some(Kept { bytes: vec![], fresh: y }), "{age}");
        }
        Shelf::new(None, Timestamp::UNIX_EPOCH).put("x", b"lost");
        assert_eq!(Shelf::new(None, Timestamp::UNIX_EPOCH).get("x"), None);
    }
}
