//! What is promised of a site.

use std::borrow::Cow;
use std::time::Duration;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::Slo;

use super::problem::{At, Report, quoted};
use super::read::{Read, mirror, read_at, wrong_type};
use super::units::{Length, schema};
use super::validate::{DAY, ranged};
use super::yaml::{Node, Value};

/// The window of a promise that names none.
const WINDOW: Duration = Duration::from_secs(30 * 86_400);

/// How to write one.
const HELP: &str = "write a percentage above 0% and below 100%, with up to four decimals: `99.9%`";

mirror! {
    /// A service level objective.
    RawSloKeys is "`slo`", needs ["target"] {
        /// The least uptime: a percentage above 0% and below 100%, as 99.95%.
        target: Target,
        /// How far back it is measured, in whole days from 1d to 365d. Default 30d.
        window: Length,
    }
}

/// A promise as written: a percentage, a mapping, or `none`.
#[derive(Debug, Clone)]
pub(super) enum RawSlo {
    /// Nothing is promised, whatever the defaults say.
    None,
    /// A percentage alone.
    Target(At<Target>),
    /// With a window.
    Keys(RawSloKeys),
}

impl Read for RawSlo {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "none" => Some(Self::None),
            Value::Map(_) => RawSloKeys::read(node, report).map(Self::Keys),
            _ => read_at(node, report).map(Self::Target),
        }
    }
}

impl JsonSchema for RawSlo {
    fn schema_name() -> Cow<'static, str> {
        "Slo".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let target = generator.subschema_for::<Target>();
        let keys = RawSloKeys::json_schema(generator);
        json_schema!({"anyOf": [{"const": "none"}, target, keys]})
    }
}

/// The least uptime, in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Target(u32);

schema!(Target, "SloTarget", {"type": "string", "pattern": "^[1-9]?[0-9](\\.[0-9]{1,4})?%$"});

impl Target {
    /// Reads `99.95%`; whether it can be promised is another question.
    fn parse(text: &str) -> Option<u32> {
        let number = text.strip_suffix('%')?;
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        let digits =
            |part: &str, most| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let plain = digits(whole, 3) && (whole.len() == 1 || !whole.starts_with('0'));
        if !plain || !digits(decimals, 4) {
            return None;
        }
        let decimals: u32 = format!("{decimals:0<4}").parse().ok()?;
        Some(whole.parse::<u32>().ok()? * 10_000 + decimals)
    }
}

impl Read for Target {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let read = match &node.value {
            Value::Text(text) => Self::parse(text),
            Value::Int(_) | Value::Float(_) => None,
            _ => {
                wrong_type(node, "a percentage", report);
                return None;
            }
        };
        let message = match read {
            Some(target @ 1..=999_999) => return Some(Self(target)),
            Some(1_000_000) => "the target has to be below 100%: what may never fail has no budget".to_owned(),
            Some(0) => "the target has to be above 0%".to_owned(),
            _ => format!("{} is no percentage that can be promised", quoted(report.source(node.span))),
        };
        report.add(node.span, message, Some(HELP.to_owned()));
        None
    }
}

/// The promise; `None` without one, or if it is broken, which has been reported.
pub(super) fn slo(raw: Option<&At<RawSlo>>, report: &mut Report<'_>) -> Option<Slo> {
    let (target, window) = match &raw?.value {
        RawSlo::None => return None,
        RawSlo::Target(target) => (Some(target), None),
        RawSlo::Keys(keys) => (keys.target.as_ref(), keys.window.as_ref()),
    };
    let length = ranged("window", window, WINDOW, (DAY, 365 * DAY), report);
    if let Some(At { span, .. }) = window.filter(|_| !length.as_secs().is_multiple_of(DAY.as_secs())) {
        report.add(*span, "`window` has to be whole days", Some("write `30d`".to_owned()));
    }
    let days = u32::try_from(length.as_secs() / DAY.as_secs()).unwrap_or(u32::MAX);
    Some(Slo { target: target?.value.0, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_exact() {
        for (text, target) in
            [("99.95%", 999_500), ("99%", 990_000), ("99.9999%", 999_999), ("0.0001%", 1), ("100%", 1_000_000)]
        {
            assert_eq!(Target::parse(text), Some(target), "{text}");
        }
        for text in ["99.95", "99.99999%", "099%", "99,9%", "99.%", ".5%", "+9%", "99 %", "%", "1000%"] {
            assert_eq!(Target::parse(text), None, "{text}");
        }
    }
}
