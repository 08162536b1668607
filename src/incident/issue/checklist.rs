//! Where to look first: a few steps that fit the cause, with commands to copy.

use std::fmt::Write as _;

use url::Url;

use crate::model::{Reason, Target};

/// A thing to find out, and the command that tells.
type Step = (&'static str, Option<String>);

/// The steps as a Markdown list.
pub(super) fn text(cause: Option<Reason>, code: u16, target: Option<&Target>) -> String {
    let aim = Aim::of(target);
    let mut out = String::new();
    for (index, (question, command)) in steps(cause, code, &aim).into_iter().enumerate() {
        let _ = writeln!(out, "{}. {question}", index + 1);
        if let Some(command) = command {
            let _ = writeln!(out, "   ```sh\n   {command}\n   ```");
        }
    }
    if out.contains("\"$") {
        out.push_str("\nNames with a `$` stand for what is secret, or not known here.");
    }
    out.trim_end().to_owned()
}

/// What the commands are about, quoted for a shell. Placeholders stand for what is secret or not known.
struct Aim {
    url: String,
    host: String,
    port: String,
    /// `host:port` for a connection.
    place: String,
    /// True if the host is an address, which has no name to look up.
    literal: bool,
    tls: bool,
    http: bool,
}

impl Aim {
    fn of(target: Option<&Target>) -> Self {
        let http = !matches!(target, Some(Target::Tcp(_)));
        let url = target.filter(|target| !target.is_secret()).and_then(|target| match target {
            Target::Http(http) => Url::parse(http.url.shown()).ok(),
            Target::Tcp(tcp) => Url::parse(&format!("tcp://{}", tcp.address.shown().trim_start_matches("tcp://"))).ok(),
        });
        let Some((mut url, host)) = url.and_then(|url| Some((url.clone(), url.host_str()?.to_owned()))) else {
            let own = |name: &str| format!("\"${name}\"");
            let place = "\"$HOST:$PORT\"".to_owned();
            let tls = target.is_none_or(|target| target.shown().starts_with("https"));
            return Self { url: own("URL"), host: own("HOST"), port: own("PORT"), place, literal: false, tls, http };
        };
        // A login in the address is nobody's business here, and a fragment is not sent.
        let _ = (url.set_username(""), url.set_password(None));
        url.set_fragment(None);
        let port = url.port_or_known_default().unwrap_or(0).to_string();
        let bare = host.trim_matches(['[', ']']);
        Self {
            place: quoted(&format!("{host}:{port}")),
            literal: bare.parse::<std::net::IpAddr>().is_ok(),
            tls: url.scheme() == "https",
            host: quoted(bare),
            url: quoted(url.as_str()),
            port,
            http,
        }
    }

    fn request(&self) -> String {
        if self.http { format!("curl -v -o /dev/null {}", self.url) } else { self.connect() }
    }

    fn connect(&self) -> String {
        format!("nc -vz -w 10 {} {}", self.host, self.port)
    }

    fn listening(&self) -> String {
        format!("ss -ltnp | grep -F :{}", self.port)
    }

    fn route(&self) -> String {
        format!("mtr --report --tcp --port {} {}", self.port, self.host)
    }

    fn lookup(&self) -> Step {
        let command = (!self.literal).then(|| format!("dig +short {0} A {0} AAAA", self.host));
        ("Does the name still point to the right addresses?", command)
    }

    fn certificate(&self) -> Option<String> {
        let name = if self.literal { String::new() } else { format!(" -servername {}", self.host) };
        let dates = "openssl x509 -noout -subject -issuer -dates -ext subjectAltName";
        Some(format!("openssl s_client -connect {}{name} </dev/null | {dates}", self.place))
    }

    fn times(&self) -> String {
        let times = "lookup %{time_namelookup} connect %{time_connect} tls %{time_appconnect} \
                     first byte %{time_starttransfer} total %{time_total}";
        format!("curl -sS -o /dev/null -w '{times}\\n' {}", self.url)
    }
}

/// A text as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-:/%".contains(c);
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

fn steps(cause: Option<Reason>, code: u16, aim: &Aim) -> Vec<Step> {
    match cause {
        Some(Reason::NameNotFound | Reason::NameLookupFailed) => name(aim),
        Some(Reason::ConnectionRefused) => refused(aim),
        Some(Reason::TimedOut | Reason::NoRoute) => path(aim),
        Some(Reason::Tls) => certificate(aim),
        Some(Reason::ConnectionReset | Reason::ConnectionClosed | Reason::Protocol) => cut(aim),
        Some(Reason::Redirects) => redirects(aim),
        Some(Reason::HttpStatus) => status(code, aim),
        Some(Reason::Body) => content(aim),
        Some(Reason::TooSlow) => slow(aim),
        Some(Reason::NoNetwork | Reason::Deadline | Reason::Unsupported | Reason::Internal) | None => vec![
            ("Does it fail from elsewhere, too?", Some(aim.request())),
            ("What changed shortly before: a deployment, the configuration, a certificate, the DNS?", None),
            ("What does the log of the run that checked say?", None),
        ],
    }
}

fn name(aim: &Aim) -> Vec<Step> {
    vec![
        ("Does the name have addresses, asked from here?", aim.lookup().1),
        ("Does a public resolver say the same?", Some(format!("dig {} @9.9.9.9", aim.host))),
        (
            "Do the zone's own name servers answer, and is the delegation right?",
            Some(format!("dig +trace {}", aim.host)),
        ),
        ("Is the domain still registered and paid for?", Some(format!("whois {}", aim.host))),
        ("Was the zone changed lately: a record removed, a provider moved, DNSSEC keys rolled?", None),
    ]
}

fn refused(aim: &Aim) -> Vec<Step> {
    vec![
        ("Is it refused from elsewhere, too?", Some(aim.connect())),
        ("On the server: does anything listen on the port?", Some(aim.listening())),
        ("Did the service stop or fail to start? Its log, and the service manager's, say why.", None),
        aim.lookup(),
        ("Does a firewall, a load balancer or a security group reject the connection?", None),
    ]
}

fn path(aim: &Aim) -> Vec<Step> {
    vec![
        ("Does it hang from elsewhere, too, and in which phase?", Some(aim.request())),
        ("Where on the way do packets end?", Some(aim.route())),
        aim.lookup(),
        ("On the server: is it out of memory, connections or workers?", Some("uptime; free -m; ss -s".to_owned())),
        ("Does a firewall drop the connection, or does only one of IPv4 and IPv6 work?", None),
        ("Does the hosting or network provider report trouble?", None),
    ]
}

fn certificate(aim: &Aim) -> Vec<Step> {
    vec![
        ("Which certificate is presented: for which names, until when, by whom?", aim.certificate()),
        ("Is the chain complete, and which protocol is spoken?", Some(aim.request())),
        ("Did the renewal run, and did the server load the new certificate?", None),
        ("Does the name point to the right server, also over IPv6?", aim.lookup().1),
        ("Is the clock of the server right?", Some("date -u".to_owned())),
    ]
}

fn cut(aim: &Aim) -> Vec<Step> {
    let mut steps = vec![
        ("At which point does the connection end?", Some(aim.request())),
        ("Did a worker of the application crash, or was it killed for its memory? Its log says so.", None),
        ("Does a proxy or load balancer in front of it give up early, or speak another protocol?", None),
        ("On the server: does the right program listen on the port?", Some(aim.listening())),
    ];
    if aim.tls {
        steps.push(("Does the port speak TLS?", aim.certificate()));
    }
    steps
}

fn redirects(aim: &Aim) -> Vec<Step> {
    vec![
        ("Where does each step lead?", Some(format!("curl -sSIL --max-redirs 10 {}", aim.url))),
        ("Do the server and a proxy in front of it disagree about `http` and `https`, or about `www.`?", None),
        ("Was the configuration of redirects, or the login, changed lately?", None),
    ]
}

fn status(code: u16, aim: &Aim) -> Vec<Step> {
    let mut steps = vec![("What does the answer say?", Some(format!("curl -sSi {} | head -n 40", aim.url)))];
    match code {
        401 | 403 => steps.extend([
            ("Did a password, token or address filter change or expire?", None),
            ("Does a firewall for web applications or a robot filter block the check?", None),
        ]),
        404 | 410 => steps.extend([
            ("Was the page moved or removed? Then the address in `sites.yml` has to follow.", None),
            ("Does the right virtual host answer?", aim.lookup().1),
        ]),
        429 => steps.extend([
            ("Who asks so often? The access log of the server counts it.", None),
            ("Is the limit too low for the checks and the visitors together?", None),
        ]),
        502..=504 => steps.extend([
            ("Does the application behind the proxy run, and answer it?", None),
            ("On its server: is it out of memory, connections or workers?", Some("uptime; free -m; ss -s".to_owned())),
        ]),
        _ => steps.push(("What does the application's log say at that time?", None)),
    }
    steps.push(("Was there a deployment or a change of the configuration shortly before?", None));
    if code >= 500 {
        steps.push((
            "Do the database and the services it needs answer, and is there room on the disk?",
            Some("df -h".to_owned()),
        ));
    }
    steps
}

fn content(aim: &Aim) -> Vec<Step> {
    vec![
        ("What does the page say instead?", Some(format!("curl -sSL {} | head -c 2000", aim.url))),
        ("Is it an error page, a login or a parking page that is sent with a good status?", None),
        ("Was the page changed on purpose? Then the expected text in `sites.yml` has to follow.", None),
    ]
}

fn slow(aim: &Aim) -> Vec<Step> {
    let first = if aim.http { aim.times() } else { aim.route() };
    vec![
        ("Which phase takes the time?", Some(first)),
        (
            "On the server: is the processor, the memory or the disk busy?",
            Some("uptime; free -m; iostat -x 1 3".to_owned()),
        ),
        ("Do the database or services it needs answer slowly? Slow query logs show it.", None),
        ("Is there more traffic than usual, or a job that runs at this time?", None),
        ("Is it the way there rather than the server?", Some(aim.route())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HttpTarget, Masked, TcpTarget};

    fn web(url: Masked) -> Target {
        Target::Http(HttpTarget {
            url,
            method: "GET".to_owned(),
            headers: vec![],
            body: None,
            redirects: 0,
            insecure: false,
        })
    }

    #[test]
    fn every_cause_has_three_to_six_steps() {
        let target = web(Masked::plain("https://a.example/x?a=b&c=`d`'e"));
        for cause in Reason::ALL {
            for code in [0, 200, 301, 403, 404, 429, 500, 503] {
                let list = text(Some(cause), code, Some(&target));
                let count = list.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count();
                assert!((3..=6).contains(&count), "{cause:?}: {list}");
            }
        }
    }

    #[test]
    fn commands_are_safe_to_copy_and_know_no_login() {
        let target = web(Masked::plain("https://ada:pw@a.example:8443/x?a=b&c='$(reboot)#f"));
        let list = text(Some(Reason::HttpStatus), 500, Some(&target));
        assert!(list.contains("curl -sSi 'https://a.example:8443/x?a=b&c=%27$(reboot)' | head"), "{list}");
        assert!(!list.contains("pw") && !list.contains("#f"), "{list}");
    }

    #[test]
    fn an_address_has_no_name_to_look_up() {
        let target = Target::Tcp(TcpTarget { address: Masked::plain("[2001:db8::1]:25") });
        let list = text(Some(Reason::ConnectionRefused), 0, Some(&target));
        assert!(!list.contains("dig") && list.contains("nc -vz -w 10 2001:db8::1 25"), "{list}");
        assert!(text(Some(Reason::Tls), 0, Some(&target)).contains("-connect '[2001:db8::1]:25' </dev/null"));
    }
}
