# Spanish. What each text is, and what has to be in it, stands in en/common.ftl.

language = Español

## States of a site.

state-up = Funciona
state-degraded = Lento
state-down = Caído
state-maintenance = En mantenimiento
state-unknown = Sin datos recientes
state-none = Aún sin datos

## In place of a figure.

no-data = sin datos
none = ninguno
until-further-notice = hasta nuevo aviso

## Windows of time.

window-24h = 24 horas
window-7d = 7 días
window-30d = 30 días
window-90d = 90 días
window-1y = 1 año
window-all = Todo el período
window-24h-short = 24 h
window-7d-short = 7 días
window-30d-short = 30 días
window-90d-short = 90 días
window-1y-short = 1 año
window-all-short = Todo

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
duration-of-two = { $larger } y { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] hace { $count } segundo
   *[other] hace { $count } segundos
}
minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
hours-ago = { $count ->
    [one] hace { $count } hora
   *[other] hace { $count } horas
}
days-ago = { $count ->
    [one] hace { $count } día
   *[other] hace { $count } días
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number } %

## Dates.

months = enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
months-in-date = enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre
months-short = ene, feb, mar, abr, may, jun, jul, ago, sept, oct, nov, dic
months-short-in-date = ene, feb, mar, abr, may, jun, jul, ago, sept, oct, nov, dic
weekdays-short = lun, mar, mié, jue, vie, sáb, dom
date = { $day } { $month } { $year }
date-long = { $day } de { $month } de { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } de { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } y { $last }
list-next = { $first }, { $last }
list-last = { $first } y { $last }
