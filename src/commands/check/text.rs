//! The result of a run on a terminal: an aligned table, then what was committed.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

use super::report::{Report, Row, plural};
use crate::model::Verdict;

/// The report with ANSI styles; whoever writes it strips them where they don't belong.
#[must_use]
pub(super) fn render(report: &Report) -> String {
    let mut out = table(&report.checks);
    let _ = writeln!(out, "\n{}", report.headline());
    for incident in &report.incidents {
        let _ =
            writeln!(out, "Incident {}: {} ({})", said(incident.action, report.dry_run), incident.title, incident.id);
    }
    for said in &report.said {
        let _ = writeln!(out, "Said: {said}");
    }
    out.push_str(&commits(report));
    for warning in &report.warnings {
        let style = AnsiColor::Yellow.on_default();
        let _ = writeln!(out, "{style}warning:{style:#} {warning}");
    }
    out
}

fn said(action: &str, dry_run: bool) -> &'static str {
    match (action, dry_run) {
        ("open", false) => "opened",
        ("open", true) => "would open",
        ("resolve", false) => "resolved",
        ("resolve", true) => "would be resolved",
        (_, false) => "updated",
        (_, true) => "would be updated",
    }
}

fn commits(report: &Report) -> String {
    let where_to = match (report.recorded, report.pushed) {
        _ if report.dry_run => return dry_run(report),
        (false, _) => return "Nothing could be recorded.\n".to_owned(),
        (true, true) => "recorded and pushed",
        (true, false) => "recorded locally",
    };
    let mut out = format!("{} {where_to}", plural(report.checks.len(), "sample"));
    if report.commits.is_empty() {
        out.push_str("; no site changed its state.\n");
        return out;
    }
    let _ = writeln!(out, "; {}:", plural(report.commits.len(), "commit"));
    for commit in &report.commits {
        let _ = writeln!(out, "  {} {}", commit.id.get(..7).unwrap_or(&commit.id), commit.message);
    }
    out
}

fn dry_run(report: &Report) -> String {
    let mut out =
        format!("Dry run: {} would be recorded, nothing was written.\n", plural(report.checks.len(), "sample"));
    for commit in &report.commits {
        let _ = writeln!(out, "  would commit: {}", commit.message);
    }
    out
}

/// Columns: site, verdict, code, response time, reason.
fn table(rows: &[Row]) -> String {
    let width = |text: &str| UnicodeWidthStr::width(text);
    let name = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0).clamp(4, 40);
    let bold = Style::new().bold();
    let mut out = format!("{bold}{:name$}  {:8}  {:>4}  {:>8}  REASON{bold:#}\n", "SITE", "VERDICT", "CODE", "TIME");
    for row in rows {
        let shown = fit(&row.name, name);
        let pad = " ".repeat(name.saturating_sub(width(&shown)));
        let style = style(row.verdict);
        let line = format!(
            "{shown}{pad}  {style}{:8}{style:#}  {:>4}  {:>5} ms  {}",
            row.verdict.word(),
            row.code,
            row.ms,
            row.why()
        );
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

/// The text, cut with an ellipsis to at most `width` columns.
fn fit(text: &str, width: usize) -> String {
    if UnicodeWidthStr::width(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if UnicodeWidthStr::width(out.as_str()) + unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) >= width {
            break;
        }
        out.push(c);
    }
    out.push('…');
    out
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Up => AnsiColor::Green.on_default(),
        Verdict::Degraded => AnsiColor::Yellow.on_default(),
        Verdict::Down => AnsiColor::Red.on_default().bold(),
        Verdict::Unknown => AnsiColor::BrightBlack.on_default(),
    }
}
