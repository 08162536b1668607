//! The page's part of the file as it is written: what it looks like and what it offers.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use url::Url;

use crate::model::{Groups, LANGUAGES, Order, Theme, WINDOWS};

use super::choices::choice;
use super::problem::{Report, quoted};
use super::read::{List, Number, OneOrMore, Read, mirror};
use super::suggest::{did_you_mean_or_list, list};
use super::times::Moment;
use super::units::{Label, schema};
use super::yaml::{Node, Value};

mirror! {
    /// How the page looks and what it offers.
    RawPage is "`page`", needs [] {
        /// Codes of the languages that the page is written in; the first one is found at its root. Default en.
        languages: OneOrMore<Language>,
        /// Colours. Visitors can choose others. Default auto.
        theme: Colours,
        /// Brand colour: #rgb or #rrggbb, in quotes.
        brand: Brand,
        /// Path of a picture that is shown instead of the page's name.
        logo: OwnPath,
        /// Path of the icon in the browser's tab. Default: a dot in the colour of the overall state.
        favicon: OwnPath,
        /// Markdown above the sites.
        intro: String,
        /// Markdown at the foot of every page.
        footer: String,
        /// Links in the head of every page.
        navigation: List<RawLink, 0, 20>,
        /// Path of a style sheet that is added to every page.
        css: OwnPath,
        /// Path of HTML that is added to the head of every page.
        head: OwnPath,
        /// Path of HTML that is added to the end of every page.
        body: OwnPath,
        /// Origins (https://host or https://host:port) that your own CSS and HTML may load from.
        allow: List<Origin, 0, 20>,
        /// The window whose uptime is shown first. Default 90d.
        window: FirstWindow,
        /// Which groups are open at first: all (`open`), those with trouble (`closed`), or as many sites as there are say (`auto`, the default).
        groups: OpenGroups,
        /// Order of the sites in their group. Default config.
        order: SiteOrder,
        /// How many months of reports each site has. Default 13.
        reports: Number<0, 120>,
        /// Search engines may list the page. Default true.
        indexed: bool,
        /// What `.well-known/security.txt` says (RFC 9116).
        security: RawSecurity,
        /// ${NAME} of an environment variable: without the passphrase in it, nobody can read the page.
        passphrase: String,
    }
}

mirror! {
    /// A link in the head of the page.
    RawLink is "a link", needs ["name", "link"] {
        /// What it says.
        name: Label,
        /// Where it leads: an address that starts with https:// or http://
        link: String,
    }
}

mirror! {
    /// What `.well-known/security.txt` says (RFC 9116).
    RawSecurity is "`security`", needs ["contact", "expires"] {
        /// Where to report a weakness: a `mailto:`, `https:` or `tel:` address, or a list of those, the best first.
        contact: OneOrMore<String>,
        /// When this is out of date; the RFC recommends less than a year from now.
        expires: Moment,
        /// Address of the policy, https://
        policy: String,
        /// Address of a key: `https:`, `dns:` or `openpgp4fpr:`.
        encryption: String,
        /// Codes of the languages that are spoken.
        languages: OneOrMore<Tag>,
    }
}

choice! {
    /// Colours of the page.
    Colours(Theme) is "theme":
    "auto" => Theme::Auto,
    "light" => Theme::Light,
    "dark" => Theme::Dark,
    "contrast" => Theme::Contrast,
    "paper" => Theme::Paper,
    "ocean" => Theme::Ocean,
    "forest" => Theme::Forest,
    "midnight" => Theme::Midnight
}

choice! {
    /// Which groups are open.
    OpenGroups(Groups) is "choice of groups":
    "auto" => Groups::Auto,
    "open" => Groups::Open,
    "closed" => Groups::Closed
}

choice! {
    /// Order of the sites.
    SiteOrder(Order) is "order":
    "config" => Order::Config,
    "failing-first" => Order::FailingFirst
}

/// A text that is one of a list. The words are too short for a guess at what was meant.
fn one_of(node: &Node, what: &str, words: &[&'static str], report: &mut Report<'_>) -> Option<&'static str> {
    let text = String::read(node, report)?;
    let found = words.iter().copied().find(|word| *word == text);
    if found.is_none() {
        report.add_with(node.span, || {
            (format!("{} is no {what}", quoted(&text)), Some(format!("use one of {}", list(words))))
        });
    }
    found
}

/// One of the languages that there are texts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Language(pub(super) &'static str);

schema!(Language, "Language", {"enum": LANGUAGES});

impl Read for Language {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        one_of(node, "language that the page has texts in", &LANGUAGES, report).map(Self)
    }
}

/// One of the windows that there are figures for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FirstWindow(pub(super) &'static str);

schema!(FirstWindow, "FirstWindow", {"enum": WINDOWS});

impl Read for FirstWindow {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        one_of(node, "window", &WINDOWS, report).map(Self)
    }
}

/// A colour: six hexadecimal digits, lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Brand(pub(super) String);

schema!(Brand, "Brand", {"type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"});

impl Brand {
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let six = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect::<String>(),
            6 => digits.to_owned(),
            _ => return None,
        };
        Some(Self(six.to_ascii_lowercase()))
    }
}

impl Read for Brand {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        if node.value == Value::Null {
            let help = "write it in quotes, `\"#1a73e8\"`: a `#` without them begins a comment";
            report.add(node.span, "the colour is missing", Some(help.to_owned()));
            return None;
        }
        let text = String::read(node, report)?;
        let colour = Self::parse(&text);
        if colour.is_none() {
            let help = Some("write `\"#1a73e8\"` or `\"#17e\"`".to_owned());
            report.add(node.span, format!("{} is no colour", quoted(&text)), help);
        }
        colour
    }
}

/// Path of a file of the status repository, relative to the directory of `sites.yml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnPath(pub(super) String);

schema!(OwnPath, "OwnPath", {"type": "string", "minLength": 1, "maxLength": 200});

/// True for a relative path with `/` that stays where it begins, on every system.
pub(super) fn stays_inside(path: &str) -> bool {
    let odd = |c: char| c.is_control() || matches!(c, '\\' | ':' | '"' | '<' | '>' | '|' | '*' | '?');
    let part = |part: &str| !matches!(part, "" | "." | "..") && !part.eq_ignore_ascii_case(".git");
    !path.contains(odd) && path.split('/').all(part)
}

impl Read for OwnPath {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let help = if text.contains("://") {
            "put the file into the repository: the page loads nothing from elsewhere"
        } else if text.chars().nth(200).is_some() || !stays_inside(&text) {
            "write a path below the directory of this file, as `page/logo.svg`: with `/`, without `..`"
        } else {
            return Some(Self(text));
        };
        report.add(node.span, format!("{} can't be the path of a file here", quoted(&text)), Some(help.to_owned()));
        None
    }
}

/// `https://host` or `https://host:port`, in ASCII.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Origin(pub(super) String);

schema!(Origin, "Origin", {"type": "string", "pattern": "^https://[^/?#@\\s\\\\]+$"});

impl Origin {
    fn parse(text: &str) -> Option<Self> {
        let host = text.strip_prefix("https://")?;
        let url = Url::parse(text).ok()?;
        // What the standard allows in a host would end the directive or be a pattern in a policy.
        let name = url.host_str()?.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._[:]".contains(&byte));
        let bare = !host.contains(['/', '?', '#', '@', '\\']) && !host.contains(char::is_whitespace);
        (bare && name && url.port() != Some(0)).then(|| Self(url.origin().ascii_serialization()))
    }
}

impl Read for Origin {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let origin = Self::parse(&text);
        if origin.is_none() {
            let help = Some("write `https://host` or `https://host:port`, and nothing after it".to_owned());
            report.add(node.span, format!("{} can't be an origin", quoted(&text)), help);
        }
        origin
    }
}

/// A language tag as people write it (BCP 47): `en`, `pt-BR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag(pub(super) String);

schema!(Tag, "LanguageTag", {"type": "string", "maxLength": 35, "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"});

impl Read for Tag {
    fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let text = String::read(node, report)?;
        let mut parts = text.split('-');
        let first = parts
            .next()
            .is_some_and(|code| (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let others =
            parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if first && others && text.len() <= 35 {
            return Some(Self(text));
        }
        let help = Some("write the code of a language: `en`, `de`, `pt-BR`".to_owned());
        report.add(node.span, format!("{} is no code of a language", quoted(&text)), help);
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_three_or_six_digits() {
        for (text, digits) in [("#1A73e8", "1a73e8"), ("#17E", "1177ee"), ("#000", "000000")] {
            assert_eq!(Brand::parse(text), Some(Brand(digits.to_owned())), "{text}");
        }
        for text in ["", "#", "1a73e8", "#1a73e", "#1a73e8ff", "#xyzxyz", "red", "#äa"] {
            assert_eq!(Brand::parse(text), None, "{text}");
        }
    }

    #[test]
    fn paths_stay_below_the_directory() {
        for good in ["logo.svg", "page/my logo.png", "Größe/ö.css", ".page/x"] {
            assert!(stays_inside(good), "{good}");
        }
        for bad in
            ["", "/etc/passwd", "../x", "a/../x", "a//b", "./x", "a/", ".git/config", ".GIT/x", "C:x", "a\\b", "a\nb"]
        {
            assert!(!stays_inside(bad), "{bad}");
        }
    }

    #[test]
    fn origins_can_do_nothing_else_in_a_policy() {
        for (text, origin) in [
            ("https://fonts.example.org", "https://fonts.example.org"),
            ("https://FONTS.example.org:443", "https://fonts.example.org"),
            ("https://bücher.example:8443", "https://xn--bcher-kva.example:8443"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ] {
            assert_eq!(Origin::parse(text), Some(Origin(origin.to_owned())), "{text}");
        }
        for text in [
            "http://a.example",
            "https://",
            "https://a.example/",
            "https://a.example/x",
            "https://*.example",
            "https://a.example;script-src",
            "https://a.example 'unsafe-inline'",
            "https://a,b",
            "https://user@a.example",
            "https://a.example?x",
            "'self'",
            "data:",
            "https://a.example:0",
        ] {
            assert_eq!(Origin::parse(text), None, "{text}");
        }
    }
}
