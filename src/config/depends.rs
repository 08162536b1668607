//! Rules about what sites need: each other, but never in a circle.

use super::problem::{At, Report, Span};
use super::raw::RawSite;
use super::scope::Index;

/// Names shown of a circle.
const SHOWN: usize = 10;

/// A site that another needs, by its place in the file, and where that is said.
type Need = (usize, Span);

/// For each site of the file, the places of those it depends on.
pub(super) fn needs(list: &[At<RawSite>], index: &mut Index<'_>, report: &mut Report<'_>) -> Vec<Vec<usize>> {
    let mut needs: Vec<Vec<Need>> = Vec::with_capacity(list.len());
    for raw in list {
        let mut own: Vec<Need> = Vec::new();
        for name in raw.value.depends_on.iter().flat_map(|names| &names.value.0) {
            let Some(found) = index.find(name, report) else { continue };
            if !own.iter().any(|(known, _)| *known == found) {
                own.push((found, name.span));
            }
        }
        needs.push(own);
    }
    for circle in circles(&needs) {
        report.add_with(circle.span, || (words(&circle.places, index), None));
    }
    needs.into_iter().map(|own| own.into_iter().map(|(place, _)| place).collect()).collect()
}

/// Sites that need each other, the first one again at the end.
struct Circle {
    places: Vec<usize>,
    span: Span,
}

/// Where a walk stands: a site, and how many of its needs were followed.
struct Step {
    place: usize,
    next: usize,
}

/// One circle for each dependency that closes one. Depth first with an own stack: a chain may be as long as the file.
fn circles(needs: &[Vec<Need>]) -> Vec<Circle> {
    /// Enough to report; each costs as much as it is long.
    const MOST: usize = 100;
    let mut found = Vec::new();
    let (mut seen, mut on_path) = (vec![false; needs.len()], vec![false; needs.len()]);
    for start in 0..needs.len() {
        let mut path = vec![Step { place: start, next: 0 }];
        while let Some(Step { place, next }) = path.last_mut() {
            if *next == 0 && seen.get(*place).is_some_and(|seen| *seen) {
                path.pop();
                continue;
            }
            mark(&mut seen, *place, true);
            mark(&mut on_path, *place, true);
            let need = needs.get(*place).and_then(|own| own.get(*next)).copied();
            *next += 1;
            match need {
                None => {
                    mark(&mut on_path, *place, false);
                    path.pop();
                }
                Some((to, span)) if on_path.get(to).is_some_and(|on| *on) => {
                    if found.len() < MOST {
                        let from = path.iter().skip_while(|step| step.place != to).map(|step| step.place);
                        found.push(Circle { places: from.chain([to]).collect(), span });
                    }
                }
                Some((to, _)) => path.push(Step { place: to, next: 0 }),
            }
        }
    }
    found
}

fn mark(flags: &mut [bool], place: usize, value: bool) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = value;
    }
}

/// What a circle is called: `a → b → a`.
fn words(places: &[usize], index: &Index<'_>) -> String {
    let name = |place: &usize| index.slug(*place).map_or("?", |slug| slug.as_str());
    if let [place, _] = places {
        return format!("site `{}` can't depend on itself", name(place));
    }
    let mut names: Vec<_> = places.iter().take(SHOWN).map(name).collect();
    if places.len() > SHOWN {
        names.push("…");
        names.extend(places.last().map(name));
    }
    format!("sites can't depend on each other in a circle: {}", names.join(" → "))
}
