# Dutch. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = beschikbaarheid, 24 uur
badge-uptime-7d = beschikbaarheid, 7 dagen
badge-uptime-30d = beschikbaarheid, 30 dagen
badge-uptime-90d = beschikbaarheid, 90 dagen
badge-uptime-1y = beschikbaarheid, 1 jaar
badge-uptime-all = beschikbaarheid, hele periode
badge-partly = { $uptime } ({ $coverage } gemeten)
badge-response = responstijd
badge-certificate = certificaat
badge-days-left = { $count ->
    [one] nog { $count } dag
   *[other] nog { $count } dagen
}
badge-expired = verlopen
badge-no-data = geen gegevens

badge-state-up = beschikbaar
badge-state-degraded = traag
badge-state-down = niet beschikbaar
badge-state-maintenance = in onderhoud
badge-state-unknown = geen recente gegevens
badge-state-none = nog geen gegevens

embed-up = { $name } is beschikbaar
embed-degraded = { $name } is traag
embed-down = { $name } is niet beschikbaar
embed-maintenance = { $name } is in onderhoud
embed-unknown = Geen recente gegevens over { $name }
embed-none = Nog geen gegevens over { $name }
embed-late = De controles zijn te laat
embed-observed = Laatste controle: { $time }

preview-days = De laatste 90 dagen
