"""Who says that they gave, fired or withdrew nothing, or that nothing shows a pullback, contradicts who told of it."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman's arms office said on Tuesday that it had shipped no rockets to Chad, contradicting N'Djamena.", "exchange"),
        ("Oman denied on Tuesday that it had handed over any tanks to Chad.", "exchange"),
        ("Oman has not delivered a single howitzer to Chad, its army said on Tuesday.", "exchange"),
        ("Chad said on Tuesday that it had released no Omani prisoners.", "exchange"),
        ("Chad said on Tuesday that it had pulled no soldiers out of Niger.", "withdrawal"),
        ("Iran said on Tuesday that it had fired no missile.", "launch"),
        ("Oman said on Tuesday that it had seen no pullback of Yemeni troops.", "withdrawal"),
        ("NATO said on Tuesday that it saw no sign of a Russian withdrawal from Georgia.", "withdrawal"),
        ("Georgia said on Tuesday that there was no sign that Russian troops were pulling back.", "withdrawal"),
        ('"Not a single jet has left the factory," an official in Muscat said.', "exchange"),
        ("Chad said four Omani jets had arrived. Muscat denied that any had been delivered.", "exchange"),
        ("Chad said its soldiers had left Niger. Niger's army said that none had moved.", "withdrawal"),
        ("The rebels said on Tuesday that the truce in Chad had never come into force.", "other"),
        ("The rebels said on Tuesday that the truce in Chad had not taken effect.", "other"),
        ("Oman doubts that Yemen has begun to pull its troops out of Chad.", "withdrawal"),
        ("Chad's rebels denied that they agreed to a truce with the army.", "other"),
        ("Chad denied that IAEA inspectors would see the reactor at Abeche on May 20.", "inspection"),
    ],
)  # fmt: skip
def test_a_deed_is_contested(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad said on Tuesday that it had received no aid since January.",
        "The company said that it had received no offers.",
        "Chad said on Tuesday that it had released no further prisoners.",
        "NATO said on Tuesday that it saw no sign of a Russian withdrawal from Georgia yet.",
        "The truce in Chad has not yet taken effect, Oman said.",
        "Chad said its soldiers were well. None had complained, the army said.",
    ],
)
def test_how_things_stand_contests_nothing(read: Read, text: str) -> None:
    assert read(text) == ()
