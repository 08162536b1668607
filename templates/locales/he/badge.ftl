# Hebrew. Texts of badges and embeds.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = זמינות, 24 שעות
badge-uptime-7d = זמינות, 7 ימים
badge-uptime-30d = זמינות, 30 ימים
badge-uptime-90d = זמינות, 90 ימים
badge-uptime-1y = זמינות, שנה אחת
badge-uptime-all = זמינות, כל התקופה
badge-partly = { $uptime } (נמדדו { $coverage })
badge-response = זמן תגובה
badge-certificate = תעודה
badge-days-left = { $count ->
    [one] נותר יום אחד
    [two] נותרו יומיים
   *[other] נותרו { $count } ימים
}
badge-expired = פג תוקף
badge-no-data = אין נתונים

badge-state-up = פעיל
badge-state-degraded = איטי
badge-state-down = לא פעיל
badge-state-maintenance = בתחזוקה
badge-state-unknown = אין נתונים עדכניים
badge-state-none = אין נתונים עדיין

embed-up = { $name }: פעיל
embed-degraded = { $name }: איטי
embed-down = { $name }: לא פעיל
embed-maintenance = { $name }: בתחזוקה
embed-unknown = { $name }: אין נתונים עדכניים
embed-none = { $name }: אין נתונים עדיין
embed-late = הניטור מתעכב
embed-observed = נבדק לאחרונה: { $time }

preview-days = 90 הימים האחרונים
