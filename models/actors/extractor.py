"""Finds the actors of a document by name, demonym, capital, institution, office and office-holder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from models.actors.governments import SIDES, with_governments
from models.actors.holders import read_holders
from models.actors.introductions import Introductions
from models.actors.lexicon import Name, SharedName, read_actor_lexicon
from models.actors.merging import merge
from models.actors.offices import Offices
from models.actors.regions import REGIONS, names_region, with_regions
from models.actors.scanner import NameHit
from models.actors.spotting import Doubts, Form, Person, Surname, name_scanner
from models.lexicons import SHIPPED, Lexicons
from models.mentions import ActorMention
from models.reading import Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner


class ActorExtractor:
    """Reads the mentions of states, organisations and armed groups; the longest form wins.

    A person in office is one mention with the titles before and the state's name and office around it.
    """

    name: ClassVar[str] = "actors"
    needs: ClassVar[tuple[str, ...]] = ()

    def __init__(self, lexicons: Lexicons = SHIPPED) -> None:
        self._lexicon = read_actor_lexicon(lexicons)
        self._holders = read_holders(lexicons, self._lexicon.display)
        self._offices = Offices(lexicons)
        self._scanner = name_scanner(self._lexicon, self._holders)
        self.triggers: frozenset[str] = frozenset()
        self.scanners: tuple[PhraseScanner[Any], ...] = (REGIONS, SIDES)

    def read(self, document: Document, reading: Reading) -> tuple[ActorMention, ...]:
        """Answer the mentions in the order of their starts; they do not overlap."""
        del reading
        hits = [hit for hit in self._scanner.scan(document.clean) if hit.payload is not None]
        if not hits and not names_region(document):
            return ()
        doubts = Doubts(document, self._lexicon, self._holders, self._offices, _sure(hits))
        named = merge(document, with_regions(document, _named(hits, doubts)), self._offices)
        surnames = [(hit, hit.payload) for hit in hits if isinstance(hit.payload, Surname)]
        everyone = Introductions(document, named, self._offices, self._holders).extend(surnames, doubts)
        return with_governments(document, everyone, self._lexicon.homes)


def _sure(hits: Sequence[NameHit[Form]]) -> set[str]:
    """The actors that a name tells beyond doubt."""
    return {
        hit.payload.actor
        for hit in hits
        if isinstance(hit.payload, Name) and not hit.payload.contextual and not hit.payload.plain
    }


def _named(hits: Sequence[NameHit[Form]], doubts: Doubts) -> list[ActorMention]:
    """The mentions by name and by full name of a person, in order."""
    named: list[ActorMention] = []
    for hit in hits:
        payload = hit.payload
        if isinstance(payload, Name):
            if doubts.name(hit, payload):
                # A combining form is found with its hyphen: "Sino-".
                end = hit.end - 1 if payload.form.endswith("-") else hit.end
                named.append(ActorMention(hit.start, end, payload.actor, payload.how))
        elif isinstance(payload, Person):
            term = doubts.full_name(payload.terms)
            if term is not None:
                named.append(ActorMention(hit.start, hit.end, term.actor, "holder", term.person))
        elif isinstance(payload, SharedName):
            actor = doubts.shared(hit, payload)
            if actor is not None:
                named.append(ActorMention(hit.start, hit.end, actor, payload.how))
    return named
