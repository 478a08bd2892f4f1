"""Withdrawals and plans of which somebody says that they are not so, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Rebels claimed on Monday that soldiers of Niger were still at the Faya base, three days after their departure had been announced.",
        "Chad said on Monday that Nigerien troops were still in Faya, a week after their withdrawal had been announced.",
        "Chad's army claimed that soldiers of Niger remained at the Faya base, two days after they were said to have left.",
        "Chad accused Niger on Monday of still having troops in Faya despite the announced pullout.",
        "Chad said Niger's forces had not left Faya, contradicting Niger's statement of Friday.",
        '"The withdrawal is a theatre. They have changed their uniforms and stayed," said a spokesman for Chad.',
        "Chad's government said that the Nigerien soldiers had never left the base at Faya.",
        "Chad's defence minister disputed that the Nigerien troops had withdrawn from Faya.",
        "Officials of Chad insisted on Monday that Nigerien soldiers were still in the base at Faya, whose evacuation Niger had announced on Friday.",
        "The withdrawal of Niger's troops from Faya is a sham, Chad's president said.",
    ],
)
def test_who_says_that_units_are_still_there_contradicts_their_withdrawal(read: Read, text: str) -> None:
    """It is denied, and the day on which that was said is not its day."""
    found = [(mention.kind, mention.status, mention.first) for mention in read(text)]
    assert found == [("withdrawal", "cancelled", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad said that 400 Nigerien soldiers were still in Faya.",
        "Niger's troops remained in Faya on Monday.",
        "Chad's talks on the withdrawal were a show of unity.",
    ],
)
def test_units_that_nobody_said_had_left_contradict_nothing(read: Read, text: str) -> None:
    """That units are somewhere is no news of a withdrawal."""
    assert not any(mention.status == "cancelled" for mention in read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reports about a prisoner exchange with Chad allegedly scheduled for June 3 do not correspond to reality, Niger said.", "exchange"),
        ("Reports of talks with Chad planned for June 3 do not correspond to the facts, Niger's foreign ministry said.", "talks"),
        ("The statement about a visit of its president to Chad on June 3 does not correspond to the truth, Niger said.", "visit"),
        ("Media reports that Niger will host Chad's minister on June 3 are far from reality, a spokesman said.", "meeting"),
        ("Niger said reports of a summit with Chad on June 3 had nothing to do with reality.", "summit"),
        ("Claims that Niger will hold talks with Chad on June 3 are out of thin air, a spokeswoman said.", "talks"),
        ("Reports of a swap with Chad on June 3 have no basis in fact, Niger said.", "exchange"),
        ("The report about an inspection of Niger's base by Chad on June 3 does not match reality, the army said.", "inspection"),
        ("Word of a call with Chad's president on June 3 is a figment of the imagination, Niger's palace said.", "call"),
        ("Niger called reports of a withdrawal of its troops from Chad on June 3 a fairy tale.", "withdrawal"),
    ],
)  # fmt: skip
def test_reports_that_are_far_from_the_facts_are_denied(read: Read, text: str, kind: str) -> None:
    """A phrase says that they are not so, as "false" does."""
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]
