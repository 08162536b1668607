//! A picture of flat colours, with smooth edges.

use std::io::Write as _;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

/// Red, green, blue.
pub(super) type Colour = [u8; 3];

/// An opaque picture, three bytes a pixel, row by row.
#[derive(Debug)]
pub(super) struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32, ground: Colour) -> Self {
        Self { width, height, pixels: ground.repeat(width as usize * height as usize) }
    }

    /// A rectangle; what lies outside of the picture is left out.
    pub(super) fn rectangle(&mut self, x: u32, y: u32, width: u32, height: u32, colour: Colour) {
        for row in y..y.saturating_add(height) {
            for column in x..x.saturating_add(width) {
                self.blend(column, row, colour, 1.0);
            }
        }
    }

    /// A square with rounded corners.
    pub(super) fn rounded(&mut self, x: u32, y: u32, side: u32, radius: u32, colour: Colour) {
        let mut shape = Rasterizer::new(side as usize, side as usize);
        let (s, r) = (side as f32, radius as f32);
        // Clockwise; a corner is a quadratic curve.
        let corners = [
            [point(0.0, r), point(0.0, 0.0), point(r, 0.0)],
            [point(s - r, 0.0), point(s, 0.0), point(s, r)],
            [point(s, s - r), point(s, s), point(s - r, s)],
            [point(r, s), point(0.0, s), point(0.0, s - r)],
        ];
        let mut at = point(0.0, s - r);
        for [begin, corner, end] in corners {
            shape.draw_line(at, begin);
            shape.draw_quad(begin, corner, end);
            at = end;
        }
        self.fill(&shape, x, y, colour);
    }

    /// Lines with round ends, given in a square of 20 that is drawn `side` pixels large, 2.2 wide in the same measure.
    pub(super) fn strokes(&mut self, (x, y): (u32, u32), side: u32, lines: &[&[(f32, f32)]], colour: Colour) {
        let mut shape = Rasterizer::new(side as usize, side as usize);
        let scale = side as f32 / 20.0;
        let half = 1.1 * scale;
        for line in lines {
            let points: Vec<Point> = line.iter().map(|(x, y)| point(x * scale, y * scale)).collect();
            points.iter().for_each(|centre| disc(&mut shape, *centre, half));
            for (from, to) in points.iter().zip(points.iter().skip(1)) {
                segment(&mut shape, *from, *to, half);
            }
        }
        self.fill(&shape, x, y, colour);
    }

    /// Puts a shape in. Parts of it that overlap count once.
    pub(super) fn fill(&mut self, shape: &Rasterizer, x: u32, y: u32, colour: Colour) {
        shape.for_each_pixel_2d(|column, row, cover| {
            if cover > 0.0 {
                self.blend(x + column, y + row, colour, cover.min(1.0));
            }
        });
    }

    fn blend(&mut self, x: u32, y: u32, colour: Colour, cover: f32) {
        if x >= self.width {
            return;
        }
        let at = (y as usize * self.width as usize + x as usize) * 3;
        let Some(pixel) = self.pixels.get_mut(at..at + 3) else { return };
        for (below, above) in pixel.iter_mut().zip(colour) {
            let mixed = f32::from(*below) + (f32::from(above) - f32::from(*below)) * cover;
            *below = mixed.round() as u8;
        }
    }

    /// The picture as a PNG file (<https://www.w3.org/TR/png-3/>): one header, one block of rows, one end. A crate for it
    /// would bring a second compressor, and this picture needs none of what such a crate can choose.
    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let row = self.width as usize * 3;
        let mut rows = ZlibEncoder::new(Vec::new(), Compression::default());
        for pixels in self.pixels.chunks(row) {
            // No filter: flat colours repeat as they are.
            rows.write_all(&[0]).ok()?;
            rows.write_all(pixels).ok()?;
        }
        let mut header = Vec::with_capacity(13);
        header.extend(self.width.to_be_bytes());
        header.extend(self.height.to_be_bytes());
        // Eight bits a channel, colours without alpha; the only compression and filter method; not interlaced.
        header.extend([8, 2, 0, 0, 0]);
        let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, data) in [(b"IHDR", header), (b"IDAT", rows.finish().ok()?), (b"IEND", Vec::new())] {
            let mut crc = Crc::new();
            crc.update(kind);
            crc.update(&data);
            out.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
            out.extend(kind);
            out.extend(&data);
            out.extend(crc.sum().to_be_bytes());
        }
        Some(out)
    }
}

/// A circle, clockwise.
fn disc(shape: &mut Rasterizer, centre: Point, radius: f32) {
    // Four cubic curves; the constant is the usual approximation of a quarter of a circle.
    let k = radius * 0.552_284_8;
    let at = |x: f32, y: f32| point(centre.x + x, centre.y + y);
    let r = radius;
    shape.draw_cubic(at(0.0, -r), at(k, -r), at(r, -k), at(r, 0.0));
    shape.draw_cubic(at(r, 0.0), at(r, k), at(k, r), at(0.0, r));
    shape.draw_cubic(at(0.0, r), at(-k, r), at(-r, k), at(-r, 0.0));
    shape.draw_cubic(at(-r, 0.0), at(-r, -k), at(-k, -r), at(0.0, -r));
}

/// A thick line without ends, clockwise.
fn segment(shape: &mut Rasterizer, from: Point, to: Point, half: f32) {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    if length == 0.0 {
        return;
    }
    let (nx, ny) = (dy / length * half, -dx / length * half);
    let corners = [
        point(from.x + nx, from.y + ny),
        point(to.x + nx, to.y + ny),
        point(to.x - nx, to.y - ny),
        point(from.x - nx, from.y - ny),
    ];
    for (begin, end) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        shape.draw_line(*begin, *end);
    }
}
