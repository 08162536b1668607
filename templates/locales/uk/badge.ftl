# Texts of badges and embeds: they stand in small pictures, so short words are good.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = доступність, 24 години
badge-uptime-7d = доступність, 7 днів
badge-uptime-30d = доступність, 30 днів
badge-uptime-90d = доступність, 90 днів
badge-uptime-1y = доступність, 1 рік
badge-uptime-all = доступність, увесь період
badge-partly = { $uptime } (спостерігалося { $coverage })
badge-response = час відповіді
badge-certificate = сертифікат
badge-days-left = { $count ->
    [one] залишився { $count } день
    [few] залишилося { $count } дні
   *[many] залишилося { $count } днів
}
badge-expired = термін минув
badge-no-data = немає даних

badge-state-up = працює
badge-state-degraded = повільно
badge-state-down = не працює
badge-state-maintenance = на обслуговуванні
badge-state-unknown = немає свіжих даних
badge-state-none = даних ще немає

embed-up = { $name } працює
embed-degraded = { $name } працює повільно
embed-down = { $name } не працює
embed-maintenance = { $name } на обслуговуванні
embed-unknown = { $name }: немає свіжих даних
embed-none = { $name }: даних ще немає
embed-late = Моніторинг запізнюється
embed-observed = Остання перевірка: { $time }

preview-days = Останні 90 днів
