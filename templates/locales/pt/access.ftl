# Portuguese. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Esta página é privada
access-passphrase = Frase secreta
access-open = Abrir
access-remember = Lembrar neste dispositivo
access-opening = Abrindo…
access-wrong = A frase secreta não está correta. Tente novamente.
access-needs-script = A página é criptografada. Ela é aberta no navegador, que precisa de JavaScript para isso.
access-needs-https = A página é criptografada. Os navegadores só podem abri-la por uma conexão segura (https).
