"""States told by what their goods are: "two German-built frigates", "a Danish-flagged ship"."""

from __future__ import annotations

from models.follow_ups.parties.of_states import state_at

_ENDINGS = ("-built", "-made", "-supplied", "-donated", "-designed", "-flagged")


def maker_of(name: str) -> str | None:
    """The state that built, gave or flags what the name describes: "German-built"; None where it tells of none."""
    if not name.endswith(_ENDINGS):
        return None
    for ending in _ENDINGS:
        if name.endswith(ending):
            state = state_at((name.removesuffix(ending).lower(),), 0)
            return None if state is None else state[0]
    return None
