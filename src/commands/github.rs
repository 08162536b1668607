//! What GitHub Actions shows of a run: annotations, the job summary and the step's outputs.
//!
//! Source: GitHub's documentation, "Workflow commands for GitHub Actions".

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;

use super::Context;
use super::check::report::{Report, Row};
use super::environment::CiSystem;
use crate::diagnose::Failure;
use crate::model::Verdict;

/// `::error` for each site that is down, `::warning` for each that is degraded and for each warning of the run.
#[must_use]
pub fn annotations(report: &Report) -> String {
    let mut out = String::new();
    for row in &report.checks {
        let (command, state) = match row.verdict {
            Verdict::Down => ("error", "is down"),
            Verdict::Degraded => ("warning", "has degraded performance"),
            Verdict::Up | Verdict::Unknown => continue,
        };
        let title = property(&format!("{} {state}", row.name));
        let _ = writeln!(out, "::{command} title={title}::{}", message(&row.why()));
    }
    if report.no_network {
        let _ = writeln!(out, "::warning title=No network::{}", message(&report.headline()));
    }
    for warning in &report.warnings {
        let _ = writeln!(out, "::warning::{}", message(warning));
    }
    out
}

/// The job summary: a Markdown table.
#[must_use]
pub fn summary(report: &Report) -> String {
    let mut out =
        format!("### {}\n\n| site | verdict | code | time | reason |\n|---|---|--:|--:|---|\n", report.headline());
    for row in &report.checks {
        let _ = writeln!(
            out,
            "| {} | {} {} | {} | {} ms | {} |",
            cell(&row.name),
            icon(row),
            row.verdict.word(),
            row.code,
            row.ms,
            cell(&row.why())
        );
    }
    out.push('\n');
    for commit in &report.commits {
        let _ = writeln!(out, "- `{}` {}", commit.id.get(..7).unwrap_or_default(), cell(&commit.message));
    }
    out
}

/// Appends `text` to the file that a variable of the runner names; elsewhere than on GitHub Actions nothing is written.
///
/// # Errors
/// When the file can't be written.
pub fn append(context: &Context, variable: &str, text: &str) -> Result<(), Failure> {
    if context.environment.ci() != Some(CiSystem::GitHub) {
        return Ok(());
    }
    let Some(path) = context.environment.get(variable) else { return Ok(()) };
    let written = OpenOptions::new().append(true).create(true).open(path);
    written
        .and_then(|mut file| file.write_all(context.console.clean(text).as_bytes()))
        .map_err(|err| Failure::Internal(format!("{variable} ({path}) can't be written: {err}")))
}

fn icon(row: &Row) -> &'static str {
    match row.verdict {
        Verdict::Up => "🟩",
        Verdict::Degraded => "🟨",
        Verdict::Down => "🟥",
        Verdict::Unknown => "⬜",
    }
}

fn cell(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('\\', "\\\\").replace('|', "\\|");
    escaped.replace(['\n', '\r'], " ").replace('`', "\\`").replace('[', "\\[")
}

fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_not_end_the_command() {
        assert_eq!(property("a: b, 100 %\n::error::x"), "a%3A b%2C 100 %25%0A%3A%3Aerror%3A%3Ax");
        assert_eq!(cell("a|b <img>\n`x`"), "a\\|b &lt;img> \\`x\\`");
    }
}
