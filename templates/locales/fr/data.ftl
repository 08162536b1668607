# French. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page } : incidents et maintenance
data-feed-of = { $page } : incidents et maintenance, { $part }
data-calendar-incidents = { $page } : incidents
data-calendar-incidents-of = { $page } : incidents, { $part }
data-calendar-maintenance = { $page } : maintenance
data-calendar-maintenance-of = { $page } : maintenance, { $part }

data-incident = Incident
data-maintenance = Maintenance

data-incident-over = { $from } – { $to }, durée : { $lasted }.
data-incident-open = Début : { $from }.
data-cause = Cause : { $cause }.
data-affected = Services concernés : { $sites }.
data-affected-many = { $count ->
    [one] { $count } service est concerné.
   *[other] { $count } services sont concernés.
}

data-work-announced = Maintenance prévue : { $title }
data-work-ongoing = Maintenance en cours : { $title }
data-work-finished = Maintenance terminée : { $title }
data-work-until = { $from } – { $to }.
data-work-open = Début : { $from }, jusqu’à nouvel ordre.
data-effect-none = Aucune interruption n’est attendue.
data-effect-degraded = Les réponses peuvent être lentes.
data-effect-down = Une indisponibilité est possible.

data-llms-about = Ceci est une page d’état : elle indique comment { $count ->
    [one] se porte un service
   *[other] se portent { $count } services
}, d’après des vérifications faites de l’extérieur, et ce qui s’y est passé. Les heures sont en UTC. Le temps que personne n’a observé compte comme inconnu, ni en service ni hors service.
data-llms-now = { $sentence } (dernière observation : { $at })
data-llms-incidents = Incidents en cours
data-llms-data = Données
data-llms-sites = Services
data-llms-status = état et chiffres de tous les services, en JSON : à lire en premier
data-llms-history = tous les incidents et leur suivi, en JSON
data-llms-planned = maintenance en cours et à venir, en JSON
data-llms-feed = ce qui s’est passé récemment, en flux Atom
data-llms-calendar = maintenance, en fichier iCalendar
