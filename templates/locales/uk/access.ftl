# The door of a page that is not for everybody.

access-title = Ця сторінка закрита
access-passphrase = Парольна фраза
access-open = Відкрити
access-remember = Запам’ятати на цьому пристрої
access-opening = Відкриваємо…
access-wrong = Парольна фраза не підійшла. Спробуйте ще раз.
access-needs-script = Сторінку зашифровано. Вона розшифровується в браузері, і для цього потрібен JavaScript.
access-needs-https = Сторінку зашифровано. Браузер може відкрити її лише через захищене з’єднання (https).
