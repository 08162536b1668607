# Czech. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = název nenalezen
reason-name-lookup-failed = překlad názvu selhal
reason-connection-refused = spojení odmítnuto
reason-timed-out = časový limit vypršel
reason-no-route = k serveru nevede cesta
reason-connection-reset = spojení přerušeno protistranou
reason-connection-closed = spojení předčasně ukončeno
reason-tls = navázání TLS selhalo
reason-protocol = neplatná odpověď
reason-redirects = přesměrování nikam nevedou
reason-http-status = neočekávaný stavový kód HTTP
reason-body = neočekávaný obsah
reason-too-slow = příliš pomalu
reason-no-network = tento runner nemá síť
reason-deadline = dříve vypršel čas běhu
reason-unsupported = na tomto runneru nelze
reason-internal = vnitřní chyba

# What an incident is called.
incident-one-down = { $site } je mimo provoz
incident-one-slow = { $site } odpovídá pomalu
incident-one-was-down = { $site }: výpadek
incident-one-was-slow = { $site }: zpomalení
incident-two-down = { $site } a { $other } jsou mimo provoz
incident-two-slow = { $site } a { $other } odpovídají pomalu
incident-two-was-down = { $site } a { $other }: výpadek
incident-two-was-slow = { $site } a { $other }: zpomalení
incident-many-down = { $count ->
    [one] { $site } a { $count } další služba jsou mimo provoz
    [few] { $site } a { $count } další služby jsou mimo provoz
   *[other] { $site } a { $count } dalších služeb jsou mimo provoz
}
incident-many-slow = { $count ->
    [one] { $site } a { $count } další služba odpovídají pomalu
    [few] { $site } a { $count } další služby odpovídají pomalu
   *[other] { $site } a { $count } dalších služeb odpovídají pomalu
}
incident-many-was-down = { $count ->
    [one] { $site } a { $count } další služba: výpadek
    [few] { $site } a { $count } další služby: výpadek
   *[other] { $site } a { $count } dalších služeb: výpadek
}
incident-many-was-slow = { $count ->
    [one] { $site } a { $count } další služba: zpomalení
    [few] { $site } a { $count } další služby: zpomalení
   *[other] { $site } a { $count } dalších služeb: zpomalení
}

# Why several sites share an incident.
incident-common-dependency = na čem ostatní závisejí: { $what }
incident-common-address = všechny na adrese { $what }
incident-common-zone = všechny v zóně DNS { $what }
incident-common-certificate = všechny s certifikátem { $what }
incident-common-endpoint = všechny na stejném serveru a ve stejné fázi: { $what }
incident-common-many = velká část služeb najednou

# How bad an incident is at its worst.
incident-sign-down = Mimo provoz
incident-sign-degraded = Zpomaleno

# What an update is about.
incident-kind-opened = Zjištěno
incident-kind-changed = Změna
incident-kind-resolved = Vyřešeno
incident-kind-reopened = Vrátilo se
incident-kind-investigating = Hledání příčiny
incident-kind-identified = Příčina nalezena
incident-kind-monitoring = Sledování
incident-kind-postmortem = Poučení
incident-kind-note = Aktualizace

# The page of an incident.
incident-all-sites = Všechny služby
incident-path = Navigační cesta
incident-since = Začátek: { $start }, zatím { $length }.
incident-over = Vyřešeno. Od { $start } do { $end }, { $length }.
incident-came-back = { $count ->
    [1] Potíže se jednou vrátily.
    [one] Potíže se vrátily { $count }krát.
    [few] Potíže se vrátily { $count }krát.
   *[other] Potíže se vrátily { $count }krát.
}
incident-affected = Rozsah
incident-sites-count = { $count ->
    [one] { $count } služba
    [few] { $count } služby
   *[other] { $count } služeb
}
incident-still = { $count ->
    [one] potíže trvají u { $count }
    [few] potíže trvají u { $count }
   *[other] potíže trvají u { $count }
}
incident-impact = Dopad
incident-cause = Příčina
incident-lasted = Doba trvání
incident-so-far = Zatím
incident-recorded = Zaznamenáno v
incident-discussion = Diskuse
incident-issue = Hlášení
incident-sites = Zasažené služby
incident-recovered = znovu v provozu od { $when }
incident-learned = Poučení
incident-updates = Aktualizace
incident-newest-first = Nejnovější aktualizace je první.
incident-nothing = Zatím nebylo nic napsáno.
incident-by = autor: { $author }
incident-evidence = Záznamy
incident-evidence-open = Co zjistily kontroly
incident-others = Další incidenty
incident-earlier = Předchozí
incident-later = Následující

# The history.
history-title = Historie
history-now = Právě se děje
history-none = Zatím žádné incidenty.
history-months = Všechny měsíce
history-earlier = Dřívější
history-later = Pozdější
history-part = { $month }, strana { $number }
history-count = { $count ->
    [0] Žádné incidenty
    [one] { $count } incident
    [few] { $count } incidenty
   *[other] { $count } incidentů
}
history-whole = Všechny incidenty: { $month }
history-since = Začátek: { $start }, zatím { $length }
history-started = { $start } · doba trvání: { $length }
history-lasting = { $start } · dosud trvá
history-work = Údržba

# Planned work.
work-title = Údržba
work-now = Probíhá
work-coming = V plánu
work-done = Provedeno za posledních 90 dnů
work-none-now = Neprobíhá žádná údržba.
work-none-coming = Na příštích 30 dnů není nic naplánováno.
work-calendar = Přidat do kalendáře
work-from-to = { $start } – { $end }
work-open-end = { $start }, do odvolání
work-effect-none = bez očekávaného přerušení
work-effect-degraded = možné pomalé odpovědi
work-effect-down = možný výpadek
work-announcement = Oznámení
work-again = Znovu:
work-more = { $count ->
    [one] a během 30 dnů ještě { $count }krát
    [few] a během 30 dnů ještě { $count }krát
   *[other] a během 30 dnů ještě { $count }krát
}
work-others = { $count ->
    [one] a ještě { $count } během 30 dnů
    [few] a ještě { $count } během 30 dnů
   *[other] a ještě { $count } během 30 dnů
}
work-times = { $count ->
    [one] Provedeno { $count }krát, naposledy: { $when }
    [few] Provedeno { $count }krát, naposledy: { $when }
   *[other] Provedeno { $count }krát, naposledy: { $when }
}
work-unnamed = { $count ->
    [one] a ještě { $count } služba
    [few] a ještě { $count } služby
   *[other] a ještě { $count } služeb
}
