//! How wide a text will be, without a font at hand.
//!
//! Badges name fonts with the widths of Arial (Arial, Helvetica, Liberation Sans, Arimo), which nearly every system has.
//! Other scripts are estimated by kind. The browser then fits the text into the width that was reckoned here
//! (`textLength`), so that an estimate that is a little off costs a little stretching and nothing else.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

/// Advance widths of U+0020 to U+007E in hundredths of the font's size (Liberation Sans 2).
const REGULAR: [u16; 95] = [
    28, 28, 35, 56, 56, 89, 67, 19, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 58,
    58, 58, 56, 102, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78, 67, 78, 72, 67, 61, 72, 67, 94, 67,
    67, 61, 28, 28, 28, 47, 56, 33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33, 50, 28, 56,
    50, 72, 50, 50, 50, 33, 26, 33, 58,
];

/// What stands for the part that was cut off, and its width.
const ELLIPSIS: (char, u32) = ('…', 100);

/// The width of a text in hundredths of the font's size.
pub(super) fn width(text: &str) -> u32 {
    clusters(text).map(|(_, width)| width).sum()
}

/// The text, or its beginning with `…` if it is wider than `most` (in hundredths of the font's size). Never cut within
/// what is read as one character: an accented letter, an emoji of several parts, a flag.
pub(super) fn fit(text: &str, most: u32) -> Cow<'_, str> {
    let (mut sum, mut keep) = (0, 0);
    for (start, width) in clusters(text) {
        if sum + ELLIPSIS.1 <= most {
            keep = start;
        }
        sum += width;
        if sum > most {
            let head = text.get(..keep).unwrap_or_default().trim_end();
            return Cow::Owned(format!("{head}{}", ELLIPSIS.0));
        }
    }
    Cow::Borrowed(text)
}

/// Where each character begins, as readers understand the word, and how wide it is. Close to the grapheme clusters of
/// UAX 29, without its tables.
fn clusters(text: &str) -> impl Iterator<Item = (usize, u32)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.next()?;
        let mut joined = false;
        if is_regional(first) {
            // Two letters make a flag.
            let _ = rest.next_if(|(_, c)| is_regional(*c));
        }
        while rest.next_if(|(_, c)| joined || extends(*c)).is_some_and(|(_, c)| {
            joined = c == '\u{200d}';
            true
        }) {}
        Some((start, of_char(first)))
    })
}

/// True for what belongs to the character before it: marks, joiners, variation selectors, skin tones.
fn extends(c: char) -> bool {
    c.width() == Some(0) || matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

fn of_char(c: char) -> u32 {
    let known = u32::from(c).checked_sub(0x20).and_then(|index| REGULAR.get(index as usize));
    if let Some(width) = known {
        return u32::from(*width);
    }
    match c {
        '\u{a0}' | '\u{202f}' | '·' => 28,
        '…' => 100,
        '\u{1f000}'..='\u{1faff}' => 120,
        // Hebrew and Arabic, whose letters join.
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => 50,
        _ => match c.width() {
            None | Some(0) => 0,
            Some(2) => 100,
            _ if c.is_uppercase() => 70,
            _ => 56,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_characters_as_people_see_them() {
        assert_eq!(fit("Shop", 1_000), "Shop");
        assert_eq!(fit("Documentation for everybody", 800), "Documentation…");
        // Two flags, two families, two accented letters: the second does not fit, and the first stays whole.
        assert_eq!(fit("🇩🇪🇫🇷", 239), "🇩🇪…");
        assert_eq!(fit("👨‍👩‍👧👨‍👩‍👧", 239), "👨‍👩‍👧…");
        assert_eq!(fit("e\u{301}e\u{301}WWWW", 160), "e\u{301}…");
        assert_eq!(fit("👍🏽👍🏽", 239), "👍🏽…");
    }

    #[test]
    fn wide_characters_count_as_such() {
        assert_eq!((width("中文"), width("a\u{301}"), width("👨‍👩‍👧"), width("")), (200, 56, 120, 0));
        assert!(width("Онлайн") > width("Onlin"));
    }

    #[test]
    fn a_text_cut_to_nothing_is_still_short() {
        assert_eq!(fit("WWWW", 90), "…");
        assert_eq!(fit(&"x".repeat(100_000), 5_600).chars().count(), 111);
    }
}
