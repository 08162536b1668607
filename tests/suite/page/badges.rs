//! Badges: what they say, that they say it to everybody, and that no name breaks them.

use chrono::TimeDelta;
use upkept::model::{Artifact, Masked};

use super::fixture::{CORPUS, Fixture, empty, healthy, hostile, maintenance, outage, overdue};
use super::html::{assert_balanced, tags};
use super::{json, paths, sparse, text};

const WINDOWS: [&str; 6] = ["24h", "7d", "30d", "90d", "1y", "all"];
const GREY: &str = "566270";

fn badges(artifacts: &[Artifact]) -> impl Iterator<Item = (&str, &str)> {
    let found = artifacts.iter().filter(|artifact| artifact.path.starts_with("badge/"));
    found.map(|artifact| (artifact.path.as_str(), std::str::from_utf8(&artifact.bytes).unwrap()))
}

/// Message and colour, with ordinary spaces.
fn says(artifacts: &[Artifact], name: &str) -> (String, String) {
    let data = json(artifacts, &format!("badge/{name}.json"));
    let get = |key: &str| data[key].as_str().unwrap().replace('\u{a0}', " ");
    (get("message"), get("color"))
}

#[test]
fn every_figure_has_a_picture_and_what_shields_draws_from() {
    let artifacts = outage(sparse()).render();
    let paths = paths(&artifacts);
    for place in ["", "shop/", "ip-104/"] {
        let site = ["response"].into_iter().filter(|_| !place.is_empty()).map(str::to_owned);
        for name in
            WINDOWS.map(|window| format!("uptime-{window}")).into_iter().chain(["status".to_owned()]).chain(site)
        {
            for ending in ["svg", "json"] {
                let path = format!("badge/{place}{name}.{ending}");
                assert!(paths.contains(&path.as_str()), "{path} is missing");
            }
        }
    }
    assert!(paths.contains(&"badge/shop/certificate.svg"));
    assert!(!paths.contains(&"badge/ip-104/certificate.svg"), "no certificate was seen there");
    for (path, text) in badges(&artifacts).filter(|(path, _)| path.ends_with(".json")) {
        let data: serde_json::Value = serde_json::from_str(text).unwrap();
        let keys: Vec<&str> = data.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, ["color", "label", "message", "schemaVersion"], "{path}");
        assert_eq!(data["schemaVersion"], 1, "{path}");
    }
}

#[test]
fn badges_say_what_the_page_says() {
    let artifacts = outage(sparse()).render();
    let sentence = json(&artifacts, "api/v1/status.json")["summary"].as_str().unwrap().to_owned();
    assert_eq!(says(&artifacts, "status"), (sentence, "b3261e".to_owned()));
    assert_eq!(says(&artifacts, "ip-104/status"), ("down".to_owned(), "b3261e".to_owned()));
    assert_eq!(says(&artifacts, "shop/status"), ("up".to_owned(), "12754a".to_owned()));
    assert_eq!(says(&artifacts, "shop/certificate"), ("43 days left".to_owned(), "12754a".to_owned()));
    let month = &json(&artifacts, "api/v1/sites/legacy.json")["windows"][2];
    let uptime: f64 = month["uptime"].as_str().unwrap().parse().unwrap();
    let (message, colour) = says(&artifacts, "legacy/uptime-30d");
    assert_eq!(message.trim_end_matches(" %").parse::<f64>().unwrap(), uptime);
    assert_eq!(colour, "b3261e");
    let picture = text(&artifacts, "badge/shop/status.svg");
    assert!(picture.contains("role=\"img\" aria-label=\"Shop: up\"><title>Shop: up</title>"), "{picture}");
    assert_eq!(says(&maintenance(sparse()).render(), "shop/status").0, "under maintenance");
}

#[test]
fn the_uptime_of_the_page_is_that_of_all_its_sites_together() {
    let artifacts = outage(sparse()).render();
    let sites = json(&artifacts, "api/v1/status.json")["sites"].as_array().unwrap().clone();
    let sum = |key: &str| sites.iter().map(|site| site["windows"][3]["seconds"][key].as_u64().unwrap()).sum::<u64>();
    let (good, bad) = (sum("up") + sum("degraded"), sum("down"));
    // Two decimals, rounded down.
    let hundredths = u128::from(good) * 10_000 / u128::from(good + bad);
    assert!(bad > 0);
    assert_eq!(says(&artifacts, "uptime-90d").0, format!("{}.{:02} %", hundredths / 100, hundredths % 100));
}

#[test]
fn what_nobody_saw_is_grey_and_claims_nothing() {
    let nothing = empty().render();
    for name in ["shop/uptime-24h", "shop/uptime-all", "shop/response", "uptime-1y"] {
        assert_eq!(says(&nothing, name), ("no data".to_owned(), GREY.to_owned()), "{name}");
    }
    assert_eq!(says(&nothing, "shop/status"), ("no data yet".to_owned(), GREY.to_owned()));
    assert_eq!(says(&nothing, "status").1, GREY);
    let late = overdue(sparse()).render();
    assert_eq!(says(&late, "login/status"), ("no recent data".to_owned(), GREY.to_owned()));
    // Ninety of 365 days: a hundred percent of a quarter.
    assert_eq!(says(&healthy(sparse()).render(), "docs/uptime-1y").0, "100 % (24 % observed)");
}

#[test]
fn a_badge_stays_as_it_is_until_what_it_says_changes() {
    let before = healthy(sparse());
    let mut after = healthy(sparse());
    after.now += TimeDelta::seconds(50);
    let (before, after) = (before.render(), after.render());
    assert!(badges(&before).eq(badges(&after)));
}

#[test]
fn a_certificate_turns_yellow_then_red() {
    let mut fixture = outage(sparse());
    let at = fixture.now;
    let ends =
        [TimeDelta::days(14), TimeDelta::days(14) - TimeDelta::seconds(1), TimeDelta::hours(20), TimeDelta::zero()];
    let said = ends.map(|left| {
        fixture.sites[0].state.as_mut().unwrap().certificate.as_mut().unwrap().not_after = at + left;
        says(&fixture.render(), "website/certificate")
    });
    let said = said.each_ref().map(|(message, colour)| (message.as_str(), colour.as_str()));
    let wanted =
        [("14 days left", "12754a"), ("13 days left", "8a5800"), ("0 days left", "b3261e"), ("expired", "b3261e")];
    assert_eq!(said, wanted);
}

fn named(name: &str) -> Fixture {
    let mut fixture = outage(sparse());
    fixture.sites.truncate(1);
    name.clone_into(&mut fixture.title);
    name.clone_into(&mut fixture.sites[0].site.name);
    fixture
}

#[test]
fn names_of_any_length_and_script_fit() {
    let long = "W".repeat(300);
    for name in ["متجر إلكتروني", "在线商店服务状态", "👩‍🚀🇩🇪 Launch", "ร้านค้าออนไลน์", "a", &long, &"é🧑‍🚀".repeat(300)]
    {
        let artifacts = named(name).render();
        for (path, svg) in badges(&artifacts).filter(|(path, _)| path.ends_with(".svg")) {
            let tags = tags(svg);
            assert_balanced(&tags, &[]);
            let number = |tag: &super::html::Tag, key: &str| tag.attribute(key).unwrap().parse::<f64>().unwrap();
            let whole = number(&tags[0], "width");
            assert!((40.0..=800.0).contains(&whole), "{path} is {whole} px wide with {name}");
            let texts: Vec<_> = tags.iter().filter(|tag| tag.name == "text").collect();
            let ends = texts.iter().map(|tag| (number(tag, "x"), number(tag, "textLength") / 2.0));
            let ends: Vec<(f64, f64)> = ends.map(|(at, half)| (at - half, at + half)).collect();
            assert!(ends[0].0 >= 22.0 && ends[0].1 < ends[1].0 && ends[1].1 < whole, "{path}: {ends:?} in {whole}");
        }
    }
}

#[test]
fn no_text_becomes_markup() {
    let shapes = |artifacts: &[Artifact]| -> Vec<(String, Vec<String>)> {
        badges(artifacts)
            .filter(|(path, _)| path.ends_with(".svg"))
            .map(|(path, svg)| (path.to_owned(), tags(svg).iter().map(super::html::Tag::shape).collect()))
            .collect()
    };
    let harmless = shapes(&hostile("x", sparse()).render());
    for text in CORPUS {
        assert_eq!(shapes(&hostile(text, sparse()).render()), harmless, "{text:?}");
    }
}

#[test]
fn a_page_behind_a_passphrase_tells_nothing_elsewhere() {
    let mut fixture = outage(sparse());
    fixture.look.passphrase = Some(Masked::plain("open"));
    let artifacts = fixture.render();
    let shared = |path: &&str| path.starts_with("badge/") || path.starts_with("embed") || path.ends_with(".png");
    assert_eq!(paths(&artifacts).into_iter().filter(shared).collect::<Vec<_>>(), Vec::<&str>::new());
}
