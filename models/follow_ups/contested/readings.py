"""The contested acts of a sentence: what each reading finds, asked only where the sentence has one of the words that it needs."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.contested.at_odds import at_odds
from models.follow_ups.contested.claims_of_none import claims_of_none
from models.follow_ups.contested.never_done import never_done
from models.follow_ups.contested.no_accord import no_accord
from models.follow_ups.contested.no_such import no_such
from models.follow_ups.contested.none_done import none_done
from models.follow_ups.contested.none_of_them import none_of_them
from models.follow_ups.contested.nothing_agreed import nothing_agreed
from models.follow_ups.contested.nothing_given import nothing_given
from models.follow_ups.contested.said_otherwise import said_otherwise
from models.follow_ups.contested.shams import shams
from models.follow_ups.contested.still_stands import still_stands
from models.follow_ups.contested.still_there import still_there
from models.follow_ups.contested.unagreed import unagreed
from models.follow_ups.contested.unbelieved import unbelieved
from models.follow_ups.contested.undecided import undecided
from models.follow_ups.cues import (
    ACCORD,
    AT_ODDS,
    DISPUTE,
    DOUBTING,
    FEAR,
    NEVER,
    OPENING,
    OTHERWISE,
    SETTLING,
    STAYING,
    SUCH,
    UNDOING,
    UNSETTLED,
)
from models.follow_ups.setting import Setting


def contested_acts(setting: Setting) -> list[Candidate]:
    """The acts on which sides contradict each other; a day beside one is that of the denial, or of what is denied."""
    told_of = setting.told
    found: list[Candidate] = []
    if told_of & AT_ODDS:
        found += at_odds(setting)
    if told_of & SETTLING:
        found += undecided(setting)
    if told_of & UNSETTLED:
        found += unagreed(setting) or nothing_agreed(setting.words)
    if told_of & (DOUBTING | DISPUTE | FEAR):
        found += unbelieved(setting)
    if told_of & SUCH:
        found += no_such(setting)
    if told_of & ACCORD:
        found += no_accord(setting)
    return found


def told_otherwise(setting: Setting) -> list[Candidate]:
    """The acts of which others have told before, and which somebody says were not done, or were not put off."""
    told_of = setting.told
    found: list[Candidate] = []
    if told_of & STAYING:
        found += still_there(setting) or shams(setting)
    if told_of & OTHERWISE:
        found += said_otherwise(setting)
    if told_of & UNDOING:
        found += still_stands(setting)
    if setting.negated:
        found += none_done(setting) or claims_of_none(setting)
        found += nothing_given(setting)
        found += none_of_them(setting)
    elif told_of & FEAR:
        found += nothing_given(setting)
        found += none_of_them(setting)
    if told_of & NEVER or (setting.negated and told_of & OPENING):
        found += never_done(setting)
    return found
