//! The templates: embedded in the binary, replaceable one by one from a status repository.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock};

use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value, escape_formatter};
use serde::Serialize;

use super::{Locale, RenderError};

/// Templates and files that are copied as they are, by name.
const EMBEDDED: &[(&str, &str)] = &[
    ("404.html", include_str!("../../templates/404.html")),
    ("access.css", include_str!("../../templates/access.css")),
    ("access.html", include_str!("../../templates/access.html")),
    ("access.js", include_str!("../../templates/access.js")),
    ("embed.css", include_str!("../../templates/embed.css")),
    ("embed.html", include_str!("../../templates/embed.html")),
    ("embed.js", include_str!("../../templates/embed.js")),
    ("feed.xml", include_str!("../../templates/feed.xml")),
    ("incident-parts.html", include_str!("../../templates/incident-parts.html")),
    ("incident.css", include_str!("../../templates/incident.css")),
    ("incident.html", include_str!("../../templates/incident.html")),
    ("incidents.html", include_str!("../../templates/incidents.html")),
    ("index.html", include_str!("../../templates/index.html")),
    ("layout.html", include_str!("../../templates/layout.html")),
    ("llms.txt", include_str!("../../templates/llms.txt")),
    ("maintenance.html", include_str!("../../templates/maintenance.html")),
    ("month.html", include_str!("../../templates/month.html")),
    ("page.js", include_str!("../../templates/page.js")),
    ("parts.html", include_str!("../../templates/parts.html")),
    ("report.css", include_str!("../../templates/report.css")),
    ("report.html", include_str!("../../templates/report.html")),
    ("reports.html", include_str!("../../templates/reports.html")),
    ("robots.txt", include_str!("../../templates/robots.txt")),
    ("rss.xml", include_str!("../../templates/rss.xml")),
    ("site.css", include_str!("../../templates/site.css")),
    ("site.html", include_str!("../../templates/site.html")),
    ("site.js", include_str!("../../templates/site.js")),
    ("style.css", include_str!("../../templates/style.css")),
    ("theme.js", include_str!("../../templates/theme.js")),
];

/// The page's templates, parsed once.
#[derive(Debug)]
pub struct Templates {
    engine: Environment<'static>,
    /// Files without template syntax.
    plain: BTreeMap<&'static str, String>,
    /// Texts in the place of a language's own, by its code: names of files, and what is in them.
    texts: BTreeMap<String, Vec<(String, String)>>,
}

impl Templates {
    /// The templates in the binary.
    ///
    /// # Errors
    /// [`RenderError::Template`] if one can't be parsed, which a test excludes.
    pub fn embedded() -> Result<Self, RenderError> {
        let mut engine = Environment::new();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_formatter(format);
        let mut templates = Self { engine, plain: BTreeMap::new(), texts: BTreeMap::new() };
        for (name, source) in EMBEDDED.iter().copied() {
            templates.put(name, source.to_owned())?;
        }
        Ok(templates)
    }

    /// Replaces the template `name` by `source`.
    ///
    /// # Errors
    /// [`RenderError::UnknownTemplate`] if there is none of that name, [`RenderError::Template`] with the line if it
    /// can't be parsed.
    pub fn with_override(&mut self, name: &str, source: String) -> Result<(), RenderError> {
        match EMBEDDED.iter().find(|(known, _)| *known == name) {
            Some((known, _)) => self.put(known, source),
            None => {
                let known = Self::names().collect::<Vec<_>>().join(", ");
                Err(RenderError::UnknownTemplate { name: name.to_owned(), known })
            }
        }
    }

    /// Puts texts in the place of those of a language: files (name and content) in the form of the language's own.
    ///
    /// # Errors
    /// As [`Locale::with_overrides`].
    pub fn with_texts(&mut self, code: &str, files: Vec<(String, String)>) -> Result<(), RenderError> {
        if !files.is_empty() {
            self.texts.insert(code.to_owned(), files);
        }
        self.locale(code).map(drop)
    }

    /// The language of that code, with the texts that were put in the place of its own.
    pub(super) fn locale(&self, code: &str) -> Result<Arc<Locale>, RenderError> {
        let files = self.texts.get(code).map_or(&[][..], Vec::as_slice);
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        Locale::with_overrides(code, &files)
    }

    /// The names of all templates, sorted.
    pub fn names() -> impl Iterator<Item = &'static str> {
        EMBEDDED.iter().map(|(name, _)| *name)
    }

    /// The templates with a language to speak: `t("key", name=value)` is a message of it.
    pub(super) fn speaking(&self, locale: &Arc<Locale>) -> Engine {
        let mut engine = self.engine.clone();
        let speaker = Arc::clone(locale);
        // Messages without arguments are always the same.
        let known: RwLock<HashMap<String, Value>> = RwLock::default();
        engine.add_function("t", move |key: &str, args: Kwargs| {
            if args.args().next().is_some() {
                return translate(&speaker, key, &args);
            }
            if let Some(text) = known.read().ok().and_then(|known| known.get(key).cloned()) {
                return Ok(text);
            }
            let text = translate(&speaker, key, &args)?;
            if let Ok(mut known) = known.write() {
                known.insert(key.to_owned(), text.clone());
            }
            Ok(text)
        });
        Engine(engine)
    }

    /// A file without template syntax.
    pub(super) fn plain(&self, name: &str) -> Vec<u8> {
        self.plain.get(name).map(|text| text.clone().into_bytes()).unwrap_or_default()
    }

    fn put(&mut self, name: &'static str, source: String) -> Result<(), RenderError> {
        if [".html", ".xml", ".txt"].iter().any(|ending| name.ends_with(ending)) {
            self.engine.add_template_owned(name, source).map_err(|error| RenderError::template(name, &error))
        } else {
            self.plain.insert(name, source);
            Ok(())
        }
    }
}

/// The templates in one language.
#[derive(Debug)]
pub(super) struct Engine(Environment<'static>);

impl Engine {
    /// A template with its data.
    pub(super) fn render<T: Serialize>(&self, name: &str, data: &T) -> Result<Vec<u8>, RenderError> {
        let text = self
            .0
            .get_template(name)
            .and_then(|template| template.render(Value::from(minijinja::value::Serde(data))))
            .map_err(|error| RenderError::template(name, &error))?;
        Ok(printable(text).into_bytes())
    }
}

/// Stands for the first argument of a message until the message has been escaped; the next ones follow it. A private
/// character, which no message and no page may contain.
const FIRST_MARK: u32 = 0xf_0000;

/// The text of a message as HTML. Numbers choose the plural form; texts are escaped, and HTML that a macro made is put
/// in as it is. What a translator writes is text: it can hold no markup.
fn translate(locale: &Locale, key: &str, args: &Kwargs) -> Result<Value, Error> {
    let mut values = FluentArgs::new();
    let mut marks = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        let number = if value.kind() == ValueKind::Number { f64::try_from(value.clone()).ok() } else { None };
        match number {
            Some(number) => values.set(name.to_owned(), FluentValue::from(number)),
            None => {
                let mark = u32::try_from(marks.len()).ok().and_then(|index| char::from_u32(FIRST_MARK + index));
                let mark = mark.unwrap_or(char::REPLACEMENT_CHARACTER).to_string();
                values.set(name.to_owned(), FluentValue::from(mark.clone()));
                marks.push((mark, value));
            }
        }
    }
    let missing = || Error::new(ErrorKind::InvalidOperation, format!("there is no message `{key}`"));
    let mut text = escaped(&locale.tell(key, &values).ok_or_else(missing)?);
    for (mark, value) in marks {
        let html = match value.as_str() {
            Some(html) if value.is_safe() => html.to_owned(),
            Some(plain) => escaped(plain),
            None => escaped(&value.to_string()),
        };
        text = text.replace(&mark, &html);
    }
    Ok(Value::from_safe_string(text))
}

/// Text as HTML.
pub(super) fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match entity(c) {
            Some(entity) => out.push_str(entity),
            None => out.push(c),
        }
        out
    })
}

/// How a character with a meaning in HTML and XML is written.
fn entity(c: char) -> Option<&'static str> {
    Some(match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => return None,
    })
}

/// Escapes text; unlike the engine's own formatter it leaves `/` alone, which needs no escape in quoted attributes.
fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match (state.auto_escape(), value.as_str()) {
        (AutoEscape::Html, Some(text)) if !value.is_safe() => escape(out, text).map_err(Error::from),
        _ => escape_formatter(out, state, value),
    }
}

/// Writes `text` so that it is text in HTML and XML, in content and in quoted attributes.
fn escape(out: &mut Output<'_>, text: &str) -> std::fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(|c| entity(c).is_some()) {
        let (head, tail) = rest.split_at(at);
        out.write_str(head)?;
        let mut chars = tail.chars();
        out.write_str(chars.next().and_then(entity).unwrap_or_default())?;
        rest = chars.as_str();
    }
    out.write_str(rest)
}

/// The text without characters that neither HTML nor XML may contain, escaped or not, and without the invisible ones
/// that turn the direction of whatever follows (U+202A–202E, U+2066–2069): a name must not garble the page around it.
/// Right-to-left scripts need none of them.
pub(super) fn printable(text: String) -> String {
    let banned = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || u32::from(c) & 0xfffe == 0xfffe
    };
    // Nearly all is plain ASCII, which is quicker to pass over byte by byte.
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    let mut rest = text.as_str();
    while let Some(at) = rest.bytes().position(|byte| !plain(byte)) {
        let mut chars = rest.get(at..).unwrap_or_default().chars();
        if chars.next().is_some_and(banned) {
            return text.replace(banned, "");
        }
        rest = chars.as_str();
    }
    text
}
