//! What there is in the end: on the forge, in the history, in the channel.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use crate::harness::{GitHub, HttpTarget, World};

/// The keys of Upkept's comments, without the times in them.
fn key(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("<!-- upkept:comment ")?;
    rest.split_once(" -->")?.0.split_once(' ').map(|(_, key)| key)
}

fn without_time(key: &str) -> &str {
    key.split("-2026").next().unwrap_or(key)
}

fn is_duplicate(github: &GitHub, issue: &Value) -> bool {
    let comments = github.comments(issue["number"].as_u64().unwrap());
    issue["state"] == "closed"
        && comments.iter().filter_map(|text| key(text)).any(|key| key.starts_with("duplicate-of"))
}

/// Issues (without closed duplicates), incident files, and what the channel heard (without repetitions).
pub(super) fn write(world: &World, github: &GitHub, channel: &HttpTarget) -> String {
    let mut out = String::new();
    for issue in github.issues().iter().filter(|issue| !is_duplicate(github, issue)) {
        let text = |name: &str| issue[name].as_str().unwrap();
        let labels: Vec<&str> =
            issue["labels"].as_array().unwrap().iter().map(|l| l["name"].as_str().unwrap()).collect();
        let number = issue["number"].as_u64().unwrap();
        let _ = writeln!(out, "#{number} {}: {} [{}]", text("state"), text("title"), labels.join(", "));
        for (author, body) in github.conversation(number) {
            match key(&body) {
                Some(key) => writeln!(out, "  {}", without_time(key)),
                None => writeln!(out, "  {author}: {}", body.lines().next().unwrap_or_default()),
            }
            .unwrap();
        }
    }
    files(world, &mut out);
    for (incident, events) in told(channel) {
        let _ = writeln!(out, "told of {incident}: {}", events.join(", "));
    }
    out
}

fn files(world: &World, out: &mut String) {
    let names = world.remote_git(["ls-tree", "-r", "--name-only", "main", "history/incidents"]);
    for name in names.lines() {
        let file = world.remote_git(["show", &format!("main:{name}")]);
        let id = name.rsplit('/').next().unwrap().trim_end_matches(".md");
        let field = |key: &str| file.lines().find_map(|line| line.strip_prefix(key)).map(str::trim).unwrap_or("–");
        let names: Vec<&str> = file.lines().filter_map(|line| line.trim().strip_prefix("name: ")).collect();
        let ended = field("ended:").trim_matches('"').replace("2026-11-", "").replace(":00Z", "").replace('T', " ");
        let issue = field("issue:").trim_matches('"').rsplit('/').next().unwrap_or("–").to_owned();
        let _ = writeln!(out, "{id}: {}, ended {ended}, issue {issue}, of {}", field("severity:"), names.join(" "));
        let mut entries: Vec<&str> = file.lines().filter_map(|line| line.strip_prefix("### ")).collect();
        // What was said while the forge could not be read stands below what was seen meanwhile.
        entries.sort_unstable();
        for line in entries.into_iter().filter(|line| line.contains('—')) {
            let (kind, by) = line.split_once('—').map_or((line, ""), |(_, rest)| {
                let by = rest.split_once(" by ").map_or("", |(_, by)| by.trim_end_matches(" -->"));
                (rest.split("<!--").next().unwrap().trim(), by)
            });
            let _ = writeln!(out, "  {kind}{}{by}", if by.is_empty() { "" } else { " by " });
        }
    }
}

/// The events that arrived, by incident, without repetitions.
fn told(channel: &HttpTarget) -> BTreeMap<String, Vec<String>> {
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for request in channel.requests() {
        let message: Value = serde_json::from_str(&request.body).unwrap();
        let text = |name: &str| message[name].as_str().unwrap().to_owned();
        let key = text("key").replace(&format!("{}-", text("incident")), "");
        told.entry(text("incident")).or_default().push(without_relapse(&key));
    }
    told.values_mut().for_each(Vec::dedup);
    told
}

/// `reopened-20261122-121500-down` is `reopened-down`.
fn without_relapse(key: &str) -> String {
    key.split('-')
        .filter(|part| part.len() < 6 || !part.bytes().all(|b| b.is_ascii_digit()))
        .collect::<Vec<_>>()
        .join("-")
}

/// A transcript without what may differ if a run goes wrong: who hears of trouble late hears of how it is by then, and is
/// reminded later.
pub(super) fn essence(transcript: &str) -> String {
    let mut lines = Vec::new();
    for line in transcript.trim().lines() {
        match line.strip_prefix("told of ").and_then(|rest| rest.split_once(": ")) {
            Some((incident, events)) => {
                let kept: Vec<&str> = events.split(", ").filter(|event| !event.starts_with("reminder")).collect();
                let events = kept.join(", ").replace("opened-degraded, worsened", "opened-down");
                lines.push(format!("told of {incident}: {events}"));
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

/// What must never be, whatever happens.
pub(super) fn problems(world: &World, github: &GitHub) -> Vec<String> {
    let mut problems = github.violations();
    let known = world.remote_git(["rev-list", "--all"]);
    let commits: BTreeSet<&str> = known.lines().collect();
    let mut marked: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for issue in github.issues() {
        let number = issue["number"].as_u64().unwrap();
        let body = issue["body"].as_str().unwrap().to_owned();
        if let Some((id, _)) = body.split_once("<!-- upkept:incident ").and_then(|(_, rest)| rest.split_once(" -->")) {
            marked.entry(id.to_owned()).or_default().extend((!is_duplicate(github, &issue)).then_some(number));
        }
        let comments = github.comments(number);
        let mut keys: Vec<&str> = comments.iter().filter_map(|text| key(text)).collect();
        keys.sort_unstable();
        let doubled = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
        problems.extend(doubled.map(|key| format!("#{number} says `{key}` twice")));
        for text in comments.iter().chain([&body]) {
            let hashes = text.split("/commit/").skip(1);
            let hashes = hashes.map(|rest| rest.split(|c: char| !c.is_ascii_hexdigit()).next().unwrap());
            problems.extend(
                hashes.filter(|hash| !commits.contains(hash)).map(|hash| format!("#{number} cites {hash}: not pushed")),
            );
        }
    }
    problems.extend(marked.iter().filter(|(_, all)| all.len() > 1).map(|(id, all)| format!("{id} has {all:?}")));
    problems
}
