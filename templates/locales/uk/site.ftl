# The page of a site.

site-all = Усі сайти
site-now = { $state }.
site-now-since = { $state }, з { $at }.
site-now-detail = { $state }: { $detail }.
site-now-detail-since = { $state }: { $detail }, з { $at }.
site-checked = Остання перевірка: { $at }.
site-checked-answer = Остання перевірка: { $at }. Результат: { $answer }.

site-days = Останні 90 днів
site-response = Час відповіді
site-uptime = Доступність
site-outages = Простої
site-budget = Ціль
site-calendar = Календар
site-certificate = Сертифікат
site-incidents = Інциденти
site-incidents-all = Усі інциденти
site-incidents-none = Інцидентів ще не було.
site-maintenance = Обслуговування
site-maintenance-past = Минуле обслуговування
site-maintenance-more = І ще { $count } за 30 днів.
site-maintenance-times = { $count ->
    [one] Останній { $count } раз
    [few] Останні { $count } рази
   *[many] Останні { $count } разів
}
site-data = Дані
site-table = У вигляді таблиці
site-how = Як це рахується

column-period = Період
column-day = День (UTC)
column-uptime = Доступність
column-bounds = Найгірше – найкраще
column-observed = Спостерігалося
column-down = Простій
column-slow = Повільно
column-maintenance = Обслуговування
column-unknown = Без спостереження
column-p50 = Звичайний час відповіді
column-p95 = Найповільніші 5%
column-p99 = Найповільніший 1%
bounds = { $worst } – { $best }

how-uptime = Частка часу зі спостереженнями, коли сайт працював. Повільна робота вважається роботою. Час оголошеного обслуговування не враховується. Усі частки округлюються вниз.
how-bounds = Якою була б доступність, якби весь час без спостереження сайт не працював або, навпаки, працював.
how-observed = Частка періоду, за яку є спостереження. Перевірка дійсна до наступної перевірки, але не довше за цей строк: { $time }.
how-maintenance = Негаразди, заздалегідь оголошені як обслуговування.
how-p50 = Половина відповідей надійшла швидше (медіана, p50).
how-p95 = Одна відповідь із 20 тривала довше (95-й процентиль, p95).
how-p99 = Одна відповідь зі 100 тривала довше (99-й процентиль, p99). Процентилі за цілі доби відрізняються від точних значень не більш ніж на 1%.

chart-period = Період графіка
chart-label = Час відповіді, { $window }. { $summary }
chart-typical = Зазвичай { $time }.
chart-typical-range = Зазвичай від { $low } до { $high }.
chart-nothing = Час відповіді не вимірювався.
chart-down = Простій: { $time }.
chart-slow = Повільно: { $time }.
chart-maintenance = Обслуговування: { $time }.
chart-unknown = Без спостереження: { $time }.
chart-beyond = Деякі відповіді тривали довше, ніж показано на графіку ({ $top }): до { $highest }; їх позначено стрілками.
chart-coarse = Ширина позначок відповідає тривалості негараздів; кожна стоїть на початку свого дня або своїх днів.
chart-legend-p50 = звичайний
chart-legend-p95 = найповільніші 5%
chart-legend-p99 = найповільніший 1%
chart-legend-down = не працює
chart-legend-slow = повільно
chart-legend-maintenance = обслуговування
chart-legend-unknown = без спостереження
chart-table = Таблиця часу відповіді, { $window }
chart-column-from = З (UTC)
chart-column-p50 = Звичайний (мс)
chart-column-p95 = Найповільніші 5% (мс)
chart-column-p99 = Найповільніший 1% (мс)
chart-column-trouble = Негаразди
chart-row-time = { $date }, { $time }
chart-row-down = простій: { $time }
chart-row-slow = повільно: { $time }
chart-row-maintenance = обслуговування: { $time }

outages-count = Кількість
outages-total = Загальний час
outages-longest = Найдовший
outages-recovery = Середній час відновлення
outages-between = Середній час між відмовами
outages-source = з інцидентів: { $count }
how-outages-count = Простій триває від першої невдалої перевірки до першої успішної після неї, тож час без спостереження між ними належить до нього. Невдалі перевірки під час оголошеного обслуговування простоєм не вважаються.
how-outages-source = { $count ->
    [one] Окремі перевірки доступні приблизно за { $count } день.
    [few] Окремі перевірки доступні приблизно за { $count } дні.
   *[many] Окремі перевірки доступні приблизно за { $count } днів.
} Давніші простої взято з інцидентів, відкритих за цими перевірками; збоїв, які закінчилися раніше, ніж інцидент підтвердився, серед них немає.
how-outages-recovery = Скільки в середньому тривали простої, що закінчилися в цей період (MTTR).
how-outages-between = Час, коли сайт за спостереженнями працював, поділений на кількість простоїв, що почалися в цей період (MTBF).

budget-target = { $count ->
    [one] Доступність не нижче { $target } за { $count } день
    [few] Доступність не нижче { $target } за { $count } дні
   *[many] Доступність не нижче { $target } за { $count } днів
}
budget-unknown = Спостережень ще немає.
budget-met = Дотримано: допустимий залишок простою — { $time }, { $share } бюджету.
budget-missed = Не дотримано, перевищення: { $time }.
budget-lasts = Запас бюджету за темпу останніх 24 годин: { $time }.
budget-bar = Витрачено { $share } бюджету.
budget-share = Витрачено
budget-bounds = від { $least } до { $most }, оскільки частина часу минула без спостереження
budget-allowed = Допустимий простій
budget-spent = Фактичний простій
budget-left = Залишок
budget-1h = Темп за останню годину
budget-6h = Темп за останні 6 годин
budget-1d = Темп за останні 24 години
budget-3d = Темп за останні 3 дні
budget-times = { $rate }×
how-budget = Бюджет — це частка часу зі спостереженнями, протягом якої за умовами цілі сайт може не працювати; рахуються цілі доби UTC, включно з сьогоднішньою. Обслуговування не враховується. Час без спостереження не поповнює і не витрачає бюджету; межі показують, скільки він міг би витратити.
how-budget-pace = Швидкість витрачання бюджету: частка часу простою, поділена на частку, яку допускає ціль. За 1× бюджет закінчиться рівно наприкінці свого періоду, за більшого значення — раніше.

calendar-month = Місяць
calendar-days = Дні
calendar-down = Дні з простоєм: { $days }.
calendar-slow = Дні з повільною роботою: { $days }.
calendar-maintenance = Дні з обслуговуванням: { $days }.
calendar-unknown = Дні без спостереження: { $days }.
calendar-legend-part = недовго не працює
calendar-legend-down = не працює
calendar-year = { $year }: { $uptime }
how-calendar = Дні рахуються за UTC. Зафарбована клітинка означає, що негаразди тривали щонайменше одну двадцяту часу спостереження за день; риска внизу — що менше.

certificate-left = залишилося: { $time }
certificate-expired = термін минув, відтоді { $time }
certificate-validity = Термін дії
certificate-until = Дійсний до
certificate-issuer = Ким виданий

site-data-json = Показники цього сайту у форматі JSON
site-data-files = Записи перевірок
site-data-commits = Коміти із записами перевірок
site-data-repository = Репозиторій
site-data-feed = Стрічка інцидентів

site-phases = На що йде час
phases-of = { $count ->
    [one] Медіани (перевірок: { $count }): { $from } – { $to }
    [few] Медіани (перевірок: { $count }): { $from } – { $to }
   *[many] Медіани (перевірок: { $count }): { $from } – { $to }
}
phase-lookup = Пошук адреси
phase-connect = З’єднання
phase-tls = Захист з’єднання
phase-first-byte = Очікування відповіді
phase-body = Отримання відповіді
how-phases = У половині цих перевірок крок тривав менше, в іншій половині — більше. Враховуються лише перевірки з відповіддю. Кроки намальовані один за одним; кожну медіану взято окремо, тому їхня сума може не збігатися зі звичайним часом відповіді.
