//! The history of all incidents and finished work: the newest on one page, and a page for each month.
//!
//! A page of a past month links the month before and the one after, and no list of all: else a new month would change
//! every one of them. That list stands on the first page of the history. The newest past month gets its link to the
//! next one when there is something in that, which is one change.

use chrono::Datelike;
use serde::Serialize;

use super::months::{Month, MonthView, is_past, months};
use super::view::IncidentView;
use crate::model::Artifact;
use crate::render::RenderError;
use crate::render::current::Status;
use crate::render::edition::{Edition, Place};
use crate::render::overall::Overall;
use crate::render::planned::{Names, names};

/// How many months the first page shows, and after how many incidents it begins no other.
const MONTHS: usize = 3;
const INCIDENTS: usize = 50;

/// `incidents/index.html`, and `incidents/<year>-<month>/index.html` for each month in which anything happened.
///
/// # Errors
/// When a template uses what isn't there, and what `put` returns.
pub(in crate::render) fn history<E: From<RenderError>>(
    edition: &Edition<'_>,
    overall: &Overall,
    put: &mut dyn FnMut(Artifact) -> Result<(), E>,
) -> Result<(), E> {
    let (months, names) = (months(edition), names(edition.page));
    put(newest(edition, overall, &months, &names)?)?;
    let pages: Vec<(&Month<'_>, usize)> =
        months.iter().flat_map(|month| (0..month.parts()).map(move |part| (month, part))).collect();
    for (index, (month, part)) in pages.iter().enumerate() {
        let later = index.checked_sub(1).and_then(|before| pages.get(before));
        let around = [pages.get(index + 1), later].map(|other| other.map(|(month, part)| link(edition, month, *part)));
        put(month_page(edition, overall, (month, *part), around, &names)?)?;
    }
    Ok(())
}

/// A year of the list of all months.
#[derive(Serialize)]
struct Year {
    name: String,
    months: Vec<Link>,
}

/// A way to the page of a month.
#[derive(Serialize)]
struct Link {
    name: String,
    directory: String,
    /// Which of the month's pages it is, counted from 1; 0 if it has one alone.
    part: usize,
}

fn link(edition: &Edition<'_>, month: &Month<'_>, part: usize) -> Link {
    let number = if month.parts() > 1 { part + 1 } else { 0 };
    Link { name: edition.locale.month(month.first), directory: month.directory(part), part: number }
}

/// What is open, then the newest months, then the way to all others.
fn newest(
    edition: &Edition<'_>,
    overall: &Overall,
    months: &[Month<'_>],
    names: &Names<'_>,
) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own<'v> {
        open: Vec<&'v IncidentView>,
        months: Vec<MonthView<'v>>,
        years: Vec<Year>,
    }
    let mut room = INCIDENTS;
    let mut shown = Vec::new();
    for month in months.iter().take(MONTHS) {
        if room == 0 {
            break;
        }
        let view = MonthView::over(&edition.locale, month, room, names);
        room = room.saturating_sub(view.listed());
        if !view.is_empty() {
            shown.push(view);
        }
    }
    let years = months.chunk_by(|a, b| a.first.year() == b.first.year()).filter_map(|year| {
        let short =
            |month: &Month<'_>| Link { name: edition.locale.short_month(month.first), ..link(edition, month, 0) };
        Some(Year { name: year.first()?.first.year().to_string(), months: year.iter().map(short).collect() })
    });
    let open = edition.incidents.iter().filter(|view| view.ended.is_none()).collect();
    let own = Own { open, months: shown, years: years.collect() };
    let directory = "incidents/".to_owned();
    let place = Place { directory, here: "incidents", status: overall.status, archive: false };
    edition.html(&place, "incidents.html", own)
}

/// A page of a month. `around` are the ones before and after it.
fn month_page(
    edition: &Edition<'_>,
    overall: &Overall,
    (month, part): (&Month<'_>, usize),
    [earlier, later]: [Option<Link>; 2],
    names: &Names<'_>,
) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own<'v> {
        month: MonthView<'v>,
        this: Link,
        earlier: Option<Link>,
        later: Option<Link>,
    }
    let view = MonthView::part(&edition.locale, month, part, names);
    let own = Own { month: view, this: link(edition, month, part), earlier, later };
    let archive = is_past(month.first, edition.page.now);
    // Its icon would tell how things are now.
    let status = if archive { Status::None } else { overall.status };
    let place = Place { directory: format!("incidents/{}", month.directory(part)), here: "incidents", status, archive };
    edition.html(&place, "month.html", own)
}
