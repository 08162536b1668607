# Hebrew. Incidents, planned work, and the history of both.

# Why a check failed.
reason-name-not-found = שם הדומיין לא נמצא
reason-name-lookup-failed = איתור שם הדומיין נכשל
reason-connection-refused = החיבור נדחה
reason-timed-out = תם הזמן הקצוב
reason-no-route = אין נתיב לשרת
reason-connection-reset = החיבור אופס
reason-connection-closed = החיבור נסגר מוקדם מדי
reason-tls = לחיצת היד של TLS נכשלה
reason-protocol = תשובה לא תקינה
reason-redirects = ההפניות אינן מובילות לדף
reason-http-status = קוד HTTP לא צפוי
reason-body = תוכן לא צפוי
reason-too-slow = איטי מדי
reason-no-network = אין רשת בסביבת הבדיקה
reason-deadline = תם הזמן שהוקצב להרצה
reason-unsupported = לא אפשרי בסביבת הבדיקה
reason-internal = שגיאה פנימית

# What an incident is called.
incident-one-down = { $site }: לא פעיל
incident-one-slow = { $site }: איטי
incident-one-was-down = השבתה של { $site }
incident-one-was-slow = איטיות של { $site }
incident-two-down = { $site } ו-{ $other }: לא פעילים
incident-two-slow = { $site } ו-{ $other }: איטיים
incident-two-was-down = השבתה של { $site } ו-{ $other }
incident-two-was-slow = איטיות של { $site } ו-{ $other }
incident-many-down = { $count ->
    [one] { $site } ועוד אתר אחד: לא פעילים
    [two] { $site } ועוד שני אתרים: לא פעילים
   *[other] { $site } ועוד { $count } אתרים: לא פעילים
}
incident-many-slow = { $count ->
    [one] { $site } ועוד אתר אחד: איטיים
    [two] { $site } ועוד שני אתרים: איטיים
   *[other] { $site } ועוד { $count } אתרים: איטיים
}
incident-many-was-down = { $count ->
    [one] השבתה של { $site } ועוד אתר אחד
    [two] השבתה של { $site } ועוד שני אתרים
   *[other] השבתה של { $site } ועוד { $count } אתרים
}
incident-many-was-slow = { $count ->
    [one] איטיות של { $site } ועוד אתר אחד
    [two] איטיות של { $site } ועוד שני אתרים
   *[other] איטיות של { $site } ועוד { $count } אתרים
}

# Why several sites share an incident.
incident-common-dependency = האתרים האחרים תלויים ב-{ $what }
incident-common-address = כולם באותה כתובת: { $what }
incident-common-zone = כולם באותו אזור DNS: { $what }
incident-common-certificate = כולם עם אותה תעודה: { $what }
incident-common-endpoint = כולם באותו שרת ובאותו שלב: { $what }
incident-common-many = חלק גדול מכל האתרים, בבת אחת

# How bad an incident is at its worst.
incident-sign-down = לא פעיל
incident-sign-degraded = איטי

# What an update is about.
incident-kind-opened = זוהתה תקלה
incident-kind-changed = חל שינוי
incident-kind-resolved = התקלה נפתרה
incident-kind-reopened = התקלה חזרה
incident-kind-investigating = בבדיקה
incident-kind-identified = הסיבה אותרה
incident-kind-monitoring = במעקב
incident-kind-postmortem = מה למדנו
incident-kind-note = עדכון

# The page of an incident.
incident-all-sites = כל האתרים
incident-path = המיקום באתר
incident-since = מאז { $start }, נמשכת כבר { $length }.
incident-over = התקלה נפתרה. מ-{ $start } עד { $end }, במשך { $length }.
incident-came-back = { $count ->
    [one] התקלה חזרה פעם אחת.
    [two] התקלה חזרה פעמיים.
   *[other] התקלה חזרה { $count } פעמים.
}
incident-affected = נפגעו
incident-sites-count = { $count ->
    [one] אתר אחד
    [two] שני אתרים
   *[other] { $count } אתרים
}
incident-still = { $count ->
    [one] אחד עדיין בתקלה
    [two] שניים עדיין בתקלה
   *[other] { $count } עדיין בתקלה
}
incident-impact = השפעה
incident-cause = סיבה
incident-lasted = משך
incident-so-far = משך עד כה
incident-recorded = תועד בקומיטים
incident-discussion = דיון
incident-issue = לדף הדיון
incident-sites = אתרים שנפגעו
incident-recovered = חזרה לפעילות: { $when }
incident-learned = מה למדנו
incident-updates = עדכונים
incident-newest-first = העדכון החדש ביותר מופיע ראשון.
incident-nothing = עדיין לא נכתב דבר.
incident-by = מאת { $author }
incident-evidence = ממצאים
incident-evidence-open = מה העלו הבדיקות
incident-others = תקלות אחרות
incident-earlier = התקלה הקודמת
incident-later = התקלה הבאה

# The history: all incidents and finished work by month.
history-title = היסטוריה
history-now = קורה עכשיו
history-none = עד כה לא היו תקלות.
history-months = כל החודשים
history-earlier = מוקדם יותר
history-later = מאוחר יותר
history-part = { $month }, עמוד { $number }
history-count = { $count ->
    [0] אין תקלות
    [one] תקלה אחת
    [two] שתי תקלות
   *[other] { $count } תקלות
}
history-whole = כל התקלות: { $month }
history-since = מאז { $start }, כבר { $length }
history-started = { $start } · משך: { $length }
history-lasting = { $start } · עדיין נמשכת
history-work = תחזוקה

# Planned work.
work-title = תחזוקה
work-now = מתבצעת כעת
work-coming = מתוכננת
work-done = בוצעה ב-90 הימים האחרונים
work-none-now = לא מתבצעת תחזוקה כעת.
work-none-coming = לא מתוכננת תחזוקה ב-30 הימים הקרובים.
work-calendar = הוספה ליומן
work-from-to = { $start } עד { $end }
work-open-end = { $start }, עד להודעה חדשה
work-effect-none = לא צפויה הפרעה בשירות
work-effect-degraded = ייתכנו תגובות איטיות
work-effect-down = ייתכן זמן השבתה
work-announcement = הודעה
work-again = מועדים נוספים:
work-more = { $count ->
    [one] ועוד פעם אחת ב-30 הימים הקרובים
    [two] ועוד פעמיים ב-30 הימים הקרובים
   *[other] ועוד { $count } פעמים ב-30 הימים הקרובים
}
work-others = { $count ->
    [one] ועוד עבודה אחת ב-30 הימים הקרובים
    [two] ועוד שתי עבודות ב-30 הימים הקרובים
   *[other] ועוד { $count } עבודות ב-30 הימים הקרובים
}
work-times = { $count ->
    [one] בוצעה פעם אחת, לאחרונה: { $when }
    [two] בוצעה פעמיים, לאחרונה: { $when }
   *[other] בוצעה { $count } פעמים, לאחרונה: { $when }
}
work-unnamed = { $count ->
    [one] ועוד אתר אחד
    [two] ועוד שני אתרים
   *[other] ועוד { $count } אתרים
}
