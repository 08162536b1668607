//! Made-up histories to render: the same every time.

use std::time::Duration;

use chrono::TimeDelta;
use upkept::model::{
    AddressFamily, AffectedSite, Announced, Artifact, Certificate, Common, Effect, Entry, EntryKind, Expectations,
    HttpTarget, Incident, IncidentId, Limits, Look, Masked, Origin, PhaseMedians, PhaseMs, Reason, Sample, Severity,
    Site, SiteState, Slo, Slug, Target, TcpTarget, Timestamp, Verdict, Window,
};
use upkept::render::{OwnFiles, PageInput, PlannedWork, RenderError, Renderer, Shells, SiteInput, Templates};
use upkept::stats::{Day, last_days};

/// A site with its history.
pub(crate) struct Watched {
    pub site: Site,
    pub state: Option<SiteState>,
    pub samples: Vec<Sample>,
    pub days: Vec<Day>,
    pub phases: Option<PhaseMedians>,
}

/// Everything a page is made from.
pub(crate) struct Fixture {
    pub title: String,
    pub description: Option<String>,
    pub url: Option<String>,
    pub repository: Option<String>,
    pub now: Timestamp,
    pub interval: Duration,
    pub sites: Vec<Watched>,
    pub incidents: Vec<Incident>,
    pub planned: Vec<PlannedWork>,
    pub finished: Vec<Window>,
    pub look: Look,
    pub own: OwnFiles,
}

impl Fixture {
    pub(crate) fn page<'a>(&'a self, sites: &'a [Site]) -> PageInput<'a> {
        PageInput {
            look: &self.look,
            own: &self.own,
            sites,
            title: &self.title,
            description: self.description.as_deref(),
            url: self.url.as_deref(),
            repository: self.repository.as_deref(),
            now: self.now,
            interval: self.interval,
            max_gap: self.interval * 3,
            incidents: &self.incidents,
            planned: &self.planned,
            finished: &self.finished,
            version: "0.1.0",
        }
    }

    pub(crate) fn render_with(&self, templates: &Templates) -> Result<Vec<Artifact>, RenderError> {
        let sites: Vec<Site> = self.sites.iter().map(|watched| watched.site.clone()).collect();
        let page = self.page(&sites);
        let renderer = Renderer::new(templates, &page)?;
        let (mut out, mut summaries) = (Vec::new(), Vec::new());
        for Watched { site, state, samples, days, phases } in &self.sites {
            let announced = &self.announced(&site.slug);
            let input = SiteInput { site, state: state.as_ref(), samples, days, phases: phases.as_ref(), announced };
            let rendered = renderer.site(&input)?;
            out.extend(rendered.artifacts);
            summaries.push(rendered.summary);
        }
        for index in 0..self.incidents.len() {
            out.extend(renderer.incident(index)?);
        }
        renderer.finish::<RenderError>(&summaries, &mut |artifact| {
            out.push(artifact);
            Ok(())
        })?;
        Ok(out)
    }

    /// Closes the files of the page with a passphrase.
    pub(crate) fn shells(&mut self, passphrase: &str) -> Shells {
        self.look.passphrase = Some(Masked::secret("${SESAME}", passphrase.to_owned()));
        Shells::new(&Templates::embedded().unwrap(), &self.page(&[]), passphrase).unwrap()
    }

    /// What the planned work announces for a site.
    pub(crate) fn announced(&self, slug: &Slug) -> Announced {
        let windows = self.planned.iter().map(|work| &work.window);
        Announced::new(windows.filter(|window| window.sites.contains(slug)))
    }

    pub(crate) fn render(&self) -> Vec<Artifact> {
        self.render_with(&Templates::embedded().unwrap()).unwrap()
    }
}

pub(crate) fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(crate) fn now() -> Timestamp {
    time("2026-11-22T12:47:10Z")
}

pub(crate) fn http(slug: &str, name: &str, url: Masked) -> Site {
    let target = HttpTarget { url, method: "GET".into(), headers: vec![], body: None, redirects: 5, insecure: false };
    site(slug, name, Target::Http(target))
}

pub(crate) fn tcp(slug: &str, name: &str, address: Masked) -> Site {
    site(slug, name, Target::Tcp(TcpTarget { address }))
}

fn site(slug: &str, name: &str, target: Target) -> Site {
    let seconds = Duration::from_secs;
    Site {
        slug: Slug::new(slug).unwrap(),
        name: name.into(),
        target,
        expect: Expectations::default(),
        limits: Limits { connect: seconds(5), total: seconds(10), body: 1 << 20 },
        retries: vec![],
        family: AddressFamily::Any,
        group: None,
        tags: vec![],
        icon: None,
        link: None,
        depends_on: Vec::new(),
        assignees: Vec::new(),
        slo: None,
    }
}

/// A stretch of trouble: begin and end in minutes before now, and what was seen.
pub(crate) struct Trouble {
    pub from: i64,
    pub to: i64,
    pub verdict: Verdict,
    pub reason: Reason,
    pub code: u16,
}

/// A small generator (Numerical Recipes' LCG): the same figures everywhere.
struct Dice(u32);

impl Dice {
    fn below(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % n
    }
}

/// Samples every `interval` over the last `days` days, with a daily rhythm, and the days rolled up.
pub(crate) fn watched(site: Site, base_ms: u32, days: u32, interval: Duration, troubles: &[Trouble]) -> Watched {
    let step = TimeDelta::from_std(interval).unwrap();
    let mut dice = Dice(base_ms ^ u32::try_from(site.name.len()).unwrap());
    let end = now() - TimeDelta::seconds(130);
    let start = end - TimeDelta::days(i64::from(days));
    let count = i32::try_from((end - start).num_seconds() / step.num_seconds()).unwrap();
    let mut samples = Vec::new();
    for index in (0..=count).rev() {
        let at = end - step * index;
        let ago = (now() - at).num_minutes();
        let trouble = troubles.iter().find(|trouble| ago <= trouble.from && ago > trouble.to);
        let hour = (at.timestamp() % 86_400 / 3_600) as f64;
        let rhythm = 1.0 + 0.25 * ((hour - 14.0) / 24.0 * std::f64::consts::TAU).cos();
        let ms = (f64::from(base_ms) * rhythm) as u32 + dice.below(base_ms / 4 + 1);
        let ms = if dice.below(40) == 0 { ms * 2 } else { ms };
        let sample = Sample { at, verdict: Verdict::Up, code: 200, ms, reason: None, attempts: 1 };
        samples.push(match trouble {
            None => sample,
            Some(Trouble { verdict: Verdict::Unknown, .. }) => continue,
            Some(t) => Sample {
                verdict: t.verdict,
                code: t.code,
                ms: if t.code == 0 {
                    0
                } else if t.verdict == Verdict::Degraded {
                    ms * 6
                } else {
                    ms
                },
                reason: Some(t.reason),
                attempts: 3,
                ..sample
            },
        });
    }
    if matches!(site.target, Target::Tcp(_)) {
        samples.iter_mut().for_each(|sample| sample.code = 0);
    }
    let mut rolled: Vec<Day> = last_days(now(), days)
        .into_iter()
        .map(|date| Day::roll(date, &samples, interval * 3, Announced::NOTHING))
        .collect();
    rolled.pop();
    samples.retain(|sample| now() - sample.at < TimeDelta::days(35));
    let state = samples.last().map(|last| state(&site, last, &samples));
    let phases = samples.last().map(|last| phases(&site, base_ms, last.at));
    Watched { site, state, samples, days: rolled, phases }
}

/// Where the time of the last hours went, with the phases that such a site has.
fn phases(site: &Site, ms: u32, to: Timestamp) -> PhaseMedians {
    let http = matches!(&site.target, Target::Http(_));
    let tls = matches!(&site.target, Target::Http(http) if http.url.shown().starts_with("https"));
    let median = PhaseMs {
        lookup: Some(ms / 30),
        connect: Some(ms / 8),
        tls: tls.then_some(ms / 4),
        first_byte: http.then_some(ms / 2),
        body: http.then_some(ms / 16),
    };
    PhaseMedians { from: to - TimeDelta::hours(3), to, checks: 36, median }
}

fn state(site: &Site, last: &Sample, samples: &[Sample]) -> SiteState {
    let since = samples.iter().rev().take_while(|sample| sample.verdict == last.verdict).last().unwrap().at;
    let mut state = SiteState::first(&site.name, last);
    state.since = since;
    if matches!(&site.target, Target::Http(http) if http.url.shown().starts_with("https")) {
        state.certificate = Some(Certificate {
            subject: "status.example".into(),
            issuer: "Example CA R3".into(),
            not_before: time("2026-10-01T00:00:00Z"),
            not_after: time("2027-01-05T08:30:00Z"),
        });
    }
    state
}

const EVIDENCE: &str = "### Check of 2026-11-22 11:12:10 UTC\n\n| attempt | after | lookup | connect | total | address | outcome |\n|--:|--:|--:|--:|--:|---|---|\n| 1 | 0 ms | 3 ms | – | 15 ms | 192.0.2.104:9100 | connect: connection refused |\n| 2 | 2,015 ms | 2 ms | – | 14 ms | 192.0.2.104:9100 | connect: connection refused |\n\n```\nHTTP/1.1 503 Service Unavailable with a line that is much longer than any phone is wide, so it has to wrap\n```\n";

const MINUTE: i64 = 1;
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

pub(crate) fn trouble(from: i64, to: i64, verdict: Verdict, reason: Reason, code: u16) -> Trouble {
    Trouble { from, to, verdict, reason, code }
}

pub(crate) fn incident(
    slug: &str,
    name: &str,
    from: i64,
    to: Option<i64>,
    cause: Reason,
    code: u16,
    severity: Severity,
) -> Incident {
    let at = |ago: i64| now() - TimeDelta::minutes(ago);
    let slug = Slug::new(slug).unwrap();
    let word = if severity == Severity::Down { "down" } else { "slow" };
    let mut timeline = vec![Entry {
        at: at(from),
        kind: EntryKind::Opened,
        text: format!("**{name}** is {word}: {} ({code} in 0 ms), commit 9b3799b.", cause.phrase()),
        origin: None,
    }];
    if from > HOUR {
        let text = "The provider [confirms a fault](https://status.provider.example/) in the building. Work is under way:\n\n- power is back\n- the switch is being replaced";
        timeline.push(Entry { at: at(from - 25), kind: EntryKind::Note, text: text.into(), origin: None });
    }
    if let Some(to) = to {
        let text = format!("**{name}** is up again after {} minutes.", from - to);
        timeline.push(Entry { at: at(to), kind: EntryKind::Resolved, text, origin: None });
    }
    Incident {
        id: IncidentId::new(at(from), &slug),
        sites: vec![AffectedSite { slug, name: name.into(), until: None }],
        severity,
        started: at(from),
        ended: to.map(at),
        cause: Some(cause),
        manual: None,
        common: None,
        relapses: Vec::new(),
        code,
        ms: 0,
        commits: vec!["9b3799b0c1d2e3f405162738495a6b7c8d9e0f10".into()],
        issue: None,
        timeline,
        evidence: EVIDENCE.into(),
    }
}

fn catalogue() -> Vec<(Site, u32)> {
    let plain = Masked::plain;
    let mut sites = vec![
        (http("website", "Website", plain("https://www.example.org/")), 140),
        (http("shop", "Shop", plain("https://shop.example.org/")), 230),
        (http("api", "API", plain("https://api.example.org/health")), 85),
        (http("docs", "Documentation", plain("https://docs.example.org/")), 60),
        (tcp("ip-104", "IP .104", Masked::secret("${IP_GROUP_A}.104:${PORT}", "192.0.2.104:9100".into())), 12),
        (tcp("ip-105", "IP .105", Masked::secret("${IP_GROUP_A}.105:${PORT}", "192.0.2.105:9100".into())), 14),
        (tcp("mail", "Mail", plain("mail.example.org:25")), 40),
        (http("login", "Single sign-on for customers and partners", plain("https://login.example.org/")), 310),
        (http("search", "Suche für Bücher", plain("https://search.example.org/")), 520),
        (http("legacy", "Old billing", plain("http://billing.example.org/")), 900),
    ];
    for (index, (site, _)) in sites.iter_mut().enumerate() {
        site.group = Some(
            if index < 4 {
                "Public"
            } else if index < 7 {
                "Network"
            } else {
                "Internal"
            }
            .into(),
        );
    }
    sites
}

fn base(sites: Vec<Watched>, incidents: Vec<Incident>) -> Fixture {
    Fixture {
        title: "Example Status".into(),
        description: Some("Everything we run, checked every five minutes.".into()),
        url: Some("https://status.example.org/repo/".into()),
        repository: Some("https://forge.example.org/example/status".into()),
        now: now(),
        interval: Duration::from_secs(300),
        sites,
        incidents,
        planned: vec![],
        finished: vec![],
        look: Look::default(),
        own: OwnFiles::default(),
    }
}

/// A promise for a site.
fn promise(fixture: &mut Fixture, slug: &str, target: u32) {
    for watched in fixture.sites.iter_mut().filter(|watched| watched.site.slug.as_str() == slug) {
        watched.site.slo = Some(Slo { target, days: 30 });
    }
}

/// One site with years of history: outages now and then, a gap, slow answers, and one check that took very long.
pub(crate) fn long(days: u32, interval: Duration) -> Fixture {
    use Reason::{HttpStatus, NoNetwork, TooSlow};
    let mut troubles: Vec<Trouble> = (1..i64::from(days) / 23)
        .map(|n| trouble(n * 23 * DAY + 30 * n % 500 + 15, n * 23 * DAY, Verdict::Down, HttpStatus, 503))
        .collect();
    troubles.extend(
        (1..i64::from(days) / 40).map(|n| trouble(n * 40 * DAY + 600, n * 40 * DAY, Verdict::Degraded, TooSlow, 200)),
    );
    troubles.push(trouble(201 * DAY, 190 * DAY, Verdict::Unknown, NoNetwork, 0));
    troubles.push(trouble(6 * DAY + 700, 6 * DAY, Verdict::Unknown, NoNetwork, 0));
    troubles.push(trouble(5 * HOUR, 4 * HOUR, Verdict::Down, HttpStatus, 503));
    troubles.push(trouble(9 * HOUR, 8 * HOUR, Verdict::Degraded, TooSlow, 200));
    let (site, ms) = catalogue().swap_remove(1);
    let mut watched = watched(site, ms, days, interval, &troubles);
    let slowest = watched.samples.len() - 20;
    watched.samples[slowest].ms = 28_000;
    let incidents = (1..i64::from(days) / 23)
        .map(|n| {
            let from = n * 23 * DAY + 30 * n % 500 + 15;
            incident("shop", "Shop", from, Some(n * 23 * DAY), HttpStatus, 503, Severity::Down)
        })
        .collect();
    let mut fixture = Fixture { interval, ..base(vec![watched], incidents) };
    fixture.repository = Some("https://github.com/example/status".into());
    promise(&mut fixture, "shop", 995_000);
    fixture
}

/// Ten sites that are fine now, with a past.
pub(crate) fn healthy(interval: Duration) -> Fixture {
    use Reason::{HttpStatus, TimedOut, TooSlow};
    let sites = catalogue().into_iter().enumerate().map(|(index, (site, ms))| {
        let troubles = match index {
            1 => vec![trouble(9 * DAY + 70, 9 * DAY, Verdict::Down, HttpStatus, 503)],
            2 => vec![trouble(40 * DAY + 300, 40 * DAY, Verdict::Degraded, TooSlow, 200)],
            4 => vec![trouble(3 * HOUR + 12 * MINUTE, 3 * HOUR, Verdict::Down, TimedOut, 0)],
            6 => vec![trouble(20 * DAY, 18 * DAY, Verdict::Unknown, Reason::NoNetwork, 0)],
            _ => vec![],
        };
        watched(site, ms, if index == 8 { 20 } else { 90 }, interval, &troubles)
    });
    let incidents = vec![
        incident("ip-104", "IP .104", 3 * HOUR + 12, Some(3 * HOUR), TimedOut, 0, Severity::Down),
        incident("shop", "Shop", 9 * DAY + 70, Some(9 * DAY), HttpStatus, 503, Severity::Down),
        incident("api", "API", 40 * DAY + 300, Some(40 * DAY), TooSlow, 200, Severity::Degraded),
    ];
    Fixture { interval, ..base(sites.collect(), incidents) }
}

/// Two sites down, one slow, one that nobody could look at lately.
pub(crate) fn outage(interval: Duration) -> Fixture {
    use Reason::{ConnectionRefused, HttpStatus, TooSlow};
    let sites = catalogue().into_iter().enumerate().map(|(index, (site, ms))| {
        let troubles = match index {
            0 => vec![
                trouble(40, 0, Verdict::Degraded, TooSlow, 200),
                trouble(5 * DAY + 9 * HOUR, 5 * DAY, Verdict::Down, HttpStatus, 500),
            ],
            4 => vec![
                trouble(95, 0, Verdict::Down, ConnectionRefused, 0),
                trouble(14 * HOUR, 10 * HOUR, Verdict::Unknown, Reason::NoNetwork, 0),
            ],
            5 => vec![trouble(12, 0, Verdict::Down, ConnectionRefused, 0)],
            7 => vec![trouble(7 * HOUR, 0, Verdict::Unknown, Reason::NoNetwork, 0)],
            9 => (1..30).map(|n| trouble(n * 3 * DAY + 400, n * 3 * DAY, Verdict::Down, HttpStatus, 502)).collect(),
            _ => vec![],
        };
        watched(site, ms, 90, interval, &troubles)
    });
    let incidents = vec![
        incident("ip-105", "IP .105", 12, None, ConnectionRefused, 0, Severity::Down),
        incident("website", "Website", 40, None, TooSlow, 200, Severity::Degraded),
        incident("ip-104", "IP .104", 95, None, ConnectionRefused, 0, Severity::Down),
        incident("website", "Website", 5 * DAY + 9 * HOUR, Some(5 * DAY), HttpStatus, 500, Severity::Down),
    ];
    let mut fixture = Fixture { interval, ..base(sites.collect(), incidents) };
    promise(&mut fixture, "ip-104", 999_000);
    promise(&mut fixture, "legacy", 990_000);
    promise(&mut fixture, "docs", 999_500);
    fixture
}

/// People at work: a shared incident with comments, one that people opened, and one with a postmortem.
pub(crate) fn desk(interval: Duration) -> Fixture {
    let mut fixture = outage(interval);
    let at = |ago: i64| now() - TimeDelta::minutes(ago);
    let said = |ago: i64, kind: EntryKind, author: &str, text: &str| Entry {
        at: at(ago),
        kind,
        text: text.into(),
        origin: Some(Origin { comment: format!("c-{ago}"), author: author.into() }),
    };
    let affected = |slug: &str, name: &str, until: Option<i64>| AffectedSite {
        slug: Slug::new(slug).unwrap(),
        name: name.into(),
        until: until.map(at),
    };
    let shared = &mut fixture.incidents[2];
    shared.sites.extend([
        affected("ip-105", "IP .105", None),
        affected("mail", "Mail", Some(41)),
        affected("gone", "A site that is gone", Some(38)),
    ]);
    shared.common = Some(Common::Address("203.0.113.7".into()));
    shared.relapses = vec![at(50)];
    shared.issue = Some("https://forge.example.org/example/status/issues/7".into());
    shared.timeline.extend([
        said(45, EntryKind::Investigating, "ada", "We see it, too."),
        said(
            20,
            EntryKind::Identified,
            "bob",
            "The *switch* in rack 4 is broken. A new one is on its way:\n\n1. mount it\n2. move the cables",
        ),
    ]);
    fixture.incidents[3].timeline.push(said(
        4 * DAY,
        EntryKind::Postmortem,
        "ada",
        "A deployment filled the disk.\n\n##### What we change\n\n- logs are rotated\n- the disk is watched",
    ));
    let mut manual = incident("shop", "Shop", 30, None, Reason::TooSlow, 0, Severity::Degraded);
    (manual.manual, manual.cause) = (Some("Payments by card fail now and then".into()), None);
    (manual.evidence, manual.commits) = (String::new(), vec![]);
    manual.issue = Some("https://forge.example.org/example/status/issues/8".into());
    manual.timeline[0].text = "Some cards are declined. Please try again, or pay by invoice.".into();
    fixture.incidents.insert(1, manual);
    fixture
}

/// Planned work: when (begin and end in minutes before now), for whom, and how bad.
pub(crate) fn work(title: &str, from: i64, to: Option<i64>, sites: &[&str], effect: Effect) -> PlannedWork {
    let at = |ago: i64| now() - TimeDelta::minutes(ago);
    let window = Window {
        id: format!("{}-{}", title.to_lowercase().replace(' ', "-"), at(from).format("%Y%m%d-%H%M%S")),
        title: title.into(),
        start: at(from),
        end: to.map(at),
        sites: sites.iter().map(|slug| Slug::new(slug).unwrap()).collect(),
        effect,
        issue: None,
    };
    PlannedWork { window, description: String::new() }
}

/// What is over of the planned work, and of the months before it.
fn finished(planned: &[PlannedWork]) -> Vec<Window> {
    let old = [200, 140, 139, 95];
    let old = old.map(|day| work("Move of a rack", day * DAY, Some(day * DAY - 90), &["shop"], Effect::Down));
    let windows = old.iter().chain(planned).map(|work| &work.window);
    windows.filter(|window| window.end.is_some_and(|end| end <= now())).cloned().collect()
}

/// Planned work of all kinds: one window covers what is down, one has been outlasted, one announced less than what
/// happened, one has an end that nobody knows, and some are ahead.
pub(crate) fn maintenance(interval: Duration) -> Fixture {
    use Reason::{ConnectionRefused, HttpStatus, TooSlow};
    let sites: Vec<Watched> = catalogue()
        .into_iter()
        .enumerate()
        .map(|(index, (mut site, ms))| {
            let troubles = match index {
                1 => vec![
                    trouble(35, 0, Verdict::Down, HttpStatus, 503),
                    trouble(7 * DAY + 110, 7 * DAY, Verdict::Down, HttpStatus, 503),
                ],
                2 => vec![trouble(50, 0, Verdict::Degraded, TooSlow, 200)],
                4 => vec![trouble(95, 0, Verdict::Down, ConnectionRefused, 0)],
                5 => vec![trouble(90, 0, Verdict::Down, ConnectionRefused, 0)],
                7 => vec![trouble(30, 0, Verdict::Down, HttpStatus, 500)],
                _ => vec![],
            };
            if index == 5 {
                site.depends_on = vec![Slug::new("ip-104").unwrap()];
            }
            watched(site, ms, 90, interval, &troubles)
        })
        .collect();
    let everything: Vec<&str> = sites.iter().map(|watched| watched.site.slug.as_str()).collect();
    let mut planned = vec![
        work("Old backup", 7 * DAY + 130, Some(7 * DAY - 10), &["shop"], Effect::Down),
        work("New switch in rack 4", 120, Some(30), &["ip-104", "ip-105"], Effect::Down),
        work("Move to the new data centre", 60, Some(-75), &["shop", "docs"], Effect::Down),
        work("Rebuild of the search index", 55, None, &["api", "search", "login"], Effect::Degraded),
        work("Power test", -4 * DAY, Some(-4 * DAY - 180), &everything, Effect::None),
    ];
    planned[2].description =
        "All services pause while the **racks** travel:\n\n# Order\n\n- first the shop\n- then [the docs](https://docs.example.org/)"
            .into();
    planned[4].description = "# Why\n\nThe *generator* is new.".into();
    planned[3].window.issue = Some("https://forge.example.org/example/status/issues/9".into());
    planned.extend(
        (1..30).map(|day| work("Nightly backup", -day * DAY, Some(-day * DAY - 60), &["mail"], Effect::Degraded)),
    );
    planned.extend(
        (1..20).map(|day| work("Nightly backup", day * DAY, Some(day * DAY - 60), &["mail"], Effect::Degraded)),
    );
    planned.sort_by_key(|work| work.window.start);
    let mut shared = incident("ip-104", "IP .104", 30, None, ConnectionRefused, 0, Severity::Down);
    shared.common = Some(Common::Dependency);
    shared.sites.push(AffectedSite { slug: Slug::new("ip-105").unwrap(), name: "IP .105".into(), until: None });
    let incidents = vec![
        incident("login", "Single sign-on for customers and partners", 30, None, HttpStatus, 500, Severity::Down),
        shared,
    ];
    let finished = finished(&planned);
    let mut fixture = Fixture { interval, planned, finished, ..base(sites, incidents) };
    let announced: Vec<Announced> = fixture.sites.iter().map(|one| fixture.announced(&one.site.slug)).collect();
    for (watched, announced) in fixture.sites.iter_mut().zip(announced) {
        for day in &mut watched.days {
            if (now().date_naive() - day.date).num_days() < 34 {
                *day = Day::roll(day.date, &watched.samples, interval * 3, &announced);
            }
        }
    }
    fixture
}

/// Two hundred sites that failed at once, and one of them that is up again.
pub(crate) fn storm() -> Fixture {
    let mut fixture = outage(Duration::from_secs(4 * 3_600));
    let mut shared = incident("ip-104", "IP .104", 95, None, Reason::ConnectionRefused, 0, Severity::Down);
    shared.common = Some(Common::Many);
    shared.sites.extend((1..200).map(|n| AffectedSite {
        slug: Slug::new(&format!("shop-{n}")).unwrap(),
        name: format!("Shop number {n}"),
        until: (n == 1).then(|| now() - TimeDelta::minutes(41)),
    }));
    fixture.incidents = vec![shared];
    fixture
}

/// Three sites that nobody has looked at yet.
pub(crate) fn empty() -> Fixture {
    let sites = catalogue().into_iter().take(3);
    let watched = |(site, _)| Watched { site, state: None, samples: vec![], days: vec![], phases: None };
    base(sites.map(watched).collect(), vec![])
}

/// The healthy sites, long after the last check.
pub(crate) fn overdue(interval: Duration) -> Fixture {
    let mut fixture = outage(interval);
    fixture.now += TimeDelta::hours(5);
    fixture
}

/// Texts that would like to be more than text.
pub(crate) const CORPUS: [&str; 16] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" autofocus onfocus=\"alert(1)",
    "</title></style></script><svg/onload=alert(1)>",
    "<!-- ",
    "--> ]]> <![CDATA[",
    "&lt;script&gt;&amp;&#60;",
    "{{ 7 * 7 }}{% raw %}{# x",
    "javascript:alert(1)",
    "[x](javascript:alert(1)) ![x](https://evil.example/x.png) <javascript:alert(1)>",
    "`</code><b>` **</p>** <details open ontoggle=alert(1)>",
    "a\u{0}b\u{8}c\u{1b}[31m\u{7f}\u{fffe}",
    "\u{202e}gnp.exe\u{2028}",
    "%22%3E%3Cscript%3E ../../../etc/passwd",
    "data:text/html;base64,PHNjcmlwdD4=",
];

/// The text as Markdown that is a paragraph without links and code; those would be a structure of its own.
fn one_paragraph(text: &str) -> String {
    if text.contains('`') || text.contains("](") { "w".to_owned() } else { format!("w {text}") }
}

/// A page on which every text from outside is `text`.
pub(crate) fn hostile(text: &str, interval: Duration) -> Fixture {
    let mut fixture = outage(interval);
    fixture.sites.truncate(2);
    fixture.title = format!("t {text}");
    fixture.description = Some(format!("d {text}"));
    fixture.repository = Some(text.into());
    fixture.url = Some(text.into());
    for watched in &mut fixture.sites {
        let (slug, name) = (watched.site.slug.to_string(), format!("n {text}"));
        let group = format!("g {text}");
        watched.site = http(&slug, &name, Masked::plain("https://www.example.org/"));
        watched.site.group = Some(group);
        watched.site.tags = vec![text.into()];
        watched.site.link = Some(text.into());
        watched.site.icon = Some("§".to_owned() + &text.chars().take(7).collect::<String>());
        let state = watched.state.as_mut().unwrap();
        state.name = text.into();
        let (not_before, not_after) = (state.since, state.since + TimeDelta::days(400));
        state.certificate = Some(Certificate { subject: text.into(), issuer: text.into(), not_before, not_after });
    }
    fixture.planned = [(60, Some(-60)), (-60, Some(-90)), (600, Some(500))]
        .map(|(from, to)| work(text, from, to, &["website", "shop"], Effect::Down))
        .into();
    for work in &mut fixture.planned {
        // One paragraph, so that the structure stays the same.
        work.description = one_paragraph(text);
        work.window.issue = Some(text.into());
    }
    for incident in &mut fixture.incidents {
        incident.sites = vec![
            AffectedSite { slug: Slug::new("api").unwrap(), name: format!("n {text}"), until: None },
            incident.sites[0].clone(),
        ];
        incident.commits = vec![text.into(), "9b3799b0c1d2e3f405162738495a6b7c8d9e0f10".into()];
        incident.issue = Some(text.into());
        incident.common = Some(Common::Zone(text.into()));
        incident.manual = (incident.severity == Severity::Degraded).then(|| format!("m {text}"));
        // One paragraph each, so that the structure stays the same.
        let kinds = [EntryKind::Opened, EntryKind::Changed, EntryKind::Note, EntryKind::Resolved];
        let words = one_paragraph(text);
        incident.timeline = kinds
            .map(|kind| Entry { at: incident.started, kind, text: words.clone(), origin: None })
            .into_iter()
            .collect();
        incident.timeline[2].origin = Some(Origin { comment: text.into(), author: format!("a {text}") });
        incident.evidence = format!("## Evidence\n\ne {words}");
    }
    fixture
}
