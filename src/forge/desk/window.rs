//! Issues that announce maintenance, and issues that belong to nothing.

use crate::incident::issue::comment_marker;
use crate::model::{IncidentId, Issue, IssueRef, Window};

use super::case::close;
use super::memory::digest;
use crate::forge::{Forge, ForgeError, Write};

/// How an announced window came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WindowEnd<'a> {
    /// The sites concerned are well.
    OnTime,
    /// They are not: their trouble is an incident now. Its address, or its name.
    TroubleGoesOn(&'a str),
    /// Nobody has seen how they are since.
    Overdue,
}

/// Closes the issue of a window that is over, after a comment that says how it ended. Repeated calls say it once; an
/// issue that people have closed or deleted is left alone. True if it was closed now.
///
/// # Errors
/// When the forge fails; the next run can call it again.
pub async fn finish_window(
    forge: &mut dyn Forge,
    issue: &IssueRef,
    window: &Window,
    end: WindowEnd<'_>,
) -> Result<bool, ForgeError> {
    let until = window.end.map_or_else(String::new, |end| format!(" at {}", end.format("%Y-%m-%d %H:%M:%S UTC")));
    let text = match end {
        WindowEnd::OnTime => format!("**Finished:** this maintenance ended{until} as planned."),
        WindowEnd::TroubleGoesOn(incident) => format!(
            "**Overrun:** this maintenance was to end{until}, but the trouble goes on. From then on it counts as an \
             incident: {incident}"
        ),
        WindowEnd::Overdue => format!(
            "**Overdue:** this maintenance was to end{until}. Whether the sites concerned are well is not known yet; \
             trouble counts again."
        ),
    };
    match close(forge, issue.number, &IncidentId(window.id.clone()), "over", &text).await {
        Err(ForgeError::Gone(_)) => Ok(false),
        result => result,
    }
}

/// Tells the author of an announcement, once for each version of its text, why it can't be understood. True if it was
/// said now.
///
/// # Errors
/// When the forge fails; the next run can call it again.
pub async fn report_problem(forge: &mut dyn Forge, issue: &Issue, problem: &str) -> Result<bool, ForgeError> {
    let number = issue.number;
    let key = format!("problem-{}", digest(&issue.body));
    let marker = comment_marker(&IncidentId(format!("issue-{number}")), &key);
    let (now, comments) = match forge.thread(number).await {
        Err(ForgeError::Gone(_)) => return Ok(false),
        thread => thread?,
    };
    // What was announced may have been mended since it was listed. Then the next run looks at it.
    if now.body != issue.body || comments.iter().any(|comment| comment.body.contains(&marker)) {
        return Ok(false);
    }
    let body = format!("{marker}\nUpkept can't use this announcement: {problem}");
    forge.write(&Write::Comment { number, body }).await?;
    Ok(true)
}

/// Closes an open issue with the marker of an incident that has no record (any more). True if it was closed now.
///
/// # Errors
/// When the forge fails; the next run can call it again.
pub async fn close_stray(forge: &mut dyn Forge, issue: &Issue, incident: &IncidentId) -> Result<bool, ForgeError> {
    let text = "There is no record of this incident, so its issue is closed.";
    match close(forge, issue.number, incident, "stray", text).await {
        Err(ForgeError::Gone(_)) => Ok(false),
        result => result,
    }
}
