//! What the issues should say, with everything that an incident's file does not know.

use std::collections::HashMap;

use super::Desk;
use crate::incident::issue::{IssueContext, Wanted, wanted};
use crate::model::{Incident, Site, Slug};

impl Desk {
    /// The issues of incidents of checks; people's own are theirs to write.
    pub(super) fn wanted<'a>(&self, incidents: impl Iterator<Item = &'a Incident>) -> Vec<Wanted> {
        let sites: HashMap<&Slug, &Site> = self.config.sites.iter().map(|site| (&site.slug, site)).collect();
        let mut dependents: HashMap<&Slug, Vec<&str>> = HashMap::new();
        for site in &self.config.sites {
            for needed in &site.depends_on {
                dependents.entry(needed).or_default().push(&site.name);
            }
        }
        let issues = &self.config.issues;
        let context = IssueContext {
            label: &issues.label,
            labels: &issues.labels,
            assignees: &issues.assignees,
            lock: issues.lock,
            page: self.about.url.as_deref(),
            links: self.links.as_ref(),
            sites: &|slug| sites.get(slug).copied(),
            dependents: &|slug| dependents.get(slug).cloned().unwrap_or_default(),
        };
        let clean = |mut wanted: Wanted| {
            wanted.title = self.console.clean(&wanted.title);
            wanted.body = self.console.clean(&wanted.body);
            wanted.comments.iter_mut().for_each(|comment| comment.body = self.console.clean(&comment.body));
            wanted
        };
        incidents.filter(|incident| incident.manual.is_none()).map(|it| clean(wanted(it, &context))).collect()
    }
}
