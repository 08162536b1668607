//! Text as shapes, from the font inside: Noto Sans Bold, cut down to Latin, Greek and Cyrillic (see `assets/fonts/`).

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

use super::canvas::{Canvas, Colour};

const FONT: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold-subset.ttf");

/// The font inside.
pub(super) struct Font {
    face: Face<'static>,
}

impl Font {
    pub(super) fn embedded() -> Option<Self> {
        Some(Self { face: Face::parse(FONT, 0).ok()? })
    }

    /// The width of a text in pixels; `None` if the font lacks one of its characters.
    pub(super) fn width(&self, text: &str, size: f32) -> Option<f32> {
        text.chars().map(|c| Some(self.advance(self.face.glyph_index(c)?, size))).sum()
    }

    fn advance(&self, glyph: GlyphId, size: f32) -> f32 {
        f32::from(self.face.glyph_hor_advance(glyph).unwrap_or_default()) * self.scale(size)
    }

    fn scale(&self, size: f32) -> f32 {
        size / f32::from(self.face.units_per_em())
    }

    /// The text in lines that are no wider than `room`, broken at blanks; a word that is wider gets a line of its own.
    pub(super) fn wrap(&self, text: &str, size: f32, room: u32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_ascii_whitespace() {
            self.width(word, size)?;
            let longer = lines.last().map(|line| format!("{line} {word}"));
            let fits = |line: &String| self.width(line, size).is_some_and(|width| width <= room as f32);
            match (lines.last_mut(), longer.filter(fits)) {
                (Some(line), Some(longer)) => *line = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        Some(lines)
    }

    /// Draws a text from `x` on, its letters standing on `base`; cut with `…` if it is wider than `room`, and left out
    /// if the font lacks one of its characters.
    pub(super) fn line(
        &self,
        canvas: &mut Canvas,
        text: &str,
        size: f32,
        (x, base): (u32, u32),
        room: u32,
        colour: Colour,
    ) {
        let Some(text) = self.cut(text, size, room) else { return };
        // Room for accents above and tails below.
        let (above, below) = ((size * 1.1).ceil(), (size * 0.4).ceil());
        let mut shape = Rasterizer::new(room as usize + 2, (above + below) as usize);
        let mut pen = 0.0;
        for glyph in text.chars().filter_map(|c| self.face.glyph_index(c)) {
            let origin = point(pen, above);
            let edges = (room as f32 + 2.0, above + below);
            let mut outline =
                Outline { shape: &mut shape, origin, edges, scale: self.scale(size), begin: origin, at: origin };
            self.face.outline_glyph(glyph, &mut outline);
            pen += self.advance(glyph, size);
        }
        canvas.fill(&shape, x, base.saturating_sub(above as u32), colour);
    }

    fn cut(&self, text: &str, size: f32, room: u32) -> Option<String> {
        let room = room as f32;
        if self.width(text, size)? <= room {
            return Some(text.to_owned());
        }
        let ellipsis = self.width("…", size)?;
        let mut sum = ellipsis;
        let fits = |c: &char| {
            sum += self.face.glyph_index(*c).map_or(0.0, |glyph| self.advance(glyph, size));
            sum <= room
        };
        let head: String = text.chars().take_while(fits).collect();
        Some(format!("{}…", head.trim_end()))
    }
}

/// Turns a glyph's outline, whose y axis points up, into lines and curves of the picture.
struct Outline<'a> {
    shape: &'a mut Rasterizer,
    origin: Point,
    /// Width and height of the shape, which nothing may leave.
    edges: (f32, f32),
    scale: f32,
    begin: Point,
    at: Point,
}

impl Outline<'_> {
    fn place(&self, x: f32, y: f32) -> Point {
        let (width, height) = self.edges;
        let x = (self.origin.x + x * self.scale).clamp(0.0, width);
        point(x, (self.origin.y - y * self.scale).clamp(0.0, height))
    }
}

impl OutlineBuilder for Outline<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        self.begin = self.place(x, y);
        self.at = self.begin;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.shape.draw_line(self.at, to);
        self.at = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.place(x1, y1), self.place(x, y));
        self.shape.draw_quad(self.at, by, to);
        self.at = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.place(x1, y1), self.place(x2, y2), self.place(x, y));
        self.shape.draw_cubic(self.at, first, second, to);
        self.at = to;
    }

    fn close(&mut self) {
        self.shape.draw_line(self.at, self.begin);
        self.at = self.begin;
    }
}
