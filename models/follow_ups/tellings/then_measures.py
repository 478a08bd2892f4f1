"""Deadlines that are only the day on which measures begin: "gives Chad until April 15 | before oil sanctions return"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_REACH = 10
_BEGINNING = frozenset(
    ("return", "returns", "resume", "resumes", "begin", "begins", "start", "starts", "take", "takes", "kick", "kicks", "come", "comes", "go", "goes", "apply", "applies", "enter", "enters",
     "hit", "bite", "snap", "rise", "expires", "imposes", "impose", "reimposes", "restores")
)  # fmt: skip


def as_measures(candidate: Candidate) -> Candidate:
    """The act as those measures, where they are told to begin on its day."""
    lower, end = candidate.words.lower, candidate.last
    if candidate.kind != "deadline" or lower[end : end + 1] != ["before"]:
        return candidate
    near = lower[end + 1 : end + _REACH]
    measures = candidate.words.acts.objects["sanction_words"]
    told = next((at for at, word in enumerate(near) if word in measures), None)
    if told is None or _BEGINNING.isdisjoint(near):
        return candidate
    return candidate.altered(kind="sanctions")
