"""The texts that the laws of extractors are tried on."""

from __future__ import annotations

import pytest

# Each about states, people and acts of its own, so that no paragraph says anything of another.
PARAGRAPHS = (
    (
        "Peru recalled its ambassador from Ecuador on Monday after soldiers crossed the disputed border. Quito "
        "denied any incursion and said that its troops would stay where they are."
    ),
    (
        "Norway and Sweden will hold a naval exercise off Gotland from 3 to 7 June, the Norwegian defence ministry "
        "said. The two defence ministers met in Bodo on Friday."
    ),
    (
        "Kenyan police freed two Tanzanian fishermen who had been detained in February. Their governments agreed "
        "to resume talks on the sea border in July."
    ),
    (
        "Artillery killed nine people in eastern Chad overnight. N'Djamena accused Libya of arming the rebels, "
        "which Tripoli called a fabrication."
    ),
    "Canada imposed tariffs of 25 percent on Brazilian steel; Brasilia vowed to retaliate within ten days.",
    "The foreign ministers of Jordan and Iraq are expected to meet in Amman next Thursday to discuss the pipeline.",
)
ASIDES = (
    "A bakery in the old town has won a prize for its rye bread. The owner said that the secret was patience.",
    "The museum has lent its best chairs to the library, where they are admired by readers of every age.",
    "Rain is good for the beans, gardeners say, but the slugs like it too.",
)
ARTICLE = "\n\n".join((PARAGRAPHS[0], ASIDES[0], *PARAGRAPHS[1:4], ASIDES[1], *PARAGRAPHS[4:]))

# Each some 100 to 250 kB that a careless pattern or loop would go through again and again.
HUGE = (
    pytest.param((ARTICLE + "\n\n") * 100, id="a long article"),
    pytest.param("a" * 200_000, id="one word"),
    pytest.param("will meet on Friday and " * 8_000, id="one sentence"),
    pytest.param("China, " * 25_000, id="one list of actors"),
    pytest.param('"said ' * 30_000, id="quotation marks"),
    pytest.param("if not sanctions, " * 10_000, id="one sentence of cues"),
    pytest.param("\n\n" * 50_000 + "troops", id="paragraphs of nothing"),
    pytest.param(" " * 100_000 + "troops", id="blanks"),
    pytest.param("-" * 200_000, id="dashes"),
    pytest.param("." * 200_000, id="full stops"),
    pytest.param("talks. . . " * 20_000, id="full stops apart"),
    pytest.param("A.B." * 40_000, id="initials"),
    pytest.param("'\"(" * 60_000, id="marks"),
    pytest.param("-" * 100_000 + "sanctions-" * 10_000, id="hyphens"),
    pytest.param("Qq " * 60_000, id="capitals"),
    pytest.param("a\u0301" * 60_000, id="accents"),
    pytest.param("12:30 1,000.5 " * 15_000, id="numbers"),
    pytest.param("next week, 3 May 2024, " * 8_000, id="dates"),
    pytest.param("&amp;" * 40_000, id="entities"),
)
