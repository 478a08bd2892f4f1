"""The closed classes of words of held.toml, as records of which compiled code reads a field at once."""

from __future__ import annotations

from models.held.entries import ClassEntries


class WordClasses:
    """Closed classes of words; see held.toml."""

    def __init__(self, entries: ClassEntries) -> None:
        self.results = entries.results
        self.ahead = entries.ahead
        self.saying = entries.saying
        self.frequent = entries.frequent
        self.unreal = entries.unreal
        self.general = entries.general
        self.fulfilled = entries.fulfilled
        self.returning = entries.returning
        self.negations = entries.negations
        self.hanging = entries.hanging
        self.denials = entries.denials
        self.disbelief = entries.disbelief
        self.modals = entries.modals
        self.habits = entries.habits
        self.remote = entries.remote
        self.persons = entries.persons
        self.crowds = entries.crowds
        self.councils = entries.councils
        self.reactions = entries.reactions
        self.phones = entries.phones
        self.inspectors = entries.inspectors
        self.sites = entries.sites
        self.gates = entries.gates
        self.mandates = entries.mandates
        self.fire = entries.fire
        self.carriers = entries.carriers
        self.contests = entries.contests
        self.behind = entries.behind
        self.measures = entries.measures
        self.captives = entries.captives
        self.participles = entries.participles
        self.past = entries.past
