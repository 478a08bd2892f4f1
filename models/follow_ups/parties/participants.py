"""Who takes part in an act: as named in its words, else whom its pronouns and its passage speak of."""

from __future__ import annotations

from collections.abc import Sequence

from models.actors.registry import actor_name
from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.spans import says
from models.follow_ups.parties.belligerents import belligerents
from models.follow_ups.parties.bodies import body_of, of_one_state, pronoun
from models.follow_ups.parties.completing import completed
from models.follow_ups.parties.deciding import decided
from models.follow_ups.parties.governing import only_objects
from models.follow_ups.parties.home import Home, of_both
from models.follow_ups.parties.missions import whose_place
from models.follow_ups.parties.named import Named
from models.follow_ups.parties.passage import Actors
from models.follow_ups.parties.pointing import back_to_one, only_some, pointing_body, points_back, takes_two
from models.follow_ups.parties.referral import agreed_by, at_home, listed_later, referred, telling
from models.follow_ups.parties.regions import REGIONAL, of_its_states, of_its_trade, of_region
from models.follow_ups.parties.sites import whose_site
from models.follow_ups.parties.speech import trailing_speech
from models.follow_ups.parties.told_only import by_owner
from models.follow_ups.parties.truces_there import truce_there
from models.follow_ups.parties.two_persons import states_of_two
from models.follow_ups.parties.unnamed import unnamed
from models.follow_ups.parties.ways import of_a_way
from models.follow_ups.tellings.to_sign import goes_to_sign
from models.mentions import ActorMention, ParticipantMention, TimeMention
from models.signal import Kind, Span
from models.text.document import Document

MOST = 10
"""No more participants than this are named for one act."""
_GATHERINGS: frozenset[Kind] = frozenset(("summit", "meeting", "talks"))
_LEADERS = frozenset(("leaders", "heads", "presidents", "ministers", "kings", "monarchs", "rulers", "premiers", "envoys"))  # fmt: skip


class Party:
    """The participants of an act, the ids or names of those that its own words name, and whether they point back."""

    def __init__(
        self, members: tuple[ParticipantMention, ...], named: frozenset[str], *, pointing: bool
    ) -> None:
        self.members = members
        self.named = named
        self.pointing = pointing


class Cast:
    """The actors and persons of a document, asked for the participants of its acts."""

    def __init__(
        self, document: Document, actors: Sequence[ActorMention], times: Sequence[TimeMention]
    ) -> None:
        self.actors = tuple(actors)
        self._document = document
        self._mentions = Actors(document, actors)
        self._named = Named(document, self._mentions, times)
        self._home = Home(document, self._mentions)

    def of(self, candidate: Candidate, place: Span | None) -> Party:
        """The participants of an act in the order they are named; at most `MOST`."""
        items = self._named.within_act(candidate, place)
        found = [member for _, member in items]
        if candidate.kind == "summit":
            found = [of_its_states(member) for member in found]
        named = frozenset([member.actor or member.text for member in found])
        people = _of_region(unnamed(self._mentions, candidate, items), candidate)
        region = of_region(candidate) if people is None or people.actor is None else None
        people = people if region is None else region
        proper = False
        if people is not None:
            others = [member for member in found if member.actor or member.text not in people.text]
            proper = len(others) < len(found)
            found = [people, *others]
        subject = candidate.words.lower[candidate.subject[0] : candidate.subject[1]]
        some = only_some(subject)
        pointing = some or points_back(candidate, subject)
        both = (
            not some
            and _of_several(found)
            and not pronoun(candidate.words, candidate.subject[0], candidate.subject[1])
        )
        places = candidate.kind in ("deployment", "withdrawal") or of_a_way(candidate)
        known = proper or any(member.actor or (not places and _full_name(member, people)) for member in found)
        if not known or (pointing and not both):
            found = self._gone_back_to(candidate, items, place, found, people, pointing=pointing)
        elif people is not None and people.actor is None and of_one_state(candidate):
            found[1:1] = self._referred(candidate, ["its"], found, pointing=True)
        elif people is None and (decider := decided(self._mentions, candidate, items, place)) is not None:
            found.append(decider)
        elif region is None and (only_objects(candidate, items) or _only_bound(candidate, found)):
            found += self._speaking(candidate, found)
        found += states_of_two(self._mentions, candidate, items, found)
        found = self._elsewhere(candidate, found)
        found = _both_koreas(self._home.beside(candidate, found, place), candidate)
        found += self._visited(candidate, place, found)
        found += completed(self._mentions, candidate, found)
        found = of_its_trade(candidate, by_owner(self._mentions, candidate, found))
        found = truce_there(self._mentions, candidate, place, found)
        return Party(tuple(found[:MOST]), named, pointing=pointing)

    def _gone_back_to(
        self,
        candidate: Candidate,
        items: list[tuple[int, ParticipantMention]],
        place: Span | None,
        found: list[ParticipantMention],
        people: ParticipantMention | None,
        *,
        pointing: bool,
    ) -> list[ParticipantMention]:
        """Those found, with who fights, who decides, or whom the passage speaks of."""
        fighting = belligerents(self._mentions, candidate)
        if fighting:
            actors = {member.actor for member in fighting}
            return fighting + [
                member for member in found if member is not people and member.actor not in actors
            ]
        decider = None if pointing or people is not None else decided(self._mentions, candidate, items, place)
        if decider is not None:
            found.append(decider)
        if decider is None or decider.actor is None:
            subject = candidate.words.lower[candidate.subject[0] : candidate.subject[1]]
            referred_to = self._referred(candidate, subject, found, pointing=pointing)
            if referred_to and pointing_body(people):
                found = [member for member in found if member is not people]
            found += referred_to
        return found

    def _elsewhere(self, candidate: Candidate, found: list[ParticipantMention]) -> list[ParticipantMention]:
        """Those found, with who agreed on the act; where no actor is among them, with whom the dateline or a later list names."""
        found = found or at_home(self._mentions, candidate)
        agreed = agreed_by(self._mentions, candidate, found)
        if not agreed and not any(member.actor for member in found):
            agreed = listed_later(self._mentions, candidate)
        return found + agreed if agreed else found

    def _referred(
        self,
        candidate: Candidate,
        subject: list[str],
        found: list[ParticipantMention],
        *,
        pointing: bool,
    ) -> list[ParticipantMention]:
        """Whom the passage adds to those found."""
        single = back_to_one(candidate, subject)
        if pointing and single and self._speaks(candidate, found):
            return []
        texts = {member.text for member in found}
        actors = {member.actor for member in found if member.actor is not None}
        pairing = (
            candidate.status == "agreed"
            or (pointing and not single and subject[:1] != ["they"])
            or (not pointing and takes_two(candidate))
        )
        envoys = of_both(candidate, subject)
        return [
            member if member.actor is None or not envoys else self._state(member.actor)
            for member in referred(self._mentions, candidate, single=single, pairing=pairing, known=actors)
            if member.text not in texts and member.actor not in actors
        ]

    def _speaks(self, candidate: Candidate, found: list[ParticipantMention]) -> bool:
        """Whether the first of those found is who says it of himself: "the Russian president said | he would go"."""
        span = body_of(candidate) if found and found[0].actor is not None else None
        spoken = () if span is None else self._mentions.between(span[0], span[1])
        return bool(spoken) and (spoken[0].start, spoken[0].end, spoken[0].actor) == (
            *(span or ()),
            found[0].actor,
        )

    def _state(self, actor: str) -> ParticipantMention:
        """The state, where others act for it than the person who was told of before."""
        return ParticipantMention(self._mentions.state_name(actor, actor_name(actor)), actor)

    def _speaking(self, candidate: Candidate, found: list[ParticipantMention]) -> list[ParticipantMention]:
        """Whose act it is that names only its object: who tells of it in the same sentence."""
        taken = {member.actor for member in found}
        return [member for member in telling(self._mentions, candidate) if member.actor not in taken][:1]

    def _visited(
        self, candidate: Candidate, place: Span | None, found: list[ParticipantMention]
    ) -> list[ParticipantMention]:
        """The state visited, by the fullest name that the article gives it, or whose city or capital it is."""
        if place is not None and (
            candidate.kind == "visit" or goes_to_sign(candidate) or whose_place(candidate)
        ):
            for actor in self._mentions.between(place[0], place[1]):
                if not _takes_part(actor.actor, found):
                    text = self._mentions.fullest_name(actor.actor, self._document.clean[place[0] : place[1]])
                    return [ParticipantMention(text, actor.actor)]
        whose = whose_site(self._mentions, candidate) if candidate.kind == "visit" else None
        return [] if whose is None or _takes_part(whose.actor, found) else [self._state(whose.actor)]


def _both_koreas(found: list[ParticipantMention], candidate: Candidate) -> list[ParticipantMention]:
    """Those found, with the North where "the two Koreas" are named, which alone would be the South."""
    if not _takes_part("KOR", found) or _takes_part("PRK", found):
        return found
    lower = candidate.words.lower
    if not says(lower, 0, len(lower), "koreas") and not _korean_leaders(lower):
        return found
    return [*found, ParticipantMention("Koreas", "PRK")]


def _korean_leaders(lower: list[str]) -> bool:
    """Whether those of both are told of by one word: "a call between the | Korean leaders"."""
    at = next(
        (at for at, word in enumerate(lower[:-1]) if word == "korean" and lower[at + 1] == "leaders"), 0
    )
    return at > 0 and lower[at - 1] in ("the", "two", "both")


def _takes_part(actor: str, found: list[ParticipantMention]) -> bool:
    return any(member.actor == actor for member in found)


def _of_several(found: list[ParticipantMention]) -> bool:
    """Whether they are of more actors than one."""
    return len({member.actor for member in found if member.actor is not None}) > 1


def _of_region(people: ParticipantMention | None, candidate: Candidate) -> ParticipantMention | None:
    """Those found, who where they meet as the leaders of a region are of its body: "Arab leaders"."""
    if people is None or candidate.kind not in _GATHERINGS:
        return people
    if candidate.kind == "summit":
        people = of_its_states(people)
    first, _, rest = people.text.partition(" ")
    body = REGIONAL.get(first)
    return (
        people if body is None or _LEADERS.isdisjoint(rest.split()) else ParticipantMention(people.text, body)
    )


def _only_bound(candidate: Candidate, found: list[ParticipantMention]) -> bool:
    """Whether a deadline names only who has to keep it, by the word of who tells of it: "Oslo said that | Chad had a week to"."""
    if candidate.kind != "deadline" or len({member.actor for member in found}) != 1:
        return False
    lower, index = candidate.words.lower, candidate.head
    told = candidate.first > 1 or trailing_speech(candidate) is not None
    return lower[index] in ("has", "have", "had") and told


def _full_name(member: ParticipantMention, people: ParticipantMention | None) -> bool:
    return " " in member.text and member is not people
