//! An HTTP server that keeps requests whole, and answers as it was told.

use std::collections::{BTreeMap, VecDeque};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::Value;

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct Got {
    pub(crate) method: String,
    /// With the query.
    pub(crate) path: String,
    /// By name in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl Got {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// `POST /path`
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// A status, a `Retry-After` if it is not empty, and a body.
type Answer = (u16, &'static str, &'static str);

/// Runs until the process ends, as it costs nothing while nobody asks.
pub(crate) struct Echo {
    pub(crate) url: String,
    got: Arc<Mutex<Vec<Got>>>,
    answers: Arc<Mutex<VecDeque<Answer>>>,
}

impl Echo {
    /// Answers 200 and `{}`.
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (got, answers) = (Arc::<Mutex<Vec<Got>>>::default(), Arc::<Mutex<VecDeque<Answer>>>::default());
        let (kept, told) = (Arc::clone(&got), Arc::clone(&answers));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                serve(&stream, &kept, &told);
            }
        });
        Self { url, got, answers }
    }

    /// The next answers, in this order.
    pub(crate) fn answer(self, answers: &[Answer]) -> Self {
        self.answers.lock().unwrap().extend(answers);
        self
    }

    /// The requests so far.
    pub(crate) fn requests(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }
}

/// One request a connection.
fn serve(stream: &TcpStream, got: &Mutex<Vec<Got>>, answers: &Mutex<VecDeque<Answer>>) {
    let Some(request) = read(stream) else { return };
    got.lock().unwrap().push(request);
    let (status, retry, body) = answers.lock().unwrap().pop_front().unwrap_or((200, "", "{}"));
    let retry = if retry.is_empty() { String::new() } else { format!("Retry-After: {retry}\r\n") };
    let length = if status == 204 { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    let head = format!("HTTP/1.1 {status} Told\r\nConnection: close\r\n{length}{retry}\r\n");
    // A client that has gone away needs no answer.
    let mut stream = stream;
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}

fn read(stream: &TcpStream) -> Option<Got> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let (method, path) = line.trim_end().strip_suffix(" HTTP/1.1")?.split_once(' ')?;
    let (method, path) = (method.to_owned(), path.to_owned());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Got { method, path, headers, body: String::from_utf8(body).ok()? })
}
