//! What the page says, for machines: files beside the pages.
//!
//! Their words are those of the page's first language; their fields are the same in all.

pub(super) mod api;
pub(super) mod feed;
