//! What the page says, for machines: files beside the pages.
//!
//! Their words are those of the page's first language; their fields are the same in all.

pub(super) mod api;
pub(super) mod badge;
pub(super) mod calendar;
pub(super) mod embed;
pub(super) mod feeds;
pub(super) mod llms;
pub(super) mod metrics;
pub(super) mod sitemap;
mod telling;
pub(super) mod told;
pub(super) mod wellknown;

use super::PageInput;

/// True if everybody may read the page. Feeds, calendars and what search engines look for would otherwise tell in plain
/// text what the page keeps for those who have its passphrase.
pub(super) fn is_open(page: &PageInput<'_>) -> bool {
    page.look.passphrase.is_none()
}
