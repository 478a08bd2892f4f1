"""Who goes as a force: units and warships, military aircraft, officers and observers; no guests, airliners or inspectors."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes

_CLASSES = classes()
LAST = frozenset(("last", "remaining", "final", "rest"))
_COLLECTIVE = frozenset(("military", "army", "navy", "legion", "gendarmerie", "airforce"))
_UNITS = frozenset(
    ("detachment", "detachments", "platoon", "platoons", "gunners", "airmen", "airwomen", "servicemen", "servicewomen", "militiamen", "cavalry", "legion",
     "battleship", "battleships", "gunship", "gunships", "trainers", "corvettes", "frigates", "hms", "uss", "hmas", "hmcs", "hmnzs", "hnlms", "gendarmerie",
     "soldier", "trooper", "troopers", "squad", "squads", "howitzers", "helicopter", "helicopters", "drone", "drones", "spyplane", "spyplanes", "warplane")
)  # fmt: skip
"""Forces beside those of acts.toml."""
_NO_UNITS = frozenset(("mission", "rig", "fighters", "militants", "gunmen", "weapons", "force", "forces"))
"""Among the garrisons of acts.toml they may be something else, or fight at home."""
_STAFF = frozenset(
    ("officers", "staff", "crew", "crews", "technicians", "specialists", "observers", "monitors", "personnel", "advisers", "advisors", "sailors", "engineers",
     "medics", "party", "team", "teams", "experts", "mechanics", "pilots", "group", "men", "instructors", "controllers", "nurses", "doctors", "constables")
)  # fmt: skip
"""People who are forces where a word beside them says so."""
_NUMBERED = frozenset(("officers", "observers", "monitors", "instructors", "men", "advisers", "personnel", "policewomen", "constables"))  # fmt: skip
"""The same where they are told by their number."""
_CRAFT = frozenset(
    ("aircraft", "plane", "planes", "ship", "ships", "vessel", "vessels", "boats", "bomber", "bombers", "jet",
     "jets", "system", "systems", "launchers", "radars", "guns", "fighter", "fighters", "force", "forces")
)  # fmt: skip
_MARTIAL = frozenset(
    ("military", "army", "navy", "naval", "air-force", "armed", "war", "combat", "fighter", "fighters", "surveillance", "reconnaissance", "spy", "tanker", "transport", "patrol",
     "based", "stationed", "deployed", "posted", "peacekeeping", "peace-keeping", "ceasefire", "truce", "advance", "liaison", "ground", "police", "defence", "defense", "missile",
     "troop", "troops", "gunnery", "radar", "amphibious", "landing", "hospital", "stealth", "strategic", "attack", "marine", "guard", "coastguard", "border", "battle", "training", "staff",
     "expeditionary", "stabilisation", "stabilization", "multinational", "special", "air")
)  # fmt: skip
"""Words that show that craft and staff are those of forces."""
_OBSERVING = frozenset(("observers", "monitors"))
_NO_FORCES = frozenset(
    ("election", "electoral", "vote", "poll", "polling", "media", "trade", "iaea", "opcw", "nuclear", "atomic", "chemical", "weapons", "inspectors", "watchdog", "ctbto", "human", "rights",
     "cabin", "film", "camera", "football", "rescue", "ambulance", "fire", "customs", "intelligence", "talks", "families", "family", "relatives", "wives", "widows", "wife",
     "spokesman", "spokeswoman", "commander", "commanders", "general", "generals", "colonel", "admiral", "captain", "ministry", "department", "medal", "bodies", "body", "remains",
     "prisoners", "captured", "freed", "wounded", "dead", "flights", "flight", "election-monitoring", "party's", "ruling", "opposition", "news", "airline", "airlines")
)  # fmt: skip
"""Words that show that these are no forces, or do not go as such."""
_BEHIND = frozenset(("on", "about", "over", "against", "for", "with", "from", "to", "led", "headed", "commanded", "including"))  # fmt: skip
"""What stands behind these in a subject tells nothing of who goes."""
_MANNED = _CRAFT | _STAFF
_TELLING = _UNITS | _COLLECTIVE | _MANNED | _OBSERVING | _NUMBERED
"""Without one of these, or of those of acts.toml, nobody goes as a force."""
_BIG = 10
_MANY = frozenset(("dozens", "hundreds", "thousands", "scores"))


def forces(who: list[str], *, being: bool = False) -> bool:
    """Whether the words of a subject tell of forces that go as such."""
    known_acts = acts()
    objects = known_acts.objects
    who = _before_others(who)
    units = objects["units"]
    known = [word for word in who if word in known_acts.going]
    if not known and _TELLING.isdisjoint(who):
        return False
    if not (
        _NO_FORCES.isdisjoint(who) and _CLASSES.guests.isdisjoint(who) and _CLASSES.civil.isdisjoint(who)
    ):
        return False
    if not _UNITS.isdisjoint(who) or (who and who[-1] in _COLLECTIVE):
        return True
    if being and not _CRAFT.isdisjoint(who):
        return True
    if any(word not in _NO_UNITS and word not in _CRAFT for word in known):
        return True
    if not _MANNED.isdisjoint(who) and not _MARTIAL.isdisjoint(who):
        return True
    if not _OBSERVING.isdisjoint(who):
        return True
    if "force" not in who and not units.isdisjoint(known):
        return True
    return not _NUMBERED.isdisjoint(who) and any(_many(word) or word in LAST for word in who)


def _before_others(who: list[str]) -> list[str]:
    """The words of a subject before those that tell nothing of who goes."""
    for at, word in enumerate(who):
        if at and word in _BEHIND:
            return who[:at]
    return who


def _many(word: str) -> bool:
    """Whether the word tells of more than would go as guests."""
    number = word.replace(",", "")
    return word in _MANY or (number.isdigit() and int(number) >= _BIG)
