# Czech. What each text is, and what has to be in it, stands in en/common.ftl.

language = Čeština

## States of a site.

state-up = V provozu
state-degraded = Zpomaleno
state-down = Mimo provoz
state-maintenance = Probíhá údržba
state-unknown = Chybí aktuální data
state-none = Zatím bez dat

## In place of a figure.

no-data = žádná data
none = žádná
until-further-notice = do odvolání

## Windows of time.

window-24h = 24 hodin
window-7d = 7 dní
window-30d = 30 dní
window-90d = 90 dní
window-1y = 1 rok
window-all = Celé období
window-24h-short = 24 h
window-7d-short = 7 dní
window-30d-short = 30 dní
window-90d-short = 90 dní
window-1y-short = 1 rok
window-all-short = Vše

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekundy
   *[other] { $count } sekund
}
minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[other] { $count } minut
}
hours = { $count ->
    [one] { $count } hodina
    [few] { $count } hodiny
   *[other] { $count } hodin
}
days = { $count ->
    [one] { $count } den
    [few] { $count } dny
   *[other] { $count } dnů
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] před { $count } sekundou
    [few] před { $count } sekundami
   *[other] před { $count } sekundami
}
minutes-ago = { $count ->
    [one] před { $count } minutou
    [few] před { $count } minutami
   *[other] před { $count } minutami
}
hours-ago = { $count ->
    [one] před { $count } hodinou
    [few] před { $count } hodinami
   *[other] před { $count } hodinami
}
days-ago = { $count ->
    [one] před { $count } dnem
    [few] před { $count } dny
   *[other] před { $count } dny
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number } %

## Dates.

months = leden, únor, březen, duben, květen, červen, červenec, srpen, září, říjen, listopad, prosinec
months-in-date = ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince
months-short = led, úno, bře, dub, kvě, čvn, čvc, srp, zář, říj, lis, pro
months-short-in-date = 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11., 12.
weekdays-short = po, út, st, čt, pá, so, ne
date = { $day }. { $month } { $year }
date-long = { $day }. { $month } { $year }
day-of-month = { $day }. { $month }
month-of-year = { $month } { $year }
moment = { $date } { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } a{ "\u00A0" }{ $last }
list-next = { $first }, { $last }
list-last = { $first } a{ "\u00A0" }{ $last }
