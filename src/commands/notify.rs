//! `upkept notify`: the channels tried out by hand.

use super::Context;
use super::desk;
use crate::config::{Config, Loaded, MissingEnv, Problems};
use crate::diagnose::Failure;
use crate::model::{Channel, Masked, Setting};
use crate::notify::{self, About};

/// Sends a sample over the channel of that name.
///
/// # Errors
/// When there is no such channel, or it does not take the message.
pub async fn test(context: &Context, name: &str) -> Result<(), Failure> {
    // What the other channels and the sites need may be elsewhere.
    let Loaded { config, unset, .. } = context.load(MissingEnv::Allow)?;
    let channel = config.channels.iter().find(|channel| channel.name == name).ok_or_else(|| unknown(&config, name))?;
    let about = About { page: config.name.clone(), url: config.url.clone().or_else(|| context.environment.page()) };
    if let Some(variable) = unset.iter().find(|variable| needs(channel, variable)) {
        let problem = format!("the channel `{name}` needs the variable `{variable}`, which is not set");
        let help = format!("set `{variable}` in the environment (in CI: from a secret)");
        let file = context.config.display().to_string();
        return Err(Problems::whole_file(&file, problem, Some(help)).into());
    }
    let composed = notify::sample(channel, &about, context.now);
    for warning in &composed.warnings {
        context.console.err(&format!("warning: {warning}\n"));
    }
    let message = composed.message.redacted(&context.console.redactor());
    let delivery = notify::deliver(&[(channel, vec![message])], &desk::channels()?, context.now).await;
    if let Some(trouble) = delivery.troubles.first() {
        return Err(Failure::NotSaid(format!("the channel `{name}` did not take the message: {}", trouble.error)));
    }
    context.console.out(&format!("The channel `{name}` has taken a test message.\n"));
    Ok(())
}

/// True if a setting of the channel refers to the variable.
fn needs(channel: &Channel, variable: &str) -> bool {
    let reference = format!("${{{variable}}}");
    let refers = |text: &Masked| text.shown().contains(&reference);
    channel.settings.values().any(|setting| match setting {
        Setting::Text(text) => refers(text),
        Setting::List(texts) => texts.iter().any(refers),
        Setting::Pairs(pairs) => pairs.iter().any(|(_, text)| refers(text)),
        Setting::Number(_) | Setting::Flag(_) => false,
    })
}

fn unknown(config: &Config, name: &str) -> Failure {
    let names: Vec<String> = config.channels.iter().map(|channel| format!("`{}`", channel.name)).collect();
    let there = if names.is_empty() { "there are none under `notify:`".to_owned() } else { names.join(", ") };
    Failure::Usage(format!("there is no channel `{name}`; {there}"))
}
