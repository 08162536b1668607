# German. What each text is, and what has to be in it, stands in en/common.ftl.

language = Deutsch

## States of a site.

state-up = Verfügbar
state-degraded = Langsam
state-down = Ausgefallen
state-maintenance = In Wartung
state-unknown = Keine aktuellen Daten
state-none = Noch keine Daten

## In place of a figure.

no-data = keine Daten
none = keine
until-further-notice = bis auf Weiteres

## Windows of time.

window-24h = 24 Stunden
window-7d = 7 Tage
window-30d = 30 Tage
window-90d = 90 Tage
window-1y = 1 Jahr
window-all = Gesamt
window-24h-short = 24 Std.
window-7d-short = 7 Tage
window-30d-short = 30 Tage
window-90d-short = 90 Tage
window-1y-short = 1 Jahr
window-all-short = Alles

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] vor { $count } Sekunde
   *[other] vor { $count } Sekunden
}
minutes-ago = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
hours-ago = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}
days-ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number } %

## Dates.

months = Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
months-in-date = Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
months-short = Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez
months-short-in-date = Jan., Feb., März, Apr., Mai, Juni, Juli, Aug., Sept., Okt., Nov., Dez.
weekdays-short = Mo, Di, Mi, Do, Fr, Sa, So
date = { $day }. { $month } { $year }
date-long = { $day }. { $month } { $year }
day-of-month = { $day }. { $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } und { $last }
list-next = { $first }, { $last }
list-last = { $first } und { $last }
