"""Where an act takes place: the place named in its words after a preposition of place."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.asides import aside_end
from models.follow_ups.grammar.spans import holds, says, word_at
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.captives_home import HELD
from models.follow_ups.parties.elsewhere import is_elsewhere
from models.follow_ups.parties.goals import GOING, gone_to, sent_for
from models.follow_ups.parties.place_names import NAME, SITE, actor_at, is_place, plain
from models.follow_ups.parties.regions import REGIONAL
from models.follow_ups.tellings.to_sign import goes_to_sign
from models.mentions import ActorMention, TimeMention
from models.signal import Kind, Span

_PLACE = re.compile(
    rf"\b(in|at|to|off|near|into|from|out of|(?:north|south|east|west) of)\s+(?:the\s+|a\s+)?"
    rf"(?:(?:southern|northern|eastern|western|central|disputed|breakaway)\s+(?=[A-Z]))?(?:(?:[A-Z][a-z]+\s+){{1,2}}(?=(?:[a-z]+\s+)?(?:{SITE})[\s,]))?"
    rf"(?:(?:southern|northern|eastern|western|central|coastal|border|neutral|mountainous|disputed|breakaway|{SITE}|of),?\s+)*(?P<name>{NAME})"
)
_NAME_ALONE = re.compile(NAME)
_NAMED = re.compile(rf"\b[a-z]+\s+(?:the\s+|a\s+)?(?P<name>{NAME})")
"""The same for a name right behind the preposition, of which no site is told; found in a fraction of the time."""
_SITES = frozenset(SITE.split("|"))
_SITE_REACH = 3
"""A site is told of at most so many words behind the first of a name: "Al Qasr border | port"."""
_CAPITALS = frozenset(string.ascii_uppercase)
_BEFORE_NAMES = frozenset(
    (*SITE.split("|"), "the", "a", "of", "southern", "northern", "eastern", "western", "central", "coastal", "border", "neutral",
     "mountainous", "disputed", "breakaway", ",")
)  # fmt: skip
"""What `_PLACE` lets stand between the preposition and the name, and nothing else."""
_SOURCE = re.compile(r"\bfrom [A-Z][\w-]+ $")
"""What stands before a place that only tells where goods come from: "from Adré | in Chad"."""
_INTRODUCED = re.compile(rf"\b(?:[Ii]n|[Aa]t)\s+(?:the\s+)?({NAME}),\s+(?:where\s+)?$")
_PREPOSITIONS = frozenset(
    ("in", "at", "to", "off", "near", "into", "from", "out", "north", "south", "east", "west")
)
"""What `_PLACE` begins with."""
_SIGNS = _PREPOSITIONS | GOING
_BY_THEMSELVES = frozenset(("in", "at", "to", "off", "near", "into", "from"))
"""The prepositions of one word."""
_HOST = re.compile(r"(?<=[a-z]\s)(?<![A-Z][a-z]\s)([A-Z][a-z]{2,})\s+(?:[a-z]+\s+)?$")
_WHERE = "where "
_ELSEWHERE = (
    "coup ", "war ", "crisis ", "fighting ", "conflict ", "unrest ", "violence ", "clashes ", "situation ",
    "killings ", "famine ", "uprising ", "government ", "authorities ", "junta ", "rulers ", "administration ", "leadership ",
    "generals ", "officers ", "putschists ", "regime ", "in power ",
)  # fmt: skip
"""What happens, or who governs, at a place that is not the act's: "a summit on the coup | in Chad"."""
_ELSEWHERE_ENDS = frozenset(word[-4:-1] for word in _ELSEWHERE)
"""The last letters of these."""
_SENDING = frozenset(
    ("send", "dispatch", "sends", "sent", "welcome", "welcomes", "receive", "receives", "invite", "invites", "come", "go", "travel", "return", "fly")
)  # fmt: skip
"""Whoever is sent or welcomed, or goes, comes to a place, whatever for."""
_HOSTED: frozenset[Kind | None] = frozenset(("summit", "talks", "meeting", "signing"))
_INWARD: frozenset[Kind] = frozenset(("visit", "deployment", "inspection", "other"))


def place_of(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The span of the place in the document, None where no place is named."""
    lower = candidate.words.lower
    leads: list[int] = []
    going = False
    onward = 0
    for at in range(candidate.first, candidate.last):
        word = lower[at]
        if word == "," and at >= onward and at > candidate.head:
            # Where what was named lies is told of it, and not of the act.
            onward = aside_end(candidate.words, at) or 0
        if word in _SIGNS and at >= onward:
            if word in _PREPOSITIONS:
                leads.append(at)
            else:
                going = True
    place = _after_preposition(candidate, leads, actors, times) if leads else None
    if place is None and going:
        place = gone_to(candidate, actors, times)
    if place is None and candidate.kind == "exchange" and says(lower, candidate.first, candidate.last, "for"):
        place = sent_for(candidate, actors, times)
    return place or _next_stop(candidate, actors, times) or _around(candidate, actors, times)


def _next_stop(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The name by which alone a further stop of a tour is told: "will visit Oslo on Monday and | Riga on Tuesday"."""
    words, head = candidate.words, candidate.head
    if (
        candidate.kind != "visit"
        or candidate.nominal
        or not words.capital(head)
        or head == candidate.subject[0]
    ):
        return None
    match = _NAME_ALONE.match(words.document.clean, words.starts[head], words.ends[candidate.last - 1])
    span = None if match is None else plain(words.document.clean, match.span())
    return span if span is not None and is_place(words.document.clean, span, actors, times) else None


def _after_preposition(
    candidate: Candidate, leads: list[int], actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The first place behind the act's verb or noun, else the first before it; `leads` are its prepositions."""
    words = candidate.words
    clean, lower, starts = words.document.clean, words.lower, words.starts
    start, end = starts[candidate.first], words.ends[candidate.last - 1]
    head = starts[candidate.head]
    sent: Kind = "visit" if words.lower[candidate.head] in _SENDING else candidate.kind
    signs = goes_to_sign(candidate)
    best: Span | None = None
    until = start
    for at in leads:
        if starts[at] < until or not _leads_to_name(words, at):
            continue
        match = (_NAMED if _plainly_named(words, at) else _PLACE).match(clean, starts[at], end)
        if match is None:
            continue
        named = match.span("name")
        until = named[1]
        if _of_what_happens(clean, start, starts[at]) or is_elsewhere(candidate, at):
            continue
        span = plain(clean, named)
        # Who goes somewhere to sign, goes there before: "will fly | to Oslo to sign a pact on the road to Bergen".
        kind: Kind = "visit" if signs and at < candidate.head else sent
        source = kind == "exchange" and _SOURCE.search(clean, start, starts[at]) is not None
        source = source or (kind == "exchange" and at > 0 and lower[at - 1] in HELD)
        if source or not _fits(kind, lower[at], span, actors):
            continue
        if (best is None or best[0] < head <= span[0]) and is_place(clean, span, actors, times):
            best = span
    return best


def _plainly_named(words: Words, at: int) -> bool:
    """Whether the name stands right behind the one preposition at `at`, and no site that it is the name of behind it."""
    lower = words.lower
    if lower[at] not in _BY_THEMSELVES:
        return False
    name = at + 1 + (word_at(lower, at + 1) in ("the", "a"))
    if name >= len(lower) or words.document.clean[words.starts[name]] not in _CAPITALS:
        return False
    return not holds(lower, name + 1, name + 1 + _SITE_REACH, _SITES)


def _of_what_happens(clean: str, start: int, at: int) -> bool:
    """Whether the preposition at `at` leads from what happens at a place, or who governs there, to the place."""
    return clean[at - 4 : at - 1] in _ELSEWHERE_ENDS and clean.endswith(_ELSEWHERE, start, at)


def _leads_to_name(words: Words, at: int) -> bool:
    """Whether a name follows the preposition at word `at`, with nothing between that a place is not told by."""
    lower = words.lower
    following = at + 1
    while following < len(lower) and lower[following] in _BEFORE_NAMES:
        if words.document.clean[words.starts[following]] in _CAPITALS:
            return True
        following += 1
    return following < len(lower) and words.document.clean[words.starts[following]] in _CAPITALS


def _around(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """A place before the act: "In Brussels, ministers …", "in Geneva, where …", "the Venice summit"."""
    words = candidate.words
    clean = words.document.clean
    low = words.starts[0]
    start = words.starts[candidate.first]
    before = clean[max(low, start - len(_WHERE)) : start]
    if before.endswith(", ") or before == _WHERE:
        introduced = _INTRODUCED.search(clean, max(low, start - 60), start)
        if introduced is not None and is_place(clean, introduced.span(1), actors, times):
            return introduced.span(1)
    if candidate.nominal and acts().nouns.get(words.lower[candidate.head]) in _HOSTED:
        host = _HOST.search(clean, max(low, words.starts[candidate.head] - 40), words.starts[candidate.head])
        if host is not None and host[1] in REGIONAL:
            return None
        if host is not None and host.start(1) >= start and is_place(clean, host.span(1), actors, times):
            return host.span(1) if not actor_at(host.span(1), actors) else None
    return None


def _fits(kind: Kind, preposition: str, span: Span, actors: Sequence[ActorMention]) -> bool:
    """Whether the preposition, of "out of" its first word, tells where an act of this kind takes place."""
    if preposition in ("from", "out"):
        return kind == "withdrawal"
    if kind == "sanctions":
        # "On companies in Serbia" tells whom they hit.
        hit = actor_at(span, actors)
        return hit is None or hit.how != "name"
    if preposition in ("to", "into"):
        if kind == "exchange":
            return actor_at(span, actors) is None
        if kind == "other":
            actor = actor_at(span, actors)
            return actor is None or actor.how != "name"
        return kind in _INWARD
    return True
