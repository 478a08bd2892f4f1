"""Infinitives and modals that tell of no act to come: what a motion asks for, what people wish, what arms are able to do."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words

_ASKING = frozenset(
    ("urges", "calls", "asks", "demands", "urging", "calling", "asking", "demanding", "requires", "obliges", "instructs", "requests", "requesting", "invites", "inviting")
)  # fmt: skip
_TEXTS = frozenset(
    (
        "text",
        "statement",
        "motion",
        "resolution",
        "bill",
        "amendment",
        "petition",
        "document",
        "report",
        "declaration",
        "proposal",
    )
)
_PASSED = frozenset(
    ("voted", "adopted", "passed", "approved", "backed", "endorsed", "carried", "rejected", "supported", "tabled", "debated", "vote", "votes", "adopts", "passes", "approves", "backs")
)  # fmt: skip
_WISHING = frozenset(("want", "wants", "wish", "wishes", "hope", "hopes", "wanting", "wishing"))
_ABLE = frozenset(("could", "can", "may", "might"))
_CASES = frozenset(
    ("case", "cases", "dispute", "suit", "claim", "claims", "complaint", "application", "lawsuit", "action")
)
_ARMS = frozenset(
    ("launcher", "launchers", "silo", "silos", "system", "systems", "tube", "tubes", "missile", "missiles", "rocket", "rockets", "shield", "battery", "batteries", "interceptors",
     "installation", "installations", "weapon", "weapons", "engine", "engines", "technology", "submarine", "submarines", "bomber", "bombers", "drone", "drones")
)  # fmt: skip


def asked_by_motion(words: Words, index: int) -> bool:
    """Whether it is what a text asks for that was voted on: "voted for a motion that | urges the government to recognise"."""
    lower = words.lower
    if lower[index] not in _ASKING or index < 2:  # noqa: PLR2004 - a text and "that"
        return False
    at = index - 1 - (lower[index - 1] in ("that", "which"))
    while at > 0 and (words.timed[at] or lower[at] == "on"):
        at -= 1
    return lower[at] in _TEXTS and not _PASSED.isdisjoint(lower[:index])


def only_wished(words: Words, index: int) -> bool:
    """Whether those are described who wish to do something: "flights for islanders who | want to tend graves"."""
    lower = words.lower
    return lower[index] in _WISHING and (lower[index - 1 : index] == ["who"] or lower[index].endswith("ing"))


def only_able(candidate: Candidate, modal: str) -> bool:
    """Whether it is only told what arms can do, or a court: "the launchers | could fire cruise missiles", "whether it | may hear the case"."""
    if modal not in _ABLE or True in candidate.words.timed[candidate.head : candidate.last]:
        return False
    lower = candidate.words.lower
    if lower[candidate.head] == "hear":
        return not _CASES.isdisjoint(lower[candidate.head : candidate.last])
    if candidate.kind != "launch":
        return False
    first, last = candidate.subject
    subject = lower[first:last]
    return not _ARMS.isdisjoint(subject[-3:]) or not (_ARMS & acts().objects["missiles"]).isdisjoint(
        subject[:3]
    )
