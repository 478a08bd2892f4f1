"""Which way forces go: units, warships, military aircraft, officers and observers who leave a country, come to it or take up their duty there.

Who goes is told apart from travellers, from airliners and merchant ships, and from inspectors; the verb and what follows
it then tell which way: "leave Mali", "go home", "be out of Iraq" and "end their mission" are withdrawals, "leave for
Haiti", "take up their posts" and "start work at the base" deployments.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.candidate import Range
from models.follow_ups.forces.leaving import goes_out
from models.follow_ups.forces.sending import calls_at_port
from models.follow_ups.forces.who_goes import LAST, forces
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.elsewhere import SIDES_OF
from models.follow_ups.parties.of_states import state_at, states_among
from models.signal import Kind

_LEAVING = frozenset(("leave", "depart", "quit", "exit", "vacate"))
_SETTING_OUT = frozenset(("leave", "depart", "set", "sail", "head", "fly", "ship", "embark", "steam", "put", "start"))  # fmt: skip
_TRAVELLING = frozenset(
    ("go", "come", "fly", "sail", "head", "travel", "return", "march", "drive", "roll", "cross", "move", "clear", "step", "walk", "steam", "ship", "rotate", "redeploy")
)  # fmt: skip
_TAKING_UP = frozenset(("take", "assume", "start", "begin", "commence", "go", "enter"))
_ENDING = frozenset(("end", "finish", "complete", "close", "wind", "conclude", "cease"))
_RELIEVING = frozenset(("relieve", "replace"))
_ANCHORING = frozenset(("anchor", "berth"))
_QUITTING = frozenset(("leave", "quit", "exit", "be"))
MOVING_VERBS = (
    _LEAVING
    | _SETTING_OUT
    | _TRAVELLING
    | _TAKING_UP
    | _ENDING
    | _RELIEVING
    | _ANCHORING
    | {"be", "arrive", "land"}
)
"""Base forms of the verbs by which forces come, go, begin or end their duty."""

_OUT_BY_LAND = frozenset(("march", "drive", "roll", "move", "cross", "clear", "step", "walk", "get"))
_HOMEWARD = frozenset(("home", "homeward", "homewards"))
_BACKWARD = frozenset(("return", "come"))
_DUTIES = frozenset(
    ("post", "posts", "position", "positions", "duty", "duties", "station", "stations", "work", "service", "patrol", "patrols", "patrolling", "guard", "mission",
     "quarters", "watch", "policing", "rotation")
)  # fmt: skip
_STAYS = frozenset(
    ("mission", "missions", "stay", "tour", "duty", "deployment", "presence", "rotation", "stint", "operation", "operations", "service", "work")
)  # fmt: skip
_OWN = frozenset(("their", "its", "the", "his", "her"))
_DAY_LEADS = frozenset(("on", "by", "in", "at", "before", "until", "early", "late", "from", "as"))

_REST = frozenset(("the", "rest", "others", "remainder"))
"""What is left of forces, whose going only ends what is told of before: "the rest are to be gone by May"."""
_MORE = frozenset(("new", "fresh", "another", "additional", "extra", "advance", "replacement", "relief"))
"""Forces of which this is told leave for where they will serve: "new Haiti contingent | leaves April 8"."""
_LABOURS = frozenset(("work", "station"))
_UNEXPECTED = frozenset(("on", "over", "with"))
_AFTER_REACH = 8
_NEAR = 4
_ARRIVING = frozenset(("go", "come", "fly", "travel", "head", "sail", "arrive", "land", "cross", "march", "move", "rotate", "redeploy"))  # fmt: skip
_COMING_IN = frozenset(("to", "into", "in", "at"))
_GUESTS_OF: frozenset[Kind] = frozenset(
    ("talks", "meeting", "summit", "exercise", "signing", "visit", "call")
)


def forces_go(words: Words, group: VerbGroup, subject: Range, end: int) -> Kind | None:
    """A deployment or a withdrawal, where those who go are forces and the words behind the verb tell which way."""
    if group.base not in MOVING_VERBS:
        return None
    gone = group.passive and group.base == "go"
    if group.passive and not gone:
        return None
    after = _after_day(words, group.after, end)
    if not _may_tell(words, group.base, after):
        return None
    who = words.lower[subject[0] : subject[1]]
    if group.base in _QUITTING and _state_leaves(words, group.base, after, end, who):
        return "withdrawal"
    if not forces(who, being=group.base == "be") or goes_out(words, group, end):
        return None
    if _REST.issuperset(who[:2]) or who[:3] == ["the", "last", "of"]:
        return None
    if gone:
        return "withdrawal"
    end = _before_call(words, group, end)
    if calls_at_port(words.lower[group.after : end]) or _as_guests(words, group.after, end):
        return None
    return _way(words, group.base, after, end, subject)


def _before_call(words: Words, group: VerbGroup, end: int) -> int:
    """Where the words end that tell where ships go, before a port at which they call under way: "leave Murmansk for Syria | and call at"."""
    near = words.lower[group.after : end]
    joined = "and" in near and group.base in _SETTING_OUT and not calls_at_port(near[: near.index("and")])
    return group.after + near.index("and") if joined and "for" in near[: near.index("and")] else end


def _state_leaves(words: Words, base: str, after: int, end: int, who: Sequence[str]) -> bool:
    """Whether a state leaves another, as its forces do: "the United States plans to | leave Niger"."""
    leaver = state_at(who, 0)
    if leaver is None or who[leaver[1] : leaver[1] + 1] not in ([], ["drops"], ["drop"], ["dropped"]):
        return False
    at = after + (2 if base == "be" else 0)
    left = state_at(words.lower[:end], at)
    if left is None or left[0] == leaver[0]:
        return False
    behind = left[1]
    return behind >= end or words.timed[behind] or words.lower[behind] in _DAY_LEADS


def _as_guests(words: Words, after: int, end: int) -> bool:
    """Whether they go there only for talks, an exercise or a parade."""
    nouns, lower = words.acts.nouns, words.lower
    leads = (at for at in range(after, end) if lower[at] == "for")
    return any(
        nouns.get(word) in _GUESTS_OF or word in ("parade", "parades", "funeral", "ceremony")
        for at in leads
        for word in lower[at + 1 : min(at + 1 + _NEAR, end)]
    )


def _after_day(words: Words, after: int, end: int) -> int:
    """The first word behind the verb that is no part of a day: "will leave | on May 3 | for Haiti"."""
    at = after
    while at < end and (
        words.timed[at] or (words.lower[at] in _DAY_LEADS and words.timed[at + 1 : at + 2] == [True])
    ):
        at += 1
    return at


def _may_tell(words: Words, base: str, after: int) -> bool:
    """Whether what follows the verb may tell a way: cheap, before the subject is looked at."""
    if base == "be":
        if words.lower[after - 1 : after] == ["gone"]:
            return True
        near = words.lower[after : after + 2]
        return near[:1] in (["gone"], ["home"]) or near in (["out", "of"], ["back", "home"])
    return True


def _way(words: Words, base: str, after: int, end: int, subject: Range) -> Kind | None:
    who = words.lower[subject[0] : subject[1]]
    lower = words.lower
    near = lower[after:end]
    if near[:1] and (near[0] in _HOMEWARD or near[:2] in (["back", "home"], ["for", "home"])):
        return "withdrawal" if base in _LEAVING | _TRAVELLING | {"be", "set"} else None
    if base == "be" or (base in _TRAVELLING and _last_there(words, subject)):
        return "withdrawal"
    if near[:2] == ["out", "of"] and base in _OUT_BY_LAND:
        return "withdrawal"
    duty = _duty(words, base, after, end)
    if duty is not None:
        return duty
    if base in _LEAVING:
        return _leaving(words, after, end, who)
    if base in _SETTING_OUT:
        first = after + (near[:1] in (["out"], ["off"], ["to"]) and base in ("set", "put", "fly", "ship"))
        first += base == "put" and lower[first : first + 1] == ["sea"]
        if lower[first : first + 1] in (["for"], ["towards"], ["toward"]) and _place(words, first + 1, end):
            return "deployment"
    return _travelling(words, base, after, end) if base in _TRAVELLING | _ARRIVING else None


def _last_there(words: Words, subject: Range) -> bool:
    """Whether the last forces of a place go, wherever that is: "the last soldiers | in Iraq"."""
    first, last = subject
    if LAST.isdisjoint(words.lower[first:last]):
        return False
    return any(words.lower[at] in ("in", "at") and words.capital(at + 1) for at in range(first, last - 1))


def _leaving(words: Words, after: int, end: int, who: Sequence[str]) -> Kind | None:
    """Where somebody leaves, with or without a place, and perhaps for another."""
    lower = words.lower
    leads = (at for at in range(after, end) if lower[at] == "for")
    onward = next((at for at in leads if _place(words, at + 1, end)), None)
    if onward == after:
        return "deployment"
    left = after < end and (words.capital(after) or lower[after] in ("the", "its", "their", "from"))
    if onward is None and not left and not (_MORE.isdisjoint(who) and "for" not in who[:-1]):
        return "deployment" if LAST.isdisjoint(who) else "withdrawal"
    if onward is None:
        return "withdrawal" if left or after >= end or not lower[after].isalpha() else None
    if not left:
        return None
    to = state_at(lower[:end], onward + 1)
    back = to is not None and to[0] in states_among(who)
    return "withdrawal" if back or not LAST.isdisjoint(who) else "deployment"


def _travelling(words: Words, base: str, after: int, end: int) -> Kind | None:
    near = words.lower[after:end]
    if near[:2] == ["back", "into"] or (base in _BACKWARD and near[:2] == ["to", "barracks"]):
        return "withdrawal"
    if base in _BACKWARD and "from" in near and near[:1] in (["to"], ["back"], ["from"]):
        from_ = after + near.index("from")
        return "withdrawal" if _place(words, from_ + 1, end) else None
    if base in _ARRIVING and near[:1] and near[0] in _COMING_IN and _place(words, after + 1, end):
        return "deployment"
    return None


def _duty(words: Words, base: str, after: int, end: int) -> Kind | None:
    """Forces that take up or end their duty: "take up their posts", "go on duty", "end their mission"."""
    lower = words.lower
    near = lower[after : min(after + _AFTER_REACH, end)]
    if base in _RELIEVING:
        return "deployment" if near[:1] in (["the"], ["a"], ["their"], ["its"]) else None
    if base in _ANCHORING:
        return "deployment" if near[:1] in (["off"], ["in"], ["at"], ["near"]) else None
    if base in _ENDING:
        near = near[near[:1] == ["up"] :]
        own = bool(near) and near[0] in _OWN
        return "withdrawal" if own and not _STAYS.isdisjoint(near[1:4]) else None
    if base not in _TAKING_UP:
        return None
    if base == "go":
        return "deployment" if near[:2] in (["on", "duty"], ["on", "patrol"]) else None
    if base == "take":
        if near[:1] not in (["up"], ["over"]):
            return None
        near = near[1:]
    if base == "enter":
        return "deployment" if near[:1] == ["service"] else None
    told = next((at for at, word in enumerate(near[:_NEAR]) if word in _DUTIES), None)
    if told is None:
        return None
    behind = after + (base == "take") + told + 1
    aimed = near[told] in _LABOURS and behind < end and lower[behind] in _UNEXPECTED
    return None if aimed and words.timed[behind + 1 : behind + 2] != [True] else "deployment"


def _place(words: Words, at: int, end: int) -> bool:
    """Whether the name of a place stands at `at`, perhaps behind "the"."""
    lower = words.lower
    while at < end and (lower[at] in ("the", "a", "an", "its", "their") or lower[at] in SIDES_OF):
        at += 1
    return at < end and not words.timed[at] and words.capital(at)
