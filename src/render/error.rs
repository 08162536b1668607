//! What can go wrong while rendering: only templates and their data.

use std::fmt::Write as _;

use thiserror::Error;

/// A page that could not be rendered.
#[derive(Debug, Error)]
pub enum RenderError {
    /// A file that replaces no template.
    #[error("there is no template named `{name}` to replace: the names are {known}")]
    UnknownTemplate {
        /// The name that was given.
        name: String,
        /// The names there are, separated by commas.
        known: String,
    },
    /// A template that can't be parsed, or that uses what isn't there.
    #[error("template {file}{}: {problem}", line_part(*.line))]
    Template {
        /// The template's file name.
        file: String,
        /// The line in it, counted from 1, if known.
        line: Option<usize>,
        /// What is wrong.
        problem: String,
    },
    /// A language that the page is not translated into.
    #[error("the page is not translated into `{code}`: the languages are {known}")]
    Language {
        /// The code that was given.
        code: String,
        /// The codes there are, separated by commas.
        known: String,
    },
    /// A private page that could not be encrypted.
    #[error("the page can't be encrypted")]
    Seal,
    /// A JSON file that could not be written.
    #[error("can't write {path}: {problem}")]
    Json {
        /// The artifact's path.
        path: String,
        /// What is wrong.
        problem: String,
    },
}

impl RenderError {
    /// The error of template `name`, with the file and line that the engine blames (an included file, perhaps).
    pub(super) fn template(name: &str, error: &minijinja::Error) -> Self {
        let mut innermost = error;
        let mut problem = describe(error);
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            if let Some(inner) = cause.downcast_ref::<minijinja::Error>() {
                innermost = inner;
                problem = describe(inner);
            } else {
                // Writing into a String can't fail.
                let _ = write!(problem, ": {cause}");
            }
            source = cause.source();
        }
        let file = innermost.name().or_else(|| error.name()).unwrap_or(name).to_owned();
        Self::Template { file, line: innermost.line().or_else(|| error.line()), problem }
    }
}

/// The engine's kind and detail, as one sentence.
fn describe(error: &minijinja::Error) -> String {
    error.detail().map_or_else(|| error.kind().to_string(), |detail| format!("{}: {detail}", error.kind()))
}

/// ` line 3`, or nothing.
fn line_part(line: Option<usize>) -> String {
    line.map(|line| format!(" line {line}")).unwrap_or_default()
}
