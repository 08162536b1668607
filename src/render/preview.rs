//! `preview.png`: the picture that chats and social networks show beside a link to the page.
//!
//! It says what the page says at its top, over the last 90 days of all sites together. It tells no time, so that its
//! bytes change only when a day ends or the state does. A text with a character that the font inside lacks is left out:
//! a row of empty boxes would tell less than nothing.

mod canvas;
mod text;

use canvas::{Canvas, Colour};
use text::Font;

use super::current::Status;
use super::edition::Edition;
use super::overall::Overall;
use crate::model::Artifact;
use crate::stats::Seconds;

const WIDTH: u32 = 1_200;
const HEIGHT: u32 = 630;
const MARGIN: u32 = 64;
/// How many days are drawn.
pub(super) const DAYS: usize = 90;

const TEXT: Colour = [0x17, 0x20, 0x2a];
const MUTED: Colour = [0x56, 0x62, 0x70];
const WHITE: Colour = [0xff, 0xff, 0xff];

const BAR_PITCH: u32 = 12;
const BAR_WIDTH: u32 = 8;
const BAR_HEIGHT: u32 = 120;
const BAR_TOP: u32 = 402;
/// Trouble that is there at all takes so much of a bar.
const LEAST: u32 = BAR_HEIGHT / 4;

/// The picture. `days` are those of each site, the last one today; `None` if it can't be drawn, which a test excludes.
pub(super) fn picture<'s>(
    edition: &Edition<'_>,
    overall: &Overall,
    days: impl Iterator<Item = &'s [Seconds]>,
) -> Option<Artifact> {
    let font = Font::embedded()?;
    let (tone, tint) = colours(overall.status);
    let mut canvas = Canvas::new(WIDTH, HEIGHT, tint);
    canvas.rectangle(0, 0, WIDTH, 12, tone);
    font.line(&mut canvas, edition.page.title, 34.0, (MARGIN, 98), WIDTH - 2 * MARGIN, MUTED);
    icon(&mut canvas, &font, overall.status, tone);
    sentence(&mut canvas, &font, &overall.sentence);
    for (index, seconds) in (0..).zip(together(days)) {
        bar(&mut canvas, (WIDTH - DAYS as u32 * BAR_PITCH) / 2 + 2 + index * BAR_PITCH, &seconds);
    }
    let caption = edition.locale.word("preview-days");
    font.line(&mut canvas, &caption, 26.0, (MARGIN, 574), WIDTH - 2 * MARGIN, MUTED);
    Some(Artifact { path: "preview.png".to_owned(), bytes: canvas.png()? })
}

/// The days of all sites, added up.
fn together<'s>(sites: impl Iterator<Item = &'s [Seconds]>) -> [Seconds; DAYS] {
    sites.fold([Seconds::default(); DAYS], |mut sums, days| {
        for (sum, day) in sums.iter_mut().rev().zip(days.iter().rev()) {
            *sum += *day;
        }
        sums
    })
}

/// The colour of a state, and the same as a ground to write on.
fn colours(status: Status) -> (Colour, Colour) {
    match status {
        Status::Up => ([0x12, 0x75, 0x4a], [0xee, 0xf8, 0xf3]),
        Status::Degraded => ([0x8a, 0x58, 0x00], [0xfe, 0xf7, 0xe8]),
        Status::Down => ([0xb3, 0x26, 0x1e], [0xfd, 0xf0, 0xee]),
        Status::Maintenance => ([0x5a, 0x45, 0xb0], [0xf4, 0xf1, 0xfc]),
        Status::Unknown | Status::None => (MUTED, [0xf1, 0xf3, 0xf5]),
    }
}

const ICON: u32 = 104;
const ICON_TOP: u32 = 190;

/// The state's mark on a rounded square.
fn icon(canvas: &mut Canvas, font: &Font, status: Status, tone: Colour) {
    canvas.rounded(MARGIN, ICON_TOP, ICON, 22, tone);
    let lines: &[&[(f32, f32)]] = match status {
        Status::Up => &[&[(5.5, 10.4), (8.7, 13.6), (14.5, 7.2)]],
        Status::Degraded => &[&[(10.0, 5.5), (10.0, 11.1)], &[(10.0, 14.4), (10.0, 14.5)]],
        Status::Down => &[&[(6.5, 6.5), (13.5, 13.5)], &[(13.5, 6.5), (6.5, 13.5)]],
        Status::Maintenance => &[&[(7.4, 6.2), (7.4, 13.8)], &[(12.6, 6.2), (12.6, 13.8)]],
        Status::Unknown | Status::None => {
            let half = font.width("?", 76.0).unwrap_or_default() / 2.0;
            font.line(canvas, "?", 76.0, (MARGIN + ICON / 2 - half as u32, ICON_TOP + 79), ICON, WHITE);
            return;
        }
    };
    canvas.strokes((MARGIN, ICON_TOP), ICON, lines, WHITE);
}

/// The sentence at the side of the icon: as large as two lines allow.
fn sentence(canvas: &mut Canvas, font: &Font, sentence: &str) {
    let (left, middle) = (MARGIN + ICON + 40, ICON_TOP + ICON / 2);
    let room = WIDTH - MARGIN - left;
    let fits = |size: f32, most: usize| font.wrap(sentence, size, room).filter(|lines| lines.len() <= most);
    let chosen = [(72.0, 1), (60.0, 2), (46.0, 3)].into_iter().find_map(|(size, most)| Some((size, fits(size, most)?)));
    let Some((size, mut lines)) = chosen.or_else(|| Some((46.0, font.wrap(sentence, 46.0, room)?))) else { return };
    lines.truncate(3);
    let (pitch, count) = (size * 1.22, lines.len() as f32);
    for (index, line) in (0..).zip(&lines) {
        // The middle of the small letters lies about a third of the size above their line.
        let base = middle as f32 + size * 0.36 + pitch * (index as f32 - (count - 1.0) / 2.0);
        font.line(canvas, line, size, (left, base as u32), room, TEXT);
    }
}

/// A day: down at the bottom, slow above it, maintenance, up, and what nobody observed at the top.
fn bar(canvas: &mut Canvas, x: u32, seconds: &Seconds) {
    let mut bottom = BAR_TOP + BAR_HEIGHT;
    for (height, colour) in parts(seconds) {
        bottom -= height;
        canvas.rectangle(x, bottom, BAR_WIDTH, height, colour);
    }
}

fn parts(seconds: &Seconds) -> [(u32, Colour); 5] {
    let total = seconds.total().max(1);
    let share = |part: u64| u32::try_from(part.saturating_mul(u64::from(BAR_HEIGHT)) / total).unwrap_or(BAR_HEIGHT);
    let seen = |part: u64| if part == 0 { 0 } else { share(part).max(LEAST) };
    let mut left = BAR_HEIGHT;
    let mut take = |height: u32| {
        let taken = height.min(left);
        left -= taken;
        taken
    };
    let (down, degraded) = (take(seen(seconds.down)), take(seen(seconds.degraded)));
    let quiet = down + degraded == 0;
    let maintenance = take(if quiet { seen(seconds.maintenance) } else { 0 });
    let unknown = take(if seconds.observed() == 0 { BAR_HEIGHT } else { share(seconds.unknown) });
    [
        (down, [0xd2, 0x34, 0x2b]),
        (degraded, [0xd9, 0x94, 0x0f]),
        (maintenance, [0x7a, 0x63, 0xd2]),
        (left, [0x2f, 0x9e, 0x68]),
        (unknown, [0xc9, 0xd0, 0xd7]),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_always_whole_and_trouble_is_seen() {
        let day = Seconds { up: 86_000, down: 300, degraded: 100, ..Seconds::default() };
        assert_eq!(parts(&day).map(|(height, _)| height), [30, 30, 0, 60, 0]);
        let night = Seconds { down: 50_000, unknown: 36_400, ..Seconds::default() };
        assert_eq!(parts(&night).map(|(height, _)| height), [69, 0, 0, 1, 50]);
        assert_eq!(parts(&Seconds::default()).map(|(height, _)| height), [0, 0, 0, 0, 120]);
    }
}
