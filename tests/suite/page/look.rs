//! How the overview looks: its weight, its groups, its themes, and what the operator adds.

use std::io::Write as _;

use chrono::TimeDelta;
use upkept::model::{Groups, Look, NavigationLink, Order, Slug, Theme};
use upkept::render::Picture;

use super::fixture::{Fixture, healthy, outage};
use super::html::{VOID, assert_balanced, tags};
use super::sets::many;
use super::{hourly, json, said, sparse, text};

fn compressed(page: &str) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(page.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn the_overview_is_light() {
    let twenty = many(20, 4, hourly()).render();
    let size = compressed(text(&twenty, "index.html"));
    assert!(size <= 20 * 1024, "{size} bytes");
    let script = text(&twenty, "page.js").len();
    assert!(script <= 6 * 1024, "{script} bytes");
    let size = text(&many(100, 10, hourly()).render(), "index.html").len();
    assert!(size < 300_000, "{size} bytes");
}

#[test]
fn groups_open_where_there_is_trouble() {
    let open = |fixture: &Fixture| {
        let artifacts = fixture.render();
        let page = tags(text(&artifacts, "index.html"));
        let groups = page.iter().filter(|tag| tag.attribute("class") == Some("group card"));
        groups.map(|tag| tag.attribute("open").is_some()).collect::<Vec<_>>()
    };
    let mut fixture = healthy(sparse());
    assert_eq!(open(&fixture), [true; 3]);
    fixture.look.groups = Groups::Closed;
    assert_eq!(open(&fixture), [false; 3]);
    let mut fixture = many(60, 60, hourly());
    let opened = open(&fixture);
    assert_eq!(
        opened[..10],
        [true, false, false, false, true, true, false, true, false, false],
        "down, slow, not seen"
    );
    // Where nobody looked at anything, no group is worse than another.
    fixture.now += TimeDelta::hours(5);
    assert_eq!(open(&fixture), [false; 60]);
}

#[test]
fn trouble_can_come_first() {
    let mut fixture = outage(sparse());
    fixture.look.order = Order::FailingFirst;
    let page = said(&fixture.render(), "index.html");
    let places =
        ["IP .104</a></h3>\n<p class=\"state\">", ">Mail</a></h3>\n<p", ">Website</a></h3>\n<p", ">Shop</a></h3>\n<p"]
            .map(|name| page.find(name).unwrap_or_else(|| panic!("{name}: {page}")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn each_window_is_there_with_its_coverage() {
    let mut fixture = healthy(sparse());
    fixture.look.window = "7d".into();
    let artifacts = fixture.render();
    let page = said(&artifacts, "index.html");
    assert!(page.contains("<input type=\"radio\" name=\"window\" id=\"w-7d\" value=\"7d\" checked>"), "{page}");
    assert_eq!(page.matches("<span class=\"w w-7d w-first\">").count(), 10);
    assert!(page.contains("<span class=\"w w-90d\"><b>100 %</b> 9"), "a share was not observed: {page}");
    assert!(!page.contains("class=\"w w-all"));
}

#[test]
fn past_incidents_stand_by_day_and_quiet_days_together() {
    let page = said(&healthy(sparse()).render(), "index.html");
    let past = page.split("<dl class=\"past\">").nth(1).unwrap();
    let days: Vec<&str> = past.split("<dt>").skip(1).map(|day| day.split("</dt>").next().unwrap()).collect();
    assert_eq!(days, ["22 Nov 2026", "14 Nov – 21 Nov 2026", "13 Nov 2026", "9 Nov – 12 Nov 2026"]);
    let page = said(&outage(sparse()).render(), "index.html");
    assert!(!page.contains("<dt>22 Nov 2026"), "incidents go on: today is neither quiet nor past");
}

#[test]
fn everything_of_the_operator_is_there_and_nothing_breaks_out() {
    let mut fixture = healthy(sparse());
    let picture = |source: &str| Some(Picture { source: source.into(), bytes: vec![] });
    fixture.look = Look {
        theme: Theme::Paper,
        brand: Some("ffe600".into()),
        intro: "Call us at **112**. <b>x</b>".into(),
        footer: "[Imprint](https://example.org/imprint)".into(),
        navigation: vec![
            NavigationLink { name: "Home <3".into(), link: "https://example.org/".into() },
            NavigationLink { name: "Bad".into(), link: "javascript:alert(1)".into() },
        ],
        allow: vec!["https://fonts.example.org".into()],
        indexed: false,
        ..Look::default()
    };
    fixture.own.css = "p::after { content: \"</style><script>alert(1)</script>\" }".into();
    fixture.own.head = "<meta name=\"x\" content=\"y\">".into();
    fixture.own.body = "<script>let mine = 1</script>".into();
    fixture.own.logo = picture("logo.svg");
    fixture.own.favicon = picture("data:image/png;base64,AA==");
    fixture.own.icons.insert(Slug::new("shop").unwrap(), picture("icons/a.png").unwrap());
    let artifacts = fixture.render();
    let page = said(&artifacts, "index.html");
    for part in [
        "data-theme=\"paper\"",
        "{--link:light-dark(#",
        "Call us at <strong>112</strong>. x",
        "<a href=\"https://example.org/imprint\">Imprint</a>",
        ">Home &lt;3</a>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<meta name=\"x\" content=\"y\">",
        "<script>let mine = 1</script>",
        "<img src=\"logo.svg\" alt=\"Example Status\"",
        "<link rel=\"icon\" href=\"data:image/png;base64,AA==\">",
        "<img class=\"tile\" src=\"icons/a.png\" width=\"24\" height=\"24\" alt=\"\" loading=\"lazy\">",
        "; font-src https://fonts.example.org;",
        "<link rel=\"canonical\" href=\"https://status.example.org/repo/\">",
        "<meta property=\"og:title\" content=\"Example Status\">",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("Bad</a>") && page.contains("<\\/style><script>alert"), "{page}");
    assert_balanced(&tags(&page), &VOID);
    let paths = super::paths(&artifacts);
    assert!(paths.contains(&"own.css") && !super::paths(&healthy(sparse()).render()).contains(&"own.css"));
    let past = said(&artifacts, "incidents/20261113-113710-shop/index.html");
    assert!(past.contains("<link rel=\"stylesheet\" href=\"../../own.css\">"), "{past}");
}

/// The policy of a page.
fn policy(page: &str) -> String {
    let found = tags(page).into_iter().find(|tag| tag.attribute("http-equiv") == Some("Content-Security-Policy"));
    found.unwrap().attribute("content").unwrap().replace("&#39;", "'")
}

#[test]
fn the_policy_allows_what_the_page_carries_and_nothing_else() {
    use base64::Engine as _;
    let artifacts = healthy(sparse()).render();
    let hash = |text: &str| {
        let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
        format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(digest))
    };
    let inside = |page: &str, element: &str| -> Vec<String> {
        let open = format!("<{element}>");
        page.split(&open).skip(1).map(|rest| hash(rest.split("</").next().unwrap())).collect()
    };
    let page = text(&artifacts, "index.html");
    let (styles, mut scripts) = (inside(page, "style"), inside(page, "script"));
    scripts.reverse();
    let expected = format!(
        "default-src 'none'; style-src {}; script-src {}; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'",
        styles.join(" "),
        scripts.join(" ")
    );
    assert_eq!(policy(page), expected);
    let past = text(&artifacts, "incidents/20261113-113710-shop/index.html");
    assert!(policy(past).contains("style-src 'self'; script-src 'self' 'sha256-"), "{}", policy(past));
}

#[test]
fn the_api_keeps_the_sentence_that_does_not_grow_old() {
    let mut fixture = outage(hourly());
    fixture.sites.drain(5..);
    fixture.sites.drain(..1);
    let artifacts = fixture.render();
    assert_eq!(json(&artifacts, "api/v1/status.json")["summary"], "IP .104 is down");
    assert!(said(&artifacts, "index.html").contains("<h1 id=\"overall\">IP .104 has been down for"));
}
