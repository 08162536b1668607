//! One badge: the picture, and what shields.io can draw another from.
//!
//! A dark pill with a coloured end that holds the state's mark, so that colour is never all there is. It looks the same
//! on light and dark pages and with any font.

use std::fmt::Write as _;

use serde_json::json;

use super::width::{fit, width};
use crate::model::Artifact;
use crate::render::current::Status;
use crate::render::edition::Edition;
use crate::render::locale::Arg;
use crate::render::templates::{escaped, printable};

const HEIGHT: u32 = 22;
const FONT: u32 = 12;
/// Width of the coloured end.
const END: u32 = 22;
const GAP: u32 = 8;
/// The most that a name and what a badge says may take, in pixels.
const MOST: u32 = 260;
/// Bold letters are that much wider, in percent. Bold digits are not, so figures are stretched by a hair.
const BOLD: u32 = 104;

/// What a badge's colour and mark say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// A state, or a figure as good as one.
    Of(Status),
    /// A figure that is neither good nor bad.
    Plain,
}

impl Tone {
    /// Six hexadecimal digits; white text on any of them has a contrast of at least 5.5.
    fn colour(self) -> &'static str {
        match self {
            Self::Of(Status::Up) => "12754a",
            Self::Of(Status::Degraded) => "8a5800",
            Self::Of(Status::Down) => "b3261e",
            Self::Of(Status::Maintenance) => "5a45b0",
            Self::Of(Status::Unknown | Status::None) => "566270",
            Self::Plain => "1b5fb4",
        }
    }

    /// The strokes of the mark, in a square of 20.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Of(Status::Up) => "m5.5 10.4 3.2 3.2 5.8-6.4",
            Self::Of(Status::Degraded) => "M10 5.5v5.6m0 3.3v.1",
            Self::Of(Status::Down) => "m6.5 6.5 7 7m0-7-7 7",
            Self::Of(Status::Maintenance) => "M7.4 6.2v7.6m5.2-7.6v7.6",
            Self::Of(Status::Unknown | Status::None) => "M7.7 7.9a2.3 2.3 0 1 1 3.2 2.1c-.6.3-.9.7-.9 1.4m0 3v.1",
            Self::Plain => "M3.5 10.5h3l2-4.5 3 8 2-3.5h3",
        }
    }
}

/// A badge to be drawn.
#[derive(Debug)]
pub(super) struct Badge<'a> {
    /// Where it lies, without its ending: `badge/shop/status`.
    pub path: String,
    /// What it is about, if that is not the name alone.
    pub what: Option<&'a str>,
    /// What it says.
    pub message: String,
    pub tone: Tone,
}

impl Badge<'_> {
    /// Its files: the picture, and beside it the JSON for shields.io (<https://shields.io/badges/endpoint-badge>).
    pub(super) fn files(self, edition: &Edition<'_>, name: &str) -> [Artifact; 2] {
        let label = match self.what {
            Some(what) => edition.locale.say("badge-of", &[("name", Arg::Text(name)), ("what", Arg::Text(what))]),
            None => name.to_owned(),
        };
        let label = printable(label);
        let message = printable(fit(&self.message, MOST * 100 / FONT).into_owned());
        let says = edition.locale.say("badge-says", &[("label", Arg::Text(&label)), ("figure", Arg::Text(&message))]);
        let picture = svg(&label, &message, &says, self.tone, edition.locale.direction() == "rtl");
        let data = json!({ "schemaVersion": 1, "label": label, "message": message, "color": self.tone.colour() });
        [
            Artifact { path: format!("{}.svg", self.path), bytes: picture.into_bytes() },
            Artifact { path: format!("{}.json", self.path), bytes: data.to_string().into_bytes() },
        ]
    }
}

/// A name as a badge shows it, cut if it is very long.
pub(super) fn shown_name(name: &str) -> String {
    fit(&printable(name.to_owned()), MOST * 100 / FONT).into_owned()
}

fn pixels(text: &str, percent: u32) -> u32 {
    (width(text) * FONT * percent).div_ceil(10_000)
}

fn svg(label: &str, message: &str, says: &str, tone: Tone, mirrored: bool) -> String {
    let (left, right) = (pixels(label, 100), pixels(message, BOLD));
    let whole = END + GAP + left + GAP + right + GAP + 2;
    // Positions are those of a text from left to right; in the other direction all of it is mirrored.
    let centre = |from: u32, wide: u32| {
        let doubled = if mirrored { 2 * whole - 2 * from - wide } else { 2 * from + wide };
        format!("{}{}", doubled / 2, if doubled.is_multiple_of(2) { "" } else { ".5" })
    };
    let (end, mark_at) = if mirrored {
        (format!("M{0} 0h-17v{HEIGHT}h17a5 5 0 0 0 5-5v-12a5 5 0 0 0-5-5z", whole - 5), whole - 21)
    } else {
        (format!("M5 0h17v{HEIGHT}h-17a5 5 0 0 1-5-5v-12a5 5 0 0 1 5-5z"), 1)
    };
    let (colour, mark) = (tone.colour(), tone.mark());
    let direction = if mirrored { " direction=\"rtl\"" } else { "" };
    let says = escaped(says);
    let mut out = String::with_capacity(1_200);
    // Writing into a String can't fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"{HEIGHT}\" viewBox=\"0 0 {whole} {HEIGHT}\" \
         role=\"img\" aria-label=\"{says}\"><title>{says}</title>\
         <rect width=\"{whole}\" height=\"{HEIGHT}\" rx=\"5\" fill=\"#26313c\"/><path d=\"{end}\" fill=\"#{colour}\"/>\
         <path d=\"{mark}\" transform=\"translate({mark_at} 1)\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2.2\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\
         <g font-family=\"Arial,Helvetica,'Liberation Sans',Arimo,sans-serif\" font-size=\"{FONT}\" \
         text-anchor=\"middle\"{direction}>"
    );
    for (from, wide, look, text) in [
        (END + GAP, left, "fill=\"#c3ccd5\"", label),
        (END + GAP + left + GAP, right, "fill=\"#fff\" font-weight=\"700\"", message),
    ] {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"15.3\" {look} textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            centre(from, wide),
            escaped(text)
        );
    }
    out.push_str("</g></svg>\n");
    out
}
