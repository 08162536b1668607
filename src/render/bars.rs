//! Ninety days as ninety bars.
//!
//! A bar is a stack: down at the bottom, slow above it, up, maintenance, and what nobody observed at the top, hatched. So
//! a day's kind is told by place and pattern as well as by colour. A trace of trouble gets a height that can be seen;
//! maintenance is drawn only if nothing worse happened that day.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::locale::{Arg, Locale};
use crate::stats::{Day, Seconds};

const HEIGHT: u32 = 32;
const PITCH: u32 = 8;
const WIDTH: u32 = 6;
/// Between remarks: a sign that is the same in all languages.
pub(super) const BETWEEN: &str = " · ";
/// The least height of a part that is there at all, largest trouble first.
const LEAST: u32 = 10;

/// The bars as an inline SVG, with a sentence for those who can't see them. Days on which nothing happened, and days that
/// nobody observed, are one rectangle a run, filled with a pattern of bars (`bar-up`, `bar-unknown` in the layout); the
/// others are drawn one by one and have a title.
pub(super) fn svg(locale: &Locale, days: &[Cow<'_, Day>]) -> String {
    let mut out = String::with_capacity(600);
    let width = u32::try_from(days.len()).unwrap_or(0) * PITCH;
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "<svg viewBox=\"0 0 {width} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        sentence(locale, days)
    );
    let mut x = 0;
    for run in days.chunk_by(|a, b| matches!((kind(a), kind(b)), (Kind::Fine, Kind::Fine) | (Kind::Dark, Kind::Dark))) {
        let length = PITCH * u32::try_from(run.len()).unwrap_or(0);
        if let (Some(first), Some(last)) = (run.first(), run.last()) {
            match kind(first) {
                Kind::Fine => stretch(&mut out, "up", x, length),
                Kind::Dark => {
                    let _ = write!(out, "<g><title>{}</title>", dark(locale, first, last));
                    stretch(&mut out, "unknown", x, length);
                    out.push_str("</g>");
                }
                Kind::Told => bar(&mut out, locale, x + 1, first),
            }
        }
        x += length;
    }
    out.push_str("</svg>");
    out
}

/// How a day is drawn.
enum Kind {
    /// As part of a run of days that were up.
    Fine,
    /// As part of a run of days that nobody observed.
    Dark,
    /// By itself.
    Told,
}

fn kind(day: &Day) -> Kind {
    let seconds = &day.seconds;
    if seconds.observed() == 0 {
        Kind::Dark
    } else if seconds.down == 0 && seconds.degraded == 0 && seconds.maintenance == 0 && !is_patchy(seconds) {
        Kind::Fine
    } else {
        Kind::Told
    }
}

/// True if so much is unobserved that the bar shows it. Small gaps are told by the coverage; as a hatched sliver on every
/// bar they would be noise.
fn is_patchy(seconds: &Seconds) -> bool {
    seconds.unknown.saturating_mul(20) > seconds.total()
}

fn stretch(out: &mut String, look: &str, x: u32, length: u32) {
    let _ = write!(out, "<rect fill=\"url(#bar-{look})\" x=\"{x}\" width=\"{length}\" height=\"{HEIGHT}\"/>");
}

fn bar(out: &mut String, locale: &Locale, x: u32, day: &Day) {
    let _ = write!(out, "<g><title>{}</title>", told(locale, day));
    let mut bottom = HEIGHT;
    for (class, height) in parts(&day.seconds) {
        let top = bottom.saturating_sub(height);
        // A hair's breadth between the parts, but for the lowest.
        let gap = u32::from(bottom < HEIGHT);
        let drawn = height.saturating_sub(gap);
        let _ = write!(out, "<path class=\"b-{class}\" d=\"M{x} {top}h{WIDTH}v{drawn}h-{WIDTH}z\"/>");
        bottom = top;
    }
    out.push_str("</g>");
}

/// The parts of a bar from the bottom up, with heights that add up to [`HEIGHT`].
fn parts(seconds: &Seconds) -> Vec<(&'static str, u32)> {
    let total = seconds.total();
    if seconds.observed() == 0 || total == 0 {
        return vec![("unknown", HEIGHT)];
    }
    let share = |part: u64| u32::try_from(part.saturating_mul(u64::from(HEIGHT)) / total).unwrap_or(HEIGHT);
    let seen = |part: u64| if part == 0 { 0 } else { share(part).max(LEAST) };
    let unknown = if is_patchy(seconds) { share(seconds.unknown).max(LEAST) } else { 0 };
    let quiet = seconds.down == 0 && seconds.degraded == 0;
    // Without any time that was up, the trouble would be drawn in its place.
    let maintenance = if quiet || seconds.up == 0 { seen(seconds.maintenance) } else { 0 };
    let mut left = HEIGHT;
    let mut parts = Vec::with_capacity(5);
    for (class, height) in [
        ("down", seen(seconds.down)),
        ("degraded", seen(seconds.degraded)),
        ("maintenance", maintenance),
        ("unknown", unknown),
    ] {
        let height = height.min(left);
        left -= height;
        parts.push((class, height));
    }
    let up = if seconds.up > 0 { left } else { 0 };
    if up == 0 {
        // Nothing of the day was up: the worst takes what rounding left over.
        if let Some(first) = parts.iter_mut().find(|(_, height)| *height > 0) {
            first.1 += left;
        }
    }
    parts.insert(2, ("up", up));
    parts.retain(|(_, height)| *height > 0);
    parts
}

/// A day in words: `22 Nov: 99.1 % up · 12 minutes down`.
fn told(locale: &Locale, day: &Day) -> String {
    let seconds = &day.seconds;
    let mut remarks = Vec::new();
    if let Some(uptime) = seconds.uptime() {
        let percent = locale.percent(Some(uptime));
        remarks.push(locale.say("bars-day-up", &[("percent", Arg::Text(&percent))]));
    }
    let unknown = if seconds.unknown.saturating_mul(100) > seconds.total() { seconds.unknown } else { 0 };
    for (key, part) in [
        ("bars-day-down", seconds.down),
        ("bars-day-degraded", seconds.degraded),
        ("bars-day-maintenance", seconds.maintenance),
        ("bars-day-unknown", unknown),
    ] {
        if part > 0 {
            remarks.push(locale.say(key, &[("duration", Arg::Text(&locale.duration(part)))]));
        }
    }
    on(locale, &locale.day_of_month(day.date), &remarks.join(BETWEEN))
}

/// Days without data: `3 Nov – 5 Nov: no data`.
fn dark(locale: &Locale, first: &Day, last: &Day) -> String {
    let (from, to) = (locale.day_of_month(first.date), locale.day_of_month(last.date));
    let days = if first.date == last.date {
        from
    } else {
        locale.say("overview-days", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    };
    on(locale, &days, &locale.no_data())
}

fn on(locale: &Locale, date: &str, remarks: &str) -> String {
    locale.say("bars-day", &[("date", Arg::Text(date)), ("remarks", Arg::Text(remarks))])
}

/// All days in words: `Last 90 days · 2 days with downtime · most on 3 Nov, 12 minutes`.
fn sentence(locale: &Locale, days: &[Cow<'_, Day>]) -> String {
    let count = |test: fn(&Seconds) -> bool| days.iter().filter(|day| test(&day.seconds)).count() as u64;
    let say = |key: &str, count: u64| locale.say(key, &[("count", Arg::Count(count))]);
    let mut said = vec![say("bars-days", days.len() as u64)];
    for (key, test) in [
        ("bars-down", (|s| s.down > 0) as fn(&Seconds) -> bool),
        ("bars-degraded", |s| s.degraded > 0),
        ("bars-maintenance", |s| s.maintenance > 0),
        ("bars-unknown", |s| s.observed() == 0),
    ] {
        match count(test) {
            0 => {}
            found => said.push(say(key, found)),
        }
        let worst = days.iter().filter(|day| day.seconds.down > 0).max_by_key(|day| day.seconds.down);
        if let Some(day) = worst.filter(|_| key == "bars-down") {
            let (date, down) = (locale.date(day.date), locale.duration(day.seconds.down));
            said.push(locale.say("bars-worst", &[("date", Arg::Text(&date)), ("duration", Arg::Text(&down))]));
        }
    }
    if said.len() == 1 {
        said.push(locale.word("bars-fine"));
    }
    said.join(BETWEEN)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(seconds: Seconds, number: u32) -> Cow<'static, Day> {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, number).unwrap();
        Cow::Owned(Day { date, seconds, checks: 0, failed: 0, latency: crate::stats::Sketch::default() })
    }

    fn words(seconds: Seconds) -> String {
        told(&Locale::find("en").unwrap(), &day(seconds, 22))
    }

    #[test]
    fn days_that_have_nothing_to_tell_are_drawn_together() {
        let locale = Locale::find("en").unwrap();
        let fine = Seconds { up: 86_400, ..Seconds::default() };
        let dark = Seconds { unknown: 86_400, ..Seconds::default() };
        let down = Seconds { up: 80_000, down: 6_400, ..Seconds::default() };
        let days = [day(dark, 1), day(dark, 2), day(fine, 3), day(fine, 4), day(down, 5), day(fine, 6)];
        let svg = svg(&locale, &days);
        assert_eq!((svg.matches("<rect").count(), svg.matches("<title").count()), (3, 2), "{svg}");
        assert!(
            svg.contains("<title>1 Nov – 2 Nov: no data</title><rect fill=\"url(#bar-unknown)\" x=\"0\" width=\"16\"")
        );
        assert!(svg.contains("<rect fill=\"url(#bar-up)\" x=\"16\" width=\"16\""), "{svg}");
    }

    #[test]
    fn trouble_is_never_too_small_to_see() {
        let day = Seconds { up: 86_399, down: 1, ..Seconds::default() };
        assert_eq!(parts(&day), [("down", LEAST), ("up", HEIGHT - LEAST)]);
        let none = Seconds { unknown: 86_400, ..Seconds::default() };
        assert_eq!(parts(&none), [("unknown", HEIGHT)]);
        assert_eq!(parts(&Seconds::default()), [("unknown", HEIGHT)]);
        let all = Seconds { down: 86_400, ..Seconds::default() };
        assert_eq!(parts(&all), [("down", HEIGHT)]);
    }

    #[test]
    fn maintenance_is_drawn_only_if_nothing_worse_happened() {
        let mut day = Seconds { up: 80_000, maintenance: 6_400, ..Seconds::default() };
        assert_eq!(parts(&day), [("up", HEIGHT - LEAST), ("maintenance", LEAST)]);
        assert!(words(day).ends_with(" of maintenance"), "{}", words(day));
        day.degraded = 60;
        assert_eq!(parts(&day), [("degraded", LEAST), ("up", HEIGHT - LEAST)]);
        assert!(words(day).ends_with(" of maintenance"), "{}", words(day));
        let all = Seconds { maintenance: 86_400, ..Seconds::default() };
        assert_eq!(parts(&all), [("maintenance", HEIGHT)]);
        let never_up = Seconds { maintenance: 86_399, down: 1, ..Seconds::default() };
        assert_eq!(parts(&never_up), [("down", LEAST), ("maintenance", HEIGHT - LEAST)]);
    }

    proptest! {
        #[test]
        fn a_bar_is_full(up in 0_u64..90_000, degraded in 0_u64..9, down in 0_u64..90_000, unknown in 0_u64..90_000,
                         maintenance in 0_u64..90_000) {
            let seconds = Seconds { up, degraded, down, maintenance, unknown };
            let parts = parts(&seconds);
            prop_assert_eq!(parts.iter().map(|part| part.1).sum::<u32>(), HEIGHT);
            prop_assert!(down == 0 || parts.first().is_some_and(|part| part.0 == "down"));
        }
    }
}
