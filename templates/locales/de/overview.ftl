# German. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Alle Dienste sind verfügbar
overall-up-observed = Alle erfassten Dienste sind verfügbar
overall-none = Noch keine Daten
overall-overdue = Die Überwachung ist überfällig
overall-maintenance = Wartung läuft
overall-down-one = { $site } ist ausgefallen
overall-down-for = { $site } ist ausgefallen, bisher { $duration }
overall-down-some = { $total ->
    [one] { $count } von { $total } Dienst ist ausgefallen
   *[other] { $count } von { $total } Diensten sind ausgefallen
}
overall-down-all = { $total ->
    [one] { $total } Dienst ist ausgefallen
   *[other] Alle { $total } Dienste sind ausgefallen
}
overall-degraded-one = { $site } ist langsam
overall-degraded-for = { $site } ist langsam, bisher { $duration }
overall-degraded-some = { $total ->
    [one] { $count } von { $total } Dienst ist langsam
   *[other] { $count } von { $total } Diensten sind langsam
}
overall-degraded-all = { $total ->
    [one] { $total } Dienst ist langsam
   *[other] Alle { $total } Dienste sind langsam
}
overall-unknown-one = { $site }: keine aktuellen Daten
overall-unknown-some = { $total ->
    [one] Keine aktuellen Daten zu { $count } von { $total } Dienst
   *[other] Keine aktuellen Daten zu { $count } von { $total } Diensten
}
overall-unknown-all = { $total ->
    [one] Keine aktuellen Daten zu { $total } Dienst
   *[other] Keine aktuellen Daten zu allen { $total } Diensten
}

## What is said below that sentence.

overall-also-degraded-one = { $site } ist langsam.
overall-also-degraded = { $count ->
    [one] { $count } Dienst ist langsam.
   *[other] { $count } Dienste sind langsam.
}
overall-also-maintenance-one = { $site } ist in Wartung.
overall-also-maintenance = { $count ->
    [one] { $count } Dienst ist in Wartung.
   *[other] { $count } Dienste sind in Wartung.
}
overall-also-unknown = { $count ->
    [one] { $count } Dienst ließ sich zuletzt nicht prüfen.
   *[other] { $count } Dienste ließen sich zuletzt nicht prüfen.
}
overall-also-none = { $count ->
    [one] Zu { $count } Dienst gibt es noch keine Daten.
   *[other] Zu { $count } Diensten gibt es noch keine Daten.
}
overall-was-down-one = Bei der letzten Prüfung war { $site } ausgefallen.
overall-was-down = { $total ->
    [one] Bei der letzten Prüfung war { $count } von { $total } Dienst ausgefallen.
   *[other] Bei der letzten Prüfung waren { $count } von { $total } Diensten ausgefallen.
}
overall-since = Beginn: { $time }.
overall-checked = Letzte Prüfung: { $time }.
overall-due = Nächste Prüfung: { $time }.
overall-missed = Die nächste Prüfung ist ausgeblieben; vorgesehen war sie für { $time }.
overall-never = Bisher wurde nichts geprüft.
overall-late = Diese Seite ist älter, als sie sein sollte: Die Prüfungen sind überfällig.

## What is said of a site beside its state.

site-for = bisher { $duration }
site-for-down = bisher { $duration } ausgefallen
site-for-degraded = bisher { $duration } langsam
site-reported = gemeldet, { $duration } her
site-seen-up = zuletzt verfügbar, { $duration } her
site-seen-degraded = zuletzt langsam, { $duration } her
site-seen-down = zuletzt ausgefallen, { $duration } her
site-until = bis { $time }
site-http-status = HTTP-Status { $code }
site-because = Ursache: { $site }
site-overrun = geplantes Ende der Wartung: { $time }
site-exceeded = Einschränkung größer als angekündigt
site-answer-none = keine Verbindung
site-answer-connected = Verbindung nach { $time }
site-answer-silent = keine Antwort nach { $time }
site-answer-http = HTTP { $code } nach { $time }

## Sections

overview-ongoing = Laufende Wartung
overview-active = Aktuelle Störungen
overview-planned = Geplante Wartung
overview-sites = Dienste
overview-other-sites = Weitere Dienste
overview-recent = Frühere Störungen
overview-incident-for = bisher { $duration }
overview-incident-since = Seit { $time }
overview-incident-lasted = Dauer: { $duration }
overview-discussion = Diskussion
overview-troubled = { $total ->
    [one] { $count } von { $total } Dienst noch gestört
   *[other] { $count } von { $total } Diensten noch gestört
}
overview-more-planned = { $count ->
    [one] { $count } weitere Wartung innerhalb von 30 Tagen.
   *[other] { $count } weitere Wartungen innerhalb von 30 Tagen.
}
overview-count = { $count ->
    [one] { $count } Dienst
   *[other] { $count } Dienste
}
overview-in-trouble = { $total ->
    [one] { $count } von { $total } Dienst gestört
   *[other] { $count } von { $total } Diensten gestört
}
overview-days = { $from } – { $to }
overview-quiet = Keine Störungen
overview-all-incidents = Alle Störungen

## A site in the list

row-coverage = { $percent } erfasst
row-response = Übliche Antwortzeit: { $time }

## Bars, one a day

bars-from = { $count ->
    [one] Vor { $count } Tag
   *[other] Vor { $count } Tagen
}
bars-to = Heute
bars-days = { $count ->
    [one] Letzter { $count } Tag
   *[other] Letzte { $count } Tage
}
bars-fine = keine Störungen
bars-down = { $count ->
    [one] { $count } Tag mit Ausfall
   *[other] { $count } Tage mit Ausfällen
}
bars-worst = am längsten am { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } Tag mit langsamen Antworten
   *[other] { $count } Tage mit langsamen Antworten
}
bars-maintenance = { $count ->
    [one] { $count } Tag mit Wartung
   *[other] { $count } Tage mit Wartung
}
bars-unknown = { $count ->
    [one] { $count } Tag ohne Daten
   *[other] { $count } Tage ohne Daten
}
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } verfügbar
bars-day-down = { $duration } ausgefallen
bars-day-degraded = { $duration } langsam
bars-day-maintenance = { $duration } Wartung
bars-day-unknown = { $duration } nicht erfasst

## What bars mean

legend-up = verfügbar
legend-degraded = langsam
legend-down = ausgefallen
legend-maintenance = Wartung
legend-unknown = nicht erfasst

## Switches

switch-window = Verfügbarkeit über
switch-first = Störungen zuerst
switch-filter = Dienst suchen
switch-none = Kein Dienst hat das im Namen.
switch-theme = Farben
theme-auto = Automatisch
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
theme-paper = Papier
theme-ocean = Ozean
theme-forest = Wald
theme-midnight = Mitternacht

## Head and foot of every page

layout-skip = Zum Inhalt springen
layout-pages = Seiten
layout-languages = Sprachen
layout-history = Verlauf
layout-maintenance = Wartung
layout-feed = Feed
layout-feed-title = { $title }: Störungen
layout-written = Seite erstellt: { $time }.
layout-git = Verlauf in Git
layout-data = Daten als JSON

## The page for addresses that lead nowhere

lost-title = Nicht gefunden
lost-heading = Diese Seite gibt es nicht
lost-text = Vielleicht enthält die Adresse einen Tippfehler, oder der Dienst, um den es ging, wird nicht mehr überwacht.
lost-home = Zur Übersicht aller Dienste

## Parts of several pages

part-by = von { $author }
part-recovered = behoben: { $time }
part-span = { $from } – { $to }
part-announcement = Ankündigung
part-again = Weitere Termine
part-again-more = { $count ->
    [one] { $count } weiterer Termin innerhalb von 30 Tagen
   *[other] { $count } weitere Termine innerhalb von 30 Tagen
}
