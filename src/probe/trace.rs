//! The stopwatch of one attempt: which phase runs, how long each took, and what was seen on the way.

use std::time::Instant;

use crate::judge;
use crate::model::{Certificate, Failure, Observation, Phase, Reason};

/// What stands in the place of names that would give a secret address away.
const HIDDEN: &str = "(hidden)";

/// An attempt under way. It lives outside of the future that a timeout drops, so what was seen until then is kept.
pub(super) struct Trace {
    started: Instant,
    phase: Phase,
    since: Instant,
    /// What has been seen so far; `phases` of a redirect chain are sums over its hops.
    pub(super) seen: Observation,
}

impl Trace {
    /// Starts the clock, in the lookup phase.
    pub(super) fn start() -> Self {
        let now = Instant::now();
        Self { started: now, phase: Phase::Lookup, since: now, seen: Observation::default() }
    }

    /// From here on, time belongs to `phase`.
    pub(super) fn enter(&mut self, phase: Phase) {
        self.phase = phase;
        self.since = Instant::now();
    }

    /// The phase is complete: its time counts. (The body has no time of its own; `total` minus the others is it.)
    pub(super) fn complete(&mut self) {
        let phases = &mut self.seen.phases;
        let slot = match self.phase {
            Phase::Lookup => &mut phases.lookup,
            Phase::Connect => &mut phases.connect,
            Phase::Tls => &mut phases.tls,
            Phase::FirstByte => &mut phases.first_byte,
            Phase::Body => return,
        };
        *slot = Some(slot.unwrap_or_default().saturating_add(self.since.elapsed()));
    }

    /// A failure of the current phase.
    pub(super) fn fail(&self, reason: Reason, detail: impl Into<String>) -> Failure {
        Failure { phase: self.phase, reason, detail: detail.into() }
    }

    /// The failure of a phase that was cut off by the clock. Of a name nobody answered for, nothing is known.
    pub(super) fn timed_out(&self) -> Failure {
        let reason = if self.phase == Phase::Lookup { Reason::NameLookupFailed } else { Reason::TimedOut };
        self.fail(reason, judge::timed_out(self.phase, self.started.elapsed()))
    }

    /// Stops the clock.
    pub(super) fn finish(self, outcome: Result<(), Failure>) -> Observation {
        let mut seen = self.seen;
        seen.phases.total = self.started.elapsed();
        seen.failure = outcome.err();
        seen
    }
}

/// Takes out what gives a secret address away: remote address, certificate names and headers. Details hold no names but those
/// of certificates, and `certificate::complaint` was told to leave them out.
pub(super) fn conceal(seen: Observation) -> Observation {
    let certificate =
        seen.certificate.map(|facts| Certificate { subject: HIDDEN.to_owned(), issuer: HIDDEN.to_owned(), ..facts });
    let head = seen.head.and_then(|head| head.lines().next().map(str::to_owned));
    Observation { address: None, certificate, head, ..seen }
}
