"""Lets Apprise send a message through each service, all to the server at the address given as the only argument.

Apprise makes its requests as ever; only the host is replaced when they leave. The header X-Kind tells them apart.
"""

import sys
from urllib.parse import urlsplit

from apprise import Apprise, NotifyType
from requests.adapters import HTTPAdapter

ADDRESSES = {
    "slack": "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/",
    "discord": "discord://4174216298/JHMHI8qBe7bk2ZwO5U711o3dV_js?format=markdown",
    "mattermost": "mmost://127.0.0.1/3ccdd113474722377935511fc85d3dd4",
    "rocketchat": "rocket://A1BRTD4JDxxxxxxxxxxx/TIiajkdnlazkcOXrIdevi7FQxxxxxxxxxxx@127.0.0.1/",
    "googlechat": "gchat://space/key123/token123",
    "teams": "workflows://x.azure.com:443/643e69f83c8944438d68119179a10a64/KODuebWbDGYFr0z0euxxxxxxxxxxxxxxxxxxxx",
    "telegram": "tgram://123456789:abcdefg_hijklmnop/12315544/",
    "ntfy": "ntfy://tk_token@127.0.0.1/ops?auth=token&click=https://status.example/incidents/1&tags=down&priority=max",
    "gotify": "gotify://127.0.0.1/A1token?priority=high",
    "pushover": f"pover://{'u' * 30}@{'a' * 30}?priority=high",
    "pagerduty": f"pagerduty://{'R' * 32}@Api?dedup=20261122-124003-ip-104&click=https://status.example/incidents/1",
    "opsgenie": "opsgenie://273b322d-1111-2222-3333-444444444444/?alias=20261122-124003-ip-104&tags=down",
    "twilio": f"twilio://AC{'a' * 32}:{'b' * 32}@15005550006/15005550001",
    "apprise": "apprise://127.0.0.1/on-call-key-0123456789?method=json&version=1&tags=ops",
}

echo, kind = sys.argv[1], ""
as_ever = HTTPAdapter.send


def send(self, request, **options):
    parts = urlsplit(request.url)
    request.url = echo + parts.path + (f"?{parts.query}" if parts.query else "")
    request.headers["X-Kind"] = kind
    return as_ever(self, request, **{**options, "proxies": {}, "verify": False})


HTTPAdapter.send = send
for kind, address in ADDRESSES.items():
    service = Apprise()
    if not service.add(address):
        sys.exit(f"Apprise does not take {address}")
    # What it makes of the server's answer is of no interest.
    service.notify(title="🛑 IP .104 is down", body="Connection refused.", notify_type=NotifyType.FAILURE)
