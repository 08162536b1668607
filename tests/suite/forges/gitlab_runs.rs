//! Runs of the whole program with a GitLab that is held to its documentation.

use serde_json::{Value, json};

use super::gitlab_stub::{Shared, TOKEN, serve};
use super::story::{Place, Seen, Tracker, play};

const ADA: (u64, &str) = (1, "ada");

impl Tracker for Shared {
    fn issues(&self) -> Vec<Seen> {
        let state = self.lock().unwrap();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let seen = |(issue, notes): (&Value, &Vec<Value>)| Seen {
            number: issue["iid"].as_u64().unwrap(),
            title: text(&issue["title"]),
            body: text(&issue["description"]),
            open: issue["state"] == "opened",
            labels: issue["labels"].as_array().unwrap().iter().map(text).collect(),
            assignees: issue["assignees"].as_array().unwrap().iter().map(|user| text(&user["username"])).collect(),
            locked: issue["discussion_locked"] == json!(true),
            comments: notes.iter().map(|note| text(&note["body"])).collect(),
        };
        state.issues.iter().zip(&state.notes).map(seen).collect()
    }

    fn opens(&self, title: &str, body: &str, label: &str) -> u64 {
        let fields = json!({"title": title, "description": body, "labels": [label]});
        self.lock().unwrap().issue(ADA, fields) as u64
    }

    fn comments(&self, number: u64, body: &str) {
        self.lock().unwrap().note(usize::try_from(number).unwrap(), ADA, json!({"body": body}));
    }

    fn closes(&self, number: u64) {
        let mut state = self.lock().unwrap();
        let now = state.now();
        let issue = &mut state.issues[usize::try_from(number).unwrap() - 1];
        issue["state"] = json!("closed");
        issue["closed_at"] = json!(now);
        issue["updated_at"] = json!(now);
    }
}

#[test]
fn the_whole_story_is_told_on_gitlab() {
    let (stub, state) = serve();
    state.lock().unwrap().member(1, "ada", 40);
    state.lock().unwrap().member(7, "upkept_bot", 30);
    let api = stub.base().join("/api/v4").unwrap();
    let place = Place {
        forge: "gitlab",
        api: api.as_str(),
        repository: "group/sub/project",
        token: TOKEN,
        me: "ada",
        begin: super::time("2026-11-22T11:00:00Z"),
    };
    play(&place, &state);
    assert_eq!(state.lock().unwrap().violations, Vec::<String>::new());
}
