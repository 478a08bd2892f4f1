"""Access: who is let in to what, by which key, and from where."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from pydantic import SecretStr

from stream.errors import SettingsError
from stream.serve.access.binding import ensure_guarded
from stream.serve.access.keys import COOKIE, Keys
from stream.serve.access.login import local_path
from stream.serve.access.rate import RateLimit, client_of
from stream.settings.groups.serve import ServeSettings
from tests.stream.serve.made import CALENDAR_TOKEN, GUARDED, TOKEN, Site, act, site

BEARER = {"authorization": f"Bearer {TOKEN}"}
ADDRESSES = [
    "/api/v1/pairs", "/api/v1/pairs/CHN-USA", "/api/v1/articles", "/api/v1/articles/a", "/api/v1/follow-ups",
    "/api/v1/follow-ups.ics", "/api/v1/alerts", "/api/v1/stream", "/api/openapi.json", "/metrics", "/nothing",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer wrong"},
        {"authorization": f"Basic {TOKEN}"},
        {"authorization": f"Bearer {CALENDAR_TOKEN}"},
        {"cookie": f"{COOKIE}={TOKEN}"},
        {"cookie": f"{COOKIE}=9999999999.x.{'0' * 64}"},
    ],
    ids=["nothing", "wrong token", "wrong scheme", "calendar's token", "token as cookie", "forged session"],
)
async def test_without_a_key_nothing_is_told(
    guarded_site: Site, address: str, headers: dict[str, str]
) -> None:
    async with guarded_site.client() as client:
        answer = await client.get(address, headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.headers["content-type"] == "application/problem+json"
    assert TOKEN not in answer.text


@pytest.mark.parametrize(
    "address", ["/api/v1/pairs", "/api/v1/follow-ups.ics", "/metrics", "/api/openapi.json"]
)
async def test_the_token_in_the_header_opens_all(guarded_site: Site, address: str) -> None:
    async with guarded_site.client() as client:
        assert (await client.get(address, headers=BEARER)).status_code == 200


@pytest.mark.parametrize("address", ["/health/live", "/login"])
async def test_health_and_the_form_ask_for_no_key(guarded_site: Site, address: str) -> None:
    async with guarded_site.client() as client:
        assert (await client.get(address)).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES)
async def test_the_calendars_token_opens_the_calendar_and_nothing_else(
    guarded_site: Site, address: str
) -> None:
    guarded_site.put(act("t1"))
    async with guarded_site.client() as client:
        answer = await client.get(address, params={"token": CALENDAR_TOKEN})
        twice = await client.get(address, params={"token": [CALENDAR_TOKEN, "x"]})
        main = await client.get(address, params={"token": TOKEN})
    assert answer.status_code == (200 if address.endswith(".ics") else 401)
    assert twice.status_code == main.status_code == 401
    assert CALENDAR_TOKEN not in answer.text


async def test_the_page_logs_in_once_and_holds_a_session(guarded_site: Site) -> None:
    async with guarded_site.client(base="http://news.example") as client:
        sent = await client.get("/pairs/CHN-USA", headers={"accept": "text/html"})
        assert (sent.status_code, sent.headers["location"]) == (303, "/login?next=%2Fpairs%2FCHN-USA")
        form = await client.get(sent.headers["location"])
        assert 'name="next" value="/pairs/CHN-USA"' in form.text
        given = {"token": TOKEN, "next": "/pairs/CHN-USA"}
        entered = await client.post("/login", data=given, headers={"origin": "http://news.example"})
        assert (entered.status_code, entered.headers["location"]) == (303, "/pairs/CHN-USA")
        cookie = entered.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "max-age=43200" in cookie
        assert TOKEN not in cookie
        assert (await client.get("/api/v1/pairs")).status_code == 200
        left = await client.post("/logout", headers={"origin": "http://news.example"})
        assert left.status_code == 303
        assert (await client.get("/api/v1/pairs")).status_code == 401


BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PROGRAMS = ["", "*/*", "application/json", "application/json, text/html;q=0.5", "text/event-stream"]


async def test_people_are_refused_on_a_page_that_names_the_reason_and_the_remedy(tmp_path: Path) -> None:
    """The same status and headers as for programs; the page needs no other file, script or address."""
    told: dict[int, tuple[str, str]] = {
        401: ("Log in first", 'href="/login?next=%2Fapi%2Fv1%2Ffollow-ups.ics"'),
        403: ("Sent from another site", 'href="/"'),
        421: ("This service has another name", 'href="http://127.0.0.1/"'),
        429: ("Too many requests", "Wait 1 second."),
    }
    found = await _refusals(tmp_path, BROWSER)
    programs = await _refusals(tmp_path, {})
    assert found.keys() == told.keys()
    for status, answer in found.items():
        heading, remedy = told[status]
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert f"<h1>{heading}</h1>" in answer.text
        assert remedy in answer.text
        assert '<html lang="en">' in answer.text
        assert not re.search(r"<script|<link|<img|src=", answer.text)
        style = re.search("<style>(.*)</style>", answer.text, re.DOTALL)
        assert style is not None
        digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
        assert f"style-src 'sha256-{digest}'" in answer.headers["content-security-policy"]
        own = {"content-type", "content-length", "content-security-policy"}
        assert {name: value for name, value in answer.headers.items() if name not in own} == {
            name: value for name, value in programs[status].headers.items() if name not in own
        }


@pytest.mark.parametrize("accept", PROGRAMS)
async def test_programs_are_refused_with_a_problem(tmp_path: Path, accept: str) -> None:
    for status, answer in (await _refusals(tmp_path, {"accept": accept})).items():
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == status
        assert answer.json()["detail"]


async def _refusals(folder: Path, headers: dict[str, str]) -> dict[int, httpx.Response]:
    """What each refusal of the gate answers to a client that sends these headers, by its status."""
    found = []
    with site(folder / uuid4().hex, bind="0.0.0.0", **GUARDED) as made:  # noqa: S104 - nothing is bound by it
        async with made.client() as client:
            found += [
                await client.get("/api/v1/follow-ups.ics", headers=headers),
                await client.post("/logout", headers={**headers, "origin": "https://evil.example"}),
            ]
    with site(folder / uuid4().hex, requests_per_minute=60) as made:
        async with made.client() as client:
            found.append(await client.get("/", headers={**headers, "host": "evil.example"}))
            while (answer := await client.get("/health", headers=headers)).status_code != 429:
                pass
            found.append(answer)
    return {answer.status_code: answer for answer in found}


def test_the_page_of_a_refusal_has_the_colours_of_the_others() -> None:
    """It can't load their style; light and dark it must not drift from them."""
    colour = re.compile(r"--(\S+): (.+?);")
    others = colour.findall(files("stream.pages").joinpath("annotated.css").read_text())
    own = colour.findall(files("stream.serve.page").joinpath("templates/refused.css").read_text())
    assert len(own) == 14
    assert set(own) <= set(others)


async def test_a_session_asks_for_https_where_the_site_is_known_by_it(tmp_path: Path) -> None:
    with site(tmp_path, public_url="https://news.example", **GUARDED) as made:
        async with made.client(base="https://news.example") as client:
            entered = await client.post("/login", data={"token": TOKEN})
    assert "secure" in entered.headers["set-cookie"].lower()


async def test_wrong_tokens_are_refused_and_then_slowed_down(guarded_site: Site) -> None:
    async with guarded_site.client() as client:
        answers = [await client.post("/login", data={"token": f"guess {n}"}) for n in range(11)]
        right = await client.post("/login", data={"token": TOKEN})
    assert [answer.status_code for answer in answers] == [403] * 10 + [429]
    assert all("set-cookie" not in answer.headers for answer in answers)
    assert right.status_code == 429
    assert "guess" not in answers[0].text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
async def test_a_page_of_another_site_cannot_act_with_a_session(
    guarded_site: Site, headers: dict[str, str]
) -> None:
    keys = Keys(ServeSettings(**GUARDED))
    async with guarded_site.client() as client:
        for address in ("/api/v1/score", "/login", "/logout"):
            answer = await client.post(
                address, content=b"{}", headers={"cookie": f"{COOKIE}={keys.new_session()}", **headers}
            )
            assert answer.status_code == 403, address


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[", "169.254.1.1"])
async def test_without_a_token_the_site_answers_only_to_a_name_of_this_machine(
    open_site: Site, host: str
) -> None:
    """A page elsewhere whose name was turned to 127.0.0.1 would else read all that is here."""
    async with open_site.client() as client:
        assert (await client.get("/api/v1/pairs", headers={"host": host})).status_code == 421
        for own in ("127.0.0.1:8765", "localhost:1", "[::1]:8765"):
            assert (await client.get("/api/v1/pairs", headers={"host": own})).status_code == 200


def test_a_session_ends_and_a_new_token_ends_them_all(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys(ServeSettings(session_hours=1, **GUARDED))
    session = keys.new_session()
    assert keys.is_session(session)
    assert not keys.is_session(session.replace(".", "1.", 1))
    other = Keys(ServeSettings(token=SecretStr("another-token-of-the-tests")))
    assert not other.is_session(session)
    later = dt.datetime.now(dt.UTC).timestamp() + 3601
    monkeypatch.setattr("time.time", lambda: later)
    assert not keys.is_session(session)


def test_without_a_token_no_session_is_one() -> None:
    keys = Keys(ServeSettings())
    assert not keys.is_session(keys.new_session())


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"bind": "0.0.0.0"}, "serve.token: 0.0.0.0 can be reached"),  # noqa: S104 - nothing is bound
        ({"bind": "::"}, "serve.token"),
        ({"bind": "news.example"}, "serve.token"),
        ({"token": SecretStr("short")}, "serve.token: is shorter"),
        (
            {"token": SecretStr(TOKEN), "calendar_token": SecretStr(TOKEN)},
            "serve.calendar_token: is the same",
        ),
    ],
)
def test_settings_that_let_strangers_in_are_refused_with_the_remedy(
    given: dict[str, Any], named: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        ensure_guarded(ServeSettings(**given))
    assert named in str(refused.value)
    assert "short'" not in str(refused.value)
    assert TOKEN not in str(refused.value)


@pytest.mark.parametrize("bind", ["127.0.0.1", "::1", "localhost", "127.1.2.3"])
def test_on_loopback_no_token_is_asked(bind: str) -> None:
    ensure_guarded(ServeSettings(bind=bind))


@pytest.mark.parametrize(
    "address", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "", "/a\r\nb"]
)
def test_a_log_in_leads_to_no_other_site(address: str) -> None:
    assert local_path(address) == "/"


async def test_what_a_link_brings_into_the_form_stays_text(guarded_site: Site) -> None:
    async with guarded_site.client() as client:
        form = await client.get("/login", params={"next": '/"><script>x</script>'})
    assert "<script>" not in form.text


def test_a_bucket_fills_again_and_strangers_are_forgotten() -> None:
    now = [0.0]
    limit = RateLimit(60, clock=lambda: now[0])
    assert [limit.wait("a") for _ in range(60)] == [0.0] * 60
    assert limit.wait("a") == pytest.approx(1.0)
    now[0] = 1.0
    assert limit.wait("a") == 0.0
    for n in range(20_000):
        limit.wait(str(n))
    assert len(limit._buckets) == 10_000


def test_addresses_of_one_network_of_ipv6_are_one_client() -> None:
    assert client_of("2001:db8::1") == client_of("2001:db8::ffff") != client_of("2001:db8:0:1::1")
    assert client_of("::ffff:10.0.0.1") == client_of("10.0.0.1")


async def test_no_log_line_holds_a_secret(guarded_site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    async with guarded_site.client() as client:
        await client.post("/login", data={"token": "guess-that-is-secret"})
        await client.get("/api/v1/follow-ups.ics", params={"token": CALENDAR_TOKEN + "x"})
        await client.get("/api/v1/pairs", headers=BEARER)
    ours = [record for record in caplog.records if not record.name.startswith("httpx")]
    said = json.dumps([str(record.msg) + record.getMessage() for record in ours])
    for secret in (TOKEN, CALENDAR_TOKEN, "guess-that-is-secret"):
        assert secret not in said
