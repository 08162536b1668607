# Hebrew. The page of a site.

## Head.

site-all = כל האתרים
site-now = { $state }.
site-now-since = { $state }, מאז { $at }.
site-now-detail = { $state } – { $detail }.
site-now-detail-since = { $state } – { $detail }, מאז { $at }.
site-checked = נבדק לאחרונה: { $at }.
site-checked-answer = נבדק לאחרונה: { $at }, התוצאה: { $answer }.

## Headings, and what several sections say.

site-days = 90 הימים האחרונים
site-response = זמן תגובה
site-uptime = זמינות
site-outages = השבתות
site-budget = יעד
site-calendar = לוח שנה
site-certificate = תעודה
site-incidents = תקלות
site-incidents-all = כל התקלות
site-incidents-none = עד כה לא היו תקלות.
site-maintenance = תחזוקה
site-maintenance-past = תחזוקה קודמת
site-maintenance-more = ועוד { $count } ב-30 הימים הקרובים.
site-maintenance-times = { $count } הפעמים האחרונות
site-data = נתונים
site-table = כטבלה
site-how = איך זה מחושב

## Heads of columns.

column-period = תקופה
column-day = יום (UTC)
column-uptime = זמינות
column-bounds = במקרה הרע – במקרה הטוב
column-observed = נמדד
column-down = לא פעיל
column-slow = איטי
column-maintenance = תחזוקה
column-unknown = לא נמדד
column-p50 = זמן תגובה אופייני
column-p95 = 5% האיטיות ביותר
column-p99 = 1% האיטיות ביותר
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = החלק מהזמן שנמדד שבו האתר פעל. זמן איטי נחשב כזמן פעילות. זמן של תחזוקה שהוכרזה אינו נכלל. כל האחוזים מעוגלים כלפי מטה.
how-bounds = הזמינות אילו האתר היה לא פעיל, או פעיל, בכל הזמן שלא נמדד.
how-observed = החלק מהתקופה שנמדד. כל בדיקה תקפה עד הבדיקה הבאה, אך לא יותר מ-{ $time }.
how-maintenance = בעיות בזמן תחזוקה שהוכרזה מראש.
how-p50 = מחצית מהתגובות היו מהירות יותר (החציון, p50).
how-p95 = תגובה אחת מתוך 20 ארכה יותר (האחוזון ה-95, p95).
how-p99 = תגובה אחת מתוך 100 ארכה יותר (האחוזון ה-99, p99). האחוזונים של ימים שלמים מדויקים עד כדי 1%.

## Response time.

chart-period = תקופת התרשים
chart-label = זמן תגובה, { $window }. { $summary }
chart-typical = בדרך כלל { $time }.
chart-typical-range = בדרך כלל בין { $low } ל-{ $high }.
chart-nothing = לא נמדדו זמני תגובה.
chart-down = זמן השבתה: { $time }.
chart-slow = זמן איטי: { $time }.
chart-maintenance = זמן תחזוקה: { $time }.
chart-unknown = זמן שלא נמדד: { $time }.
chart-beyond = כמה תגובות ארכו יותר מהגבול המוצג ({ $top }), עד { $highest }; הן מסומנות בחצים.
chart-coarse = רוחב הסימונים של הבעיות תואם את משכן, והם מוצבים בתחילת היום או הימים שבהם אירעו.
chart-legend-p50 = אופייני
chart-legend-p95 = 5% האיטיות ביותר
chart-legend-p99 = 1% האיטיות ביותר
chart-legend-down = לא פעיל
chart-legend-slow = איטי
chart-legend-maintenance = תחזוקה
chart-legend-unknown = לא נמדד
chart-table = טבלת זמני תגובה, { $window }
chart-column-from = התחלה (UTC)
chart-column-p50 = אופייני (ms)
chart-column-p95 = 5% האיטיות ביותר (ms)
chart-column-p99 = 1% האיטיות ביותר (ms)
chart-column-trouble = בעיות
chart-row-time = { $date }, { $time }
chart-row-down = לא פעיל: { $time }
chart-row-slow = איטי: { $time }
chart-row-maintenance = תחזוקה: { $time }

## Outages.

outages-count = מספר
outages-total = זמן השבתה
outages-longest = הארוכה ביותר
outages-recovery = זמן התאוששות ממוצע
outages-between = זמן ממוצע בין השבתות
outages-source = מתוך רישומי תקלות: { $count }
how-outages-count = השבתה נמשכת מהבדיקה הראשונה שנכשלה ועד הבדיקה התקינה הראשונה אחריה, ולכן גם זמן ביניהן שלא נמדד שייך לה. בדיקות שנכשלו בזמן תחזוקה שהוכרזה אינן פותחות השבתה.
how-outages-source = בדיקות בודדות זמינות לכ-{ $count } ימים. השבתות קודמות נלקחות מהתקלות שנפתחו בעקבות הבדיקות; כשלים שחלפו לפני שאושרה תקלה אינם נכללים.
how-outages-recovery = המשך הממוצע של ההשבתות שהסתיימו בתקופה (MTTR).
how-outages-between = הזמן שבו נמדד שהאתר פעל, חלקי מספר ההשבתות שהחלו בתקופה (MTBF).

## Objective (SLO).

budget-target = { $count ->
    [one] זמינות של { $target } לפחות ביום אחד
    [two] זמינות של { $target } לפחות ביומיים
   *[other] זמינות של { $target } לפחות ב-{ $count } ימים
}
budget-unknown = אין מדידות עדיין.
budget-met = היעד מושג: נותר זמן השבתה מותר של { $time }, שהם { $share } מהתקציב.
budget-missed = היעד לא הושג, חריגה של { $time }.
budget-lasts = אם המצב יימשך כמו ב-24 השעות האחרונות, התקציב ינוצל במלואו תוך { $time }.
budget-bar = נוצלו { $share } מהתקציב.
budget-share = נוצל
budget-bounds = בין { $least } ל-{ $most }, כי חלק מהזמן לא נמדד
budget-allowed = זמן השבתה מותר
budget-spent = זמן השבתה בפועל
budget-left = נותר
budget-1h = קצב, שעה אחרונה
budget-6h = קצב, 6 שעות אחרונות
budget-1d = קצב, 24 שעות אחרונות
budget-3d = קצב, 3 ימים אחרונים
budget-times = פי { $rate }
how-budget = התקציב הוא החלק מהזמן שנמדד שבו היעד מתיר השבתה, בימי UTC שלמים, כולל היום. תחזוקה אינה נכללת בחישוב. זמן שלא נמדד אינו מוסיף לתקציב ואינו גורע ממנו; הטווח מציג כמה היה עשוי להיות מנוצל בו.
how-budget-pace = קצב הניצול: החלק של זמן ההשבתה, חלקי החלק שהיעד מתיר. בקצב של פי 1 התקציב מנוצל במלואו בדיוק בסוף התקופה; בקצב גבוה יותר – מוקדם יותר.

## Calendar.

calendar-month = חודש
calendar-days = ימים
calendar-down = ימים עם השבתה: { $days }.
calendar-slow = ימים עם איטיות: { $days }.
calendar-maintenance = ימים עם תחזוקה: { $days }.
calendar-unknown = ימים ללא מדידה: { $days }.
calendar-legend-part = לא פעיל זמן קצר
calendar-legend-down = לא פעיל
calendar-year = { $year }: { $uptime }
how-calendar = הימים הם ימי UTC. תא מלא מציין בעיות בלפחות חלק אחד מעשרים מהזמן שנמדד באותו יום; פס בתחתית התא מציין פחות מכך.

## Certificate.

certificate-left = התוקף שנותר: { $time }
certificate-expired = פג תוקף לפני { $time }
certificate-validity = תוקף
certificate-until = בתוקף עד
certificate-issuer = הונפקה על ידי

## Data.

site-data-json = נתוני האתר כ-JSON
site-data-files = בדיקות שתועדו
site-data-commits = קומיטים של הבדיקות שתועדו
site-data-repository = מאגר
site-data-feed = פיד של תקלות

site-phases = לאן הולך הזמן
phases-of = { $count ->
    [one] חציונים ({ $count } בדיקות): { $from } עד { $to }
    [two] חציונים ({ $count } בדיקות): { $from } עד { $to }
   *[other] חציונים ({ $count } בדיקות): { $from } עד { $to }
}
phase-lookup = איתור הכתובת
phase-connect = התחברות
phase-tls = אבטחת החיבור
phase-first-byte = המתנה לתשובה
phase-body = קבלת התשובה
how-phases = במחצית מהבדיקות האלה השלב ארך פחות זמן, ובמחצית השנייה יותר. נספרות רק בדיקות שקיבלו תשובה. השלבים מצוירים זה אחר זה; כל חציון מחושב בנפרד, ולכן סכומם אינו חייב להיות שווה לזמן התגובה הרגיל.
