# Spanish. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = nombre no encontrado
reason-name-lookup-failed = no se pudo resolver el nombre
reason-connection-refused = conexión rechazada
reason-timed-out = tiempo de espera agotado
reason-no-route = sin ruta al servidor
reason-connection-reset = conexión restablecida por el otro extremo
reason-connection-closed = conexión cerrada antes de tiempo
reason-tls = error en la negociación TLS
reason-protocol = respuesta no válida
reason-redirects = las redirecciones no llevan a ninguna parte
reason-http-status = código HTTP inesperado
reason-body = contenido inesperado
reason-too-slow = demasiado lento
reason-no-network = este ejecutor no tiene red
reason-deadline = antes se agotó el plazo de la ejecución
reason-unsupported = no es posible en este ejecutor
reason-internal = error interno

# What an incident is called.
incident-one-down = { $site } no funciona
incident-one-slow = { $site } responde con lentitud
incident-one-was-down = { $site } estuvo sin funcionar
incident-one-was-slow = { $site } respondió con lentitud
incident-two-down = { $site } y { $other } no funcionan
incident-two-slow = { $site } y { $other } responden con lentitud
incident-two-was-down = { $site } y { $other } estuvieron sin funcionar
incident-two-was-slow = { $site } y { $other } respondieron con lentitud
incident-many-down = { $count ->
    [one] { $site } y { $count } sitio más no funcionan
   *[other] { $site } y { $count } sitios más no funcionan
}
incident-many-slow = { $count ->
    [one] { $site } y { $count } sitio más responden con lentitud
   *[other] { $site } y { $count } sitios más responden con lentitud
}
incident-many-was-down = { $count ->
    [one] { $site } y { $count } sitio más estuvieron sin funcionar
   *[other] { $site } y { $count } sitios más estuvieron sin funcionar
}
incident-many-was-slow = { $count ->
    [one] { $site } y { $count } sitio más respondieron con lentitud
   *[other] { $site } y { $count } sitios más respondieron con lentitud
}

# Why several sites share an incident.
incident-common-dependency = los demás dependen de { $what }
incident-common-address = todos en la dirección { $what }
incident-common-zone = todos en la zona DNS { $what }
incident-common-certificate = todos con el certificado { $what }
incident-common-endpoint = todos en el mismo servidor y la misma fase: { $what }
incident-common-many = gran parte de los sitios a la vez

# How bad an incident is at its worst.
incident-sign-down = Caído
incident-sign-degraded = Degradado

# What an update is about.
incident-kind-opened = Detectado
incident-kind-changed = Cambio
incident-kind-resolved = Resuelto
incident-kind-reopened = Reaparición
incident-kind-investigating = En investigación
incident-kind-identified = Identificado
incident-kind-monitoring = En seguimiento
incident-kind-postmortem = Lo que hemos aprendido
incident-kind-note = Actualización

# The page of an incident.
incident-all-sites = Todos los sitios
incident-path = Ruta de navegación
incident-since = Inicio: { $start }; { $length } hasta ahora.
incident-over = Resuelto. { $start } – { $end }, { $length }.
incident-came-back = { $count ->
    [1] Reapareció una vez.
    [one] Reapareció { $count } vez.
   *[other] Reapareció { $count } veces.
}
incident-affected = Alcance
incident-sites-count = { $count ->
    [one] { $count } sitio
   *[other] { $count } sitios
}
incident-still = { $count ->
    [one] { $count } aún con problemas
   *[other] { $count } aún con problemas
}
incident-impact = Impacto
incident-cause = Causa
incident-lasted = Duración
incident-so-far = Hasta ahora
incident-recorded = Registrado en
incident-discussion = Conversación
incident-issue = Issue
incident-sites = Sitios afectados
incident-recovered = recuperación: { $when }
incident-learned = Lo que hemos aprendido
incident-updates = Actualizaciones
incident-newest-first = La actualización más reciente aparece primero.
incident-nothing = Aún no se ha escrito nada.
incident-by = por { $author }
incident-evidence = Evidencias
incident-evidence-open = Lo que vieron las comprobaciones
incident-others = Otros incidentes
incident-earlier = Anterior
incident-later = Posterior

# The history.
history-title = Historial
history-now = Ahora mismo
history-none = Ningún incidente hasta ahora.
history-months = Todos los meses
history-earlier = Anterior
history-later = Posterior
history-part = { $month }, página { $number }
history-count = { $count ->
    [0] Sin incidentes
    [one] { $count } incidente
   *[other] { $count } incidentes
}
history-whole = Todos los incidentes de { $month }
history-since = Inicio: { $start }; { $length } hasta ahora
history-started = { $start } · duró { $length }
history-lasting = { $start } · aún no ha terminado
history-work = Mantenimiento

# Planned work.
work-title = Mantenimiento
work-now = En curso
work-coming = Programado
work-done = Realizado en los últimos 90 días
work-none-now = No hay ningún mantenimiento en curso.
work-none-coming = No hay nada programado para los próximos 30 días.
work-calendar = Añadir al calendario
work-from-to = { $start } – { $end }
work-open-end = { $start }, hasta nuevo aviso
work-effect-none = no se esperan interrupciones
work-effect-degraded = posibles respuestas lentas
work-effect-down = posible interrupción del servicio
work-announcement = Anuncio
work-again = De nuevo:
work-more = { $count ->
    [one] y { $count } vez más en los próximos 30 días
   *[other] y { $count } veces más en los próximos 30 días
}
work-others = { $count ->
    [one] y { $count } más en los próximos 30 días
   *[other] y { $count } más en los próximos 30 días
}
work-times = { $count ->
    [one] Realizado { $count } vez; la última: { $when }
   *[other] Realizado { $count } veces; la última: { $when }
}
work-unnamed = { $count ->
    [one] y { $count } sitio más
   *[other] y { $count } sitios más
}
