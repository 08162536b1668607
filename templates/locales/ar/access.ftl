# The door of a page that is not for everybody.

access-title = هذه الصفحة خاصة
access-passphrase = عبارة المرور
access-open = فتح
access-remember = التذكّر على هذا الجهاز
access-opening = جارٍ الفتح…
access-wrong = عبارة المرور غير صحيحة. يُرجى المحاولة مرة أخرى.
access-needs-script = الصفحة مشفّرة، ويفتحها المتصفح باستخدام JavaScript.
access-needs-https = الصفحة مشفّرة، ولا يمكن للمتصفحات فتحها إلا عبر اتصال آمن (https).
