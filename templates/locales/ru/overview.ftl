# The overview: everything on one page; and what stands around every page: head, foot, switches.

overall-up = Все системы работают
overall-up-observed = Все проверенные системы работают
overall-none = Данных пока нет
overall-overdue = Мониторинг запаздывает
overall-maintenance = Идёт обслуживание
overall-down-one = { $site } не работает
overall-down-for = { $site } не работает — уже { $duration }
overall-down-some = { $total ->
    [one] Не работает { $count } из { $total } сайта
    [few] Не работает { $count } из { $total } сайтов
   *[many] Не работает { $count } из { $total } сайтов
}
overall-down-all = { $total ->
    [1] { $total } сайт не работает
    [one] Не работают все { $total } сайт
    [few] Не работают все { $total } сайта
   *[many] Не работают все { $total } сайтов
}
overall-degraded-one = { $site } работает медленно
overall-degraded-for = { $site } работает медленно — уже { $duration }
overall-degraded-some = { $total ->
    [one] Медленно работает { $count } из { $total } сайта
    [few] Медленно работает { $count } из { $total } сайтов
   *[many] Медленно работает { $count } из { $total } сайтов
}
overall-degraded-all = { $total ->
    [1] { $total } сайт работает медленно
    [one] Медленно работают все { $total } сайт
    [few] Медленно работают все { $total } сайта
   *[many] Медленно работают все { $total } сайтов
}
overall-unknown-one = { $site }: нет свежих данных
overall-unknown-some = { $total ->
    [one] Нет свежих данных о { $count } из { $total } сайта
    [few] Нет свежих данных о { $count } из { $total } сайтов
   *[many] Нет свежих данных о { $count } из { $total } сайтов
}
overall-unknown-all = { $total ->
    [1] Нет свежих данных о { $total } сайте
    [one] Нет свежих данных обо всех { $total } сайтах
    [few] Нет свежих данных обо всех { $total } сайтах
   *[many] Нет свежих данных обо всех { $total } сайтах
}

overall-also-degraded-one = { $site } работает медленно.
overall-also-degraded = { $count ->
    [one] { $count } сайт работает медленно.
    [few] { $count } сайта работают медленно.
   *[many] { $count } сайтов работают медленно.
}
overall-also-maintenance-one = { $site } на обслуживании.
overall-also-maintenance = { $count ->
    [one] { $count } сайт на обслуживании.
    [few] { $count } сайта на обслуживании.
   *[many] { $count } сайтов на обслуживании.
}
overall-also-unknown = { $count ->
    [one] { $count } сайт в последнее время не удалось проверить.
    [few] { $count } сайта в последнее время не удалось проверить.
   *[many] { $count } сайтов в последнее время не удалось проверить.
}
overall-also-none = { $count ->
    [one] О { $count } сайте данных пока нет.
    [few] О { $count } сайтах данных пока нет.
   *[many] О { $count } сайтах данных пока нет.
}
overall-was-down-one = По данным последней проверки { $site } не работает.
overall-was-down = { $total ->
    [one] По данным последней проверки не работает { $count } из { $total } сайта.
    [few] По данным последней проверки не работает { $count } из { $total } сайтов.
   *[many] По данным последней проверки не работает { $count } из { $total } сайтов.
}
overall-since = С { $time }.
overall-checked = Последняя проверка: { $time }.
overall-due = Следующая проверка: { $time }.
overall-missed = Следующая проверка ожидалась к { $time } и не состоялась.
overall-never = Проверок ещё не было.
overall-late = Эта страница старее, чем должна быть: проверки запаздывают.

site-for = уже { $duration }
site-for-down = не работает (уже { $duration })
site-for-degraded = работает медленно (уже { $duration })
site-reported = есть сообщение о сбое (с тех пор { $duration })
site-seen-up = по последним данным работает (с тех пор { $duration })
site-seen-degraded = по последним данным работает медленно (с тех пор { $duration })
site-seen-down = по последним данным не работает (с тех пор { $duration })
site-until = до { $time }
site-http-status = код HTTP { $code }
site-because = причина: { $site }
site-overrun = плановое окончание обслуживания: { $time }
site-exceeded = неполадки серьёзнее, чем объявлено при обслуживании
site-answer-none = нет соединения
site-answer-connected = соединение за { $time }
site-answer-silent = нет ответа за { $time }
site-answer-http = HTTP { $code } за { $time }

overview-ongoing = Идёт обслуживание
overview-active = Происходит сейчас
overview-planned = Плановое обслуживание
overview-sites = Сайты
overview-other-sites = Другие сайты
overview-recent = Прошедшие инциденты
overview-incident-for = длится уже: { $duration }
overview-incident-since = С { $time }
overview-incident-lasted = длительность: { $duration }
overview-discussion = Обсуждение
overview-troubled = { $total ->
    [one] всё ещё с неполадками: { $count } из { $total } сайта
    [few] всё ещё с неполадками: { $count } из { $total } сайтов
   *[many] всё ещё с неполадками: { $count } из { $total } сайтов
}
overview-more-planned = { $count ->
    [one] И ещё { $count } за 30 дней.
    [few] И ещё { $count } за 30 дней.
   *[many] И ещё { $count } за 30 дней.
}
overview-count = { $count ->
    [one] { $count } сайт
    [few] { $count } сайта
   *[many] { $count } сайтов
}
overview-in-trouble = { $total ->
    [one] с неполадками: { $count } из { $total } сайта
    [few] с неполадками: { $count } из { $total } сайтов
   *[many] с неполадками: { $count } из { $total } сайтов
}
overview-days = { $from } – { $to }
overview-quiet = Нет инцидентов
overview-all-incidents = Все инциденты

row-coverage = наблюдалось { $percent }
row-response = Обычное время ответа: { $time }

bars-from = { $count ->
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
}
bars-to = Сегодня
bars-days = { $count ->
    [one] Последний { $count } день
    [few] Последние { $count } дня
   *[many] Последние { $count } дней
}
bars-fine = без неполадок
bars-down = { $count ->
    [one] { $count } день с перерывами в работе
    [few] { $count } дня с перерывами в работе
   *[many] { $count } дней с перерывами в работе
}
bars-worst = больше всего { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } день с медленными ответами
    [few] { $count } дня с медленными ответами
   *[many] { $count } дней с медленными ответами
}
bars-maintenance = { $count ->
    [one] { $count } день с обслуживанием
    [few] { $count } дня с обслуживанием
   *[many] { $count } дней с обслуживанием
}
bars-unknown = { $count ->
    [one] { $count } день без данных
    [few] { $count } дня без данных
   *[many] { $count } дней без данных
}
bars-day = { $date }: { $remarks }
bars-day-up = доступность { $percent }
bars-day-down = простой { $duration }
bars-day-degraded = медленно { $duration }
bars-day-maintenance = обслуживание { $duration }
bars-day-unknown = без наблюдения { $duration }

legend-up = работает
legend-degraded = медленно
legend-down = не работает
legend-maintenance = обслуживание
legend-unknown = без наблюдения

switch-window = Доступность за
switch-first = Сначала проблемные
switch-filter = Найти сайт
switch-none = Сайтов с таким названием нет.
switch-theme = Оформление
theme-auto = Автоматически
theme-light = Светлое
theme-dark = Тёмное
theme-contrast = Высокий контраст
theme-paper = Бумага
theme-ocean = Океан
theme-forest = Лес
theme-midnight = Полночь

layout-skip = Перейти к содержимому
layout-pages = Страницы
layout-languages = Языки
layout-history = История
layout-maintenance = Обслуживание
layout-feed = Лента
layout-feed-title = { $title }: инциденты
layout-written = Страница создана: { $time }.
layout-git = История в git
layout-data = Данные в формате JSON

lost-title = Не найдено
lost-heading = Такой страницы нет
lost-text = Возможно, в адресе опечатка или этот сайт больше не отслеживается.
lost-home = Посмотреть, как всё работает

part-by = автор: { $author }
part-recovered = снова работает с { $time }
part-span = { $from } – { $to }
part-announcement = Объявление
part-again = Повторно
part-again-more = { $count ->
    [one] ещё { $count } раз за 30 дней
    [few] ещё { $count } раза за 30 дней
   *[many] ещё { $count } раз за 30 дней
}
