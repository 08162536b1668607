//! Points in time as the file has them: days and times of a wall clock, times of the day, and time zones.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, MappedLocalTime, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::{TZ_VARIANTS, Tz};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::Timestamp;

use super::problem::{At, Report, quoted};
use super::read::Read;
use super::suggest::did_you_mean;
use super::units::schema;
use super::yaml::Node;

/// A point in time: `2026-11-22 02:00` by the wall clock of a zone, or with an offset as RFC 3339 has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// By the wall clock.
    Local(NaiveDateTime),
    /// Wherever one is.
    Absolute(Timestamp),
}

schema!(Moment, "Moment", {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?$",
});

impl Moment {
    fn parse(text: &str) -> Option<Self> {
        let (local, offset) = match text.strip_suffix('Z') {
            Some(local) => (local, Some("+00:00")),
            // A `-` or `+` this late is no part of the day.
            None => match text.rfind(['+', '-']).filter(|at| *at >= 16) {
                Some(at) => text.split_at_checked(at).map(|(local, offset)| (local, Some(offset)))?,
                None => (text, None),
            },
        };
        let local = wall_clock(local)?;
        let Some(offset) = offset else { return Some(Self::Local(local)) };
        let offset: FixedOffset = Some(offset).filter(|offset| offset.len() == 6)?.parse().ok()?;
        let at: DateTime<FixedOffset> = offset.from_local_datetime(&local).single()?;
        Some(Self::Absolute(at.to_utc()))
    }

    /// The point in time, in a zone. Of an hour that the clocks show twice, the first is meant.
    ///
    /// # Errors
    /// Clocks are put forward over this time: it does not exist there.
    pub(super) fn instant(self, zone: Tz) -> Result<Timestamp, String> {
        match self {
            Self::Absolute(at) => Ok(at),
            Self::Local(local) => match zone.from_local_datetime(&local) {
                MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => Ok(at.to_utc()),
                MappedLocalTime::None => {
                    let local = local.format("%Y-%m-%d %H:%M");
                    Err(format!("there is no {local} in {zone}: the clocks are put forward over it"))
                }
            },
        }
    }

    /// What the clocks of a zone show then.
    pub(super) fn local(self, zone: Tz) -> NaiveDateTime {
        match self {
            Self::Local(local) => local,
            Self::Absolute(at) => at.with_timezone(&zone).naive_local(),
        }
    }
}

/// `2026-11-22 02:00` or `2026-11-22 02:00:30`, with a space or a `T`; no shorter forms, nothing before 1970.
fn wall_clock(text: &str) -> Option<NaiveDateTime> {
    let form = match text.len() {
        16 => "%Y-%m-%dT%H:%M",
        19 => "%Y-%m-%dT%H:%M:%S",
        _ => return None,
    };
    let digits = |c: char| c.is_ascii_digit() || "-T:".contains(c);
    let text = text.replacen(' ', "T", 1);
    let local = text.chars().all(digits).then(|| NaiveDateTime::parse_from_str(&text, form).ok()).flatten()?;
    // A leap second is kept as a second with too many nanoseconds.
    (local.nanosecond() == 0 && local.and_utc().timestamp() >= 0).then_some(local)
}

impl Read for Moment {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let moment = Self::parse(&text);
        if moment.is_none() {
            let help = "write `2026-11-22 02:00` for the time in `timezone`, or `2026-11-22T02:00:00+01:00`";
            report.add(node.span, format!("{} is no point in time", quoted(&text)), Some(help.to_owned()));
        }
        moment
    }
}

/// A time of the day: `22:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClockTime(pub(super) NaiveTime);

schema!(ClockTime, "ClockTime", {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"});

impl Read for ClockTime {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let shape = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        let time = shape.then(|| NaiveTime::parse_from_str(&text, "%H:%M").ok()).flatten();
        if time.is_none() {
            let help = Some("write `22:00`; midnight is `00:00`".to_owned());
            report.add(node.span, format!("{} is no time of the day", quoted(&text)), help);
        }
        time.map(Self)
    }
}

/// A time zone by its IANA name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Zone(pub(super) Tz);

impl JsonSchema for Zone {
    fn schema_name() -> Cow<'static, str> {
        "Zone".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"enum": zone_names()})
    }
}

impl Read for Zone {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let zone = text.parse().ok();
        if zone.is_none() {
            report.add_with(node.span, || {
                let help = did_you_mean(&text, &zone_names());
                let help = help.unwrap_or_else(|| "write `UTC`, or a name like `Europe/Berlin`".to_owned());
                (format!("{} is no time zone", quoted(&text)), Some(help))
            });
        }
        zone.map(Self)
    }
}

fn zone_names() -> Vec<&'static str> {
    TZ_VARIANTS.iter().map(|zone| zone.name()).collect()
}

/// The zone, or UTC.
pub(super) fn zone(raw: Option<&At<Zone>>) -> Tz {
    raw.map_or(Tz::UTC, |zone| zone.value.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str, zone: Tz) -> Option<String> {
        Moment::parse(text)?.instant(zone).ok().map(|at| at.to_rfc3339())
    }

    #[test]
    fn points_in_time_are_those_of_the_zone_or_of_the_offset() {
        for (text, expected) in [
            ("2026-11-22 02:00", "2026-11-22T01:00:00+00:00"),
            ("2026-07-01T02:00:30", "2026-07-01T00:00:30+00:00"),
            ("2026-11-22T02:00:00-05:00", "2026-11-22T07:00:00+00:00"),
            ("2026-11-22 02:00Z", "2026-11-22T02:00:00+00:00"),
            ("2026-10-25 02:30", "2026-10-25T00:30:00+00:00"),
        ] {
            assert_eq!(utc(text, Tz::Europe__Berlin).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(utc("2026-03-29 02:30", Tz::Europe__Berlin), None, "the clocks are put forward over it");
        let error = Moment::parse("2026-03-29 02:30").unwrap().instant(Tz::Europe__Berlin).unwrap_err();
        assert_eq!(error, "there is no 2026-03-29 02:30 in Europe/Berlin: the clocks are put forward over it");
    }

    #[test]
    fn other_forms_are_refused() {
        for text in [
            "2026-11-22",
            "2026-11-22 2:00",
            "2026-11-22 24:00",
            "2026-02-30 10:00",
            "1969-12-31 23:59",
            "2026-11-22 23:59:60",
            "2026-11-22T02:00:00.5Z",
            "2026-11-22 02:00+0100",
            "2026-11-22 02:00+24:00",
            "+026-11-22 02:00",
            "2026-11-22  02:0",
            "ä026-11-22 02:0",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
