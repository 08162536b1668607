# The page of a site.

site-all = Все сайты
site-now = { $state }.
site-now-since = { $state }, с { $at }.
site-now-detail = { $state }: { $detail }.
site-now-detail-since = { $state }: { $detail }, с { $at }.
site-checked = Последняя проверка: { $at }.
site-checked-answer = Последняя проверка: { $at }. Результат: { $answer }.

site-days = Последние 90 дней
site-response = Время ответа
site-uptime = Доступность
site-outages = Простои
site-budget = Цель
site-calendar = Календарь
site-certificate = Сертификат
site-incidents = Инциденты
site-incidents-all = Все инциденты
site-incidents-none = Инцидентов пока не было.
site-maintenance = Обслуживание
site-maintenance-past = Прошедшее обслуживание
site-maintenance-more = И ещё { $count } за 30 дней.
site-maintenance-times = { $count ->
    [one] Последний { $count } раз
    [few] Последние { $count } раза
   *[many] Последние { $count } раз
}
site-data = Данные
site-table = В виде таблицы
site-how = Как это считается

column-period = Период
column-day = День (UTC)
column-uptime = Доступность
column-bounds = Худшее – лучшее
column-observed = Наблюдалось
column-down = Простой
column-slow = Медленно
column-maintenance = Обслуживание
column-unknown = Без наблюдения
column-p50 = Обычное время ответа
column-p95 = Самые медленные 5 %
column-p99 = Самые медленные 1 %
bounds = { $worst } – { $best }

how-uptime = Доля наблюдавшегося времени, когда сайт работал. Медленная работа считается работой. Время объявленного обслуживания не учитывается. Все доли округляются вниз.
how-bounds = Какой была бы доступность, если бы всё время без наблюдения сайт не работал или, наоборот, работал.
how-observed = Доля периода, за которую есть наблюдения. Проверка действительна до следующей проверки, но не дольше этого срока: { $time }.
how-maintenance = Неполадки, заранее объявленные как обслуживание.
how-p50 = Половина ответов пришла быстрее (медиана, p50).
how-p95 = Один ответ из 20 занял больше времени (95-й процентиль, p95).
how-p99 = Один ответ из 100 занял больше времени (99-й процентиль, p99). Процентили за целые сутки отличаются от точных значений не более чем на 1 %.

chart-period = Период графика
chart-label = Время ответа, { $window }. { $summary }
chart-typical = Обычно { $time }.
chart-typical-range = Обычно от { $low } до { $high }.
chart-nothing = Время ответа не измерялось.
chart-down = Простой: { $time }.
chart-slow = Медленно: { $time }.
chart-maintenance = Обслуживание: { $time }.
chart-unknown = Без наблюдения: { $time }.
chart-beyond = Некоторые ответы заняли больше, чем показано на графике ({ $top }): до { $highest }; они отмечены стрелками.
chart-coarse = Ширина отметок соответствует длительности неполадок; каждая стоит в начале своего дня или своих дней.
chart-legend-p50 = обычное
chart-legend-p95 = самые медленные 5 %
chart-legend-p99 = самые медленные 1 %
chart-legend-down = не работает
chart-legend-slow = медленно
chart-legend-maintenance = обслуживание
chart-legend-unknown = без наблюдения
chart-table = Таблица времени ответа, { $window }
chart-column-from = С (UTC)
chart-column-p50 = Обычное (мс)
chart-column-p95 = Самые медленные 5 % (мс)
chart-column-p99 = Самые медленные 1 % (мс)
chart-column-trouble = Неполадки
chart-row-time = { $date }, { $time }
chart-row-down = простой: { $time }
chart-row-slow = медленно: { $time }
chart-row-maintenance = обслуживание: { $time }

outages-count = Количество
outages-total = Общее время
outages-longest = Самый долгий
outages-recovery = Среднее время восстановления
outages-between = Средняя наработка на отказ
outages-source = из инцидентов: { $count }
how-outages-count = Простой длится от первой неудачной проверки до первой успешной после неё, поэтому время без наблюдения между ними к нему относится. Неудачные проверки во время объявленного обслуживания простоем не считаются.
how-outages-source = { $count ->
    [one] Отдельные проверки доступны примерно за { $count } день.
    [few] Отдельные проверки доступны примерно за { $count } дня.
   *[many] Отдельные проверки доступны примерно за { $count } дней.
} Более ранние простои взяты из инцидентов, открытых по этим проверкам; сбоев, которые закончились раньше, чем инцидент подтвердился, среди них нет.
how-outages-recovery = Сколько в среднем длились простои, закончившиеся в этот период (MTTR).
how-outages-between = Время, когда сайт по наблюдениям работал, делённое на число простоев, начавшихся в этот период (MTBF).

budget-target = { $count ->
    [one] Доступность не ниже { $target } за { $count } день
    [few] Доступность не ниже { $target } за { $count } дня
   *[many] Доступность не ниже { $target } за { $count } дней
}
budget-unknown = Наблюдений пока нет.
budget-met = Соблюдается: допустимый остаток простоя — { $time }, { $share } бюджета.
budget-missed = Не соблюдена, превышение: { $time }.
budget-lasts = Запас бюджета при темпе последних 24 часов: { $time }.
budget-bar = Израсходовано { $share } бюджета.
budget-share = Израсходовано
budget-bounds = от { $least } до { $most }, так как часть времени не наблюдалась
budget-allowed = Допустимый простой
budget-spent = Фактический простой
budget-left = Остаток
budget-1h = Темп за последний час
budget-6h = Темп за последние 6 часов
budget-1d = Темп за последние 24 часа
budget-3d = Темп за последние 3 дня
budget-times = { $rate }×
how-budget = Бюджет — это доля наблюдавшегося времени, в течение которой по условиям цели сайт может не работать; считаются целые сутки UTC, включая сегодняшние. Обслуживание не учитывается. Время без наблюдения не пополняет и не расходует бюджет; границы показывают, сколько оно могло бы израсходовать.
how-budget-pace = Скорость расхода бюджета: доля времени простоя, делённая на долю, которую допускает цель. При 1× бюджет закончится ровно к концу своего периода, при большем значении — раньше.

calendar-month = Месяц
calendar-days = Дни
calendar-down = Дни с простоем: { $days }.
calendar-slow = Дни с медленной работой: { $days }.
calendar-maintenance = Дни с обслуживанием: { $days }.
calendar-unknown = Дни без наблюдения: { $days }.
calendar-legend-part = недолго не работает
calendar-legend-down = не работает
calendar-year = { $year }: { $uptime }
how-calendar = Дни считаются по UTC. Закрашенная клетка означает, что неполадки заняли не менее одной двадцатой наблюдавшегося за день времени; черта внизу — что меньше.

certificate-left = осталось: { $time }
certificate-expired = истёк, с тех пор прошло: { $time }
certificate-validity = Срок действия
certificate-until = Действителен до
certificate-issuer = Кем выдан

site-data-json = Показатели этого сайта в формате JSON
site-data-files = Записи проверок
site-data-commits = Коммиты с записями проверок
site-data-repository = Репозиторий
site-data-feed = Лента инцидентов

site-phases = На что уходит время
phases-of = { $count ->
    [one] Медианы (проверок: { $count }): { $from } – { $to }
    [few] Медианы (проверок: { $count }): { $from } – { $to }
   *[many] Медианы (проверок: { $count }): { $from } – { $to }
}
phase-lookup = Поиск адреса
phase-connect = Соединение
phase-tls = Защита соединения
phase-first-byte = Ожидание ответа
phase-body = Получение ответа
how-phases = В половине этих проверок шаг занял меньше времени, в другой половине — больше. Учитываются только проверки с ответом. Шаги нарисованы один за другим; каждая медиана берётся отдельно, поэтому их сумма может не совпадать с обычным временем ответа.
