"""What an article says in passing, beside the act that it reports: it supports an act that is known and begins none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stream.ledger.particulars.days import GRAIN, days_of
from stream.ledger.particulars.places import spot_of
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD
from stream.ledger.rules import rules
from stream.ledger.tellings.anaphora import named

_PAIR = 2
_WHOLE_HOUSE = re.compile(
    r"\b(?:full|whole|entire) (?:chamber|house|senate|assembly|parliament|legislature|council)\b|\bplenary\b"
)
"""What votes after one of its committees has."""
_WISH = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|demand(?:s|ed)?|call(?:s|ed|ing) (?:\w+ )?(?:for|on|upon)|urg(?:es?|ed)|propos(?:es?|ed)|offer(?:s|ed)?|threaten\w*"
    r"|hop(?:es?|ed|ing)|wish\w*|appeal\w*|request\w*|plead\w*|begg\w*|press(?:ed|es) (?:for|to)|(?:ready|willing|prepared) (?:to|for)|on the table|need(?:s|ed))\b"
)
"""What one side would like, or would do to another, and neither has arranged."""
_BACK = re.compile(r"(?:he|she|they|it)\b")
"""What begins so goes back to whom the text has told of."""
_THEIRS = re.compile(
    r"\b(?:their|his|her) (?:immediate |unconditional |early )?(?:release|return|extradition)\b"
)
"""So does what somebody wishes for those of whom the text has told: "Chennai demanded their release"."""
_INVITED = re.compile(r"\binvit(?:es?|ed|ing|ations?)\b")
_TRUCE = re.compile(r"\b(?:cease-?fires?|truces?|armistice)\b")
"""What is between two sides even where others speak of it: "a ceasefire around the port will start on July 19"."""
_WAY = re.compile(
    r"\b(?:crossings?|borders?|frontiers?|checkpoints?|bridges?|tunnels?|railways?|rail links?|air ?space|ferry|ferries|embassy|consulates?)\b"
    r".*\b(?:re-?)?open(?:s|ed|ing)?\b"
)
"""What lies between two sides, and opens again."""
_PRONOUN = re.compile(r"(?:he|she|they|both)\b")
"""Whom the text has named before; readers guess their sides by who stands nearby."""
_THEY = re.compile(r"(?:they|the (?:two|three|four)(?: \w+)?|both(?: \w+)?) (?:also )?agreed\b")
_HOUSE = re.compile(r"(?:the )?(?:parliament|congress|senate|assembly|legislature) (?:in|of)\b")
"""A house that is named by its city, which votes on what two states agreed: "the parliament in | Skopje"."""
_TO_BE_SIGNED = re.compile(
    r"\b(?:could|may|might|would|will) be (?:signed|initialled|initialed|concluded|inked)\b"
)
"""What two states may sign at the visit that the article is about: "a contract for jets could be signed"."""
_COULD_FOLLOW = re.compile(
    r"\b(?:could|may|might|would) (?:now |then |soon )?(?:follow|be (?:imposed|adopted|next)|come)\b"
)
"""What comes of an act that the article tells: "Sanctions on four ministers could follow"."""
_ELECTION = re.compile(r"\b(?:elections?|polls|referendums?)\b")


def in_passing(told: Told, *, more: bool) -> bool:
    """Whether an act is told without what would let it be found again: "they will travel by bus", "the fair opens on Friday".

    The kind "other" needs a party named in its own words unless it was agreed, and both sides of it where it follows another act,
    unless it is a truce, or they are said to have agreed on it. What else follows another act needs such a
    party, or a time, or to be agreed or one more, or a vote the house that is to take it; elections "due in June" need a day.
    What one side only wishes, or is to talk of by itself, begins none. Some kinds are news anywhere, and so is a title, and
    what a title tells as well. How a visit ends, who flies there as a trade, and whom others send to be present, is in
    passing with a day, too.
    """
    if not told.text or told.place == "title" or told.title is not None:
        return False
    parties, follows = named(told), told.follows
    if follows and told.location is None and not any(one.actor for one in told.participants):
        return True
    if follows and not more and parties < _PAIR and _some_season(told):
        return True
    if follows and not more and _of_one(told):
        return True
    if follows and (_goes_home(told) or _by_trade(told) or _attends(told)):
        return True
    back = follows or _BACK.match(told.text.lower()) or _THEIRS.search(told.text.lower())
    if back and told.status == "possible" and _wished(told, parties):
        return True
    if told.kind == "other":
        both = len(told.sides) >= _PAIR and (_they_agreed(told) or _way_opens(told))
        both = both or (bool(told.sides) and _truce_begins(told))
        return not both and parties < (_PAIR if follows else told.status != "agreed")
    if not follows or more or _is_news(told):
        return False
    return parties < (_PAIR if told.status == "confirmed" else 1)


def _is_news(told: Told) -> bool:
    """Whether an act of a kind of its own is told with what lets it be found again, wherever it stands."""
    if told.status == "agreed" or told.kind in rules().news or days_of(told.when).dated:
        return True
    two = len(told.sides) >= _PAIR
    if (
        told.kind == "visit"
        and two
        and told.location
        and _INVITED.search((told.text or "").lower()) is not None
    ):
        return True
    if (
        told.kind == "sanctions"
        and told.status == "possible"
        and two
        and _COULD_FOLLOW.search((told.text or "").lower())
    ):
        return True
    if told.kind == "signing":
        return two and _TO_BE_SIGNED.search((told.text or "").lower()) is not None
    return told.kind == "vote" and bool(told.sides) and _names_house(told, two=two)


def _names_house(told: Told, *, two: bool) -> bool:
    """Whether a vote is told with the house that is to take it, or with its city if it is on what two states agreed."""
    text = told.text or ""
    return (
        any(one.actor is None and one.text in text for one in told.participants)
        or (two and any(_HOUSE.match(one.text.lower()) for one in told.participants))
        or _WHOLE_HOUSE.search(text.lower()) is not None
    )


def said_again(told: Told, actors: frozenset[str], acts: Iterable[tuple[Told, frozenset[str]]]) -> bool:
    """Whether an act without a day or place is one more word of another of its kind: "a text exists, and a signing is possible".

    Args:
        told: the act.
        actors: who takes part in it.
        acts: all acts that the article tells, each with its actors; one before it in the text takes in all of `actors`.
    """
    if not told.follows or told.span is None or told.location is not None or not actors:
        return False
    if days_of(told.when).on_a_day:
        return False
    return any(
        act.place == "text"
        and act.status is not None
        and act.kind == told.kind
        and act.span is not None
        and act.span[0] < told.span[0]
        and actors <= others
        for act, others in acts
    )


def _truce_begins(told: Told) -> bool:
    """Whether the article first of all tells when a truce begins."""
    ahead = told.status in ("confirmed", "agreed") and days_of(told.when).on_a_day
    return ahead and not told.follows and _TRUCE.search((told.text or "").lower()) is not None


def _way_opens(told: Told) -> bool:
    """Whether a way between two sides may open, or on which day it does, by whatever places it is named: "The crossing is to be reopened on July 1"."""
    ahead = told.status in ("confirmed", "agreed") and days_of(told.when).on_a_day
    return (ahead or told.status == "possible") and _WAY.search((told.text or "").lower()) is not None


def _they_agreed(told: Told) -> bool:
    """Whether the sides that the text has named before agreed on it: "They agreed to open the crossing", "met and | agreed to open it on May 1"."""
    text = (told.text or "").lower()
    shared = text.startswith(("agreed to ", "agreed on ")) and days_of(told.when).on_a_day
    return told.status == "agreed" and (shared or _THEY.match(text) is not None)


def _some_season(told: Told) -> bool:
    """Whether it is an election told for no nearer time than a month: "Elections are due in June"."""
    days = days_of(told.when)
    elected = told.kind == "vote" and _ELECTION.search((told.text or "").lower()) is not None
    return elected and days.dated and days.grain >= GRAIN["month"]


def _goes_home(told: Told) -> bool:
    """Whether somebody returns to the state that is theirs: "she would fly back to Oslo the next morning"."""
    home = spot_of(told.location).state
    if told.kind != "visit" or home is None or rules().goes_home.search((told.text or "").lower()) is None:
        return False
    if told.sides == {home}:
        return True
    return home in told.sides and not named(told) and _PRONOUN.match((told.text or "").lower()) is not None


def _by_trade(told: Told) -> bool:
    """Whether who travels is an airline or the like, of no state that is told."""
    visitors = [one.text.lower() for one in told.participants if one.actor is None]
    return told.kind == "visit" and any(
        text.rpartition(" ")[2] in rules().people.carriers for text in visitors
    )


def _of_one(told: Told) -> bool:
    """Whether one side only is to talk of something, on no day that is told: "parliament is to debate the pact in the summer"."""
    talks = told.kind in ("meeting", "talks") and told.status == "confirmed"
    return talks and len(told.sides) < _PAIR and not days_of(told.when).on_a_day


def _wished(told: Told, parties: int) -> bool:
    """Whether one side only wishes or threatens beside what the article is about: "Chad's envoy asked to be received", of no kind of its own also two."""
    if days_of(told.when).on_a_day or parties > (told.kind == "other") + 1:
        return False
    if not parties and len(told.sides) >= _PAIR:
        return False
    return _WISH.search((told.text or "").lower()) is not None


def _attends(told: Told) -> bool:
    """Whether somebody only sends observers or the like to what the article is about, or attends it, with no day of their own."""
    if days_of(told.when).dated or told.location is not None:
        return False
    if rules().attends.search((told.text or "").lower()) is not None:
        return told.kind in ("meeting", "talks", "summit", "exercise")
    return told.kind in ("deployment", "visit") and not rules().people.present.isdisjoint(
        WORD.findall((told.text or "").lower())
    )
