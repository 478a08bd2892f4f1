"""Who comes, who receives whom, who is sent and who inspects, in the words that tell it beside the plain ones.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

_VISIT = "Lima prepares for a visit by Omani President Salim Haddad to Peru. "


@pytest.mark.parametrize(
    "text",
    [
        "Haddad was to arrive on Friday and would see the old harbour.",
        "The president is due to land on Friday.",
        "He arrives on Friday.",
        "He is expected to touch down on Friday.",
        "The president will come on Friday.",
        "Haddad is to fly in on Friday.",
        "The guest is due on Friday.",
        "The delegation is expected on Friday.",
    ],
)
def test_who_comes_on_a_day_visits(read: Read, text: str) -> None:
    """The place has been told before."""
    act = read(_VISIT + text)[-1]
    assert (act.kind, str(act.first)) == ("visit", "2024-05-17")


@pytest.mark.parametrize(
    "text",
    [
        "Results are expected on Friday.",
        "Help will arrive on Friday.",
        "Typhoon Maria will land on Friday.",
        "The answer of Oman is due on Friday.",
    ],
)
def test_what_comes_is_no_guest(read: Read, text: str) -> None:
    """A capital at the start of a sentence makes no name."""
    assert "visit" not in {act.kind for act in read("Peru's president spoke to Oman's. " + text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The trip is no part of that of Prime Minister Adam Saleh, who is expected in Lima on May 24.", "Adam Saleh"),
        ("The ministry spoke of Trade Minister Adam Saleh, who will come to Lima on May 24.", "Adam Saleh"),
        ("Haddad will not see Adam Saleh, who is to fly to Lima on May 24.", "Adam Saleh"),
        ("Chad's foreign minister, Adam Saleh, who will visit Lima on May 24, said so.", "Adam Saleh"),
    ],
)  # fmt: skip
def test_who_is_told_of_in_a_relative_clause(read: Read, text: str, who: str) -> None:
    """It is the one whom the clause describes that comes, not the one before."""
    act = next(act for act in read(_VISIT + text) if str(act.first) == "2024-05-24")
    assert who in {member.text for member in act.participants}
    assert "Salim Haddad" not in {member.text for member in act.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Lucia Paredes will receive Salim Haddad in Cusco on Friday, Peru and Oman said.",
        "Peru's president will welcome Oman's Haddad on Friday.",
        "Peru will host Omani President Salim Haddad on Friday.",
        "The king of Spain will greet Peru's President Jose Lopez in Madrid on Friday.",
        "Peru's president will have dinner with Oman's leader on Friday.",
        "The foreign ministers of Peru and Oman are to eat there on Friday.",
        "Oman's minister is to dine with his Peruvian colleague on Friday.",
    ],
)
def test_hosts_and_guests_meet(read: Read, text: str) -> None:
    """By name, and at a meal."""
    assert {act.kind for act in read(text)} == {"meeting"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru will receive Patriot missiles from Oman on Friday.", "exchange"),
        ("Oman will host the World Cup on Friday.", "other"),
        ("Peru will receive Oman's answer on Friday.", "other"),
    ],
)
def test_what_is_received_is_no_guest(read: Read, text: str, kind: str) -> None:
    """Things and games have names, too."""
    assert {act.kind for act in read(text)} == {kind}


def test_a_guest_is_welcomed_to_a_place(read: Read) -> None:
    """What "to" leads to is where they meet."""
    (act,) = read("Peru's foreign minister will welcome her Omani colleague to Cusco on Friday.")
    assert act.location == "Cusco"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Omani troops are to come to Goma, Congo said.", "deployment"),
        ("Peru and Haiti have agreed that 600 Peruvian police officers will go to Port-au-Prince.", "deployment"),
        ("Omani soldiers will head to Benin on Friday.", "deployment"),
        ("A battalion from Oman is due in Goma on Friday.", "deployment"),
        ("Peruvian jets will go to Romania in June to patrol its skies.", "deployment"),
        ("Two frigates of the Omani navy will come to Mombasa on Friday for a port call.", "visit"),
        ("Peru's defence minister and officers' families will travel to Mali in June.", "visit"),
    ],
)  # fmt: skip
def test_units_that_go_somewhere_are_deployed(read: Read, text: str, kind: str) -> None:
    """Unless they only call at a port; ministers are guests."""
    assert {act.kind for act in read(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Experts of the chemical weapons watchdog OPCW want to search the depot in Syria on June 6.",
        "IAEA experts are to look over the reactor at Natanz in Iran on Friday.",
        "OSCE observers will take samples at the site in Georgia on Friday.",
        "The IAEA will send a team to Natanz in Iran on Friday.",
        "The OPCW will examine a store in Syria on June 6.",
        "A team of the OPCW will comb through the plant in Syria on June 6.",
    ],
)
def test_what_inspectors_do_at_a_site(read: Read, text: str) -> None:
    assert {act.kind for act in read(text)} == {"inspection"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 600 Peruvian soldiers will train with Omani troops near Salalah from June 6 to 17.", "exercise"),
        ("Peruvian pilots and Omani troops will train near Salalah in June.", "exercise"),
        ("Peruvian and Omani marines will practise landings near Salalah in June.", "exercise"),
        ("Peru's navy will rehearse the rescue of hostages with Oman's in June.", "exercise"),
        ("Omani troops will train in Peru in June in a drill named Condor.", "exercise"),
        ("Omani soldiers will land on a beach in Peru in June in an exercise with its marines.", "exercise"),
        ("Omani bombers will fly over Peru in June as part of a drill with its air force.", "exercise"),
        ("Danish crews will train in Peru.", "other"),
        ("Peru will train Omani police from June.", "other"),
    ],
)  # fmt: skip
def test_units_that_practise_exercise(read: Read, text: str, kind: str) -> None:
    """Who is only taught abroad does not."""
    assert {act.kind for act in read(text)} == {kind}
