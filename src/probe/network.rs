//! The runner's own network: when nothing at all was reached, the sites are not to blame.

use crate::model::{Attempt, Check, Judgement, Observation, Phase, Reason, Verdict};

/// True if at least one check failed, and nothing was reached in any attempt of any: each failed while looking up
/// or connecting. A refusal from this machine or a private network proves that the host was reached; one from the
/// public internet may as well come from the runner's own firewall, so it proves nothing by itself. Attempts that say
/// nothing about the network (a deadline, a fault of our own) count neither way.
///
/// If then none of the reference addresses answers either ([`super::any_reachable`]), [`without_network`] says so.
#[must_use]
pub fn nothing_reached(checks: &[Check]) -> bool {
    let mut attempts = checks.iter().flat_map(|check| &check.attempts);
    checks.iter().any(|check| check.judgement.verdict != Verdict::Up && check.attempts.iter().any(failed_to_reach))
        && !attempts.any(reached)
}

/// Somebody answered: with a connection, or with a refusal that came from the host itself.
fn reached(attempt: &Attempt) -> bool {
    let seen = &attempt.observation;
    let past_connect = seen.failure.as_ref().is_some_and(|failure| failure.phase > Phase::Connect);
    // an observation without failure is an answer, even if a scripted prober measured no connect time
    seen.connected() || seen.failure.is_none() || past_connect || refused_nearby(seen)
}

/// Refused by a host that no firewall on the way to the internet stands before.
fn refused_nearby(seen: &Observation) -> bool {
    let refused = seen.failure.as_ref().is_some_and(|failure| {
        matches!(failure.reason, Reason::ConnectionRefused | Reason::ConnectionReset | Reason::ConnectionClosed)
    });
    refused && seen.nearby
}

/// It was tried, and there was no way.
fn failed_to_reach(attempt: &Attempt) -> bool {
    attempt.observation.failure.as_ref().is_some_and(|failure| {
        failure.phase <= Phase::Connect && !matches!(failure.reason, Reason::Unsupported | Reason::Internal)
    })
}

/// The same checks, with the verdict that this runner has no network. The attempts are kept; a fault of our own stays
/// visible as such.
#[must_use]
pub fn without_network(mut checks: Vec<Check>) -> Vec<Check> {
    for check in checks.iter_mut().filter(|check| check.judgement.reason != Some(Reason::Internal)) {
        let seen = std::mem::take(&mut check.judgement.detail);
        let detail = if seen.is_empty() {
            Reason::NoNetwork.phrase().to_owned()
        } else {
            format!("{} ({seen})", Reason::NoNetwork.phrase())
        };
        check.judgement = Judgement::because(Verdict::Unknown, Reason::NoNetwork, detail);
    }
    checks
}
