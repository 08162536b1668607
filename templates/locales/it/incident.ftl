# Italian. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = nome non trovato
reason-name-lookup-failed = risoluzione del nome non riuscita
reason-connection-refused = connessione rifiutata
reason-timed-out = tempo scaduto
reason-no-route = nessun percorso verso l’host
reason-connection-reset = connessione interrotta
reason-connection-closed = connessione chiusa troppo presto
reason-tls = handshake TLS non riuscito
reason-protocol = risposta non valida
reason-redirects = i reindirizzamenti non portano a nulla
reason-http-status = stato HTTP inatteso
reason-body = contenuto inatteso
reason-too-slow = troppo lento
reason-no-network = questo runner non ha rete
reason-deadline = tempo a disposizione dell’esecuzione esaurito
reason-unsupported = non possibile su questo runner
reason-internal = errore interno

# What an incident is called.
incident-one-down = { $site } non è disponibile
incident-one-slow = { $site } risponde lentamente
incident-one-was-down = { $site } non era disponibile
incident-one-was-slow = { $site } rispondeva lentamente
incident-two-down = { $site } e { $other } non sono disponibili
incident-two-slow = { $site } e { $other } rispondono lentamente
incident-two-was-down = { $site } e { $other } non erano disponibili
incident-two-was-slow = { $site } e { $other } rispondevano lentamente
incident-many-down = { $count ->
    [one] { $site } e { $count } altro servizio non sono disponibili
   *[other] { $site } e altri { $count } servizi non sono disponibili
}
incident-many-slow = { $count ->
    [one] { $site } e { $count } altro servizio rispondono lentamente
   *[other] { $site } e altri { $count } servizi rispondono lentamente
}
incident-many-was-down = { $count ->
    [one] { $site } e { $count } altro servizio non erano disponibili
   *[other] { $site } e altri { $count } servizi non erano disponibili
}
incident-many-was-slow = { $count ->
    [one] { $site } e { $count } altro servizio rispondevano lentamente
   *[other] { $site } e altri { $count } servizi rispondevano lentamente
}

# Why several sites share an incident.
incident-common-dependency = gli altri dipendono da { $what }
incident-common-address = tutti all’indirizzo { $what }
incident-common-zone = tutti nella zona DNS { $what }
incident-common-certificate = tutti con il certificato { $what }
incident-common-endpoint = tutti sullo stesso host e nella stessa fase: { $what }
incident-common-many = gran parte dei servizi contemporaneamente

incident-sign-down = Non disponibile
incident-sign-degraded = Lento

# What an update is about.
incident-kind-opened = Rilevato
incident-kind-changed = Cambiato
incident-kind-resolved = Risolto
incident-kind-reopened = Ricomparso
incident-kind-investigating = In fase di analisi
incident-kind-identified = Causa individuata
incident-kind-monitoring = In osservazione
incident-kind-postmortem = Che cosa abbiamo imparato
incident-kind-note = Aggiornamento

# The page of an incident.
incident-all-sites = Tutti i servizi
incident-path = Posizione nel sito
incident-since = Inizio: { $start }, finora { $length }.
incident-over = Risolto. { $start } – { $end }, durata: { $length }.
incident-came-back = { $count ->
    [1] Si è ripresentato una volta.
    [one] Si è ripresentato { $count } volta.
   *[other] Si è ripresentato { $count } volte.
}
incident-affected = Servizi interessati
incident-sites-count = { $count ->
    [one] { $count } servizio
   *[other] { $count } servizi
}
incident-still = { $count ->
    [one] { $count } ancora con problemi
   *[other] { $count } ancora con problemi
}
incident-impact = Impatto
incident-cause = Causa
incident-lasted = Durata
incident-so-far = Durata finora
incident-recorded = Registrato in
incident-discussion = Discussione
incident-issue = Issue
incident-sites = Servizi interessati
incident-recovered = ripristinato: { $when }
incident-learned = Che cosa abbiamo imparato
incident-updates = Aggiornamenti
incident-newest-first = Dal più recente al meno recente.
incident-nothing = Non è ancora stato scritto nulla.
incident-by = di { $author }
incident-evidence = Riscontri
incident-evidence-open = Che cosa hanno rilevato i controlli
incident-others = Altri incidenti
incident-earlier = Prima di questo
incident-later = Dopo questo

# The history.
history-title = Cronologia
history-now = In corso
history-none = Finora nessun incidente.
history-months = Tutti i mesi
history-earlier = Meno recenti
history-later = Più recenti
history-part = { $month }, pagina { $number }
history-count = { $count ->
    [0] Nessun incidente
    [one] { $count } incidente
   *[other] { $count } incidenti
}
history-whole = Tutti gli incidenti: { $month }
history-since = Inizio: { $start }, finora { $length }
history-started = { $start } · durata: { $length }
history-lasting = { $start } · non ancora finito
history-work = Manutenzione

# Planned work.
work-title = Manutenzione
work-now = In corso
work-coming = Programmata
work-done = Svolta negli ultimi 90 giorni
work-none-now = Nessuna manutenzione in corso.
work-none-coming = Nulla in programma per i prossimi 30 giorni.
work-calendar = Aggiungi al calendario
work-from-to = { $start } – { $end }
work-open-end = { $start }, fino a nuovo avviso
work-effect-none = nessuna interruzione prevista
work-effect-degraded = possibili risposte lente
work-effect-down = possibili interruzioni
work-announcement = Annuncio
work-again = Altre date:
work-more = { $count ->
    [one] e { $count } altra volta entro 30 giorni
   *[other] e altre { $count } volte entro 30 giorni
}
work-others = { $count ->
    [one] e { $count } altra entro 30 giorni
   *[other] e altre { $count } entro 30 giorni
}
work-times = { $count ->
    [one] Svolta { $count } volta, l’ultima: { $when }
   *[other] Svolta { $count } volte, l’ultima: { $when }
}
work-unnamed = { $count ->
    [one] e { $count } altro servizio
   *[other] e altri { $count } servizi
}
