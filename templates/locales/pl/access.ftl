# Polish. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Ta strona jest prywatna
access-passphrase = Hasło
access-open = Otwórz
access-remember = Zapamiętaj na tym urządzeniu
access-opening = Otwieranie…
access-wrong = To hasło jest nieprawidłowe. Proszę spróbować ponownie.
access-needs-script = Strona jest zaszyfrowana. Otwiera się w przeglądarce, która potrzebuje do tego JavaScriptu.
access-needs-https = Strona jest zaszyfrowana. Przeglądarki mogą ją otworzyć tylko przez bezpieczne połączenie (https).
