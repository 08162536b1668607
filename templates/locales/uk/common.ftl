# Ukrainian. What each text is, and what has to be in it, stands in en/common.ftl.

language = Українська

## States of a site.

state-up = Працює
state-degraded = Повільно
state-down = Не працює
state-maintenance = На обслуговуванні
state-unknown = Немає свіжих даних
state-none = Даних ще немає

## In place of a figure.

no-data = немає даних
none = немає
until-further-notice = до окремого повідомлення

## Windows of time.

window-24h = 24 години
window-7d = 7 днів
window-30d = 30 днів
window-90d = 90 днів
window-1y = 1 рік
window-all = Увесь період
window-24h-short = 24 год
window-7d-short = 7 дн.
window-30d-short = 30 дн.
window-90d-short = 90 дн.
window-1y-short = 1 рік
window-all-short = Усе

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунди
   *[many] { $count } секунд
}
minutes = { $count ->
    [one] { $count } хвилина
    [few] { $count } хвилини
   *[many] { $count } хвилин
}
hours = { $count ->
    [one] { $count } година
    [few] { $count } години
   *[many] { $count } годин
}
days = { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } секунду тому
    [few] { $count } секунди тому
   *[many] { $count } секунд тому
}
minutes-ago = { $count ->
    [one] { $count } хвилину тому
    [few] { $count } хвилини тому
   *[many] { $count } хвилин тому
}
hours-ago = { $count ->
    [one] { $count } годину тому
    [few] { $count } години тому
   *[many] { $count } годин тому
}
days-ago = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}

## Figures.

milliseconds = { $number } мс
seconds-short = { $number } с
percent = { $number }%

## Dates.

months = січень, лютий, березень, квітень, травень, червень, липень, серпень, вересень, жовтень, листопад, грудень
months-in-date = січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня
months-short = січ., лют., бер., квіт., трав., черв., лип., серп., вер., жовт., лист., груд.
months-short-in-date = січ., лют., бер., квіт., трав., черв., лип., серп., вер., жовт., лист., груд.
weekdays-short = пн, вт, ср, чт, пт, сб, нд
date = { $day } { $month } { $year } р.
date-long = { $day } { $month } { $year } р.
day-of-month = { $day } { $month }
month-of-year = { $month } { $year } р.
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } і { $last }
list-next = { $first }, { $last }
list-last = { $first } і { $last }
