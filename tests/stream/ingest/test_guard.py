from __future__ import annotations

import pytest
from yarl import URL

from stream.ingest.guard import Guard, RefusedAddressError

PUBLIC = "https://example.org/feed"


def passes(guard: Guard, url: str) -> bool:
    try:
        guard.check(URL(url))
    except RefusedAddressError:
        return False
    return True


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://93.184.216.34/", True),
        ("http://[2606:2800:220:1::1]/", True),
        ("http://[64:ff9b::5db8:d822]/", True),  # a public address through NAT64
        ("http://127.0.0.1/", False),
        ("http://10.1.2.3/", False),
        ("http://100.64.0.1/", False),
        ("http://[::1]/", False),
        ("http://[fe80::1]/", False),
        ("http://[::ffff:10.0.0.1]/", False),
        ("http://[64:ff9b::7f00:1]/", False),
        ("http://2130706433/", False),
        ("http://0x7f.1/", False),
        ("http://0.0.0.0/", False),
        ("http://169.254.169.254/", False),
        ("file:///etc/passwd", False),
        ("gopher://example.org/", False),
    ],
)
def test_only_public_web_addresses_pass(url: str, *, expected: bool) -> None:
    assert passes(Guard([URL(PUBLIC)], allow_private=False), url) == expected


def test_a_named_feed_opens_its_own_port_and_no_other() -> None:
    guard = Guard([URL("http://10.0.0.1:8080/feed"), URL("http://10.0.0.2/feed")], allow_private=False)
    assert passes(guard, "http://10.0.0.1:8080/article")
    assert not passes(guard, "http://10.0.0.1:9200/")
    assert not passes(guard, "http://10.0.0.1/")
    assert passes(guard, "https://10.0.0.2/feed")
    assert not passes(guard, "http://10.0.0.2:22/")


@pytest.mark.parametrize(
    "url",
    ["http://169.254.169.254/", "http://[::ffff:169.254.169.254]/", "http://0.0.0.0/", "http://224.0.0.1/"],
)
def test_some_are_never_opened(url: str) -> None:
    assert not passes(Guard([URL(url)], allow_private=True), url)


async def test_a_name_is_judged_by_what_it_means() -> None:
    with pytest.raises(RefusedAddressError, match="loopback"):
        await Guard([URL(PUBLIC)], allow_private=False).resolve("localhost", 80)
    found = await Guard([URL("http://localhost:81/")], allow_private=False).resolve("localhost", 81)
    assert found
