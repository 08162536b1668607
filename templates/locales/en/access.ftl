# The door of a page that is not for everybody.

access-title = This page is private
access-passphrase = Passphrase
access-open = Open
access-remember = Remember on this device
access-opening = Opening…
access-wrong = This is not the passphrase. Please try again.
access-needs-script = The page is encrypted. It is opened in your browser, which needs JavaScript for that.
access-needs-https = The page is encrypted. Browsers can open it only over a secure connection (https).
