//! Pages at their limits are as well-formed as others.

use super::html::{VOID, assert_balanced, tags};
use super::{hourly, pages, said, sets, sparse};

#[test]
fn pages_at_their_limits_are_well_formed() {
    for fixture in [
        sets::one(sparse()),
        sets::names(sparse()),
        sets::languages(sparse()),
        sets::branded(sparse()),
        sets::attacked(hourly()),
    ] {
        for (_, page) in pages(&fixture.render()) {
            assert_balanced(&tags(page), &VOID);
        }
    }
}

#[test]
fn when_everything_is_down_the_page_says_so() {
    assert!(said(&sets::down(sparse()).render(), "index.html").contains("All 10 sites are down"));
}
