"""Which words tell the kind and the status of a follow-up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.explain.fired import Fired, fired
from models.follow_ups.acts import read_acts
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words
from models.follow_ups.table import PhraseTable
from models.lexicons import Lexicons
from models.reading import FollowUpMention
from models.signal import Kind, Status
from models.text.document import Document

_ACTS, _CUES = "follow_ups/acts.toml", "follow_ups/cues.toml"
_OTHER = Fired(
    "follow_ups/kinds/kinds.py", "an act of no kind of its own, which its cue or its date makes one"
)
_DEADLINE = Fired("follow_ups/by_verb/deadlines.py", "a term that somebody has, gives or sets")
_BY_RULE = Fired(
    "follow_ups/selection.py", "a turn of phrase that tells the kind without a noun or verb of it"
)


class FollowUpEntries:
    """Finds the nouns and rules of the kind, and the cues of the status, in the words of a mention."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._rules: list[dict[str, Any]] = lexicons.load(_ACTS)["rules"]
        self._objects: dict[str, list[str]] = lexicons.load(_ACTS)["objects"]
        self._acts = read_acts(lexicons)
        self._nouns: PhraseTable[tuple[Kind, str]] = PhraseTable(
            {noun: (kind, noun) for noun, kind in self._acts.nouns.items()}
        )
        read = cues()
        self._cues: dict[str, PhraseTable[tuple[Status, str]]] = {
            key: PhraseTable({phrase: (status, phrase) for phrase, status in group.items()})
            for key, group in (
                ("modals", read.modals),
                ("infinitive", read.infinitive),
                ("nominal", read.nominal),
                ("passive", read.passive),
                ("undone", read.undone),
                ("premodifiers", read.premodifiers),
                ("openers", read.openers),
            )
        }

    def of(self, mention: FollowUpMention, document: Document) -> tuple[Fired, ...]:
        """The entries that say what the mention is labelled with, those of the kind first."""
        lower = Words(document, (mention.start, mention.end)).lower
        kinds = [*self._told_by_nouns(mention.kind, lower), *self._told_by_rules(mention.kind, lower)]
        rule = {"other": _OTHER, "deadline": _DEADLINE}.get(mention.kind, _BY_RULE)
        return tuple(dict.fromkeys([*(kinds or [rule]), *self._statuses(mention.status, lower)]))

    def _told_by_nouns(self, kind: Kind, lower: list[str]) -> Iterator[Fired]:
        for at in range(len(lower)):
            found = self._nouns.at(lower, at)
            if found is not None and found[1][0] == kind:
                yield fired(self._lexicons, _ACTS, "nouns", kind, item=found[1][1])

    def _told_by_rules(self, kind: Kind, lower: list[str]) -> Iterator[Fired]:
        bases = {form.base for word in lower for form in self._acts.forms.get(word, ())}
        for rule in self._rules:
            if rule["kind"] != kind or not self._may_fit(rule, lower):
                continue
            for verb in rule["verbs"]:
                first, *particles = verb.split()
                if first in bases and set(particles) <= set(lower):
                    own = self._lexicons.adds(_ACTS, "rules", item=rule)
                    yield Fired(_ACTS, f'[[rules]] {kind}: "{_told(rule, verb)}"', own)

    def _may_fit(self, rule: dict[str, Any], lower: list[str]) -> bool:
        """Whether what the rule asks for stands among the words."""
        asked = [self._objects[rule[key]] for key in ("object", "subject") if key in rule]
        asked += [[word] for word in rule.get("next", "").split()]
        asked += [rule["then"]] if rule.get("then") else []
        return all(not set(group).isdisjoint(lower) for group in asked)

    def _statuses(self, status: Status, lower: list[str]) -> Iterator[Fired]:
        for key, table in self._cues.items():
            for at in range(len(lower)):
                found = table.at(lower, at)
                if found is not None and found[1][0] == status:
                    yield Fired(_CUES, f'[{key}] "{found[1][1]}" {status}')


def _told(rule: dict[str, Any], verb: str) -> str:
    """The verb with what it asks for: `send (object: forces)`."""
    asked = [f"{key}: {rule[key]}" for key in ("object", "subject", "next") if key in rule]
    return f"{verb} ({', '.join(asked)})" if asked else verb
