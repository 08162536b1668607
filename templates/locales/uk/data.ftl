# Feeds, calendars and llms.txt. All of it is plain text; names of people's things are filled in as they are.

data-feed = { $page }: інциденти та обслуговування
data-feed-of = { $page }: інциденти та обслуговування ({ $part })
data-calendar-incidents = { $page }: інциденти
data-calendar-incidents-of = { $page }: інциденти ({ $part })
data-calendar-maintenance = { $page }: обслуговування
data-calendar-maintenance-of = { $page }: обслуговування ({ $part })

data-incident = Інцидент
data-maintenance = Обслуговування

data-incident-over = З { $from } до { $to }, { $lasted }.
data-incident-open = З { $from }.
data-cause = Причина: { $cause }.
data-affected = Порушено роботу: { $sites }.
data-affected-many = { $count ->
    [one] Порушено роботу { $count } сайту.
    [few] Порушено роботу { $count } сайтів.
   *[many] Порушено роботу { $count } сайтів.
}

data-work-announced = Заплановано обслуговування: { $title }
data-work-ongoing = Триває обслуговування: { $title }
data-work-finished = Обслуговування завершено: { $title }
data-work-until = З { $from } до { $to }.
data-work-open = З { $from } до окремого повідомлення.
data-effect-none = Перерв у роботі не очікується.
data-effect-degraded = Відповіді можуть надходити повільно.
data-effect-down = Можливі перерви в роботі.

data-llms-about = Це сторінка стану: вона показує, як { $count ->
    [one] працює { $count } сайт
    [few] працюють { $count } сайти
   *[many] працюють { $count } сайтів
} за даними перевірок ззовні та що відбувалося раніше. Час указано за UTC. Час без спостереження вважається невідомим: ані роботою, ані простоєм.
data-llms-now = { $sentence } (останнє спостереження: { $at })
data-llms-incidents = Відкриті інциденти
data-llms-data = Дані
data-llms-sites = Сайти
data-llms-status = стан і показники всіх сайтів у форматі JSON: почніть звідси
data-llms-history = усі інциденти з оновленнями у форматі JSON
data-llms-planned = поточне та майбутнє обслуговування у форматі JSON
data-llms-feed = недавні події у вигляді стрічки Atom
data-llms-calendar = обслуговування у вигляді файлу iCalendar
