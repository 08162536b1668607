//! Issues that are nobody's incident: announcements of maintenance, and strays.

use super::Desk;
use super::docket::Docket;
use super::speak::Said;
use crate::forge::desk::{WindowEnd, close_stray, finish_window, report_problem, sort_listed};
use crate::forge::{Forge, ForgeError};
use crate::incident::announcement;
use crate::model::{Incident, Issue, Window};

impl Desk {
    /// Closes the issues of windows that are over and of incidents that nobody knows, and tells authors of announcements
    /// what can't be understood.
    pub(super) async fn tidy_issues(&mut self, docket: &Docket, said: &mut Said) {
        let (Some(forge), Some(news)) = (self.forge.as_deref_mut(), &self.news) else { return };
        let issues = &self.config.issues;
        let sorted = sort_listed(&news.listed, &docket.book, &issues.label, &issues.maintenance_label);
        let mut result = Ok(());
        for (window, issue) in &docket.over {
            let goes_on = trouble_of(window, docket);
            // The incident may have got its issue in this very run.
            let issue_of = |it: &Incident| said.issues.get(&it.id).map(|made| made.address.clone());
            let name = goes_on.map(|it| issue_of(it).or_else(|| it.issue.clone()).unwrap_or_else(|| it.id.0.clone()));
            let end = match &name {
                Some(name) => WindowEnd::TroubleGoesOn(name),
                None if window.sites.iter().any(|slug| docket.unseen.contains(slug)) => WindowEnd::Overdue,
                None => WindowEnd::OnTime,
            };
            let closed = finish_window(forge, issue, window, end).await;
            result = result.and(closed.map(|closed| {
                said.windows.insert(window.id.clone());
                if closed {
                    said.done.push(format!("closed #{}: {}", issue.number, window.title));
                }
            }));
        }
        let sites = &self.config.sites;
        let announced = sorted.maintenance.iter().map(|issue| (*issue, announcement::maintenance(issue, sites).err()));
        let told = sorted.manual.iter().map(|issue| (*issue, announcement::manual(issue, sites).err()));
        let unclear: Vec<(&Issue, String)> =
            announced.chain(told).filter_map(|(issue, problem)| Some((issue, problem?))).collect();
        for (issue, problem) in unclear.iter().filter(|(issue, _)| issue.open) {
            result = result.and(report(forge, issue, problem, said).await);
        }
        for (id, issues) in sorted.incidents.iter().filter(|(id, _)| docket.strays.contains(id)) {
            for issue in issues.iter().filter(|issue| issue.open) {
                let closed = close_stray(forge, issue, id).await;
                result =
                    result.and(closed.map(|_| said.done.push(format!("closed #{}: no such incident", issue.number))));
            }
        }
        said.problems.extend(result.err().map(|error| error.to_string()));
    }
}

async fn report(forge: &mut dyn Forge, issue: &Issue, problem: &str, said: &mut Said) -> Result<(), ForgeError> {
    said.warnings.push(format!("the issue #{} is not understood: {problem}", issue.number));
    report_problem(forge, issue, problem).await.map(drop)
}

/// The incident that the sites of a window are in.
fn trouble_of<'a>(window: &Window, docket: &'a Docket) -> Option<&'a Incident> {
    let concerned =
        |incident: &&Incident| incident.is_open() && incident.troubled().any(|site| window.sites.contains(&site.slug));
    docket.incidents.iter().map(|(incident, _)| incident).find(concerned)
}
