//! Plays a scenario, with or without mishaps.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, TimeZone as _, Utc};
use serde_json::json;

use super::Mishaps;
use super::scenario::{Act, Deed, Run, Scenario, Site};
use super::transcript;
use crate::harness::{Fault, GitHub, HttpTarget, TOKEN, World};

/// Runs at the end in which nothing happens and nothing goes wrong: what could not be done before is done.
const QUIET_RUNS: i64 = 3;

/// Exit codes that a run may have when something goes wrong around it.
const NOT_PUSHED: i32 = 5;
const NOT_SAID: i32 = 7;

/// How many calls a run made.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Calls {
    forge: usize,
    channel: usize,
    pushes: usize,
}

/// A place where something can go wrong.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spot {
    Forge(usize),
    Channel(usize),
    Push(usize),
}

impl Calls {
    pub(super) fn spots(&self) -> Vec<Spot> {
        let pushes = (0..self.pushes).rev().map(Spot::Push);
        let (forge, channel) = ((0..self.forge).map(Spot::Forge), (0..self.channel).map(Spot::Channel));
        pushes.chain(channel).chain(forge).collect()
    }
}

/// What came of it.
pub(super) struct Played {
    pub(super) transcript: String,
    /// What must never be, whatever happens.
    pub(super) problems: Vec<String>,
    /// Of each of the scenario's runs.
    pub(super) calls: Vec<Calls>,
}

pub(super) fn play(scenario: &Scenario, mishaps: &Mishaps) -> Played {
    let mut stage = Stage::new(scenario);
    stage.run(time("11:55"), &Run::default(), None);
    let mut calls = Vec::new();
    for (index, run) in scenario.run.iter().enumerate() {
        calls.push(stage.run(time(&run.at), run, mishaps.get(&index).copied()));
    }
    let last = scenario.run.last().unwrap();
    let still = Run { down: last.down.clone(), slow: last.slow.clone(), ..Run::default() };
    for minutes in 1..=QUIET_RUNS {
        stage.run(time(&last.at) + TimeDelta::minutes(5 * minutes), &still, None);
    }
    let transcript = transcript::write(&stage.world, &stage.github, &stage.channel);
    stage.problems.extend(transcript::problems(&stage.world, &stage.github));
    Played { transcript, problems: stage.problems, calls }
}

fn time(text: &str) -> DateTime<Utc> {
    let (days, clock) = text.strip_prefix('+').and_then(|rest| rest.split_once("d ")).unwrap_or(("0", text));
    let clock = NaiveTime::parse_from_str(clock, "%H:%M").unwrap_or_else(|error| panic!("{text}: {error}"));
    let day = Utc.with_ymd_and_hms(2026, 11, 22, 0, 0, 0).unwrap() + Days::new(days.parse().unwrap());
    day.date_naive().and_time(clock).and_utc()
}

fn stamp(time: DateTime<Utc>) -> String {
    time.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A world, a forge, a channel, and sites.
struct Stage {
    world: World,
    second: Option<World>,
    github: GitHub,
    channel: HttpTarget,
    sites: Vec<(Site, HttpTarget)>,
    /// People's comments: issue, id.
    comments: Vec<(u64, u64)>,
    /// Runs that ended as none may.
    problems: Vec<String>,
}

/// Counts pushes; at the one that `mishap` names, the remote does what stands beside it.
const HOOK: &str = r#"#!/bin/sh
kill_the_run() {
  pid=$PPID
  until grep -q '^upkept$' "/proc/$pid/comm"; do pid=$(awk '{ print $4 }' "/proc/$pid/stat"); [ "$pid" -gt 1 ] || exit 1; done
  kill -9 "$pid"
}
count=$(cat pushes 2> /dev/null || echo 0)
mishap=$(cat mishap 2> /dev/null)
case "$0" in
*pre-receive)
  echo $((count + 1)) > pushes
  case "$mishap" in
    always | "$count reject") echo 'not now' >&2; exit 1 ;;
    "$count before") kill_the_run; exit 1 ;;
  esac ;;
*) if [ "$mishap" = "$((count - 1)) after" ]; then kill_the_run; fi ;;
esac
exit 0
"#;

impl Stage {
    fn new(scenario: &Scenario) -> Self {
        let (github, channel) = (GitHub::open(), HttpTarget::open());
        let listed = match scenario.site.as_slice() {
            [] => vec![Site { name: "Shop".to_owned(), keys: String::new(), address: None }],
            sites => sites.to_vec(),
        };
        // At addresses of their own, so that they have nothing in common.
        let host = |index: usize, site: &Site| site.address.map_or(110 + index, usize::from);
        let open = |(index, site): (usize, Site)| {
            let target = HttpTarget::open_at(&format!("127.0.0.{}", host(index, &site)));
            (site, target)
        };
        let sites: Vec<(Site, HttpTarget)> = listed.into_iter().enumerate().map(open).collect();
        let mut config = format!(
            "name: Status\nrepository: https://github.example/a/b\nreferences: []\n\
             defaults: {{retries: [1ms], timeout: 10s, expect: {{degraded_after: 700ms}}}}\n\
             issues: {{forge: github, api: \"{}\", repository: a/b, pace: 1ms, budget: 5s}}\n\
             notify:\n  - {{name: ops, type: webhook, url: \"{}\"{}}}\n{}\nsites:\n",
            github.api(),
            channel.url("/hook"),
            scenario.channel,
            if scenario.config.contains("incidents:") {
                String::new()
            } else {
                "incidents: {many: never}\n".to_owned()
            } + &scenario.config,
        );
        for (site, target) in &sites {
            config.push_str(&format!("  - {{name: {}, url: \"{}\"{}}}\n", site.name, target.url("/"), site.keys));
        }
        let world = World::new().sites_yml(&config).remote_bare().env("UPKEPT_TOKEN", TOKEN);
        for hook in ["pre-receive", "post-receive"] {
            world.remote_hook(hook, HOOK);
        }
        let second = scenario.run.iter().any(|run| run.twice).then(|| world.clone_as("second", &[]));
        Self { world, second, github, channel, sites, comments: Vec::new(), problems: Vec::new() }
    }

    /// What happens before a run, and the run; a run that is killed is started again.
    fn run(&mut self, now: DateTime<Utc>, run: &Run, mishap: Option<(Spot, Fault)>) -> Calls {
        for (site, target) in &self.sites {
            target.status(if run.down.contains(&site.name) { 503 } else { 200 });
            target.delay(TimeDelta::milliseconds(900 * i64::from(run.slow.contains(&site.name))).to_std().unwrap());
        }
        for act in &run.people {
            // They can't do it before there is something to do it to.
            let is_there = |github: &GitHub| github.issues().iter().any(|issue| issue["number"] == json!(act.issue));
            if act.does != Deed::Opens && !is_there(&self.github) {
                self.check(
                    now - TimeDelta::minutes(2),
                    &Run { people: Vec::new(), forge_down: false, ..run.clone() },
                    None,
                );
            }
            self.github.at(&stamp(now - TimeDelta::minutes(1)));
            if act.does == Deed::Opens || is_there(&self.github) {
                self.act(act);
            } else {
                self.problems.push(format!("before {now}, #{} is missing", act.issue));
            }
        }
        self.check(now, run, mishap)
    }

    fn check(&mut self, now: DateTime<Utc>, run: &Run, mishap: Option<(Spot, Fault)>) -> Calls {
        let now = stamp(now);
        self.github.at(&now).down(run.forge_down);
        self.channel.down(run.channel_down);
        self.remote_file("pushes", "0");
        self.remote_file("mishap", if run.push_rejected { "always" } else { "" });
        if let Some((spot, fault)) = mishap {
            self.arrange(spot, fault);
        }
        let before = (self.github.calls().len(), self.channel.requests().len());
        let start = |world: &World| world.spawn(["check", "--push", "--now", &now]);
        let mut running = vec![start(&self.world)];
        self.github.victim(running[0].id());
        self.channel.victim(running[0].id());
        running.extend(self.second.as_ref().filter(|_| run.twice).map(start));
        let outcomes: Vec<_> = running.into_iter().map(crate::harness::Running::wait).collect();
        let known = |code: Option<i32>| code.is_none_or(|code| [0, NOT_PUSHED, NOT_SAID].contains(&code));
        self.problems.extend(outcomes.iter().filter(|it| !known(it.status.code())).map(ToString::to_string));
        self.github.heal();
        self.channel.heal();
        let pushes = std::fs::read_to_string(self.world.remote_path().join("pushes")).unwrap();
        let calls = Calls {
            forge: self.github.calls().len() - before.0,
            channel: self.channel.requests().len() - before.1,
            pushes: pushes.trim().parse().unwrap(),
        };
        if outcomes.iter().any(|outcome| outcome.status.code().is_none()) {
            self.remote_file("mishap", "");
            outcomes.into_iter().for_each(|outcome| drop(outcome.signal(9)));
            start(&self.world).wait();
        }
        calls
    }

    fn remote_file(&self, name: &str, text: &str) {
        std::fs::write(self.world.remote_path().join(name), text).unwrap();
    }

    fn arrange(&self, spot: Spot, fault: Fault) {
        match spot {
            Spot::Forge(call) => drop(self.github.fault(call, fault)),
            Spot::Channel(call) => drop(self.channel.fault(call, fault)),
            Spot::Push(push) => {
                let word = if fault == Fault::KillAfter {
                    "after"
                } else if fault.kills() || fault.is_done() {
                    "before"
                } else {
                    "reject"
                };
                self.remote_file("mishap", &format!("{push} {word}"));
            }
        }
    }

    fn act(&mut self, act: &Act) {
        let (github, issue) = (&self.github, act.issue);
        match act.does {
            Deed::Opens => {
                let labels: Vec<&str> = act.labels.iter().map(String::as_str).collect();
                github.person_opens(&act.role, &act.title, &act.text, &labels);
            }
            Deed::Comments => self.comments.push((issue, github.person_comments(&act.role, issue, &act.text))),
            Deed::EditsComment | Deed::DeletesComment => {
                let (issue, id) = self.comments[act.comment];
                github.person_changes_comment(issue, id, (act.does == Deed::EditsComment).then_some(&act.text));
            }
            Deed::Closes => github.person_edits(issue, &json!({"state": "closed"})),
            Deed::Reopens => github.person_edits(issue, &json!({"state": "open"})),
            Deed::Deletes => github.person_deletes(issue),
            Deed::Retitles => github.person_edits(issue, &json!({"title": act.title})),
            Deed::Rewrites => github.person_edits(issue, &json!({"body": act.text})),
            Deed::Labels => github.person_edits(issue, &json!({"labels": act.labels})),
        }
    }
}
