# The overview: everything on one page; and what stands around every page: head, foot, switches.

overall-up = Tüm sistemler çalışıyor
overall-up-observed = Gözlenen tüm sistemler çalışıyor
overall-none = Henüz veri yok
overall-overdue = İzleme gecikti
overall-maintenance = Bakım sürüyor
overall-down-one = { $site } çalışmıyor
overall-down-for = { $site } çalışmıyor; kesinti { $duration } önce başladı
overall-down-some = { $total } sitenin { $count } tanesi çalışmıyor
overall-down-all = { $total ->
    [one] { $total } site çalışmıyor
   *[other] { $total } sitenin hiçbiri çalışmıyor
}
overall-degraded-one = { $site } yavaş
overall-degraded-for = { $site } yavaş; yavaşlama { $duration } önce başladı
overall-degraded-some = { $total } sitenin { $count } tanesi yavaş
overall-degraded-all = { $total ->
    [one] { $total } site yavaş
   *[other] { $total } sitenin tümü yavaş
}
overall-unknown-one = { $site }: güncel veri yok
overall-unknown-some = { $total } sitenin { $count } tanesi için güncel veri yok
overall-unknown-all = { $total ->
    [one] { $total } site için güncel veri yok
   *[other] { $total } sitenin hiçbiri için güncel veri yok
}

overall-also-degraded-one = { $site } yavaş.
overall-also-degraded = { $count } site yavaş.
overall-also-maintenance-one = { $site } bakımda.
overall-also-maintenance = { $count } site bakımda.
overall-also-unknown = { $count } site son zamanlarda gözlenemedi.
overall-also-none = { $count } site için henüz veri yok.
overall-was-down-one = Son kontrole göre { $site } çalışmıyordu.
overall-was-down = Son kontrole göre { $total } sitenin { $count } tanesi çalışmıyordu.
overall-since = Başlangıç: { $time }.
overall-checked = Son kontrol: { $time }.
overall-due = Sonraki kontrol: { $time }.
overall-missed = Beklenen kontrol ({ $time }) yapılmadı.
overall-never = Henüz hiçbir kontrol yapılmadı.
overall-late = Bu sayfa olması gerekenden eski: kontroller gecikti.

site-for = { $duration } önce başladı
site-for-down = çalışmıyor ({ $duration } önce başladı)
site-for-degraded = yavaş ({ $duration } önce başladı)
site-reported = { $duration } önce bildirildi
site-seen-up = { $duration } önce çalışıyordu
site-seen-degraded = { $duration } önce yavaştı
site-seen-down = { $duration } önce çalışmıyordu
site-until = bitiş { $time }
site-http-status = HTTP kodu { $code }
site-because = nedeni: { $site }
site-overrun = bakımın planlanan bitişi: { $time }
site-exceeded = durum, duyurulan bakımın öngördüğünden kötü
site-answer-none = bağlantı kurulamadı
site-answer-connected = { $time } içinde bağlandı
site-answer-silent = { $time } sonra hâlâ yanıt yok
site-answer-http = { $time } içinde HTTP { $code }

overview-ongoing = Bakım sürüyor
overview-active = Şu anda
overview-planned = Planlı bakım
overview-sites = Siteler
overview-other-sites = Diğer siteler
overview-recent = Geçmiş olaylar
overview-incident-for = şu ana kadar { $duration }
overview-incident-since = Başlangıç: { $time }
overview-incident-lasted = süre: { $duration }
overview-discussion = Tartışma
overview-troubled = { $total } sitenin { $count } tanesinde sorun sürüyor
overview-more-planned = Ve 30 gün içinde { $count } bakım daha.
overview-count = { $count } site
overview-in-trouble = { $total } sitenin { $count } tanesi sorunlu
overview-days = { $from } – { $to }
overview-quiet = Olay yok
overview-all-incidents = Tüm olaylar

row-coverage = gözlenen: { $percent }
row-response = Olağan yanıt süresi: { $time }

bars-from = { $count } gün önce
bars-to = Bugün
bars-days = Son { $count } gün
bars-fine = sorun yok
bars-down = kesinti olan { $count } gün
bars-worst = en çok { $date }, { $duration }
bars-degraded = yanıtların yavaş olduğu { $count } gün
bars-maintenance = bakım yapılan { $count } gün
bars-unknown = verisi olmayan { $count } gün
bars-day = { $date }: { $remarks }
bars-day-up = { $percent } çalıştı
bars-day-down = { $duration } kesinti
bars-day-degraded = { $duration } yavaş
bars-day-maintenance = { $duration } bakım
bars-day-unknown = { $duration } gözlenmedi

legend-up = çalışıyor
legend-degraded = yavaş
legend-down = çalışmıyor
legend-maintenance = bakım
legend-unknown = gözlenmedi

switch-window = Çalışma süresi dönemi
switch-first = Önce sorunlular
switch-filter = Site ara
switch-none = Adında bu geçen site yok.
switch-theme = Renkler
theme-auto = Otomatik
theme-light = Açık
theme-dark = Koyu
theme-contrast = Yüksek karşıtlık
theme-paper = Kâğıt
theme-ocean = Okyanus
theme-forest = Orman
theme-midnight = Gece yarısı

layout-skip = İçeriğe geç
layout-pages = Sayfalar
layout-languages = Diller
layout-history = Geçmiş
layout-maintenance = Bakım
layout-feed = Akış
layout-feed-title = { $title }: olaylar
layout-written = Sayfanın oluşturulma zamanı: { $time }.
layout-git = git geçmişi
layout-data = JSON olarak veriler

lost-title = Bulunamadı
lost-heading = Böyle bir sayfa yok
lost-text = Adres yanlış yazılmış olabilir ya da ilgili site artık izlenmiyor olabilir.
lost-home = Genel duruma bak

part-by = yazan: { $author }
part-recovered = düzeldi: { $time }
part-span = { $from } – { $to }
part-announcement = Duyuru
part-again = Yeniden
part-again-more = 30 gün içinde { $count } kez daha
