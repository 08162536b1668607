//! Cleans what the probes saw before anything else gets to see it.

use crate::model::{Certificate, Check, Site};

/// The check without secrets: every free text passes `clean`, and where part of the target is a secret, what was
/// derived from it (addresses, certificate names) is left out.
#[must_use]
pub(super) fn redact(mut check: Check, site: &Site, clean: &dyn Fn(&str) -> String) -> Check {
    let hidden = site.target.is_secret();
    check.judgement.detail = clean(&check.judgement.detail);
    for attempt in &mut check.attempts {
        attempt.judgement.detail = clean(&attempt.judgement.detail);
        let seen = &mut attempt.observation;
        seen.body = None;
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
