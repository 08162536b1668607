//! Templates of notifications: what they can use, and how they become text.

use serde::Serialize;

use super::messages::{engine, explain};

/// Instructions a template may take.
const FUEL: u64 = 50_000;

/// What a template of a notification can use; every value is a text unless noted.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeContext {
    /// `opened`, `worsened`, `reopened`, `reminder`, `resolved` or `test`.
    pub event: String,
    /// 🛑, ⚠️, or ✅ when it is over.
    pub icon: String,
    /// The usual title.
    pub title: String,
    /// The usual text.
    pub text: String,
    /// `degraded` or `down`.
    pub severity: String,
    /// Names of the sites concerned: a list of texts.
    pub sites: Vec<String>,
    /// Where people find more; may be empty.
    pub link: String,
    /// Title of the status page.
    pub page: String,
    /// The incident's id.
    pub incident: String,
    /// The same whenever this very message is sent again.
    pub key: String,
    /// When it happened, RFC 3339.
    pub at: String,
}

impl NoticeContext {
    /// What templates are tried out with when the file is read.
    #[must_use]
    pub fn example() -> Self {
        Self {
            event: "opened".to_owned(),
            icon: "🛑".to_owned(),
            title: "🛑 Example is down".to_owned(),
            text: "Example is down: connection refused.".to_owned(),
            severity: "down".to_owned(),
            sites: vec!["Example".to_owned()],
            link: "https://status.example.org".to_owned(),
            page: "Example status".to_owned(),
            incident: "20261122-124003-example".to_owned(),
            key: "20261122-124003-example-opened".to_owned(),
            at: "2026-11-22T12:40:03Z".to_owned(),
        }
    }
}

/// Renders a template. `{{ value | tojson }}` writes a value as JSON.
///
/// # Errors
/// What the template engine says, on one line: the template is wrong, or uses a variable that there is not.
pub fn render_notice(template: &str, context: &NoticeContext) -> Result<String, String> {
    engine(FUEL).render_str(template, minijinja::value::Serde(context)).map_err(|error| explain(&error))
}
