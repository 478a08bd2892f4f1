"""How an act is found that a telling could be of by its sides though the rules give it none, the surest way first."""

from __future__ import annotations

from stream.ledger.second_look.as_known import as_known
from stream.ledger.second_look.by_matter import by_matter
from stream.ledger.second_look.kinship import kinship
from stream.ledger.second_look.next_round import next_round
from stream.ledger.second_look.part_of_visit import part_of_visit
from stream.ledger.second_look.second_look import Rate

OF_KNOWN: tuple[Rate, ...] = (kinship, by_matter, next_round, part_of_visit, as_known)
