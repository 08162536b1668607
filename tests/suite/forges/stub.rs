//! A forge that a test plays: a function from the request to what happens to it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;

/// A request as it came.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// `GET`
    pub(crate) method: String,
    /// `/repos/o/r/issues?page=2`
    pub(crate) target: String,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// `POST /repos/o/r/issues`, with the query.
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.target)
    }

    pub(crate) fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }

    /// A parameter of the query, decoded.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        let url = url::Url::parse(&format!("http://stub{}", self.target)).unwrap();
        url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(':'));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).next()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{}: {error}", self.line()))
    }
}

/// What happens to a request.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// Status, headers, body.
    Answer(u16, Vec<(String, String)>, Vec<u8>),
    /// The connection is closed without an answer.
    Lost,
    /// The answer says that it is longer than what comes.
    Cut,
    /// Nothing for this long.
    Silence(Duration),
}

impl Reply {
    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::Answer(status, vec![], body.to_string().into_bytes())
    }

    pub(crate) fn status(status: u16) -> Self {
        Self::Answer(status, vec![], b"{\"message\": \"so it is\"}".to_vec())
    }

    pub(crate) fn header(self, name: &str, value: impl Into<String>) -> Self {
        match self {
            Self::Answer(status, mut headers, body) => {
                headers.push((name.to_owned(), value.into()));
                Self::Answer(status, headers, body)
            }
            other => panic!("{other:?} has no headers"),
        }
    }
}

/// The server, while it lives.
pub(crate) struct Stub {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Stub {
    /// Serves on a free port. The function gets the request and how many came before it.
    pub(crate) fn start(play: impl FnMut(&Request, usize) -> Reply + Send + 'static) -> Self {
        Self::start_at("127.0.0.1:0", play)
    }

    pub(crate) fn start_at(address: &str, mut play: impl FnMut(&Request, usize) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::<Mutex<Vec<Request>>>::default();
        let sightings = Arc::clone(&seen);
        // Ends with the test program.
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let Some(request) = read(&mut stream) else { continue };
                let count = {
                    let mut seen = sightings.lock().unwrap();
                    seen.push(request.clone());
                    seen.len() - 1
                };
                let reply = play(&request, count);
                std::thread::spawn(move || answer(stream, reply));
            }
        });
        Self { address, seen }
    }

    /// Serves these replies one after the other, and the last one for ever.
    pub(crate) fn script(replies: Vec<Reply>) -> Self {
        Self::start(move |_, count| replies[count.min(replies.len() - 1)].clone())
    }

    pub(crate) fn base(&self) -> url::Url {
        format!("http://{}", self.address).parse().unwrap()
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.requests().iter().map(Request::line).collect()
    }
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut byte) {
            Ok(1) => head.extend(byte),
            _ => return None,
        }
    }
    let head = String::from_utf8(head).unwrap();
    let mut words = head.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut request = Request { method, target, head, body: vec![] };
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    request.body = vec![0; length];
    stream.read_exact(&mut request.body).ok()?;
    Some(request)
}

fn answer(mut stream: TcpStream, reply: Reply) {
    let text = match reply {
        Reply::Lost => return,
        Reply::Silence(time) => return std::thread::sleep(time),
        Reply::Cut => b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[{".to_vec(),
        Reply::Answer(status, headers, body) => {
            let mut head = format!("HTTP/1.1 {status} Told\r\nConnection: close\r\n");
            for (name, value) in headers {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
            if status != 204 {
                head.push_str(&format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len()));
            }
            [head.as_bytes(), b"\r\n", &body].concat()
        }
    };
    // A client that has gone away needs no answer.
    let _ = stream.write_all(&text);
}
