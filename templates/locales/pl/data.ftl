# Polish. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: incydenty i prace konserwacyjne
data-feed-of = { $page }: incydenty i prace konserwacyjne – { $part }
data-calendar-incidents = { $page }: incydenty
data-calendar-incidents-of = { $page }: incydenty – { $part }
data-calendar-maintenance = { $page }: prace konserwacyjne
data-calendar-maintenance-of = { $page }: prace konserwacyjne – { $part }

# Kinds of entries
data-incident = Incydent
data-maintenance = Prace konserwacyjne

# Sentences about an incident
data-incident-over = Od { $from } do { $to }, { $lasted }.
data-incident-open = Początek: { $from }.
data-cause = Przyczyna: { $cause }.
data-affected = Dotyczy: { $sites }.
data-affected-many = { $count ->
    [one] Dotyczy { $count } serwisu.
    [few] Dotyczy { $count } serwisów.
   *[many] Dotyczy { $count } serwisów.
}

# Maintenance
data-work-announced = Planowane prace konserwacyjne: { $title }
data-work-ongoing = Trwające prace konserwacyjne: { $title }
data-work-finished = Zakończone prace konserwacyjne: { $title }
data-work-until = Od { $from } do { $to }.
data-work-open = Od { $from } do odwołania.
data-effect-none = Przerwy w działaniu nie są spodziewane.
data-effect-degraded = Odpowiedzi mogą być wolne.
data-effect-down = Możliwe są przerwy w działaniu.

# llms.txt
data-llms-about = To strona statusu. Mówi, w jakim stanie { $count ->
    [one] jest jeden serwis
    [few] są { $count } serwisy
   *[many] jest { $count } serwisów
}, widziane z zewnątrz przez sprawdzenia, i co się wydarzyło. Czasy podano w UTC. Czas, którego nikt nie obserwował, liczy się jako nieznany: ani jako działanie, ani jako przerwa.
data-llms-now = { $sentence } (ostatnia obserwacja: { $at })
data-llms-incidents = Otwarte incydenty
data-llms-data = Dane
data-llms-sites = Serwisy
data-llms-status = stan i dane liczbowe wszystkich serwisów w JSON: od tego warto zacząć
data-llms-history = wszystkie incydenty z aktualizacjami w JSON
data-llms-planned = trwające i nadchodzące prace konserwacyjne w JSON
data-llms-feed = ostatnie wydarzenia jako kanał Atom
data-llms-calendar = prace konserwacyjne jako plik iCalendar
