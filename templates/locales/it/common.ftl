# Italian. What each text is, and what has to be in it, stands in en/common.ftl.

language = Italiano

## States of a site.

state-up = Operativo
state-degraded = Lento
state-down = Non disponibile
state-maintenance = In manutenzione
state-unknown = Nessun dato recente
state-none = Ancora nessun dato

## In place of a figure.

no-data = nessun dato
none = nessuno
until-further-notice = fino a nuovo avviso

## Windows of time.

window-24h = 24 ore
window-7d = 7 giorni
window-30d = 30 giorni
window-90d = 90 giorni
window-1y = 1 anno
window-all = Tutto il periodo
window-24h-short = 24 h
window-7d-short = 7 g
window-30d-short = 30 g
window-90d-short = 90 g
window-1y-short = 1 anno
window-all-short = Tutto

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
duration-of-two = { $larger } e { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } secondo fa
   *[other] { $count } secondi fa
}
minutes-ago = { $count ->
    [one] { $count } minuto fa
   *[other] { $count } minuti fa
}
hours-ago = { $count ->
    [one] { $count } ora fa
   *[other] { $count } ore fa
}
days-ago = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number }%

## Dates.

months = gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre
months-in-date = gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre
months-short = gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic
months-short-in-date = gen, feb, mar, apr, mag, giu, lug, ago, set, ott, nov, dic
weekdays-short = lun, mar, mer, gio, ven, sab, dom
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } e { $last }
list-next = { $first }, { $last }
list-last = { $first } e { $last }
