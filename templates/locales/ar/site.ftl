# The page of a site.

site-all = جميع المواقع
site-now = { $state }.
site-now-since = { $state } منذ { $at }.
site-now-detail = { $state } ({ $detail }).
site-now-detail-since = { $state } منذ { $at } ({ $detail }).
site-checked = آخر فحص: { $at }.
site-checked-answer = آخر فحص: { $at }. النتيجة: { $answer }.

site-days = آخر 90 يومًا
site-response = زمن الاستجابة
site-uptime = نسبة التشغيل
site-outages = حالات التوقف
site-budget = الهدف
site-calendar = التقويم
site-certificate = الشهادة
site-incidents = الحوادث
site-incidents-all = جميع الحوادث
site-incidents-none = لا حوادث حتى الآن.
site-maintenance = الصيانة
site-maintenance-past = الصيانة السابقة
site-maintenance-more = و{ $count } غيرها خلال 30 يومًا.
site-maintenance-times = { $count ->
    [zero] آخر { $count } مرة
    [one] آخر مرة
    [two] آخر مرتين
    [few] آخر { $count } مرات
    [many] آخر { $count } مرة
   *[other] آخر { $count } مرة
}
site-data = البيانات
site-table = في جدول
site-how = كيف يُحسب ذلك

column-period = الفترة
column-day = اليوم (UTC)
column-uptime = نسبة التشغيل
column-bounds = الأسوأ – الأحسن
column-observed = المرصود
column-down = التوقف
column-slow = البطء
column-maintenance = الصيانة
column-unknown = غير المرصود
column-p50 = زمن الاستجابة المعتاد
column-p95 = أبطأ 5{ "\u200E" }%{ "\u200E" }
column-p99 = أبطأ 1{ "\u200E" }%{ "\u200E" }
bounds = { $worst } – { $best }

how-uptime = نسبة الوقت المرصود الذي كان الموقع يعمل فيه. يُعد الوقت البطيء تشغيلًا، ولا يُحتسب وقت الصيانة المعلنة. جميع النسب مقرّبة إلى الأسفل.
how-bounds = نسبة التشغيل لو كان الموقع متوقفًا، أو يعمل، طوال الوقت الذي لم يرصده أحد.
how-observed = نسبة ما رُصد من الفترة. يسري كل فحص حتى الفحص التالي، على ألا يتجاوز هذا الحد: { $time }.
how-maintenance = المشكلات التي أُعلنت مسبقًا بوصفها صيانة.
how-p50 = كان نصف الاستجابات أسرع من ذلك (الوسيط، p50).
how-p95 = استغرقت استجابة واحدة من كل 20 وقتًا أطول (المئين 95، p95).
how-p99 = استغرقت استجابة واحدة من كل 100 وقتًا أطول (المئين 99، p99). لا تبعد مئينات الأيام الكاملة عن القيمة الدقيقة بأكثر من 1{ "\u200E" }%{ "\u200E" }.

chart-period = فترة الرسم البياني
chart-label = زمن الاستجابة، { $window }. { $summary }
chart-typical = المعتاد: { $time }.
chart-typical-range = المعتاد: من { $low } إلى { $high }.
chart-nothing = لم يُقَس زمن الاستجابة.
chart-down = التوقف: { $time }.
chart-slow = البطء: { $time }.
chart-maintenance = الصيانة: { $time }.
chart-unknown = غير المرصود: { $time }.
chart-beyond = استغرقت بعض الاستجابات أكثر من الحد المرسوم ({ $top })، وبلغ أطولها { $highest }؛ تدل عليها الأسهم.
chart-coarse = يدل عرض علامات المشكلات على مدتها، وتقع كل علامة في بداية يومها أو أيامها.
chart-legend-p50 = المعتاد
chart-legend-p95 = أبطأ 5{ "\u200E" }%{ "\u200E" }
chart-legend-p99 = أبطأ 1{ "\u200E" }%{ "\u200E" }
chart-legend-down = متوقف
chart-legend-slow = بطيء
chart-legend-maintenance = صيانة
chart-legend-unknown = غير مرصود
chart-table = جدول زمن الاستجابة، { $window }
chart-column-from = من (UTC)
chart-column-p50 = المعتاد (ملي ث)
chart-column-p95 = أبطأ 5{ "\u200E" }%{ "\u200E" } (ملي ث)
chart-column-p99 = أبطأ 1{ "\u200E" }%{ "\u200E" } (ملي ث)
chart-column-trouble = المشكلات
chart-row-time = { $date }، { $time }
chart-row-down = التوقف: { $time }
chart-row-slow = البطء: { $time }
chart-row-maintenance = الصيانة: { $time }

outages-count = العدد
outages-total = مدة التوقف
outages-longest = الأطول
outages-recovery = متوسط مدة الاستعادة
outages-between = متوسط الوقت بين الأعطال
outages-source = من الحوادث: { $count }
how-outages-count = يمتد التوقف من أول فحص فاشل إلى أول فحص ناجح بعده، فيدخل فيه ما بينهما من وقت لم يرصده أحد. ولا يبدأ التوقف بالفحوص الفاشلة أثناء صيانة معلنة.
how-outages-source = { $count ->
    [zero] تتوفر الفحوص المفردة لنحو { $count } يوم.
    [one] تتوفر الفحوص المفردة لنحو يوم واحد.
    [two] تتوفر الفحوص المفردة لنحو يومين.
    [few] تتوفر الفحوص المفردة لنحو { $count } أيام.
    [many] تتوفر الفحوص المفردة لنحو { $count } يومًا.
   *[other] تتوفر الفحوص المفردة لنحو { $count } يوم.
} أما حالات التوقف الأقدم فمأخوذة من الحوادث التي فتحتها هذه الفحوص، وليس منها الأعطال التي انتهت قبل تأكيد الحادث.
how-outages-recovery = متوسط مدة حالات التوقف التي انتهت في الفترة (MTTR).
how-outages-between = الوقت الذي شوهد فيه الموقع يعمل، مقسومًا على عدد حالات التوقف التي بدأت في الفترة (MTBF).

budget-target = { $count ->
    [zero] نسبة تشغيل لا تقل عن { $target } خلال { $count } يوم
    [one] نسبة تشغيل لا تقل عن { $target } خلال يوم واحد
    [two] نسبة تشغيل لا تقل عن { $target } خلال يومين
    [few] نسبة تشغيل لا تقل عن { $target } خلال { $count } أيام
    [many] نسبة تشغيل لا تقل عن { $target } خلال { $count } يومًا
   *[other] نسبة تشغيل لا تقل عن { $target } خلال { $count } يوم
}
budget-unknown = لم يُرصد شيء بعد.
budget-met = الهدف متحقق: التوقف المسموح المتبقي { $time }، أي { $share } من الميزانية.
budget-missed = الهدف لم يتحقق، والتجاوز: { $time }.
budget-lasts = إذا استمر الوضع كما في آخر 24 ساعة، فالوقت المتبقي حتى نفاد الميزانية: { $time }.
budget-bar = استُهلك { $share } من الميزانية.
budget-share = المستهلك
budget-bounds = بين { $least } و{ $most }، لأن جزءًا من الوقت لم يُرصد
budget-allowed = التوقف المسموح
budget-spent = التوقف الفعلي
budget-left = المتبقي
budget-1h = الوتيرة، آخر ساعة
budget-6h = الوتيرة، آخر 6 ساعات
budget-1d = الوتيرة، آخر 24 ساعة
budget-3d = الوتيرة، آخر 3 أيام
budget-times = { $rate }×
how-budget = الميزانية هي ما يسمح الهدف بأن يتوقف فيه الموقع من الوقت المرصود، بأيام كاملة بتوقيت UTC تشمل اليوم الحالي. لا تُحتسب الصيانة. والوقت الذي لم يرصده أحد لا يزيد الميزانية ولا يستهلك منها؛ وتبيّن الحدود ما كان يمكن أن يستهلكه.
how-budget-pace = معدل الاستهلاك: نسبة وقت التوقف مقسومة على النسبة التي يسمح بها الهدف. عند 1× تنفد الميزانية في نهاية فترتها تمامًا، وعند ما يزيد على ذلك تنفد قبلها.

calendar-month = الشهر
calendar-days = الأيام
calendar-down = أيام التوقف: { $days }.
calendar-slow = أيام البطء: { $days }.
calendar-maintenance = أيام الصيانة: { $days }.
calendar-unknown = أيام غير مرصودة: { $days }.
calendar-legend-part = متوقف لوقت قصير
calendar-legend-down = متوقف
calendar-year = { $year }: { $uptime }
how-calendar = الأيام بتوقيت UTC. تدل الخانة الممتلئة على مشكلات استغرقت ما لا يقل عن جزء من عشرين من الوقت المرصود في ذلك اليوم، ويدل الخط في أسفلها على ما هو أقل.

certificate-left = المتبقي: { $time }
certificate-expired = انتهت، ومضى على ذلك { $time }
certificate-validity = الصلاحية
certificate-until = صالحة حتى
certificate-issuer = جهة الإصدار

site-data-json = أرقام هذا الموقع بصيغة JSON
site-data-files = الفحوص المسجلة
site-data-commits = عمليات commit للفحوص المسجلة
site-data-repository = المستودع
site-data-feed = موجز الحوادث

site-phases = أين يذهب الوقت
phases-of = { $count ->
    [zero] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
    [one] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
    [two] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
    [few] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
    [many] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
   *[other] القيم الوسيطة (عدد الفحوص: { $count }): { $from } – { $to }
}
phase-lookup = إيجاد العنوان
phase-connect = الاتصال
phase-tls = تأمين الاتصال
phase-first-byte = انتظار الرد
phase-body = استلام الرد
how-phases = في نصف هذه الفحوص استغرقت الخطوة وقتًا أقل، وفي النصف الآخر وقتًا أطول. تُحسب فقط الفحوص التي حصلت على رد. الخطوات مرسومة الواحدة تلو الأخرى؛ ولأن كل قيمة وسيطة محسوبة وحدها فقد لا يساوي مجموعها زمن الاستجابة المعتاد.
