# Czech. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = dostupnost, 24 hodin
badge-uptime-7d = dostupnost, 7 dní
badge-uptime-30d = dostupnost, 30 dní
badge-uptime-90d = dostupnost, 90 dní
badge-uptime-1y = dostupnost, 1 rok
badge-uptime-all = dostupnost, celé období
badge-partly = { $uptime } (sledováno { $coverage })
badge-response = doba odezvy
badge-certificate = certifikát
badge-days-left = { $count ->
    [one] ještě { $count } den
    [few] ještě { $count } dny
   *[other] ještě { $count } dnů
}
badge-expired = vypršel
badge-no-data = žádná data

badge-state-up = v provozu
badge-state-degraded = zpomaleno
badge-state-down = mimo provoz
badge-state-maintenance = probíhá údržba
badge-state-unknown = chybí aktuální data
badge-state-none = zatím bez dat

embed-up = { $name } je v provozu
embed-degraded = { $name } odpovídá pomalu
embed-down = { $name } je mimo provoz
embed-maintenance = { $name }: probíhá údržba
embed-unknown = { $name }: chybí aktuální data
embed-none = { $name }: zatím bez dat
embed-late = Kontroly mají zpoždění
embed-observed = Poslední kontrola: { $time }

preview-days = Posledních 90 dnů
