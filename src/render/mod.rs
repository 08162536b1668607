//! How it looks: from the history to the bytes of a static site.
//!
//! [`Renderer`] takes one site after the other, so that the raw samples of a site can be dropped before the next one's
//! are loaded, and returns [`Artifact`](crate::model::Artifact)s that somebody else writes. The pages need no script,
//! no other host and no particular place: all links are relative (but those of `404.html`, which a server may show at
//! any depth). The same input gives the same bytes.

mod api_incident;
mod api_planned;
mod api_v1;
mod bars;
mod chart;
mod current;
mod error;
mod feed;
mod incidents;
mod input;
mod links;
mod markdown;
mod overall;
mod pages;
mod periods;
mod planned;
mod site;
mod templates;
mod words;

pub use error::RenderError;
pub use input::{PageInput, PlannedWork, SiteInput};
pub use markdown::to_html;
pub use pages::Renderer;
pub use templates::Templates;
