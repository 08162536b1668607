//! How the page is to look and what it offers: what `page:` in `sites.yml` says.

use super::Masked;

/// The `page:` of the config, with defaults filled in. Paths are relative to the directory of `sites.yml`.
#[derive(Debug, Clone)]
pub struct Look {
    /// Codes of the languages that the page is written in, the first one at its root; never empty.
    pub languages: Vec<String>,
    /// Colours.
    pub theme: Theme,
    /// Brand colour: six hexadecimal digits, lower case, without `#`.
    pub brand: Option<String>,
    /// Path of a picture shown instead of the page's name.
    pub logo: Option<String>,
    /// Path of the icon in the browser's tab; else a dot in the colour of the overall state.
    pub favicon: Option<String>,
    /// Markdown above the sites; may be empty.
    pub intro: String,
    /// Markdown at the foot of every page; may be empty.
    pub footer: String,
    /// Links in the head of every page.
    pub navigation: Vec<NavigationLink>,
    /// Path of a style sheet that is added to every page.
    pub css: Option<String>,
    /// Path of HTML that is added to the `<head>` of every page.
    pub head: Option<String>,
    /// Path of HTML that is added before the end of every page's `<body>`.
    pub body: Option<String>,
    /// Origins that the page's own CSS and HTML may load from: the only ones besides its own.
    pub allow: Vec<String>,
    /// The window whose uptime the overview shows first: one of [`crate::model::WINDOWS`].
    pub window: String,
    /// Which groups are open at first.
    pub groups: Groups,
    /// Order of the sites within their group.
    pub order: Order,
    /// How many months each site has reports of, this one included.
    pub reports: u32,
    /// May search engines list the page?
    pub indexed: bool,
    /// What `.well-known/security.txt` says.
    pub security: Option<Security>,
    /// Opens the page, if it is not for everybody. Empty if its variable is not set: then nothing may be written.
    pub passphrase: Option<Masked>,
}

/// Codes of the languages that a page can be written in: English, then the others by their codes.
pub const LANGUAGES: [&str; 17] =
    ["en", "ar", "cs", "de", "es", "fr", "he", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh"];

/// The windows over which figures are given, the shortest first.
pub const WINDOWS: [&str; 6] = ["24h", "7d", "30d", "90d", "1y", "all"];

impl Default for Look {
    fn default() -> Self {
        Self {
            languages: vec!["en".to_owned()],
            theme: Theme::Auto,
            brand: None,
            logo: None,
            favicon: None,
            intro: String::new(),
            footer: String::new(),
            navigation: Vec::new(),
            css: None,
            head: None,
            body: None,
            allow: Vec::new(),
            window: "90d".to_owned(),
            groups: Groups::Auto,
            order: Order::Config,
            reports: 13,
            indexed: true,
            security: None,
            passphrase: None,
        }
    }
}

/// Colours of the page. Visitors can choose another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light or dark, and with more contrast, as the visitor's system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Light or dark as the system says, with the highest contrast.
    Contrast,
    /// Warm and light.
    Paper,
    /// Cool and light.
    Ocean,
    /// Green and dark.
    Forest,
    /// Blue and dark.
    Midnight,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Auto, Self::Light, Self::Dark, Self::Contrast, Self::Paper, Self::Ocean, Self::Forest, Self::Midnight];

    /// The word in the config and in the page's `data-theme`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::Paper => "paper",
            Self::Ocean => "ocean",
            Self::Forest => "forest",
            Self::Midnight => "midnight",
        }
    }
}

/// Which groups of sites are open when the page is opened. One with trouble always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Groups {
    /// All, unless the page has more than 25 sites; then those with trouble.
    #[default]
    Auto,
    /// All.
    Open,
    /// Those with trouble.
    Closed,
}

/// Order of the sites within their group, and of the groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// As in the config.
    #[default]
    Config,
    /// Those in trouble first.
    FailingFirst,
}

/// A link in the head of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NavigationLink {
    /// What it says.
    pub name: String,
    /// An absolute `http` or `https` address.
    pub link: String,
}

/// What a `security.txt` says (RFC 9116).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Security {
    /// Where to report: `mailto:`, `https:` or `tel:` addresses; never empty.
    pub contact: Vec<String>,
    /// When it is out of date; required by the RFC.
    pub expires: super::Timestamp,
    /// Address of the policy.
    pub policy: Option<String>,
    /// Address of a key: `https:`, `dns:` or `openpgp4fpr:`.
    pub encryption: Option<String>,
    /// Codes of the languages that are spoken.
    pub languages: Vec<String>,
}
