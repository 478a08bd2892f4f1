"""The two sides of a civil war are found where the text does not name them."""

from __future__ import annotations

import datetime as dt

from tests.models.actors.conftest import ReadActors


def test_the_government_is_that_of_the_groups_home(actors: ReadActors) -> None:
    """An article on the FARC means the Colombian government."""
    assert actors("The FARC freed two soldiers. In return the government freed a guerrilla.") == [
        ("FARC", "FARC"),
        ("COL", "the government"),
    ]


def test_the_government_of_another_state_in_the_clause_is_not_meant(actors: ReadActors) -> None:
    """Where a state is named before it, the government is that state's."""
    assert ("COL", "the government") not in actors("The FARC left. Norway hoped the government would stay.")


def test_the_rebels_are_the_only_group_named(actors: ReadActors) -> None:
    """With two groups it is open whom "the rebels" means."""
    assert actors("The LTTE refused. The rebels left.")[-1] == ("LTTE", "The rebels")
    assert len(actors("The LTTE and the FARC refused. The rebels left.")) == 2


def test_a_group_that_came_to_power_has_no_government_against_it(actors: ReadActors) -> None:
    """Since 2022 the Taliban are the government."""
    text = "The Taliban refused. The government fell."
    assert ("AFG", "The government") in actors(text, dt.date(2020, 5, 1))
    assert ("AFG", "The government") not in actors(text, dt.date(2023, 5, 1))
