//! Atom and RSS: of the page, its groups and its sites.

use std::collections::HashSet;

use chrono::TimeDelta;
use upkept::model::{Artifact, EntryKind, Masked};

use super::fixture::{CORPUS, Fixture, desk, empty, hostile, maintenance, outage, work};
use super::html::{assert_balanced, tags};
use super::{paths, said, sparse, text};

fn feeds(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, &str)> {
    let feeds = artifacts.iter().filter(|one| one.path.ends_with("feed.xml") || one.path.ends_with("rss.xml"));
    feeds.map(|one| (one.path.as_str(), std::str::from_utf8(&one.bytes).unwrap()))
}

/// The texts of all elements of that name without attributes.
fn inside<'t>(feed: &'t str, element: &str) -> Vec<&'t str> {
    let open = format!("<{element}>");
    feed.split(&open).skip(1).map(|rest| rest.split("</").next().unwrap()).collect()
}

/// The entry whose title holds that.
fn entry<'t>(feed: &'t str, title: &str) -> &'t str {
    let entries = feed.split("<entry>").skip(1);
    entries.into_iter().find(|entry| inside(entry, "title")[0].contains(title)).unwrap_or_else(|| panic!("{feed}"))
}

#[test]
fn atom_has_what_the_rfc_asks_for() {
    let mut fixture = outage(sparse());
    for url in [Some("https://status.example.org/repo".to_owned()), None] {
        fixture.url = url.clone();
        let artifacts = fixture.render();
        for (path, feed) in feeds(&artifacts).filter(|(path, _)| path.ends_with("feed.xml")) {
            assert!(feed.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns="), "{path}");
            assert_balanced(&tags(feed), &[]);
            let ids = inside(feed, "id");
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len());
            assert!(ids.iter().all(|id| url::Url::parse(id).is_ok()), "{ids:?}");
            assert_eq!(inside(feed, "updated").len(), ids.len());
            assert!(inside(feed, "updated").iter().all(|time| chrono::DateTime::parse_from_rfc3339(time).is_ok()));
            assert_eq!(inside(feed, "name"), ["Example Status"]);
            assert_eq!(feed.matches("rel=\"self\"").count(), 1);
        }
        let ids = inside(text(&artifacts, "feed.xml"), "id");
        assert_eq!(ids.len(), 1 + fixture.incidents.len());
        assert_eq!(url.is_some(), ids[1].starts_with("https://status.example.org/repo/incidents/2026"));
    }
}

#[test]
fn rss_tells_the_same() {
    let artifacts = desk(sparse()).render();
    let (atom, rss) = (text(&artifacts, "feed.xml"), text(&artifacts, "rss.xml"));
    assert_balanced(&tags(rss), &[]);
    assert_eq!(inside(atom, "title"), inside(rss, "title"));
    assert_eq!(rss.matches("<guid isPermaLink=\"false\">").count(), inside(rss, "item").len());
    let dates = inside(rss, "pubDate");
    assert!(dates.iter().all(|date| chrono::DateTime::parse_from_rfc2822(date).is_ok()), "{dates:?}");
    assert!(rss.contains("<content:encoded>&lt;p&gt;"), "{rss}");
    assert!(rss.contains(
        "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://status.example.org/repo/rss.xml\"/>"
    ));
}

#[test]
fn an_incident_brings_its_updates_and_the_newest_dates_it() {
    let artifacts = desk(sparse()).render();
    let shared = entry(text(&artifacts, "feed.xml"), "IP .104 and 3 more sites are down");
    assert_eq!(inside(shared, "updated"), ["2026-11-22T12:27:10Z"], "bob's comment is the newest");
    assert_eq!(inside(shared, "published"), ["2026-11-22T11:12:10Z"]);
    assert!(shared.contains("Affected: IP .104, IP .105, Mail and A site that is gone."), "{shared}");
    let (bob, ada) = (shared.find("in rack 4 is broken").unwrap(), shared.find("We see it, too.").unwrap());
    assert!(bob < ada, "the newest update comes first");
    let past = entry(text(&artifacts, "feed.xml"), "Website was down");
    let (lesson, opened) = (past.find("A deployment filled").unwrap(), past.find("· Noticed").unwrap());
    assert!(lesson < opened, "what was learned comes first");
}

#[test]
fn planned_work_is_announced_runs_and_ends() {
    let artifacts = maintenance(sparse()).render();
    let feed = text(&artifacts, "feed.xml");
    let power = entry(feed, "Planned maintenance: Power test");
    assert_eq!(inside(power, "updated"), ["2026-11-19T12:47:10Z"], "a week ahead");
    assert!(power.contains("No interruption is expected."), "{power}");
    let moving = entry(feed, "Maintenance in progress: Move to the new data centre");
    assert_eq!(inside(moving, "updated"), ["2026-11-22T11:47:10Z"]);
    assert!(moving.contains("&lt;strong&gt;racks&lt;/strong&gt;"), "{moving}");
    assert!(entry(feed, "Rebuild of the search index").contains("until further notice."));
    let switch = entry(feed, "Maintenance finished: New switch in rack 4");
    assert_eq!(inside(switch, "updated"), ["2026-11-22T12:17:10Z"]);
    assert!(!switch.contains("Downtime is possible"), "{switch}");
    assert_eq!(feed.matches("Planned maintenance: Nightly backup").count(), 1, "repetitions are announced one by one");
}

#[test]
fn a_feed_stays_the_same_until_something_happens() {
    let mut fixture = maintenance(sparse());
    let before = fixture.render();
    fixture.now += TimeDelta::minutes(5);
    let after = fixture.render();
    for (path, feed) in feeds(&before) {
        assert_eq!(feed, text(&after, path), "{path}");
    }
    let quiet = empty().render();
    assert!(text(&quiet, "feed.xml").contains("<updated>1970-01-01T00:00:00Z</updated>"));
    assert!(!text(&quiet, "rss.xml").contains("Date>"));
}

#[test]
fn groups_and_sites_have_feeds_of_their_own() {
    let artifacts = desk(sparse()).render();
    let titles = |path: &str| -> Vec<String> {
        inside(text(&artifacts, path), "title").into_iter().skip(1).map(str::to_owned).collect()
    };
    assert_eq!(
        inside(text(&artifacts, "groups/network/feed.xml"), "title")[0],
        "Example Status: incidents and maintenance of Network"
    );
    assert_eq!(titles("groups/network/feed.xml"), ["IP .105 is down", "IP .104 and 3 more sites are down"]);
    assert_eq!(titles("groups/public/rss.xml").len(), 3);
    assert_eq!(titles("sites/mail/feed.xml"), ["IP .104 and 3 more sites are down"]);
    assert_eq!(titles("sites/docs/rss.xml"), Vec::<String>::new());
    let site = text(&artifacts, "sites/mail/feed.xml");
    assert!(site.contains(
        "rel=\"self\" type=\"application/atom+xml\" href=\"https://status.example.org/repo/sites/mail/feed.xml\""
    ));
    assert!(site.contains("rel=\"alternate\" type=\"text/html\" href=\"https://status.example.org/repo/sites/mail/\""));
}

#[test]
fn groups_whose_names_are_alike_have_their_own_places() {
    let mut fixture = outage(sparse());
    for (index, group) in ["Büro", "Buro", "büro"].into_iter().enumerate() {
        fixture.sites[index].site.group = Some(group.into());
    }
    let artifacts = fixture.render();
    for (slug, group) in [("buro", "Büro"), ("buro-2", "Buro"), ("buro-3", "büro")] {
        let title = format!("Example Status: incidents and maintenance of {group}");
        assert_eq!(inside(text(&artifacts, &format!("groups/{slug}/feed.xml")), "title")[0], title);
    }
    let paths = paths(&artifacts);
    assert_eq!(paths.iter().collect::<HashSet<_>>().len(), paths.len());
}

#[test]
fn without_an_address_links_are_relative() {
    let mut fixture = outage(sparse());
    fixture.url = None;
    let artifacts = fixture.render();
    let site = text(&artifacts, "sites/ip-104/feed.xml");
    assert!(site.contains("href=\"../../incidents/20261122-111210-ip-104/\""), "{site}");
    assert!(
        site.contains("href=\"../../sites/ip-104/feed.xml\"")
            && site.contains("<id>urn:upkept:feed:sites/ip-104/</id>")
    );
    assert!(text(&artifacts, "feed.xml").contains("<link rel=\"alternate\" type=\"text/html\" href=\"./\"/>"));
}

#[test]
fn a_feed_has_fifty_entries_at_most() {
    let mut fixture = maintenance(sparse());
    let some = fixture.incidents[0].clone();
    fixture.incidents.extend((1..80).map(|n| {
        let mut one = some.clone();
        one.started -= TimeDelta::days(n);
        one.ended = Some(one.started + TimeDelta::hours(1));
        one.timeline.clear();
        one.id = upkept::model::IncidentId(format!("old-{n}"));
        one
    }));
    // One that began long ago is new again when somebody adds to it.
    let mut lesson = desk(sparse()).incidents[2].timeline[0].clone();
    (lesson.kind, lesson.at) = (EntryKind::Postmortem, fixture.now);
    fixture.incidents.last_mut().unwrap().timeline.push(lesson);
    let artifacts = fixture.render();
    let feed = text(&artifacts, "feed.xml");
    assert_eq!(feed.matches("<entry>").count(), 50);
    assert_eq!(text(&artifacts, "sites/login/rss.xml").matches("<item>").count(), 20);
    assert!(inside(feed, "id")[1].ends_with("/incidents/old-79/"), "{feed}");
}

#[test]
fn texts_from_outside_stay_texts() {
    let harmless = hostile("x", sparse()).render();
    for bad in CORPUS {
        let artifacts = hostile(bad, sparse()).render();
        for (path, feed) in feeds(&artifacts).filter(|(path, _)| !path.starts_with("groups/")) {
            let shape = |feed: &str| tags(feed).iter().map(super::html::Tag::shape).collect::<Vec<_>>();
            assert_eq!(shape(feed), shape(text(&harmless, path)), "{path} with {bad:?}");
            assert_balanced(&tags(feed), &[]);
            // What readers take for HTML is harmless once it is read.
            let plain = |text: &str| {
                let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
                text.replace("&amp;", "&")
            };
            let html =
                ["description", "content:encoded"].iter().flat_map(|name| inside(feed, name).into_iter().skip(1));
            for html in
                html.chain(feed.split("<content type=\"html\">").skip(1).map(|rest| rest.split("</").next().unwrap()))
            {
                for tag in tags(&plain(html)) {
                    let known = ["p", "b", "strong", "em", "code", "a", "br", "ul", "li"];
                    assert!(known.contains(&tag.name.trim_start_matches('/')), "{path}: {tag:?} of {bad:?}");
                }
            }
        }
    }
}

#[test]
fn a_page_with_a_passphrase_tells_strangers_nothing() {
    let mut fixture: Fixture = desk(sparse());
    fixture.planned.push(work("Secret work", 60, None, &["shop"], upkept::model::Effect::Down));
    fixture.look.passphrase = Some(Masked::secret("${PASSPHRASE}", "open sesame".into()));
    let artifacts = fixture.render();
    for path in paths(&artifacts) {
        let named = ["feed.xml", "rss.xml", ".ics", "llms.txt", "sitemap.xml"].iter().any(|name| path.ends_with(name));
        assert!(!named, "{path}");
    }
    assert_eq!(said(&artifacts, "robots.txt"), "User-agent: *\nDisallow: /\n");
}
