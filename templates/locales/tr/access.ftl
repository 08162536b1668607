# The door of a page that is not for everybody.

access-title = Bu sayfa özel
access-passphrase = Parola
access-open = Aç
access-remember = Bu cihazda hatırla
access-opening = Açılıyor…
access-wrong = Parola yanlış. Lütfen yeniden deneyin.
access-needs-script = Sayfa şifrelenmiştir. Şifre tarayıcıda çözülür; bunun için JavaScript gerekir.
access-needs-https = Sayfa şifrelenmiştir. Tarayıcılar onu yalnızca güvenli bir bağlantı (https) üzerinden açabilir.
