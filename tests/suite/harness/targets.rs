//! Things to probe: real listeners on loopback whose state a test changes between runs.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use super::faults::{Fault, Faults};

/// Accepts connections on a thread until it is dropped.
pub(super) struct Listener {
    pub(super) address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    pub(super) fn start(address: SocketAddr, serve: impl Fn(TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind(address).unwrap_or_else(|e| panic!("{address}: {e}"));
        let address = listener.local_addr().unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                // A connection that was reset before it was accepted is the other side's business.
                if let Ok(stream) = stream {
                    serve(stream);
                }
            }
        });
        Self { address, stop, thread: Some(thread) }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the thread from `accept`.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A TCP port that can be closed and opened again, at the same address.
pub(crate) struct TcpTarget {
    address: SocketAddr,
    listener: Option<Listener>,
}

impl TcpTarget {
    /// Opens a free port of 127.0.0.104: not of 127.0.0.1, where a client's own port may happen to be the closed one.
    pub(crate) fn open() -> Self {
        Self::open_at("127.0.0.104")
    }

    /// Opens a free port of a loopback address.
    pub(crate) fn open_at(ip: &str) -> Self {
        let mut target = Self { address: SocketAddr::new(ip.parse().unwrap(), 0), listener: None };
        target.reopen();
        target
    }

    /// Returns once a connection is refused. Another test that starts a program just then holds a copy of the socket
    /// between its fork and its exec, and for that moment the port stays open.
    pub(crate) fn close(&mut self) {
        self.listener = None;
        for _ in 0..500 {
            if TcpStream::connect(self.address).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("{} does not close", self.address);
    }

    pub(crate) fn reopen(&mut self) {
        assert!(self.listener.is_none(), "it is open");
        let listener = Listener::start(self.address, drop);
        self.address = listener.address;
        self.listener = Some(listener);
    }

    /// `127.0.0.104:41234`
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }
}

/// What an [`HttpTarget`] answers.
#[derive(Debug, Clone)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    delay: Duration,
}

/// A request as it came, as text.
#[derive(Debug, Clone)]
pub(crate) struct SeenRequest {
    /// `GET / HTTP/1.1` and the header lines.
    pub(crate) head: String,
    /// As long as `Content-Length` says.
    pub(crate) body: String,
}

impl SeenRequest {
    pub(crate) fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// The value of a header, by its name in any case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }
}

/// A small HTTP server: one answer for everything, changeable at any time. Each connection has a thread of its own, so a
/// delayed answer keeps nobody else waiting.
pub(crate) struct HttpTarget {
    answer: Arc<Mutex<Answer>>,
    seen: Arc<Mutex<Vec<SeenRequest>>>,
    faults: Arc<Mutex<Faults>>,
    listener: Listener,
}

impl HttpTarget {
    /// Answers 200 with `ok`, on a free port of 127.0.0.1.
    pub(crate) fn open() -> Self {
        Self::open_at("127.0.0.1")
    }

    pub(crate) fn open_at(ip: &str) -> Self {
        let answer = Answer { status: 200, headers: vec![], body: b"ok".to_vec(), delay: Duration::ZERO };
        let (answer, seen) = (Arc::new(Mutex::new(answer)), Arc::<Mutex<Vec<SeenRequest>>>::default());
        let faults = Arc::<Mutex<Faults>>::default();
        let shared = (Arc::clone(&answer), Arc::clone(&seen), Arc::clone(&faults));
        let listener = Listener::start(SocketAddr::new(ip.parse().unwrap(), 0), move |stream| {
            let (answers, sightings, faults) = shared.clone();
            std::thread::spawn(move || serve(stream, &answers, &sightings, &faults));
        });
        Self { answer, seen, faults, listener }
    }

    pub(crate) fn status(&self, status: u16) -> &Self {
        self.answer.lock().unwrap().status = status;
        self
    }

    pub(crate) fn body(&self, body: impl Into<Vec<u8>>) -> &Self {
        self.answer.lock().unwrap().body = body.into();
        self
    }

    /// Adds a header to every answer to come.
    pub(crate) fn header(&self, name: &str, value: &str) -> &Self {
        self.answer.lock().unwrap().headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Waits before the head of each answer.
    pub(crate) fn delay(&self, delay: Duration) -> &Self {
        self.answer.lock().unwrap().delay = delay;
        self
    }

    /// Has the request of that number, counted from the next one as 0, go wrong.
    pub(crate) fn fault(&self, request: usize, fault: Fault) -> &Self {
        self.faults.lock().unwrap().plan(request, fault);
        self
    }

    /// Has every request go wrong until further notice.
    pub(crate) fn down(&self, down: bool) {
        self.faults.lock().unwrap().always(down.then_some(Fault::Before));
    }

    /// Forgets faults that did not come to pass.
    pub(crate) fn heal(&self) {
        self.faults.lock().unwrap().heal();
    }

    /// The process that a fault may kill.
    pub(crate) fn victim(&self, pid: u32) {
        self.faults.lock().unwrap().victim(pid);
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.listener.address
    }

    /// `http://127.0.0.1:41234` and the path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address())
    }

    /// The requests so far, in the order in which they were complete; without those that a fault kept from being looked at.
    pub(crate) fn requests(&self) -> Vec<SeenRequest> {
        self.seen.lock().unwrap().clone()
    }
}

/// Reads a request; `None` if the client went away before it was complete.
pub(super) fn read_request(stream: &mut TcpStream) -> Option<SeenRequest> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) if head.len() < 65_536 => head.extend(byte),
            _ => return None,
        }
    }
    let mut request = SeenRequest { head: String::from_utf8_lossy(&head).into_owned(), body: String::new() };
    let mut body = vec![0; request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0)];
    stream.read_exact(&mut body).ok()?;
    request.body = String::from_utf8_lossy(&body).into_owned();
    Some(request)
}

fn serve(mut stream: TcpStream, answer: &Mutex<Answer>, seen: &Mutex<Vec<SeenRequest>>, faults: &Mutex<Faults>) {
    let Some(request) = read_request(&mut stream) else { return };
    let bodyless = request.head.starts_with("HEAD ");
    let fault = faults.lock().unwrap().next();
    if fault.is_none_or(Fault::is_done) {
        seen.lock().unwrap().push(request);
    }
    let Answer { mut status, mut headers, body, delay } = answer.lock().unwrap().clone();
    match fault {
        None => {}
        Some(Fault::Lost) => return,
        Some(Fault::KillBefore | Fault::KillAfter) => return faults.lock().unwrap().kill(),
        Some(Fault::Before | Fault::After) => status = 502,
        Some(Fault::RateLimit) => {
            status = 429;
            headers.push(("Retry-After".to_owned(), "3600".to_owned()));
        }
    }
    std::thread::sleep(delay);
    let mut reply = format!("HTTP/1.1 {status} Told\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        reply.push_str(&format!("{name}: {value}\r\n"));
    }
    // A client that has gone away needs no answer.
    let _ = stream.write_all(reply.as_bytes()).and_then(|()| stream.write_all(b"\r\n"));
    if !bodyless {
        let _ = stream.write_all(&body);
    }
}

#[test]
fn a_port_closes_and_opens_again() {
    let mut target = TcpTarget::open();
    let address = target.address();
    assert!(TcpStream::connect(address).is_ok());
    target.close();
    let refused = TcpStream::connect(address).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    target.reopen();
    assert_eq!(target.address(), address);
    assert!(TcpStream::connect(address).is_ok());
}

#[test]
fn a_server_answers_as_told_and_remembers() {
    let target = HttpTarget::open();
    target.status(503).body("gone fishing").header("X-Why", "sun");
    let mut stream = TcpStream::connect(target.address()).unwrap();
    stream.write_all(b"GET /pond HTTP/1.1\r\nHost: x\r\nX-Token: abc\r\n\r\n").unwrap();
    let mut reply = String::new();
    stream.read_to_string(&mut reply).unwrap();
    assert!(reply.starts_with("HTTP/1.1 503 "), "{reply}");
    assert!(reply.contains("X-Why: sun\r\n") && reply.ends_with("\r\n\r\ngone fishing"), "{reply}");
    let requests = target.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].line(), "GET /pond HTTP/1.1");
    assert_eq!(requests[0].header("x-token"), Some("abc"));
}
