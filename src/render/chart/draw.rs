//! The drawing itself. It is stretched to the width of the page, so it holds no text; labels stand beside it.

use std::fmt::Write as _;

use super::bucket::Bucket;
use super::scale::{Place, Scale, Tenths, Whole};
use crate::model::{Timestamp, Verdict};
use crate::stats::Span;

pub(super) const WIDTH: f64 = 1_000.0;
pub(super) const HEIGHT: f64 = 200.0;
/// Narrower marks than this can't be seen on a phone.
const LEAST_WIDTH: f64 = 4.0;
/// Height of the lane at the foot that tells states by shape.
const LANE: f64 = 12.0;

/// The chart as SVG: the states behind, then lines. `label` says the same in words.
pub(super) fn chart(label: &str, buckets: &[Bucket], bands: &[Span], ticks: &[Timestamp]) -> String {
    let mut out = String::with_capacity(2_000 + buckets.len() * 50);
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "<svg class=\"graph\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{label}\">"
    );
    if let Some(place) = Place::new(buckets, WIDTH) {
        grid(&mut out, &place, ticks);
        states(&mut out, &place, bands);
    }
    if let Some(scale) = Scale::new(buckets, WIDTH, HEIGHT) {
        let _ = write!(
            out,
            "<path class=\"g-area\" d=\"{}\"/><path class=\"g-p99\" d=\"{}\"/><path class=\"g-p50\" d=\"{}\"/>",
            scale.area(buckets),
            scale.lines(buckets, |ms| ms[2]),
            scale.lines(buckets, |ms| ms[0])
        );
        let arrows = scale.arrows(buckets);
        if !arrows.is_empty() {
            let _ = write!(out, "<path class=\"g-beyond\" d=\"{arrows}\"/>");
        }
    }
    out.push_str("</svg>");
    out
}

/// The typical response times as a small line, from zero up.
pub(super) fn spark(buckets: &[Bucket]) -> Option<String> {
    // No labels here: the line may use all the height.
    let highest = buckets.iter().filter_map(|bucket| bucket.ms).map(|ms| ms[0]).max()?;
    let scale = Scale { top: highest.max(1), ..Scale::new(buckets, 100.0, 20.0)? };
    let line = scale.lines(buckets, |ms| ms[0]);
    Some(format!(
        "<svg class=\"spark\" viewBox=\"0 0 100 20\" preserveAspectRatio=\"none\" aria-hidden=\"true\" \
         focusable=\"false\"><path d=\"{line}\"/></svg>"
    ))
}

fn grid(out: &mut String, place: &Place, ticks: &[Timestamp]) {
    let _ = write!(out, "<path class=\"g-grid\" d=\"");
    for y in [0.5, HEIGHT / 2.0, HEIGHT - 0.5] {
        let _ = write!(out, "M0 {y}H{WIDTH}");
    }
    for tick in ticks {
        let _ = write!(out, "M{} 0V{HEIGHT}", Whole(place.x(*tick)));
    }
    out.push_str("\"/>");
}

/// One path a state, drawn the worst last: a tint over the whole height, and a shape at the foot. Down fills the lane,
/// slow fills half of it; maintenance is striped, and what nobody observed is hatched.
fn states(out: &mut String, place: &Place, bands: &[Span]) {
    let all = |verdict: Verdict, maintenance: bool, y: f64, height: f64| -> String {
        let mut path = String::new();
        for span in bands.iter().filter(|span| span.verdict == verdict && span.maintenance == maintenance) {
            let (x, end) = (place.x(span.from), place.x(span.to));
            let width = if verdict == Verdict::Unknown { end - x } else { (end - x).max(LEAST_WIDTH) };
            let _ = write!(path, "M{} {y}h{}v{height}H{}z", Whole(x), Tenths(width), Whole(x));
        }
        path
    };
    let planned = format!("{}{}", all(Verdict::Degraded, true, 0.0, HEIGHT), all(Verdict::Down, true, 0.0, HEIGHT));
    for (class, path) in [
        ("g-unknown\" fill=\"url(#hatch-wide)", all(Verdict::Unknown, false, 0.0, HEIGHT)),
        ("g-maintenance\" fill=\"url(#stripes)", planned),
        ("g-slow", all(Verdict::Degraded, false, 0.0, HEIGHT)),
        ("g-slow-foot", all(Verdict::Degraded, false, HEIGHT - LANE / 2.0, LANE / 2.0)),
        ("g-down", all(Verdict::Down, false, 0.0, HEIGHT)),
        ("g-down-foot", all(Verdict::Down, false, HEIGHT - LANE, LANE)),
    ] {
        if !path.is_empty() {
            let _ = write!(out, "<path class=\"{class}\" d=\"{path}\"/>");
        }
    }
}

/// Labels of instants under the drawing, each at its place: an SVG that isn't stretched. Every other one may be left out
/// where there is little room.
pub(super) fn labels(buckets: &[Bucket], ticks: &[(Timestamp, String)]) -> String {
    let mut out = String::from("<svg class=\"graph-x\" aria-hidden=\"true\" focusable=\"false\">");
    let Some(place) = Place::new(buckets, 100.0) else { return String::new() };
    for (index, (at, label)) in ticks.iter().enumerate() {
        let x = place.x(*at);
        let side = match x {
            x if x < 4.0 => " class=\"first\"",
            x if x > 96.0 => " class=\"last\"",
            _ if index % 2 == 1 => " class=\"odd\"",
            _ => "",
        };
        let _ = write!(out, "<text x=\"{x:.1}%\" y=\"11\"{side}>{label}</text>");
    }
    out.push_str("</svg>");
    out
}
