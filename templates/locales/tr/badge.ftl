# Texts of badges and embeds: they stand in small pictures, so short words are good.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = çalışma süresi, 24 saat
badge-uptime-7d = çalışma süresi, 7 gün
badge-uptime-30d = çalışma süresi, 30 gün
badge-uptime-90d = çalışma süresi, 90 gün
badge-uptime-1y = çalışma süresi, 1 yıl
badge-uptime-all = çalışma süresi, tüm dönem
badge-partly = { $uptime } (gözlenen: { $coverage })
badge-response = yanıt süresi
badge-certificate = sertifika
badge-days-left = { $count } gün kaldı
badge-expired = süresi doldu
badge-no-data = veri yok

badge-state-up = çalışıyor
badge-state-degraded = yavaş
badge-state-down = çalışmıyor
badge-state-maintenance = bakımda
badge-state-unknown = güncel veri yok
badge-state-none = henüz veri yok

embed-up = { $name } çalışıyor
embed-degraded = { $name } yavaş
embed-down = { $name } çalışmıyor
embed-maintenance = { $name } bakımda
embed-unknown = { $name }: güncel veri yok
embed-none = { $name }: henüz veri yok
embed-late = İzleme gecikti
embed-observed = Son kontrol: { $time }

preview-days = Son 90 gün
