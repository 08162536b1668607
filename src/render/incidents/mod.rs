//! Incidents: how each of them is shown, its own page, and the history of all by month.

mod history;
mod months;
mod page;
mod titles;
mod view;

pub(super) use history::history;
pub(super) use page::page;
pub(super) use view::{Affected, IncidentView, of_severity, reason_for};
