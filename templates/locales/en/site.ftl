# The page of a site.

## Head.

site-all = All sites
# $state is a state (state-up …), $detail says more of it ("for 12 minutes, connection refused"), $at is a moment.
site-now = { $state }.
site-now-since = { $state }, since { $at }.
site-now-detail = { $state } { $detail }.
site-now-detail-since = { $state } { $detail }, since { $at }.
site-checked = Last checked { $at }.
# $answer is what the check got: "HTTP 200 in 123 ms".
site-checked-answer = Last checked { $at }: { $answer }.

## Headings, and what several sections say.

site-days = Last 90 days
site-response = Response time
site-uptime = Uptime
site-outages = Outages
site-budget = Objective
site-calendar = Calendar
site-certificate = Certificate
site-incidents = Incidents
site-incidents-all = All incidents
site-incidents-none = No incidents so far.
site-maintenance = Maintenance
site-maintenance-past = Past maintenance
site-maintenance-more = And { $count } more within 30 days.
site-maintenance-times = The last { $count } times
site-data = Data
site-table = As a table
site-how = How this is computed

## Heads of columns.

column-period = Period
column-day = Day (UTC)
column-uptime = Uptime
column-bounds = Worst – best
column-observed = Observed
column-down = Down
column-slow = Slow
column-maintenance = Maintenance
column-unknown = Not observed
column-p50 = Typical response
column-p95 = Slowest 5 %
column-p99 = Slowest 1 %
# Two shares of uptime.
bounds = { $worst } – { $best }

## Explanations of the uptime figures. Each explains the column of the same name.

how-uptime = The share of the observed time that the site worked. Slow time counts as working. Time of announced maintenance is left out. All shares are rounded down.
how-bounds = The uptime if it had been down, or up, for all the time that nobody observed.
how-observed = The share of the period that was observed. A check speaks for the time until the next one, but not for longer than { $time }.
how-maintenance = Trouble that had been announced as maintenance.
how-p50 = Half of the answers were faster (the median, p50).
how-p95 = One answer in 20 took longer (the 95th percentile, p95).
how-p99 = One answer in 100 took longer (the 99th percentile, p99). Percentiles of whole days are within 1 % of the exact value.

## Response time: a chart for each period, and a table that says the same.

chart-period = Period of the chart
# What screen readers say of the drawing; $window is "24 hours", $summary is made of the sentences below.
chart-label = Response time, { $window }. { $summary }
chart-typical = Typically { $time }.
chart-typical-range = Typically { $low } to { $high }.
chart-nothing = No response times were measured.
chart-down = Down for { $time }.
chart-slow = Slow for { $time }.
chart-maintenance = In maintenance for { $time }.
chart-unknown = Not observed for { $time }.
chart-beyond = A few answers took longer than the { $top } that are drawn, up to { $highest }; arrows mark them.
chart-coarse = A mark is as wide as the trouble was long, and stands at the start of the day or days that it belongs to.
chart-legend-p50 = typical
chart-legend-p95 = slowest 5 %
chart-legend-p99 = slowest 1 %
chart-legend-down = down
chart-legend-slow = slow
chart-legend-maintenance = maintenance
chart-legend-unknown = not observed
chart-table = Table of response times, { $window }
chart-column-from = From (UTC)
chart-column-p50 = Typical (ms)
chart-column-p95 = Slowest 5 % (ms)
chart-column-p99 = Slowest 1 % (ms)
chart-column-trouble = Trouble
# 22 Nov, 12:30
chart-row-time = { $date }, { $time }
# These stand alone or in a list.
chart-row-down = down for { $time }
chart-row-slow = slow for { $time }
chart-row-maintenance = in maintenance for { $time }

## Where the time goes: the parts of a check, and how long each takes.

site-phases = Where the time goes
# $from and $to are moments.
phases-of = { $count ->
    [one] Measured by one check: { $from }
   *[other] Medians of { $count } checks: { $from } – { $to }
}
phase-lookup = Finding the address
phase-connect = Connecting
phase-tls = Securing the connection
phase-first-byte = Waiting for the answer
phase-body = Receiving the answer
how-phases = Half of these checks took less time for the step, half took more. Only checks that got an answer count. The steps are drawn one after the other; as each median is taken by itself, they need not add up to the typical response time.

## Outages.

outages-count = Number
outages-total = Time down
outages-longest = Longest
outages-recovery = Mean time to recovery
outages-between = Mean time between failures
outages-source = { $count } from incidents
how-outages-count = An outage lasts from the first failed check to the first good one after it, so time between them that nobody observed belongs to it. Failed checks in announced maintenance begin none.
how-outages-source = Single checks are at hand for about { $count } days. Outages before that are taken from the incidents that these checks opened; failures that were over before an incident was confirmed are not among them.
how-outages-recovery = How long the outages lasted that ended in the period, on average (MTTR).
how-outages-between = The time that the site was seen to work, divided by the number of outages that began in the period (MTBF).

## Objective (SLO): what uptime is promised, and the error budget: how long it may be down.

# $target is a share: "99.95 %".
budget-target = { $count ->
    [one] At least { $target } uptime within { $count } day
   *[other] At least { $target } uptime within { $count } days
}
budget-unknown = Nothing has been observed yet.
budget-met = Kept: it may be down for another { $time }, { $share } of the budget.
budget-missed = Missed by { $time }.
budget-lasts = If it goes on as in the last 24 hours, the budget is used up in { $time }.
# What screen readers say of the bar.
budget-bar = { $share } of the budget is spent.
budget-share = Spent
budget-bounds = between { $least } and { $most }, as part of the time was not observed
budget-allowed = Allowed to be down
budget-spent = Was down
budget-left = Left
budget-1h = Pace, last hour
budget-6h = Pace, last 6 hours
budget-1d = Pace, last 24 hours
budget-3d = Pace, last 3 days
# 2.5 times
budget-times = { $rate }×
how-budget = The budget is the share of the observed time that the objective lets fail, in whole UTC days, today included. Maintenance counts for nothing. Time that nobody observed adds nothing to the budget and spends nothing; the bounds say what it could have spent.
how-budget-pace = The burn rate: the share of time down, divided by the share that the objective allows. At 1×, the budget is used up exactly at the end of its period; above that, sooner.

## Calendar.

calendar-month = Month
calendar-days = Days
# What screen readers say of a month, if there is anything to tell; $days are numbers: "3, 7–9".
calendar-down = Down on { $days }.
calendar-slow = Slow on { $days }.
calendar-maintenance = Maintenance on { $days }.
calendar-unknown = Not observed on { $days }.
calendar-legend-part = down for a short time
calendar-legend-down = down
calendar-year = { $year }: { $uptime }
how-calendar = Days are UTC days. A filled cell stands for trouble in at least one twentieth of the time observed that day, a foot for less.

## Certificate.

certificate-left = { $time } left
certificate-expired = expired { $time } ago
certificate-validity = Validity
certificate-until = Valid until
certificate-issuer = Issued by

## Data.

site-data-json = Figures of this site as JSON
site-data-files = Recorded checks
site-data-commits = Commits of the recorded checks
site-data-repository = Repository
site-data-feed = Feed of incidents
