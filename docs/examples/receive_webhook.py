"""Receive alerts by webhook: SECRET=whsec_… python receive_webhook.py 8000"""

import os
import sys

from aiohttp import web
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

SEEN: set[str] = set()
"""The ids of messages that were acted on; yours should outlive the process, and forget after some days."""


async def receive(request: web.Request) -> web.Response:
    """Answer 200 to what is genuine, and act on it the first time."""
    headers = {name.lower(): value for name, value in request.headers.items()}
    try:
        message = Webhook(os.environ["SECRET"]).verify(await request.read(), headers)
    except WebhookVerificationError:
        return web.Response(status=403)
    if headers["webhook-id"] not in SEEN:
        alert = message["data"]
        print(f"{message['type']} {alert['rule']} {alert['pair']}: {alert['why']}", flush=True)
        SEEN.add(headers["webhook-id"])
    return web.Response()


def main(port: str = "8000") -> None:
    """Listen on the loopback address; a proxy with TLS stands before it."""
    app = web.Application(client_max_size=64 << 10)
    app.router.add_post("/hooks/detente", receive)
    web.run_app(app, host="127.0.0.1", port=int(port), print=lambda *_: None)


if __name__ == "__main__":
    main(*sys.argv[1:])
