//! What all forges share: which request is repeated after which fault, and what a run is told.

use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::{Value, json};
use upkept::forge::ForgeError;
use upkept::forge::client::{Call, Client, Settings, Words, connections};
use upkept::model::Secret;

use super::stub::{Reply, Stub};

const TOKEN: &str = "sesame-open-sesame";
const WORDS: Words = Words {
    forge: "The forge",
    token: "a valid token",
    permission: "the permission to write",
    repository: "to see the repository",
    issues: "issues to be enabled",
};

fn settings(stub: &Stub) -> Settings {
    Settings {
        http: connections().unwrap(),
        base: stub.base(),
        plain: false,
        auth: (AUTHORIZATION, Secret::new(format!("Bearer {TOKEN}"))),
        headers: HeaderMap::new(),
        pace: Duration::ZERO,
        budget: Duration::from_secs(5),
        words: WORDS,
    }
}

fn client(stub: &Stub) -> Client {
    Client::new(settings(stub)).unwrap()
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn get(stub: &Stub) -> Result<Value, ForgeError> {
    run(client(stub).send(&Call::get(&["things"]).query("q", "a secret & more")))
}

fn write(stub: &Stub, method: Method) -> Result<Value, ForgeError> {
    run(client(stub).send(&Call::new(method, &["things"]).json(json!({"a": 1}))))
}

fn post(stub: &Stub) -> Result<Value, ForgeError> {
    write(stub, Method::POST)
}

fn fine() -> Reply {
    Reply::json(200, &json!({"fine": true}))
}

#[track_caller]
fn busy(result: Result<Value, ForgeError>) -> (String, Option<Duration>) {
    match result {
        Err(ForgeError::Busy { message, retry_after }) => (message, retry_after),
        other => panic!("not busy: {other:?}"),
    }
}

#[test]
fn a_reading_is_repeated_after_any_passing_fault() {
    for fault in
        [Reply::status(502), Reply::status(503), Reply::status(408), Reply::status(429), Reply::Lost, Reply::Cut]
    {
        let stub = Stub::script(vec![fault.clone(), fine()]);
        assert_eq!(get(&stub).unwrap(), json!({"fine": true}), "{fault:?}");
        assert_eq!(stub.requests().len(), 2, "{fault:?}");
    }
}

#[test]
fn a_write_that_may_have_been_done_is_not_repeated() {
    for fault in [Reply::status(502), Reply::status(504), Reply::status(408), Reply::Lost, Reply::Cut] {
        let stub = Stub::script(vec![fault.clone(), fine()]);
        let (message, _) = busy(post(&stub));
        assert!(message.ends_with("(it may have been done; the next run looks)"), "{fault:?}: {message}");
        assert_eq!(stub.requests().len(), 1, "{fault:?}");
    }
}

#[test]
fn a_write_that_sets_things_is_repeated() {
    for method in [Method::PATCH, Method::PUT, Method::DELETE] {
        for fault in [Reply::status(502), Reply::Lost] {
            let stub = Stub::script(vec![fault, fine()]);
            assert_eq!(write(&stub, method.clone()).unwrap(), json!({"fine": true}));
            assert_eq!(stub.requests().len(), 2);
        }
    }
}

#[test]
fn a_write_that_was_turned_away_is_repeated() {
    let secondary = || Reply::json(403, &json!({"message": "You have exceeded a secondary rate limit."}));
    for limit in [
        Reply::status(429),
        Reply::status(403).header("Retry-After", "1"),
        secondary().header("Retry-After", "1"),
        Reply::status(403)
            .header("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
            .header("x-ratelimit-remaining", "0")
            .header("x-ratelimit-reset", "1795348800"),
    ] {
        let stub = Stub::script(vec![limit.clone(), fine()]);
        assert_eq!(post(&stub).unwrap(), json!({"fine": true}), "{limit:?}");
        assert_eq!(stub.requests().len(), 2, "{limit:?}");
    }
}

#[test]
fn a_wait_that_is_longer_than_the_run_is_left_to_the_next_one() {
    let begin = Instant::now();
    let stub = Stub::script(vec![Reply::status(429).header("Retry-After", "3600")]);
    assert_eq!(busy(post(&stub)).1, Some(Duration::from_secs(3600)));
    let stub = Stub::script(vec![Reply::status(429).header("Retry-After", u64::MAX.to_string())]);
    assert_eq!(busy(get(&stub)).1, Some(Duration::from_secs(u64::MAX)));
    let date = Reply::status(503)
        .header("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
        .header("Retry-After", "Sun, 22 Nov 2026 12:05:00 GMT");
    assert_eq!(busy(get(&Stub::script(vec![date]))).1, Some(Duration::from_secs(300)));
    let spent = Reply::status(403)
        .header("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
        .header("x-ratelimit-remaining", "0")
        .header("x-ratelimit-reset", "1795350600");
    assert_eq!(busy(post(&Stub::script(vec![spent]))).1, Some(Duration::from_secs(1801)));
    let unnamed = Reply::json(403, &json!({"message": "You have exceeded a secondary rate limit. Please wait."}));
    assert_eq!(busy(post(&Stub::script(vec![unnamed]))).1, Some(Duration::from_secs(60)));
    assert!(begin.elapsed() < Duration::from_secs(4), "nothing was waited for");
}

#[test]
fn a_silent_forge_costs_the_budget_and_no_more() {
    let stub = Stub::script(vec![Reply::Silence(Duration::from_secs(60))]);
    let begin = Instant::now();
    let mut client = Client::new(Settings { budget: Duration::from_secs(2), ..settings(&stub) }).unwrap();
    run(async {
        let (message, _) = busy(client.send(&Call::get(&["things"])).await);
        assert!(message.contains("did not answer in time to GET /things"), "{message}");
        let (message, _) = busy(client.send(&Call::get(&["things"])).await);
        assert_eq!(message, "the time for The forge is up; the rest is left to the next run");
    });
    assert!(begin.elapsed() < Duration::from_secs(4));
    assert_eq!(stub.requests().len(), 1);
}

#[test]
fn nobody_there_is_asked_again_and_then_reported() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let stub = Stub::script(vec![fine()]);
    let base = format!("http://{closed}").parse().unwrap();
    let mut client = Client::new(Settings { base, ..settings(&stub) }).unwrap();
    let (message, _) = busy(run(client.send(&Call::new(Method::POST, &["things"]))));
    assert!(message.starts_with("The forge could not be asked POST /things: "), "{message}");
    assert!(!message.contains("may have been done"), "{message}");
}

#[test]
fn what_is_not_json_or_too_large_is_no_answer() {
    let stub = Stub::script(vec![Reply::Answer(200, vec![], b"<html>Sign in to the hotel".to_vec())]);
    let (message, _) = busy(get(&stub));
    assert_eq!(message, "The forge answered GET /things with something else than its API (line 1, column 1)");
    let stub = Stub::script(vec![Reply::Answer(200, vec![], vec![b' '; 9 << 20])]);
    let (message, _) = busy(post(&stub));
    assert!(message.starts_with("The forge's answer to POST /things is larger than 8388608 bytes"), "{message}");
}

#[test]
fn all_pages_are_read_by_their_links() {
    let stub = Stub::start(|request, _| {
        let page: u32 = request.parameter("page").map_or(1, |page| page.parse().unwrap());
        let answer = Reply::json(200, &json!([page * 10, page * 10 + 1]));
        let link = format!("</things?a=b,c&page={}>; rel=\"next\", </things?page=3>; rel=\"last\"", page + 1);
        if page < 3 { answer.header("Link", link) } else { answer }
    });
    let all: Vec<u32> = run(client(&stub).pages(&Call::get(&["things"]))).unwrap();
    assert_eq!(all, [10, 11, 20, 21, 30, 31]);
    assert_eq!(stub.lines(), ["GET /things", "GET /things?a=b,c&page=2", "GET /things?a=b,c&page=3"]);
}

#[test]
fn all_pages_are_read_by_their_numbers() {
    let stub = Stub::start(|request, _| match request.parameter("page").as_deref() {
        None => Reply::json(200, &json!([1])).header("x-next-page", "2"),
        Some("2") => Reply::json(200, &json!([2])).header("x-next-page", ""),
        other => panic!("page {other:?}"),
    });
    let all: Vec<u32> = run(client(&stub).pages(&Call::get(&["things"]).query("state", "all"))).unwrap();
    assert_eq!(all, [1, 2]);
    assert_eq!(stub.lines(), ["GET /things?state=all", "GET /things?state=all&page=2"]);
}

#[test]
fn a_link_to_another_host_is_not_followed() {
    let other = Stub::script(vec![fine()]);
    let link = format!("<{}things?page=2>; rel=\"next\"", other.base());
    let stub = Stub::script(vec![Reply::json(200, &json!([1])).header("Link", link)]);
    let refused = run(client(&stub).pages::<u32>(&Call::get(&["things"]))).unwrap_err();
    assert!(matches!(refused, ForgeError::Refused(_)), "{refused:?}");
    assert!(other.requests().is_empty());
}

#[test]
fn a_redirect_is_not_followed_either() {
    let other = Stub::script(vec![fine()]);
    let redirect = Reply::Answer(301, vec![("Location".to_owned(), other.base().to_string())], vec![]);
    let stub = Stub::script(vec![redirect]);
    let denied = get(&stub).unwrap_err();
    assert_eq!(denied.to_string(), "The forge answered 301 to GET /things; it needs to see the repository");
    assert!(other.requests().is_empty());
}

#[test]
fn a_refusal_names_what_is_needed() {
    for (status, said, needs) in [
        (401, "Bad credentials", Some("a valid token")),
        (403, "Resource not accessible by integration", Some("the permission to write")),
        (403, "Repository was archived so is read-only.", Some("a repository that is not archived")),
        (404, "Not Found", Some("to see the repository")),
        (410, "Issues are disabled for this repo", Some("issues to be enabled")),
        (422, "Validation Failed", None),
    ] {
        let stub = Stub::script(vec![Reply::json(status, &json!({"message": said}))]);
        let error = post(&stub).unwrap_err();
        let message = format!("The forge answered {status} to POST /things: {said}");
        match needs {
            Some(needs) => assert_eq!(error, ForgeError::Denied { message, needs: needs.to_owned() }),
            None => assert_eq!(error, ForgeError::Refused(message)),
        }
        assert_eq!(stub.requests().len(), 1, "{status}: asking again would not help");
    }
}

#[test]
fn an_issue_that_is_not_there_is_gone() {
    for (status, said) in [(404, "Not Found"), (410, "This issue was deleted"), (301, "Moved Permanently")] {
        let stub = Stub::script(vec![Reply::json(status, &json!({"message": said}))]);
        let call = Call::new(Method::PATCH, &["issues", "7"]).about(7).json(json!({}));
        assert_eq!(run(client(&stub).done(&call)), Err(ForgeError::Gone(7)), "{status}");
    }
    let stub = Stub::script(vec![Reply::json(410, &json!({"message": "Issues are disabled for this repo"}))]);
    assert!(matches!(run(client(&stub).done(&Call::get(&["issues", "7"]).about(7))), Err(ForgeError::Denied { .. })));
}

#[test]
fn writes_keep_the_pace_and_leave_the_rest() {
    let stub = Stub::script(vec![fine()]);
    let pace = Duration::from_millis(600);
    let mut client = Client::new(Settings { pace, budget: Duration::from_secs(3), ..settings(&stub) }).unwrap();
    let begin = Instant::now();
    let call = Call::new(Method::POST, &["things"]);
    let last = run(async {
        for _ in 0..10 {
            client.done(&call).await?;
        }
        Ok(Value::Null)
    });
    let count = u32::try_from(stub.requests().len()).unwrap();
    assert_eq!(busy(last).0, "the time for The forge is up; the rest is left to the next run");
    assert!((2..=4).contains(&count), "{count}");
    assert!(begin.elapsed() >= pace * (count - 1) && begin.elapsed() < Duration::from_secs(3));
}

#[test]
fn the_token_goes_along_and_into_no_message() {
    let stub = Stub::script(vec![Reply::status(422)]);
    let client = client(&stub);
    assert!(!format!("{client:?}").contains(TOKEN), "{client:?}");
    let error = get(&stub).unwrap_err();
    assert!(!format!("{error} {error:?}").contains(TOKEN) && !error.to_string().contains("secret"), "{error:?}");
    let request = &stub.requests()[0];
    assert_eq!(request.header("authorization"), Some("Bearer sesame-open-sesame"));
    assert_eq!(request.target, "/things?q=a+secret+%26+more");
}

#[test]
fn the_token_is_not_sent_in_the_clear() {
    let stub = Stub::script(vec![fine()]);
    let at = |base: &str, plain| Client::new(Settings { base: base.parse().unwrap(), plain, ..settings(&stub) });
    assert!(at("http://forge.example", true).is_ok() && at("https://forge.example/api/v3/", false).is_ok());
    assert!(at("http://localhost:3000", false).is_ok() && at("http://[::1]:3000", false).is_ok());
    for base in ["http://forge.example", "ftp://forge.example", "data:x"] {
        assert!(matches!(at(base, false), Err(ForgeError::Refused(_))), "{base}");
    }
    assert!(matches!(at("file:///x", true), Err(ForgeError::Refused(_))));
    let broken = Settings { auth: (AUTHORIZATION, Secret::new("Bearer a\nb".to_owned())), ..settings(&stub) };
    let error = Client::new(broken).unwrap_err();
    assert_eq!(error.to_string(), "the token for The forge has characters that no token has; it needs a valid token");
}

#[test]
fn a_base_with_a_path_and_a_name_with_slashes_make_one_address() {
    let stub = Stub::script(vec![fine()]);
    let base = stub.base().join("api/v4/").unwrap();
    let mut client = Client::new(Settings { base, ..settings(&stub) }).unwrap();
    run(client.done(&Call::get(&["projects", "group/name & co", "issues"]))).unwrap();
    assert_eq!(stub.lines(), ["GET /api/v4/projects/group%2Fname%20&%20co/issues"]);
}
