"""Looking names up: by the system, on threads of their own, so that a name server that hangs holds nobody else up."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

from stream.webhooks.endpoints_file import MOST_ENDPOINTS

LookUp = Callable[[str, int], Awaitable[list[str]]]
"""A host and port into the addresses of the host; raises OSError where it has none."""


class SystemLookUp:
    """Asks the system; there is a thread for each endpoint that could ask, made when it is needed."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(MOST_ENDPOINTS, thread_name_prefix="webhook-names")

    async def __call__(self, host: str, port: int) -> list[str]:
        """The addresses of a host, in the system's order.

        Raises:
            OSError: it has none.
        """
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _addresses, host, port)

    def close(self) -> None:
        """End the threads; one that hangs ends when the system gives up."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _addresses(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(item[4][0]) for item in found))
