//! From the errors of the system and of the HTTP engine to the closed list of reasons. The words never hold an
//! address: errors of the engine are told by their kind, not by their own text.

use std::error::Error;
use std::io::{self, ErrorKind};

use crate::model::Reason;

/// `errno` values that have no stable [`ErrorKind`]; the numbers differ between systems, so each is asked for by name.
#[cfg(target_os = "linux")]
mod errno {
    pub(super) const ENFILE: i32 = 23;
    pub(super) const EMFILE: i32 = 24;
    pub(super) const EAFNOSUPPORT: i32 = 97;
    pub(super) const ENOBUFS: i32 = 105;
}
#[cfg(not(target_os = "linux"))]
mod errno {
    pub(super) const ENFILE: i32 = 23;
    pub(super) const EMFILE: i32 = 24;
    pub(super) const EAFNOSUPPORT: i32 = 47;
    pub(super) const ENOBUFS: i32 = 55;
}

/// The reason behind a socket error, with words for it.
pub(super) fn of_socket(error: &io::Error) -> (Reason, String) {
    let (reason, detail) = match error.raw_os_error() {
        Some(errno::ENFILE | errno::EMFILE) => (Reason::Unsupported, "this runner has no file descriptors left"),
        Some(errno::ENOBUFS) => (Reason::Unsupported, "this runner has no buffer space left"),
        Some(errno::EAFNOSUPPORT) => (Reason::Unsupported, "this runner lacks the address family"),
        _ => of_kind(error.kind()),
    };
    (reason, detail.to_owned())
}

/// The reason behind a portable kind of error.
fn of_kind(kind: ErrorKind) -> (Reason, &'static str) {
    match kind {
        ErrorKind::ConnectionRefused => (Reason::ConnectionRefused, "connection refused"),
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => (Reason::ConnectionReset, "connection reset"),
        ErrorKind::BrokenPipe | ErrorKind::UnexpectedEof | ErrorKind::NotConnected | ErrorKind::WriteZero => {
            (Reason::ConnectionClosed, "connection closed early")
        }
        ErrorKind::HostUnreachable => (Reason::NoRoute, "no route to host"),
        ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => (Reason::NoRoute, "network unreachable"),
        ErrorKind::PermissionDenied => (Reason::NoRoute, "forbidden by this machine's network rules"),
        ErrorKind::TimedOut => (Reason::TimedOut, "timed out in the network stack"),
        ErrorKind::AddrNotAvailable => (Reason::Unsupported, "this runner has no local address or port for it"),
        ErrorKind::OutOfMemory => (Reason::Unsupported, "this runner has no memory left"),
        ErrorKind::InvalidInput => (Reason::NoRoute, "not an address one can connect to"),
        _ => (Reason::Protocol, "connection failed"),
    }
}

/// The reason behind an error of the HTTP engine.
pub(super) fn of_http(error: &hyper::Error) -> (Reason, String) {
    if let Some(socket) = socket_error(error) {
        // in TLS 1.3, a server refuses the client's certificate only after the client's side of the handshake is over
        match socket.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            Some(tls) => return (Reason::Tls, super::tls::words(tls, None, true)),
            None if socket.kind() != ErrorKind::Other && socket.kind() != ErrorKind::InvalidData => {
                return of_socket(socket);
            }
            None => {}
        }
    }
    let (reason, detail) = if error.is_parse() {
        (Reason::Protocol, "the answer is not valid HTTP, or its head is too large")
    } else if error.is_incomplete_message() || error.is_closed() || error.is_canceled() || error.is_body_write_aborted()
    {
        (Reason::ConnectionClosed, "connection closed before the answer was complete")
    } else {
        (Reason::Protocol, "the answer breaks the rules of HTTP")
    };
    (reason, detail.to_owned())
}

/// The socket error inside of another error, if that is what it comes from.
fn socket_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a io::Error> {
    let mut next = error.source();
    while let Some(cause) = next {
        if let Some(found) = cause.downcast_ref::<io::Error>() {
            return Some(found);
        }
        next = cause.source();
    }
    None
}
