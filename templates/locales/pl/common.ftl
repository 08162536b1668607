# Polish. What each text is, and what has to be in it, stands in en/common.ftl.

language = Polski

## States of a site.

state-up = Działa
state-degraded = Działa wolno
state-down = Nie działa
state-maintenance = Trwają prace
state-unknown = Brak aktualnych danych
state-none = Jeszcze brak danych

## In place of a figure.

no-data = brak danych
none = brak
until-further-notice = do odwołania

## Windows of time.

window-24h = 24 godziny
window-7d = 7 dni
window-30d = 30 dni
window-90d = 90 dni
window-1y = 1 rok
window-all = Cały okres
window-24h-short = 24 godz.
window-7d-short = 7 dni
window-30d-short = 30 dni
window-90d-short = 90 dni
window-1y-short = 1 rok
window-all-short = Całość

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekundy
   *[many] { $count } sekund
}
minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
   *[many] { $count } minut
}
hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
   *[many] { $count } godzin
}
days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
   *[many] { $count } dni
}
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] { $count } sekundę temu
    [few] { $count } sekundy temu
   *[many] { $count } sekund temu
}
minutes-ago = { $count ->
    [one] { $count } minutę temu
    [few] { $count } minuty temu
   *[many] { $count } minut temu
}
hours-ago = { $count ->
    [one] { $count } godzinę temu
    [few] { $count } godziny temu
   *[many] { $count } godzin temu
}
days-ago = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
   *[many] { $count } dni temu
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } s
percent = { $number }%

## Dates.

months = styczeń, luty, marzec, kwiecień, maj, czerwiec, lipiec, sierpień, wrzesień, październik, listopad, grudzień
months-in-date = stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia
months-short = sty, lut, mar, kwi, maj, cze, lip, sie, wrz, paź, lis, gru
months-short-in-date = sty, lut, mar, kwi, maj, cze, lip, sie, wrz, paź, lis, gru
weekdays-short = pon., wt., śr., czw., pt., sob., niedz.
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } i { $last }
list-next = { $first }, { $last }
list-last = { $first } i { $last }
