//! What is published in place of a page.

use std::sync::Arc;

use serde::Serialize;

use super::Seal;
use crate::model::Artifact;
use crate::render::assets::Assets;
use crate::render::edition::KINDS;
use crate::render::templates::Engine;
use crate::render::{Locale, PageInput, RenderError, Templates};

/// Files that hold nothing of the page, and are published as they are.
const OPEN: [&str; 9] = [
    "style.css",
    "site.css",
    "incident.css",
    "report.css",
    "page.js",
    "site.js",
    "robots.txt",
    ".nojekyll",
    ".well-known/security.txt",
];
/// Puts pages into shells and data files into envelopes.
#[derive(Debug)]
pub struct Shells {
    seal: Seal,
    doors: Doors,
}

/// What stands in front of the pages, without the pages.
#[derive(Debug)]
pub struct Doors {
    /// One an edition: where it lies, its templates, and its language.
    editions: Vec<(String, Engine, Arc<Locale>)>,
    style: String,
    script: String,
    policy: String,
}

/// What the shell's template gets.
#[derive(Serialize)]
struct Shell<'a> {
    language: &'a str,
    direction: &'static str,
    style: &'a str,
    script: &'a str,
    policy: &'a str,
    envelope: String,
}

impl Shells {
    /// The shells of a page with a passphrase.
    ///
    /// # Errors
    /// [`RenderError::Language`] for a language that the page is not translated into, [`RenderError::Seal`] when the
    /// cryptography fails.
    pub fn new(templates: &Templates, page: &PageInput<'_>, passphrase: &str) -> Result<Self, RenderError> {
        let name = format!("{}\n{}", page.title, page.url.unwrap_or_default());
        let seal = Seal::new(passphrase, &name).ok_or(RenderError::Seal)?;
        Ok(Self { seal, doors: Doors::new(templates, page)? })
    }

    /// The file as it is published.
    ///
    /// # Errors
    /// When the shell's template uses what isn't there, or the cryptography fails.
    pub fn close(&self, artifact: Artifact) -> Result<Artifact, RenderError> {
        let path = artifact.path.as_str();
        if OPEN.contains(&path) {
            return Ok(artifact);
        }
        let envelope = self.seal.close(path, &artifact.bytes).ok_or(RenderError::Seal)?;
        let json = serde_json::to_string(&envelope)
            .map_err(|error| RenderError::Json { path: path.to_owned(), problem: error.to_string() })?;
        let bytes = if path.ends_with(".html") { self.doors.shell(path, json)? } else { json.into_bytes() };
        Ok(Artifact { path: artifact.path, bytes })
    }
}

impl Doors {
    /// The doors of a page.
    ///
    /// # Errors
    /// [`RenderError::Language`] for a language that the page is not translated into.
    pub fn new(templates: &Templates, page: &PageInput<'_>) -> Result<Self, RenderError> {
        let text = |name| String::from_utf8_lossy(&templates.plain(name)).into_owned();
        let (style, script) = (text("access.css"), text("access.js"));
        let mut editions = Vec::with_capacity(page.look.languages.len());
        for (index, code) in page.look.languages.iter().enumerate() {
            let locale = templates.locale(code)?;
            let prefix = if index == 0 { String::new() } else { format!("{code}/") };
            editions.push((prefix, templates.speaking(&locale), locale));
        }
        // The policy stays in force when the page takes the shell's place: it has to allow what any page carries.
        let pages: Vec<Assets> = KINDS.iter().map(|here| Assets::new(templates, page, here)).collect();
        let policy = Assets::policy(templates, page, &pages, (&style, &script));
        Ok(Self { editions, style, script, policy })
    }

    /// The shell of the page at `path`, with an envelope in it.
    ///
    /// # Errors
    /// When the template uses what isn't there; the error names its file and line.
    pub fn shell(&self, path: &str, envelope: String) -> Result<Vec<u8>, RenderError> {
        let own = self.editions.iter().rev().find(|(prefix, ..)| path.starts_with(prefix.as_str()));
        let (_, engine, locale) = own.ok_or(RenderError::Seal)?;
        let shell = Shell {
            language: locale.code(),
            direction: locale.direction(),
            style: &self.style,
            script: &self.script,
            policy: &self.policy,
            envelope,
        };
        engine.render("access.html", &shell)
    }
}
