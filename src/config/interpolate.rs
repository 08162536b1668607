//! `${NAME}`: texts of the file that take values from the environment, and the list of all such values.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Masked, Redactor};

use super::problem::{At, Report, Span, quoted};

/// What a variable that is not set means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingEnv {
    /// A problem: the sites are about to be probed.
    Refuse,
    /// Fine: the file is only checked, and the secrets are elsewhere.
    Allow,
}

/// Stands for a variable that is not set where that is allowed: good as a host, a port and a text.
const STAND_IN: &str = "1";

/// The environment as the file sees it.
pub(super) struct Environment<'e> {
    lookup: &'e dyn Fn(&str) -> Option<String>,
    missing: MissingEnv,
    used: BTreeMap<String, String>,
    unset: BTreeSet<String>,
}

/// An interpolated text.
#[derive(Debug, Clone)]
pub(super) struct Filled {
    /// The text and what it stands for.
    pub(super) text: Masked,
    /// True if a stand-in took the place of a variable: then the value itself can't be judged.
    pub(super) stand_in: bool,
}

impl<'e> Environment<'e> {
    /// An environment where `lookup` finds variables.
    pub(super) fn new(lookup: &'e dyn Fn(&str) -> Option<String>, missing: MissingEnv) -> Self {
        Self { lookup, missing, used: BTreeMap::new(), unset: BTreeSet::new() }
    }

    /// Replaces the references of a text that belongs to `owner` (``site `name` ``). `None` if that can't be done; then `report` says why.
    pub(super) fn fill(&mut self, owner: &str, text: &At<String>, report: &mut Report<'_>) -> Option<Filled> {
        let (mut shown, mut value) = (String::new(), String::new());
        let (mut secret, mut stand_in, mut broken) = (false, false, false);
        for part in parts(&text.value) {
            match part {
                Part::Plain(plain) => {
                    shown.push_str(plain);
                    value.push_str(plain);
                }
                Part::Reference(name) => {
                    shown.push_str(&format!("${{{name}}}"));
                    secret = true;
                    let found = self.value_of(name);
                    stand_in |= found.is_none();
                    broken |= found.is_none() && self.missing == MissingEnv::Refuse;
                    value.push_str(found.as_deref().unwrap_or(STAND_IN));
                    if found.is_none() && self.missing == MissingEnv::Refuse {
                        not_set(owner, name, text.span, report);
                    }
                }
                Part::Broken(rest, message) => {
                    broken = true;
                    let help = "write `${NAME}` with letters, digits and `_`; `$$` stands for a dollar sign";
                    report.add(within(text.span, rest, report), message, Some(help.to_owned()));
                }
            }
        }
        let text = if secret { Masked::secret(&shown, value) } else { Masked::plain(&value) };
        (!broken).then_some(Filled { text, stand_in })
    }

    /// The variable that a text stands for as a whole: `${NAME}` and nothing else. Its value is empty if it is not set,
    /// which is no problem here: whoever needs it has to look. `None` for any other text.
    pub(super) fn whole(&mut self, text: &str) -> Option<Masked> {
        match parts(text).as_slice() {
            [Part::Reference(name)] => Some(Masked::secret(text, self.value_of(name).unwrap_or_default())),
            _ => None,
        }
    }

    /// A variable's value; one that is empty counts as not set.
    fn value_of(&mut self, name: &str) -> Option<String> {
        if let Some(known) = self.used.get(name) {
            return Some(known.clone());
        }
        if self.unset.contains(name) {
            return None;
        }
        let found = (self.lookup)(name).filter(|value| !value.is_empty());
        match &found {
            Some(value) => drop(self.used.insert(name.to_owned(), value.clone())),
            None => drop(self.unset.insert(name.to_owned())),
        }
        found
    }

    /// The redactor for every value used, and the names that were not set.
    pub(super) fn finish(self) -> (Redactor, Vec<String>) {
        let redactor = Redactor::new(self.used.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        (redactor, self.unset.into_iter().collect())
    }
}

/// Reports a variable that is not set.
fn not_set(owner: &str, name: &str, span: Span, report: &mut Report<'_>) {
    let help = Some(format!("set `{name}` in the environment (in CI: from a secret)"));
    let place = within(span, &format!("${{{name}}}"), report);
    report.add(place, format!("{owner} needs the variable `{name}`, which is not set"), help);
}

/// Where `what` stands in a value, as far as the file shows it as it is.
fn within(span: Span, what: &str, report: &Report<'_>) -> Span {
    report.source(span).find(what).map_or(span, |at| Span::at(span.start + at))
}

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
enum Part<'t> {
    /// As it is.
    Plain(&'t str),
    /// The name of a variable.
    Reference(&'t str),
    /// What could not be read, and why.
    Broken(&'t str, String),
}

/// Takes a text apart. A name is only what stands between the braces, all of it: `${IP}` never matches in `${IP_A}`.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(dollar) = rest.find('$') {
        let (plain, tail) = rest.split_at(dollar);
        if !plain.is_empty() {
            parts.push(Part::Plain(plain));
        }
        if let Some(after) = tail.strip_prefix("$$") {
            parts.push(Part::Plain("$"));
            rest = after;
        } else if let Some(inner) = tail.strip_prefix("${") {
            let Some((name, after)) = inner.split_once('}') else {
                parts.push(Part::Broken(tail, format!("{} has no closing brace", quoted(tail))));
                return parts;
            };
            parts.push(if is_name(name) {
                Part::Reference(name)
            } else {
                let all = tail.get(..name.len() + 3).unwrap_or(tail);
                Part::Broken(all, format!("{} names no variable", quoted(all)))
            });
            rest = after;
        } else {
            parts.push(Part::Plain("$"));
            rest = tail.get(1..).unwrap_or("");
        }
    }
    if !rest.is_empty() {
        parts.push(Part::Plain(rest));
    }
    parts
}

/// A name as POSIX has it for the environment: letters, digits and `_`, not starting with a digit.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart_at_its_references() {
        use Part::{Plain, Reference};
        assert_eq!(parts("a${B}$C$$D"), [Plain("a"), Reference("B"), Plain("$"), Plain("C"), Plain("$"), Plain("D")]);
        assert_eq!(parts("$$${A}"), [Plain("$"), Reference("A")]);
        assert_eq!(parts("$"), [Plain("$")]);
        assert!(matches!(parts("x${A").as_slice(), [Plain("x"), Part::Broken("${A", _)]));
        assert!(matches!(parts("${A:-1}").as_slice(), [Part::Broken("${A:-1}", _)]));
    }
}
