# Texts of badges and embeds: they stand in small pictures, so short words are good.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = доступность, 24 часа
badge-uptime-7d = доступность, 7 дней
badge-uptime-30d = доступность, 30 дней
badge-uptime-90d = доступность, 90 дней
badge-uptime-1y = доступность, 1 год
badge-uptime-all = доступность, весь период
badge-partly = { $uptime } (наблюдалось { $coverage })
badge-response = время ответа
badge-certificate = сертификат
badge-days-left = { $count ->
    [one] остался { $count } день
    [few] осталось { $count } дня
   *[many] осталось { $count } дней
}
badge-expired = истёк
badge-no-data = нет данных

badge-state-up = работает
badge-state-degraded = медленно
badge-state-down = не работает
badge-state-maintenance = на обслуживании
badge-state-unknown = нет свежих данных
badge-state-none = данных пока нет

embed-up = { $name } работает
embed-degraded = { $name } работает медленно
embed-down = { $name } не работает
embed-maintenance = { $name } на обслуживании
embed-unknown = { $name }: нет свежих данных
embed-none = { $name }: данных пока нет
embed-late = Мониторинг запаздывает
embed-observed = Последняя проверка: { $time }

preview-days = Последние 90 дней
