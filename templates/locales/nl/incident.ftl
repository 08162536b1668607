# Dutch. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = naam niet gevonden
reason-name-lookup-failed = naam opzoeken mislukt
reason-connection-refused = verbinding geweigerd
reason-timed-out = geen antwoord binnen de tijdslimiet
reason-no-route = geen route naar de host
reason-connection-reset = verbinding verbroken door de andere kant
reason-connection-closed = verbinding te vroeg gesloten
reason-tls = TLS-handshake mislukt
reason-protocol = ongeldig antwoord
reason-redirects = doorverwijzingen leiden nergens toe
reason-http-status = onverwachte HTTP-status
reason-body = onverwachte inhoud
reason-too-slow = te traag
reason-no-network = deze runner heeft geen netwerk
reason-deadline = tijdslimiet van de controleronde bereikt
reason-unsupported = niet mogelijk op deze runner
reason-internal = interne fout

# What an incident is called.
incident-one-down = { $site } is niet beschikbaar
incident-one-slow = { $site } is traag
incident-one-was-down = { $site } was niet beschikbaar
incident-one-was-slow = { $site } was traag
incident-two-down = { $site } en { $other } zijn niet beschikbaar
incident-two-slow = { $site } en { $other } zijn traag
incident-two-was-down = { $site } en { $other } waren niet beschikbaar
incident-two-was-slow = { $site } en { $other } waren traag
incident-many-down = { $count ->
    [one] { $site } en nog { $count } dienst zijn niet beschikbaar
   *[other] { $site } en nog { $count } diensten zijn niet beschikbaar
}
incident-many-slow = { $count ->
    [one] { $site } en nog { $count } dienst zijn traag
   *[other] { $site } en nog { $count } diensten zijn traag
}
incident-many-was-down = { $count ->
    [one] { $site } en nog { $count } dienst waren niet beschikbaar
   *[other] { $site } en nog { $count } diensten waren niet beschikbaar
}
incident-many-was-slow = { $count ->
    [one] { $site } en nog { $count } dienst waren traag
   *[other] { $site } en nog { $count } diensten waren traag
}

# Why several sites share an incident.
incident-common-dependency = de andere zijn afhankelijk van { $what }
incident-common-address = alle op het adres { $what }
incident-common-zone = alle in de DNS-zone { $what }
incident-common-certificate = alle met het certificaat { $what }
incident-common-endpoint = alle bij dezelfde host en in dezelfde fase: { $what }
incident-common-many = een groot deel van alle diensten tegelijk

incident-sign-down = Niet beschikbaar
incident-sign-degraded = Traag

# What an update is about.
incident-kind-opened = Opgemerkt
incident-kind-changed = Veranderd
incident-kind-resolved = Opgelost
incident-kind-reopened = Opnieuw opgetreden
incident-kind-investigating = Wordt onderzocht
incident-kind-identified = Oorzaak gevonden
incident-kind-monitoring = Wordt gevolgd
incident-kind-postmortem = Wat we hebben geleerd
incident-kind-note = Bericht

# The page of an incident.
incident-all-sites = Alle diensten
incident-path = Locatie van deze pagina
incident-since = Sinds { $start }, tot nu toe { $length }.
incident-over = Opgelost. Van { $start } tot { $end }, { $length }.
incident-came-back = { $count ->
    [1] De storing kwam één keer terug.
    [one] De storing kwam { $count } keer terug.
   *[other] De storing kwam { $count } keer terug.
}
incident-affected = Getroffen
incident-sites-count = { $count ->
    [one] { $count } dienst
   *[other] { $count } diensten
}
incident-still = { $count ->
    [one] bij { $count } nog storing
   *[other] bij { $count } nog storing
}
incident-impact = Gevolg
incident-cause = Oorzaak
incident-lasted = Duur
incident-so-far = Tot nu toe
incident-recorded = Vastgelegd in
incident-discussion = Discussie
incident-issue = Issue
incident-sites = Getroffen diensten
incident-recovered = hersteld: { $when }
incident-learned = Wat we hebben geleerd
incident-updates = Berichten
incident-newest-first = Het nieuwste bericht staat bovenaan.
incident-nothing = Er zijn nog geen berichten.
incident-by = door { $author }
incident-evidence = Bewijs
incident-evidence-open = Wat de controles zagen
incident-others = Andere storingen
incident-earlier = Hiervoor
incident-later = Hierna

# The history.
history-title = Geschiedenis
history-now = Op dit moment
history-none = Tot nu toe geen storingen.
history-months = Alle maanden
history-earlier = Eerder
history-later = Later
history-part = { $month }, pagina { $number }
history-count = { $count ->
    [0] Geen storingen
    [one] { $count } storing
   *[other] { $count } storingen
}
history-whole = Alle storingen van { $month }
history-since = Sinds { $start }, tot nu toe { $length }
history-started = { $start } · duurde { $length }
history-lasting = { $start } · nog niet voorbij
history-work = Onderhoud

# Planned work.
work-title = Onderhoud
work-now = Bezig
work-coming = Gepland
work-done = Afgerond in de laatste 90 dagen
work-none-now = Er is nu geen onderhoud bezig.
work-none-coming = Voor de komende 30 dagen staat niets gepland.
work-calendar = In de eigen agenda zetten
work-from-to = { $start } – { $end }
work-open-end = { $start }, tot nader order
work-effect-none = geen onderbreking verwacht
work-effect-degraded = trage antwoorden mogelijk
work-effect-down = uitval mogelijk
work-announcement = Aankondiging
work-again = Opnieuw:
work-more = { $count ->
    [one] en nog { $count } keer binnen 30 dagen
   *[other] en nog { $count } keer binnen 30 dagen
}
work-others = { $count ->
    [one] en nog { $count } binnen 30 dagen
   *[other] en nog { $count } binnen 30 dagen
}
work-times = { $count ->
    [one] { $count } keer uitgevoerd, voor het laatst { $when }
   *[other] { $count } keer uitgevoerd, voor het laatst { $when }
}
work-unnamed = { $count ->
    [one] en nog { $count } dienst
   *[other] en nog { $count } diensten
}
