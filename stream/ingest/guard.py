"""Which addresses are connected to: those of the named feeds, and public ones wherever a feed leads from there."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from stream.webhooks.address import NEVER, Address, embedded, kind_of, literal

_WEB_PORTS = frozenset({80, 443})


class RefusedAddressError(OSError):
    """A host that feeds may not lead to, with the reason and the remedy."""


class Guard(AbstractResolver):
    """Resolves names for the client, and lets none of their addresses pass unjudged.

    Whoever runs the command names the feeds, and may mean one inside the house. What a feed links or redirects to is
    written by others: there, private addresses are refused unless that is allowed. A named port opens itself, a web
    port the other one too, so that http can redirect to https. Metadata services are never read.

    Args:
        named: the addresses of the feeds.
        allow_private: whether feeds may lead to private addresses.
    """

    def __init__(self, named: Iterable[URL], *, allow_private: bool) -> None:
        self._named = {place for url in named for place in _places(url)}
        self._allow_private = allow_private

    def check(self, url: URL) -> None:
        """Judge an address before it is asked for; the client resolves no literal.

        Raises:
            RefusedAddressError: it is no web address, or a literal that is refused.
        """
        host = url.raw_host
        if url.scheme not in {"http", "https"} or not host:
            raise RefusedAddressError("it leads to what is neither http nor https")
        try:
            address = literal(host)
        except ValueError as error:
            raise RefusedAddressError(str(error)) from None
        if address is not None:
            self._judge(address, host, url.port or 0)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a host.

        Raises:
            RefusedAddressError: one of them is refused; the client would be free to take that one.
            OSError: it has none.
        """
        found = await ThreadedResolver().resolve(host, port, family)
        for result in found:
            self._judge(ipaddress.ip_address(result["host"].partition("%")[0]), host, port)
        return found

    async def close(self) -> None:
        """Nothing is held."""

    def _judge(self, address: Address, host: str, port: int) -> None:
        inner = embedded(address) if isinstance(address, ipaddress.IPv6Address) else None
        kind = kind_of(inner or address)
        if kind in NEVER:
            raise RefusedAddressError(f"{host} is a {kind} address; nothing is read there")
        if kind != "public" and not self._allow_private and (host, port) not in self._named:
            raise RefusedAddressError(
                f"{host} is a {kind} address, and no feed is named there; "
                "set feeds.allow_private where that is meant"
            )


def _places(url: URL) -> set[tuple[str, int]]:
    ports = _WEB_PORTS if url.port in _WEB_PORTS else {url.port or 0}
    return {(url.raw_host or "", port) for port in ports}
