# German. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = Name nicht gefunden
reason-name-lookup-failed = Namensauflösung fehlgeschlagen
reason-connection-refused = Verbindung abgelehnt
reason-timed-out = Zeitüberschreitung
reason-no-route = keine Route zum Host
reason-connection-reset = Verbindung zurückgesetzt
reason-connection-closed = Verbindung vorzeitig geschlossen
reason-tls = TLS-Handshake fehlgeschlagen
reason-protocol = ungültige Antwort
reason-redirects = Weiterleitungen führen ins Leere
reason-http-status = unerwarteter HTTP-Status
reason-body = unerwarteter Inhalt
reason-too-slow = zu langsam
reason-no-network = dieser Runner hat kein Netz
reason-deadline = Zeitlimit des Prüflaufs erreicht
reason-unsupported = auf diesem Runner nicht möglich
reason-internal = interner Fehler

# What an incident is called.
incident-one-down = { $site } ist ausgefallen
incident-one-slow = { $site } ist langsam
incident-one-was-down = { $site } war ausgefallen
incident-one-was-slow = { $site } war langsam
incident-two-down = { $site } und { $other } sind ausgefallen
incident-two-slow = { $site } und { $other } sind langsam
incident-two-was-down = { $site } und { $other } waren ausgefallen
incident-two-was-slow = { $site } und { $other } waren langsam
incident-many-down = { $count ->
    [one] { $site } und { $count } weiterer Dienst sind ausgefallen
   *[other] { $site } und { $count } weitere Dienste sind ausgefallen
}
incident-many-slow = { $count ->
    [one] { $site } und { $count } weiterer Dienst sind langsam
   *[other] { $site } und { $count } weitere Dienste sind langsam
}
incident-many-was-down = { $count ->
    [one] { $site } und { $count } weiterer Dienst waren ausgefallen
   *[other] { $site } und { $count } weitere Dienste waren ausgefallen
}
incident-many-was-slow = { $count ->
    [one] { $site } und { $count } weiterer Dienst waren langsam
   *[other] { $site } und { $count } weitere Dienste waren langsam
}

# Why several sites share an incident.
incident-common-dependency = die übrigen hängen davon ab: { $what }
incident-common-address = alle unter der Adresse { $what }
incident-common-zone = alle in der DNS-Zone { $what }
incident-common-certificate = alle mit dem Zertifikat { $what }
incident-common-endpoint = alle bei demselben Host und in derselben Phase: { $what }
incident-common-many = ein großer Teil aller Dienste zugleich

incident-sign-down = Ausgefallen
incident-sign-degraded = Langsam

# What an update is about.
incident-kind-opened = Bemerkt
incident-kind-changed = Verändert
incident-kind-resolved = Behoben
incident-kind-reopened = Wieder aufgetreten
incident-kind-investigating = Wird untersucht
incident-kind-identified = Ursache gefunden
incident-kind-monitoring = Wird beobachtet
incident-kind-postmortem = Was wir gelernt haben
incident-kind-note = Meldung

# The page of an incident.
incident-all-sites = Alle Dienste
incident-path = Sie sind hier
incident-since = Seit { $start }, bisher { $length }.
incident-over = Behoben. { $start } bis { $end }, { $length }.
incident-came-back = { $count ->
    [1] Sie trat einmal wieder auf.
    [one] Sie trat { $count }-mal wieder auf.
   *[other] Sie trat { $count }-mal wieder auf.
}
incident-affected = Betroffen
incident-sites-count = { $count ->
    [one] { $count } Dienst
   *[other] { $count } Dienste
}
incident-still = { $count ->
    [one] { $count } noch gestört
   *[other] { $count } noch gestört
}
incident-impact = Auswirkung
incident-cause = Ursache
incident-lasted = Dauer
incident-so-far = Bisherige Dauer
incident-recorded = Aufgezeichnet in
incident-discussion = Diskussion
incident-issue = Issue
incident-sites = Betroffene Dienste
incident-recovered = behoben: { $when }
incident-learned = Was wir gelernt haben
incident-updates = Meldungen
incident-newest-first = Die neueste Meldung steht oben.
incident-nothing = Bisher gibt es keine Meldungen.
incident-by = von { $author }
incident-evidence = Belege
incident-evidence-open = Was die Prüfungen ergaben
incident-others = Andere Störungen
incident-earlier = Davor
incident-later = Danach

# The history.
history-title = Verlauf
history-now = Aktuell
history-none = Bisher keine Störungen.
history-months = Alle Monate
history-earlier = Früher
history-later = Später
history-part = { $month }, Seite { $number }
history-count = { $count ->
    [0] Keine Störungen
    [one] { $count } Störung
   *[other] { $count } Störungen
}
history-whole = Alle Störungen: { $month }
history-since = Seit { $start }, bisher { $length }
history-started = { $start } · Dauer: { $length }
history-lasting = { $start } · noch nicht vorbei
history-work = Wartung

# Planned work.
work-title = Wartung
work-now = Laufend
work-coming = Geplant
work-done = In den letzten 90 Tagen abgeschlossen
work-none-now = Zurzeit läuft keine Wartung.
work-none-coming = Für die nächsten 30 Tage ist nichts geplant.
work-calendar = In den eigenen Kalender übernehmen
work-from-to = { $start } – { $end }
work-open-end = { $start }, bis auf Weiteres
work-effect-none = keine Unterbrechung zu erwarten
work-effect-degraded = langsame Antworten möglich
work-effect-down = Ausfall möglich
work-announcement = Ankündigung
work-again = Weitere Termine:
work-more = { $count ->
    [one] und { $count } weiterer Termin innerhalb von 30 Tagen
   *[other] und { $count } weitere Termine innerhalb von 30 Tagen
}
work-others = { $count ->
    [one] und { $count } weitere Wartung innerhalb von 30 Tagen
   *[other] und { $count } weitere Wartungen innerhalb von 30 Tagen
}
work-times = { $count ->
    [one] { $count }-mal durchgeführt, zuletzt { $when }
   *[other] { $count }-mal durchgeführt, zuletzt { $when }
}
work-unnamed = { $count ->
    [one] und { $count } weiterer Dienst
   *[other] und { $count } weitere Dienste
}
