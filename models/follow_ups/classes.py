"""The closed classes of words of classes.toml."""

from __future__ import annotations

from functools import cache

from models.follow_ups.class_entries import ClassEntries
from models.follow_ups.loading import load


class WordClasses:
    """The classes as they were read, in a record that compiled code reads from memory and does not look up by name."""

    def __init__(self, read: ClassEntries) -> None:  # noqa: PLR0915 - a record, whose fields they are
        self.be_present = read.be_present
        self.be_past = read.be_past
        self.be = read.be
        self.auxiliaries = read.auxiliaries
        self.finite = read.finite
        self.no_participles = read.no_participles
        self.modals = read.modals
        self.saying = read.saying
        self.negations = read.negations
        self.marks = read.marks
        self.lead_ins = read.lead_ins
        self.trailing = read.trailing
        self.relatives = read.relatives
        self.conjunctions = read.conjunctions
        self.clause_starts = read.clause_starts
        self.pronouns = read.pronouns
        self.articles = read.articles
        self.no_verb_after = read.no_verb_after
        self.no_participle_after = read.no_participle_after
        self.noun_introductions = read.noun_introductions
        self.adjectives = read.adjectives
        self.appositions = read.appositions
        self.no_subjects = read.no_subjects
        self.abstract = read.abstract
        self.plurals = read.plurals
        self.no_present_after = read.no_present_after
        self.prepositions = read.prepositions
        self.of_places = read.of_places
        self.place_nouns = read.place_nouns
        self.towns = read.towns
        self.placing = read.placing
        self.after_places = read.after_places
        self.particles = read.particles
        self.chain = read.chain
        self.passive_chain = read.passive_chain
        self.suggesting = read.suggesting
        self.ending = read.ending
        self.fronts = read.fronts
        self.civil = read.civil
        self.counting = read.counting
        self.granting = read.granting
        self.buildings = read.buildings
        self.occasions = read.occasions
        self.arriving = read.arriving
        self.guests = read.guests
        self.storms = read.storms
        self.plain_light = read.plain_light
        self.one_sided = read.one_sided
        self.no_exchange_of = read.no_exchange_of
        self.requests = read.requests
        self.informed = read.informed
        self.described = read.described
        self.inset = read.inset
        self.having = read.having
        self.giving = read.giving
        self.no_term_after = read.no_term_after
        self.demands = read.demands
        self.fixing = read.fixing
        self.shifting = read.shifting
        self.unsettled = read.unsettled
        self.rejecting = read.rejecting
        self.reportings = read.reportings
        self.untrue = read.untrue
        self.inviting = read.inviting
        self.determiners = read.determiners
        self.describing = read.describing
        self.no_noun_before = read.no_noun_before
        self.of_calls = read.of_calls
        self.fixed = read.fixed
        self.weak = read.weak
        self.no_opener_across = read.no_opener_across
        self.between_act_and_date = read.between_act_and_date
        self.before_dates = read.before_dates
        self.after_dates = read.after_dates
        self.declaring = read.declaring
        self.striking = read.striking
        self.agendas = read.agendas
        self.ahead = read.ahead
        self.past_acts = read.past_acts
        self.dated_cues = read.dated_cues
        self.continuing = read.continuing
        self.definite = read.definite


@cache
def classes() -> WordClasses:
    """The classes, read once.

    Raises:
        LexiconError: classes.toml breaks its schema.
    """
    return WordClasses(load("classes.toml", ClassEntries))
