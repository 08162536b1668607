//! What the page says about what is promised.

use upkept::model::{Slo, Verdict};

use super::figures::seen;
use super::said;

#[test]
fn a_site_without_an_objective_says_nothing_of_one() {
    let page = said(&seen(&[("A", &[(1, Verdict::Up)])]).render(), "sites/a/index.html");
    assert!(!page.contains("id=\"objective\""));
}

#[test]
fn an_objective_says_what_is_left_and_how_fast_it_goes() {
    // Ten minutes down of an hour.
    let list = [
        (60, Verdict::Up),
        (50, Verdict::Up),
        (40, Verdict::Down),
        (30, Verdict::Up),
        (20, Verdict::Up),
        (10, Verdict::Up),
    ];
    let mut fixture = seen(&[("A", &list)]);
    for (target, sentence, paces) in [
        (500_000, "Kept: it may be down for another 20 minutes, 66 % of the budget.", "0.3×"),
        (990_000, "Missed by 9 minutes.", "16.6×"),
    ] {
        fixture.sites[0].site.slo = Some(Slo { target, days: 30 });
        let page = said(&fixture.render(), "sites/a/index.html");
        assert!(page.contains(sentence), "{page}");
        assert_eq!(page.matches(&format!("<dd>{paces}</dd>")).count(), 4, "{page}");
        assert!(page.contains("as part of the time was not observed"));
        assert!(!page.contains("is used up in"), "it holds, or is used up already");
    }
    fixture.sites[0].site.slo = Some(Slo { target: 750_000, days: 30 });
    let page = said(&fixture.render(), "sites/a/index.html");
    assert!(page.contains("Kept: it may be down for another 5 minutes, 33 % of the budget."), "{page}");
}

#[test]
fn an_objective_that_nothing_is_known_of_claims_nothing() {
    let mut fixture = seen(&[("A", &[])]);
    fixture.sites[0].site.slo = Some(Slo { target: 999_000, days: 30 });
    let page = said(&fixture.render(), "sites/a/index.html");
    assert!(page.contains("Nothing has been observed yet.") && !page.contains("Kept:"));
}
