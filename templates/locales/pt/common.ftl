# Portuguese. What each text is, and what has to be in it, stands in en/common.ftl.

language = Português

## States of a site.

state-up = Disponível
state-degraded = Lento
state-down = Indisponível
state-maintenance = Em manutenção
state-unknown = Sem dados recentes
state-none = Ainda sem dados

## In place of a figure.

no-data = sem dados
none = nenhum
until-further-notice = até novo aviso

## Windows of time.

window-24h = 24 horas
window-7d = 7 dias
window-30d = 30 dias
window-90d = 90 dias
window-1y = 1 ano
window-all = Todo o período
window-24h-short = 24 h
window-7d-short = 7 dias
window-30d-short = 30 dias
window-90d-short = 90 dias
window-1y-short = 1 ano
window-all-short = Tudo

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
    [one] { $count } dia
   *[other] { $count } dias
}
duration-of-two = { $larger } e { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] há { $count } segundo
   *[other] há { $count } segundos
}
minutes-ago = { $count ->
    [one] há { $count } minuto
   *[other] há { $count } minutos
}
hours-ago = { $count ->
    [one] há { $count } hora
   *[other] há { $count } horas
}
days-ago = { $count ->
    [one] há { $count } dia
   *[other] há { $count } dias
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number }%

## Dates.

months = janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro
months-in-date = janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro
months-short = jan., fev., mar., abr., mai., jun., jul., ago., set., out., nov., dez.
months-short-in-date = jan., fev., mar., abr., mai., jun., jul., ago., set., out., nov., dez.
weekdays-short = seg., ter., qua., qui., sex., sáb., dom.
date = { $day } de { $month } de { $year }
date-long = { $day } de { $month } de { $year }
day-of-month = { $day } de { $month }
month-of-year = { $month } de { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } e { $last }
list-next = { $first }, { $last }
list-last = { $first } e { $last }
