"""Where an act takes place: the place named in its words after a preposition of place."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.asides import aside_end
from models.follow_ups.grammar.spans import holds, says, word_at
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.captives_home import HELD
from models.follow_ups.parties.elsewhere import is_elsewhere
from models.follow_ups.parties.owned import EXERCISES, exercise_of
from models.follow_ups.parties.regions import REGIONAL
from models.follow_ups.tellings.to_sign import goes_to_sign
from models.mentions import ActorMention, TimeMention
from models.signal import Kind, Span
from models.text.places import places_between

_NAME = r"[A-Z][\w.'-]*(?:(?:\s+(?:of|al|de|del|do|dos|da|das|the|and|el|bin|sur)\s+|\s+|-)[A-Z][\w'-]*)*(?:\s+(?:waters|island|strait|peninsula))?"
_SITE = (
    "resort|port|city|capital|town|village|district|province|region|county|governorate|municipality|enclave|exclave|prefecture|department|oblast"
    "|canton|suburb|island|peninsula|valley|area|territory"
)
"""What a place may be called before its name: "the Oromo | district of"."""
_PLACE = re.compile(
    rf"\b(in|at|to|off|near|into|from|out of|(?:north|south|east|west) of)\s+(?:the\s+|a\s+)?"
    rf"(?:(?:southern|northern|eastern|western|central|disputed|breakaway)\s+(?=[A-Z]))?(?:(?:[A-Z][a-z]+\s+){{1,2}}(?=(?:[a-z]+\s+)?(?:{_SITE})[\s,]))?"
    rf"(?:(?:southern|northern|eastern|western|central|coastal|border|neutral|mountainous|disputed|breakaway|{_SITE}|of),?\s+)*(?P<name>{_NAME})"
)
_NAME_ALONE = re.compile(_NAME)
_NAMED = re.compile(rf"\b[a-z]+\s+(?:the\s+|a\s+)?(?P<name>{_NAME})")
"""The same for a name right behind the preposition, of which no site is told; found in a fraction of the time."""
_SITES = frozenset(_SITE.split("|"))
_SITE_REACH = 3
"""A site is told of at most so many words behind the first of a name: "Al Qasr border | port"."""
_CAPITALS = frozenset(string.ascii_uppercase)
_BEFORE_NAMES = frozenset(
    (*_SITE.split("|"), "the", "a", "of", "southern", "northern", "eastern", "western", "central", "coastal", "border", "neutral",
     "mountainous", "disputed", "breakaway", ",")
)  # fmt: skip
"""What `_PLACE` lets stand between the preposition and the name, and nothing else."""
_OBJECT = re.compile(
    rf"\b(?:visit|visits|visiting|tour|tours|leave|leaves|leaving|transit(?:s|ed)?(?:\s+through)?|pass(?:es|ing|ed)?\s+through)\s+(?:the\s+)?"
    rf"(?:(?:[A-Z][a-z]+\s+){{1,2}}(?=(?:[a-z]+\s+)?(?:{_SITE})\s))?"
    rf"(?:(?:southern|northern|eastern|western|central|coastal|border|(?:{_SITE})(?:\s+of)?),?\s+)*({_NAME})"
)
_DAY = (
    r"(?:on|late|early|today|tomorrow|tonight|night|morning|afternoon|evening|next|week|\d{1,2},?|[A-Z][a-z]+day"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?)"
)
"""A word of the day that may stand before where somebody leaves for."""
_BOUND = re.compile(
    rf"\b(?:leave|leaves|leaving|depart|departs|head|heads|heading|sail|sails|set out|set off)\s+(?:{_DAY}\s+)*for\s+(?:the\s+)?({_NAME})"
)
_BOUND_BEGINS = ["leav", "depart", "head", "sail", "set o"]
_OBJECT_BEGINS = ["visit", "tour", "leav", "transit", "pass"]
_SOURCE = re.compile(r"\bfrom [A-Z][\w-]+ $")
"""What stands before a place that only tells where goods come from: "from Adré | in Chad"."""
_SENT_FOR = re.compile(
    rf"\b(?:convoys?|aid|shipments?|deliver(?:y|ies)|food|relief|supplies|airlift|lorries|trucks|medicines?) for\s+(?:the\s+)?({_NAME})"
)
_INTRODUCED = re.compile(rf"\b(?:[Ii]n|[Aa]t)\s+(?:the\s+)?({_NAME}),\s+(?:where\s+)?$")
_PREPOSITIONS = frozenset(
    ("in", "at", "to", "off", "near", "into", "from", "out", "north", "south", "east", "west")
)
"""What `_PLACE` begins with."""
_GOING = frozenset(
    ("visit", "visits", "visiting", "tour", "tours", "leave", "leaves", "leaving", "depart", "departs", "head",
     "heads", "heading", "sail", "sails", "set", "transit", "transits",
     "transited", "pass", "passes", "passing", "passed")
)  # fmt: skip
"""What `_BOUND` and `_OBJECT` begin with."""
_SIGNS = _PREPOSITIONS | _GOING
_BY_THEMSELVES = frozenset(("in", "at", "to", "off", "near", "into", "from"))
"""The prepositions of one word."""
_HOST = re.compile(r"(?<=[a-z]\s)(?<![A-Z][a-z]\s)([A-Z][a-z]{2,})\s+(?:[a-z]+\s+)?$")
_WHERE = "where "
_DESCRIBED = re.compile(r" [a-z]+(?: [a-z]+)?")
"""What may follow a name that is no place, as an act is called by it."""
_OWNED = re.compile(r"\w?(?:'s?)?\s+([a-z]+)")
"""What follows a name: "at Chad's | request" names no place."""
_OWNED_STARTS = frozenset(word[:2] for word in classes().occasions)
"""The first two letters of what may follow so."""
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
_NO_STARTS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mr|Mrs|President|Prime|Foreign|Secretary|General|Exercise|Exercises|Operation|Summit|Conference|Congress|Parliament|Senate"
)
_NO_PARTS = (
    "Council|Assembly|Congress|Parliament|Commission|Union|Ministry|Party|Committee|Organisation|Organization|Court|Treaty|Pact|Accord|Accords|Agreement|Convention|Protocol|Group|Nations"
    "|Minister|Ministers|President"
)
_NO_PLACE = re.compile(rf"^(?:{_NO_STARTS})\b|\b(?:{_NO_PARTS})\b")
_NO_PLACES = frozenset((*_NO_STARTS.split("|"), *_NO_PARTS.split("|")))
"""The names of one word in which `_NO_PLACE` is found."""
_AT_THE = len("at the ")
_WHO = len(", who ")
_PEOPLE = frozenset(("demonym", "office", "holder", "group", "institution"))


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
        place = _gone_to(candidate, actors, times)
    if place is None and candidate.kind == "exchange" and says(lower, candidate.first, candidate.last, "for"):
        place = _sent_for(candidate, actors, times)
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
    span = None if match is None else _plain(words.document.clean, match.span())
    return span if span is not None and _is_place(words.document.clean, span, actors, times) else None


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
        plain = _plainly_named(words, at)
        match = (_NAMED if plain else _PLACE).match(clean, starts[at], end)
        if match is None:
            continue
        named = match.span("name")
        until = named[1]
        if _of_what_happens(clean, start, starts[at]) or is_elsewhere(candidate, at):
            continue
        span = _plain(clean, named)
        # Who goes somewhere to sign, goes there before: "will fly | to Oslo to sign a pact on the road to Bergen".
        kind: Kind = "visit" if signs and at < candidate.head else sent
        source = kind == "exchange" and _SOURCE.search(clean, start, starts[at]) is not None
        source = source or (kind == "exchange" and at > 0 and lower[at - 1] in HELD)
        if source or not _fits(kind, lower[at], span, actors):
            continue
        if (best is None or best[0] < head <= span[0]) and _is_place(clean, span, actors, times):
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


def _gone_to(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The place that somebody leaves or leaves for, visits or tours."""
    words = candidate.words
    clean = words.document.clean
    start, end = words.starts[candidate.first], words.ends[candidate.last - 1]
    return _goal(clean, (start, end), _BOUND, _BOUND_BEGINS, actors, times) or _goal(
        clean, (start, end), _OBJECT, _OBJECT_BEGINS, actors, times
    )


def _goal(  # noqa: PLR0917 - what `_gone_to` looks through, and for what
    clean: str,
    stretch: Span,
    pattern: re.Pattern[str],
    beginnings: list[str],
    actors: Sequence[ActorMention],
    times: Sequence[TimeMention],
) -> Span | None:
    """The first place in a stretch that a pattern finds, which begins with one of some strings."""
    start, end = stretch
    until = start
    for at in places_between(clean, beginnings, start, end):
        match = pattern.match(clean, at, end) if at >= until else None
        if match is None:
            continue
        until = match.end()
        span = _plain(clean, match.span(1))
        if _is_place(clean, span, actors, times):
            return span
    return None


def _sent_for(
    candidate: Candidate, actors: Sequence[ActorMention], times: Sequence[TimeMention]
) -> Span | None:
    """The town that aid is for; a state that it is for takes part: "the aid convoy for | El Fasher"."""
    words = candidate.words
    clean = words.document.clean
    match = _SENT_FOR.search(clean, words.starts[candidate.first], words.ends[candidate.last - 1])
    span = None if match is None else _plain(clean, match.span(1))
    town = span is not None and _actor_at(span, actors) is None and _is_place(clean, span, actors, times)
    return span if town else None


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
        if introduced is not None and _is_place(clean, introduced.span(1), actors, times):
            return introduced.span(1)
    if candidate.nominal and acts().nouns.get(words.lower[candidate.head]) in _HOSTED:
        host = _HOST.search(clean, max(low, words.starts[candidate.head] - 40), words.starts[candidate.head])
        if host is not None and host[1] in REGIONAL:
            return None
        if host is not None and host.start(1) >= start and _is_place(clean, host.span(1), actors, times):
            return host.span(1) if not _actor_at(host.span(1), actors) else None
    return None


def _fits(kind: Kind, preposition: str, span: Span, actors: Sequence[ActorMention]) -> bool:
    """Whether the preposition, of "out of" its first word, tells where an act of this kind takes place."""
    if preposition in ("from", "out"):
        return kind == "withdrawal"
    if kind == "sanctions":
        # "On companies in Serbia" tells whom they hit.
        hit = _actor_at(span, actors)
        return hit is None or hit.how != "name"
    if preposition in ("to", "into"):
        if kind == "exchange":
            return _actor_at(span, actors) is None
        if kind == "other":
            actor = _actor_at(span, actors)
            return actor is None or actor.how != "name"
        return kind in _INWARD
    return True


def _is_place(clean: str, span: Span, actors: Sequence[ActorMention], times: Sequence[TimeMention]) -> bool:
    start, end = span
    text = clean[start:end]
    before, behind = clean[max(0, start - _AT_THE) : start], clean[end : end + _WHO]
    if before == "at the " and text.lower() in classes().buildings:
        return True
    if behind == ", who " or behind.startswith(" who "):
        return False
    if before.endswith(("the ", " a ", " an ")) and _names_act(clean, end):
        return False
    if exercise_of(clean, end) or clean.startswith(EXERCISES, end):
        return False
    if _of_occasion(clean, end):
        return False
    if text in _NO_PLACES or (not text.isalpha() and _NO_PLACE.search(text)):
        return False
    for time in times:
        if time.start < end and start < time.end:
            return False
    actor = _actor_at(span, actors)
    return actor is None or actor.how not in _PEOPLE or text.endswith((" waters", " island"))


def _of_occasion(clean: str, end: int) -> bool:
    """Whether an occasion follows the name that ends at `end`, which it is that of: "at Chad's | request"."""
    if clean[end - 1].isalnum():
        following = clean[end : end + 3]
        if not following.startswith((" ", "'")):
            # A blank of another kind, which is rare, or a mark behind which no occasion stands.
            if not following[:1].isspace():
                return False
        elif following[1:].isalpha() and following[0] == " " and following[1:] not in _OWNED_STARTS:
            return False
    owned = _OWNED.match(clean, end - 1)
    return owned is not None and owned.group(1) in classes().occasions


def _names_act(clean: str, end: int) -> bool:
    """Whether the name only describes an act: "take part in the Central Asian | water summit"."""
    following = _DESCRIBED.match(clean, end)
    return following is not None and any(word in acts().nouns for word in following.group().split())


def _actor_at(span: Span, actors: Sequence[ActorMention]) -> ActorMention | None:
    """The actor whose mention overlaps the span, if any."""
    low, high = 0, len(actors)
    while low < high:
        middle = (low + high) >> 1
        if actors[middle].end <= span[0]:
            low = middle + 1
        else:
            high = middle
    return actors[low] if low < len(actors) and actors[low].start < span[1] else None


def _plain(clean: str, span: Span) -> Span:
    """The span without a genitive or a full stop at its end."""
    start, end = span
    last = clean[end - 1]
    if last == "s" and clean[end - 2] == "'":
        end -= 2
    elif last == ".":
        end -= 1
    return start, end
