//! Incidents over many runs: what is wanted, what the book remembers, and how a run goes.

use std::collections::BTreeMap;

use futures_util::FutureExt;
use upkept::forge::ForgeError;
use upkept::forge::desk::{Desired, Outcome, next_cursor, reconcile};
use upkept::incident::issue::{BEGIN, END, OwnComment, Wanted, comment_marker, marked, marker};
use upkept::model::{Case, DeskBook, IncidentId, Issue};

use super::fake::{FakeForge, Fault, Kept, at};

/// The fake never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    future.now_or_never().expect("the fake never waits")
}

pub(crate) fn id(name: &str) -> IncidentId {
    IncidentId(format!("20261122-124003-{name}"))
}

/// A new incident of a site.
pub(crate) fn opened(name: &str, commit: &str) -> Wanted {
    Wanted {
        incident: id(name),
        title: format!("⚠️ {name} has degraded performance"),
        body: body(name, &format!("It is slow, commit {commit}.")),
        labels: vec!["status".into(), "degraded".into()],
        not_labels: vec!["down".into()],
        assignees: vec![],
        open: true,
        lock: false,
        comments: vec![],
    }
}

fn body(name: &str, text: &str) -> String {
    format!("{BEGIN}\n{}\n{text}\n{END}\n", marker(&id(name)))
}

pub(crate) fn with_comment(mut wanted: Wanted, key: &str, text: &str) -> Wanted {
    let body = format!("{}\n{text}", comment_marker(&wanted.incident, key));
    wanted.comments.push(OwnComment { key: key.to_owned(), body });
    wanted
}

pub(crate) fn worsened(wanted: &Wanted, name: &str, commit: &str) -> Wanted {
    let mut wanted = with_comment(wanted.clone(), &format!("worsened-{commit}"), &format!("Worse, commit {commit}"));
    wanted.title = format!("🛑 {name} is down");
    wanted.body = body(name, &format!("It is down, commit {commit}."));
    wanted.labels = vec!["status".into(), "down".into()];
    wanted.not_labels = vec!["degraded".into()];
    wanted
}

pub(crate) fn resolved(wanted: &Wanted, commit: &str) -> Wanted {
    let text = format!("**Resolved**, commit {commit}");
    let mut wanted = with_comment(wanted.clone(), &format!("resolved-{commit}"), &text);
    wanted.open = false;
    wanted.labels = vec!["status".into()];
    wanted.not_labels = vec!["down".into(), "degraded".into()];
    wanted
}

pub(crate) fn relapsed(wanted: &Wanted, commit: &str) -> Wanted {
    let mut wanted = with_comment(wanted.clone(), &format!("reopened-{commit}"), &format!("Again, commit {commit}"));
    wanted.open = true;
    wanted.labels = vec!["status".into(), "down".into()];
    wanted.not_labels = vec!["degraded".into()];
    wanted
}

/// The forge, and what is kept in the repository.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) forge: FakeForge,
    pub(crate) book: DeskBook,
    /// The newest of what each incident's issue should say.
    wanted: BTreeMap<IncidentId, Wanted>,
}

impl World {
    /// A run: the list, the repair, the record. `None` if it was killed, or could not list.
    pub(crate) fn run(&mut self, wanted: &[Wanted], fault: Option<(usize, Fault)>) -> Option<Outcome> {
        for one in wanted {
            self.wanted.insert(one.incident.clone(), one.clone());
            // Recorded with the incident's change, before anything is said.
            self.book.cases.entry(one.incident.clone()).or_default().shown = false;
        }
        self.forge.next_run(fault);
        let labels = ["status".to_owned()];
        let listed = now(upkept::forge::Forge::list(&mut self.forge, self.book.cursor, &labels)).ok()?;
        // A first cursor is pushed with the incidents, before anything is said about them.
        self.book.cursor.get_or_insert(next_cursor(None, &[], at(0)));
        let all: Vec<Wanted> = self.wanted.values().cloned().collect();
        let book = self.book.clone();
        let desired: Vec<Desired<'_>> = all.iter().filter_map(|one| desired_of(&book, one, &listed)).collect();
        let outcome = now(reconcile(&mut self.forge, &desired, &listed));
        if self.forge.killed {
            return None;
        }
        if matches!(self.forge.fault, Some((call, Fault::Denied)) if call < self.forge.calls.len()) {
            assert_eq!(outcome.problems.len(), 1, "{:?}", outcome.problems);
            assert!(matches!(outcome.problems[0], ForgeError::Denied { .. }));
        }
        for one in &desired {
            let case = self.book.cases.entry(one.wanted.incident.clone()).or_default();
            case.issue = outcome.issues.get(&one.wanted.incident).cloned();
            case.shown = outcome.shown.contains(&one.wanted.incident);
        }
        self.book.cursor = Some(next_cursor(self.book.cursor, &listed, at(0)));
        Some(outcome)
    }

    /// Runs without faults until one has nothing to do.
    pub(crate) fn settle(&mut self) {
        for _ in 0..6 {
            self.run(&[], None);
            if self.forge.calls == ["list"] {
                return;
            }
        }
        panic!("does not come to rest: {:?}", self.forge.calls);
    }

    /// The one issue of an incident; others may only be closed duplicates of it.
    pub(crate) fn issue(&self, name: &str) -> &Kept {
        let ours = |kept: &&Kept| !kept.gone && marked(&kept.issue.body) == Some(id(name));
        let all: Vec<&Kept> = self.forge.kept.iter().filter(ours).collect();
        let number = self.book.cases[&id(name)].issue.as_ref().expect("an issue in the book").number;
        for other in all.iter().filter(|kept| kept.issue.number != number) {
            assert!(!other.issue.open, "#{} is open beside #{number}", other.issue.number);
            let text = format!("Duplicate of #{number}.");
            assert_eq!(other.comments.iter().filter(|comment| comment.body.contains(&text)).count(), 1);
        }
        all.into_iter().find(|kept| kept.issue.number == number).expect("the issue in the book")
    }

    /// Everything that `wanted` says is there, and nothing twice.
    pub(crate) fn holds(&self, name: &str, wanted: &Wanted, by_people: &[&str]) {
        let kept = self.issue(name);
        let mut labels: Vec<&str> = wanted.labels.iter().map(String::as_str).chain(by_people.iter().copied()).collect();
        let mut has: Vec<&str> = kept.issue.labels.iter().map(String::as_str).collect();
        labels.sort_unstable();
        has.sort_unstable();
        assert_eq!(kept.issue.open, wanted.open, "{name}: open");
        assert_eq!(has, labels, "{name}: labels");
        assert!(!wanted.lock || kept.issue.locked, "{name}: lock");
        for comment in &wanted.comments {
            let count = kept.comments.iter().filter(|other| other.body == comment.body).count();
            assert_eq!(count, 1, "{name}: {} is there {count} times", comment.key);
        }
        let markers: Vec<&str> = kept.comments.iter().filter_map(|comment| comment.body.lines().next()).collect();
        for (index, marker) in markers.iter().enumerate() {
            assert!(!markers[..index].contains(marker), "{name}: {marker} twice");
        }
    }
}

/// What ended and was shown is looked at only if its issue changed.
fn desired_of<'a>(book: &'a DeskBook, wanted: &'a Wanted, listed: &[Issue]) -> Option<Desired<'a>> {
    let case: Option<&Case> = book.cases.get(&wanted.incident);
    let (known, shown) = (case.and_then(|case| case.issue.as_ref()), case.is_some_and(|case| case.shown));
    let changed = listed.iter().any(|issue| marked(&issue.body).as_ref() == Some(&wanted.incident));
    (!shown || wanted.open || changed).then_some(Desired { wanted, known, shown: shown && !wanted.open })
}

/// A text without the hidden line that tells what was written.
pub(crate) fn said(body: &str) -> String {
    body.lines().filter(|line| !line.starts_with("<!-- upkept:wrote ")).map(|line| format!("{line}\n")).collect()
}
