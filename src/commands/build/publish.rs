//! The one way out: every file of the page is cleaned of secrets, encrypted if the page is private, and written.

use super::write::Output;
use crate::commands::Context;
use crate::config::Config;
use crate::diagnose::Failure;
use crate::model::Artifact;
use crate::render::{PageInput, Shells, Templates};

/// Takes the files of a page, from any thread.
pub(super) struct Publisher<'a> {
    context: &'a Context,
    output: &'a Output<'a>,
    /// For a page that is not for everybody.
    shells: Option<Shells>,
}

impl<'a> Publisher<'a> {
    /// The way out for the files of `page`.
    ///
    /// # Errors
    /// When the page is private and can't be encrypted, or its passphrase is not known: it must not be published then.
    pub(super) fn new(
        context: &'a Context,
        config: &Config,
        templates: &Templates,
        page: &PageInput<'_>,
        output: &'a Output<'a>,
    ) -> Result<Self, Failure> {
        let Some(passphrase) = &config.look.passphrase else { return Ok(Self { context, output, shells: None }) };
        let shells = Shells::new(templates, page, passphrase.reveal())?;
        Ok(Self { context, output, shells: Some(shells) })
    }

    /// Publishes a file.
    ///
    /// # Errors
    /// When it can't be encrypted or written.
    pub(super) fn put(&self, artifact: Artifact) -> Result<(), Failure> {
        let clean = Artifact { bytes: self.context.console.clean_file(artifact.bytes), ..artifact };
        let published = match &self.shells {
            Some(shells) => shells.close(clean)?,
            None => clean,
        };
        self.output.put(&published)
    }
}
