# Hebrew. What each text is, and what has to be in it, stands in en/common.ftl.

language = עברית

## States of a site.

state-up = פעיל
state-degraded = איטי
state-down = לא פעיל
state-maintenance = בתחזוקה
state-unknown = אין נתונים עדכניים
state-none = אין נתונים עדיין

## In place of a figure.

no-data = אין נתונים
none = אין
until-further-notice = עד להודעה חדשה

## Windows of time.

window-24h = 24 שעות
window-7d = 7 ימים
window-30d = 30 ימים
window-90d = 90 ימים
window-1y = שנה אחת
window-all = כל התקופה
window-24h-short = 24 שע׳
window-7d-short = 7 ימים
window-30d-short = 30 ימים
window-90d-short = 90 ימים
window-1y-short = שנה
window-all-short = הכול

## Lengths of time, as they stand alone.

seconds = { $count ->
    [one] { $count } שנייה
    [two] שתי שניות
   *[other] { $count } שניות
}
minutes = { $count ->
    [one] { $count } דקה
    [two] שתי דקות
   *[other] { $count } דקות
}
hours = { $count ->
    [one] { $count } שעה
    [two] שעתיים
   *[other] { $count } שעות
}
days = { $count ->
    [one] { $count } יום
    [two] יומיים
   *[other] { $count } ימים
}
duration-of-two = { $larger }, { $smaller }

## How long ago.

seconds-ago = { $count ->
    [one] לפני שנייה
    [two] לפני שתי שניות
   *[other] לפני { $count } שניות
}
minutes-ago = { $count ->
    [one] לפני דקה
    [two] לפני שתי דקות
   *[other] לפני { $count } דקות
}
hours-ago = { $count ->
    [one] לפני שעה
    [two] לפני שעתיים
   *[other] לפני { $count } שעות
}
days-ago = { $count ->
    [one] לפני יום אחד
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}

## Figures.

milliseconds = { $number } ms
seconds-short = { $number } שנ׳
percent = { $number }%

## Dates.

months = ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר
months-in-date = ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר
months-short = ינו׳, פבר׳, מרץ, אפר׳, מאי, יוני, יולי, אוג׳, ספט׳, אוק׳, נוב׳, דצמ׳
months-short-in-date = ינו׳, פבר׳, מרץ, אפר׳, מאי, יוני, יולי, אוג׳, ספט׳, אוק׳, נוב׳, דצמ׳
weekdays-short = ב׳, ג׳, ד׳, ה׳, ו׳, ש׳, א׳
date = { $day } ב{ $month } { $year }
date-long = { $day } ב{ $month } { $year }
day-of-month = { $day } ב{ $month }
month-of-year = { $month } { $year }
moment = { $date }, { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } ו-{ $last }
list-next = { $first }, { $last }
list-last = { $first } ו-{ $last }
