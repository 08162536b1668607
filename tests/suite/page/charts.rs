//! Charts and calendar of a site's page.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::fixture::{healthy, long};
use super::{hourly, said, sparse, text};

fn compressed(page: &str) -> usize {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    out.write_all(page.as_bytes()).unwrap();
    out.finish().unwrap().len()
}

#[test]
fn each_window_has_a_chart_and_a_table_that_says_the_same() {
    let page = said(&long(3 * 365, hourly()).render(), "sites/shop/index.html");
    for key in ["24h", "7d", "30d", "90d", "1y", "all"] {
        let figure = page.split(&format!("<figure class=\"in-{key}\">")).nth(1).unwrap();
        let figure = figure.split("</figure>").next().unwrap();
        let places = figure.split("data-places=\"").nth(1).unwrap().split('"').next().unwrap();
        let places: Vec<u32> = places.split(' ').map(|place| place.parse().unwrap()).collect();
        assert!(places.is_sorted() && places.last() == Some(&1_000), "{key}: {places:?}");
        let rows = figure.split("<tbody>").nth(1).unwrap().matches("<tr>").count();
        assert_eq!(places.len(), rows + 1, "{key}");
        assert!((20..=121).contains(&rows), "{key} has {rows} rows");
        assert!(
            figure.contains("g-p50") && figure.contains("g-p99") && figure.contains("aria-label=\"Response time, ")
        );
    }
    assert!(page.contains("up to 28 s; arrows mark them"));
}

#[test]
fn a_young_site_has_no_charts_of_years() {
    let page = said(&healthy(sparse()).render(), "sites/shop/index.html");
    assert!(page.contains("in-90d") && !page.contains("<figure class=\"in-1y\">"));
}

#[test]
fn the_page_stays_small_whatever_happened() {
    let one = long(365, hourly()).render();
    let one = text(&one, "sites/shop/index.html");
    assert!(compressed(one) < 40_000, "a year: {} bytes", compressed(one));
    let ten = long(3_650, hourly()).render();
    let ten = text(&ten, "sites/shop/index.html");
    let calendar = ten.split("<div class=\"card calendar\">").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(calendar.len() < 60_000, "ten years of calendar: {} bytes", calendar.len());
}

#[test]
fn the_calendar_tells_what_there_is_to_tell() {
    let page = said(&long(400, hourly()).render(), "sites/shop/index.html");
    assert!(page.contains("2026: ") && page.contains("2025: "));
    assert!(page.contains("<title>Down on ") && page.contains("Not observed on "), "{page}");
    assert!(page.contains("<svg viewBox=\"0 0 310 10\" aria-hidden=\"true\">"), "a month in which all was well");
}

#[test]
fn outages_before_the_samples_come_from_incidents_and_say_so() {
    let fixture = long(200, hourly());
    let page = said(&fixture.render(), "sites/shop/index.html");
    assert!(page.contains("from incidents</small>"), "{page}");
    let month = page.split("id=\"outages\"").nth(1).unwrap().split("30 days").nth(1).unwrap();
    assert!(!month.split("</tr>").next().unwrap().contains("from incidents"));
    let mut without = long(200, hourly());
    without.incidents.clear();
    assert!(!said(&without.render(), "sites/shop/index.html").contains("from incidents</small>"));
}
