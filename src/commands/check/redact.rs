//! Cleans what the probes saw before anything else gets to see it.

use crate::model::{Certificate, Check, Site};

/// How much of an answer's head is kept as evidence: lines, characters of each, and bytes of all.
const HEAD_LINES: usize = 30;
const HEAD_WIDTH: usize = 220;
const HEAD_BYTES: usize = 2_048;

/// The check without secrets: every free text passes `clean`, and where part of the target is a secret, what was
/// derived from it (addresses, certificate names, headers) is left out. Of a check that ended in trouble, the head of
/// the last answer is kept.
#[must_use]
pub(super) fn redact(mut check: Check, site: &Site, clean: &dyn Fn(&str) -> String) -> Check {
    let hidden = site.target.is_secret();
    check.judgement.detail = clean(&check.judgement.detail);
    let last = check.attempts.iter().rposition(|attempt| attempt.observation.head.is_some());
    let last = last.filter(|_| check.judgement.verdict.is_trouble());
    for (index, attempt) in check.attempts.iter_mut().enumerate() {
        attempt.judgement.detail = clean(&attempt.judgement.detail);
        let seen = &mut attempt.observation;
        seen.body = None;
        seen.head = seen.head.take().filter(|_| Some(index) == last).map(|head| bounded(&clean(&head), hidden));
        seen.address = seen.address.take().filter(|_| !hidden).map(|address| clean(&address));
        seen.certificate = seen.certificate.take().map(|certificate| certificate_without(certificate, hidden, clean));
        if let Some(failure) = &mut seen.failure {
            failure.detail = clean(&failure.detail);
        }
    }
    check
}

fn certificate_without(mut certificate: Certificate, hidden: bool, clean: &dyn Fn(&str) -> String) -> Certificate {
    if hidden {
        "(hidden)".clone_into(&mut certificate.subject);
    }
    certificate.subject = clean(&certificate.subject);
    certificate.issuer = clean(&certificate.issuer);
    certificate
}

/// The first lines of a head, each not too long; of a secret target's, only the first, which says nothing of it.
/// Bounded only after it was cleaned, as a secret that is cut in two is not recognised.
fn bounded(head: &str, hidden: bool) -> String {
    let mut out = String::new();
    for line in head.lines().take(if hidden { 1 } else { HEAD_LINES }) {
        let cut = line.char_indices().nth(HEAD_WIDTH).map(|(at, _)| at);
        let line = cut.and_then(|at| line.get(..at)).map_or_else(|| line.to_owned(), |line| format!("{line}…"));
        if out.len() + line.len() + 1 > HEAD_BYTES {
            break;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&line);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::model::{
        AddressFamily, Attempt, Expectations, Judgement, Limits, Masked, Observation, Reason, Slug, Target, TcpTarget,
        Verdict,
    };

    fn site(address: Masked) -> Site {
        Site {
            slug: Slug::new("a").expect("a slug"),
            name: "A".to_owned(),
            target: Target::Tcp(TcpTarget { address }),
            expect: Expectations::default(),
            limits: Limits { connect: Duration::ZERO, total: Duration::ZERO, body: 0 },
            retries: vec![],
            family: AddressFamily::Any,
            group: None,
            tags: vec![],
            icon: None,
            link: None,
            depends_on: vec![],
            assignees: vec![],
            slo: None,
        }
    }

    fn kept(site: &Site, verdict: Verdict, heads: &[Option<&str>]) -> Vec<Option<String>> {
        let judgement = Judgement::because(verdict, Reason::HttpStatus, "");
        let attempt = |head: &Option<&str>| Attempt {
            offset: Duration::ZERO,
            observation: Observation { head: head.map(str::to_owned), ..Observation::default() },
            judgement: judgement.clone(),
        };
        let attempts = heads.iter().map(attempt).collect();
        let check = Check { slug: site.slug.clone(), attempts, judgement: judgement.clone() };
        let clean = |text: &str| text.replace("hunter2", "${PASSWORD}");
        redact(check, site, &clean).attempts.into_iter().map(|attempt| attempt.observation.head).collect()
    }

    #[test]
    fn a_head_is_cleaned_before_it_is_cut_and_kept_once_if_there_was_trouble() {
        let long = format!("HTTP/1.1 500\nx-echo: {}hunter2\n{}", "x".repeat(HEAD_WIDTH - 14), "x-y: z\n".repeat(50));
        let open = site(Masked::plain("a:1"));
        let heads = kept(&open, Verdict::Down, &[Some("HTTP/1.1 502"), Some(&long), None]);
        assert_eq!((&heads[0], &heads[2]), (&None, &None));
        let head = heads[1].as_deref().expect("the last one");
        assert!(!head.contains("hunter") && head.contains("x$"), "{head}");
        assert_eq!(head.lines().count(), HEAD_LINES);
        assert_eq!(kept(&open, Verdict::Up, &[Some("HTTP/1.1 502"), Some("HTTP/1.1 200 OK")]), [None, None]);
        let hidden = site(Masked::secret("${A}", "a:1".to_owned()));
        assert_eq!(
            kept(&hidden, Verdict::Down, &[Some("HTTP/1.1 502 Bad\nserver: a")]),
            [Some("HTTP/1.1 502 Bad".to_owned())]
        );
    }
}
