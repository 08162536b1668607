# Dutch. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Deze pagina is niet openbaar
access-passphrase = Wachtwoordzin
access-open = Openen
access-remember = Onthouden op dit apparaat
access-opening = Wordt geopend…
access-wrong = Dit is niet de juiste wachtwoordzin. Probeer het opnieuw.
access-needs-script = De pagina is versleuteld. Ze wordt in de browser geopend; daarvoor is JavaScript nodig.
access-needs-https = De pagina is versleuteld. Browsers kunnen haar alleen openen via een beveiligde verbinding (https).
