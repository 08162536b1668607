//! Who belongs together: by what needs what, and by what is shared.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{Common, Slug};

/// All that can be reached from a site, the site itself left out.
pub(super) fn reach<'a, I>(from: &Slug, next: impl Fn(&Slug) -> I) -> HashSet<&'a Slug>
where
    I: IntoIterator<Item = &'a Slug>,
{
    let mut seen: HashSet<&Slug> = next(from).into_iter().collect();
    let mut open: Vec<&Slug> = seen.iter().copied().collect();
    while let Some(slug) = open.pop() {
        open.extend(next(slug).into_iter().filter(|found| seen.insert(found)));
    }
    seen
}

/// What most share, if at least `least` do; of several, the first in the order of [`Common`].
pub(super) fn most_shared<T: AsRef<[Common]>>(traits: &[T], least: usize) -> Option<Common> {
    let mut counts: BTreeMap<&Common, usize> = BTreeMap::new();
    for of_one in traits {
        let distinct: HashSet<&Common> = of_one.as_ref().iter().collect();
        for common in distinct {
            *counts.entry(common).or_default() += 1;
        }
    }
    let most = counts.values().copied().max().filter(|most| *most >= least)?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(common, _)| common.clone())
}

/// Groups by what is shared by most, each in the order given, then those that share nothing with another. In
/// the order of their first members.
pub(super) fn grouped<'a, T>(openings: &[(&'a T, &[Common])]) -> Vec<(Vec<&'a T>, Option<Common>)> {
    let mut holders: HashMap<&Common, Vec<usize>> = HashMap::new();
    for (index, (_, traits)) in openings.iter().enumerate() {
        let distinct: HashSet<&Common> = traits.iter().collect();
        for common in distinct {
            holders.entry(common).or_default().push(index);
        }
    }
    let mut taken = vec![false; openings.len()];
    let mut groups: Vec<(usize, Vec<&T>, Option<Common>)> = Vec::new();
    // Largest first. A group shrinks when others take its members, so it goes back in line with its new size.
    let mut line: BTreeMap<(Reverse<usize>, &Common), Vec<usize>> = holders
        .into_iter()
        .filter(|(_, members)| members.len() > 1)
        .map(|(common, members)| ((Reverse(members.len()), common), members))
        .collect();
    while let Some(((size, common), mut members)) = line.pop_first() {
        members.retain(|index| !taken.get(*index).is_some_and(|taken| *taken));
        if members.len() < size.0 {
            if members.len() > 1 {
                line.insert((Reverse(members.len()), common), members);
            }
            continue;
        }
        for index in &members {
            taken.iter_mut().skip(*index).take(1).for_each(|taken| *taken = true);
        }
        let group = members.iter().filter_map(|index| openings.get(*index)).map(|(opening, _)| *opening).collect();
        groups.push((members.first().copied().unwrap_or_default(), group, Some(common.clone())));
    }
    let alone = openings.iter().zip(&taken).enumerate().filter(|(_, (_, taken))| !**taken);
    groups.extend(alone.map(|(index, ((opening, _), _))| (index, vec![*opening], None)));
    groups.sort_by_key(|(index, ..)| *index);
    groups.into_iter().map(|(_, group, common)| (group, common)).collect()
}
