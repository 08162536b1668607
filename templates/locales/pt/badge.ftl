# Portuguese. What each text is, and what has to be in it, stands in en/badge.ftl.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = disponibilidade, 24 horas
badge-uptime-7d = disponibilidade, 7 dias
badge-uptime-30d = disponibilidade, 30 dias
badge-uptime-90d = disponibilidade, 90 dias
badge-uptime-1y = disponibilidade, 1 ano
badge-uptime-all = disponibilidade, todo o período
badge-partly = { $uptime } ({ $coverage } observado)
badge-response = tempo de resposta
badge-certificate = certificado
badge-days-left = { $count ->
    [one] resta { $count } dia
   *[other] restam { $count } dias
}
badge-expired = expirado
badge-no-data = sem dados

badge-state-up = disponível
badge-state-degraded = lento
badge-state-down = indisponível
badge-state-maintenance = em manutenção
badge-state-unknown = sem dados recentes
badge-state-none = ainda sem dados

embed-up = { $name } está disponível
embed-degraded = { $name } apresenta lentidão
embed-down = { $name } está indisponível
embed-maintenance = { $name } está em manutenção
embed-unknown = Sem dados recentes de { $name }
embed-none = Ainda sem dados de { $name }
embed-late = O monitoramento está atrasado
embed-observed = Última verificação: { $time }

preview-days = Os últimos 90 dias
