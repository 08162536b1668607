# Hebrew. Feeds, calendars and llms.txt: plain text.

data-feed = { $page }: תקלות ותחזוקה
data-feed-of = { $page }: תקלות ותחזוקה – { $part }
data-calendar-incidents = { $page }: תקלות
data-calendar-incidents-of = { $page }: תקלות – { $part }
data-calendar-maintenance = { $page }: תחזוקה
data-calendar-maintenance-of = { $page }: תחזוקה – { $part }

data-incident = תקלה
data-maintenance = תחזוקה

data-incident-over = התחלה: { $from }, סיום: { $to }, משך: { $lasted }.
data-incident-open = נמשכת מאז { $from }.
data-cause = סיבה: { $cause }.
data-affected = אתרים שנפגעו: { $sites }.
data-affected-many = { $count ->
    [one] אתר אחד נפגע.
    [two] שני אתרים נפגעו.
   *[other] { $count } אתרים נפגעו.
}

data-work-announced = תחזוקה מתוכננת: { $title }
data-work-ongoing = תחזוקה מתבצעת: { $title }
data-work-finished = תחזוקה שהסתיימה: { $title }
data-work-until = התחלה: { $from }, סיום: { $to }.
data-work-open = התחלה: { $from }, עד להודעה חדשה.
data-effect-none = לא צפויה הפרעה בשירות.
data-effect-degraded = ייתכנו תגובות איטיות.
data-effect-down = ייתכן זמן השבתה.

data-llms-about = זהו דף סטטוס: הוא מציג את מצבם של { $count ->
    [one] אתר אחד
    [two] שני אתרים
   *[other] { $count } אתרים
}, כפי שנמדד בבדיקות מבחוץ, ואת מה שאירע בהם. השעות הן לפי UTC. זמן שלא נמדד נחשב לא ידוע: לא כזמן פעילות ולא כזמן השבתה.
data-llms-now = { $sentence } (נמדד לאחרונה: { $at })
data-llms-incidents = תקלות פתוחות
data-llms-data = נתונים
data-llms-sites = אתרים
data-llms-status = המצב והנתונים של כל האתרים, בתבנית JSON: כדאי להתחיל כאן
data-llms-history = כל התקלות והעדכונים עליהן, בתבנית JSON
data-llms-planned = תחזוקה נוכחית ומתוכננת, בתבנית JSON
data-llms-feed = מה אירע לאחרונה, כפיד Atom
data-llms-calendar = תחזוקה, כקובץ iCalendar
