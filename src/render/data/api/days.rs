//! `api/v1/sites/<slug>/days.csv`: all days of a site. As JSON they would take four times the space.

use std::io::Write as _;

use crate::model::Artifact;
use crate::render::renderer::OneSite;
use crate::render::words::whole;
use crate::stats::Day;

/// The columns. `docs/api.md` describes them; columns are only ever added at the end.
const HEADER: &str = "date,up_seconds,degraded_seconds,down_seconds,maintenance_seconds,unknown_seconds,\
    checks,failed,p50_ms,p95_ms,p99_ms\n";

/// One row a day, from the first that was observed to today, oldest first.
pub(in crate::render) fn days(one: &OneSite<'_>) -> Artifact {
    let days = &one.facts.days;
    let first = days.iter().position(|day| day.seconds.observed() > 0).unwrap_or(days.len());
    let known = days.get(first..).unwrap_or_default();
    let mut bytes = Vec::with_capacity(HEADER.len() + known.len() * 48);
    bytes.extend_from_slice(HEADER.as_bytes());
    for day in known {
        row(&mut bytes, day);
    }
    Artifact { path: format!("api/v1/sites/{}/days.csv", one.input.site.slug), bytes }
}

fn row(out: &mut Vec<u8>, day: &Day) {
    let seconds = &day.seconds;
    // Writing into a Vec can't fail.
    let _ = write!(out, "{}", day.date);
    let parts = [seconds.up, seconds.degraded, seconds.down, seconds.maintenance, seconds.unknown];
    for number in parts.into_iter().chain([day.checks, day.failed]) {
        cell(out, number);
    }
    for q in [0.5, 0.95, 0.99] {
        match day.latency.quantile(q) {
            Some(ms) => cell(out, u64::from(whole(ms))),
            None => out.push(b','),
        }
    }
    out.push(b'\n');
}

/// A comma and a number. There are millions of these: the formatter would take several times as long.
fn cell(out: &mut Vec<u8>, number: u64) {
    out.push(b',');
    digits(out, number);
}

fn digits(out: &mut Vec<u8>, number: u64) {
    if number > 9 {
        digits(out, number / 10);
    }
    out.push(b'0' + u8::try_from(number % 10).unwrap_or_default());
}
