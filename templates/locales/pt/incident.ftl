# Portuguese. What each text is, and what has to be in it, stands in en/incident.ftl.

# Why a check failed.
reason-name-not-found = nome não encontrado
reason-name-lookup-failed = falha ao resolver o nome
reason-connection-refused = conexão recusada
reason-timed-out = tempo limite esgotado
reason-no-route = sem rota até o servidor
reason-connection-reset = conexão interrompida pelo outro lado
reason-connection-closed = conexão encerrada antes do tempo
reason-tls = falha na negociação TLS
reason-protocol = resposta inválida
reason-redirects = os redirecionamentos não levam a lugar nenhum
reason-http-status = código HTTP inesperado
reason-body = conteúdo inesperado
reason-too-slow = lento demais
reason-no-network = este executor está sem rede
reason-deadline = o prazo da execução terminou antes
reason-unsupported = não é possível neste executor
reason-internal = erro interno

# What an incident is called.
incident-one-down = { $site } está indisponível
incident-one-slow = { $site } apresenta lentidão
incident-one-was-down = { $site } esteve indisponível
incident-one-was-slow = { $site } apresentou lentidão
incident-two-down = { $site } e { $other } estão indisponíveis
incident-two-slow = { $site } e { $other } apresentam lentidão
incident-two-was-down = { $site } e { $other } estiveram indisponíveis
incident-two-was-slow = { $site } e { $other } apresentaram lentidão
incident-many-down = { $count ->
    [one] { $site } e mais { $count } site estão indisponíveis
   *[other] { $site } e mais { $count } sites estão indisponíveis
}
incident-many-slow = { $count ->
    [one] { $site } e mais { $count } site apresentam lentidão
   *[other] { $site } e mais { $count } sites apresentam lentidão
}
incident-many-was-down = { $count ->
    [one] { $site } e mais { $count } site estiveram indisponíveis
   *[other] { $site } e mais { $count } sites estiveram indisponíveis
}
incident-many-was-slow = { $count ->
    [one] { $site } e mais { $count } site apresentaram lentidão
   *[other] { $site } e mais { $count } sites apresentaram lentidão
}

# Why several sites share an incident.
incident-common-dependency = os demais dependem de { $what }
incident-common-address = todos no endereço { $what }
incident-common-zone = todos na zona DNS { $what }
incident-common-certificate = todos com o certificado { $what }
incident-common-endpoint = todos no mesmo servidor e na mesma fase: { $what }
incident-common-many = grande parte dos sites ao mesmo tempo

# How bad an incident is at its worst.
incident-sign-down = Indisponível
incident-sign-degraded = Degradado

# What an update is about.
incident-kind-opened = Detectado
incident-kind-changed = Alteração
incident-kind-resolved = Resolvido
incident-kind-reopened = Ocorreu de novo
incident-kind-investigating = Em investigação
incident-kind-identified = Identificado
incident-kind-monitoring = Em acompanhamento
incident-kind-postmortem = O que aprendemos
incident-kind-note = Atualização

# The page of an incident.
incident-all-sites = Todos os sites
incident-path = Caminho de navegação
incident-since = Desde { $start }, { $length } até agora.
incident-over = Resolvido. { $start } – { $end }, { $length }.
incident-came-back = { $count ->
    [1] Ocorreu de novo uma vez.
    [one] Ocorreu de novo { $count } vez.
   *[other] Ocorreu de novo { $count } vezes.
}
incident-affected = Alcance
incident-sites-count = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
incident-still = { $count ->
    [one] { $count } ainda com problemas
   *[other] { $count } ainda com problemas
}
incident-impact = Impacto
incident-cause = Causa
incident-lasted = Duração
incident-so-far = Até agora
incident-recorded = Registrado em
incident-discussion = Discussão
incident-issue = Issue
incident-sites = Sites afetados
incident-recovered = de volta ao normal: { $when }
incident-learned = O que aprendemos
incident-updates = Atualizações
incident-newest-first = A atualização mais recente aparece primeiro.
incident-nothing = Nada foi escrito ainda.
incident-by = por { $author }
incident-evidence = Evidências
incident-evidence-open = O que as verificações viram
incident-others = Outros incidentes
incident-earlier = Anterior
incident-later = Posterior

# The history.
history-title = Histórico
history-now = Acontecendo agora
history-none = Nenhum incidente até agora.
history-months = Todos os meses
history-earlier = Anterior
history-later = Posterior
history-part = { $month }, página { $number }
history-count = { $count ->
    [0] Sem incidentes
    [one] { $count } incidente
   *[other] { $count } incidentes
}
history-whole = Todos os incidentes de { $month }
history-since = Desde { $start }, { $length } até agora
history-started = { $start } · durou { $length }
history-lasting = { $start } · ainda não terminou
history-work = Manutenção

# Planned work.
work-title = Manutenção
work-now = Em andamento
work-coming = Programada
work-done = Realizada nos últimos 90 dias
work-none-now = Nenhuma manutenção em andamento.
work-none-coming = Nada está programado para os próximos 30 dias.
work-calendar = Adicionar ao calendário
work-from-to = { $start } – { $end }
work-open-end = { $start }, até novo aviso
work-effect-none = sem interrupção prevista
work-effect-degraded = possíveis respostas lentas
work-effect-down = possível indisponibilidade
work-announcement = Anúncio
work-again = Novamente:
work-more = { $count ->
    [one] e mais { $count } vez nos próximos 30 dias
   *[other] e mais { $count } vezes nos próximos 30 dias
}
work-others = { $count ->
    [one] e mais { $count } nos próximos 30 dias
   *[other] e mais { $count } nos próximos 30 dias
}
work-times = { $count ->
    [one] Realizada { $count } vez; a última: { $when }
   *[other] Realizada { $count } vezes; a última: { $when }
}
work-unnamed = { $count ->
    [one] e mais { $count } site
   *[other] e mais { $count } sites
}
