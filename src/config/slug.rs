//! Slugs from names.

use std::fmt::Write as _;

use crate::model::Slug;
use crate::model::slug::MAX_LEN;

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
