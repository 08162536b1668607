# Feeds, calendars and llms.txt. All of it is plain text; names of people's things are filled in as they are.

# Titles of feeds and calendars. $page is the name of the page, $part that of a site or of a group of sites.
data-feed = { $page }: incidents and maintenance
data-feed-of = { $page }: incidents and maintenance of { $part }
data-calendar-incidents = { $page }: incidents
data-calendar-incidents-of = { $page }: incidents of { $part }
data-calendar-maintenance = { $page }: maintenance
data-calendar-maintenance-of = { $page }: maintenance of { $part }

# Kinds of entries
data-incident = Incident
data-maintenance = Maintenance

# Sentences about an incident. Times are written out: 22 Nov 2026, 12:40 UTC; $lasted is a length of time: 12 minutes.
data-incident-over = From { $from } to { $to }, { $lasted }.
data-incident-open = Since { $from }.
data-cause = Cause: { $cause }.
# $sites is a list of names; $count is more than ten.
data-affected = Affected: { $sites }.
data-affected-many = { $count ->
    [one] { $count } site is affected.
   *[other] { $count } sites are affected.
}

# Maintenance
data-work-announced = Planned maintenance: { $title }
data-work-ongoing = Maintenance in progress: { $title }
data-work-finished = Maintenance finished: { $title }
data-work-until = From { $from } to { $to }.
data-work-open = From { $from } until further notice.
data-effect-none = No interruption is expected.
data-effect-degraded = Answers may be slow.
data-effect-down = Downtime is possible.

# llms.txt: what programs that read the page should know
data-llms-about = This is a status page: it says how { $count ->
    [one] one site is doing
   *[other] { $count } sites are doing
}, as seen by checks from outside, and what has happened to them. Times are UTC. Time that nobody observed counts as unknown, neither as up nor as down.
# $sentence is the headline of the page, $at the time of the newest check
data-llms-now = { $sentence } (last observed { $at })
data-llms-incidents = Open incidents
data-llms-data = Data
data-llms-sites = Sites
data-llms-status = state and figures of all sites, as JSON: start here
data-llms-history = all incidents with their updates, as JSON
data-llms-planned = current and coming maintenance, as JSON
data-llms-feed = what happened lately, as an Atom feed
data-llms-calendar = maintenance, as an iCalendar file
