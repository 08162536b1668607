//! Windows of planned work.

use std::time::Duration;

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use proptest::prelude::*;
use upkept::incident::maintenance::windows;
use upkept::model::{Effect, Planned, Schedule, Timestamp, Window};

use super::{slugs, time};

fn plan(key: &str, schedule: Schedule) -> Planned {
    let (title, description) = ("Backup".to_owned(), String::new());
    Planned { key: key.to_owned(), title, description, sites: slugs("shop"), effect: Effect::Down, schedule }
}

fn weekly(rule: &str, start: &str, zone: Tz, hours: u64) -> Planned {
    let start: NaiveDateTime = start.parse().unwrap();
    plan("backup", Schedule::repeat(rule, start, zone, Duration::from_secs(hours * 3_600)).unwrap())
}

fn ids(windows: &[Window]) -> Vec<&str> {
    windows.iter().map(|window| window.id.as_str()).collect()
}

#[test]
fn a_window_that_began_before_the_time_asked_for_is_among_them() {
    let plans = [
        weekly("FREQ=DAILY", "2020-01-01T23:00:00", Tz::Europe__Berlin, 3),
        plan("move", Schedule::Once { start: time("2026-12-30T00:00:00Z"), end: time("2027-01-01T00:00:01Z") }),
        plan("over", Schedule::Once { start: time("2026-12-30T00:00:00Z"), end: time("2027-01-01T00:00:00Z") }),
    ];
    // Across midnight and the end of the year.
    let found = windows(&plans, time("2027-01-01T00:00:00Z"), time("2027-01-02T22:00:00Z"));
    assert_eq!(ids(&found), ["move-20261230-000000", "backup-20261231-220000", "backup-20270101-220000"]);
    assert_eq!(found[1].end, Some(time("2027-01-01T01:00:00Z")));
}

#[test]
fn a_window_in_the_night_of_a_clock_change_keeps_its_length() {
    let plans = [weekly("FREQ=WEEKLY;BYDAY=SU", "2024-01-07T02:30:00", Tz::Europe__Berlin, 2)];
    for (from, start) in [("2027-03-28", "2027-03-28T01:30:00Z"), ("2027-10-31", "2027-10-31T00:30:00Z")] {
        let from = time(&format!("{from}T00:00:00Z"));
        let found = windows(&plans, from, from + chrono::Days::new(1));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].start, found[0].end), (time(start), Some(time(start) + chrono::TimeDelta::hours(2))));
    }
}

#[test]
fn an_old_rule_is_asked_about_one_day_without_counting_from_its_start() {
    // Every rule gives the same whether it is asked about one day or about all time since its start.
    let zone = Tz::America__New_York;
    for rule in [
        "FREQ=HOURLY;INTERVAL=7",
        "FREQ=HOURLY;BYHOUR=3,15;BYMINUTE=10,40",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=DAILY;BYHOUR=1,2,3;BYSETPOS=-1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,SU;WKST=SU",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYDAY=-1SU,1MO",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=3,11;BYDAY=1SU",
        "FREQ=YEARLY;BYWEEKNO=1,52,53;BYDAY=TH",
        "FREQ=YEARLY;BYYEARDAY=1,-1,60",
        "FREQ=YEARLY;BYMONTH=5",
    ] {
        let plans = [weekly(rule, "2017-03-31T02:30:00", zone, 1)];
        let (from, to) = (time("2017-01-01T00:00:00Z"), time("2027-04-01T00:00:00Z"));
        let all = windows(&plans, from, to);
        assert!(!all.is_empty(), "{rule}");
        for day in 0..400 {
            let from = time("2026-02-20T00:00:00Z") + chrono::Days::new(day);
            let to = from + chrono::Days::new(1);
            let expected: Vec<&str> =
                all.iter().filter(|window| window.overlaps(from, to)).map(|window| window.id.as_str()).collect();
            assert_eq!(ids(&windows(&plans, from, to)), expected, "{rule} on {from}");
        }
    }
}

fn rules() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "INTERVAL=([0-9]|[0-9]{1,5})",
        "COUNT=[0-9]{1,4}",
        "UNTIL=20[0-9]{6}(T[0-2][0-9]0000Z?)?",
        "BYDAY=([+-]?[0-9]{0,2}(MO|TU|SU|XX)){1}(,[1-5]?(WE|SA))?",
        "BYMONTHDAY=-?[0-9]{1,2}(,-?[0-9]{1,2})?",
        "BYMONTH=[0-9]{1,2}(,[0-9]{1,2})?",
        "BYHOUR=[0-9]{1,2}(,[0-9]{1,2})?",
        "BYMINUTE=[0-9]{1,2}",
        "BYSECOND=[0-9]{1,2}",
        "BYYEARDAY=-?[0-9]{1,3}",
        "BYWEEKNO=-?[0-9]{1,2}",
        "BYSETPOS=-?[0-9]{1,2}",
        "WKST=(MO|SU|TH)",
        "[A-Z]{2,6}=[A-Z0-9,]{0,6}",
    ];
    let freq = prop::sample::select(vec!["HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "MINUTELY"]);
    (freq, prop::collection::vec(part, 0..4))
        .prop_map(|(freq, parts)| std::iter::once(format!("FREQ={freq}")).chain(parts).collect::<Vec<_>>().join(";"))
}

fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rule_gives_sorted_windows_or_an_error(rule in prop_oneof![9 => rules(), 1 => ".{0,40}"],
        start in 0_i64..4_000_000_000, zone in zones(), hours in 0_u64..800, day in 0_i64..60_000) {
        let start = Timestamp::from_timestamp(start, 0).unwrap().naive_utc();
        if let Ok(schedule) = Schedule::repeat(&rule, start, zone, Duration::from_secs(hours * 3_600)) {
            let from = Timestamp::from_timestamp(day * 86_400, 0).unwrap();
            let to = from + chrono::Days::new(1);
            let plans = [plan("p", schedule)];
            let found = windows(&plans, from, to);
            prop_assert!(found.is_sorted_by_key(|window| window.start));
            prop_assert!(found.iter().all(|window| window.overlaps(from, to) && window.start.naive_utc() >= start - chrono::Days::new(2)));
            for end in [Timestamp::MIN_UTC, Timestamp::MAX_UTC] {
                prop_assert!(windows(&plans, end, end).is_empty());
            }
        }
    }
}
