//! What each group of sites has been through.

use std::collections::HashMap;

use crate::model::slug::slug_for;
use crate::render::PageInput;
use crate::render::data::told::Told;

/// A group of sites.
pub(super) struct Group<'a> {
    pub name: &'a str,
    /// Names its directory under `groups/`; no other group has it.
    pub slug: String,
    /// Indices of the incidents of its sites, newest first.
    pub incidents: Vec<usize>,
    /// Indices of the planned work on its sites.
    pub works: Vec<usize>,
}

/// All groups, in the order in which they first appear among the sites.
pub(super) fn of<'a>(page: &PageInput<'a>, told: &Told<'_>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut of_site: HashMap<&str, usize> = HashMap::new();
    for site in page.sites {
        let Some(name) = site.group.as_deref() else { continue };
        let place = *places.entry(name).or_insert_with(|| {
            groups.push(Group { name, slug: free(name, &mut taken), incidents: vec![], works: vec![] });
            groups.len() - 1
        });
        of_site.insert(site.slug.as_str(), place);
    }
    for (index, incident) in page.incidents.iter().enumerate() {
        for place in incident.sites.iter().filter_map(|site| of_site.get(site.slug.as_str())) {
            add(groups.get_mut(*place).map(|group| &mut group.incidents), index);
        }
    }
    for (index, work) in told.works.iter().enumerate() {
        for place in work.work.window.sites.iter().filter_map(|slug| of_site.get(slug.as_str())) {
            add(groups.get_mut(*place).map(|group| &mut group.works), index);
        }
    }
    groups
}

/// Adds an index that is not there yet; they come in order.
fn add(list: Option<&mut Vec<usize>>, index: usize) {
    if let Some(list) = list
        && list.last() != Some(&index)
    {
        list.push(index);
    }
}

/// The slug of a name; a number follows if another name has it.
fn free(name: &str, taken: &mut HashMap<String, usize>) -> String {
    let slug = slug_for(name);
    let mut candidate = slug.clone();
    while taken.contains_key(&candidate) {
        let count = taken.entry(slug.clone()).or_insert(1);
        *count += 1;
        candidate = format!("{slug}-{count}");
    }
    taken.insert(candidate.clone(), 1);
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_never_share_a_directory() {
        let mut taken = HashMap::new();
        let slugs = ["Büro", "Buro", "Buro 2", "büro", "日本"].map(|name| free(name, &mut taken));
        assert_eq!(slugs, ["buro", "buro-2", "buro-2-2", "buro-3", "ri-ben"]);
    }
}
