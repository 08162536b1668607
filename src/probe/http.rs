//! One attempt at an HTTP target: connect, ask, follow redirects, read the body.

use hyper::Version;
use hyper::header::HeaderValue;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::model::{Failure, HttpTarget, Observation, Phase, Reason, Site};

use super::address::Endpoint;
use super::exchange::{self, Answer, Stream};
use super::redirect::Chain;
use super::request::Hop;
use super::tls::{self, Wish};
use super::trace::Trace;
use super::{NetProber, body, connect, failure, head};

/// Makes one attempt; ends within `site.limits.total`.
pub(super) async fn probe(net: &NetProber, site: &Site, target: &HttpTarget) -> Observation {
    if !target.insecure && target.url.reveal().starts_with("https:") {
        // reading the trust store is this runner's affair, not part of the first site's handshake
        net.tls.trusted().await;
    }
    let mut trace = Trace::start();
    let attempt = follow(net, site, target, &mut trace);
    let outcome = match timeout(site.limits.total, attempt).await {
        Ok(outcome) => outcome,
        Err(_elapsed) => Err(trace.timed_out()),
    };
    trace.finish(outcome)
}

/// Asks until an answer is no redirect, then reads its body.
async fn follow(net: &NetProber, site: &Site, target: &HttpTarget, trace: &mut Trace) -> Result<(), Failure> {
    let unusable = |trace: &Trace| trace.fail(Reason::Internal, "the request can't be put together");
    let mut hop = Hop::first(target).ok_or_else(|| unusable(trace))?;
    let mut chain = Chain::new(target.redirects);
    loop {
        let link = establish(net, site, target, &hop, trace).await?;
        let answer = ask(link, &hop, &net.user_agent, trace).await?;
        let head = &answer.response;
        let next =
            chain.next(&hop, head.status(), head.headers()).map_err(|detail| trace.fail(Reason::Redirects, detail))?;
        let Some(next) = next else { return finish(answer, site, trace).await };
        trace.seen.redirects = chain.followed();
        hop = next;
    }
}

/// An open connection.
struct Link {
    stream: Box<dyn Stream>,
    http2: bool,
}

/// Lookup, connect and TLS handshake of one hop, together within `site.limits.connect`.
async fn establish(
    net: &NetProber,
    site: &Site,
    target: &HttpTarget,
    hop: &Hop,
    trace: &mut Trace,
) -> Result<Link, Failure> {
    // facts of an earlier hop must not stand for this one
    (trace.seen.tls_version, trace.seen.certificate) = (None, None);
    let opened = timeout(site.limits.connect, async {
        let endpoint =
            Endpoint::of_url(&hop.url).ok_or_else(|| trace.fail(Reason::Internal, "the address is not one of HTTP"))?;
        let tcp = connect::reach(&net.resolver, &endpoint, site, trace).await?;
        encrypt(net, site, target, (hop.is_https(), &endpoint), tcp, trace).await
    })
    .await;
    match opened {
        Ok(link) => link,
        Err(_elapsed) => Err(trace.timed_out()),
    }
}

/// The TLS handshake, for `https`.
async fn encrypt(
    net: &NetProber,
    site: &Site,
    target: &HttpTarget,
    (https, endpoint): (bool, &Endpoint),
    tcp: TcpStream,
    trace: &mut Trace,
) -> Result<Link, Failure> {
    if !https {
        return Ok(Link { stream: Box::new(tcp), http2: false });
    }
    let wish = Wish { host: &endpoint.host, insecure: target.insecure, hide: site.target.is_secret() };
    let stream = tls::handshake(&net.tls, tcp, &wish, trace).await?;
    let http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
    Ok(Link { stream: Box::new(stream), http2 })
}

/// Sends the request and notes the head of the answer.
async fn ask(link: Link, hop: &Hop, user_agent: &HeaderValue, trace: &mut Trace) -> Result<Answer, Failure> {
    trace.enter(Phase::FirstByte);
    let message = hop
        .message(user_agent, link.http2)
        .ok_or_else(|| trace.fail(Reason::Internal, "the request can't be put together"))?;
    let answer = exchange::send(link.stream, message, link.http2).await.map_err(|error| {
        let (reason, detail) = failure::of_http(&error);
        trace.fail(reason, detail)
    })?;
    trace.complete();
    trace.seen.head = Some(head::text(&answer.response));
    trace.seen.status = Some(answer.response.status().as_u16());
    trace.seen.protocol = protocol(answer.response.version());
    Ok(answer)
}

/// Reads the body of the last answer. A switch of protocols has none.
async fn finish(answer: Answer, site: &Site, trace: &mut Trace) -> Result<(), Failure> {
    let Answer { response, connection } = answer;
    if response.status() != hyper::StatusCode::SWITCHING_PROTOCOLS {
        trace.seen.body = body::read(response, site.limits.body, site.expect.need_body(), trace).await?;
    }
    drop(connection);
    Ok(())
}

/// The version as it stands in an answer's first line.
fn protocol(version: Version) -> Option<String> {
    let name = match version {
        Version::HTTP_10 => "HTTP/1.0",
        Version::HTTP_11 => "HTTP/1.1",
        Version::HTTP_2 => "HTTP/2.0",
        _ => return None,
    };
    Some(name.to_owned())
}
