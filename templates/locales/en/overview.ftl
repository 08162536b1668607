# The overview: everything on one page; and what stands around every page: head, foot, switches.

## The sentence at the top. `$site` is a name.

overall-up = All systems operational
# Some sites have never been looked at; nothing is said about those.
overall-up-observed = All observed systems operational
overall-none = No data yet
overall-overdue = Monitoring is overdue
overall-maintenance = Maintenance in progress
overall-down-one = { $site } is down
overall-down-for = { $site } has been down for { $duration }
overall-down-some = { $total ->
    [one] { $count } of { $total } site is down
   *[other] { $count } of { $total } sites are down
}
overall-down-all = { $total ->
    [one] { $total } site is down
   *[other] All { $total } sites are down
}
overall-degraded-one = { $site } is slow
overall-degraded-for = { $site } has been slow for { $duration }
overall-degraded-some = { $total ->
    [one] { $count } of { $total } site is slow
   *[other] { $count } of { $total } sites are slow
}
overall-degraded-all = { $total ->
    [one] { $total } site is slow
   *[other] All { $total } sites are slow
}
overall-unknown-one = { $site } is without recent data
overall-unknown-some = { $total ->
    [one] { $count } of { $total } site is without recent data
   *[other] { $count } of { $total } sites are without recent data
}
overall-unknown-all = { $total ->
    [one] { $total } site is without recent data
   *[other] All { $total } sites are without recent data
}

## What is said below that sentence: whole sentences, one after the other.

overall-also-degraded-one = { $site } is slow.
overall-also-degraded = { $count ->
    [one] { $count } site is slow.
   *[other] { $count } sites are slow.
}
overall-also-maintenance-one = { $site } is under maintenance.
overall-also-maintenance = { $count ->
    [one] { $count } site is under maintenance.
   *[other] { $count } sites are under maintenance.
}
overall-also-unknown = { $count ->
    [one] { $count } site could not be observed lately.
   *[other] { $count } sites could not be observed lately.
}
overall-also-none = { $count ->
    [one] { $count } site has no data yet.
   *[other] { $count } sites have no data yet.
}
overall-was-down-one = When last checked, { $site } was down.
overall-was-down = { $total ->
    [one] When last checked, { $count } of { $total } site was down.
   *[other] When last checked, { $count } of { $total } sites were down.
}
overall-since = Since { $time }.
overall-checked = Last checked { $time }.
overall-due = Next check due { $time }.
overall-missed = The next check was due { $time } and has not come.
overall-never = Nothing has been checked yet.
# Shown by the page itself when it has grown old.
overall-late = This page is older than it should be: the checks are overdue.

## What is said of a site beside its state. Short remarks, each on its own, separated by commas.

# Beside "Down" or "Slow".
site-for = for { $duration }
site-for-down = down for { $duration }
site-for-degraded = slow for { $duration }
site-reported = reported { $duration } ago
site-seen-up = last seen up { $duration } ago
site-seen-degraded = last seen slow { $duration } ago
site-seen-down = last seen down { $duration } ago
# Beside "Under maintenance".
site-until = until { $time }
# The code of an HTTP answer, such as 503.
site-http-status = HTTP status { $code }
site-because = because of { $site }
site-overrun = maintenance was to end at { $time }
site-exceeded = worse than the maintenance announced
# What the last check got.
site-answer-none = no connection
site-answer-connected = connected in { $time }
site-answer-silent = no answer after { $time }
site-answer-http = HTTP { $code } in { $time }

## Sections

overview-ongoing = Maintenance in progress
overview-active = Happening now
overview-planned = Planned maintenance
overview-sites = Sites
overview-other-sites = Other sites
overview-recent = Past incidents
overview-incident-for = for { $duration } so far
overview-incident-since = Since { $time }
overview-incident-lasted = lasted { $duration }
overview-discussion = Discussion
overview-troubled = { $total ->
    [one] { $count } of { $total } site still in trouble
   *[other] { $count } of { $total } sites still in trouble
}
overview-more-planned = { $count ->
    [one] And { $count } more within 30 days.
   *[other] And { $count } more within 30 days.
}
overview-count = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
overview-in-trouble = { $total ->
    [one] { $count } of { $total } site in trouble
   *[other] { $count } of { $total } sites in trouble
}
# A stretch of days without incidents: "13 Nov – 20 Nov".
overview-days = { $from } – { $to }
overview-quiet = No incidents
overview-all-incidents = All incidents

## A site in the list

# The share of time that was observed: "98 % observed".
row-coverage = { $percent } observed
row-response = Typical response { $time }

## Bars, one a day

bars-from = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
bars-to = Today
# All of them in a sentence, for those who can't see them: the parts are separated by commas.
bars-days = { $count ->
    [one] Last { $count } day
   *[other] Last { $count } days
}
bars-fine = no trouble
bars-down = { $count ->
    [one] { $count } day with downtime
   *[other] { $count } days with downtime
}
bars-worst = most on { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } day with slow answers
   *[other] { $count } days with slow answers
}
bars-maintenance = { $count ->
    [one] { $count } day with maintenance
   *[other] { $count } days with maintenance
}
bars-unknown = { $count ->
    [one] { $count } day without data
   *[other] { $count } days without data
}
# One day: "22 Nov: 99.1 % up, 12 minutes down". Short remarks, separated by commas.
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } up
bars-day-down = { $duration } down
bars-day-degraded = { $duration } slow
bars-day-maintenance = { $duration } of maintenance
bars-day-unknown = { $duration } not observed

## What bars mean, in a legend

legend-up = up
legend-degraded = slow
legend-down = down
legend-maintenance = maintenance
legend-unknown = not observed

## Switches that the page's script offers

switch-window = Uptime over
switch-first = Trouble first
switch-filter = Find a site
switch-none = No site has that in its name.
switch-theme = Colours
theme-auto = Automatic
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
theme-paper = Paper
theme-ocean = Ocean
theme-forest = Forest
theme-midnight = Midnight

## Head and foot of every page

layout-skip = Skip to content
layout-pages = Pages
layout-languages = Languages
layout-history = History
layout-maintenance = Maintenance
layout-feed = Feed
layout-feed-title = { $title }: incidents
layout-written = Page written { $time }.
layout-git = History in git
layout-data = Data as JSON

## The page for addresses that lead nowhere

lost-title = Not found
lost-heading = There is no such page
lost-text = The address may be mistyped, or the site it was about is no longer watched.
lost-home = See how everything is doing

## Parts of several pages

part-by = by { $author }
part-recovered = recovered { $time }
part-span = { $from } – { $to }
part-announcement = Announcement
# Before the times at which the same work takes place again.
part-again = Again
part-again-more = { $count ->
    [one] { $count } more time within 30 days
   *[other] { $count } more times within 30 days
}
