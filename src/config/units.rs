//! The small notations of the file: times, sizes, status codes, and words from fixed lists.

use std::borrow::Cow;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::{AddressFamily, StatusRange};

use super::problem::{Report, quoted};
use super::read::{Read, wrong_type};
use super::suggest::did_you_mean_or_list;
use super::yaml::{Node, Value};

/// Gives a type its place in the schema: always inline.
macro_rules! schema {
    ($type:ty, $name:expr, $($json:tt)+) => {
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($($json)+)
            }
        }
    };
}
pub(super) use schema;

/// A text people read: 1 to 100 characters, not blank, without control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label(pub(super) String);

schema!(Label, "Label", {
    "type": "string",
    "minLength": 1,
    "maxLength": 100,
    "pattern": "^[^\\x00-\\x1F\\x7F-\\x9F]*[^\\s\\x00-\\x1F\\x7F-\\x9F][^\\x00-\\x1F\\x7F-\\x9F]*$",
});

impl Read for Label {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let wrong = if text.trim().is_empty() {
            "is blank"
        } else if text.chars().nth(100).is_some() {
            "is longer than 100 characters"
        } else if text.chars().any(char::is_control) {
            "has control characters in it"
        } else {
            return Some(Self(text));
        };
        report.add(node.span, format!("the text {wrong}"), None);
        None
    }
}

/// A length of time: `500ms`, `10s`, `5m`, `6h`, `1d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Length(pub(super) Duration);

schema!(Length, "Length", {"type": "string", "pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"});

/// Reads a length of time as it is written in `sites.yml` and on the command line: `500ms`, `10s`, `5m`, `6h`, `1d`.
///
/// # Errors
/// Says how to write one.
pub fn duration(text: &str) -> Result<Duration, String> {
    let length = Length::parse(text).map(|length| length.0);
    length.ok_or_else(|| "write a whole number and a unit: `500ms`, `10s`, `5m`, `6h`, `1d`".to_owned())
}

impl Length {
    /// Reads the notation; `None` if it is another one.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at_checked(digits)?;
        if !(1..=9).contains(&digits) {
            return None;
        }
        let number: u64 = number.parse().ok()?;
        let milliseconds = match unit {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => return None,
        };
        Some(Self(Duration::from_millis(number.checked_mul(milliseconds)?)))
    }
}

impl Read for Length {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) => Self::parse(text).or_else(|| {
                let help = Some("write a whole number and a unit: `500ms`, `10s`, `5m`, `6h`, `1d`".to_owned());
                report.add(node.span, format!("{} is no length of time", quoted(text)), help);
                None
            }),
            Value::Int(number) => {
                let help = Some(format!("write `{number}s` or `{number}m`"));
                report.add(node.span, "a length of time needs a unit", help);
                None
            }
            _ => {
                wrong_type(node, "a length of time", report);
                None
            }
        }
    }
}

/// How often samples are folded into the history files: a length of time, or `every run`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cadence(pub(super) Duration);

schema!(Cadence, "Cadence", {
    "anyOf": [{"const": "every run"}, {"type": "string", "pattern": "^[0-9]{1,9}(ms|s|m|h|d)$"}],
});

impl Read for Cadence {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        if matches!(&node.value, Value::Text(text) if text == "every run") {
            return Some(Self(Duration::ZERO));
        }
        Length::read(node, report).map(|length| Self(length.0))
    }
}

/// A size in bytes: `65536`, `512 KiB`, `1 MiB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size(pub(super) u64);

schema!(Size, "Size", {
    "anyOf": [
        {"type": "integer", "minimum": 0, "maximum": 4_294_967_295_u32},
        {"type": "string", "pattern": "^[0-9]{1,9} ?(B|KiB|MiB)$"},
    ],
});

impl Size {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at_checked(digits)?;
        if !(1..=9).contains(&digits) {
            return None;
        }
        let factor: u64 = match unit.strip_prefix(' ').unwrap_or(unit) {
            "B" => 1,
            "KiB" => 1024,
            "MiB" => 1024 * 1024,
            _ => return None,
        };
        number.parse::<u64>().ok()?.checked_mul(factor).map(Self)
    }
}

impl Read for Size {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let read = match &node.value {
            Value::Int(number) => u32::try_from(*number).ok().map(|bytes| Self(bytes.into())),
            Value::Text(text) => Self::parse(text),
            _ => {
                wrong_type(node, "a size", report);
                return None;
            }
        };
        if read.is_none() {
            let help = Some("write a number of bytes, or `512 KiB`, or `1 MiB`".to_owned());
            report.add(node.span, format!("{} is no size", quoted(report.source(node.span))), help);
        }
        read
    }
}

/// A status code or a range of them: `200`, `2xx`, `200-299`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Status(pub(super) StatusRange);

schema!(Status, "Status", {
    "anyOf": [
        {"type": "integer", "minimum": 100, "maximum": 599},
        {"type": "string", "pattern": "^([1-5]xx|[1-5][0-9][0-9](-[1-5][0-9][0-9])?)$"},
    ],
});

impl Status {
    /// Reads the notation; a range that ends before it starts is none.
    fn parse(text: &str) -> Option<Self> {
        let code = |text: &str| {
            let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u16>().ok().filter(|code| digits && (100..=599).contains(code))
        };
        if let Some(class) = text.strip_suffix("xx") {
            let from = code(&format!("{class}00"))?;
            return Some(Self(StatusRange { from, to: from + 99 }));
        }
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        let (from, to) = (code(from)?, code(to)?);
        (from <= to).then_some(Self(StatusRange { from, to }))
    }
}

impl Read for Status {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let read = match &node.value {
            Value::Int(number) => Self::parse(&number.to_string()),
            Value::Text(text) => Self::parse(text),
            _ => {
                wrong_type(node, "a status code", report);
                return None;
            }
        };
        if read.is_none() {
            let help = Some("write a code from 100 to 599, a class as `2xx`, or a range as `200-299`".to_owned());
            report.add(node.span, format!("{} is no status code", quoted(report.source(node.span))), help);
        }
        read
    }
}

/// Which addresses may be used: `any`, `4`, `6`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ip(pub(super) AddressFamily);

schema!(Ip, "Ip", {"enum": ["any", 4, 6]});

impl Read for Ip {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "any" => Some(Self(AddressFamily::Any)),
            Value::Int(4) => Some(Self(AddressFamily::V4)),
            Value::Int(6) => Some(Self(AddressFamily::V6)),
            _ => {
                report.add(node.span, "expected `any`, `4` or `6`", None);
                None
            }
        }
    }
}

/// The methods of RFC 9110 that make sense for a check, and PATCH (RFC 5789).
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// A request method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Method(pub(super) String);

schema!(Method, "Method", {"enum": METHODS});

impl Read for Method {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        if METHODS.contains(&text.as_str()) {
            return Some(Self(text));
        }
        let help = Some(did_you_mean_or_list(&text, &METHODS));
        report.add(node.span, format!("{} is no method for a check", quoted(&text)), help);
        None
    }
}
