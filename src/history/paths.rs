//! Names of files under `history/`.

use chrono::NaiveDate;

use crate::model::{Region, Slug};

/// The directory of all history.
pub(super) const ROOT: &str = "history";
/// Name of a site's state file.
pub(super) const STATE: &str = "state.json";

pub(super) fn directory(slug: &Slug) -> String {
    format!("{ROOT}/{slug}")
}

/// The path of a site's state file.
#[must_use]
pub fn state(slug: &Slug) -> String {
    format!("{ROOT}/{slug}/{STATE}")
}

pub(super) fn daily(slug: &Slug) -> String {
    format!("{ROOT}/{slug}/daily.csv")
}

pub(super) fn day(slug: &Slug, date: NaiveDate, region: &Region) -> String {
    if region.is_default() { format!("{ROOT}/{slug}/{date}.csv") } else { format!("{ROOT}/{slug}/{date}@{region}.csv") }
}

/// The day and region of a file name as [`day`] makes them; `None` for any other file.
pub(super) fn parse_day(name: &str) -> Option<(NaiveDate, Region)> {
    let stem = name.strip_suffix(".csv")?;
    let (date, region) = match stem.split_once('@') {
        Some((date, region)) => (date, Region::new(region).ok().filter(|region| !region.is_default())?),
        None => (stem, Region::default()),
    };
    Some((parse_date(date)?, region))
}

/// A date as it is written: `2026-11-22`.
pub(super) fn parse_date(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_day_files_are_read_back() {
        let slug = Slug::new("shop").unwrap();
        for (region, name) in [("default", "2028-02-29.csv"), ("eu-west", "2028-02-29@eu-west.csv")] {
            let region = Region::new(region).unwrap();
            let date = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
            assert_eq!(day(&slug, date, &region), format!("history/shop/{name}"));
            assert_eq!(parse_day(name), Some((date, region)));
        }
    }

    #[test]
    fn other_files_are_left_alone() {
        let names =
            ["daily.csv", "state.json", "2027-02-29.csv", "2028-2-29.csv", "2028-02-29@default.csv", "é028-02-29.csv"];
        assert!(names.iter().all(|name| parse_day(name).is_none()));
    }
}
