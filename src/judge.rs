//! What an observation means: facts and expectations in, a verdict with its reason and a sentence out. Pure.

use std::time::Duration;

use crate::model::{Expectations, Judgement, Observation, Phase, Reason, StatusRange, Verdict};

/// An expected text is quoted up to this many characters.
const QUOTED: usize = 80;

/// Judges one observation.
///
/// The first complaint decides, in this order: the attempt failed; the status is not expected; a text is missing or
/// forbidden; the answer took longer than `down_after`, then than `degraded_after`. So a slow 500 is down, and not
/// degraded. What the runner could not do is unknown. Limits are held against the whole attempt (`phases.total`).
#[must_use]
pub fn judge(observation: &Observation, expect: &Expectations) -> Judgement {
    failure(observation)
        .or_else(|| status(observation, expect))
        .or_else(|| body(observation, expect))
        .or_else(|| speed(observation, expect))
        .unwrap_or_else(Judgement::up)
}

/// How a timeout is told: `timed out during TLS handshake after 10.0 s`.
#[must_use]
pub fn timed_out(phase: Phase, after: Duration) -> String {
    let link = match phase {
        Phase::Lookup | Phase::Connect | Phase::Tls => "during",
        Phase::FirstByte | Phase::Body => "while",
    };
    format!("timed out {link} {} after {}", phase.phrase(), rounded(after))
}

/// A failed attempt, unless it did not fail.
fn failure(observation: &Observation) -> Option<Judgement> {
    let failure = observation.failure.as_ref()?;
    let verdict = match failure.reason {
        Reason::Unsupported | Reason::Internal | Reason::NoNetwork | Reason::Deadline => Verdict::Unknown,
        _ => Verdict::Down,
    };
    let detail = match (failure.detail.as_str(), failure.reason) {
        ("", Reason::TimedOut) => timed_out(failure.phase, observation.phases.total),
        ("", reason) => reason.phrase().to_owned(),
        (detail, _) => detail.to_owned(),
    };
    Some(Judgement::because(verdict, failure.reason, detail))
}

/// The status, if codes are expected and this is none of them.
fn status(observation: &Observation, expect: &Expectations) -> Option<Judgement> {
    let code = observation.status;
    if expect.status.is_empty() || code.is_some_and(|code| expect.status.iter().any(|range| range.contains(code))) {
        return None;
    }
    let ranges: Vec<String> = expect.status.iter().map(StatusRange::to_string).collect();
    let got = code.map_or_else(|| "no HTTP status".to_owned(), |code| code.to_string());
    let detail = format!("expected {}, got {got}", ranges.join(", "));
    Some(Judgement::because(Verdict::Down, Reason::HttpStatus, detail))
}

/// The first text that is missing, or is there and must not be.
fn body(observation: &Observation, expect: &Expectations) -> Option<Judgement> {
    let body = observation.body.as_deref().unwrap_or_default();
    let missing = expect.present.iter().find(|text| !body.contains(text.reveal()));
    let detail = match missing {
        Some(text) => format!("text {} not found", quoted(text.shown())),
        None => {
            let forbidden = expect.absent.iter().find(|text| body.contains(text.reveal()))?;
            format!("text {} found, which must be absent", quoted(forbidden.shown()))
        }
    };
    Some(Judgement::because(Verdict::Down, Reason::Body, detail))
}

/// The stricter of the two time limits that was passed.
fn speed(observation: &Observation, expect: &Expectations) -> Option<Judgement> {
    let took = observation.phases.total;
    let passed = |limit: Option<Duration>| limit.filter(|limit| took > *limit);
    let (verdict, limit) = passed(expect.down_after)
        .map(|limit| (Verdict::Down, limit))
        .or_else(|| passed(expect.degraded_after).map(|limit| (Verdict::Degraded, limit)))?;
    let detail = format!("took {}, limit {}", beyond(took, limit), exact(limit));
    Some(Judgement::because(verdict, Reason::TooSlow, detail))
}

/// A text in quotation marks, cut to a readable length.
fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(QUOTED).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("{shown:?}")
}

/// For people: whole milliseconds below a second, else tenths of a second.
fn rounded(time: Duration) -> String {
    if time < Duration::from_secs(1) {
        format!("{} ms", time.as_millis())
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// A configured time as it was configured: `3 s`, `1.5 s`, `250 ms`.
fn exact(time: Duration) -> String {
    if time < Duration::from_secs(1) { format!("{} ms", time.as_millis()) } else { format!("{} s", time.as_secs_f64()) }
}

/// A time that is beyond `limit`, with as many digits as it takes to show that.
fn beyond(took: Duration, limit: Duration) -> String {
    let digits = if took.saturating_sub(limit) < Duration::from_millis(100) { 3 } else { 1 };
    if took < Duration::from_secs(1) { rounded(took) } else { format!("{:.digits$} s", took.as_secs_f64()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Masked, Phases};

    fn answer(status: u16, ms: u64) -> Observation {
        let phases = Phases { connect: Some(Duration::ZERO), total: Duration::from_millis(ms), ..Phases::default() };
        Observation { status: Some(status), phases, ..Observation::default() }
    }

    fn expectations() -> Expectations {
        Expectations {
            status: vec![StatusRange { from: 200, to: 299 }, StatusRange { from: 401, to: 401 }],
            degraded_after: Some(Duration::from_millis(500)),
            down_after: Some(Duration::from_secs(3)),
            ..Expectations::default()
        }
    }

    fn told(observation: &Observation, expect: &Expectations) -> (Verdict, Option<Reason>, String) {
        let judgement = judge(observation, expect);
        (judgement.verdict, judgement.reason, judgement.detail)
    }

    #[test]
    fn a_slow_error_is_down_for_its_status() {
        let seen = told(&answer(503, 800), &expectations());
        assert_eq!(seen, (Verdict::Down, Some(Reason::HttpStatus), "expected 200–299, 401, got 503".to_owned()));
    }

    #[test]
    fn limits_are_passed_only_when_exceeded() {
        assert_eq!(judge(&answer(200, 500), &expectations()), Judgement::up());
        let slow = told(&answer(401, 501), &expectations());
        assert_eq!(slow, (Verdict::Degraded, Some(Reason::TooSlow), "took 501 ms, limit 500 ms".to_owned()));
        assert_eq!(told(&answer(200, 5_240), &expectations()).2, "took 5.2 s, limit 3 s");
        assert_eq!(told(&answer(200, 3_004), &expectations()).2, "took 3.004 s, limit 3 s");
    }

    #[test]
    fn texts_are_told_by_their_shown_form() {
        let expect = Expectations {
            present: vec![Masked::secret("key ${K}", "key hunter2".to_owned())],
            absent: vec![Masked::plain("Fatal error")],
            ..Expectations::default()
        };
        let with = |body: &str| Observation { body: Some(body.to_owned()), ..answer(200, 1) };
        assert_eq!(judge(&with("the key hunter2 is here"), &expect).verdict, Verdict::Up);
        assert_eq!(told(&with("key ${K}"), &expect).2, "text \"key ${K}\" not found");
        let found = told(&with("key hunter2 Fatal error"), &expect);
        assert_eq!(found.2, "text \"Fatal error\" found, which must be absent");
    }

    #[test]
    fn failures_say_phase_and_time_and_what_the_runner_lacks_is_unknown() {
        let timeout = Observation::failed(Phase::Tls, Reason::TimedOut, "", Duration::from_secs(10));
        assert_eq!(judge(&timeout, &expectations()).detail, "timed out during TLS handshake after 10.0 s");
        let refused = Observation::failed(Phase::Connect, Reason::ConnectionRefused, "", Duration::ZERO);
        let seen = told(&refused, &expectations());
        assert_eq!(seen, (Verdict::Down, Some(Reason::ConnectionRefused), "connection refused".to_owned()));
        let lacking = Observation::failed(Phase::Connect, Reason::Unsupported, "no IPv6 here", Duration::ZERO);
        assert_eq!(judge(&lacking, &expectations()).verdict, Verdict::Unknown);
    }
}
