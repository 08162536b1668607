//! Pages with a passphrase: nothing of them is published but what opens with it.

use upkept::render::Envelope;

use super::fixture::outage;
use super::{pages, sparse, text};

const PASSPHRASE: &str = "correct horse battery";

fn envelope(published: &str) -> Envelope {
    let inside = published.split_once("id=\"envelope\">").and_then(|(_, rest)| rest.split_once("</script>"));
    serde_json::from_str(inside.map_or(published, |(json, _)| json)).unwrap()
}

#[test]
fn nothing_of_a_private_page_is_published_in_the_clear() {
    let fixture = outage(sparse());
    let shells = fixture.shells(PASSPHRASE);
    let open = fixture.render();
    let mut published = Vec::new();
    for artifact in open.clone() {
        published.extend(shells.close(artifact).unwrap());
    }
    // Names of sites are in paths; nothing that the pages say is in any file.
    for artifact in &published {
        let text = String::from_utf8_lossy(&artifact.bytes);
        for word in ["IP .104", "IP group", "connection refused", "All systems", &fixture.title, "Operational"] {
            assert!(!text.contains(word), "{} says {word:?}", artifact.path);
        }
    }
    for path in ["index.html", "sites/ip-104/index.html", "404.html", "api/v1/status.json", "feed.xml"] {
        let content = envelope(text(&published, path)).open(PASSPHRASE).unwrap();
        assert_eq!(String::from_utf8(content).unwrap(), text(&open, path), "{path}");
    }
    assert!(!published.iter().any(|artifact| artifact.path.starts_with("badge/") || artifact.path == "sitemap.xml"));
    // Unchanged content is an unchanged file.
    let again = fixture.shells(PASSPHRASE);
    for artifact in open {
        let closed = again.close(artifact).unwrap();
        assert!(closed.is_none_or(|closed| published.contains(&closed)));
    }
}

#[test]
fn every_page_of_a_private_page_asks_for_the_passphrase() {
    let fixture = outage(sparse());
    let shells = fixture.shells(PASSPHRASE);
    let published: Vec<_> =
        fixture.render().into_iter().filter_map(|artifact| shells.close(artifact).unwrap()).collect();
    assert!(pages(&published).count() > 5);
    for (path, page) in pages(&published) {
        assert!(page.contains("This page is private") && page.contains("noindex"), "{path}");
    }
}
