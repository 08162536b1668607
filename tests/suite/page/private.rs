//! Pages with a passphrase: nothing of them is published but what opens with it.

use upkept::render::Envelope;

use super::fixture::outage;
use super::{pages, sparse, text};
use crate::harness::World;

const PASSPHRASE: &str = "correct horse battery";

fn envelope(published: &str) -> Envelope {
    let inside = published.split_once("id=\"envelope\">").and_then(|(_, rest)| rest.split_once("</script>"));
    serde_json::from_str(inside.map_or(published, |(json, _)| json)).unwrap()
}

#[test]
fn nothing_of_a_private_page_is_published_in_the_clear() {
    let mut fixture = outage(sparse());
    fixture.look.reports = 0;
    let shells = fixture.shells(PASSPHRASE);
    let open = fixture.render();
    let mut published = Vec::new();
    for artifact in open.clone() {
        published.push(shells.close(artifact).unwrap());
    }
    // Names of sites are in paths; nothing that the pages say is in any file.
    for artifact in &published {
        let text = String::from_utf8_lossy(&artifact.bytes);
        for word in ["IP .104", "IP group", "connection refused", "All systems", &fixture.title, "Operational"] {
            assert!(!text.contains(word), "{} says {word:?}", artifact.path);
        }
    }
    for path in ["index.html", "sites/ip-104/index.html", "404.html", "api/v1/status.json"] {
        let content = envelope(text(&published, path)).open(PASSPHRASE).unwrap();
        assert_eq!(String::from_utf8(content).unwrap(), text(&open, path), "{path}");
    }
    let meant_for_others = ["badge/", "embed", "preview.png", "sitemap.xml", "feed.xml", "llms.txt"];
    let made = |start: &&str| published.iter().any(|artifact| artifact.path.starts_with(*start));
    assert!(!meant_for_others.iter().any(made));
    // Unchanged content is an unchanged file.
    let again = fixture.shells(PASSPHRASE);
    for artifact in open {
        assert!(published.contains(&again.close(artifact).unwrap()));
    }
}

#[test]
fn every_page_of_a_private_page_asks_for_the_passphrase() {
    let mut fixture = outage(sparse());
    fixture.look.reports = 0;
    let shells = fixture.shells(PASSPHRASE);
    let published: Vec<_> = fixture.render().into_iter().map(|artifact| shells.close(artifact).unwrap()).collect();
    assert!(pages(&published).count() > 5);
    for (path, page) in pages(&published) {
        assert!(page.contains("This page is private") && page.contains("noindex"), "{path}");
    }
}

#[test]
fn a_private_page_is_built_and_its_files_are_opened_by_hand() {
    let mut world = World::new()
        .env("SESAME", PASSPHRASE)
        .sites_yml("name: Hidden name\nreferences: []\npage: {passphrase: \"${SESAME}\", logo: logo.svg}\nsites:\n  - {name: Shop, url: https://shop.example.org}\n");
    world.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
    world.run(["build"]).success();
    assert!(!world.read("site/index.html").contains("Hidden name"));
    assert!(!world.exists("site/icons"), "a picture that is a file could not be shown");
    let said = |file: &str| world.run(["unseal", file]).success().stdout;
    assert!(said("site/api/v1/status.json").contains("\"title\":\"Hidden name\""));
    assert!(said("site/index.html").contains("<img src=\"data:image/svg+xml;base64,"));
    assert!(world.run(["unseal", "sites.yml"]).code(2).stderr.contains("is not a sealed file"));
    world.assert_nowhere(&[PASSPHRASE]);
    world.set_env("SESAME", Some("some other passphrase"));
    assert!(world.run(["unseal", "site/index.html"]).code(2).stderr.contains("is not the one of this file"));
}
