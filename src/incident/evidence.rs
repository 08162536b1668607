//! The facts kept with an incident: one check's attempts as a Markdown table.

use std::fmt::Write as _;
use std::time::Duration;

use crate::model::{Attempt, Certificate, Check, Observation, Reason, Timestamp};

use super::prose::escape;

const HEAD: &str = "| attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
|--:|--:|--:|--:|--:|--:|--:|---|---|---|
";

/// A section of the evidence: heading and table of the check made at `at`. `check` must be redacted already.
#[must_use]
pub fn section(at: Timestamp, check: &Check) -> String {
    let mut out = format!("### Check of {}\n\n", at.format("%Y-%m-%d %H:%M:%S UTC"));
    if check.attempts.is_empty() {
        out.push_str("No attempt was made.");
        return out;
    }
    out.push_str(HEAD);
    for (index, attempt) in check.attempts.iter().enumerate() {
        out.push_str(&row(index + 1, attempt));
    }
    let last = check.attempts.iter().rev().find_map(|attempt| attempt.observation.certificate.as_ref());
    if let Some(certificate) = last {
        let _ = writeln!(out, "\n{}", certificate_line(certificate));
    }
    if let Some(head) = check.attempts.iter().rev().find_map(|attempt| attempt.observation.head.as_deref()) {
        let _ = write!(out, "\nHead of the last answer:\n\n{}", block(head));
    }
    out.trim_end().to_owned()
}

fn row(number: usize, attempt: &Attempt) -> String {
    let seen = &attempt.observation;
    let phases = &seen.phases;
    format!(
        "| {number} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
        time(Some(attempt.offset)),
        time(phases.lookup),
        time(phases.connect),
        time(phases.tls),
        time(phases.first_byte),
        time(Some(phases.total)),
        text(seen.address.as_deref()),
        text(protocol(seen).as_deref()),
        outcome(attempt),
    )
}

fn protocol(seen: &Observation) -> Option<String> {
    let parts: Vec<&str> = [&seen.protocol, &seen.tls_version].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The verdict in words, with the status if there was one and the phase if one failed.
fn outcome(attempt: &Attempt) -> String {
    let judgement = &attempt.judgement;
    let mut out = judgement.verdict.word().to_owned();
    if let Some(status) = attempt.observation.status {
        let _ = write!(out, ", HTTP {status}");
    }
    if let Some(reason) = judgement.reason {
        let _ = write!(out, ": {}", reason.phrase());
    }
    if let Some(failure) = &attempt.observation.failure {
        let _ = write!(out, " ({})", failure.phase.phrase());
    }
    if !judgement.detail.is_empty() && Some(judgement.detail.as_str()) != judgement.reason.map(Reason::phrase) {
        let _ = write!(out, ": {}", escape(&judgement.detail));
    }
    out
}

fn certificate_line(certificate: &Certificate) -> String {
    format!(
        "Certificate: {}, issued by {}, valid from {} to {}.",
        escape(&certificate.subject),
        escape(&certificate.issuer),
        certificate.not_before.format("%Y-%m-%d"),
        certificate.not_after.format("%Y-%m-%d")
    )
}

/// Text from outside as a block of code whose fence it can't hold.
fn block(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}http\n{text}\n{fence}")
}

fn text(value: Option<&str>) -> String {
    value.map_or_else(|| "–".to_owned(), escape)
}

/// Milliseconds below one second, seconds above; `–` for a phase that was not reached.
fn time(length: Option<Duration>) -> String {
    match length {
        None => "–".to_owned(),
        Some(length) if length < Duration::from_secs(1) => format!("{:.1} ms", length.as_secs_f64() * 1_000.0),
        Some(length) => format!("{:.2} s", length.as_secs_f64()),
    }
}
