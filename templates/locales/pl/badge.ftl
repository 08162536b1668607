# Polish. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = dostępność, 24 godziny
badge-uptime-7d = dostępność, 7 dni
badge-uptime-30d = dostępność, 30 dni
badge-uptime-90d = dostępność, 90 dni
badge-uptime-1y = dostępność, 1 rok
badge-uptime-all = dostępność, cały okres
badge-partly = { $uptime } (obserwowano { $coverage })
badge-response = czas odpowiedzi
badge-certificate = certyfikat
badge-days-left = { $count ->
    [one] jeszcze { $count } dzień
    [few] jeszcze { $count } dni
   *[many] jeszcze { $count } dni
}
badge-expired = wygasł
badge-no-data = brak danych

badge-state-up = działa
badge-state-degraded = działa wolno
badge-state-down = nie działa
badge-state-maintenance = trwają prace
badge-state-unknown = brak aktualnych danych
badge-state-none = jeszcze brak danych

embed-up = { $name } działa
embed-degraded = { $name } działa wolno
embed-down = { $name } nie działa
embed-maintenance = { $name }: trwają prace
embed-unknown = { $name }: brak aktualnych danych
embed-none = { $name }: jeszcze brak danych
embed-late = Monitorowanie jest opóźnione
embed-observed = Ostatnie sprawdzenie: { $time }

preview-days = Ostatnich 90 dni
