# Czech. What each text is, and what has to be in it, stands in en/access.ftl.

access-title = Tato stránka je soukromá
access-passphrase = Heslo
access-open = Otevřít
access-remember = Zapamatovat na tomto zařízení
access-opening = Otevírá se…
access-wrong = Heslo není správné. Zkuste to prosím znovu.
access-needs-script = Stránka je zašifrovaná. Otevírá se v prohlížeči, který k tomu potřebuje JavaScript.
access-needs-https = Stránka je zašifrovaná. Prohlížeče ji mohou otevřít jen přes zabezpečené připojení (https).
