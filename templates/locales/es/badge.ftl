# Spanish. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = disponibilidad, 24 horas
badge-uptime-7d = disponibilidad, 7 días
badge-uptime-30d = disponibilidad, 30 días
badge-uptime-90d = disponibilidad, 90 días
badge-uptime-1y = disponibilidad, 1 año
badge-uptime-all = disponibilidad, todo el período
badge-partly = { $uptime } ({ $coverage } observado)
badge-response = tiempo de respuesta
badge-certificate = certificado
badge-days-left = { $count ->
    [one] queda { $count } día
   *[other] quedan { $count } días
}
badge-expired = caducado
badge-no-data = sin datos

badge-state-up = funciona
badge-state-degraded = lento
badge-state-down = caído
badge-state-maintenance = en mantenimiento
badge-state-unknown = sin datos recientes
badge-state-none = aún sin datos

embed-up = { $name } funciona
embed-degraded = { $name } responde con lentitud
embed-down = { $name } no funciona
embed-maintenance = { $name } está en mantenimiento
embed-unknown = No hay datos recientes de { $name }
embed-none = Aún no hay datos de { $name }
embed-late = La supervisión lleva retraso
embed-observed = Última comprobación: { $time }

preview-days = Los últimos 90 días
