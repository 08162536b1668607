# Dutch. What each text is, and what has to be in it, stands in en/common.ftl.

language = Nederlands

## States of a site.

state-up = Beschikbaar
state-degraded = Traag
state-down = Niet beschikbaar
state-maintenance = In onderhoud
state-unknown = Geen recente gegevens
state-none = Nog geen gegevens

## In place of a figure.

no-data = geen gegevens
none = geen
until-further-notice = tot nader order

## Windows of time.

window-24h = 24 uur
window-7d = 7 dagen
window-30d = 30 dagen
window-90d = 90 dagen
window-1y = 1 jaar
window-all = Hele periode
window-24h-short = 24 uur
window-7d-short = 7 d
window-30d-short = 30 d
window-90d-short = 90 d
window-1y-short = 1 jaar
window-all-short = Alles

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } seconde geleden
   *[other] { $count } seconden geleden
}
minutes-ago = { $count ->
    [one] { $count } minuut geleden
   *[other] { $count } minuten geleden
}
hours-ago = { $count ->
    [one] { $count } uur geleden
   *[other] { $count } uur geleden
}
days-ago = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number }%

## Dates.

months = januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december
months-in-date = januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december
months-short = jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec
months-short-in-date = jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec
weekdays-short = ma, di, wo, do, vr, za, zo
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } en { $last }
list-next = { $first }, { $last }
list-last = { $first } en { $last }
