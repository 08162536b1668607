//! A site's name in file names and addresses.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A file-safe name: lower-case ASCII letters, digits and inner hyphens, 1 to 64 bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Directories under `history/` that are not sites, and device names that some file systems refuse.
const RESERVED: [&str; 7] = ["incidents", "maintenance", "con", "prn", "aux", "nul", "index"];

/// The longest slug, in bytes.
pub const MAX_LEN: usize = 64;

impl Slug {
    /// Takes a slug as it is.
    ///
    /// # Errors
    /// Says what a slug must look like, and what would do.
    pub fn new(text: &str) -> Result<Self, String> {
        let shape = (1..=MAX_LEN).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-');
        if !shape {
            return Err(format!("`{text}` can't be a slug: use 1 to {MAX_LEN} of a-z, 0-9 and inner `-`"));
        }
        if RESERVED.contains(&text) {
            return Err(format!("`{text}` is reserved and can't be a slug"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::new(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}
