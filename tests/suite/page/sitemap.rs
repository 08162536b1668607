//! What search engines and other programs look for: `sitemap.xml`, `robots.txt`, `security.txt`, `llms.txt`.

use std::collections::HashSet;

use upkept::model::Security;

use super::fixture::{CORPUS, desk, hostile, time};
use super::html::{assert_balanced, tags};
use super::{paths, sparse, text};

const BASE: &str = "https://status.example.org/repo/";

#[test]
fn the_sitemap_lists_every_page_once() {
    let artifacts = desk(sparse()).render();
    let map = text(&artifacts, "sitemap.xml");
    assert_balanced(&tags(map), &[]);
    let listed: Vec<String> =
        map.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap().to_owned()).collect();
    let pages: HashSet<String> = paths(&artifacts)
        .into_iter()
        .filter(|path| path.ends_with("index.html") && !path.starts_with("embed/"))
        .map(|path| format!("{BASE}{}", path.trim_end_matches("index.html")))
        .collect();
    assert!(pages.len() > 15 && listed.len() == pages.len(), "{listed:?}");
    assert_eq!(listed.into_iter().collect::<HashSet<_>>(), pages);
    let past = "<loc>https://status.example.org/repo/incidents/20261117-034710-website/</loc><lastmod>2026-11-18T12:47:10Z</lastmod>";
    assert!(map.contains(past), "{map}");
    assert!(
        map.contains("<url><loc>https://status.example.org/repo/</loc></url>"),
        "no date is claimed for what changes with every build"
    );
}

#[test]
fn the_sitemap_links_the_languages() {
    let mut fixture = desk(sparse());
    // Whichever: a second edition lies in a directory of its code.
    fixture.look.languages = vec!["en".into(), "de".into()];
    let artifacts = fixture.render();
    let map = text(&artifacts, "sitemap.xml");
    let alternate =
        |code: &str, path: &str| format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{BASE}{path}\"/>\n");
    let links =
        alternate("en", "sites/shop/") + &alternate("de", "de/sites/shop/") + &alternate("x-default", "sites/shop/");
    for path in ["sites/shop/", "de/sites/shop/"] {
        assert!(map.contains(&format!("<url><loc>{BASE}{path}</loc>{links}</url>")), "{map}");
    }
}

#[test]
fn robots_are_told_where_the_sitemap_is_or_to_stay_out() {
    let mut fixture = desk(sparse());
    let robots = |artifacts: &[_]| text(artifacts, "robots.txt").to_owned();
    assert_eq!(robots(&fixture.render()), format!("User-agent: *\nAllow: /\n\nSitemap: {BASE}sitemap.xml\n"));
    fixture.url = None;
    let artifacts = fixture.render();
    assert_eq!(robots(&artifacts), "User-agent: *\nAllow: /\n");
    assert!(!paths(&artifacts).contains(&"sitemap.xml"), "its addresses have to be absolute");
    (fixture.url, fixture.look.indexed) = (Some(BASE.into()), false);
    let artifacts = fixture.render();
    assert_eq!(robots(&artifacts), "User-agent: *\nDisallow: /\n");
    assert!(!paths(&artifacts).contains(&"sitemap.xml"));
}

#[test]
fn security_txt_is_there_if_it_is_configured() {
    let mut fixture = desk(sparse());
    assert!(!paths(&fixture.render()).contains(&".well-known/security.txt"));
    fixture.look.security = Some(Security {
        contact: vec!["mailto:security@example.org".into(), "https://example.org/report\nPolicy: x".into()],
        expires: time("2027-11-22T00:00:00Z"),
        policy: Some("https://example.org/policy".into()),
        encryption: None,
        languages: vec!["en".into(), "de".into()],
    });
    let artifacts = fixture.render();
    assert_eq!(
        text(&artifacts, ".well-known/security.txt"),
        "Contact: mailto:security@example.org\nContact: https://example.org/reportPolicy: x\n\
         Expires: 2027-11-22T00:00:00Z\nPolicy: https://example.org/policy\nPreferred-Languages: en, de\n\
         Canonical: https://status.example.org/repo/.well-known/security.txt\n"
    );
    assert_eq!(text(&artifacts, ".nojekyll"), "");
}

#[test]
fn language_models_are_told_how_things_are_and_where_the_data_is() {
    let artifacts = desk(sparse()).render();
    let llms = text(&artifacts, "llms.txt");
    assert!(llms.starts_with("# Example Status\n\n> Everything we run, checked every five minutes.\n\nThis is a status page: it says how 10 sites"), "{llms}");
    assert!(llms.contains("2 of 10 sites are down (last observed 22 Nov 2026, "), "{llms}");
    assert!(llms.contains("## Open incidents\n\n- [IP .105 is down](https://status.example.org/repo/incidents/"));
    let known = paths(&artifacts);
    for address in llms.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
        let path = address.strip_prefix(BASE).unwrap();
        let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        assert!(known.contains(&file.as_str()), "{address}");
    }
}

#[test]
fn no_text_adds_a_heading_or_a_link_to_what_language_models_read() {
    let shape = |text: &str| -> Vec<String> {
        let parser = pulldown_cmark::Parser::new(text);
        let blocks = parser.filter(|event| !matches!(event, pulldown_cmark::Event::Text(_)));
        blocks.map(|event| format!("{event:?}")).collect()
    };
    let harmless = hostile("x", sparse()).render();
    for bad in CORPUS {
        let artifacts = hostile(bad, sparse()).render();
        assert_eq!(shape(text(&artifacts, "llms.txt")), shape(text(&harmless, "llms.txt")), "{bad:?}");
    }
}
