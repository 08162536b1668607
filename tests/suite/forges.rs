//! Forges over HTTP, against small servers on loopback that answer as told, or fail as told.

mod client;
mod forgejo;
mod forgejo_server;
mod github;
mod gitlab;
mod gitlab_runs;
mod gitlab_stub;
mod scenario;
mod story;
mod stub;

use std::time::Duration;

use upkept::forge::Access;
use upkept::forge::client::connections;
use upkept::model::Secret;

use stub::Stub;

fn access(stub: &Stub) -> Access {
    Access {
        http: connections().unwrap(),
        base: stub.base(),
        plain: false,
        token: Secret::new("sesame".to_owned()),
        repository: "acme/status".to_owned(),
        pace: Some(Duration::ZERO),
        budget: Duration::from_secs(20),
    }
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn time(text: &str) -> upkept::model::Timestamp {
    text.parse().unwrap()
}
