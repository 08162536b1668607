# Italian. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = disponibilità, 24 ore
badge-uptime-7d = disponibilità, 7 giorni
badge-uptime-30d = disponibilità, 30 giorni
badge-uptime-90d = disponibilità, 90 giorni
badge-uptime-1y = disponibilità, 1 anno
badge-uptime-all = disponibilità, tutto il periodo
badge-partly = { $uptime } ({ $coverage } osservato)
badge-response = tempo di risposta
badge-certificate = certificato
badge-days-left = { $count ->
    [one] ancora { $count } giorno
   *[other] ancora { $count } giorni
}
badge-expired = scaduto
badge-no-data = nessun dato

badge-state-up = operativo
badge-state-degraded = lento
badge-state-down = non disponibile
badge-state-maintenance = in manutenzione
badge-state-unknown = nessun dato recente
badge-state-none = ancora nessun dato

embed-up = { $name } è in funzione
embed-degraded = { $name } risponde lentamente
embed-down = { $name } non è disponibile
embed-maintenance = { $name } è in manutenzione
embed-unknown = Nessun dato recente su { $name }
embed-none = Ancora nessun dato su { $name }
embed-late = Il monitoraggio è in ritardo
embed-observed = Ultimo controllo: { $time }

preview-days = Gli ultimi 90 giorni
