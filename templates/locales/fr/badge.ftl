# French. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label } : { $figure }

badge-uptime-24h = disponibilité, 24 heures
badge-uptime-7d = disponibilité, 7 jours
badge-uptime-30d = disponibilité, 30 jours
badge-uptime-90d = disponibilité, 90 jours
badge-uptime-1y = disponibilité, 1 an
badge-uptime-all = disponibilité, toute la période
badge-partly = { $uptime } ({ $coverage } observés)
badge-response = temps de réponse
badge-certificate = certificat
badge-days-left = { $count ->
    [one] { $count } jour restant
   *[other] { $count } jours restants
}
badge-expired = expiré
badge-no-data = pas de données

badge-state-up = en service
badge-state-degraded = lent
badge-state-down = hors service
badge-state-maintenance = en maintenance
badge-state-unknown = pas de données récentes
badge-state-none = pas encore de données

embed-up = { $name } est en service
embed-degraded = { $name } répond lentement
embed-down = { $name } est hors service
embed-maintenance = { $name } est en maintenance
embed-unknown = { $name } : pas de données récentes
embed-none = { $name } : pas encore de données
embed-late = La surveillance est en retard
embed-observed = Dernière vérification : { $time }

preview-days = Les 90 derniers jours
