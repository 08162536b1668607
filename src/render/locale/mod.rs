//! The page's words in one language: texts, plurals, numbers, dates.
//!
//! Texts are Fluent messages (<https://projectfluent.org>) in `templates/locales/<code>/*.ftl`; plural rules are those of
//! the CLDR. A template says `{{ t("key", count=3) }}`, Rust says [`Locale::say`]. What goes into a text is text: it
//! is escaped where it becomes HTML.

mod catalog;
mod figures;
mod forms;
mod languages;
mod overrides;
mod pattern;
#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::print_stdout, reason = "tests")]
mod tests;

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::{FluentArgs, FluentValue};

pub(super) use figures::Moment;

use self::catalog::Texts;
use self::forms::Forms;
use self::languages::{LANGUAGES, Language};
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
    language: &'static Language,
    texts: Texts,
    forms: Forms,
    /// English, for what the language has no text for. Read when that happens, which a test excludes.
    english: OnceLock<Option<Texts>>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.language.code)
    }
}

impl Locale {
    /// The language of that code.
    ///
    /// # Errors
    /// [`RenderError::Language`] if the page is not translated into it.
    pub fn find(code: &str) -> Result<Arc<Self>, RenderError> {
        Self::with_overrides(code, &[])
    }

    /// The language of that code, with other words for some messages: files (name and content) of the form of
    /// `templates/locales/<code>/*.ftl` that hold just these.
    ///
    /// # Errors
    /// [`RenderError::Language`] if the page is not translated into it; [`RenderError::Template`] with the file and line of
    /// a text that can't be parsed, has an unknown key, or uses a variable that its message doesn't get.
    pub fn with_overrides(code: &str, files: &[(&str, &str)]) -> Result<Arc<Self>, RenderError> {
        let language = catalog::language(code)?;
        let mut texts = catalog::texts(language)?;
        overrides::apply(&mut texts, files)?;
        let forms = Forms::new(language, &texts)?;
        Ok(Arc::new(Self { language, texts, forms, english: OnceLock::new() }))
    }

    /// The codes of all languages, English first, then sorted.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|language| language.code)
    }

    /// The BCP 47 code: `en`.
    pub(super) fn code(&self) -> &str {
        self.language.code
    }

    /// The name of the language in itself: `Deutsch`.
    pub(super) fn name(&self) -> String {
        self.word("language")
    }

    /// `rtl` for languages written from right to left, else `ltr`.
    pub(super) fn direction(&self) -> &'static str {
        if self.language.rtl { "rtl" } else { "ltr" }
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

    /// The text of a message, in English if the language lacks it; `None` if there is none.
    pub(super) fn tell(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        catalog::tell(&self.texts, key, args).or_else(|| catalog::tell(self.english()?, key, args))
    }

    fn english(&self) -> Option<&Texts> {
        let english = || LANGUAGES.first().and_then(|english| catalog::texts(english).ok());
        self.english.get_or_init(english).as_ref()
    }
}
