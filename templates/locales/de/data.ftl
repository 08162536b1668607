# German. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: Störungen und Wartung
data-feed-of = { $page }: Störungen und Wartung, { $part }
data-calendar-incidents = { $page }: Störungen
data-calendar-incidents-of = { $page }: Störungen, { $part }
data-calendar-maintenance = { $page }: Wartung
data-calendar-maintenance-of = { $page }: Wartung, { $part }

data-incident = Störung
data-maintenance = Wartung

data-incident-over = Von { $from } bis { $to }, { $lasted }.
data-incident-open = Seit { $from }.
data-cause = Ursache: { $cause }.
data-affected = Betroffen: { $sites }.
data-affected-many = { $count ->
    [one] { $count } Dienst ist betroffen.
   *[other] { $count } Dienste sind betroffen.
}

data-work-announced = Geplante Wartung: { $title }
data-work-ongoing = Laufende Wartung: { $title }
data-work-finished = Abgeschlossene Wartung: { $title }
data-work-until = Von { $from } bis { $to }.
data-work-open = Ab { $from } bis auf Weiteres.
data-effect-none = Eine Unterbrechung ist nicht zu erwarten.
data-effect-degraded = Antworten können langsam sein.
data-effect-down = Ein Ausfall ist möglich.

data-llms-about = Dies ist eine Statusseite: Sie zeigt, wie es { $count ->
    [one] einem Dienst
   *[other] { $count } Diensten
} nach Prüfungen von außen geht und was bisher vorgefallen ist. Alle Zeiten sind UTC. Zeit, die niemand erfasst hat, gilt als unbekannt, weder als verfügbar noch als ausgefallen.
data-llms-now = { $sentence } (letzte Prüfung: { $at })
data-llms-incidents = Offene Störungen
data-llms-data = Daten
data-llms-sites = Dienste
data-llms-status = Zustand und Zahlen aller Dienste als JSON: am besten hier anfangen
data-llms-history = alle Störungen mit ihren Meldungen als JSON
data-llms-planned = laufende und kommende Wartung als JSON
data-llms-feed = was zuletzt geschehen ist, als Atom-Feed
data-llms-calendar = Wartung als iCalendar-Datei
