//! The page's words in one language: texts, plurals, numbers, dates.
//!
//! Texts are Fluent messages (<https://projectfluent.org>) in `templates/locales/<code>/*.ftl`; plural rules are those of
//! the CLDR. A template says `{{ t("key", count=3) }}`, Rust says [`Locale::say`]. What goes into a text is text: it
//! is escaped where it becomes HTML.

mod catalog;
mod figures;

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub(super) use figures::Moment;

use super::RenderError;

/// A value that goes into a text.
#[derive(Debug, Clone)]
pub(super) enum Arg<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A number, which chooses the plural form and is written as the language does.
    Count(u64),
}

/// A language that the page can be written in.
pub struct Locale {
    code: String,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.code)
    }
}

impl Locale {
    /// The language of that code.
    ///
    /// # Errors
    /// [`RenderError::Language`] if the page is not translated into it.
    pub fn find(code: &str) -> Result<Arc<Self>, RenderError> {
        let bundle = catalog::bundle(code)?;
        Ok(Arc::new(Self { code: code.to_owned(), bundle }))
    }

    /// The codes of all languages, English first, then sorted.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        catalog::CODES.into_iter()
    }

    /// The BCP 47 code: `en`.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// `rtl` for languages written from right to left, else `ltr`.
    pub(super) fn direction(&self) -> &'static str {
        "ltr"
    }

    /// The text of a message; the key itself if there is none, which a test excludes.
    pub(super) fn say(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Count(count) => FluentValue::from(*count),
                },
            );
        }
        self.tell(key, &values).unwrap_or_else(|| key.to_owned())
    }

    /// [`Locale::say`] without arguments.
    pub(super) fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The text of a message; `None` if there is none.
    pub(super) fn tell(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
    }
}
