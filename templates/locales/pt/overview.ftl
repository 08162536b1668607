# Portuguese. What each text is, and what has to be in it, stands in en/overview.ftl.

## The sentence at the top.

overall-up = Todos os sistemas estão funcionando normalmente
overall-up-observed = Todos os sistemas observados estão funcionando normalmente
overall-none = Ainda sem dados
overall-overdue = O monitoramento está atrasado
overall-maintenance = Manutenção em andamento
overall-down-one = { $site } está indisponível
overall-down-for = { $site } está indisponível há { $duration }
overall-down-some = { $total ->
    [one] { $count } de { $total } site está indisponível
   *[other] { $count } de { $total } sites estão indisponíveis
}
overall-down-all = { $total ->
    [one] { $total } site está indisponível
   *[other] Todos os { $total } sites estão indisponíveis
}
overall-degraded-one = { $site } apresenta lentidão
overall-degraded-for = { $site } apresenta lentidão há { $duration }
overall-degraded-some = { $total ->
    [one] { $count } de { $total } site apresenta lentidão
   *[other] { $count } de { $total } sites apresentam lentidão
}
overall-degraded-all = { $total ->
    [one] { $total } site apresenta lentidão
   *[other] Todos os { $total } sites apresentam lentidão
}
overall-unknown-one = { $site } está sem dados recentes
overall-unknown-some = { $total ->
    [one] { $count } de { $total } site está sem dados recentes
   *[other] { $count } de { $total } sites estão sem dados recentes
}
overall-unknown-all = { $total ->
    [one] { $total } site está sem dados recentes
   *[other] Todos os { $total } sites estão sem dados recentes
}

## What is said below that sentence.

overall-also-degraded-one = { $site } apresenta lentidão.
overall-also-degraded = { $count ->
    [one] { $count } site apresenta lentidão.
   *[other] { $count } sites apresentam lentidão.
}
overall-also-maintenance-one = { $site } está em manutenção.
overall-also-maintenance = { $count ->
    [one] { $count } site está em manutenção.
   *[other] { $count } sites estão em manutenção.
}
overall-also-unknown = { $count ->
    [one] { $count } site não pôde ser observado recentemente.
   *[other] { $count } sites não puderam ser observados recentemente.
}
overall-also-none = { $count ->
    [one] { $count } site ainda não tem dados.
   *[other] { $count } sites ainda não têm dados.
}
overall-was-down-one = Na última verificação, { $site } estava indisponível.
overall-was-down = { $total ->
    [one] Na última verificação, { $count } de { $total } site estava indisponível.
   *[other] Na última verificação, { $count } de { $total } sites estavam indisponíveis.
}
overall-since = Desde { $time }.
overall-checked = Última verificação: { $time }.
overall-due = Próxima verificação: { $time }.
overall-missed = A verificação seguinte estava prevista ({ $time }) e não ocorreu.
overall-never = Nada foi verificado ainda.
overall-late = Esta página está mais antiga do que deveria: as verificações estão atrasadas.

## What is said of a site beside its state.

site-for = há { $duration }
site-for-down = indisponível há { $duration }
site-for-degraded = com lentidão há { $duration }
site-reported = informado há { $duration }
site-seen-up = visto disponível há { $duration }
site-seen-degraded = visto com lentidão há { $duration }
site-seen-down = visto indisponível há { $duration }
site-until = término previsto: { $time }
site-http-status = código HTTP { $code }
site-because = por causa de { $site }
site-overrun = término previsto da manutenção: { $time }
site-exceeded = pior do que a manutenção anunciada
site-answer-none = sem conexão
site-answer-connected = conexão estabelecida em { $time }
site-answer-silent = sem resposta após { $time }
site-answer-http = HTTP { $code } em { $time }

## Sections.

overview-ongoing = Manutenção em andamento
overview-active = Acontecendo agora
overview-planned = Manutenção programada
overview-sites = Sites
overview-other-sites = Outros sites
overview-recent = Incidentes anteriores
overview-incident-for = { $duration } até agora
overview-incident-since = Desde { $time }
overview-incident-lasted = durou { $duration }
overview-discussion = Discussão
overview-troubled = { $total ->
    [one] { $count } de { $total } site ainda com problemas
   *[other] { $count } de { $total } sites ainda com problemas
}
overview-more-planned = { $count ->
    [one] E mais { $count } nos próximos 30 dias.
   *[other] E mais { $count } nos próximos 30 dias.
}
overview-count = { $count ->
    [one] { $count } site
   *[other] { $count } sites
}
overview-in-trouble = { $total ->
    [one] { $count } de { $total } site com problemas
   *[other] { $count } de { $total } sites com problemas
}
overview-days = { $from } – { $to }
overview-quiet = Sem incidentes
overview-all-incidents = Todos os incidentes

## A site in the list.

row-coverage = { $percent } observado
row-response = Resposta típica: { $time }

## Bars, one a day.

bars-from = { $count ->
    [one] Há { $count } dia
   *[other] Há { $count } dias
}
bars-to = Hoje
bars-days = { $count ->
    [one] Último dia
   *[other] Últimos { $count } dias
}
bars-fine = sem problemas
bars-down = { $count ->
    [one] { $count } dia com indisponibilidade
   *[other] { $count } dias com indisponibilidade
}
bars-worst = pior dia: { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } dia com respostas lentas
   *[other] { $count } dias com respostas lentas
}
bars-maintenance = { $count ->
    [one] { $count } dia com manutenção
   *[other] { $count } dias com manutenção
}
bars-unknown = { $count ->
    [one] { $count } dia sem dados
   *[other] { $count } dias sem dados
}
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } de disponibilidade
bars-day-down = { $duration } de indisponibilidade
bars-day-degraded = { $duration } de lentidão
bars-day-maintenance = { $duration } de manutenção
bars-day-unknown = { $duration } sem observação

## A legend.

legend-up = disponível
legend-degraded = lento
legend-down = indisponível
legend-maintenance = manutenção
legend-unknown = sem observação

## Switches.

switch-window = Disponibilidade em
switch-first = Problemas primeiro
switch-filter = Buscar um site
switch-none = Nenhum site corresponde à busca.
switch-theme = Cores
theme-auto = Automático
theme-light = Claro
theme-dark = Escuro
theme-contrast = Alto contraste
theme-paper = Papel
theme-ocean = Oceano
theme-forest = Floresta
theme-midnight = Meia-noite

## Head and foot of every page.

layout-skip = Ir para o conteúdo
layout-pages = Páginas
layout-languages = Idiomas
layout-history = Histórico
layout-maintenance = Manutenção
layout-feed = Feed
layout-feed-title = { $title }: incidentes
layout-written = Página gerada: { $time }.
layout-git = Histórico no git
layout-data = Dados em JSON

## The page for addresses that lead nowhere.

lost-title = Não encontrada
lost-heading = Esta página não existe
lost-text = O endereço pode estar errado, ou o site correspondente não é mais monitorado.
lost-home = Ver a situação geral

## Parts of several pages.

part-by = por { $author }
part-recovered = de volta ao normal: { $time }
part-span = { $from } – { $to }
part-announcement = Anúncio
part-again = Novamente
part-again-more = { $count ->
    [one] mais { $count } vez nos próximos 30 dias
   *[other] mais { $count } vezes nos próximos 30 dias
}
