//! What a cause means, in words for people who have not seen it before.

use crate::model::Reason;

/// A sentence about what was seen. `code` is the HTTP status, or 0.
pub(super) fn meaning(cause: Reason, code: u16) -> &'static str {
    match cause {
        Reason::NameNotFound => "The name has no address: it does not exist in the DNS, or has no A or AAAA record.",
        Reason::NameLookupFailed => "The name could not be looked up: its name servers failed, or did not answer.",
        Reason::ConnectionRefused => "The host is there, but nothing accepts connections on this port.",
        Reason::TimedOut => "No answer came within the time allowed.",
        Reason::NoRoute => "The network knows no way to the host.",
        Reason::ConnectionReset => "The connection was made, and then cut off by a reset.",
        Reason::ConnectionClosed => "The connection was closed before the answer was complete.",
        Reason::Tls => "The encrypted connection could not be set up, or its certificate is not acceptable.",
        Reason::Protocol => "Something answered, but not in a way that the protocol allows.",
        Reason::Redirects => "The redirects lead nowhere, in a circle, or on and on.",
        Reason::HttpStatus => status(code),
        Reason::Body => "The answer came, but its content is not what is expected.",
        Reason::TooSlow => "The answer is right, but takes longer than it should.",
        Reason::NoNetwork => "The machine that checks had no network.",
        Reason::Deadline => "The check was not finished in time.",
        Reason::Unsupported => "The machine that checks can't make this kind of check.",
        Reason::Internal => "The check itself failed.",
    }
}

fn status(code: u16) -> &'static str {
    match code {
        401 | 403 => "The server answers, but refuses access.",
        404 | 410 => "The server answers, but there is nothing at this address.",
        429 => "The server answers that it is asked too often.",
        502..=504 => "A server answers, but the one behind it doesn't, or is overloaded.",
        500.. => "The application answers that it failed.",
        _ => "The server answers with another status than expected.",
    }
}
