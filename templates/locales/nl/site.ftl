# Dutch. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Alle diensten
site-now = { $state }.
site-now-since = { $state }, sinds { $at }.
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } · sinds { $at }.
site-checked = Laatste controle: { $at }.
site-checked-answer = Laatste controle: { $at } ({ $answer }).

## Headings, and what several sections say.

site-days = Laatste 90 dagen
site-response = Responstijd
site-uptime = Beschikbaarheid
site-outages = Onderbrekingen
site-budget = Doelstelling
site-calendar = Kalender
site-certificate = Certificaat
site-incidents = Storingen
site-incidents-all = Alle storingen
site-incidents-none = Tot nu toe geen storingen.
site-maintenance = Onderhoud
site-maintenance-past = Eerder onderhoud
site-maintenance-more = En nog { $count } binnen 30 dagen.
site-maintenance-times = De laatste { $count } keer
site-data = Gegevens
site-table = Als tabel
site-how = Hoe dit is berekend

## Heads of columns.

column-period = Periode
column-day = Dag (UTC)
column-uptime = Beschikbaarheid
column-bounds = Minimaal – maximaal
column-observed = Gemeten
column-down = Niet beschikbaar
column-slow = Traag
column-maintenance = Onderhoud
column-unknown = Niet gemeten
column-p50 = Gebruikelijke responstijd
column-p95 = Traagste 5%
column-p99 = Traagste 1%
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = Het deel van de gemeten tijd waarin de dienst werkte. Trage tijd telt als beschikbaar. Aangekondigd onderhoud telt niet mee. Alle percentages zijn naar beneden afgerond.
how-bounds = De beschikbaarheid als de dienst in alle niet-gemeten tijd niet beschikbaar of juist wel beschikbaar was geweest.
how-observed = Het deel van de periode dat is gemeten. Een controle geldt tot de volgende, maar niet langer dan { $time }.
how-maintenance = Storingen die als onderhoud waren aangekondigd.
how-p50 = De helft van de antwoorden was sneller (de mediaan, p50).
how-p95 = Een op de 20 antwoorden duurde langer (het 95e percentiel, p95).
how-p99 = Een op de 100 antwoorden duurde langer (het 99e percentiel, p99). Percentielen van hele dagen wijken hoogstens 1% af van de exacte waarde.

## Response time.

chart-period = Periode van de grafiek
chart-label = Responstijd, { $window }. { $summary }
chart-typical = Meestal { $time }.
chart-typical-range = Meestal { $low } tot { $high }.
chart-nothing = Er zijn geen responstijden gemeten.
chart-down = { $time } niet beschikbaar.
chart-slow = { $time } traag.
chart-maintenance = { $time } in onderhoud.
chart-unknown = { $time } niet gemeten.
chart-beyond = Enkele antwoorden duurden langer dan de getoonde { $top }, tot { $highest }; pijlen geven ze aan.
chart-coarse = De breedte van een markering komt overeen met de duur van de storing; de markering staat aan het begin van de dag of dagen waarop die plaatsvond.
chart-legend-p50 = gebruikelijk
chart-legend-p95 = traagste 5%
chart-legend-p99 = traagste 1%
chart-legend-down = niet beschikbaar
chart-legend-slow = traag
chart-legend-maintenance = onderhoud
chart-legend-unknown = niet gemeten
chart-table = Tabel met responstijden, { $window }
chart-column-from = Vanaf (UTC)
chart-column-p50 = Gebruikelijk (ms)
chart-column-p95 = Traagste 5% (ms)
chart-column-p99 = Traagste 1% (ms)
chart-column-trouble = Storing
chart-row-time = { $date }, { $time }
chart-row-down = { $time } niet beschikbaar
chart-row-slow = { $time } traag
chart-row-maintenance = { $time } in onderhoud

## Outages.

outages-count = Aantal
outages-total = Totale duur
outages-longest = Langste
outages-recovery = Gemiddelde hersteltijd
outages-between = Gemiddelde tijd tussen onderbrekingen
outages-source = { $count } afgeleid van storingen
how-outages-count = Een onderbreking duurt van de eerste mislukte controle tot de eerste geslaagde daarna; tussenliggende tijd die niet is gemeten, hoort er dus bij. Een mislukte controle tijdens aangekondigd onderhoud geldt niet als begin van een onderbreking.
how-outages-source = Afzonderlijke controles zijn beschikbaar voor ongeveer { $count } dagen. Eerdere onderbrekingen zijn afgeleid van de storingen die uit de controles voortkwamen; fouten die voorbij waren voordat een storing was bevestigd, zijn niet meegeteld.
how-outages-recovery = Hoelang de onderbrekingen die in de periode eindigden gemiddeld hebben geduurd (MTTR).
how-outages-between = De tijd waarin de dienst aantoonbaar werkte, gedeeld door het aantal onderbrekingen dat in de periode begon (MTBF).

## Objective (SLO) and the error budget.

budget-target = { $count ->
    [one] Minstens { $target } beschikbaarheid binnen { $count } dag
   *[other] Minstens { $target } beschikbaarheid binnen { $count } dagen
}
budget-unknown = Er is nog niets gemeten.
budget-met = Gehaald: nog { $time } uitval toegestaan, { $share } van het budget.
budget-missed = Niet gehaald: { $time } te veel uitval.
budget-lasts = Als het doorgaat zoals in de laatste 24 uur, is het budget over { $time } op.
budget-bar = { $share } van het budget is verbruikt.
budget-share = Verbruikt
budget-bounds = tussen { $least } en { $most }, omdat een deel van de tijd niet is gemeten
budget-allowed = Toegestane uitval
budget-spent = Uitval tot nu toe
budget-left = Resterende uitval
budget-1h = Tempo, laatste uur
budget-6h = Tempo, laatste 6 uur
budget-1d = Tempo, laatste 24 uur
budget-3d = Tempo, laatste 3 dagen
budget-times = { $rate }×
how-budget = Het budget is het deel van de gemeten tijd dat volgens de doelstelling mag uitvallen, in hele UTC-dagen, vandaag inbegrepen. Onderhoud telt niet mee. Niet-gemeten tijd voegt niets toe aan het budget en verbruikt niets; de grenzen laten zien wat die tijd had kunnen verbruiken.
how-budget-pace = Het tempo (burn rate) is het deel van de tijd met uitval, gedeeld door het deel dat de doelstelling toestaat. Bij 1× is het budget precies aan het einde van de periode op; daarboven eerder.

## Calendar.

calendar-month = Maand
calendar-days = Dagen
calendar-down = Dagen met uitval: { $days }.
calendar-slow = Trage dagen: { $days }.
calendar-maintenance = Dagen met onderhoud: { $days }.
calendar-unknown = Niet-gemeten dagen: { $days }.
calendar-legend-part = korte tijd niet beschikbaar
calendar-legend-down = niet beschikbaar
calendar-year = { $year }: { $uptime }
how-calendar = Dagen zijn UTC-dagen. Een gevuld vakje staat voor storing in minstens een twintigste van de tijd die op die dag is gemeten, een streep onderin voor minder.

## Certificate.

certificate-left = nog { $time }
certificate-expired = { $time } geleden verlopen
certificate-validity = Geldigheid
certificate-until = Geldig tot
certificate-issuer = Uitgegeven door

## Data.

site-data-json = Cijfers van deze dienst als JSON
site-data-files = Vastgelegde controles
site-data-commits = Commits van de vastgelegde controles
site-data-repository = Repository
site-data-feed = Feed met storingen

site-phases = Waar de tijd naartoe gaat
phases-of = { $count ->
    [one] Gemeten door één controle: { $from }
   *[other] Medianen van { $count } controles: { $from } – { $to }
}
phase-lookup = Adres vinden
phase-connect = Verbinding maken
phase-tls = Verbinding beveiligen
phase-first-byte = Wachten op het antwoord
phase-body = Antwoord ontvangen
how-phases = Bij de helft van deze controles duurde de stap korter, bij de andere helft langer. Alleen controles met een antwoord tellen mee. De stappen zijn na elkaar getekend; omdat elke mediaan apart wordt bepaald, hoeven ze samen niet de gebruikelijke responstijd te vormen.
