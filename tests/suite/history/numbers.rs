//! The arithmetic, held against what it promises.

use std::time::Duration;

use proptest::prelude::*;
use upkept::model::{Announced, Effect, Severity, Timestamp, Verdict, Window};
use upkept::stats::{Day, Seconds, Sketch, Span, last_days, measure, spans, summarize};

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

fn planned(start: i64, end: Option<i64>, effect: Effect) -> Window {
    let at = |second| Timestamp::from_timestamp(second, 0).unwrap();
    let (id, title) = ("w".to_owned(), String::new());
    Window { id, title, start: at(start), end: end.map(at), sites: Vec::new(), effect, issue: None }
}

fn windows() -> impl Strategy<Value = Vec<Window>> {
    let effect = prop::sample::select(vec![Effect::None, Effect::Degraded, Effect::Down]);
    let one = (1_835_136_000_i64..1_835_740_800, prop::option::weighted(0.9, 0_i64..90_000), effect)
        .prop_map(|(start, length, effect)| planned(start, length.map(|length| start + length), effect));
    prop::collection::vec(one, 0..12)
}

fn announced() -> impl Strategy<Value = Announced> {
    windows().prop_map(|windows| Announced::new(&windows))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn seconds_add_up_to_the_window_and_its_parts(samples in some_samples(60), mut ends in [instant(), instant(), instant()], gap in 0_u64..200_000, announced in announced()) {
        ends.sort();
        let [from, cut, to] = ends;
        let gap = Duration::from_secs(gap);
        let whole = measure(&samples, from..to, gap, &announced);
        prop_assert_eq!(whole.total(), (to.timestamp() - from.timestamp()).unsigned_abs());
        prop_assert_eq!(whole, measure(&samples, from..cut, gap, &announced) + measure(&samples, cut..to, gap, &announced));

        let spans = spans(&samples, from..to, gap, &announced);
        let mut sum = Seconds::default();
        for span in &spans {
            let length = (span.to - span.from).num_seconds().unsigned_abs();
            match span.verdict {
                _ if span.maintenance => sum.maintenance += length,
                Verdict::Up => sum.up += length,
                Verdict::Degraded => sum.degraded += length,
                Verdict::Down => sum.down += length,
                Verdict::Unknown => sum.unknown += length,
            }
        }
        prop_assert_eq!(sum, whole);
        prop_assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from && (pair[0].verdict, pair[0].maintenance) != (pair[1].verdict, pair[1].maintenance)));
    }

    #[test]
    fn maintenance_takes_from_trouble_and_from_nothing_else(samples in some_samples(60), ends in [instant(), instant()], windows in windows(), gap in 0_u64..200_000) {
        let window = ends[0].min(ends[1])..ends[0].max(ends[1]);
        let gap = Duration::from_secs(gap);
        let announced = |windows: &[Window]| measure(&samples, window.clone(), gap, &Announced::new(windows));
        let (without, with) = (announced(&[]), announced(&windows));
        prop_assert_eq!((with.up, with.unknown, with.total()), (without.up, without.unknown, without.total()));
        prop_assert!(with.down <= without.down && with.degraded <= without.degraded);
        // Second by second, the slow and obvious way.
        let covered = |span: &Span| {
            let severity = Severity::of(span.verdict);
            let hit = |second: &i64| windows.iter().any(|window| {
                let at = Timestamp::from_timestamp(*second, 0).unwrap();
                severity.is_some_and(|severity| window.contains(at) && window.effect.covers(severity))
            });
            (span.from.timestamp()..span.to.timestamp()).step_by(97).map(|second| (second, hit(&second))).collect::<Vec<_>>()
        };
        for span in spans(&samples, window.clone(), gap, &Announced::new(&windows)) {
            prop_assert!(covered(&span).iter().all(|(_, hit)| *hit == span.maintenance), "{:?}", span);
        }
        let always = announced(&[planned(0, None, Effect::Down)]);
        prop_assert_eq!((always.down, always.degraded, always.maintenance), (0, 0, without.down + without.degraded));
        prop_assert_eq!(announced(&[planned(0, None, Effect::None)]), without);
        let slow = announced(&[planned(0, None, Effect::Degraded)]);
        prop_assert_eq!((slow.down, slow.maintenance), (without.down, without.degraded));
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
    fn days_add_up_to_their_period_in_any_order(samples in some_samples(60), turn in 0..7_usize, announced in announced()) {
        let now = "2028-03-03T12:34:56Z".parse().unwrap();
        let mut days: Vec<Day> =
            last_days(now, 7).into_iter().map(|date| Day::roll_until(date, &samples, GAP, &announced, now)).collect();
        let sum = summarize(days.iter());
        let window = "2028-02-26T00:00:00Z".parse().unwrap()..now;
        prop_assert_eq!(sum.seconds, measure(&samples, window, GAP, &announced));
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
