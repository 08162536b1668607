# Incidents, planned work, and the history of both.

reason-name-not-found = alan adı bulunamadı
reason-name-lookup-failed = alan adı sorgusu başarısız
reason-connection-refused = bağlantı reddedildi
reason-timed-out = zaman aşımı
reason-no-route = sunucuya ulaşan yol yok
reason-connection-reset = bağlantı sıfırlandı
reason-connection-closed = bağlantı erken kapandı
reason-tls = TLS bağlantısı kurulamadı
reason-protocol = geçersiz yanıt
reason-redirects = yönlendirmeler sonuçsuz
reason-http-status = beklenmeyen HTTP kodu
reason-body = beklenmeyen yanıt içeriği
reason-too-slow = çok yavaş
reason-no-network = kontrolü yapan makinenin ağ bağlantısı yok
reason-deadline = çalıştırma süresi daha önce doldu
reason-unsupported = bu kontrol burada yapılamıyor
reason-internal = iç hata

incident-one-down = { $site } çalışmıyor
incident-one-slow = { $site } yavaş
incident-one-was-down = { $site } kesintiye uğradı
incident-one-was-slow = { $site } yavaşladı
incident-two-down = { $site } ve { $other } çalışmıyor
incident-two-slow = { $site } ve { $other } yavaş
incident-two-was-down = { $site } ve { $other } kesintiye uğradı
incident-two-was-slow = { $site } ve { $other } yavaşladı
incident-many-down = { $site } ve { $count } site daha çalışmıyor
incident-many-slow = { $site } ve { $count } site daha yavaş çalışıyor
incident-many-was-down = { $site } ve { $count } site daha kesintiye uğradı
incident-many-was-slow = { $site } ve { $count } site daha yavaşladı

incident-common-dependency = diğerlerinin bağımlı olduğu: { $what }
incident-common-address = hepsinin adresi: { $what }
incident-common-zone = hepsinin DNS bölgesi: { $what }
incident-common-certificate = hepsinin sertifikası: { $what }
incident-common-endpoint = hepsinde aynı sunucu ve aynı aşama: { $what }
incident-common-many = tüm sitelerin büyük bölümü, aynı anda

incident-sign-down = Çalışmıyor
incident-sign-degraded = Yavaş

incident-kind-opened = Fark edildi
incident-kind-changed = Değişti
incident-kind-resolved = Çözüldü
incident-kind-reopened = Yineledi
incident-kind-investigating = Araştırılıyor
incident-kind-identified = Nedeni bulundu
incident-kind-monitoring = İzleniyor
incident-kind-postmortem = Çıkarılan dersler
incident-kind-note = Güncelleme

incident-all-sites = Tüm siteler
incident-path = Buradasınız
incident-since = Başlangıç: { $start }, şu ana kadar { $length }.
incident-over = Çözüldü. { $start } – { $end }, { $length }.
incident-came-back = { $count } kez yineledi.
incident-affected = Etkilenen
incident-sites-count = { $count } site
incident-still = { $count } tanesinde sorun sürüyor
incident-impact = Etki
incident-cause = Neden
incident-lasted = Süre
incident-so-far = Şu ana kadar
incident-recorded = Kaydedildiği commit
incident-discussion = Tartışma
incident-issue = Kayıt
incident-sites = Etkilenen siteler
incident-recovered = düzeldi: { $when }
incident-learned = Çıkarılan dersler
incident-updates = Güncellemeler
incident-newest-first = En yeni güncelleme en üsttedir.
incident-nothing = Henüz bir şey yazılmadı.
incident-by = yazan: { $author }
incident-evidence = Bulgular
incident-evidence-open = Kontrollerin gördükleri
incident-others = Diğer olaylar
incident-earlier = Bundan önce
incident-later = Bundan sonra

history-title = Geçmiş
history-now = Şu anda
history-none = Şimdiye kadar olay yaşanmadı.
history-months = Tüm aylar
history-earlier = Önceki
history-later = Sonraki
history-part = { $month }, sayfa { $number }
history-count = { $count ->
    [0] Olay yok
    [one] { $count } olay
   *[other] { $count } olay
}
history-whole = { $month }: tüm olaylar
history-since = Başlangıç: { $start }, şu ana kadar { $length }
history-started = { $start } · süre: { $length }
history-lasting = { $start } · henüz bitmedi
history-work = Bakım

work-title = Bakım
work-now = Sürüyor
work-coming = Planlanan
work-done = Son 90 günde yapılanlar
work-none-now = Şu anda bakım yapılmıyor.
work-none-coming = Önümüzdeki 30 gün için planlanan bakım yok.
work-calendar = Takviminize ekleyin
work-from-to = { $start } – { $end }
work-open-end = { $start }, yeni bir duyuruya kadar
work-effect-none = kesinti beklenmiyor
work-effect-degraded = yanıtlar yavaş olabilir
work-effect-down = kesinti olabilir
work-announcement = Duyuru
work-again = Yeniden:
work-more = ve 30 gün içinde { $count } kez daha
work-others = ve 30 gün içinde { $count } bakım daha
work-times = { $count } kez yapıldı, sonuncusu: { $when }
work-unnamed = ve { $count } site daha
