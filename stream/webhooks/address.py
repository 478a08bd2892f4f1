"""Guard, first half: which addresses are refused, by what they are, before anything is connected to."""

from __future__ import annotations

import ipaddress
import re
from ipaddress import IPv4Address, IPv6Address
from typing import Final, Literal

from yarl import URL

Address = IPv4Address | IPv6Address
Kind = Literal[
    "public",
    "private",
    "loopback",
    "link-local",
    "metadata",
    "multicast",
    "unspecified",
    "reserved",
    "embedding",
]

NEVER: Final[frozenset[Kind]] = frozenset({"metadata", "multicast", "unspecified", "reserved"})
"""What `allow_private` does not open: nobody receives webhooks there."""

_METADATA: Final = frozenset(
    map(
        ipaddress.ip_address,
        (
            "169.254.169.254",  # AWS, Azure, Google Cloud and most others
            "169.254.170.2",  # AWS: credentials of container tasks
            "169.254.170.23",  # AWS: credentials of pods
            "100.100.100.200",  # Alibaba Cloud
            "192.0.0.192",  # Oracle Cloud
            "168.63.129.16",  # Azure: the host's agent
            "fd00:ec2::254",  # AWS
            "fd00:ec2::23",  # AWS: credentials of pods
            "fd20:ce::254",  # Google Cloud
        ),
    )
)
_SHARED: Final = ipaddress.ip_network("100.64.0.0/10")
_EMBEDDING: Final = (
    ipaddress.ip_network("::/96"),  # IPv4-compatible
    ipaddress.ip_network("64:ff9b::/96"),  # NAT64
    ipaddress.ip_network("64:ff9b:1::/48"),  # NAT64, local use
    ipaddress.ip_network("::ffff:0:0:0/96"),  # IPv4-translated
)
_OLD_SITE_LOCAL: Final = ipaddress.ip_network("fec0::/10")
_NUMBER: Final = re.compile(r"\d+|0[xX][0-9a-fA-F]*")


def kind_of(address: Address) -> Kind:
    """What an address is; "embedding" is IPv6 that carries an IPv4 address, which some gateway would unwrap."""
    if address in _METADATA:
        return "metadata"
    if address.is_unspecified:
        return "unspecified"
    if address.is_loopback:
        return "loopback"
    if isinstance(address, IPv6Address) and embedded(address) is not None:
        return "embedding"
    if address.is_multicast:
        return "multicast"
    if address.is_link_local:
        return "link-local"
    if isinstance(address, IPv6Address) and address in _OLD_SITE_LOCAL:
        return "private"
    if isinstance(address, IPv4Address) and address in _SHARED:
        return "private"
    if address.is_reserved:
        return "reserved"
    return "public" if address.is_global else "private"


def embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address within an IPv6 one: mapped, compatible, translated, 6to4, Teredo or NAT64."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if any(address in network for network in _EMBEDDING):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def refuse_address(address: Address, *, allow_private: bool) -> None:
    """Let an address pass, or raise.

    Raises:
        ValueError: it is refused, with what it is and the remedy.
    """
    kind = kind_of(address)
    if kind == "public":
        return
    if kind == "embedding" and allow_private and isinstance(address, IPv6Address):
        inner = embedded(address)
        assert inner is not None
        refuse_address(inner, allow_private=True)
        return
    if kind in NEVER:
        raise ValueError(f"{address} is a {kind} address; nothing is posted there")
    if not allow_private:
        told = "an IPv6 address with an IPv4 address inside" if kind == "embedding" else f"a {kind} address"
        raise ValueError(f"{address} is {told}; set allow_private = true where that is meant")


def literal(host: str) -> Address | None:
    """The address that a host name writes out, None for a name that is to be looked up.

    Raises:
        ValueError: it is one of the old ways of writing an IPv4 address, such as 2130706433, 0177.0.0.1 or 0x7f.1.
    """
    bare = host.rstrip(".")
    try:
        return ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        pass
    if ":" in bare or _NUMBER.fullmatch(bare.rpartition(".")[2]):
        raise ValueError("the host is a number, yet no plain address; write four decimal numbers or a name")
    return None


def refuse_url(text: str, *, allow_private: bool) -> URL:
    """The address as the client will read it.

    Raises:
        ValueError: it is refused, with the remedy; the message does not hold the address's path or credentials.
    """
    try:
        url = URL(text)
        host = url.raw_host
    except ValueError:
        raise ValueError("url: it is no address; write one such as https://example.org/hook") from None
    if url.scheme not in {"http", "https"} or not host:
        raise ValueError("url: it begins with neither https:// nor http:// and a host; write a whole address")
    if url.raw_user is not None or url.raw_password is not None:
        raise ValueError(
            "url: it holds a user or password; take them out and use bearer where a token is asked"
        )
    if url.explicit_port == 0:
        raise ValueError("url: there is no port 0; write the port that the receiver listens on")
    try:
        address = literal(host)
        if address is not None:
            refuse_address(address, allow_private=allow_private)
    except ValueError as error:
        raise ValueError(f"url: {error}") from None
    return url
