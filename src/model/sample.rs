//! The recorded line of a check: the only source of every published number.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Reason, Timestamp, Verdict};

/// One check, as recorded. The key is (site, region, `at`); site and region are known from where it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// Start of the run, whole seconds.
    pub at: Timestamp,
    /// The verdict.
    pub verdict: Verdict,
    /// HTTP status, or 0 if there was none. Code 0 with 0 ms means that no connection was made.
    pub code: u16,
    /// Response time in milliseconds; 0 exactly when no connection was made.
    pub ms: u32,
    /// Why, for any verdict but up.
    pub reason: Option<Reason>,
    /// Number of attempts made, at least 1.
    pub attempts: u8,
}

/// Where a check ran from: a lower-case word (`a-z`, `0-9`, `-`), at most 32 bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Region(String);

impl Region {
    /// Reads a region's name.
    ///
    /// # Errors
    /// Says what a region's name must look like.
    pub fn new(name: &str) -> Result<Self, String> {
        let fits = (1..=32).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !name.starts_with('-')
            && !name.ends_with('-');
        if fits {
            Ok(Self(name.to_owned()))
        } else {
            Err(format!("`{name}` is no region name: use 1 to 32 of a-z, 0-9 and inner `-`"))
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for the region used when none is named.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.0 == "default"
    }
}

impl Default for Region {
    fn default() -> Self {
        Self("default".to_owned())
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
