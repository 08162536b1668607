//! GitHub: what is asked, and what is read from the answers.

use serde_json::{Value, json};
use upkept::forge::{Forge as _, ForgeError, GitHub, Write};

use super::stub::{Reply, Stub};
use super::{access, run, time};

fn github(stub: &Stub) -> GitHub {
    GitHub::new(access(stub)).unwrap()
}

fn issue(number: u32, changes: Value) -> Value {
    let mut issue = json!({
        "number": number, "html_url": format!("https://github.com/acme/status/issues/{number}"), "title": "🛑", "body": null,
        "state": "open", "labels": [{"name": "status"}, "bare"], "user": {"login": "acme", "type": "User"},
        "assignees": [], "author_association": "OWNER", "comments": 0, "created_at": "2026-11-22T12:00:00Z",
        "updated_at": "2026-11-22T12:00:00Z", "closed_at": null, "locked": false,
    });
    let Value::Object(changes) = changes else { panic!("{changes}") };
    for (name, value) in changes {
        issue[name] = value;
    }
    issue
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn create(assignees: &[&str]) -> Write {
    let (title, body) = ("🛑 down".to_owned(), "why".to_owned());
    Write::Create { title, body, labels: strings(&["status"]), assignees: strings(assignees) }
}

#[test]
fn what_changed_is_listed_without_pull_requests() {
    let listed = json!([
        issue(7, json!({})),
        issue(8, json!({"pull_request": {"url": "x"}})),
        issue(9, json!({"author_association": "NONE", "user": {"login": "visitor", "type": "User"}})),
        issue(10, json!({"author_association": "NONE", "user": {"login": "github-actions[bot]", "type": "Bot"}})),
        issue(11, json!({"author_association": "CONTRIBUTOR", "user": null, "body": "text", "locked": true})),
        issue(12, json!({"author_association": "MEMBER", "state": "closed", "closed_at": "2026-11-22T13:00:00Z"})),
        issue(13, json!({"author_association": "COLLABORATOR"})),
        issue(14, json!({"updated_at": "2026-11-22T10:59:59Z"})),
    ]);
    let stub = Stub::script(vec![Reply::json(200, &listed)]);
    let issues = run(github(&stub).list(Some(time("2026-11-22T11:00:00Z")), &strings(&["status"]))).unwrap();
    let trusted: Vec<(u64, bool)> = issues.iter().map(|issue| (issue.number, issue.trusted)).collect();
    assert_eq!(trusted, [(7, true), (9, false), (10, true), (11, false), (12, true), (13, true)]);
    assert_eq!(issues[0].labels, ["status", "bare"]);
    assert_eq!((issues[3].author.as_str(), issues[3].body.as_str(), issues[3].locked), ("ghost", "text", true));
    assert_eq!((issues[4].open, issues[4].closed), (false, Some(time("2026-11-22T13:00:00Z"))));
    let request = &stub.requests()[0];
    assert_eq!(
        stub.lines(),
        [
            "GET /repos/acme/status/issues?sort=updated&direction=desc&per_page=100&state=all&since=2026-11-22T10%3A59%3A59Z"
        ]
    );
    assert_eq!(request.header("accept"), Some("application/vnd.github+json"));
    assert_eq!(request.header("x-github-api-version"), Some("2022-11-28"));
    assert_eq!(request.header("authorization"), Some("Bearer sesame"));
    assert!(request.header("user-agent").unwrap().starts_with("upkept/"), "GitHub refuses requests without one");
}

#[test]
fn open_issues_are_asked_for_label_by_label() {
    let stub = Stub::start(|request, _| match request.parameter("labels").as_deref() {
        Some("status") => Reply::json(200, &json!([issue(1, json!({})), issue(2, json!({}))])),
        Some("maintenance & more") => {
            Reply::json(200, &json!([issue(2, json!({"updated_at": "2026-11-22T12:30:00Z"})), issue(3, json!({}))]))
        }
        other => panic!("{other:?}"),
    });
    let issues = run(github(&stub).list(None, &strings(&["status", "maintenance & more"]))).unwrap();
    let told: Vec<(u64, String)> = issues.iter().map(|issue| (issue.number, issue.updated.to_string())).collect();
    assert_eq!(told.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(told[1].1, "2026-11-22 12:30:00 UTC", "as it was told last");
    assert!(stub.requests().iter().all(|request| request.parameter("state").as_deref() == Some("open")));
}

#[test]
fn a_new_issue_is_one_call() {
    let answer = issue(7, json!({"assignees": [{"login": "Octocat"}]}));
    let stub = Stub::script(vec![Reply::json(201, &answer)]);
    let written = run(github(&stub).write(&create(&["octocat"]))).unwrap();
    assert_eq!((written.number, written.updated), (7, Some(time("2026-11-22T12:00:00Z"))));
    assert_eq!(written.address.as_deref(), Some("https://github.com/acme/status/issues/7"));
    assert!(written.warnings.is_empty(), "{:?}", written.warnings);
    assert_eq!(stub.lines(), ["POST /repos/acme/status/issues"]);
    let text = json!({"title": "🛑 down", "body": "why", "labels": ["status"], "assignees": ["octocat"]});
    assert_eq!(stub.requests()[0].json(), text);
}

#[test]
fn who_can_not_be_assigned_is_left_out_with_a_warning() {
    let stub = Stub::start(|request, _| match (request.method.as_str(), request.path()) {
        ("POST", _) => match request.json()["assignees"].as_array() {
            Some(logins) if logins.contains(&json!("stranger")) => {
                let invalid = json!({"resource": "Issue", "field": "assignees", "code": "invalid"});
                Reply::json(422, &json!({"message": "Validation Failed", "errors": [invalid]}))
            }
            // A login that GitHub drops without a word.
            _ => Reply::json(201, &issue(7, json!({"assignees": [{"login": "octocat"}]}))),
        },
        (_, path) if path.ends_with("/assignees/stranger") => Reply::status(404),
        _ => Reply::Answer(204, vec![], vec![]),
    });
    let mut forge = github(&stub);
    let written = run(forge.write(&create(&["octocat", "stranger", "quiet"]))).unwrap();
    assert_eq!(written.warnings, ["#7 can't be assigned to stranger", "#7 can't be assigned to quiet"]);
    assert_eq!(stub.requests().len(), 5);
    run(forge.write(&create(&["octocat", "stranger"]))).unwrap();
    assert_eq!(stub.requests().len(), 6, "what is known in a run is not asked again");
}

#[test]
fn a_refusal_for_another_reason_stays_one() {
    let stub = Stub::start(|request, _| match request.method.as_str() {
        "POST" => Reply::json(422, &json!({"message": "body is too long"})),
        _ => Reply::Answer(204, vec![], vec![]),
    });
    let refused = run(github(&stub).write(&create(&["octocat"]))).unwrap_err();
    let text = "GitHub answered 422 to POST /repos/acme/status/issues: body is too long";
    assert_eq!(refused, ForgeError::Refused(text.to_owned()));
}

#[test]
fn an_edit_sends_what_changes_and_no_more() {
    let stub = Stub::script(vec![Reply::json(200, &issue(7, json!({})))]);
    let mut forge = github(&stub);
    let edit = |title: Option<&str>, labels: Option<&[&str]>, open| Write::Edit {
        number: 7,
        title: title.map(str::to_owned),
        body: None,
        labels: labels.map(strings),
        open,
    };
    run(async {
        forge.write(&edit(Some("✅"), Some(&[]), Some(false))).await.unwrap();
        forge.write(&edit(None, None, Some(true))).await.unwrap();
        forge.write(&Write::Lock { number: 7 }).await.unwrap();
        forge.write(&Write::Comment { number: 7, body: "text".to_owned() }).await.unwrap();
    });
    let sent: Vec<(String, Value)> = stub.requests().iter().map(|request| (request.line(), request.json())).collect();
    let at = |method: &str, rest: &str| format!("{method} /repos/acme/status/issues/7{rest}");
    assert_eq!(
        sent,
        [
            (at("PATCH", ""), json!({"title": "✅", "labels": [], "state": "closed", "state_reason": "completed"})),
            (at("PATCH", ""), json!({"state": "open", "state_reason": "reopened"})),
            (at("PUT", "/lock"), json!({})),
            (at("POST", "/comments"), json!({"body": "text"})),
        ]
    );
}

#[test]
fn a_thread_has_all_its_comments() {
    let comment = |id: u64, association: &str| {
        json!({"id": id, "user": {"login": "x", "type": "Bot"}, "author_association": association, "body": "text",
            "created_at": "2026-11-22T12:00:00Z"})
    };
    let stub = Stub::start(move |request, _| match (request.path(), request.parameter("page")) {
        ("/repos/acme/status/issues/7", _) => Reply::json(200, &issue(7, json!({"comments": 2}))),
        (path, None) => {
            assert_eq!(path, "/repos/acme/status/issues/7/comments");
            let next = format!("<{path}?per_page=100&page=2>; rel=\"next\"");
            Reply::json(200, &json!([comment(1, "MEMBER")])).header("Link", next)
        }
        _ => Reply::json(200, &json!([comment(2, "NONE")])),
    });
    let (issue, comments) = run(github(&stub).thread(7)).unwrap();
    assert_eq!((issue.number, issue.comments), (7, Some(2)));
    let told: Vec<(&str, bool)> = comments.iter().map(|comment| (comment.id.as_str(), comment.trusted)).collect();
    assert_eq!(told, [("1", true), ("2", false)], "a bot's comment is not trusted for being a bot's");
}

#[test]
fn a_denied_call_says_what_the_workflow_needs() {
    let answer = json!({"message": "Resource not accessible by integration"});
    let stub = Stub::script(vec![Reply::json(403, &answer)]);
    let denied = run(github(&stub).write(&create(&[]))).unwrap_err();
    assert_eq!(
        denied.to_string(),
        "GitHub answered 403 to POST /repos/acme/status/issues: Resource not accessible by integration; it needs \
         `issues: write` under `permissions` in the workflow, or another token that may write issues"
    );
}

#[test]
fn an_issue_that_may_not_be_changed_is_not_gone() {
    let there = Stub::start(|request, _| match request.method.as_str() {
        "GET" => Reply::json(200, &issue(7, json!({}))),
        _ => Reply::status(404),
    });
    let nowhere = Stub::script(vec![Reply::status(404)]);
    let edit = Write::Edit { number: 7, title: None, body: None, labels: None, open: Some(false) };
    for write in [Write::Lock { number: 7 }, Write::Comment { number: 7, body: "text".to_owned() }, edit] {
        let denied = run(github(&there).write(&write)).unwrap_err();
        assert!(matches!(denied, ForgeError::Denied { .. }), "{write:?}: {denied:?}");
        assert_eq!(run(github(&nowhere).write(&write)), Err(ForgeError::Gone(7)), "{write:?}");
    }
}
