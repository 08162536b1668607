# Italian. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: incidenti e manutenzione
data-feed-of = { $page }: incidenti e manutenzione di { $part }
data-calendar-incidents = { $page }: incidenti
data-calendar-incidents-of = { $page }: incidenti di { $part }
data-calendar-maintenance = { $page }: manutenzione
data-calendar-maintenance-of = { $page }: manutenzione di { $part }

data-incident = Incidente
data-maintenance = Manutenzione

data-incident-over = { $from } – { $to }, durata: { $lasted }.
data-incident-open = Inizio: { $from }.
data-cause = Causa: { $cause }.
data-affected = Servizi interessati: { $sites }.
data-affected-many = { $count ->
    [one] { $count } servizio è interessato.
   *[other] { $count } servizi sono interessati.
}

data-work-announced = Manutenzione programmata: { $title }
data-work-ongoing = Manutenzione in corso: { $title }
data-work-finished = Manutenzione conclusa: { $title }
data-work-until = { $from } – { $to }.
data-work-open = Inizio: { $from }, fino a nuovo avviso.
data-effect-none = Non sono previste interruzioni.
data-effect-degraded = Le risposte possono essere lente.
data-effect-down = Sono possibili interruzioni.

data-llms-about = Questa è una pagina di stato: dice come { $count ->
    [one] sta un servizio
   *[other] stanno { $count } servizi
}, secondo controlli eseguiti dall’esterno, e che cosa è successo. Gli orari sono in UTC. Il tempo che nessuno ha osservato conta come sconosciuto, né operativo né non disponibile.
data-llms-now = { $sentence } (ultimo controllo: { $at })
data-llms-incidents = Incidenti in corso
data-llms-data = Dati
data-llms-sites = Servizi
data-llms-status = stato e dati di tutti i servizi, in JSON: partire da qui
data-llms-history = tutti gli incidenti con i loro aggiornamenti, in JSON
data-llms-planned = manutenzione in corso e in programma, in JSON
data-llms-feed = che cosa è successo di recente, come feed Atom
data-llms-calendar = manutenzione, come file iCalendar
