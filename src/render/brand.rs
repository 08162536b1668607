//! The brand colour, as far as it can be read.
//!
//! Contrast is that of WCAG 2.2 (relative luminance and contrast ratio, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
//! A colour that is too faint for text is mixed with black or white until it is not.

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour([u8; 3]);

/// The darkest ground of the light themes and the lightest of the dark ones: what can be read on these can be read on all.
const LIGHT: Colour = Colour([0xe6, 0xef, 0xf5]);
const DARK: Colour = Colour([0x1c, 0x27, 0x48]);
/// What text needs (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;

impl Colour {
    /// Reads six hexadecimal digits.
    pub(super) fn read(hex: &str) -> Option<Self> {
        let number = u32::from_str_radix(hex, 16).ok().filter(|_| hex.len() == 6)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Six hexadecimal digits.
    pub(super) fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of two colours, 1 to 21.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// This colour with so many hundredths of another.
    #[allow(clippy::cast_possible_truncation, reason = "a mean of two bytes is a byte")]
    fn mixed(self, other: Self, hundredths: u16) -> Self {
        let mut parts = self.0;
        for (part, target) in parts.iter_mut().zip(other.0) {
            let sum = u16::from(*part) * (100 - hundredths) + u16::from(target) * hundredths;
            *part = (sum / 100) as u8;
        }
        Self(parts)
    }

    /// The nearest mixture with `end` that can be read on `ground`.
    fn readable(self, ground: Self, end: Self) -> Self {
        let mixtures = (0..=100).map(|hundredths| self.mixed(end, hundredths));
        mixtures.into_iter().find(|colour| colour.contrast(ground) >= ENOUGH).unwrap_or(end)
    }
}

/// The rule that gives links and accents the brand colour, in light and in dark; nothing for what is no colour. The high
/// contrast theme keeps its own.
pub(super) fn rule(brand: &str) -> String {
    let Some(colour) = Colour::read(brand) else { return String::new() };
    let light = colour.readable(LIGHT, Colour([0; 3])).hex();
    let dark = colour.readable(DARK, Colour([255; 3])).hex();
    format!(":root[data-theme]:not([data-theme=contrast]){{--link:light-dark(#{light},#{dark})}}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    const SHEET: &str = include_str!("../../templates/style.css");

    fn colour(hex: &str) -> Colour {
        let hex = hex.trim().trim_start_matches('#');
        let long: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
        Colour::read(&long).unwrap_or_else(|| panic!("{hex}"))
    }

    #[test]
    fn contrast_is_that_of_the_recommendation() {
        let rounded = |a: &str, b: &str| (colour(a).contrast(colour(b)) * 100.0).round() / 100.0;
        assert!((rounded("000000", "ffffff") - 21.0).abs() < 1e-9);
        assert!((rounded("777777", "ffffff") - 4.48).abs() < 1e-9);
        assert!((rounded("767676", "ffffff") - 4.54).abs() < 1e-9);
        assert!((rounded("ff0000", "ffffff") - 4.0).abs() < 1e-9);
    }

    #[test]
    fn a_brand_colour_that_can_be_read_stays_what_it_is() {
        assert!(rule("0b5cad").contains("light-dark(#0b5cad,"), "{}", rule("0b5cad"));
        assert!(rule("8ab4f8").ends_with(",#8ab4f8)}"), "{}", rule("8ab4f8"));
        assert_eq!(rule("red;}"), "");
    }

    proptest! {
        #[test]
        fn any_brand_colour_can_be_read(red: u8, green: u8, blue: u8) {
            let rule = rule(&Colour([red, green, blue]).hex());
            let (_, values) = rule.split_once("light-dark(").unwrap();
            let (light, dark) = values.trim_end_matches(")}").split_once(',').unwrap();
            prop_assert!(colour(light).contrast(LIGHT) >= ENOUGH && colour(dark).contrast(DARK) >= ENOUGH);
        }
    }

    /// The properties of a rule of the sheet: light and dark value.
    fn properties(selector: &str) -> BTreeMap<String, (String, String)> {
        let (_, rest) = SHEET.split_once(&format!("{selector} {{")).unwrap_or_else(|| panic!("{selector}"));
        let body = rest.split('}').next().unwrap();
        let pairs = body.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
        pairs
            .map(|(name, value)| {
                let value = value.trim();
                let both =
                    value.strip_prefix("light-dark(").and_then(|rest| rest.trim_end_matches(')').split_once(','));
                let (light, dark) = both.unwrap_or((value, value));
                (name.to_owned(), (light.trim().to_owned(), dark.trim().to_owned()))
            })
            .collect()
    }

    /// Text on every ground of every theme, and what is no text but has a meaning.
    #[test]
    fn every_theme_can_be_read() {
        let base = properties(":root");
        for (theme, light, dark) in [
            ("auto", true, true),
            ("contrast", true, true),
            ("paper", true, false),
            ("ocean", true, false),
            ("forest", false, true),
            ("midnight", false, true),
        ] {
            let mut all = base.clone();
            if theme != "auto" {
                all.extend(properties(&format!(":root[data-theme=\"{theme}\"]")));
            }
            for dim in [false, true].into_iter().filter(|dim| if *dim { dark } else { light }) {
                let get = |name: &str| {
                    let (light, dark) = all.get(name).unwrap_or_else(|| panic!("--{name}"));
                    colour(if dim { dark } else { light })
                };
                let least = if theme == "contrast" { 7.0 } else { ENOUGH };
                let check = |what: &str, a: Colour, b: Colour, least: f64| {
                    let found = a.contrast(b);
                    assert!(found >= least, "{theme}, dark {dim}: {what} has {found:.2}, needs {least}");
                };
                let (ground, surface) = (get("ground"), get("surface"));
                for bar in ["up", "degraded", "down", "maintenance", "unknown"] {
                    let (tone, drawn) = (get(bar), get(&format!("{bar}-bar")));
                    // As `--tint` in the sheet.
                    let tint = drawn.mixed(surface, 88);
                    for (on, paper) in [("ground", ground), ("surface", surface), ("tint", tint)] {
                        check(&format!("{bar} on {on}"), tone, paper, least);
                    }
                    check(&format!("text on the tint of {bar}"), get("text"), tint, 7.0);
                    check(&format!("bar of {bar}"), drawn, surface, 3.0);
                    check(&format!("mark on {bar}"), get("mark"), tone, 3.0);
                }
                for (on, paper) in [("ground", ground), ("surface", surface)] {
                    check(&format!("text on {on}"), get("text"), paper, 7.0);
                    check(&format!("muted on {on}"), get("muted"), paper, least);
                    check(&format!("link on {on}"), get("link"), paper, least);
                    check(&format!("chart on {on}"), get("chart"), paper, 3.0);
                    // The brand colour is made for the extremes.
                    let extreme = if dim { DARK } else { LIGHT };
                    let beyond = if dim {
                        paper.luminance() - extreme.luminance()
                    } else {
                        extreme.luminance() - paper.luminance()
                    };
                    assert!(beyond <= 0.001, "{theme}: {on} is beyond what the brand colour is made for by {beyond}");
                }
            }
        }
    }
}
