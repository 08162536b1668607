//! A site's name in file names and addresses.

use std::fmt::{self, Write as _};

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

/// The slug of a name: readable, ASCII, and the same for the same name in every run and on every machine.
///
/// Letters of other scripts are transliterated (`Größe` → `groesse`-like, `北京` → `bei-jing`). A name from which
/// nothing readable comes gets `site-` and a hash (FNV-1a, 32 bits) of it; a reserved word gets `site-` in front.
#[must_use]
pub fn slug_for(name: &str) -> String {
    let mut slug = String::new();
    for char in name.chars().filter_map(deunicode::deunicode_char).flat_map(str::chars) {
        if char.is_ascii_alphanumeric() {
            slug.push(char.to_ascii_lowercase());
        } else if char != '\'' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(MAX_LEN);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        let mut hashed = String::from("site-");
        // Writing to a `String` can't fail.
        let _ = write!(hashed, "{:08x}", fnv1a(name));
        return hashed;
    }
    if Slug::new(slug).is_ok() { slug.to_owned() } else { format!("site-{slug}") }
}

/// FNV-1a (Fowler, Noll, Vo), 32 bits: small, and fixed for ever by its definition.
fn fnv1a(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_readable_slugs() {
        for (name, slug) in [
            ("IP .104", "ip-104"),
            ("  My  Site! ", "my-site"),
            ("Größe & Café", "grosse-cafe"),
            ("北京", "bei-jing"),
            ("Ålesund's API", "alesunds-api"),
            ("incidents", "site-incidents"),
            ("???", "site-7bcac794"),
        ] {
            assert_eq!(slug_for(name), slug);
        }
    }
}
