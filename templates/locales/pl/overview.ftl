# Polish. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Wszystkie systemy działają prawidłowo
overall-up-observed = Wszystkie obserwowane systemy działają prawidłowo
overall-none = Jeszcze brak danych
overall-overdue = Monitorowanie jest opóźnione
overall-maintenance = Trwają prace konserwacyjne
overall-down-one = { $site } nie działa
overall-down-for = { $site } nie działa (już { $duration })
overall-down-some = { $count ->
    [one] Nie działa { $count }
    [few] Nie działają { $count }
   *[many] Nie działa { $count }
} z { $total ->
    [one] { $total } serwisu
    [few] { $total } serwisów
   *[many] { $total } serwisów
}
overall-down-all = { $total ->
    [one] Nie działa { $total } serwis
    [few] Nie działa żaden z { $total } serwisów
   *[many] Nie działa żaden z { $total } serwisów
}
overall-degraded-one = { $site } działa wolno
overall-degraded-for = { $site } działa wolno (już { $duration })
overall-degraded-some = { $count ->
    [one] Wolno działa { $count }
    [few] Wolno działają { $count }
   *[many] Wolno działa { $count }
} z { $total ->
    [one] { $total } serwisu
    [few] { $total } serwisów
   *[many] { $total } serwisów
}
overall-degraded-all = { $total ->
    [one] Wolno działa { $total } serwis
    [few] Wszystkie serwisy działają wolno ({ $total })
   *[many] Wszystkie serwisy działają wolno ({ $total })
}
overall-unknown-one = { $site }: brak aktualnych danych
overall-unknown-some = { $total ->
    [one] Brak aktualnych danych dla { $count } z { $total } serwisu
    [few] Brak aktualnych danych dla { $count } z { $total } serwisów
   *[many] Brak aktualnych danych dla { $count } z { $total } serwisów
}
overall-unknown-all = { $total ->
    [one] Brak aktualnych danych dla { $total } serwisu
    [few] Brak aktualnych danych dla wszystkich { $total } serwisów
   *[many] Brak aktualnych danych dla wszystkich { $total } serwisów
}

## What is said below that sentence.

overall-also-degraded-one = { $site } działa wolno.
overall-also-degraded = { $count ->
    [one] { $count } serwis działa wolno.
    [few] { $count } serwisy działają wolno.
   *[many] { $count } serwisów działa wolno.
}
overall-also-maintenance-one = { $site }: trwają prace konserwacyjne.
overall-also-maintenance = { $count ->
    [one] Prace konserwacyjne trwają w { $count } serwisie.
    [few] Prace konserwacyjne trwają w { $count } serwisach.
   *[many] Prace konserwacyjne trwają w { $count } serwisach.
}
overall-also-unknown = { $count ->
    [one] Ostatnio nie udało się sprawdzić { $count } serwisu.
    [few] Ostatnio nie udało się sprawdzić { $count } serwisów.
   *[many] Ostatnio nie udało się sprawdzić { $count } serwisów.
}
overall-also-none = { $count ->
    [one] { $count } serwis nie ma jeszcze danych.
    [few] { $count } serwisy nie mają jeszcze danych.
   *[many] { $count } serwisów nie ma jeszcze danych.
}
overall-was-down-one = Według ostatniego sprawdzenia { $site } nie działa.
overall-was-down = { $count ->
    [one] Według ostatniego sprawdzenia nie działa { $count }
    [few] Według ostatniego sprawdzenia nie działają { $count }
   *[many] Według ostatniego sprawdzenia nie działa { $count }
} z { $total ->
    [one] { $total } serwisu.
    [few] { $total } serwisów.
   *[many] { $total } serwisów.
}
overall-since = Początek: { $time }.
overall-checked = Ostatnie sprawdzenie: { $time }.
overall-due = Następne sprawdzenie: { $time }.
overall-missed = Kolejne sprawdzenie było zaplanowane ({ $time }), ale się nie odbyło.
overall-never = Niczego jeszcze nie sprawdzono.
overall-late = Ta strona jest starsza, niż powinna: sprawdzenia się opóźniają.

## What is said of a site beside its state.

site-for = już { $duration }
site-for-down = nie działa (już { $duration })
site-for-degraded = działa wolno (już { $duration })
site-reported = czas od zgłoszenia: { $duration }
site-seen-up = ostatni znany stan: działa, wiek danych: { $duration }
site-seen-degraded = ostatni znany stan: działa wolno, wiek danych: { $duration }
site-seen-down = ostatni znany stan: nie działa, wiek danych: { $duration }
site-until = planowany koniec: { $time }
site-http-status = kod HTTP { $code }
site-because = przyczyna: { $site }
site-overrun = planowany koniec prac minął: { $time }
site-exceeded = gorzej, niż zapowiadano na czas prac
site-answer-none = brak połączenia
site-answer-connected = połączono w { $time }
site-answer-silent = brak odpowiedzi po { $time }
site-answer-http = HTTP { $code } w { $time }

## Sections.

overview-ongoing = Trwające prace konserwacyjne
overview-active = Dzieje się teraz
overview-planned = Planowane prace konserwacyjne
overview-sites = Serwisy
overview-other-sites = Inne serwisy
overview-recent = Poprzednie incydenty
overview-incident-for = już { $duration }
overview-incident-since = Początek: { $time }
overview-incident-lasted = czas trwania: { $duration }
overview-discussion = Dyskusja
overview-troubled = { $total ->
    [one] wciąż z problemami: { $count } z { $total } serwisu
    [few] wciąż z problemami: { $count } z { $total } serwisów
   *[many] wciąż z problemami: { $count } z { $total } serwisów
}
overview-more-planned = { $count ->
    [one] I jeszcze { $count } w ciągu 30 dni.
    [few] I jeszcze { $count } w ciągu 30 dni.
   *[many] I jeszcze { $count } w ciągu 30 dni.
}
overview-count = { $count ->
    [one] { $count } serwis
    [few] { $count } serwisy
   *[many] { $count } serwisów
}
overview-in-trouble = { $total ->
    [one] z problemami: { $count } z { $total } serwisu
    [few] z problemami: { $count } z { $total } serwisów
   *[many] z problemami: { $count } z { $total } serwisów
}
overview-days = { $from } – { $to }
overview-quiet = Brak incydentów
overview-all-incidents = Wszystkie incydenty

## A site in the list.

row-coverage = obserwowano { $percent }
row-response = Typowa odpowiedź: { $time }

## Bars, one a day.

bars-from = { $count ->
    [one] { $count } dzień temu
    [few] { $count } dni temu
   *[many] { $count } dni temu
}
bars-to = Dzisiaj
bars-days = { $count ->
    [one] Ostatni dzień
    [few] Ostatnie { $count } dni
   *[many] Ostatnich { $count } dni
}
bars-fine = bez problemów
bars-down = { $count ->
    [one] { $count } dzień z przerwami w działaniu
    [few] { $count } dni z przerwami w działaniu
   *[many] { $count } dni z przerwami w działaniu
}
bars-worst = najgorszy dzień: { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } dzień z wolnymi odpowiedziami
    [few] { $count } dni z wolnymi odpowiedziami
   *[many] { $count } dni z wolnymi odpowiedziami
}
bars-maintenance = { $count ->
    [one] { $count } dzień z pracami konserwacyjnymi
    [few] { $count } dni z pracami konserwacyjnymi
   *[many] { $count } dni z pracami konserwacyjnymi
}
bars-unknown = { $count ->
    [one] { $count } dzień bez danych
    [few] { $count } dni bez danych
   *[many] { $count } dni bez danych
}
bars-day = { $date }: { $remarks }
bars-day-up = dostępność { $percent }
bars-day-down = przerwa: { $duration }
bars-day-degraded = wolne działanie: { $duration }
bars-day-maintenance = prace: { $duration }
bars-day-unknown = bez obserwacji: { $duration }

## A legend.

legend-up = działa
legend-degraded = działa wolno
legend-down = nie działa
legend-maintenance = prace
legend-unknown = bez obserwacji

## Switches.

switch-window = Dostępność za okres
switch-first = Najpierw problemy
switch-filter = Znajdź serwis
switch-none = Żaden serwis nie pasuje do wyszukiwania.
switch-theme = Kolory
theme-auto = Automatyczne
theme-light = Jasne
theme-dark = Ciemne
theme-contrast = Wysoki kontrast
theme-paper = Papier
theme-ocean = Ocean
theme-forest = Las
theme-midnight = Północ

## Head and foot of every page.

layout-skip = Przejdź do treści
layout-pages = Strony
layout-languages = Języki
layout-history = Historia
layout-maintenance = Prace
layout-feed = Kanał Atom
layout-feed-title = { $title }: incydenty
layout-written = Strona utworzona: { $time }.
layout-git = Historia w git
layout-data = Dane w JSON

## The page for addresses that lead nowhere.

lost-title = Nie znaleziono
lost-heading = Nie ma takiej strony
lost-text = Adres może zawierać błąd albo serwis, którego dotyczył, nie jest już obserwowany.
lost-home = Zobacz stan wszystkich serwisów

## Parts of several pages.

part-by = autor: { $author }
part-recovered = znów działa od { $time }
part-span = { $from } – { $to }
part-announcement = Zapowiedź
part-again = Ponownie
part-again-more = { $count ->
    [one] jeszcze { $count } raz w ciągu 30 dni
    [few] jeszcze { $count } razy w ciągu 30 dni
   *[many] jeszcze { $count } razy w ciągu 30 dni
}
