//! HTTP servers on loopback, one address each, so that limits for one host don't apply.

use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

/// Servers that run until this is dropped.
pub(crate) struct Targets {
    addresses: Vec<SocketAddr>,
    answered: Arc<AtomicUsize>,
    _runtime: Runtime,
}

impl Targets {
    /// Servers that answer 200 after a while.
    pub(crate) fn answering(count: usize, after: Duration) -> Self {
        Self::start(count, Some(after))
    }

    /// Servers that accept a connection and say nothing.
    pub(crate) fn silent(count: usize) -> Self {
        Self::start(count, None)
    }

    /// Addresses that refuse connections: they had a listener, and have none now.
    pub(crate) fn refusing(count: usize) -> Vec<SocketAddr> {
        Self::start(count, None).addresses.clone()
    }

    fn start(count: usize, after: Option<Duration>) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let answered = Arc::new(AtomicUsize::new(0));
        let mut addresses = Vec::new();
        for n in 0..count {
            let [high, low] = u16::try_from(n / 250 * 256 + n % 250 + 2).unwrap().to_be_bytes();
            let ip = Ipv4Addr::new(127, 1, high, low);
            let listener = runtime.block_on(TcpListener::bind(SocketAddrV4::new(ip, 0))).unwrap();
            addresses.push(listener.local_addr().unwrap());
            let answered = Arc::clone(&answered);
            runtime.spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(serve(stream, after, Arc::clone(&answered)));
                }
            });
        }
        Self { addresses, answered, _runtime: runtime }
    }

    pub(crate) fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// How many requests were answered so far.
    pub(crate) fn answered(&self) -> usize {
        self.answered.load(Ordering::Relaxed)
    }
}

async fn serve(mut stream: TcpStream, after: Option<Duration>, answered: Arc<AtomicUsize>) {
    let (mut head, mut chunk) = (Vec::new(), [0; 1024]);
    while !head.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return,
            Ok(read) => head.extend_from_slice(&chunk[..read]),
        }
    }
    let Some(after) = after else { return std::future::pending().await };
    tokio::time::sleep(after).await;
    let answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
    if stream.write_all(answer).await.is_ok() {
        answered.fetch_add(1, Ordering::Relaxed);
    }
}
