//! A forge as a maintainer uses it, over the API that GitHub and Forgejo have in common.

use serde_json::{Value, json};

use super::run;
use super::story::{Seen, Tracker};

pub(super) struct Web {
    /// Address of the repository in the API.
    pub(super) base: String,
    pub(super) authorization: &'static str,
    /// True if labels are numbers, which have to be made first.
    pub(super) numbers: bool,
}

impl Web {
    fn call(&self, method: reqwest::Method, path: &str, body: Option<&Value>) -> Value {
        run(async {
            let http = upkept::forge::client::connections().unwrap();
            let mut request = http
                .request(method, format!("{}{path}", self.base))
                .header("authorization", self.authorization)
                .header("accept", "application/json")
                .header("user-agent", "ada");
            if let Some(body) = body {
                request = request.json(body);
            }
            let answer = request.send().await.unwrap();
            let (status, text) = (answer.status(), answer.text().await.unwrap());
            assert!(status.is_success(), "{path}: {status} {text}");
            serde_json::from_str(&text).unwrap_or(Value::Null)
        })
    }

    fn get(&self, path: &str) -> Vec<Value> {
        self.call(reqwest::Method::GET, path, None).as_array().unwrap().clone()
    }

    /// A label as a new issue takes it.
    fn label(&self, name: &str) -> Value {
        if !self.numbers {
            return json!(name);
        }
        let known = self.get("/labels").into_iter().find(|label| label["name"] == name);
        let made = || self.call(reqwest::Method::POST, "/labels", Some(&json!({"name": name, "color": "#d73a4a"})));
        known.unwrap_or_else(made)["id"].clone()
    }
}

impl Tracker for Web {
    fn issues(&self) -> Vec<Seen> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let names = |list: &Value, key: &str| -> Vec<String> {
            list.as_array().into_iter().flatten().map(|item| text(&item[key])).collect()
        };
        let seen = |issue: Value| {
            let number = issue["number"].as_u64().unwrap();
            Seen {
                number,
                title: text(&issue["title"]),
                body: text(&issue["body"]),
                open: issue["state"] == "open",
                labels: names(&issue["labels"], "name"),
                assignees: names(&issue["assignees"], "login"),
                // GitHub's word, or Forgejo's.
                locked: issue["locked"] == json!(true) || issue["is_locked"] == json!(true),
                comments: names(&Value::Array(self.get(&format!("/issues/{number}/comments"))), "body"),
            }
        };
        let mut issues: Vec<Seen> = self.get("/issues?state=all&type=issues").into_iter().map(seen).collect();
        issues.sort_by_key(|issue| issue.number);
        issues
    }

    fn opens(&self, title: &str, body: &str, label: &str) -> u64 {
        let issue = json!({"title": title, "body": body, "labels": [self.label(label)]});
        self.call(reqwest::Method::POST, "/issues", Some(&issue))["number"].as_u64().unwrap()
    }

    fn comments(&self, number: u64, body: &str) {
        self.call(reqwest::Method::POST, &format!("/issues/{number}/comments"), Some(&json!({"body": body})));
    }

    fn closes(&self, number: u64) {
        self.call(reqwest::Method::PATCH, &format!("/issues/{number}"), Some(&json!({"state": "closed"})));
    }
}
