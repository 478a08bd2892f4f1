"""Guard, second half: a name is looked up once, all that it means is checked, and that is what is connected to."""

from __future__ import annotations

import ipaddress
import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from stream.webhooks.address import literal, refuse_address, refuse_url
from stream.webhooks.look_up import LookUp


class RefusedError(Exception):
    """The guard does not let a message out, with the reason and the remedy."""


class Pinned(AbstractResolver):
    """Answers the addresses that were checked, and only for the host that they were checked for."""

    def __init__(self, host: str, addresses: list[str]) -> None:
        self._host = host
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The checked addresses of the family that is asked for."""
        if host != self._host:
            raise OSError(f"{host} was not checked")
        found = [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._addresses
        ]
        return [result for result in found if family in {socket.AF_UNSPEC, result["family"]}]

    async def close(self) -> None:
        """Nothing is held."""


async def guarded(text: str, *, allow_private: bool, look_up: LookUp) -> tuple[URL, Pinned]:
    """The address to post to, and a resolver that knows nothing but what was checked.

    A literal is checked here because the client asks no resolver about one. A name is refused when any of its
    addresses is: the client would be free to take that one.

    Raises:
        RefusedError: the address, or one that its name means, is refused.
        OSError: the name has no address.
    """
    try:
        url = refuse_url(text, allow_private=allow_private)
        host = url.raw_host or ""
        written = literal(host)
        if written is not None:
            return url, Pinned(host, [str(written)])
        found = await look_up(host, url.port or 0)
        if not found:
            raise OSError(f"{host} has no address")
        for address in found:
            refuse_address(ipaddress.ip_address(address.partition("%")[0]), allow_private=allow_private)
    except ValueError as error:
        raise RefusedError(str(error)) from None
    return url, Pinned(host, found)
