//! A Forgejo with one repository, `acme/status`, whose owner is `acme` and whose visitor is `stranger`. It does what the
//! routes in Gitea's source do: labels are numbers, an unknown assignee refuses the whole issue, an unknown label is left
//! out of a question. Every call is by `acme`.

use serde_json::{Value, json};

use super::stub::{Reply, Request};

/// Time passes with every write, from this second on (2026-11-22 12:00 UTC).
const BEGIN: i64 = 1_795_348_800;

#[derive(Default)]
pub(crate) struct Server {
    /// Where it is reached, without a slash at the end.
    pub(crate) address: String,
    issues: Vec<Value>,
    comments: Vec<(u64, Value)>,
    labels: Vec<Value>,
    clock: i64,
    /// True for a version without locks.
    pub(crate) old: bool,
}

fn user(login: &str) -> Value {
    json!({"id": 1, "login": login, "username": login, "email": "x@example.org"})
}

fn not_found() -> Reply {
    Reply::json(404, &json!({"message": "The target couldn't be found.", "url": "https://forge.example/api/swagger"}))
}

impl Server {
    pub(crate) fn answer(&mut self, request: &Request) -> Reply {
        let path = request.path().trim_start_matches("/api/v1").to_owned();
        let Some(rest) = path.strip_prefix("/repos/acme/status/") else { return not_found() };
        if request.header("authorization") != Some("token sesame") {
            return Reply::json(401, &json!({"message": "invalid username, password or token"}));
        }
        let parts: Vec<&str> = rest.split('/').collect();
        match (request.method.as_str(), parts.as_slice()) {
            ("GET", ["assignees"]) => Reply::json(200, &json!([user("acme")])),
            ("GET", ["labels"]) => self.page(request, self.labels.clone()),
            ("POST", ["labels"]) => self.make_label(&request.json()),
            ("GET", ["issues"]) => self.list(request),
            ("POST", ["issues"]) => self.open(&request.json()),
            (method, ["issues", number, rest @ ..]) => {
                match number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)) {
                    Some(at) if at < self.issues.len() => self.issue(method, at, rest, request),
                    _ => not_found(),
                }
            }
            _ => not_found(),
        }
    }

    fn now(&mut self) -> String {
        self.clock += 1;
        // With an offset, as Forgejo writes them.
        let time = chrono::DateTime::from_timestamp(BEGIN + self.clock, 0).unwrap();
        time.with_timezone(&chrono::FixedOffset::east_opt(3600).unwrap()).to_rfc3339()
    }

    fn page(&self, request: &Request, all: Vec<Value>) -> Reply {
        let number = |name: &str, default| request.parameter(name).map_or(default, |n| n.parse::<usize>().unwrap());
        let (page, limit) = (number("page", 1), number("limit", 30).min(50));
        let count = all.len();
        let shown: Vec<Value> = all.into_iter().skip((page - 1) * limit).take(limit).collect();
        let reply = Reply::json(200, &json!(shown)).header("X-Total-Count", count.to_string());
        if page * limit >= count {
            return reply;
        }
        let mut next = url::Url::parse(&format!("{}{}", self.address, request.target)).unwrap();
        let kept: Vec<(String, String)> = next.query_pairs().into_owned().filter(|(name, _)| name != "page").collect();
        next.query_pairs_mut().clear().extend_pairs(kept).append_pair("page", &(page + 1).to_string());
        reply.header("Link", format!("<{next}>; rel=\"next\",<{next}>; rel=\"last\""))
    }

    fn make_label(&mut self, text: &Value) -> Reply {
        let label = json!({"id": 100 + self.labels.len(), "name": text["name"], "color": "d73a4a"});
        self.labels.push(label.clone());
        Reply::json(201, &label)
    }

    fn chosen(&self, ids: &Value) -> Vec<Value> {
        let ids = ids.as_array().cloned().unwrap_or_default();
        self.labels.iter().filter(|label| ids.contains(&label["id"])).cloned().collect()
    }

    fn list(&self, request: &Request) -> Reply {
        assert_eq!(request.parameter("type").as_deref(), Some("issues"));
        let state = request.parameter("state").unwrap();
        let since = request.parameter("since").map(|since| super::time(&since));
        let names = |label: &Value| label["name"].as_str().unwrap().to_owned();
        let known: Vec<String> = self.labels.iter().map(names).collect();
        let label = request.parameter("labels").filter(|label| known.contains(label));
        let mut found: Vec<Value> = self.issues.clone();
        found.retain(|issue| {
            (state == "all" || issue["state"] == *state)
                && since.is_none_or(|since| super::time(issue["updated_at"].as_str().unwrap()) > since)
                && label.as_ref().is_none_or(|l| issue["labels"].as_array().unwrap().iter().any(|x| names(x) == *l))
        });
        found.reverse();
        self.page(request, found)
    }

    fn open(&mut self, text: &Value) -> Reply {
        let assignees = text["assignees"].as_array().cloned().unwrap_or_default();
        if let Some(unknown) = assignees.iter().find(|login| **login != "acme") {
            return Reply::json(422, &json!({"message": format!("Assignee does not exist: [name: {unknown}]")}));
        }
        let people: Vec<Value> = assignees.iter().map(|login| user(login.as_str().unwrap())).collect();
        let people = if people.is_empty() { Value::Null } else { json!(people) };
        let (number, now) = (self.issues.len() + 1, self.now());
        let issue = json!({
            "id": number, "number": number, "title": text["title"], "body": text["body"], "state": "open",
            "html_url": format!("https://forge.example/acme/status/issues/{number}"), "user": user("acme"),
            "labels": self.chosen(&text["labels"]), "comments": 0, "created_at": now, "updated_at": now,
            "closed_at": null, "is_locked": false, "pull_request": null, "assignees": people,
        });
        self.issues.push(issue.clone());
        Reply::json(201, &issue)
    }

    fn issue(&mut self, method: &str, at: usize, rest: &[&str], request: &Request) -> Reply {
        let number = at as u64 + 1;
        if method != "GET" {
            let now = self.now();
            self.issues[at]["updated_at"] = json!(now);
        }
        let now = self.issues[at]["updated_at"].clone();
        match (method, rest) {
            ("GET", []) => Reply::json(200, &self.issues[at]),
            ("PATCH", []) => {
                let text = request.json();
                for name in ["title", "body", "state"] {
                    if let Some(value) = text.get(name) {
                        self.issues[at][name] = value.clone();
                    }
                }
                let open = self.issues[at]["state"] == "open";
                self.issues[at]["closed_at"] = if open { Value::Null } else { now };
                Reply::json(201, &self.issues[at])
            }
            ("PUT", ["labels"]) => {
                self.issues[at]["labels"] = json!(self.chosen(&request.json()["labels"]));
                Reply::json(200, &self.issues[at]["labels"])
            }
            ("GET", ["comments"]) => {
                let own = self.comments.iter().filter(|(issue, _)| *issue == number).map(|(_, comment)| comment);
                Reply::json(200, &json!(own.collect::<Vec<_>>()))
            }
            ("POST", ["comments"]) => {
                let id = self.comments.len() + 1;
                let comment =
                    json!({"id": id, "user": user("acme"), "body": request.json()["body"], "created_at": now});
                self.comments.push((number, comment.clone()));
                self.issues[at]["comments"] = json!(self.issues[at]["comments"].as_u64().unwrap() + 1);
                Reply::json(201, &comment)
            }
            ("PUT", ["lock"]) if !self.old => {
                self.issues[at]["is_locked"] = json!(true);
                Reply::Answer(204, vec![], vec![])
            }
            _ => not_found(),
        }
    }
}
