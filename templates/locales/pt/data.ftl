# Portuguese. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: incidentes e manutenção
data-feed-of = { $page }: incidentes e manutenção de { $part }
data-calendar-incidents = { $page }: incidentes
data-calendar-incidents-of = { $page }: incidentes de { $part }
data-calendar-maintenance = { $page }: manutenção
data-calendar-maintenance-of = { $page }: manutenção de { $part }

# Kinds of entries
data-incident = Incidente
data-maintenance = Manutenção

# Sentences about an incident
data-incident-over = { $from } – { $to }, { $lasted }.
data-incident-open = Desde { $from }.
data-cause = Causa: { $cause }.
data-affected = Sites afetados: { $sites }.
data-affected-many = { $count ->
    [one] { $count } site foi afetado.
   *[other] { $count } sites foram afetados.
}

# Maintenance
data-work-announced = Manutenção programada: { $title }
data-work-ongoing = Manutenção em andamento: { $title }
data-work-finished = Manutenção concluída: { $title }
data-work-until = { $from } – { $to }.
data-work-open = A partir de { $from }, até novo aviso.
data-effect-none = Nenhuma interrupção é esperada.
data-effect-degraded = As respostas podem ser lentas.
data-effect-down = Pode haver indisponibilidade.

# llms.txt
data-llms-about = Esta é uma página de status: mostra como { $count ->
    [one] está { $count } site
   *[other] estão { $count } sites
}, segundo verificações feitas de fora, e o que aconteceu. Os horários são UTC. O tempo que ninguém observou conta como desconhecido: nem como disponível, nem como indisponível.
data-llms-now = { $sentence } (última observação: { $at })
data-llms-incidents = Incidentes abertos
data-llms-data = Dados
data-llms-sites = Sites
data-llms-status = estado e números de todos os sites, em JSON: comece por aqui
data-llms-history = todos os incidentes com as suas atualizações, em JSON
data-llms-planned = manutenção atual e futura, em JSON
data-llms-feed = o que aconteceu recentemente, como feed Atom
data-llms-calendar = manutenção, como arquivo iCalendar
