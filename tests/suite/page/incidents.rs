//! Incidents, their history by month, and the page of maintenance.

use chrono::TimeDelta;
use upkept::model::{
    AffectedSite, Artifact, Effect, Entry, EntryKind, Incident, IncidentId, Origin, Severity, Slug, Timestamp,
};

use super::fixture::{CORPUS, Fixture, desk, empty, healthy, maintenance, now, outage, time, work};
use super::html::{VOID, assert_balanced, tags};
use super::{pages, paths, said, sparse, text};

/// The page with incidents that began at these times, newest first; each took ten minutes.
fn past(starts: impl Iterator<Item = Timestamp>) -> Fixture {
    let mut fixture = empty();
    let pattern = outage(sparse()).incidents.pop().unwrap();
    let slug = Slug::new("website").unwrap();
    let incident = |start| Incident {
        id: IncidentId::new(start, &slug),
        started: start,
        ended: Some(start + TimeDelta::minutes(10)),
        timeline: Vec::new(),
        evidence: String::new(),
        ..pattern.clone()
    };
    fixture.incidents = starts.map(incident).collect();
    fixture
}

fn at(fixture: &Fixture, path: &str) -> String {
    said(&fixture.render(), path)
}

fn history(artifacts: &[Artifact]) -> Vec<&str> {
    paths(artifacts).into_iter().filter(|path| path.starts_with("incidents/2026-")).collect()
}

const OPEN: &str = "incidents/20261122-111210-ip-104/index.html";
const OVER: &str = "incidents/20261117-034710-website/index.html";

#[test]
fn updates_are_told_newest_first_until_it_is_over() {
    let artifacts = desk(sparse()).render();
    let order = |path: &str, words: [&str; 2]| {
        let page = said(&artifacts, path);
        words.map(|word| page.find(&format!("<h3>{word}</h3>")).unwrap_or_else(|| panic!("{word}: {page}")))
    };
    assert!(order(OPEN, ["Identified", "Noticed"]).is_sorted());
    assert!(order(OVER, ["Noticed", "Resolved"]).is_sorted());
    assert!(!said(&artifacts, OVER).contains("newest update"));
}

#[test]
fn what_people_learned_comes_before_the_updates() {
    let page = at(&desk(sparse()), OVER);
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    let order = ["A deployment filled", "<h2 id=\"timeline\"", "<h2 id=\"evidence\""].map(place);
    assert!(order.is_sorted() && page.matches("A deployment filled").count() == 1);
    assert!(page.contains("<h4>What we change</h4>") || page.contains("<h3>What we change</h3>"));
}

#[test]
fn an_incident_links_its_neighbours() {
    let artifacts = desk(sparse()).render();
    let page = said(&artifacts, "incidents/20261122-120710-website/index.html");
    assert!(page.contains("href=\"../../incidents/20261122-111210-ip-104/\"><span>Before this</span>"), "{page}");
    assert!(page.contains("href=\"../../incidents/20261122-121710-shop/\"><span>After this</span>"), "{page}");
    assert!(!said(&artifacts, OVER).contains("Before this"), "it is the first one");
}

#[test]
fn the_history_shows_what_is_open_and_then_the_newest_months_by_day() {
    let page = at(&desk(sparse()), "incidents/index.html");
    let (open, over) = (page.find("<h2 id=\"open\">").unwrap(), page.find("November 2026</a></h2>").unwrap());
    assert!(open < over && page[open..over].matches("<article").count() == 4, "{page}");
    assert!(page[over..].contains("<h3>17 Nov 2026</h3>") && !page[over..].contains("22 Nov 2026</h3>"));
    assert!(page[over..].contains("03:47 UTC</time> · lasted 9 hours"), "{page}");
    let month = at(&desk(sparse()), "incidents/2026-11/index.html");
    assert!(month.contains("5 incidents") && month.contains("not over yet") && !month.contains("so far"), "{month}");
}

#[test]
fn months_without_anything_have_no_page_and_no_link() {
    let times = ["2026-11-03T08:00:00Z", "2026-07-31T23:59:59Z", "2025-02-01T00:00:00Z"].map(time);
    let artifacts = past(times.into_iter()).render();
    let listed = |path: &&str| path.starts_with("incidents/202") && path.len() == "incidents/2026-11/index.html".len();
    let months: Vec<&str> = paths(&artifacts).into_iter().filter(listed).collect();
    let expected = ["2026-11", "2026-07", "2025-02"].map(|month| format!("incidents/{month}/index.html"));
    assert_eq!(months, expected);
    let july = said(&artifacts, "incidents/2026-07/index.html");
    assert!(july.contains("<span>Earlier</span> February 2025</a>"), "{july}");
    assert!(july.contains("<span>Later</span> November 2026</a>"), "{july}");
    let first = said(&artifacts, "incidents/index.html");
    for link in ["<dt>2026</dt><dd><a href=\"../incidents/2026-07/\">Jul</a></dd><dd><a", "<dt>2025</dt>"] {
        assert!(first.contains(link), "{link}: {first}");
    }
    assert_eq!(first.matches("class=\"month\"").count(), 3);
}

#[test]
fn pages_of_the_past_stay_as_they_are() {
    let mut fixture = maintenance(sparse());
    let older = [(41, 500), (42, 30), (100, 5)].map(|(days, minutes)| {
        let mut incident = desk(sparse()).incidents.pop().unwrap();
        incident.started = now() - TimeDelta::days(days);
        incident.ended = Some(incident.started + TimeDelta::minutes(minutes));
        incident.id = IncidentId::new(incident.started, &incident.sites[0].slug);
        incident
    });
    fixture.incidents.extend(older);
    let before = fixture.render();
    fixture.now += TimeDelta::hours(31);
    let mut another = fixture.incidents[0].clone();
    another.started += TimeDelta::hours(1);
    another.id = IncidentId::new(another.started, &another.sites[0].slug);
    fixture.incidents.insert(0, another);
    let after = fixture.render();
    let mut same = 0;
    for (path, page) in pages(&before).filter(|(path, _)| path.starts_with("incidents/20")) {
        let is_past = path.starts_with("incidents/20260") || path.starts_with("incidents/202610");
        if is_past || path.contains("2026-0") || path.contains("2026-10") {
            assert_eq!(page, text(&after, path), "{path}");
            assert!(!page.contains("so far") && !page.contains("Page written"), "{path}");
            same += 1;
        }
    }
    assert_eq!(same, 3 + 4, "three incidents, and May, July, August, October");
}

#[test]
fn no_page_of_the_history_grows_without_bound() {
    let newest = time("2026-11-20T00:00:00Z");
    let fixture = past((0..450).map(|n| newest - TimeDelta::minutes(20 * n)));
    let artifacts = fixture.render();
    let parts: Vec<String> =
        ["", "2/", "3/", "4/", "5/"].map(|part| format!("incidents/2026-11/{part}index.html")).into();
    assert_eq!(history(&artifacts), parts);
    let rows = |path: &str| text(&artifacts, path).matches("<li class=\"incident\">").count();
    assert_eq!(parts.iter().map(|path| rows(path)).collect::<Vec<_>>(), [100, 100, 100, 100, 50]);
    assert_eq!(rows("incidents/index.html"), 50);
    let second = said(&artifacts, &parts[1]);
    assert!(second.contains("<h1>November 2026, page 2</h1>"), "{second}");
    assert!(second.contains("href=\"../../../incidents/2026-11/3/\"><span>Earlier</span> November 2026, page 3</a>"));
    assert!(second.contains("href=\"../../../incidents/2026-11/\"><span>Later</span> November 2026, page 1</a>"));
    assert!(said(&artifacts, "incidents/index.html").contains(">All incidents of November 2026</a>"));
}

#[test]
fn finished_maintenance_stands_in_its_month_however_long_ago() {
    let artifacts = maintenance(sparse()).render();
    assert!(said(&artifacts, "incidents/2026-05/index.html").contains("Move of a rack"));
    let july = said(&artifacts, "incidents/2026-07/index.html");
    assert!(july.contains("No incidents") && july.contains("Done 2 times, the last one <time"), "{july}");
    let november = said(&artifacts, "incidents/2026-11/index.html");
    assert_eq!(november.matches("Nightly backup").count(), 1);
    assert!(!november.contains("Power test"), "what is to come is no history");
}

#[test]
fn the_page_of_maintenance_tells_what_goes_on_what_comes_and_what_was_done() {
    let page = at(&maintenance(sparse()), "maintenance/index.html");
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    let order =
        ["<h2 id=\"now\">", "Move to the new data centre", "<h2 id=\"coming\">", "Power test", "<h2 id=\"done\">"];
    assert!(order.map(place).is_sorted());
    assert!(page[place("id=\"done\"")..].contains("New switch in rack 4"), "{page}");
    assert_eq!(page.matches("Nightly backup").count(), 2, "once for what comes, once for what was done");
    assert!(page.contains("href=\"../maintenance.ics\""));
    assert!(page.contains("until further notice · slow answers possible · <a href=\"https://forge.example.org/"));
    let nothing = at(&empty(), "maintenance/index.html");
    assert!(
        nothing.contains("Nothing is planned for the next 30 days.") && nothing.contains("No maintenance is going on.")
    );
    assert!(at(&empty(), "incidents/index.html").contains("No incidents so far."));
}

#[test]
fn work_of_hundreds_of_sites_names_few_once_it_is_over() {
    let mut fixture = empty();
    let slugs: Vec<String> = (0..400).map(|n| format!("site-{n}")).collect();
    let slugs: Vec<&str> = slugs.iter().map(String::as_str).collect();
    fixture.planned =
        (1..200).map(|n| work(&format!("Work {n}"), 60 * n, Some(60 * n - 5), &slugs, Effect::Down)).collect();
    fixture.planned.reverse();
    let page = at(&fixture, "maintenance/index.html");
    assert!(page.contains("<summary>400 sites</summary>") && page.contains("and 350 more sites"));
    assert!(page.len() < 600_000, "{}", page.len());
}

#[test]
fn sites_that_are_gone_are_named_and_not_linked() {
    let page = at(&desk(sparse()), OPEN);
    assert!(page.contains("<a href=\"../../sites/ip-105/\">IP .105</a>"), "{page}");
    assert!(page.contains("<li>A site that is gone"), "{page}");
}

#[test]
fn an_incident_can_not_take_the_place_of_a_month() {
    let mut fixture = healthy(sparse());
    fixture.incidents[0].id = IncidentId("2026-11".into());
    let artifacts = fixture.render();
    let paths = paths(&artifacts);
    assert_eq!(paths.iter().collect::<std::collections::HashSet<_>>().len(), paths.len(), "{paths:?}");
}

#[test]
fn comments_from_outside_stay_in_their_place() {
    for words in CORPUS {
        let mut fixture = desk(sparse());
        let origin = Some(Origin { comment: "1".into(), author: words.into() });
        let quoted = format!(
            "> {words}\n\n- [ ] {words}\n\n| {words} |\n|--|\n| {words} |\n\n{words}\n\n![{words}](https://x.example/a.png)"
        );
        for incident in &mut fixture.incidents {
            let kind = EntryKind::Postmortem;
            incident.timeline.push(Entry { at: now(), kind, text: quoted.clone(), origin: origin.clone() });
            incident.timeline.push(Entry { at: now(), kind: EntryKind::Note, text: quoted.clone(), origin: None });
            incident.manual = Some(words.into());
            incident.issue = Some(words.into());
            incident.sites.push(AffectedSite { slug: Slug::new("shop").unwrap(), name: words.into(), until: None });
        }
        fixture.planned = vec![work(words, 60, Some(-60), &["shop"], Effect::Down)];
        fixture.planned[0].description.clone_from(&quoted);
        for (path, page) in pages(&fixture.render()) {
            let tags = tags(page);
            assert_balanced(&tags, &VOID);
            let bad = |tag: &&super::html::Tag| {
                ["img", "svg/onload", "details open"].contains(&tag.name.as_str())
                    || tag.attributes.iter().any(|(name, _)| name.starts_with("on"))
            };
            assert_eq!(tags.iter().find(bad), None, "{path} with {words:?}");
        }
    }
}

#[test]
fn severity_has_a_sign_and_a_word() {
    let mut fixture = healthy(sparse());
    fixture.incidents[1].severity = Severity::Degraded;
    let page = at(&fixture, "incidents/index.html");
    for word in ["Down", "Slow"] {
        assert!(page.contains(&format!("<span class=\"unseen\">{word}</span>")), "{page}");
    }
    assert!(page.contains("class=\"icon degraded\"") && page.contains("class=\"icon down\""));
}
