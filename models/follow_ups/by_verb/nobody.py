"""Acts that nobody will do, or that will be done to nobody: "no troops will be sent", "none of the ships is to sail"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.by_verb.clause import Cue
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.setting import Setting

_NOBODY = frozenset(("no", "none", "neither", "nobody"))
_FIRM = frozenset(("will", "'ll", "shall", "would"))
_TOLD = frozenset(("him", "her", "them", "us", "me"))
"""Who was told or assured what follows, where no "that" leads to it: "had assured | him no missile would be tested"."""
_ANYBODY = frozenset(
    ("country", "nation", "state", "power", "government", "force", "army", "man", "leader", "one", "further", "more", "new",
     "other", "additional", "immediate", "such", "date", "dates", "matter", "longer")
)  # fmt: skip
"""After "no" these tell a truth about everybody, or only that nothing else is known of."""
_TERMS = frozenset(("without", "unless", "except", "but", "if", "than"))
"""What the act is then said to depend on."""
_NEAR = 3


def by_nobody(setting: Setting, cue: Cue, subject: Range) -> bool:
    """Whether the words of the subject take the act back that the cue tells."""
    if not (cue.modal in _FIRM or (cue.be and not cue.past and cue.status == "confirmed")):
        return False
    lower = setting.words.lower
    first, end = subject
    first += lower[first] in _TOLD and lower[first + 1] in _NOBODY
    if lower[first] not in _NOBODY or setting.conditional:
        return False
    if not _ANYBODY.isdisjoint(lower[first + 1 : min(first + 1 + _NEAR, end)]):
        return False
    last = clause_end(setting.words, cue.at + 1)
    goods = not acts().objects["supplies"].isdisjoint(lower[first:end])
    if goods and "to" not in lower[cue.at + 1 : last] and True not in setting.words.timed[cue.at : last]:
        return False
    return _TERMS.isdisjoint(lower[cue.at : min(last + 1, len(lower))])
