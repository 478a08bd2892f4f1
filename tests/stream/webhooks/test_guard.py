"""Nothing is posted where it could do harm: literals, names that mean private addresses, names that change their mind."""

from __future__ import annotations

import asyncio
import ipaddress
import ssl
from pathlib import Path

import aiohttp.connector
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from stream.webhooks.address import refuse_address, refuse_url
from stream.webhooks.deliver import post
from stream.webhooks.guard import Pinned, RefusedError, guarded
from tests.stream.kafka.certificates import Authority
from tests.stream.webhooks.made import START, endpoint
from tests.stream.webhooks.receiver import receiving

NOW = START.timestamp()


async def nobody(host: str, _port: int) -> list[str]:
    """Fails where a name is looked up that need not be."""
    raise AssertionError(host)


REFUSED = [
    "0.0.0.0",  # noqa: S104 - to be refused
    "0.1.2.3",
    "10.1.2.3",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.8.9.10",
    "168.63.129.16",
    "169.254.1.1",
    "169.254.169.254",
    "169.254.170.2",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.5",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:93.184.216.34",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:a9fe:a9fe::1",
    "fc00::1",
    "fd00:ec2::254",
    "fd12:3456::1",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]
NEVER = {
    *("0.0.0.0", "255.255.255.255", "224.0.0.1", "239.255.255.250", "240.0.0.1", "::", "100::1", "ff02::1"),  # noqa: S104 - to be refused
    *("169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2::254"),
    *("::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1"),
}


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        refuse_address(ipaddress.ip_address(address), allow_private=False)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:2800:220:1::1", "2a00:1450:4001::8a"])
def test_a_public_address_passes(address: str) -> None:
    refuse_address(ipaddress.ip_address(address), allow_private=False)


@pytest.mark.parametrize("address", REFUSED)
def test_allow_private_opens_what_a_receiver_can_have_and_nothing_else(address: str) -> None:
    parsed = ipaddress.ip_address(address)
    if address in NEVER:
        with pytest.raises(ValueError, match="nothing is posted there"):
            refuse_address(parsed, allow_private=True)
    else:
        refuse_address(parsed, allow_private=True)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_refused_in_every_ipv6_dress(inner: ipaddress.IPv4Address) -> None:
    number = int(inner)
    for dressed in (
        0xFFFF << 32 | number,
        0x64FF9B << 96 | number,
        0x2002 << 112 | number << 80 | 1,
    ):
        with pytest.raises(ValueError, match="address"):
            refuse_address(ipaddress.IPv6Address(dressed), allow_private=False)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1./",
        "http://127.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0x7f.1/",
        "http://1.1.1.0x1/",
        "http://\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}7.0.0.1/",
        "http://127。0。0。1/",
        "http://①②⑦.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://user:pass@example.org/",
        "http://user@example.org/",
        "http://example.org:0/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "//example.org/",
        "example.org",
        "http://",
        "",
        "http://[::1",
        "http://example.org:99999/",
    ],
)
def test_an_address_that_can_be_judged_by_its_look_is_refused_before_anything_is_looked_up(url: str) -> None:
    with pytest.raises(ValueError, match=r"^url: "):
        refuse_url(url, allow_private=False)


@pytest.mark.parametrize("url", ["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/"])
def test_old_ways_of_writing_an_address_are_refused_even_where_private_ones_are_allowed(url: str) -> None:
    with pytest.raises(ValueError, match="four decimal numbers"):
        refuse_url(url, allow_private=True)


@pytest.mark.parametrize(
    "addresses",
    [
        ["127.0.0.1"],
        ["93.184.216.34", "10.0.0.1"],
        ["2606:2800:220:1::1", "::ffff:10.0.0.1"],
        ["fe80::1%eth0"],
    ],
)
async def test_a_name_is_refused_when_any_of_its_addresses_is(addresses: list[str]) -> None:
    async def look_up(_host: str, _port: int) -> list[str]:
        return addresses

    with pytest.raises(RefusedError):
        await guarded("https://hooks.example/", allow_private=False, look_up=look_up)


async def test_a_name_that_changes_its_mind_is_connected_to_at_the_address_that_was_checked() -> None:
    """Rebinding: the first look-up tells a public address, every later one this machine. There is no later one."""
    asked = []

    async def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["93.184.216.34"] if len(asked) == 1 else ["127.0.0.1"]

    async with receiving() as inside:
        url, pinned = await guarded(
            f"http://rebinding.example:{inside.port}/", allow_private=False, look_up=rebinding
        )
        assert [found["host"] for found in await pinned.resolve("rebinding.example", inside.port)] == [
            "93.184.216.34"
        ]
        answer = await post(
            endpoint(url=str(url), allow_private=False, timeout=0.3),
            "msg_1",
            b"{}",
            now=NOW,
            look_up=rebinding,
        )
        assert answer.refused
        assert inside.received == []
    assert asked == ["rebinding.example", "rebinding.example"]


async def test_the_client_connects_to_what_was_checked_and_keeps_the_name() -> None:
    """The real client, told by our look-up that a name is this machine, arrives here with the name as its host."""
    asked = []

    async def look_up(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    async with receiving() as desk:
        answer = await post(
            endpoint(url=f"http://desk.example:{desk.port}/hook"), "msg_1", b"{}", now=NOW, look_up=look_up
        )
    assert answer.status == 204
    assert asked == ["desk.example"]
    assert desk.received[0].headers["host"] == f"desk.example:{desk.port}"


async def test_a_pinned_resolver_knows_no_other_host() -> None:
    with pytest.raises(OSError, match="was not checked"):
        await Pinned("a.example", ["1.1.1.1"]).resolve("b.example")


async def test_a_refused_address_is_a_failure_that_names_the_remedy() -> None:
    async with receiving() as desk:
        answer = await post(
            endpoint(url=desk.url, allow_private=False), "msg_1", b"{}", now=NOW, look_up=nobody
        )
        assert desk.received == []
    assert answer.refused
    assert "allow_private = true" in answer.told


async def test_proxies_of_the_environment_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    async with receiving() as proxy, receiving() as desk:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        await post(endpoint(url=desk.url), "msg_1", b"{}", now=NOW, look_up=nobody)
        assert proxy.received == []
        assert len(desk.received) == 1


async def test_an_endless_answer_is_not_read_to_its_end() -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65536)

    async with receiving() as desk:
        desk.behaviour = endless
        answer = await post(endpoint(url=desk.url), "msg_1", b"{}", now=NOW, look_up=nobody)
    assert answer.status == 200
    assert len(answer.text) <= 2048


async def test_an_answer_whose_body_never_comes_counts_by_its_status() -> None:
    async def headers_only(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(status=410)
        await response.prepare(request)
        await response.write(b"")
        await asyncio.sleep(10)
        return response

    async with receiving() as desk:
        desk.behaviour = headers_only
        answer = await post(endpoint(url=desk.url), "msg_1", b"{}", now=NOW, look_up=nobody)
    assert answer.status == 410


@pytest.mark.parametrize(("host", "reached"), [("127.0.0.1", True), ("desk.example", False)])
async def test_the_certificate_is_checked_against_the_name_and_not_the_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, reached: bool
) -> None:
    """The receiver's certificate is for 127.0.0.1; a name that is pinned to that address must not profit from it."""
    authority = Authority(tmp_path)
    identity = authority.sign("desk")
    monkeypatch.setattr(
        aiohttp.connector, "_SSL_CONTEXT_VERIFIED", ssl.create_default_context(cafile=str(authority.file))
    )
    listening = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    listening.load_cert_chain(identity.certificate, identity.key)

    async def look_up(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async with receiving(tls=listening) as desk:
        answer = await post(
            endpoint(url=f"https://{host}:{desk.port}/hook"), "msg_1", b"{}", now=NOW, look_up=look_up
        )
    assert (answer.status == 204) is reached
    assert reached or "certificate" in answer.told


async def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    identity = Authority(tmp_path).sign("desk")
    listening = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    listening.load_cert_chain(identity.certificate, identity.key)
    async with receiving(tls=listening) as desk:
        answer = await post(
            endpoint(url=f"https://127.0.0.1:{desk.port}/"), "msg_1", b"{}", now=NOW, look_up=nobody
        )
        assert desk.received == []
    assert "certificate" in answer.told
