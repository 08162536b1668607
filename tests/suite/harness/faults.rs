//! What goes wrong with a call to a server that a test plays.

use std::collections::BTreeMap;
use std::time::Duration;

/// What goes wrong with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// 502, and nothing was done.
    Before,
    /// It was done, and the answer is 502.
    After,
    /// It was done, and the connection is cut without an answer.
    Lost,
    /// Refused, with `Retry-After: 3600`.
    RateLimit,
    /// The run is killed before the call is looked at.
    KillBefore,
    /// The run is killed when the call was done, before the answer.
    KillAfter,
}

impl Fault {
    pub(crate) const ALL: [Self; 6] =
        [Self::Before, Self::After, Self::Lost, Self::RateLimit, Self::KillBefore, Self::KillAfter];

    /// True if the call has its effect all the same.
    pub(crate) fn is_done(self) -> bool {
        matches!(self, Self::After | Self::Lost | Self::KillAfter)
    }

    pub(crate) fn kills(self) -> bool {
        matches!(self, Self::KillBefore | Self::KillAfter)
    }
}

/// The faults of a server's calls.
#[derive(Debug, Default)]
pub(super) struct Faults {
    planned: BTreeMap<usize, Fault>,
    calls: usize,
    always: Option<Fault>,
    victim: Option<u32>,
}

impl Faults {
    /// Counts a call, and says what goes wrong with it.
    pub(super) fn next(&mut self) -> Option<Fault> {
        self.calls += 1;
        self.planned.remove(&(self.calls - 1)).or(self.always)
    }

    /// Has the call of that number, counted from the next one as 0, go wrong.
    pub(super) fn plan(&mut self, call: usize, fault: Fault) {
        self.planned.insert(self.calls + call, fault);
    }

    /// Has every call go wrong that nothing else is planned for; or none.
    pub(super) fn always(&mut self, fault: Option<Fault>) {
        self.always = fault;
    }

    /// Forgets planned faults that did not come to pass.
    pub(super) fn heal(&mut self) {
        self.planned.clear();
    }

    /// The process that a fault may kill.
    pub(super) fn victim(&mut self, pid: u32) {
        self.victim = Some(pid);
    }

    pub(super) fn kill(&self) {
        let pid = self.victim.expect("a test that kills says whom").to_string();
        let status = std::process::Command::new("kill").args(["-9", &pid]).status().unwrap();
        assert!(status.success());
        // The dead can't take an answer; the connection ends when this returns.
        std::thread::sleep(Duration::from_millis(20));
    }
}
