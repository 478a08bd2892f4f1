"""Acts that are off, put off or turned down, however it is told, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

CANCELLED = (
    ("A meeting between Chad and Niger has been cancelled.", "meeting", None),
    ("Talks with Chad and Niger were called off.", "talks", None),
    ("A meeting of the trade ministers of Peru and Chile in Lima next week is off.", "meeting", "2024-05-20"),
    ("The talks are off.", "talks", None),
    ("A concert at the palace planned for tonight has been cancelled.", "other", "2024-05-15"),
    ("A debate in Madrid planned for Friday has been cancelled.", "meeting", "2024-05-17"),
    ("Plans for a joint drill were shelved on Monday.", "exercise", None),
    ("The exercise was called off on Monday.", "exercise", None),
    ("Chile turned down Peru's call for talks.", "talks", None),
    ("Peru's call for talks was turned down by Chile.", "talks", None),
    ("Peru rejected an appeal by Chile to pull back its troops.", "withdrawal", None),
    ("Kenya has rejected a demand to open its ports.", "other", None),
    ("A working group that was to convene in Bern on Friday has been told not to travel.", "meeting", "2024-05-17"),
    ("Envoys of Chad and Niger had planned to gather in Lome on June 3, but the meeting was called off.", "meeting",
     "2024-06-03"),
    ("Norway said that it will not take part in the drill.", "exercise", None),
    ("Iraq will not take part in next week's conference in Amman.", "meeting", "2024-05-20"),
    ("Brazil's president would skip the summit in Lima, his spokesman said.", "summit", None),
    ("Armenia's prime minister will stay away from the summit in Minsk next week.", "summit", "2024-05-20"),
    ("Kenya's president will miss Friday's summit in Entebbe.", "summit", "2024-05-17"),
    ("Egypt boycotts next week's conference in Addis Ababa.", "meeting", "2024-05-20"),
    ("Poland will sit out the exercise in June.", "exercise", "2024-06-01"),
    ("Pakistan has withdrawn from talks with India that were due to open in Dubai on Monday.", "talks", "2024-05-20"),
    ("A summit scheduled to open in Vienna on Friday was cancelled.", "summit", "2024-05-17"),
    ("A session set for Thursday will not go ahead.", "meeting", "2024-05-16"),
    ("The trip of Japan's minister to Seoul fell victim to a row over islands.", "visit", None),
    ("Latvia's president cried off from the summit in Oslo.", "summit", None),
    ("The drill of Omani and Indian troops is not going ahead, Muscat said.", "exercise", None),
    ("Nothing will come of the summit between the leaders of Chad and Niger, a diplomat said.", "summit", None),
    ("Malaysia has said no to hosting talks between the Thai government and the rebels.", "talks", None),
    ("Chad buries plan for joint exercise with Sudan", "exercise", None),
    ("Chad's drill was criticised on Monday. Ireland said it would not take part.", "exercise", None),
)  # fmt: skip

POSTPONED = (
    ("Talks between Chile and Bolivia have been postponed to June 12.", "talks", "2024-06-12"),
    ("The Polish parliament's vote on the treaty has been bumped to June 4.", "vote", "2024-06-04"),
    ("The vote on the treaty slid into June after the speaker fell ill.", "vote", "2024-06-01"),
    ("The summit of Gulf leaders in Manama has been set back from May 24 to June 2.", "summit", "2024-06-02"),
    ("Nigeria put its deadline for the junta in Niamey back to June 30.", "deadline", "2024-06-30"),
    ("Chad moved the deadline for the rebels to lay down their arms from Friday to June 2.", "deadline", "2024-06-02"),
    ("The bloc prolonged its ultimatum to Mali until June 30.", "deadline", "2024-06-30"),
    ("Talks on a pact between Chile and Peru have been put back a month to June 12.", "talks", "2024-06-12"),
    ("A summit planned for Friday has slipped to 8 June.", "summit", "2024-06-08"),
    ("Denmark's envoy who was to visit Oslo next week has put off his trip until July.", "visit", "2024-07-01"),
    ("Oslo has put off until autumn a decision on the base.", "vote", "2024-09-01"),
    ("Oslo has put off a decision on the base until autumn.", "vote", "2024-09-01"),
    ("The army will not be pulled back before August.", "withdrawal", "2024-08-01"),
    ("The talks will not resume until June.", "talks", "2024-06-01"),
    ("Recognition will not be decided until October.", "other", "2024-10-01"),
    ("The drill, which Peru had planned to begin on Friday, has been put back to July.", "exercise", "2024-07-01"),
    ("The withdrawal of the guns has been halted until further notice.", "withdrawal", None),
    ("Talks due to open in Vienna on Friday were put off until June.", "talks", "2024-06-01"),
    ("The vote set for Monday was put off to 3 June.", "vote", "2024-06-03"),
    ("The visit to Quito by Peru's president has been delayed by a week.", "visit", None),
)  # fmt: skip

STANDING = (
    "Peru has ruled out cancelling the exercise.",
    "The ministers will not boycott the summit.",
    "The envoy does not want to anger Chad by boycotting the talks.",
    "The ferry will miss the tide on Friday.",
    "Kenya has ruled out postponing the talks.",
    "The talks are off to a good start.",
    "Their foreign ministers failed to agree on reopening the crossings.",
    "The envoys were unable to agree on a date for talks.",
    "The frigate is off the coast of Malta.",
    "Sanctions on Belarus were lifted on Monday.",
    "Iran would close the strait if the sanctions were not lifted.",
)


@pytest.mark.parametrize(("text", "kind", "first"), CANCELLED)
def test_reads_what_is_off_with_the_date_that_it_had(
    read: Read, text: str, kind: str, first: str | None
) -> None:
    found = [(mention.kind, mention.status, mention.first and str(mention.first)) for mention in read(text)]
    assert found == [(kind, "cancelled", first)]


@pytest.mark.parametrize(("text", "kind", "first"), POSTPONED)
def test_reads_what_is_put_off_with_its_new_date(read: Read, text: str, kind: str, first: str | None) -> None:
    found = [(mention.kind, mention.status, mention.first and str(mention.first)) for mention in read(text)]
    assert found == [(kind, "postponed", first)]


@pytest.mark.parametrize("text", STANDING)
def test_takes_nothing_for_undone_that_stands(read: Read, text: str) -> None:
    assert not [mention for mention in read(text) if mention.status in ("cancelled", "postponed", "agreed")]
