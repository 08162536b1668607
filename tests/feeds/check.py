"""check.py SITE...: holds the feeds, calendars and sitemaps of built sites against what other people's parsers make of
them, and against the rules of their formats that those parsers are lenient about.

Atom: RFC 4287, 4.1 and 4.2. RSS: https://www.rssboard.org/rss-specification. iCalendar: RFC 5545 and RFC 7986. Sitemaps:
https://www.sitemaps.org/protocol.html.
"""

import datetime
import email.utils
import pathlib
import re
import sys
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

import feedparser
import icalendar

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
problems = []
counts = {}


class File:
    """A file under test, with its name for complaints."""

    def __init__(self, site, path):
        self.name = f"{site.name}/{path.relative_to(site)}"
        self.bytes = path.read_bytes()
        # A page that doesn't know its address has relative links, which RSS does not really allow.
        self.placed = b"https://status.example.org/" in (site / "feed.xml").read_bytes()

    def need(self, fine, what):
        if not fine:
            problems.append(f"{self.name}: {what}")
        return bool(fine)

    def count(self, kind):
        counts[kind] = counts.get(kind, 0) + 1


def once(file, element, names, at_most=()):
    for name in names:
        found = len(element.findall(name))
        file.need(found == 1, f"{found} {name} in {element.tag}")
    for name in at_most:
        file.need(len(element.findall(name)) <= 1, f"more than one {name} in {element.tag}")


def absolute(text):
    return bool(urlsplit(text or "").scheme)


def parsed(file, entries):
    feed = feedparser.parse(file.bytes)
    file.need(not feed.bozo, f"feedparser: {feed.get('bozo_exception')}")
    file.need(len(feed.entries) == entries, f"feedparser finds {len(feed.entries)} of {entries} entries")
    for entry in feed.entries:
        file.need(entry.get("id") and entry.get("title") and entry.get("link"), "an entry without id, title or link")
        file.need(entry.get("updated_parsed") or entry.get("published_parsed"), f"no date in {entry.get('id')}")
        file.need(entry.get("content") or entry.get("summary"), f"nothing in {entry.get('id')}")


def atom(file):
    feed = ET.fromstring(file.bytes)
    entries = feed.findall(f"{ATOM}entry")
    once(file, feed, [f"{ATOM}{name}" for name in ("id", "title", "updated", "author")], [f"{ATOM}subtitle", f"{ATOM}generator"])
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    file.need(len(set(ids)) == len(ids), "an id is there twice")
    file.need(all(map(absolute, ids)), "an id is no absolute IRI")
    for element in [*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")]:
        file.need(RFC3339.fullmatch(element.text or ""), f"no time: {element.text}")
    links = [(link.get("rel"), link.get("type")) for link in feed.findall(f"{ATOM}link")]
    file.need(len(set(links)) == len(links) and ("self", "application/atom+xml") in links, f"links {links}")
    for entry in entries:
        once(file, entry, [f"{ATOM}{name}" for name in ("id", "title", "updated", "content", "summary", "link")], [f"{ATOM}published"])
        for child in entry:
            file.need(child.tag.startswith(ATOM), f"{child.tag} in an entry")
    newest = max((entry.findtext(f"{ATOM}updated") for entry in entries), default=None)
    file.need(newest is None or feed.findtext(f"{ATOM}updated") == newest, "the feed is not as new as its newest entry")
    parsed(file, len(entries))
    file.count("Atom feeds")


def rss(file):
    root = ET.fromstring(file.bytes)
    file.need(root.tag == "rss" and root.get("version") == "2.0", "no RSS 2.0")
    channel = root.find("channel")
    once(file, channel, ["title", "link", "description", f"{ATOM}link"], ["language", "lastBuildDate", "generator"])
    items = channel.findall("item")
    guids = [item.findtext("guid") for item in items]
    file.need(len(set(guids)) == len(guids), "a guid is there twice")
    for item in items:
        once(file, item, ["title", "link", "guid", "pubDate", "description"])
    for date in [*channel.iter("pubDate"), *channel.iter("lastBuildDate")]:
        when = email.utils.parsedate_to_datetime(date.text)
        file.need(when.strftime("%a") == date.text[:3], f"not that day of the week: {date.text}")
    if file.placed:
        file.need(all(absolute(link.text) for link in channel.iter("link")), "a link is not absolute")
    parsed(file, len(items))
    file.count("RSS feeds")


def calendar(file):
    file.need(all(len(line) <= 75 for line in file.bytes.split(b"\r\n")), "a line is too long")
    file.need(b"\n" not in file.bytes.replace(b"\r\n", b""), "a line does not end in CR LF")
    for line in file.bytes.split(b"\r\n"):
        line.decode("utf-8")
    found = icalendar.Calendar.from_ical(file.bytes)
    for component in found.walk():
        file.need(not component.errors, f"icalendar: {component.errors}")
    file.need(found["VERSION"] == "2.0" and found["PRODID"] and found["NAME"], "no version, program or name")
    file.need(found.subcomponents, "nothing in it")
    uids = [str(event["UID"]) for event in found.events]
    file.need(len(set(uids)) == len(uids), "a UID is there twice")
    for event in found.events:
        start, end = event.DTSTART, event.DTEND
        file.need(start.tzinfo and start.utcoffset() == datetime.timedelta(0), "a start that is not UTC")
        file.need(end is None or end > start, f"{event['UID']} ends before it starts")
        file.need(event.DTSTAMP and str(event["SUMMARY"]).strip() and event["STATUS"] == "CONFIRMED", "an event without its facts")
        file.need(event.color is not None and "," not in event.color, "no color")
    # What is read is written again as it was, apart from the order of the properties.
    again = icalendar.Calendar.from_ical(found.to_ical())
    file.need([dict(event) for event in again.events] == [dict(event) for event in found.events], "it changes when it is rewritten")
    file.count("calendars")


def sitemap(site, file):
    root = ET.fromstring(file.bytes)
    file.need(root.tag == f"{SITEMAP}urlset", root.tag)
    urls = root.findall(f"{SITEMAP}url")
    file.need(0 < len(urls) <= 50_000, f"{len(urls)} addresses")
    base = urls[0].findtext(f"{SITEMAP}loc")
    for url in urls:
        once(file, url, [f"{SITEMAP}loc"], [f"{SITEMAP}lastmod"])
        location, date = url.findtext(f"{SITEMAP}loc"), url.findtext(f"{SITEMAP}lastmod")
        file.need(date is None or RFC3339.fullmatch(date), f"no time: {date}")
        file.need((site / location.removeprefix(base) / "index.html").is_file(), f"no page at {location}")
    file.count("sitemaps")


def check(site):
    for path in sorted(site.rglob("*")):
        try:
            if path.name == "feed.xml":
                atom(File(site, path))
            elif path.name == "rss.xml":
                rss(File(site, path))
            elif path.suffix == ".ics":
                calendar(File(site, path))
            elif path.name == "sitemap.xml":
                sitemap(site, File(site, path))
        except (ET.ParseError, ValueError, KeyError) as error:
            problems.append(f"{path}: {error!r}")


for name in sys.argv[1:]:
    check(pathlib.Path(name))
print(", ".join(f"{number} {kind}" for kind, number in sorted(counts.items())) or "nothing found")
print("\n".join(problems), file=sys.stderr)
sys.exit(1 if problems or len(counts) < 3 else 0)
