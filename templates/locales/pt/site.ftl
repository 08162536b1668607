# Portuguese. What each text is, and what has to be in it, stands in en/site.ftl.

## Head.

site-all = Todos os sites
site-now = { $state }.
site-now-since = { $state } desde { $at }.
site-now-detail = { $state } · { $detail }.
site-now-detail-since = { $state } · { $detail } (desde { $at }).
site-checked = Última verificação: { $at }.
site-checked-answer = Última verificação ({ $at }): { $answer }.

## Headings, and what several sections say.

site-days = Últimos 90 dias
site-response = Tempo de resposta
site-uptime = Disponibilidade
site-outages = Interrupções
site-budget = Objetivo
site-calendar = Calendário
site-certificate = Certificado
site-incidents = Incidentes
site-incidents-all = Todos os incidentes
site-incidents-none = Nenhum incidente até agora.
site-maintenance = Manutenção
site-maintenance-past = Manutenções anteriores
site-maintenance-more = E mais { $count } nos próximos 30 dias.
site-maintenance-times = As últimas { $count } manutenções
site-data = Dados
site-table = Em forma de tabela
site-how = Como é calculado

## Heads of columns.

column-period = Período
column-day = Dia (UTC)
column-uptime = Disponibilidade
column-bounds = Pior – melhor caso
column-observed = Observado
column-down = Indisponível
column-slow = Lento
column-maintenance = Manutenção
column-unknown = Sem observação
column-p50 = Resposta típica
column-p95 = 5% mais lentas
column-p99 = 1% mais lentas
bounds = { $worst } – { $best }

## Explanations of the uptime figures.

how-uptime = A parte do tempo observado em que o site funcionou. O tempo com respostas lentas conta como funcionamento. A manutenção anunciada não é considerada. Todas as porcentagens são arredondadas para baixo.
how-bounds = A disponibilidade que resultaria se o site tivesse ficado indisponível, ou disponível, durante todo o tempo que ninguém observou.
how-observed = A parte do período que foi observada. Uma verificação vale até a seguinte, mas não por mais de { $time }.
how-maintenance = Problemas que haviam sido anunciados como manutenção.
how-p50 = Metade das respostas foi mais rápida (a mediana, p50).
how-p95 = Uma em cada 20 respostas demorou mais (percentil 95, p95).
how-p99 = Uma em cada 100 respostas demorou mais (percentil 99, p99). Os percentis de dias inteiros diferem do valor exato em 1%, no máximo.

## Response time.

chart-period = Período do gráfico
chart-label = Tempo de resposta, { $window }. { $summary }
chart-typical = Valor típico: { $time }.
chart-typical-range = Valor típico: de { $low } a { $high }.
chart-nothing = Nenhum tempo de resposta foi medido.
chart-down = Indisponível por { $time }.
chart-slow = Lento por { $time }.
chart-maintenance = Em manutenção por { $time }.
chart-unknown = Sem observação por { $time }.
chart-beyond = O gráfico vai até { $top }; algumas respostas demoraram mais, até { $highest }, e estão marcadas com setas.
chart-coarse = As marcas dos problemas têm a largura da sua duração e começam no início do respectivo dia ou grupo de dias.
chart-legend-p50 = típico
chart-legend-p95 = 5% mais lentas
chart-legend-p99 = 1% mais lentas
chart-legend-down = indisponível
chart-legend-slow = lento
chart-legend-maintenance = manutenção
chart-legend-unknown = sem observação
chart-table = Tabela de tempos de resposta, { $window }
chart-column-from = Desde (UTC)
chart-column-p50 = Típico (ms)
chart-column-p95 = 5% mais lentas (ms)
chart-column-p99 = 1% mais lentas (ms)
chart-column-trouble = Problemas
chart-row-time = { $date }, { $time }
chart-row-down = indisponível por { $time }
chart-row-slow = lento por { $time }
chart-row-maintenance = em manutenção por { $time }

## Outages.

outages-count = Número
outages-total = Tempo indisponível
outages-longest = A mais longa
outages-recovery = Tempo médio de recuperação
outages-between = Tempo médio entre falhas
outages-source = { $count ->
    [one] { $count } com base em incidentes
   *[other] { $count } com base em incidentes
}
how-outages-count = Uma interrupção dura desde a primeira verificação com falha até a próxima bem-sucedida; o tempo entre elas que ninguém observou também faz parte. Verificações com falha durante uma manutenção anunciada não dão início a nenhuma.
how-outages-source = { $count ->
    [one] As verificações individuais ficam guardadas por cerca de { $count } dia.
   *[other] As verificações individuais ficam guardadas por cerca de { $count } dias.
} As interrupções anteriores são obtidas dos incidentes que essas verificações abriram; não incluem as falhas que terminaram antes da confirmação de um incidente.
how-outages-recovery = Quanto duraram, em média, as interrupções que terminaram no período (MTTR).
how-outages-between = O tempo em que se viu o site funcionar, dividido pelo número de interrupções que começaram no período (MTBF).

## Objective (SLO).

budget-target = { $count ->
    [one] Pelo menos { $target } de disponibilidade em { $count } dia
   *[other] Pelo menos { $target } de disponibilidade em { $count } dias
}
budget-unknown = Nada foi observado ainda.
budget-met = Cumprido: ainda pode ficar indisponível por { $time }, ou seja, { $share } do orçamento.
budget-missed = Não cumprido: { $time } além do permitido.
budget-lasts = No ritmo das últimas 24 horas, o orçamento se esgotará em { $time }.
budget-bar = Gasto: { $share } do orçamento.
budget-share = Gasto
budget-bounds = entre { $least } e { $most }, pois parte do tempo não foi observada
budget-allowed = Indisponibilidade permitida
budget-spent = Tempo indisponível
budget-left = Restante
budget-1h = Ritmo, última hora
budget-6h = Ritmo, últimas 6 horas
budget-1d = Ritmo, últimas 24 horas
budget-3d = Ritmo, últimos 3 dias
budget-times = { $rate }×
how-budget = O orçamento de erros é a parte do tempo observado que o objetivo permite falhar, em dias UTC inteiros, incluindo o de hoje. A manutenção não conta. O tempo que ninguém observou não aumenta nem gasta o orçamento; os limites indicam quanto ele poderia ter gastado.
how-budget-pace = O ritmo de consumo (burn rate): a proporção de tempo indisponível dividida pela que o objetivo permite. Com 1×, o orçamento se esgota exatamente no fim do seu período; acima disso, antes.

## Calendar.

calendar-month = Mês
calendar-days = Dias
calendar-down = Dias com indisponibilidade: { $days }.
calendar-slow = Dias com lentidão: { $days }.
calendar-maintenance = Dias com manutenção: { $days }.
calendar-unknown = Dias sem observação: { $days }.
calendar-legend-part = indisponível por pouco tempo
calendar-legend-down = indisponível
calendar-year = { $year }: { $uptime }
how-calendar = Os dias são dias UTC. Uma célula cheia indica problemas em pelo menos um vigésimo do tempo observado naquele dia; se foi menos, apenas a base é marcada.

## Certificate.

certificate-left = expira em { $time }
certificate-expired = expirou há { $time }
certificate-validity = Validade
certificate-until = Válido até
certificate-issuer = Emitido por

## Data.

site-data-json = Números deste site em JSON
site-data-files = Verificações registradas
site-data-commits = Commits das verificações registradas
site-data-repository = Repositório
site-data-feed = Feed de incidentes

site-phases = Em que o tempo é gasto
phases-of = { $count ->
    [one] Medido em uma verificação: { $from }
   *[other] Medianas de { $count } verificações: { $from } – { $to }
}
phase-lookup = Busca do endereço
phase-connect = Conexão
phase-tls = Proteção da conexão
phase-first-byte = Espera pela resposta
phase-body = Recebimento da resposta
how-phases = Em metade dessas verificações a etapa levou menos tempo e na outra metade, mais. Só contam as verificações que obtiveram resposta. As etapas são desenhadas uma após a outra; como cada mediana é calculada separadamente, a soma pode diferir do tempo de resposta habitual.
