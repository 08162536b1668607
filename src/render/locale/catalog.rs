//! Where the texts come from: the files in the binary.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::parser::ParserError;
use unic_langid::LanguageIdentifier;

use super::languages::{LANGUAGES, Language, Marks};
use crate::render::RenderError;

/// The texts of a language.
pub(super) type Texts = FluentBundle<FluentResource>;

/// The files of each language as `build.rs` packs them. Nothing of them is unpacked before the language is asked for.
macro_rules! packed {
    ($($code:literal)+) => {
        [$(($code, include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".packed")).as_slice())),+]
    };
}

const PACKED: [(&str, &[u8]); LANGUAGES.len()] =
    packed!("en" "ar" "cs" "de" "es" "fr" "he" "it" "ja" "ko" "nl" "pl" "pt" "ru" "tr" "uk" "zh");

/// The language of a code.
pub(super) fn language(code: &str) -> Result<&'static Language, RenderError> {
    LANGUAGES.iter().find(|language| language.code == code).ok_or_else(|| {
        let known = LANGUAGES.iter().map(|language| language.code).collect::<Vec<_>>().join(", ");
        RenderError::Language { code: code.to_owned(), known }
    })
}

/// The files of a language in the binary: their names (`de/common.ftl`) and what is in them.
pub(super) fn sources(code: &str) -> Result<Vec<(String, String)>, RenderError> {
    let packed = PACKED.iter().find(|(known, _)| *known == code).map_or(&[][..], |(_, packed)| packed);
    let mut text = String::new();
    DeflateDecoder::new(packed).read_to_string(&mut text).map_err(|error| RenderError::Template {
        file: code.to_owned(),
        line: None,
        problem: error.to_string(),
    })?;
    let files = text.split_terminator('\u{1f}').filter_map(|file| file.split_once('\u{1e}'));
    Ok(files.map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}

/// The texts of a language.
pub(super) fn texts(language: &Language) -> Result<Texts, RenderError> {
    let problem = |problem: String| RenderError::Template { file: language.code.to_owned(), line: None, problem };
    let id: LanguageIdentifier = language.code.parse().map_err(|_| problem("not a language code".to_owned()))?;
    let mut texts = FluentBundle::new_concurrent(vec![id]);
    // Names from outside are isolated by `<bdi>`, not by invisible characters.
    texts.set_use_isolating(false);
    texts.set_formatter(Some(formatter(language.marks)));
    for (file, source) in &sources(language.code)? {
        let resource = parse(file, source)?;
        texts.add_resource(resource).map_err(|errors| {
            let problem = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            RenderError::Template { file: (*file).to_owned(), line: None, problem }
        })?;
    }
    Ok(texts)
}

/// A file of texts.
pub(super) fn parse(file: &str, source: &str) -> Result<FluentResource, RenderError> {
    FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| {
        let first: Option<&ParserError> = errors.first();
        let line = first.map(|error| line_at(source, error.pos.start));
        let problem = first.map_or_else(String::new, ToString::to_string);
        RenderError::Template { file: file.to_owned(), line, problem }
    })
}

/// The line, counted from 1, that the byte at `position` is in.
pub(super) fn line_at(source: &str, position: usize) -> usize {
    1 + source.bytes().take(position).filter(|byte| *byte == b'\n').count()
}

/// How a number within a text is written. Fluent takes a plain function, so there is one for each kind of marks.
fn formatter<M>(marks: Marks) -> fn(&FluentValue<'_>, &M) -> Option<String> {
    match marks {
        Marks::CommaPoint => |value, _| number(value, Marks::CommaPoint),
        Marks::PointComma => |value, _| number(value, Marks::PointComma),
        Marks::PointCommaLate => |value, _| number(value, Marks::PointCommaLate),
        Marks::SpaceComma => |value, _| number(value, Marks::SpaceComma),
        Marks::SpaceCommaLate => |value, _| number(value, Marks::SpaceCommaLate),
        Marks::NarrowComma => |value, _| number(value, Marks::NarrowComma),
    }
}

/// A number as text; `None` for what isn't one.
fn number(value: &FluentValue<'_>, marks: Marks) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            Some(marks.write(&number.options.currency.clone().unwrap_or_else(|| number.as_string().into_owned())))
        }
        _ => None,
    }
}

/// The text of a message; `None` if there is none.
pub(super) fn tell(texts: &Texts, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = texts.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let arabic = texts.locales.first().is_some_and(|language| language.language.as_str() == "ar");
    let changed = arabic.then(|| hundreds_apart(args));
    Some(texts.format_pattern(pattern, Some(changed.as_ref().unwrap_or(args)), &mut errors).into_owned())
}

/// In Arabic the last two digits choose the plural form, but the library (`intl_pluralrules` 7.0.2) looks at the whole
/// number. So it gets a number of the right form, and beside it, in the only place for text, the one to write.
fn hundreds_apart<'a>(args: &'a FluentArgs<'_>) -> FluentArgs<'a> {
    let mut changed = FluentArgs::new();
    for (name, value) in args.iter() {
        let mut value = value.clone();
        if let FluentValue::Number(number) = &mut value
            && number.value > 100.0
        {
            number.options.currency = Some(number.as_string().into_owned());
            let rest = number.value % 100.0;
            number.value = if rest < 3.0 { 100.0 } else { rest };
        }
        changed.set(name.to_owned(), value);
    }
    changed
}
