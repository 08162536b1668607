//! Runs of many sites: bounded, isolated, ended by the deadline; with scripted probers, and once with real sockets.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use upkept::model::{
    Attempt, Check, HttpTarget, Judgement, Masked, Observation, Phase, Phases, Reason, Site, Slug, Target, TcpTarget,
    Verdict,
};
use upkept::probe::{NetProber, Prober, RunLimits, any_reachable, check_all, nothing_reached, without_network};

use super::servers::{Server, closed_port, site, tcp};

const MS: Duration = Duration::from_millis(1);

/// What a scripted attempt does.
#[derive(Clone, Copy)]
enum Act {
    Up,
    Slow,
    Refuse,
    NoWay,
    Hang,
    Panic,
}

/// Plays a list of acts a site (the last one for ever), and counts how many play at once.
#[derive(Default)]
struct Script {
    acts: HashMap<String, Vec<Act>>,
    played: Mutex<HashMap<String, usize>>,
    running: AtomicUsize,
    most: AtomicUsize,
    takes: Duration,
}

impl Script {
    fn new(acts: &[(&str, &[Act])]) -> Self {
        let acts = acts.iter().map(|(slug, acts)| ((*slug).to_owned(), acts.to_vec())).collect();
        Self { acts, ..Self::default() }
    }

    fn next(&self, slug: &str) -> Act {
        let mut played = self.played.lock().unwrap();
        let count = played.entry(slug.to_owned()).or_default();
        let acts = self.acts.get(slug).map_or(&[Act::Up][..], Vec::as_slice);
        let act = acts[(*count).min(acts.len() - 1)];
        *count += 1;
        act
    }
}

fn answered(total: Duration) -> Observation {
    Observation { phases: Phases { connect: Some(MS), total, ..Phases::default() }, ..Observation::default() }
}

fn refused(nearby: bool) -> Observation {
    Observation { nearby, ..Observation::failed(Phase::Connect, Reason::ConnectionRefused, "", MS) }
}

impl Prober for Script {
    fn probe<'a>(&'a self, site: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>> {
        Box::pin(async move {
            let running = self.running.fetch_add(1, Ordering::SeqCst) + 1;
            self.most.fetch_max(running, Ordering::SeqCst);
            let act = self.next(site.slug.as_str());
            tokio::time::sleep(self.takes).await;
            let seen = match act {
                Act::Up => answered(MS),
                Act::Slow => answered(Duration::from_secs(2)),
                Act::Refuse => refused(true),
                Act::NoWay => Observation::failed(Phase::Connect, Reason::NoRoute, "", MS),
                Act::Hang => std::future::pending().await,
                Act::Panic => panic!("scripted"),
            };
            self.running.fetch_sub(1, Ordering::SeqCst);
            seen
        })
    }
}

/// A site on a host of its own.
fn own(slug: &str) -> Site {
    let mut site = site(slug, Target::Tcp(TcpTarget { address: Masked::plain(&format!("{slug}.example:80")) }));
    site.expect.degraded_after = Some(Duration::from_secs(1));
    site.retries = vec![20 * MS, 20 * MS];
    site
}

fn limits(total: usize, per_host: usize, deadline: Option<Duration>) -> RunLimits {
    RunLimits { total, per_host, deadline }
}

async fn run(script: Script, slugs: &[&str], deadline: Option<Duration>) -> Vec<Check> {
    let sites: Vec<Site> = slugs.iter().map(|slug| own(slug)).collect();
    check_all(&sites, Arc::new(script), &limits(8, 8, deadline), &|_| {}).await
}

fn told(check: &Check) -> (Verdict, Option<Reason>, usize) {
    (check.judgement.verdict, check.judgement.reason, check.attempts.len())
}

#[tokio::test]
async fn a_blip_is_up_and_its_attempts_are_kept() {
    let script = Script::new(&[
        ("blip", &[Act::Refuse, Act::Up]),
        ("dead", &[Act::Refuse]),
        ("slow", &[Act::Slow]),
        ("worse", &[Act::Slow, Act::Refuse, Act::Slow]),
    ]);
    let checks = run(script, &["worse", "slow", "dead", "blip", "well"], None).await;
    let slugs: Vec<&str> = checks.iter().map(|check| check.slug.as_str()).collect();
    assert_eq!(slugs, ["blip", "dead", "slow", "well", "worse"], "sorted");
    let seen: Vec<_> = checks.iter().map(told).collect();
    assert_eq!(seen[0], (Verdict::Up, None, 2));
    assert_eq!(seen[1], (Verdict::Down, Some(Reason::ConnectionRefused), 3));
    assert_eq!(seen[2], (Verdict::Degraded, Some(Reason::TooSlow), 3));
    assert_eq!(seen[3], (Verdict::Up, None, 1));
    assert_eq!(seen[4], (Verdict::Degraded, Some(Reason::TooSlow), 3), "the last attempt decides");
    let offsets: Vec<Duration> = checks[1].attempts.iter().map(|attempt| attempt.offset).collect();
    assert!(offsets[1] >= offsets[0] + 20 * MS && offsets[2] >= offsets[1] + 20 * MS, "{offsets:?}");
}

#[tokio::test]
async fn the_deadline_ends_the_run_and_believes_nothing_unconfirmed() {
    let script = Script::new(&[("hangs", &[Act::Hang]), ("unsure", &[Act::Refuse, Act::Hang])]);
    let begun = Instant::now();
    let checks = run(script, &["hangs", "unsure", "well"], Some(300 * MS)).await;
    assert!(begun.elapsed() < 3_000 * MS, "{:?}", begun.elapsed());
    assert_eq!(told(&checks[0]), (Verdict::Unknown, Some(Reason::Deadline), 0));
    assert_eq!(told(&checks[1]), (Verdict::Unknown, Some(Reason::Deadline), 1), "the attempt is kept");
    assert!(checks[1].judgement.detail.ends_with("connection refused"), "{}", checks[1].judgement.detail);
    assert_eq!(told(&checks[2]), (Verdict::Up, None, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_probe_that_blocks_its_thread_does_not_hold_up_the_deadline() {
    struct Blocks;
    impl Prober for Blocks {
        fn probe<'a>(&'a self, _: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>> {
            Box::pin(async {
                std::thread::sleep(Duration::from_millis(1_500));
                answered(MS)
            })
        }
    }
    let begun = Instant::now();
    let checks = check_all(&[own("a")], Arc::new(Blocks), &limits(1, 1, Some(100 * MS)), &|_| {}).await;
    assert!(begun.elapsed() < 1_200 * MS, "{:?}", begun.elapsed());
    assert_eq!(checks[0].judgement.reason, Some(Reason::Deadline));
}

#[tokio::test]
async fn a_panic_costs_its_own_site_only() {
    let script = Script::new(&[("bad", &[Act::Panic]), ("later", &[Act::Refuse, Act::Panic])]);
    let checks = run(script, &["bad", "good", "later"], None).await;
    assert_eq!(told(&checks[0]), (Verdict::Unknown, Some(Reason::Internal), 1));
    assert_eq!(told(&checks[1]), (Verdict::Up, None, 1));
    assert_eq!(told(&checks[2]), (Verdict::Unknown, Some(Reason::Internal), 2));
}

#[tokio::test]
async fn concurrency_is_bounded_in_total_and_a_host() {
    let script = Arc::new(Script { takes: 10 * MS, ..Script::default() });
    let sites: Vec<Site> = (0..40).map(|n| own(&format!("s{n}"))).collect();
    let done = AtomicUsize::new(0);
    let count = |_: &Check| {
        done.fetch_add(1, Ordering::SeqCst);
    };
    let prober: Arc<dyn Prober> = Arc::clone(&script) as Arc<dyn Prober>;
    let checks = check_all(&sites, prober, &limits(7, 99, None), &count).await;
    assert_eq!((checks.len(), done.load(Ordering::SeqCst)), (40, 40));
    assert_eq!(script.most.load(Ordering::SeqCst), 7);

    // one host, by two kinds of target, and a limit of 0 that counts as 1
    let script = Arc::new(Script { takes: 5 * MS, ..Script::default() });
    let url = Masked::plain("http://same.example:80/x");
    let http = HttpTarget { url, method: "GET".into(), headers: vec![], body: None, redirects: 0, insecure: false };
    let mut sites: Vec<Site> = (0..5).map(|n| site(&format!("h{n}"), Target::Http(http.clone()))).collect();
    sites.iter_mut().for_each(|site| site.expect.status.clear());
    sites.push(site("t", Target::Tcp(TcpTarget { address: Masked::plain("same.example:80") })));
    check_all(&sites, Arc::clone(&script) as Arc<dyn Prober>, &limits(50, 0, None), &|_| {}).await;
    assert_eq!(script.most.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_crowded_host_leaves_slots_to_others() {
    let mut sites: Vec<Site> = (0..5)
        .map(|n| site(&format!("a{n}"), Target::Tcp(TcpTarget { address: Masked::plain("same.example:1") })))
        .collect();
    sites.extend((0..3).map(|n| own(&format!("z{n}"))));
    let order = order_of(Script { takes: 40 * MS, ..Script::default() }, &sites, &limits(2, 1, None)).await;
    let place = |slug: &str| order.iter().position(|other| other == slug).unwrap();
    assert!(place("z0") < place("a2"), "other hosts are not stuck behind the crowded one: {order:?}");
}

#[tokio::test]
async fn waiting_for_a_retry_holds_no_slot() {
    let mut sites: Vec<Site> = ["waits", "b", "c", "d"].map(own).to_vec();
    sites[0].retries = vec![1_000 * MS];
    let script = Script { takes: 5 * MS, ..Script::new(&[("waits", &[Act::Refuse, Act::Up])]) };
    let (begun, quick) = (Instant::now(), AtomicUsize::new(0));
    let note = |_: &Check| {
        quick.fetch_add(usize::from(begun.elapsed() < 900 * MS), Ordering::SeqCst);
    };
    check_all(&sites, Arc::new(script), &limits(1, 1, None), &note).await;
    assert_eq!(quick.load(Ordering::SeqCst), 3, "the others were done while the first one waited");
}

/// The slugs in the order in which their checks were done.
async fn order_of(script: Script, sites: &[Site], limits: &RunLimits) -> Vec<String> {
    let order = Mutex::new(Vec::new());
    let note = |check: &Check| order.lock().unwrap().push(check.slug.to_string());
    check_all(sites, Arc::new(script), limits, &note).await;
    order.into_inner().unwrap()
}

#[tokio::test]
async fn without_a_network_nothing_is_blamed_on_the_sites() {
    let all = run(Script::new(&[("a", &[Act::NoWay]), ("b", &[Act::NoWay])]), &["a", "b"], None).await;
    assert!(nothing_reached(&all));
    let unknown = without_network(all);
    assert!(unknown.iter().all(|check| told(check) == (Verdict::Unknown, Some(Reason::NoNetwork), 3)));

    let one_refused = run(Script::new(&[("a", &[Act::NoWay]), ("b", &[Act::Refuse])]), &["a", "b"], None).await;
    assert!(!nothing_reached(&one_refused), "a refusal proves that somebody is there");
    let judgement = Judgement::because(Verdict::Down, Reason::ConnectionRefused, "");
    let attempts = vec![Attempt { offset: MS, judgement: judgement.clone(), observation: refused(false) }];
    let far = Check { slug: Slug::new("a").unwrap(), attempts, judgement };
    assert!(nothing_reached(&[far]), "the runner's own firewall may refuse, too");
    let blip = run(Script::new(&[("a", &[Act::Refuse, Act::NoWay])]), &["a"], None).await;
    assert!(!nothing_reached(&blip), "also in an earlier attempt");
    let one_up = run(Script::new(&[("a", &[Act::NoWay])]), &["a", "b"], None).await;
    assert!(!nothing_reached(&one_up));
    let late = run(Script::new(&[("a", &[Act::Hang])]), &["a"], Some(20 * MS)).await;
    assert!(!nothing_reached(&late) && !nothing_reached(&[]), "nothing was tried");
}

#[tokio::test]
async fn reference_addresses_are_tried_side_by_side() {
    let (server, closed) = (Server::raw(|_| async {}).await, closed_port().await.to_string());
    let (prober, second) = (NetProber::new("test").unwrap(), Duration::from_secs(1));
    let some = [closed.clone(), "nonsense".to_owned(), server.addr.to_string()];
    assert!(any_reachable(&prober, &some, second).await);
    assert!(!any_reachable(&prober, &[closed, "nonsense".to_owned()], second).await);
    assert!(!any_reachable(&prober, &[], second).await);
}

/// Sees what a captive portal shows: the connection opens, the handshake fails.
struct Portal;

impl Prober for Portal {
    fn probe<'a>(&'a self, site: &'a Site) -> Pin<Box<dyn Future<Output = Observation> + Send + 'a>> {
        let seen = match &site.target {
            Target::Http(_) => Observation::failed(Phase::Tls, Reason::Tls, "not the one we asked for", MS),
            Target::Tcp(_) => Observation::default(),
        };
        Box::pin(std::future::ready(seen))
    }
}

#[tokio::test]
async fn a_captive_portal_is_no_network() {
    let second = Duration::from_secs(1);
    assert!(!any_reachable(&Portal, &["192.0.2.1:443".to_owned()], second).await);
    assert!(any_reachable(&Portal, &["192.0.2.1:53".to_owned()], second).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_hanging_site_among_two_hundred_costs_its_own_limit() {
    let server = Server::slow(200, 50 * MS).await;
    let hanging = Server::raw(|stream| async move {
        tokio::time::sleep(Duration::from_secs(9)).await;
        drop(stream);
    })
    .await;
    let mut sites: Vec<Site> =
        (0..198).map(|n| Site { slug: own(&format!("s{n}")).slug, ..super::servers::http(&server.url("/")) }).collect();
    sites.push(Site { slug: own("hangs").slug, ..super::servers::http(&hanging.url("/")) });
    sites.push(Site { slug: own("refuses").slug, ..tcp(&closed_port().await.to_string()) });
    let hung = &mut sites[198];
    hung.limits.total = 900 * MS;
    let begun = Instant::now();
    let prober = Arc::new(NetProber::new("x").unwrap());
    let checks = check_all(&sites, prober, &limits(64, 64, None), &|_| {}).await;
    assert!(begun.elapsed() < 5_000 * MS, "{:?}", begun.elapsed());
    let count = |verdict: Verdict| checks.iter().filter(|check| check.judgement.verdict == verdict).count();
    assert_eq!((count(Verdict::Up), count(Verdict::Down)), (198, 2));
}
