# Polish. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = nie znaleziono nazwy
reason-name-lookup-failed = nie udało się rozwiązać nazwy
reason-connection-refused = odmowa połączenia
reason-timed-out = przekroczono limit czasu
reason-no-route = brak trasy do serwera
reason-connection-reset = połączenie zerwane przez drugą stronę
reason-connection-closed = połączenie zamknięte przedwcześnie
reason-tls = błąd uzgadniania TLS
reason-protocol = nieprawidłowa odpowiedź
reason-redirects = przekierowania prowadzą donikąd
reason-http-status = nieoczekiwany kod HTTP
reason-body = nieoczekiwana treść
reason-too-slow = zbyt wolno
reason-no-network = ten runner nie ma sieci
reason-deadline = wcześniej minął limit czasu przebiegu
reason-unsupported = niemożliwe na tym runnerze
reason-internal = błąd wewnętrzny

# What an incident is called.
incident-one-down = { $site } nie działa
incident-one-slow = { $site } działa wolno
incident-one-was-down = { $site }: przerwa w działaniu
incident-one-was-slow = { $site }: wolne działanie
incident-two-down = { $site } i { $other } nie działają
incident-two-slow = { $site } i { $other } działają wolno
incident-two-was-down = { $site } i { $other }: przerwa w działaniu
incident-two-was-slow = { $site } i { $other }: wolne działanie
incident-many-down = { $count ->
    [one] { $site } i { $count } inny serwis nie działają
    [few] { $site } i { $count } inne serwisy nie działają
   *[many] { $site } i { $count } innych serwisów nie działa
}
incident-many-slow = { $count ->
    [one] { $site } i { $count } inny serwis działają wolno
    [few] { $site } i { $count } inne serwisy działają wolno
   *[many] { $site } i { $count } innych serwisów działa wolno
}
incident-many-was-down = { $count ->
    [one] { $site } i { $count } inny serwis: przerwa w działaniu
    [few] { $site } i { $count } inne serwisy: przerwa w działaniu
   *[many] { $site } i { $count } innych serwisów: przerwa w działaniu
}
incident-many-was-slow = { $count ->
    [one] { $site } i { $count } inny serwis: wolne działanie
    [few] { $site } i { $count } inne serwisy: wolne działanie
   *[many] { $site } i { $count } innych serwisów: wolne działanie
}

# Why several sites share an incident.
incident-common-dependency = pozostałe zależą od: { $what }
incident-common-address = wszystkie pod adresem { $what }
incident-common-zone = wszystkie w strefie DNS { $what }
incident-common-certificate = wszystkie z certyfikatem { $what }
incident-common-endpoint = wszystkie na tym samym serwerze i w tej samej fazie: { $what }
incident-common-many = duża część serwisów naraz

# How bad an incident is at its worst.
incident-sign-down = Nie działa
incident-sign-degraded = Działa wolno

# What an update is about.
incident-kind-opened = Wykryto
incident-kind-changed = Zmiana
incident-kind-resolved = Rozwiązano
incident-kind-reopened = Powróciło
incident-kind-investigating = Badanie przyczyny
incident-kind-identified = Ustalono przyczynę
incident-kind-monitoring = Obserwacja
incident-kind-postmortem = Wnioski
incident-kind-note = Aktualizacja

# The page of an incident.
incident-all-sites = Wszystkie serwisy
incident-path = Ścieżka nawigacji
incident-since = Początek: { $start } (już { $length }).
incident-over = Rozwiązano. Od { $start } do { $end }, { $length }.
incident-came-back = { $count ->
    [one] Problem powrócił { $count } raz.
    [few] Problem powrócił { $count } razy.
   *[many] Problem powrócił { $count } razy.
}
incident-affected = Zasięg
incident-sites-count = { $count ->
    [one] { $count } serwis
    [few] { $count } serwisy
   *[many] { $count } serwisów
}
incident-still = { $count ->
    [one] wciąż z problemami: { $count }
    [few] wciąż z problemami: { $count }
   *[many] wciąż z problemami: { $count }
}
incident-impact = Skutek
incident-cause = Przyczyna
incident-lasted = Czas trwania
incident-so-far = Dotychczas
incident-recorded = Zapisano w
incident-discussion = Dyskusja
incident-issue = Zgłoszenie
incident-sites = Serwisy objęte incydentem
incident-recovered = znów działa od { $when }
incident-learned = Wnioski
incident-updates = Aktualizacje
incident-newest-first = Najnowsza aktualizacja jest pierwsza.
incident-nothing = Niczego jeszcze nie napisano.
incident-by = autor: { $author }
incident-evidence = Dowody
incident-evidence-open = Co wykazały sprawdzenia
incident-others = Inne incydenty
incident-earlier = Wcześniej
incident-later = Później

# The history.
history-title = Historia
history-now = Dzieje się teraz
history-none = Dotąd bez incydentów.
history-months = Wszystkie miesiące
history-earlier = Wcześniej
history-later = Później
history-part = { $month }, strona { $number }
history-count = { $count ->
    [0] Brak incydentów
    [one] { $count } incydent
    [few] { $count } incydenty
   *[many] { $count } incydentów
}
history-whole = Wszystkie incydenty: { $month }
history-since = Początek: { $start } (już { $length })
history-started = { $start } · czas trwania: { $length }
history-lasting = { $start } · jeszcze trwa
history-work = Prace konserwacyjne

# Planned work.
work-title = Prace konserwacyjne
work-now = W toku
work-coming = Planowane
work-done = Wykonane w ciągu ostatnich 90 dni
work-none-now = Nie trwają żadne prace.
work-none-coming = Na najbliższe 30 dni niczego nie zaplanowano.
work-calendar = Dodaj do kalendarza
work-from-to = { $start } – { $end }
work-open-end = { $start }, do odwołania
work-effect-none = bez spodziewanych przerw
work-effect-degraded = możliwe wolne odpowiedzi
work-effect-down = możliwe przerwy w działaniu
work-announcement = Zapowiedź
work-again = Ponownie:
work-more = { $count ->
    [one] i jeszcze { $count } raz w ciągu 30 dni
    [few] i jeszcze { $count } razy w ciągu 30 dni
   *[many] i jeszcze { $count } razy w ciągu 30 dni
}
work-others = { $count ->
    [one] i jeszcze { $count } w ciągu 30 dni
    [few] i jeszcze { $count } w ciągu 30 dni
   *[many] i jeszcze { $count } w ciągu 30 dni
}
work-times = { $count ->
    [one] Wykonano { $count } raz, ostatnio: { $when }
    [few] Wykonano { $count } razy, ostatnio: { $when }
   *[many] Wykonano { $count } razy, ostatnio: { $when }
}
work-unnamed = { $count ->
    [one] i jeszcze { $count } serwis
    [few] i jeszcze { $count } serwisy
   *[many] i jeszcze { $count } serwisów
}
