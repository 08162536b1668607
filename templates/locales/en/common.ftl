# What every page uses: states, lengths of time, numbers and dates.
#
# For translators: what stands in braces is filled in, and each name in braces has to appear. `$count` chooses the plural
# form: give each form that the language has for whole numbers; `*` marks the last one. Digits are Latin ones everywhere;
# decimal and grouping marks come by themselves. Spaces beside a figure and its unit never break, however they are written here.

# The name of the language in itself.
language = English

## States of a site. Also a heading, so with a capital letter where the language has them.

state-up = Up
state-degraded = Slow
state-down = Down
state-maintenance = Under maintenance
# The last observation is too old to speak for now.
state-unknown = No recent data
# Nothing has been observed so far.
state-none = No data yet

## In place of a figure.

no-data = no data
# No time at all: "Down: none".
none = none

# The end of maintenance that has no end yet.
until-further-notice = until further notice

## Windows of time: the head of a column or of a switch. The short ones have room for about six letters.

window-24h = 24 hours
window-7d = 7 days
window-30d = 30 days
window-90d = 90 days
window-1y = 1 year
window-all = All time
window-24h-short = 24 h
window-7d-short = 7 d
window-30d-short = 30 d
window-90d-short = 90 d
window-1y-short = 1 y
window-all-short = All

## Lengths of time, as they stand alone (nominative): "3 minutes".

seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
# Two of them: "1 hour 5 minutes".
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } second ago
   *[other] { $count } seconds ago
}
minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}

## Figures.

# 123 ms
milliseconds = { $number } ms
# 1.2 s
seconds-short = { $number } s
# 99.98 %
percent = { $number } %

## Dates. The lists of names are separated by commas; January and Monday come first.

# Alone: "November 2026", or over a column.
months = January, February, March, April, May, June, July, August, September, October, November, December
# Behind a day: "22 November 2026". Many languages have another form for it.
months-in-date = January, February, March, April, May, June, July, August, September, October, November, December
months-short = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
months-short-in-date = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
weekdays-short = Mon, Tue, Wed, Thu, Fri, Sat, Sun
# 22 Nov 2026; the month is of months-short-in-date
date = { $day } { $month } { $year }
# 22 November 2026; the month is of months-in-date
date-long = { $day } { $month } { $year }
# 22 Nov; the month is of months-short-in-date
day-of-month = { $day } { $month }
# November 2026; the month is of months
month-of-year = { $month } { $year }
# 22 Nov 2026, 12:40 UTC
moment = { $date }, { $time } UTC
# 12:40 UTC
moment-of-day = { $time } UTC

## Lists: "a and b"; "a, b and c". A list grows by list-next and ends with list-last.

list-two = { $first } and { $last }
list-next = { $first }, { $last }
list-last = { $first } and { $last }
