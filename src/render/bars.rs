//! Ninety days as ninety bars.
//!
//! A bar is a stack: down at the bottom, slow above it, up, maintenance, and what nobody observed at the top, hatched. So
//! a day's kind is told by place and pattern as well as by colour. A trace of trouble gets a height that can be seen;
//! maintenance is drawn only if nothing worse happened that day.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::words;
use crate::stats::{Day, Seconds};

const HEIGHT: u32 = 32;
const PITCH: u32 = 8;
const WIDTH: u32 = 6;
/// The least height of a part that is there at all, largest trouble first.
const LEAST: u32 = 10;

/// The bars as an inline SVG, with a sentence for those who can't see them and a title on each bar.
pub(super) fn svg(days: &[Cow<'_, Day>]) -> String {
    let mut out = String::with_capacity(days.len() * 120);
    let width = u32::try_from(days.len()).unwrap_or(0) * PITCH;
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "<svg viewBox=\"0 0 {width} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{}\">",
        sentence(days)
    );
    for (x, day) in (1..).step_by(PITCH as usize).zip(days) {
        bar(&mut out, x, day);
    }
    out.push_str("</svg>");
    out
}

fn bar(out: &mut String, x: u32, day: &Day) {
    let _ = write!(out, "<g><title>{}: {}</title>", day.date.format("%-d %b"), told(&day.seconds));
    let mut bottom = HEIGHT;
    for (class, height) in parts(&day.seconds) {
        let top = bottom.saturating_sub(height);
        // A hair's breadth between the parts, but for the lowest.
        let gap = u32::from(bottom < HEIGHT);
        let drawn = height.saturating_sub(gap);
        let look = if class == "q" { "fill=\"url(#hatch)\"".to_owned() } else { format!("class=\"b-{class}\"") };
        let y = if top > 0 { format!(" y=\"{top}\"") } else { String::new() };
        let _ = write!(out, "<rect {look} x=\"{x}\"{y} width=\"{WIDTH}\" height=\"{drawn}\"/>");
        bottom = top;
    }
    out.push_str("</g>");
}

/// The parts of a bar from the bottom up, with heights that add up to [`HEIGHT`].
fn parts(seconds: &Seconds) -> Vec<(&'static str, u32)> {
    let total = seconds.total();
    if seconds.observed() == 0 || total == 0 {
        return vec![("q", HEIGHT)];
    }
    let share = |part: u64| u32::try_from(part.saturating_mul(u64::from(HEIGHT)) / total).unwrap_or(HEIGHT);
    let seen = |part: u64| if part == 0 { 0 } else { share(part).max(LEAST) };
    // Small gaps are told by title and coverage; as a hatched sliver on every bar they would be noise.
    let unknown = if seconds.unknown.saturating_mul(20) > total { share(seconds.unknown).max(LEAST) } else { 0 };
    let quiet = seconds.down == 0 && seconds.degraded == 0;
    // Without any time that was up, the trouble would be drawn in its place.
    let maintenance = if quiet || seconds.up == 0 { seen(seconds.maintenance) } else { 0 };
    let mut left = HEIGHT;
    let mut parts = Vec::with_capacity(5);
    for (class, height) in [
        ("down", seen(seconds.down)),
        ("degraded", seen(seconds.degraded)),
        ("maintenance", maintenance),
        ("q", unknown),
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

/// A day in words.
fn told(seconds: &Seconds) -> String {
    let Some(uptime) = seconds.uptime() else {
        return if seconds.maintenance > 0 {
            format!("{} of maintenance", words::duration(seconds.maintenance))
        } else {
            words::NO_DATA.to_owned()
        };
    };
    let mut out = format!("{} up", words::percent(Some(uptime)));
    for (part, word) in [(seconds.down, "down"), (seconds.degraded, "slow"), (seconds.maintenance, "of maintenance")] {
        if part > 0 {
            let _ = write!(out, ", {} {word}", words::duration(part));
        }
    }
    if seconds.unknown.saturating_mul(100) > seconds.total() {
        let _ = write!(out, ", {} not observed", words::duration(seconds.unknown));
    }
    out
}

/// All days in one sentence.
fn sentence(days: &[Cow<'_, Day>]) -> String {
    let count = |test: fn(&Seconds) -> bool| days.iter().filter(|day| test(&day.seconds)).count() as u64;
    let mut out = format!(
        "Last {}: {} with downtime",
        words::counted(days.len() as u64, "day"),
        words::counted(count(|s| s.down > 0), "day")
    );
    let worst = days.iter().filter(|day| day.seconds.down > 0).max_by_key(|day| day.seconds.down);
    if let Some(day) = worst {
        let down = words::duration(day.seconds.down);
        let _ = write!(out, " (most on {}, {down})", day.date.format("%-d %b %Y"));
    }
    let slow = words::counted(count(|s| s.degraded > 0), "day");
    let dark = words::counted(count(|s| s.observed() == 0), "day");
    let _ = write!(out, ", {slow} with slow answers");
    let planned = count(|s| s.maintenance > 0);
    if planned > 0 {
        let _ = write!(out, ", {} with maintenance", words::counted(planned, "day"));
    }
    let _ = write!(out, ", {dark} without data.");
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn trouble_is_never_too_small_to_see() {
        let day = Seconds { up: 86_399, down: 1, ..Seconds::default() };
        assert_eq!(parts(&day), [("down", LEAST), ("up", HEIGHT - LEAST)]);
        let none = Seconds { unknown: 86_400, ..Seconds::default() };
        assert_eq!(parts(&none), [("q", HEIGHT)]);
        assert_eq!(parts(&Seconds::default()), [("q", HEIGHT)]);
        let all = Seconds { down: 86_400, ..Seconds::default() };
        assert_eq!(parts(&all), [("down", HEIGHT)]);
    }

    #[test]
    fn maintenance_is_drawn_only_if_nothing_worse_happened() {
        let mut day = Seconds { up: 80_000, maintenance: 6_400, ..Seconds::default() };
        assert_eq!(parts(&day), [("up", HEIGHT - LEAST), ("maintenance", LEAST)]);
        assert!(told(&day).ends_with(" of maintenance"), "{}", told(&day));
        day.degraded = 60;
        assert_eq!(parts(&day), [("degraded", LEAST), ("up", HEIGHT - LEAST)]);
        assert!(told(&day).ends_with(" of maintenance"), "{}", told(&day));
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
