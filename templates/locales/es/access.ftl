# Spanish. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Esta página es privada
access-passphrase = Frase de contraseña
access-open = Abrir
access-remember = Recordar en este dispositivo
access-opening = Abriendo…
access-wrong = La frase de contraseña no es correcta. Hay que intentarlo de nuevo.
access-needs-script = La página está cifrada. Se abre en el navegador, que para ello necesita JavaScript.
access-needs-https = La página está cifrada. Los navegadores solo pueden abrirla a través de una conexión segura (https).
