"""A mail server: MODE (tls, starttls or plain), PORT, CERTIFICATE, KEY, DIRECTORY.

Each letter becomes NUMBER.json in the directory, as Python's own parser reads it; `log` tells what was asked of the server,
and whether that was encrypted. The only user is `me`, with the password in $PASSWORD. `nobody@` is no recipient.
"""

import email
import email.policy
import json
import os
import ssl
import sys
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

mode, port, certificate, key, directory = sys.argv[1:]


def log(line):
    with open(os.path.join(directory, "log"), "a", encoding="utf-8") as file:
        file.write(line + "\n")


def clear(session):
    return "clear" if mode != "tls" and session.ssl is None else "encrypted"


class Handler:
    count = 0

    async def handle_MAIL(self, server, session, envelope, address, options):
        log(f"MAIL {clear(session)}")
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        document = {
            "envelope": [envelope.mail_from, *envelope.rcpt_tos],
            "headers": {name: str(value) for name, value in letter.items()},
            "defects": [str(defect) for part in letter.walk() for defect in part.defects],
            "plain": letter.get_body(("plain",)).get_content(),
            "html": letter.get_body(("html",)).get_content(),
        }
        self.count += 1
        with open(os.path.join(directory, f"{self.count}.json"), "w", encoding="utf-8") as file:
            json.dump(document, file)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    log(f"AUTH {clear(session)} {mechanism}")
    known = data.login == b"me" and data.password == os.environ["PASSWORD"].encode()
    return AuthResult(success=known, handled=True if known else False)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
settings = {"authenticator": authenticate, "auth_required": True}
if mode == "tls":
    settings |= {"ssl_context": context, "auth_require_tls": False}
elif mode == "starttls":
    settings |= {"tls_context": context, "require_starttls": True}
else:
    settings |= {"auth_require_tls": False}
controller = Controller(Handler(), hostname="127.0.0.1", port=int(port), **settings)
controller.start()
while True:
    time.sleep(60)
