# Spanish. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Todos los sitios
site-now = { $state }.
site-now-since = { $state } (desde: { $at }).
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } (desde: { $at }).
site-checked = Última comprobación: { $at }.
site-checked-answer = Última comprobación ({ $at }): { $answer }.

## Headings, and what several sections say.

site-days = Últimos 90 días
site-response = Tiempo de respuesta
site-uptime = Disponibilidad
site-outages = Caídas
site-budget = Objetivo
site-calendar = Calendario
site-certificate = Certificado
site-incidents = Incidentes
site-incidents-all = Todos los incidentes
site-incidents-none = Ningún incidente hasta ahora.
site-maintenance = Mantenimiento
site-maintenance-past = Mantenimientos anteriores
site-maintenance-more = Y { $count } más en los próximos 30 días.
site-maintenance-times = Los últimos { $count } mantenimientos
site-data = Datos
site-table = En forma de tabla
site-how = Cómo se calcula

## Heads of columns.

column-period = Período
column-day = Día (UTC)
column-uptime = Disponibilidad
column-bounds = Peor – mejor caso
column-observed = Observado
column-down = Caído
column-slow = Lento
column-maintenance = Mantenimiento
column-unknown = Sin observar
column-p50 = Respuesta habitual
column-p95 = 5 % más lento
column-p99 = 1 % más lento
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = La parte del tiempo observado en que el sitio funcionó. El tiempo con respuestas lentas cuenta como funcionamiento. El mantenimiento anunciado no se tiene en cuenta. Todos los porcentajes se redondean hacia abajo.
how-bounds = La disponibilidad que resultaría si el sitio hubiera estado caído, o hubiera funcionado, durante todo el tiempo que nadie observó.
how-observed = La parte del período que se observó. Una comprobación vale hasta la siguiente, pero no más de { $time }.
how-maintenance = Problemas que se habían anunciado como mantenimiento.
how-p50 = La mitad de las respuestas fue más rápida (la mediana, p50).
how-p95 = Una de cada 20 respuestas tardó más (percentil 95, p95).
how-p99 = Una de cada 100 respuestas tardó más (percentil 99, p99). Los percentiles de días enteros se desvían del valor exacto un 1 % como máximo.

## Response time.

chart-period = Período del gráfico
chart-label = Tiempo de respuesta, { $window }. { $summary }
chart-typical = Habitual: { $time }.
chart-typical-range = Habitual: de { $low } a { $high }.
chart-nothing = No se midió ningún tiempo de respuesta.
chart-down = Caído durante { $time }.
chart-slow = Lento durante { $time }.
chart-maintenance = En mantenimiento durante { $time }.
chart-unknown = Sin observar durante { $time }.
chart-beyond = El gráfico llega hasta { $top }; algunas respuestas tardaron más, hasta { $highest }, y están marcadas con flechas.
chart-coarse = Las marcas de los problemas son tan anchas como estos fueron largos y comienzan donde empieza su día o grupo de días.
chart-legend-p50 = habitual
chart-legend-p95 = 5 % más lento
chart-legend-p99 = 1 % más lento
chart-legend-down = caído
chart-legend-slow = lento
chart-legend-maintenance = mantenimiento
chart-legend-unknown = sin observar
chart-table = Tabla de tiempos de respuesta, { $window }
chart-column-from = Desde (UTC)
chart-column-p50 = Habitual (ms)
chart-column-p95 = 5 % más lento (ms)
chart-column-p99 = 1 % más lento (ms)
chart-column-trouble = Problemas
chart-row-time = { $date }, { $time }
chart-row-down = caído durante { $time }
chart-row-slow = lento durante { $time }
chart-row-maintenance = en mantenimiento durante { $time }

## Outages.

outages-count = Número
outages-total = Tiempo caído
outages-longest = La más larga
outages-recovery = Tiempo medio de recuperación
outages-between = Tiempo medio entre fallos
outages-source = { $count ->
    [one] { $count } según los incidentes
   *[other] { $count } según los incidentes
}
how-outages-count = Una caída dura desde la primera comprobación fallida hasta la siguiente correcta; el tiempo intermedio que nadie observó también forma parte de ella. Las comprobaciones fallidas durante un mantenimiento anunciado no dan inicio a ninguna.
how-outages-source = { $count ->
    [one] Las comprobaciones individuales se conservan alrededor de { $count } día.
   *[other] Las comprobaciones individuales se conservan alrededor de { $count } días.
} Las caídas anteriores se toman de los incidentes que abrieron esas comprobaciones; no incluyen los fallos que terminaron antes de confirmarse un incidente.
how-outages-recovery = Cuánto duraron de media las caídas que terminaron en el período (MTTR).
how-outages-between = El tiempo en que se vio funcionar el sitio, dividido por el número de caídas que comenzaron en el período (MTBF).

## Objective (SLO).

budget-target = { $count ->
    [one] Al menos { $target } de disponibilidad en { $count } día
   *[other] Al menos { $target } de disponibilidad en { $count } días
}
budget-unknown = Aún no se ha observado nada.
budget-met = Cumplido: aún puede estar caído { $time }, el { $share } del presupuesto.
budget-missed = Incumplido: { $time } más de lo permitido.
budget-lasts = Al ritmo de las últimas 24 horas, el presupuesto se agotará en { $time }.
budget-bar = Gastado: { $share } del presupuesto.
budget-share = Gastado
budget-bounds = entre { $least } y { $most }, pues parte del tiempo no se observó
budget-allowed = Caída permitida
budget-spent = Tiempo caído
budget-left = Restante
budget-1h = Ritmo, última hora
budget-6h = Ritmo, últimas 6 horas
budget-1d = Ritmo, últimas 24 horas
budget-3d = Ritmo, últimos 3 días
budget-times = { $rate }×
how-budget = El presupuesto de errores es la parte del tiempo observado que el objetivo permite fallar, en días UTC enteros, con el de hoy incluido. El mantenimiento no cuenta. El tiempo que nadie observó ni aumenta el presupuesto ni lo gasta; los límites indican cuánto podría haber gastado.
how-budget-pace = El ritmo de consumo (burn rate): la proporción de tiempo caído dividida por la que permite el objetivo. A 1×, el presupuesto se agota justo al final de su período; por encima, antes.

## Calendar.

calendar-month = Mes
calendar-days = Días
calendar-down = Días con caídas: { $days }.
calendar-slow = Días con lentitud: { $days }.
calendar-maintenance = Días con mantenimiento: { $days }.
calendar-unknown = Días sin observar: { $days }.
calendar-legend-part = caído poco tiempo
calendar-legend-down = caído
calendar-year = { $year }: { $uptime }
how-calendar = Los días son días UTC. Una celda llena indica problemas en al menos una vigésima parte del tiempo observado ese día; si fue menos, solo se marca su base.

## Certificate.

certificate-left = caduca en { $time }
certificate-expired = caducó hace { $time }
certificate-validity = Validez
certificate-until = Válido hasta
certificate-issuer = Emitido por

## Data.

site-data-json = Cifras de este sitio en JSON
site-data-files = Comprobaciones registradas
site-data-commits = Commits de las comprobaciones registradas
site-data-repository = Repositorio
site-data-feed = Canal Atom de incidentes

site-phases = En qué se va el tiempo
phases-of = { $count ->
    [one] Medido en una comprobación: { $from }
   *[other] Medianas de { $count } comprobaciones: { $from } – { $to }
}
phase-lookup = Búsqueda de la dirección
phase-connect = Conexión
phase-tls = Protección de la conexión
phase-first-byte = Espera de la respuesta
phase-body = Recepción de la respuesta
how-phases = En la mitad de estas comprobaciones el paso duró menos y en la otra mitad, más. Solo cuentan las comprobaciones que obtuvieron respuesta. Los pasos se dibujan uno tras otro; como cada mediana se calcula por separado, su suma puede no coincidir con el tiempo de respuesta habitual.
