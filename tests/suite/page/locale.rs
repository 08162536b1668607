//! The texts of all languages: complete, with the right plurals, with what is filled in, and all of them used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use regex_lite::Regex;
use upkept::render::Locale;

/// Languages in which a noun behind a number has one form, whatever the CLDR distinguishes.
const ONE_FORM_AFTER_NUMBERS: [&str; 1] = ["tr"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A message, as far as these tests look at it.
#[derive(Debug, Default)]
struct Message {
    variables: BTreeSet<String>,
    /// The variants of each choice, by the variable that chooses.
    choices: Vec<(String, BTreeSet<String>)>,
    text: String,
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.variables.insert(id.name.to_owned());
                self.text.push('…');
            }
            Expression::Inline(InlineExpression::StringLiteral { .. }) => {}
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.variables.insert(id.name.to_owned());
                let names = variants.iter().filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } => Some(name.to_owned()),
                    VariantKey::NumberLiteral { .. } => None,
                });
                self.choices.push((id.name.to_owned(), names.collect()));
                for variant in variants {
                    let before = self.text.len();
                    self.read(&variant.value);
                    assert!(self.text.len() > before, "a form of {} is empty", id.name);
                }
            }
            other => panic!("texts use only variables, choices by them, and quoted characters: {other:?}"),
        }
    }

    /// The variables that choose a plural form.
    fn plurals(&self) -> BTreeSet<&str> {
        let plural = |names: &BTreeSet<String>| names.iter().all(|name| ALL.contains(&name.as_str()));
        self.choices.iter().filter(|(_, names)| plural(names)).map(|(name, _)| name.as_str()).collect()
    }
}

const ALL: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

type Messages = BTreeMap<String, Message>;

/// The messages of a file by key.
fn messages(code: &str, file: &str) -> Messages {
    let path = root().join("templates/locales").join(code).join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource =
        fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{code}/{file}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in &resource.body {
        let Entry::Message(source) = entry else { continue };
        let mut message = Message::default();
        message.read(source.value.as_ref().unwrap_or_else(|| panic!("{code}/{file}: {} has no text", source.id.name)));
        let twice = messages.insert(source.id.name.to_owned(), message);
        assert!(twice.is_none(), "{code}/{file}: {} is there twice", source.id.name);
    }
    messages
}

/// The files of a language, sorted.
fn files(code: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join("templates/locales").join(code)).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn english() -> Messages {
    files("en").iter().flat_map(|file| messages("en", file)).collect()
}

/// The plural forms that whole numbers have in a language.
fn plural_forms(code: &str) -> BTreeSet<String> {
    let rules = PluralRules::create(code.parse::<unic_langid::LanguageIdentifier>().unwrap(), PluralRuleType::CARDINAL)
        .unwrap();
    let counts = (0..=1_000_u64).chain([1_000_000]);
    let forms = counts.map(|count| match rules.select(count).unwrap() {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    });
    // The CLDR dropped this form in version 42; the library is older, and takes the last form then.
    forms.filter(|form| (code, *form) != ("he", "many")).map(str::to_owned).collect()
}

#[test]
fn every_language_can_be_spoken_and_has_a_directory_of_its_own() {
    let mut codes: Vec<&str> = Locale::codes().collect();
    assert_eq!(codes.first(), Some(&"en"));
    for code in &codes {
        Locale::find(code).unwrap();
        assert_eq!(files(code), files("en"), "{code}");
    }
    codes.sort_unstable();
    let mut directories: Vec<String> = std::fs::read_dir(root().join("templates/locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    directories.sort();
    assert_eq!(directories, codes);
    let error = Locale::find("tlh").unwrap_err().to_string();
    assert!(error.contains("tlh") && error.contains("en, ar, cs"), "{error}");
}

#[test]
fn every_text_is_there_in_every_language_with_what_is_filled_in() {
    let mut problems = Vec::new();
    for file in &files("en") {
        let english = messages("en", file);
        for code in Locale::codes() {
            let translated = messages(code, file);
            let place = format!("{code}/{file}");
            for (key, source) in &english {
                match translated.get(key) {
                    None => problems.push(format!("{place} lacks {key}")),
                    Some(text) if text.variables != source.variables => problems.push(format!(
                        "{place}: {key} is filled with {:?} instead of {:?}",
                        text.variables, source.variables
                    )),
                    Some(_) => {}
                }
            }
            let more = translated.keys().filter(|key| !english.contains_key(*key));
            problems.extend(more.map(|key| format!("{place} has {key}, which English has not")));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_choice_by_a_number_has_just_the_plural_forms_of_the_language() {
    let mut problems = Vec::new();
    for code in Locale::codes() {
        let forms = plural_forms(code);
        for file in files(code) {
            let english = messages("en", &file);
            for (key, message) in messages(code, &file) {
                let Some(source) = english.get(&key) else { continue };
                for (variable, names) in &message.choices {
                    let same = source.choices.iter().any(|(name, other)| name == variable && other == names);
                    let right = if message.plurals().contains(variable.as_str()) { *names == forms } else { same };
                    if !right {
                        problems.push(format!("{code}/{file}: {key} has {names:?}; the forms are {forms:?}"));
                    }
                }
                let needed = forms.len() > 1 && !ONE_FORM_AFTER_NUMBERS.contains(&code);
                if needed && !source.plurals().is_subset(&message.plurals()) {
                    problems.push(format!("{code}/{file}: {key} chooses no plural form"));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn texts_are_plain_and_not_empty() {
    for code in Locale::codes() {
        for file in files(code) {
            for (key, message) in messages(code, &file) {
                let text = &message.text;
                assert!(!text.trim().is_empty(), "{code}/{file}: {key} is empty");
                let odd = |c: char| {
                    c.is_control() || matches!(c, '<' | '>' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
                };
                assert!(
                    !text.replace('\n', " ").contains(odd),
                    "{code}/{file}: {key} holds markup or marks of direction"
                );
            }
        }
    }
}

/// The program's own files under a directory that end so, with their texts; tests beside the code are not of them.
fn sources(directory: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(directory)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if endings.iter().any(|ending| path.to_str().unwrap().ends_with(ending)) && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
            found.push((path, code));
        }
    }
    found.sort();
    found
}

/// What stands between the bracket before `text` and the one that closes it.
fn inside(text: &str) -> &str {
    let (mut depth, mut quoted) = (1, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// The names that a list of arguments gives, without those of calls within it.
fn given(arguments: &str, name: &Regex) -> BTreeSet<String> {
    name.captures_iter(arguments).map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_text_that_is_asked_for_exists_and_is_given_what_it_needs() {
    let english = english();
    let templates = sources("templates", &[".html", ".xml"]);
    let rust = sources("src/render", &[".rs"]);
    let in_template = Regex::new(r#"\bt\(\s*"([^"]+)""#).unwrap();
    let in_rust = Regex::new(r#"\b(?:say|word)\(\s*"([^"]+)""#).unwrap();
    let template_name = Regex::new(r"[,\s]([a-z_]+)\s*=[^=]").unwrap();
    let rust_name = Regex::new(r#"\(\s*"([a-z_]+)",\s"#).unwrap();
    // An argument that was made elsewhere: a name of Rust in the list.
    let by_name = Regex::new(r"[\[,]\s*[a-z_]+\s*[,\]]").unwrap();
    let mut problems = Vec::new();
    for (files, call, name) in [(&templates, &in_template, &template_name), (&rust, &in_rust, &rust_name)] {
        for (path, text) in files {
            for found in call.captures_iter(text) {
                let (key, rest) = (&found[1], &text[found.get(0).unwrap().end()..]);
                // The rest of the key is put together; a render would end with an error.
                if key.ends_with('-') {
                    continue;
                }
                let place = path.strip_prefix(root()).unwrap().display();
                let Some(message) = english.get(key) else {
                    problems.push(format!("{place} asks for {key}, which is not there"));
                    continue;
                };
                let arguments = inside(rest);
                let given = given(arguments, name);
                let elsewhere = given.is_empty() && !arguments.replace([',', ' ', '\n'], "").is_empty();
                let fits = if by_name.is_match(arguments) {
                    given.is_subset(&message.variables)
                } else {
                    given == message.variables
                };
                if !elsewhere && !fits {
                    problems.push(format!("{place} gives {given:?} to {key}, which takes {:?}", message.variables));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// What a key that is put together may look like: a text of code with its variable parts left open.
fn made_up(pattern: &str) -> Regex {
    let open = Regex::new(r"\{[a-z_.()]*\}|$").unwrap();
    let parts: Vec<&str> = open.split(pattern).collect();
    Regex::new(&format!("^{}$", parts.join("[a-z0-9-]+"))).unwrap()
}

#[test]
fn every_text_is_used() {
    let mut used = BTreeSet::new();
    let mut patterns = Vec::new();
    let literal = Regex::new(r#"["']([a-z0-9-]+)["']"#).unwrap();
    let formatted = Regex::new(r#"format!\("([a-z0-9-]+-\{[a-z0-9_.(){}-]+)""#).unwrap();
    let joined = Regex::new(r#"\bt\("([a-z0-9-]+-)" ~"#).unwrap();
    for (_, text) in sources("templates", &[".html", ".xml"]).into_iter().chain(sources("src/render", &[".rs"])) {
        used.extend(literal.captures_iter(&text).map(|found| found[1].to_owned()));
        patterns.extend(formatted.captures_iter(&text).map(|found| made_up(&found[1])));
        patterns.extend(joined.captures_iter(&text).map(|found| made_up(&format!("{}{{}}", &found[1]))));
    }
    let idle = english().into_keys();
    let idle = idle.filter(|key| !used.contains(key) && !patterns.iter().any(|pattern| pattern.is_match(key)));
    let idle: Vec<String> = idle.collect();
    assert!(idle.is_empty(), "nothing asks for {}", idle.join(", "));
}
