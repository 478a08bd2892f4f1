"""Fetching over HTTP: politely, within limits, and again where that may help."""

from __future__ import annotations

import asyncio
import random
import socket
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from types import TracebackType
from typing import Final, NamedTuple, Self

import aiohttp
from yarl import URL

from stream.ingest.fetch_error import FetchError
from stream.ingest.guard import Guard, RefusedAddressError
from stream.ingest.lanes import Lanes
from stream.ingest.retry_after import retry_after
from stream.ingest.robots import ROBOTS_BYTES, Robots, RobotsAnswer
from stream.settings.groups.alerts import FeedsSettings

AGENT: Final = "Detente"
"""The name that a robots.txt can address."""

MOST_REDIRECTS: Final = 5
MOST_WAIT: Final = 60.0
"""A host that asks for a longer wait than this is left alone until then, rather than waited for."""

BACKOFF_SECONDS: Final = (1.0, 3.0)
"""What is waited after the first attempt and the second, give or take a half; the third is the last."""

SILENT_SECONDS: Final = 60.0
"""For how long a host that did not answer three times is left alone."""

_CHUNK: Final = 1 << 16
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_PERMANENT: Final = frozenset({301, 308})
_TRANSIENT: Final = frozenset({408, 425, 429, 500, 502, 503, 504})


class Fetched(NamedTuple):
    """An answer that can be used: status 200, or 304 with an empty body.

    `url` is where it was found; `moved_to` the same where the host says that it stays there.
    """

    status: int
    url: URL
    body: bytes
    content_type: str
    etag: str | None
    last_modified: str | None
    moved_to: URL | None = None


class _Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


class Fetcher:
    """A client for feeds and pages, to be entered before use.

    Args:
        settings: pauses and limits.
        named: addresses of the feeds, which may be private.
        backoff: seconds between attempts.
    """

    def __init__(
        self, settings: FeedsSettings, named: Iterable[URL], *, backoff: Sequence[float] = BACKOFF_SECONDS
    ) -> None:
        self._settings = settings
        self._backoff = backoff
        self._lanes = Lanes(settings.pause_seconds)
        self._robots = Robots(self._read_robots)
        self._guard = Guard(named, allow_private=settings.allow_private)
        about = f"+{settings.contact}" if settings.contact else "news reader"
        self._user_agent = f"{AGENT}/{version('detente')} ({about})"

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=self._guard, limit_per_host=1),
            trust_env=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            # A request as a whole has one limit, kept here.
            timeout=aiohttp.ClientTimeout(total=None),
            headers={"user-agent": self._user_agent, "accept-encoding": "gzip, deflate"},
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._session.close()

    async def get(self, url: URL, headers: Mapping[str, str]) -> Fetched:
        """Fetch an address; tried up to three times where that may help.

        Raises:
            FetchError: there is no answer that can be used.
        """
        for backoff in self._backoff:
            try:
                return await self._get(url, headers)
            except FetchError as error:
                if not error.transient or (error.wait or 0.0) > MOST_WAIT:
                    raise
                jitter = random.uniform(0.5, 1.5)  # noqa: S311 - no secret
                await asyncio.sleep(max(backoff * jitter, error.wait or 0.0))
        try:
            return await self._get(url, headers)
        except FetchError as error:
            if error.silent:
                # A feed can hold a thousand links to a host that is down.
                self._lanes.hold(url, SILENT_SECONDS)
            raise

    async def _get(self, asked: URL, headers: Mapping[str, str]) -> Fetched:
        url, permanent = asked, True
        for _ in range(MOST_REDIRECTS + 1):
            rules = await self._robots.rules(self._checked(url))
            refused = rules.refuses(url, AGENT)
            if refused is not None:
                raise FetchError(refused)
            self._lanes.slow(url, rules.pause(AGENT))
            answer = await self._ask(url, headers, limit=self._settings.page_bytes)
            if answer.status in _REDIRECTS:
                permanent = permanent and answer.status in _PERMANENT
                url = _target(url, answer.headers)
                continue
            self._judge(url, answer)
            return Fetched(
                status=answer.status,
                url=url,
                body=answer.body,
                content_type=answer.headers.get("content-type", ""),
                etag=answer.headers.get("etag"),
                last_modified=answer.headers.get("last-modified"),
                moved_to=url if permanent and url != asked else None,
            )
        raise FetchError(f"there are more than {MOST_REDIRECTS} redirects")

    async def _ask(self, url: URL, headers: Mapping[str, str], *, limit: int, cut: bool = False) -> _Answer:
        """Send one request, when it is its turn; a body over the limit is an error, or is cut there.

        Raises:
            FetchError: there is no answer.
        """
        held = self._lanes.held(url)
        if held:
            raise FetchError(
                "the host is left alone for now, as it asked or since it did not answer", wait=held
            )
        seconds = self._settings.timeout_seconds
        async with self._lanes.turn(url):
            try:
                async with asyncio.timeout(seconds):
                    return await self._answered(url, headers, limit, cut=cut)
            except TimeoutError:
                raise FetchError(f"no answer within {seconds:g} s", transient=True, silent=True) from None
            except (aiohttp.ClientError, OSError, ValueError) as error:
                raise _failure(error) from None

    async def _answered(self, url: URL, headers: Mapping[str, str], limit: int, *, cut: bool) -> _Answer:
        async with self._session.get(url, headers=headers, allow_redirects=False) as response:
            body = bytearray()
            if response.ok and response.status not in _REDIRECTS:
                async for chunk in response.content.iter_chunked(_CHUNK):
                    body += chunk
                    if len(body) > limit:
                        response.close()
                        if cut:
                            break
                        raise FetchError(f"it is over {limit:,} bytes (feeds.page_bytes)")
            return _Answer(response.status, response.headers, bytes(body[:limit]))

    def _judge(self, url: URL, answer: _Answer) -> None:
        status = answer.status
        if status in {200, 304}:
            return
        wait = retry_after(answer.headers.get("retry-after"))
        if wait is not None and wait > MOST_WAIT:
            self._lanes.hold(url, wait)
        raise FetchError(
            f"the host answers HTTP {status}",
            transient=status in _TRANSIENT,
            wait=wait,
            gone=status == 410,  # noqa: PLR2004 - HTTP
        )

    def _checked(self, url: URL) -> URL:
        try:
            self._guard.check(url)
        except RefusedAddressError as error:
            raise FetchError(str(error)) from None
        return url

    async def _read_robots(self, url: URL) -> RobotsAnswer:
        try:
            for _ in range(MOST_REDIRECTS + 1):
                try:
                    answer = await self._ask(self._checked(url), {}, limit=ROBOTS_BYTES, cut=True)
                except FetchError as error:
                    if not error.transient:
                        raise
                    answer = await self._ask(url, {}, limit=ROBOTS_BYTES, cut=True)
                if answer.status not in _REDIRECTS:
                    return RobotsAnswer(answer.status, answer.body)
                url = _target(url, answer.headers)
        except FetchError as error:
            return RobotsAnswer(0, problem=str(error))
        return RobotsAnswer(0, problem=f"more than {MOST_REDIRECTS} redirects")


def _target(url: URL, headers: Mapping[str, str]) -> URL:
    try:
        return url.join(URL(headers["location"]))
    except (KeyError, ValueError):
        raise FetchError("it redirects to no address") from None


def _failure(error: Exception) -> FetchError:
    """What happened, in words that hold no part of the address but its host."""
    within = getattr(error, "os_error", error)
    if isinstance(within, RefusedAddressError):
        return FetchError(str(within))
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return FetchError("its certificate does not hold for this host")
    if isinstance(error, aiohttp.ClientConnectorSSLError):
        return FetchError("TLS could not be agreed on")
    if isinstance(error, aiohttp.ClientConnectorDNSError | socket.gaierror):
        return FetchError("the host's name has no address", transient=True, silent=True)
    if isinstance(within, ConnectionRefusedError):
        return FetchError("the connection is refused", transient=True, silent=True)
    if isinstance(error, aiohttp.InvalidURL):
        return FetchError("it is no address")
    return FetchError(f"the connection failed ({type(error).__name__})", transient=True)
