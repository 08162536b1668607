//! Holds the source against the table of rooms in `ARCHITECTURE.md`: who may use whom, who may read the clock, who may do
//! input and output, and how long a file may be. The checker is itself tested, on made-up snippets that break each rule.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const LONGEST_FILE: usize = 400;
/// The rooms that the words "pure rooms" in the table stand for.
const PURE: [&str; 5] = ["judge", "stats", "incident", "render", "config"];
/// Belong to `commands`, as the text under the table says.
const BESIDE_COMMANDS: [&str; 4] = ["cli", "diagnose", "main", "lib"];
const CLOCKS: [&str; 3] = ["Utc::now", "Local::now", "SystemTime::now"];
/// May read the clock.
const CLOCK_READERS: [&str; 3] = ["commands", "main", "cli"];
/// Rooms that never touch the machine, and the names by which they would.
const NO_INPUT_OUTPUT: [&str; 5] = ["judge", "stats", "incident", "render", "model"];
const INPUT_OUTPUT: [&str; 9] = [
    "Instant::now",
    "std::fs",
    "std::env::",
    "std::process",
    "std::net::Tcp",
    "std::net::Udp",
    "tokio::",
    "git2::",
    "reqwest::",
];
const SHAPELESS: [&str; 4] = ["utils", "util", "helpers", "misc"];

#[test]
fn the_source_keeps_to_the_map() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = Map::read(&fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap());
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    assert!(files.len() > 20, "only {} files found under src/", files.len());
    let mut report = String::new();
    for file in files {
        let path = file.strip_prefix(root.join("src")).unwrap().to_string_lossy().replace('\\', "/");
        for fault in map.faults(&path, &fs::read_to_string(&file).unwrap()) {
            writeln!(report, "src/{path}:{fault}").unwrap();
        }
    }
    assert!(report.is_empty(), "against ARCHITECTURE.md:\n{report}");
}

#[test]
fn the_map_has_a_row_for_every_room_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let map = Map::read(&fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap());
    let lib = code_only(&fs::read_to_string(root.join("src/lib.rs")).unwrap());
    let modules: BTreeSet<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let rooms: BTreeSet<&str> = map.0.keys().map(String::as_str).collect();
    assert_eq!(modules, rooms, "left: src/lib.rs, right: ARCHITECTURE.md");
}

/// Which room may use which: a room's name and the names after its arrows.
struct Map(BTreeMap<String, BTreeSet<String>>);

impl Map {
    /// Reads the table under `## Rooms`: the room in the first column, what it may use in the third.
    fn read(text: &str) -> Self {
        let section = text.split("\n## ").find(|part| part.starts_with("Rooms\n")).expect("no section `Rooms`");
        let rows: Vec<(String, String)> = section
            .lines()
            .filter_map(|line| {
                let cells: Vec<&str> = line.strip_prefix('|')?.split('|').map(str::trim).collect();
                let room = cells.first()?.strip_prefix('`')?.strip_suffix('`')?;
                Some((room.to_owned(), (*cells.get(2)?).to_owned()))
            })
            .collect();
        let everything: BTreeSet<String> =
            rows.iter().map(|(room, _)| room.clone()).chain(["cli".to_owned(), "diagnose".to_owned()]).collect();
        let mut map = BTreeMap::new();
        for (room, words) in rows {
            let mut arrows: BTreeSet<String> = words.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            if words.starts_with("everything") {
                arrows.clone_from(&everything);
            }
            if words.contains("pure rooms") {
                arrows.extend(PURE.map(str::to_owned));
            }
            assert!(!arrows.is_empty() || words == "nothing", "`{room}` may use what? `{words}`");
            map.insert(room, arrows);
        }
        for room in ["cli", "diagnose"] {
            map.insert(room.to_owned(), everything.clone());
        }
        Self(map)
    }

    /// What is wrong with one file, each as `line: fault`. `path` is relative to `src/`.
    fn faults(&self, path: &str, source: &str) -> Vec<String> {
        let room = path.split('/').next().unwrap().trim_end_matches(".rs");
        let code = code_only(source);
        let mut faults = Vec::new();
        let lines = source.lines().count();
        if lines > LONGEST_FILE {
            faults.push(format!("{LONGEST_FILE}: has {lines} lines, at most {LONGEST_FILE} are wanted"));
        }
        if path.split('/').any(|part| SHAPELESS.contains(&part.trim_end_matches(".rs"))) {
            faults.push("1: the name says nothing about what is inside".to_owned());
        }
        let unknown = !BESIDE_COMMANDS.contains(&room) && !self.0.contains_key(room);
        if unknown {
            faults.push(format!("1: room `{room}` has no row in the table"));
        }
        for (at, used) in uses(path, &code) {
            let arrow = self.0.get(room).is_none_or(|arrows| arrows.contains(&used));
            if !(used == room || arrow && self.0.contains_key(&used)) {
                faults.push(format!("{}: `{room}` may not use `{used}`", line_of(&code, at)));
            }
        }
        let mut forbid = |names: &[&str], why: &str| {
            for name in names {
                faults.extend(words_at(&code, name).map(|at| format!("{}: `{name}`: {why}", line_of(&code, at))));
            }
        };
        forbid(&["todo!", "unimplemented!"], "unfinished");
        if !CLOCK_READERS.contains(&room) {
            forbid(&CLOCKS, "only `commands` reads the clock; take the time as a parameter");
        }
        if NO_INPUT_OUTPUT.contains(&room) {
            forbid(&INPUT_OUTPUT, "this room is pure");
        }
        faults
    }
}

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
    found.sort();
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where `name` stands in the code, not as the tail of a longer word.
fn words_at<'a>(code: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.match_indices(name).map(|(at, _)| at).filter(|&at| !code[..at].ends_with(is_word))
}

/// The rooms that the code names, with where: `crate::room`, `crate::{room, …}`, and `super::room` where the `super`s lead
/// to the root of the crate. A glob or a rename of the root is reported as the room `*` or `self`, which nobody may use.
fn uses(path: &str, code: &str) -> Vec<(usize, String)> {
    let depth = path.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").count();
    let mut found = Vec::new();
    for at in words_at(code, "crate") {
        let rest = &code[at + "crate".len()..];
        if let Some(tail) = rest.trim_start().strip_prefix("::") {
            found.extend(heads(tail).into_iter().map(|head| (at, head)));
        } else if rest.trim_start().starts_with("as ") {
            found.push((at, "self".to_owned()));
        }
    }
    for at in words_at(code, "super::") {
        let mut tail = &code[at..];
        let mut climbed = 0;
        while let Some(further) = tail.strip_prefix("super::") {
            tail = further;
            climbed += 1;
        }
        if climbed == depth && !code[..at].ends_with("super::") {
            // An inline module is one level deeper than its file: there these are names of the file's own room.
            let rooms = |head: &String| ROOT_NAMES.contains(&head.as_str());
            found.extend(heads(tail).into_iter().filter(rooms).map(|head| (at, head)));
        }
        if climbed > depth && !code[..at].ends_with("super::") {
            found.extend(heads(tail).into_iter().map(|head| (at, head)));
        }
    }
    found
}

/// Every name that `super::` may mean at the root of the crate.
const ROOT_NAMES: [&str; 14] = [
    "cli", "commands", "config", "diagnose", "forge", "history", "incident", "judge", "model", "notify", "probe",
    "render", "repo", "stats",
];

/// The first names of a path or of each branch of a group.
fn heads(tail: &str) -> Vec<String> {
    let tail = tail.trim_start();
    let Some(group) = tail.strip_prefix('{') else {
        let name: String = tail.chars().take_while(|c| is_word(*c) || *c == '*').collect();
        return vec![name];
    };
    let (mut depth, mut names, mut item) = (0, Vec::new(), String::new());
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(std::mem::take(&mut item)),
            _ if depth == 0 => item.push(c),
            _ => {}
        }
    }
    names.push(item);
    let head = |item: &String| heads(item).remove(0);
    names.iter().filter(|item| !item.trim().is_empty()).map(head).collect()
}

/// The source with comments, texts and characters blanked, byte for byte, so that positions stay.
fn code_only(source: &str) -> String {
    let bytes = source.as_bytes();
    let mut code = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = token_end(bytes, at);
        if let Some(end) = end {
            code[at..end].iter_mut().filter(|b| **b != b'\n').for_each(|b| *b = b' ');
        }
        at = end.unwrap_or(at + 1);
    }
    String::from_utf8(code).expect("whole tokens were blanked")
}

/// Where the comment, text or character that starts at `at` ends; `None` if none does.
fn token_end(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = &bytes[at..];
    let find = |needle: &[u8]| rest.windows(needle.len()).position(|window| window == needle);
    if rest.starts_with(b"//") {
        return Some(at + find(b"\n").unwrap_or(rest.len()));
    }
    if rest.starts_with(b"/*") {
        return Some(block_comment_end(bytes, at));
    }
    let after_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    if rest[0] == b'r' && (!after_word || matches!(bytes[at - 1], b'b' | b'c')) {
        let hashes = rest[1..].iter().take_while(|b| **b == b'#').count();
        if rest.get(1 + hashes) == Some(&b'"') {
            let close: Vec<u8> = [b"\"".as_slice(), &vec![b'#'; hashes]].concat();
            let body = 2 + hashes;
            let length = rest[body..].windows(close.len()).position(|window| window == close);
            return Some(length.map_or(bytes.len(), |length| at + body + length + close.len()));
        }
    }
    match rest[0] {
        b'"' => Some(quoted_end(bytes, at, b'"')),
        // A lifetime has no closing quote after its first character.
        b'\'' if rest.get(1) == Some(&b'\\') => Some(quoted_end(bytes, at, b'\'')),
        b'\'' => {
            let character = std::str::from_utf8(&rest[1..rest.len().min(5)])
                .or_else(|e| std::str::from_utf8(&rest[1..=e.valid_up_to()]))
                .ok()
                .and_then(|text| text.chars().next())?;
            let close = 1 + character.len_utf8();
            (rest.get(close) == Some(&b'\'')).then_some(at + close + 1)
        }
        _ => None,
    }
}

fn quoted_end(bytes: &[u8], start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != quote {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len())
}

fn block_comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut at) = (0, start);
    while at < bytes.len() {
        if bytes[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if bytes[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    bytes.len()
}

mod the_checker {
    use super::*;

    const TABLE: &str = "# A\n\n## Rooms\n| room | question | may use |\n|---|---|---|\n\
        | `commands` | order? | everything; the only reader of the clock |\n\
        | `probe` | what? | pure rooms, `model` |\n| `history` | where? | pure rooms, `model` |\n\
        | `stats` | how? | `model` |\n| `incident` | change? | `model` |\n| `judge` | mean? | `model` |\n\
        | `config` | ask? | `model` |\n| `render` | look? | `stats`, `incident`, `model` |\n\
        | `model` | words? | nothing |\n\n## Formats\n| `ghost` | not | `a room` |\n";

    fn faults(path: &str, source: &str) -> String {
        Map::read(TABLE).faults(path, source).join("; ")
    }

    fn allows(path: &str, source: &str) {
        assert_eq!(faults(path, source), "", "{path}: {source}");
    }

    fn refuses(path: &str, source: &str, part: &str) {
        let found = faults(path, source);
        assert!(found.contains(part), "{path}: {source}: found `{found}`, wanted `{part}`");
    }

    #[test]
    fn allows_the_arrows_of_the_table() {
        allows("commands/check.rs", "use crate::{probe, history::{self, Journal}, diagnose};");
        allows("probe/http.rs", "use crate::judge::judge;\nuse crate::model::{Site, Slug};\nuse super::retry;");
        allows("probe/mod.rs", "use super::model::Site;\nuse crate::probe::http;");
        allows("render/view.rs", "fn f() { crate::stats::uptime(); crate::render::pages::all(); }");
        allows("judge.rs", "use crate::model::Verdict;\nmod tests { use super::*; }");
        allows("main.rs", "use crate::cli; fn f() { chrono::Utc::now(); }");
        allows("model/site.rs", "pub(crate) fn f() {}\npub(in crate::model) struct S;\nuse super::{Masked, Slug};");
    }

    #[test]
    fn refuses_arrows_that_are_not_in_the_table() {
        refuses("probe/http.rs", "\nuse crate::history::Journal;", "2: `probe` may not use `history`");
        refuses("history/mod.rs", "use crate::{model::{Slug, Sample}, probe};", "1: `history` may not use `probe`");
        refuses("judge.rs", "fn f() { crate::stats::uptime() }", "`judge` may not use `stats`");
        refuses("model/site.rs", "use crate::judge::judge;", "`model` may not use `judge`");
        refuses("render/view.rs", "use crate::{\n    config,\n    stats,\n};", "`render` may not use `config`");
        refuses("stats/mod.rs", "use crate::diagnose::Fault;", "`stats` may not use `diagnose`");
        refuses("incident/plan.rs", "macro_rules! m { () => { $crate::render::x() } }", "may not use `render`");
        refuses("main.rs", "use crate::ghost;", "`main` may not use `ghost`");
    }

    #[test]
    fn refuses_ways_around() {
        refuses("judge.rs", "use super::stats::uptime;", "`judge` may not use `stats`");
        refuses("probe/mod.rs", "use super::history::Journal;", "`probe` may not use `history`");
        refuses("probe/http.rs", "use super::super::history::Journal;", "`probe` may not use `history`");
        refuses("probe/http.rs", "mod t { use super::super::super::history::Journal; }", "may not use `history`");
        refuses("model/site.rs", "use crate::*;", "`model` may not use `*`");
        refuses("model/site.rs", "use crate as root;", "`model` may not use `self`");
        refuses("probe/http.rs", "use crate::{judge, self as root};", "`probe` may not use `self`");
        refuses("nowhere.rs", "", "`nowhere` has no row");
    }

    #[test]
    fn reads_code_and_nothing_else() {
        allows("judge.rs", "// use crate::stats::x;\n/* crate::stats /* todo!() */ crate::repo */\n//! Utc::now");
        allows("judge.rs", r##"const A: &str = "crate::stats \" crate::probe"; const B: &str = r#""crate::repo"#;"##);
        refuses("judge.rs", "const Q: char = '\"'; use crate::stats::x; const R: char = '\"';", "use `stats`");
        refuses("judge.rs", r"const Q: char = '\''; use crate::stats::x; const R: char = 'é';", "use `stats`");
        refuses("judge.rs", "fn f<'a>(x: &'a str) { crate::stats::x() } // 'a", "use `stats`");
        refuses("judge.rs", "/* é */ const X: &str = \"//\"; use crate::stats::x;", "use `stats`");
    }

    #[test]
    fn refuses_clocks_outside_the_commands() {
        refuses("history/mod.rs", "fn f() { Utc::now(); }", "only `commands` reads the clock");
        refuses("probe/http.rs", "fn f() { std::time::SystemTime::now(); }", "only `commands` reads the clock");
        refuses("diagnose.rs", "fn f() { chrono::Local::now(); }", "only `commands` reads the clock");
        allows("probe/http.rs", "fn f() { std::time::Instant::now(); }");
        refuses("stats/mod.rs", "fn f() { std::time::Instant::now(); }", "this room is pure");
    }

    #[test]
    fn refuses_input_and_output_in_pure_rooms() {
        refuses("render/mod.rs", "use std::fs;", "this room is pure");
        refuses("incident/mod.rs", "fn f() { std::env::var(\"X\"); }", "this room is pure");
        allows("history/mod.rs", "use std::fs;");
        allows("render/mod.rs", "const V: &str = env!(\"CARGO_PKG_VERSION\");");
    }

    #[test]
    fn refuses_long_unfinished_and_nameless_files() {
        refuses("judge.rs", &"\n".repeat(LONGEST_FILE + 1), "has 401 lines");
        allows("judge.rs", &"\n".repeat(LONGEST_FILE));
        refuses("judge.rs", "fn f() { todo!() }", "unfinished");
        refuses("probe/utils.rs", "", "says nothing");
    }
}
