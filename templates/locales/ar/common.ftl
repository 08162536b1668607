# Arabic. What each text is, and what has to be in it, stands in en/common.ftl.

language = العربية

## States of a site.

state-up = يعمل
state-degraded = بطيء
state-down = متوقف
state-maintenance = قيد الصيانة
state-unknown = لا بيانات حديثة
state-none = لا بيانات بعد

## In place of a figure.

no-data = لا بيانات
none = لا شيء
until-further-notice = حتى إشعار آخر

## Windows of time.

window-24h = 24 ساعة
window-7d = 7 أيام
window-30d = 30 يومًا
window-90d = 90 يومًا
window-1y = سنة واحدة
window-all = كل الفترة
window-24h-short = 24 س
window-7d-short = 7 أيام
window-30d-short = 30 يومًا
window-90d-short = 90 يومًا
window-1y-short = سنة
window-all-short = الكل

## Lengths of time, as they stand alone.

seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية
    [two] ثانيتان
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
days = { $count ->
    [zero] { $count } يوم
    [one] يوم
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
duration-of-two = { $larger } و{ $smaller }

## How long ago.

seconds-ago = { $count ->
    [zero] قبل { $count } ثانية
    [one] قبل ثانية واحدة
    [two] قبل ثانيتين
    [few] قبل { $count } ثوانٍ
    [many] قبل { $count } ثانية
   *[other] قبل { $count } ثانية
}
minutes-ago = { $count ->
    [zero] قبل { $count } دقيقة
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
hours-ago = { $count ->
    [zero] قبل { $count } ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
days-ago = { $count ->
    [zero] قبل { $count } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}

## Figures.

milliseconds = { $number } ملي ث
seconds-short = { $number } ث
percent = { $number }{ "\u200E" }%{ "\u200E" }

## Dates.

months = يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
months-in-date = يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
months-short = يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
months-short-in-date = يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
weekdays-short = الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد
date = { $day } { $month } { $year }
date-long = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
moment = { $date }، { $time } UTC
moment-of-day = { $time } UTC

## Lists.

list-two = { $first } و{ $last }
list-next = { $first } و{ $last }
list-last = { $first } و{ $last }
