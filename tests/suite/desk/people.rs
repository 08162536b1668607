//! What people do to issues, and what becomes of it.

use upkept::forge::desk::{WindowEnd, close_stray, finish_window, report_problem, sort_listed};
use upkept::forge::{Forge, ForgeError};
use upkept::incident::issue::{BEGIN, END, marker};
use upkept::model::{Effect, IssueRef, Window};

use super::fake::{Fault, at};
use super::world::{World, id, now, opened, relapsed, resolved, worsened};

fn world() -> World {
    let mut world = World::default();
    world.forge.remote.extend((0..6).map(|n| format!("c{n}")));
    world.run(&[opened("web", "c0")], None);
    world
}

#[test]
fn what_people_edit_stays_until_upkept_has_something_new_to_say() {
    let mut world = world();
    world.forge.touch(1, |kept, _| {
        kept.issue.title = "Ada's title".to_owned();
        kept.issue.labels = vec!["status".into(), "network".into()];
        kept.issue.body = format!("Before.\r\n{}\r\nAfter.", kept.issue.body.replace('\n', "\r\n"));
    });
    world.settle();
    let issue = &world.issue("web").issue;
    assert_eq!(issue.title, "Ada's title");
    assert_eq!(issue.labels, ["status", "network"]);
    let down = worsened(&opened("web", "c0"), "web", "c1");
    world.run(std::slice::from_ref(&down), None);
    world.holds("web", &down, &["network"]);
    let issue = &world.issue("web").issue;
    assert_eq!(issue.title, "🛑 web is down");
    assert!(issue.body.starts_with(&format!("Before.\r\n{BEGIN}\n")), "{}", issue.body);
    assert!(issue.body.contains("It is down, commit c1.") && issue.body.ends_with(&format!("{END}\r\n\r\nAfter.")));
}

#[test]
fn what_people_edit_after_a_run_that_was_killed_stays_too() {
    let mut world = World::default();
    world.forge.remote.extend(["c0".into(), "c1".into()]);
    let web = opened("web", "c0");
    world.run(std::slice::from_ref(&web), Some((1, Fault::KilledAfter)));
    world.forge.touch(1, |kept, _| kept.issue.title = "Ada's title".to_owned());
    world.settle();
    assert_eq!(world.issue("web").issue.title, "Ada's title");
    let down = worsened(&web, "web", "c1");
    world.run(std::slice::from_ref(&down), Some((3, Fault::KilledAfter)));
    world.forge.touch(1, |kept, _| {
        kept.issue.title = "Ada's second title".to_owned();
        kept.issue.body = kept.issue.body.replace("It is down", "It is really down");
    });
    world.settle();
    world.holds("web", &down, &[]);
    let issue = &world.issue("web").issue;
    assert_eq!(issue.title, "Ada's second title");
    assert!(issue.body.contains("It is really down"), "{}", issue.body);
}

#[test]
fn a_list_that_shows_an_issue_late_makes_a_duplicate_that_is_closed() {
    let mut world = World::default();
    world.forge.remote.insert("c0".into());
    let web = opened("web", "c0");
    world.run(std::slice::from_ref(&web), Some((1, Fault::After)));
    world.forge.late = vec![(1, None)];
    world.run(&[], None);
    assert_eq!(world.forge.kept.len(), 2);
    world.run(&[], None);
    world.forge.late.clear();
    world.settle();
    world.holds("web", &web, &[]);
    assert_eq!(world.issue("web").issue.number, 1);
}

#[test]
fn a_list_that_shows_an_issue_as_it_was_does_no_harm() {
    let mut world = world();
    let before = world.forge.kept[0].issue.clone();
    let up = resolved(&opened("web", "c0"), "c1");
    world.run(std::slice::from_ref(&up), None);
    world.forge.late = vec![(1, Some(before))];
    world.run(&[], None);
    assert_eq!(world.forge.calls, ["list", "thread 1"]);
    world.forge.late.clear();
    world.settle();
    world.holds("web", &up, &[]);
    assert_eq!(world.issue("web").comments.len(), 1);
}

#[test]
fn a_title_that_people_gave_survives_a_resolution() {
    let mut world = world();
    world.forge.touch(1, |kept, _| kept.issue.title = "Ada's title".to_owned());
    let up = resolved(&opened("web", "c0"), "c1");
    world.run(std::slice::from_ref(&up), None);
    world.holds("web", &up, &[]);
    assert_eq!(world.issue("web").issue.title, "Ada's title");
}

#[test]
fn a_text_without_our_lines_is_left_alone_for_good() {
    let mut world = world();
    world.forge.touch(1, |kept, _| kept.issue.body = "All mine.".to_owned());
    let down = worsened(&opened("web", "c0"), "web", "c1");
    let up = resolved(&down, "c2");
    for wanted in [down, up.clone()] {
        world.run(std::slice::from_ref(&wanted), None);
        world.run(&[], None);
    }
    let kept = &world.forge.kept[0];
    assert_eq!(kept.issue.body, "All mine.");
    assert!(!kept.issue.open, "it is known by its number");
    assert_eq!(world.forge.kept.len(), 1);
}

#[test]
fn an_issue_that_people_close_too_early_is_opened_once_for_each_closing() {
    let mut world = world();
    for round in 1..=2 {
        world.forge.touch(1, |kept, at| (kept.issue.open, kept.issue.closed) = (false, Some(at)));
        world.settle();
        let kept = world.issue("web");
        assert!(kept.issue.open);
        assert_eq!(kept.comments.iter().filter(|comment| comment.body.contains("declare maintenance")).count(), round);
    }
}

#[test]
fn an_issue_that_people_open_after_the_end_is_closed_with_one_explanation() {
    let mut world = world();
    let up = resolved(&opened("web", "c0"), "c1");
    world.run(std::slice::from_ref(&up), None);
    for _ in 0..2 {
        world.forge.touch(1, |kept, _| (kept.issue.open, kept.issue.closed) = (true, None));
        world.settle();
        world.holds("web", &up, &[]);
    }
    assert_eq!(world.issue("web").comments.iter().filter(|comment| comment.body.contains("is over")).count(), 1);
}

#[test]
fn an_issue_that_people_closed_after_the_end_is_not_opened() {
    let mut world = world();
    world.forge.touch(1, |kept, at| (kept.issue.open, kept.issue.closed) = (false, Some(at)));
    let up = resolved(&opened("web", "c0"), "c1");
    world.run(std::slice::from_ref(&up), None);
    world.holds("web", &up, &[]);
    assert_eq!(world.issue("web").comments.len(), 1);
    let again = relapsed(&up, "c2");
    world.run(std::slice::from_ref(&again), None);
    world.holds("web", &again, &[]);
}

#[test]
fn a_deleted_issue_is_made_anew_while_the_incident_goes_on() {
    let mut world = world();
    world.forge.kept[0].gone = true;
    let down = worsened(&opened("web", "c0"), "web", "c1");
    world.run(std::slice::from_ref(&down), None);
    world.settle();
    world.holds("web", &down, &[]);
    let up = resolved(&down, "c2");
    world.run(&[up], None);
    world.forge.kept[1].gone = true;
    world.settle();
    assert_eq!(world.forge.kept.len(), 2, "what is over and was shown is not made again");
}

#[test]
fn a_strangers_copy_of_the_marker_means_nothing() {
    let mut world = World::default();
    world.forge.remote.insert("c0".into());
    let text = marker(&id("web"));
    world.forge.person_opens("mine", &text, &["status"], false);
    world.run(&[opened("web", "c0")], None);
    world.run(&[], None);
    assert_eq!(world.book.cases[&id("web")].issue.as_ref().unwrap().number, 2);
    assert!(world.forge.kept[0].issue.open && world.forge.kept[0].comments.is_empty());
}

#[test]
fn of_two_issues_with_one_marker_the_lower_number_stays() {
    let mut world = world();
    let body = world.forge.kept[0].issue.body.clone();
    world.forge.person_opens("a copy", &body, &[], true);
    world.settle();
    world.holds("web", &opened("web", "c0"), &[]);
    assert_eq!(world.issue("web").issue.number, 1);
}

#[test]
fn a_duplicate_that_could_not_be_closed_is_closed_by_the_next_run() {
    let mut world = world();
    let body = world.forge.kept[0].issue.body.clone();
    world.forge.person_opens("a copy", &body, &[], true);
    world.forge.most_writes = Some(1);
    assert_eq!(world.run(&[], None).unwrap().problems.len(), 1);
    world.forge.most_writes = None;
    world.settle();
    assert!(!world.forge.kept[1].issue.open);
    assert_eq!(world.forge.kept[1].comments.len(), 1);
}

#[test]
fn a_refused_title_does_not_keep_an_issue_open_nor_hold_up_the_others() {
    let mut world = world();
    world.run(&[opened("db", "c0")], None);
    let mut up = resolved(&worsened(&opened("web", "c0"), "web", "c1"), "c1");
    up.title = "impossible".to_owned();
    world.forge.refuses = Some("impossible".to_owned());
    let db = worsened(&opened("db", "c0"), "db", "c1");
    let outcome = world.run(&[up, db.clone()], None).unwrap();
    assert!(matches!(outcome.problems[..], [ForgeError::Refused(_)]), "{:?}", outcome.problems);
    assert!(!world.issue("web").issue.open);
    world.holds("db", &db, &[]);
    world.settle();
}

#[test]
fn listed_issues_are_sorted_by_what_they_are_about() {
    let mut world = world();
    world.forge.person_opens("work", "start: …", &["maintenance"], true);
    world.forge.person_opens("trouble", "sites: …", &["Status"], true);
    world.forge.person_opens("stranger", "sites: …", &["status", "maintenance"], false);
    world.forge.person_opens("question", "how?", &[], true);
    world.forge.touch(3, |kept, created| {
        let comment = upkept::model::Comment {
            id: "x".into(),
            author: "ada".into(),
            trusted: true,
            body: "news".into(),
            created,
        };
        kept.comments.push(comment);
    });
    let listed = now(world.forge.list(Some(at(0)), &[])).unwrap();
    let numbers = |issues: &[&upkept::model::Issue]| issues.iter().map(|issue| issue.number).collect::<Vec<_>>();
    let sorted = sort_listed(&listed, &world.book, "status", "maintenance");
    assert_eq!(numbers(&sorted.incidents[&id("web")]), [1]);
    assert_eq!((numbers(&sorted.maintenance), numbers(&sorted.manual)), (vec![2], vec![3]));
    assert_eq!(sorted.to_read, [3], "nothing was said on #1 since it was made");
    world.forge.touch(1, |kept, _| kept.issue.body = "All mine.".to_owned());
    let listed = now(world.forge.list(Some(at(0)), &[])).unwrap();
    let sorted = sort_listed(&listed, &world.book, "status", "maintenance");
    assert_eq!(numbers(&sorted.incidents[&id("web")]), [1], "known by its number");
    assert_eq!(sorted.to_read, [1, 3]);
}

#[test]
fn a_window_that_is_over_is_said_so_once_and_its_issue_closed() {
    let mut world = World::default();
    let number = world.forge.person_opens("work", "start: …", &["maintenance"], true);
    let issue = IssueRef { number, address: String::new(), seen: None, comments: None, written: String::new() };
    let window = Window {
        id: format!("issue-{number}"),
        title: "work".into(),
        start: at(0),
        end: Some(at(3600)),
        sites: vec![],
        effect: Effect::Down,
        issue: None,
    };
    // The comment was made, and the closing was lost.
    world.forge.fault = Some((2, Fault::Before));
    now(finish_window(&mut world.forge, &issue, &window, WindowEnd::OnTime)).unwrap_err();
    world.forge.next_run(None);
    assert_eq!(now(finish_window(&mut world.forge, &issue, &window, WindowEnd::TroubleGoesOn("#7"))), Ok(true));
    assert_eq!(now(finish_window(&mut world.forge, &issue, &window, WindowEnd::OnTime)), Ok(false));
    let kept = &world.forge.kept[0];
    assert!(!kept.issue.open && kept.comments.len() == 1 && kept.comments[0].body.contains("**Finished:**"));
    world.forge.kept[0].gone = true;
    assert_eq!(now(finish_window(&mut world.forge, &issue, &window, WindowEnd::Overdue)), Ok(false));
}

#[test]
fn what_is_wrong_with_an_announcement_is_said_once_for_each_text() {
    let mut world = World::default();
    world.forge.person_opens("work", "start: soon", &["maintenance"], true);
    for (text, said) in [("start: soon", 1), ("start: soon", 1), ("start: later", 2)] {
        world.forge.touch(1, |kept, _| kept.issue.body = text.to_owned());
        let issue = world.forge.kept[0].issue.clone();
        now(report_problem(&mut world.forge, &issue, "`soon` is no time")).unwrap();
        assert_eq!(world.forge.kept[0].comments.len(), said);
    }
    assert!(world.forge.kept[0].issue.open);
}

#[test]
fn an_issue_about_an_incident_without_a_record_is_closed() {
    let mut world = World::default();
    world.forge.person_opens("old", &marker(&id("old")), &["status"], true);
    let issue = world.forge.kept[0].issue.clone();
    assert_eq!(now(close_stray(&mut world.forge, &issue, &id("old"))), Ok(true));
    assert!(!world.forge.kept[0].issue.open && world.forge.kept[0].comments.len() == 1);
}
