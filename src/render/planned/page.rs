//! The page of planned work.

use serde::Serialize;

use super::agenda::Agenda;
use super::view::names;
use crate::model::Artifact;
use crate::render::RenderError;
use crate::render::edition::{Edition, Place};
use crate::render::overall::Overall;

/// How much the page lists of what comes, and of the last 90 days; repetitions of the same work are one.
const LIMITS: (usize, usize) = (100, 100);

/// `maintenance/index.html`: what goes on, what comes within 30 days, and what was done in the last 90.
pub(in crate::render) fn page(edition: &Edition<'_>, overall: &Overall) -> Result<Artifact, RenderError> {
    #[derive(Serialize)]
    struct Own {
        agenda: Agenda,
    }
    let page = edition.page;
    let agenda = Agenda::within(edition, page.planned.iter(), &names(page), LIMITS);
    let directory = "maintenance/".to_owned();
    let place = Place { directory, here: "maintenance", status: overall.status, archive: false };
    edition.html(&place, "maintenance.html", Own { agenda })
}
