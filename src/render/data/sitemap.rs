//! `sitemap.xml` (<https://www.sitemaps.org/protocol.html>): the pages for search engines.
//!
//! Only what is known gets a date: an incident's page changes when something is added to the incident. The pages about
//! now change with every build, which is no news, so they have none.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::told::updated;
use crate::model::Artifact;
use crate::render::PageInput;
use crate::render::edition::Edition;
use crate::render::links;
use crate::render::templates::escaped;
use crate::render::words::iso;

/// The most addresses and bytes of a file, by the protocol; a little less, for what stands around them.
const MOST: usize = 50_000;
const LARGEST: usize = 50_000_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// True if the page has a sitemap: its address is known, and search engines are welcome.
pub(super) fn wanted(page: &PageInput<'_>) -> bool {
    page.look.indexed && super::is_open(page) && links::base(page.url).is_some()
}

/// The directory of a page that belongs into the sitemap, under the page's root and without the edition: nothing, or
/// `sites/shop/`. `prefixes` are those of all editions but the first, whose pages are the same.
pub(in crate::render) fn listed(path: &str, prefixes: &[&str]) -> Option<String> {
    let directory = path.strip_suffix("index.html")?;
    let inside = directory.is_empty() || directory.ends_with('/');
    let other = prefixes.iter().any(|prefix| directory.starts_with(prefix));
    // What is made to stand within other pages is found with these.
    (inside && !other && !directory.starts_with("embed/")).then(|| directory.to_owned())
}

/// The sitemap, given the directories of all pages; several files and a list of them if it is too long for one.
pub(in crate::render) fn files(
    page: &PageInput<'_>,
    editions: &[Edition<'_>],
    mut directories: Vec<String>,
) -> Vec<Artifact> {
    let (true, Some(base)) = (wanted(page), links::base(page.url)) else { return Vec::new() };
    directories.sort();
    let dates: HashMap<String, String> = page
        .incidents
        .iter()
        .map(|incident| (format!("incidents/{}/", links::segment(&incident.id)), iso(updated(incident))))
        .collect();
    let mut parts = Parts { files: Vec::new(), open: String::new(), count: 0 };
    for directory in &directories {
        let alternates = alternates(base.as_str(), editions, directory);
        for edition in editions {
            let address = format!("{base}{}{directory}", edition.prefix);
            parts.add(&entry(&address, dates.get(directory).map(String::as_str), &alternates));
        }
    }
    parts.finish(base.as_str())
}

/// The links to a page in all languages; nothing if there is one.
fn alternates(base: &str, editions: &[Edition<'_>], directory: &str) -> String {
    let mut out = String::new();
    if editions.len() > 1 {
        let languages = editions.iter().map(|edition| (edition.locale.code(), edition.prefix.as_str()));
        for (code, prefix) in languages.chain([("x-default", "")]) {
            let address = escaped(&format!("{base}{prefix}{directory}"));
            // Writing to a `String` can't fail.
            let _ = writeln!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>");
        }
    }
    out
}

fn entry(address: &str, date: Option<&str>, alternates: &str) -> String {
    let date = date.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
    format!("<url><loc>{}</loc>{date}{alternates}</url>\n", escaped(address))
}

/// The files of a sitemap as they fill.
struct Parts {
    files: Vec<String>,
    open: String,
    count: usize,
}

impl Parts {
    fn add(&mut self, entry: &str) {
        if self.count == MOST || self.open.len() + entry.len() + 1_000 > LARGEST {
            self.close();
        }
        self.open.push_str(entry);
        self.count += 1;
    }

    fn close(&mut self) {
        let entries = std::mem::take(&mut self.open);
        let text = format!(
            "{HEAD}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{entries}</urlset>\n"
        );
        self.files.push(text);
        self.count = 0;
    }

    fn finish(mut self, base: &str) -> Vec<Artifact> {
        self.close();
        let artifact = |path: String, text: String| Artifact { path, bytes: text.into_bytes() };
        if self.files.len() == 1 {
            return self.files.into_iter().map(|text| artifact("sitemap.xml".to_owned(), text)).collect();
        }
        let mut index = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
        let mut artifacts = Vec::with_capacity(self.files.len() + 1);
        for (number, text) in (1..).zip(self.files) {
            let path = format!("sitemap-{number}.xml");
            let _ = writeln!(index, "<sitemap><loc>{}</loc></sitemap>", escaped(&format!("{base}{path}")));
            artifacts.push(artifact(path, text));
        }
        artifacts.push(artifact("sitemap.xml".to_owned(), index + "</sitemapindex>\n"));
        artifacts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_listed() {
        assert_eq!(listed("index.html", &["de/"]).as_deref(), Some(""));
        assert_eq!(listed("sites/shop/index.html", &["de/"]).as_deref(), Some("sites/shop/"));
        for other in ["404.html", "de/index.html", "feed.xml", "embed/shop/index.html", "sites/x/noindex.html"] {
            assert_eq!(listed(other, &["de/"]), None, "{other}");
        }
    }

    #[test]
    fn a_long_sitemap_is_split() {
        let mut parts = Parts { files: Vec::new(), open: String::new(), count: 0 };
        (0..=MOST).for_each(|_| parts.add("<url><loc>x</loc></url>\n"));
        let files = parts.finish("https://a.example/");
        let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        let index = String::from_utf8(files[2].bytes.clone()).unwrap();
        assert!(index.contains("<sitemap><loc>https://a.example/sitemap-2.xml</loc></sitemap>"), "{index}");
        assert_eq!(String::from_utf8(files[1].bytes.clone()).unwrap().matches("<loc>").count(), 1);
    }
}
