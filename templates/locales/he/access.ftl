# Hebrew. The door of a page that is not for everybody.

access-title = הדף הזה פרטי
access-passphrase = ביטוי סיסמה
access-open = פתיחה
access-remember = לזכור במכשיר הזה
access-opening = הדף נפתח…
access-wrong = ביטוי הסיסמה שגוי. אפשר לנסות שוב.
access-needs-script = הדף מוצפן. הוא נפתח בדפדפן, ולשם כך נדרש JavaScript.
access-needs-https = הדף מוצפן. דפדפנים יכולים לפתוח אותו רק בחיבור מאובטח (https).
