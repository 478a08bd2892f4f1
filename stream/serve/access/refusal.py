"""What the gate answers where it lets nobody in: a problem for programs, a page with the remedy for people.

The page stands alone: where the gate refuses a page it refuses the page's files too. Its style is allowed by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Final, NamedTuple

from litestar.datastructures.headers import Accept

from stream.serve.api.problem import PROBLEM_JSON, problem_body
from stream.serve.page.drawing import HTML, written

_STYLE: Final = files("stream.serve.page").joinpath("templates/refused.css").read_text().removesuffix("\n")
"""As the template has it, which leaves the last line end out."""
_POLICY: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
    + base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    + "'"
)
_KINDS: Final = (PROBLEM_JSON, "application/json", HTML)
"""What a refusal can be, what is sent to those who take anything first."""


class Refusal(NamedTuple):
    """Why a request is not let in. `heading`, `reason` and the link `remedy` to `leads_to` are for people."""

    status: int
    detail: str
    heading: str
    reason: str
    remedy: str
    leads_to: str
    headers: Mapping[str, str] = MappingProxyType({})

    def written(self, *, for_people: bool) -> tuple[dict[str, str], bytes]:
        """The headers of the answer, and its body."""
        if not for_people:
            return {"content-type": PROBLEM_JSON, **self.headers}, problem_body(self.status, self.detail)
        page = written(can_leave=False, path="", name="refused.html.jinja", **self._asdict())
        stated = {"content-type": f"{HTML}; charset=utf-8", "content-security-policy": _POLICY}
        return {**stated, **self.headers}, page


def asked_by_people(accept: str) -> bool:
    """Whether an Accept header asks for a page rather than for JSON, as browsers do and programs don't."""
    return HTML in accept and Accept(accept).best_match(list(_KINDS)) == HTML


def too_many(seconds: int, *, again: bool) -> Refusal:
    """The client came too often; `again` is whether its address can simply be opened again."""
    unit = "second" if seconds == 1 else "seconds"
    return Refusal(
        429,
        f"too many requests; try again in {seconds} s",
        "Too many requests",
        f"More was asked from your address than one client may ask in a minute. Wait {seconds} {unit}.",
        "Try again" if again else "Go to the overview",
        "" if again else "/",
        {"retry-after": str(seconds)},
    )


def misdirected(own: str) -> Refusal:
    """The service was called by a name that is not its own; `own` is the address that is."""
    return Refusal(
        421,
        "this service answers on this machine alone; call it as 127.0.0.1 or localhost",
        "This service has another name",
        "It answers on its own machine alone, and only by a name of that machine, so that no other site can read it"
        " through a browser.",
        f"Open {own}",
        own,
    )


def from_elsewhere() -> Refusal:
    """A page of another site sent a request that could change something."""
    return Refusal(
        403,
        "the request comes from a page of another site; send it from a page of this one",
        "Sent from another site",
        "The request comes from a page of another site, so nothing was done. Do it again from a page of this one.",
        "Go to the overview",
        "/",
    )


def locked(login: str) -> Refusal:
    """A key is asked for; `login` is where people get one."""
    return Refusal(
        401,
        "a bearer token is required: send the header Authorization: Bearer TOKEN, or log in at /login",
        "Log in first",
        "What stands here is shown to those who have logged in. Programs send a token with each request.",
        "Log in",
        login,
        {"www-authenticate": 'Bearer realm="detente"'},
    )
