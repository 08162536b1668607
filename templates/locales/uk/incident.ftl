# Incidents, planned work, and the history of both.

reason-name-not-found = ім’я не знайдено
reason-name-lookup-failed = не вдалося визначити адресу за ім’ям
reason-connection-refused = у з’єднанні відмовлено
reason-timed-out = час очікування минув
reason-no-route = немає маршруту до вузла
reason-connection-reset = з’єднання скинуто
reason-connection-closed = з’єднання закрито завчасно
reason-tls = не вдалося узгодити TLS
reason-protocol = некоректна відповідь
reason-redirects = переспрямування нікуди не ведуть
reason-http-status = неочікуваний код HTTP
reason-body = неочікуваний вміст відповіді
reason-too-slow = надто повільно
reason-no-network = засіб перевірки не має мережі
reason-deadline = час запуску вийшов раніше
reason-unsupported = така перевірка тут неможлива
reason-internal = внутрішня помилка

incident-one-down = { $site } не працює
incident-one-slow = { $site } працює повільно
incident-one-was-down = { $site }: перерва в роботі
incident-one-was-slow = { $site }: повільна робота
incident-two-down = { $site } і { $other } не працюють
incident-two-slow = { $site } і { $other } працюють повільно
incident-two-was-down = { $site } і { $other }: перерва в роботі
incident-two-was-slow = { $site } і { $other }: повільна робота
incident-many-down = { $count ->
    [one] { $site } і ще { $count } сайт не працюють
    [few] { $site } і ще { $count } сайти не працюють
   *[many] { $site } і ще { $count } сайтів не працюють
}
incident-many-slow = { $count ->
    [one] { $site } і ще { $count } сайт працюють повільно
    [few] { $site } і ще { $count } сайти працюють повільно
   *[many] { $site } і ще { $count } сайтів працюють повільно
}
incident-many-was-down = { $count ->
    [one] { $site } і ще { $count } сайт: перерва в роботі
    [few] { $site } і ще { $count } сайти: перерва в роботі
   *[many] { $site } і ще { $count } сайтів: перерва в роботі
}
incident-many-was-slow = { $count ->
    [one] { $site } і ще { $count } сайт: повільна робота
    [few] { $site } і ще { $count } сайти: повільна робота
   *[many] { $site } і ще { $count } сайтів: повільна робота
}

incident-common-dependency = решта залежить від { $what }
incident-common-address = в усіх адреса { $what }
incident-common-zone = усі в зоні DNS { $what }
incident-common-certificate = в усіх сертифікат { $what }
incident-common-endpoint = в усіх той самий вузол і етап: { $what }
incident-common-many = значна частина всіх сайтів одночасно

incident-sign-down = Не працює
incident-sign-degraded = Працює повільно

incident-kind-opened = Виявлено
incident-kind-changed = Змінилося
incident-kind-resolved = Вирішено
incident-kind-reopened = Повторилося
incident-kind-investigating = Шукаємо причину
incident-kind-identified = Причину знайдено
incident-kind-monitoring = Спостерігаємо
incident-kind-postmortem = Висновки
incident-kind-note = Оновлення

incident-all-sites = Усі сайти
incident-path = Ви перебуваєте тут
incident-since = З { $start }, триває вже: { $length }.
incident-over = Вирішено. З { $start } до { $end }, { $length }.
incident-came-back = { $count ->
    [1] Повторилося один раз.
    [one] Повторилося { $count } раз.
    [few] Повторилося { $count } рази.
   *[many] Повторилося { $count } разів.
}
incident-affected = Стосується
incident-sites-count = { $count ->
    [one] { $count } сайт
    [few] { $count } сайти
   *[many] { $count } сайтів
}
incident-still = { $count ->
    [one] { $count } досі з негараздами
    [few] { $count } досі з негараздами
   *[many] { $count } досі з негараздами
}
incident-impact = Вплив
incident-cause = Причина
incident-lasted = Тривалість
incident-so-far = Триває вже
incident-recorded = Записано в комітах
incident-discussion = Обговорення
incident-issue = Завдання
incident-sites = Сайти з негараздами
incident-recovered = знову працює з { $when }
incident-learned = Висновки
incident-updates = Оновлення
incident-newest-first = Спочатку найновіші.
incident-nothing = Поки нічого не написано.
incident-by = автор: { $author }
incident-evidence = Подробиці
incident-evidence-open = Що показали перевірки
incident-others = Інші інциденти
incident-earlier = Перед цим
incident-later = Після цього

history-title = Історія
history-now = Відбувається зараз
history-none = Інцидентів ще не було.
history-months = Усі місяці
history-earlier = Раніше
history-later = Пізніше
history-part = { $month }, сторінка { $number }
history-count = { $count ->
    [0] Немає інцидентів
    [one] { $count } інцидент
    [few] { $count } інциденти
   *[many] { $count } інцидентів
}
history-whole = Усі інциденти: { $month }
history-since = З { $start }, триває вже: { $length }
history-started = { $start } · тривалість: { $length }
history-lasting = { $start } · ще триває
history-work = Обслуговування

work-title = Обслуговування
work-now = Триває зараз
work-coming = Заплановано
work-done = Проведено за останні 90 днів
work-none-now = Зараз обслуговування не проводиться.
work-none-coming = На найближчі 30 днів нічого не заплановано.
work-calendar = Додати до свого календаря
work-from-to = { $start } – { $end }
work-open-end = { $start }, до окремого повідомлення
work-effect-none = перерв у роботі не очікується
work-effect-degraded = можливі повільні відповіді
work-effect-down = можливі перерви в роботі
work-announcement = Оголошення
work-again = Повторно:
work-more = { $count ->
    [one] і ще { $count } раз за 30 днів
    [few] і ще { $count } рази за 30 днів
   *[many] і ще { $count } разів за 30 днів
}
work-others = { $count ->
    [one] і ще { $count } за 30 днів
    [few] і ще { $count } за 30 днів
   *[many] і ще { $count } за 30 днів
}
work-times = { $count ->
    [one] Проведено { $count } раз, останній: { $when }
    [few] Проведено { $count } рази, останній: { $when }
   *[many] Проведено { $count } разів, останній: { $when }
}
work-unnamed = { $count ->
    [one] і ще { $count } сайт
    [few] і ще { $count } сайти
   *[many] і ще { $count } сайтів
}
