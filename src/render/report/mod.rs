//! Reports: a site's calendar months, as pages to print and as a table for spreadsheets.
//!
//! Months are UTC calendar months. A month that is over is a page of the past: later builds write the same bytes.

mod bar;
mod list;
mod month;
mod months;
mod promise;
mod table;

pub(super) use months::{Month, months};
pub(super) use promise::{Promise, Verdict};
pub(super) use table::table;

use super::RenderError;
use super::edition::Edition;
use super::renderer::OneSite;
use crate::model::Artifact;

/// The report pages of a site in one language: the list of its months, and a page for each of the last ones.
pub(super) fn pages(
    edition: &Edition<'_>,
    one: &OneSite<'_>,
    months: &[Month<'_>],
) -> Result<Vec<Artifact>, RenderError> {
    let kept = usize::try_from(edition.page.look.reports).unwrap_or(usize::MAX);
    let first = months.len().saturating_sub(kept);
    let mut pages = vec![list::page(edition, one, months, first)?];
    for month in months.iter().skip(first) {
        pages.push(month::page(edition, one, month)?);
    }
    Ok(pages)
}

/// Where the reports of a site lie, under the edition.
fn directory(one: &OneSite<'_>) -> String {
    format!("sites/{}/reports/", one.input.site.slug)
}
