"""What an article tells twice: in its title and in its text, or as still to come and as done."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

import msgspec

from models.actors.registry import homes, is_group
from stream.ledger.particulars.days import days_of, overlap
from stream.ledger.particulars.places import spot_of
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import matter
from stream.ledger.rules import rules
from stream.ledger.tellings.told_as_done import CHANGED, in_force_later, same_words

_PAIR = 2
_ROUGHLY = 2
"""Days by which the time that a title gives in round, "a month", may miss the last day that the text names."""
_MOVING = ("deployment", "withdrawal")
_SENT = ("deployment", "withdrawal", "exchange", "sanctions")
"""What may be told to come, go or enter."""
_SCORNS = re.compile(r"\b(?:reject|denounce|condemn|dismiss|spurn|decr|ridicule|slam)\w*\b")
"""What somebody says of an act that others will hold all the same."""


def summed(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, each once.

    A title says in short what the text tells: it is told together with the first act of the text that it may be of,
    and where it says that the act was put off or called off, that stands. Words that tell of an act as done and as
    ahead tell of it as done. What only a lead makes likely is left out where the article names such an act.
    """
    weak = [act for act in acts if not act.sure and not any(_says_more(one, act) for one in acts)]
    acts = [act for act in acts if act.sure]
    done = [act for act in acts if act.status is None and not any(in_force_later(one, act) for one in acts)]
    acts = [act for act in acts if act.status is not None or act in done]
    left = [act for act in acts if act.status is None or not any(same_words(act, one) for one in done)]
    titles = [act for act in left if act.place == "title"]
    texts = [act for act in left if act.place != "title"]
    for title in titles:
        index = next(
            (index for of in (_is_of, _names) for index, text in enumerate(texts) if of(title, text)), None
        )
        if index is None and not any(_for_which(title, act) for act in texts):
            texts.append(_with_sides(title, texts))
        elif index is not None:
            texts[index] = _joined(texts[index], title)
    return (*(_on_its_day(act, weak) for act in texts), *weak)


def _on_its_day(act: Told, leads: Sequence[Told]) -> Told:
    """The act that only the title reports, on the day of the lead, which tells of it in words that name no act."""
    if act.place != "title" or act.status is not None or days_of(act.when).dated:
        return act
    told = (one for one in leads if days_of(one.when).on_a_day and not one.sides.isdisjoint(act.sides))
    lead = next(told, None)
    return act if lead is None else msgspec.structs.replace(act, when=lead.when)


def _says_more(one: Told, weak: Told) -> bool:
    """Whether an act that is named as held tells what the lead only made likely: it is one of the family."""
    family = rules().family
    return one.sure and one.status is None and family[one.kind] == family[weak.kind]


def _is_of(title: Told, text: Told) -> bool:
    family = rules().family
    if text.title is not None or (title.status is None) != (text.status is None):
        return False
    spoken = title.location is None and {title.kind, text.kind} == {"talks", "call"}
    if family[title.kind] != family[text.kind] and title.kind != "other" and not spoken:
        return False
    if title.status in CHANGED and text.status in CHANGED and title.status != text.status:
        return False
    one, other = title.sides, text.sides | _host(text)
    if one and other and title.kind == "other" and one.isdisjoint(other | _at_home(other)):
        return False
    changed = title.status in CHANGED and title.status == text.status
    slack = _ROUGHLY if title.kind == text.kind == "deadline" and _width(title) > 0 else 0
    return changed or overlap(days_of(title.when), days_of(text.when), slack)


def _for_which(title: Told, text: Told) -> bool:
    """Whether a title without a day only tells what for the act came about that the text reports: "Danesh in Oman to talk gas"."""
    family = rules().family
    told = text.status is None and text.sure and family[title.kind] == family[text.kind]
    ahead = title.status not in (None, *CHANGED) and not days_of(title.when).dated
    again = rules().more.search((title.text or "").lower()) is not None
    return told and ahead and not again and not title.sides.isdisjoint(text.sides | _host(text))


def _names(title: Told, text: Told) -> bool:
    """Whether the title says of what kind the act is that the text tells in other words, or that units are sent who "fly to" or "leave"."""
    sent = {title.kind, text.kind} in ({"visit", "deployment"}, {"visit", "inspection"})
    left = (title.kind, text.kind) == ("withdrawal", "deployment") and not title.sides
    if _there_and_then(title, text) or _moves(title, text) or _comes_for_drill(title, text):
        return True
    if not (sent or left or text.kind == "other") or title.kind == "other" or text.title is not None:
        return False
    if (title.status is None) != (text.status is None) or not overlap(
        days_of(title.when), days_of(text.when)
    ):
        return False
    dated = _on_one_day(title, text) or (title.sides == text.sides and len(title.sides) >= _PAIR)
    within = days_of(title.when).dated and days_of(text.when).on_a_day
    if not left and title.sides.isdisjoint(text.sides) and (title.sides or not within):
        return False
    return dated or left or (within and not title.sides) or not _matter(title).isdisjoint(_matter(text))


def _on_one_day(title: Told, text: Told) -> bool:
    return days_of(title.when).on_a_day and title.when.start == text.when.start


def _with_sides(title: Told, texts: Sequence[Told]) -> Told:
    """A title's act that names nobody, between those who do something else on its day: "Port contract to be signed on Monday"."""
    if title.sides or title.status is None:
        return title
    told = (text for text in texts if text.sides and text.status is not None and _on_one_day(title, text))
    text = next(told, None)
    return (
        title
        if text is None
        else msgspec.structs.replace(title, participants=(*title.participants, *text.participants))
    )


def _there_and_then(title: Told, text: Told) -> bool:
    """Whether a title that names nobody gives the place and day of what the text tells: "Leaders to gather in Aktau on May 3"."""
    if (
        title.sides
        or text.title is not None
        or title.status != text.status
        or title.status in (None, *CHANGED)
    ):
        return False
    there, place = spot_of(title.location).site, spot_of(text.location).site
    dated = days_of(title.when).on_a_day and title.when.start == text.when.start
    return dated and there is not None and there == place


def _moves(title: Told, text: Told) -> bool:
    """Whether the title says what it is that moves on a day in the text, of which that tells by its verb: "sanctions will enter into force", "a squadron will leave"."""
    ahead = title.status not in (None, *CHANGED) and text.status not in (None, *CHANGED)
    if (
        text.kind not in _MOVING
        or title.kind not in _SENT
        or title.kind == text.kind
        or text.title is not None
    ):
        return False
    dated = days_of(text.when).on_a_day and not days_of(title.when).dated
    return ahead and dated and bool(title.sides) and text.sides <= title.sides


def _comes_for_drill(title: Told, text: Told) -> bool:
    """Whether the title only says that units will come for the exercise that the text tells: "Chinese warships may come to Baltic"."""
    if title.kind != "deployment" or text.kind != "exercise" or text.title is not None:
        return False
    ahead = title.status not in (None, *CHANGED) and text.status not in (None, *CHANGED)
    return (
        ahead
        and bool(title.sides)
        and title.sides <= text.sides
        and overlap(days_of(title.when), days_of(text.when))
    )


def _matter(act: Told) -> frozenset[str]:
    return matter((act.text or "").lower(), act)


def _host(act: Told) -> set[str]:
    """The state in which it takes place, if that is known."""
    state = spot_of(act.location).state
    return set() if state is None else {state}


def _at_home(actors: Iterable[str]) -> set[str]:
    """The states by which titles name groups: "Congo rebels"."""
    return {state for actor in actors if is_group(actor) for state in homes(actor, None)}


def _width(act: Told) -> float:
    """How many days its time spans, endless where it is open or not told."""
    days = days_of(act.when)
    return math.inf if days.first is None or days.last is None else days.last - days.first


def _sharper(title: Told, text: Told) -> bool:
    """Whether the title has the better time: not the first of the days that the text tells."""
    width = _width(text)
    opens = text.when.precision == "day" and text.when.start == title.when.start
    return width == math.inf or (width > 0 == _width(title) and not opens)


def _stays_away(title: Told, text: Told) -> bool:
    """Whether the title only says who won't come to, or won't hear of, what the text tells of others: "Chad to skip Oslo talks"."""
    if title.status != "cancelled" or text.status not in (None, "confirmed", "expected", "agreed"):
        return False
    absent = next((one.actor for one in title.participants), None)
    words = (title.text or "").lower()
    shuns = rules().shunning.search(words) is not None or _SCORNS.search(words) is not None
    return shuns and absent is not None and bool(text.sides) and absent not in text.sides


def _joined(text: Told, title: Told) -> Told:
    """The text's act with what only the title says: that it was put off or called off, a sharper time, its actors."""
    if _stays_away(title, text):
        return msgspec.structs.replace(text, title=title.id)
    known = text.sides
    ruled = title.status in CHANGED and title.status != text.status
    posted = title.kind == "visit" and rules().posted.search((text.text or "").lower()) is not None
    more = (one for one in title.participants if one.actor is not None and one.actor not in known)
    return msgspec.structs.replace(
        text,
        title=title.id,
        ruling=(title.text or "") if ruled else "",
        kind=title.kind if (text.kind == "other" and not posted) or _moves(title, text) else text.kind,
        status=title.status if ruled else text.status,
        participants=(*text.participants, *more),
        when=title.when if _sharper(title, text) else text.when,
    )
