//! Icons of sites, by whole builds: where they come from, and that they never stop one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use crate::harness::World;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nnot much of a picture";
const ICO: &[u8] = b"\0\0\x01\0\x01\0neither";

/// A server with an answer for each path; 404 for all others.
struct Server {
    address: SocketAddr,
    answers: Arc<Mutex<BTreeMap<&'static str, Vec<u8>>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start(answers: &[(&'static str, &[u8])]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let answers = Arc::new(Mutex::new(answers.iter().map(|(path, bytes)| (*path, bytes.to_vec())).collect()));
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let server = Self { address, answers: Arc::clone(&answers), asked: Arc::clone(&asked) };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let (mut head, mut byte) = (Vec::new(), [0]);
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count == 1) {
                    head.extend(byte);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
                let found = answers.lock().unwrap().get(path.as_str()).cloned();
                let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
                let body = found.unwrap_or_default();
                asked.lock().unwrap().push(path);
                let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
                let _gone = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
            }
        });
        server
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn set(&self, path: &'static str, bytes: &[u8]) {
        self.answers.lock().unwrap().insert(path, bytes.to_vec());
    }

    fn clear(&self) {
        self.answers.lock().unwrap().clear();
    }

    /// The paths that were asked for since the last time.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

fn world(sites: &str) -> World {
    World::new().sites_yml(&format!("name: Status\nreferences: []\nsites:\n{sites}"))
}

/// The pictures in the built page, by extension.
fn pictures(world: &World) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(world.root().join("site/icons")) else { return Vec::new() };
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let mut found: Vec<_> = paths
        .iter()
        .map(|path| (path.extension().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .collect();
    found.sort();
    found
}

fn build(world: &World, now: &str, more: &[&str]) -> String {
    let outcome = world.run(["-v", "build", "--now", now].into_iter().chain(more.iter().copied())).success();
    outcome.stderr.clone()
}

#[test]
fn a_site_s_own_icon_is_found_kept_and_asked_for_again_after_a_week() {
    let page = b"<html><head><link rel=\"icon\" href=\"wrong.png\"><link rel=icon href=\"../i/right.png\">";
    let server =
        Server::start(&[("/a/", page), ("/a/wrong.png", b"<html>"), ("/i/right.png", PNG), ("/favicon.ico", ICO)]);
    let world = world(&format!("  - {{name: A, url: \"{}\", icon: auto}}\n", server.url("/a/")));
    let png = |bytes: &[u8]| vec![("png".to_owned(), bytes.to_vec())];
    build(&world, "2026-11-22T12:00:00Z", &["--no-fetch"]);
    assert_eq!((pictures(&world), server.asked()), (vec![], vec![]), "nothing is asked");

    build(&world, "2026-11-22T12:00:00Z", &[]);
    assert_eq!(pictures(&world), png(PNG));
    assert_eq!(server.asked(), ["/a/", "/a/wrong.png", "/i/right.png"]);
    build(&world, "2026-11-29T11:00:00Z", &[]);
    assert_eq!((pictures(&world), server.asked()), (png(PNG), vec![]), "a copy will do");

    let newer = b"\x89PNG\r\n\x1a\nanother";
    server.set("/i/right.png", newer);
    build(&world, "2026-11-29T13:00:00Z", &["--no-fetch"]);
    assert_eq!((pictures(&world), server.asked()), (png(PNG), vec![]), "an old copy, too, if nothing may be fetched");
    build(&world, "2026-11-29T13:00:00Z", &[]);
    assert_eq!(pictures(&world), png(newer));

    server.clear();
    build(&world, "2027-11-29T13:00:00Z", &[]);
    assert_eq!(pictures(&world), png(newer), "an old one is better than none");
}

#[test]
fn without_a_named_icon_the_usual_one_is_taken_and_nothing_is_tried_again_the_next_day_only() {
    let server = Server::start(&[]);
    let world = world(&format!("  - {{name: A, url: \"{}\", icon: auto}}\n", server.url("/a/")));
    let said = build(&world, "2026-11-22T12:00:00Z", &[]);
    assert!(said.contains("has no icon for a: /favicon.ico: the server answers 404"), "{said}");
    assert_eq!((pictures(&world), server.asked()), (vec![], vec!["/a/".to_owned(), "/favicon.ico".to_owned()]));
    server.set("/favicon.ico", ICO);
    build(&world, "2026-11-23T11:00:00Z", &[]);
    assert_eq!((pictures(&world), server.asked()), (vec![], vec![]));
    build(&world, "2026-11-23T13:00:00Z", &[]);
    assert_eq!(pictures(&world), [("ico".to_owned(), ICO.to_vec())]);
}

#[test]
fn addresses_and_files_are_taken_by_their_content_and_never_stop_a_build() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>";
    let large = [PNG, &vec![0; 300 * 1024]].concat();
    let server = Server::start(&[("/x.jpg", PNG), ("/x.svg", svg), ("/html.png", b"<html>"), ("/large.png", &large)]);
    let site =
        |name: &str, icon: &str| format!("  - {{name: {name}, url: https://{name}.example.org, icon: \"{icon}\"}}\n");
    let sites: String = [
        ("a", server.url("/x.jpg").as_str()),
        ("b", server.url("/x.jpg").as_str()),
        ("c", server.url("/x.svg").as_str()),
        ("d", server.url("/html.png").as_str()),
        ("e", server.url("/large.png").as_str()),
        ("f", "own/icon.svg"),
        ("g", "own/missing.png"),
        ("h", "🚀"),
        ("i", "http://127.0.0.1:9/refused.png"),
    ]
    .map(|(name, icon)| site(name, icon))
    .concat();
    let world = world(&sites);
    world.write("own/icon.svg", std::str::from_utf8(svg).unwrap());
    let said = build(&world, "2026-11-22T12:00:00Z", &[]);
    let expected = [("png".to_owned(), PNG.to_vec()), ("svg".to_owned(), svg.to_vec())];
    assert_eq!(pictures(&world), expected, "the SVG of the repository, not that of the server: {said}");
    assert_eq!(server.asked().iter().filter(|path| *path == "/x.jpg").count(), 1);
    for line in [
        "html.png of d can't be shown: it is no PNG",
        "of e can't be shown: it is larger",
        "own/missing.png of g",
        "of i can't",
    ] {
        assert!(said.contains(line), "{line}\nis not in\n{said}");
    }
}

#[test]
fn a_secret_address_is_never_asked_for_an_icon() {
    let server = Server::start(&[("/", b"<html>"), ("/favicon.ico", ICO)]);
    let mut world = world("  - {name: A, url: \"${URL}\", icon: auto}\n");
    world.set_env("URL", Some(&server.url("/")));
    build(&world, "2026-11-22T12:00:00Z", &[]);
    assert_eq!((pictures(&world), server.asked()), (vec![], vec![]));
}
