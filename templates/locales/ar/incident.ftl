# Incidents, planned work, and the history of both.

reason-name-not-found = لم يُعثر على الاسم
reason-name-lookup-failed = فشل البحث عن الاسم
reason-connection-refused = رُفض الاتصال
reason-timed-out = انتهت مهلة الانتظار
reason-no-route = لا مسار إلى الخادم
reason-connection-reset = أُعيد ضبط الاتصال
reason-connection-closed = أُغلق الاتصال قبل أوانه
reason-tls = فشل إنشاء اتصال TLS
reason-protocol = استجابة غير صالحة
reason-redirects = عمليات إعادة التوجيه لا تؤدي إلى وجهة
reason-http-status = رمز HTTP غير متوقع
reason-body = محتوى غير متوقع
reason-too-slow = بطيء أكثر من اللازم
reason-no-network = لا شبكة لدى جهاز الفحص
reason-deadline = انتهى وقت التشغيل قبل ذلك
reason-unsupported = هذا الفحص غير ممكن هنا
reason-internal = خطأ داخلي

incident-one-down = موقع { $site } متوقف
incident-one-slow = موقع { $site } بطيء
incident-one-was-down = كان موقع { $site } متوقفًا
incident-one-was-slow = كان موقع { $site } بطيئًا
incident-two-down = موقعا { $site } و{ $other } متوقفان
incident-two-slow = موقعا { $site } و{ $other } بطيئان
incident-two-was-down = كان موقعا { $site } و{ $other } متوقفين
incident-two-was-slow = كان موقعا { $site } و{ $other } بطيئين
incident-many-down = { $count ->
    [zero] موقع { $site } و{ $count } موقع آخر متوقفة
    [one] موقع { $site } وموقع آخر متوقفان
    [two] موقع { $site } وموقعان آخران متوقفة
    [few] موقع { $site } و{ $count } مواقع أخرى متوقفة
    [many] موقع { $site } و{ $count } موقعًا آخر متوقفة
   *[other] موقع { $site } و{ $count } موقع آخر متوقفة
}
incident-many-slow = { $count ->
    [zero] موقع { $site } و{ $count } موقع آخر بطيئة
    [one] موقع { $site } وموقع آخر بطيئان
    [two] موقع { $site } وموقعان آخران بطيئة
    [few] موقع { $site } و{ $count } مواقع أخرى بطيئة
    [many] موقع { $site } و{ $count } موقعًا آخر بطيئة
   *[other] موقع { $site } و{ $count } موقع آخر بطيئة
}
incident-many-was-down = { $count ->
    [zero] كان موقع { $site } و{ $count } موقع آخر متوقفة
    [one] كان موقع { $site } وموقع آخر متوقفين
    [two] كان موقع { $site } وموقعان آخران متوقفة
    [few] كان موقع { $site } و{ $count } مواقع أخرى متوقفة
    [many] كان موقع { $site } و{ $count } موقعًا آخر متوقفة
   *[other] كان موقع { $site } و{ $count } موقع آخر متوقفة
}
incident-many-was-slow = { $count ->
    [zero] كان موقع { $site } و{ $count } موقع آخر بطيئة
    [one] كان موقع { $site } وموقع آخر بطيئين
    [two] كان موقع { $site } وموقعان آخران بطيئة
    [few] كان موقع { $site } و{ $count } مواقع أخرى بطيئة
    [many] كان موقع { $site } و{ $count } موقعًا آخر بطيئة
   *[other] كان موقع { $site } و{ $count } موقع آخر بطيئة
}

incident-common-dependency = المواقع الأخرى تعتمد على { $what }
incident-common-address = كلها على العنوان { $what }
incident-common-zone = كلها في نطاق DNS نفسه: { $what }
incident-common-certificate = كلها بالشهادة { $what }
incident-common-endpoint = كلها عند الخادم نفسه والمرحلة نفسها: { $what }
incident-common-many = نسبة كبيرة من جميع المواقع في آن واحد

incident-sign-down = متوقف
incident-sign-degraded = بطيء

incident-kind-opened = رُصد
incident-kind-changed = تغيّر
incident-kind-resolved = حُلّ
incident-kind-reopened = تكرر
incident-kind-investigating = البحث عن السبب جارٍ
incident-kind-identified = عُرف السبب
incident-kind-monitoring = قيد المتابعة
incident-kind-postmortem = الدروس المستفادة
incident-kind-note = مستجدات

incident-all-sites = جميع المواقع
incident-path = موضعك الحالي
incident-since = منذ { $start }، المدة حتى الآن: { $length }.
incident-over = حُلّ. من { $start } إلى { $end }، المدة: { $length }.
incident-came-back = { $count ->
    [zero] تكرر { $count } مرة.
    [one] تكرر مرة واحدة.
    [two] تكرر مرتين.
    [few] تكرر { $count } مرات.
    [many] تكرر { $count } مرة.
   *[other] تكرر { $count } مرة.
}
incident-affected = المتأثر
incident-sites-count = { $count ->
    [zero] { $count } موقع
    [one] موقع واحد
    [two] موقعان
    [few] { $count } مواقع
    [many] { $count } موقعًا
   *[other] { $count } موقع
}
incident-still = { $count ->
    [zero] ما زالت المشكلة قائمة في { $count } موقع
    [one] ما زالت المشكلة قائمة في موقع واحد
    [two] ما زالت المشكلة قائمة في موقعين
    [few] ما زالت المشكلة قائمة في { $count } مواقع
    [many] ما زالت المشكلة قائمة في { $count } موقعًا
   *[other] ما زالت المشكلة قائمة في { $count } موقع
}
incident-impact = الأثر
incident-cause = السبب
incident-lasted = المدة
incident-so-far = المدة حتى الآن
incident-recorded = سُجّل في
incident-discussion = النقاش
incident-issue = البلاغ
incident-sites = المواقع المتأثرة
incident-recovered = عاد للعمل في { $when }
incident-learned = الدروس المستفادة
incident-updates = المستجدات
incident-newest-first = الأحدث أولًا.
incident-nothing = لم يُكتب شيء بعد.
incident-by = بقلم { $author }
incident-evidence = التفاصيل
incident-evidence-open = ما رصدته الفحوص
incident-others = حوادث أخرى
incident-earlier = قبل هذا
incident-later = بعد هذا

history-title = السجل
history-now = يحدث الآن
history-none = لا حوادث حتى الآن.
history-months = جميع الشهور
history-earlier = الأقدم
history-later = الأحدث
history-part = { $month }، الصفحة { $number }
history-count = { $count ->
    [0] لا حوادث
    [zero] { $count } حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
}
history-whole = جميع حوادث { $month }
history-since = منذ { $start }، المدة حتى الآن: { $length }
history-started = { $start } · المدة: { $length }
history-lasting = { $start } · لم ينتهِ بعد
history-work = الصيانة

work-title = الصيانة
work-now = جارية
work-coming = مخطط لها
work-done = أُنجزت خلال آخر 90 يومًا
work-none-now = لا صيانة جارية.
work-none-coming = لا صيانة مخططًا لها خلال الأيام الثلاثين القادمة.
work-calendar = أضِفها إلى تقويمك
work-from-to = { $start } – { $end }
work-open-end = { $start }، حتى إشعار آخر
work-effect-none = لا يُتوقع أي انقطاع
work-effect-degraded = قد تكون الاستجابة بطيئة
work-effect-down = قد يحدث توقف
work-announcement = الإعلان
work-again = مرة أخرى:
work-more = { $count ->
    [zero] و{ $count } مرة أخرى خلال 30 يومًا
    [one] ومرة أخرى خلال 30 يومًا
    [two] ومرتين أخريين خلال 30 يومًا
    [few] و{ $count } مرات أخرى خلال 30 يومًا
    [many] و{ $count } مرة أخرى خلال 30 يومًا
   *[other] و{ $count } مرة أخرى خلال 30 يومًا
}
work-others = { $count ->
    [zero] و{ $count } غيرها خلال 30 يومًا
    [one] وواحدة أخرى خلال 30 يومًا
    [two] واثنتان أخريان خلال 30 يومًا
    [few] و{ $count } غيرها خلال 30 يومًا
    [many] و{ $count } غيرها خلال 30 يومًا
   *[other] و{ $count } غيرها خلال 30 يومًا
}
work-times = { $count ->
    [zero] أُنجزت { $count } مرة، آخرها: { $when }
    [one] أُنجزت مرة واحدة، آخرها: { $when }
    [two] أُنجزت مرتين، آخرها: { $when }
    [few] أُنجزت { $count } مرات، آخرها: { $when }
    [many] أُنجزت { $count } مرة، آخرها: { $when }
   *[other] أُنجزت { $count } مرة، آخرها: { $when }
}
work-unnamed = { $count ->
    [zero] و{ $count } موقع آخر
    [one] وموقع آخر
    [two] وموقعان آخران
    [few] و{ $count } مواقع أخرى
    [many] و{ $count } موقعًا آخر
   *[other] و{ $count } موقع آخر
}
