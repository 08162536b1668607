//! Rules about the page: what it looks like and what it offers.

use std::collections::HashSet;

use url::Url;

use crate::model::{Look, Masked, NavigationLink, Security};

use super::problem::{At, Report, quoted};
use super::raw_page::{Language, OwnPath, RawLink, RawPage, RawSecurity};
use super::read::{List, OneOrMore};
use super::site::Rules;
use super::target::public_url;

/// The shortest passphrase: an encrypted page is there for everybody to guess at, for as long as they like.
const PASSPHRASE_CHARACTERS: usize = 12;

/// How the page is to look and what it offers.
pub(super) fn look(raw: Option<&At<RawPage>>, rules: &mut Rules<'_, '_, '_>) -> Look {
    let default = Look::default();
    let Some(At { value: raw, .. }) = raw else { return default };
    let path = |path: &Option<At<OwnPath>>| path.as_ref().map(|path| path.value.0.clone());
    let text = |text: &Option<At<String>>| text.as_ref().map(|text| text.value.clone()).unwrap_or_default();
    Look {
        languages: languages(raw.languages.as_ref(), rules.report).unwrap_or(default.languages),
        theme: raw.theme.as_ref().map_or(default.theme, |theme| theme.value.0),
        brand: raw.brand.as_ref().map(|brand| brand.value.0.clone()),
        logo: path(&raw.logo),
        favicon: path(&raw.favicon),
        intro: text(&raw.intro),
        footer: text(&raw.footer),
        navigation: navigation(raw.navigation.as_ref(), rules.report),
        css: path(&raw.css),
        head: path(&raw.head),
        body: path(&raw.body),
        allow: raw.allow.iter().flat_map(|list| &list.value.0).map(|origin| origin.value.0.clone()).collect(),
        window: raw.window.as_ref().map_or(default.window, |window| window.value.0.to_owned()),
        groups: raw.groups.as_ref().map_or(default.groups, |groups| groups.value.0),
        order: raw.order.as_ref().map_or(default.order, |order| order.value.0),
        reports: raw.reports.as_ref().map_or(default.reports, |months| months.value.0),
        indexed: raw.indexed.as_ref().map_or(default.indexed, |flag| flag.value),
        security: security(raw.security.as_ref(), rules.report),
        passphrase: passphrase(raw.passphrase.as_ref(), rules),
    }
}

/// Each language once: two would be written to the same place.
fn languages(raw: Option<&At<OneOrMore<Language>>>, report: &mut Report<'_>) -> Option<Vec<String>> {
    let list = &raw?.value.0;
    let mut seen = HashSet::new();
    for At { value, span } in list {
        if !seen.insert(value.0) {
            report.add(*span, format!("the language `{}` is here twice", value.0), Some("remove one".to_owned()));
        }
    }
    Some(list.iter().map(|language| language.value.0.to_owned()).collect())
}

/// Links to public addresses.
fn navigation(raw: Option<&At<List<RawLink, 0, 20>>>, report: &mut Report<'_>) -> Vec<NavigationLink> {
    let mut links = Vec::new();
    for At { value, .. } in raw.iter().flat_map(|list| &list.value.0) {
        let link = public_url("link", value.link.as_ref(), report);
        if let (Some(name), Some(link)) = (&value.name, link) {
            links.push(NavigationLink { name: name.value.0.clone(), link });
        }
    }
    links
}

/// What RFC 9116 asks of a `security.txt`.
fn security(raw: Option<&At<RawSecurity>>, report: &mut Report<'_>) -> Option<Security> {
    let raw = &raw?.value;
    let contacts = raw.contact.iter().flat_map(|list| &list.value.0);
    let contact: Vec<String> = contacts.filter_map(|text| address(text, &["mailto", "https", "tel"], report)).collect();
    let policy = raw.policy.as_ref().and_then(|text| address(text, &["https"], report));
    let encryption = raw.encryption.as_ref().and_then(|text| address(text, &["https", "dns", "openpgp4fpr"], report));
    let expires = raw.expires.as_ref()?;
    // Every time exists in UTC.
    let expires = expires.value.instant(chrono_tz::Tz::UTC).ok()?;
    let languages = raw.languages.iter().flat_map(|list| &list.value.0).map(|tag| tag.value.0.clone()).collect();
    Some(Security { contact, expires, policy, encryption, languages })
}

/// An address with one of these schemes, on one line.
fn address(text: &At<String>, schemes: &[&str], report: &mut Report<'_>) -> Option<String> {
    let At { value, span } = text;
    let plain = value.bytes().all(|byte| byte.is_ascii_graphic());
    let known = Url::parse(value).is_ok_and(|url| schemes.contains(&url.scheme()) && !url.path().is_empty());
    if plain && known {
        return Some(value.clone());
    }
    let starts: Vec<String> = schemes.iter().map(|scheme| format!("`{scheme}:`")).collect();
    let help = if schemes.contains(&"mailto") && value.contains('@') && !value.contains(':') {
        format!("write `mailto:{value}`")
    } else {
        format!("start it with {}, without spaces", starts.join(" or "))
    };
    report.add(*span, format!("{} can't be used as an address here", quoted(value)), Some(help));
    None
}

/// The passphrase of a page that is not for everybody. That its variable is not set matters to nobody who only probes.
fn passphrase(raw: Option<&At<String>>, rules: &mut Rules<'_, '_, '_>) -> Option<Masked> {
    let At { value, span } = raw?;
    let Some(passphrase) = rules.env.whole(value) else {
        let help = "write `passphrase: ${NAME}`, nothing around it, and give the job this environment variable from a \
                    secret of your CI; if the file is public already, take another passphrase";
        rules.report.hide(*span);
        rules.report.add(
            *span,
            "the passphrase must not stand in the file: whoever can read the repository could open the page",
            Some(help.to_owned()),
        );
        return None;
    };
    if (1..PASSPHRASE_CHARACTERS).contains(&passphrase.reveal().chars().count()) {
        let message = format!("the passphrase has to be at least {PASSPHRASE_CHARACTERS} characters long");
        let help = "anyone can take the encrypted page home and try passphrases there; five random words are good";
        rules.report.add(*span, message, Some(help.to_owned()));
    }
    Some(passphrase)
}
