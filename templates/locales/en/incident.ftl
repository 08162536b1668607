# Incidents, planned work, and the history of both.

# Why a check failed. Lower case, without a full stop: they stand alone, or after a dot or a comma.
reason-name-not-found = name not found
reason-name-lookup-failed = name lookup failed
reason-connection-refused = connection refused
reason-timed-out = timed out
reason-no-route = no route to host
reason-connection-reset = connection reset
reason-connection-closed = connection closed early
reason-tls = TLS handshake failed
reason-protocol = invalid answer
reason-redirects = redirects lead nowhere
reason-http-status = unexpected HTTP status
reason-body = unexpected body
reason-too-slow = too slow
reason-no-network = this runner has no network
reason-deadline = the run's deadline came first
reason-unsupported = not possible on this runner
reason-internal = internal fault

# What an incident is called. $site and $other are names; $count is how many sites there are besides $site.
incident-one-down = { $site } is down
incident-one-slow = { $site } is slow
incident-one-was-down = { $site } was down
incident-one-was-slow = { $site } was slow
incident-two-down = { $site } and { $other } are down
incident-two-slow = { $site } and { $other } are slow
incident-two-was-down = { $site } and { $other } were down
incident-two-was-slow = { $site } and { $other } were slow
incident-many-down = { $count ->
    [one] { $site } and { $count } more site are down
   *[other] { $site } and { $count } more sites are down
}
incident-many-slow = { $count ->
    [one] { $site } and { $count } more site are slow
   *[other] { $site } and { $count } more sites are slow
}
incident-many-was-down = { $count ->
    [one] { $site } and { $count } more site were down
   *[other] { $site } and { $count } more sites were down
}
incident-many-was-slow = { $count ->
    [one] { $site } and { $count } more site were slow
   *[other] { $site } and { $count } more sites were slow
}

# Why several sites share an incident: a remark in small letters. $what is a name or an address.
incident-common-dependency = the others depend on { $what }
incident-common-address = all at the address { $what }
incident-common-zone = all in the DNS zone { $what }
incident-common-certificate = all with the certificate { $what }
incident-common-endpoint = all at the same host and phase: { $what }
incident-common-many = a large share of all sites, at once

# How bad an incident is at its worst: the name of its sign.
incident-sign-down = Down
incident-sign-degraded = Slow

# What an update is about.
incident-kind-opened = Noticed
incident-kind-changed = Changed
incident-kind-resolved = Resolved
incident-kind-reopened = Came back
incident-kind-investigating = Investigating
incident-kind-identified = Identified
incident-kind-monitoring = Monitoring
incident-kind-postmortem = What we learned
incident-kind-note = Update

# The page of an incident.
incident-all-sites = All sites
incident-path = You are here
incident-since = Since { $start }, for { $length } so far.
incident-over = Resolved. From { $start } to { $end }, { $length }.
incident-came-back = { $count ->
    [1] It came back once.
    [one] It came back { $count } time.
   *[other] It came back { $count } times.
}
incident-affected = Affected
incident-sites-count = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
incident-still = { $count ->
    [one] { $count } still in trouble
   *[other] { $count } still in trouble
}
incident-impact = Impact
incident-cause = Cause
incident-lasted = Lasted
incident-so-far = So far
incident-recorded = Recorded in
incident-discussion = Discussion
incident-issue = Issue
incident-sites = Affected sites
incident-recovered = recovered { $when }
incident-learned = What we learned
incident-updates = Updates
incident-newest-first = The newest update comes first.
incident-nothing = Nothing has been written yet.
incident-by = by { $author }
incident-evidence = Evidence
incident-evidence-open = What the checks saw
incident-others = Other incidents
incident-earlier = Before this
incident-later = After this

# The history: all incidents and finished work by month.
history-title = History
history-now = Happening now
history-none = No incidents so far.
history-months = All months
history-earlier = Earlier
history-later = Later
history-part = { $month }, page { $number }
history-count = { $count ->
    [0] No incidents
    [one] { $count } incident
   *[other] { $count } incidents
}
history-whole = All incidents of { $month }
history-since = Since { $start }, for { $length } so far
history-started = { $start } · lasted { $length }
history-lasting = { $start } · not over yet
history-work = Maintenance

# Planned work.
work-title = Maintenance
work-now = In progress
work-coming = Planned
work-done = Done in the last 90 days
work-none-now = No maintenance is going on.
work-none-coming = Nothing is planned for the next 30 days.
work-calendar = Put it into your calendar
work-from-to = { $start } – { $end }
work-open-end = { $start }, until further notice
work-effect-none = no interruption expected
work-effect-degraded = slow answers possible
work-effect-down = downtime possible
work-announcement = Announcement
work-again = Again:
work-more = { $count ->
    [one] and { $count } more time within 30 days
   *[other] and { $count } more times within 30 days
}
work-others = { $count ->
    [one] and { $count } more within 30 days
   *[other] and { $count } more within 30 days
}
work-times = { $count ->
    [one] Done { $count } time, the last one { $when }
   *[other] Done { $count } times, the last one { $when }
}
work-unnamed = { $count ->
    [one] and { $count } more site
   *[other] and { $count } more sites
}
