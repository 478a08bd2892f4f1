from __future__ import annotations

from models.mentions import ActorMention
from models.reading import Reading
from models.training.balance import actor_shares, one_sided
from models.training.corpus import Example


def pair(actor: str, escalation: int, *, relevant: bool = True) -> tuple[Example, list[Reading]]:
    example = Example(
        id="a-1",
        kind="sentence",
        text="A text about them.",
        relevant=relevant,
        escalation=escalation,
        de_escalation=0,
        group="g",
    )
    return example, [Reading(actors=(ActorMention(0, 1, actor, "name"), ActorMention(2, 3, actor, "name")))]


def test_an_actor_counts_once_an_example_and_only_in_relevant_ones() -> None:
    (share,) = actor_shares([pair("TGO", 2), pair("TGO", 0), pair("TGO", 0, relevant=False)])
    assert (share.actor, share.examples, share.escalation) == ("TGO", 2, 0.5)


def test_an_actor_that_only_escalates_is_one_sided() -> None:
    read = [pair("TGO", 3)] * 20 + [pair("PER", 0)] * 20 + [pair("FJI", 3), pair("FJI", 0)] * 10
    assert {share.actor for share in one_sided(actor_shares(read))} == {"TGO", "PER"}


def test_rare_actors_are_not_judged() -> None:
    assert one_sided(actor_shares([pair("TGO", 3)] * 3 + [pair("PER", 0)] * 3)) == ()


def test_no_actors_are_in_balance() -> None:
    assert one_sided(()) == ()
