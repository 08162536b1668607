# The overview: everything on one page; and what stands around every page: head, foot, switches.

overall-up = جميع الأنظمة تعمل
overall-up-observed = جميع الأنظمة المرصودة تعمل
overall-none = لا بيانات بعد
overall-overdue = المراقبة متأخرة
overall-maintenance = صيانة جارية
overall-down-one = موقع { $site } متوقف
overall-down-for = موقع { $site } متوقف، والمدة حتى الآن: { $duration }
overall-down-some = { $total ->
    [zero] المواقع المتوقفة: { $count } من { $total }
    [one] المواقع المتوقفة: { $count } من { $total }
    [two] المواقع المتوقفة: { $count } من { $total }
    [few] المواقع المتوقفة: { $count } من { $total }
    [many] المواقع المتوقفة: { $count } من { $total }
   *[other] المواقع المتوقفة: { $count } من { $total }
}
overall-down-all = { $total ->
    [zero] جميع المواقع متوقفة ({ $total })
    [one] موقع واحد متوقف
    [two] الموقعان متوقفان
    [few] جميع المواقع متوقفة ({ $total })
    [many] جميع المواقع متوقفة ({ $total })
   *[other] جميع المواقع متوقفة ({ $total })
}
overall-degraded-one = موقع { $site } بطيء
overall-degraded-for = موقع { $site } بطيء، والمدة حتى الآن: { $duration }
overall-degraded-some = { $total ->
    [zero] المواقع البطيئة: { $count } من { $total }
    [one] المواقع البطيئة: { $count } من { $total }
    [two] المواقع البطيئة: { $count } من { $total }
    [few] المواقع البطيئة: { $count } من { $total }
    [many] المواقع البطيئة: { $count } من { $total }
   *[other] المواقع البطيئة: { $count } من { $total }
}
overall-degraded-all = { $total ->
    [zero] جميع المواقع بطيئة ({ $total })
    [one] موقع واحد بطيء
    [two] الموقعان بطيئان
    [few] جميع المواقع بطيئة ({ $total })
    [many] جميع المواقع بطيئة ({ $total })
   *[other] جميع المواقع بطيئة ({ $total })
}
overall-unknown-one = لا بيانات حديثة عن موقع { $site }
overall-unknown-some = { $total ->
    [zero] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
    [one] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
    [two] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
    [few] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
    [many] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
   *[other] المواقع التي لا بيانات حديثة عنها: { $count } من { $total }
}
overall-unknown-all = { $total ->
    [zero] لا بيانات حديثة عن أي موقع ({ $total })
    [one] لا بيانات حديثة عن موقع واحد
    [two] لا بيانات حديثة عن الموقعين
    [few] لا بيانات حديثة عن أي موقع ({ $total })
    [many] لا بيانات حديثة عن أي موقع ({ $total })
   *[other] لا بيانات حديثة عن أي موقع ({ $total })
}

overall-also-degraded-one = موقع { $site } بطيء.
overall-also-degraded = { $count ->
    [zero] يعمل { $count } موقع ببطء.
    [one] يعمل موقع واحد ببطء.
    [two] يعمل موقعان ببطء.
    [few] تعمل { $count } مواقع ببطء.
    [many] يعمل { $count } موقعًا ببطء.
   *[other] يعمل { $count } موقع ببطء.
}
overall-also-maintenance-one = موقع { $site } قيد الصيانة.
overall-also-maintenance = { $count ->
    [zero] { $count } موقع قيد الصيانة.
    [one] موقع واحد قيد الصيانة.
    [two] موقعان قيد الصيانة.
    [few] { $count } مواقع قيد الصيانة.
    [many] { $count } موقعًا قيد الصيانة.
   *[other] { $count } موقع قيد الصيانة.
}
overall-also-unknown = { $count ->
    [zero] تعذّر مؤخرًا رصد { $count } موقع.
    [one] تعذّر مؤخرًا رصد موقع واحد.
    [two] تعذّر مؤخرًا رصد موقعين.
    [few] تعذّر مؤخرًا رصد { $count } مواقع.
    [many] تعذّر مؤخرًا رصد { $count } موقعًا.
   *[other] تعذّر مؤخرًا رصد { $count } موقع.
}
overall-also-none = { $count ->
    [zero] لا بيانات بعد عن { $count } موقع.
    [one] لا بيانات بعد عن موقع واحد.
    [two] لا بيانات بعد عن موقعين.
    [few] لا بيانات بعد عن { $count } مواقع.
    [many] لا بيانات بعد عن { $count } موقعًا.
   *[other] لا بيانات بعد عن { $count } موقع.
}
overall-was-down-one = كان موقع { $site } متوقفًا عند آخر فحص.
overall-was-down = { $total ->
    [zero] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
    [one] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
    [two] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
    [few] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
    [many] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
   *[other] المواقع المتوقفة عند آخر فحص: { $count } من { $total }.
}
overall-since = منذ { $time }.
overall-checked = آخر فحص: { $time }.
overall-due = الفحص التالي: { $time }.
overall-missed = كان الفحص التالي متوقعًا في { $time } ولم يُجرَ.
overall-never = لم يُفحص شيء بعد.
overall-late = هذه الصفحة أقدم مما ينبغي: الفحوص متأخرة.

site-for = المدة: { $duration }
site-for-down = متوقف، المدة: { $duration }
site-for-degraded = بطيء، المدة: { $duration }
site-reported = أُبلغ عن عطل، ومضى على ذلك { $duration }
site-seen-up = كان يعمل عند آخر رصد، ومضى عليه { $duration }
site-seen-degraded = كان بطيئًا عند آخر رصد، ومضى عليه { $duration }
site-seen-down = كان متوقفًا عند آخر رصد، ومضى عليه { $duration }
site-until = حتى { $time }
site-http-status = رمز HTTP { $code }
site-because = بسبب { $site }
site-overrun = كان مقررًا أن تنتهي الصيانة في { $time }
site-exceeded = الوضع أسوأ مما أُعلن في الصيانة
site-answer-none = لا اتصال
site-answer-connected = تم الاتصال خلال { $time }
site-answer-silent = لا استجابة بعد { $time }
site-answer-http = الرمز HTTP { $code } خلال { $time }

overview-ongoing = صيانة جارية
overview-active = يحدث الآن
overview-planned = صيانة مخطط لها
overview-sites = المواقع
overview-other-sites = مواقع أخرى
overview-recent = الحوادث السابقة
overview-incident-for = المدة حتى الآن: { $duration }
overview-incident-since = منذ { $time }
overview-incident-lasted = المدة: { $duration }
overview-discussion = النقاش
overview-troubled = { $total ->
    [zero] ما زالت المشكلة قائمة في { $count } من { $total }
    [one] ما زالت المشكلة قائمة في { $count } من { $total }
    [two] ما زالت المشكلة قائمة في { $count } من { $total }
    [few] ما زالت المشكلة قائمة في { $count } من { $total }
    [many] ما زالت المشكلة قائمة في { $count } من { $total }
   *[other] ما زالت المشكلة قائمة في { $count } من { $total }
}
overview-more-planned = { $count ->
    [zero] و{ $count } غيرها خلال 30 يومًا.
    [one] وواحدة أخرى خلال 30 يومًا.
    [two] واثنتان أخريان خلال 30 يومًا.
    [few] و{ $count } غيرها خلال 30 يومًا.
    [many] و{ $count } غيرها خلال 30 يومًا.
   *[other] و{ $count } غيرها خلال 30 يومًا.
}
overview-count = { $count ->
    [zero] { $count } موقع
    [one] موقع واحد
    [two] موقعان
    [few] { $count } مواقع
    [many] { $count } موقعًا
   *[other] { $count } موقع
}
overview-in-trouble = { $total ->
    [zero] مواقع بها مشكلات: { $count } من { $total }
    [one] مواقع بها مشكلات: { $count } من { $total }
    [two] مواقع بها مشكلات: { $count } من { $total }
    [few] مواقع بها مشكلات: { $count } من { $total }
    [many] مواقع بها مشكلات: { $count } من { $total }
   *[other] مواقع بها مشكلات: { $count } من { $total }
}
overview-days = { $from } – { $to }
overview-quiet = لا حوادث
overview-all-incidents = جميع الحوادث

row-coverage = المرصود { $percent }
row-response = زمن الاستجابة المعتاد: { $time }

bars-from = { $count ->
    [zero] قبل { $count } يوم
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
bars-to = اليوم
bars-days = { $count ->
    [zero] آخر { $count } يوم
    [one] آخر يوم
    [two] آخر يومين
    [few] آخر { $count } أيام
    [many] آخر { $count } يومًا
   *[other] آخر { $count } يوم
}
bars-fine = بلا مشكلات
bars-down = { $count ->
    [zero] { $count } يوم فيها توقف
    [one] يوم واحد فيه توقف
    [two] يومان فيهما توقف
    [few] { $count } أيام فيها توقف
    [many] { $count } يومًا فيها توقف
   *[other] { $count } يوم فيها توقف
}
bars-worst = أكثرها في { $date }، { $duration }
bars-degraded = { $count ->
    [zero] { $count } يوم فيها بطء
    [one] يوم واحد فيه بطء
    [two] يومان فيهما بطء
    [few] { $count } أيام فيها بطء
    [many] { $count } يومًا فيها بطء
   *[other] { $count } يوم فيها بطء
}
bars-maintenance = { $count ->
    [zero] { $count } يوم فيها صيانة
    [one] يوم واحد فيه صيانة
    [two] يومان فيهما صيانة
    [few] { $count } أيام فيها صيانة
    [many] { $count } يومًا فيها صيانة
   *[other] { $count } يوم فيها صيانة
}
bars-unknown = { $count ->
    [zero] { $count } يوم بلا بيانات
    [one] يوم واحد بلا بيانات
    [two] يومان بلا بيانات
    [few] { $count } أيام بلا بيانات
    [many] { $count } يومًا بلا بيانات
   *[other] { $count } يوم بلا بيانات
}
bars-day = { $date }: { $remarks }
bars-day-up = التشغيل { $percent }
bars-day-down = التوقف { $duration }
bars-day-degraded = البطء { $duration }
bars-day-maintenance = الصيانة { $duration }
bars-day-unknown = غير المرصود { $duration }

legend-up = يعمل
legend-degraded = بطيء
legend-down = متوقف
legend-maintenance = صيانة
legend-unknown = غير مرصود

switch-window = نسبة التشغيل خلال
switch-first = المشكلات أولًا
switch-filter = البحث عن موقع
switch-none = لا يوجد موقع بهذا الاسم.
switch-theme = الألوان
theme-auto = تلقائي
theme-light = فاتح
theme-dark = داكن
theme-contrast = تباين عالٍ
theme-paper = ورق
theme-ocean = محيط
theme-forest = غابة
theme-midnight = منتصف الليل

layout-skip = الانتقال إلى المحتوى
layout-pages = الصفحات
layout-languages = اللغات
layout-history = السجل
layout-maintenance = الصيانة
layout-feed = الموجز
layout-feed-title = الحوادث: { $title }
layout-written = أُنشئت الصفحة في { $time }.
layout-git = السجل في git
layout-data = البيانات بصيغة JSON

lost-title = غير موجودة
lost-heading = لا توجد صفحة كهذه
lost-text = ربما كُتب العنوان خطأً، أو لم يعد الموقع المعني تحت المراقبة.
lost-home = الاطلاع على حالة جميع المواقع

part-by = بقلم { $author }
part-recovered = عاد للعمل في { $time }
part-span = { $from } – { $to }
part-announcement = الإعلان
part-again = مرة أخرى
part-again-more = { $count ->
    [zero] { $count } مرة أخرى خلال 30 يومًا
    [one] مرة أخرى خلال 30 يومًا
    [two] مرتان أخريان خلال 30 يومًا
    [few] { $count } مرات أخرى خلال 30 يومًا
    [many] { $count } مرة أخرى خلال 30 يومًا
   *[other] { $count } مرة أخرى خلال 30 يومًا
}
