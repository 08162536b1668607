//! Pictures of the sites: which are wanted, and where they come from.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::{StreamExt as _, stream};
use tokio::time::{Instant, timeout_at};

use super::fetch::{self, Client};
use super::own;
use super::picture::{From, picture};
use super::shelf::Shelf;
use crate::commands::Context;
use crate::config::Config;
use crate::model::{Site, Slug};
use crate::render::{self, Picture};
use crate::repo;

/// How many are fetched at once.
const AT_ONCE: usize = 10;
/// How long one may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long all of them may take: the page does not wait longer for what is only pretty.
const ALL: Duration = Duration::from_secs(30);

/// Where a picture comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    /// A file of the repository.
    File(String),
    /// An address.
    Address(String),
    /// Whatever the site at this address has for an icon.
    Site(String),
}

/// The pictures of all sites that want and have one. What goes wrong is only told: those sites show a letter.
pub(super) async fn of_sites(context: &Context, config: &Config, online: bool) -> BTreeMap<Slug, Picture> {
    let mut wanted: BTreeMap<Source, Vec<&Slug>> = BTreeMap::new();
    for site in &config.sites {
        if let Some(source) = source(site) {
            wanted.entry(source).or_default().push(&site.slug);
        }
    }
    if wanted.is_empty() {
        return BTreeMap::new();
    }
    let cache = repo::git_directory(context.directory()).map(|dir| dir.join("upkept/icons"));
    let shelf = Shelf::new(cache, context.now);
    let from_elsewhere = wanted.keys().any(|source| !matches!(source, Source::File(_)));
    let client = (online && from_elsewhere).then(|| fetch::client(&config.user_agent)).transpose();
    let client = client.unwrap_or_else(|why| {
        tracing::warn!("icons can't be fetched: {why}");
        None
    });
    let deadline = Instant::now() + ALL;
    let (client, shelf) = (client.as_ref(), &shelf);
    let found = stream::iter(wanted).map(async |(source, slugs)| {
        let picture = match &source {
            Source::File(path) => {
                own::file(context.directory(), path).and_then(|bytes| picture(bytes, From::Repository))
            }
            _ => from_elsewhere_or_shelf(&source, client, shelf, deadline).await,
        };
        (source, slugs, picture)
    });
    let mut pictures = BTreeMap::new();
    for (source, slugs, found) in found.buffer_unordered(AT_ONCE).collect::<Vec<_>>().await {
        match found {
            Ok(picture) => pictures.extend(slugs.into_iter().map(|slug| (slug.clone(), picture.clone()))),
            Err(why) => tell(&source, &slugs, &why),
        }
    }
    pictures
}

/// Where a site's picture comes from, if it wants one. Secret addresses are never asked.
fn source(site: &Site) -> Option<Source> {
    match site.icon.as_deref()? {
        "auto" => render::visit(site).map(Source::Site),
        _ if site.emblem().is_some() => None,
        icon if icon.contains("://") => Some(Source::Address(icon.to_owned())),
        path => Some(Source::File(path.to_owned())),
    }
}

/// A picture that is fetched, or was before. An old one is better than none.
async fn from_elsewhere_or_shelf(
    source: &Source,
    client: Option<&Client>,
    shelf: &Shelf,
    deadline: Instant,
) -> Result<Picture, String> {
    let key = match source {
        Source::File(name) | Source::Address(name) => name.clone(),
        Source::Site(link) => format!("auto {link}"),
    };
    let kept = shelf.get(&key);
    let usable = |bytes: Vec<u8>| {
        if bytes.is_empty() { Err("there was none lately".to_owned()) } else { picture(bytes, From::Elsewhere) }
    };
    let client = match (client, kept) {
        (_, Some(kept)) if kept.fresh => return usable(kept.bytes),
        (None, Some(kept)) => return usable(kept.bytes),
        (None, None) => return Err("there is no copy of it, and nothing is fetched".to_owned()),
        (Some(client), _) => client,
    };
    let fetching = async {
        match source {
            Source::Site(link) => fetch::icon_of(client, link).await,
            Source::File(address) | Source::Address(address) => fetch::image(client, address).await,
        }
    };
    let limit = deadline.min(Instant::now() + PATIENCE);
    let fetched = timeout_at(limit, fetching).await.unwrap_or_else(|_| Err("it took too long".to_owned()));
    match fetched {
        Ok(bytes) => {
            shelf.put(&key, &bytes);
            picture(bytes, From::Elsewhere)
        }
        Err(why) => match shelf.get(&key).filter(|kept| !kept.bytes.is_empty()) {
            Some(kept) => usable(kept.bytes),
            None => {
                shelf.put(&key, &[]);
                Err(why)
            }
        },
    }
}

fn tell(source: &Source, slugs: &[&Slug], why: &str) {
    let sites: Vec<&str> = slugs.iter().take(3).map(|slug| slug.as_str()).collect();
    let (sites, more) = (sites.join(", "), if slugs.len() > 3 { ", …" } else { "" });
    match source {
        // Whoever builds can mend that one.
        Source::File(path) => tracing::warn!("the icon {path} of {sites}{more} can't be shown: {why}"),
        Source::Address(address) => tracing::info!("the icon {address} of {sites}{more} can't be shown: {why}"),
        Source::Site(link) => tracing::info!("{link} has no icon for {sites}{more}: {why}"),
    }
}
