//! What a failing check may have in common with others.

use std::time::Duration;

use upkept::config;
use upkept::incident::traits::traits;
use upkept::model::{Attempt, Certificate, Check, Common, Judgement, Observation, Phase, Reason, Site, Verdict};

fn site(url: &str) -> Site {
    let text = format!("name: Page\nsites:\n  - name: A\n    url: {url}\n");
    let env = |name: &str| (name == "HOST").then(|| "secret.example.org".to_owned());
    config::parse("sites.yml", text.as_bytes(), &env).unwrap().config.sites.remove(0)
}

fn failing(url: &str, phase: Phase, reason: Reason, address: Option<&str>) -> Vec<String> {
    let certificate = Certificate {
        subject: "*.example.org".to_owned(),
        issuer: "CA".to_owned(),
        not_before: chrono::DateTime::UNIX_EPOCH,
        not_after: chrono::DateTime::UNIX_EPOCH,
    };
    let observation = Observation {
        address: address.map(str::to_owned),
        certificate: Some(certificate),
        ..Observation::failed(phase, reason, "", Duration::ZERO)
    };
    let judgement = Judgement::because(Verdict::Down, reason, "");
    let site = site(url);
    let attempt = Attempt { offset: Duration::ZERO, observation, judgement: judgement.clone() };
    let check = Check { slug: site.slug.clone(), attempts: vec![attempt], judgement };
    traits(&site, &check).iter().map(Common::encode).collect()
}

#[test]
fn a_check_tells_address_zone_certificate_and_endpoint_where_they_apply() {
    assert_eq!(
        failing("https://a.example.org:8443/x", Phase::Connect, Reason::ConnectionRefused, Some("203.0.113.7:8443")),
        ["address 203.0.113.7", "endpoint a.example.org, connect"]
    );
    assert_eq!(
        failing("https://a.example.org", Phase::Tls, Reason::Tls, Some("[2001:db8::1]:443")),
        ["address 2001:db8::1", "certificate *.example.org, issued by CA", "endpoint a.example.org, tls"]
    );
    assert_eq!(
        failing("tcp://a.b.example.org:22", Phase::Lookup, Reason::NameNotFound, None),
        ["zone b.example.org", "endpoint a.b.example.org, lookup"]
    );
    assert_eq!(
        failing("tcp://localhost:22", Phase::Lookup, Reason::NameNotFound, None),
        ["endpoint localhost, lookup"]
    );
}

#[test]
fn a_secret_address_has_nothing_in_common_with_anything() {
    let nothing: [String; 0] = [];
    assert_eq!(failing("\"https://${HOST}/\"", Phase::Tls, Reason::Tls, Some("203.0.113.7:443")), nothing);
}
