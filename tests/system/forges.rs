//! The forge clients, with every request held against the forge's own description of its API. `.ci/run forges` starts what
//! this needs (`tests/forges/start.sh`) and says by environment variables where it is.

#[allow(dead_code, reason = "shared with the suite, which uses all of it")]
#[path = "../suite/forges/forgejo_server.rs"]
mod forgejo_server;
#[path = "../suite/forges/scenario.rs"]
mod scenario;
#[allow(dead_code, reason = "shared with the suite, which uses all of it")]
#[path = "../suite/forges/story.rs"]
mod story;
#[allow(dead_code, reason = "shared with the suite, which uses all of it")]
#[path = "../suite/forges/stub.rs"]
mod stub;
#[path = "forges/web.rs"]
mod web;

use std::time::Duration;

use reqwest::Method;
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use serde_json::{Value, json};
use upkept::forge::client::{Call, Client, Settings, Words, connections};
use upkept::forge::{Access, Forge as _, ForgeError, Forgejo, GitHub};
use upkept::model::{Secret, Timestamp};

use forgejo_server::Server;
use scenario::{life_of_an_issue, more_than_two_pages};
use stub::Stub;
use web::Web;

const HOW: &str = "`.ci/run forges` starts what this needs";

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: {HOW}"))
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn access(base: &str, token: &str, repository: &str) -> Access {
    Access {
        http: connections().unwrap(),
        base: base.parse().unwrap(),
        plain: false,
        token: Secret::new(token.to_owned()),
        repository: repository.to_owned(),
        pace: Some(Duration::ZERO),
        budget: Duration::from_secs(120),
    }
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// That the description is enforced at all: requests like ours, but wrong, are refused.
fn refuses(base: &str, authorization: &str, calls: &[(Method, &[&str], Value)]) {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let words = Words { forge: "Prism", token: "", permission: "", repository: "", issues: "" };
    let settings = Settings {
        http: connections().unwrap(),
        base: base.parse().unwrap(),
        plain: false,
        auth: (AUTHORIZATION, Secret::new(authorization.to_owned())),
        headers,
        pace: Duration::ZERO,
        budget: Duration::from_secs(60),
        words,
    };
    let mut client = Client::new(settings).unwrap();
    for (method, path, body) in calls {
        let call = Call::new(method.clone(), path).json(body.clone());
        let answer = run(client.done(&call));
        let refused = matches!(&answer, Err(ForgeError::Refused(text)) if text.contains("answered 422"));
        assert!(refused, "{method} {path:?} {body}: {answer:?}");
    }
}

#[test]
#[ignore = "`.ci/run forges` starts what this needs"]
fn github_takes_every_request() {
    let base = variable("UPKEPT_TEST_GITHUB");
    let issues = ["repos", "octocat", "status", "issues"];
    let issue = ["repos", "octocat", "status", "issues", "1"];
    let comments = ["repos", "octocat", "status", "issues", "1", "comments"];
    let lock = ["repos", "octocat", "status", "issues", "1", "lock"];
    refuses(
        &base,
        "Bearer token-of-octocat",
        &[
            (Method::POST, &issues, json!({"body": "no title"})),
            (Method::POST, &issues, json!({"title": "x", "labels": "status"})),
            (Method::POST, &issues, json!({"title": "x", "assignees": [{"login": "octocat"}]})),
            (Method::PATCH, &issue, json!({"state": "shut"})),
            (Method::PATCH, &issue, json!({"state": "closed", "state_reason": "done"})),
            (Method::POST, &comments, json!({})),
            (Method::PUT, &lock, json!({"lock_reason": "why not"})),
        ],
    );
    let mut forge = GitHub::new(access(&base, "token-of-octocat", "octocat/status")).unwrap();
    run(life_of_an_issue(&mut forge, "octocat"));
    let mut stranger = GitHub::new(access(&base, "token-of-a-stranger", "octocat/status")).unwrap();
    let listed = run(stranger.list(Some(Timestamp::UNIX_EPOCH), &[])).unwrap();
    assert!(!listed.is_empty(), "a public repository is read by anybody");
}

#[test]
#[ignore = "`.ci/run forges` starts what this needs"]
fn the_whole_story_is_told_on_github() {
    let unchecked = variable("UPKEPT_TEST_GITHUB_UNCHECKED");
    let web = Web {
        base: format!("{unchecked}/repos/octocat/desk"),
        authorization: "Bearer token-of-octocat",
        numbers: false,
    };
    let place = story::Place {
        forge: "github",
        api: &variable("UPKEPT_TEST_GITHUB"),
        repository: "octocat/desk",
        token: "token-of-octocat",
        me: "octocat",
        begin: Timestamp::from(std::time::SystemTime::now()) - chrono::TimeDelta::hours(1),
    };
    story::play(&place, &web);
}

#[test]
#[ignore = "`.ci/run forges` starts what this needs"]
fn github_lists_more_than_two_pages() {
    // The links in its answers lead past the check, where the token would not go.
    let base = variable("UPKEPT_TEST_GITHUB_UNCHECKED");
    let mut forge = GitHub::new(access(&base, "token-of-octocat", "octocat/many")).unwrap();
    run(more_than_two_pages(&mut forge, 100));
}

#[test]
#[ignore = "`.ci/run forges` starts what this needs"]
fn forgejo_takes_every_request() {
    let base = variable("UPKEPT_TEST_FORGEJO");
    let mut server = Server::default();
    server.address.clone_from(&base);
    let _stub = Stub::start_at(&variable("UPKEPT_TEST_FORGEJO_PLAYED"), move |request, _| server.answer(request));
    let issues = ["repos", "acme", "status", "issues"];
    let issue = ["repos", "acme", "status", "issues", "1"];
    let comments = ["repos", "acme", "status", "issues", "1", "comments"];
    let labels = ["repos", "acme", "status", "labels"];
    refuses(
        &base,
        "token sesame",
        &[
            (Method::POST, &issues, json!({"body": "no title"})),
            (Method::POST, &issues, json!({"title": "x", "labels": ["by name"]})),
            (Method::PATCH, &issue, json!({"state": 1})),
            (Method::POST, &comments, json!({})),
            (Method::POST, &labels, json!({"name": "no colour"})),
        ],
    );
    let web = Web { base: format!("{base}/repos/acme/status"), authorization: "token sesame", numbers: true };
    let place = story::Place {
        forge: "forgejo",
        api: &base,
        repository: "acme/status",
        token: "sesame",
        me: "acme",
        begin: time("2026-11-22T11:00:00Z"),
    };
    story::play(&place, &web);
    let mut forge = Forgejo::new(access(&base, "sesame", "acme/status")).unwrap();
    run(life_of_an_issue(&mut forge, "acme"));
    run(more_than_two_pages(&mut forge, 50));
}
