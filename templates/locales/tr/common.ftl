# Turkish. What each text is, and what has to be in it, stands in en/common.ftl.

language = Türkçe

## States of a site.

state-up = Çalışıyor
state-degraded = Yavaş
state-down = Çalışmıyor
state-maintenance = Bakımda
state-unknown = Güncel veri yok
state-none = Henüz veri yok

## In place of a figure.

no-data = veri yok
none = yok
until-further-notice = yeni bir duyuruya kadar

## Windows of time.

window-24h = 24 saat
window-7d = 7 gün
window-30d = 30 gün
window-90d = 90 gün
window-1y = 1 yıl
window-all = Tüm dönem
window-24h-short = 24 saat
window-7d-short = 7 gün
window-30d-short = 30 gün
window-90d-short = 90 gün
window-1y-short = 1 yıl
window-all-short = Tümü

## Lengths of time, as they stand alone.

seconds = { $count } saniye
minutes = { $count } dakika
hours = { $count } saat
days = { $count } gün
duration-of-two = { $larger } { $smaller }

## How long ago.

seconds-ago = { $count } saniye önce
minutes-ago = { $count } dakika önce
hours-ago = { $count } saat önce
days-ago = { $count } gün önce

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } sn
percent = %{ $number }

## Dates.

months = Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık
months-in-date = Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık
months-short = Oca, Şub, Mar, Nis, May, Haz, Tem, Ağu, Eyl, Eki, Kas, Ara
months-short-in-date = Oca, Şub, Mar, Nis, May, Haz, Tem, Ağu, Eyl, Eki, Kas, Ara
weekdays-short = Pzt, Sal, Çar, Per, Cum, Cmt, Paz
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date } { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } ve { $last }
list-next = { $first }, { $last }
list-last = { $first } ve { $last }
