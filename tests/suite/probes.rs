//! Probes against real sockets on loopback, and runs of many sites.

mod bodies;
mod dns;
mod http;
mod pool;
mod redirects;
mod servers;
mod tls;
