# French. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = nom introuvable
reason-name-lookup-failed = échec de la résolution du nom
reason-connection-refused = connexion refusée
reason-timed-out = délai dépassé
reason-no-route = aucune route vers l’hôte
reason-connection-reset = connexion réinitialisée
reason-connection-closed = connexion fermée trop tôt
reason-tls = échec de la négociation TLS
reason-protocol = réponse non valide
reason-redirects = redirections sans issue
reason-http-status = statut HTTP inattendu
reason-body = contenu inattendu
reason-too-slow = trop lent
reason-no-network = pas de réseau sur ce runner
reason-deadline = temps imparti à l’exécution écoulé
reason-unsupported = impossible sur ce runner
reason-internal = erreur interne

# What an incident is called.
incident-one-down = { $site } est hors service
incident-one-slow = { $site } répond lentement
incident-one-was-down = { $site } était hors service
incident-one-was-slow = { $site } répondait lentement
incident-two-down = { $site } et { $other } sont hors service
incident-two-slow = { $site } et { $other } répondent lentement
incident-two-was-down = { $site } et { $other } étaient hors service
incident-two-was-slow = { $site } et { $other } répondaient lentement
incident-many-down = { $count ->
    [one] { $site } et { $count } autre service sont hors service
   *[other] { $site } et { $count } autres services sont hors service
}
incident-many-slow = { $count ->
    [one] { $site } et { $count } autre service répondent lentement
   *[other] { $site } et { $count } autres services répondent lentement
}
incident-many-was-down = { $count ->
    [one] { $site } et { $count } autre service étaient hors service
   *[other] { $site } et { $count } autres services étaient hors service
}
incident-many-was-slow = { $count ->
    [one] { $site } et { $count } autre service répondaient lentement
   *[other] { $site } et { $count } autres services répondaient lentement
}

# Why several sites share an incident.
incident-common-dependency = les autres dépendent de : { $what }
incident-common-address = tous à l’adresse { $what }
incident-common-zone = tous dans la zone DNS { $what }
incident-common-certificate = tous avec le certificat { $what }
incident-common-endpoint = tous sur le même hôte et à la même étape : { $what }
incident-common-many = une grande partie des services en même temps

incident-sign-down = Hors service
incident-sign-degraded = Lent

# What an update is about.
incident-kind-opened = Détecté
incident-kind-changed = Modifié
incident-kind-resolved = Résolu
incident-kind-reopened = Réapparu
incident-kind-investigating = Analyse en cours
incident-kind-identified = Cause identifiée
incident-kind-monitoring = Sous surveillance
incident-kind-postmortem = Ce que nous en avons appris
incident-kind-note = Point d’information

# The page of an incident.
incident-all-sites = Tous les services
incident-path = Vous êtes ici
incident-since = Début : { $start } ; durée jusqu’ici : { $length }.
incident-over = Résolu. { $start } – { $end }, durée : { $length }.
incident-came-back = { $count ->
    [1] Il est réapparu une fois.
    [one] Il est réapparu { $count } fois.
   *[other] Il est réapparu { $count } fois.
}
incident-affected = Services concernés
incident-sites-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
incident-still = { $count ->
    [one] { $count } encore perturbé
   *[other] { $count } encore perturbés
}
incident-impact = Effet
incident-cause = Cause
incident-lasted = Durée
incident-so-far = Durée jusqu’ici
incident-recorded = Enregistré dans
incident-discussion = Discussion
incident-issue = Ticket
incident-sites = Services concernés
incident-recovered = rétabli : { $when }
incident-learned = Ce que nous en avons appris
incident-updates = Suivi
incident-newest-first = Du plus récent au plus ancien.
incident-nothing = Rien n’a encore été écrit.
incident-by = par { $author }
incident-evidence = Constats
incident-evidence-open = Ce que les vérifications ont vu
incident-others = Autres incidents
incident-earlier = Avant celui-ci
incident-later = Après celui-ci

# The history.
history-title = Historique
history-now = En ce moment
history-none = Aucun incident jusqu’ici.
history-months = Tous les mois
history-earlier = Plus ancien
history-later = Plus récent
history-part = { $month }, page { $number }
history-count = { $count ->
    [0] Aucun incident
    [one] { $count } incident
   *[other] { $count } incidents
}
history-whole = Tous les incidents : { $month }
history-since = Début : { $start }, depuis { $length }
history-started = { $start } · durée : { $length }
history-lasting = { $start } · pas encore terminé
history-work = Maintenance

# Planned work.
work-title = Maintenance
work-now = En cours
work-coming = Prévue
work-done = Effectuée au cours des 90 derniers jours
work-none-now = Aucune maintenance n’est en cours.
work-none-coming = Rien n’est prévu pour les 30 prochains jours.
work-calendar = Ajouter à un agenda
work-from-to = { $start } – { $end }
work-open-end = { $start }, jusqu’à nouvel ordre
work-effect-none = aucune interruption attendue
work-effect-degraded = réponses lentes possibles
work-effect-down = indisponibilité possible
work-announcement = Annonce
work-again = Autres dates :
work-more = { $count ->
    [one] et { $count } autre fois dans les 30 jours
   *[other] et { $count } autres fois dans les 30 jours
}
work-others = { $count ->
    [one] et { $count } autre dans les 30 jours
   *[other] et { $count } autres dans les 30 jours
}
work-times = { $count ->
    [one] Effectuée { $count } fois, la dernière : { $when }
   *[other] Effectuée { $count } fois, la dernière : { $when }
}
work-unnamed = { $count ->
    [one] et { $count } autre service
   *[other] et { $count } autres services
}
