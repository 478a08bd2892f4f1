"""A report in the days for which an act was planned, that the rules give to no act.

News of such a day tells of the act in words of its own: who arrived, what they signed, that the ships left port. What one of
its sides is reported to have done just then is the act far more often than something else: of the reports of
the scripted years that the rules had left beside an act that was due, 36 of 39 were of it.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import overlap
from stream.ledger.particulars.people import conflict, shared
from stream.ledger.particulars.places import relation
from stream.ledger.second_look.by_title import by_title
from stream.ledger.tellings.headlines import is_headline
from stream.ledger.tellings.mention import Mention

_AFTER = 1
"""Days after an act's last in which a report without a day is taken for one of it."""
_LATE = 3
"""The same of a report that names the day."""
_MIDNIGHT = 1
"""A deadline runs out with its last day, so that news gives the next one: "expired at midnight, and on Friday"."""
_PAIR = 2
_MATTER = 2
"""Words in common that tell one matter."""
_DAY = 2.0
_KIND = 2.0
"""What the day and the kind in common are worth beside a word, a person or the place."""
_AHEAD = ("confirmed", "agreed", "expected", "possible")


def in_its_days(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """How much speaks for it that a report is of an act which was due then; None where it can't be.

    Args:
        mention: the report.
        life: the act as it stood before it.
        before: what the report's article has told of the act already, if anything.
    """
    if is_headline(mention):
        return by_title(mention, life) if before is None else None
    if not mention.held or mention.more or not _due(mention, life) or conflict(mention.persons, life.persons):
        return None
    place = relation(mention.spot, life.spot)
    alike = mention.told.kind in life.kinds
    named = mention.days.on_a_day
    if not (_may_be_done(mention, life, before) and _among(mention, life)) or (
        place == "other"
        and "vote" not in life.kinds
        and not (alike and named and mention.actors <= life.actors)
    ):
        return None
    common = len(mention.actors & life.actors) / len(life.actors)
    signs = (
        len(mention.words & life.words)
        + shared(mention.persons, life.persons)
        + (place in ("same", "within"))
    )
    return common + signs + (mention.family in life.families) + _KIND * alike + _DAY * named


def _due(mention: Mention, life: Life) -> bool:
    """Whether the act is still open and was to be on the day that is told, or just now where none is."""
    if life.due_days is None:
        return False
    first, last = life.due_days
    if mention.days.dated:
        slack = _MIDNIGHT if mention.told.kind == "deadline" else 0
        return (
            mention.days.on_a_day and overlap(mention.days, life.days, slack) and mention.day <= last + _LATE
        )
    return mention.told.sure and first <= mention.day <= last + _AFTER


def _may_be_done(mention: Mention, life: Life, before: Mention | None) -> bool:
    """Whether what was done may be the act: a lead leaves it open what was, but not whether a deadline was kept.

    An article that has told what is ahead of the act reports that it began only in so many words, and on its day.
    """
    family = mention.family in life.families
    if before is not None and not (
        family and mention.days.on_a_day and before.told.status in _AHEAD and not before.changes
    ):
        return False
    if mention.told.sure:
        unsaid = life.kinds == {"other"}
        if unsaid and mention.days.on_a_day and len(life.actors) >= _PAIR and life.actors <= mention.actors:
            return True
        left_open = mention.told.kind == "other" or unsaid
        return family or (left_open and not mention.words.isdisjoint(life.words))
    return "deadline" not in life.kinds or mention.told.kind == "deadline"


def _among(mention: Mention, life: Life) -> bool:
    """Whether the article names all sides; of an act of that kind on that day two are enough, or the one that the report names.

    So is one side where the place and the matter are those of the act. Of a lead, which leaves open what was done, all sides
    but one of many are enough, or the matter.
    """
    if mention.actors.isdisjoint(life.actors):
        return False
    told = (mention.actors | mention.cast) & life.actors
    if told == life.actors:
        return True
    if not mention.days.on_a_day:
        return False
    if mention.told.kind in life.kinds and (len(told) >= _PAIR or mention.actors <= life.actors):
        return True
    common = len(mention.words & life.words)
    if not mention.told.sure and (common >= _MATTER or _PAIR <= len(told) == len(life.actors) - 1):
        return True
    there = mention.spot.site is not None and relation(mention.spot, life.spot) == "same"
    return there and common >= _MATTER
