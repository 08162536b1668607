# The door of a page that is not for everybody.

access-title = Эта страница закрыта
access-passphrase = Парольная фраза
access-open = Открыть
access-remember = Запомнить на этом устройстве
access-opening = Открываем…
access-wrong = Парольная фраза не подошла. Попробуйте ещё раз.
access-needs-script = Страница зашифрована. Она расшифровывается в браузере, и для этого нужен JavaScript.
access-needs-https = Страница зашифрована. Браузер может открыть её только по защищённому соединению (https).
