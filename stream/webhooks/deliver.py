"""Deliver: one signed POST, to a checked address, with no redirect, no proxy and a bounded answer."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import Final

import aiohttp

from stream.webhooks.endpoint import Endpoint
from stream.webhooks.guard import RefusedError, guarded
from stream.webhooks.judge import Answer
from stream.webhooks.look_up import LookUp
from stream.webhooks.sign import signed_headers

_READ_BYTES: Final = 2048
"""What is read of an answer; a receiver that sends more is not listened to."""

_READ_SECONDS: Final = 2.0

_USER_AGENT: Final = "Detente-Webhooks/1"


async def post(endpoint: Endpoint, message: str, body: bytes, *, now: float, look_up: LookUp) -> Answer:
    """Post a message once.

    Nothing that goes wrong on the way raises: the answer says so, without the address's path or any secret.

    Args:
        endpoint: whom to.
        message: its `webhook-id`.
        body: JSON.
        now: epoch seconds, for the signature.
        look_up: resolves names.
    """
    headers = {
        "content-type": "application/json",
        "accept-encoding": "identity",
        "user-agent": _USER_AGENT,
        **signed_headers(message, body, endpoint.secrets, now=now),
    }
    if endpoint.bearer is not None:
        headers["authorization"] = f"Bearer {endpoint.bearer.reveal()}"
    began = time.perf_counter()
    try:
        async with asyncio.timeout(endpoint.timeout):
            answer = await _posted(endpoint, headers, body, look_up)
    except TimeoutError:
        answer = Answer(problem=f"no answer within {endpoint.timeout:g} s")
    except RefusedError as error:
        answer = Answer(problem=str(error), refused=True)
    except (aiohttp.ClientError, OSError) as error:
        answer = Answer(problem=_reason(error))
    return answer._replace(seconds=time.perf_counter() - began)


async def _posted(endpoint: Endpoint, headers: dict[str, str], body: bytes, look_up: LookUp) -> Answer:
    url, resolver = await guarded(
        endpoint.url.reveal(), allow_private=endpoint.allow_private, look_up=look_up
    )
    connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False, force_close=True)
    async with (
        aiohttp.ClientSession(
            connector=connector,
            trust_env=False,
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            # The attempt as a whole has one limit, the caller's.
            timeout=aiohttp.ClientTimeout(total=None),
        ) as session,
        session.post(url, data=body, headers=headers, allow_redirects=False) as response,
    ):
        return Answer(
            status=response.status,
            retry_after=response.headers.get("retry-after"),
            text=await _beginning(response),
        )


async def _beginning(response: aiohttp.ClientResponse) -> str:
    """The beginning of the body; the status counts even where the body does not come."""
    try:
        async with asyncio.timeout(_READ_SECONDS):
            return (await response.content.read(_READ_BYTES)).decode(errors="replace")
    except (TimeoutError, aiohttp.ClientError, OSError):
        return ""


def _reason(error: aiohttp.ClientError | OSError) -> str:
    """What happened, in words that hold no part of the address."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return "the certificate does not hold for this host; see to the receiver's certificate"
    if isinstance(error, aiohttp.ClientConnectorSSLError):
        return "TLS could not be agreed on"
    if isinstance(error, aiohttp.ClientConnectorDNSError | socket.gaierror):
        return "the host's name has no address"
    if isinstance(error, ConnectionRefusedError) or isinstance(
        getattr(error, "os_error", None), ConnectionRefusedError
    ):
        return "the connection is refused"
    return f"the connection failed ({type(error).__name__})"
