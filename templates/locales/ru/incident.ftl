# Incidents, planned work, and the history of both.

reason-name-not-found = имя не найдено
reason-name-lookup-failed = не удалось определить адрес по имени
reason-connection-refused = в соединении отказано
reason-timed-out = время ожидания истекло
reason-no-route = нет маршрута до узла
reason-connection-reset = соединение сброшено
reason-connection-closed = соединение закрыто раньше времени
reason-tls = не удалось согласовать TLS
reason-protocol = некорректный ответ
reason-redirects = перенаправления никуда не ведут
reason-http-status = неожиданный код HTTP
reason-body = неожиданное содержимое ответа
reason-too-slow = слишком медленно
reason-no-network = у средства проверки нет сети
reason-deadline = время запуска истекло раньше
reason-unsupported = такая проверка здесь невозможна
reason-internal = внутренняя ошибка

incident-one-down = { $site } не работает
incident-one-slow = { $site } работает медленно
incident-one-was-down = { $site }: перерыв в работе
incident-one-was-slow = { $site }: медленная работа
incident-two-down = { $site } и { $other } не работают
incident-two-slow = { $site } и { $other } работают медленно
incident-two-was-down = { $site } и { $other }: перерыв в работе
incident-two-was-slow = { $site } и { $other }: медленная работа
incident-many-down = { $count ->
    [one] { $site } и ещё { $count } сайт не работают
    [few] { $site } и ещё { $count } сайта не работают
   *[many] { $site } и ещё { $count } сайтов не работают
}
incident-many-slow = { $count ->
    [one] { $site } и ещё { $count } сайт работают медленно
    [few] { $site } и ещё { $count } сайта работают медленно
   *[many] { $site } и ещё { $count } сайтов работают медленно
}
incident-many-was-down = { $count ->
    [one] { $site } и ещё { $count } сайт: перерыв в работе
    [few] { $site } и ещё { $count } сайта: перерыв в работе
   *[many] { $site } и ещё { $count } сайтов: перерыв в работе
}
incident-many-was-slow = { $count ->
    [one] { $site } и ещё { $count } сайт: медленная работа
    [few] { $site } и ещё { $count } сайта: медленная работа
   *[many] { $site } и ещё { $count } сайтов: медленная работа
}

incident-common-dependency = остальные зависят от { $what }
incident-common-address = у всех адрес { $what }
incident-common-zone = все в зоне DNS { $what }
incident-common-certificate = у всех сертификат { $what }
incident-common-endpoint = у всех один узел и один этап: { $what }
incident-common-many = значительная часть всех сайтов одновременно

incident-sign-down = Не работает
incident-sign-degraded = Работает медленно

incident-kind-opened = Обнаружено
incident-kind-changed = Изменилось
incident-kind-resolved = Решено
incident-kind-reopened = Повторилось
incident-kind-investigating = Ищем причину
incident-kind-identified = Причина найдена
incident-kind-monitoring = Наблюдаем
incident-kind-postmortem = Выводы
incident-kind-note = Обновление

incident-all-sites = Все сайты
incident-path = Вы находитесь здесь
incident-since = С { $start }, длится уже: { $length }.
incident-over = Решено. С { $start } до { $end }, { $length }.
incident-came-back = { $count ->
    [1] Повторилось один раз.
    [one] Повторилось { $count } раз.
    [few] Повторилось { $count } раза.
   *[many] Повторилось { $count } раз.
}
incident-affected = Затронуто
incident-sites-count = { $count ->
    [one] { $count } сайт
    [few] { $count } сайта
   *[many] { $count } сайтов
}
incident-still = { $count ->
    [one] { $count } всё ещё с неполадками
    [few] { $count } всё ещё с неполадками
   *[many] { $count } всё ещё с неполадками
}
incident-impact = Влияние
incident-cause = Причина
incident-lasted = Длительность
incident-so-far = Длится уже
incident-recorded = Записано в коммитах
incident-discussion = Обсуждение
incident-issue = Задача
incident-sites = Затронутые сайты
incident-recovered = снова работает с { $when }
incident-learned = Выводы
incident-updates = Обновления
incident-newest-first = Сначала самые новые.
incident-nothing = Пока ничего не написано.
incident-by = автор: { $author }
incident-evidence = Подробности
incident-evidence-open = Что показали проверки
incident-others = Другие инциденты
incident-earlier = До этого
incident-later = После этого

history-title = История
history-now = Происходит сейчас
history-none = Инцидентов пока не было.
history-months = Все месяцы
history-earlier = Раньше
history-later = Позже
history-part = { $month }, страница { $number }
history-count = { $count ->
    [0] Нет инцидентов
    [one] { $count } инцидент
    [few] { $count } инцидента
   *[many] { $count } инцидентов
}
history-whole = Все инциденты: { $month }
history-since = С { $start }, длится уже: { $length }
history-started = { $start } · длительность: { $length }
history-lasting = { $start } · ещё не завершён
history-work = Обслуживание

work-title = Обслуживание
work-now = Идёт сейчас
work-coming = Запланировано
work-done = Проведено за последние 90 дней
work-none-now = Сейчас обслуживание не ведётся.
work-none-coming = На ближайшие 30 дней ничего не запланировано.
work-calendar = Добавить в свой календарь
work-from-to = { $start } – { $end }
work-open-end = { $start }, до особого уведомления
work-effect-none = перерывов в работе не ожидается
work-effect-degraded = возможны медленные ответы
work-effect-down = возможны перерывы в работе
work-announcement = Объявление
work-again = Повторно:
work-more = { $count ->
    [one] и ещё { $count } раз за 30 дней
    [few] и ещё { $count } раза за 30 дней
   *[many] и ещё { $count } раз за 30 дней
}
work-others = { $count ->
    [one] и ещё { $count } за 30 дней
    [few] и ещё { $count } за 30 дней
   *[many] и ещё { $count } за 30 дней
}
work-times = { $count ->
    [one] Проведено { $count } раз, последний: { $when }
    [few] Проведено { $count } раза, последний: { $when }
   *[many] Проведено { $count } раз, последний: { $when }
}
work-unnamed = { $count ->
    [one] и ещё { $count } сайт
    [few] и ещё { $count } сайта
   *[many] и ещё { $count } сайтов
}
