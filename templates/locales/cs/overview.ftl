# Czech. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Všechny systémy jsou v provozu
overall-up-observed = Všechny sledované systémy jsou v provozu
overall-none = Zatím bez dat
overall-overdue = Kontroly mají zpoždění
overall-maintenance = Probíhá údržba
overall-down-one = { $site } je mimo provoz
overall-down-for = { $site } je mimo provoz (už { $duration })
overall-down-some = { $count ->
    [one] Mimo provoz je { $count }
    [few] Mimo provoz jsou { $count }
   *[other] Mimo provoz je { $count }
} z { $total ->
    [one] { $total } služby
    [few] { $total } služeb
   *[other] { $total } služeb
}
overall-down-all = { $total ->
    [one] Mimo provoz je { $total } služba
    [few] Mimo provoz jsou všechny { $total } služby
   *[other] Mimo provoz je všech { $total } služeb
}
overall-degraded-one = { $site } odpovídá pomalu
overall-degraded-for = { $site } odpovídá pomalu (už { $duration })
overall-degraded-some = { $count ->
    [one] Pomalu odpovídá { $count }
    [few] Pomalu odpovídají { $count }
   *[other] Pomalu odpovídá { $count }
} z { $total ->
    [one] { $total } služby
    [few] { $total } služeb
   *[other] { $total } služeb
}
overall-degraded-all = { $total ->
    [one] Pomalu odpovídá { $total } služba
    [few] Pomalu odpovídají všechny { $total } služby
   *[other] Pomalu odpovídá všech { $total } služeb
}
overall-unknown-one = { $site }: chybí aktuální data
overall-unknown-some = { $total ->
    [one] Chybí aktuální data pro { $count } z { $total } služby
    [few] Chybí aktuální data pro { $count } z { $total } služeb
   *[other] Chybí aktuální data pro { $count } z { $total } služeb
}
overall-unknown-all = { $total ->
    [one] Chybí aktuální data pro { $total } službu
    [few] Chybí aktuální data pro všechny { $total } služby
   *[other] Chybí aktuální data pro všech { $total } služeb
}

## What is said below that sentence.

overall-also-degraded-one = { $site } odpovídá pomalu.
overall-also-degraded = { $count ->
    [one] { $count } služba odpovídá pomalu.
    [few] { $count } služby odpovídají pomalu.
   *[other] { $count } služeb odpovídá pomalu.
}
overall-also-maintenance-one = { $site }: probíhá údržba.
overall-also-maintenance = { $count ->
    [one] Údržba probíhá u { $count } služby.
    [few] Údržba probíhá u { $count } služeb.
   *[other] Údržba probíhá u { $count } služeb.
}
overall-also-unknown = { $count ->
    [one] { $count } službu se v poslední době nepodařilo zkontrolovat.
    [few] { $count } služby se v poslední době nepodařilo zkontrolovat.
   *[other] { $count } služeb se v poslední době nepodařilo zkontrolovat.
}
overall-also-none = { $count ->
    [one] { $count } služba zatím nemá data.
    [few] { $count } služby zatím nemají data.
   *[other] { $count } služeb zatím nemá data.
}
overall-was-down-one = Podle poslední kontroly je { $site } mimo provoz.
overall-was-down = { $count ->
    [one] Podle poslední kontroly je mimo provoz { $count }
    [few] Podle poslední kontroly jsou mimo provoz { $count }
   *[other] Podle poslední kontroly je mimo provoz { $count }
} z { $total ->
    [one] { $total } služby.
    [few] { $total } služeb.
   *[other] { $total } služeb.
}
overall-since = Začátek: { $time }.
overall-checked = Poslední kontrola: { $time }.
overall-due = Příští kontrola: { $time }.
overall-missed = Další kontrola měla proběhnout ({ $time }), ale neproběhla.
overall-never = Zatím se nic nekontrolovalo.
overall-late = Tato stránka je starší, než by měla být: kontroly mají zpoždění.

## What is said of a site beside its state.

site-for = už { $duration }
site-for-down = mimo provoz (už { $duration })
site-for-degraded = zpomaleno (už { $duration })
site-reported = doba od nahlášení: { $duration }
site-seen-up = poslední známý stav: v provozu, stáří dat: { $duration }
site-seen-degraded = poslední známý stav: zpomaleno, stáří dat: { $duration }
site-seen-down = poslední známý stav: mimo provoz, stáří dat: { $duration }
site-until = předpokládaný konec: { $time }
site-http-status = stavový kód HTTP { $code }
site-because = příčina: { $site }
site-overrun = údržba měla skončit: { $time }
site-exceeded = horší, než bylo pro údržbu ohlášeno
site-answer-none = bez spojení
site-answer-connected = spojení navázáno za { $time }
site-answer-silent = bez odpovědi po { $time }
site-answer-http = HTTP { $code } za { $time }

## Sections.

overview-ongoing = Probíhající údržba
overview-active = Právě se děje
overview-planned = Plánovaná údržba
overview-sites = Služby
overview-other-sites = Ostatní služby
overview-recent = Předchozí incidenty
overview-incident-for = zatím { $duration }
overview-incident-since = Začátek: { $time }
overview-incident-lasted = doba trvání: { $duration }
overview-discussion = Diskuse
overview-troubled = { $total ->
    [one] potíže trvají u { $count } z { $total } služby
    [few] potíže trvají u { $count } z { $total } služeb
   *[other] potíže trvají u { $count } z { $total } služeb
}
overview-more-planned = { $count ->
    [one] A ještě { $count } během 30 dnů.
    [few] A ještě { $count } během 30 dnů.
   *[other] A ještě { $count } během 30 dnů.
}
overview-count = { $count ->
    [one] { $count } služba
    [few] { $count } služby
   *[other] { $count } služeb
}
overview-in-trouble = { $total ->
    [one] potíže u { $count } z { $total } služby
    [few] potíže u { $count } z { $total } služeb
   *[other] potíže u { $count } z { $total } služeb
}
overview-days = { $from } – { $to }
overview-quiet = Žádné incidenty
overview-all-incidents = Všechny incidenty

## A site in the list.

row-coverage = sledováno { $percent }
row-response = Obvyklá odezva: { $time }

## Bars, one a day.

bars-from = { $count ->
    [one] Před { $count } dnem
    [few] Před { $count } dny
   *[other] Před { $count } dny
}
bars-to = Dnes
bars-days = { $count ->
    [one] Poslední den
    [few] Poslední { $count } dny
   *[other] Posledních { $count } dnů
}
bars-fine = bez potíží
bars-down = { $count ->
    [one] { $count } den s výpadkem
    [few] { $count } dny s výpadkem
   *[other] { $count } dnů s výpadkem
}
bars-worst = nejhorší den: { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } den s pomalými odpověďmi
    [few] { $count } dny s pomalými odpověďmi
   *[other] { $count } dnů s pomalými odpověďmi
}
bars-maintenance = { $count ->
    [one] { $count } den s údržbou
    [few] { $count } dny s údržbou
   *[other] { $count } dnů s údržbou
}
bars-unknown = { $count ->
    [one] { $count } den bez dat
    [few] { $count } dny bez dat
   *[other] { $count } dnů bez dat
}
bars-day = { $date }: { $remarks }
bars-day-up = dostupnost { $percent }
bars-day-down = výpadek: { $duration }
bars-day-degraded = zpomalení: { $duration }
bars-day-maintenance = údržba: { $duration }
bars-day-unknown = nesledováno: { $duration }

## A legend.

legend-up = v provozu
legend-degraded = zpomaleno
legend-down = mimo provoz
legend-maintenance = údržba
legend-unknown = nesledováno

## Switches.

switch-window = Dostupnost za období
switch-first = Nejdříve potíže
switch-filter = Najít službu
switch-none = Hledání neodpovídá žádná služba.
switch-theme = Barvy
theme-auto = Automatické
theme-light = Světlé
theme-dark = Tmavé
theme-contrast = Vysoký kontrast
theme-paper = Papír
theme-ocean = Oceán
theme-forest = Les
theme-midnight = Půlnoc

## Head and foot of every page.

layout-skip = Přejít k obsahu
layout-pages = Stránky
layout-languages = Jazyky
layout-history = Historie
layout-maintenance = Údržba
layout-feed = Kanál Atom
layout-feed-title = { $title }: incidenty
layout-written = Stránka vytvořena: { $time }.
layout-git = Historie v gitu
layout-data = Data ve formátu JSON

## The page for addresses that lead nowhere.

lost-title = Nenalezeno
lost-heading = Taková stránka neexistuje
lost-text = V adrese může být překlep, nebo se služba, které se týkala, už nesleduje.
lost-home = Zobrazit stav všech služeb

## Parts of several pages.

part-by = autor: { $author }
part-recovered = znovu v provozu od { $time }
part-span = { $from } – { $to }
part-announcement = Oznámení
part-again = Znovu
part-again-more = { $count ->
    [one] během 30 dnů ještě { $count }krát
    [few] během 30 dnů ještě { $count }krát
   *[other] během 30 dnů ještě { $count }krát
}
