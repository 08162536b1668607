//! Networks that fail: no route, a black hole, a firewall that rejects, no IPv6, no name server. Each test has network
//! namespaces of its own (this needs root), and runs itself inside of one.

use std::fs;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use upkept::model::{Phase, Reason, Site, Slug, Verdict};
use upkept::probe::{NetProber, RunLimits, any_reachable, check_all, nothing_reached, without_network};

use super::servers::helpers::tcp;

/// Targets for the run inside of a namespace, separated by spaces.
const TARGETS: &str = "UPKEPT_TEST_TARGETS";

/// A reference address for that run.
const REFERENCE: &str = "UPKEPT_TEST_REFERENCE";

/// A network namespace that is removed with the test.
struct Namespace(String);

impl Namespace {
    /// An empty namespace, with only its loopback up.
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("upkept-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::SeqCst));
        run("ip", &["netns", "add", &name]);
        let namespace = Self(name);
        namespace.ip("link set lo up");
        namespace
    }

    /// Runs `ip` inside.
    fn ip(&self, arguments: &str) {
        let arguments: Vec<&str> = ["-n", &self.0].into_iter().chain(arguments.split(' ')).collect();
        run("ip", &arguments);
    }

    /// Runs a program inside.
    fn exec(&self, program: &[&str]) {
        let arguments: Vec<&str> = ["netns", "exec", &self.0].iter().chain(program).copied().collect();
        run("ip", &arguments);
    }

    /// A cable to another namespace: 10.77.0.1 here, 10.77.0.2 there.
    fn connect(&self, other: &Self) {
        run("ip", &["-n", &self.0, "link", "add", "up0", "type", "veth", "peer", "name", "up1", "netns", &other.0]);
        for (namespace, device, address) in [(self, "up0", "10.77.0.1/24"), (other, "up1", "10.77.0.2/24")] {
            namespace.ip(&format!("address add {address} dev {device}"));
            namespace.ip(&format!("link set {device} up"));
        }
    }

    /// Drops or rejects what comes in for a port.
    fn firewall(&self, rules: &[(u16, &str)]) {
        self.exec(&["nft", "add", "table", "inet", "t"]);
        self.exec(&["nft", "add chain inet t in { type filter hook input priority 0; }"]);
        for (port, verdict) in rules {
            self.exec(&["nft", &format!("add rule inet t in tcp dport {port} {verdict}")]);
        }
    }

    /// Its own name servers, as `ip netns exec` puts them in place.
    fn resolv_conf(&self, text: &str) {
        let dir = format!("/etc/netns/{}", self.0);
        fs::create_dir_all(&dir).unwrap();
        fs::write(format!("{dir}/resolv.conf"), text).unwrap();
    }

    /// Checks targets from inside: a line `target verdict reason phase ms` each, then `network <true|false>`.
    fn check(&self, targets: &[&str], reference: &str) -> Vec<String> {
        let program = std::env::current_exe().unwrap();
        let output = Command::new("ip")
            .args(["netns", "exec", &self.0])
            .arg(program)
            .args(["--ignored", "--exact", "network::inside", "--nocapture"])
            .env(TARGETS, targets.join(" "))
            .env(REFERENCE, reference)
            .stderr(Stdio::inherit())
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{text}");
        text.lines().filter_map(|line| line.split_once("» ").map(|(_, told)| told.to_owned())).collect()
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.0]).status();
        let _ = fs::remove_dir_all(format!("/etc/netns/{}", self.0));
    }
}

fn run(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

#[tokio::test]
#[ignore = "run by the other tests of this file, inside of a network namespace"]
#[allow(clippy::print_stdout, reason = "its output is what the other tests read")]
async fn inside() {
    let targets = std::env::var(TARGETS).unwrap();
    let sites: Vec<Site> = targets
        .split(' ')
        .enumerate()
        .map(|(index, target)| {
            let mut site = tcp(target);
            site.slug = Slug::new(&format!("s{index}")).unwrap();
            site.limits.connect = Duration::from_millis(700);
            site
        })
        .collect();
    let limits = RunLimits { total: 8, per_host: 8, deadline: None };
    let prober = Arc::new(NetProber::new("upkept-test").unwrap());
    let mut checks = check_all(&sites, prober, &limits, &|_| {}).await;
    let reference = std::env::var(REFERENCE).unwrap();
    let network = any_reachable(&[reference], Duration::from_millis(700)).await;
    if nothing_reached(&checks) && !network {
        checks = without_network(checks);
    }
    for (check, target) in checks.iter().zip(targets.split(' ')) {
        let last = &check.attempts.last().unwrap().observation;
        let phase = last.failure.as_ref().map_or("-", |failure| match failure.phase {
            Phase::Lookup => "lookup",
            Phase::Connect => "connect",
            _ => "later",
        });
        let judgement = &check.judgement;
        let reason = judgement.reason.map_or("-", Reason::word);
        println!("» {target} {} {reason} {phase}", judgement.verdict.word());
        assert_eq!(last.response_ms() > 0, judgement.verdict == Verdict::Up);
    }
    println!("» network {network}");
}

#[test]
fn without_a_route_everything_is_unknown() {
    let client = Namespace::new();
    client.resolv_conf("nameserver 192.0.2.53\n");
    let told = client.check(&["192.0.2.1:80", "[2001:db8::1]:80", "some.example:80"], "192.0.2.2:443");
    assert_eq!(
        told,
        [
            "192.0.2.1:80 unknown no-network connect",
            "[2001:db8::1]:80 unknown no-network connect",
            "some.example:80 unknown no-network lookup",
            "network false",
        ]
    );
}

#[test]
fn without_a_route_what_is_refused_on_loopback_is_still_down() {
    let client = Namespace::new();
    let told = client.check(&["127.0.0.1:9", "192.0.2.1:80"], "192.0.2.2:443");
    assert_eq!(
        told,
        ["127.0.0.1:9 down connection-refused connect", "192.0.2.1:80 down no-route connect", "network false"]
    );
}

#[test]
fn black_holes_and_rejections_are_told_apart() {
    let (client, server) = (Namespace::new(), Namespace::new());
    client.connect(&server);
    server.firewall(&[
        (81, "drop"),
        (82, "reject with icmpx host-unreachable"),
        (83, "reject with tcp reset"),
        (84, "reject with icmpx admin-prohibited"),
    ]);
    let targets = ["10.77.0.2:80", "10.77.0.2:81", "10.77.0.2:82", "10.77.0.2:83", "10.77.0.2:84"];
    let told = client.check(&targets, "10.77.0.2:81");
    assert_eq!(
        told,
        [
            "10.77.0.2:80 down connection-refused connect",
            "10.77.0.2:81 down timed-out connect",
            "10.77.0.2:82 down no-route connect",
            "10.77.0.2:83 down connection-refused connect",
            "10.77.0.2:84 down no-route connect",
            "network false",
        ]
    );
}

#[test]
fn a_runner_without_ipv6_does_not_blame_the_site() {
    let (client, server) = (Namespace::new(), Namespace::new());
    client.connect(&server);
    client.exec(&["sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1"]);
    let told = client.check(&["10.77.0.2:80", "[2001:db8::1]:80"], "10.77.0.2:80");
    assert_eq!(
        told,
        [
            "10.77.0.2:80 down connection-refused connect",
            "[2001:db8::1]:80 unknown unsupported connect",
            "network false"
        ]
    );
}

#[test]
fn a_missing_name_server_is_a_failed_lookup() {
    for conf in ["", "nameserver 10.77.0.2\n", "nameserver 10.77.0.9\n"] {
        let (client, server) = (Namespace::new(), Namespace::new());
        client.connect(&server);
        client.resolv_conf(conf);
        let told = client.check(&["some.example:80", "10.77.0.2:80"], "10.77.0.2:80");
        assert_eq!(told[0], "some.example:80 down name-lookup-failed lookup", "{conf:?}");
        assert_eq!(told[1], "10.77.0.2:80 down connection-refused connect");
    }
}
