//! Files, links, templates and the feed.

use std::collections::HashSet;

use upkept::model::Artifact;
use upkept::render::{RenderError, Templates};

use super::fixture::{desk, empty, healthy, maintenance, outage};
use super::html::{VOID, assert_balanced, tags};
use super::{json, pages, paths, said, sparse, text};

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(outage(sparse()).render(), outage(sparse()).render());
}

#[test]
fn every_file_of_the_contract_is_there_once() {
    let artifacts = healthy(sparse()).render();
    let paths = paths(&artifacts);
    for path in [
        "index.html",
        "404.html",
        "incidents/index.html",
        "incidents/2026-11/index.html",
        "maintenance/index.html",
        "sites/ip-104/index.html",
        "api/v1/status.json",
        "api/v1/incidents.json",
        "api/v1/maintenance.json",
        "api/v1/sites/ip-104.json",
        "feed.xml",
        "rss.xml",
        "groups/public/feed.xml",
        "sites/ip-104/feed.xml",
        "maintenance.ics",
        "sites/ip-104/incidents.ics",
        "sitemap.xml",
        "llms.txt",
        "robots.txt",
        "style.css",
    ] {
        assert!(paths.contains(&path), "{path} is missing from {paths:?}");
    }
    assert_eq!(paths.iter().filter(|path| path.starts_with("incidents/2026") && !path.contains("2026-")).count(), 3);
    assert_eq!(paths.iter().collect::<HashSet<_>>().len(), paths.len());
}

#[test]
fn pages_are_well_formed_and_ask_nobody_else() {
    for artifacts in [healthy(sparse()), outage(sparse()), desk(sparse()), maintenance(sparse()), empty()]
        .map(|fixture| fixture.render())
    {
        for (path, page) in pages(&artifacts) {
            let tags = tags(page);
            assert_balanced(&tags, &VOID);
            assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{path}");
            let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
            assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{path}: an id is used twice");
            for tag in &tags {
                assert!(tag.attribute("style").is_none(), "{path}: the policy forbids style attributes");
                let fetched =
                    tag.name != "a" && !["alternate", "canonical"].contains(&tag.attribute("rel").unwrap_or_default());
                let address = tag.attribute("src").or_else(|| tag.attribute("href")).unwrap_or_default();
                assert!(!fetched || !address.contains("//") || address.starts_with("data:"), "{path}: {address}");
            }
        }
        let sheet = text(&artifacts, "style.css");
        assert!(!sheet.contains("url(") && !sheet.contains("@import"), "the sheet fetches something");
    }
}

#[test]
fn relative_links_lead_somewhere() {
    let artifacts = maintenance(sparse()).render();
    let known: HashSet<&str> = paths(&artifacts).into_iter().collect();
    for (path, page) in pages(&artifacts).filter(|(path, _)| *path != "404.html") {
        let base = url::Url::parse("http://page.test/repo/").unwrap();
        let here = base.join(path).unwrap();
        for tag in tags(page) {
            let Some(link) = tag.attribute("href").or_else(|| tag.attribute("src")) else { continue };
            if link.contains("://") || link.starts_with('#') || link.starts_with("data:") {
                continue;
            }
            let target = here.join(link).unwrap();
            let inside =
                target.path().strip_prefix("/repo/").unwrap_or_else(|| panic!("{path}: {link} leaves the page"));
            let file =
                if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.into() };
            assert!(known.contains(file.as_str()), "{path}: {link} leads to {file}, which isn't there");
        }
    }
}

#[test]
fn the_404_page_works_at_any_depth() {
    let mut fixture = healthy(sparse());
    let page = |artifacts: &[_]| text(artifacts, "404.html").to_owned();
    assert!(page(&fixture.render()).contains("class=\"brand\" href=\"/repo/\""));
    fixture.url = Some("https://status.example.org".into());
    assert!(page(&fixture.render()).contains("class=\"brand\" href=\"/\""));
    fixture.url = None;
    assert!(page(&fixture.render()).contains("class=\"brand\" href=\"/\""));
}

#[test]
fn an_incident_tells_its_story() {
    let artifacts = outage(sparse()).render();
    let page = said(&artifacts, "incidents/20261122-111210-ip-104/index.html");
    assert!(page.contains("<h1 id=\"name\">IP .104 is down</h1>"), "{page}");
    assert!(page.contains("for 1 hour 35 minutes so far"));
    assert!(page.contains("href=\"../../sites/ip-104/\""));
    let commit = "href=\"https://forge.example.org/example/status/commit/9b3799b0c1d2e3f405162738495a6b7c8d9e0f10\"";
    assert!(page.contains(&format!("{commit}><code>9b3799b</code>")));
    assert!(page.contains("<details class=\"card\"><summary>What the checks saw</summary>"));
    let past = said(&artifacts, "incidents/index.html");
    assert!(past.contains("Website was down</a>") && past.contains("lasted 9 hours"), "{past}");
    assert_eq!(json(&artifacts, "api/v1/incidents.json")["incidents"][0]["title"], "IP .105 is down");
}

#[test]
fn templates_can_be_replaced_one_by_one() {
    let mut templates = Templates::embedded().unwrap();
    templates.with_override("404.html", "<p>{{ page.title }}, lost</p>".into()).unwrap();
    templates.with_override("style.css", "p { color: {{red}} }".into()).unwrap();
    let artifacts = healthy(sparse()).render_with(&templates).unwrap();
    assert_eq!(text(&artifacts, "404.html"), "<p>Example Status, lost</p>");
    assert_eq!(text(&artifacts, "style.css"), "p{color:{{red}}}");
    assert!(text(&artifacts, "index.html").contains("All systems operational"));
}

#[test]
fn a_bad_template_is_named_with_its_line() {
    let mut templates = Templates::embedded().unwrap();
    let error = templates.with_override("site.html", "<p>\n{% if %}".into()).unwrap_err();
    assert!(error.to_string().starts_with("template site.html line 2: "), "{error}");

    templates
        .with_override(
            "index.html",
            "{% extends \"layout.html\" %}\n{% block main %}\n\n{{ overal.x }}{% endblock %}".into(),
        )
        .unwrap();
    let error = healthy(sparse()).render_with(&templates).unwrap_err();
    assert!(error.to_string().starts_with("template index.html line 4: undefined value"), "{error}");

    let error = templates.with_override("indx.html", String::new()).unwrap_err();
    assert!(matches!(&error, RenderError::UnknownTemplate { .. }));
    assert!(error.to_string().contains("index.html"), "{error}");
    assert!(Templates::names().any(|name| name == "layout.html"));
}

/// Every key in a JSON value, at any depth.
fn keys(value: &serde_json::Value, out: &mut HashSet<String>) {
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            out.insert(key.clone());
            keys(value, out);
        }),
        serde_json::Value::Array(list) => list.iter().for_each(|value| keys(value, out)),
        _ => {}
    }
}

#[test]
fn every_field_of_the_api_is_documented() {
    let documentation = concat!(include_str!("../../../docs/api.md"), include_str!("../../../docs/badges.md"));
    let mut found = HashSet::new();
    let all = [desk(sparse()).render(), maintenance(sparse()).render()].concat();
    let files = all.iter().filter(|artifact| artifact.path.ends_with(".json"));
    for artifact in files.filter(|artifact| !artifact.path.contains("/schema/")) {
        keys(&serde_json::from_slice(&artifact.bytes).unwrap(), &mut found);
    }
    let missing: Vec<&String> = found.iter().filter(|key| !documentation.contains(&format!("`{key}`"))).collect();
    assert!(found.len() > 40 && missing.is_empty(), "{missing:?}");
}

#[test]
fn people_tell_what_they_know() {
    let artifacts = desk(sparse()).render();
    let shared = said(&artifacts, "incidents/20261122-111210-ip-104/index.html");
    assert!(shared.contains("are down <span class=\"stage\">Identified</span></h1>"), "{shared}");
    assert!(shared.contains("It came back once.") && shared.contains("<small>2 still in trouble</small>"));
    assert!(shared.contains("by ada</span>") && shared.contains("by bob</span>"));
    assert!(shared.contains("A site that is gone <span class=\"quiet\">recovered <time"), "{shared}");
    let past = said(&artifacts, "incidents/20261117-034710-website/index.html");
    let (lesson, story) = (past.find("A deployment filled").unwrap(), past.find("<h2 id=\"timeline\"").unwrap());
    assert!(lesson < story && past.matches("A deployment filled").count() == 1, "{past}");
    let all = json(&artifacts, "api/v1/incidents.json");
    let find = |id: &str| all["incidents"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    let one = find("20261122-111210-ip-104");
    assert_eq!((&one["stage"], &one["common"]), (&"identified".into(), &"address 203.0.113.7".into()));
    assert_eq!(one["sites"][2]["until"], "2026-11-22T12:06:10Z");
    assert_eq!((&one["timeline"][3]["author"], &one["timeline"][3]["kind"]), (&"bob".into(), &"identified".into()));
}

#[test]
fn an_incident_that_people_opened_sets_the_state_of_its_sites_on_the_page_alone() {
    let artifacts = desk(sparse()).render();
    let page = said(&artifacts, "incidents/20261122-121710-shop/index.html");
    assert!(page.contains("<h1 id=\"name\">Payments by card fail now and then</h1>"), "{page}");
    assert!(!page.contains("<dt>Cause</dt>") && !page.contains("HTTP 0"), "{page}");
    let shop = json(&artifacts, "api/v1/sites/shop.json");
    assert_eq!((&shop["status"], &shop["last_verdict"]), (&"degraded".into(), &"up".into()));
    let (before, after) = (outage(sparse()).render(), &artifacts);
    let windows = |all: &[Artifact]| json(all, "api/v1/sites/shop.json")["windows"].clone();
    assert_eq!(windows(&before), windows(after), "figures are those of the checks");
    assert!(text(&artifacts, "index.html").replace('\u{a0}', " ").contains("reported 30 minutes ago"));
    let incident = &json(&artifacts, "api/v1/incidents.json")["incidents"][1];
    assert_eq!((&incident["manual"], &incident["cause"]), (&true.into(), &serde_json::Value::Null));
    assert!(text(&artifacts, "feed.xml").contains("<title>Payments by card fail now and then</title>"));
}
