# Hebrew. The overview, and what stands around every page.

## The sentence at the top.

overall-up = כל המערכות פועלות כרגיל
overall-up-observed = כל המערכות שנבדקו פועלות כרגיל
overall-none = אין נתונים עדיין
overall-overdue = הניטור מתעכב
overall-maintenance = מתבצעת תחזוקה
overall-down-one = { $site }: לא פעיל
overall-down-for = { $site }: לא פעיל כבר { $duration }
overall-down-some = { $total ->
    [one] { $count } מתוך אתר אחד אינו פעיל
    [two] { $count } מתוך שני אתרים אינם פעילים
   *[other] { $count } מתוך { $total } אתרים אינם פעילים
}
overall-down-all = { $total ->
    [one] אתר אחד אינו פעיל
    [two] שני האתרים אינם פעילים
   *[other] כל { $total } האתרים אינם פעילים
}
overall-degraded-one = { $site }: איטי
overall-degraded-for = { $site }: איטי כבר { $duration }
overall-degraded-some = { $total ->
    [one] { $count } מתוך אתר אחד איטי
    [two] { $count } מתוך שני אתרים איטיים
   *[other] { $count } מתוך { $total } אתרים איטיים
}
overall-degraded-all = { $total ->
    [one] אתר אחד איטי
    [two] שני האתרים איטיים
   *[other] כל { $total } האתרים איטיים
}
overall-unknown-one = { $site }: אין נתונים עדכניים
overall-unknown-some = { $total ->
    [one] אין נתונים עדכניים על { $count } מתוך אתר אחד
    [two] אין נתונים עדכניים על { $count } מתוך שני אתרים
   *[other] אין נתונים עדכניים על { $count } מתוך { $total } אתרים
}
overall-unknown-all = { $total ->
    [one] אין נתונים עדכניים על אתר אחד
    [two] אין נתונים עדכניים על שני האתרים
   *[other] אין נתונים עדכניים על כל { $total } האתרים
}

## What is said below that sentence.

overall-also-degraded-one = { $site }: איטי.
overall-also-degraded = { $count ->
    [one] אתר אחד איטי.
    [two] שני אתרים איטיים.
   *[other] { $count } אתרים איטיים.
}
overall-also-maintenance-one = { $site }: בתחזוקה.
overall-also-maintenance = { $count ->
    [one] אתר אחד בתחזוקה.
    [two] שני אתרים בתחזוקה.
   *[other] { $count } אתרים בתחזוקה.
}
overall-also-unknown = { $count ->
    [one] אתר אחד לא נמדד לאחרונה.
    [two] שני אתרים לא נמדדו לאחרונה.
   *[other] { $count } אתרים לא נמדדו לאחרונה.
}
overall-also-none = { $count ->
    [one] על אתר אחד אין נתונים עדיין.
    [two] על שני אתרים אין נתונים עדיין.
   *[other] על { $count } אתרים אין נתונים עדיין.
}
overall-was-down-one = בבדיקה האחרונה – { $site }: לא פעיל.
overall-was-down = { $total ->
    [one] בבדיקה האחרונה { $count } מתוך אתר אחד לא היה פעיל.
    [two] בבדיקה האחרונה { $count } מתוך שני אתרים לא היו פעילים.
   *[other] בבדיקה האחרונה { $count } מתוך { $total } אתרים לא היו פעילים.
}
overall-since = מאז { $time }.
overall-checked = נבדק לאחרונה: { $time }.
overall-due = הבדיקה הבאה: { $time }.
overall-missed = הבדיקה הבאה הייתה צפויה ב-{ $time } ולא התבצעה.
overall-never = עדיין לא נבדק דבר.
overall-late = הדף הזה ישן מהצפוי: הבדיקות מתעכבות.

## What is said of a site beside its state.

site-for = כבר { $duration }
site-for-down = לא פעיל כבר { $duration }
site-for-degraded = איטי כבר { $duration }
site-reported = דווח לפני { $duration }
site-seen-up = במדידה האחרונה, לפני { $duration }: פעיל
site-seen-degraded = במדידה האחרונה, לפני { $duration }: איטי
site-seen-down = במדידה האחרונה, לפני { $duration }: לא פעיל
site-until = עד { $time }
site-http-status = קוד HTTP { $code }
site-because = בגלל { $site }
site-overrun = התחזוקה הייתה אמורה להסתיים ב-{ $time }
site-exceeded = חמור מהתחזוקה שהוכרזה
site-answer-none = אין חיבור
site-answer-connected = החיבור נוצר תוך { $time }
site-answer-silent = אין תשובה אחרי { $time }
site-answer-http = HTTP { $code } תוך { $time }

## Sections

overview-ongoing = תחזוקה מתבצעת
overview-active = קורה עכשיו
overview-planned = תחזוקה מתוכננת
overview-sites = אתרים
overview-other-sites = אתרים אחרים
overview-recent = תקלות קודמות
overview-incident-for = נמשכת כבר { $duration }
overview-incident-since = מאז { $time }
overview-incident-lasted = משך: { $duration }
overview-discussion = דיון
overview-troubled = { $total ->
    [one] { $count } מתוך אתר אחד עדיין בתקלה
    [two] { $count } מתוך שני אתרים עדיין בתקלה
   *[other] { $count } מתוך { $total } אתרים עדיין בתקלה
}
overview-more-planned = { $count ->
    [one] ועוד עבודה אחת ב-30 הימים הקרובים.
    [two] ועוד שתי עבודות ב-30 הימים הקרובים.
   *[other] ועוד { $count } עבודות ב-30 הימים הקרובים.
}
overview-count = { $count ->
    [one] אתר אחד
    [two] שני אתרים
   *[other] { $count } אתרים
}
overview-in-trouble = { $total ->
    [one] { $count } מתוך אתר אחד בתקלה
    [two] { $count } מתוך שני אתרים בתקלה
   *[other] { $count } מתוך { $total } אתרים בתקלה
}
overview-days = { $from } – { $to }
overview-quiet = אין תקלות
overview-all-incidents = כל התקלות

## A site in the list

row-coverage = כיסוי { $percent }
row-response = זמן תגובה אופייני: { $time }

## Bars, one a day

bars-from = { $count ->
    [one] לפני יום אחד
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}
bars-to = היום
bars-days = { $count ->
    [one] היום האחרון
    [two] היומיים האחרונים
   *[other] { $count } הימים האחרונים
}
bars-fine = ללא תקלות
bars-down = { $count ->
    [one] יום אחד עם השבתה
    [two] יומיים עם השבתה
   *[other] { $count } ימים עם השבתה
}
bars-worst = הכי הרבה ב-{ $date }, { $duration }
bars-degraded = { $count ->
    [one] יום אחד עם תגובות איטיות
    [two] יומיים עם תגובות איטיות
   *[other] { $count } ימים עם תגובות איטיות
}
bars-maintenance = { $count ->
    [one] יום אחד עם תחזוקה
    [two] יומיים עם תחזוקה
   *[other] { $count } ימים עם תחזוקה
}
bars-unknown = { $count ->
    [one] יום אחד ללא נתונים
    [two] יומיים ללא נתונים
   *[other] { $count } ימים ללא נתונים
}
bars-day = { $date }: { $remarks }
bars-day-up = זמינות { $percent }
bars-day-down = { $duration } של השבתה
bars-day-degraded = { $duration } של איטיות
bars-day-maintenance = { $duration } של תחזוקה
bars-day-unknown = { $duration } ללא מדידה

## What bars mean, in a legend

legend-up = פעיל
legend-degraded = איטי
legend-down = לא פעיל
legend-maintenance = תחזוקה
legend-unknown = לא נמדד

## Switches that the page's script offers

switch-window = תקופת הזמינות
switch-first = תקלות תחילה
switch-filter = חיפוש אתר
switch-none = אין אתר ששמו תואם לחיפוש.
switch-theme = צבעים
theme-auto = אוטומטי
theme-light = בהיר
theme-dark = כהה
theme-contrast = ניגודיות גבוהה
theme-paper = נייר
theme-ocean = אוקיינוס
theme-forest = יער
theme-midnight = חצות

## Head and foot of every page

layout-skip = דילוג לתוכן
layout-pages = דפים
layout-languages = שפות
layout-history = היסטוריה
layout-maintenance = תחזוקה
layout-feed = פיד
layout-feed-title = { $title }: תקלות
layout-written = הדף נוצר: { $time }.
layout-git = היסטוריה ב-git
layout-data = נתונים כ-JSON

## The page for addresses that lead nowhere

lost-title = לא נמצא
lost-heading = אין דף כזה
lost-text = ייתכן שהכתובת שגויה, או שהאתר שהדף עסק בו כבר אינו מנוטר.
lost-home = למצב הנוכחי

## Parts of several pages

part-by = מאת { $author }
part-recovered = חזרה לפעילות: { $time }
part-span = { $from } עד { $to }
part-announcement = הודעה
part-again = מועדים נוספים
part-again-more = { $count ->
    [one] עוד פעם אחת ב-30 הימים הקרובים
    [two] עוד פעמיים ב-30 הימים הקרובים
   *[other] עוד { $count } פעמים ב-30 הימים הקרובים
}
