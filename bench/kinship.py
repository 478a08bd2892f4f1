"""What the scripted years teach of tellings and acts: the weights of `stream/ledger/second_look/kinship.toml`.

Each year is followed by the rules alone. A telling that they gave to an act whose expected life its article tells of is
an example of kinship; the same telling beside any other act whose life it tells nothing of is one of none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from bench.ledger.matching import match
from bench.ledger.year import YEAR, ExpectedAct, Year, read_year
from bench.lives import KEEP_ALL, followed
from models.read import Reader
from stream.ledger.derivation import Derivation
from stream.ledger.ledger import Ledger
from stream.ledger.lives.act import Act
from stream.ledger.lives.life import Life
from stream.ledger.second_look.kinship import traits, weights
from stream.ledger.tellings.mention import Mention, Order
from stream.records.follow_up import ActRecord

HELD_OUT = (
    "thirty_fifth_year",
    "thirty_sixth_year",
    "thirty_seventh_year",
    "thirty_eighth_year",
    "thirty_ninth_year",
    "fortieth_year",
    "forty_first_year",
    "forty_second_year",
    "forty_third_year",
    "forty_fourth_year",
    "forty_fifth_year",
    "forty_sixth_year",
    "forty_seventh_year",
    "forty_eighth_year",
    "forty_ninth_year",
    "fiftieth_year",
    "fifty_first_year",
    "fifty_second_year",
    "fifty_third_year",
    "fifty_fourth_year",
    "fifty_fifth_year",
    "fifty_sixth_year",
    "fifty_seventh_year",
    "fifty_eighth_year",
    "fifty_ninth_year",
    "sixtieth_year",
    "sixty_first_year",
    "sixty_second_year",
    "sixty_third_year",
    "sixty_fourth_year",
    "sixty_fifth_year",
    "sixty_sixth_year",
    "sixty_seventh_year",
    "sixty_eighth_year",
    "sixty_ninth_year",
    "seventieth_year",
    "seventy_first_year",
    "seventy_second_year",
    "seventy_third_year",
)
"""Years that nothing is learned from, so that they tell what is learned."""


class _Watched(Derivation):
    """Derives acts by the rules alone, and keeps the traits of each telling beside each act that it could be of."""

    second_look = False

    def __init__(self) -> None:
        super().__init__(KEEP_ALL)
        self.seen: dict[Order, tuple[Mention, dict[str, dict[str, float]]]] = {}

    def known(self, mention: Mention) -> Iterator[tuple[Act, Life]]:
        """The acts that a telling could be of, whose traits are kept."""
        found = list(super().known(mention))
        self.seen[mention.order] = (mention, {act.id: traits(mention, life) for act, life in found})
        return iter(found)


def main() -> None:
    """Print how many examples there are, and the weights as they stand in the file."""
    folders = sorted(path for path in YEAR.parent.glob("*year") if path.name not in HELD_OUT)
    examples: list[tuple[Mapping[str, float], bool]] = []
    reader = Reader.load()
    with reader.session():
        for folder in folders:
            examples += _examples(read_year(folder), reader)
    start, learned = fitted(examples)
    akin = sum(label for _, label in examples)
    print(
        f"{len(folders)} years, {akin} tellings beside the act that they are of, {len(examples) - akin} beside another"
    )
    print(f"enough = {weights().enough}")
    print(f"start = {start:.2f}\n\n[traits]")
    for name, weight in learned.items():
        print(f"{name} = {weight:.2f}")


def fitted(examples: Sequence[tuple[Mapping[str, float], bool]]) -> tuple[float, dict[str, float]]:
    """The log-odds to begin with, and the weight of each trait."""
    names = list(examples[0][0])
    values = np.array([[found[name] for name in names] for found, _ in examples])
    model = LogisticRegression(max_iter=5000).fit(values, np.array([label for _, label in examples]))
    return float(model.intercept_[0]), dict(zip(names, map(float, model.coef_[0]), strict=True))


def _examples(year: Year, reader: Reader) -> list[tuple[Mapping[str, float], bool]]:
    watched = _Watched()
    records = followed(Ledger(KEEP_ALL, watched), year.articles, reader)
    expected = _expected(records, year.acts)
    found: list[tuple[Mapping[str, float], bool]] = []
    for mention, beside in watched.seen.values():
        owner = watched.owner(mention)
        for name, of_act in beside.items():
            act = expected.get(name)
            if act is None or not mention.told.sure:
                continue
            tells = mention.article in act.articles
            if owner is not None and owner.id == name:
                found.append((of_act, tells))
            elif not tells and mention.article not in act.recalled:
                found.append((of_act, False))
    return found


def _expected(records: Sequence[ActRecord], acts: Sequence[ExpectedAct]) -> dict[str, ExpectedAct]:
    by_name = {act.act: act for act in acts}
    return {record.id: by_name[name] for name, record in match(records, acts).items()}
