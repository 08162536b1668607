# Dutch. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Alle diensten zijn beschikbaar
overall-up-observed = Alle gemeten diensten zijn beschikbaar
overall-none = Nog geen gegevens
overall-overdue = De controles zijn te laat
overall-maintenance = Onderhoud bezig
overall-down-one = { $site } is niet beschikbaar
overall-down-for = { $site } is al { $duration } niet beschikbaar
overall-down-some = { $total ->
    [one] { $count } van { $total } dienst is niet beschikbaar
   *[other] { $count } van de { $total } diensten zijn niet beschikbaar
}
overall-down-all = { $total ->
    [one] { $total } dienst is niet beschikbaar
   *[other] Alle { $total } diensten zijn niet beschikbaar
}
overall-degraded-one = { $site } is traag
overall-degraded-for = { $site } is al { $duration } traag
overall-degraded-some = { $total ->
    [one] { $count } van { $total } dienst is traag
   *[other] { $count } van de { $total } diensten zijn traag
}
overall-degraded-all = { $total ->
    [one] { $total } dienst is traag
   *[other] Alle { $total } diensten zijn traag
}
overall-unknown-one = Geen recente gegevens over { $site }
overall-unknown-some = { $total ->
    [one] Geen recente gegevens over { $count } van { $total } dienst
   *[other] Geen recente gegevens over { $count } van de { $total } diensten
}
overall-unknown-all = { $total ->
    [one] Geen recente gegevens over { $total } dienst
   *[other] Geen recente gegevens over alle { $total } diensten
}

## What is said below that sentence.

overall-also-degraded-one = { $site } is traag.
overall-also-degraded = { $count ->
    [one] { $count } dienst is traag.
   *[other] { $count } diensten zijn traag.
}
overall-also-maintenance-one = { $site } is in onderhoud.
overall-also-maintenance = { $count ->
    [one] { $count } dienst is in onderhoud.
   *[other] { $count } diensten zijn in onderhoud.
}
overall-also-unknown = { $count ->
    [one] { $count } dienst kon de laatste tijd niet worden gecontroleerd.
   *[other] { $count } diensten konden de laatste tijd niet worden gecontroleerd.
}
overall-also-none = { $count ->
    [one] Van { $count } dienst zijn er nog geen gegevens.
   *[other] Van { $count } diensten zijn er nog geen gegevens.
}
overall-was-down-one = Bij de laatste controle was { $site } niet beschikbaar.
overall-was-down = { $total ->
    [one] Bij de laatste controle was { $count } van { $total } dienst niet beschikbaar.
   *[other] Bij de laatste controle waren { $count } van de { $total } diensten niet beschikbaar.
}
overall-since = Sinds { $time }.
overall-checked = Laatste controle: { $time }.
overall-due = Volgende controle: { $time }.
overall-missed = De volgende controle is uitgebleven; die was voorzien voor { $time }.
overall-never = Er is nog niets gecontroleerd.
overall-late = Deze pagina is ouder dan ze hoort te zijn: de controles zijn te laat.

## What is said of a site beside its state.

site-for = al { $duration }
site-for-down = al { $duration } niet beschikbaar
site-for-degraded = al { $duration } traag
site-reported = { $duration } geleden gemeld
site-seen-up = laatst beschikbaar: { $duration } geleden
site-seen-degraded = laatst traag: { $duration } geleden
site-seen-down = laatst niet beschikbaar: { $duration } geleden
site-until = tot { $time }
site-http-status = HTTP-status { $code }
site-because = door { $site }
site-overrun = gepland einde van het onderhoud: { $time }
site-exceeded = meer hinder dan aangekondigd
site-answer-none = geen verbinding
site-answer-connected = verbonden in { $time }
site-answer-silent = geen antwoord na { $time }
site-answer-http = HTTP { $code } in { $time }

## Sections

overview-ongoing = Lopend onderhoud
overview-active = Huidige storingen
overview-planned = Gepland onderhoud
overview-sites = Diensten
overview-other-sites = Overige diensten
overview-recent = Eerdere storingen
overview-incident-for = al { $duration }
overview-incident-since = Sinds { $time }
overview-incident-lasted = duurde { $duration }
overview-discussion = Discussie
overview-troubled = { $total ->
    [one] nog storing bij { $count } van { $total } dienst
   *[other] nog storing bij { $count } van de { $total } diensten
}
overview-more-planned = { $count ->
    [one] En nog { $count } binnen 30 dagen.
   *[other] En nog { $count } binnen 30 dagen.
}
overview-count = { $count ->
    [one] { $count } dienst
   *[other] { $count } diensten
}
overview-in-trouble = { $total ->
    [one] Storing bij { $count } van { $total } dienst
   *[other] Storing bij { $count } van de { $total } diensten
}
overview-days = { $from } – { $to }
overview-quiet = Geen storingen
overview-all-incidents = Alle storingen

## A site in the list

row-coverage = { $percent } gemeten
row-response = Gebruikelijke responstijd: { $time }

## Bars, one a day

bars-from = { $count ->
    [one] { $count } dag geleden
   *[other] { $count } dagen geleden
}
bars-to = Vandaag
bars-days = { $count ->
    [one] Laatste { $count } dag
   *[other] Laatste { $count } dagen
}
bars-fine = geen storingen
bars-down = { $count ->
    [one] { $count } dag met uitval
   *[other] { $count } dagen met uitval
}
bars-worst = het langst op { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } dag met trage antwoorden
   *[other] { $count } dagen met trage antwoorden
}
bars-maintenance = { $count ->
    [one] { $count } dag met onderhoud
   *[other] { $count } dagen met onderhoud
}
bars-unknown = { $count ->
    [one] { $count } dag zonder gegevens
   *[other] { $count } dagen zonder gegevens
}
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } beschikbaar
bars-day-down = { $duration } niet beschikbaar
bars-day-degraded = { $duration } traag
bars-day-maintenance = { $duration } onderhoud
bars-day-unknown = { $duration } niet gemeten

## What bars mean

legend-up = beschikbaar
legend-degraded = traag
legend-down = niet beschikbaar
legend-maintenance = onderhoud
legend-unknown = niet gemeten

## Switches

switch-window = Beschikbaarheid over
switch-first = Storingen eerst
switch-filter = Dienst zoeken
switch-none = Geen enkele dienst heeft dat in de naam.
switch-theme = Kleuren
theme-auto = Automatisch
theme-light = Licht
theme-dark = Donker
theme-contrast = Hoog contrast
theme-paper = Papier
theme-ocean = Oceaan
theme-forest = Bos
theme-midnight = Middernacht

## Head and foot of every page

layout-skip = Naar de inhoud
layout-pages = Pagina’s
layout-languages = Talen
layout-history = Geschiedenis
layout-maintenance = Onderhoud
layout-feed = Feed
layout-feed-title = { $title }: storingen
layout-written = Pagina gemaakt: { $time }.
layout-git = Geschiedenis in git
layout-data = Gegevens als JSON

## The page for addresses that lead nowhere

lost-title = Niet gevonden
lost-heading = Deze pagina bestaat niet
lost-text = Misschien staat er een tikfout in het adres, of wordt de dienst waarover het ging niet meer gecontroleerd.
lost-home = Naar het overzicht van alle diensten

## Parts of several pages

part-by = door { $author }
part-recovered = hersteld: { $time }
part-span = { $from } – { $to }
part-announcement = Aankondiging
part-again = Opnieuw
part-again-more = { $count ->
    [one] nog { $count } keer binnen 30 dagen
   *[other] nog { $count } keer binnen 30 dagen
}
