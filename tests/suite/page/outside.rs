//! Texts from outside: they are shown, and never become markup. Secrets are not shown.

use chrono::TimeDelta;
use upkept::model::{Artifact, Certificate, Masked};

use super::fixture::{CORPUS, healthy, hostile, http, tcp, watched};
use super::html::{VOID, assert_balanced, tags};
use super::{json, pages, sparse, text};

fn shape(artifacts: &[Artifact], path: &str) -> Vec<String> {
    tags(text(artifacts, path)).iter().map(super::html::Tag::shape).collect()
}

#[test]
fn no_text_changes_the_structure_of_a_page() {
    let harmless = hostile("x", sparse()).render();
    for text in CORPUS {
        let artifacts = hostile(text, sparse()).render();
        // The feeds of a group lie in a directory that is named after it.
        let places = |artifacts| -> Vec<String> {
            let paths: Vec<&str> = super::paths(artifacts);
            paths
                .into_iter()
                .map(|path| path.split('/').filter(|part| *part != "g" && !part.starts_with("g-")).collect())
                .collect()
        };
        assert_eq!(places(&artifacts), places(&harmless));
        for (path, page) in pages(&artifacts) {
            assert_eq!(shape(&artifacts, path), shape(&harmless, path), "{path} with {text:?}");
            assert_balanced(&tags(page), &VOID);
        }
        assert_eq!(shape(&artifacts, "feed.xml"), shape(&harmless, "feed.xml"), "{text:?}");
        assert_eq!(json(&artifacts, "api/v1/status.json")["sites"][0]["name"], format!("n {text}"));
        assert!(json(&artifacts, "api/v1/status.json")["sites"][0]["link"].is_null());
    }
}

#[test]
fn edited_markdown_stays_harmless() {
    for text in CORPUS {
        let mut fixture = hostile(text, sparse());
        for incident in &mut fixture.incidents {
            incident.evidence =
                format!("# {text}\n\n- {text}\n\n{text}\n\n```\n{text}\n```\n\n| {text} |\n|--|\n| {text} |\n");
            incident.timeline.iter_mut().for_each(|entry| entry.text = format!("{text}\n\n> {text}\n\n{text}"));
        }
        let artifacts = fixture.render();
        for (path, page) in pages(&artifacts) {
            // The page's own two scripts are inside; a third one, or another, came from the text.
            let own =
                tags(page).iter().filter(|tag| tag.name == "script" && tag.attribute("data-raw").is_some()).count();
            assert!(own <= 2, "{path}");
            for tag in tags(page) {
                assert!(!tag.attributes.iter().any(|(name, _)| name.starts_with("on")), "{path}: {tag:?}");
                let inside = tag.attribute("data-raw").is_some();
                let linked =
                    tag.attribute("src").is_some_and(|src| src.ends_with("page.js") || src.ends_with("site.js"));
                let scripts = tag.name == "script" && !inside && !linked;
                assert!(!scripts && !["img", "iframe", "object"].contains(&tag.name.as_str()), "{path}: {tag:?}");
                let link = tag.attribute("href").unwrap_or_default().to_ascii_lowercase();
                let asset = link.starts_with("data:image/svg+xml,") && tag.attribute("rel") == Some("icon");
                let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
                assert!(asset || ["", "http", "https", "mailto"].contains(&scheme), "{path}: {tag:?}");
            }
        }
    }
}

#[test]
fn an_incident_can_not_name_a_place_outside() {
    let mut fixture = healthy(sparse());
    fixture.incidents[0].id = upkept::model::IncidentId("../../../tmp/x".into());
    assert!(super::paths(&fixture.render()).iter().all(|path| !path.contains("..")));
}

#[test]
fn secrets_are_not_shown() {
    let mut fixture = healthy(sparse());
    let mut web =
        http("web", "Web", Masked::secret("https://${HOST}/x?key=${KEY}", "https://host.internal/x?key=sesame".into()));
    if let upkept::model::Target::Http(target) = &mut web.target {
        target.headers = vec![("Authorization".into(), Masked::secret("Bearer ${KEY}", "Bearer sesame".into()))];
    }
    let port = tcp("port", "Port", Masked::secret("${HOST}:9100", "host.internal:9100".into()));
    let login = http("login-url", "Login", Masked::plain("https://user:opensesame@www.example.org/"));
    fixture.sites.clear();
    for site in [web, port, login] {
        let mut site = watched(site, 50, 3, sparse(), &[]);
        let state = site.state.as_mut().unwrap();
        let (not_before, not_after) = (state.since, state.since + TimeDelta::days(90));
        let certificate = Certificate {
            subject: "host.internal".into(),
            issuer: "CA of host.internal".into(),
            not_before,
            not_after,
        };
        state.certificate = site.site.target.is_secret().then_some(certificate);
        fixture.sites.push(site);
    }
    for artifact in fixture.render() {
        let text = String::from_utf8_lossy(&artifact.bytes);
        for secret in ["host.internal", "sesame", "${HOST}", "${KEY}"] {
            assert!(!text.contains(secret), "{secret} is in {}", artifact.path);
        }
    }
}

#[test]
fn a_plain_target_is_shown_and_a_link_goes_before_it() {
    let mut fixture = healthy(sparse());
    fixture.sites[0].site.link = Some("https://elsewhere.example/".into());
    let artifacts = fixture.render();
    assert!(text(&artifacts, "sites/website/index.html").contains("<a href=\"https://elsewhere.example/\""));
    assert!(text(&artifacts, "sites/shop/index.html").contains("<a href=\"https://shop.example.org/\""));
    assert!(text(&artifacts, "sites/mail/index.html").contains("tcp://mail.example.org:25"));
}
