# Spanish. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Todos los sistemas funcionan con normalidad
overall-up-observed = Todos los sistemas observados funcionan con normalidad
overall-none = Aún sin datos
overall-overdue = La supervisión lleva retraso
overall-maintenance = Mantenimiento en curso
overall-down-one = { $site } no funciona
overall-down-for = { $site } no funciona desde hace { $duration }
overall-down-some = { $total ->
    [one] { $count } de { $total } sitio no funciona
   *[other] { $count } de { $total } sitios no funcionan
}
overall-down-all = { $total ->
    [one] { $total } sitio no funciona
   *[other] Ninguno de los { $total } sitios funciona
}
overall-degraded-one = { $site } responde con lentitud
overall-degraded-for = { $site } responde con lentitud desde hace { $duration }
overall-degraded-some = { $total ->
    [one] { $count } de { $total } sitio responde con lentitud
   *[other] { $count } de { $total } sitios responden con lentitud
}
overall-degraded-all = { $total ->
    [one] { $total } sitio responde con lentitud
   *[other] Los { $total } sitios responden con lentitud
}
overall-unknown-one = No hay datos recientes de { $site }
overall-unknown-some = { $total ->
    [one] No hay datos recientes de { $count } de { $total } sitio
   *[other] No hay datos recientes de { $count } de { $total } sitios
}
overall-unknown-all = { $total ->
    [one] No hay datos recientes de { $total } sitio
   *[other] No hay datos recientes de ninguno de los { $total } sitios
}

## What is said below that sentence.

overall-also-degraded-one = { $site } responde con lentitud.
overall-also-degraded = { $count ->
    [one] { $count } sitio responde con lentitud.
   *[other] { $count } sitios responden con lentitud.
}
overall-also-maintenance-one = { $site } está en mantenimiento.
overall-also-maintenance = { $count ->
    [one] { $count } sitio está en mantenimiento.
   *[other] { $count } sitios están en mantenimiento.
}
overall-also-unknown = { $count ->
    [one] { $count } sitio no se ha podido observar recientemente.
   *[other] { $count } sitios no se han podido observar recientemente.
}
overall-also-none = { $count ->
    [one] { $count } sitio aún no tiene datos.
   *[other] { $count } sitios aún no tienen datos.
}
overall-was-down-one = En la última comprobación, { $site } no funcionaba.
overall-was-down = { $total ->
    [one] En la última comprobación, { $count } de { $total } sitio no funcionaba.
   *[other] En la última comprobación, { $count } de { $total } sitios no funcionaban.
}
overall-since = Inicio: { $time }.
overall-checked = Última comprobación: { $time }.
overall-due = Próxima comprobación: { $time }.
overall-missed = La siguiente comprobación estaba prevista ({ $time }) y no se ha realizado.
overall-never = Aún no se ha comprobado nada.
overall-late = Esta página es más antigua de lo debido: las comprobaciones llevan retraso.

## What is said of a site beside its state.

site-for = desde hace { $duration }
site-for-down = sin funcionar desde hace { $duration }
site-for-degraded = con lentitud desde hace { $duration }
site-reported = notificado hace { $duration }
site-seen-up = funcionaba hace { $duration }
site-seen-degraded = respondía con lentitud hace { $duration }
site-seen-down = no funcionaba hace { $duration }
site-until = fin previsto: { $time }
site-http-status = código HTTP { $code }
site-because = a causa de { $site }
site-overrun = el mantenimiento debía terminar: { $time }
site-exceeded = peor de lo anunciado en el mantenimiento
site-answer-none = sin conexión
site-answer-connected = conexión establecida en { $time }
site-answer-silent = sin respuesta tras { $time }
site-answer-http = HTTP { $code } en { $time }

## Sections.

overview-ongoing = Mantenimiento en curso
overview-active = Ahora mismo
overview-planned = Mantenimiento programado
overview-sites = Sitios
overview-other-sites = Otros sitios
overview-recent = Incidentes anteriores
overview-incident-for = { $duration } hasta ahora
overview-incident-since = Inicio: { $time }
overview-incident-lasted = duró { $duration }
overview-discussion = Conversación
overview-troubled = { $total ->
    [one] { $count } de { $total } sitio aún con problemas
   *[other] { $count } de { $total } sitios aún con problemas
}
overview-more-planned = { $count ->
    [one] Y { $count } más en los próximos 30 días.
   *[other] Y { $count } más en los próximos 30 días.
}
overview-count = { $count ->
    [one] { $count } sitio
   *[other] { $count } sitios
}
overview-in-trouble = { $total ->
    [one] { $count } de { $total } sitio con problemas
   *[other] { $count } de { $total } sitios con problemas
}
overview-days = { $from } – { $to }
overview-quiet = Sin incidentes
overview-all-incidents = Todos los incidentes

## A site in the list.

row-coverage = { $percent } observado
row-response = Respuesta habitual: { $time }

## Bars, one a day.

bars-from = { $count ->
    [one] Hace { $count } día
   *[other] Hace { $count } días
}
bars-to = Hoy
bars-days = { $count ->
    [one] Último día
   *[other] Últimos { $count } días
}
bars-fine = sin problemas
bars-down = { $count ->
    [one] { $count } día con caídas
   *[other] { $count } días con caídas
}
bars-worst = peor día: { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } día con respuestas lentas
   *[other] { $count } días con respuestas lentas
}
bars-maintenance = { $count ->
    [one] { $count } día con mantenimiento
   *[other] { $count } días con mantenimiento
}
bars-unknown = { $count ->
    [one] { $count } día sin datos
   *[other] { $count } días sin datos
}
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } de disponibilidad
bars-day-down = { $duration } de caída
bars-day-degraded = { $duration } de lentitud
bars-day-maintenance = { $duration } de mantenimiento
bars-day-unknown = { $duration } sin observar

## A legend.

legend-up = funciona
legend-degraded = lento
legend-down = caído
legend-maintenance = mantenimiento
legend-unknown = sin observar

## Switches.

switch-window = Disponibilidad en
switch-first = Problemas primero
switch-filter = Buscar un sitio
switch-none = Ningún sitio coincide con la búsqueda.
switch-theme = Colores
theme-auto = Automático
theme-light = Claro
theme-dark = Oscuro
theme-contrast = Alto contraste
theme-paper = Papel
theme-ocean = Océano
theme-forest = Bosque
theme-midnight = Medianoche

## Head and foot of every page.

layout-skip = Ir al contenido
layout-pages = Páginas
layout-languages = Idiomas
layout-history = Historial
layout-maintenance = Mantenimiento
layout-feed = Canal Atom
layout-feed-title = { $title }: incidentes
layout-written = Página generada: { $time }.
layout-git = Historial en git
layout-data = Datos en JSON

## The page for addresses that lead nowhere.

lost-title = No encontrada
lost-heading = Esta página no existe
lost-text = Puede que la dirección esté mal escrita o que el sitio correspondiente ya no se supervise.
lost-home = Ver el estado general

## Parts of several pages.

part-by = por { $author }
part-recovered = recuperación: { $time }
part-span = { $from } – { $to }
part-announcement = Anuncio
part-again = De nuevo
part-again-more = { $count ->
    [one] { $count } vez más en los próximos 30 días
   *[other] { $count } veces más en los próximos 30 días
}
