# Russian. What each text is, and what has to be in it, stands in en/common.ftl.

language = Русский

## States of a site.

state-up = Работает
state-degraded = Медленно
state-down = Не работает
state-maintenance = На обслуживании
state-unknown = Нет свежих данных
state-none = Данных пока нет

## In place of a figure.

no-data = нет данных
none = нет
until-further-notice = до особого уведомления

## Windows of time.

window-24h = 24 часа
window-7d = 7 дней
window-30d = 30 дней
window-90d = 90 дней
window-1y = 1 год
window-all = Весь период
window-24h-short = 24 ч
window-7d-short = 7 дн.
window-30d-short = 30 дн.
window-90d-short = 90 дн.
window-1y-short = 1 год
window-all-short = Всё

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[many] { $count } секунд
}
minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } секунду назад
    [few] { $count } секунды назад
   *[many] { $count } секунд назад
}
minutes-ago = { $count ->
    [one] { $count } минуту назад
    [few] { $count } минуты назад
   *[many] { $count } минут назад
}
hours-ago = { $count ->
    [one] { $count } час назад
    [few] { $count } часа назад
   *[many] { $count } часов назад
}
days-ago = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
}

## Figures.

milliseconds = { $number } мс
seconds-short = { $number } с
percent = { $number } %

## Dates.

months = январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь
months-in-date = января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря
months-short = янв., февр., март, апр., май, июнь, июль, авг., сент., окт., нояб., дек.
months-short-in-date = янв., февр., мар., апр., мая, июн., июл., авг., сент., окт., нояб., дек.
weekdays-short = пн, вт, ср, чт, пт, сб, вс
date = { $day } { $month } { $year } г.
date-long = { $day } { $month } { $year } г.
day-of-month = { $day } { $month }
month-of-year = { $month } { $year } г.
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } и { $last }
list-next = { $first }, { $last }
list-last = { $first } и { $last }
