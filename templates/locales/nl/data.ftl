# Dutch. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: storingen en onderhoud
data-feed-of = { $page }: storingen en onderhoud van { $part }
data-calendar-incidents = { $page }: storingen
data-calendar-incidents-of = { $page }: storingen van { $part }
data-calendar-maintenance = { $page }: onderhoud
data-calendar-maintenance-of = { $page }: onderhoud van { $part }

data-incident = Storing
data-maintenance = Onderhoud

data-incident-over = Van { $from } tot { $to }, { $lasted }.
data-incident-open = Sinds { $from }.
data-cause = Oorzaak: { $cause }.
data-affected = Getroffen: { $sites }.
data-affected-many = { $count ->
    [one] { $count } dienst is getroffen.
   *[other] { $count } diensten zijn getroffen.
}

data-work-announced = Gepland onderhoud: { $title }
data-work-ongoing = Onderhoud bezig: { $title }
data-work-finished = Onderhoud afgerond: { $title }
data-work-until = Van { $from } tot { $to }.
data-work-open = Vanaf { $from } tot nader order.
data-effect-none = Er wordt geen onderbreking verwacht.
data-effect-degraded = Antwoorden kunnen traag zijn.
data-effect-down = Uitval is mogelijk.

data-llms-about = Dit is een statuspagina: ze laat zien hoe het { $count ->
    [one] met één dienst
   *[other] met { $count } diensten
} gaat volgens controles van buitenaf, en wat er is voorgevallen. Tijden zijn in UTC. Tijd die niemand heeft gemeten, geldt als onbekend: niet als beschikbaar en niet als onbeschikbaar.
data-llms-now = { $sentence } (laatste controle: { $at })
data-llms-incidents = Lopende storingen
data-llms-data = Gegevens
data-llms-sites = Diensten
data-llms-status = status en cijfers van alle diensten, als JSON: begin hier
data-llms-history = alle storingen met hun berichten, als JSON
data-llms-planned = lopend en komend onderhoud, als JSON
data-llms-feed = wat er onlangs is gebeurd, als Atom-feed
data-llms-calendar = onderhoud, als iCalendar-bestand
