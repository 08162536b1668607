# German. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Alle Dienste
site-now = { $state }.
site-now-since = { $state }, seit { $at }.
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } · seit { $at }.
site-checked = Letzte Prüfung: { $at }.
site-checked-answer = Letzte Prüfung: { $at } ({ $answer }).

## Headings, and what several sections say.

site-days = Letzte 90 Tage
site-response = Antwortzeit
site-uptime = Verfügbarkeit
site-outages = Ausfälle
site-budget = Verfügbarkeitsziel
site-calendar = Kalender
site-certificate = Zertifikat
site-incidents = Störungen
site-incidents-all = Alle Störungen
site-incidents-none = Bisher keine Störungen.
site-maintenance = Wartung
site-maintenance-past = Frühere Wartung
site-maintenance-more = Weitere Wartungen innerhalb von 30 Tagen: { $count }.
site-maintenance-times = Die letzten { $count } Wartungen
site-data = Daten
site-table = Als Tabelle
site-how = So wird gerechnet

## Heads of columns.

column-period = Zeitraum
column-day = Tag (UTC)
column-uptime = Verfügbarkeit
column-bounds = Mindestens – höchstens
column-observed = Erfasst
column-down = Ausgefallen
column-slow = Langsam
column-maintenance = Wartung
column-unknown = Nicht erfasst
column-p50 = Übliche Antwortzeit
column-p95 = Langsamste 5 %
column-p99 = Langsamste 1 %
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = Der Anteil der erfassten Zeit, in dem der Dienst funktionierte. Langsame Zeit zählt als verfügbar. Angekündigte Wartung wird nicht mitgezählt. Alle Anteile sind abgerundet.
how-bounds = Die Verfügbarkeit für den Fall, dass der Dienst in der gesamten nicht erfassten Zeit ausgefallen oder aber verfügbar war.
how-observed = Der Anteil des Zeitraums, der erfasst wurde. Eine Prüfung gilt bis zur nächsten, aber höchstens { $time } lang.
how-maintenance = Störungen, die als Wartung angekündigt waren.
how-p50 = Die Hälfte der Antworten war schneller (Median, p50).
how-p95 = Eine von 20 Antworten dauerte länger (95. Perzentil, p95).
how-p99 = Eine von 100 Antworten dauerte länger (99. Perzentil, p99). Perzentile ganzer Tage weichen höchstens 1 % vom genauen Wert ab.

## Response time.

chart-period = Zeitraum des Diagramms
chart-label = Antwortzeit, { $window }. { $summary }
chart-typical = Üblich: { $time }.
chart-typical-range = Üblich: { $low } bis { $high }.
chart-nothing = Es wurden keine Antwortzeiten gemessen.
chart-down = Ausgefallen: { $time }.
chart-slow = Langsam: { $time }.
chart-maintenance = In Wartung: { $time }.
chart-unknown = Nicht erfasst: { $time }.
chart-beyond = Einzelne Antworten dauerten länger als die dargestellten { $top }, bis zu { $highest }; Pfeile kennzeichnen sie.
chart-coarse = Die Breite einer Markierung entspricht der Dauer der Störung; sie steht am Anfang des Tages oder der Tage, an denen es sie gab.
chart-legend-p50 = üblich
chart-legend-p95 = langsamste 5 %
chart-legend-p99 = langsamste 1 %
chart-legend-down = ausgefallen
chart-legend-slow = langsam
chart-legend-maintenance = Wartung
chart-legend-unknown = nicht erfasst
chart-table = Tabelle der Antwortzeiten, { $window }
chart-column-from = Ab (UTC)
chart-column-p50 = Üblich (ms)
chart-column-p95 = Langsamste 5 % (ms)
chart-column-p99 = Langsamste 1 % (ms)
chart-column-trouble = Störung
chart-row-time = { $date }, { $time }
chart-row-down = { $time } ausgefallen
chart-row-slow = { $time } langsam
chart-row-maintenance = { $time } in Wartung

## Outages.

outages-count = Anzahl
outages-total = Ausfallzeit
outages-longest = Längster Ausfall
outages-recovery = Mittlere Dauer bis zur Behebung
outages-between = Mittlere Zeit zwischen Ausfällen
outages-source = davon { $count } aus Störungen
how-outages-count = Ein Ausfall dauert von der ersten fehlgeschlagenen bis zur ersten erfolgreichen Prüfung danach; nicht erfasste Zeit dazwischen gehört also dazu. Fehlgeschlagene Prüfungen während angekündigter Wartung zählen nicht als Beginn eines Ausfalls.
how-outages-source = Einzelne Prüfungen liegen für etwa { $count } Tage vor. Frühere Ausfälle sind den Störungen entnommen, die diese Prüfungen eröffnet haben; Fehler, die vor der Bestätigung einer Störung vorbei waren, sind nicht darunter.
how-outages-recovery = Wie lange die Ausfälle, die in diesem Zeitraum endeten, im Mittel gedauert haben (MTTR).
how-outages-between = Die Zeit, in der der Dienst nachweislich funktionierte, geteilt durch die Zahl der Ausfälle, die in diesem Zeitraum begannen (MTBF).

## Objective (SLO) and the error budget.

budget-target = { $count ->
    [one] Mindestens { $target } Verfügbarkeit innerhalb von { $count } Tag
   *[other] Mindestens { $target } Verfügbarkeit innerhalb von { $count } Tagen
}
budget-unknown = Bisher wurde nichts erfasst.
budget-met = Eingehalten. Noch zulässige Ausfallzeit: { $time }, { $share } des Budgets.
budget-missed = Verfehlt um { $time }.
budget-lasts = Geht es weiter wie in den letzten 24 Stunden, reicht das Budget noch { $time }.
budget-bar = { $share } des Budgets sind verbraucht.
budget-share = Verbraucht
budget-bounds = zwischen { $least } und { $most }, weil ein Teil der Zeit nicht erfasst wurde
budget-allowed = Zulässige Ausfallzeit
budget-spent = Ausfallzeit bisher
budget-left = Restliche Ausfallzeit
budget-1h = Verbrauchsrate, letzte Stunde
budget-6h = Verbrauchsrate, letzte 6 Stunden
budget-1d = Verbrauchsrate, letzte 24 Stunden
budget-3d = Verbrauchsrate, letzte 3 Tage
budget-times = { $rate }×
how-budget = Das Budget ist der Anteil der erfassten Zeit, der nach dem Ziel ausfallen darf, gerechnet in ganzen UTC-Tagen einschließlich heute. Wartung zählt nicht. Nicht erfasste Zeit fügt dem Budget nichts hinzu und verbraucht nichts; die Grenzen zeigen, was sie verbraucht haben könnte.
how-budget-pace = Die Verbrauchsrate (Burn-Rate) ist der Anteil der Ausfallzeit, geteilt durch den Anteil, den das Ziel zulässt. Bei 1× ist das Budget genau am Ende seines Zeitraums aufgebraucht, darüber früher.

## Calendar.

calendar-month = Monat
calendar-days = Tage
calendar-down = Tage mit Ausfällen: { $days }.
calendar-slow = Langsame Tage: { $days }.
calendar-maintenance = Tage mit Wartung: { $days }.
calendar-unknown = Nicht erfasste Tage: { $days }.
calendar-legend-part = kurz ausgefallen
calendar-legend-down = ausgefallen
calendar-year = { $year }: { $uptime }
how-calendar = Tage sind UTC-Tage. Ein gefülltes Feld steht für Störungen in mindestens einem Zwanzigstel der an diesem Tag erfassten Zeit, ein Streifen am unteren Rand für weniger.

## Certificate.

certificate-left = noch { $time }
certificate-expired = abgelaufen, { $time } her
certificate-validity = Gültigkeit
certificate-until = Gültig bis
certificate-issuer = Ausgestellt von

## Data.

site-data-json = Zahlen dieses Dienstes als JSON
site-data-files = Aufgezeichnete Prüfungen
site-data-commits = Commits der aufgezeichneten Prüfungen
site-data-repository = Repository
site-data-feed = Feed der Störungen

site-phases = Wofür die Zeit gebraucht wird
phases-of = { $count ->
    [one] Gemessen bei einer Prüfung: { $from }
   *[other] Mediane aus { $count } Prüfungen: { $from } – { $to }
}
phase-lookup = Adresse finden
phase-connect = Verbinden
phase-tls = Verbindung sichern
phase-first-byte = Auf die Antwort warten
phase-body = Antwort empfangen
how-phases = Bei der Hälfte dieser Prüfungen dauerte der Schritt kürzer, bei der anderen Hälfte länger. Nur Prüfungen mit einer Antwort zählen. Die Schritte sind nacheinander gezeichnet; da jeder Median für sich bestimmt wird, müssen sie zusammen nicht die typische Antwortzeit ergeben.
