# German. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Diese Seite ist nicht öffentlich
access-passphrase = Passphrase
access-open = Öffnen
access-remember = Auf diesem Gerät merken
access-opening = Wird geöffnet …
access-wrong = Das ist nicht die richtige Passphrase. Bitte noch einmal versuchen.
access-needs-script = Die Seite ist verschlüsselt. Sie wird im Browser geöffnet; dafür ist JavaScript nötig.
access-needs-https = Die Seite ist verschlüsselt. Browser können sie nur über eine sichere Verbindung (https) öffnen.
