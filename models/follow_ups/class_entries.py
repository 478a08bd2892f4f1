"""The shape of classes.toml."""

from __future__ import annotations

import msgspec

_Class = frozenset[str]


class ClassEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One closed class of words a field; each is explained in classes.toml."""

    be_present: _Class
    be_past: _Class
    be: _Class
    auxiliaries: _Class
    finite: _Class
    no_participles: _Class
    modals: _Class
    saying: _Class
    negations: _Class
    marks: _Class
    lead_ins: _Class
    trailing: _Class
    relatives: _Class
    conjunctions: _Class
    clause_starts: _Class
    pronouns: _Class
    articles: _Class
    no_verb_after: _Class
    no_participle_after: _Class
    noun_introductions: _Class
    adjectives: _Class
    appositions: _Class
    no_subjects: _Class
    abstract: _Class
    plurals: _Class
    no_present_after: _Class
    prepositions: _Class
    of_places: _Class
    place_nouns: _Class
    towns: _Class
    placing: _Class
    after_places: _Class
    particles: _Class
    chain: _Class
    passive_chain: _Class
    suggesting: _Class
    ending: _Class
    fronts: _Class
    civil: _Class
    counting: _Class
    granting: _Class
    buildings: _Class
    occasions: _Class
    arriving: _Class
    guests: _Class
    storms: _Class
    plain_light: _Class
    one_sided: _Class
    no_exchange_of: _Class
    requests: _Class
    informed: _Class
    described: _Class
    inset: _Class
    having: _Class
    giving: _Class
    no_term_after: _Class
    demands: _Class
    fixing: _Class
    shifting: _Class
    unsettled: _Class
    rejecting: _Class
    reportings: _Class
    untrue: _Class
    inviting: _Class
    determiners: _Class
    describing: _Class
    no_noun_before: _Class
    of_calls: _Class
    fixed: _Class
    weak: _Class
    no_opener_across: _Class
    between_act_and_date: _Class
    before_dates: _Class
    after_dates: _Class
    declaring: _Class
    striking: _Class
    agendas: _Class
    ahead: _Class
    past_acts: _Class
    dated_cues: _Class
    continuing: _Class
    definite: _Class
