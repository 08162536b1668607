//! `upkept unseal`: what a published file of a private page says.

use std::path::Path;

use super::Context;
use crate::config::{Config, Loaded, MissingEnv, Problems};
use crate::diagnose::Failure;
use crate::render::Envelope;

/// Prints the content of a sealed file: a data file, or a page.
///
/// # Errors
/// When the file can't be read or is not sealed, or the config has no passphrase that opens it.
pub fn run(context: &Context, file: &Path) -> Result<(), Failure> {
    let Loaded { config, unset, .. } = context.load(MissingEnv::Allow)?;
    needs_passphrase(context, &config, &unset)?;
    let Some(passphrase) = &config.look.passphrase else {
        return Err(Failure::Usage("the page has no passphrase: `page:` in the config names none".to_owned()));
    };
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

/// Refuses a config whose page is private while its passphrase is not known here: nothing may be published then.
pub(super) fn needs_passphrase(context: &Context, config: &Config, unset: &[String]) -> Result<(), Failure> {
    let Some(passphrase) = &config.look.passphrase else { return Ok(()) };
    let missing = unset.iter().find(|name| passphrase.shown().contains(&format!("${{{name}}}")));
    let Some(name) = missing else { return Ok(()) };
    let help = format!("set `{name}` in the environment (in CI: from a secret)");
    let problem = format!("the passphrase of the page needs the variable `{name}`, which is not set");
    Err(Problems::whole_file(&context.config.display().to_string(), problem, Some(help)).into())
}
