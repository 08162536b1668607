//! GitLab's issues, over its REST API v4.
//!
//! Verified against GitLab's documentation only (<https://docs.gitlab.com/api/>, pages named at each call): there is no
//! official description of the API to hold requests to. The token is a project, group or personal access token with the
//! scope `api`: the job token of CI reaches no issues
//! (<https://docs.gitlab.com/ci/jobs/ci_job_token/>, "Job token access").

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::client::{Access, Call, Client, Settings, Words};
use super::{Forge, ForgeError, Write, Written, merged};
use crate::incident::issue::is_own;
use crate::model::{Comment, Issue, Timestamp};

/// GitLab.com takes 60 notes a minute (<https://docs.gitlab.com/security/rate_limits/>).
const PACE: Duration = Duration::from_secs(1);

/// The largest page (<https://docs.gitlab.com/api/rest/#pagination>).
const PAGE: &str = "100";

/// The role Developer, from which on a member may write to the repository
/// (<https://docs.gitlab.com/api/members/#roles>).
const DEVELOPER: u32 = 30;

const WORDS: Words = Words {
    forge: "GitLab",
    token: "a project access token with the scope `api` and the role Developer (CI's job token can't reach issues)",
    permission: "a project access token with the scope `api` and the role Developer (CI's job token can't write issues), \
                 and issues to be enabled in the project's settings",
    repository: "the project's right id or path, and a token that may see it (CI's job token can't see issues)",
    issues: "issues to be enabled in the project's settings",
};

/// The issues of a project.
#[derive(Debug)]
pub struct GitLab {
    client: Client,
    /// Id or path; the client encodes the path as one segment
    /// (<https://docs.gitlab.com/api/rest/#namespaced-paths>).
    project: String,
    /// Access levels of the users that were asked for in this run, by their ids; 0 for who is no member.
    levels: BTreeMap<u64, u32>,
    /// Ids of the members who were asked for by their login in this run.
    members: BTreeMap<String, Option<u64>>,
}

impl GitLab {
    /// Gets ready; asks nothing yet. The repository is a project's id, or its path with all groups.
    ///
    /// # Errors
    /// [`ForgeError::Refused`] for an address that can't be, [`ForgeError::Denied`] for such a token.
    pub fn new(access: Access) -> Result<Self, ForgeError> {
        let client = Client::new(Settings {
            http: access.http,
            base: access.base,
            plain: access.plain,
            // <https://docs.gitlab.com/api/rest/authentication/>
            auth: (HeaderName::from_static("private-token"), access.token),
            headers: HeaderMap::new(),
            pace: access.pace.unwrap_or(PACE),
            budget: access.budget,
            words: WORDS,
        })?;
        Ok(Self { client, project: access.repository, levels: BTreeMap::new(), members: BTreeMap::new() })
    }

    /// `GET /projects/:id/issues` (<https://docs.gitlab.com/api/issues/#list-project-issues>). Newest change first: what
    /// changes while the pages are read then comes twice instead of slipping between two of them.
    async fn list_all(&mut self, since: Option<Timestamp>, label: Option<&str>) -> Result<Vec<RawIssue>, ForgeError> {
        let path = ["projects", &self.project, "issues"];
        let call = Call::get(&path).query("scope", "all").query("order_by", "updated_at").query("sort", "desc");
        let call = match since {
            Some(since) => {
                call.query("state", "all").query("updated_after", since.format("%Y-%m-%dT%H:%M:%SZ").to_string())
            }
            None => call.query("state", "opened"),
        };
        let call = label.into_iter().fold(call, |call, label| call.query("labels", label));
        self.client.pages(&call.query("per_page", PAGE)).await
    }

    /// `GET /projects/:id/members/all?user_ids[]=…`: members of the project and of its groups, each with the highest
    /// level (<https://docs.gitlab.com/api/members/>, "including inherited and invited members").
    async fn learn_levels(&mut self, users: impl Iterator<Item = u64>) -> Result<(), ForgeError> {
        let mut unknown: Vec<u64> = users.filter(|user| !self.levels.contains_key(user)).collect();
        unknown.sort_unstable();
        unknown.dedup();
        for some in unknown.chunks(50) {
            let path = ["projects", &self.project, "members", "all"];
            let call = some.iter().fold(Call::get(&path), |call, user| call.query("user_ids[]", user.to_string()));
            let members: Vec<RawMember> = self.client.pages(&call.query("per_page", PAGE)).await?;
            self.levels.extend(some.iter().map(|user| (*user, 0)));
            self.levels.extend(members.into_iter().map(|member| (member.id, member.access_level)));
        }
        Ok(())
    }

    fn trusts(&self, user: &RawUser) -> bool {
        self.levels.get(&user.id).is_some_and(|level| *level >= DEVELOPER)
    }

    /// The ids of those who are members: `GET /projects/:id/members/all?query=…`
    /// (<https://docs.gitlab.com/api/members/>). The query matches parts of names, too.
    async fn members_of(&mut self, logins: &[String]) -> Result<Vec<u64>, ForgeError> {
        let mut ids = Vec::new();
        for login in logins {
            let id = match self.members.get(login) {
                Some(id) => *id,
                None => {
                    let path = ["projects", &self.project, "members", "all"];
                    let call = Call::get(&path).query("query", login.as_str()).query("per_page", PAGE);
                    let found: Vec<RawMember> = self.client.pages(&call).await?;
                    let member = found.iter().find(|member| member.username.eq_ignore_ascii_case(login));
                    let id = member.map(|member| member.id);
                    self.members.insert(login.clone(), id);
                    id
                }
            };
            ids.extend(id);
        }
        Ok(ids)
    }

    /// `POST /projects/:id/issues` (<https://docs.gitlab.com/api/issues/#create-an-issue>). Labels that are not there are
    /// made by it. GitLab Free assigns one person (`assignee_id`), the others several (`assignee_ids`).
    async fn create(
        &mut self,
        title: &str,
        body: &str,
        labels: &[String],
        assignees: &[String],
    ) -> Result<Written, ForgeError> {
        let ids = self.members_of(assignees).await?;
        let path = ["projects", &self.project, "issues"];
        let mut fields = Map::new();
        fields.insert("title".to_owned(), json!(title));
        fields.insert("description".to_owned(), json!(without_commands(body)));
        fields.insert("labels".to_owned(), json!(labels.join(",")));
        match ids.as_slice() {
            [] => None,
            [id] => fields.insert("assignee_id".to_owned(), json!(id)),
            ids => fields.insert("assignee_ids".to_owned(), json!(ids)),
        };
        let issue: RawIssue = self.client.send(&Call::new(Method::POST, &path).json(Value::Object(fields))).await?;
        let has = |login: &str| issue.assignees.iter().any(|user| user.username.eq_ignore_ascii_case(login));
        let missing = assignees.iter().filter(|login| !has(login));
        let warnings = missing.map(|login| format!("#{} can't be assigned to {login}", issue.iid)).collect();
        Ok(Written { warnings, ..issue.written() })
    }

    /// `POST /projects/:id/issues/:issue_iid/notes` (<https://docs.gitlab.com/api/notes/>, "Create an issue note").
    async fn comment(&mut self, number: u64, body: &str) -> Result<Written, ForgeError> {
        let issue = number.to_string();
        let path = ["projects", &self.project, "issues", &issue, "notes"];
        let text = json!({"body": without_commands(body)});
        self.client.done(&Call::new(Method::POST, &path).about(number).json(text)).await?;
        Ok(Written::silent(number))
    }

    /// `PUT /projects/:id/issues/:issue_iid` (<https://docs.gitlab.com/api/issues/#update-an-issue>).
    async fn update(&mut self, number: u64, fields: Map<String, Value>) -> Result<Written, ForgeError> {
        let issue = number.to_string();
        let path = ["projects", &self.project, "issues", &issue];
        let call = Call::new(Method::PUT, &path).about(number).json(Value::Object(fields));
        self.client.send::<RawIssue>(&call).await.map(|issue| issue.written())
    }

    /// `GET /projects/:id/issues/:issue_iid` (<https://docs.gitlab.com/api/issues/>, "Retrieve a project issue") and
    /// `GET …/notes` (<https://docs.gitlab.com/api/notes/>, "List all issue notes").
    async fn read(&mut self, number: u64) -> Result<(Issue, Vec<Comment>), ForgeError> {
        let text = number.to_string();
        let path = ["projects", &self.project, "issues", &text];
        let issue: RawIssue = self.client.send(&Call::get(&path).about(number)).await?;
        if issue.moved_to_id.is_some() {
            return Err(ForgeError::Gone(number));
        }
        let path = ["projects", &self.project, "issues", &text, "notes"];
        let call = Call::get(&path).about(number).query("sort", "asc").query("order_by", "created_at");
        let mut notes: Vec<RawNote> = self.client.pages(&call.query("per_page", PAGE)).await?;
        // What only members may read is not for the page; what Upkept wrote it may know.
        let hidden = |note: &RawNote| issue.confidential || note.internal || note.confidential;
        notes.retain(|note| !note.system && (!hidden(note) || is_own(&note.body)));
        self.learn_levels(notes.iter().map(|note| note.author.id).chain([issue.author.id])).await?;
        let comments = notes.into_iter().map(|note| Comment {
            id: note.id.to_string(),
            trusted: self.trusts(&note.author),
            author: note.author.username,
            body: note.body,
            created: note.created_at,
        });
        let comments = comments.collect();
        Ok((self.told(issue), comments))
    }

    /// An issue in the words that all forges share. One that only members may read announces nothing to the public.
    fn told(&self, issue: RawIssue) -> Issue {
        Issue {
            number: issue.iid,
            address: issue.web_url,
            title: issue.title,
            body: issue.description.unwrap_or_default(),
            open: issue.state != "closed",
            labels: issue.labels,
            trusted: !issue.confidential && self.trusts(&issue.author),
            author: issue.author.username,
            comments: issue.user_notes_count,
            created: issue.created_at,
            updated: issue.updated_at,
            closed: issue.closed_at.filter(|_| issue.state == "closed"),
            locked: issue.discussion_locked == Some(true),
        }
    }
}

impl Forge for GitLab {
    fn list<'a>(
        &'a mut self,
        since: Option<Timestamp>,
        labels: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<Issue>, ForgeError>> {
        async move {
            let mut issues = Vec::new();
            match since {
                Some(_) => issues = self.list_all(since, None).await?,
                None => {
                    for label in labels {
                        issues.extend(self.list_all(None, Some(label)).await?);
                    }
                }
            }
            // A moved issue stays behind as a closed one.
            issues.retain(|issue| issue.moved_to_id.is_none());
            self.learn_levels(issues.iter().map(|issue| issue.author.id)).await?;
            Ok(merged(issues.into_iter().map(|issue| self.told(issue))))
        }
        .boxed()
    }

    fn thread(&mut self, number: u64) -> BoxFuture<'_, Result<(Issue, Vec<Comment>), ForgeError>> {
        self.read(number).boxed()
    }

    fn write<'a>(&'a mut self, write: &'a Write) -> BoxFuture<'a, Result<Written, ForgeError>> {
        async move {
            match write {
                Write::Create { title, body, labels, assignees } => self.create(title, body, labels, assignees).await,
                Write::Comment { number, body } => self.comment(*number, body).await,
                Write::Edit { number, title, body, labels, open } => {
                    let state = open.map(|open| json!(if open { "reopen" } else { "close" }));
                    let fields = [
                        ("title", title.as_ref().map(|title| json!(title))),
                        ("description", body.as_ref().map(|body| json!(without_commands(body)))),
                        // An empty text takes all labels off.
                        ("labels", labels.as_ref().map(|labels| json!(labels.join(",")))),
                        ("state_event", state),
                    ];
                    let fields = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
                    self.update(*number, fields.collect()).await
                }
                Write::Lock { number } => {
                    let fields = Map::from_iter([("discussion_locked".to_owned(), json!(true))]);
                    self.update(*number, fields).await
                }
            }
        }
        .boxed()
    }
}

/// A text in which no line is a quick action: GitLab would obey `/close` in what a checked site answered
/// (<https://docs.gitlab.com/user/project/quick_actions/>). Code is left alone by GitLab, and here.
fn without_commands(text: &str) -> String {
    let mut fence: Option<&str> = None;
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        match fence {
            Some(open) if bare.starts_with(open) && bare.trim_start_matches(['`', '~']).is_empty() => fence = None,
            Some(_) => {}
            None => {
                fence = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark)).map(|_| marks(bare));
                if let Some(rest) = line.trim_start().strip_prefix('/') {
                    let indent = line.len() - line.trim_start().len();
                    out.push_str(line.get(..indent).unwrap_or_default());
                    out.push_str("&#47;");
                    out.push_str(rest);
                    continue;
                }
            }
        }
        out.push_str(line);
    }
    out
}

/// The marks that open a fence: as many at least close it.
fn marks(line: &str) -> &str {
    let mark = line.chars().next().unwrap_or('`');
    line.strip_suffix(line.trim_start_matches(mark)).unwrap_or(line)
}

#[derive(Deserialize)]
struct RawUser {
    id: u64,
    username: String,
}

#[derive(Deserialize)]
struct RawMember {
    id: u64,
    username: String,
    access_level: u32,
}

#[derive(Deserialize)]
struct RawIssue {
    iid: u64,
    web_url: String,
    title: String,
    description: Option<String>,
    state: String,
    labels: Vec<String>,
    author: RawUser,
    #[serde(default)]
    assignees: Vec<RawUser>,
    user_notes_count: Option<u32>,
    created_at: Timestamp,
    updated_at: Timestamp,
    closed_at: Option<Timestamp>,
    discussion_locked: Option<bool>,
    #[serde(default)]
    confidential: bool,
    moved_to_id: Option<u64>,
}

impl RawIssue {
    fn written(&self) -> Written {
        let address = Some(self.web_url.clone());
        Written { number: self.iid, address, updated: Some(self.updated_at), warnings: Vec::new() }
    }
}

#[derive(Deserialize)]
struct RawNote {
    id: u64,
    body: String,
    author: RawUser,
    created_at: Timestamp,
    #[serde(default)]
    system: bool,
    #[serde(default)]
    internal: bool,
    #[serde(default)]
    confidential: bool,
}

#[cfg(test)]
mod tests {
    use super::without_commands;

    #[test]
    fn no_line_outside_of_code_is_a_quick_action() {
        let text = "a /close b\n/close\n  /label ~x\n```\n/kept\n```\n````text\n```\n/kept\n````\n/last";
        let safe = "a /close b\n&#47;close\n  &#47;label ~x\n```\n/kept\n```\n````text\n```\n/kept\n````\n&#47;last";
        assert_eq!(without_commands(text), safe);
    }
}
