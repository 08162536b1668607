//! Issues on Forgejo, and on Gitea, which it comes from. The base address ends in `/api/v1`.
//!
//! Source: the description (Swagger) of Forgejo's API, which the tests hold every request against, and for what it
//! doesn't say the source of Gitea (`routers/api/v1/repo`). Labels are numbers here, and who may write is a list.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use reqwest::Method;
use reqwest::header::HeaderMap;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::client::{Access, Call, Client, Words};
use super::{Forge, ForgeError, Write, Written};
use crate::model::{Comment, Issue, Timestamp};

/// Forgejo asks for none; a pause is kind to small machines.
const PACE: Duration = Duration::from_millis(200);

/// The largest page that every instance gives (`MAX_RESPONSE_ITEMS`).
const PAGE: &str = "50";

/// The id of the account that the token of a workflow acts as (`forgejo-actions`, `gitea-actions`).
const WORKFLOW: i64 = -2;

/// The colour of labels that are made.
const COLOR: &str = "#d73a4a";

const WORDS: Words = Words {
    forge: "Forgejo",
    token: "a valid token",
    permission: "a token with the scope `write:issue`, of somebody who may write to the repository",
    repository: "the repository's right name, a token that may see it, and issues to be enabled in its settings",
    issues: "issues to be enabled in the repository's settings (or `issues: {forge: none}` in the config)",
};

/// The issues of a repository on Forgejo or Gitea.
#[derive(Debug)]
pub struct Forgejo {
    client: Client,
    owner: String,
    name: String,
    /// The repository's labels and their numbers, once asked for.
    labels: Option<BTreeMap<String, i64>>,
    /// Who may write to the repository, in lower case, once asked for.
    writers: Option<BTreeSet<String>>,
}

impl Forgejo {
    /// Gets ready; asks nothing yet.
    ///
    /// # Errors
    /// [`ForgeError::Refused`] for an address or a repository that can't be, [`ForgeError::Denied`] for such a token.
    pub fn new(access: Access) -> Result<Self, ForgeError> {
        let (owner, name) = access.owner_and_name()?;
        let client = access.client("token", HeaderMap::new(), PACE, WORDS)?;
        Ok(Self { client, owner, name, labels: None, writers: None })
    }

    /// `GET /repos/{owner}/{repo}/issues`. Newest change first, as on GitHub; older versions sort by age, which is as
    /// good.
    async fn list_all(&mut self, since: Option<Timestamp>, label: Option<&str>) -> Result<Vec<RawIssue>, ForgeError> {
        let path = ["repos", &self.owner, &self.name, "issues"];
        let call = Call::get(&path).query("type", "issues").query("sort", "recentupdate").query("limit", PAGE);
        let call = match since {
            Some(since) => call.query("state", "all").query("since", super::just_before(since)),
            None => call.query("state", "open"),
        };
        let call = label.into_iter().fold(call, |call, label| call.query("labels", label));
        let mut all: Vec<RawIssue> = self.client.pages(&call).await?;
        // A label that the repository lacks is left out of the question, and then all issues answer it.
        let bears = |issue: &RawIssue| label.is_none_or(|label| issue.labels.iter().flatten().any(|l| l.name == label));
        let counts = |issue: &RawIssue| since.is_none_or(|since| issue.updated_at >= since) && bears(issue);
        all.retain(|issue| issue.pull_request.is_none() && counts(issue));
        Ok(all)
    }

    /// `GET /repos/{owner}/{repo}/assignees`: those who may write to the repository, and members of its teams. It needs
    /// no more than to see the repository; to ask for one person's permission takes an administrator.
    async fn writers(&mut self) -> Result<&BTreeSet<String>, ForgeError> {
        if self.writers.is_none() {
            let path = ["repos", &self.owner, &self.name, "assignees"];
            let users: Vec<RawUser> = self.client.pages(&Call::get(&path)).await?;
            self.writers = Some(users.into_iter().map(|user| user.login.to_lowercase()).collect());
        }
        Ok(self.writers.get_or_insert_default())
    }

    /// The numbers of labels. Those that the repository lacks are made.
    async fn label_ids(&mut self, names: &[String]) -> Result<Vec<i64>, ForgeError> {
        if names.is_empty() {
            return Ok(Vec::new());
        }
        let path = ["repos", &self.owner, &self.name, "labels"];
        if self.labels.is_none() {
            let labels: Vec<RawLabel> = self.client.pages(&Call::get(&path).query("limit", PAGE)).await?;
            self.labels = Some(labels.into_iter().map(|label| (label.name, label.id)).collect());
        }
        let known = self.labels.get_or_insert_default();
        let mut ids = Vec::new();
        for name in names {
            let id = match known.get(name) {
                Some(id) => *id,
                None => {
                    let text = json!({"name": name, "color": COLOR});
                    let made: RawLabel = self.client.send(&Call::new(Method::POST, &path).json(text)).await?;
                    *known.entry(name.clone()).or_insert(made.id)
                }
            };
            ids.push(id);
        }
        Ok(ids)
    }

    /// `POST /repos/{owner}/{repo}/issues`. One with an assignee who can't be is refused as a whole.
    async fn create(
        &mut self,
        title: &str,
        body: &str,
        labels: &[String],
        assignees: &[String],
    ) -> Result<Written, ForgeError> {
        let labels = self.label_ids(labels).await?;
        let (mut assignable, mut missing) = (Vec::new(), Vec::new());
        if !assignees.is_empty() {
            let writers = self.writers().await?;
            let may = |login: &&String| writers.contains(&login.to_lowercase());
            (assignable, missing) = assignees.iter().cloned().partition(|login| may(&login));
        }
        let path = ["repos", &self.owner, &self.name, "issues"];
        let text = json!({"title": title, "body": body, "labels": labels, "assignees": assignable});
        let issue: RawIssue = self.client.send(&Call::new(Method::POST, &path).json(text)).await?;
        let warn = |login: &String| format!("#{} can't be assigned to {login}", issue.number);
        Ok(Written { warnings: missing.iter().map(warn).collect(), ..issue.written() })
    }

    /// `POST /repos/{owner}/{repo}/issues/{index}/comments`
    async fn comment(&mut self, number: u64, body: &str) -> Result<Written, ForgeError> {
        let index = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &index, "comments"];
        self.client.done(&Call::new(Method::POST, &path).about(number).json(json!({"body": body}))).await?;
        Ok(Written::silent(number))
    }

    /// `PUT /repos/{owner}/{repo}/issues/{index}/labels`, then `PATCH /repos/{owner}/{repo}/issues/{index}`, whose
    /// answer has the time of both.
    async fn edit(
        &mut self,
        number: u64,
        labels: Option<&[String]>,
        changes: Map<String, Value>,
    ) -> Result<Written, ForgeError> {
        let index = number.to_string();
        if let Some(labels) = labels {
            let ids = self.label_ids(labels).await?;
            let path = ["repos", &self.owner, &self.name, "issues", &index, "labels"];
            self.client.done(&Call::new(Method::PUT, &path).about(number).json(json!({"labels": ids}))).await?;
        }
        if changes.is_empty() {
            return Ok(Written::silent(number));
        }
        let path = ["repos", &self.owner, &self.name, "issues", &index];
        let call = Call::new(Method::PATCH, &path).about(number).json(Value::Object(changes));
        Ok(self.client.send::<RawIssue>(&call).await?.written())
    }

    /// `PUT /repos/{owner}/{repo}/issues/{index}/lock`, which only newer versions have.
    async fn lock(&mut self, number: u64) -> Result<Written, ForgeError> {
        let index = number.to_string();
        let path = ["repos", &self.owner, &self.name, "issues", &index, "lock"];
        match self.client.done(&Call::new(Method::PUT, &path).about(number).json(json!({}))).await {
            Ok(()) => Ok(Written::silent(number)),
            Err(ForgeError::Gone(_)) => Ok(unlocked(number, "this version of Forgejo or Gitea can't")),
            Err(ForgeError::Refused(why)) => Ok(unlocked(number, &why)),
            Err(error) => Err(error),
        }
    }
}

impl Forge for Forgejo {
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
                for label in labels {
                    raw.extend(self.list_all(None, Some(label)).await?);
                }
            }
            if raw.is_empty() {
                return Ok(Vec::new());
            }
            let writers = self.writers().await?;
            Ok(super::merged(raw.into_iter().map(|issue| issue.issue(writers))))
        }
        .boxed()
    }

    fn thread(&mut self, number: u64) -> BoxFuture<'_, Result<(Issue, Vec<Comment>), ForgeError>> {
        async move {
            let index = number.to_string();
            let path = ["repos", &self.owner, &self.name, "issues", &index];
            let issue: RawIssue = self.client.send(&Call::get(&path).about(number)).await?;
            let path = ["repos", &self.owner, &self.name, "issues", &index, "comments"];
            let comments: Vec<RawComment> = self.client.pages(&Call::get(&path).about(number)).await?;
            let writers = self.writers().await?;
            Ok((issue.issue(writers), comments.into_iter().map(|comment| comment.comment(writers)).collect()))
        }
        .boxed()
    }

    fn write<'a>(&'a mut self, write: &'a Write) -> BoxFuture<'a, Result<Written, ForgeError>> {
        async move {
            match write {
                Write::Create { title, body, labels, assignees } => self.create(title, body, labels, assignees).await,
                Write::Comment { number, body } => self.comment(*number, body).await,
                Write::Edit { number, title, body, labels, open } => {
                    let fields = [
                        ("title", title.as_ref().map(|title| json!(title))),
                        ("body", body.as_ref().map(|body| json!(body))),
                        ("state", open.map(|open| json!(if open { "open" } else { "closed" }))),
                    ];
                    let changes = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
                    self.edit(*number, labels.as_deref(), changes.collect()).await
                }
                Write::Lock { number } => self.lock(*number).await,
            }
        }
        .boxed()
    }
}

/// Not worth an error: the issue does its duty unlocked, too.
fn unlocked(number: u64, why: &str) -> Written {
    Written { warnings: vec![format!("#{number} may not be locked: {why}")], ..Written::silent(number) }
}

/// An issue as Forgejo tells it: the fields that are read.
#[derive(Deserialize)]
struct RawIssue {
    number: u64,
    html_url: String,
    title: String,
    body: Option<String>,
    state: String,
    labels: Option<Vec<RawLabel>>,
    user: Option<RawUser>,
    comments: Option<u32>,
    created_at: Timestamp,
    updated_at: Timestamp,
    closed_at: Option<Timestamp>,
    #[serde(default)]
    is_locked: bool,
    pull_request: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct RawLabel {
    id: i64,
    name: String,
}

#[derive(Deserialize)]
struct RawUser {
    #[serde(default)]
    id: i64,
    login: String,
}

#[derive(Deserialize)]
struct RawComment {
    id: u64,
    user: Option<RawUser>,
    body: Option<String>,
    created_at: Timestamp,
}

/// Login of an author, and whether they may write to the repository.
fn author(user: Option<RawUser>, writers: &BTreeSet<String>) -> (String, bool) {
    user.map_or_else(
        || ("ghost".to_owned(), false),
        |user| {
            let trusted = user.id == WORKFLOW || writers.contains(&user.login.to_lowercase());
            (user.login, trusted)
        },
    )
}

impl RawIssue {
    fn issue(self, writers: &BTreeSet<String>) -> Issue {
        let (author, trusted) = author(self.user, writers);
        Issue {
            number: self.number,
            address: self.html_url,
            title: self.title,
            body: self.body.unwrap_or_default(),
            open: self.state == "open",
            labels: self.labels.into_iter().flatten().map(|label| label.name).collect(),
            author,
            trusted,
            comments: self.comments,
            created: self.created_at,
            updated: self.updated_at,
            closed: self.closed_at,
            locked: self.is_locked,
        }
    }

    fn written(&self) -> Written {
        Written { address: Some(self.html_url.clone()), updated: Some(self.updated_at), ..Written::silent(self.number) }
    }
}

impl RawComment {
    fn comment(self, writers: &BTreeSet<String>) -> Comment {
        let (author, trusted) = author(self.user, writers);
        let body = self.body.unwrap_or_default();
        Comment { id: self.id.to_string(), author, trusted, body, created: self.created_at }
    }
}
