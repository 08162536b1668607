//! A day as a bar that lies in a row of a table. The row says the same in figures, so the bar is silent.

use std::fmt::Write as _;

use crate::stats::Seconds;

const WIDTH: u64 = 96;
/// The least width of a part that is there at all.
const LEAST: u64 = 3;

/// The bar as an inline SVG: in the order of attention, with what nobody observed last.
pub(super) fn svg(seconds: &Seconds) -> String {
    let mut out = String::with_capacity(160);
    out.push_str("<svg class=\"day\" viewBox=\"0 0 96 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    let mut x = 0;
    for (look, width) in parts(seconds) {
        // Writing into a String can't fail.
        let _ = write!(out, "<rect {look} x=\"{x}\" width=\"{width}\" height=\"8\"/>");
        x += width;
    }
    out.push_str("</svg>");
    out
}

/// Widths that add up to [`WIDTH`]: trouble is never too small to see, and the largest part gives way.
fn parts(seconds: &Seconds) -> Vec<(&'static str, u64)> {
    let all = [
        ("class=\"b-down\"", seconds.down),
        ("class=\"b-degraded\"", seconds.degraded),
        ("class=\"b-maintenance\"", seconds.maintenance),
        ("class=\"b-up\"", seconds.up),
        ("fill=\"url(#hatch)\"", seconds.unknown),
    ];
    let total = seconds.total().max(1);
    let share = |part: u64| (part.saturating_mul(WIDTH) / total).max(LEAST);
    let mut parts: Vec<_> =
        all.into_iter().filter(|(_, part)| *part > 0).map(|(look, part)| (look, share(part))).collect();
    let sum: u64 = parts.iter().map(|(_, width)| width).sum();
    if let Some((_, widest)) = parts.iter_mut().max_by_key(|(_, width)| *width) {
        *widest = (*widest + WIDTH).saturating_sub(sum);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_and_shows_every_part() {
        for (up, down, unknown) in [(86_399, 1, 0), (0, 86_400, 0), (40_000, 1, 46_399), (28_800, 28_800, 28_800)] {
            let parts = parts(&Seconds { up, down, unknown, ..Seconds::default() });
            assert_eq!(parts.iter().map(|part| part.1).sum::<u64>(), WIDTH);
            assert!(parts.iter().all(|part| part.1 >= LEAST), "{parts:?}");
        }
        assert!(parts(&Seconds::default()).is_empty());
    }
}
