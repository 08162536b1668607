# Polish. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Wszystkie serwisy
site-now = { $state }.
site-now-since = { $state } (od { $at }).
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } (od { $at }).
site-checked = Ostatnie sprawdzenie: { $at }.
site-checked-answer = Ostatnie sprawdzenie ({ $at }): { $answer }.

## Headings, and what several sections say.

site-days = Ostatnich 90 dni
site-response = Czas odpowiedzi
site-uptime = Dostępność
site-outages = Przerwy w działaniu
site-budget = Cel
site-calendar = Kalendarz
site-certificate = Certyfikat
site-incidents = Incydenty
site-incidents-all = Wszystkie incydenty
site-incidents-none = Dotąd bez incydentów.
site-maintenance = Prace konserwacyjne
site-maintenance-past = Zakończone prace konserwacyjne
site-maintenance-more = I jeszcze { $count } w ciągu 30 dni.
site-maintenance-times = Ostatnie prace: { $count }
site-data = Dane
site-table = W formie tabeli
site-how = Jak to obliczono

## Heads of columns.

column-period = Okres
column-day = Dzień (UTC)
column-uptime = Dostępność
column-bounds = Najgorszy – najlepszy przypadek
column-observed = Obserwowano
column-down = Nie działa
column-slow = Działa wolno
column-maintenance = Prace
column-unknown = Bez obserwacji
column-p50 = Typowa odpowiedź
column-p95 = Najwolniejsze 5%
column-p99 = Najwolniejszy 1%
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = Część obserwowanego czasu, w której serwis działał. Czas wolnego działania liczy się jako działanie. Czasu zapowiedzianych prac się nie uwzględnia. Wszystkie wartości procentowe są zaokrąglane w dół.
how-bounds = Dostępność, jaka wyszłaby, gdyby przez cały czas, którego nikt nie obserwował, serwis nie działał albo działał.
how-observed = Część okresu, która była obserwowana. Sprawdzenie obowiązuje do następnego, ale nie dłużej niż podany czas: { $time }.
how-maintenance = Problemy zapowiedziane jako prace konserwacyjne.
how-p50 = Połowa odpowiedzi była szybsza (mediana, p50).
how-p95 = Jedna na 20 odpowiedzi trwała dłużej (95. percentyl, p95).
how-p99 = Jedna na 100 odpowiedzi trwała dłużej (99. percentyl, p99). Percentyle całych dni różnią się od dokładnej wartości najwyżej o 1%.

## Response time.

chart-period = Okres wykresu
chart-label = Czas odpowiedzi, { $window }. { $summary }
chart-typical = Typowo { $time }.
chart-typical-range = Typowo od { $low } do { $high }.
chart-nothing = Nie zmierzono żadnych czasów odpowiedzi.
chart-down = Nie działa: { $time }.
chart-slow = Działa wolno: { $time }.
chart-maintenance = Prace: { $time }.
chart-unknown = Bez obserwacji: { $time }.
chart-beyond = Wykres sięga { $top }; kilka odpowiedzi trwało dłużej, do { $highest }, i oznaczono je strzałkami.
chart-coarse = Szerokość oznaczeń problemów odpowiada czasowi ich trwania; umieszczono je na początku danego dnia lub kilku dni.
chart-legend-p50 = typowo
chart-legend-p95 = najwolniejsze 5%
chart-legend-p99 = najwolniejszy 1%
chart-legend-down = nie działa
chart-legend-slow = działa wolno
chart-legend-maintenance = prace
chart-legend-unknown = bez obserwacji
chart-table = Tabela czasów odpowiedzi, { $window }
chart-column-from = Od (UTC)
chart-column-p50 = Typowo (ms)
chart-column-p95 = Najwolniejsze 5% (ms)
chart-column-p99 = Najwolniejszy 1% (ms)
chart-column-trouble = Problemy
chart-row-time = { $date }, { $time }
chart-row-down = nie działa: { $time }
chart-row-slow = działa wolno: { $time }
chart-row-maintenance = prace: { $time }

## Outages.

outages-count = Liczba
outages-total = Łączny czas
outages-longest = Najdłuższa
outages-recovery = Średni czas do przywrócenia działania
outages-between = Średni czas między awariami
outages-source = { $count ->
    [one] w tym { $count } na podstawie incydentów
    [few] w tym { $count } na podstawie incydentów
   *[many] w tym { $count } na podstawie incydentów
}
how-outages-count = Przerwa trwa od pierwszego nieudanego sprawdzenia do pierwszego udanego po nim, więc należy do niej także czas pomiędzy nimi, którego nikt nie obserwował. Nieudane sprawdzenia podczas zapowiedzianych prac nie rozpoczynają przerwy.
how-outages-source = { $count ->
    [one] Pojedyncze sprawdzenia są dostępne przez około { $count } dzień.
    [few] Pojedyncze sprawdzenia są dostępne przez około { $count } dni.
   *[many] Pojedyncze sprawdzenia są dostępne przez około { $count } dni.
} Wcześniejsze przerwy pochodzą z incydentów, które te sprawdzenia otworzyły; nie ma wśród nich awarii, które ustąpiły przed potwierdzeniem incydentu.
how-outages-recovery = Ile średnio trwały przerwy zakończone w danym okresie (MTTR).
how-outages-between = Czas, w którym widziano, że serwis działa, podzielony przez liczbę przerw rozpoczętych w danym okresie (MTBF).

## Objective (SLO).

budget-target = { $count ->
    [one] Co najmniej { $target } dostępności w ciągu { $count } dnia
    [few] Co najmniej { $target } dostępności w ciągu { $count } dni
   *[many] Co najmniej { $target } dostępności w ciągu { $count } dni
}
budget-unknown = Niczego jeszcze nie zaobserwowano.
budget-met = Cel osiągnięty. Dopuszczalny czas przerwy, który jeszcze pozostał: { $time }, { $share } budżetu.
budget-missed = Cel nieosiągnięty. Przekroczenie: { $time }.
budget-lasts = Czas do wyczerpania budżetu w tempie ostatnich 24 godzin: { $time }.
budget-bar = Zużyto { $share } budżetu.
budget-share = Zużyto
budget-bounds = między { $least } a { $most }, ponieważ części czasu nie obserwowano
budget-allowed = Dopuszczalny czas przerw
budget-spent = Czas przerw
budget-left = Pozostało
budget-1h = Tempo, ostatnia godzina
budget-6h = Tempo, ostatnich 6 godzin
budget-1d = Tempo, ostatnie 24 godziny
budget-3d = Tempo, ostatnie 3 dni
budget-times = { $rate }×
how-budget = Budżet błędów to część obserwowanego czasu, w której cel dopuszcza niedziałanie, liczona w pełnych dniach UTC wraz z dzisiejszym. Prac się nie wlicza. Czas, którego nikt nie obserwował, ani nie powiększa budżetu, ani go nie zużywa; granice pokazują, ile mógłby zużyć.
how-budget-pace = Tempo zużycia (burn rate): udział czasu przerw podzielony przez udział, który dopuszcza cel. Przy 1× budżet wyczerpuje się dokładnie na koniec okresu, powyżej – wcześniej.

## Calendar.

calendar-month = Miesiąc
calendar-days = Dni
calendar-down = Dni z przerwami: { $days }.
calendar-slow = Dni z wolnym działaniem: { $days }.
calendar-maintenance = Dni z pracami: { $days }.
calendar-unknown = Dni bez obserwacji: { $days }.
calendar-legend-part = krótka przerwa
calendar-legend-down = nie działa
calendar-year = { $year }: { $uptime }
how-calendar = Dni liczone są według UTC. Wypełnione pole oznacza problemy przez co najmniej jedną dwudziestą czasu obserwowanego tego dnia; przy mniejszych zaznaczony jest tylko dół pola.

## Certificate.

certificate-left = pozostało: { $time }
certificate-expired = po terminie: { $time }
certificate-validity = Ważność
certificate-until = Ważny do
certificate-issuer = Wystawca

## Data.

site-data-json = Dane liczbowe tego serwisu w JSON
site-data-files = Zapisane sprawdzenia
site-data-commits = Commity zapisanych sprawdzeń
site-data-repository = Repozytorium
site-data-feed = Kanał Atom z incydentami

site-phases = Na co schodzi czas
phases-of = { $count ->
    [one] Mediany (liczba sprawdzeń: { $count }): { $from } – { $to }
    [few] Mediany (liczba sprawdzeń: { $count }): { $from } – { $to }
   *[many] Mediany (liczba sprawdzeń: { $count }): { $from } – { $to }
}
phase-lookup = Szukanie adresu
phase-connect = Łączenie
phase-tls = Zabezpieczanie połączenia
phase-first-byte = Oczekiwanie na odpowiedź
phase-body = Odbieranie odpowiedzi
how-phases = W połowie tych sprawdzeń krok trwał krócej, w drugiej połowie dłużej. Liczą się tylko sprawdzenia z odpowiedzią. Kroki są narysowane jeden po drugim; każdą medianę wyznacza się osobno, więc razem nie muszą dawać typowego czasu odpowiedzi.
