# Italian. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Tutti i servizi sono operativi
overall-up-observed = Tutti i servizi osservati sono operativi
overall-none = Ancora nessun dato
overall-overdue = Il monitoraggio è in ritardo
overall-maintenance = Manutenzione in corso
overall-down-one = { $site } non è disponibile
overall-down-for = { $site } non è disponibile da { $duration }
overall-down-some = { $total ->
    [one] { $count } servizio su { $total } non è disponibile
   *[other] { $count } servizi su { $total } non sono disponibili
}
overall-down-all = { $total ->
    [one] { $total } servizio non è disponibile
   *[other] Nessuno dei { $total } servizi è disponibile
}
overall-degraded-one = { $site } risponde lentamente
overall-degraded-for = { $site } risponde lentamente da { $duration }
overall-degraded-some = { $total ->
    [one] { $count } servizio su { $total } risponde lentamente
   *[other] { $count } servizi su { $total } rispondono lentamente
}
overall-degraded-all = { $total ->
    [one] { $total } servizio risponde lentamente
   *[other] Tutti i { $total } servizi rispondono lentamente
}
overall-unknown-one = Nessun dato recente su { $site }
overall-unknown-some = { $total ->
    [one] Nessun dato recente su { $count } servizio di { $total }
   *[other] Nessun dato recente su { $count } servizi di { $total }
}
overall-unknown-all = { $total ->
    [one] Nessun dato recente su { $total } servizio
   *[other] Nessun dato recente sui { $total } servizi
}

## What is said below that sentence.

overall-also-degraded-one = { $site } risponde lentamente.
overall-also-degraded = { $count ->
    [one] { $count } servizio risponde lentamente.
   *[other] { $count } servizi rispondono lentamente.
}
overall-also-maintenance-one = { $site } è in manutenzione.
overall-also-maintenance = { $count ->
    [one] { $count } servizio è in manutenzione.
   *[other] { $count } servizi sono in manutenzione.
}
overall-also-unknown = { $count ->
    [one] Di recente non è stato possibile osservare { $count } servizio.
   *[other] Di recente non è stato possibile osservare { $count } servizi.
}
overall-also-none = { $count ->
    [one] Per { $count } servizio non ci sono ancora dati.
   *[other] Per { $count } servizi non ci sono ancora dati.
}
overall-was-down-one = All’ultimo controllo, { $site } non era disponibile.
overall-was-down = { $total ->
    [one] All’ultimo controllo, { $count } servizio su { $total } non era disponibile.
   *[other] All’ultimo controllo, { $count } servizi su { $total } non erano disponibili.
}
overall-since = Inizio: { $time }.
overall-checked = Ultimo controllo: { $time }.
overall-due = Prossimo controllo: { $time }.
overall-missed = Il controllo successivo non è arrivato; era previsto per: { $time }.
overall-never = Non è ancora stato controllato nulla.
overall-late = Questa pagina è più vecchia del previsto: i controlli sono in ritardo.

## What is said of a site beside its state.

site-for = da { $duration }
site-for-down = non disponibile da { $duration }
site-for-degraded = lento da { $duration }
site-reported = segnalato { $duration } fa
site-seen-up = visto operativo { $duration } fa
site-seen-degraded = visto lento { $duration } fa
site-seen-down = visto non disponibile { $duration } fa
site-until = fine: { $time }
site-http-status = stato HTTP { $code }
site-because = a causa di { $site }
site-overrun = fine prevista della manutenzione: { $time }
site-exceeded = disagi maggiori di quelli annunciati
site-answer-none = nessuna connessione
site-answer-connected = connesso in { $time }
site-answer-silent = nessuna risposta dopo { $time }
site-answer-http = HTTP { $code } in { $time }

## Sections

overview-ongoing = Manutenzione in corso
overview-active = Incidenti in corso
overview-planned = Manutenzione programmata
overview-sites = Servizi
overview-other-sites = Altri servizi
overview-recent = Incidenti passati
overview-incident-for = da { $duration }
overview-incident-since = Inizio: { $time }
overview-incident-lasted = durata: { $duration }
overview-discussion = Discussione
overview-troubled = { $total ->
    [one] { $count } servizio su { $total } ancora con problemi
   *[other] servizi ancora con problemi: { $count } su { $total }
}
overview-more-planned = { $count ->
    [one] E { $count } altra entro 30 giorni.
   *[other] E altre { $count } entro 30 giorni.
}
overview-count = { $count ->
    [one] { $count } servizio
   *[other] { $count } servizi
}
overview-in-trouble = { $total ->
    [one] { $count } servizio su { $total } con problemi
   *[other] Servizi con problemi: { $count } su { $total }
}
overview-days = { $from } – { $to }
overview-quiet = Nessun incidente
overview-all-incidents = Tutti gli incidenti

## A site in the list

row-coverage = { $percent } osservato
row-response = Risposta tipica: { $time }

## Bars, one a day

bars-from = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}
bars-to = Oggi
bars-days = { $count ->
    [one] Ultimo { $count } giorno
   *[other] Ultimi { $count } giorni
}
bars-fine = nessun problema
bars-down = { $count ->
    [one] { $count } giorno con interruzioni
   *[other] { $count } giorni con interruzioni
}
bars-worst = massimo: { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } giorno con risposte lente
   *[other] { $count } giorni con risposte lente
}
bars-maintenance = { $count ->
    [one] { $count } giorno con manutenzione
   *[other] { $count } giorni con manutenzione
}
bars-unknown = { $count ->
    [one] { $count } giorno senza dati
   *[other] { $count } giorni senza dati
}
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } operativo
bars-day-down = non disponibile per { $duration }
bars-day-degraded = lento per { $duration }
bars-day-maintenance = in manutenzione per { $duration }
bars-day-unknown = non osservato per { $duration }

## What bars mean

legend-up = operativo
legend-degraded = lento
legend-down = non disponibile
legend-maintenance = manutenzione
legend-unknown = non osservato

## Switches

switch-window = Disponibilità su
switch-first = Prima i problemi
switch-filter = Cerca un servizio
switch-none = Nessun servizio ha questo testo nel nome.
switch-theme = Colori
theme-auto = Automatico
theme-light = Chiaro
theme-dark = Scuro
theme-contrast = Contrasto elevato
theme-paper = Carta
theme-ocean = Oceano
theme-forest = Foresta
theme-midnight = Mezzanotte

## Head and foot of every page

layout-skip = Vai al contenuto
layout-pages = Pagine
layout-languages = Lingue
layout-history = Cronologia
layout-maintenance = Manutenzione
layout-feed = Feed
layout-feed-title = { $title }: incidenti
layout-written = Pagina generata: { $time }.
layout-git = Cronologia in git
layout-data = Dati in JSON

## The page for addresses that lead nowhere

lost-title = Pagina non trovata
lost-heading = Questa pagina non esiste
lost-text = Forse l’indirizzo contiene un errore di battitura, oppure il servizio in questione non è più monitorato.
lost-home = Vai allo stato di tutti i servizi

## Parts of several pages

part-by = di { $author }
part-recovered = ripristinato: { $time }
part-span = { $from } – { $to }
part-announcement = Annuncio
part-again = Altre date
part-again-more = { $count ->
    [one] { $count } altra volta entro 30 giorni
   *[other] altre { $count } volte entro 30 giorni
}
