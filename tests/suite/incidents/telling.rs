//! What people read, and that outside text can't change its shape.

use chrono::{TimeZone, Utc};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use upkept::incident::folding::{Rules, share};
use upkept::incident::{SiteInput, SitePlan, apply, plan_site, prose};
use upkept::model::{Attempt, Check, Common, Judgement, Observation, Phase, Reason, Sample, Slug, Timestamp, Verdict};

use std::time::{Duration, Instant};

const HASH: &str = "9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807";

fn at(minute: u32) -> Timestamp {
    Utc.with_ymd_and_hms(2026, 11, 22, 12, minute, 0).unwrap()
}

fn failing(verdict: Verdict, reason: Reason, detail: &str) -> Check {
    let judgement = Judgement::because(verdict, reason, detail);
    let observation = Observation::failed(Phase::Connect, reason, detail, Duration::from_millis(2));
    let attempt = Attempt { offset: Duration::ZERO, observation, judgement: judgement.clone() };
    Check { slug: Slug::new("a").unwrap(), attempts: vec![attempt], judgement }
}

#[test]
fn an_incident_says_code_time_reason_commit_and_keeps_its_evidence() {
    let slug = Slug::new("ip-104").unwrap();
    let checks = [
        (at(0), failing(Verdict::Degraded, Reason::TooSlow, "took 3.4 s, limit 1 s")),
        (at(5), failing(Verdict::Down, Reason::ConnectionRefused, "connection refused by ${IP_GROUP_A}.104:${PORT}")),
    ];
    let samples: Vec<Sample> = checks.iter().map(|(at, check)| check.sample(*at)).collect();
    let max_gap = Duration::from_secs(900);
    let (name, state, incident, windows) = ("IP .104", None, None, &[]);
    let input = SiteInput { slug: &slug, name, state, incident, samples: &samples, max_gap, windows };
    let plans = [plan_site(&input).unwrap()];
    let find = |_: &Slug, at| checks.iter().find(|(time, _)| *time == at).map(|(_, check)| check.clone());
    let commits = vec![HASH.to_owned(), "1111111".repeat(5)];
    let incidents = apply(&plans, std::slice::from_ref(&commits), &[], &find);
    assert_eq!(incidents.len(), 1);
    let incident = &incidents[0];
    assert_eq!(prose::title(incident), "🛑 IP .104 is down");
    assert_eq!(prose::headline(incident), "IP .104 is down");
    assert_eq!(incident.commits, commits);
    assert_eq!(
        incident.timeline[0].text,
        "The check found IP .104 with **degraded performance**: too slow, took 3.4 s, limit 1 s (HTTP code 0, response \
         time 0 ms), recorded in 9b3799b."
    );
    assert_eq!(
        incident.timeline[1].text,
        "**Worse:** IP .104 is now down: connection refused by \\${IP_GROUP_A}.104:\\${PORT} (HTTP code 0, response \
         time 0 ms), recorded in 1111111."
    );
    let headings: Vec<&str> = incident.evidence.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(headings, ["### Check of 2026-11-22 12:00:00 UTC", "### Check of 2026-11-22 12:05:00 UTC"]);
    // What would be, before anything is committed.
    let dry = apply(&plans, &[], &[], &find);
    assert!(dry[0].commits.is_empty() && !dry[0].timeline[0].text.contains("recorded in"));
}

/// The text that a reader of the Markdown sees, and the marks in it.
fn seen(markdown: &str) -> (String, usize) {
    let (mut text, mut marks) = (String::new(), 0);
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::Start(Tag::Paragraph) | Event::End(_) => {}
            _ => marks += 1,
        }
    }
    (text, marks)
}

proptest! {
    #![proptest_config(super::some_cases())]

    #[test]
    fn outside_text_is_shown_and_nothing_else(text in "([\\PC\\n]|[-=*_~`|<>&@#!$:^{}()+.0-9\\\\\\[\\]]|https://a[.]b|&amp;|<b>){0,12}") {
        let shown: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (read, marks) = seen(&format!("Name {} end", prose::escape(&text)));
        prop_assert_eq!(read, format!("Name {shown} end"));
        prop_assert_eq!(marks, 0);
        let cells = format!("| a | b |\n|---|---|\n| {} | y |\n", prose::escape(&text));
        let rows = |markdown: &str| Parser::new_ext(markdown, Options::ENABLE_TABLES).filter(|event| matches!(event, Event::Start(Tag::TableCell))).count();
        prop_assert_eq!(rows(&cells), 4);
    }
}

/// A moment of very many sites is planned and told at once: by a number, not by a list, and without a search for each in
/// all others. Generous, because this is built for finding faults, on a machine that has other things to do.
#[test]
fn two_thousand_sites_that_fail_at_once_are_one_entry() {
    const SITES: usize = 2_000;
    let slugs: Vec<Slug> = (0..SITES).map(|n| Slug::new(&format!("site-{n}")).unwrap()).collect();
    let down = |minute| Sample {
        at: at(minute),
        verdict: Verdict::Down,
        code: 0,
        ms: 0,
        reason: Some(Reason::TimedOut),
        attempts: 1,
    };
    let up = Sample { verdict: Verdict::Up, reason: None, ..down(5) };
    let samples = [down(0), up];
    let begun = Instant::now();
    let plan = |slug| {
        let (state, incident, max_gap, windows) = (None, None, Duration::from_secs(900), &[]);
        plan_site(&SiteInput { slug, name: slug.as_str(), state, incident, samples: &samples, max_gap, windows })
            .unwrap()
    };
    let mut plans: Vec<SitePlan> = slugs.iter().map(plan).collect();
    let depends_on = slugs.iter().skip(1_000).zip(slugs.chunks(1)).collect();
    let own =
        |slug: &Slug, _: Timestamp| vec![Common::Zone("example.org".to_owned()), Common::Address(slug.to_string())];
    let (fold, many, reopen_within) = (true, Some(50), Duration::ZERO);
    let rules =
        Rules { recorded: &[], depends_on: &depends_on, watched: SITES, fold, many, reopen_within, traits: &own };
    share(&mut plans, &rules);
    let incidents = apply(&plans, &[], &[], &|_, _| Some(failing(Verdict::Down, Reason::TimedOut, "timed out")));
    assert!(begun.elapsed() < Duration::from_secs(10), "took {:?}", begun.elapsed());
    assert_eq!(incidents.len(), 1);
    let incident = &incidents[0];
    assert_eq!(incident.sites.len(), SITES);
    let texts: Vec<&str> = incident.timeline.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(texts.len(), 2);
    assert!(texts[0].contains("**Also affected:** site-1, site-2 and 1997 more."), "{}", texts[0]);
    assert_eq!(texts[1], "**Resolved:** site-0, site-1 and 1998 more are up again after 5 minutes.");
    assert_eq!(incident.evidence.matches("\n### ").count() + 1, 5);
    assert!(incident.evidence.ends_with("The checks of 1995 more sites are not kept here."));
}
