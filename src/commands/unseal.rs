//! `upkept unseal`: what a published file of a private page says.

use std::path::Path;

use super::Context;
use crate::config::MissingEnv;
use crate::diagnose::Failure;
use crate::render::Envelope;

/// Prints the content of a sealed file: a data file, or a page.
///
/// # Errors
/// When the file can't be read or is not sealed, or the config has no passphrase that opens it.
pub fn run(context: &Context, file: &Path) -> Result<(), Failure> {
    let config = context.load_config(MissingEnv::Allow)?;
    let Some(passphrase) = &config.look.passphrase else {
        return Err(Failure::Usage("the page has no passphrase: `page:` in the config names none".to_owned()));
    };
    if passphrase.reveal().is_empty() {
        return Err(Failure::Usage(format!("the passphrase of the page is {}, which is not set", passphrase.shown())));
    }
    let wrong = |problem: String| Failure::Usage(format!("{}: {problem}", file.display()));
    let text = std::fs::read_to_string(file).map_err(|err| wrong(format!("can't be read: {err}")))?;
    let envelope = envelope(&text).ok_or_else(|| wrong("is not a sealed file".to_owned()))?;
    let bytes = envelope.open(passphrase.reveal()).map_err(|err| wrong(err.to_string()))?;
    context.console.out(&String::from_utf8_lossy(&bytes));
    Ok(())
}

/// The envelope of a data file, or the one inside of a page's shell.
pub(super) fn envelope(text: &str) -> Option<Envelope> {
    let inside = text.split_once("id=\"envelope\">").and_then(|(_, rest)| rest.split_once("</script>"));
    serde_json::from_str(inside.map_or(text, |(json, _)| json)).ok()
}
