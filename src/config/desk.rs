//! The incident desk's part of the config: which forge, which incidents belong together, who is told.

use std::time::Duration;

/// Issues on the forge that hosts the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuesConfig {
    /// Which forge; `None` to find out from CI and the remote.
    pub forge: Option<ForgeChoice>,
    /// Base address of its API (`https://github.example/api/v3`); `None` to find out.
    pub api: Option<String>,
    /// The repository that gets the issues (`owner/name`); `None` for the one of the history.
    pub repository: Option<String>,
    /// Label of every incident's issue, and of the issues that people open to tell of an incident. Default `status`.
    pub label: String,
    /// Further labels of every incident's issue.
    pub labels: Vec<String>,
    /// Label of issues that announce maintenance. Default `maintenance`.
    pub maintenance_label: String,
    /// Logins of the people who get every incident's issue assigned.
    pub assignees: Vec<String>,
    /// True if only people who may write to the repository can comment.
    pub lock: bool,
    /// The shortest time between two writes; `None` for what the forge asks for.
    pub pace: Option<Duration>,
    /// How long a run may speak with the forge before it leaves the rest to the next one. Default 1 m.
    pub budget: Duration,
}

impl Default for IssuesConfig {
    fn default() -> Self {
        Self {
            forge: None,
            api: None,
            repository: None,
            label: "status".to_owned(),
            labels: Vec::new(),
            maintenance_label: "maintenance".to_owned(),
            assignees: Vec::new(),
            lock: false,
            pace: None,
            budget: Duration::from_secs(60),
        }
    }
}

/// Where issues are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForgeChoice {
    /// GitHub, and GitHub Enterprise.
    GitHub,
    /// GitLab.
    GitLab,
    /// Forgejo, and Gitea.
    Forgejo,
    /// Nowhere: the incident files are all there is.
    Local,
}

/// Which trouble makes one incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentsConfig {
    /// Trouble that comes back within this time of its end opens the incident again. Zero: never. Default 1 h.
    pub reopen_within: Duration,
    /// Sites that fail together and share an address, a zone, a certificate or an endpoint share an incident. Default true.
    pub fold: bool,
    /// If more than this share of all sites (percent) fails at once, they share one incident; `None`: never. Default 50.
    pub many: Option<u32>,
}

impl Default for IncidentsConfig {
    fn default() -> Self {
        Self { reopen_within: Duration::from_secs(3600), fold: true, many: Some(50) }
    }
}
