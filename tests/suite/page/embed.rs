//! Embeds: small, complete, and the same as the page says.

use upkept::model::Artifact;

use super::fixture::{CORPUS, empty, hostile, outage, overdue};
use super::html::tags;
use super::{json, said, sparse, text};

fn embeds(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, &str)> {
    super::pages(artifacts).filter(|(path, _)| path.starts_with("embed/"))
}

#[test]
fn a_frame_is_complete_and_small() {
    let artifacts = outage(sparse()).render();
    assert_eq!(embeds(&artifacts).count(), 11);
    for (path, html) in embeds(&artifacts) {
        assert!(html.len() <= 3 * 1_024, "{path} has {} bytes", html.len());
        for tag in tags(html) {
            assert!(!["script", "link", "img"].contains(&tag.name.as_str()), "{path}: {tag:?}");
        }
    }
}

#[test]
fn a_frame_says_how_it_is_and_when_somebody_looked() {
    let artifacts = outage(sparse()).render();
    let site = said(&artifacts, "embed/ip-104/index.html");
    assert!(site.contains("<h1>IP .104 is down</h1>"), "{site}");
    assert!(site.contains("Last checked <time datetime=\"2026-11-22T12:45:00Z\">"), "{site}");
    assert!(site.contains("<a href=\"../../sites/ip-104/\" target=\"_top\">"), "{site}");
    let whole = said(&artifacts, "embed/index.html");
    let sentence = json(&artifacts, "api/v1/status.json")["summary"].as_str().unwrap().to_owned();
    assert!(whole.contains(&format!("<h1>{sentence}</h1>")) && whole.contains("<a href=\"../\""), "{whole}");
    let nothing = said(&empty().render(), "embed/shop/index.html");
    assert!(nothing.contains("No data on Shop yet") && !nothing.contains("<time"), "{nothing}");
    let late = said(&overdue(sparse()).render(), "embed/login/index.html");
    assert!(late.contains("No recent data on Single sign-on"), "{late}");
}

#[test]
fn the_element_is_told_the_same_in_few_bytes() {
    let artifacts = outage(sparse()).render();
    let data = json(&artifacts, "embed/shop/status.json");
    assert_eq!((&data["version"], &data["status"], &data["name"]), (&1.into(), &"up".into(), &"Shop".into()));
    assert_eq!((&data["sentence"], &data["path"]), (&"Shop is up".into(), &"sites/shop/".into()));
    assert_eq!(data["observed"], json(&artifacts, "api/v1/sites/shop.json")["observed"]);
    assert!(data["late_after"].as_str() > data["observed"].as_str());
    assert!(text(&artifacts, "embed/status.json").len() < 600);
    assert!(json(&empty().render(), "embed/status.json")["late_after"].is_null());
}

#[test]
fn no_name_becomes_markup_in_a_frame() {
    let shape = |artifacts: &[Artifact]| -> Vec<String> {
        embeds(artifacts).flat_map(|(_, html)| tags(html)).map(|tag| tag.shape()).collect()
    };
    let harmless = shape(&hostile("x", sparse()).render());
    for text in CORPUS {
        assert_eq!(shape(&hostile(text, sparse()).render()), harmless, "{text:?}");
    }
}

#[test]
fn the_script_puts_no_text_in_as_markup() {
    let artifacts = outage(sparse()).render();
    let script = text(&artifacts, "embed.js");
    for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", ".style"] {
        assert!(!script.contains(word), "{word}");
    }
}
