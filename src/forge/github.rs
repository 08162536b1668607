//! Issues on GitHub, and on GitHub Enterprise by its base address (`https://HOST/api/v3`).
//!
//! Source: GitHub's REST API, version 2022-11-28: "Issues", "Issue comments", "Issue assignees". The tests hold every
//! request against GitHub's own OpenAPI description.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::Method;
use reqwest::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::client::{Access, Call, Client, Words};
use super::{Forge, ForgeError, Write, Written};
use crate::model::{Comment, Issue, Timestamp};

const VERSION: &str = "2022-11-28";

/// "Wait at least one second between each request" that writes ("Best practices for using the REST API").
const PACE: Duration = Duration::from_secs(1);

/// The largest page.
const PAGE: &str = "100";

const WORDS: Words = Words {
    forge: "GitHub",
    token: "a valid token",
    permission: "`issues: write` under `permissions` in the workflow, or another token that may write issues",
    repository: "the repository's right name, and a token that may see it",
    issues: "issues to be enabled in the repository's settings (or `issues: {forge: none}` in the config)",
};

/// The issues of a repository on GitHub.
#[derive(Debug)]
pub struct GitHub {
    client: Client,
    owner: String,
    name: String,
    /// Logins that were asked for in this run, and whether issues can be assigned to them.
    assignable: BTreeMap<String, bool>,
}

impl GitHub {
    /// Gets ready; asks nothing yet.
    ///
    /// # Errors
    /// [`ForgeError::Refused`] for an address or a repository that can't be, [`ForgeError::Denied`] for such a token.
    pub fn new(access: Access) -> Result<Self, ForgeError> {
        let (owner, name) = access.owner_and_name()?;
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/vnd.github+json"));
        headers.insert(HeaderName::from_static("x-github-api-version"), HeaderValue::from_static(VERSION));
        let client = access.client("Bearer", headers, PACE, WORDS)?;
        Ok(Self { client, owner, name, assignable: BTreeMap::new() })
    }

    /// `GET /repos/{owner}/{repo}/issues`, which gives pull requests, too. Newest change first: what changes while the
    /// pages are read moves to the front, so that no issue slips from one page to one that was read already. Whether
    /// `since` includes its second is not written down, so one more is asked for.
    async fn list_all(&mut self, since: Option<Timestamp>, label: Option<&str>) -> Result<Vec<RawIssue>, ForgeError> {
        let path = ["repos", &self.owner, &self.name, "issues"];
        let call = Call::get(&path).query("sort", "updated").query("direction", "desc").query("per_page", PAGE);
        let call = match since {
            Some(since) => call.query("state", "all").query("since", super::just_before(since)),
            None => call.query("state", "open"),
        };
        let call = label.into_iter().fold(call, |call, label| call.query("labels", label));
        let mut all: Vec<RawIssue> = self.client.pages(&call).await?;
        all.retain(|issue| issue.pull_request.is_none() && since.is_none_or(|since| issue.updated_at >= since));
        Ok(all)
    }

    async fn create(
        &mut self,
        title: &str,
        body: &str,
        labels: &[String],
        assignees: &[String],
    ) -> Result<Written, ForgeError> {
        let known = |login: &&String| self.assignable.get(*login) != Some(&false);
        let asked: Vec<String> = assignees.iter().filter(known).cloned().collect();
        let issue = match self.post(title, body, labels, &asked).await {
            // One that nobody can be assigned to is refused as a whole if a login is wrong.
            Err(ForgeError::Refused(why)) if !asked.is_empty() => {
                let assignable = self.only_assignable(&asked).await?;
                if assignable.len() == asked.len() {
                    return Err(ForgeError::Refused(why));
                }
                self.post(title, body, labels, &assignable).await?
            }
            other => other?,
        };
        let has = |login: &str| issue.assignees.iter().any(|user| user.login.eq_ignore_ascii_case(login));
        let missing = assignees.iter().filter(|login| !has(login));
        let warnings = missing.map(|login| format!("#{} can't be assigned to {login}", issue.number)).collect();
        Ok(Written { warnings, ..issue.written() })
    }

    /// `POST /repos/{owner}/{repo}/issues`. Labels that are not there are made by it.
    async fn post(
        &mut self,
        title: &str,
        body: &str,
        labels: &[String],
        assignees: &[String],
    ) -> Result<RawIssue, ForgeError> {
        let path = ["repos", &self.owner, &self.name, "issues"];
        let mut text = json!({"title": title, "body": body, "labels": labels});
        if let Some(fields) = text.as_object_mut().filter(|_| !assignees.is_empty()) {
            fields.insert("assignees".to_owned(), json!(assignees));
        }
        self.client.send(&Call::new(Method::POST, &path).json(text)).await
    }

    /// `GET /repos/{owner}/{repo}/assignees/{assignee}`: 204 for who can be assigned, 404 for others.
    async fn only_assignable(&mut self, logins: &[String]) -> Result<Vec<String>, ForgeError> {
        let mut assignable = Vec::new();
        for login in logins {
            let path = ["repos", &self.owner, &self.name, "assignees", login];
            let yes = match self.client.done(&Call::get(&path)).await {
                Ok(()) => true,
                Err(ForgeError::Denied { .. }) => false,
                Err(error) => return Err(error),
            };
            self.assignable.insert(login.clone(), yes);
            if yes {
                assignable.push(login.clone());
            }
        }
        Ok(assignable)
    }

    /// `POST /repos/{owner}/{repo}/issues/{issue_number}/comments`
    async fn comment(&mut self, number: u64, body: &str) -> Result<Written, ForgeError> {
        let issue = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &issue, "comments"];
        let done = self.client.done(&Call::new(Method::POST, &path).about(number).json(json!({"body": body}))).await;
        self.confirmed(number, done).await?;
        Ok(Written::silent(number))
    }

    /// `PATCH /repos/{owner}/{repo}/issues/{issue_number}`
    async fn edit(&mut self, number: u64, changes: Map<String, Value>) -> Result<Written, ForgeError> {
        let issue = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &issue];
        let call = Call::new(Method::PATCH, &path).about(number).json(Value::Object(changes));
        let done = self.client.send::<RawIssue>(&call).await;
        Ok(self.confirmed(number, done).await?.written())
    }

    /// GitHub also says that an issue is not there when the token may not change it. Taken for gone, it would be opened
    /// again and again; so it is looked at.
    async fn confirmed<T>(&mut self, number: u64, done: Result<T, ForgeError>) -> Result<T, ForgeError> {
        match done {
            Err(ForgeError::Gone(_)) => {
                self.read(number).await?;
                let message = format!("GitHub does not let this token change #{number}");
                Err(ForgeError::Denied { message, needs: WORDS.permission.to_owned() })
            }
            other => other,
        }
    }

    /// `GET /repos/{owner}/{repo}/issues/{issue_number}`
    async fn read(&mut self, number: u64) -> Result<RawIssue, ForgeError> {
        let issue = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &issue];
        self.client.send(&Call::get(&path).about(number)).await
    }

    /// `PUT /repos/{owner}/{repo}/issues/{issue_number}/lock`. Its body may be missing, but `null` is not understood
    /// everywhere: an empty object is.
    async fn lock(&mut self, number: u64) -> Result<Written, ForgeError> {
        let issue = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &issue, "lock"];
        let done = self.client.done(&Call::new(Method::PUT, &path).about(number).json(json!({}))).await;
        self.confirmed(number, done).await?;
        Ok(Written::silent(number))
    }
}

impl Forge for GitHub {
    fn list<'a>(
        &'a mut self,
        since: Option<Timestamp>,
        labels: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<Issue>, ForgeError>> {
        async move {
            let mut raw = Vec::new();
            if since.is_some() {
                raw = self.list_all(since, None).await?;
            } else {
                // Several labels in one query would mean issues that bear all of them.
                for label in labels {
                    raw.extend(self.list_all(None, Some(label)).await?);
                }
            }
            Ok(super::merged(raw.into_iter().map(RawIssue::issue)))
        }
        .boxed()
    }

    fn thread(&mut self, number: u64) -> BoxFuture<'_, Result<(Issue, Vec<Comment>), ForgeError>> {
        async move {
            let issue = self.read(number).await?;
            let text = number.to_string();
            let path = ["repos", &self.owner, &self.name, "issues", &text, "comments"];
            let comments =
                self.client.pages::<RawComment>(&Call::get(&path).query("per_page", PAGE).about(number)).await?;
            Ok((issue.issue(), comments.into_iter().map(RawComment::comment).collect()))
        }
        .boxed()
    }

    fn write<'a>(&'a mut self, write: &'a Write) -> BoxFuture<'a, Result<Written, ForgeError>> {
        async move {
            match write {
                Write::Create { title, body, labels, assignees } => self.create(title, body, labels, assignees).await,
                Write::Comment { number, body } => self.comment(*number, body).await,
                Write::Edit { number, title, body, labels, open } => {
                    let state = open.map(|open| if open { ("open", "reopened") } else { ("closed", "completed") });
                    let fields = [
                        ("title", title.as_ref().map(|title| json!(title))),
                        ("body", body.as_ref().map(|body| json!(body))),
                        ("labels", labels.as_ref().map(|labels| json!(labels))),
                        ("state", state.map(|(state, _)| json!(state))),
                        ("state_reason", state.map(|(_, reason)| json!(reason))),
                    ];
                    let changes = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
                    self.edit(*number, changes.collect()).await
                }
                Write::Lock { number } => self.lock(*number).await,
            }
        }
        .boxed()
    }
}

/// An issue as GitHub tells it: the fields that are read.
#[derive(Deserialize)]
struct RawIssue {
    number: u64,
    html_url: String,
    title: String,
    body: Option<String>,
    state: String,
    #[serde(default)]
    labels: Vec<RawLabel>,
    user: Option<RawUser>,
    #[serde(default)]
    assignees: Vec<RawUser>,
    author_association: Option<String>,
    comments: Option<u32>,
    created_at: Timestamp,
    updated_at: Timestamp,
    closed_at: Option<Timestamp>,
    #[serde(default)]
    locked: bool,
    pull_request: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawLabel {
    Name(String),
    Whole { name: Option<String> },
}

#[derive(Deserialize)]
struct RawUser {
    login: String,
    #[serde(rename = "type")]
    kind: Option<String>,
}

#[derive(Deserialize)]
struct RawComment {
    id: u64,
    user: Option<RawUser>,
    author_association: Option<String>,
    body: Option<String>,
    created_at: Timestamp,
}

/// GitHub's name for the author of what a deleted account wrote.
const NOBODY: &str = "ghost";

/// True for those who may write to the repository. A collaborator may be one who only reads, but then of a private
/// repository: somebody was let in.
fn may_write(association: Option<&str>) -> bool {
    matches!(association, Some("OWNER" | "MEMBER" | "COLLABORATOR"))
}

impl RawIssue {
    fn issue(self) -> Issue {
        // What a workflow's own token opens has no association; a stranger's app can't open issues here.
        let bot = self.user.as_ref().is_some_and(|user| user.kind.as_deref() == Some("Bot"));
        let name = |label| match label {
            RawLabel::Name(name) => Some(name),
            RawLabel::Whole { name } => name,
        };
        Issue {
            number: self.number,
            address: self.html_url,
            title: self.title,
            body: self.body.unwrap_or_default(),
            open: self.state == "open",
            labels: self.labels.into_iter().filter_map(name).collect(),
            author: self.user.map_or_else(|| NOBODY.to_owned(), |user| user.login),
            trusted: bot || may_write(self.author_association.as_deref()),
            comments: self.comments,
            created: self.created_at,
            updated: self.updated_at,
            closed: self.closed_at,
            locked: self.locked,
        }
    }

    fn written(&self) -> Written {
        Written { address: Some(self.html_url.clone()), updated: Some(self.updated_at), ..Written::silent(self.number) }
    }
}

impl RawComment {
    fn comment(self) -> Comment {
        Comment {
            id: self.id.to_string(),
            author: self.user.map_or_else(|| NOBODY.to_owned(), |user| user.login),
            trusted: may_write(self.author_association.as_deref()),
            body: self.body.unwrap_or_default(),
            created: self.created_at,
        }
    }
}
