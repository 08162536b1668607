//! Planned work: its windows, the issues that announce it (and the incidents that people tell of), and its files.

use upkept::config;
use upkept::model::{Issue, Site, Slug, Timestamp};

mod announcements;
mod files;
mod windows;

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn slugs(words: &str) -> Vec<Slug> {
    words.split_whitespace().map(|slug| Slug::new(slug).unwrap()).collect()
}

fn sites() -> Vec<Site> {
    let text = "
name: Status
sites:
  - { name: Shop, url: 'https://shop.example', tags: [web], group: Front }
  - { name: 'IP .104', slug: ip-104, url: 'tcp://192.0.2.104:22' }
  - { name: 'Mail, in', slug: mail, url: 'tcp://mail.example:25', tags: [web, post] }
";
    config::parse("sites.yml", text.as_bytes(), &|_| None).unwrap().config.sites
}

fn issue(title: &str, body: &str) -> Issue {
    Issue {
        number: 12,
        address: "https://forge.example/o/r/issues/12".to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        open: true,
        labels: Vec::new(),
        author: "ada".to_owned(),
        trusted: true,
        comments: None,
        created: time("2026-11-30T08:00:00.5Z"),
        updated: time("2026-11-30T09:00:00Z"),
        closed: None,
        locked: false,
    }
}

/// The same issue, closed.
fn closed(issue: &Issue, at: &str) -> Issue {
    Issue { open: false, closed: Some(time(at)), ..issue.clone() }
}
