//! What the issue of an incident says.

use std::collections::BTreeMap;
use std::time::Duration;

use insta::assert_snapshot;
use pulldown_cmark::{Event, Options, Parser, Tag};
use upkept::incident::issue::{BEGIN, END, IssueContext, LinkStyle, Links, Wanted, marked, wanted};
use upkept::incident::{evidence, prose};
use upkept::model::{
    AffectedSite, Attempt, Certificate, Check, Common, Entry, EntryKind, Incident, IncidentId, Judgement, Masked,
    Observation, Origin, Phase, Phases, Reason, Sample, Severity, Site, Slug, Target, TcpTarget, Timestamp, Verdict,
};

use crate::page::fixture::{http, tcp};

const HASH: &str = "9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807";

fn at(time: &str) -> Timestamp {
    format!("2026-11-22T{time}Z").parse().unwrap()
}

/// The config's side: sites, and who needs whom.
struct World {
    sites: BTreeMap<Slug, Site>,
    dependents: Vec<&'static str>,
    links: Option<Links>,
}

impl World {
    fn of(sites: Vec<Site>) -> Self {
        let links = Links::new("https://forge.example/ada/status", "main", LinkStyle::GitHub);
        let sites = sites.into_iter().map(|site| (site.slug.clone(), site)).collect();
        Self { sites, dependents: vec![], links: Some(links) }
    }

    fn wanted(&self, incident: &Incident) -> Wanted {
        wanted(
            incident,
            &IssueContext {
                label: "status",
                labels: &["ops".to_owned(), "status".to_owned()],
                assignees: &["ada".to_owned()],
                lock: false,
                page: Some("https://status.example"),
                links: self.links.as_ref(),
                sites: &|slug| self.sites.get(slug),
                dependents: &|_| self.dependents.clone(),
            },
        )
    }
}

/// An incident of one check.
fn incident(site: &Site, seen: Observation, reason: Reason, detail: &str) -> Incident {
    let verdict = if reason == Reason::TooSlow { Verdict::Degraded } else { Verdict::Down };
    let judgement = Judgement::because(verdict, reason, detail);
    let attempt = Attempt { offset: Duration::ZERO, observation: seen, judgement: judgement.clone() };
    let check = Check { slug: site.slug.clone(), attempts: vec![attempt], judgement };
    let started = at("12:40:03");
    let sample = check.sample(started);
    let text = prose::opened(&site.name, &sample, detail, Some(HASH));
    Incident {
        id: IncidentId::new(started, &site.slug),
        manual: None,
        sites: vec![AffectedSite { slug: site.slug.clone(), name: site.name.clone(), until: None }],
        severity: Severity::of(verdict).unwrap(),
        started,
        ended: None,
        cause: Some(reason),
        common: None,
        code: sample.code,
        ms: sample.ms,
        relapses: vec![],
        commits: vec![HASH.to_owned()],
        issue: None,
        timeline: vec![Entry { at: started, kind: EntryKind::Opened, text, origin: None }],
        evidence: evidence::section(started, &check),
    }
}

fn answered(status: u16, ms: u64) -> Observation {
    let time = Duration::from_millis;
    Observation {
        phases: Phases {
            connect: Some(time(12)),
            first_byte: Some(time(ms - 12)),
            total: time(ms),
            ..Phases::default()
        },
        address: Some("203.0.113.7:443".to_owned()),
        protocol: Some("HTTP/1.1".to_owned()),
        status: Some(status),
        ..Observation::default()
    }
}

fn failed(phase: Phase, reason: Reason, detail: &str) -> Observation {
    Observation::failed(phase, reason, detail, Duration::from_millis(2))
}

#[test]
fn a_refused_port() {
    let mut site = tcp("ip-104", "IP .104", Masked::secret("${GROUP}.104:${PORT}", "203.0.113.104:22".to_owned()));
    (site.group, site.assignees) = (Some("Group A".to_owned()), vec!["bob".to_owned(), "ada".to_owned()]);
    let seen = failed(Phase::Connect, Reason::ConnectionRefused, "connection refused");
    let issue = World::of(vec![site.clone()]).wanted(&incident(&site, seen, Reason::ConnectionRefused, ""));
    assert_eq!(issue.title, "🛑 IP .104 is down");
    assert_eq!(issue.labels, ["status", "ops", "down"]);
    assert_eq!(issue.not_labels, ["degraded"]);
    assert_eq!(issue.assignees, ["ada", "bob"]);
    assert_eq!(marked(&issue.body), Some(issue.incident));
    assert_snapshot!(issue.body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-ip-104 -->

    The check found IP .104 **down**: connection refused (HTTP code 0, response time 0 ms), recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).

    | | |
    |---|---|
    | Cause | Connection refused. The host is there, but nothing accepts connections on this port. |
    | Response time | 0 ms (no connection was made) |
    | Since | 2026-11-22 12:40:03 UTC |
    | Recorded in | [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807) |

    ### Affected

    - [IP .104](https://status.example/sites/ip-104/) (Group A)

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | – | – | – | 2.0 ms | – | – | down: connection refused (connect) |

    </details>

    ### Where to look first

    1. Is it refused from elsewhere, too?
       ```sh
       nc -vz -w 10 "$HOST" "$PORT"
       ```
    2. On the server: does anything listen on the port?
       ```sh
       ss -ltnp | grep -F :"$PORT"
       ```
    3. Did the service stop or fail to start? Its log, and the service manager's, say why.
    4. Does the name still point to the right addresses?
       ```sh
       dig +short "$HOST" A "$HOST" AAAA
       ```
    5. Does a firewall, a load balancer or a security group reject the connection?

    Names with a `$` stand for what is secret, or not known here.

    [Incident on the status page](https://status.example/incidents/20261122-124003-ip-104/) · [Incident file](https://forge.example/ada/status/blob/main/history/incidents/2026/20261122-124003-ip-104.md)

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);
}

#[test]
fn an_expired_certificate() {
    let site = http("shop", "Shop", Masked::plain("https://shop.example/cart?x=1&y=2"));
    let detail = "certificate expired on 2026-11-21";
    let mut seen = failed(Phase::Tls, Reason::Tls, detail);
    (seen.phases.connect, seen.address) = (Some(Duration::from_millis(1)), Some("203.0.113.7:443".to_owned()));
    seen.certificate = Some(Certificate {
        subject: "shop.example".to_owned(),
        issuer: "Some CA".to_owned(),
        not_before: "2026-08-23T00:00:00Z".parse().unwrap(),
        not_after: "2026-11-21T00:00:00Z".parse().unwrap(),
    });
    assert_snapshot!(World::of(vec![site.clone()]).wanted(&incident(&site, seen, Reason::Tls, detail)).body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-shop -->

    The check found Shop **down**: TLS handshake failed, certificate expired on 2026-11-21 (HTTP code 0, response time 2 ms), recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).

    | | |
    |---|---|
    | Cause | TLS handshake failed. The encrypted connection could not be set up, or its certificate is not acceptable. |
    | HTTP code | none |
    | Response time | 2 ms |
    | Since | 2026-11-22 12:40:03 UTC |
    | Recorded in | [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807) |

    ### Affected

    - [Shop](https://status.example/sites/shop/)

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | 1.0 ms | – | – | 2.0 ms | 203.0.113.7:443 | – | down: TLS handshake failed (TLS handshake): certificate expired on 2026-11-21 |

    Certificate: shop.example, issued by Some CA, valid from 2026-08-23 to 2026-11-21.

    </details>

    ### Where to look first

    1. Which certificate is presented: for which names, until when, by whom?
       ```sh
       openssl s_client -connect shop.example:443 -servername shop.example </dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName
       ```
    2. Is the chain complete, and which protocol is spoken?
       ```sh
       curl -v -o /dev/null 'https://shop.example/cart?x=1&y=2'
       ```
    3. Did the renewal run, and did the server load the new certificate?
    4. Does the name point to the right server, also over IPv6?
       ```sh
       dig +short shop.example A shop.example AAAA
       ```
    5. Is the clock of the server right?
       ```sh
       date -u
       ```

    [Incident on the status page](https://status.example/incidents/20261122-124003-shop/) · [Incident file](https://forge.example/ada/status/blob/main/history/incidents/2026/20261122-124003-shop.md)

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);
}

#[test]
fn an_error_of_the_application_and_its_end() {
    let site = http("api", "API", Masked::plain("https://api.example/health"));
    let mut seen = answered(500, 123);
    seen.head = Some("HTTP/1.1 500 Internal Server Error\nserver: nginx\nx-note: @all see #12 ```".to_owned());
    let detail = "expected 200–299, got 500";
    let mut incident = incident(&site, seen, Reason::HttpStatus, detail);
    let mut world = World::of(vec![site]);
    world.dependents = vec!["Shop", "App @all", "API"];
    assert_snapshot!(world.wanted(&incident).body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-api -->

    The check found API **down**: unexpected HTTP status, expected 200–299, got 500 (HTTP code 500, response time 123 ms), recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).

    | | |
    |---|---|
    | Cause | Unexpected HTTP status. The application answers that it failed. |
    | HTTP code | 500 |
    | Response time | 123 ms |
    | Since | 2026-11-22 12:40:03 UTC |
    | Recorded in | [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807) |

    ### Affected

    - [API](https://status.example/sites/api/)

    ### Who needs it

    - App &#64;&#8203;all
    - Shop

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | 12.0 ms | – | 111.0 ms | 123.0 ms | 203.0.113.7:443 | HTTP/1.1 | down, HTTP 500: unexpected HTTP status: expected 200–299, got 500 |

    Head of the last answer:

    ````http
    HTTP/1.1 500 Internal Server Error
    server: nginx
    x-note: @all see #12 ```
    ````

    </details>

    ### Where to look first

    1. What does the answer say?
       ```sh
       curl -sSi https://api.example/health | head -n 40
       ```
    2. What does the application's log say at that time?
    3. Was there a deployment or a change of the configuration shortly before?
    4. Do the database and the services it needs answer, and is there room on the disk?
       ```sh
       df -h
       ```

    [Incident on the status page](https://status.example/incidents/20261122-124003-api/) · [Incident file](https://forge.example/ada/status/blob/main/history/incidents/2026/20261122-124003-api.md)

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);

    incident.ended = Some(at("14:45:08"));
    let up = Sample { at: at("14:45:08"), verdict: Verdict::Up, code: 200, ms: 123, reason: None, attempts: 1 };
    let lasted = Duration::from_secs(7_505);
    let text = prose::resolved("API", &up, lasted, Duration::ZERO, Some(HASH));
    let people = Origin { comment: "7".to_owned(), author: "ada".to_owned() };
    incident.timeline.extend([
        Entry { at: at("12:50:00"), kind: EntryKind::Note, text: "An editor's note.".to_owned(), origin: None },
        Entry { at: at("13:00:00"), kind: EntryKind::Changed, text: "Worse: @ops\\#12".to_owned(), origin: None },
        Entry { at: at("13:00:00"), kind: EntryKind::Changed, text: "Better.".to_owned(), origin: None },
        Entry { at: at("13:30:00"), kind: EntryKind::Resolved, text: "Mended.".to_owned(), origin: Some(people) },
        Entry { at: at("14:45:08"), kind: EntryKind::Resolved, text, origin: None },
    ]);
    let issue = world.wanted(&incident);
    assert!(!issue.open && issue.body.contains("**Over** since 2026-11-22 14:45:08 UTC, after 2 hours, 5 minutes."));
    let keys: Vec<&str> = issue.comments.iter().map(|comment| comment.key.as_str()).collect();
    assert_eq!(keys, ["changed-20261122-130000", "changed-20261122-130000-2", "resolved-20261122-144508"]);
    assert_snapshot!(issue.comments[0].body, @r#"
    <!-- upkept:comment 20261122-124003-api changed-20261122-130000 -->
    Worse: @&#8203;ops\#&#8203;12
    "#);
    assert_snapshot!(issue.comments[2].body, @r#"
    <!-- upkept:comment 20261122-124003-api resolved-20261122-144508 -->
    **Resolved:** API is up again (200 in 123 ms) after 2 hours, 5 minutes, recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).
    "#);
}

#[test]
fn a_name_that_is_gone() {
    let site = http("blog", "Blog", Masked::plain("https://blog.example.org/"));
    let seen = failed(Phase::Lookup, Reason::NameNotFound, "no such name");
    assert_snapshot!(World::of(vec![site.clone()]).wanted(&incident(&site, seen, Reason::NameNotFound, "")).body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-blog -->

    The check found Blog **down**: name not found (HTTP code 0, response time 0 ms), recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).

    | | |
    |---|---|
    | Cause | Name not found. The name has no address: it does not exist in the DNS, or has no A or AAAA record. |
    | HTTP code | none |
    | Response time | 0 ms (no connection was made) |
    | Since | 2026-11-22 12:40:03 UTC |
    | Recorded in | [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807) |

    ### Affected

    - [Blog](https://status.example/sites/blog/)

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | – | – | – | 2.0 ms | – | – | down: name not found (name lookup) |

    </details>

    ### Where to look first

    1. Does the name have addresses, asked from here?
       ```sh
       dig +short blog.example.org A blog.example.org AAAA
       ```
    2. Does a public resolver say the same?
       ```sh
       dig blog.example.org @9.9.9.9
       ```
    3. Do the zone's own name servers answer, and is the delegation right?
       ```sh
       dig +trace blog.example.org
       ```
    4. Is the domain still registered and paid for?
       ```sh
       whois blog.example.org
       ```
    5. Was the zone changed lately: a record removed, a provider moved, DNSSEC keys rolled?

    [Incident on the status page](https://status.example/incidents/20261122-124003-blog/) · [Incident file](https://forge.example/ada/status/blob/main/history/incidents/2026/20261122-124003-blog.md)

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);
}

#[test]
fn a_slow_site_that_keeps_coming_back() {
    let site = http("blog", "Blog", Masked::plain("https://blog.example.org/"));
    let mut slow = incident(&site, answered(200, 3_400), Reason::TooSlow, "took 3.4 s, limit 1 s");
    slow.relapses = vec![at("12:50:00"), at("13:00:00"), at("13:10:00")];
    let mut world = World::of(vec![site]);
    world.links = None;
    let issue = world.wanted(&slow);
    assert_eq!(issue.title, "⚠️ Blog has degraded performance");
    assert_eq!((issue.labels.last().unwrap().as_str(), &issue.not_labels[..]), ("degraded", &["down".to_owned()][..]));
    assert_snapshot!(issue.body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-blog -->

    The check found Blog with **degraded performance**: too slow, took 3.4 s, limit 1 s (HTTP code 200, response time 3,400 ms), recorded in 9b3799b.

    | | |
    |---|---|
    | Cause | Too slow. The answer is right, but takes longer than it should. |
    | HTTP code | 200 |
    | Response time | 3,400 ms |
    | Since | 2026-11-22 12:40:03 UTC |
    | Came back | last at 2026-11-22 13:10:00 UTC, the 4th time in this incident: it is **flapping** |
    | Recorded in | 9b3799b |

    ### Affected

    - [Blog](https://status.example/sites/blog/)

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | 12.0 ms | – | 3.39 s | 3.40 s | 203.0.113.7:443 | HTTP/1.1 | degraded, HTTP 200: too slow: took 3.4 s, limit 1 s |

    </details>

    ### Where to look first

    1. Which phase takes the time?
       ```sh
       curl -sS -o /dev/null -w 'lookup %{time_namelookup} connect %{time_connect} tls %{time_appconnect} first byte %{time_starttransfer} total %{time_total}\n' https://blog.example.org/
       ```
    2. On the server: is the processor, the memory or the disk busy?
       ```sh
       uptime; free -m; iostat -x 1 3
       ```
    3. Do the database or services it needs answer slowly? Slow query logs show it.
    4. Is there more traffic than usual, or a job that runs at this time?
    5. Is it the way there rather than the server?
       ```sh
       mtr --report --tcp --port 443 blog.example.org
       ```

    [Incident on the status page](https://status.example/incidents/20261122-124003-blog/) · `history/incidents/2026/20261122-124003-blog.md`

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);
}

/// An incident of `count` sites that refuse connections at one address.
fn shared(count: usize) -> (World, Incident) {
    let site = |index: usize| {
        let mut site = tcp(
            &format!("s-{index}"),
            &format!("Site {index}"),
            Masked::plain(&format!("a.example:{}", 1_000 + index)),
        );
        site.group = index.is_multiple_of(2).then(|| "Even".to_owned());
        site
    };
    let sites: Vec<Site> = (1..=count).map(site).collect();
    let seen = failed(Phase::Connect, Reason::ConnectionRefused, "connection refused");
    let mut incident = incident(&sites[0], seen, Reason::ConnectionRefused, "");
    incident.common = Some(Common::Address("203.0.113.7".to_owned()));
    let affected =
        sites.iter().map(|site| AffectedSite { slug: site.slug.clone(), name: site.name.clone(), until: None });
    incident.sites = affected.collect();
    incident.sites[1].until = Some(at("12:45:00"));
    (World::of(sites), incident)
}

#[test]
fn an_incident_of_three_sites() {
    let (world, incident) = shared(3);
    assert_snapshot!(world.wanted(&incident).body, @r#"
    <!-- upkept:begin -->
    <!-- upkept:incident 20261122-124003-s-1 -->

    The check found Site 1 **down**: connection refused (HTTP code 0, response time 0 ms), recorded in [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807).

    | | |
    |---|---|
    | Cause | Connection refused. The host is there, but nothing accepts connections on this port. |
    | In common | All at the address 203.0.113.7 |
    | Response time | 0 ms (no connection was made) |
    | Since | 2026-11-22 12:40:03 UTC |
    | Recorded in | [9b3799b](https://forge.example/ada/status/commit/9b3799bd0c9c2f1fbd2d2f0e7a6d5c4b3a291807) |

    ### Affected

    - [Site 1](https://status.example/sites/s-1/)
    - [Site 2](https://status.example/sites/s-2/) (Even): recovered 2026-11-22 12:45:00 UTC
    - [Site 3](https://status.example/sites/s-3/)

    <details><summary>What the checks saw</summary>

    ### Check of 2026-11-22 12:40:03 UTC

    | attempt | after | lookup | connect | TLS | first byte | total | address | protocol | outcome |
    |--:|--:|--:|--:|--:|--:|--:|---|---|---|
    | 1 | 0.0 ms | – | – | – | – | 2.0 ms | – | – | down: connection refused (connect) |

    </details>

    ### Where to look first

    1. Is it refused from elsewhere, too?
       ```sh
       nc -vz -w 10 a.example 1001
       ```
    2. On the server: does anything listen on the port?
       ```sh
       ss -ltnp | grep -F :1001
       ```
    3. Did the service stop or fail to start? Its log, and the service manager's, say why.
    4. Does the name still point to the right addresses?
       ```sh
       dig +short a.example A a.example AAAA
       ```
    5. Does a firewall, a load balancer or a security group reject the connection?

    [Incident on the status page](https://status.example/incidents/20261122-124003-s-1/) · [Incident file](https://forge.example/ada/status/blob/main/history/incidents/2026/20261122-124003-s-1.md)

    Comments of the people who maintain this repository appear on the status page; one that begins with `Investigating:`, `Identified:` or `Monitoring:` sets the state. The issue closes by itself.
    <!-- upkept:end -->
    "#);
}

#[test]
fn an_incident_of_two_hundred_sites() {
    let (world, mut incident) = shared(200);
    incident.evidence = String::new();
    let body = world.wanted(&incident).body;
    let lines: Vec<&str> = body.lines().collect();
    let fold = lines.iter().position(|line| line.starts_with("<details>")).unwrap();
    assert_eq!(lines[fold], "<details><summary>200 sites, 199 still in trouble</summary>");
    let end = lines.iter().position(|line| *line == "</details>").unwrap();
    assert_eq!(lines[end - 2], "- … and 100 more");
    assert_eq!(end - fold, 104);
}

/// Whatever the length of names and evidence, a body fits, keeps its end, and closes what it opens.
#[test]
fn a_body_is_bounded_and_whole() {
    let (mut world, mut incident) = shared(200);
    let long = "Ünïcödé @all <!-- upkept:end --> </details> ```".repeat(20);
    incident.sites.iter_mut().for_each(|site| site.name = long.clone());
    world.dependents = vec!["A very long name, again and again"; 300];
    let row = "| x | @all | </details> <!-- upkept:end --> |\n".repeat(10);
    incident.evidence =
        format!("### Check\n\n{row}\n```http\nx: @all\n{}```\n", "x-y: <!-- upkept:end -->\n".repeat(9_000));
    incident.timeline[0].text = long.repeat(300);
    let body = world.wanted(&incident).body;
    assert!(body.chars().count() < 62_000, "{}", body.chars().count());
    assert!(body.starts_with(BEGIN) && body.ends_with(END));
    assert_eq!(body.matches(END).count(), 1);
    assert_eq!(body.matches("<details>").count(), body.matches("</details>").count());
    assert!(body.contains("The rest of the evidence is in the incident's file.\n\n</details>"));
    // What comes after the evidence is no part of its code.
    let events = Parser::new_ext(&body, Options::ENABLE_TABLES);
    let headings = events.filter(|event| matches!(event, Event::Start(Tag::Heading { .. }))).count();
    assert_eq!(headings, 4, "affected, who needs it, check, where to look");
}

#[test]
fn a_secret_target_is_in_no_command() {
    for (site, reason) in Reason::ALL.into_iter().flat_map(|reason| {
        let url = Masked::secret("https://${HOST_A}/", "https://hidden.example/".to_owned());
        let address = Masked::secret("${HOST_A}:25", "hidden.example:25".to_owned());
        [http("a", "A", url), tcp("a", "A", address)].map(|site| (site, reason))
    }) {
        assert!(matches!(&site.target, Target::Http(_) | Target::Tcp(TcpTarget { .. })));
        let incident = incident(&site, answered(503, 123), reason, "");
        let body = World::of(vec![site]).wanted(&incident).body;
        assert!(!body.contains("hidden") && !body.contains("HOST_A"), "{body}");
    }
}
