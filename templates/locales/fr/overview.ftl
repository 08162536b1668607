# French. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Tous les services fonctionnent
overall-up-observed = Tous les services observés fonctionnent
overall-none = Pas encore de données
overall-overdue = La surveillance est en retard
overall-maintenance = Maintenance en cours
overall-down-one = { $site } est hors service
overall-down-for = { $site } est hors service depuis { $duration }
overall-down-some = { $total ->
    [one] { $count } service sur { $total } est hors service
   *[other] { $count } services sur { $total } sont hors service
}
overall-down-all = { $total ->
    [one] { $total } service est hors service
   *[other] Les { $total } services sont tous hors service
}
overall-degraded-one = { $site } répond lentement
overall-degraded-for = { $site } répond lentement depuis { $duration }
overall-degraded-some = { $total ->
    [one] { $count } service sur { $total } répond lentement
   *[other] { $count } services sur { $total } répondent lentement
}
overall-degraded-all = { $total ->
    [one] { $total } service répond lentement
   *[other] Les { $total } services répondent tous lentement
}
overall-unknown-one = { $site } : pas de données récentes
overall-unknown-some = { $total ->
    [one] Pas de données récentes pour { $count } service sur { $total }
   *[other] Pas de données récentes pour { $count } services sur { $total }
}
overall-unknown-all = { $total ->
    [one] Pas de données récentes pour { $total } service
   *[other] Pas de données récentes pour les { $total } services
}

## What is said below that sentence.

overall-also-degraded-one = { $site } répond lentement.
overall-also-degraded = { $count ->
    [one] { $count } service répond lentement.
   *[other] { $count } services répondent lentement.
}
overall-also-maintenance-one = { $site } est en maintenance.
overall-also-maintenance = { $count ->
    [one] { $count } service est en maintenance.
   *[other] { $count } services sont en maintenance.
}
overall-also-unknown = { $count ->
    [one] { $count } service n’a pas pu être observé récemment.
   *[other] { $count } services n’ont pas pu être observés récemment.
}
overall-also-none = { $count ->
    [one] { $count } service n’a pas encore de données.
   *[other] { $count } services n’ont pas encore de données.
}
overall-was-down-one = Lors de la dernière vérification, { $site } était hors service.
overall-was-down = { $total ->
    [one] Lors de la dernière vérification, { $count } service sur { $total } était hors service.
   *[other] Lors de la dernière vérification, { $count } services sur { $total } étaient hors service.
}
overall-since = Début : { $time }.
overall-checked = Dernière vérification : { $time }.
overall-due = Prochaine vérification : { $time }.
overall-missed = La vérification suivante n’a pas eu lieu ; heure prévue : { $time }.
overall-never = Rien n’a encore été vérifié.
overall-late = Cette page est plus ancienne qu’elle ne devrait l’être : les vérifications sont en retard.

## What is said of a site beside its state.

site-for = depuis { $duration }
site-for-down = hors service depuis { $duration }
site-for-degraded = lent depuis { $duration }
site-reported = signalé il y a { $duration }
site-seen-up = vu en service il y a { $duration }
site-seen-degraded = vu lent il y a { $duration }
site-seen-down = vu hors service il y a { $duration }
site-until = fin : { $time }
site-http-status = statut HTTP { $code }
site-because = à cause de : { $site }
site-overrun = fin prévue de la maintenance : { $time }
site-exceeded = perturbation plus forte qu’annoncé
site-answer-none = pas de connexion
site-answer-connected = connexion en { $time }
site-answer-silent = pas de réponse après { $time }
site-answer-http = HTTP { $code } en { $time }

## Sections

overview-ongoing = Maintenance en cours
overview-active = Incidents en cours
overview-planned = Maintenance prévue
overview-sites = Services
overview-other-sites = Autres services
overview-recent = Incidents passés
overview-incident-for = depuis { $duration }
overview-incident-since = Début : { $time }
overview-incident-lasted = durée : { $duration }
overview-discussion = Discussion
overview-troubled = { $total ->
    [one] service encore perturbé : { $count } sur { $total }
   *[other] services encore perturbés : { $count } sur { $total }
}
overview-more-planned = { $count ->
    [one] Et { $count } autre dans les 30 jours.
   *[other] Et { $count } autres dans les 30 jours.
}
overview-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
overview-in-trouble = { $total ->
    [one] Service perturbé : { $count } sur { $total }
   *[other] Services perturbés : { $count } sur { $total }
}
overview-days = { $from } – { $to }
overview-quiet = Aucun incident
overview-all-incidents = Tous les incidents

## A site in the list

row-coverage = { $percent } observés
row-response = Temps de réponse habituel : { $time }

## Bars, one a day

bars-from = { $count ->
    [one] Il y a { $count } jour
   *[other] Il y a { $count } jours
}
bars-to = Aujourd’hui
bars-days = { $count ->
    [one] { $count } dernier jour
   *[other] { $count } derniers jours
}
bars-fine = aucun problème
bars-down = { $count ->
    [one] { $count } jour avec indisponibilité
   *[other] { $count } jours avec indisponibilité
}
bars-worst = maximum : { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } jour avec réponses lentes
   *[other] { $count } jours avec réponses lentes
}
bars-maintenance = { $count ->
    [one] { $count } jour avec maintenance
   *[other] { $count } jours avec maintenance
}
bars-unknown = { $count ->
    [one] { $count } jour sans données
   *[other] { $count } jours sans données
}
bars-day = { $date } : { $remarks }
bars-day-up = { $percent } en service
bars-day-down = { $duration } hors service
bars-day-degraded = { $duration } de lenteur
bars-day-maintenance = { $duration } de maintenance
bars-day-unknown = { $duration } sans observation

## What bars mean

legend-up = en service
legend-degraded = lent
legend-down = hors service
legend-maintenance = maintenance
legend-unknown = non observé

## Switches

switch-window = Disponibilité sur
switch-first = Problèmes en premier
switch-filter = Chercher un service
switch-none = Aucun service ne porte ce nom.
switch-theme = Couleurs
theme-auto = Automatique
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
theme-paper = Papier
theme-ocean = Océan
theme-forest = Forêt
theme-midnight = Minuit

## Head and foot of every page

layout-skip = Aller au contenu
layout-pages = Pages
layout-languages = Langues
layout-history = Historique
layout-maintenance = Maintenance
layout-feed = Flux
layout-feed-title = { $title } : incidents
layout-written = Page générée : { $time }.
layout-git = Historique dans git
layout-data = Données en JSON

## The page for addresses that lead nowhere

lost-title = Page introuvable
lost-heading = Cette page n’existe pas
lost-text = L’adresse contient peut-être une faute de frappe, ou le service dont il s’agissait n’est plus surveillé.
lost-home = Voir l’état de tous les services

## Parts of several pages

part-by = par { $author }
part-recovered = rétabli : { $time }
part-span = { $from } – { $to }
part-announcement = Annonce
part-again = Autres dates
part-again-more = { $count ->
    [one] { $count } autre fois dans les 30 jours
   *[other] { $count } autres fois dans les 30 jours
}
