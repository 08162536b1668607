//! Incidents and planned work as feeds: Atom (RFC 4287) and RSS 2.0, of the page, of each group, and of each site.
//!
//! A feed changes when something happens, not when it is built: its bytes stay the same until then.

mod entry;
mod groups;

use serde::Serialize;

use super::told::{Told, Work, updated};
use crate::model::{Artifact, Incident, Timestamp};
use crate::render::RenderError;
use crate::render::edition::Edition;
use crate::render::incidents::IncidentView;
use crate::render::locale::Arg;
use crate::render::renderer::OneSite;
use crate::render::words::iso;
use entry::{Entry, rfc822};

/// How many entries a feed holds.
const LENGTH: usize = 50;
/// How many entries the feed of a single site holds.
const SITE_LENGTH: usize = 20;

/// A feed, ready for its templates.
#[derive(Debug, Serialize)]
struct Feed {
    id: String,
    title: String,
    language: String,
    /// Addresses of the feed in both forms.
    atom: String,
    rss: String,
    /// Address of the page that it is about.
    home: String,
    /// When anything in it last changed.
    updated: Stamp,
    /// True if there is nothing in it yet.
    silent: bool,
    entries: Vec<Entry>,
}

/// A time in the two forms that feeds have.
#[derive(Debug, Serialize)]
struct Stamp {
    iso: String,
    rfc822: String,
}

impl Stamp {
    fn new(at: Timestamp) -> Self {
        Self { iso: iso(at), rfc822: rfc822(at) }
    }
}

/// What a feed may tell of.
enum Happening<'a> {
    Incident(&'a Incident, &'a IncidentView),
    Work(&'a Work<'a>),
}

impl Happening<'_> {
    fn updated(&self) -> Timestamp {
        match self {
            Self::Incident(incident, _) => updated(incident),
            Self::Work(work) => work.updated,
        }
    }
}

/// Which feed it is.
struct Channel<'a> {
    /// Its directory under the page's root: nothing, or `sites/shop/`.
    directory: &'a str,
    /// What it is about, if not the whole page.
    part: Option<&'a str>,
    /// The directory of the page that it is about.
    home: &'a str,
    /// How many entries it holds.
    length: usize,
}

/// `feed.xml` and `rss.xml` of the page, and those of its groups.
pub(in crate::render) fn of_page(edition: &Edition<'_>, told: &Told<'_>) -> Result<Vec<Artifact>, RenderError> {
    let whole = Channel { directory: "", part: None, home: "", length: LENGTH };
    let all = incidents(edition, 0..edition.incidents.len()).chain(works(told.works.iter()));
    let mut artifacts = both(edition, told, &whole, all.collect())?;
    for group in groups::of(edition.page, told) {
        let directory = format!("groups/{}/", group.slug);
        let channel = Channel { directory: &directory, part: Some(group.name), home: "", length: LENGTH };
        let work = group.works.iter().filter_map(|index| told.works.get(*index));
        let own = incidents(edition, group.incidents.into_iter()).chain(works(work));
        artifacts.extend(both(edition, told, &channel, own.collect())?);
    }
    Ok(artifacts)
}

/// `feed.xml` and `rss.xml` of a site.
pub(in crate::render) fn of_site(
    edition: &Edition<'_>,
    told: &Told<'_>,
    one: &OneSite<'_>,
) -> Result<Vec<Artifact>, RenderError> {
    let site = one.input.site;
    let directory = format!("sites/{}/", site.slug);
    let channel = Channel { directory: &directory, part: Some(&site.name), home: &directory, length: SITE_LENGTH };
    let own = incidents(edition, one.incidents.iter().copied()).chain(works(told.works_of(&site.slug)));
    both(edition, told, &channel, own.collect())
}

fn incidents<'e>(
    edition: &'e Edition<'_>,
    indices: impl Iterator<Item = usize> + 'e,
) -> impl Iterator<Item = Happening<'e>> {
    let pair = |index: usize| Some((edition.page.incidents.get(index)?, edition.incidents.get(index)?));
    indices.filter_map(pair).map(|(incident, view)| Happening::Incident(incident, view))
}

fn works<'w>(works: impl Iterator<Item = &'w Work<'w>>) -> impl Iterator<Item = Happening<'w>> {
    works.filter(|work| work.phase != super::told::Phase::Ahead).map(Happening::Work)
}

/// The feed in both forms.
fn both(
    edition: &Edition<'_>,
    told: &Told<'_>,
    channel: &Channel<'_>,
    mut happened: Vec<Happening<'_>>,
) -> Result<Vec<Artifact>, RenderError> {
    #[derive(Serialize)]
    struct Own {
        feed: Feed,
    }
    // A stable sort: of what happened in the same second, incidents come first.
    happened.sort_by_cached_key(|one| std::cmp::Reverse(one.updated()));
    happened.truncate(channel.length);
    let own = Own { feed: Feed::new(edition, told, channel, &happened) };
    let file = |name: &str| edition.document(format!("{}{name}", channel.directory), name, &own);
    Ok(vec![file("feed.xml")?, file("rss.xml")?])
}

impl Feed {
    fn new(edition: &Edition<'_>, told: &Told<'_>, channel: &Channel<'_>, happened: &[Happening<'_>]) -> Self {
        let page = Arg::Text(edition.page.title);
        let title = match channel.part {
            Some(part) => edition.locale.say("data-feed-of", &[("page", page), ("part", Arg::Text(part))]),
            None => edition.locale.say("data-feed", &[("page", page)]),
        };
        // Without the page's address, links lead from the feed to the page's root and on from there.
        let up = "../".repeat(channel.directory.matches('/').count());
        let root = if told.base.is_empty() { &up } else { &told.base };
        let home = if root.is_empty() { "./".to_owned() } else { format!("{root}{}", channel.home) };
        Self {
            id: match (told.base.is_empty(), channel.directory) {
                (true, "") => "urn:upkept:incidents".to_owned(),
                (true, directory) => format!("urn:upkept:feed:{directory}"),
                (false, directory) => format!("{}{directory}", told.base),
            },
            title,
            language: edition.locale.code().to_owned(),
            atom: format!("{root}{}feed.xml", channel.directory),
            rss: format!("{root}{}rss.xml", channel.directory),
            home,
            // Nothing has happened yet: that was so from the beginning of time, which for computers is 1970.
            updated: Stamp::new(happened.first().map_or(Timestamp::UNIX_EPOCH, Happening::updated)),
            silent: happened.is_empty(),
            entries: happened.iter().map(|one| Entry::new(edition, told, root, one)).collect(),
        }
    }
}
