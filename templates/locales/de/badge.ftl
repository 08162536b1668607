# German. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = Verfügbarkeit, 24 Stunden
badge-uptime-7d = Verfügbarkeit, 7 Tage
badge-uptime-30d = Verfügbarkeit, 30 Tage
badge-uptime-90d = Verfügbarkeit, 90 Tage
badge-uptime-1y = Verfügbarkeit, 1 Jahr
badge-uptime-all = Verfügbarkeit, gesamt
badge-partly = { $uptime } ({ $coverage } erfasst)
badge-response = Antwortzeit
badge-certificate = Zertifikat
badge-days-left = { $count ->
    [one] noch { $count } Tag
   *[other] noch { $count } Tage
}
badge-expired = abgelaufen
badge-no-data = keine Daten

badge-state-up = verfügbar
badge-state-degraded = langsam
badge-state-down = ausgefallen
badge-state-maintenance = in Wartung
badge-state-unknown = keine aktuellen Daten
badge-state-none = noch keine Daten

embed-up = { $name } ist verfügbar
embed-degraded = { $name } ist langsam
embed-down = { $name } ist ausgefallen
embed-maintenance = { $name } ist in Wartung
embed-unknown = { $name }: keine aktuellen Daten
embed-none = { $name }: noch keine Daten
embed-late = Überwachung überfällig
embed-observed = Letzte Prüfung: { $time }

preview-days = Die letzten 90 Tage
