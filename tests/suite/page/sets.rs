//! Pages at their limits: many sites, one site, long and foreign names, several languages, an own look. For the tests, and
//! to be opened in a browser.

use std::time::Duration;

use chrono::TimeDelta;
use upkept::model::{
    AffectedSite, Common, Effect, Groups, Masked, NavigationLink, Reason, Severity, Slug, Theme, Verdict,
};
use upkept::render::Picture;

use super::fixture::{
    CORPUS, Fixture, Watched, desk, healthy, hostile, http, incident, maintenance, outage, trouble, watched, work,
};

/// So many sites, with the histories of the fixture's.
pub(crate) fn many(count: usize, groups: usize, interval: Duration) -> Fixture {
    let mut fixture = outage(interval);
    let ten = std::mem::take(&mut fixture.sites);
    for n in 0..count {
        let original = &ten[n % ten.len()];
        let mut site = original.site.clone();
        site.slug = Slug::new(&format!("site-{n}")).unwrap();
        site.name = format!("{} {n}", site.name);
        site.group = Some(format!("Group {}", n * groups / count));
        let (state, samples, days) = (original.state.clone(), original.samples.clone(), original.days.clone());
        fixture.sites.push(Watched { site, state, samples, days, phases: None });
    }
    fixture
}

/// Everything is down, and the latest news is a comment.
pub(crate) fn down(interval: Duration) -> Fixture {
    let mut fixture = desk(interval);
    let troubles = [trouble(95, 0, Verdict::Down, Reason::ConnectionRefused, 0)];
    let sites = std::mem::take(&mut fixture.sites);
    fixture.sites = sites.into_iter().map(|one| watched(one.site, 120, 90, interval, &troubles)).collect();
    let all = fixture.sites.iter().map(|one| (one.site.slug.clone(), one.site.name.clone()));
    let all: Vec<_> = all.map(|(slug, name)| AffectedSite { slug, name, until: None }).collect();
    // The shared incident is about all of them, and there is no other.
    fixture.incidents.retain(|one| one.ended.is_some() || one.common.is_some());
    for shared in fixture.incidents.iter_mut().filter(|one| one.ended.is_none()) {
        (shared.sites, shared.common) = (all.clone(), Some(Common::Many));
    }
    fixture
}

/// A page of one site.
pub(crate) fn one(interval: Duration) -> Fixture {
    let mut fixture = healthy(interval);
    fixture.sites.truncate(1);
    fixture.sites[0].site.group = None;
    fixture.incidents.clear();
    fixture
}

/// Names in other scripts and of great length, in every place that has a name.
pub(crate) fn names(interval: Duration) -> Fixture {
    let long = "Donaudampfschifffahrtsgesellschaft".repeat(9)[..300].to_owned();
    let wordy = "A name of three hundred characters that never comes to an end ".repeat(5)[..300].to_owned();
    let names = [
        "خدمة الدفع (الإصدار 2)",
        "支付服务与客户登录中心",
        "🚀🛰️👩‍🚀 Launch 🇪🇺",
        &long,
        &wordy,
        "שרת הדואר https://mail.example.org/",
        "Ω≈ç√∫˜µ≤≥÷ & <b>bold</b>",
        "a",
    ];
    let mut fixture = outage(interval);
    fixture.title = format!("Stav služeb · 状態 · {}", "حالة الخدمات");
    for (n, name) in names.iter().enumerate() {
        let watched = &mut fixture.sites[n];
        watched.site.name = (*name).to_owned();
        watched.site.group = Some(names[n / 3 * 3].to_owned());
        let slug = watched.site.slug.clone();
        let affected = fixture.incidents.iter_mut().flat_map(|one| &mut one.sites).filter(|one| one.slug == slug);
        affected.for_each(|one| one.name = (*name).to_owned());
    }
    let mut manual = incident("shop", names[1], 30, None, Reason::TooSlow, 0, Severity::Degraded);
    (manual.manual, manual.cause) = (Some(long.clone()), None);
    fixture.incidents.insert(1, manual);
    fixture.planned = vec![
        work(&long, 60, Some(-60), &["website", "mail"], Effect::Down),
        work(names[0], -600, None, &["shop"], Effect::Degraded),
    ];
    for (n, work) in fixture.planned.iter_mut().enumerate() {
        // Ids are slugs, whatever the title.
        work.window.id = format!("work-{n}-20261122-000000");
    }
    fixture
}

/// Incidents and maintenance, in several languages, the first of which is written from right to left.
pub(crate) fn languages(interval: Duration) -> Fixture {
    let mut fixture = maintenance(interval);
    fixture.incidents.extend(desk(interval).incidents);
    fixture.incidents.sort_by_key(|one| std::cmp::Reverse(one.started));
    fixture.look.languages = ["ar", "en", "de", "ja"].map(str::to_owned).into();
    fixture
}

/// What an operator may add: colours, pictures, texts, links, style, HTML.
pub(crate) fn branded(interval: Duration) -> Fixture {
    let mut fixture = outage(interval);
    let logo = r##"<svg xmlns="http://www.w3.org/2000/svg" width="160" height="32" viewBox="0 0 160 32"><rect width="32" height="32" rx="8" fill="#b3005e"/><text x="42" y="23" font-size="20" font-family="sans-serif" fill="#b3005e">Example</text></svg>"##;
    let picture = |name: &str| Picture { source: format!("icons/{name}.svg"), bytes: logo.into() };
    let look = &mut fixture.look;
    look.theme = Theme::Paper;
    look.brand = Some("b3005e".into());
    look.groups = Groups::Closed;
    look.window = "30d".into();
    look.intro =
        "We run this page **beside** our services.\n\n- [Contact](https://example.org/contact)\n- Office hours: 9 to 5"
            .into();
    look.footer = "Example Ltd, [Imprint](https://example.org/imprint)".into();
    look.navigation = ["Home", "Support", "Terms & conditions", "A long name of a link"]
        .map(|name| NavigationLink { name: name.into(), link: "https://example.org/".into() })
        .into();
    let own = &mut fixture.own;
    own.css = ".top { border-bottom: 3px solid var(--link); }\n".into();
    own.head = "<meta name=\"author\" content=\"Example Ltd\">".into();
    own.body = "<p class=\"own-note\" hidden>From body.html</p>".into();
    own.logo = Some(picture("logo"));
    own.favicon = Some(picture("favicon"));
    own.icons = [(Slug::new("shop").unwrap(), picture("shop"))].into();
    fixture
}

/// A page on which every text from outside would like to be more, Markdown of all kinds included.
pub(crate) fn attacked(interval: Duration) -> Fixture {
    let all = CORPUS.join(" ");
    let lines = CORPUS.join("\n\n");
    let mut fixture = hostile(&all, interval);
    fixture.look.languages = vec!["en".into(), "ar".into()];
    fixture.look.intro.clone_from(&lines);
    fixture.look.footer.clone_from(&lines);
    fixture.look.navigation = vec![NavigationLink { name: all.clone(), link: "https://example.org/\"><b>".into() }];
    for incident in &mut fixture.incidents {
        incident.evidence = format!("## Evidence\n\n{lines}\n\n```\n{lines}\n```\n\n- {}\n", CORPUS.join("\n- "));
        incident.timeline.iter_mut().for_each(|entry| entry.text.clone_from(&lines));
    }
    fixture.planned.iter_mut().for_each(|work| work.description.clone_from(&lines));
    for watched in &mut fixture.sites {
        watched.site.name.clone_from(&all);
    }
    let mut odd = http("odd", &CORPUS[0].repeat(3), Masked::plain("https://www.example.org/?q=\"><script>"));
    odd.group = Some(CORPUS[1].into());
    fixture.sites.push(watched(odd, 80, 9, interval, &[]));
    fixture.finished = vec![work(&all, 9_000, Some(8_900), &["odd"], Effect::Down).window];
    fixture.finished[0].start -= TimeDelta::days(60);
    fixture
}
