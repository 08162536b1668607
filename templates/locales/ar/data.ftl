# Feeds, calendars and llms.txt. All of it is plain text; names of people's things are filled in as they are.

data-feed = الحوادث والصيانة: { $page }
data-feed-of = الحوادث والصيانة في { $part }: { $page }
data-calendar-incidents = الحوادث: { $page }
data-calendar-incidents-of = الحوادث في { $part }: { $page }
data-calendar-maintenance = الصيانة: { $page }
data-calendar-maintenance-of = صيانة { $part }: { $page }

data-incident = حادث
data-maintenance = صيانة

data-incident-over = من { $from } إلى { $to }، المدة: { $lasted }.
data-incident-open = منذ { $from }.
data-cause = السبب: { $cause }.
data-affected = المواقع المتأثرة: { $sites }.
data-affected-many = { $count ->
    [zero] تأثر { $count } موقع.
    [one] تأثر موقع واحد.
    [two] تأثر موقعان.
    [few] تأثرت { $count } مواقع.
    [many] تأثر { $count } موقعًا.
   *[other] تأثر { $count } موقع.
}

data-work-announced = صيانة مخطط لها: { $title }
data-work-ongoing = صيانة جارية: { $title }
data-work-finished = صيانة منتهية: { $title }
data-work-until = من { $from } إلى { $to }.
data-work-open = من { $from } حتى إشعار آخر.
data-effect-none = لا يُتوقع أي انقطاع.
data-effect-degraded = قد تكون الاستجابة بطيئة.
data-effect-down = قد يحدث توقف.

data-llms-about = { $count ->
    [zero] هذه صفحة حالة: تعرض وضع { $count } موقع
    [one] هذه صفحة حالة: تعرض وضع موقع واحد
    [two] هذه صفحة حالة: تعرض وضع موقعين
    [few] هذه صفحة حالة: تعرض وضع { $count } مواقع
    [many] هذه صفحة حالة: تعرض وضع { $count } موقعًا
   *[other] هذه صفحة حالة: تعرض وضع { $count } موقع
} كما تراه الفحوص من الخارج، وما حدث من قبل. الأوقات بتوقيت UTC. الوقت الذي لم يرصده أحد يُعد مجهولًا، لا تشغيلًا ولا توقفًا.
data-llms-now = { $sentence } (آخر رصد: { $at })
data-llms-incidents = الحوادث المفتوحة
data-llms-data = البيانات
data-llms-sites = المواقع
data-llms-status = حالة جميع المواقع وأرقامها بصيغة JSON: ابدأ من هنا
data-llms-history = جميع الحوادث مع مستجداتها بصيغة JSON
data-llms-planned = الصيانة الجارية والقادمة بصيغة JSON
data-llms-feed = ما حدث مؤخرًا في موجز Atom
data-llms-calendar = الصيانة في ملف iCalendar
