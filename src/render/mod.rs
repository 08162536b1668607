//! How it looks: from the history to the bytes of a static site.
//!
//! [`Renderer`] takes the sites one by one, in any order and by several threads, so that the raw samples of a site can
//! be dropped before the next one's are loaded. It returns [`Artifact`](crate::model::Artifact)s that somebody else
//! writes. The pages need no script, no other host and no particular place: all links are relative (but those of
//! `404.html`, which a server may show at any depth). The same input gives the same bytes.

mod access;
mod assets;
mod bars;
mod brand;
mod chart;
mod current;
mod data;
mod edition;
mod error;
mod facts;
mod incidents;
mod input;
mod links;
#[allow(
    dead_code,
    reason = "relative times, long dates and weekdays are translated and tested, and no page says them yet"
)]
mod locale;
mod markdown;
mod overall;
mod overview;
mod periods;
mod planned;
#[cfg(feature = "preview")]
mod preview;
mod reasons;
mod renderer;
mod report;
mod row;
mod site;
mod squeeze;
mod templates;
mod words;

pub use access::{Doors, Envelope, Shells, UnsealError};
pub use error::RenderError;
pub use input::{OwnFiles, PageInput, Picture, PlannedWork, SiteInput};
pub use links::visit;
pub use locale::Locale;
pub use markdown::to_html;
pub use renderer::{Rendered, Renderer, Summary};
pub use templates::Templates;
