# Czech. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Všechny služby
site-now = { $state }.
site-now-since = { $state } (od { $at }).
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } (od { $at }).
site-checked = Poslední kontrola: { $at }.
site-checked-answer = Poslední kontrola ({ $at }): { $answer }.

## Headings, and what several sections say.

site-days = Posledních 90 dnů
site-response = Doba odezvy
site-uptime = Dostupnost
site-outages = Výpadky
site-budget = Cíl
site-calendar = Kalendář
site-certificate = Certifikát
site-incidents = Incidenty
site-incidents-all = Všechny incidenty
site-incidents-none = Zatím žádné incidenty.
site-maintenance = Údržba
site-maintenance-past = Dokončená údržba
site-maintenance-more = A ještě { $count } během 30 dnů.
site-maintenance-times = Poslední údržby: { $count }
site-data = Data
site-table = Jako tabulka
site-how = Jak se to počítá

## Heads of columns.

column-period = Období
column-day = Den (UTC)
column-uptime = Dostupnost
column-bounds = Nejhorší – nejlepší případ
column-observed = Sledováno
column-down = Mimo provoz
column-slow = Zpomaleno
column-maintenance = Údržba
column-unknown = Nesledováno
column-p50 = Obvyklá odezva
column-p95 = Nejpomalejších 5 %
column-p99 = Nejpomalejší 1 %
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = Podíl sledovaného času, kdy služba fungovala. Čas se zpomalením se počítá jako provoz. Čas ohlášené údržby se nezapočítává. Všechny podíly jsou zaokrouhleny dolů.
how-bounds = Dostupnost, která by vyšla, kdyby po celou nesledovanou dobu byla služba mimo provoz, nebo naopak v provozu.
how-observed = Podíl období, který byl sledován. Kontrola platí do té další, ale ne déle než uvedenou dobu: { $time }.
how-maintenance = Potíže, které byly ohlášeny jako údržba.
how-p50 = Polovina odpovědí byla rychlejší (medián, p50).
how-p95 = Jedna odpověď z 20 trvala déle (95. percentil, p95).
how-p99 = Jedna odpověď ze 100 trvala déle (99. percentil, p99). Percentily celých dnů se od přesné hodnoty liší nejvýše o 1 %.

## Response time.

chart-period = Období grafu
chart-label = Doba odezvy, { $window }. { $summary }
chart-typical = Obvykle { $time }.
chart-typical-range = Obvykle { $low } až { $high }.
chart-nothing = Nebyly naměřeny žádné doby odezvy.
chart-down = Mimo provoz: { $time }.
chart-slow = Zpomaleno: { $time }.
chart-maintenance = Údržba: { $time }.
chart-unknown = Nesledováno: { $time }.
chart-beyond = Graf sahá do { $top }; několik odpovědí trvalo déle, nejvíce { $highest }, a jsou označeny šipkami.
chart-coarse = Značky potíží jsou tak široké, jak dlouho potíže trvaly, a začínají na začátku příslušného dne nebo skupiny dnů.
chart-legend-p50 = obvykle
chart-legend-p95 = nejpomalejších 5 %
chart-legend-p99 = nejpomalejší 1 %
chart-legend-down = mimo provoz
chart-legend-slow = zpomaleno
chart-legend-maintenance = údržba
chart-legend-unknown = nesledováno
chart-table = Tabulka dob odezvy, { $window }
chart-column-from = Od (UTC)
chart-column-p50 = Obvykle (ms)
chart-column-p95 = Nejpomalejších 5 % (ms)
chart-column-p99 = Nejpomalejší 1 % (ms)
chart-column-trouble = Potíže
chart-row-time = { $date } { $time }
chart-row-down = mimo provoz: { $time }
chart-row-slow = zpomaleno: { $time }
chart-row-maintenance = údržba: { $time }

## Outages.

outages-count = Počet
outages-total = Celková doba
outages-longest = Nejdelší
outages-recovery = Průměrná doba obnovy
outages-between = Průměrná doba mezi výpadky
outages-source = { $count ->
    [one] z toho { $count } podle incidentů
    [few] z toho { $count } podle incidentů
   *[other] z toho { $count } podle incidentů
}
how-outages-count = Výpadek trvá od první neúspěšné kontroly do první úspěšné po ní, patří k němu tedy i čas mezi nimi, který nikdo nesledoval. Neúspěšné kontroly během ohlášené údržby výpadek nezahajují.
how-outages-source = { $count ->
    [one] Jednotlivé kontroly jsou k dispozici přibližně { $count } den.
    [few] Jednotlivé kontroly jsou k dispozici přibližně { $count } dny.
   *[other] Jednotlivé kontroly jsou k dispozici přibližně { $count } dnů.
} Starší výpadky se berou z incidentů, které tyto kontroly otevřely; nejsou mezi nimi poruchy, které skončily dřív, než se incident potvrdil.
how-outages-recovery = Jak dlouho v průměru trvaly výpadky, které v daném období skončily (MTTR).
how-outages-between = Doba, po kterou bylo vidět, že služba funguje, dělená počtem výpadků, které v daném období začaly (MTBF).

## Objective (SLO).

budget-target = { $count ->
    [one] Dostupnost alespoň { $target } za { $count } den
    [few] Dostupnost alespoň { $target } za { $count } dny
   *[other] Dostupnost alespoň { $target } za { $count } dnů
}
budget-unknown = Zatím nebylo nic sledováno.
budget-met = Splněno. Přípustná doba výpadku, která ještě zbývá: { $time }, { $share } rozpočtu.
budget-missed = Nesplněno. Překročení: { $time }.
budget-lasts = Doba do vyčerpání rozpočtu při tempu posledních 24 hodin: { $time }.
budget-bar = Vyčerpáno { $share } rozpočtu.
budget-share = Vyčerpáno
budget-bounds = mezi { $least } a { $most }, protože část času nebyla sledována
budget-allowed = Přípustná doba výpadků
budget-spent = Doba výpadků
budget-left = Zbývá
budget-1h = Tempo, poslední hodina
budget-6h = Tempo, posledních 6 hodin
budget-1d = Tempo, posledních 24 hodin
budget-3d = Tempo, poslední 3 dny
budget-times = { $rate }×
how-budget = Rozpočet chyb (error budget) je podíl sledovaného času, po který cíl připouští výpadek, v celých dnech UTC včetně dneška. Údržba se nezapočítává. Čas, který nikdo nesledoval, rozpočet nezvětšuje ani nečerpá; meze udávají, kolik z něj mohl vyčerpat.
how-budget-pace = Tempo čerpání (burn rate): podíl času mimo provoz dělený podílem, který cíl připouští. Při 1× se rozpočet vyčerpá přesně na konci svého období, při vyšším tempu dříve.

## Calendar.

calendar-month = Měsíc
calendar-days = Dny
calendar-down = Dny s výpadkem: { $days }.
calendar-slow = Dny se zpomalením: { $days }.
calendar-maintenance = Dny s údržbou: { $days }.
calendar-unknown = Dny bez sledování: { $days }.
calendar-legend-part = krátce mimo provoz
calendar-legend-down = mimo provoz
calendar-year = { $year }: { $uptime }
how-calendar = Dny se počítají podle UTC. Plné pole znamená potíže alespoň po dvacetinu času, který byl ten den sledován; při kratších potížích je vyznačen jen spodní okraj pole.

## Certificate.

certificate-left = zbývá: { $time }
certificate-expired = po vypršení: { $time }
certificate-validity = Platnost
certificate-until = Platí do
certificate-issuer = Vydavatel

## Data.

site-data-json = Údaje o této službě ve formátu JSON
site-data-files = Zaznamenané kontroly
site-data-commits = Commity zaznamenaných kontrol
site-data-repository = Repozitář
site-data-feed = Kanál Atom s incidenty

site-phases = Na co se spotřebuje čas
phases-of = { $count ->
    [one] Mediány (počet kontrol: { $count }): { $from } – { $to }
    [few] Mediány (počet kontrol: { $count }): { $from } – { $to }
   *[other] Mediány (počet kontrol: { $count }): { $from } – { $to }
}
phase-lookup = Hledání adresy
phase-connect = Připojování
phase-tls = Zabezpečení spojení
phase-first-byte = Čekání na odpověď
phase-body = Příjem odpovědi
how-phases = U poloviny těchto kontrol trval krok kratší dobu, u druhé poloviny delší. Počítají se jen kontroly s odpovědí. Kroky jsou nakresleny za sebou; každý medián se určuje zvlášť, a proto jejich součet nemusí odpovídat obvyklé době odezvy.
