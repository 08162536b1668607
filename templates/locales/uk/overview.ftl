# The overview: everything on one page; and what stands around every page: head, foot, switches.

overall-up = Усі системи працюють
overall-up-observed = Усі перевірені системи працюють
overall-none = Даних ще немає
overall-overdue = Моніторинг запізнюється
overall-maintenance = Триває обслуговування
overall-down-one = { $site } не працює
overall-down-for = { $site } не працює — уже { $duration }
overall-down-some = { $total ->
    [one] Не працює { $count } з { $total } сайту
    [few] Не працює { $count } з { $total } сайтів
   *[many] Не працює { $count } з { $total } сайтів
}
overall-down-all = { $total ->
    [1] { $total } сайт не працює
    [one] Не працює жоден із { $total } сайту
    [few] Не працює жоден із { $total } сайтів
   *[many] Не працює жоден із { $total } сайтів
}
overall-degraded-one = { $site } працює повільно
overall-degraded-for = { $site } працює повільно — уже { $duration }
overall-degraded-some = { $total ->
    [one] Повільно працює { $count } з { $total } сайту
    [few] Повільно працює { $count } з { $total } сайтів
   *[many] Повільно працює { $count } з { $total } сайтів
}
overall-degraded-all = { $total ->
    [1] { $total } сайт працює повільно
    [one] Повільно працюють усі { $total } сайт
    [few] Повільно працюють усі { $total } сайти
   *[many] Повільно працюють усі { $total } сайтів
}
overall-unknown-one = { $site }: немає свіжих даних
overall-unknown-some = { $total ->
    [one] Немає свіжих даних про { $count } з { $total } сайту
    [few] Немає свіжих даних про { $count } з { $total } сайтів
   *[many] Немає свіжих даних про { $count } з { $total } сайтів
}
overall-unknown-all = { $total ->
    [1] Немає свіжих даних про { $total } сайт
    [one] Немає свіжих даних про жоден із { $total } сайту
    [few] Немає свіжих даних про жоден із { $total } сайтів
   *[many] Немає свіжих даних про жоден із { $total } сайтів
}

overall-also-degraded-one = { $site } працює повільно.
overall-also-degraded = { $count ->
    [one] { $count } сайт працює повільно.
    [few] { $count } сайти працюють повільно.
   *[many] { $count } сайтів працюють повільно.
}
overall-also-maintenance-one = { $site } на обслуговуванні.
overall-also-maintenance = { $count ->
    [one] { $count } сайт на обслуговуванні.
    [few] { $count } сайти на обслуговуванні.
   *[many] { $count } сайтів на обслуговуванні.
}
overall-also-unknown = { $count ->
    [one] { $count } сайт останнім часом не вдалося перевірити.
    [few] { $count } сайти останнім часом не вдалося перевірити.
   *[many] { $count } сайтів останнім часом не вдалося перевірити.
}
overall-also-none = { $count ->
    [one] Про { $count } сайт даних ще немає.
    [few] Про { $count } сайти даних ще немає.
   *[many] Про { $count } сайтів даних ще немає.
}
overall-was-down-one = За даними останньої перевірки { $site } не працює.
overall-was-down = { $total ->
    [one] За даними останньої перевірки не працює { $count } з { $total } сайту.
    [few] За даними останньої перевірки не працює { $count } з { $total } сайтів.
   *[many] За даними останньої перевірки не працює { $count } з { $total } сайтів.
}
overall-since = З { $time }.
overall-checked = Остання перевірка: { $time }.
overall-due = Наступна перевірка: { $time }.
overall-missed = Наступна перевірка мала бути до { $time }, але не відбулася.
overall-never = Перевірок ще не було.
overall-late = Ця сторінка старіша, ніж має бути: перевірки запізнюються.

site-for = уже { $duration }
site-for-down = не працює (уже { $duration })
site-for-degraded = працює повільно (уже { $duration })
site-reported = є повідомлення про збій (відтоді { $duration })
site-seen-up = за останніми даними працює (відтоді { $duration })
site-seen-degraded = за останніми даними працює повільно (відтоді { $duration })
site-seen-down = за останніми даними не працює (відтоді { $duration })
site-until = до { $time }
site-http-status = код HTTP { $code }
site-because = причина: { $site }
site-overrun = планове завершення обслуговування: { $time }
site-exceeded = негаразди серйозніші, ніж оголошено для обслуговування
site-answer-none = немає з’єднання
site-answer-connected = з’єднання за { $time }
site-answer-silent = немає відповіді за { $time }
site-answer-http = HTTP { $code } за { $time }

overview-ongoing = Триває обслуговування
overview-active = Відбувається зараз
overview-planned = Планове обслуговування
overview-sites = Сайти
overview-other-sites = Інші сайти
overview-recent = Минулі інциденти
overview-incident-for = триває вже: { $duration }
overview-incident-since = З { $time }
overview-incident-lasted = тривалість: { $duration }
overview-discussion = Обговорення
overview-troubled = { $total ->
    [one] досі з негараздами: { $count } з { $total } сайту
    [few] досі з негараздами: { $count } з { $total } сайтів
   *[many] досі з негараздами: { $count } з { $total } сайтів
}
overview-more-planned = { $count ->
    [one] І ще { $count } за 30 днів.
    [few] І ще { $count } за 30 днів.
   *[many] І ще { $count } за 30 днів.
}
overview-count = { $count ->
    [one] { $count } сайт
    [few] { $count } сайти
   *[many] { $count } сайтів
}
overview-in-trouble = { $total ->
    [one] з негараздами: { $count } з { $total } сайту
    [few] з негараздами: { $count } з { $total } сайтів
   *[many] з негараздами: { $count } з { $total } сайтів
}
overview-days = { $from } – { $to }
overview-quiet = Немає інцидентів
overview-all-incidents = Усі інциденти

row-coverage = спостерігалося { $percent }
row-response = Звичайний час відповіді: { $time }

bars-from = { $count ->
    [one] { $count } день тому
    [few] { $count } дні тому
   *[many] { $count } днів тому
}
bars-to = Сьогодні
bars-days = { $count ->
    [one] Останній { $count } день
    [few] Останні { $count } дні
   *[many] Останні { $count } днів
}
bars-fine = без негараздів
bars-down = { $count ->
    [one] { $count } день із перервами в роботі
    [few] { $count } дні з перервами в роботі
   *[many] { $count } днів із перервами в роботі
}
bars-worst = найбільше { $date }, { $duration }
bars-degraded = { $count ->
    [one] { $count } день із повільними відповідями
    [few] { $count } дні з повільними відповідями
   *[many] { $count } днів із повільними відповідями
}
bars-maintenance = { $count ->
    [one] { $count } день з обслуговуванням
    [few] { $count } дні з обслуговуванням
   *[many] { $count } днів з обслуговуванням
}
bars-unknown = { $count ->
    [one] { $count } день без даних
    [few] { $count } дні без даних
   *[many] { $count } днів без даних
}
bars-day = { $date }: { $remarks }
bars-day-up = доступність { $percent }
bars-day-down = простій { $duration }
bars-day-degraded = повільно { $duration }
bars-day-maintenance = обслуговування { $duration }
bars-day-unknown = без спостереження { $duration }

legend-up = працює
legend-degraded = повільно
legend-down = не працює
legend-maintenance = обслуговування
legend-unknown = без спостереження

switch-window = Доступність за
switch-first = Спочатку проблемні
switch-filter = Знайти сайт
switch-none = Сайтів із такою назвою немає.
switch-theme = Оформлення
theme-auto = Автоматично
theme-light = Світле
theme-dark = Темне
theme-contrast = Високий контраст
theme-paper = Папір
theme-ocean = Океан
theme-forest = Ліс
theme-midnight = Північ

layout-skip = Перейти до вмісту
layout-pages = Сторінки
layout-languages = Мови
layout-history = Історія
layout-maintenance = Обслуговування
layout-feed = Стрічка
layout-feed-title = { $title }: інциденти
layout-written = Сторінку створено: { $time }.
layout-git = Історія в git
layout-data = Дані у форматі JSON

lost-title = Не знайдено
lost-heading = Такої сторінки немає
lost-text = Можливо, в адресі є помилка або за цим сайтом більше не стежать.
lost-home = Переглянути, як усе працює

part-by = автор: { $author }
part-recovered = знову працює з { $time }
part-span = { $from } – { $to }
part-announcement = Оголошення
part-again = Повторно
part-again-more = { $count ->
    [one] ще { $count } раз за 30 днів
    [few] ще { $count } рази за 30 днів
   *[many] ще { $count } разів за 30 днів
}
