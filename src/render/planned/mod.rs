//! Planned work: what the pages say of it, and a page for it alone.

mod agenda;
mod page;
mod view;

pub(super) use agenda::Agenda;
pub(super) use page::page;
pub(super) use view::{Names, WorkView, done, names};

use chrono::TimeDelta;

use crate::model::{Timestamp, Window};

/// How far ahead the page tells of planned work.
const AHEAD: TimeDelta = TimeDelta::days(30);

/// True if it has not begun, and begins within the time that the page looks ahead.
fn is_ahead(window: &Window, now: Timestamp) -> bool {
    window.start > now && window.start - now <= AHEAD
}

/// True for what has begun or comes soon: what a site's API file lists.
pub(super) fn is_known(window: &Window, now: Timestamp) -> bool {
    !window.is_empty() && (window.start <= now || is_ahead(window, now))
}

/// True for what goes on or comes soon: what `maintenance.json` lists.
pub(super) fn is_current(window: &Window, now: Timestamp) -> bool {
    is_known(window, now) && window.end.is_none_or(|end| end > now)
}
