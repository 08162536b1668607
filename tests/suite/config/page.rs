//! `page:` and `slo:`: what reaches the config, and what is refused.

use upkept::config::{self, MissingEnv};
use upkept::model::{Groups, LANGUAGES, Look, NavigationLink, Order, Slo, Theme, WINDOWS};
use upkept::render::Locale;

use super::{one_site, parse, read_fixture};

#[test]
fn every_key_of_the_page_reaches_the_look() {
    let config = parse(read_fixture("full"), &[("TOKEN", "t0ken"), ("PASSPHRASE", "correct horse battery")]).unwrap();
    let look = config.config.look;
    assert_eq!((look.languages.join(" ").as_str(), look.theme), ("de ar", Theme::Midnight));
    assert_eq!(look.brand.as_deref(), Some("1177ee"));
    assert_eq!((look.logo.as_deref(), look.favicon.as_deref()), (Some("page/logo.svg"), Some("page/favicon.png")));
    assert_eq!(
        (look.intro.as_str(), look.footer.as_str()),
        ("Call us: **0123**", "[Imprint](https://example.org/imprint)")
    );
    let help = NavigationLink { name: "Help".into(), link: "https://help.example.org/".into() };
    assert_eq!(look.navigation[1], help);
    let own = [look.css, look.head, look.body].map(Option::unwrap);
    assert_eq!(own, ["page/own.css", "page/head.html", "page/body.html"]);
    assert_eq!(look.allow, ["https://fonts.example.org", "https://cdn.example.org:8443"]);
    assert_eq!((look.window.as_str(), look.groups, look.order), ("30d", Groups::Closed, Order::FailingFirst));
    assert_eq!((look.reports, look.indexed), (24, false));
    let security = look.security.unwrap();
    assert_eq!(security.contact, ["mailto:security@example.org", "https://example.org/report"]);
    assert_eq!(security.expires.to_rfc3339(), "2027-11-22T00:00:00+00:00");
    assert_eq!(security.policy.as_deref(), Some("https://example.org/policy"));
    assert!(security.encryption.unwrap().starts_with("openpgp4fpr:"));
    assert_eq!(security.languages, ["en", "pt-BR"]);
    let passphrase = look.passphrase.unwrap();
    assert_eq!((passphrase.shown(), passphrase.reveal()), ("${PASSPHRASE}", "correct horse battery"));
    assert_eq!(config.redactor.text("it is correct horse battery"), "it is ${PASSPHRASE}");
}

#[test]
fn a_page_without_keys_looks_as_documented() {
    let usual = format!("{:?}", Look::default());
    for text in
        [one_site("url: https://a.example.org"), format!("page: {{}}\n{}", one_site("url: https://a.example.org"))]
    {
        assert_eq!(format!("{:?}", parse(text, &[]).unwrap().config.look), usual);
    }
}

#[test]
fn a_site_s_promise_is_its_own_or_that_of_the_defaults() {
    let sites = parse(read_fixture("full"), &[("TOKEN", "t0ken")]).unwrap().config.sites;
    let slos: Vec<_> = sites.iter().map(|site| site.slo).collect();
    let (shared, own) = (Slo { target: 999_000, days: 30 }, Slo { target: 999_500, days: 28 });
    assert_eq!(slos, [Some(shared), Some(own), None]);
}

#[test]
fn windows_of_promises_are_whole_days_of_at_most_a_year() {
    for (window, wrong) in [("366d", "has to be from 1d to 365d"), ("12h", "has to be from 1d"), ("36h", "whole days")]
    {
        let text = one_site(&format!("url: https://a.example.org\nslo: {{target: 99%, window: {window}}}"));
        let problems = parse(text, &[]).unwrap_err();
        assert!(problems.contains(wrong), "{window}: {problems}");
    }
}

#[test]
fn every_window_and_every_theme_can_be_chosen() {
    let look = |key: &str, word: &str| {
        let text = format!("page: {{{key}: {word}}}\n{}", one_site("url: https://a.example.org"));
        parse(text, &[]).unwrap().config.look
    };
    for window in WINDOWS {
        assert_eq!(look("window", window).window, window);
    }
    for theme in Theme::ALL {
        assert_eq!(look("theme", theme.word()).theme, theme);
    }
    for language in LANGUAGES {
        assert_eq!(look("languages", language).languages, [language], "one needs no list");
    }
}

#[test]
fn what_the_page_has_texts_in_can_be_asked_for() {
    for code in Locale::codes() {
        assert!(LANGUAGES.contains(&code), "{code}");
    }
}

#[test]
fn what_can_be_asked_for_the_page_has_texts_in() {
    assert_eq!(Locale::codes().collect::<Vec<_>>(), LANGUAGES);
}

#[test]
fn a_passphrase_is_only_needed_where_the_page_is_built() {
    let text = format!("page: {{passphrase: \"${{SESAME}}\"}}\n{}", one_site("url: https://a.example.org"));
    for missing in [MissingEnv::Refuse, MissingEnv::Allow] {
        let loaded = config::parse_with("f", text.as_bytes(), &|_| None, missing).unwrap();
        assert_eq!(loaded.config.look.passphrase.unwrap().reveal(), "");
        assert_eq!(loaded.unset, ["SESAME"]);
    }
    let problems = parse(&text, &[("SESAME", "open sesame")]).unwrap_err();
    assert!(problems.contains("at least 12 characters") && !problems.contains("open sesame"), "{problems}");
}

#[test]
fn a_passphrase_in_the_file_is_refused_and_not_repeated() {
    for text in ["correct horse battery staple", "x${SESAME}", "${SESAME}${SESAME}", "$${SESAME}", ""] {
        let text = format!("page: {{passphrase: \"{text}\"}}\n{}", one_site("url: https://a.example.org"));
        let problems = parse(&text, &[("SESAME", "open sesame, please")]).unwrap_err();
        assert!(problems.contains("must not stand in the file") && !problems.contains("horse"), "{problems}");
    }
}
