"""An act as an article tells of it once, in words that may point back to others: "the talks", "they also agreed to sign"."""

from __future__ import annotations

from models.reading import FollowUpMention


class Telling:
    """An act as told once.

    `named` are the parties that its own words name; `pointing` says that they point back to some ("they"),
    `definite` that they speak of a known act ("the talks"), `occasion` that they only tell of where and when it
    will be ("the ceremony"), `accord` that they say that it was agreed ("agreed to open"), `more` that it is told as
    one more act ("they also agreed to sign", "a follow-up contract"), `resumed` that it is only said when or where what
    was told before takes place ("it will be held on Friday"), `past` that it is a plan that no longer holds ("it was to
    be held on Friday"), `anew` that it has taken the place of a plan ("will now be held", "is to meet on Friday instead").
    """

    def __init__(
        self,
        mention: FollowUpMention,
        named: frozenset[str],
        *,
        pointing: bool,
        definite: bool,
        occasion: bool,
        accord: bool,
        more: bool,
        resumed: bool,
        past: bool,
        anew: bool,
        sentence: int,
    ) -> None:
        self.mention = mention
        self.named = named
        self.pointing = pointing
        self.definite = definite
        self.occasion = occasion
        self.accord = accord
        self.more = more
        self.resumed = resumed
        self.past = past
        self.anew = anew
        self.sentence = sentence

    def altered(
        self, mention: FollowUpMention, *, definite: bool | None = None, resumed: bool | None = None
    ) -> Telling:
        """The same telling of an act that is told otherwise."""
        return Telling(
            mention,
            self.named,
            pointing=self.pointing,
            definite=self.definite if definite is None else definite,
            occasion=self.occasion,
            accord=self.accord,
            more=self.more,
            resumed=self.resumed if resumed is None else resumed,
            past=self.past,
            anew=self.anew,
            sentence=self.sentence,
        )
