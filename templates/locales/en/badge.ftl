# Texts of badges and embeds: they stand in small pictures, so short words are good.

# What a badge is about, and the name of the site or page.
badge-of = { $name } · { $what }
# What a screen reader says of a badge.
badge-says = { $label }: { $figure }

badge-uptime-24h = uptime, 24 hours
badge-uptime-7d = uptime, 7 days
badge-uptime-30d = uptime, 30 days
badge-uptime-90d = uptime, 90 days
badge-uptime-1y = uptime, 1 year
badge-uptime-all = uptime, all time
# Uptime where much of the time was not observed: 99.98 % (61 % observed)
badge-partly = { $uptime } ({ $coverage } observed)
badge-response = response time
badge-certificate = certificate
badge-days-left = { $count ->
    [one] { $count } day left
   *[other] { $count } days left
}
badge-expired = expired
badge-no-data = no data

badge-state-up = up
badge-state-degraded = slow
badge-state-down = down
badge-state-maintenance = under maintenance
badge-state-unknown = no recent data
badge-state-none = no data yet

embed-up = { $name } is up
embed-degraded = { $name } is slow
embed-down = { $name } is down
embed-maintenance = { $name } is under maintenance
embed-unknown = No recent data on { $name }
embed-none = No data on { $name } yet
embed-late = Monitoring is overdue
embed-observed = Last checked { $time }

preview-days = The last 90 days
