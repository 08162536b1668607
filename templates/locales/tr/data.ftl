# Feeds, calendars and llms.txt. All of it is plain text; names of people's things are filled in as they are.

data-feed = { $page }: olaylar ve bakım
data-feed-of = { $page }: olaylar ve bakım ({ $part })
data-calendar-incidents = { $page }: olaylar
data-calendar-incidents-of = { $page }: olaylar ({ $part })
data-calendar-maintenance = { $page }: bakım
data-calendar-maintenance-of = { $page }: bakım ({ $part })

data-incident = Olay
data-maintenance = Bakım

data-incident-over = { $from } – { $to }, { $lasted }.
data-incident-open = Başlangıç: { $from }.
data-cause = Neden: { $cause }.
data-affected = Etkilenen siteler: { $sites }.
data-affected-many = { $count } site etkilendi.

data-work-announced = Planlı bakım: { $title }
data-work-ongoing = Bakım sürüyor: { $title }
data-work-finished = Bakım tamamlandı: { $title }
data-work-until = { $from } – { $to }.
data-work-open = Başlangıç: { $from }; yeni bir duyuruya kadar sürecek.
data-effect-none = Kesinti beklenmiyor.
data-effect-degraded = Yanıtlar yavaş olabilir.
data-effect-down = Kesinti olabilir.

data-llms-about = Bu bir durum sayfasıdır: dışarıdan yapılan kontrollere göre { $count } sitenin nasıl çalıştığını ve geçmişte neler olduğunu gösterir. Saatler UTC’dir. Gözlenmeyen süre bilinmiyor sayılır: ne çalışma ne de kesinti olarak hesaplanır.
data-llms-now = { $sentence } (son gözlem: { $at })
data-llms-incidents = Açık olaylar
data-llms-data = Veriler
data-llms-sites = Siteler
data-llms-status = tüm sitelerin durumu ve değerleri, JSON olarak: buradan başlayın
data-llms-history = güncellemeleriyle birlikte tüm olaylar, JSON olarak
data-llms-planned = süren ve yaklaşan bakımlar, JSON olarak
data-llms-feed = son olup bitenler, Atom akışı olarak
data-llms-calendar = bakımlar, iCalendar dosyası olarak
