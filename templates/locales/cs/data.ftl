# Czech. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: incidenty a údržba
data-feed-of = { $page }: incidenty a údržba – { $part }
data-calendar-incidents = { $page }: incidenty
data-calendar-incidents-of = { $page }: incidenty – { $part }
data-calendar-maintenance = { $page }: údržba
data-calendar-maintenance-of = { $page }: údržba – { $part }

# Kinds of entries
data-incident = Incident
data-maintenance = Údržba

# Sentences about an incident
data-incident-over = Od { $from } do { $to }, { $lasted }.
data-incident-open = Začátek: { $from }.
data-cause = Příčina: { $cause }.
data-affected = Zasaženo: { $sites }.
data-affected-many = { $count ->
    [one] Zasažena je { $count } služba.
    [few] Zasaženy jsou { $count } služby.
   *[other] Zasaženo je { $count } služeb.
}

# Maintenance
data-work-announced = Plánovaná údržba: { $title }
data-work-ongoing = Probíhající údržba: { $title }
data-work-finished = Dokončená údržba: { $title }
data-work-until = Od { $from } do { $to }.
data-work-open = Od { $from } do odvolání.
data-effect-none = Přerušení provozu se neočekává.
data-effect-degraded = Odpovědi mohou být pomalé.
data-effect-down = Je možný výpadek.

# llms.txt
data-llms-about = Toto je stavová stránka: ukazuje stav { $count ->
    [one] jedné služby
    [few] { $count } služeb
   *[other] { $count } služeb
}, jak jej vidí kontroly zvenčí, a co se přihodilo. Časy jsou v UTC. Čas, který nikdo nesledoval, se počítá jako neznámý: ani jako provoz, ani jako výpadek.
data-llms-now = { $sentence } (naposledy pozorováno: { $at })
data-llms-incidents = Otevřené incidenty
data-llms-data = Data
data-llms-sites = Služby
data-llms-status = stav a údaje všech služeb ve formátu JSON: zde je dobré začít
data-llms-history = všechny incidenty s aktualizacemi ve formátu JSON
data-llms-planned = probíhající a nadcházející údržba ve formátu JSON
data-llms-feed = co se v poslední době stalo, jako kanál Atom
data-llms-calendar = údržba jako soubor iCalendar
