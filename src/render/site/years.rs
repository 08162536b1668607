//! The calendar: every day since the first one known, a row a month.
//!
//! A row is a drawing of at most 31 cells, made of one path a state, and figures beside it. So a row costs about the same
//! whatever happened, and the whole grows with the number of months. Cells differ by shape, not by colour alone: trouble
//! of less than a twentieth of a day's time is a foot under a cell that was up; more of it fills the cell, with a cross
//! (down) or a bar (slow); maintenance has two bars; a day that nobody looked at is a small dash.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use chrono::Datelike;
use serde::Serialize;

use crate::render::Locale;
use crate::render::locale::Arg;
use crate::render::templates::escaped;
use crate::stats::{Day, Seconds};

/// A year of the calendar.
#[derive(Debug, Serialize)]
pub(super) struct Year {
    name: String,
    uptime: String,
    /// Rows of the table, as HTML.
    rows: String,
    /// True for the newest, which is shown at first.
    newest: bool,
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Up,
    /// Down for less than a twentieth of the observed time.
    PartDown,
    Down,
    PartSlow,
    Slow,
    Maintenance,
    Unknown,
}

impl Cell {
    fn of(seconds: &Seconds) -> Self {
        let much = |part: u64| part.saturating_mul(20) >= seconds.counted();
        match seconds {
            Seconds { down, .. } if *down > 0 => {
                if much(*down) {
                    Self::Down
                } else {
                    Self::PartDown
                }
            }
            Seconds { degraded, .. } if *degraded > 0 => {
                if much(*degraded) {
                    Self::Slow
                } else {
                    Self::PartSlow
                }
            }
            Seconds { maintenance, .. } if *maintenance > 0 => Self::Maintenance,
            seconds if seconds.observed() > 0 => Self::Up,
            _ => Self::Unknown,
        }
    }
}

/// The years of some days in a row, the newest first. Years before the first observed day are left out.
pub(super) fn years(locale: &Locale, days: &[Cow<'_, Day>]) -> Vec<Year> {
    let first = days.iter().position(|day| day.seconds.observed() > 0).unwrap_or(days.len());
    let known = days.get(first..).unwrap_or_default();
    let mut years: Vec<Year> = known
        .chunk_by(|a, b| a.date.year() == b.date.year())
        .filter_map(|days| {
            let rows = days.chunk_by(|a, b| a.date.month() == b.date.month()).map(|month| row(locale, month));
            let sum: Seconds = days.iter().map(|day| day.seconds).sum();
            let name = days.first()?.date.year().to_string();
            Some(Year { name, uptime: locale.percent(sum.uptime()), rows: rows.collect(), newest: false })
        })
        .collect();
    years.reverse();
    if let Some(newest) = years.first_mut() {
        newest.newest = true;
    }
    years
}

/// A month: its name, its days, its uptime, its time down.
fn row(locale: &Locale, days: &[Cow<'_, Day>]) -> String {
    let Some(first) = days.first() else { return String::new() };
    let cells: Vec<(u32, Cell)> = days.iter().map(|day| (day.date.day(), Cell::of(&day.seconds))).collect();
    let sum: Seconds = days.iter().map(|day| day.seconds).sum();
    let down = if sum.down > 0 { locale.duration(sum.down) } else { "–".to_owned() };
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
        escaped(&locale.short_month(first.date)),
        strip(&cells, &escaped(&told(locale, &cells))),
        escaped(&locale.percent(sum.uptime())),
        escaped(&down)
    )
}

/// The cells of a month. `told` is empty if there is nothing to tell.
fn strip(cells: &[(u32, Cell)], told: &str) -> String {
    let mut out = String::with_capacity(300);
    // Writing into a String can't fail.
    let _ = if told.is_empty() {
        write!(out, "<svg viewBox=\"0 0 310 10\" aria-hidden=\"true\">")
    } else {
        write!(out, "<svg viewBox=\"0 0 310 10\" role=\"img\" aria-label=\"{told}\"><title>{told}</title>")
    };
    let is = |wanted: &'static [Cell]| move |cell: Cell| wanted.contains(&cell);
    lane(&mut out, "u", 5, cells, is(&[Cell::Up, Cell::PartDown, Cell::PartSlow]));
    lane(&mut out, "s", 5, cells, is(&[Cell::Slow]));
    lane(&mut out, "s f", 8, cells, is(&[Cell::PartSlow]));
    lane(&mut out, "m", 5, cells, is(&[Cell::Maintenance]));
    lane(&mut out, "q", 5, cells, is(&[Cell::Unknown]));
    lane(&mut out, "d", 5, cells, is(&[Cell::Down]));
    lane(&mut out, "d f", 8, cells, is(&[Cell::PartDown]));
    let mut marks = String::new();
    for (day, cell) in cells {
        let x = (day - 1) * 10;
        let _ = match cell {
            Cell::Down => write!(marks, "M{} 3l4 4m0-4l-4 4", x + 3),
            Cell::Slow => write!(marks, "M{} 5h5", x + 2),
            Cell::Maintenance => write!(marks, "M{} 3v4m3-4v4", x + 3),
            _ => Ok(()),
        };
    }
    if !marks.is_empty() {
        let _ = write!(out, "<path class=\"k\" d=\"{marks}\"/>");
    }
    out.push_str("</svg>");
    out
}

/// The cells of some kind as one path: a line along each run of them, which the style sheet dashes into cells.
fn lane(out: &mut String, class: &str, y: u32, cells: &[(u32, Cell)], is: impl Fn(Cell) -> bool) {
    let runs = runs(cells, is);
    if runs.is_empty() {
        return;
    }
    let _ = write!(out, "<path class=\"{class}\" d=\"");
    for run in runs {
        let _ = write!(out, "M{} {y}H{}", (run.start() - 1) * 10, run.end() * 10);
    }
    out.push_str("\"/>");
}

/// Days in a row for which `is` holds.
fn runs(cells: &[(u32, Cell)], is: impl Fn(Cell) -> bool) -> Vec<RangeInclusive<u32>> {
    cells
        .chunk_by(|a, b| is(a.1) == is(b.1))
        .filter(|run| run.first().is_some_and(|(_, cell)| is(*cell)))
        .filter_map(|run| Some(run.first()?.0..=run.last()?.0))
        .collect()
}

/// What there is to tell of a month: `Down on 3, 7–9. Slow on 12.`
fn told(locale: &Locale, cells: &[(u32, Cell)]) -> String {
    let mut said = Vec::new();
    let mut tell = |key: &str, is: fn(Cell) -> bool| {
        let runs = runs(cells, is);
        if !runs.is_empty() {
            let days: Vec<String> = runs.iter().map(in_short).collect();
            said.push(locale.say(key, &[("days", Arg::Text(&days.join(", ")))]));
        }
    };
    tell("calendar-down", |cell| matches!(cell, Cell::Down | Cell::PartDown));
    tell("calendar-slow", |cell| matches!(cell, Cell::Slow | Cell::PartSlow));
    tell("calendar-maintenance", |cell| cell == Cell::Maintenance);
    tell("calendar-unknown", |cell| cell == Cell::Unknown);
    said.join(" ")
}

fn in_short(run: &RangeInclusive<u32>) -> String {
    if run.start() == run.end() { run.start().to_string() } else { format!("{}–{}", run.start(), run.end()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_the_worst_of_its_day() {
        let day = |up, degraded, down, maintenance| Seconds { up, degraded, down, maintenance, unknown: 0 };
        for (seconds, cell) in [
            (day(86_400, 0, 0, 0), Cell::Up),
            (day(86_399, 0, 1, 0), Cell::PartDown),
            (day(80_000, 0, 6_400, 0), Cell::Down),
            (day(80_000, 6_400, 0, 0), Cell::Slow),
            (day(86_000, 300, 0, 100), Cell::PartSlow),
            (day(86_000, 0, 0, 400), Cell::Maintenance),
            (Seconds { unknown: 86_400, ..Seconds::default() }, Cell::Unknown),
        ] {
            assert_eq!(Cell::of(&seconds), cell);
        }
    }

    #[test]
    fn days_in_a_row_are_one_line() {
        let cells: Vec<(u32, Cell)> =
            (1..=30).map(|day| (day, if matches!(day, 7..=9 | 30) { Cell::Down } else { Cell::Up })).collect();
        let drawn = strip(&cells, "");
        assert!(
            drawn.contains("<path class=\"u\" d=\"M0 5H60M90 5H290\"/><path class=\"d\" d=\"M60 5H90M290 5H300\"/>")
        );
        assert_eq!(runs(&cells, |cell| cell == Cell::Down).iter().map(in_short).collect::<Vec<_>>(), ["7–9", "30"]);
    }
}
