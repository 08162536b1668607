//! GitLab as its documentation describes it (<https://docs.gitlab.com/api/>: issues, notes, members, REST pagination),
//! as far as Upkept speaks with it. What the documentation does not know is a violation.

use std::sync::{Arc, Mutex};

use serde_json::{Map, Value, json};

use super::stub::{Reply, Request, Stub};

pub(super) const TOKEN: &str = "glpat-right";

/// The parameters that the documentation lists, of those that Upkept may need, by their types.
const LIST: [&str; 10] =
    ["scope", "state", "labels", "updated_after", "order_by", "sort", "per_page", "page", "assignee_id", "author_id"];
const NOTES: [&str; 4] = ["sort", "order_by", "per_page", "page"];
const MEMBERS: [&str; 4] = ["query", "user_ids[]", "per_page", "page"];

#[derive(Default)]
pub(super) struct GitLabState {
    pub(super) issues: Vec<Value>,
    /// Notes, by the index of their issue.
    pub(super) notes: Vec<Vec<Value>>,
    pub(super) members: Vec<Value>,
    /// What was asked that the documentation does not know.
    pub(super) violations: Vec<String>,
    /// Leaves `Link` out, as behind some proxies: `x-next-page` remains.
    pub(super) without_links: bool,
    pub(super) largest_page: Option<usize>,
    clock: u32,
}

/// A field's name, and what its value has to be.
type Field<'a> = (&'a str, fn(&Value) -> bool);

pub(super) type Shared = Arc<Mutex<GitLabState>>;

/// Serves the project `group/sub/project`.
pub(super) fn serve() -> (Stub, Shared) {
    let state = Shared::default();
    let shared = Arc::clone(&state);
    (Stub::start(move |request, _| shared.lock().unwrap().answer(request)), state)
}

pub(super) fn user(id: u64, username: &str) -> Value {
    json!({"id": id, "username": username, "name": username, "state": "active", "web_url": "https://gitlab.example/u"})
}

impl GitLabState {
    pub(super) fn now(&mut self) -> String {
        self.clock += 1;
        format!("2026-11-22T12:{:02}:{:02}.176Z", self.clock / 60 % 60, self.clock % 60)
    }

    pub(super) fn member(&mut self, id: u64, username: &str, level: u32) {
        let mut member = user(id, username);
        member["access_level"] = json!(level);
        self.members.push(member);
    }

    pub(super) fn issue(&mut self, author: (u64, &str), fields: Value) -> usize {
        let (now, iid) = (self.now(), self.issues.len() + 1);
        let mut issue = json!({
            "id": 900 + iid, "iid": iid, "project_id": 4, "title": "", "description": null, "state": "opened",
            "labels": [], "author": user(author.0, author.1), "assignees": [], "assignee": null, "milestone": null,
            "created_at": now, "updated_at": now, "closed_at": null, "closed_by": null, "type": "ISSUE",
            "user_notes_count": 0, "confidential": false, "discussion_locked": null, "issue_type": "issue",
            "web_url": format!("https://gitlab.example/group/sub/project/-/issues/{iid}"), "moved_to_id": null,
        });
        merge(&mut issue, fields);
        self.issues.push(issue);
        self.notes.push(vec![]);
        self.issues.len()
    }

    pub(super) fn note(&mut self, iid: usize, author: (u64, &str), fields: Value) -> Value {
        let now = self.now();
        let mut note = json!({
            "id": 300 + self.notes.iter().map(Vec::len).sum::<usize>(), "body": "", "author": user(author.0, author.1),
            "created_at": now, "updated_at": now, "system": false, "noteable_iid": iid, "noteable_type": "Issue",
            "confidential": false, "internal": false,
        });
        merge(&mut note, fields);
        self.notes[iid - 1].push(note.clone());
        self.issues[iid - 1]["updated_at"] = json!(now);
        self.issues[iid - 1]["user_notes_count"] = json!(self.notes[iid - 1].len());
        note
    }

    fn answer(&mut self, request: &Request) -> Reply {
        if request.header("private-token") != Some(TOKEN) {
            return Reply::json(401, &json!({"message": "401 Unauthorized"}));
        }
        let path = request.path().trim_start_matches("/api/v4/").to_owned();
        let parts: Vec<&str> = path.split('/').collect();
        match (request.method.as_str(), parts.as_slice()) {
            (_, ["projects", project, ..]) if *project != "group%2Fsub%2Fproject" => not_found("Project"),
            ("GET", ["projects", _, "issues"]) => self.list(request),
            ("POST", ["projects", _, "issues"]) => self.create(request),
            ("GET", ["projects", _, "members", "all"]) => self.list_members(request),
            (method, ["projects", _, "issues", iid, rest @ ..]) => {
                let iid: usize = iid.parse().unwrap_or(0);
                if self.issues.get(iid.wrapping_sub(1)).is_none_or(|issue| issue.get("gone").is_some()) {
                    return not_found("Issue");
                }
                match (method, rest) {
                    ("GET", []) => Reply::json(200, &self.issues[iid - 1]),
                    ("PUT", []) => self.update(request, iid),
                    ("GET", ["notes"]) => self.list_notes(request, iid),
                    ("POST", ["notes"]) => self.add_note(request, iid),
                    _ => self.violation(request, "no such endpoint"),
                }
            }
            _ => self.violation(request, "no such endpoint"),
        }
    }

    fn violation(&mut self, request: &Request, what: &str) -> Reply {
        self.violations.push(format!("{}: {what}", request.line()));
        Reply::json(400, &json!({"error": what}))
    }

    /// The parameters, if all are among those documented and have a documented value.
    fn parameters(&mut self, request: &Request, known: &[&str]) -> Vec<(String, String)> {
        let url = url::Url::parse(&format!("http://stub{}", request.target)).unwrap();
        let all: Vec<(String, String)> = url.query_pairs().map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
        for (name, value) in &all {
            let fits = match name.as_str() {
                "scope" => ["created_by_me", "assigned_to_me", "all"].contains(&value.as_str()),
                "state" => ["all", "closed", "opened"].contains(&value.as_str()),
                "sort" => ["asc", "desc"].contains(&value.as_str()),
                "order_by" => ["created_at", "updated_at"].contains(&value.as_str()),
                "updated_after" => chrono::DateTime::parse_from_rfc3339(value).is_ok(),
                "per_page" => value.parse::<usize>().is_ok_and(|size| (1..=100).contains(&size)),
                "page" | "user_ids[]" => value.parse::<u64>().is_ok(),
                _ => true,
            };
            if !fits || !known.contains(&name.as_str()) {
                self.violation(request, &format!("parameter {name}={value}"));
            }
        }
        all
    }

    /// The fields of a JSON body, if all are documented and of their types.
    fn fields(&mut self, request: &Request, known: &[Field<'_>]) -> Map<String, Value> {
        let body = request.json();
        let fields = body.as_object().cloned().unwrap_or_default();
        for (name, value) in &fields {
            if !known.iter().any(|(field, fits)| field == name && fits(value)) {
                self.violation(request, &format!("field {name}: {value}"));
            }
        }
        fields
    }

    fn page(&self, request: &Request, all: &[Value]) -> Reply {
        let number = |name: &str, default: usize| request.parameter(name).map_or(default, |n| n.parse().unwrap());
        let size = number("per_page", 20).min(self.largest_page.unwrap_or(100));
        let page = number("page", 1);
        let some: Vec<&Value> = all.iter().skip((page - 1) * size).take(size).collect();
        let next = if page * size < all.len() { (page + 1).to_string() } else { String::new() };
        let mut reply = Reply::json(200, &json!(some))
            .header("x-page", page.to_string())
            .header("x-per-page", size.to_string())
            .header("x-next-page", next.clone());
        if !next.is_empty() && !self.without_links {
            let mut url =
                url::Url::parse(&format!("http://{}{}", request.header("host").unwrap(), request.target)).unwrap();
            let rest: Vec<(String, String)> =
                url.query_pairs().filter(|(k, _)| k != "page").map(|(k, v)| (k.into_owned(), v.into_owned())).collect();
            url.query_pairs_mut().clear().append_pair("page", &next).extend_pairs(rest);
            reply = reply.header("link", format!("<{url}>; rel=\"next\", <{url}>; rel=\"last\""));
        }
        reply
    }

    fn list(&mut self, request: &Request) -> Reply {
        let _valid = self.parameters(request, &LIST);
        let (state, since, label) =
            (request.parameter("state"), request.parameter("updated_after"), request.parameter("labels"));
        let time = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
        let fits = |issue: &&Value| {
            issue.get("gone").is_none()
                && state.as_deref().is_none_or(|state| state == "all" || issue["state"] == state)
                && since.as_deref().is_none_or(|since| time(issue["updated_at"].as_str().unwrap()) >= time(since))
                && label
                    .iter()
                    .flat_map(|labels| labels.split(','))
                    .all(|label| issue["labels"].as_array().unwrap().contains(&json!(label)))
        };
        let mut found: Vec<Value> = self.issues.iter().filter(fits).cloned().collect();
        found.sort_by_key(|issue| std::cmp::Reverse(issue["updated_at"].as_str().unwrap().to_owned()));
        self.page(request, &found)
    }

    fn list_notes(&mut self, request: &Request, iid: usize) -> Reply {
        let _valid = self.parameters(request, &NOTES);
        let mut notes = self.notes[iid - 1].clone();
        if request.parameter("sort").as_deref() != Some("asc") {
            notes.reverse();
        }
        self.page(request, &notes)
    }

    fn list_members(&mut self, request: &Request) -> Reply {
        let parameters = self.parameters(request, &MEMBERS);
        let ids: Vec<&str> = parameters.iter().filter(|(k, _)| k == "user_ids[]").map(|(_, v)| v.as_str()).collect();
        let query = request.parameter("query");
        let fits = |member: &&Value| {
            (ids.is_empty() || ids.contains(&member["id"].to_string().as_str()))
                && query.as_ref().is_none_or(|query| member["username"].as_str().unwrap().contains(query.as_str()))
        };
        let found: Vec<Value> = self.members.iter().filter(fits).cloned().collect();
        self.page(request, &found)
    }

    fn create(&mut self, request: &Request) -> Reply {
        let fields = self.fields(
            request,
            &[
                ("title", Value::is_string),
                ("description", Value::is_string),
                ("labels", Value::is_string),
                ("assignee_id", Value::is_u64),
                ("assignee_ids", Value::is_array),
            ],
        );
        if fields.get("title").and_then(Value::as_str).is_none_or(str::is_empty) {
            return Reply::json(400, &json!({"error": "title is missing"}));
        }
        let mut ids = fields.get("assignee_ids").and_then(Value::as_array).cloned().unwrap_or_default();
        ids.extend(fields.get("assignee_id").cloned());
        let assignees: Vec<&Value> = self.members.iter().filter(|member| ids.contains(&member["id"])).collect();
        let iid = {
            let told = json!({
                "title": fields["title"], "description": fields["description"],
                "labels": labels(fields["labels"].as_str().unwrap()), "assignees": assignees,
            });
            self.issue((7, "upkept_bot"), told)
        };
        Reply::json(201, &self.issues[iid - 1])
    }

    fn update(&mut self, request: &Request, iid: usize) -> Reply {
        let fields = self.fields(
            request,
            &[
                ("title", Value::is_string),
                ("description", Value::is_string),
                ("labels", Value::is_string),
                ("state_event", |value| value == "close" || value == "reopen"),
                ("discussion_locked", Value::is_boolean),
            ],
        );
        if fields.is_empty() {
            return self.violation(request, "at least one parameter is required");
        }
        let now = self.now();
        let issue = &mut self.issues[iid - 1];
        for (name, value) in fields {
            match name.as_str() {
                "labels" => issue["labels"] = labels(value.as_str().unwrap()),
                "state_event" => {
                    let close = value == "close";
                    issue["state"] = json!(if close { "closed" } else { "opened" });
                    issue["closed_at"] = if close { json!(now) } else { Value::Null };
                }
                _ => issue[&name] = value,
            }
        }
        issue["updated_at"] = json!(now);
        Reply::json(200, &self.issues[iid - 1])
    }

    fn add_note(&mut self, request: &Request, iid: usize) -> Reply {
        let fields = self.fields(request, &[("body", Value::is_string)]);
        let note = self.note(iid, (7, "upkept_bot"), Value::Object(fields));
        Reply::json(201, &note)
    }
}

fn not_found(what: &str) -> Reply {
    Reply::json(404, &json!({"message": format!("404 {what} Not Found")}))
}

fn labels(text: &str) -> Value {
    json!(text.split(',').filter(|label| !label.is_empty()).collect::<Vec<_>>())
}

fn merge(into: &mut Value, fields: Value) {
    let Value::Object(fields) = fields else { panic!("{fields} has no fields") };
    for (name, value) in fields {
        into[name.as_str()] = value;
    }
}
