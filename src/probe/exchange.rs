//! Sending one request over an open connection and receiving the head of its answer.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::{http1, http2};
use hyper::rt::Executor;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::AbortHandle;

/// The head of an answer may have this many bytes; whatever sends more is not a web site.
const HEAD_BYTES: usize = 64 * 1024;

/// The head of an answer may have this many fields.
const HEAD_FIELDS: usize = 256;

/// A byte stream, encrypted or not.
pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// The tasks that drive one connection. They end with it, however it ends.
#[derive(Clone, Default)]
struct Tasks(Arc<Mutex<Vec<AbortHandle>>>);

impl<F> Executor<F> for Tasks
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    fn execute(&self, future: F) {
        let handle = tokio::spawn(async move {
            future.await;
        })
        .abort_handle();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(handle);
    }
}

/// Ends the tasks of a connection when the attempt is over or given up.
pub(super) struct Connection(Tasks);

impl Drop for Connection {
    fn drop(&mut self) {
        for task in self.0.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            task.abort();
        }
    }
}

/// An answer whose body is still to be read, with what keeps its connection alive.
pub(super) struct Answer {
    /// Head and body.
    pub(super) response: Response<Incoming>,
    /// Dropping it closes the connection.
    pub(super) connection: Connection,
}

/// Sends `message` and waits for the head of the answer.
pub(super) async fn send(
    stream: Box<dyn Stream>,
    message: Request<Full<Bytes>>,
    over_http2: bool,
) -> Result<Answer, hyper::Error> {
    let tasks = Tasks::default();
    let connection = Connection(tasks.clone());
    let io = TokioIo::new(stream);
    let response = if over_http2 {
        let limit = u32::try_from(HEAD_BYTES).unwrap_or(u32::MAX);
        let (mut sender, driver) = http2::Builder::new(tasks.clone()).max_header_list_size(limit).handshake(io).await?;
        tasks.execute(driver);
        sender.send_request(message).await?
    } else {
        let (mut sender, driver) =
            http1::Builder::new().max_buf_size(HEAD_BYTES).max_headers(HEAD_FIELDS).handshake(io).await?;
        tasks.execute(driver);
        sender.send_request(message).await?
    };
    Ok(Answer { response, connection })
}
