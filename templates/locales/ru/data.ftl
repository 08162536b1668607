# Feeds, calendars and llms.txt. All of it is plain text; names of people's things are filled in as they are.

data-feed = { $page }: инциденты и обслуживание
data-feed-of = { $page }: инциденты и обслуживание ({ $part })
data-calendar-incidents = { $page }: инциденты
data-calendar-incidents-of = { $page }: инциденты ({ $part })
data-calendar-maintenance = { $page }: обслуживание
data-calendar-maintenance-of = { $page }: обслуживание ({ $part })

data-incident = Инцидент
data-maintenance = Обслуживание

data-incident-over = С { $from } до { $to }, { $lasted }.
data-incident-open = С { $from }.
data-cause = Причина: { $cause }.
data-affected = Затронуты: { $sites }.
data-affected-many = { $count ->
    [one] Затронут { $count } сайт.
    [few] Затронуты { $count } сайта.
   *[many] Затронуты { $count } сайтов.
}

data-work-announced = Запланировано обслуживание: { $title }
data-work-ongoing = Идёт обслуживание: { $title }
data-work-finished = Обслуживание завершено: { $title }
data-work-until = С { $from } до { $to }.
data-work-open = С { $from } до особого уведомления.
data-effect-none = Перерывов в работе не ожидается.
data-effect-degraded = Ответы могут приходить медленно.
data-effect-down = Возможны перерывы в работе.

data-llms-about = Это страница состояния: она показывает, как { $count ->
    [one] работает { $count } сайт
    [few] работают { $count } сайта
   *[many] работают { $count } сайтов
} по данным проверок извне и что происходило раньше. Время указано по UTC. Время без наблюдения считается неизвестным: ни работой, ни простоем.
data-llms-now = { $sentence } (последнее наблюдение: { $at })
data-llms-incidents = Открытые инциденты
data-llms-data = Данные
data-llms-sites = Сайты
data-llms-status = состояние и показатели всех сайтов в формате JSON: начните отсюда
data-llms-history = все инциденты с обновлениями в формате JSON
data-llms-planned = текущее и предстоящее обслуживание в формате JSON
data-llms-feed = недавние события в виде ленты Atom
data-llms-calendar = обслуживание в виде файла iCalendar
