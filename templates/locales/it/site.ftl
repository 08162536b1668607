# Italian. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Tutti i servizi
site-now = { $state }.
site-now-since = { $state }. Inizio: { $at }.
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail }. Inizio: { $at }.
site-checked = Ultimo controllo: { $at }.
site-checked-answer = Ultimo controllo: { $at } ({ $answer }).

## Headings, and what several sections say.

site-days = Ultimi 90 giorni
site-response = Tempo di risposta
site-uptime = Disponibilità
site-outages = Interruzioni
site-budget = Obiettivo
site-calendar = Calendario
site-certificate = Certificato
site-incidents = Incidenti
site-incidents-all = Tutti gli incidenti
site-incidents-none = Finora nessun incidente.
site-maintenance = Manutenzione
site-maintenance-past = Manutenzione passata
site-maintenance-more = Altre manutenzioni entro 30 giorni: { $count }.
site-maintenance-times = Le ultime { $count } volte
site-data = Dati
site-table = In tabella
site-how = Come viene calcolato

## Heads of columns.

column-period = Periodo
column-day = Giorno (UTC)
column-uptime = Disponibilità
column-bounds = Minimo – massimo
column-observed = Osservato
column-down = Non disponibile
column-slow = Lento
column-maintenance = In manutenzione
column-unknown = Non osservato
column-p50 = Risposta tipica
column-p95 = 5% più lento
column-p99 = 1% più lento
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = La quota del tempo osservato in cui il servizio ha funzionato. Il tempo in cui era lento conta come disponibile. La manutenzione annunciata è esclusa. Tutte le percentuali sono arrotondate per difetto.
how-bounds = La disponibilità che risulterebbe se per tutto il tempo non osservato il servizio fosse stato non disponibile oppure, al contrario, operativo.
how-observed = La quota del periodo che è stata osservata. Un controllo vale fino al successivo, ma non oltre { $time }.
how-maintenance = I problemi annunciati come manutenzione.
how-p50 = Metà delle risposte è stata più veloce (mediana, p50).
how-p95 = Una risposta su 20 ha richiesto più tempo (95º percentile, p95).
how-p99 = Una risposta su 100 ha richiesto più tempo (99º percentile, p99). I percentili di giorni interi si scostano al massimo dell’1% dal valore esatto.

## Response time.

chart-period = Periodo del grafico
chart-label = Tempo di risposta, { $window }. { $summary }
chart-typical = Di solito { $time }.
chart-typical-range = Di solito da { $low } a { $high }.
chart-nothing = Non è stato misurato alcun tempo di risposta.
chart-down = Non disponibile per { $time }.
chart-slow = Lento per { $time }.
chart-maintenance = In manutenzione per { $time }.
chart-unknown = Non osservato per { $time }.
chart-beyond = Alcune risposte hanno superato il massimo mostrato di { $top }, fino a { $highest }; sono indicate da frecce.
chart-coarse = La larghezza dei segni corrisponde alla durata dei problemi; i segni si trovano all’inizio del giorno o dei giorni interessati.
chart-legend-p50 = tipico
chart-legend-p95 = 5% più lento
chart-legend-p99 = 1% più lento
chart-legend-down = non disponibile
chart-legend-slow = lento
chart-legend-maintenance = manutenzione
chart-legend-unknown = non osservato
chart-table = Tabella dei tempi di risposta, { $window }
chart-column-from = Inizio (UTC)
chart-column-p50 = Tipico (ms)
chart-column-p95 = 5% più lento (ms)
chart-column-p99 = 1% più lento (ms)
chart-column-trouble = Problemi
chart-row-time = { $date }, { $time }
chart-row-down = non disponibile per { $time }
chart-row-slow = lento per { $time }
chart-row-maintenance = in manutenzione per { $time }

## Outages.

outages-count = Numero
outages-total = Tempo totale
outages-longest = La più lunga
outages-recovery = Tempo medio di ripristino
outages-between = Tempo medio tra le interruzioni
outages-source = di cui { $count } dagli incidenti
how-outages-count = Un’interruzione dura dal primo controllo fallito al primo riuscito dopo di esso; il tempo non osservato tra i due ne fa quindi parte. I controlli falliti durante una manutenzione annunciata non segnano l’inizio di un’interruzione.
how-outages-source = I singoli controlli sono disponibili per circa { $count } giorni. Le interruzioni precedenti sono ricavate dagli incidenti aperti da questi controlli; gli errori finiti prima che un incidente fosse confermato non sono compresi.
how-outages-recovery = La durata media delle interruzioni terminate nel periodo (MTTR).
how-outages-between = Il tempo in cui si è visto funzionare il servizio, diviso per il numero di interruzioni iniziate nel periodo (MTBF).

## Objective (SLO) and the error budget.

budget-target = { $count ->
    [one] Almeno { $target } di disponibilità in { $count } giorno
   *[other] Almeno { $target } di disponibilità in { $count } giorni
}
budget-unknown = Non è ancora stato osservato nulla.
budget-met = Rispettato. Tempo di inattività ancora ammesso: { $time }, { $share } del budget.
budget-missed = Mancato: { $time } di troppo.
budget-lasts = Continuando come nelle ultime 24 ore, il budget si esaurirà tra { $time }.
budget-bar = Budget consumato: { $share }.
budget-share = Consumato
budget-bounds = tra { $least } e { $most }, perché parte del tempo non è stata osservata
budget-allowed = Tempo di inattività ammesso
budget-spent = Tempo di inattività
budget-left = Tempo residuo
budget-1h = Ritmo, ultima ora
budget-6h = Ritmo, ultime 6 ore
budget-1d = Ritmo, ultime 24 ore
budget-3d = Ritmo, ultimi 3 giorni
budget-times = { $rate }×
how-budget = Il budget è la quota del tempo osservato in cui l’obiettivo consente l’inattività, in giorni UTC interi, oggi compreso. La manutenzione non conta. Il tempo non osservato non aggiunge nulla al budget e non ne consuma; i limiti dicono quanto avrebbe potuto consumarne.
how-budget-pace = Il ritmo di consumo (burn rate): la quota di tempo di inattività, divisa per la quota ammessa dall’obiettivo. A 1× il budget si esaurisce esattamente alla fine del suo periodo; oltre, prima.

## Calendar.

calendar-month = Mese
calendar-days = Giorni
calendar-down = Giorni con interruzioni: { $days }.
calendar-slow = Giorni lenti: { $days }.
calendar-maintenance = Giorni con manutenzione: { $days }.
calendar-unknown = Giorni non osservati: { $days }.
calendar-legend-part = non disponibile per breve tempo
calendar-legend-down = non disponibile
calendar-year = { $year }: { $uptime }
how-calendar = I giorni sono giorni UTC. Una casella piena indica problemi per almeno un ventesimo del tempo osservato in quel giorno, una striscia in basso per meno.

## Certificate.

certificate-left = ancora { $time }
certificate-expired = scaduto { $time } fa
certificate-validity = Validità
certificate-until = Scadenza
certificate-issuer = Emesso da

## Data.

site-data-json = Dati di questo servizio in JSON
site-data-files = Controlli registrati
site-data-commits = Commit dei controlli registrati
site-data-repository = Repository
site-data-feed = Feed degli incidenti

site-phases = Dove va il tempo
phases-of = { $count ->
    [one] Misurato da un controllo: { $from }
   *[other] Mediane di { $count } controlli: { $from } – { $to }
}
phase-lookup = Ricerca dell’indirizzo
phase-connect = Connessione
phase-tls = Protezione della connessione
phase-first-byte = Attesa della risposta
phase-body = Ricezione della risposta
how-phases = In metà di questi controlli il passaggio è durato meno, nell’altra metà di più. Contano solo i controlli che hanno avuto risposta. I passaggi sono disegnati uno dopo l’altro; poiché ogni mediana è calcolata a sé, la somma può non coincidere con il tempo di risposta abituale.
