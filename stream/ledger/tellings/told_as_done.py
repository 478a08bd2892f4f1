"""What the same words tell as done and as still to come: "adopted sanctions, in force from June 19"."""

from __future__ import annotations

from stream.ledger.particulars.days import days_of, overlap
from stream.ledger.particulars.places import spot_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

CHANGED = ("postponed", "cancelled")


def same_words(act: Told, done: Told) -> bool:
    """Whether words that tell of an act as done tell of it as ahead, too, be it in words that leave the kind open."""
    if act.status == "cancelled" and _against(act, done):
        return False
    if act.status == "agreed" and act.kind != "sanctions" and _one_more_within(act):
        return False
    if act.status not in (None, *CHANGED) and _elsewhere(act, done):
        return False
    open_kind = act.kind == "other" and act.when.text is not None and act.when.text == done.when.text
    return (act.kind == done.kind or open_kind) and _overlap(act, done)


def _elsewhere(act: Told, done: Told) -> bool:
    """Whether a visit ahead is to another state than the one that the words report: "ended his visit to Peru by inviting her to Rome"."""
    if act.kind != "visit" or not act.location or not done.location:
        return False
    there, here = spot_of(act.location).state, spot_of(done.location).state
    return there is not None and here is not None and there != here


def _one_more_within(act: Told) -> bool:
    """Whether one more act is agreed on in the words that tell how the first ended: "ended talks with an accord on a second round"."""
    return rules().more.search((act.text or "").lower()) is not None


def _against(denial: Told, done: Told) -> bool:
    """Whether the words tell whose claim it is that the act is done, and who denies it: "Peru said … , but Chile said that none had"."""
    text, claim = denial.text or "", done.text or ""
    denied = text[text.find(claim) + len(claim) :].lower() if claim and claim in text else ""
    return rules().disowning.search(denied) is not None


def in_force_later(act: Told, done: Told) -> bool:
    """Whether measures that were only adopted are told with the day from which they will be in force."""
    if act.kind != "sanctions" or act.status in (None, *CHANGED) or not same_words(act, done):
        return False
    ahead, decided = days_of(act.when), days_of(done.when)
    return ahead.on_a_day and not (decided.dated and overlap(ahead, decided))


def _overlap(act: Told, done: Told) -> bool:
    return (
        act.place == done.place
        and act.span is not None
        and done.span is not None
        and act.span[0] < done.span[1]
        and done.span[0] < act.span[1]
    )
