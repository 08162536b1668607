//! The columns that a sample has in every file: `verdict,code,ms,reason,attempts`.

use std::str::Split;

use super::lines::LineError;
use crate::model::{Reason, Sample, Timestamp, Verdict};

/// Their names, as in the files' header lines.
pub(super) const NAMES: &str = "verdict,code,ms,reason,attempts";

/// A sample's columns as text. `reason` is empty if there is none, `attempts` is empty for 1.
pub(super) fn write(sample: &Sample) -> String {
    let Sample { verdict, code, ms, reason, attempts, .. } = sample;
    let reason = reason.map_or("", Reason::word);
    let attempts = if *attempts <= 1 { String::new() } else { attempts.to_string() };
    format!("{},{code},{ms},{reason},{attempts}", verdict.word())
}

/// Takes a sample's columns; what comes after them is left for others.
pub(super) fn read(columns: &mut Split<'_, char>, at: Timestamp) -> Result<Sample, LineError> {
    let verdict = column(columns, "verdict")?;
    let code = column(columns, "code")?;
    let ms = column(columns, "ms")?;
    let reason = column(columns, "reason")?;
    let attempts = column(columns, "attempts")?;
    Ok(Sample {
        at,
        verdict: Verdict::from_word(verdict)
            .ok_or_else(|| LineError::value("verdict", verdict, "up, degraded, down or unknown"))?,
        code: code.parse().map_err(|_| LineError::value("code", code, "a number up to 65535"))?,
        ms: ms.parse().map_err(|_| LineError::value("ms", ms, "whole milliseconds"))?,
        reason: match reason {
            "" => None,
            word => Some(Reason::from_word(word).ok_or_else(|| LineError::value("reason", word, "a known reason"))?),
        },
        attempts: match attempts {
            "" => 1,
            text => text
                .parse()
                .ok()
                .filter(|&attempts| attempts > 0)
                .ok_or_else(|| LineError::value("attempts", text, "nothing, or a number from 1 to 255"))?,
        },
    })
}

/// The next column.
pub(super) fn column<'a>(columns: &mut Split<'a, char>, name: &'static str) -> Result<&'a str, LineError> {
    columns.next().ok_or(LineError::Missing(name))
}
