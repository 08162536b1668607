# French. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Cette page est privée
access-passphrase = Phrase secrète
access-open = Ouvrir
access-remember = Mémoriser sur cet appareil
access-opening = Ouverture…
access-wrong = Ce n’est pas la bonne phrase secrète. Veuillez réessayer.
access-needs-script = La page est chiffrée. Elle s’ouvre dans le navigateur, qui a besoin de JavaScript pour cela.
access-needs-https = La page est chiffrée. Les navigateurs ne peuvent l’ouvrir que par une connexion sécurisée (https).
