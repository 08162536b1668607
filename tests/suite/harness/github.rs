//! A stand-in for GitHub's issues: stateful, strict about what it takes, with faults at any call.
//!
//! Whether our requests are valid by GitHub's own description is proven elsewhere (`.ci/run forges`); here is what
//! comes of them over many runs, when answers get lost and runs get killed.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::net::TcpStream;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::faults::{Fault, Faults};
use super::targets::{Listener, SeenRequest, read_request};

/// The token that it takes.
pub(crate) const TOKEN: &str = "sesame-forge-1";

/// The server.
pub(crate) struct GitHub {
    state: Arc<Mutex<State>>,
    listener: Listener,
}

#[derive(Default)]
struct State {
    issues: BTreeMap<u64, Value>,
    comments: BTreeMap<u64, Vec<Value>>,
    next_comment: u64,
    now: DateTime<Utc>,
    calls: Vec<String>,
    faults: Faults,
    last_number: u64,
    /// Commits that a body may cite; anything else that looks like a link to a commit is a violation.
    violations: Vec<String>,
}

impl GitHub {
    pub(crate) fn open() -> Self {
        let state = Arc::new(Mutex::new(State { now: time("2026-11-22T12:00:00Z"), ..State::default() }));
        let shared = Arc::clone(&state);
        let listener = Listener::start("127.0.0.1:0".parse().unwrap(), move |stream| {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || serve(stream, &shared));
        });
        Self { state, listener }
    }

    /// The base address of the API.
    pub(crate) fn api(&self) -> String {
        format!("http://{}", self.listener.address)
    }

    /// Sets its clock.
    pub(crate) fn at(&self, now: &str) -> &Self {
        self.state.lock().unwrap().now = time(now);
        self
    }

    /// Has the call of that number, counted from the next one as 0, go wrong.
    pub(crate) fn fault(&self, call: usize, fault: Fault) -> &Self {
        self.state.lock().unwrap().faults.plan(call, fault);
        self
    }

    /// Forgets faults that did not come to pass.
    pub(crate) fn heal(&self) {
        self.state.lock().unwrap().faults.heal();
    }

    /// Has every call go wrong until further notice.
    pub(crate) fn down(&self, down: bool) {
        self.state.lock().unwrap().faults.always(down.then_some(Fault::Before));
    }

    /// The process that a fault may kill.
    pub(crate) fn victim(&self, pid: u32) {
        self.state.lock().unwrap().faults.victim(pid);
    }

    /// The calls so far: `GET /repos/a/b/issues`.
    pub(crate) fn calls(&self) -> Vec<String> {
        self.state.lock().unwrap().calls.clone()
    }

    /// What was asked that GitHub would not take.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.state.lock().unwrap().violations.clone()
    }

    /// All issues, oldest first.
    pub(crate) fn issues(&self) -> Vec<Value> {
        self.state.lock().unwrap().issues.values().cloned().collect()
    }

    /// The texts of an issue's comments.
    pub(crate) fn comments(&self, number: u64) -> Vec<String> {
        let state = self.state.lock().unwrap();
        let list = state.comments.get(&number).cloned().unwrap_or_default();
        list.iter().map(|comment| comment["body"].as_str().unwrap().to_owned()).collect()
    }

    /// Authors and texts of an issue's comments.
    pub(crate) fn conversation(&self, number: u64) -> Vec<(String, String)> {
        let state = self.state.lock().unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let list = state.comments.get(&number).cloned().unwrap_or_default();
        list.iter().map(|comment| (text(&comment["user"]["login"]), text(&comment["body"]))).collect()
    }

    /// A person opens an issue; its number. `role` is an `author_association`.
    pub(crate) fn person_opens(&self, role: &str, title: &str, body: &str, labels: &[&str]) -> u64 {
        let mut state = self.state.lock().unwrap();
        let number = state.create(&json!({"title": title, "body": body, "labels": labels}));
        let issue = state.issues.get_mut(&number).unwrap();
        issue["author_association"] = json!(role);
        issue["user"] = json!({"login": "ada", "type": "User"});
        number
    }

    /// A person comments; the comment's id.
    pub(crate) fn person_comments(&self, role: &str, number: u64, body: &str) -> u64 {
        let mut state = self.state.lock().unwrap();
        let comment = state.comment(number, &json!({"body": body}));
        let last = state.comments.get_mut(&number).unwrap().last_mut().unwrap();
        last["author_association"] = json!(role);
        last["user"] = json!({"login": "ada", "type": "User"});
        comment["id"].as_u64().unwrap()
    }

    /// A person edits a comment, or deletes it.
    pub(crate) fn person_changes_comment(&self, number: u64, id: u64, body: Option<&str>) {
        let mut state = self.state.lock().unwrap();
        let list = state.comments.get_mut(&number).unwrap();
        match body {
            Some(body) => list.iter_mut().find(|c| c["id"] == json!(id)).unwrap()["body"] = json!(body),
            None => list.retain(|comment| comment["id"] != json!(id)),
        }
        let count = list.len();
        let now = state.tick();
        let issue = state.issues.get_mut(&number).unwrap();
        issue["updated_at"] = json!(now);
        issue["comments"] = json!(count);
    }

    /// A person changes an issue, as PATCH would.
    pub(crate) fn person_edits(&self, number: u64, change: &Value) {
        self.state.lock().unwrap().edit(number, change);
    }

    /// The issue is deleted.
    pub(crate) fn person_deletes(&self, number: u64) {
        self.state.lock().unwrap().issues.remove(&number);
    }
}

fn time(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().with_timezone(&Utc)
}

impl State {
    /// Every change has a second of its own.
    fn tick(&mut self) -> String {
        self.now += TimeDelta::seconds(1);
        self.now.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn create(&mut self, body: &Value) -> u64 {
        self.last_number += 1;
        let number = self.last_number;
        let now = self.tick();
        let labels: Vec<Value> =
            body["labels"].as_array().into_iter().flatten().map(|name| json!({"name": name})).collect();
        let people: Vec<Value> =
            body["assignees"].as_array().into_iter().flatten().map(|login| json!({"login": login})).collect();
        let issue = json!({
            "number": number, "html_url": format!("https://github.example/a/b/issues/{number}"),
            "title": body["title"], "body": body["body"], "state": "open", "labels": labels, "assignees": people,
            "user": {"login": "github-actions[bot]", "type": "Bot"}, "author_association": "NONE", "comments": 0,
            "created_at": now, "updated_at": now, "closed_at": null, "locked": false, "state_reason": null,
        });
        self.issues.insert(number, issue);
        number
    }

    fn comment(&mut self, number: u64, body: &Value) -> Value {
        let now = self.tick();
        self.next_comment += 1;
        let comment = json!({
            "id": self.next_comment, "body": body["body"], "created_at": now, "updated_at": now,
            "user": {"login": "github-actions[bot]", "type": "Bot"}, "author_association": "NONE",
            "html_url": format!("https://github.example/a/b/issues/{number}#issuecomment-{}", self.next_comment),
        });
        let list = self.comments.entry(number).or_default();
        list.push(comment.clone());
        let count = list.len();
        let issue = self.issues.get_mut(&number).unwrap();
        issue["updated_at"] = json!(now);
        issue["comments"] = json!(count);
        comment
    }

    fn edit(&mut self, number: u64, change: &Value) {
        let now = self.tick();
        let issue = self.issues.get_mut(&number).unwrap();
        for (key, value) in change.as_object().unwrap() {
            match key.as_str() {
                "labels" => {
                    let names = value.as_array().unwrap();
                    issue["labels"] = names.iter().map(|name| json!({"name": name})).collect();
                }
                "state" => {
                    issue["closed_at"] = if value == "closed" { json!(now) } else { Value::Null };
                    issue["state"] = value.clone();
                }
                "title" | "body" | "state_reason" => issue[key] = value.clone(),
                _ => self.violations.push(format!("PATCH with `{key}`")),
            }
        }
        issue["updated_at"] = json!(now);
    }

    fn answer(&mut self, method: &str, path: &str, query: &BTreeMap<String, String>, body: &Value) -> (u16, Value) {
        let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
        let number = parts.get(4).and_then(|number| number.parse::<u64>().ok());
        if number.is_some_and(|number| !self.issues.contains_key(&number)) {
            return (404, json!({"message": "Not Found"}));
        }
        match (method, parts.get(3..).unwrap_or_default(), number) {
            ("GET", ["issues"], _) => (200, self.list(query)),
            ("GET", ["issues", _], Some(number)) => (200, self.issues[&number].clone()),
            ("GET", ["issues", _, "comments"], Some(number)) => {
                (200, json!(self.comments.get(&number).cloned().unwrap_or_default()))
            }
            ("POST", ["issues"], _) => {
                let number = self.create(body);
                (201, self.issues[&number].clone())
            }
            ("POST", ["issues", _, "comments"], Some(number)) => (201, self.comment(number, body)),
            ("PATCH", ["issues", _], Some(number)) => {
                self.edit(number, body);
                (200, self.issues[&number].clone())
            }
            ("PUT", ["issues", _, "lock"], Some(number)) => {
                self.issues.get_mut(&number).unwrap()["locked"] = json!(true);
                (204, Value::Null)
            }
            _ => {
                self.violations.push(format!("{method} {path}"));
                (404, json!({"message": "Not Found"}))
            }
        }
    }

    /// One page is enough for what is tested here; pages are tested with the client.
    fn list(&self, query: &BTreeMap<String, String>) -> Value {
        let since = query.get("since").map(|since| time(since));
        let state = query.get("state").map_or("open", String::as_str);
        let label = query.get("labels");
        let fits = |issue: &&Value| {
            (state == "all" || issue["state"] == json!(state))
                && since.is_none_or(|since| time(issue["updated_at"].as_str().unwrap()) >= since)
                && label
                    .is_none_or(|label| issue["labels"].as_array().unwrap().iter().any(|l| l["name"] == json!(label)))
        };
        self.issues.values().filter(fits).cloned().collect()
    }
}

fn serve(mut stream: TcpStream, state: &Mutex<State>) {
    let Some(request) = read_request(&mut stream) else { return };
    let mut line = request.line().split(' ');
    let (method, target) = (line.next().unwrap_or_default().to_owned(), line.next().unwrap_or_default().to_owned());
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let query: BTreeMap<String, String> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let mut state = state.lock().unwrap();
    let fault = state.faults.next();
    state.calls.push(format!("{method} {path}"));
    let refused = refusal(&request);
    if refused.is_none() && fault.is_none_or(Fault::is_done) {
        let body = serde_json::from_str(&request.body).unwrap_or(Value::Null);
        let (status, answer) = state.answer(&method, path, &query, &body);
        match fault {
            None => return reply(&mut stream, status, "", &answer.to_string()),
            Some(Fault::Lost) => return,
            _ => {}
        }
    }
    match (refused, fault) {
        (Some(status), _) => reply(&mut stream, status, "", "{\"message\":\"Bad credentials\"}"),
        (_, Some(Fault::KillBefore | Fault::KillAfter)) => state.faults.kill(),
        (_, Some(Fault::RateLimit)) => {
            let body = "{\"message\":\"You have exceeded a secondary rate limit\"}";
            reply(&mut stream, 403, "Retry-After: 3600\r\n", body);
        }
        _ => reply(&mut stream, 502, "", "<html>Bad Gateway</html>"),
    }
}

fn refusal(request: &SeenRequest) -> Option<u16> {
    let token = request.header("authorization").and_then(|value| value.strip_prefix("Bearer "));
    (token != Some(TOKEN)).then_some(401)
}

fn reply(stream: &mut TcpStream, status: u16, headers: &str, body: &str) {
    let body = if status == 204 { "" } else { body };
    let length = if status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!(
        "HTTP/1.1 {status} Told\r\nContent-Type: application/json\r\nConnection: close\r\n{headers}{length}\r\n"
    );
    // A client that has gone away needs no answer.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}
