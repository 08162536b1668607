//! `upkept schema`: the JSON Schema of `sites.yml`.

/// The schema, pretty-printed, with a line end.
#[must_use]
pub fn run() -> String {
    format!("{:#}\n", crate::config::schema())
}
