//! Networks that fail: no route, a black hole, a firewall that rejects, no IPv6, no name server. Each test has network
//! namespaces of its own (this needs root), and runs the real program inside of one.

use std::fs;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::harness::World;

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

    /// Runs `upkept check` inside: `target verdict reason` for each.
    fn check(&self, targets: &[&str], reference: &str) -> Vec<String> {
        let mut config = format!(
            "name: Inside\nreferences: [\"{reference}\"]\n\
             defaults: {{retries: [], timeout: 2s, connect_timeout: 700ms}}\nsites:\n"
        );
        for target in targets {
            config.push_str(&format!("  - {{name: \"{target}\", url: \"tcp://{target}\"}}\n"));
        }
        let world = World::new().sites_yml(&config);
        let mut command = world.command("ip");
        command.args(["netns", "exec", &self.0, env!("CARGO_BIN_EXE_upkept"), "check", "--format", "json"]);
        let told = world.start(command).wait().success().stdout;
        let report: serde_json::Value = serde_json::from_str(&told).unwrap();
        let rows = report["checks"].as_array().unwrap();
        let word = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or("-").to_owned();
        let line = |row| format!("{} {} {}", word(row, "name"), word(row, "verdict"), word(row, "reason"));
        assert!(rows.iter().all(|row| row["ms"] == 0 && row["code"] == 0), "nothing was connected: {told}");
        rows.iter().map(line).collect()
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

#[test]
fn without_a_route_everything_is_unknown() {
    let client = Namespace::new();
    client.resolv_conf("nameserver 192.0.2.53\n");
    let told = client.check(&["192.0.2.1:80", "[2001:db8::1]:80", "some.example:80"], "192.0.2.2:443");
    assert_eq!(
        told,
        [
            "192.0.2.1:80 unknown no-network",
            "[2001:db8::1]:80 unknown no-network",
            "some.example:80 unknown no-network"
        ]
    );
}

#[test]
fn without_a_route_what_is_refused_on_loopback_is_still_down() {
    let client = Namespace::new();
    let told = client.check(&["127.0.0.1:9", "192.0.2.1:80"], "192.0.2.2:443");
    assert_eq!(told, ["127.0.0.1:9 down connection-refused", "192.0.2.1:80 down no-route"]);
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
            "10.77.0.2:80 down connection-refused",
            "10.77.0.2:81 down timed-out",
            "10.77.0.2:82 down no-route",
            "10.77.0.2:83 down connection-refused",
            "10.77.0.2:84 down no-route"
        ]
    );
}

#[test]
fn a_runner_without_ipv6_does_not_blame_the_site() {
    let (client, server) = (Namespace::new(), Namespace::new());
    client.connect(&server);
    client.exec(&["sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1"]);
    let told = client.check(&["10.77.0.2:80", "[2001:db8::1]:80"], "10.77.0.2:80");
    assert_eq!(told, ["10.77.0.2:80 down connection-refused", "[2001:db8::1]:80 unknown unsupported"]);
}

#[test]
fn a_missing_name_server_is_a_failed_lookup() {
    for conf in ["", "nameserver 10.77.0.2\n", "nameserver 10.77.0.9\n"] {
        let (client, server) = (Namespace::new(), Namespace::new());
        client.connect(&server);
        client.resolv_conf(conf);
        let told = client.check(&["some.example:80", "10.77.0.2:80"], "10.77.0.2:80");
        assert_eq!(told[0], "some.example:80 down name-lookup-failed", "{conf:?}");
        assert_eq!(told[1], "10.77.0.2:80 down connection-refused");
    }
}
