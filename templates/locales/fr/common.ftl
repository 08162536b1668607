# French. What each text is, and what has to be in it, stands in en/common.ftl.

language = Français

## States of a site.

state-up = En service
state-degraded = Lent
state-down = Hors service
state-maintenance = En maintenance
state-unknown = Pas de données récentes
state-none = Pas encore de données

## In place of a figure.

no-data = pas de données
none = aucune
until-further-notice = jusqu’à nouvel ordre

## Windows of time.

window-24h = 24 heures
window-7d = 7 jours
window-30d = 30 jours
window-90d = 90 jours
window-1y = 1 an
window-all = Toute la période
window-24h-short = 24 h
window-7d-short = 7 j
window-30d-short = 30 j
window-90d-short = 90 j
window-1y-short = 1 an
window-all-short = Tout

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] il y a { $count } seconde
   *[other] il y a { $count } secondes
}
minutes-ago = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
hours-ago = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}
days-ago = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number } %

## Dates.

months = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre
months-in-date = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre
months-short = janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.
months-short-in-date = janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.
weekdays-short = lun., mar., mer., jeu., ven., sam., dim.
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } et { $last }
list-next = { $first }, { $last }
list-last = { $first } et { $last }
