//! The columns that a sample has in every file: `verdict,code,ms,reason,attempts`.

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
pub(super) fn read(columns: &mut Columns<'_>, at: Timestamp) -> Result<Sample, LineError> {
    let verdict = columns.next("verdict")?;
    let code = columns.next("code")?;
    let ms = columns.next("ms")?;
    let reason = columns.next("reason")?;
    let attempts = columns.next("attempts")?;
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

/// The columns of a line. There is no quoting: a comma always ends a column.
pub(super) struct Columns<'a> {
    /// What has not been taken yet; `None` after the last column.
    pub(super) rest: Option<&'a str>,
}

impl<'a> Columns<'a> {
    pub(super) fn of(line: &'a str) -> Self {
        Self { rest: Some(line) }
    }

    /// The next column, which is to be called so if it is missing.
    pub(super) fn next(&mut self, name: &'static str) -> Result<&'a str, LineError> {
        let rest = self.rest.ok_or(LineError::Missing(name))?;
        // Columns are short: looking at each byte is quicker here than a search that has to be set up.
        let Some(comma) = rest.bytes().position(|byte| byte == b',') else {
            self.rest = None;
            return Ok(rest);
        };
        let (column, tail) = rest.split_at(comma);
        self.rest = tail.get(1..);
        Ok(column)
    }
}
