# Texts of badges and embeds: they stand in small pictures, so short words are good.

badge-of = { $name } · { $what }
badge-says = { $label }: { $figure }

badge-uptime-24h = نسبة التشغيل، 24 ساعة
badge-uptime-7d = نسبة التشغيل، 7 أيام
badge-uptime-30d = نسبة التشغيل، 30 يومًا
badge-uptime-90d = نسبة التشغيل، 90 يومًا
badge-uptime-1y = نسبة التشغيل، سنة واحدة
badge-uptime-all = نسبة التشغيل، كل الفترة
badge-partly = { $uptime } (المرصود { $coverage })
badge-response = زمن الاستجابة
badge-certificate = الشهادة
badge-days-left = { $count ->
    [zero] الباقي { $count } يوم
    [one] الباقي يوم واحد
    [two] الباقي يومان
    [few] الباقي { $count } أيام
    [many] الباقي { $count } يومًا
   *[other] الباقي { $count } يوم
}
badge-expired = منتهية
badge-no-data = لا بيانات

badge-state-up = يعمل
badge-state-degraded = بطيء
badge-state-down = متوقف
badge-state-maintenance = قيد الصيانة
badge-state-unknown = لا بيانات حديثة
badge-state-none = لا بيانات بعد

embed-up = يعمل: { $name }
embed-degraded = بطيء: { $name }
embed-down = متوقف: { $name }
embed-maintenance = قيد الصيانة: { $name }
embed-unknown = لا بيانات حديثة: { $name }
embed-none = لا بيانات بعد: { $name }
embed-late = المراقبة متأخرة
embed-observed = آخر فحص: { $time }

preview-days = آخر 90 يومًا
