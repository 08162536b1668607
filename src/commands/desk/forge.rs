//! The forge at a place.

use url::Url;

use super::place::Place;
use crate::config::{ForgeChoice, IssuesConfig};
use crate::diagnose::Failure;
use crate::forge::client::{Access, connections};
use crate::forge::{Forge, ForgeError, Forgejo, GitHub, GitLab};
use crate::incident::issue::LinkStyle;

/// A client for the forge at `place`. It asks nothing yet.
///
/// # Errors
/// When its address is none, or no HTTP client can be had.
pub(super) fn connect(place: &Place, config: &IssuesConfig) -> Result<Option<Box<dyn Forge>>, Failure> {
    let not_said = |error: ForgeError| Failure::NotSaid(error.to_string());
    let base = Url::parse(&place.api)
        .map_err(|error| Failure::NotSaid(format!("`{}` can't be the address of an API: {error}", place.api)))?;
    let access = Access {
        http: connections().map_err(not_said)?,
        base,
        plain: config.api.is_some(),
        token: place.token.clone(),
        repository: place.repository.clone(),
        pace: config.pace,
        budget: config.budget,
    };
    Ok(match place.forge {
        ForgeChoice::GitHub => Some(Box::new(GitHub::new(access).map_err(not_said)?)),
        ForgeChoice::Forgejo => Some(Box::new(Forgejo::new(access).map_err(not_said)?)),
        ForgeChoice::GitLab => Some(Box::new(GitLab::new(access).map_err(not_said)?)),
        ForgeChoice::Local => None,
    })
}

/// How the web pages of a forge are addressed.
pub(super) fn link_style(forge: ForgeChoice) -> LinkStyle {
    match forge {
        ForgeChoice::GitHub | ForgeChoice::Local => LinkStyle::GitHub,
        ForgeChoice::GitLab => LinkStyle::GitLab,
        ForgeChoice::Forgejo => LinkStyle::Forgejo,
    }
}
