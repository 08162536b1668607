//! Small notations of the incident desk: words from fixed lists, names on a forge, and shares.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::{Effect, Severity};

use super::desk::ForgeChoice;
use super::problem::{Report, quoted};
use super::read::{Read, wrong_type};
use super::suggest::did_you_mean_or_list;
use super::units::{Label, schema};
use super::yaml::{Node, Value};

/// A type whose values are words of a list.
macro_rules! choice {
    ($(#[doc = $about:literal])* $name:ident($type:ty) is $what:literal: $($word:literal => $value:expr),+) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::config) struct $name(pub(in crate::config) $type);

        schema!($name, stringify!($name), {"enum": [$($word),+]});

        impl Read for $name {
            fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
                let text = String::read(node, report)?;
                match text.as_str() {
                    $($word => Some(Self($value)),)+
                    _ => {
                        let help = Some(did_you_mean_or_list(&text, &[$($word),+]));
                        report.add(node.span, format!("{} is no {}", quoted(&text), $what), help);
                        None
                    }
                }
            }
        }
    };
}
pub(super) use choice;

choice! {
    /// Where issues are kept.
    Forge(ForgeChoice) is "forge":
    "github" => ForgeChoice::GitHub,
    "gitlab" => ForgeChoice::GitLab,
    "forgejo" => ForgeChoice::Forgejo,
    "gitea" => ForgeChoice::Forgejo,
    "none" => ForgeChoice::Local
}

choice! {
    /// How bad trouble is.
    Trouble(Severity) is "severity":
    "degraded" => Severity::Degraded,
    "down" => Severity::Down
}

choice! {
    /// What planned work does to the sites concerned.
    Impact(Effect) is "effect":
    "none" => Effect::None,
    "degraded" => Effect::Degraded,
    "down" => Effect::Down
}

/// A share in whole percent from 1 to 100, or `never`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share(pub(super) Option<u32>);

schema!(Share, "Share", {
    "anyOf": [{"const": "never"}, {"type": "string", "pattern": "^([1-9][0-9]?|100)%$"}],
});

impl Share {
    fn parse(text: &str) -> Option<Self> {
        if text == "never" {
            return Some(Self(None));
        }
        let number = text.strip_suffix('%').filter(|digits| !digits.starts_with(['0', '+']))?;
        number.parse().ok().filter(|percent| (1..=100).contains(percent)).map(|percent| Self(Some(percent)))
    }
}

impl Read for Share {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let read = match &node.value {
            Value::Text(text) => Self::parse(text),
            Value::Int(_) => None,
            _ => {
                wrong_type(node, "a share", report);
                return None;
            }
        };
        if read.is_none() {
            let help = Some("write a whole number from 1 to 100 as `50%`, or `never`".to_owned());
            report.add(node.span, format!("{} is no share", quoted(report.source(node.span))), help);
        }
        read
    }
}

/// A person's name on a forge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Login(pub(super) String);

schema!(Login, "Login", {"type": "string", "maxLength": 100, "pattern": "^[^@,\\s][^,\\s]*$"});

impl Read for Login {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let help = if text.starts_with('@') {
            Some("leave out the `@`".to_owned())
        } else if text.contains(|c: char| c.is_whitespace() || c == ',') {
            Some("make a list: `[one, two]`".to_owned())
        } else if text.is_empty() || text.chars().nth(100).is_some() {
            None
        } else {
            return Some(Self(text));
        };
        report.add(node.span, format!("{} can't be a login", quoted(&text)), help);
        None
    }
}

/// A label that every forge takes: at most 50 characters, and no comma, which separates labels for GitLab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct IssueLabel(pub(super) String);

schema!(IssueLabel, "IssueLabel", {
    "type": "string",
    "maxLength": 50,
    "pattern": "^[^,\\x00-\\x1F\\x7F-\\x9F]*[^\\s,\\x00-\\x1F\\x7F-\\x9F][^,\\x00-\\x1F\\x7F-\\x9F]*$",
});

impl Read for IssueLabel {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let Label(text) = Label::read(node, report)?;
        let wrong = if text.contains(',') {
            "can't have a comma in it"
        } else if text.chars().nth(50).is_some() {
            "is longer than 50 characters"
        } else {
            return Some(Self(text));
        };
        report.add(node.span, format!("the label {} {wrong}", quoted(&text)), None);
        None
    }
}
