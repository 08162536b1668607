# Spanish. What each text is, and what has to be in it, stands in en/data.ftl.

data-feed = { $page }: incidentes y mantenimiento
data-feed-of = { $page }: incidentes y mantenimiento de { $part }
data-calendar-incidents = { $page }: incidentes
data-calendar-incidents-of = { $page }: incidentes de { $part }
data-calendar-maintenance = { $page }: mantenimiento
data-calendar-maintenance-of = { $page }: mantenimiento de { $part }

# Kinds of entries
data-incident = Incidente
data-maintenance = Mantenimiento

# Sentences about an incident
data-incident-over = { $from } – { $to }, { $lasted }.
data-incident-open = Inicio: { $from }.
data-cause = Causa: { $cause }.
data-affected = Sitios afectados: { $sites }.
data-affected-many = { $count ->
    [one] { $count } sitio está afectado.
   *[other] { $count } sitios están afectados.
}

# Maintenance
data-work-announced = Mantenimiento programado: { $title }
data-work-ongoing = Mantenimiento en curso: { $title }
data-work-finished = Mantenimiento finalizado: { $title }
data-work-until = { $from } – { $to }.
data-work-open = Inicio: { $from }, hasta nuevo aviso.
data-effect-none = No se esperan interrupciones.
data-effect-degraded = Las respuestas pueden ser lentas.
data-effect-down = Es posible que el servicio se interrumpa.

# llms.txt
data-llms-about = Esta es una página de estado: indica cómo { $count ->
    [one] funciona un sitio
   *[other] funcionan { $count } sitios
}, según comprobaciones hechas desde fuera, y qué ha ocurrido. Las horas son UTC. El tiempo que nadie observó cuenta como desconocido: ni como funcionamiento ni como caída.
data-llms-now = { $sentence } (última observación: { $at })
data-llms-incidents = Incidentes abiertos
data-llms-data = Datos
data-llms-sites = Sitios
data-llms-status = estado y cifras de todos los sitios, en JSON: lo primero que conviene leer
data-llms-history = todos los incidentes con sus actualizaciones, en JSON
data-llms-planned = mantenimiento actual y futuro, en JSON
data-llms-feed = lo ocurrido recientemente, como canal Atom
data-llms-calendar = mantenimiento, como archivo iCalendar
