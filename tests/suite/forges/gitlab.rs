//! GitLab, held to its documentation.

use std::time::Duration;

use serde_json::json;
use upkept::forge::desk::{Desired, reconcile};
use upkept::forge::{Access, Forge, ForgeError, GitLab, Write, client};
use upkept::incident::issue::{BEGIN, END, OwnComment, Wanted, comment_marker, marker};
use upkept::model::{IncidentId, Secret};

use super::gitlab_stub::{Shared, TOKEN, serve};
use super::stub::Stub;

fn gitlab(stub: &Stub, token: &str, project: &str) -> GitLab {
    let access = Access {
        http: client::connections().unwrap(),
        base: stub.base().join("/api/v4").unwrap(),
        plain: false,
        token: Secret::new(token.to_owned()),
        repository: project.to_owned(),
        pace: Some(Duration::ZERO),
        budget: Duration::from_secs(20),
    };
    GitLab::new(access).unwrap()
}

fn right(stub: &Stub) -> GitLab {
    gitlab(stub, TOKEN, "group/sub/project")
}

fn hold(state: &Shared) {
    assert_eq!(state.lock().unwrap().violations, Vec::<String>::new());
}

fn wanted() -> Wanted {
    let incident = IncidentId("20261122-124003-web".to_owned());
    Wanted {
        title: "🛑 web is down".into(),
        body: format!("{BEGIN}\n{}\n/close\nIt is down.\n{END}\n", marker(&incident)),
        incident,
        labels: vec!["status".into(), "down".into()],
        not_labels: vec!["degraded".into()],
        assignees: vec!["ada".into(), "nobody".into()],
        open: true,
        lock: true,
        comments: vec![],
    }
}

#[tokio::test]
async fn an_incident_lives_on_gitlab_from_its_beginning_to_its_end() {
    let (stub, state) = serve();
    state.lock().unwrap().member(1, "ada_l", 40);
    state.lock().unwrap().member(2, "ada", 30);
    state.lock().unwrap().member(7, "upkept_bot", 30);
    let mut wanted = wanted();
    let mut forge = right(&stub);
    let out = reconcile(&mut forge, &[Desired { wanted: &wanted, known: None, shown: false }], &[]).await;
    assert_eq!((&out.problems[..], &out.warnings[..]), (&[][..], &["#1 can't be assigned to nobody".to_owned()][..]));
    let known = out.issues[&wanted.incident].clone();
    assert_eq!(known.address, "https://gitlab.example/group/sub/project/-/issues/1");
    {
        let issue = &state.lock().unwrap().issues[0];
        assert_eq!(issue["labels"], json!(["status", "down"]));
        assert_eq!(issue["assignees"][0]["username"], "ada");
        assert_eq!(issue["discussion_locked"], true);
        assert!(issue["description"].as_str().unwrap().contains("\n&#47;close\nIt is down."), "no quick action");
    }
    // The end: a comment, other labels, closed.
    let body = format!("{}\n**Resolved**", comment_marker(&wanted.incident, "resolved"));
    wanted.comments.push(OwnComment { key: "resolved".into(), body });
    wanted.open = false;
    (wanted.labels, wanted.not_labels) = (vec!["status".into()], vec!["down".into(), "degraded".into()]);
    let mut forge = right(&stub);
    let listed = forge.list(known.seen, &[]).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert!(listed[0].trusted && listed[0].locked && listed[0].open);
    let desired = Desired { wanted: &wanted, known: Some(&known), shown: false };
    let out = reconcile(&mut forge, &[desired], &listed).await;
    assert!(out.problems.is_empty() && out.shown.contains(&wanted.incident), "{:?}", out.problems);
    let state_now = state.lock().unwrap();
    assert_eq!((&state_now.issues[0]["state"], &state_now.issues[0]["labels"]), (&json!("closed"), &json!(["status"])));
    assert_eq!(state_now.notes[0].len(), 1);
    drop(state_now);
    hold(&state);
}

#[tokio::test]
async fn all_pages_are_read_with_links_and_without() {
    for without_links in [false, true] {
        let (stub, state) = serve();
        {
            let mut state = state.lock().unwrap();
            (state.without_links, state.largest_page) = (without_links, Some(2));
            for n in 0..5 {
                let iid = state.issue((1, "ada"), json!({"title": format!("{n}"), "labels": ["status"]}));
                state.note(iid, (1, "ada"), json!({"body": "x"}));
            }
            for n in 0..5 {
                state.note(1, (1, "ada"), json!({"body": format!("{n}")}));
            }
        }
        let mut forge = right(&stub);
        let since = Some("2026-11-22T12:00:00Z".parse().unwrap());
        assert_eq!(forge.list(since, &[]).await.unwrap().len(), 5);
        assert_eq!(forge.list(None, &["status".to_owned(), "maintenance".to_owned()]).await.unwrap().len(), 5);
        let (_, comments) = forge.thread(1).await.unwrap();
        let bodies: Vec<&str> = comments.iter().map(|comment| comment.body.as_str()).collect();
        assert_eq!(bodies, ["x", "0", "1", "2", "3", "4"], "oldest first");
        hold(&state);
    }
}

#[tokio::test]
async fn members_from_developer_on_are_trusted_and_are_asked_for_once() {
    let (stub, state) = serve();
    {
        let mut state = state.lock().unwrap();
        state.member(1, "ada", 30);
        state.member(2, "guest", 10);
        state.issue((1, "ada"), json!({}));
        for author in [(1, "ada"), (2, "guest"), (3, "stranger")] {
            state.note(1, author, json!({"body": author.1}));
        }
    }
    let mut forge = right(&stub);
    let (issue, comments) = forge.thread(1).await.unwrap();
    assert!(issue.trusted);
    assert_eq!(comments.iter().map(|comment| comment.trusted).collect::<Vec<_>>(), [true, false, false]);
    forge.thread(1).await.unwrap();
    assert_eq!(stub.lines().iter().filter(|line| line.contains("/members/all")).count(), 1);
    hold(&state);
}

#[tokio::test]
async fn what_only_members_may_read_is_not_told() {
    let (stub, state) = serve();
    let own = comment_marker(&IncidentId("x".into()), "resolved");
    {
        let mut state = state.lock().unwrap();
        state.member(1, "ada", 50);
        state.issue((1, "ada"), json!({}));
        state.note(1, (1, "ada"), json!({"body": "closed", "system": true}));
        state.note(1, (1, "ada"), json!({"body": "secret", "internal": true}));
        state.note(1, (1, "ada"), json!({"body": "public"}));
        state.issue((1, "ada"), json!({"confidential": true}));
        state.note(2, (1, "ada"), json!({"body": "secret"}));
        state.note(2, (1, "ada"), json!({"body": own.clone()}));
    }
    let mut forge = right(&stub);
    let (_, comments) = forge.thread(1).await.unwrap();
    assert_eq!(comments.iter().map(|comment| comment.body.as_str()).collect::<Vec<_>>(), ["public"]);
    let (issue, comments) = forge.thread(2).await.unwrap();
    assert!(!issue.trusted, "it announces nothing");
    assert_eq!(comments.iter().map(|comment| comment.body.as_str()).collect::<Vec<_>>(), [own]);
    hold(&state);
}

#[tokio::test]
async fn an_issue_that_is_gone_or_has_moved_is_said_to_be_gone() {
    let (stub, state) = serve();
    state.lock().unwrap().issue((1, "ada"), json!({"moved_to_id": 92, "state": "closed"}));
    let mut forge = right(&stub);
    assert_eq!(forge.thread(1).await.unwrap_err(), ForgeError::Gone(1));
    assert_eq!(forge.thread(2).await.unwrap_err(), ForgeError::Gone(2));
    let comment = Write::Comment { number: 2, body: "x".into() };
    assert_eq!(forge.write(&comment).await.unwrap_err(), ForgeError::Gone(2));
    assert!(forge.list(Some("2026-11-22T12:00:00Z".parse().unwrap()), &[]).await.unwrap().is_empty());
    hold(&state);
}

#[tokio::test]
async fn a_wrong_token_or_project_is_said_once_with_what_would_do() {
    let (stub, _state) = serve();
    let mut forge = gitlab(&stub, "job-token-of-ci", "group/sub/project");
    let error = forge.list(None, &["status".to_owned()]).await.unwrap_err().to_string();
    assert!(error.contains("401") && error.contains("scope `api`") && error.contains("job token"), "{error}");
    assert!(!error.contains("job-token-of-ci"));
    let mut forge = gitlab(&stub, TOKEN, "group/other");
    let error = forge.list(None, &["status".to_owned()]).await.unwrap_err();
    assert!(matches!(error, ForgeError::Denied { .. }), "{error}");
}

#[tokio::test]
async fn taking_all_labels_off_is_an_empty_text() {
    let (stub, state) = serve();
    state.lock().unwrap().issue((1, "ada"), json!({"labels": ["a"]}));
    let edit = Write::Edit { number: 1, title: None, body: None, labels: Some(vec![]), open: None };
    right(&stub).write(&edit).await.unwrap();
    assert_eq!(state.lock().unwrap().issues[0]["labels"], json!([]));
    hold(&state);
}
