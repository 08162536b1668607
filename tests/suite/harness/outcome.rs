//! A program started in a world, and how it ended.

use std::cell::RefCell;
use std::io::Read;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::rc::Rc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Longer than any honest run; what takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// A program under way. Its output is read all the while, so that it never waits for us.
pub(crate) struct Running {
    child: Child,
    shown: String,
    readers: [Option<JoinHandle<Vec<u8>>>; 2],
    started: Instant,
    said: Rc<RefCell<Vec<u8>>>,
}

impl Running {
    pub(super) fn start(mut command: Command, said: Rc<RefCell<Vec<u8>>>) -> Self {
        let shown = format!("{command:?}");
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let started = Instant::now();
        let mut child = command.spawn().unwrap_or_else(|e| panic!("{shown}: {e}"));
        let readers = [Some(read_all(child.stdout.take())), Some(read_all(child.stderr.take()))];
        Self { child, shown, readers, started, said }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
    }

    /// Waits for the end. Panics, with the output so far, if that takes longer than two minutes.
    pub(crate) fn wait(mut self) -> Outcome {
        let mut hangs = false;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if self.started.elapsed() > PATIENCE && !hangs {
                self.kill();
                hangs = true;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        let took = self.started.elapsed();
        let [stdout, stderr] = self.readers.map(|reader| reader.unwrap().join().unwrap());
        self.said.borrow_mut().extend(stdout.iter().chain(&stderr));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("programs here speak UTF-8");
        let outcome = Outcome { status, stdout: text(stdout), stderr: text(stderr), took, shown: self.shown };
        assert!(!hangs, "it hangs: {outcome}");
        outcome
    }
}

fn read_all(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    let mut pipe = pipe.expect("it was asked for");
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        pipe.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

/// How a program ended and what it said.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// From start to end, on the wall.
    pub(crate) took: Duration,
    shown: String,
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { status, stdout, stderr, took, shown } = self;
        write!(f, "{shown}\n{status} after {took:?}\n--- stdout\n{stdout}\n--- stderr\n{stderr}\n---")
    }
}

impl Outcome {
    #[track_caller]
    pub(crate) fn success(self) -> Self {
        self.code(0)
    }

    #[track_caller]
    pub(crate) fn code(self, wanted: i32) -> Self {
        assert_eq!(self.status.code(), Some(wanted), "{self}");
        self
    }

    /// Ended by this signal.
    #[track_caller]
    pub(crate) fn signal(self, wanted: i32) -> Self {
        assert_eq!(self.status.signal(), Some(wanted), "{self}");
        self
    }

    /// Both streams, stdout first.
    pub(crate) fn output(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    #[track_caller]
    pub(crate) fn says(self, part: &str) -> Self {
        assert!(self.output().contains(part), "`{part}` is not in the output of {self}");
        self
    }

    #[track_caller]
    pub(crate) fn never_says(self, part: &str) -> Self {
        assert!(!self.output().contains(part), "`{part}` is in the output of {self}");
        self
    }

    #[track_caller]
    pub(crate) fn within(self, limit: Duration) -> Self {
        assert!(self.took <= limit, "longer than {limit:?}: {self}");
        self
    }
}
