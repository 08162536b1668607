//! The languages, with what the CLDR (<https://cldr.unicode.org>) says of their figures and no translator has to decide.
//!
//! What needs words (names of months, order of a date, "a and b") is in `templates/locales/<code>/common.ftl`. Digits
//! are Latin ones in every language, Arabic too: addresses, codes and times beside them are written so anyway.

use chrono::Weekday;

/// A language that the page can be written in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Language {
    /// BCP 47.
    pub code: &'static str,
    /// Written from right to left.
    pub rtl: bool,
    pub marks: Marks,
    /// Where no region is given, that of the region with the most speakers; English is that of the world (`en-001`).
    pub week_starts: Weekday,
}

/// What stands between the digits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// `1,440.5`
    CommaPoint,
    /// `1.440,5`
    PointComma,
    /// `1440,5`, `12.345,6`: four digits are not grouped.
    PointCommaLate,
    /// `1 440,5`
    SpaceComma,
    /// `1440,5`, `12 345,6`
    SpaceCommaLate,
    /// `1 440,5` with a narrow space.
    NarrowComma,
}

impl Marks {
    /// Before the decimals.
    pub(super) fn decimal(self) -> char {
        if self == Self::CommaPoint { '.' } else { ',' }
    }

    /// Between groups of three digits.
    pub(super) fn group(self) -> char {
        match self {
            Self::CommaPoint => ',',
            Self::PointComma | Self::PointCommaLate => '.',
            Self::SpaceComma | Self::SpaceCommaLate => '\u{a0}',
            Self::NarrowComma => '\u{202f}',
        }
    }

    /// The fewest digits that are grouped.
    pub(super) fn from(self) -> usize {
        if matches!(self, Self::PointCommaLate | Self::SpaceCommaLate) { 5 } else { 4 }
    }

    /// A number in ASCII digits (`-1440.5`) with these marks and a real minus sign.
    pub(super) fn write(self, digits: &str) -> String {
        let mut out = String::with_capacity(digits.len() + 4);
        let unsigned = digits.strip_prefix('-');
        if unsigned.is_some() {
            out.push('\u{2212}');
        }
        let unsigned = unsigned.unwrap_or(digits);
        let (whole, decimals) = unsigned.split_once('.').map_or((unsigned, None), |(w, d)| (w, Some(d)));
        let grouped = whole.len() >= self.from();
        for (index, digit) in whole.chars().enumerate() {
            if grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(self.group());
            }
            out.push(digit);
        }
        if let Some(decimals) = decimals {
            out.push(self.decimal());
            out.push_str(decimals);
        }
        out
    }
}

const fn language(code: &'static str, marks: Marks) -> Language {
    Language { code, rtl: false, marks, week_starts: Weekday::Mon }
}

const fn from_sunday(language: Language) -> Language {
    Language { week_starts: Weekday::Sun, ..language }
}

/// All languages, English first, then by code.
pub(super) const LANGUAGES: [Language; 17] = [
    language("en", Marks::CommaPoint),
    Language { rtl: true, week_starts: Weekday::Sat, ..language("ar", Marks::CommaPoint) },
    language("cs", Marks::SpaceComma),
    language("de", Marks::PointComma),
    language("es", Marks::PointCommaLate),
    language("fr", Marks::NarrowComma),
    Language { rtl: true, ..from_sunday(language("he", Marks::CommaPoint)) },
    language("it", Marks::PointCommaLate),
    from_sunday(language("ja", Marks::CommaPoint)),
    from_sunday(language("ko", Marks::CommaPoint)),
    language("nl", Marks::PointComma),
    language("pl", Marks::SpaceCommaLate),
    from_sunday(language("pt", Marks::PointComma)),
    language("ru", Marks::SpaceComma),
    language("tr", Marks::PointComma),
    language("uk", Marks::SpaceComma),
    language("zh", Marks::CommaPoint),
];
