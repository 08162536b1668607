//! Forgejo and Gitea: labels by number, trust by list.

use serde_json::json;
use upkept::forge::{Forge as _, ForgeError, Forgejo, Write};

use super::forgejo_server::Server;
use super::scenario::{life_of_an_issue, more_than_two_pages};
use super::stub::{Reply, Stub};
use super::{access, run, time};

fn forgejo(mut server: Server) -> (Stub, Forgejo) {
    let address = std::sync::OnceLock::new();
    let stub = Stub::start(move |request, _| {
        server.address = address.get_or_init(|| format!("http://{}", request.header("host").unwrap())).clone();
        server.answer(request)
    });
    let forge = Forgejo::new(access(&stub)).unwrap();
    (stub, forge)
}

#[test]
fn an_issue_lives() {
    let (_stub, mut forge) = forgejo(Server::default());
    run(life_of_an_issue(&mut forge, "acme"));
}

#[test]
fn issues_on_three_pages_are_all_listed() {
    let (_stub, mut forge) = forgejo(Server::default());
    run(more_than_two_pages(&mut forge, 50));
}

#[test]
fn labels_are_asked_for_once_and_made_when_missing() {
    let (stub, mut forge) = forgejo(Server::default());
    let create = |labels: &[&str]| Write::Create {
        title: "x".to_owned(),
        body: String::new(),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        assignees: vec![],
    };
    run(async {
        forge.write(&create(&["status"])).await.unwrap();
        forge.write(&create(&["status", "down"])).await.unwrap();
        forge.write(&create(&["down"])).await.unwrap();
        forge.write(&create(&[])).await.unwrap();
    });
    let repository = "/repos/acme/status";
    assert_eq!(
        stub.lines(),
        [
            format!("GET {repository}/labels?limit=50"),
            format!("POST {repository}/labels"),
            format!("POST {repository}/issues"),
            format!("POST {repository}/labels"),
            format!("POST {repository}/issues"),
            format!("POST {repository}/issues"),
            format!("POST {repository}/issues"),
        ]
    );
    assert_eq!(stub.requests()[1].json(), json!({"name": "status", "color": "#d73a4a"}));
    assert_eq!(stub.requests()[4].json()["labels"], json!([100, 101]));
}

#[test]
fn a_version_without_locks_is_warned_about() {
    let mut server = Server::default();
    server.old = true;
    let (_stub, mut forge) = forgejo(server);
    let create = Write::Create { title: "x".to_owned(), body: String::new(), labels: vec![], assignees: vec![] };
    let written = run(async {
        let number = forge.write(&create).await.unwrap().number;
        forge.write(&Write::Lock { number }).await.unwrap()
    });
    assert_eq!(written.warnings, ["#1 may not be locked: this version of Forgejo or Gitea can't"]);
}

#[test]
fn writers_and_workflows_are_trusted_and_nobody_else() {
    let issue = |number: u32, user: serde_json::Value| {
        json!({"number": number, "html_url": "x", "title": "", "body": "", "state": "open", "labels": null, "user": user,
            "created_at": "2026-11-22T12:00:00Z", "updated_at": "2026-11-22T12:00:00Z", "closed_at": null})
    };
    let mut pull = issue(5, json!({"id": 3, "login": "Acme"}));
    pull["pull_request"] = json!({"merged": false});
    let stub = Stub::start(move |request, _| match request.path() {
        "/repos/acme/status/assignees" => Reply::json(200, &json!([{"id": 3, "login": "Acme"}])),
        _ => Reply::json(
            200,
            &json!([
                issue(1, json!({"id": 3, "login": "acme"})),
                issue(2, json!({"id": 4, "login": "stranger"})),
                issue(3, json!({"id": -2, "login": "forgejo-actions"})),
                issue(4, json!(null)),
                pull,
            ]),
        ),
    });
    let mut forge = Forgejo::new(access(&stub)).unwrap();
    let issues = run(forge.list(Some(time("2026-11-22T11:00:00Z")), &[])).unwrap();
    let trusted: Vec<(u64, bool)> = issues.iter().map(|issue| (issue.number, issue.trusted)).collect();
    assert_eq!(trusted, [(1, true), (2, false), (3, true), (4, false)]);
    run(forge.list(Some(time("2026-11-22T11:00:00Z")), &[])).unwrap();
    assert_eq!(stub.lines().iter().filter(|line| line.ends_with("/assignees")).count(), 1);
    let question = &stub.requests()[0];
    assert_eq!(question.parameter("since").as_deref(), Some("2026-11-22T10:59:59Z"), "its second included or not");
    assert_eq!(question.header("authorization"), Some("token sesame"));
}

#[test]
fn a_repository_needs_an_owner_and_a_name() {
    let stub = Stub::script(vec![Reply::status(200)]);
    for name in ["status", "/status", "acme/", "a/b/c", "../..", ""] {
        let access = upkept::forge::Access { repository: name.to_owned(), ..access(&stub) };
        assert!(matches!(Forgejo::new(access), Err(ForgeError::Refused(_))), "{name}");
    }
}
