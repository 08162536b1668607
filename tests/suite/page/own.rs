//! Own files and templates of a status repository: what reaches the page, and what is found wrong before it does.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use upkept::commands::validate;
use upkept::render::Templates;

use crate::harness::World;

const SITE: &str = "name: Status\nreferences: []\nsites:\n  - {name: Shop, url: https://shop.example.org}\n";

/// A status repository with these files besides a `sites.yml` that has `page` in it.
fn repository(page: &str, files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("sites.yml"), format!("{page}{SITE}")).unwrap();
    for (path, bytes) in files {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    dir
}

/// What `validate` says of it, without the directory's own name.
fn validate(dir: &TempDir) -> Result<String, String> {
    let path = dir.path().join("sites.yml");
    let plain = |text: String| text.replace(&format!("{}/", dir.path().display()), "");
    validate::run(&path, &|_| None).map(plain).map_err(|problems| plain(problems.to_string()))
}

fn embedded(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(name)).unwrap()
}

const GIF: &[u8] = b"GIF89a\x01\0\x01\0\0\0\0;";

#[test]
fn files_that_are_not_there_or_are_something_else_are_all_named() {
    let page = "page: {css: a/own.css, head: head.html, body: body.html, logo: logo.svg, favicon: f.ico}\n";
    let large = vec![b' '; 300 * 1024];
    let dir = repository(page, &[("head.html", b"<p>\n\xff"), ("logo.svg", b"<html>"), ("body.html", &large)]);
    let said = validate(&dir).unwrap_err();
    for line in [
        "a/own.css:1:1: the file that `page.css` names can't be read: No such file",
        "head.html:2:1: the file is not UTF-8 from here on",
        "body.html:1:1: the file that `page.body` names can't be read: it is larger than 256 KiB",
        "logo.svg:1:1: the file that `page.logo` names can't be shown: it is no PNG",
        "f.ico:1:1: the file that `page.favicon` names can't be read: No such file",
    ] {
        assert!(said.contains(line), "{line}\nis not in\n{said}");
    }
}

#[test]
#[cfg(unix)]
fn links_do_not_lead_out_of_the_repository() {
    let dir = repository("page: {css: own.css}\n", &[]);
    std::os::unix::fs::symlink("/etc/passwd", dir.path().join("own.css")).unwrap();
    let said = validate(&dir).unwrap_err();
    assert!(said.contains("own.css:1:1") && said.contains("it leads out of"), "{said}");
}

#[test]
fn logo_and_favicon_are_part_of_the_page_and_mistakes_stop_a_build() {
    let text = format!("page: {{logo: own/logo.gif, favicon: own/logo.gif}}\n{SITE}");
    let world = World::new().sites_yml(&text);
    let outcome = world.run(["build"]).code(3);
    assert!(outcome.stderr.contains("own/logo.gif:1:1: the file that `page.logo` names"), "{}", outcome.stderr);
    fs::create_dir_all(world.root().join("own")).unwrap();
    fs::write(world.root().join("own/logo.gif"), GIF).unwrap();
    world.run(["build"]).success();
    let files: Vec<_> =
        fs::read_dir(world.root().join("site/icons")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "the same picture is written once: {files:?}");
    assert!(files[0].extension().is_some_and(|extension| extension == "gif"));
    assert_eq!(fs::read(&files[0]).unwrap(), GIF);
}

#[test]
fn a_page_that_is_to_be_encrypted_is_never_written_without_its_passphrase() {
    let mut world = World::new().sites_yml(&format!("page: {{passphrase: \"${{SESAME}}\"}}\n{SITE}"));
    world.run(["validate"]).success();
    let outcome = world.run(["build"]).code(3);
    assert!(outcome.stderr.contains("${SESAME}, which is not set"), "{}", outcome.stderr);
    assert!(!world.root().join("site").exists());
    world.set_env("SESAME", Some("too short"));
    world.run(["build"]).code(3);
    assert!(!world.root().join("site").exists());
}

#[test]
fn every_template_is_tried_out() {
    for name in Templates::names().filter(|name| name.ends_with(".html") || name.ends_with(".xml")) {
        let source = embedded(name);
        let line = source.lines().count() + 1;
        let text = format!("{}\n{{{{ not_there }}}}\n", source.trim_end());
        let dir = repository("", &[(&format!("templates/{name}"), text.as_bytes())]);
        let said = validate(&dir).unwrap_err();
        assert!(said.contains(&format!("templates/{name}:{line}:1: undefined value")), "{name}: {said}");
        assert!(said.contains("\n    {{ not_there }}\n    ^"), "{name}: {said}");
    }
}

#[test]
fn templates_that_work_are_no_problem() {
    let own = Templates::names().map(|name| (format!("templates/{name}"), embedded(name))).collect::<Vec<_>>();
    let files: Vec<_> = own.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    assert!(validate(&repository("", &files)).unwrap().ends_with("1 site (1 HTTP, 0 TCP)"));
    assert!(validate(&repository("", &[("templates/.gitkeep", b"")])).is_ok());
}

#[test]
fn mistakes_in_templates_come_out_with_their_place() {
    let dir = repository(
        "paeg: {}\n",
        &[
            ("templates/idnex.html", b"x"),
            ("templates/notes.txt", b"x"),
            ("templates/site.html", b"<p>\n  {% if x %}\n"),
            ("templates/404.html", b"\xff"),
        ],
    );
    let said = validate(&dir).unwrap_err();
    for line in [
        "sites.yml:1:1: unknown key `paeg`",
        "templates/idnex.html:1:1: there is no template `idnex.html` to replace\n  help: did you mean `index.html`?",
        "templates/notes.txt:1:1: there is no template `notes.txt` to replace\n  help: they are 404.html, ",
        "templates/404.html:1:1: the file is not UTF-8",
        "templates/site.html:",
        "syntax error",
    ] {
        assert!(said.contains(line), "{line}\nis not in\n{said}");
    }
}

#[test]
fn texts_of_the_repository_are_tried_out_and_used() {
    let own =
        |text: &str| repository("page: {languages: [en, de]}\n", &[("templates/locales/en/mine.ftl", text.as_bytes())]);
    assert!(validate(&own("overall-up = All is well here\n")).is_ok());
    let said = validate(&own("# mine\noverall-upp = x\n")).unwrap_err();
    assert!(said.contains("templates/locales/en/mine.ftl:2:1: there is no message `overall-upp`"), "{said}");
    assert!(said.contains("is `overall-up` meant?"), "{said}");
    let said = validate(&own("overall-up = All { $sites } are well\n")).unwrap_err();
    assert!(said.contains("templates/locales/en/mine.ftl:1:1:") && said.contains("`$sites`"), "{said}");
    let said = validate(&repository("", &[("templates/locales/tlh/mine.ftl", b"x = y\n")])).unwrap_err();
    assert!(said.contains("not translated into `tlh`"), "{said}");

    let world = World::new().sites_yml(SITE);
    world.write("templates/locales/en/mine.ftl", "layout-feed = <i>Feed</i>\n");
    world.run(["build"]).code(0);
    let page = world.read("site/index.html");
    assert!(page.contains(">&lt;i&gt;Feed&lt;/i&gt;</a>"), "a text is no markup: {page}");
}
