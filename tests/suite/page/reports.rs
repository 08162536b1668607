//! Reports: months as pages and as a table.

use chrono::TimeDelta;
use upkept::model::{Artifact, Slo};
use upkept::stats::{Seconds, summarize};

use super::fixture::{Fixture, healthy, maintenance, now, outage};
use super::{hourly, pages, paths, said, sparse, text};

/// The rows of a site's table, without the header.
fn rows(artifacts: &[Artifact], slug: &str) -> Vec<Vec<String>> {
    let table = text(artifacts, &format!("sites/{slug}/reports.csv"));
    table.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn promised(mut fixture: Fixture, target: u32) -> Fixture {
    for watched in &mut fixture.sites {
        watched.site.slo = Some(Slo { target, days: 30 });
    }
    fixture
}

#[test]
fn the_table_has_every_month_and_adds_up() {
    let fixture = healthy(hourly());
    let artifacts = fixture.render();
    let rows = rows(&artifacts, "shop");
    let months: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(months, ["2026-08", "2026-09", "2026-10", "2026-11"]);
    let header = text(&artifacts, "sites/shop/reports.csv").lines().next().unwrap();
    let documented = include_str!("../../../docs/api.md");
    for column in header.split(',') {
        assert!(documented.contains(&format!("`{column}`")), "{column}");
    }
    for (row, days) in rows.iter().zip([31, 30, 31]) {
        assert_eq!(row.len(), header.split(',').count());
        let total: u64 = row[3..8].iter().map(|cell| cell.parse::<u64>().unwrap()).sum();
        assert_eq!(total, days * 86_400, "{row:?}");
    }
    // The present month goes up to now.
    let running: u64 = rows[3][3..8].iter().map(|cell| cell.parse::<u64>().unwrap()).sum();
    assert_eq!((running, rows[3][2].as_str()), (21 * 86_400 + 46_030, "2026-11-22T12:47:10Z"));
    let october = fixture.sites[1].days.iter().filter(|day| day.date.to_string().starts_with("2026-10"));
    let Seconds { up, degraded, down, .. } = summarize(october).seconds;
    assert_eq!(rows[2][3..6], [up, degraded, down].map(|seconds| seconds.to_string()));
    assert_eq!(rows[3][17], "1", "one incident in November");
    assert!(rows.iter().all(|row| row[18].is_empty() && row[19].is_empty()), "nothing is promised");
}

#[test]
fn the_last_months_have_pages_and_the_list_links_just_those() {
    let mut fixture = healthy(sparse());
    fixture.look.reports = 2;
    let artifacts = fixture.render();
    let found: Vec<&str> =
        paths(&artifacts).into_iter().filter(|path| path.starts_with("sites/shop/reports/")).collect();
    let wanted = ["index.html", "2026-10/index.html", "2026-11/index.html"];
    assert_eq!(found, wanted.map(|name| format!("sites/shop/reports/{name}")));
    let list = said(&artifacts, "sites/shop/reports/index.html");
    assert!(list.contains("<a href=\"2026-10/\">October 2026</a>"), "{list}");
    assert!(list.contains("<th scope=\"row\">September 2026</th>"), "{list}");
    assert!(list.contains("href=\"../../../sites/shop/reports.csv\" download"), "{list}");
    fixture.look.reports = 0;
    let artifacts = fixture.render();
    assert!(said(&artifacts, "sites/shop/reports/index.html").contains("<th scope=\"row\">October 2026</th>"));
}

#[test]
fn a_report_tells_its_month_and_nothing_of_others() {
    let artifacts = promised(healthy(hourly()), 999_500).render();
    let november = said(&artifacts, "sites/shop/reports/2026-11/index.html");
    assert!(november.contains("<h1>Shop: November 2026</h1>"), "{november}");
    assert!(november.contains("This month is not over yet. Figures up to <time datetime=\"2026-11-22T12:47:10Z\">"));
    assert!(november.contains("Shop was down</a>") && november.contains("99.95 %: missed"), "{november}");
    assert!(november.contains("<td>1 hour 10 minutes</td>"), "{november}");
    assert_eq!(november.matches("<svg class=\"day\"").count(), 22);
    let october = said(&artifacts, "sites/shop/reports/2026-10/index.html");
    assert!(october.contains("No incidents in this month.") && october.contains("99.95 %: met"), "{october}");
    assert!(october.contains("From 1 Oct 2026 to 31 Oct 2026"), "{october}");
    assert_eq!(october.matches("<svg class=\"day\"").count(), 31);
    assert!(!october.contains("Page written") && !october.contains("<style>"), "it tells of the past alone");
    let rows = rows(&artifacts, "shop");
    assert_eq!(rows[2][18..], ["0.999500".to_owned(), "true".to_owned()]);
    assert_eq!(rows[3][18..], ["0.999500".to_owned(), "false".to_owned()]);
}

#[test]
fn reports_of_months_that_are_over_stay_as_they_are() {
    let archived = |fixture: &Fixture| -> Vec<Artifact> {
        let all = fixture.render();
        let over =
            |artifact: &Artifact| artifact.path.contains("/reports/2026-1") && !artifact.path.contains("2026-11");
        all.into_iter().filter(over).collect()
    };
    let mut fixture = outage(hourly());
    let before = archived(&fixture);
    assert_eq!(before.len(), fixture.sites.len());
    for step in [TimeDelta::hours(1), TimeDelta::days(1), TimeDelta::days(7)] {
        fixture.now = now() + step;
        assert_eq!(archived(&fixture), before);
    }
}

#[test]
fn an_incident_that_spans_months_counts_in_both_with_its_part() {
    let mut fixture = healthy(sparse());
    let incident = fixture.incidents.iter_mut().find(|one| one.sites[0].slug.as_str() == "shop").unwrap();
    incident.started = "2026-10-31T22:00:00Z".parse().unwrap();
    incident.ended = Some("2026-11-01T01:30:00Z".parse().unwrap());
    let artifacts = fixture.render();
    for (month, part) in [("2026-10", "2 hours"), ("2026-11", "1 hour 30 minutes")] {
        let page = said(&artifacts, &format!("sites/shop/reports/{month}/index.html"));
        assert!(page.contains(&format!("<td>{part}</td>")), "{month}: {page}");
    }
}

#[test]
fn a_site_that_nobody_has_looked_at_has_a_report_without_figures() {
    let artifacts = super::fixture::empty().render();
    assert_eq!(rows(&artifacts, "shop").len(), 1);
    assert_eq!(rows(&artifacts, "shop")[0][8..12], ["", "0.000000", "", ""].map(str::to_owned));
    let page = said(&artifacts, "sites/shop/reports/2026-11/index.html");
    assert!(page.contains("<dd>no data</dd>"), "{page}");
}

#[test]
fn maintenance_has_a_column_where_there_was_any() {
    let artifacts = maintenance(hourly()).render();
    let with = said(&artifacts, "sites/shop/reports/2026-11/index.html");
    assert!(with.contains("<th scope=\"col\">Maintenance</th>") && with.contains("is left out"), "{with}");
    assert!(!said(&artifacts, "sites/shop/reports/2026-10/index.html").contains("<th scope=\"col\">Maintenance</th>"));
    assert!(pages(&artifacts).any(|(path, _)| path == "sites/mail/reports/2026-10/index.html"));
}
