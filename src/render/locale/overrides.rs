//! Other words for some messages, as somebody put them into their repository. They are held against the English ones,
//! so that a slip of the pen is an error with its line and not a page with a hole.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use super::catalog::{self, Texts};
use super::languages::LANGUAGES;
use crate::render::RenderError;

/// The least likeness, from 0 to 1, of a key that is worth a hint.
const ALIKE: f64 = 0.7;

/// Puts the messages of `files` (name and content) in the place of those of the same keys.
pub(super) fn apply(texts: &mut Texts, files: &[(&str, &str)]) -> Result<(), RenderError> {
    if files.is_empty() {
        return Ok(());
    }
    let english = LANGUAGES.first().map_or("en", |english| english.code);
    let english = catalog::sources(english)?;
    let english = english.iter().map(|(file, source)| catalog::parse(file, source)).collect::<Result<Vec<_>, _>>()?;
    let known: BTreeMap<&str, BTreeSet<&str>> =
        english.iter().flat_map(messages).map(|message| (message.id.name, variables(message))).collect();
    for (file, source) in files {
        let resource = catalog::parse(file, source)?;
        for message in messages(&resource) {
            if let Err(problem) = check(&known, message) {
                let line = line_of(resource.source(), message.id.name);
                return Err(RenderError::Template { file: (*file).to_owned(), line, problem });
            }
        }
        texts.add_resource_overriding(resource);
    }
    Ok(())
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = &Message<&str>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// Whether the page asks for such a message, and has what goes into it.
fn check(known: &BTreeMap<&str, BTreeSet<&str>>, message: &Message<&str>) -> Result<(), String> {
    let key = message.id.name;
    let Some(given) = known.get(key) else {
        let likeness = |name: &str| strsim::jaro_winkler(name, key);
        let nearest = known.keys().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let hint = nearest.filter(|name| likeness(name) >= ALIKE);
        let hint = hint.map(|name| format!("; is `{name}` meant?")).unwrap_or_default();
        return Err(format!("there is no message `{key}`{hint}"));
    };
    if message.value.is_none() {
        return Err(format!("the message `{key}` has no text"));
    }
    match variables(message).iter().find(|name| !given.contains(*name)) {
        None => Ok(()),
        Some(name) if given.is_empty() => Err(format!("the message `{key}` has no `${name}`: nothing is filled in")),
        Some(name) => {
            let given: Vec<String> = given.iter().map(|name| format!("`${name}`")).collect();
            Err(format!("the message `{key}` has no `${name}`; it has {}", given.join(", ")))
        }
    }
}

/// The line of the message of that key: messages start in the first column.
fn line_of(source: &str, key: &str) -> Option<usize> {
    let starts = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(starts).map(|index| index + 1)
}

/// The names of what is filled into a message.
fn variables<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    if let Some(value) = &message.value {
        in_pattern(value, &mut names);
    }
    names
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, names: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, names: &mut BTreeSet<&'a str>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, names),
        Expression::Select { selector, variants } => {
            in_inline(selector, names);
            variants.iter().for_each(|variant| in_pattern(&variant.value, names));
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, names: &mut BTreeSet<&'a str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name);
        }
        InlineExpression::Placeable { expression } => in_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments, names),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => in_arguments(arguments, names),
        _ => {}
    }
}

fn in_arguments<'a>(arguments: &CallArguments<&'a str>, names: &mut BTreeSet<&'a str>) {
    arguments.positional.iter().for_each(|argument| in_inline(argument, names));
}
