//! A forge in memory, which can fail at any call, and people who use it.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use upkept::forge::{Forge, ForgeError, Write, Written};
use upkept::model::{Comment, Issue, Timestamp};

/// What goes wrong at a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The forge fails before it does anything.
    Before,
    /// It does what it was asked, and its answer is lost.
    After,
    /// It wants to be left alone.
    Limited,
    /// It refuses the token.
    Denied,
    /// The run dies before the call, or after it.
    KilledBefore,
    KilledAfter,
}

pub(crate) const FAULTS: [Fault; 6] =
    [Fault::Before, Fault::After, Fault::Limited, Fault::Denied, Fault::KilledBefore, Fault::KilledAfter];

pub(crate) struct Kept {
    pub(crate) issue: Issue,
    pub(crate) comments: Vec<Comment>,
    pub(crate) gone: bool,
}

/// The forge.
#[derive(Default)]
pub(crate) struct FakeForge {
    pub(crate) kept: Vec<Kept>,
    /// Seconds since its beginning.
    clock: i64,
    /// The calls of this run: `list`, `thread 1`, `create`, `comment 1`, `edit 1`, `lock 1`.
    pub(crate) calls: Vec<String>,
    /// What goes wrong in this run, at which call.
    pub(crate) fault: Option<(usize, Fault)>,
    pub(crate) killed: bool,
    /// After these, nothing may be asked in this run.
    pub(crate) over: bool,
    /// How many writes a run may do.
    pub(crate) most_writes: Option<usize>,
    writes: usize,
    /// The list does not show these issues yet, or shows them as they were.
    pub(crate) late: Vec<(u64, Option<Issue>)>,
    /// Titles that the forge does not take.
    pub(crate) refuses: Option<String>,
    /// The commits that the remote has: texts cite them as `commit <name>`.
    pub(crate) remote: BTreeSet<String>,
}

pub(crate) fn at(seconds: i64) -> Timestamp {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::seconds(seconds)
}

fn busy(message: &str) -> ForgeError {
    ForgeError::Busy { message: message.to_owned(), retry_after: None }
}

impl FakeForge {
    /// A new run begins: another process, a minute later.
    pub(crate) fn next_run(&mut self, fault: Option<(usize, Fault)>) {
        (self.fault, self.killed, self.over, self.writes) = (fault, false, false, 0);
        self.calls.clear();
        self.clock += 60;
    }

    pub(crate) fn now(&mut self) -> Timestamp {
        self.clock += 1;
        at(self.clock)
    }

    /// A person (or the token) touches an issue; false if it does not exist.
    pub(crate) fn touch(&mut self, number: u64, change: impl FnOnce(&mut Kept, Timestamp)) -> bool {
        let now = self.now();
        let Some(kept) = self.kept.iter_mut().find(|kept| kept.issue.number == number && !kept.gone) else {
            return false;
        };
        change(kept, now);
        kept.issue.updated = now;
        kept.issue.comments = Some(kept.comments.len() as u32);
        true
    }

    pub(crate) fn person_opens(&mut self, title: &str, body: &str, labels: &[&str], trusted: bool) -> u64 {
        let labels: Vec<String> = labels.iter().map(|label| (*label).to_owned()).collect();
        self.open(title, body, &labels, "ada", trusted)
    }

    fn open(&mut self, title: &str, body: &str, labels: &[String], author: &str, trusted: bool) -> u64 {
        let (now, number) = (self.now(), self.kept.len() as u64 + 1);
        let issue = Issue {
            number,
            address: format!("https://forge.example/o/r/issues/{number}"),
            title: title.to_owned(),
            body: body.to_owned(),
            open: true,
            labels: labels.to_vec(),
            author: author.to_owned(),
            trusted,
            comments: Some(0),
            created: now,
            updated: now,
            closed: None,
            locked: false,
        };
        self.kept.push(Kept { issue, comments: Vec::new(), gone: false });
        number
    }

    /// Counts a call, and does what goes wrong with it: before, or (`true`) after it.
    fn call(&mut self, name: String, write: bool) -> Result<bool, ForgeError> {
        assert!(!self.over, "`{name}` after the run was over: {:?}", self.calls);
        let index = self.calls.len();
        self.calls.push(name);
        if write {
            self.writes += 1;
            if self.most_writes.is_some_and(|most| self.writes > most) {
                self.over = true;
                return Err(busy("the time is up"));
            }
        }
        let fault = self.fault.filter(|(call, _)| *call == index).map(|(_, fault)| fault);
        self.over |= fault.is_some();
        self.killed |= matches!(fault, Some(Fault::KilledBefore | Fault::KilledAfter));
        match fault {
            None => Ok(false),
            Some(Fault::After | Fault::KilledAfter) => Ok(true),
            Some(Fault::Before | Fault::KilledBefore) => Err(busy("502")),
            Some(Fault::Limited) => Err(busy("429")),
            Some(Fault::Denied) => Err(ForgeError::Denied { message: "401".into(), needs: "a valid token".into() }),
        }
    }

    fn kept(&self, number: u64) -> Result<&Kept, ForgeError> {
        let found = self.kept.iter().find(|kept| kept.issue.number == number && !kept.gone);
        found.ok_or(ForgeError::Gone(number))
    }

    /// Nothing may cite a commit that the remote does not have.
    fn hold_to_remote(&self, text: &str) {
        for piece in text.split("commit ").skip(1) {
            let name: String = piece.chars().take_while(char::is_ascii_alphanumeric).collect();
            assert!(self.remote.contains(&name), "cites the unpushed commit {name}: {text}");
        }
    }

    fn apply(&mut self, write: &Write) -> Result<Written, ForgeError> {
        let number = match write {
            Write::Create { title, body, labels, .. } => {
                self.hold_to_remote(body);
                self.open(title, body, labels, "upkept-bot", true)
            }
            Write::Comment { number, body } => {
                self.hold_to_remote(body);
                let id = format!("{number}-{}", self.kept(*number)?.comments.len());
                self.touch(*number, |kept, created| {
                    let author = "upkept-bot".to_owned();
                    kept.comments.push(Comment { id, author, trusted: false, body: body.clone(), created });
                });
                *number
            }
            Write::Edit { number, title, body, labels, open } => {
                self.kept(*number)?;
                if title.is_some() && *title == self.refuses {
                    return Err(ForgeError::Refused("422: this title can't be".to_owned()));
                }
                body.iter().for_each(|body| self.hold_to_remote(body));
                self.touch(*number, |kept, now| edit(&mut kept.issue, (title, body, labels, *open), now));
                *number
            }
            Write::Lock { number } => {
                self.kept(*number)?;
                self.touch(*number, |kept, _| kept.issue.locked = true);
                *number
            }
        };
        let issue = &self.kept(number)?.issue;
        Ok(Written { number, address: Some(issue.address.clone()), updated: Some(issue.updated), warnings: vec![] })
    }
}

type Edit<'a> = (&'a Option<String>, &'a Option<String>, &'a Option<Vec<String>>, Option<bool>);

fn edit(issue: &mut Issue, (title, body, labels, open): Edit<'_>, now: Timestamp) {
    issue.title = title.clone().unwrap_or(issue.title.clone());
    issue.body = body.clone().unwrap_or(issue.body.clone());
    issue.labels = labels.clone().unwrap_or(issue.labels.clone());
    if let Some(open) = open {
        (issue.open, issue.closed) = (open, (!open).then_some(now));
    }
}

impl Forge for FakeForge {
    fn list<'a>(
        &'a mut self,
        since: Option<Timestamp>,
        labels: &'a [String],
    ) -> BoxFuture<'a, Result<Vec<Issue>, ForgeError>> {
        async move {
            let lost = self.call("list".to_owned(), false)?;
            let wanted = |issue: &Issue| match since {
                Some(since) => issue.updated >= since,
                None => issue.open && issue.labels.iter().any(|label| labels.contains(label)),
            };
            let late = |issue: Issue| match self.late.iter().find(|(number, _)| *number == issue.number) {
                Some((_, before)) => before.clone(),
                None => Some(issue),
            };
            let alive = self.kept.iter().filter(|kept| !kept.gone).filter_map(|kept| late(kept.issue.clone()));
            if lost { Err(busy("lost")) } else { Ok(alive.filter(wanted).collect()) }
        }
        .boxed()
    }

    fn thread(&mut self, number: u64) -> BoxFuture<'_, Result<(Issue, Vec<Comment>), ForgeError>> {
        async move {
            let lost = self.call(format!("thread {number}"), false)?;
            let kept = self.kept(number)?;
            if lost { Err(busy("lost")) } else { Ok((kept.issue.clone(), kept.comments.clone())) }
        }
        .boxed()
    }

    fn write<'a>(&'a mut self, write: &'a Write) -> BoxFuture<'a, Result<Written, ForgeError>> {
        async move {
            let name = match write {
                Write::Create { .. } => "create".to_owned(),
                Write::Comment { number, .. } => format!("comment {number}"),
                Write::Edit { number, .. } => format!("edit {number}"),
                Write::Lock { number } => format!("lock {number}"),
            };
            let lost = self.call(name, true)?;
            let written = self.apply(write);
            if lost { Err(busy("lost")) } else { written }
        }
        .boxed()
    }
}
