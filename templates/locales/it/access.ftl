# Italian. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Questa pagina è privata
access-passphrase = Frase segreta
access-open = Apri
access-remember = Ricorda su questo dispositivo
access-opening = Apertura in corso…
access-wrong = La frase segreta non è corretta. Si prega di riprovare.
access-needs-script = La pagina è cifrata. Viene aperta nel browser, che per questo ha bisogno di JavaScript.
access-needs-https = La pagina è cifrata. I browser possono aprirla solo tramite una connessione sicura (https).
