//! The arithmetic, held against what it promises.

use std::time::Duration;

use proptest::prelude::*;
use upkept::model::{Timestamp, Verdict};
use upkept::stats::{Day, Seconds, Sketch, last_days, measure, spans, summarize};

use super::{GAP, some_samples};

fn sketch(values: &[u32]) -> Sketch {
    let mut sketch = Sketch::default();
    values.iter().for_each(|&ms| sketch.add(ms));
    sketch
}

fn instant() -> impl Strategy<Value = Timestamp> {
    // 2028-02-26 to 2028-03-04, with fractions of a second.
    (1_835_136_000_i64..1_835_740_800, 0_u32..1_000_000_000)
        .prop_map(|(second, nanos)| Timestamp::from_timestamp(second, nanos).unwrap())
}

fn values() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![0_u32..300, 0_u32..60_000, any::<u32>()], 0..200)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn seconds_add_up_to_the_window_and_its_parts(samples in some_samples(60), mut ends in [instant(), instant(), instant()], gap in 0_u64..200_000) {
        ends.sort();
        let [from, cut, to] = ends;
        let gap = Duration::from_secs(gap);
        let whole = measure(&samples, from..to, gap);
        prop_assert_eq!(whole.total(), (to.timestamp() - from.timestamp()).unsigned_abs());
        prop_assert_eq!(whole, measure(&samples, from..cut, gap) + measure(&samples, cut..to, gap));

        let spans = spans(&samples, from..to, gap);
        let mut sum = Seconds::default();
        for span in &spans {
            let length = (span.to - span.from).num_seconds().unsigned_abs();
            match span.verdict {
                Verdict::Up => sum.up += length,
                Verdict::Degraded => sum.degraded += length,
                Verdict::Down => sum.down += length,
                Verdict::Unknown => sum.unknown += length,
            }
        }
        prop_assert_eq!(sum, whole);
        prop_assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from && pair[0].verdict != pair[1].verdict));
    }

    #[test]
    fn uptime_is_within_its_bounds(up in 0..90_000_u64, degraded in 0..9_u64, down in 0..9_000_u64, maintenance in 0..9_u64, unknown in 0..90_000_u64) {
        let seconds = Seconds { up, degraded, down, maintenance, unknown };
        if let (Some(uptime), Some((worst, best))) = (seconds.uptime(), seconds.bounds()) {
            prop_assert!(worst <= uptime && uptime <= best);
            prop_assert_eq!(unknown == 0 || up + degraded == 0, worst == uptime);
            prop_assert_eq!(uptime.percent(2) == "100.00", down == 0);
        } else {
            prop_assert_eq!(up + degraded + down, 0);
        }
    }

    #[test]
    fn days_add_up_to_their_period_in_any_order(samples in some_samples(60), turn in 0..7_usize) {
        let now = "2028-03-03T12:34:56Z".parse().unwrap();
        let mut days: Vec<Day> =
            last_days(now, 7).into_iter().map(|date| Day::roll_until(date, &samples, GAP, now)).collect();
        let sum = summarize(days.iter());
        let window = "2028-02-26T00:00:00Z".parse().unwrap()..now;
        prop_assert_eq!(sum.seconds, measure(&samples, window, GAP));
        prop_assert_eq!(sum.checks, samples.len() as u64);
        prop_assert_eq!(sum.failed, samples.iter().filter(|sample| sample.verdict == Verdict::Down).count() as u64);
        days.rotate_left(turn);
        prop_assert_eq!(summarize(days.iter()), sum);
    }

    #[test]
    fn sketches_merge_in_any_order(parts in prop::collection::vec(values(), 1..5)) {
        let whole = sketch(&parts.concat());
        let (mut forward, mut backward) = (Sketch::default(), Sketch::default());
        parts.iter().for_each(|part| forward.merge(&sketch(part)));
        parts.iter().rev().for_each(|part| backward.merge(&sketch(part)));
        prop_assert_eq!(&forward, &whole);
        prop_assert_eq!(&backward, &whole);
        prop_assert_eq!(forward.encode(), whole.encode());
        prop_assert_eq!(Sketch::decode(&whole.encode()), Ok(whole));
    }

    #[test]
    fn quantiles_are_within_one_percent(mut values in values(), q in 0.0..=1.0_f64) {
        let estimate = sketch(&values).quantile(q);
        values.sort_unstable();
        let Some(last) = values.len().checked_sub(1) else {
            prop_assert_eq!(estimate, None);
            return Ok(());
        };
        let exact = f64::from(values[(q * last as f64) as usize]);
        let estimate = estimate.unwrap();
        prop_assert!((estimate - exact).abs() <= 0.01 * exact, "{estimate} for {exact}");
    }

    #[test]
    fn any_text_is_a_sketch_in_its_only_form_or_none(text in prop_oneof!["1:[A-Za-z0-9._-]{0,12}", "1:A(\\.[A-Za-z]{1,2}[A-F]){0,6}", ".{0,12}"]) {
        if let Ok(sketch) = Sketch::decode(&text) {
            prop_assert_eq!(sketch.encode(), text);
            prop_assert!(sketch.count() == 0 || sketch.quantile(1.0).is_some());
        }
    }
}
