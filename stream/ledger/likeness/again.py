"""Whether an article that has told of an act tells of it again, or of another one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stream.ledger.particulars.days import NO_GRAIN, overlap
from stream.ledger.particulars.people import conflict, other_offices, shared
from stream.ledger.particulars.places import NOWHERE, relation
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_PAIR = 2
_ENCOUNTERS = {"meeting", "talks"}
_LASTING = {"visit", "summit"}
_DAYS_OF_VISIT = 3
_DAYS_OF_EXERCISE = 14
_SPOKEN_OF = ({"meeting", "talks"}, {"meeting", "summit"})
_CHANGED = ("postponed", "cancelled")
_AHEAD = ("confirmed", "agreed", "expected", "possible")
_KNOWN_VISIT = re.compile(r"\b(?:the|this|that|his|her|their) (?:\w+ )?(?:visit|trip|journey|tour)\b")


def again_points(mention: Mention, before: Mention) -> float | None:
    """Points where the same article has told of the act before; None where it tells of two acts.

    What says neither when nor where, nor that it is one more, is a detail of what was told; what moves or calls off
    may follow what was planned.
    """
    points = rules().points
    if mention.held and _tells_on(mention, before):
        return points.detail
    if mention.held and (
        _beside(mention, before) or _leg(before) or _opens(mention, before) or _same_report(mention, before)
    ):
        return 0.0
    if (mention.goes_on and before.held) or (mention.lasts and before.told.status in _AHEAD):
        return points.detail
    if any(part(mention, before) for part in _PARTS) or _dates_visit(before, mention):
        return points.detail
    if (
        _changes_it(mention, before)
        or _one_of_two_days(mention, before)
        or _contradicts_it(mention, before)
        or _names_it(mention, before)
        or _claimed(mention, before)
    ):
        return 0.0
    moved = before.told.status == "postponed"
    again = before.told.status == mention.told.status and not mention.held and _adds_nothing(mention, before)
    if (again or _says_no_again(mention, before)) and not mention.more:
        return points.detail
    if mention.held or before.held or before.off or (moved and not (mention.off and mention.days.dated)):
        return None
    if mention.off or mention.told.status == "postponed":
        return points.same_article
    if (_in_its_week(mention, before) or _undated(mention, before)) and not mention.more:
        return points.detail
    return points.detail if _adds_nothing(mention, before) and not mention.more else None


def of_programme(mention: Mention, told: Iterable[Mention]) -> bool:
    """Whether it only tells one more thing to be done on a visit that its article told before: "will meet him; | a tour of a plant is planned"."""
    return mention.told.kind == "visit" and any(
        one.told.kind == "visit" and _detailed(mention, one) for one in told
    )


def _one_more_again(mention: Mention, before: Mention) -> bool:
    """Whether both tell of the same one more act: "is discussing a second exchange", "a second exchange is possible this year"."""
    told, first = mention.told, before.told
    same = told.kind == first.kind and told.status == first.status and mention.actors == before.actors
    return same and mention.more and before.more and not (mention.days.on_a_day and before.days.on_a_day)


def _beside(mention: Mention, before: Mention) -> bool:
    """Whether what its article told in other words was only in passing: how a visit ends."""
    return before.aside and mention.told.kind != before.told.kind


def _same_report(mention: Mention, before: Mention) -> bool:
    """Whether it goes on to report what its article has reported, in other words: "met in Lima on Monday", "the conversation"."""
    if not (before.held and mention.actors and mention.told.follows):
        return False
    there = mention.spot.state is None or relation(mention.spot, before.spot) in ("same", "within", "unknown")
    among = mention.actors <= before.actors or before.actors <= mention.actors
    kinds = {mention.told.kind, before.told.kind}
    part = len(kinds) == 1 or "visit" in kinds or "call" in kinds
    return part and there and among and not mention.more and overlap(mention.days, before.days)


def _tells_on(mention: Mention, before: Mention) -> bool:
    """Whether what it goes on to report has no day of its own, and is what its article has reported: "The leaders talked for two hours"."""
    return mention.days.grain == NO_GRAIN and mention.spot.site is None and _same_report(mention, before)


def _opens(mention: Mention, before: Mention) -> bool:
    """Whether it reports as begun what its article tells the next part of: "began a visit on Monday; talks on Tuesday will"."""
    whole = mention.told.kind in _LASTING and before.told.kind in _ENCOUNTERS and before.told.status in _AHEAD
    begun, part = mention.days.first, before.days.first
    exercise = mention.told.kind == before.told.kind == "exercise" and before.told.status in _AHEAD
    if not (whole or exercise) or begun is None or part is None:
        return False
    if not (mention.days.on_a_day and before.days.on_a_day):
        return False
    return 0 <= part - begun <= (_DAYS_OF_EXERCISE if exercise else _DAYS_OF_VISIT)


def _leg(before: Mention) -> bool:
    """Whether what its article told is where a visitor goes on to: the visit may have been reported as begun."""
    return before.told.kind == "visit" and before.told.follows and before.told.status == "confirmed"


def _names_it(mention: Mention, before: Mention) -> bool:
    """Whether it reports an act by its kind, during which what its article told before was agreed: "agreed to set up a panel"."""
    agreed = before.told.kind == "other" and before.told.status == "agreed" and not before.off
    return mention.held and agreed and mention.told.kind != "other" and mention.days.on_a_day


def _claimed(mention: Mention, before: Mention) -> bool:
    """Whether it reports what its article tells to be the claim of one side only: "said its troops had left, but Peru said none had"."""
    text = mention.told.text or ""
    within = text != "" and text in (before.told.text or "")
    one = mention.told.kind == before.told.kind and not mention.actors.isdisjoint(before.actors | before.cast)
    return mention.held and before.disowns and (within or (one and before.days.grain == NO_GRAIN))


def _unsettles_it(mention: Mention, before: Mention) -> bool:
    """Whether it says that no day is settled for what its article tells that others have announced."""
    same = mention.told.kind == before.told.kind and mention.undecided
    return same and not (before.held or before.off or mention.more) and mention.actors <= before.actors


def _one_of_two_days(mention: Mention, before: Mention) -> bool:
    """Whether it gives the day that one side tells of an act on whose day its article has told two sides to differ, or which one denies."""
    same = mention.told.kind == before.told.kind and not (mention.held or mention.off or mention.more)
    sides = before.actors | before.cast
    denied = before.undecided or before.disowns
    return same and denied and mention.days.on_a_day and mention.actors <= sides


def _contradicts_it(mention: Mention, before: Mention) -> bool:
    """Whether a side says that there is no such plan as its article has told."""
    same = mention.told.kind == before.told.kind and not (before.held or before.off)
    sides = before.actors | before.cast
    among = mention.days.grain == NO_GRAIN and mention.actors <= sides and not mention.more
    return same and mention.disowns and among and mention.spot.site is None


def _of_what_changed(mention: Mention, before: Mention) -> bool:
    """Whether it only says that what belongs to an act that was moved or called off is so, too: "all meetings were rescheduled"."""
    changed = mention.told.status in _CHANGED and mention.told.status == before.told.status
    return changed and _only_says_so(mention, before)


def _changes_it(mention: Mention, before: Mention) -> bool:
    """Whether it calls off or puts off, in words that name neither day nor place, what its article has told of."""
    told = mention.told
    if told.status not in _CHANGED or told.kind != before.told.kind or before.held or before.off:
        return False
    return _only_says_so(mention, before)


def _only_says_so(mention: Mention, before: Mention) -> bool:
    """Whether a change of what its article told before names neither when nor where, and denies nothing."""
    return _part_of(mention, before) and mention.spot.site is None and not mention.denies


def _part_of(mention: Mention, before: Mention) -> bool:
    """Whether it names nobody else than what its article told before, no time, and not one more act."""
    return mention.days.grain == NO_GRAIN and mention.actors <= before.actors and not mention.more


def _detailed(mention: Mention, before: Mention) -> bool:
    """Whether it tells a part of what is told, and gives no day of its own: where units will be based, whom a visitor meets."""
    told = mention.told
    if before.told.kind == "visit" and mention.family == before.family and not (mention.held or mention.off):
        there = mention.spot == NOWHERE or relation(mention.spot, before.spot) in ("same", "within")
        return _part_of(mention, before) and there and told.status != "postponed"
    same = told.kind == before.told.kind and told.kind in rules().sent
    ahead = told.status == before.told.status or (told.status in _AHEAD and before.told.status in _AHEAD)
    hosts = {mention.spot.state, before.spot.state}
    among = mention.actors - hosts <= before.actors and not mention.actors.isdisjoint(before.actors)
    part = among and mention.days.grain == NO_GRAIN and not mention.more
    return same and ahead and part and before.days.on_a_day and relation(mention.spot, before.spot) != "other"


def _dates_visit(mention: Mention, before: Mention) -> bool:
    """Whether it only tells the day of a visit told without one: "will travel to Oslo next week; the two will meet on June 5"."""
    if before.told.kind != "visit" or mention.told.kind not in _ENCOUNTERS or mention.held or mention.more:
        return False
    if mention.spot.site is not None or not mention.actors <= before.actors:
        return False
    if mention.days.on_a_day and before.days.on_a_day:
        return mention.days == before.days
    undated = not before.days.on_a_day and mention.days.on_a_day
    return undated and len(mention.actors) >= _PAIR and overlap(mention.days, before.days)


def _says_no_again(mention: Mention, before: Mention) -> bool:
    """Whether an article that called off or denied an act does so once more: "it is false that a meeting was agreed"."""
    if not (mention.off and before.off) or not (
        mention.told.kind == before.told.kind or _same_encounter(mention, before)
    ):
        return False
    among = mention.actors <= before.actors or before.actors <= mention.actors
    return among and overlap(mention.days, before.days)


def _same_encounter(mention: Mention, before: Mention) -> bool:
    """Whether two kinds of one family are of one day and place: a meeting, and the journey to it."""
    at_once = mention.days.on_a_day and mention.days == before.days
    there = mention.spot.site is not None and relation(mention.spot, before.spot) == "same"
    return at_once and there and mention.family == before.family


def _in_its_week(mention: Mention, before: Mention) -> bool:
    """Whether the article gives the day of what it says will be that week or month, too: same kind and actors."""
    told, first = mention.told, before.told
    known = told.kind == first.kind == "visit" and _the_visit(mention, before)
    same = told.kind == first.kind and (told.status == first.status or known)
    alike = known or mention.actors == before.actors or _same_visitor(mention, before)
    both = mention.days.dated and before.days.dated and overlap(mention.days, before.days)
    return same and alike and both and mention.days.on_a_day != before.days.on_a_day


def _same_visitor(mention: Mention, before: Mention) -> bool:
    """Whether both tell of one person's visit, of which one names only who comes: "visits Delhi this week", "he arrives on Friday"."""
    if mention.told.kind != "visit" or not shared(mention.persons, before.persons):
        return False
    among = mention.actors <= before.actors or before.actors <= mention.actors
    return among and relation(mention.spot, before.spot) not in ("other", "beside")


def _the_visit(mention: Mention, before: Mention) -> bool:
    """Whether it speaks of a visit ahead as known, and names nobody else: "hopes for | the visit of the Russian president in two weeks' time"."""
    ahead = {mention.told.status, before.told.status} <= set(_AHEAD)
    among = bool(mention.actors) and mention.actors <= before.actors
    others = other_offices(mention.offices, before.offices)
    if not (ahead and among) or others or conflict(mention.persons, before.persons):
        return False
    return _KNOWN_VISIT.search((mention.told.text or "").lower()) is not None


def _of_another_matter(mention: Mention, before: Mention) -> bool:
    """Whether two acts of no kind of their own are told in words that have nothing in common."""
    told = min(len(mention.words), len(before.words)) >= _PAIR
    return mention.told.kind == "other" and told and mention.words.isdisjoint(before.words)


def _undated(mention: Mention, before: Mention) -> bool:
    """Whether it speaks without a day of what its article dates: "their coming talks in Oslo", "will meet on May 9"."""
    told, first = mention.told, before.told
    same = told.kind == first.kind and told.status == first.status and mention.actors == before.actors
    dated = before.days.on_a_day and not mention.days.dated
    return same and dated and len(mention.actors) >= _PAIR and mention.spot in (NOWHERE, before.spot)


def _adds_nothing(mention: Mention, before: Mention) -> bool:
    """Whether a telling names the same kind as one before in its article, and neither when nor where."""
    kinds = {mention.told.kind, before.told.kind}
    alike = (len(kinds) == 1 and not _of_another_matter(mention, before)) or kinds in _SPOKEN_OF
    return alike and mention.days.grain == NO_GRAIN and mention.spot.site is None


def _leaves_for_it(mention: Mention, before: Mention) -> bool:
    """Whether it tells who sets out on the eve, or on its day, of the encounter that its article told before: "leaves on Monday for the talks"."""
    if mention.told.kind != "visit" or mention.told.status not in _AHEAD or mention.more:
        return False
    first, eve = before.days.first, mention.days.first
    if not (before.days.on_a_day and mention.days.on_a_day) or first is None or eve is None:
        return False
    there = mention.spot == NOWHERE or relation(mention.spot, before.spot) in ("same", "within")
    near = eve in (first - 1, first) and there and mention.actors <= before.actors | before.cast
    return near and rules().leaves.search((mention.told.text or "").lower()) is not None


_PARTS = (_dates_visit, _of_what_changed, _detailed, _unsettles_it, _one_more_again, _leaves_for_it)
"""What makes a telling a detail of what its article has told."""
