# French. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Tous les services
site-now = { $state }.
site-now-since = { $state }. Début : { $at }.
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail }. Début : { $at }.
site-checked = Dernière vérification : { $at }.
site-checked-answer = Dernière vérification : { $at } ({ $answer }).

## Headings, and what several sections say.

site-days = 90 derniers jours
site-response = Temps de réponse
site-uptime = Disponibilité
site-outages = Interruptions
site-budget = Objectif
site-calendar = Calendrier
site-certificate = Certificat
site-incidents = Incidents
site-incidents-all = Tous les incidents
site-incidents-none = Aucun incident jusqu’ici.
site-maintenance = Maintenance
site-maintenance-past = Maintenance passée
site-maintenance-more = Autres maintenances dans les 30 jours : { $count }.
site-maintenance-times = Les { $count } dernières fois
site-data = Données
site-table = Sous forme de tableau
site-how = Mode de calcul

## Heads of columns.

column-period = Période
column-day = Jour (UTC)
column-uptime = Disponibilité
column-bounds = Au pire – au mieux
column-observed = Observé
column-down = Indisponibilité
column-slow = Lenteur
column-maintenance = Maintenance
column-unknown = Sans observation
column-p50 = Réponse habituelle
column-p95 = 5 % les plus lentes
column-p99 = 1 % les plus lentes
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = La part du temps observé pendant laquelle le service a fonctionné. Les périodes de lenteur comptent comme disponibles. La maintenance annoncée n’est pas comptée. Tous les pourcentages sont arrondis vers le bas.
how-bounds = La disponibilité si le service avait été hors service, ou au contraire en service, pendant tout le temps non observé.
how-observed = La part de la période qui a été observée. Une vérification vaut jusqu’à la suivante, mais pas plus de { $time }.
how-maintenance = Les perturbations annoncées comme maintenance.
how-p50 = La moitié des réponses ont été plus rapides (médiane, p50).
how-p95 = Une réponse sur 20 a été plus lente (95e centile, p95).
how-p99 = Une réponse sur 100 a été plus lente (99e centile, p99). Les centiles des jours entiers sont exacts à 1 % près.

## Response time.

chart-period = Période du graphique
chart-label = Temps de réponse, { $window }. { $summary }
chart-typical = D’habitude { $time }.
chart-typical-range = D’habitude de { $low } à { $high }.
chart-nothing = Aucun temps de réponse n’a été mesuré.
chart-down = Hors service pendant { $time }.
chart-slow = Lent pendant { $time }.
chart-maintenance = En maintenance pendant { $time }.
chart-unknown = Sans observation pendant { $time }.
chart-beyond = Quelques réponses ont dépassé le maximum affiché de { $top } et duré jusqu’à { $highest } ; des flèches les signalent.
chart-coarse = La largeur des marques correspond à la durée des perturbations ; elles sont placées au début du jour ou des jours concernés.
chart-legend-p50 = habituel
chart-legend-p95 = 5 % les plus lentes
chart-legend-p99 = 1 % les plus lentes
chart-legend-down = hors service
chart-legend-slow = lent
chart-legend-maintenance = maintenance
chart-legend-unknown = non observé
chart-table = Tableau des temps de réponse, { $window }
chart-column-from = Début (UTC)
chart-column-p50 = Habituel (ms)
chart-column-p95 = 5 % les plus lentes (ms)
chart-column-p99 = 1 % les plus lentes (ms)
chart-column-trouble = Perturbation
chart-row-time = { $date }, { $time }
chart-row-down = hors service pendant { $time }
chart-row-slow = lent pendant { $time }
chart-row-maintenance = en maintenance pendant { $time }

## Outages.

outages-count = Nombre
outages-total = Durée totale
outages-longest = La plus longue
outages-recovery = Temps moyen de rétablissement
outages-between = Temps moyen entre interruptions
outages-source = dont { $count } d’après les incidents
how-outages-count = Une interruption dure de la première vérification échouée à la première vérification réussie qui suit ; le temps non observé entre les deux en fait donc partie. Un échec pendant une maintenance annoncée ne marque pas le début d’une interruption.
how-outages-source = Les vérifications individuelles couvrent environ { $count } jours. Les interruptions antérieures sont tirées des incidents ouverts par ces vérifications ; les échecs terminés avant la confirmation d’un incident n’y figurent pas.
how-outages-recovery = La durée moyenne des interruptions terminées pendant la période (MTTR).
how-outages-between = Le temps pendant lequel le service a été vu en fonctionnement, divisé par le nombre d’interruptions commencées pendant la période (MTBF).

## Objective (SLO) and the error budget.

budget-target = { $count ->
    [one] Au moins { $target } de disponibilité sur { $count } jour
   *[other] Au moins { $target } de disponibilité sur { $count } jours
}
budget-unknown = Rien n’a encore été observé.
budget-met = Tenu : encore { $time } d’indisponibilité possibles, soit { $share } du budget.
budget-missed = Manqué : { $time } de trop.
budget-lasts = Au rythme des 24 dernières heures, le budget sera épuisé dans { $time }.
budget-bar = { $share } du budget sont consommés.
budget-share = Consommé
budget-bounds = entre { $least } et { $most }, car une partie du temps n’a pas été observée
budget-allowed = Indisponibilité permise
budget-spent = Indisponibilité constatée
budget-left = Marge restante
budget-1h = Rythme, dernière heure
budget-6h = Rythme, 6 dernières heures
budget-1d = Rythme, 24 dernières heures
budget-3d = Rythme, 3 derniers jours
budget-times = { $rate }×
how-budget = Le budget est la part du temps observé pendant laquelle l’objectif permet l’indisponibilité, en jours UTC entiers, aujourd’hui compris. La maintenance n’est pas comptée. Le temps non observé n’ajoute rien au budget et n’en consomme rien ; les bornes indiquent ce qu’il aurait pu consommer.
how-budget-pace = Le rythme de consommation (burn rate) : la part du temps d’indisponibilité, divisée par la part que l’objectif permet. À 1×, le budget est épuisé exactement à la fin de sa période ; au-dessus, plus tôt.

## Calendar.

calendar-month = Mois
calendar-days = Jours
calendar-down = Jours d’indisponibilité : { $days }.
calendar-slow = Jours de lenteur : { $days }.
calendar-maintenance = Jours de maintenance : { $days }.
calendar-unknown = Jours sans observation : { $days }.
calendar-legend-part = brièvement hors service
calendar-legend-down = hors service
calendar-year = { $year } : { $uptime }
how-calendar = Les jours sont des jours UTC. Une case pleine signale une perturbation pendant au moins un vingtième du temps observé ce jour-là, une bande au bas de la case, une perturbation plus courte.

## Certificate.

certificate-left = encore { $time }
certificate-expired = expiré il y a { $time }
certificate-validity = Validité
certificate-until = Fin de validité
certificate-issuer = Délivré par

## Data.

site-data-json = Chiffres de ce service en JSON
site-data-files = Vérifications enregistrées
site-data-commits = Commits des vérifications enregistrées
site-data-repository = Dépôt
site-data-feed = Flux des incidents

site-phases = À quoi le temps est passé
phases-of = { $count ->
    [one] Mesuré par une vérification : { $from }
   *[other] Médianes de { $count } vérifications : { $from } – { $to }
}
phase-lookup = Recherche de l’adresse
phase-connect = Connexion
phase-tls = Sécurisation de la connexion
phase-first-byte = Attente de la réponse
phase-body = Réception de la réponse
how-phases = Pour la moitié de ces vérifications, l’étape a pris moins de temps, pour l’autre moitié davantage. Seules les vérifications ayant obtenu une réponse comptent. Les étapes sont dessinées l’une après l’autre ; chaque médiane étant calculée séparément, leur somme peut différer du temps de réponse habituel.
